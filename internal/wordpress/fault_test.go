package wordpress

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"innomag/internal/postgres/pgtest"
)

func TestFileThatIsNoExportSaysWhatItIs(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ file, want string }{
		"empty":                   {"", "the file is empty"},
		"only space":              {" \n\n", "the file is empty"},
		"a web page":              {"<!DOCTYPE html><html></html>", "a <!…> declaration"},
		"another root":            {"<feed></feed>", "begins with <feed>, not <rss>"},
		"plain text":              {"Kjære leser", "text before the first tag"},
		"a news feed":             {"<rss><channel><title>Nytt</title><item></item></channel></rss>", "ordinary RSS feed"},
		"no channel":              {"<rss></rss>", "has no <channel>"},
		"an unknown version":      {"<rss><channel><x:wxr_version xmlns:x='http://wordpress.org/export/1.2/'>9.0</x:wxr_version></channel></rss>", `version "9.0"`},
		"an unknown namespace":    {"<rss xmlns:wp='http://wordpress.org/export/2.0/'><channel/></rss>", "unknown format http://wordpress.org/export/2.0/"},
		"Latin-1":                 {`<?xml version="1.0" encoding="ISO-8859-1"?><rss/>`, "in ISO-8859-1; convert it"},
		"UTF-16":                  {"\xff\xfe<\x00?\x00", "UTF-16"},
		"UTF-16 without a mark":   {"\x00<\x00?", "UTF-16"},
		"gzip":                    {"\x1f\x8b\x08\x00", "gzip"},
		"zip":                     {"PK\x03\x04", "zip"},
		"an entity bomb":          {`<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rss><channel>&b;</channel></rss>`, "a <!…> declaration"},
		"an external entity":      {`<!DOCTYPE r SYSTEM "file:///etc/passwd"><rss/>`, "a <!…> declaration"},
		"an unknown entity":       {export("<item><title>&hemmelig;</title></item>"), "&hemmelig;"},
		"crossed tags":            {export("<item><title>a</item></title>"), "not well-formed XML"},
		"deep nesting":            {export(strings.Repeat("<a>", 100)), "more than 32 deep"},
		"a tag in a text":         {export("<item><title>a <b>b</b></title></item>"), "<b> where only text belongs"},
		"a number that is a word": {export("<item><wp:post_id>sju</wp:post_id></item>"), `"sju" is not a number in <wp:post_id>`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := entriesOf(NewReader(strings.NewReader(c.file)))
			var syntax *SyntaxError
			if !errors.As(err, &syntax) || !strings.Contains(err.Error(), c.want) {
				t.Errorf("said %v, want something with %q", err, c.want)
			}
		})
	}
}

func TestErrorNamesLineByteAndItem(t *testing.T) {
	t.Parallel()
	file := export("<item><title>Først</title></item>\n<item><title>Så &rart;</title></item>")
	r := NewReader(strings.NewReader(file))
	entries, err := entriesOf(r)
	var syntax *SyntaxError
	if !errors.As(err, &syntax) {
		t.Fatalf("got %v", err)
	}
	at := int64(strings.Index(file, "&rart;"))
	if syntax.Line != 4 || syntax.Offset < at || syntax.Offset > at+7 || syntax.Item != "item number 2" {
		t.Errorf("place is %+v, want line 4 and about byte %d", syntax, at)
	}
	if len(entries) != 2 {
		t.Errorf("%d entries before the error, want site and first item", len(entries))
	}
	if _, again := r.Next(); !errors.Is(again, err) {
		t.Errorf("the next Next says %v", again)
	}
}

func TestFileCutAnywhereKeepsWhatWasWhole(t *testing.T) {
	t.Parallel()
	file := fixture(t)
	whole, _ := readAll(t, bytes.NewReader(file))
	end := bytes.Index(file, []byte("</rss>")) + len("</rss>")
	for cut := 0; cut < end; cut += 23 {
		entries, err := entriesOf(NewReader(bytes.NewReader(file[:cut])))
		var syntax *SyntaxError
		if !errors.As(err, &syntax) {
			t.Fatalf("cut at %d: error is %v", cut, err)
		}
		if syntax.Offset != int64(cut) {
			t.Fatalf("cut at %d: said %v", cut, err)
		}
		for i, e := range entries {
			if whole[i].Where() != e.Where() {
				t.Fatalf("cut at %d: entry %d is another one", cut, i)
			}
		}
	}
}

func TestReadingThatFailsIsNotTheFilesFault(t *testing.T) {
	t.Parallel()
	broken := errors.New("disk on fire")
	for _, cut := range []int{0, 10, 200, 1500} {
		in := io.MultiReader(bytes.NewReader(fixture(t)[:cut]), iotest.ErrReader(broken))
		_, err := entriesOf(NewReader(in))
		var syntax *SyntaxError
		if !errors.Is(err, broken) || errors.As(err, &syntax) {
			t.Errorf("after %d bytes: %v", cut, err)
		}
	}
}

func TestItemOverTheLimitIsRefusedInLittleMemory(t *testing.T) {
	t.Parallel()
	endless := io.MultiReader(strings.NewReader(export("")[:len(export(""))-18]+"<item><title>Stor</title><content:encoded><![CDATA["), forever('a'))
	r := NewReader(endless)
	r.MaxItem, r.MaxText = 1<<20, 1<<19
	_, err := entriesOf(r)
	if err == nil || !strings.Contains(err.Error(), "more than 524288 bytes in one text") || r.Offset() > 1<<20 {
		t.Errorf("after %d bytes: %v", r.Offset(), err)
	}
	many := export("<item>" + strings.Repeat("<wp:comment><wp:comment_content>hei</wp:comment_content></wp:comment>", 2000) + "</item>")
	r = NewReader(strings.NewReader(many))
	r.MaxItem = 100_000
	if _, err = entriesOf(r); err == nil || !strings.Contains(err.Error(), "more than 100000 bytes in one entry") {
		t.Errorf("said %v", err)
	}
	if !strings.Contains(err.Error(), "item number 1") {
		t.Errorf("does not name the item: %v", err)
	}
}

func TestBytesThatXMLForbidsAreMendedAndNoted(t *testing.T) {
	t.Parallel()
	file := "\xEF\xBB\xBF" + export("<item><title>a\x00b\x08c\x0bd\uFFFEe f\xe5r \xe2\x82\xac</title></item>") + "<b>PHP Warning</b>"
	entries, notes := readAll(t, strings.NewReader(file))
	if got := entries[1].(*Item).Title; got != "abc\nd\uFFFDe får €" {
		t.Errorf("title is %q", got)
	}
	texts := make([]string, 0, len(notes))
	for _, n := range notes {
		texts = append(texts, n.String())
	}
	said := strings.Join(texts, "\n")
	for _, want := range []string{
		`in item "abc\nd`, "a control character that XML does not allow was left out (4 times)",
		"a byte that is not UTF-8 was read as Windows-1252", "what follows the last tag was not read",
	} {
		if !strings.Contains(said, want) {
			t.Errorf("notes do not say %q:\n%s", want, said)
		}
	}
	if at := int64(strings.Index(file, "\x00")); notes[0].Offset != at+1 || notes[0].Line != 3 {
		t.Errorf("first note is at %+v, want byte %d", notes[0].Place, at+1)
	}
}

// forever repeats one byte.
type forever byte

func (f forever) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(f)
	}
	return len(p), nil
}

func FuzzReaderSurvivesAnything(f *testing.F) {
	f.Add(fixture(f))
	f.Add([]byte(export("<item><title>&amp;&#229;</title><wp:comment><wp:comment_id>1</wp:comment_id></wp:comment></item>")))
	f.Add([]byte("<rss><channel>"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := NewReader(bytes.NewReader(data))
		r.Note = func(n Note) { _ = n.String() }
		entries, err := entriesOf(r)
		var syntax *SyntaxError
		if err != nil && !errors.As(err, &syntax) {
			t.Fatalf("an error without a place: %v", err)
		}
		if err == nil && len(entries) == 0 {
			t.Fatal("neither an entry nor an error")
		}
		if r.Offset() > int64(len(data)) {
			t.Fatalf("at byte %d of %d", r.Offset(), len(data))
		}
		for _, e := range entries {
			if i, ok := e.(*Item); ok {
				Body(i.Content, Media{})
				InOrder(i.Comments)
			}
		}
	})
}

// TestABrokenFileIsImportedAsFarAsItIsWhole has a post that is whole, and then what no export should have.
func TestABrokenFileIsImportedAsFarAsItIsWhole(t *testing.T) {
	t.Parallel()
	item := func(id int, inside string) string {
		return fmt.Sprintf(`<item><title>Nr %d</title><wp:post_id>%d</wp:post_id><wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><wp:post_name>bl%%c3%%a5-%d</wp:post_name>
<wp:status>draft</wp:status><wp:post_type>post</wp:post_type>%s</item>
`, id, id, id, inside)
	}
	whole := item(1, `<content:encoded><![CDATA[a]]]]><![CDATA[>b`+"\x00\x1b"+` og f`+"\xe5"+`r]]></content:encoded>
<wp:comment><wp:comment_id>3</wp:comment_id><wp:comment_parent>4</wp:comment_parent><wp:comment_content>svar før spørsmål</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
<wp:comment><wp:comment_id>4</wp:comment_id><wp:comment_content>spørsmål</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>
<wp:comment><wp:comment_id>5</wp:comment_id><wp:comment_parent>99</wp:comment_parent><wp:comment_content>foreldreløs</wp:comment_content><wp:comment_approved>1</wp:comment_approved></wp:comment>`)
	for name, c := range map[string]struct{ broken, says string }{
		"cut":                         {"<item><title>Nr 2", "the file ends here"},
		"crossed tags":                {item(2, "<a><b></a></b>"), "not well-formed"},
		"an entity that nobody knows": {item(2, "<content:encoded>&bombe;</content:encoded>"), "&bombe;"},
		"a document type":             {`<!DOCTYPE x [<!ENTITY bombe "x">]>` + item(2, ""), "a <!…> declaration"},
		"a number that is a word":     {item(2, "<wp:menu_order>først</wp:menu_order>"), `"først" is not a number`},
		"a comment's id that is none": {item(2, "<wp:comment><wp:comment_id>x</wp:comment_id></wp:comment>"), `"x" is not a number`},
		"an attachment's parent":      {item(2, "<wp:post_parent>1e3</wp:post_parent><wp:post_type>attachment</wp:post_type>"), `"1e3" is not a number`},
		"tags where text belongs":     {item(2, "<wp:status><b>draft</b></wp:status>"), "where only text belongs"},
		"elements without an end":     {item(2, strings.Repeat("<a>", 50)), "more than 32 deep"},
		"UTF-16 in the middle":        {"<\x00i\x00", "not well-formed"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := pgtest.New(t)
			file := export(whole + c.broken)
			if name == "cut" {
				file, _, _ = strings.Cut(file, "</channel>")
			}
			report, err := Import(t.Context(), db, strings.NewReader(file), Options{Receipts: secret})
			var syntax *SyntaxError
			if !errors.As(err, &syntax) || !strings.Contains(err.Error(), c.says) || syntax.Line < 8 || !strings.Contains(report.String(), c.says) {
				t.Fatalf("got %v, want %q", err, c.says)
			}
			inOrder(t, db)
			const told = `select concat_ws('|', a.slug, a.title, body_text, published_at, (select string_agg(c.body || c.depth, ',' order by c.path) from comments c)) from articles a`
			if diff := cmp.Diff([]string{"blaa-1|Nr 1|a]]>b og får|spørsmål0,svar før spørsmål1,foreldreløs0"}, rows(t, db, told)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			imported(t, db, strings.NewReader(export(whole+item(2, ""))))
			if n := one[int](t, db, `select count(*) from articles`); n != 2 {
				t.Errorf("%d articles after a whole file", n)
			}
		})
	}
}
