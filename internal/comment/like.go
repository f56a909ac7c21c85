package comment

import (
	"context"

	"innomag/internal/account"
	"innomag/internal/siblings"
)

// Liking names a comment to like, or no longer to.
type Liking struct{ CommentID ID }

// Like says that a reader likes a public comment, once however often it is said: by account, or else by network.
// One's own comment is an OWN_COMMENT fault; one that readers cannot see is NOT_FOUND.
func (s *Service) Like(ctx context.Context, by account.Viewer, l Liking) (*Comment, error) {
	c, err := s.ByID(ctx, by, l.CommentID)
	if err != nil {
		return nil, err
	}
	if c == nil {
		return nil, errNotThere.In("commentId")
	}
	if err := mayRespond(ctx, s.DB, by, c); err != nil {
		return nil, err
	}
	const query = `
		insert into comment_likes (comment_id, liker)
		select id, $2 from comments where id = $1 and visibility = 'PUBLIC'
		on conflict do nothing`
	if _, err := s.DB.ExecContext(ctx, query, l.CommentID, s.voice("like", by)); err != nil {
		return nil, err
	}
	return s.afterLike(ctx, by, l.CommentID)
}

// Unlike takes a like back. It succeeds when there was none.
func (s *Service) Unlike(ctx context.Context, by account.Viewer, l Liking) (*Comment, error) {
	const query = `delete from comment_likes where comment_id = $1 and liker = $2`
	if _, err := s.DB.ExecContext(ctx, query, l.CommentID, s.voice("like", by)); err != nil {
		return nil, err
	}
	return s.afterLike(ctx, by, l.CommentID)
}

func (s *Service) afterLike(ctx context.Context, by account.Viewer, id ID) (*Comment, error) {
	c, err := s.ByID(ctx, by, id)
	if err == nil && c == nil {
		err = errNotThere.In("commentId")
	}
	return c, err
}

// LikeCount is how many readers like the comment, 0 on a tombstone.
func (c *Comment) LikeCount() int {
	if c.sight < words {
		return 0
	}
	return c.Likes
}

// Liked says whether the viewer likes the comment.
func (s *Service) Liked(ctx context.Context, by account.Viewer, c *Comment) (bool, error) {
	return siblings.Load(ctx, &c.Member, c, "liked", func(ctx context.Context, all []*Comment) ([]bool, error) {
		const query = `
			select exists (select from comment_likes l where l.comment_id = o.id and l.liker = $2)
			from unnest($1::bigint[]) with ordinality as o(id, place)
			order by o.place`
		var liked []bool
		err := s.DB.SelectContext(ctx, &liked, query, int64s(idsOf(all)), s.voice("like", by))
		return liked, err
	})
}
