package page_test

import (
	"context"
	"slices"
	"strings"
	"testing"

	"innomag/internal/fault"
	"innomag/internal/page"
)

var codec = page.NewCodec([]byte(strings.Repeat("k", 32)))

var letters = page.List{Name: "letters", Order: []page.Column{{SQL: "letter", Cast: "text"}}}

func ptr[T any](v T) *T { return &v }

func TestAPageAsksForOneRowMoreThanItShows(t *testing.T) {
	t.Parallel()
	r, err := letters.Request(codec, page.Args{First: ptr(2)})
	if err != nil {
		t.Fatal(err)
	}
	where, order, args := r.SQL(3)
	if where != "true" || order != "order by letter limit 3" || len(args) != 0 {
		t.Fatalf("%s | %s | %v", where, order, args)
	}
	c := page.Connect(r, []string{"a", "b", "c"}, one, page.Fixed(26))
	if !slices.Equal(c.Nodes, []string{"a", "b"}) || !c.PageInfo.HasNextPage || c.PageInfo.HasPreviousPage {
		t.Fatalf("%+v", c)
	}
	if n, err := c.TotalCount(context.Background()); n != 26 || err != nil {
		t.Fatal(n, err)
	}
}

func one(s string) []string { return []string{s} }

func TestBackwardPagesComeInReadingOrder(t *testing.T) {
	t.Parallel()
	r, err := letters.Request(codec, page.Args{Last: ptr(2)})
	if err != nil {
		t.Fatal(err)
	}
	c := page.Connect(r, []string{"z", "y", "x"}, one, nil)
	if !slices.Equal(c.Nodes, []string{"y", "z"}) || c.PageInfo.HasNextPage || !c.PageInfo.HasPreviousPage {
		t.Fatalf("%+v", c)
	}
	r, err = letters.Request(codec, page.Args{Last: ptr(2), Before: c.PageInfo.StartCursor})
	if err != nil {
		t.Fatal(err)
	}
	where, order, args := r.SQL(0)
	if where != "(letter) < ($1::text::text)" || order != "order by letter desc limit 3" || args[0] != "y" {
		t.Fatalf("%s | %s | %v", where, order, args)
	}
}

func TestMixedOrdersAreBoundedSoThatAnIndexCanStartAtTheRightPlace(t *testing.T) {
	t.Parallel()
	l := page.List{Name: "mixed", Order: []page.Column{{SQL: "r", Cast: "int", Desc: true}, {SQL: "p", Cast: "int"}}}
	r, err := l.Request(codec, page.Args{First: ptr(1)})
	if err != nil {
		t.Fatal(err)
	}
	c := page.Connect(r, []string{"7"}, func(s string) []string { return []string{s, s} }, nil)
	r, err = l.Request(codec, page.Args{First: ptr(1), After: c.PageInfo.EndCursor})
	if err != nil {
		t.Fatal(err)
	}
	where, order, _ := r.SQL(0)
	const want = "r <= $1::text::int and ((r < $1::text::int) or (r = $1::text::int and p > $2::text::int))"
	if where != want || order != "order by r desc, p limit 2" {
		t.Fatalf("%s | %s", where, order)
	}
}

func TestWhatNoPageCanBeIsRefusedAndNamed(t *testing.T) {
	t.Parallel()
	r, _ := letters.Request(codec, page.Args{})
	cursor := *page.Connect(r, []string{"a"}, one, nil).PageInfo.EndCursor
	other, _ := page.List{Name: "others", Order: letters.Order}.Request(codec, page.Args{})
	foreign := *page.Connect(other, []string{"a"}, one, nil).PageInfo.EndCursor
	for what, c := range map[string]struct {
		args  page.Args
		field string
	}{
		"101 at once":           {page.Args{First: ptr(101)}, "first"},
		"fewer than none":       {page.Args{First: ptr(-1)}, "first"},
		"101 from the end":      {page.Args{Last: ptr(101)}, "last"},
		"from both ends":        {page.Args{First: ptr(1), Last: ptr(1)}, "last"},
		"a bare word":           {page.Args{After: ptr("hei")}, "after"},
		"an empty cursor":       {page.Args{After: ptr("")}, "after"},
		"a cursor cut short":    {page.Args{Before: ptr(cursor[:len(cursor)-1])}, "before"},
		"a cursor with a tail":  {page.Args{Before: ptr(cursor + "AAAA")}, "before"},
		"another list's cursor": {page.Args{After: &foreign}, "after"},
		"a huge cursor":         {page.Args{After: ptr(strings.Repeat("A", 1<<20))}, "after"},
	} {
		_, err := letters.Request(codec, c.args)
		if f := fault.Of(err); err == nil || f.Kind != fault.BadUserInput || f.Field != c.field {
			t.Errorf("%s: got %v", what, err)
		}
	}
}

func TestAnEmptyPageHasNoCursorsAndIsNotNull(t *testing.T) {
	t.Parallel()
	r, err := letters.Request(codec, page.Args{First: ptr(0)})
	if err != nil {
		t.Fatal(err)
	}
	c := page.Connect(r, []string{"a"}, one, nil)
	if len(c.Nodes) != 0 || c.Nodes == nil || !c.PageInfo.HasNextPage || c.PageInfo.EndCursor != nil || len(c.Edges()) != 0 {
		t.Fatalf("%+v", c)
	}
}

func FuzzCursor(f *testing.F) {
	f.Add("AAAAAAAAAAAAAAA")
	r, _ := letters.Request(codec, page.Args{})
	c := page.Connect(r, []string{"a"}, one, nil)
	f.Add(c.Edges()[0].Cursor)
	f.Fuzz(func(t *testing.T, cursor string) {
		_, err := letters.Request(codec, page.Args{After: &cursor})
		if err == nil && cursor != c.Edges()[0].Cursor {
			t.Fatalf("%q was taken for a cursor of ours", cursor)
		}
	})
}
