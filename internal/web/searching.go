package web

import (
	"context"
	"slices"
	"strings"
	"time"

	"innomag/internal/site"
)

// searchView is the page of a search.
type searchView struct {
	Query, Kind, Next string
	Found             *searchFound
	Topics            []topicView // where nothing is sought yet
}

type searchFound struct {
	TotalCount int
	Suggestion *string
	IsPartial  bool
	Counts     []searchCount
	PageInfo   pageInfo
	Nodes      []searchHit
}

type searchCount struct {
	Type  string
	Count int
}

// All is how many hits there are of every type.
func (f searchFound) All() int {
	n := 0
	for _, c := range f.Counts {
		n += c.Count
	}
	return n
}

type highlight struct {
	Field string
	Parts []struct {
		Text    string
		IsMatch bool
	}
}

type searchHit struct {
	Highlights []highlight
	Node       searchNode
}

type searchNode struct {
	TypeName                     string `json:"__typename"`
	Slug, Title, Name, TopicName string
	Lede, Summary, Description   string
	Position, Affiliation        string
	PublishedAt                  *time.Time
}

// Called is what was found, by name.
func (n searchNode) Called() string { return n.Title + n.Name + n.TopicName }

// Short is what it says in short.
func (n searchNode) Short() string {
	return n.Lede + n.Summary + n.Description + person{Title: n.Position, Affiliation: n.Affiliation}.About()
}

// Path is where it is.
func (n searchNode) Path() string {
	switch n.TypeName {
	case "Topic":
		return site.Topic(n.Slug)
	case "Person":
		return site.Person(n.Slug)
	case "Organisation":
		return site.Organisation(n.Slug)
	}
	return pathOf(n.TypeName, n.Slug)
}

// In gives what was highlighted in the title or the lede; nil when nothing was.
func (h searchHit) In(field string) *highlight {
	for i := range h.Highlights {
		if h.Highlights[i].Field == field {
			return &h.Highlights[i]
		}
	}
	return nil
}

var searchTypes = []string{"ARTICLE", "INITIATIVE", "ORGANISATION", "PERSON", "TOPIC"}

func search(ctx context.Context, v *visit) (*page, error) {
	view := searchView{Query: strings.TrimSpace(v.URL.Query().Get("q"))}
	if view.Query == "" {
		topics, err := v.topics(ctx)
		if err != nil {
			return nil, err
		}
		view.Topics = topics
		return &page{Template: "search", View: view, Title: v.messages.text("searchTitle"), Path: site.Search("")}, nil
	}
	variables := map[string]any{"query": view.Query, "locale": v.locale()}
	if kind := v.URL.Query().Get("type"); slices.Contains(searchTypes, kind) {
		view.Kind, variables["types"] = kind, []any{kind}
	}
	var got struct{ Search searchFound }
	if err := v.list(ctx, "Search", variables, &got); err != nil {
		return nil, err
	}
	view.Found, view.Next = &got.Search, v.next(got.Search.PageInfo)
	return &page{
		Template: "search", View: view, Title: view.Query + " – " + v.messages.text("navSearch"), Path: site.Search(""), Hidden: true,
	}, nil
}

// topics gives the topics that stand under no other.
func (v *visit) topics(ctx context.Context) ([]topicView, error) {
	var got struct{ Topics struct{ Nodes []topicView } }
	if err := v.query(ctx, "Topics", map[string]any{"locale": v.locale()}, &got); err != nil {
		return nil, err
	}
	return above(got.Topics.Nodes), nil
}

func above(topics []topicView) []topicView {
	return slices.DeleteFunc(topics, func(t topicView) bool { return t.Parent != nil })
}
