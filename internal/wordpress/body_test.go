package wordpress

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
	"pgregory.net/rapid"
)

func TestParagraphsAreSetAsTheirWriterMeant(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ in, want string }{
		"nothing":                    {"", ""},
		"only space":                 {" \n\n ", ""},
		"one line":                   {"Hei", "<p>Hei</p>"},
		"a blank line":               {"Hei\n\nHa det", "<p>Hei</p>\n<p>Ha det</p>"},
		"blank lines with space":     {"Hei \n \t\n\n Ha det\n", "<p>Hei</p>\n<p>Ha det</p>"},
		"Windows line ends":          {"Hei\r\nhei\r\n\r\nHa det", "<p>Hei<br />\nhei</p>\n<p>Ha det</p>"},
		"a single line break":        {"Hei\nigjen", "<p>Hei<br />\nigjen</p>"},
		"a break already there":      {"Hei<br>\nigjen", "<p>Hei<br>\nigjen</p>"},
		"a heading":                  {"<h2>Om</h2>\nTekst", "<h2>Om</h2><p>Tekst</p>"},
		"a heading in the middle":    {"En\n\n<h2>To</h2>\n\nTre", "<p>En</p>\n<h2>To</h2><p>Tre</p>"},
		"paragraphs already":         {"<p>En</p>\n\n<p>To</p>", "<p>En</p>\n\n<p>To</p>"},
		"a line in a paragraph":      {"<p>En\nto</p>", "<p>En<br />\nto</p>"},
		"a list":                     {"<ul>\n<li>En</li>\n<li>To</li>\n</ul>", "<ul>\n<li>En</li>\n<li>To</li>\n</ul>"},
		"a quotation":                {"<blockquote>Sagt</blockquote>", "<blockquote><p>Sagt</p>\n</blockquote>"},
		"a box with one text":        {"<div>En</div>", "<div>En</div>"},
		"a box with two":             {"<div>En\n\nTo</div>", "<div><p>En</p>\n<p>To</p>\n</div>"},
		"two texts in a list item":   {"<ul><li>En\n\nTo</li></ul>", "<ul><li>En<br />\n<br />\nTo</li></ul>"},
		"emphasis over a blank line": {"<em>En\n\nto</em> tre", "<p><em>En</em></p>\n<p><em>to</em> tre</p>"},
		"emphasis ending at one":     {"<em>En\n\n</em>\n\nTo", "<p><em>En</em></p>\n<p>To</p>"},
		"preformatted":               {"Se:\n<pre>a\n\nb</pre>\nslutt", "<p>Se:</p>\n<pre>a\n\nb</pre><p>slutt</p>"},
		"a lonely picture":           {`<img src="a.jpg">`, `<p><img src="a.jpg"></p>`},
		"a lesser-than sign":         {"2 < 3\n\n4 > 3", "<p>2 < 3</p>\n<p>4 > 3</p>"},
		"a sign in an attribute":     {`<a title="a > b" href="#">x</a>`, `<p><a title="a > b" href="#">x</a></p>`},
		"a tag over two lines":       {"<a\nhref=\"#\">x</a>", "<p><a\nhref=\"#\">x</a></p>"},
		"an unclosed tag":            {"<strong>En", "<p><strong>En</strong></p>"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got := Paragraphs(c.in)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if again := Paragraphs(got); again != got {
				t.Errorf("a second time gives %q", again)
			}
		})
	}
}

func TestParagraphsLoseNoWord(t *testing.T) {
	t.Parallel()
	bits := []string{"ord", " ", "\n", "\n\n", "<p>", "</p>", "<b>", "</b>", "<div>", "</div>", "<li>", "<br>", "<pre>", "</pre>", "<!-- x -->", "<3", "ø", "<blockquote>"}
	rapid.Check(t, func(t *rapid.T) {
		in := strings.Join(rapid.SliceOf(rapid.SampledFrom(bits)).Draw(t, "bits"), "")
		if want, got := words(in), words(Paragraphs(in)); want != got {
			t.Fatalf("%q became %q", in, Paragraphs(in))
		}
	})
}

func TestHugeNonsenseIsSetInNoTime(t *testing.T) {
	t.Parallel()
	const n = 30_000
	for name, in := range map[string]string{
		"bold without end":       strings.Repeat("<b>", n) + strings.Repeat("x\n\n", n),
		"boxes and ends":         strings.Repeat("<div>", n) + strings.Repeat("</p>", n),
		"comments without end":   strings.Repeat("<!--", n),
		"boxes of preformatted":  strings.Repeat("<pre>", n),
		"captions without end":   strings.Repeat("[caption]", n),
		"brackets":               strings.Repeat("[a ", n),
		"brackets and quotes":    strings.Repeat(`[a b="`, n),
		"galleries of one":       strings.Repeat(`[gallery ids="1"]`, n),
		"attributes without end": strings.Repeat(`<a b="`, n),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			began := time.Now()
			out, _ := Body(in, Media{})
			if took := time.Since(began); took > 10*time.Second || len(out) > 100*len(in) {
				t.Errorf("took %v and gave %d bytes for %d", took, len(out), len(in))
			}
		})
	}
}

func TestBodyShowsShortcodesAndBlocksAsWordPressWould(t *testing.T) {
	t.Parallel()
	media := Media{
		Image: func(id int64) (Image, bool) {
			return Image{ID: id, URL: "https://x.example/1.jpg?a=1&b=2", Alt: `"En"`, Caption: "Bildet"}, id == 1
		},
		Attached: func() []Image { return []Image{{URL: "https://x.example/2.jpg"}} },
	}
	const first = `<figure><img src="https://x.example/1.jpg?a=1&amp;b=2" alt="&#34;En&#34;" /><figcaption>Bildet</figcaption></figure>`
	for name, c := range map[string]struct {
		in, want string
		found    Findings
	}{
		"a caption after the picture": {
			in:   `[caption id="attachment_1" align="alignleft" width="3"]<img src="a.jpg" /> <em>Her</em> er vi[/caption]` + "\nTekst",
			want: `<figure class="alignleft"><img src="a.jpg" /><figcaption><em>Her</em> er vi</figcaption></figure><p>Tekst</p>`,
		},
		"a caption in an attribute": {
			in:   `[caption width="3" caption="Her er vi"]<a href="b"><img src="a.jpg" /></a>[/caption]`,
			want: `<figure><a href="b"><img src="a.jpg" /></a><figcaption>Her er vi</figcaption></figure>`,
		},
		"a link in the caption": {
			in:   `[caption]<img src="a.jpg" />Foto: <a href="b">Bo</a>[/caption]`,
			want: `<figure><img src="a.jpg" /><figcaption>Foto: <a href="b">Bo</a></figcaption></figure>`,
		},
		"a gallery": {
			in: `Se: [gallery ids="1,2,1"]`, found: Findings{Missing: []int64{2}},
			want: `<p>Se:</p>` + "\n" + `<figure class="gallery">` + first + first + `</figure>`,
		},
		"a gallery of what was uploaded": {
			in:   `[gallery columns=3]`,
			want: `<figure class="gallery"><figure><img src="https://x.example/2.jpg" alt="" /></figure></figure>`,
		},
		"a film":                     {in: "[embed]https://f.example/?a=1&amp;b[/embed]", want: `<p><a href="https://f.example/?a=1&amp;b">https://f.example/?a=1&amp;b</a></p>`},
		"an address on its own line": {in: "Se\nhttps://f.example/\nnå", want: `<p>Se</p>` + "\n" + `<p><a href="https://f.example/">https://f.example/</a></p>` + "\n<p>nå</p>"},
		"an address in a sentence":   {in: "Se https://f.example/ nå", want: `<p>Se https://f.example/ nå</p>`},
		"a sound":                    {in: `[audio mp3="https://f.example/a.mp3"][/audio]`, want: `<p><a href="https://f.example/a.mp3">https://f.example/a.mp3</a></p>`},
		"a plugin's shortcode":       {in: `[skjema id="3"] og [skjema id="4"]`, want: `<p>[skjema id="3"] og [skjema id="4"]</p>`, found: Findings{Shortcodes: []string{"skjema"}}},
		"a plugin's with an end":     {in: `[boks]Hei[/boks]`, want: `<p>[boks]Hei[/boks]</p>`, found: Findings{Shortcodes: []string{"boks"}}},
		"a plugin's on its own line": {in: "Hei\n\n[kontakt]\n", want: "<p>Hei</p>\n<p>[kontakt]</p>", found: Findings{Shortcodes: []string{"kontakt"}}},
		"an aside":                   {in: "Han sa det [sic] og gikk [1].", want: "<p>Han sa det [sic] og gikk [1].</p>"},
		"a shortcode as text":        {in: `Skriv [[gallery ids="1"]] for bilder`, want: `<p>Skriv [gallery ids="1"] for bilder</p>`},
		"a shortcode in code":        {in: `<pre>[gallery]</pre>`, want: `<pre>[gallery]</pre>`},
		"the fold":                   {in: "Ingress<!--more-->\n\nTekst", want: "<p>Ingress</p>\n<p>Tekst</p>"},
		"blocks": {
			in:   "<!-- wp:paragraph -->\n<p>En\nto</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list {\"ordered\":true} -->\n<ol><li>A</li></ol>\n<!-- /wp:list -->",
			want: "<p>En\nto</p>\n<ol><li>A</li></ol>",
		},
		"blocks in blocks": {
			in:   "<!-- wp:quote --><blockquote><!-- wp:paragraph --><p>A</p><!-- /wp:paragraph --></blockquote><!-- /wp:quote -->",
			want: "<blockquote>\n<p>A</p>\n</blockquote>",
		},
		"classic text between blocks": {
			in:   "Løs\n\ntekst\n\n<!-- wp:paragraph --><p>En</p><!-- /wp:paragraph -->\n\nmer",
			want: "<p>Løs</p>\n<p>tekst</p>\n<p>En</p>\n<p>mer</p>",
		},
		"a block that WordPress fills in": {
			in: "<!-- wp:paragraph --><p>En</p><!-- /wp:paragraph --><!-- wp:calendar {\"a\":1} /-->", want: "<p>En</p>",
			found: Findings{Blocks: []string{"calendar"}},
		},
		"a film block": {
			in:   "<!-- wp:embed --><figure><div>\nhttps://f.example/\n</div></figure><!-- /wp:embed -->",
			want: `<figure><div><a href="https://f.example/">https://f.example/</a></div></figure>`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, found := Body(c.in, media)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if diff := cmp.Diff(c.found, found); diff != "" {
				t.Errorf("findings (-want +got):\n%s", diff)
			}
		})
	}
}

func TestParentsComeBeforeTheirReplies(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		in   []Comment
		want []int64
		lost []int64
	}{
		"already in order":          {[]Comment{{ID: 1}, {ID: 2, ParentID: 1}}, []int64{1, 2}, nil},
		"a parent that comes later": {[]Comment{{ID: 1, ParentID: 2}, {ID: 2}, {ID: 3}}, []int64{2, 1, 3}, nil},
		"a long way up":             {[]Comment{{ID: 1, ParentID: 2}, {ID: 2, ParentID: 3}, {ID: 3}}, []int64{3, 2, 1}, nil},
		"a parent that never comes": {[]Comment{{ID: 1, ParentID: 9}, {ID: 2, ParentID: 1}}, []int64{1, 2}, []int64{1}},
		"a circle":                  {[]Comment{{ID: 1, ParentID: 2}, {ID: 2, ParentID: 1}}, []int64{2, 1}, []int64{2}},
		"its own parent":            {[]Comment{{ID: 1, ParentID: 1}}, []int64{1}, []int64{1}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ordered, lost := InOrder(c.in)
			got := make([]int64, 0, len(ordered))
			for _, o := range ordered {
				got = append(got, o.ID)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(c.lost, lost); diff != "" {
				t.Errorf("lost: %s", diff)
			}
		})
	}
}

func TestSlugsAreReadable(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"om-oss": "om-oss", "bl%c3%a5": "blå", "bl%C3%A5": "blå", "hundre%": "hundre", "%e5": "%e5", "torn-%c3%a5-%c3": "torn-å-", "torn-%c": "torn-",
	} {
		if got := decodeSlug(in); got != want {
			t.Errorf("%s became %q, want %q", in, got, want)
		}
	}
}

// words is what a reader of the HTML sees, without the space.
func words(in string) string {
	var out strings.Builder
	doc, err := html.Parse(strings.NewReader(in))
	if err != nil {
		return in
	}
	for n := range doc.Descendants() {
		if n.Type == html.TextNode {
			out.WriteString(n.Data)
		}
	}
	return strings.Join(strings.Fields(out.String()), "")
}
