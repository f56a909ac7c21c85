package web

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"innomag/internal/directory"
	"innomag/internal/jsonld"
	"innomag/internal/site"
)

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

// articlesView is a list of articles and nothing else.
type articlesView struct {
	Articles []articleView
	Next     string // the address of the next page; empty on the last
}

func articles(ctx context.Context, v *visit) (*page, error) {
	var got struct{ Articles articlesPart }
	if err := v.list(ctx, "AllArticles", map[string]any{"locale": v.locale()}, &got); err != nil {
		return nil, err
	}
	return &page{
		Template: "articles", View: articlesView{got.Articles.Nodes, v.next(got.Articles.PageInfo)},
		Title: v.messages.text("allArticles"), Path: "/artikler",
	}, nil
}

// topicPage is the front of a topic: what editors put first leads, then what is latest.
type topicPage struct {
	Topic       topicView
	Below       []topicView // the topics under it
	Lead        *articleView
	Rest        []articleView
	Next        string
	Initiatives venturesPart
}

func readTopic(ctx context.Context, v *visit) (*page, error) {
	var got struct {
		Section *struct {
			Topic  *topicView
			Chosen []articleView
			Latest articlesPart
		}
		Topics      struct{ Nodes []topicView }
		Initiatives venturesPart
	}
	err := v.list(ctx, "TopicPage", map[string]any{"slug": v.PathValue("slug"), "locale": v.locale()}, &got)
	if err != nil || got.Section == nil || got.Section.Topic == nil {
		return nil, err
	}
	t := *got.Section.Topic
	view := topicPage{Topic: t, Rest: got.Section.Latest.Nodes, Next: v.next(got.Section.Latest.PageInfo), Initiatives: got.Initiatives}
	for _, other := range got.Topics.Nodes {
		if other.Parent != nil && other.Parent.ID == t.ID {
			view.Below = append(view.Below, other)
		}
	}
	if !v.URL.Query().Has("etter") {
		if all := slices.Concat(got.Section.Chosen, got.Section.Latest.Nodes); len(all) > 0 {
			view.Lead, view.Rest = &all[0], all[1:]
		}
	}
	way := []jsonld.Crumb{{Name: site.Name, Path: "/"}}
	if t.Parent != nil {
		way = append(way, jsonld.Crumb{Name: t.Parent.Name, Path: site.Topic(t.Parent.Slug)})
	}
	return &page{
		Template: "topic", View: view, Title: t.Name, Description: t.Description, Path: site.Topic(t.Slug),
		Feed:       site.Feed(site.Topic(t.Slug), site.Atom),
		Structured: linked(jsonld.Breadcrumbs(v.base(), append(way, jsonld.Crumb{Name: t.Name, Path: site.Topic(t.Slug)})...)),
	}, nil
}

// personView is somebody: what they wrote, said and work on.
type personView struct {
	person
	Articles    articlesPart
	Initiatives venturesPart
	Next        string
}

func readPerson(ctx context.Context, v *visit) (*page, error) {
	var got struct{ Person *personView }
	err := v.list(ctx, "PersonPage", map[string]any{"slug": v.PathValue("slug"), "locale": v.locale()}, &got)
	if err != nil || got.Person == nil {
		return nil, err
	}
	p := got.Person
	p.Next = v.next(p.Articles.PageInfo)
	for i := range p.Initiatives.Nodes {
		at := &p.Initiatives.Nodes[i]
		for _, who := range at.People {
			if who.Person.ID == p.ID {
				at.Role = who.Role
				break
			}
		}
	}
	return &page{
		Template: "person", View: p, Title: p.Name, Description: p.About(), Path: site.Person(p.Slug), Kind: "profile",
		Feed: site.Feed(site.Person(p.Slug), site.Atom), Structured: linked(jsonld.Person(v.base(), p.known())),
	}, nil
}

// organisationView is an organisation and what it takes part in.
type organisationView struct {
	ID, Slug, Name string
	Number, URL    *string
	Initiatives    venturesPart
	Next           string
}

// Site is the organisation's address as it is said.
func (o organisationView) Site() string {
	said := strings.TrimPrefix(strings.TrimPrefix(*o.URL, "https://"), "http://")
	return strings.TrimSuffix(strings.TrimPrefix(said, "www."), "/")
}

func (o organisationView) url() string {
	if o.URL == nil {
		return ""
	}
	return *o.URL
}

// Grouped is the organisation number as it is written.
func (o organisationView) Grouped() string {
	n := *o.Number
	if len(n) != 9 {
		return n
	}
	return n[:3] + "\u00a0" + n[3:6] + "\u00a0" + n[6:]
}

func readOrganisation(ctx context.Context, v *visit) (*page, error) {
	var got struct{ Organisation *organisationView }
	err := v.list(ctx, "OrganisationPage", map[string]any{"slug": v.PathValue("slug")}, &got)
	if err != nil || got.Organisation == nil {
		return nil, err
	}
	o := got.Organisation
	o.Next = v.next(o.Initiatives.PageInfo)
	for i := range o.Initiatives.Nodes {
		at := &o.Initiatives.Nodes[i]
		var roles []string
		for _, part := range at.Partners {
			if part.Organisation.ID == o.ID {
				roles = append(roles, v.messages.text("partnerRole."+part.Role))
			}
		}
		at.Role = strings.Join(roles, ", ")
	}
	known := &directory.Organisation{Slug: o.Slug, Name: o.Name, Number: o.Number, URLText: o.url()}
	return &page{
		Template: "organisation", View: o, Title: o.Name, Path: site.Organisation(o.Slug), Kind: "profile",
		Structured: linked(jsonld.Organisation(v.base(), known)),
	}, nil
}
