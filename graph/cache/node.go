package cache

import (
	"context"
	"database/sql"

	"github.com/99designs/gqlgen/graphql"
	"github.com/lib/pq"
	"github.com/vektah/gqlparser/v2/ast"

	"innomag/internal/gid"
)

// What is asked for by its id tells its changes by its slug. So names are looked up once an answer has been made, where it may be kept.
// One that changes meanwhile is told under both names, and the answer is not kept or goes with the second.

// names are those under which things tell their changes, by their ids.
type names map[gid.ID][]string

// coarse are the names that something of a type has which is not there, or has no other.
var coarse = map[string][]string{
	"Article": {"articles"}, "Initiative": {"initiatives"}, "Comment": {"comments", "articles", "initiatives"},
	"Person": {"directory"}, "Organisation": {"directory"}, "Topic": {"directory"}, "Tag": {"directory"}, "Report": {"directory"},
}

func (n names) of(id gid.ID) []string {
	if found := n[id]; found != nil {
		return found
	}
	return coarse[id.Type]
}

// askedFor gives the ids that a query asks for; false when there is one whose answer is not to be kept.
func askedFor(oc *graphql.OperationContext) (ids []gid.ID, ok bool) {
	if oc.Operation == nil || oc.Operation.Operation != ast.Query {
		return nil, false
	}
	var roots func(set ast.SelectionSet) bool
	roots = func(set ast.SelectionSet) bool {
		for _, s := range set {
			switch s := s.(type) {
			case *ast.InlineFragment:
				if !roots(s.SelectionSet) {
					return false
				}
			case *ast.FragmentSpread:
				if !roots(s.Definition.SelectionSet) {
					return false
				}
			case *ast.Field:
				if s.Name != "node" && s.Name != "nodes" {
					continue
				}
				more, ok := idsOf(oc, s)
				if !ok {
					return false
				}
				ids = append(ids, more...)
			}
		}
		return true
	}
	return ids, roots(oc.Operation.SelectionSet)
}

// idsOf gives the ids that node or nodes asks for; false when one is none, or of a type that is not kept.
func idsOf(oc *graphql.OperationContext, f *ast.Field) (ids []gid.ID, ok bool) {
	args := f.ArgumentMap(oc.Variables)
	list, _ := args["ids"].([]any)
	if one, ok := args["id"]; ok {
		list = append(list, one)
	}
	for _, v := range list {
		text, _ := v.(string)
		id, err := gid.Parse(text)
		if err != nil || coarse[id.Type] == nil {
			return nil, false
		}
		ids = append(ids, id)
	}
	return ids, len(ids) > 0
}

// named looks up the names of articles, initiatives and comments.
func named(ctx context.Context, db *sql.DB, ids []gid.ID) (names, error) {
	var articles, initiatives, comments []int64
	for _, id := range ids {
		switch id.Type {
		case "Article":
			articles = append(articles, id.Key)
		case "Initiative":
			initiatives = append(initiatives, id.Key)
		case "Comment":
			comments = append(comments, id.Key)
		}
	}
	if len(articles)+len(initiatives)+len(comments) == 0 {
		return nil, nil
	}
	const query = `
		select 'Article', id, array['A' || slug] from articles where id = any($1) and state = 'PUBLISHED'
		union all
		select 'Initiative', id, array['I' || slug] from initiatives where id = any($2) and state = 'PUBLISHED'
		union all
		select 'Comment', c.id, case when a.id is null then array['I' || i.slug, 'D' || i.slug] else array['A' || a.slug, 'C' || a.slug] end
		from comments c
		join discussions d on d.id = c.discussion_id
		left join articles a on a.id = d.article_id and a.state = 'PUBLISHED'
		left join initiatives i on i.id = d.initiative_id and i.state = 'PUBLISHED'
		where c.id = any($3) and c.shown and (a.id is not null or i.id is not null)`
	rows, err := db.QueryContext(ctx, query, pq.Array(articles), pq.Array(initiatives), pq.Array(comments))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	found := names{}
	for rows.Next() {
		var id gid.ID
		var of pq.StringArray
		if err := rows.Scan(&id.Type, &id.Key, &of); err != nil {
			return nil, err
		}
		found[id] = of
	}
	return found, rows.Err()
}
