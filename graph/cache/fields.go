package cache

import (
	"maps"
	"slices"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/ast"
)

// open are the fields that say the same to every stranger, by type: an answer with any other is not kept. Who adds a field
// to the contract need not think of this list; who adds one here must know which tables it is read from, and that they tell
// their changes.
var open = map[string]string{
	"Query": "article articles initiative initiatives topic topics person people organisation organisations frontPage section node nodes search",
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
	"Node":                   "id",
	"SearchHitConnection":    "counts suggestion isPartial",
	"SearchHit":              "node highlights",
	"SearchHighlight":        "field parts",
	"SearchHighlightPart":    "text isMatch",
	"SearchCount":            "type count",
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
	case field == "__typename" || openFields[kind+"."+field]:
		return true
	case strings.HasSuffix(kind, "Connection"):
		return field == "edges" || field == "nodes" || field == "pageInfo" || field == "totalCount"
	}
	return strings.HasSuffix(kind, "Edge") && (field == "cursor" || field == "node")
}

// arguments says whether a field asks with nothing but arguments that lead to the tables we know of.
func arguments(oc *graphql.OperationContext, f *ast.Field) verdict {
	for _, a := range f.Arguments {
		switch a.Name {
		case "slug", "topic", "first", "after", "last", "before", "orderBy", "locale", "maxDepth", "repliesPerBranch":
		case "id", "ids", "query", "types":
			if f.ObjectDefinition == nil || f.ObjectDefinition.Name != "Query" {
				return never
			}
		case "filter":
			filter, _ := f.ArgumentMap(oc.Variables)["filter"].(map[string]any)
			for name := range filter {
				if f.Name != "articles" || name != "topic" && name != "tag" && name != "state" && name != "kind" {
					return notNow
				}
			}
		default:
			return never
		}
	}
	return kept
}

// verdict says whether an answer is kept.
type verdict int

const (
	kept   verdict = iota
	notNow         // for what the document was asked with, which others ask otherwise
	never          // for what the document asks
)

// made is what an answer was made of.
type made struct {
	of       map[string]bool
	comments bool // discussions of others than those that were asked for by their name
	precise  bool
	named    names
}

// madeOf walks the selection of a query, of which named has the names of all things that are asked for by their ids.
func madeOf(oc *graphql.OperationContext, seen *Seen, named names) (*made, verdict) {
	m := &made{of: map[string]bool{}, precise: seen.precise, named: named}
	for _, tag := range seen.tags {
		m.of[tag] = true
	}
	return m, m.roots(oc, oc.Operation.SelectionSet)
}

func (m *made) roots(oc *graphql.OperationContext, set ast.SelectionSet) (v verdict) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.InlineFragment:
			v = max(v, m.roots(oc, s.SelectionSet))
		case *ast.FragmentSpread:
			v = max(v, m.roots(oc, s.Definition.SelectionSet))
		case *ast.Field:
			if !Open("Query", s.Name) {
				return never
			}
			subjects, ok := m.subjects(oc, s)
			if !ok {
				v = max(v, notNow)
			}
			m.note(s)
			v = max(v, arguments(oc, s), m.below(oc, s.SelectionSet, subjects, s.Definition.Type.Name()))
		}
	}
	return v
}

// subjects gives by which names a field of Query asks for articles and initiatives, "A" or "I" and a slug: none when it asks otherwise.
// It gives false for what has no name.
func (m *made) subjects(oc *graphql.OperationContext, f *ast.Field) (subjects []string, ok bool) {
	switch f.Name {
	case "article", "initiative":
		slug, ok := f.ArgumentMap(oc.Variables)["slug"].(string)
		if !ok || strings.ContainsAny(slug, " *#\t\r\n,") {
			return nil, false
		}
		subjects = []string{map[string]string{"article": "A", "initiative": "I"}[f.Name] + slug}
		m.of[subjects[0]] = true
	case "node", "nodes":
		ids, ok := idsOf(oc, f)
		if !ok {
			return nil, false
		}
		for _, id := range ids {
			for _, name := range m.named.of(id) {
				m.of[name] = true
				if name[0] == 'A' || name[0] == 'I' {
					subjects = append(subjects, name)
				}
			}
		}
	}
	return subjects, true
}

// below walks what is selected of subjects, or of anything else, when there are none.
func (m *made) below(oc *graphql.OperationContext, set ast.SelectionSet, subjects []string, kind string) (v verdict) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.InlineFragment:
			v = max(v, m.below(oc, s.SelectionSet, subjects, kind))
		case *ast.FragmentSpread:
			v = max(v, m.below(oc, s.Definition.SelectionSet, subjects, kind))
		case *ast.Field:
			if !Open(s.ObjectDefinition.Name, s.Name) && (s.ObjectDefinition.Kind != ast.Interface || !Open(kind, s.Name)) {
				return never
			}
			m.field(s, subjects)
			v = max(v, arguments(oc, s), m.below(oc, s.SelectionSet, nil, s.Definition.Type.Name()))
		}
	}
	return v
}

func (m *made) field(f *ast.Field, subjects []string) {
	m.note(f)
	switch f.Name {
	case "commentsOpen":
		m.of["settings"] = true
		fallthrough
	case "commentCount", "comments", "thread":
		m.comments = m.comments || len(subjects) == 0
		for _, s := range subjects {
			m.of[discussionOf(s)] = true
		}
	}
}

// discussionOf is the name of what is said about an article or an initiative.
func discussionOf(subject string) string {
	if subject[0] == 'A' {
		return "C" + subject[1:]
	}
	return "D" + subject[1:]
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
	case "SearchHitConnection":
		m.of["search"], m.of["articles"], m.of["initiatives"], m.of["directory"] = true, true, true, true
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

// Listed gives the fields that may be kept, as "Type.field".
func Listed() []string { return slices.Sorted(maps.Keys(openFields)) }
