package feed

import (
	"bytes"
	"encoding/json"
	"html/template"
	"net/http"
	"net/url"
	"time"

	"innomag/internal/comment"
	"innomag/internal/fault"
	"innomag/internal/jsonld"
	"innomag/internal/page"
	"innomag/internal/site"
)

// perPage is how many comments a page of a discussion has.
const perPage = 100

// talk is one page of a discussion, for programs as it is and for people through the template.
type talk struct {
	Title    string   `json:"title"`
	URL      string   `json:"url"` // of what is talked about
	Count    int      `json:"commentCount"`
	Comments []remark `json:"comments"`
	Next     *string  `json:"next"` // the address of the next page, null on the last
	linked   string   // in schema.org's words
	Feed     string   `json:"feed"`
	OEmbed   string   `json:"-"`
}

// remark is a comment, or what is left of one.
type remark struct {
	ID        int64         `json:"id"`
	URL       string        `json:"url"`
	ParentID  *int64        `json:"parentId"`
	Depth     int           `json:"depth"`
	Author    *string       `json:"author"` // null, as Text and HTML, where only the place is left
	Text      *string       `json:"text"`
	HTML      *string       `json:"html"`
	Body      template.HTML `json:"-"`
	CreatedAt time.Time     `json:"createdAt"`
	EditedAt  *time.Time    `json:"editedAt"`
	Likes     int           `json:"likeCount"`
}

// discussion answers with a page of the comments on what is at a slug, depth first, the oldest first. ?etter=cursor is the next.
func (s *Site) discussion(kind string, write func(*talk) (contentType string, body []byte, err error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		ctx := r.Context()
		of, err := s.find(ctx, kind, r.PathValue("slug"))
		if err != nil {
			failed(w, r, err)
			return
		}
		if of == nil {
			none(w)
			return
		}
		n := perPage
		args := page.Args{First: &n}
		if after := r.URL.Query().Get("etter"); after != "" {
			args.After = &after
		}
		pages, err := s.Comments.Thread(ctx, everyone, kind, []int64{of.about.Key}, comment.Oldest, args)
		if f := fault.Of(err); err != nil && f.Kind != fault.Internal && f.Kind != fault.Unavailable {
			w.Header().Set("Cache-Control", "public, max-age=60")
			say(w, http.StatusBadRequest, "Denne adressen er ikke hel. Begynn på "+s.Base.To(site.Comments(of.path))+".")
			return
		}
		if err != nil {
			failed(w, r, err)
			return
		}
		t := s.talk(of, pages[0], r.URL)
		contentType, body, err := write(t)
		if err != nil {
			failed(w, r, err)
			return
		}
		w.Header().Set("Link", `<`+t.URL+`>; rel="canonical", <`+t.OEmbed+`>; rel="alternate"; type="application/json+oembed"`)
		answer(w, r, contentType, keptFor, time.Time{}, body) // no time tells of a comment that was taken away: the ETag does
	}
}

func (s *Site) talk(of *subject, found *comment.Connection, at *url.URL) *talk {
	t := &talk{
		Title: of.title, URL: s.Base.To(of.path), Comments: []remark{},
		Feed: s.Base.To(site.Feed(site.Comments(of.path), site.RSS)), OEmbed: s.Base.To(site.OEmbed(s.Base.To(of.path))),
	}
	for _, c := range found.Nodes {
		m := remark{
			ID: int64(c.ID), URL: s.Base.To(site.Comment(of.path, int64(c.ID))), Depth: c.Depth,
			CreatedAt: c.CreatedAt.UTC(), ParentID: (*int64)(c.ParentID),
		}
		if c.Tombstone() == nil && c.Visibility == comment.Public {
			m.Author, m.Text, m.HTML, m.EditedAt, m.Likes = c.AuthorName(), c.BodyText(), c.BodyHTML(), c.EditedAt, c.LikeCount()
			m.Body = template.HTML(*m.HTML) //nolint:gosec // it has been through the allow-list of comments
		}
		t.Comments = append(t.Comments, m)
	}
	if found.PageInfo.HasNextPage {
		next := s.Base.To(at.EscapedPath() + "?etter=" + url.QueryEscape(*found.PageInfo.EndCursor))
		t.Next = &next
	}
	if of.article != nil {
		t.Count, t.linked = of.article.CommentCount, jsonld.ArticleDiscussion(s.Base, of.article, found.Nodes)
	} else {
		t.Count, t.linked = of.initiative.CommentCount, jsonld.InitiativeDiscussion(s.Base, of.initiative, found.Nodes)
	}
	return t
}

// Linked is the JSON-LD of the page.
func (t *talk) Linked() template.JS { return template.JS(t.linked) } //nolint:gosec // package jsonld escapes for script elements

func asData(t *talk) (string, []byte, error) {
	body, err := json.Marshal(t)
	return "application/json; charset=utf-8", body, err
}

func asPage(t *talk) (string, []byte, error) {
	var b bytes.Buffer
	err := discussionPage.Execute(&b, t)
	return "text/html; charset=utf-8", b.Bytes(), err
}

var discussionPage = template.Must(template.New("").Funcs(template.FuncMap{
	"day": func(t time.Time) string { return t.Format("2.1.2006 15:04") },
	"iso": func(t time.Time) string { return t.Format(time.RFC3339) },
}).Parse(`<!doctype html>
<html lang="nb">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Kommentarer til «{{.Title}}»</title>
<link rel="canonical" href="{{.URL}}">
<link rel="alternate" type="application/rss+xml" href="{{.Feed}}">
<link rel="alternate" type="application/json+oembed" href="{{.OEmbed}}">
{{with .Next}}<link rel="next" href="{{.}}">{{end}}
<script type="application/ld+json">{{.Linked}}</script>
<h1>Kommentarer til <a href="{{.URL}}">{{.Title}}</a></h1>
{{range .Comments}}<article id="kommentar-{{.ID}}">
<p>{{with .ParentID}}<a href="#kommentar-{{.}}">Svar</a> fra{{else}}Fra{{end}} {{with .Author}}<b>{{.}}</b>{{else}}en leser{{end}}, <a href="{{.URL}}"><time datetime="{{iso .CreatedAt}}">{{day .CreatedAt}}</time></a></p>
{{if .HTML}}{{.Body}}{{else}}<p>Denne kommentaren er borte.</p>{{end}}
</article>
{{else}}<p>Ingen har kommentert ennå.</p>
{{end}}{{with .Next}}<p><a rel="next" href="{{.}}">Flere kommentarer</a></p>{{end}}
</html>
`))
