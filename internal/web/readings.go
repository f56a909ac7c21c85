package web

import (
	"context"
	"net/http"
	"regexp"
	"strconv"
	"strings"

	"innomag/internal/jsonld"
	"innomag/internal/site"
)

// pathOf gives where the article or initiative with this slug is read.
func pathOf(kind, slug string) string {
	if kind == "Initiative" {
		return site.Initiative(slug)
	}
	return site.Article(slug)
}

func parseNumber(number string) (int64, error) { return strconv.ParseInt(number, 10, 64) }

// moved finds where something is that had the address of this request before, as an error that leads there. Where nothing had, it
// says whether something was here that an editor took away.
func (v *visit) moved(ctx context.Context) (gone bool, err error) {
	if v.Method != http.MethodGet && v.Method != http.MethodHead {
		return false, nil
	}
	var got struct {
		Redirect *struct {
			To     string
			Target *struct{}
		}
		TakenAway bool
	}
	err = v.query(ctx, "Moved", map[string]any{"path": v.URL.RequestURI()}, &got)
	v.answers = nil
	if r := got.Redirect; err == nil && r != nil && r.Target != nil && r.To != v.URL.Path {
		return false, &elsewhere{r.To, http.StatusMovedPermanently}
	}
	return got.TakenAway, err
}

// missing leads on from an address that something had before, and says of any other that nothing is there, with what may have
// been looked for.
func missing(ctx context.Context, v *visit) (*page, error) {
	gone, err := v.moved(ctx)
	if err != nil {
		return nil, err
	}
	found := &page{Template: "missing", Status: http.StatusNotFound, Title: v.messages.text("notFoundTitle"), Hidden: true}
	if gone {
		found.Status, found.Title = http.StatusGone, v.messages.text("goneTitle")
	}
	words := soughtAt(v.URL.Path)
	if words == "" {
		found.View = lostView{Gone: gone}
		return found, nil
	}
	var got struct{ Search searchFound }
	if err := v.query(ctx, "Lost", map[string]any{"query": words, "locale": v.locale()}, &got); err != nil {
		return nil, err
	}
	found.View = lostView{Gone: gone, Near: near(got.Search, words)}
	return found, nil
}

// lostView is the page of an address that leads nowhere.
type lostView struct {
	Gone bool        // something was there, and an editor took it away
	Near []searchHit // what may have been looked for
}

var (
	letters = regexp.MustCompile(`\p{L}+`)
	ending  = regexp.MustCompile(`\.[0-9A-Za-z_]{1,5}$`)
)

// soughtAt is what somebody may have looked for at an address that leads nowhere: the words in its last part. The app reads it
// in the same way.
func soughtAt(path string) string {
	last := strings.TrimRight(path, "/")
	last = ending.ReplaceAllString(last[strings.LastIndex(last, "/")+1:], "")
	return strings.Join(letters.FindAllString(last, 8), " ")
}

// near are the hits that are worth showing: with one or two words, those that have them all.
func near(found searchFound, words string) []searchHit {
	if found.IsPartial && strings.Count(words, " ") < 2 {
		return nil
	}
	return found.Nodes
}

// frontView is the front page: what editors put first leads, else the latest; two follow, the rest are a list.
type frontView struct {
	Lead        *articleView
	Seconds     []articleView
	Rest        []articleView
	More        bool
	Initiatives []initiativeView
	Topics      []topicView
}

func front(ctx context.Context, v *visit) (*page, error) {
	if v.URL.Query().Has("p") { // an address by number, as WordPress had them
		if _, err := v.moved(ctx); err != nil {
			return nil, err
		}
	}
	var got struct {
		FrontPage struct {
			Items []struct{ Article articleView }
		}
		Initiatives struct{ Nodes []initiativeView }
		Topics      struct{ Nodes []topicView }
	}
	if err := v.query(ctx, "FrontPage", map[string]any{"locale": v.locale()}, &got); err != nil {
		return nil, err
	}
	view := frontView{Initiatives: got.Initiatives.Nodes, More: len(got.FrontPage.Items) > 3, Topics: above(got.Topics.Nodes)}
	for i := range got.FrontPage.Items {
		a := got.FrontPage.Items[i].Article
		switch {
		case i == 0:
			view.Lead = &a
		case i <= 2:
			view.Seconds = append(view.Seconds, a)
		default:
			view.Rest = append(view.Rest, a)
		}
	}
	return &page{
		Template: "front", View: view, Description: v.messages.text("footerAbout"), Path: "/",
		Structured: linked(jsonld.Magazine(v.base())),
	}, nil
}

type articlePage struct {
	Article *articleView
	Talk    *talk
}

func readArticle(ctx context.Context, v *visit) (*page, error) { return v.article(ctx, nil) }

// article reads an article, with the form as somebody filled it in, or an empty one.
func (v *visit) article(ctx context.Context, filled *form) (*page, error) {
	var got struct{ Article *articleView }
	slug := v.PathValue("slug")
	if err := v.query(ctx, "ArticlePage", map[string]any{"slug": slug, "locale": v.locale()}, &got); err != nil || got.Article == nil {
		return nil, err
	}
	a := got.Article
	t, err := v.talk(ctx, a.ID, site.Article(a.Slug), filled)
	if err != nil {
		return nil, err
	}
	return &page{
		Template: "article", View: articlePage{a, t}, Kind: "article",
		Title: a.Title, Description: a.Lede, Path: site.Article(a.Slug), Picture: a.HeroImage,
		Feed: site.Feed(site.Comments(site.Article(a.Slug)), site.Atom), FeedTitle: v.messages.text("feedOf", "title", a.Title),
		Structured: linked(a.structured(v.base(), t.remarks())),
	}, nil
}
