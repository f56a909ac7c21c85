package text_test

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"innomag/internal/text"
)

func TestABodyTakesTheFormOfAnArticle(t *testing.T) {
	t.Parallel()
	const ext = ` class="external" rel="noopener external"`
	markdown := map[string][2]string{
		"a picture with caption and credit": {
			`![To hus](/b/1.jpg "Husene på Åsen | Foto: Kari Nord")`,
			`<figure><img src="/b/1.jpg" alt="To hus"/><figcaption>Husene på Åsen <cite>Foto: Kari Nord</cite></figcaption></figure>`,
		},
		"a picture without a title":    {`![To hus](/b/1.jpg)`, `<p><img src="/b/1.jpg" alt="To hus"/></p>`},
		"a picture in a sentence":      {`Se ![x](/1.jpg "y") her`, `<p>Se <img src="/1.jpg" alt="x"/> her</p>`},
		"a quote with its speaker":     {"> Vi må tenke nytt.\n>\n> — Kari Nord, daglig leder, Nabohjelpa", "<blockquote>\n<p>Vi må tenke nytt.</p>\n<cite>Kari Nord, daglig leder, Nabohjelpa</cite>\n</blockquote>"},
		"a speaker on the last line":   {"> Vi må tenke nytt.\n> — Kari Nord", "<blockquote>\n<p>Vi må tenke nytt.</p><cite>Kari Nord</cite>\n</blockquote>"},
		"a quote that begins with one": {"> — Vi må tenke nytt.", "<blockquote>\n<p>— Vi må tenke nytt.</p>\n</blockquote>"},
		"a film":                       {"[Filmen om huset](https://youtu.be/abcdefghijk)", `<figure class="embed"><a href="https://youtu.be/abcdefghijk"` + ext + `>Filmen om huset</a></figure>`},
		"a bare film":                  {"https://vimeo.com/1", `<figure class="embed"><a href="https://vimeo.com/1"` + ext + `>Se hos Vimeo</a></figure>`},
		"a film in a sentence":         {"Se [den](https://vimeo.com/1).", `<p>Se <a href="https://vimeo.com/1"` + ext + `>den</a>.</p>`},
		"equal headings":               {"## Funn\n\n## Funn\n\n### Funn 2", `<h2 id="h-funn">Funn</h2>` + "\n" + `<h2 id="h-funn-2">Funn</h2>` + "\n" + `<h3 id="h-funn-2-2">Funn 2</h3>`},
		"a footnote": {"Ja.[^1]\n\n[^1]: Nei.", `<p>Ja.<sup id="fnref:1"><a href="#fn:1">1</a></sup></p>` + "\n" +
			`<section class="footnotes">` + "\n<hr/>\n<ol>\n" + `<li id="fn:1">` + "\n<p>Nei. " + `<a href="#fnref:1">↩︎</a></p>` + "\n</li>\n</ol>\n</section>"},
	}
	for phrase, c := range markdown {
		got, err := text.Markdown(c[0])
		if got = strings.ReplaceAll(got, "\u00a0", " "); err != nil || got != c[1] {
			t.Errorf("%s:\ngot  %q, %v\nwant %q", phrase, got, err, c[1])
		}
		if again := text.SanitizeHTML(got); again != got {
			t.Errorf("%s: sanitised again it becomes %q", phrase, again)
		}
	}
	for phrase, c := range map[string][2]string{
		"a frame of a known provider": {
			`<p><iframe src="https://www.youtube-nocookie.com/embed/abcdefghijk?x=1" title="Filmen"></iframe></p>`,
			`<figure class="embed"><a href="https://www.youtube.com/watch?v=abcdefghijk"` + ext + `>Filmen</a></figure>`,
		},
		"a frame of nobody we know": {`<p>a</p><iframe src="https://ond.example/embed/1"></iframe>`, `<p>a</p>`},
		"a frame of a script":       {`<iframe src="javascript:alert(1)//youtube.com/embed/abcdefghijk"></iframe>`, ``},
		"a provider's double":       {`<p><a href="https://youtube.com.ond.example/">x</a></p>`, `<p><a href="https://youtube.com.ond.example/"` + ext + `>x</a></p>`},
		"a link to a heading":       {`<h2 id="om">Om oss</h2><p><a href="#om">opp</a></p>`, `<h2 id="h-om-oss">Om oss</h2><p><a href="#h-om-oss">opp</a></p>`},
		"names that pages use":      {`<p id="app">a</p><h2 id="root"></h2><ul><li id="login">b</li></ul>`, `<p>a</p><h2></h2><ul><li>b</li></ul>`},
		"classes of one's own":      {`<a class="button" href="/x">a</a><figure class="external"></figure>`, `<a href="/x">a</a><figure></figure>`},
	} {
		if got := text.SanitizeHTML(c[0]); got != c[1] {
			t.Errorf("%s:\ngot  %s\nwant %s", phrase, got, c[1])
		}
	}
}

func TestTheOutlineOfABodyIsReadFromIt(t *testing.T) {
	t.Parallel()
	html, err := text.Markdown(strings.Join([]string{
		"## Funn", `![To hus](/b/1.jpg "Husene | Foto: Kari Nord")`, "> Vi må tenke nytt.\n>\n> Alltid.\n>\n> — Kari Nord, daglig leder, Nabohjelpa, Oslo",
		"### Mer", "https://youtu.be/abcdefghijk", `<figure><blockquote><p>Ja.</p></blockquote><figcaption>Per Sør</figcaption></figure>`,
	}, "\n\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := text.Outline{
		Headings: []text.Heading{{ID: "h-funn", Text: "Funn", Level: 2}, {ID: "h-mer", Text: "Mer", Level: 3}},
		Figures:  []text.Figure{{URL: "/b/1.jpg", Alt: "To hus", Caption: "Husene", Credit: "Foto: Kari Nord"}},
		Quotes: []text.Quote{
			{Text: "Vi må tenke nytt.\nAlltid.", Speaker: "Kari Nord", Title: "daglig leder", Affiliation: "Nabohjelpa, Oslo"},
			{Text: "Ja.", Speaker: "Per Sør"},
		},
		Embeds: []text.Embed{{URL: "https://youtu.be/abcdefghijk", Provider: "YouTube", Title: "Se hos YouTube"}},
	}
	if diff := cmp.Diff(want, text.OutlineOf(html)); diff != "" {
		t.Error(diff)
	}
}

// hostile are shapes that no author writes, at any length.
var hostile = map[string]func(n int) string{
	"nested tags":       func(n int) string { return strings.Repeat("<div>", n) + "hei" + strings.Repeat("</div>", n) },
	"nested quotes":     func(n int) string { return strings.Repeat("<blockquote>", n) + "<p>hei" },
	"unclosed emphasis": func(n int) string { return strings.Repeat("<b><i>x", n/8) },
	"one paragraph":     func(n int) string { return "<p>" + strings.Repeat("ord ", n*4) },
	"equal headings":    func(n int) string { return strings.Repeat("<h2>A</h2>", n) },
	"pictures":          func(n int) string { return strings.Repeat("![a](/b \"c | d\")\n\n", n/8) },
	"footnotes":         func(n int) string { return strings.Repeat("a[^1] ", n/8) + "\n\n[^1]: b" },
	"half footnotes":    func(n int) string { return strings.Repeat("[^", n/8) },
	"quotes":            func(n int) string { return strings.Repeat("> a\n>\n> — b\n\n", n/4) },
	"frames":            func(n int) string { return strings.Repeat(`<iframe src="https://youtu.be/a"></iframe>`, n/8) },
	"open attributes":   func(n int) string { return strings.Repeat(`<a href="`, n) },
	"entities":          func(n int) string { return strings.Repeat("&#106;", n) },
}

func TestHostileBodiesAreMadeHarmless(t *testing.T) {
	t.Parallel()
	for what, shape := range hostile {
		t.Run(what, func(t *testing.T) {
			checkRendered(t, shape(10_000))
		})
	}
	whole := "<p>" + strings.Repeat("ord ", 1<<18) + "slutt"
	if got := text.SanitizeHTML(whole); !strings.HasSuffix(got, "slutt</p>") {
		t.Error("a paragraph of a megabyte lost its end")
	}
	deep := text.SanitizeHTML(strings.Repeat("<div>", 10_000) + "hei &lt;b&gt;")
	if deep != "<p>hei &lt;b&gt;</p>" {
		t.Errorf("10 000 nested tags became %q", cut(deep))
	}
}

// TestAHostileBodyOfEightTimesTheLengthCostsEightTimesAsMuch counts what is allocated for every byte of a body. How long it takes is told by
// BenchmarkHostileBodies.
func TestAHostileBodyOfEightTimesTheLengthCostsEightTimesAsMuch(t *testing.T) { // not parallel: it counts what is allocated
	perByte := func(s string) float64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		text.SanitizeHTML(s)
		_, _ = text.Markdown(s)
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc-before.TotalAlloc) / float64(len(s))
	}
	for what, shape := range hostile {
		perByte(shape(1_250)) // what is made once is made
		short, long := perByte(shape(1_250)), perByte(shape(10_000))
		t.Logf("%-18s %7.0f bytes for a byte, %7.0f when it is eight times as long", what, short, long)
		if long > 1.6*short {
			t.Errorf("%s: %.0f bytes for each byte, %.0f when there are eight times as many", what, short, long)
		}
	}
}

func TestJavascriptInEveryDisguiseIsNoLink(t *testing.T) {
	t.Parallel()
	for _, scheme := range []string{
		"javascript:", "JaVaScRiPt:", "java\tscript:", "java\nscript:", "\x01javascript:", " javascript:", "javascript&colon;", "&#106;avascript:",
		"&#x6A;avascript&#58;", "java&Tab;script:", "java&NewLine;script:", "javascript\u200b:", "vbscript:", "data:text/html,", "livescript:",
		"jav&#x0A;ascript:", "view-source:javascript:", "feed:javascript:", "blob:https://x/", "filesystem:https://x/", "//javascript:alert(1)@x/", "\\\\javascript:",
	} {
		for _, around := range []string{
			`<a href="%salert(1)">x</a>`, `[x](%salert(1))`, `<img src="%salert(1)">`, `![x](%salert(1) "t")`, `<iframe src="%salert(1)"></iframe>`,
			`<https%salert(1)>`, "[x][y]\n\n[y]: %salert(1)", `<figure class="embed"><a href="%salert(1)">x</a></figure>`,
		} {
			s := fmt.Sprintf(around, scheme)
			checkRendered(t, s)
		}
	}
}
