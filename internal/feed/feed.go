// Package feed tells others what the magazine has: feed readers, search engines, and pages that link to it. It knows only what
// everyone may see.
package feed

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"log/slog"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	nethtml "golang.org/x/net/html"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/directory"
	"innomag/internal/gid"
	"innomag/internal/initiative"
	"innomag/internal/page"
	"innomag/internal/site"
)

// Site answers for everything that this package tells.
type Site struct {
	Base        site.Base
	Articles    *article.Service
	Initiatives *initiative.Service
	Directory   *directory.Service
	Comments    *comment.Service
}

// everyone is whom all this is for.
var everyone = account.Viewer{}

// length is how many items a feed has.
const length = 30

// Mount adds the routes.
func (s *Site) Mount(mux *http.ServeMux) {
	for _, f := range []site.Format{site.RSS, site.Atom, site.JSON} {
		mux.HandleFunc("GET "+site.Feed("", f), s.channel(f, s.all))
		mux.HandleFunc("GET "+site.Feed("/tema/{slug}", f), s.channel(f, s.topic))
		mux.HandleFunc("GET "+site.Feed("/person/{slug}", f), s.channel(f, s.person))
		mux.HandleFunc("GET "+site.Feed("/artikkel/{slug}/kommentarer", f), s.channel(f, s.articleComments))
		mux.HandleFunc("GET "+site.Feed("/initiativ/{slug}/kommentarer", f), s.channel(f, s.initiativeComments))
	}
	mux.HandleFunc("GET /artikkel/{slug}/kommentarer", s.discussion("Article", asPage))
	mux.HandleFunc("GET /artikkel/{slug}/kommentarer.json", s.discussion("Article", asData))
	mux.HandleFunc("GET /initiativ/{slug}/kommentarer", s.discussion("Initiative", asPage))
	mux.HandleFunc("GET /initiativ/{slug}/kommentarer.json", s.discussion("Initiative", asData))
	mux.HandleFunc("GET /oembed", s.oembed)
	mux.HandleFunc("GET /sitemap.xml", s.sitemaps)
	mux.HandleFunc("GET /sitemap/{file}", s.sitemap)
	mux.HandleFunc("GET /sitemap-news.xml", s.news)
	mux.HandleFunc("GET /robots.txt", s.robots)
}

// answer sends a body that everyone may keep for a while, gzipped where that is taken. Who has it already, by its ETag, gets 304;
// HEAD gets the headers alone. When something last changed is told, but does not answer for the body: what is taken away leaves
// the rest no newer.
func answer(w http.ResponseWriter, r *http.Request, contentType, keep string, changed time.Time, body []byte) {
	h := w.Header()
	sum := sha256.Sum256(body)
	tag := base64.RawURLEncoding.EncodeToString(sum[:12])
	h.Set("Content-Type", contentType)
	h.Set("Cache-Control", "public, "+keep)
	h.Add("Vary", "Accept-Encoding")
	if len(body) > worthwhile && gzips(r) {
		tag += "-gzip" // another representation has another tag
		h.Set("Content-Encoding", "gzip")
	}
	h.Set("ETag", `"`+tag+`"`)
	if r.Header.Get("If-None-Match") != `"`+tag+`"` && h.Get("Content-Encoding") != "" {
		body = squeeze(body)
		h.Set("Content-Length", strconv.Itoa(len(body)))
	}
	if r.Header.Get("If-Modified-Since") != "" || r.Header.Get("Range") != "" {
		r = r.Clone(r.Context())
		r.Header.Del("If-Modified-Since")
		r.Header.Del("Range") // a whole feed is soon sent
	}
	http.ServeContent(w, r, "", changed, bytes.NewReader(body))
}

// worthwhile is how many bytes gain nothing from gzip.
const worthwhile = 1 << 10

// gzips says whether the client takes gzip.
func gzips(r *http.Request) bool {
	for part := range strings.SplitSeq(strings.Join(r.Header.Values("Accept-Encoding"), ","), ",") {
		name, quality, _ := strings.Cut(part, ";")
		if strings.EqualFold(strings.TrimSpace(name), "gzip") {
			weight, said := strings.CutPrefix(strings.TrimSpace(quality), "q=")
			q, err := strconv.ParseFloat(weight, 64)
			return !said || err == nil && q > 0
		}
	}
	return false
}

// squeeze gzips at the level that the pages of package web use.
func squeeze(body []byte) []byte {
	var out bytes.Buffer
	z, _ := gzip.NewWriterLevel(&out, 5) // fails for no level there is
	_, _ = z.Write(body)                 // a buffer takes everything
	_ = z.Close()
	return out.Bytes()
}

// keptFor says how long an answer is good: for caches, and for longer while a new one is fetched.
const keptFor = "max-age=300, stale-while-revalidate=3600"

// none says that there is nothing, in the same words whether there never was or it is not for everyone.
func none(w http.ResponseWriter) {
	w.Header().Set("Cache-Control", "public, max-age=60")
	say(w, http.StatusNotFound, "Denne siden finnes ikke. Det kan hende den er flyttet eller tatt bort.")
}

func failed(w http.ResponseWriter, r *http.Request, err error) {
	if r.Context().Err() == nil {
		slog.ErrorContext(r.Context(), "telling others failed", "path", r.URL.Path, "err", err)
	}
	say(w, http.StatusServiceUnavailable, "Noe gikk galt hos oss. Prøv igjen om litt.")
}

func say(w http.ResponseWriter, code int, text string) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(code)
	_, _ = w.Write([]byte(text + "\n"))
}

// channel answers with what fill puts into a feed; nil when there is no such feed.
func (s *Site) channel(f site.Format, fill func(ctx context.Context, slug string) (*channel, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		c, err := fill(r.Context(), r.PathValue("slug"))
		if err != nil {
			failed(w, r, err)
			return
		}
		if c == nil {
			none(w)
			return
		}
		c.self = s.Base.To(r.URL.EscapedPath())
		body, err := c.write(f)
		if err != nil {
			failed(w, r, err)
			return
		}
		answer(w, r, types[f], keptFor, c.updated(), body)
	}
}

// id names something for ever, whatever its address becomes: a tag URI, RFC 4151.
func (s *Site) id(what string) string {
	host := string(s.Base)
	if u, err := url.Parse(host); err == nil {
		host = u.Hostname()
	}
	return "tag:" + host + ",2026:" + what
}

func (s *Site) all(ctx context.Context, _ string) (*channel, error) {
	n := length
	found, err := s.Articles.List(ctx, everyone, nil, page.Args{First: &n})
	if err != nil {
		return nil, err
	}
	c := &channel{id: s.id("alt"), title: site.Name, about: "Nytt om sosial innovasjon.", home: s.Base.To("/")}
	return s.withArticles(ctx, c, found)
}

func (s *Site) topic(ctx context.Context, slug string) (*channel, error) {
	t, err := s.Directory.TopicBySlug(ctx, slug)
	if t == nil || err != nil {
		return nil, err
	}
	n := length
	found, err := s.Articles.List(ctx, everyone, &article.Filter{Topic: &slug, State: article.Published}, page.Args{First: &n})
	if err != nil {
		return nil, err
	}
	c := &channel{id: s.id("tema/" + page.Int(t.ID)), title: t.NameNB + " – " + site.Name, about: t.Description, home: s.Base.To(site.Topic(slug))}
	return s.withArticles(ctx, c, found)
}

func (s *Site) person(ctx context.Context, slug string) (*channel, error) {
	p, err := s.Directory.PersonBySlug(ctx, slug)
	if p == nil || err != nil {
		return nil, err
	}
	n := length
	found, err := s.Articles.Of(ctx, everyone, "Person", []int64{int64(p.ID)}, page.Args{First: &n})
	if err != nil {
		return nil, err
	}
	c := &channel{id: s.id("person/" + page.Int(p.ID)), title: p.Name + " – " + site.Name, about: p.Title, home: s.Base.To(site.Person(slug))}
	return s.withArticles(ctx, c, found[0])
}

func (s *Site) withArticles(ctx context.Context, c *channel, found *article.Connection) (*channel, error) {
	for _, a := range found.Nodes {
		body, err := s.Articles.Body(ctx, a)
		if err != nil {
			return nil, err
		}
		by, err := s.Articles.Contributors(ctx, a)
		if err != nil {
			return nil, err
		}
		topics, err := s.Articles.Topics(ctx, a)
		if err != nil {
			return nil, err
		}
		i := item{
			id: s.id("artikkel/" + page.Int(a.ID)), address: s.Base.To(site.Article(a.Slug)), title: a.Title, summary: a.Lede,
			html: absolute(s.Base, body.HTML), published: *a.PublishedAt, updated: a.UpdatedAt,
		}
		if i.updated.Before(i.published) {
			i.updated = i.published
		}
		for _, p := range by {
			if p.Role == "AUTHOR" {
				i.authors = append(i.authors, p.Person.Name)
			}
		}
		for _, t := range topics {
			i.topics = append(i.topics, t.NameNB)
		}
		c.items = append(c.items, i)
	}
	return c, nil
}

// subject is what readers talk about.
type subject struct {
	about      gid.ID
	path       string // where it is read
	title      string
	article    *article.Article
	initiative *initiative.Initiative
}

// find gives what is talked about at a slug, nil when everyone can see none.
func (s *Site) find(ctx context.Context, kind, slug string) (*subject, error) {
	if kind == "Initiative" {
		i, err := s.Initiatives.BySlug(ctx, everyone, slug)
		if i == nil || err != nil {
			return nil, err
		}
		return &subject{about: gid.ID{Type: kind, Key: int64(i.ID)}, path: site.Initiative(i.Slug), title: i.Title, initiative: i}, nil
	}
	a, err := s.Articles.BySlug(ctx, everyone, slug)
	if a == nil || err != nil {
		return nil, err
	}
	return &subject{about: gid.ID{Type: kind, Key: int64(a.ID)}, path: site.Article(a.Slug), title: a.Title, article: a}, nil
}

func (s *Site) articleComments(ctx context.Context, slug string) (*channel, error) {
	return s.comments(ctx, "Article", slug)
}

func (s *Site) initiativeComments(ctx context.Context, slug string) (*channel, error) {
	return s.comments(ctx, "Initiative", slug)
}

func (s *Site) comments(ctx context.Context, kind, slug string) (*channel, error) {
	of, err := s.find(ctx, kind, slug)
	if of == nil || err != nil {
		return nil, err
	}
	found, err := s.Comments.Latest(ctx, of.about, length)
	if err != nil {
		return nil, err
	}
	c := &channel{
		id: s.id("kommentarer/" + strings.ToLower(of.about.Type) + "/" + page.Int(of.about.Key)), title: "Kommentarer til «" + of.title + "»", about: "Det siste leserne har skrevet.",
		home: s.Base.To(site.Comments(of.path)),
	}
	for _, one := range found {
		body, name := one.BodyHTML(), one.AuthorName()
		if body == nil || name == nil {
			continue
		}
		i := item{
			id: s.id("kommentar/" + page.Int(one.ID)), address: s.Base.To(site.Comment(of.path, int64(one.ID))),
			title: *name + " om «" + of.title + "»", html: absolute(s.Base, *body), authors: []string{*name},
			published: one.CreatedAt, updated: one.CreatedAt,
		}
		if one.EditedAt != nil {
			i.updated = *one.EditedAt
		}
		c.items = append(c.items, i)
	}
	return c, nil
}

// absolute makes the paths in links and pictures of a sanitised text into addresses, for those who read it elsewhere.
func absolute(base site.Base, html string) string {
	if !strings.Contains(html, `="/`) {
		return html
	}
	var b strings.Builder
	z := nethtml.NewTokenizer(strings.NewReader(html))
	for {
		kind := z.Next()
		if kind == nethtml.ErrorToken {
			return b.String()
		}
		raw := string(z.Raw())
		if kind != nethtml.StartTagToken && kind != nethtml.SelfClosingTagToken || !strings.Contains(raw, `="/`) {
			b.WriteString(raw)
			continue
		}
		t := z.Token()
		for i, a := range t.Attr {
			switch a.Key {
			case "href", "src":
				t.Attr[i].Val = from(base, a.Val)
			case "srcset":
				parts := strings.Split(a.Val, ",")
				for j, p := range parts {
					parts[j] = from(base, strings.TrimSpace(p))
				}
				t.Attr[i].Val = strings.Join(parts, ", ")
			}
		}
		b.WriteString(t.String())
	}
}

func from(base site.Base, address string) string {
	if strings.HasPrefix(address, "/") && !strings.HasPrefix(address, "//") {
		return base.To(address)
	}
	return address
}
