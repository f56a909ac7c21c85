package config_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"innomag/internal/config"
)

type everything struct {
	config.Database
	config.Server
	config.Check
	config.Mail
	config.Tokens
	config.SSO
}

// fill gives every text of a struct a value that can be recognised.
func fill(v reflect.Value) {
	for i := range v.NumField() {
		switch f := v.Field(i); {
		case f.Kind() == reflect.Struct:
			fill(f)
		case f.Kind() == reflect.String:
			f.SetString("canary-" + v.Type().Field(i).Name)
		}
	}
}

func TestSettingsTellEverythingButSecrets(t *testing.T) {
	t.Parallel()
	var c everything
	fill(reflect.ValueOf(&c).Elem())
	c.Reads, c.AllowedOrigins = 7, []string{"https://a.example", "https://b.example"}
	var secret []string
	values := map[string]string{}
	for _, s := range config.Settings(&c) {
		if s.Help == "" {
			t.Errorf("%s is not explained", s.Name)
		}
		values[s.Name] = s.Value
		if !s.Secret {
			continue
		}
		secret = append(secret, s.Name)
		if !s.Set || strings.Contains(fmt.Sprintf("%+v", *s), "canary") {
			t.Errorf("%+v: a secret is told as set, and nothing of it", *s)
		}
	}
	// Each of these may have a password in it. Whoever adds a setting that may, adds it here and tags it.
	if want := "DATABASE_URL INNOMAG_MEDIA INNOMAG_CHECK_URL INNOMAG_CHECK_SECRET INNOMAG_SMTP_URL INNOMAG_SSO_PROVIDERS INNOMAG_HOST_TOKEN"; strings.Join(secret, " ") != want {
		t.Errorf("secret are %s, want %s", strings.Join(secret, " "), want)
	}
	if values["INNOMAG_READS_PER_MINUTE"] != "7" || values["INNOMAG_ALLOWED_ORIGINS"] != "https://a.example,https://b.example" || values["INNOMAG_ADDR"] != "canary-Addr" {
		t.Errorf("%v", values)
	}
}

func TestASettingIsSetWhenItDiffersFromItsDefault(t *testing.T) {
	t.Parallel()
	c := everything{Server: config.Server{Addr: ":8080", CacheMB: 128}}
	got := map[string]bool{}
	for _, s := range config.Settings(c) {
		got[s.Name] = s.Set
	}
	if got["INNOMAG_ADDR"] || !got["INNOMAG_CACHE_MB"] || got["INNOMAG_INTROSPECTION"] || got["DATABASE_URL"] || got["INNOMAG_TRUSTED_PROXIES"] {
		t.Errorf("%v", got)
	}
}
