package wordpress

import "testing"

func TestCommentReadsAsItWasTyped(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ html, want string }{
		"plain text":               {"Hei\n\npå deg", "Hei\n\npå deg"},
		"entities":                 {"Tom &amp; Jerry &lt;3", "Tom & Jerry <3"},
		"emphasis":                 {"<strong>Ja</strong>, <em>ja</em>!", "Ja, ja!"},
		"paragraphs":               {"<p>En</p><p>To</p>", "En\n\nTo"},
		"line breaks":              {"En<br />\nTo<br>Tre", "En\nTo\nTre"},
		"a link":                   {`Se <a href="https://a.no/x?y=1&amp;z=2" rel="nofollow">her</a>.`, "Se her (https://a.no/x?y=1&z=2)."},
		"a link that shows itself": {`<a href="https://a.no/">https://a.no</a>`, "https://a.no"},
		"a link in short":          {`<a href="https://a.no/lang">a.no</a>`, "a.no (https://a.no/lang)"},
		"a link to nowhere good":   {`<a href="javascript:alert(1)">trykk</a>`, "trykk"},
		"a link never closed":      {`Se <a href="https://a.no">her`, "Se her (https://a.no)"},
		"a quote":                  {"<blockquote><p>En</p>\n<p>To</p></blockquote>Uenig", "> En\n> \n> To\n\nUenig"},
		"a quote in a quote":       {"<blockquote>Ytterst<blockquote>Innerst</blockquote></blockquote>", "> Ytterst\n> \n> > Innerst"},
		"a quote never closed":     {"<blockquote>En", "> En"},
		"a list":                   {"<ul><li>En</li><li>To</li></ul>", "- En\n- To"},
		"a picture":                {`<img src="https://a.no/b.png" alt="Katt">`, "Katt https://a.no/b.png"},
		"a script":                 {"Hei<script>alert('<b>')</script>!", "Hei!"},
		"nothing":                  {" <p> </p> ", ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := commentText(c.html); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestSlugStaysAsItWasIfItCan(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		words []string
		want  string
	}{
		"WordPress's own":          {[]string{"offentlig-sektor-har-aldri-vaert-sa-sexy"}, "offentlig-sektor-har-aldri-vaert-sa-sexy"},
		"with an underscore":       {[]string{"min_side"}, "min_side"},
		"with Norwegian letters":   {[]string{"blåbær-på-tøyen"}, "blaabaer-paa-toeyen"},
		"none, but a title":        {[]string{"", "Et utkast"}, "et-utkast"},
		"none, and a blank title":  {[]string{"", "…", "innlegg 7"}, "innlegg-7"},
		"in letters we cannot use": {[]string{"日本"}, "ri-ben"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got := slugOf(c.words...); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestNetworkAddressIsOneOrNone(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"192.0.2.1": "192.0.2.1", " 2001:DB8::4 ": "2001:db8::4", "192.0.2.1, 10.0.0.1": "192.0.2.1", "fe80::1%eth0": "fe80::1", "ukjent": "", "": "",
	} {
		if got := addressOf(in); got != want {
			t.Errorf("%q gives %q", in, got)
		}
	}
}
