package wordpress

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestExportComesApartIntoItsEntries(t *testing.T) {
	t.Parallel()
	entries, notes := readAll(t, bytes.NewReader(fixture(t)))
	if len(notes) > 0 {
		t.Errorf("notes about a clean file: %v", notes)
	}
	site := entries[0].(*Site)
	if site.Title != "Nabolaget" || site.Language != "nb-NO" || site.Version != "1.2" || site.BlogURL != "https://nabolaget.example" {
		t.Errorf("site is %+v", site)
	}
	got := map[string]int{}
	for _, e := range entries {
		switch e := e.(type) {
		case *Author:
			got["author"]++
		case *Term:
			got[e.Taxonomy]++
		case *Item:
			got[e.Type+" "+e.Status]++
			for _, c := range e.Comments {
				got[c.Type+" "+c.Status]++
			}
		}
	}
	want := map[string]int{
		"author": 2, "category": 3, "post_tag": 1, "nav_menu": 1,
		"post publish": 1, "post draft": 1, "post pending": 1, "post future": 1, "post private": 1, "post trash": 1,
		"page publish": 1, "page private": 1, "attachment inherit": 1,
		"comment 1": 2, "comment 0": 1, "comment spam": 1, "comment trash": 1, "pingback 1": 1, "trackback 1": 1,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("counts (-want +got):\n%s", diff)
	}
}

func TestTermsAndAuthorsArePlainText(t *testing.T) {
	t.Parallel()
	entries, _ := readAll(t, bytes.NewReader(fixture(t)))
	author := find[*Author](t, entries, func(a *Author) bool { return a.Login == "oystein" })
	if author.ID != 2 || author.DisplayName != "Øystein Å. & co" || author.LastName != "Åsheim" {
		t.Errorf("author is %+v", author)
	}
	eldre := find[*Term](t, entries, func(t *Term) bool { return t.Slug == "eldre" })
	if eldre.Name != "Eldre & pårørende" || eldre.Parent != "omsorg" || eldre.ID != 10 {
		t.Errorf("category is %+v", eldre)
	}
	find[*Term](t, entries, func(t *Term) bool { return t.Taxonomy == Tags && t.Slug == "blå-resept" })
	find[*Term](t, entries, func(t *Term) bool { return len(t.Meta) == 1 && t.Meta[0] == Meta{"farge", "#0a6"} })
}

func TestItemKeepsEverythingTheFileSays(t *testing.T) {
	t.Parallel()
	entries, _ := readAll(t, bytes.NewReader(fixture(t)))
	got := *itemOf(t, entries, 101)
	if !strings.Contains(got.Content, "a[b[0]]> 1, og så") || !strings.HasSuffix(got.Content, `title="Meld deg på"]`) {
		t.Errorf("content is %q", got.Content)
	}
	if got.Line != 59 {
		t.Errorf("item begins at line %d", got.Line)
	}
	got.Place, got.Content, got.Comments = Place{}, "", nil
	want := Item{
		ID: 101, Type: "post", Status: "publish", Title: "Vaskeriet som fikk naboene til å snakke &#8211; igjen",
		Link: "https://nabolaget.example/2024/vaskeriet/", GUID: "https://nabolaget.example/?p=101",
		Creator: "oystein", Excerpt: "Et vaskeri ble møteplass.", Slug: "vaskeriet-på-tøyen",
		Published: time.Date(2024, 4, 1, 6, 0, 0, 0, time.UTC), Modified: time.Date(2024, 4, 2, 7, 30, 0, 0, time.UTC),
		Sticky: true, CommentsOpen: true,
		Terms: []TermRef{{Categories, "eldre", "Eldre & pårørende"}, {Tags, "blå-resept", "blå resept"}},
		Meta:  []Meta{{"_thumbnail_id", "110"}, {"_wp_old_slug", "vaskeriet"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("item (-want +got):\n%s", diff)
	}
	if got.Value("_wp_old_slug") != "vaskeriet" || got.Value("ikke") != "" {
		t.Error("custom fields are not found by key")
	}
	if private := itemOf(t, entries, 106); private.Password != " hemmelig " {
		t.Errorf("password is %q; its spaces count", private.Password)
	}
	if picture := itemOf(t, entries, 110); picture.AttachmentURL != "https://nabolaget.example/bilder/vask.jpg" || picture.ParentID != 101 {
		t.Errorf("attachment is %+v", picture)
	}
}

func TestCommentKeepsEverythingTheFileSays(t *testing.T) {
	t.Parallel()
	entries, _ := readAll(t, bytes.NewReader(fixture(t)))
	got := itemOf(t, entries, 101).Comments[1]
	got.Place = Place{}
	want := Comment{
		ID: 4, Author: "Mor & datter", Email: "mor@example.org", URL: "https://mor.example", IP: "2001:db8::4",
		Date: time.Date(2024, 4, 1, 7, 0, 0, 0, time.UTC), Content: "Vi var der i går.\n\nHva koster en vask?",
		Status: Approved, Type: "comment", Meta: []Meta{{"rating", "5"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("comment (-want +got):\n%s", diff)
	}
}

func TestDatesPreferUTCAndFallBackToTheSitesOwnTime(t *testing.T) {
	t.Parallel()
	entries, _ := readAll(t, bytes.NewReader(fixture(t)))
	if got := itemOf(t, entries, 103).Published; !got.Equal(time.Date(2024, 7, 1, 10, 0, 0, 0, time.UTC)) {
		t.Errorf("noon in a Norwegian July is %v", got)
	}
	if got := itemOf(t, entries, 104).Published; !got.IsZero() {
		t.Errorf("0000-00-00 is %v", got)
	}
	r := NewReader(strings.NewReader(export(`<item><wp:post_date>2024-13-45 99:00:00</wp:post_date></item>`)))
	var notes []string
	r.Note = func(n Note) { notes = append(notes, n.Text) }
	drain(t, r)
	if diff := cmp.Diff([]string{`"2024-13-45 99:00:00" is not a date`}, notes); diff != "" {
		t.Error(diff)
	}
}

func TestEveryVersionAndSpellingOfTheFormatIsRead(t *testing.T) {
	t.Parallel()
	for name, space := range map[string]string{
		"1.0 over http":           "http://wordpress.org/export/1.0/",
		"1.1 over http":           "http://wordpress.org/export/1.1/",
		"1.2 over https":          "https://wordpress.org/export/1.2/",
		"without the last stroke": "http://wordpress.org/export/1.2",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := `<rss xmlns:x="` + space + `" xmlns:e="` + strings.TrimSuffix(space, "/") + `/excerpt/" xmlns:c="http://purl.org/rss/1.0/modules/content/"><channel>
				<x:wxr_version>1.1</x:wxr_version><item><x:post_id>7</x:post_id><e:encoded>kort</e:encoded><c:encoded>langt&nbsp;nok</c:encoded>
				<category><![CDATA[Skole]]></category><category domain="tag" nicename="skole">Skole</category></item></channel></rss>`
			entries, _ := readAll(t, strings.NewReader(file))
			i := itemOf(t, entries, 7)
			if i.Excerpt != "kort" || i.Content != "langt\u00a0nok" {
				t.Errorf("item is %+v", i)
			}
			if diff := cmp.Diff([]TermRef{{Tags, "skole", "Skole"}}, i.Terms); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSlowFileIsReadTheSame(t *testing.T) {
	t.Parallel()
	whole, _ := readAll(t, bytes.NewReader(fixture(t)))
	slow, _ := readAll(t, iotest.OneByteReader(bytes.NewReader(fixture(t))))
	if diff := cmp.Diff(whole, slow); diff != "" {
		t.Error(diff)
	}
}

func TestEmptySiteIsAnExportToo(t *testing.T) {
	t.Parallel()
	entries, _ := readAll(t, strings.NewReader(export("")))
	if len(entries) != 1 || entries[0].(*Site).Title != "Prøve" {
		t.Errorf("got %v", entries)
	}
}

func TestRealExportsAreReadWhole(t *testing.T) {
	t.Parallel()
	want := map[string]map[string]int{
		"innomag.wxr.xml": {
			"author": 5, "category": 18, "post_tag": 16, "post": 62, "page": 6, "attachment": 10,
			"comment": 549, "pingback": 10, "trackback": 9,
		},
		"theme-unit-test.wxr.xml": {"post": 51, "page": 21, "attachment": 38, "nav_menu_item": 70, "pingback": 2, "trackback": 2, "comment": 28},
	}
	for name, counts := range want {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			f, err := os.Open(realExport(t, name))
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = f.Close() }()
			entries, notes := readAll(t, f)
			if len(notes) > 0 {
				t.Errorf("notes: %v", notes)
			}
			got := map[string]int{}
			for _, e := range entries {
				switch e := e.(type) {
				case *Author:
					got["author"]++
				case *Term:
					got[e.Taxonomy]++
				case *Item:
					got[e.Type]++
					for _, c := range e.Comments {
						got[c.Type]++
					}
				}
			}
			for kind, n := range counts {
				if got[kind] != n {
					t.Errorf("%d of %s, want %d", got[kind], kind, n)
				}
			}
		})
	}
}

// realExport finds a file that lies beside the project on machines that have it.
func realExport(t *testing.T, name string) string {
	t.Helper()
	path := filepath.Join("..", "..", "..", "shared", "wordpress", name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("the real export %s is not on this machine", name)
	}
	return path
}

func fixture(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/magasin.wxr.xml")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// export wraps elements in the least that makes an export.
func export(inside string) string {
	return `<?xml version="1.0" encoding="utf-8"?><rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Prøve</title><wp:wxr_version>1.2</wp:wxr_version>
` + inside + "</channel></rss>\n"
}

func readAll(t *testing.T, in io.Reader) (entries []Entry, notes []Note) {
	t.Helper()
	r := NewReader(in)
	r.Note = func(n Note) { notes = append(notes, n) }
	return drain(t, r), notes
}

func drain(t *testing.T, r *Reader) []Entry {
	t.Helper()
	entries, err := entriesOf(r)
	if err != nil {
		t.Fatal(err)
	}
	return entries
}

// entriesOf reads to the end, or to the first error, and gives what came before it.
func entriesOf(r *Reader) (entries []Entry, err error) {
	for {
		e, err := r.Next()
		if errors.Is(err, io.EOF) {
			return entries, nil
		}
		if err != nil {
			return entries, err
		}
		entries = append(entries, e)
	}
}

func itemOf(t *testing.T, entries []Entry, id int64) *Item {
	t.Helper()
	return find(t, entries, func(i *Item) bool { return i.ID == id })
}

func find[T Entry](t *testing.T, entries []Entry, which func(T) bool) T {
	t.Helper()
	for _, e := range entries {
		if found, ok := e.(T); ok && which(found) {
			return found
		}
	}
	t.Fatalf("no such %T", *new(T))
	return *new(T)
}
