package web

import (
	"context"
	"errors"
	"net/http"
	"net/url"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"innomag/internal/site"
)

// listing is a page that is a list: of articles, of initiatives, or of both.
type listing struct {
	Kicker, Title, Intro string
	Articles             []articleView
	Ventures             []initiativeView
	Next                 string // the address of the next page; empty on the last
	Facets               []facet
}

// facet is a way to narrow a list.
type facet struct {
	Name    string // a message
	Choices []choice
}

type choice struct {
	Name, Address string
	Count         int
	Chosen        bool
}

type articlesPart struct {
	Nodes    []articleView
	PageInfo pageInfo
}

type venturesPart struct {
	Nodes      []initiativeView
	PageInfo   pageInfo
	TotalCount int
}

// list asks for a page of a list. A cursor that is not one of ours leads to the first page.
func (v *visit) list(ctx context.Context, operation string, variables map[string]any, into any) error {
	after := v.URL.Query().Get("etter")
	if after != "" {
		variables["after"] = after
	}
	err := v.query(ctx, operation, variables, into)
	var refused gqlerror.List
	if after != "" && errors.As(err, &refused) {
		return &elsewhere{v.URL.Path, http.StatusSeeOther}
	}
	return err
}

// next gives the address of the page after this one, with what else the address asks for; empty when there is none.
func (v *visit) next(info pageInfo) string {
	if !info.HasNextPage || info.EndCursor == "" {
		return ""
	}
	asked := v.URL.Query()
	asked.Set("etter", info.EndCursor)
	return v.URL.Path + "?" + asked.Encode()
}

func articles(ctx context.Context, v *visit) (*page, error) {
	var got struct{ Articles articlesPart }
	if err := v.list(ctx, "AllArticles", map[string]any{"locale": v.locale()}, &got); err != nil {
		return nil, err
	}
	title := v.messages.text("allArticles")
	return &page{Template: "listing", Title: title, Path: "/artikler", View: listing{
		Title: title, Articles: got.Articles.Nodes, Next: v.next(got.Articles.PageInfo),
	}}, nil
}

func topic(ctx context.Context, v *visit) (*page, error) {
	var got struct {
		Topic *struct {
			Slug, Name, Description string
			Articles                articlesPart
		}
	}
	err := v.list(ctx, "TopicList", map[string]any{"slug": v.PathValue("slug"), "locale": v.locale()}, &got)
	if err != nil || got.Topic == nil {
		return nil, err
	}
	t := got.Topic
	return &page{Template: "listing", Title: t.Name, Description: t.Description, Path: site.Topic(t.Slug), Feed: site.Feed(site.Topic(t.Slug), site.Atom), View: listing{
		Kicker: v.messages.text("kind.Topic"), Title: t.Name, Intro: t.Description, Articles: t.Articles.Nodes, Next: v.next(t.Articles.PageInfo),
	}}, nil
}

func personPage(ctx context.Context, v *visit) (*page, error) {
	var got struct {
		Person *struct {
			person
			Articles    articlesPart
			Initiatives venturesPart
		}
	}
	err := v.list(ctx, "PersonList", map[string]any{"slug": v.PathValue("slug"), "locale": v.locale()}, &got)
	if err != nil || got.Person == nil {
		return nil, err
	}
	p := got.Person
	return &page{Template: "listing", Title: p.Name, Description: p.About(), Path: site.Person(p.Slug), Feed: site.Feed(site.Person(p.Slug), site.Atom), Kind: "profile", View: listing{
		Title: p.Name, Intro: p.About(), Articles: p.Articles.Nodes, Ventures: p.Initiatives.Nodes, Next: v.next(p.Articles.PageInfo),
	}}, nil
}

func organisation(ctx context.Context, v *visit) (*page, error) {
	var got struct {
		Organisation *struct {
			Slug, Name  string
			Initiatives venturesPart
		}
	}
	err := v.list(ctx, "OrganisationList", map[string]any{"slug": v.PathValue("slug")}, &got)
	if err != nil || got.Organisation == nil {
		return nil, err
	}
	o := got.Organisation
	return &page{Template: "listing", Title: o.Name, Path: site.Organisation(o.Slug), View: listing{
		Kicker: v.messages.text("kind.Organisation"), Title: o.Name, Ventures: o.Initiatives.Nodes, Next: v.next(o.Initiatives.PageInfo),
	}}, nil
}

type facetPart []struct {
	Value, Label string
	Count        int
}

// readDirectory lists the initiatives, narrowed by status and fylke as the address says.
func readDirectory(ctx context.Context, v *visit) (*page, error) {
	filter, asked := map[string]any{}, v.URL.Query()
	if status := asked.Get("status"); status != "" {
		filter["statuses"] = []any{status}
	}
	if county := asked.Get("fylke"); county != "" {
		filter["counties"] = []any{county}
	}
	var got struct {
		Initiatives      venturesPart
		InitiativeFacets struct{ Statuses, Counties facetPart }
	}
	err := v.list(ctx, "Directory", map[string]any{"filter": filter}, &got)
	var refused gqlerror.List
	if errors.As(err, &refused) && len(filter) > 0 { // a status or fylke that there is not
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	title := v.messages.text("weFollow")
	return &page{Template: "listing", Title: title, Description: v.messages.text("directoryIntro"), Path: "/initiativ", Hidden: len(filter) > 0, View: listing{
		Title: title, Intro: v.messages.text("directoryIntro"), Ventures: got.Initiatives.Nodes, Next: v.next(got.Initiatives.PageInfo),
		Facets: []facet{
			v.facet("facetStatus", "status", got.InitiativeFacets.Statuses, func(f string) string { return v.messages.text("status." + f) }),
			v.facet("facetCounty", "fylke", got.InitiativeFacets.Counties, nil),
		},
	}}, nil
}

// facet gives the choices of one kind, each with the address that makes it, and first the one that takes it back.
func (v *visit) facet(name, parameter string, found facetPart, word func(value string) string) facet {
	chosen := v.URL.Query().Get(parameter)
	address := func(value string) string {
		asked := url.Values{}
		for _, keep := range []string{"status", "fylke"} {
			if said := v.URL.Query().Get(keep); said != "" && keep != parameter {
				asked.Set(keep, said)
			}
		}
		if value != "" {
			asked.Set(parameter, value)
		}
		return strings.TrimSuffix(v.URL.Path+"?"+asked.Encode(), "?")
	}
	f := facet{Name: name, Choices: []choice{{Name: v.messages.text("allStatuses"), Address: address(""), Chosen: chosen == ""}}}
	for _, c := range found {
		label := c.Label
		if word != nil {
			label = word(c.Value)
		}
		f.Choices = append(f.Choices, choice{Name: label, Address: address(c.Value), Count: c.Count, Chosen: c.Value == chosen})
	}
	return f
}

type initiativePage struct {
	Initiative *initiativeView
	Talk       *talk
}

func (i initiativePage) discussion() *talk { return i.Talk }

func initiative(ctx context.Context, v *visit) (*page, error) { return v.initiative(ctx, nil) }

// initiative reads an initiative, with the form as somebody filled it in, or an empty one.
func (v *visit) initiative(ctx context.Context, filled *form) (*page, error) {
	var got struct{ Initiative *initiativeView }
	err := v.query(ctx, "InitiativePage", map[string]any{"slug": v.PathValue("slug"), "locale": v.locale()}, &got)
	if err != nil || got.Initiative == nil {
		return nil, err
	}
	i := got.Initiative
	t, err := v.talk(ctx, i.ID, site.Initiative(i.Slug), filled)
	if err != nil {
		return nil, err
	}
	return &page{
		Template: "initiative", View: initiativePage{i, t}, Title: i.Title, Description: i.Summary, Path: site.Initiative(i.Slug), Kind: "article",
	}, nil
}

// searchView is the page of a search.
type searchView struct {
	Query, Next string
	Found       *searchFound
}

type searchFound struct {
	TotalCount int
	Suggestion *string
	IsPartial  bool
	PageInfo   pageInfo
	Nodes      []searchHit
}

type searchHit struct {
	Highlights []struct {
		Field string
		Parts []struct {
			Text    string
			IsMatch bool
		}
	}
	Node struct {
		TypeName                     string `json:"__typename"`
		Slug, Title, Name, TopicName string
	}
}

// Title is what was found, by name.
func (h searchHit) Title() string { return h.Node.Title + h.Node.Name + h.Node.TopicName }

// Path is where it is.
func (h searchHit) Path() string {
	switch h.Node.TypeName {
	case "Topic":
		return site.Topic(h.Node.Slug)
	case "Person":
		return site.Person(h.Node.Slug)
	case "Organisation":
		return site.Organisation(h.Node.Slug)
	}
	return pathOf(h.Node.TypeName, h.Node.Slug)
}

func search(ctx context.Context, v *visit) (*page, error) {
	view := searchView{Query: strings.TrimSpace(v.URL.Query().Get("q"))}
	if view.Query != "" {
		var got struct{ Search searchFound }
		if err := v.list(ctx, "Search", map[string]any{"query": view.Query, "locale": v.locale()}, &got); err != nil {
			return nil, err
		}
		view.Found, view.Next = &got.Search, v.next(got.Search.PageInfo)
	}
	return &page{Template: "search", View: view, Title: v.messages.text("searchTitle"), Path: "/sok", Hidden: view.Query != ""}, nil
}
