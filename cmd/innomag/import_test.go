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

// TestAnOperatorMovesIn brings a site with its comments elsewhere and its settings, by the commands in docs/moving.md.
func TestAnOperatorMovesIn(t *testing.T) {
	t.Parallel()
	write := func(name, content string) string {
		at := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(at, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return at
	}
	const file = "../../internal/wordpress/testdata/magasin.wxr.xml"
	disqus := write("disqus.xml", `<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<thread dsq:id="1"><forum>nabolaget</forum><link>https://nabolaget.example/?p=101</link></thread>
<post dsq:id="2"><message>&lt;p&gt;Hei&lt;/p&gt;</message><createdAt>2019-01-01T10:00:00Z</createdAt><author><name>Kari</name></author><thread dsq:id="1"/></post>
</disqus>`)
	settings, wrong := write("settings", "comment_max_links=5\n"), write("wrong", "comment_max_links=mange\n")
	p := install(t, "DATABASE_URL="+pgtest.NewBlankDSN(t))
	batch := "0"
	for _, step := range []struct {
		args []string
		says string
	}{
		{[]string{"import", "wordpress", "--dry-run", "--uploads", t.TempDir(), file}, "nothing was written"},
		{[]string{"import", "wordpress", "--uploads", t.TempDir(), file}, "file of an attachment that could not be had"},
		{[]string{"import", "disqus", "--dry-run", disqus}, "nothing was written"},
		{[]string{"import", "disqus", disqus}, `Import of "nabolaget" from disqus nabolaget`},
		{[]string{"import", "disqus", "--json", disqus}, `"unchanged": 1`},
		{[]string{"import", "wordpress-settings", "--dry-run", settings}, "maxLinks: 4, was 2"},
		{[]string{"import", "wordpress-settings", settings}, "The moderation policy is changed."},
		{[]string{"import", "wordpress-settings", settings}, "The moderation policy is as it was."},
		{[]string{"recount", "--check"}, "every counter is right"},
		{[]string{"import", "undo", "the batch"}, "1 comment"},
	} {
		if step.args[1] == "undo" {
			step.args[2] = batch
		}
		o := p.do("", step.args...)
		if _, after, said := strings.Cut(o.stdout, "import undo "); said {
			batch, _, _ = strings.Cut(after, " ")
		}
		if o.code != 0 || !strings.Contains(o.stdout, step.says) {
			t.Errorf("%q ends with %d and does not say %q:\n%s\n%s", step.args, o.code, step.says, o.stdout, o.stderr)
		}
	}
	if o := p.do("", "import", "wordpress-settings", wrong); o.code == 0 || !strings.Contains(o.stderr, `comment_max_links is "mange"`) {
		t.Errorf("exit %d: %s", o.code, o.stderr)
	}
}
