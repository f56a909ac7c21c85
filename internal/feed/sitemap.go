package feed

import (
	"context"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"innomag/internal/media"
	"innomag/internal/site"
)

// perMap is how many ids a sitemap covers; one may hold 50 000 addresses. A thing stays in its map for ever, so that a change
// of one thing changes one map.
const perMap = 10000

// kinds are what has pages: the table, what everyone may see of it, when it changed, and where it is read.
var kinds = []struct {
	name, table, shown, changed string
	path                        func(slug string) string
}{
	{"artikler", "articles", "state = 'PUBLISHED'", "greatest(updated_at, published_at)", site.Article},
	{"initiativer", "initiatives", "state = 'PUBLISHED'", "greatest(updated_at, published_at)", site.Initiative},
	{"temaer", "topics", "true", "null::timestamptz", site.Topic},
	{"personer", "people", "true", "null::timestamptz", site.Person},
	{"organisasjoner", "organisations", "true", "null::timestamptz", site.Organisation},
}

// ownMap is where the pages are listed that the magazine has whatever is in it.
const ownMap = "/sitemap/magasinet.xml"

const mapSpace = "http://www.sitemaps.org/schemas/sitemap/0.9"

type place struct {
	Loc     string    `xml:"loc"`
	LastMod string    `xml:"lastmod,omitempty"`
	News    *newsItem `xml:"news:news"`
}

// keptLonger is for what is asked for by robots.
const keptLonger = "max-age=3600, stale-while-revalidate=86400"

// sitemaps lists the maps that have something. The latest change of each is the first entry of an index that begins with the map.
func (s *Site) sitemaps(w http.ResponseWriter, r *http.Request) {
	parts := make([]string, len(kinds))
	for i, k := range kinds {
		parts[i] = fmt.Sprintf(`
			select %d as kind, m.map, latest.changed
			from generate_series(0, (select (max(id) - 1) / %[2]d from %[3]s)) m(map)
			cross join lateral (
				select %[4]s as changed from %[3]s where (id - 1) / %[2]d = m.map and %[5]s order by 1 desc limit 1
			) latest`, i, perMap, k.table, k.changed, k.shown)
	}
	var found []struct {
		Kind, Map int
		Changed   *time.Time
	}
	if err := s.Articles.DB.SelectContext(r.Context(), &found, strings.Join(parts, " union all ")+` order by 1, 2`); err != nil {
		failed(w, r, err)
		return
	}
	index := struct {
		XMLName xml.Name `xml:"sitemapindex"`
		Space   string   `xml:"xmlns,attr"`
		Maps    []place  `xml:"sitemap"`
	}{Space: mapSpace}
	index.Maps = append(index.Maps, place{Loc: s.Base.To(ownMap)})
	for _, f := range found {
		index.Maps = append(index.Maps, place{Loc: s.Base.To(fmt.Sprintf("/sitemap/%s-%d.xml", kinds[f.Kind].name, f.Map+1)), LastMod: lastMod(f.Changed)})
	}
	s.answerXML(w, r, keptLonger, index)
}

func lastMod(t *time.Time) string {
	if t == nil {
		return ""
	}
	return t.UTC().Format(time.RFC3339)
}

func (s *Site) answerXML(w http.ResponseWriter, r *http.Request, keep string, v any) {
	body, err := asXML(v)
	if err != nil {
		failed(w, r, err)
		return
	}
	answer(w, r, "application/xml; charset=utf-8", keep, time.Time{}, body)
}

type urlSet struct {
	XMLName xml.Name `xml:"urlset"`
	Space   string   `xml:"xmlns,attr"`
	News    string   `xml:"xmlns:news,attr,omitempty"`
	URLs    []place  `xml:"url"`
}

// sitemap lists the addresses of one map, as /sitemap/artikler-3.xml.
func (s *Site) sitemap(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == ownMap {
		set := urlSet{Space: mapSpace}
		for _, path := range []string{"/", "/artikler", "/initiativ"} {
			set.URLs = append(set.URLs, place{Loc: s.Base.To(path)})
		}
		s.answerXML(w, r, keptLonger, set)
		return
	}
	name, number, _ := strings.Cut(strings.TrimSuffix(r.PathValue("file"), ".xml"), "-")
	n, err := strconv.Atoi(number)
	for _, k := range kinds {
		if k.name != name || err != nil || n < 1 || n > 1<<31 || r.PathValue("file") != fmt.Sprintf("%s-%d.xml", name, n) {
			continue
		}
		set, err := s.addresses(r.Context(), `select slug, `+k.changed+` as changed from `+k.table+` where `+k.shown+` and id > $1 and id <= $2 order by id`, n, k.path)
		if err != nil {
			failed(w, r, err)
			return
		}
		if len(set.URLs) > 0 {
			s.answerXML(w, r, keptLonger, set)
			return
		}
	}
	none(w)
}

func (s *Site) addresses(ctx context.Context, query string, n int, path func(string) string) (urlSet, error) {
	var found []struct {
		Slug    string
		Changed *time.Time
	}
	set := urlSet{Space: mapSpace}
	err := s.Articles.DB.SelectContext(ctx, &found, query, (n-1)*perMap, n*perMap)
	for _, f := range found {
		set.URLs = append(set.URLs, place{Loc: s.Base.To(path(f.Slug)), LastMod: lastMod(f.Changed)})
	}
	return set, err
}

// newsItem is what Google News wants to know of an article of the last two days.
type newsItem struct {
	Name     string `xml:"news:publication>news:name"`
	Language string `xml:"news:publication>news:language"`
	Date     string `xml:"news:publication_date"`
	Title    string `xml:"news:title"`
}

func (s *Site) news(w http.ResponseWriter, r *http.Request) {
	const query = `
		select slug, title, published_at from articles
		where state = 'PUBLISHED' and kind = 'ARTICLE' and published_at > now() - interval '2 days'
		order by published_at desc, id desc limit 1000`
	var found []struct {
		Slug, Title string
		PublishedAt time.Time `db:"published_at"`
	}
	if err := s.Articles.DB.SelectContext(r.Context(), &found, query); err != nil {
		failed(w, r, err)
		return
	}
	set := urlSet{Space: mapSpace, News: "http://www.google.com/schemas/sitemap-news/0.9"}
	for _, f := range found {
		set.URLs = append(set.URLs, place{Loc: s.Base.To(site.Article(f.Slug)), News: &newsItem{site.Name, "no", f.PublishedAt.UTC().Format(time.RFC3339), f.Title}})
	}
	s.answerXML(w, r, keptFor, set)
}

func (s *Site) robots(w http.ResponseWriter, r *http.Request) {
	answer(w, r, "text/plain; charset=utf-8", keptLonger, time.Time{}, []byte(
		"User-agent: *\nDisallow: /graphql\nDisallow: "+site.Search("")+"\n\nSitemap: "+s.Base.To("/sitemap.xml")+"\nSitemap: "+s.Base.To("/sitemap-news.xml")+"\n"))
}

// oembed answers as https://oembed.com wants a provider to: a link with a title, its authors and a picture.
func (s *Site) oembed(w http.ResponseWriter, r *http.Request) {
	ask := r.URL.Query()
	if f := ask.Get("format"); f != "" && f != "json" {
		w.Header().Set("Cache-Control", "public, max-age=3600")
		say(w, http.StatusNotImplemented, "Bare format=json finnes.")
		return
	}
	path, ours := strings.CutPrefix(ask.Get("url"), string(s.Base)+"/")
	path, _, _ = strings.Cut(path, "#")
	path, _, _ = strings.Cut(path, "?")
	section, slug, _ := strings.Cut(strings.TrimSuffix(path, "/"), "/")
	kind := map[string]string{"artikkel": "Article", "initiativ": "Initiative"}[section]
	if !ours || kind == "" {
		none(w)
		return
	}
	of, err := s.find(r.Context(), kind, slug)
	if err != nil {
		failed(w, r, err)
		return
	}
	if of == nil {
		none(w)
		return
	}
	card := map[string]any{
		"version": "1.0", "type": "link", "title": of.title, "provider_name": site.Name, "provider_url": s.Base.To("/"), "cache_age": 3600,
	}
	if of.initiative != nil {
		thumbnail(card, s.Base, of.initiative.HeroImage(), ask.Get("maxwidth"))
	}
	if of.article != nil {
		thumbnail(card, s.Base, of.article.HeroImage(), ask.Get("maxwidth"))
		by, err := s.Articles.Contributors(r.Context(), of.article)
		if err != nil {
			failed(w, r, err)
			return
		}
		for _, c := range by {
			if c.Role == "AUTHOR" {
				card["author_name"], card["author_url"] = c.Person.Name, s.Base.To(site.Person(c.Person.Slug))
				break
			}
		}
	}
	body, err := json.Marshal(card)
	if err != nil {
		failed(w, r, err)
		return
	}
	w.Header().Set("Access-Control-Allow-Origin", "*") // any page may ask; it is for everyone
	answer(w, r, "application/json; charset=utf-8", keptLonger, time.Time{}, body)
}

// thumbnail puts a picture on a card, in the largest of its widths that is asked for, or that cards are usually shown in. A card says
// how large its picture is or has none.
func thumbnail(card map[string]any, base site.Base, picture *media.Image, maxWidth string) {
	if picture == nil {
		return
	}
	most, err := strconv.Atoi(maxWidth)
	if err != nil || most < 1 {
		most = 800
	}
	var best *media.Variant
	for _, v := range picture.Variants() { // the narrowest first
		if v.Width <= most {
			best = &v
		}
	}
	if best != nil {
		card["thumbnail_url"], card["thumbnail_width"], card["thumbnail_height"] = base.To(best.URL), best.Width, best.Height
	}
}
