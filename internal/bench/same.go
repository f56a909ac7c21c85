package main

import (
	"context"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"time"
)

// same fails unless all variants give the same data. Times may be written differently; PostGraphile's names are translated.
func same(ctx context.Context, variants []variant) error {
	for _, workload := range []string{front, hottest, queue} {
		var first any
		var by string
		for _, v := range variants {
			of := v.requests[workload]
			if of == nil || of(1).path == "/" || of(1).status != 0 { // what has nothing to say
				continue
			}
			got, err := v.do(ctx, of, 1)
			if err != nil {
				return err
			}
			var read struct{ Data any }
			if err := json.Unmarshal(got.body, &read); err != nil || read.Data == nil {
				return fmt.Errorf("%s: %s answers %.300s", workload, v.name, got.body)
			}
			plain := plainly(read.Data)
			if first == nil {
				first, by = plain, v.name
			} else if !reflect.DeepEqual(first, plain) {
				a, _ := json.Marshal(first)
				b, _ := json.Marshal(plain)
				return fmt.Errorf("%s: %s and %s differ:\n%s", workload, by, v.name, difference(a, b))
			}
		}
	}
	return nil
}

func plainly(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := make(map[string]any, len(v))
		for name, below := range v {
			out[name] = plainly(below)
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, below := range v {
			out[i] = plainly(below)
		}
		return out
	case string:
		if t, err := time.Parse(time.RFC3339Nano, v); err == nil && strings.Contains(v, "T") {
			return t.UnixMicro()
		}
	}
	return v
}

func difference(a, b []byte) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	from := max(0, i-80)
	return fmt.Sprintf("%.200s\n%.200s", a[from:], b[from:])
}
