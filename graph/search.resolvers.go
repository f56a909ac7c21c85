package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/gid"
	"innomag/internal/page"
	"innomag/internal/search"
)

// What a type of hit is called in ids.
var searchTypes = map[search.Type]string{
	search.Article: "Article", search.Initiative: "Initiative", search.Organisation: "Organisation",
	search.Person: "Person", search.Topic: "Topic",
}

func (r *queryResolver) Search(ctx context.Context, query string, first *int, after *string, last *int, before *string, types []search.Type) (*search.Results, error) {
	found, err := r.search.Search(ctx, query, types, page.Args{First: first, After: after, Last: last, Before: before})
	if err != nil || len(found.Nodes) == 0 {
		return found, err
	}
	ids := make([]gid.ID, len(found.Nodes))
	for i, h := range found.Nodes {
		ids[i] = gid.ID{Type: searchTypes[h.Type], Key: h.Ref}
	}
	nodes, err := r.nodes(ctx, ids)
	if err != nil {
		return nil, err
	}
	there := found.Nodes[:0]
	for i, h := range found.Nodes {
		if nodes[i] != nil { // else it was taken away this moment
			h.Node = nodes[i]
			there = append(there, h)
		}
	}
	found.Nodes = there
	return found, nil
}

func (r *queryResolver) SearchComments(ctx context.Context, query string, first *int, after *string, last *int, before *string) (*comment.Connection, error) {
	return r.comments.Search(ctx, account.ViewerFrom(ctx), query, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *searchHitResolver) Highlights(ctx context.Context, h *search.Hit) ([]*search.Highlight, error) {
	return r.search.Highlights(ctx, h)
}

// SearchHit meets SearchHit.
func (r *Resolver) SearchHit() generated.SearchHitResolver { return &searchHitResolver{r} }

type searchHitResolver struct{ *Resolver }
