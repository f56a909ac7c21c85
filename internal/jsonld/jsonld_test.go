package jsonld_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"innomag/internal/article"
	"innomag/internal/date"
	"innomag/internal/directory"
	"innomag/internal/initiative"
	"innomag/internal/jsonld"
	"innomag/internal/site"
)

const base = site.Base("https://innomag.example")

// hostile is what nobody should write in a title.
const hostile = "</script><script>alert(1)</script> ]]> &amp;lt; \u2028 \u2029 \x00 \xff <!--"

func read(t *testing.T, text string) map[string]any {
	t.Helper()
	for _, forbidden := range []string{"<", ">", "&", "\u2028", "\u2029"} {
		if strings.Contains(text, forbidden) {
			t.Errorf("%q stands in %s", forbidden, text)
		}
	}
	var out map[string]any
	if err := json.Unmarshal([]byte(text), &out); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	if out["@context"] != "https://schema.org" {
		t.Errorf("its context is %v", out["@context"])
	}
	return out
}

func TestAnArticleIsANewsArticle(t *testing.T) {
	t.Parallel()
	published := time.Date(2026, 11, 3, 8, 30, 0, 0, time.FixedZone("", 3600))
	a := &article.Article{
		Slug: "nabolaget", Title: hostile, Lede: "Naboer hjelper naboer.", PublishedAt: &published, UpdatedAt: published.Add(-time.Hour),
		CommentCount: 3, HeroURL: "https://innomag.example/b.jpg", HeroCredit: "Foto: Kari",
	}
	got := read(t, jsonld.Article(base, a, jsonld.ArticleParts{
		Contributors: []*article.Contributor{
			{Role: "AUTHOR", Person: &directory.Person{Slug: "kari", Name: "Kari </script>", Affiliation: "InnoMag"}},
			{Role: "SOURCE", Person: &directory.Person{Slug: "ola", Name: "Ola", Title: "rektor"}},
		},
		Topics: []*directory.Topic{{NameNB: "Bolig"}, {NameNB: "Oppvekst"}},
		Initiatives: []*initiative.Initiative{
			{Slug: "bo", Title: "Bo sammen", State: initiative.Published}, {Slug: "hemmelig", Title: "Hemmelig", State: initiative.Draft},
		},
	}))
	for name, want := range map[string]any{
		"@type": "NewsArticle", "@id": "https://innomag.example/artikkel/nabolaget", "articleSection": "Bolig",
		"datePublished": "2026-11-03T07:30:00Z", "dateModified": "2026-11-03T07:30:00Z", "commentCount": 3.0,
		"headline": strings.ReplaceAll(hostile, "\xff", "\ufffd"),
	} {
		if got[name] != want {
			t.Errorf("%s is %v, want %v", name, got[name], want)
		}
	}
	if by := got["author"].([]any); len(by) != 1 || by[0].(map[string]any)["url"] != "https://innomag.example/person/kari" {
		t.Errorf("by %v", by)
	}
	if quoted := got["mentions"].([]any); len(quoted) != 1 {
		t.Errorf("quoted: %v", quoted)
	}
	if about := got["about"].([]any); len(about) != 1 || about[0].(map[string]any)["name"] != "Bo sammen" {
		t.Errorf("about %v: a draft is nobody's business", about)
	}
}

func TestAnArticleWithoutAuthorIsTheMagazines(t *testing.T) {
	t.Parallel()
	got := read(t, jsonld.Article(base, &article.Article{Slug: "x", Title: "X"}, jsonld.ArticleParts{}))
	if by := got["author"].([]any)[0].(map[string]any); by["@type"] != "Organization" || by["name"] != site.Name {
		t.Errorf("by %v", by)
	}
	for _, empty := range []string{"datePublished", "image", "keywords", "description", "about", "mentions"} {
		if v, there := got[empty]; there {
			t.Errorf("%s says nothing and is there: %v", empty, v)
		}
	}
}

func TestAnInitiativeIsAProject(t *testing.T) {
	t.Parallel()
	number := "974760673"
	nav := &directory.Organisation{Slug: "nav", Name: "Nav <&>", Number: &number, URLText: "https://nav.example"}
	got := read(t, jsonld.Initiative(base, &initiative.Initiative{
		Slug: "bo", Title: hostile, StartedOn: &date.Date{Year: 2020, Month: 3, Day: 1}, Municipality: "Tromsø", County: "Troms",
	}, jsonld.InitiativeParts{
		Partners: []*initiative.Partnership{{Organisation: nav, Role: initiative.Funder}, {Organisation: nav, Role: initiative.Partner}},
		People:   []*initiative.Participant{{Person: &directory.Person{Slug: "ola", Name: "Ola"}}},
	}))
	if got["@type"] != "Project" || got["foundingDate"] != "2020-03-01" || len(got["member"].([]any)) != 2 || len(got["funder"].([]any)) != 1 {
		t.Errorf("%v", got)
	}
	if place := got["location"].(map[string]any)["address"].(map[string]any); place["addressLocality"] != "Tromsø" {
		t.Errorf("%v", place)
	}
}

func TestPeopleOrganisationsTheMagazineAndTheWayAreTold(t *testing.T) {
	t.Parallel()
	for kind, text := range map[string]string{
		"Person":       jsonld.Person(base, &directory.Person{Slug: "ola", Name: hostile}),
		"Organization": jsonld.Organisation(base, &directory.Organisation{Slug: "nav", Name: hostile}),
		"WebSite":      jsonld.Magazine(base),
		"BreadcrumbList": jsonld.Breadcrumbs(base, jsonld.Crumb{Name: "Forsiden", Path: "/"},
			jsonld.Crumb{Name: hostile, Path: site.Topic("bolig")}),
	} {
		if got := read(t, text); got["@type"] != kind {
			t.Errorf("%v is no %s", got, kind)
		}
	}
}
