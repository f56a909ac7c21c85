package config_test

import (
	"strings"
	"testing"
	"time"

	"innomag/internal/config"
)

func TestAnOutsideCheckThatCannotBeMeantIsRefused(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("s", 16)
	for what, c := range map[string]struct {
		check config.Check
		fine  bool
	}{
		"none":                {config.Check{}, true},
		"a whole one":         {config.Check{URL: "https://check.example/v1", Secret: long, Timeout: time.Second}, true},
		"a secret for nobody": {config.Check{Secret: long, Timeout: time.Second}, false},
		"no time":             {config.Check{URL: "https://check.example", Secret: long}, false},
		"an hour":             {config.Check{URL: "https://check.example", Secret: long, Timeout: time.Hour}, false},
	} {
		if err := c.check.Validate(); (err == nil) != c.fine {
			t.Errorf("%s: %v", what, err)
		}
	}
}
