package comment

import (
	"fmt"

	"innomag/internal/fault"
	"innomag/internal/page"
)

// Budget limits how much of a discussion a thread gives. Nil is no limit.
type Budget struct {
	MaxDepth         *int // levels below the comments that answer no other
	RepliesPerBranch *int // direct replies to each comment, the first ones
}

const (
	maxPerBranch = 100
	deepest      = 127 // what answers a comment at this depth stands beside it, see place_comment in the database
)

func (b Budget) check() error {
	if b.MaxDepth != nil && *b.MaxDepth < 0 {
		return fault.Invalid("maxDepth", "", "maxDepth must not be negative")
	}
	if n := b.RepliesPerBranch; n != nil && (*n < 0 || *n > maxPerBranch) {
		return fault.Invalid("repliesPerBranch", "", "repliesPerBranch must be between 0 and %d", maxPerBranch)
	}
	return nil
}

// Key tells the lists of different budgets apart.
func (b Budget) Key() string {
	key := ""
	if b.MaxDepth != nil {
		key += fmt.Sprint(" depth ", *b.MaxDepth)
	}
	if b.RepliesPerBranch != nil {
		key += fmt.Sprint(" replies ", *b.RepliesPerBranch)
	}
	return key
}

// leftOut counts the replies to a comment in the list that the budget keeps out of it.
func (b Budget) leftOut(c *Comment) int {
	switch {
	case b.MaxDepth != nil && *b.MaxDepth < deepest && c.Depth >= *b.MaxDepth:
		return c.ReplyCount
	case b.RepliesPerBranch != nil:
		return max(0, c.ReplyCount-*b.RepliesPerBranch)
	}
	return 0
}

// MoreReplies is how many direct replies the list that the comment came in left out, to be had by asking for its replies.
func (c *Comment) MoreReplies() int { return c.left }

// walk finds a page of a thread level by level, where no index has it in order: because of the budget, or because likes order
// the roots. Of each level it needs no more rows than the page has: what stands between a comment of the page and the
// cursor is on the page, too. So the work grows with the page, not with the discussion.
type walk struct {
	Order
	Budget
}

// sql gives the statement that finds the comments of discussion d, as c with root_likes, from the cursor in args on. What cursors say
// are the arguments after those that are taken.
func (w *walk) sql(args page.Args, limit, taken int) string {
	backward := args.Last != nil || (args.First == nil && args.Before != nil && args.After == nil)
	down, up := "", " desc"
	if backward {
		down, up = up, down
	}
	keep := limit + 2 // one to know whether there are more, and one that the cursor stands below
	fromRoot, fromReply := w.bounds(args, backward, taken)
	rootOrder := map[Order]string{Oldest: `r.path` + down, Newest: `r.path` + up, MostLiked: `r.like_count` + up + `, r.path` + down}[w.Order]

	replies := `select s.id, s.path, s.depth, s.root_key from comments s where s.parent_id = w.id and s.shown`
	if n := w.RepliesPerBranch; n != nil {
		replies = fmt.Sprintf(`select * from (%s order by s.path limit %d) s where true`, replies, *n)
	}
	depth := deepest
	if w.MaxDepth != nil {
		depth = min(depth, *w.MaxDepth)
	}
	return fmt.Sprintf(`
		with recursive walk (id, path, depth, root_likes, place) as (
			(
				select r.id, r.path, r.depth, r.like_count, row_number() over (order by %[1]s)
				from comments r
				where r.discussion_id = d.id and r.shown and r.depth = 0 and %[2]s
				order by %[1]s
				limit %[3]d
			)
			union all
			select * from (
				select s.id, s.path, s.depth, w.root_likes, w.place
				from walk w
				cross join lateral (%[4]s and %[5]s and s.depth <= %[6]d order by s.path%[7]s limit %[3]d) s
				where w.depth < %[6]d or %[6]d = %[8]d
				order by w.place, s.path%[7]s
				limit %[3]d
			) level
		)
		select * from (select c.*, w.root_likes from walk w cross join lateral (select * from comments c where c.id = w.id limit 1) c) c`,
		rootOrder, fromRoot, keep, replies, fromReply, depth, down, deepest)
}

// bounds says which roots, and which replies below them, may stand on the far side of the cursor or above what does.
func (w *walk) bounds(args page.Args, backward bool, taken int) (root, reply string) {
	cursor, columns := args.After, map[Order]int{Oldest: 1, Newest: 2, MostLiked: 3}[w.Order]
	first := taken + 1
	if backward {
		cursor = args.Before
		if args.After != nil {
			first += columns
		}
	}
	if cursor == nil {
		return "true", "true"
	}
	at := fmt.Sprintf(`$%d::text::bytea`, first+columns-1)
	rootAt := `substring(` + at + ` for 16)`
	onwards, likes := ">=", "<"
	if backward {
		onwards, likes = "<=", ">"
	}
	switch w.Order {
	case Newest:
		onwards = map[string]string{">=": "<=", "<=": ">="}[onwards]
		root = `r.path ` + onwards + ` ` + rootAt
	case MostLiked:
		root = fmt.Sprintf(`r.like_count %[1]s= $%[2]d::text::int and (r.like_count %[1]s $%[2]d::text::int or r.path %[3]s %[4]s)`,
			likes, first, onwards, rootAt)
	default:
		root = `r.path ` + onwards + ` ` + rootAt
	}
	if backward {
		return root, `(s.root_key <> ` + rootAt + ` or s.path < ` + at + `)`
	}
	return root, fmt.Sprintf(`(s.root_key <> %s or s.depth >= %d or s.path >= substring(%s for length(s.path)))`, rootAt, deepest, at)
}
