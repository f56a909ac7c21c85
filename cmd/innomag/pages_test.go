package main_test

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"

	"innomag/internal/demo"
)

var (
	linkedData = regexp.MustCompile(`(?s)<script type="application/ld\+json">(.*?)</script>`)
	headLinks  = regexp.MustCompile(`<(?:link|meta)[^>]*>`)
	feedLink   = regexp.MustCompile(`<link rel="alternate" type="application/atom\+xml" href="([^"]+)"`)
)

// required are the properties without which search engines leave a thing of that type aside.
var required = map[string][]string{
	"NewsArticle":            {"headline", "datePublished", "dateModified", "author", "image", "mainEntityOfPage", "publisher"},
	"Project":                {"name", "description", "url"},
	"Person":                 {"name"},
	"Organization":           {"name"},
	"WebSite":                {"name", "url", "potentialAction"},
	"BreadcrumbList":         {"itemListElement"},
	"ListItem":               {"position", "name", "item"},
	"Comment":                {"text", "author", "dateCreated", "url"},
	"DiscussionForumPosting": {"author", "url", "comment"},
	"ImageObject":            {"url"},
}

// TestPagesTellSearchEnginesWhatTheyAre reads the head of every page for readers: its address, its feed, its picture and JSON-LD.
func TestPagesTellSearchEnginesWhatTheyAre(t *testing.T) {
	t.Parallel()
	const site = "https://innomag.example"
	s := serveDemo(t, install(t, "DATABASE_URL="+demoDSN(t), "INNOMAG_URL="+site))
	editor := s.signInWith(t, "redaktor@innomag.example", demo.Password)
	about := editor.ask(`{ initiative(slug: "frokostvenner") { id } }`, nil).text("initiative.id")
	editor.ask(`mutation($i: PostCommentInput!) { postComment(input: $i) { comment { visibility } } }`, vars{"i": vars{"subjectId": about, "body": "Vi følger </script> dette & mer."}})

	for path, want := range map[string]struct {
		types []string // in the order told; those within are checked, too
		feed  string   // the page's own, beside the magazine's
	}{
		"/": {[]string{"WebSite"}, ""},
		"/artikkel/verkstedet-der-hull-i-cv-en-er-en-fordel": {[]string{"NewsArticle"}, "/artikkel/verkstedet-der-hull-i-cv-en-er-en-fordel/kommentarer"},
		"/initiativ/frokostvenner":                           {[]string{"Project", "DiscussionForumPosting"}, "/initiativ/frokostvenner/kommentarer"},
		"/initiativ/verkstedet-paa-kaia":                     {[]string{"Project"}, "/initiativ/verkstedet-paa-kaia/kommentarer"},
		"/initiativ":                                         {[]string{"BreadcrumbList"}, ""},
		"/tema/klima-i-nabolaget":                            {[]string{"BreadcrumbList"}, "/tema/klima-i-nabolaget"},
		"/person/kjersti-fagerli":                            {[]string{"Person"}, "/person/kjersti-fagerli"},
		"/organisasjon/tredje-akt-sa":                        {[]string{"Organization"}, ""},
		"/artikler":                                          {nil, ""},
	} {
		status, page := s.page(t, path)
		if status != http.StatusOK {
			t.Errorf("%s: %d", path, status)
			continue
		}
		var types []string
		for _, thing := range told(t, path, page) {
			types = append(types, thing["@type"].(string))
		}
		if !slices.Equal(types, want.types) {
			t.Errorf("%s tells of %v, want %v", path, types, want.types)
		}
		links := headLinks.FindAllString(page, -1)
		for _, link := range []string{
			`<link rel="canonical" href="` + site + path + `">`, `<meta property="og:url" content="` + site + path + `">`,
			`<meta property="og:site_name" content="InnoMag">`,
		} {
			if !slices.Contains(links, link) {
				t.Errorf("%s: no %s", path, link)
			}
		}
		feeds := []string{"/feed.atom"}
		if want.feed != "" {
			feeds = []string{want.feed + "/feed.atom", "/feed.atom"}
		}
		var offered []string
		for _, link := range feedLink.FindAllStringSubmatch(page, -1) {
			offered = append(offered, link[1])
		}
		if !slices.Equal(offered, feeds) {
			t.Errorf("%s: its feeds are %q, want %q", path, offered, feeds)
		} else if status, body := s.page(t, offered[0]); status != http.StatusOK || !strings.Contains(body, "<feed") {
			t.Errorf("%s: the feed at %s answers %d", path, offered[0], status)
		}
		if want.feed != "" && !strings.Contains(page, `<a href="`+feeds[0]+`">`) || !strings.Contains(page, `<a href="/feed.atom">`) {
			t.Errorf("%s: no link that readers see leads to its feeds", path)
		}
	}
	for _, path := range []string{"/initiativ?status=PILOT", "/sok?q=eldre", "/finnes-ikke", "/kvittering"} {
		if _, page := s.page(t, path); !strings.Contains(page, `<meta name="robots" content="noindex">`) || strings.Contains(page, `rel="canonical"`) {
			t.Errorf("%s is for search engines", path)
		}
	}
	_, page := s.page(t, "/artikkel/verkstedet-der-hull-i-cv-en-er-en-fordel")
	article := told(t, "the article", page)[0]
	if comments, _ := article["comment"].([]any); len(comments) < 10 {
		t.Errorf("the article tells of %d comments", len(comments))
	}
	if !strings.Contains(page, `<meta property="og:image" content="`+site+`/media/`) {
		t.Error("the article has no picture for those who share it")
	}
}

// told reads a page's JSON-LD, and fails where something required is missing.
func told(t *testing.T, path, page string) []map[string]any {
	t.Helper()
	var out []map[string]any
	for _, found := range linkedData.FindAllStringSubmatch(page, -1) {
		raw := []byte(found[1])
		if bytes.HasPrefix(raw, []byte("[")) {
			var several []map[string]any
			if err := json.Unmarshal(raw, &several); err != nil {
				t.Fatalf("%s: %v\n%s", path, err, raw)
			}
			out = append(out, several...)
			continue
		}
		var one map[string]any
		if err := json.Unmarshal(raw, &one); err != nil {
			t.Fatalf("%s: %v\n%s", path, err, raw)
		}
		out = append(out, one)
	}
	for _, thing := range out {
		if thing["@context"] != "https://schema.org" {
			t.Errorf("%s: the context is %v", path, thing["@context"])
		}
		complete(t, path, thing)
	}
	return out
}

func complete(t *testing.T, path string, value any) {
	t.Helper()
	switch v := value.(type) {
	case []any:
		for _, each := range v {
			complete(t, path, each)
		}
	case map[string]any:
		kind, _ := v["@type"].(string)
		_, named := v["name"]
		if reference := len(v) == 2 && v["@id"] != nil || kind == "Project" && named && len(v) == 3; !reference {
			for _, property := range required[kind] {
				if said := v[property]; said == nil || said == "" {
					t.Errorf("%s: a %s without %s: %v", path, kind, property, v)
				}
			}
		}
		for _, each := range v {
			complete(t, path, each)
		}
	}
}

// page gives what somebody without an account finds at a path.
func (s *server) page(t *testing.T, path string) (status int, body string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.base+path, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(raw)
}
