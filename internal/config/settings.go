package config

import (
	"cmp"
	"fmt"
	"reflect"
	"strings"
)

// Setting is one thing that an operator can set, as it is.
type Setting struct {
	Name    string // of the environment's variable
	Help    string
	Default string
	Value   string // empty when it is secret, or not set
	Secret  bool   // its value may hold a password
	Set     bool   // to something else than the default
}

// Settings gives what the fields of a struct were set to, those of embedded structs too, in their order. A field is one that has an
// `env` tag; with a `secret` tag its value is not told.
func Settings(of any) []*Setting {
	var out []*Setting
	v := reflect.Indirect(reflect.ValueOf(of))
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if field.Anonymous {
			out = append(out, Settings(v.Field(i).Interface())...)
			continue
		}
		name := field.Tag.Get("env")
		if name == "" {
			continue
		}
		_, secret := field.Tag.Lookup("secret")
		s := &Setting{Name: name, Help: field.Tag.Get("help"), Default: field.Tag.Get("default"), Secret: secret}
		value := shown(v.Field(i))
		s.Set = value != "" && value != cmp.Or(s.Default, shown(reflect.Zero(field.Type)))
		if !secret {
			s.Value = value
		}
		out = append(out, s)
	}
	return out
}

func shown(v reflect.Value) string {
	if v.Kind() != reflect.Slice {
		return fmt.Sprint(v.Interface())
	}
	parts := make([]string, v.Len())
	for i := range parts {
		parts[i] = fmt.Sprint(v.Index(i).Interface())
	}
	return strings.Join(parts, ",")
}
