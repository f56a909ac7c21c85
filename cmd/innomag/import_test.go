package main_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

// TestABrokenExportIsKeptAsFarAsItGoes cuts the file, as a failed download does, and then brings the whole one.
func TestABrokenExportIsKeptAsFarAsItGoes(t *testing.T) {
	t.Parallel()
	const file = "../../internal/wordpress/testdata/magasin.wxr.xml"
	whole, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	second := bytes.Index(whole, []byte("<item>")) + 1
	second += bytes.Index(whole[second:], []byte("<item>"))
	cut := filepath.Join(t.TempDir(), "cut.wxr.xml")
	if err := os.WriteFile(cut, whole[:second+40], 0o600); err != nil {
		t.Fatal(err)
	}

	dsn := pgtest.NewBlankDSN(t)
	p := install(t, "DATABASE_URL="+dsn)
	o := p.do("", "import", "wordpress", cut)
	line := 1 + bytes.Count(whole[:second], []byte("\n"))
	if o.code == 0 || !strings.Contains(o.stderr, "innomag: ") {
		t.Errorf("exit %d: %s", o.code, o.stderr)
	}
	last := o.stderr[strings.LastIndex(o.stderr, "innomag: ")+1:]
	if !says(last, line, line+1, line+2) {
		t.Errorf("it does not say where, about line %d: %s", line, last)
	}
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	count := func() (n int) {
		if err := db.Get(&n, `select count(*) from articles`); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if n := count(); n != 1 {
		t.Errorf("%d articles were kept of the one that was whole", n)
	}
	p.must("", "import", "wordpress", file)
	if n := count(); n != 8 {
		t.Errorf("%d articles after the whole file, want 8", n)
	}
	p.must("", "recount", "--check")
}

// says whether a text names one of these numbers.
func says(text string, numbers ...int) bool {
	for _, word := range strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' }) {
		for _, n := range numbers {
			if word == strconv.Itoa(n) {
				return true
			}
		}
	}
	return false
}
