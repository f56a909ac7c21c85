package wordpress

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// readOptions reads settings: a JSON array as wp option list writes it, a JSON object, or lines of name=value, in which \n
// stands for the end of a line.
func readOptions(file []byte) (map[string]string, error) {
	file = bytes.TrimPrefix(file, []byte("\xEF\xBB\xBF"))
	start := bytes.TrimLeft(file, " \t\r\n")
	switch {
	case len(start) == 0:
		return nil, &SyntaxError{Line: 1, Text: "the file is empty"}
	case !utf8.Valid(file):
		return nil, &SyntaxError{Line: 1, Text: "the file is not UTF-8; convert it first"}
	case start[0] == '[':
		return listedOptions(file)
	case start[0] == '{':
		var object map[string]any
		if err := decodeOptions(file, &object); err != nil {
			return nil, err
		}
		out := make(map[string]string, len(object))
		for name, value := range object {
			out[name] = optionText(value)
		}
		return out, nil
	}
	out := map[string]string{}
	number := 0
	for line := range strings.Lines(string(file)) {
		number++
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		name, value, ok := strings.Cut(line, "=")
		if !ok {
			return nil, &SyntaxError{Line: number, Text: fmt.Sprintf("%q is neither name=value nor JSON", shorten(line))}
		}
		out[strings.TrimSpace(name)] = strings.ReplaceAll(strings.TrimSpace(value), `\n`, "\n")
	}
	return out, nil
}

func listedOptions(file []byte) (map[string]string, error) {
	var list []struct {
		Name  string `json:"option_name"`
		Value any    `json:"option_value"`
	}
	if err := decodeOptions(file, &list); err != nil {
		return nil, err
	}
	out := make(map[string]string, len(list))
	for n, o := range list {
		if o.Name == "" {
			return nil, &SyntaxError{Line: 1, Text: fmt.Sprintf("entry %d has no option_name: not what wp option list --format=json writes", n+1)}
		}
		out[o.Name] = optionText(o.Value)
	}
	return out, nil
}

func decodeOptions(file []byte, to any) error {
	d := json.NewDecoder(bytes.NewReader(file))
	d.UseNumber()
	err := d.Decode(to)
	var syntax *json.SyntaxError
	var mistyped *json.UnmarshalTypeError
	at := d.InputOffset()
	switch {
	case err == nil && len(bytes.TrimSpace(file[at:])) == 0:
		return nil
	case err == nil:
		err = errors.New("something follows the settings")
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &mistyped):
		at = mistyped.Offset
	default:
		at = int64(len(file))
	}
	at = min(at, int64(len(file)))
	return &SyntaxError{Line: 1 + bytes.Count(file[:at], []byte("\n")), Offset: at, Text: "not a list of settings: " + err.Error()}
}

// optionText gives a value as WordPress keeps it, which is text.
func optionText(v any) string {
	switch v := v.(type) {
	case string:
		return v
	case bool:
		return strconv.Itoa(map[bool]int{true: 1}[v])
	case json.Number:
		return v.String()
	case nil:
		return ""
	}
	out, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return string(out)
}
