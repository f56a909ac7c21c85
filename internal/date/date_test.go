package date_test

import (
	"strings"
	"testing"
	"time"

	"innomag/internal/date"
	"innomag/internal/fault"
)

func TestADayIsReadAsItIsWritten(t *testing.T) {
	t.Parallel()
	for _, s := range []string{"2026-11-23", "2024-02-29", "0001-01-01", "9999-12-31"} {
		var d date.Date
		if err := d.UnmarshalGQL(s); err != nil {
			t.Errorf("%s: %v", s, err)
			continue
		}
		var b strings.Builder
		d.MarshalGQL(&b)
		if b.String() != `"`+s+`"` {
			t.Errorf("%s came back as %s", s, b.String())
		}
	}
}

func TestWhatIsNoDayIsRefused(t *testing.T) {
	t.Parallel()
	cases := map[string]any{
		"a day that never was": "2026-02-29",
		"the Norwegian way":    "23.11.2026",
		"with a time":          "2026-11-23T00:00:00Z",
		"without zeros":        "2026-1-2",
		"the year nought":      "0000-01-01",
		"nothing":              "",
		"a number":             20261123,
		"null":                 nil,
	}
	for name, v := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var d date.Date
			if err := d.UnmarshalGQL(v); err == nil || fault.Of(err).Kind != fault.BadUserInput {
				t.Errorf("got %v, %v", d, err)
			}
		})
	}
}

func TestTodayIsNorways(t *testing.T) {
	t.Parallel()
	lateInLondon := time.Date(2026, 12, 31, 23, 30, 0, 0, time.UTC)
	if got := date.Today(lateInLondon).String(); got != "2027-01-01" {
		t.Errorf("got %s", got)
	}
}

func TestDaysAreOrdered(t *testing.T) {
	t.Parallel()
	early, late := date.Date{Year: 2025, Month: 12, Day: 31}, date.Date{Year: 2026, Month: 1, Day: 1}
	if !early.Before(late) || late.Before(early) || late.Before(late) {
		t.Error("out of order")
	}
}
