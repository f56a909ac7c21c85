// Package date is a day without a time, as people mean it when they say when something began.
package date

import (
	"database/sql/driver"
	"fmt"
	"io"
	"strconv"
	"time"
	_ "time/tzdata" // Norway's clock, also on machines that know no time zones

	"innomag/internal/fault"
)

// Date is a day of the calendar. The zero Date is no day; where there may be none, use a pointer.
type Date struct {
	Year  int
	Month time.Month
	Day   int
}

var norway = func() *time.Location {
	l, err := time.LoadLocation("Europe/Oslo")
	if err != nil {
		panic(err) // the time zones are compiled in
	}
	return l
}()

// Of gives the day that t falls on, where t's own clock is.
func Of(t time.Time) Date {
	y, m, d := t.Date()
	return Date{y, m, d}
}

// Today gives the day that it is in Norway at now.
func Today(now time.Time) Date { return Of(now.In(norway)) }

// Begins gives the moment at which the day begins in Norway.
func (d Date) Begins() time.Time { return time.Date(d.Year, d.Month, d.Day, 0, 0, 0, 0, norway) }

// Parse reads what String writes. Anything else, and days there never were, are a BadUserInput fault.
func Parse(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil || t.Year() < 1 {
		return Date{}, fault.New(fault.BadUserInput, "this is not a day written as 2026-11-23")
	}
	return Of(t), nil
}

// String writes the day as 2026-11-23.
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// Before says whether d comes before other.
func (d Date) Before(other Date) bool { return d.String() < other.String() }

// MarshalGQL writes the day as a GraphQL string.
func (d Date) MarshalGQL(w io.Writer) { _, _ = io.WriteString(w, strconv.Quote(d.String())) }

// UnmarshalGQL reads a day that a client sent; see Parse.
func (d *Date) UnmarshalGQL(v any) (err error) {
	s, _ := v.(string)
	*d, err = Parse(s)
	return err
}

// Value gives the day to the database.
func (d Date) Value() (driver.Value, error) { return d.String(), nil }

// Scan takes a day from the database. It fails for what is no date there.
func (d *Date) Scan(v any) error {
	t, ok := v.(time.Time)
	if !ok {
		return fmt.Errorf("a date cannot be read from %T", v)
	}
	*d = Of(t)
	return nil
}

// UnmarshalText reads a date as JSON has it, like 2026-11-23.
func (d *Date) UnmarshalText(b []byte) (err error) {
	*d, err = Parse(string(b))
	return err
}
