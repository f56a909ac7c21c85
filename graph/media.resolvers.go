package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/gid"
	"innomag/internal/media"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

func (r *queryResolver) Media(ctx context.Context, first *int, after *string, last *int, before *string, filter *media.Filter) (*media.Connection, error) {
	return r.media.List(ctx, account.ViewerFrom(ctx), filter, page.Args{First: first, After: after, Last: last, Before: before})
}

func (r *mutationResolver) CreateUpload(ctx context.Context, input media.New) (*generated.UploadPayload, error) {
	u, err := r.media.CreateUpload(ctx, account.ViewerFrom(ctx), input)
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.UploadPayload{Upload: u, UserErrors: faults}, nil
}

func (r *mutationResolver) UpdateMedia(ctx context.Context, input media.Changes) (*generated.MediaPayload, error) {
	return mediaPayload(r.media.Update(ctx, account.ViewerFrom(ctx), input))
}

func (r *mutationResolver) DeleteMedia(ctx context.Context, input media.Deletion) (*generated.MediaPayload, error) {
	return mediaPayload(r.media.Delete(ctx, account.ViewerFrom(ctx), input))
}

func mediaPayload(m *media.Media, err error) (*generated.MediaPayload, error) {
	faults, err := userErrors(err)
	if err != nil {
		return nil, err
	}
	return &generated.MediaPayload{Media: m, UserErrors: faults}, nil
}

// UsedIn finds what uses each of several uploads, and then all that in one statement for each type.
func (r *mediaResolver) UsedIn(ctx context.Context, m *media.Media) ([]generated.Node, error) {
	return siblings.Load(ctx, &m.Member, m, "used in", func(ctx context.Context, all []*media.Media) ([][]generated.Node, error) {
		var ids []gid.ID
		ends := make([]int, len(all))
		for i, m := range all {
			uses, err := r.media.Uses(ctx, m)
			if err != nil {
				return nil, err
			}
			ids = append(ids, uses...)
			ends[i] = len(ids)
		}
		found, err := r.nodes(ctx, ids)
		if err != nil {
			return nil, err
		}
		out := make([][]generated.Node, len(all))
		for i, start := 0, 0; i < len(all); i, start = i+1, ends[i] {
			out[i] = []generated.Node{}
			for _, n := range found[start:ends[i]] {
				if n != nil {
					out[i] = append(out[i], n)
				}
			}
		}
		return out, nil
	})
}

// Media meets Media.
func (r *Resolver) Media() generated.MediaResolver { return &mediaResolver{r} }

type mediaResolver struct{ *Resolver }
