package cache

import (
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// open are the fields that say the same to every stranger, by type: an answer with any other is not kept. Who adds a field
// to the contract need not think of this list; who adds one here must know which tables it is read from, and that they tell
// their changes.
var open = map[string]string{
	"Query": "article articles initiative initiatives topic topics person people organisation organisations frontPage section",
	"Article": "id kind slug title lede bodyHtml bodyText bodyFormat heroImage state publishedAt updatedAt revision readingMinutes contributors topics tags initiatives " +
		"related reports notes commentCount commentsOpen comments thread viewerCanEdit",
	"Contributor": "person role",
	"ArticleNote": "kind notedOn text",
	"Comment": "id bodyHtml bodyText authorName authorIsStaff createdAt editedAt visibility tombstone revision parent depth replyCount replies likeCount moreReplies " +
		"featured redacted locked",
	"Person":             "id slug name title affiliation bio portrait revision articles initiatives",
	"Organisation":       "id slug name number url initiatives",
	"Topic":              "id slug name description parent revision articles",
	"Tag":                "id slug name",
	"Report":             "id slug title year url summary revision organisations",
	"ReportOrganisation": "role organisation",
	"Image":              "url alt caption credit width height variants srcset colour placeholder mediaId",
	"ImageVariant":       "url width height",
	"Initiative": "id slug title summary goal targetGroup bodyHtml heroImage status startedOn endedOn municipality county contactName contactUrl state publishedAt " +
		"updatedAt revision statusHistory partners people topics reports articles commentCount commentsOpen comments thread",
	"InitiativeStatusChange": "status since note",
	"Partnership":            "organisation role",
	"InitiativePerson":       "person role",
	"Front":                  "topic items chosen latest revision updatedAt",
	"FrontItem":              "article chosen",
	"PageInfo":               "hasNextPage hasPreviousPage startCursor endCursor",
}

var openFields = func() map[string]bool {
	all := map[string]bool{}
	for kind, names := range open {
		for name := range strings.FieldsSeq(names) {
			all[kind+"."+name] = true
		}
	}
	return all
}()

// Open says whether a field says the same to every stranger and tells its changes.
func Open(kind, field string) bool {
	switch {
	case strings.HasSuffix(kind, "Connection"):
		return field == "edges" || field == "nodes" || field == "pageInfo" || field == "totalCount"
	case strings.HasSuffix(kind, "Edge"):
		return field == "cursor" || field == "node"
	}
	return field == "__typename" || openFields[kind+"."+field]
}

// openArguments says whether a field asks with nothing but arguments that lead to the tables we know of. Others may search.
func openArguments(oc *graphql.OperationContext, f *ast.Field) bool {
	for _, a := range f.Arguments {
		switch a.Name {
		case "slug", "topic", "first", "after", "last", "before", "orderBy", "locale", "maxDepth", "repliesPerBranch":
		case "filter":
			filter, _ := f.ArgumentMap(oc.Variables)["filter"].(map[string]any)
			for name := range filter {
				if f.Name != "articles" || name != "topic" && name != "tag" && name != "state" && name != "kind" {
					return false
				}
			}
		default:
			return false
		}
	}
	return true
}

// made is what an answer was made of.
type made struct {
	of       map[string]bool
	comments bool // discussions of more than the one subject that was asked for by its name
	timely   bool
	precise  bool
}

// madeOf walks the selection of a query. It gives false when the answer is not to be kept.
func madeOf(oc *graphql.OperationContext, seen *Seen) (*made, bool) {
	if oc.Operation == nil || oc.Operation.Operation != ast.Query {
		return nil, false
	}
	m := &made{of: map[string]bool{}, precise: seen.precise}
	for _, tag := range seen.tags {
		m.of[tag] = true
	}
	return m, m.roots(oc, oc.Operation.SelectionSet)
}

func (m *made) roots(oc *graphql.OperationContext, set ast.SelectionSet) bool {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.InlineFragment:
			if !m.roots(oc, s.SelectionSet) {
				return false
			}
		case *ast.FragmentSpread:
			if !m.roots(oc, s.Definition.SelectionSet) {
				return false
			}
		case *ast.Field:
			if !Open("Query", s.Name) || !openArguments(oc, s) {
				return false
			}
			subject := ""
			if s.Name == "article" || s.Name == "initiative" {
				slug, ok := s.ArgumentMap(oc.Variables)["slug"].(string)
				if !ok || strings.ContainsAny(slug, " *#\t\r\n,") {
					return false
				}
				subject = map[string]string{"article": "A", "initiative": "I"}[s.Name] + slug
				m.of[subject] = true
			}
			m.note(s)
			if !m.below(oc, s.SelectionSet, subject, s.Definition.Type.Name()) {
				return false
			}
		}
	}
	return true
}

// below walks what is selected of a subject, "A" or "I" and its slug, or of anything else, when subject is empty.
func (m *made) below(oc *graphql.OperationContext, set ast.SelectionSet, subject, kind string) bool {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.InlineFragment:
			if !m.below(oc, s.SelectionSet, subject, kind) {
				return false
			}
		case *ast.FragmentSpread:
			if !m.below(oc, s.Definition.SelectionSet, subject, kind) {
				return false
			}
		case *ast.Field:
			if !Open(s.ObjectDefinition.Name, s.Name) && (s.ObjectDefinition.Kind != ast.Interface || !Open(kind, s.Name)) {
				return false
			}
			if !openArguments(oc, s) {
				return false
			}
			m.field(s, subject)
			if !m.below(oc, s.SelectionSet, "", s.Definition.Type.Name()) {
				return false
			}
		}
	}
	return true
}

func (m *made) field(f *ast.Field, subject string) {
	m.note(f)
	switch f.Name {
	case "commentsOpen":
		m.timely, m.of["settings"] = true, true
		fallthrough
	case "commentCount", "comments", "thread":
		switch {
		case strings.HasPrefix(subject, "A"):
			m.of["C"+subject[1:]] = true
		case strings.HasPrefix(subject, "I"):
			m.of["D"+subject[1:]] = true
		default:
			m.comments = true
		}
	}
}

// note says which of the coarse names a field's type stands for.
func (m *made) note(f *ast.Field) {
	switch kind := f.Definition.Type.Name(); kind {
	case "ArticleConnection":
		m.of["articles"] = true
	case "Front": // who sets one tells that the articles have changed
		m.of["articles"], m.of["directory"] = true, true
	case "Article":
		if f.ObjectDefinition == nil || f.ObjectDefinition.Name != "Query" {
			m.of["articles"] = true
		}
	case "InitiativeConnection":
		m.of["initiatives"] = true
	case "Initiative":
		if f.ObjectDefinition == nil || f.ObjectDefinition.Name != "Query" {
			m.of["initiatives"] = true
		}
	case "Person", "Organisation", "Topic", "Tag", "Report", "Image", "PersonConnection", "OrganisationConnection", "TopicConnection":
		m.of["directory"] = true
	}
}

func (m *made) tags() []string {
	if m.comments && !m.precise {
		m.of["comments"] = true
	}
	return slices.Sorted(maps.Keys(m.of))
}

func (m *made) keep() time.Duration {
	if m.timely {
		return soon
	}
	return longest
}

// Listed gives the fields that may be kept, as "Type.field".
func Listed() []string { return slices.Sorted(maps.Keys(openFields)) }
