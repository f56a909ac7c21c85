package web

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // dates are Norwegian, also where the machine knows no zones
)

// languages are those the pages are written in; the first counts when nobody chose.
var languages = []string{"nb", "nn", "en"}

// oslo is where the magazine's clock hangs.
var oslo = func() *time.Location {
	zone, err := time.LoadLocation("Europe/Oslo")
	if err != nil {
		panic(err) // the zones are built in
	}
	return zone
}()

// messages are the texts of the pages in one language. The app reads the same files.
type messages map[string]string

// readMessages reads the texts of one part of the app, by language.
func readMessages(files fs.FS, part string) (map[string]messages, error) {
	out := map[string]messages{}
	for _, language := range languages {
		raw, err := fs.ReadFile(files, path.Join("messages", part, language+".json"))
		if err != nil {
			return nil, fmt.Errorf("messages: %w", err)
		}
		var m messages
		if err := json.Unmarshal(raw, &m); err != nil {
			return nil, fmt.Errorf("messages of %s: %w", language, err)
		}
		out[language] = m
	}
	return out, nil
}

// text gives a message with its places filled: text("by", "name", "Kari"). A key that nobody wrote is shown as it is.
func (m messages) text(key string, pairs ...any) string {
	said, ok := m[key]
	if !ok {
		return key
	}
	for i := 0; i+1 < len(pairs); i += 2 {
		said = strings.ReplaceAll(said, "{"+fmt.Sprint(pairs[i])+"}", fmt.Sprint(pairs[i+1]))
	}
	return said
}

// count gives a message about n things, in the form for one or for others.
func (m messages) count(key string, n int) string {
	form := ".other"
	if n == 1 {
		form = ".one"
	}
	return m.text(key+form, "n", n)
}

// period gives the years in which an initiative went on; empty when they are not known.
func (m messages) period(i initiativeView) string {
	switch from, to := i.Years(); {
	case from != "" && to != "" && from != to:
		return from + "–" + to
	case from != "" && to == "":
		return m.text("sinceYear", "year", from)
	case from == "" && to != "":
		return m.text("untilYear", "year", to)
	default:
		return from
	}
}

// date gives the day of an instant, in Norway.
func (m messages) date(at time.Time) string { return m.moment("date", at.In(oslo)) }

// dateTime gives the day and the minute of an instant, in Norway.
func (m messages) dateTime(at time.Time) string { return m.moment("dateTime", at.In(oslo)) }

// day gives a day without a time, as 2026-11-23; one that is no date is given as it is.
func (m messages) day(iso string) string {
	at, err := time.ParseInLocation(time.DateOnly, iso, oslo)
	if err != nil {
		return iso
	}
	return m.moment("date", at)
}

func (m messages) moment(form string, at time.Time) string {
	months := strings.Fields(m["months"])
	return m.text(form, "d", strconv.Itoa(at.Day()), "month", months[at.Month()-1], "y", at.Year(), "h", at.Format("15"), "min", at.Format("04"))
}
