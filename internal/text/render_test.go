package text_test

import (
	"errors"
	"strings"
	"testing"

	"innomag/internal/text"
)

func TestCommentShowsWhatWasTyped(t *testing.T) {
	t.Parallel()
	const a, z = `<a href="`, `" rel="nofollow ugc noopener">`
	tests := map[string][2]string{
		"one paragraph":                {"Fint skrevet!", "<p>Fint skrevet!</p>"},
		"a line break":                 {"Hei\nhallo", "<p>Hei<br>hallo</p>"},
		"two paragraphs":               {"Hei\n\n\n \nhallo", "<p>Hei</p><p>hallo</p>"},
		"markup is text":               {"<b>5 > 3 & 2 < 4</b>", "<p>&lt;b&gt;5 &gt; 3 &amp; 2 &lt; 4&lt;/b&gt;</p>"},
		"a quote and an answer":        {"> Du sa\n> dette\nNei.", "<blockquote><p>Du sa<br>dette</p></blockquote><p>Nei.</p>"},
		"an address in a sentence":     {"Se https://ks.no/a?b=1&c=2.", "<p>Se " + a + "https://ks.no/a?b=1&amp;c=2" + z + "https://ks.no/a?b=1&amp;c=2</a>.</p>"},
		"an address in brackets":       {"(http://x.no/a_(b))", "<p>(" + a + "http://x.no/a_(b)" + z + "http://x.no/a_(b)</a>)</p>"},
		"an address in guillemets":     {"«http://x.no»", "<p>«" + a + "http://x.no" + z + "http://x.no</a>»</p>"},
		"no scheme, no link":           {"www.x.no ftp://x.no //x.no", "<p>www.x.no ftp://x.no //x.no</p>"},
		"a scheme inside a word":       {"xhttp://x.no", "<p>xhttp://x.no</p>"},
		"a user name deceives":         {"https://bank.no@ond.no", "<p>https://bank.no@ond.no</p>"},
		"no host":                      {"http:// https://?x", "<p>http:// https://?x</p>"},
		"nothing at all":               {"\n \u200b\n", ""},
		"a line that starts with more": {">3 er flere", "<blockquote><p>3 er flere</p></blockquote>"},
	}
	for phrase, tt := range tests {
		t.Run(phrase, func(t *testing.T) {
			t.Parallel()
			if got := text.CommentHTML(tt[0]); got != tt[1] {
				t.Errorf("got  %s\nwant %s", got, tt[1])
			}
		})
	}
}

func TestArticleKeepsWhatArticlesNeed(t *testing.T) {
	t.Parallel()
	tests := map[string][2]string{
		"headings step into range":         {"<h1>A</h1><h2>B</h2><h5>C</h5>", `<h2 id="h-a">A</h2><h2 id="h-b">B</h2><h4 id="h-c">C</h4>`},
		"old emphasis":                     {"<b>a</b> <i>b</i>", "<strong>a</strong> <em>b</em>"},
		"a captioned photo":                {`<figure class="wp"><img src="/b/1.jpg" alt="KS" width="800" height="600" loading="lazy" srcset="x"><figcaption>KS</figcaption></figure>`, `<figure><img src="/b/1.jpg" alt="KS" width="800" height="600" loading="lazy"/><figcaption>KS</figcaption></figure>`},
		"a quote with its source":          {"<blockquote><p>Sexy</p><cite>Petra</cite></blockquote>", "<blockquote><p>Sexy</p><cite>Petra</cite></blockquote>"},
		"a link on this site":              {`<a href="/artikler/1?a=b#c" rel="nofollow" target="_blank">x</a>`, `<a href="/artikler/1?a=b#c">x</a>`},
		"a link to elsewhere":              {`<a href="https://ks.no/">x</a>`, `<a href="https://ks.no/" class="external" rel="noopener external">x</a>`},
		"a link without a scheme":          {`<a href="//ks.no/">x</a>`, `<a href="https://ks.no/" class="external" rel="noopener external">x</a>`},
		"a mail address":                   {`<a href="mailto:post@innomag.no">x</a>`, `<a href="mailto:post@innomag.no">x</a>`},
		"a mail address is no image":       {`<img src="mailto:a@b.no">`, ``},
		"an image without a source":        {`<img alt="x">`, ``},
		"loose divs":                       {"<div>a</div><div><div>b</div>c</div>", "<p>a</p>\n<p>b</p>c"},
		"elements left open":               {"<p><strong>a<p>b", "<p><strong>a</strong></p><p><strong>b</strong></p>"},
		"elements closed twice":            {"a</p></div></body>b", "a<p></p>b"},
		"a table":                          {`<table border=1><tr><th colspan="2">A</th></tr></table>`, `<table><tbody><tr><th colspan="2">A</th></tr></tbody></table>`},
		"a list that starts late":          {`<ol start="3"><li>x</li></ol>`, `<ol start="3"><li>x</li></ol>`},
		"a foreign phrase":                 {`<p lang="en">hi</p>`, `<p lang="en">hi</p>`},
		"scripts go with all that is said": {"a<script>b</script><style>c</style>d", "ad"},
		"unknown elements leave words":     {"<blink>a</blink><font color=red>b</font>", "ab"},
		"comments go":                      {"a<!-- more -->b", "ab"},
	}
	for phrase, tt := range tests {
		t.Run(phrase, func(t *testing.T) {
			t.Parallel()
			got := text.SanitizeHTML(tt[0])
			if got != tt[1] {
				t.Errorf("got  %s\nwant %s", got, tt[1])
			}
			if again := text.SanitizeHTML(got); again != got {
				t.Errorf("sanitised again it becomes %s", again)
			}
		})
	}
}

func TestMarkdownBecomesAnArticle(t *testing.T) {
	t.Parallel()
	tests := map[string][2]string{
		"emphasis":             {"Hei *du* **der**", "<p>Hei <em>du</em> <strong>der</strong></p>"},
		"a heading":            {"# Funn", `<h2 id="h-funn">Funn</h2>`},
		"a bare address":       {"https://ks.no", `<p><a href="https://ks.no" class="external" rel="noopener external">https://ks.no</a></p>`},
		"a script in a link":   {"[x](javascript:steal())", "<p>x</p>"},
		"a figure in the text": {"Før\n\n<figure><img src=\"/a.jpg\" alt=\"\"></figure>\n\nEtter", "<p>Før</p>\n<figure><img src=\"/a.jpg\" alt=\"\"/></figure>\n<p>Etter</p>"},
		"a script in the text": {"a\n\n<script>steal()</script>\n\nb", "<p>a</p>\n\n<p>b</p>"},
	}
	for phrase, tt := range tests {
		t.Run(phrase, func(t *testing.T) {
			t.Parallel()
			if got, err := text.Markdown(tt[0]); got != tt[1] || err != nil {
				t.Errorf("got  %q, %v\nwant %q", got, err, tt[1])
			}
		})
	}
	if _, err := text.Markdown(strings.Repeat("a", 1<<20+1)); !errors.Is(err, text.ErrTooLong) {
		t.Errorf("too long: %v", err)
	}
}

func TestPlainKeepsWordsApart(t *testing.T) {
	t.Parallel()
	for html, want := range map[string]string{
		"<p>a</p><p>b &amp; c</p>":                              "a\nb & c",
		"<h2>Funn</h2>mer<br>enda mer":                          "Funn\nmer\nenda mer",
		"<table><tr><td>1</td><td>2</td></tr></table>":          "1\n2",
		"ord<strong>del</strong>ing":                            "orddeling",
		"a<script>var x = '<p>b</p>'</script><style>c</style>d": "ad",
		"&lt;p&gt; &aring;":                                     "<p> å",
		"<p title='>'>a":                                        "a",
	} {
		if got := text.Plain(html); got != want {
			t.Errorf("Plain(%q) = %q, want %q", html, got, want)
		}
	}
}

func TestNoPayloadGetsThrough(t *testing.T) {
	t.Parallel()
	payloads := lines(t, "testdata/xss.txt")
	if len(payloads) < 60 {
		t.Fatalf("only %d payloads", len(payloads))
	}
	for _, p := range payloads {
		for _, around := range []string{"%", "<p>Hei %</p>", "<table><td>%", "> %", "<svg>%", "<a href='%'>x</a>", "**%**"} {
			checkRendered(t, strings.ReplaceAll(around, "%", p))
		}
	}
	checkRendered(t, strings.Join(payloads, "\n"))
	checkRendered(t, strings.Join(payloads, ""))
}

func TestDeepNestingIsFlattened(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		strings.Repeat("<div>", 5000) + "hei", strings.Repeat("<b><p>", 2000), strings.Repeat("> ", 50) + "hei",
		strings.Repeat("[a](", 1000), strings.Repeat("*a ", 5000), strings.Repeat("<a href=", 2000), strings.Repeat("((", 2000),
		"http://x.no/" + strings.Repeat(")", 100_000), strings.Repeat("- ", 50) + "x",
	} {
		checkRendered(t, s)
	}
}

func TestTanglesAreRefused(t *testing.T) {
	t.Parallel()
	for _, s := range []string{strings.Repeat("[a](", 20_000), strings.Repeat("> ", 20_000), "x\n" + strings.Repeat("- ", 500), strings.Repeat("[a]: x\n", 20_000)} {
		if _, err := text.Markdown(s); !errors.Is(err, text.ErrTangled) {
			t.Errorf("%q: %v", cut(s), err)
		}
	}
}

// checkRendered renders s in every way we have and looks at the result as a browser would.
func checkRendered(t testing.TB, s string) {
	t.Helper()
	report := func(how, out string, bad []string) {
		if len(bad) > 0 {
			t.Errorf("%s let %v through\nin  %q\nout %q", how, bad, cut(s), cut(out))
		}
	}
	out := text.CommentHTML(s)
	report("CommentHTML", out, breaches(out, commentRules, true))
	out = text.SanitizeHTML(s)
	report("SanitizeHTML", out, breaches(out, articleRules, false))
	out, err := text.Markdown(s)
	if err != nil && !errors.Is(err, text.ErrTangled) {
		t.Errorf("Markdown(%q): %v", cut(s), err)
	}
	report("Markdown", out, breaches(out, articleRules, false))
}

func cut(s string) string { return s[:min(len(s), 300)] }
