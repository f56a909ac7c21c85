package main

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"innomag/internal/account"
	"innomag/internal/sso"
)

// signOn gives those whom the operator has sign people in.
func signOn(accounts *account.Service, c *serveCommand) (*sso.Service, error) {
	o := sso.Options{Site: c.Site, Callbacks: c.Callbacks, Origins: c.AllowedOrigins}
	if err := read("INNOMAG_SSO_PROVIDERS", c.Providers, "[", &o.Providers); err != nil {
		return nil, err
	}
	if c.HostToken != "" {
		o.Host = new(sso.Host)
		if err := read("INNOMAG_HOST_TOKEN", c.HostToken, "{", o.Host); err != nil {
			return nil, err
		}
	}
	return sso.New(accounts, o)
}

// read reads a setting that is JSON, or a file of it. What it holds is secret: errors do not repeat it.
func read(setting, value, opens string, into any) error {
	value = strings.TrimSpace(value)
	if value == "" {
		return nil
	}
	if !strings.HasPrefix(value, opens) {
		raw, err := os.ReadFile(value)
		if err != nil {
			return fmt.Errorf("%s: neither JSON that begins with %s nor a file that can be read", setting, opens)
		}
		value = string(raw)
	}
	d := json.NewDecoder(strings.NewReader(value))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return fmt.Errorf("%s: %w", setting, err)
	}
	return nil
}
