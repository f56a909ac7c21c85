package comment

import (
	"context"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/postgres"
	"innomag/internal/text"
)

// Imported is a comment that comes from another system.
type Imported struct {
	ID       ID   // what an earlier import made of it; 0 the first time. Import fills it in
	Revision int  // that the earlier import left it at. Import fills it in
	Conflict bool // Import says so when the comment was changed or judged here since, and so was left alone

	Parent        *Imported // nil at the top. A comment that is here already stays where it is
	AuthorName    string
	AuthorEmail   string // may be empty
	AuthorAddress string // of the network; may be empty
	Staff         bool
	Body          string // plain text
	Review        Review // an approved comment is public, any other is hidden
	CreatedAt     time.Time
}

// Batch is a part of the discussion of one article.
type Batch struct {
	ArticleID int64
	ClosedAt  *time.Time  // closes the discussion, unless it is closed already; nil leaves it as it is
	Comments  []*Imported // a parent in this batch or an earlier one, and before its replies
}

var errNoParent = errors.New("an imported comment answers one that is not here")

// Import keeps comments that come from another system, in the caller's transaction, and writes into each what became of it.
// Nobody is told, nothing is judged anew; the log says that they were imported. The transaction must be the caller's last
// word: when it is rolled back, what was written into the comments is no longer so.
func Import(ctx context.Context, tx *sqlx.Tx, b Batch) error {
	if len(b.Comments) == 0 && b.ClosedAt == nil {
		return nil
	}
	in, err := holdDiscussion(ctx, tx, b.ArticleID, b.ClosedAt)
	if err != nil {
		return err
	}
	var known, rest []*Imported
	for _, c := range b.Comments {
		if c.ID != 0 {
			known = append(known, c)
		} else {
			rest = append(rest, c)
		}
	}
	if err := importChanges(ctx, tx, in, known); err != nil {
		return err
	}
	// The place of a comment is reckoned from that of its parent, which an earlier statement must have stored.
	for len(rest) > 0 {
		var level, later []*Imported
		for _, c := range rest {
			if c.Parent == nil || c.Parent.ID != 0 {
				level = append(level, c)
			} else {
				later = append(later, c)
			}
		}
		if len(level) == 0 {
			return errNoParent
		}
		if err := importLevel(ctx, tx, in, level); err != nil {
			return err
		}
		rest = later
	}
	return nil
}

// holdDiscussion finds or makes the discussion of an article that readers need not see yet, and keeps others from
// changing what is public in it.
func holdDiscussion(ctx context.Context, tx postgres.Querier, article int64, closedAt *time.Time) (id int64, err error) {
	const make = `insert into discussions (article_id) values ($1) on conflict (article_id) do nothing`
	if _, err := tx.ExecContext(ctx, make, article); err != nil {
		return 0, err
	}
	const hold = `select id from discussions where article_id = $1 for no key update`
	if err := tx.GetContext(ctx, &id, hold, article); err != nil || closedAt == nil {
		return id, err
	}
	_, err = tx.ExecContext(ctx, `update discussions set closed_at = $2 where id = $1 and closed_at is null`, id, *closedAt)
	return id, err
}

// columnsOf turns comments into the arrays that one statement stores them by.
func columnsOf(list []*Imported) []any {
	n := len(list)
	ids, revisions, parents := make([]int64, n), make([]int64, n), make([]int64, n)
	names, emails, addresses, staff := make([]string, n), make([]string, n), make([]string, n), make([]bool, n)
	bodies, htmls, created := make([]string, n), make([]string, n), make([]string, n)
	visibilities, reviews, actions := make([]string, n), make([]string, n), make([]string, n)
	for i, c := range list {
		ids[i], revisions[i] = int64(c.ID), int64(c.Revision)
		if c.Parent != nil {
			parents[i] = int64(c.Parent.ID)
		}
		names[i], emails[i], addresses[i], staff[i] = c.AuthorName, c.AuthorEmail, c.AuthorAddress, c.Staff
		bodies[i], htmls[i], created[i] = c.Body, text.CommentHTML(c.Body), c.CreatedAt.UTC().Format(time.RFC3339Nano)
		v := c.verdict()
		visibilities[i], reviews[i], actions[i] = string(v.visibility), string(v.review), string(v.action)
	}
	return []any{
		pq.Array(ids), pq.Array(revisions), pq.Array(parents), pq.Array(names), pq.Array(emails), pq.Array(addresses),
		pq.Array(staff), pq.Array(bodies), pq.Array(htmls), pq.Array(visibilities), pq.Array(reviews), pq.Array(actions),
		pq.Array(created),
	}
}

const importColumns = `unnest(
		$2::bigint[], $3::int[], $4::bigint[], $5::text[], $6::text[], $7::text[],
		$8::bool[], $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::timestamptz[])
	with ordinality as g(known, known_revision, parent_id, name, email, address,
		staff, body, html, visibility, review, action, created_at, place)`

func (c *Imported) verdict() verdict {
	switch c.Review {
	case Approved:
		return verdict{Public, Approved, ActionPublish}
	case Rejected:
		return verdict{Hidden, Rejected, ActionReject}
	case Spam:
		return verdict{Hidden, Spam, ActionSpam}
	}
	return verdict{Hidden, Pending, ActionHold}
}

// importLevel stores new comments whose parents are stored.
func importLevel(ctx context.Context, tx postgres.Querier, in int64, list []*Imported) error {
	const query = `
		with given as (
			select g.*, nextval(pg_get_serial_sequence('comments', 'id')) as id from ` + importColumns + `
		),
		made as (
			insert into comments (id, discussion_id, parent_id, author_name, author_email, author_address, author_is_staff,
				body, body_html, visibility, review, created_at)
			overriding system value
			select id, $1, nullif(parent_id, 0), name, nullif(email, ''), nullif(address, '')::inet, staff,
				body, html, visibility, review, created_at
			from given order by place
		),
		noted as (
			insert into comment_revisions (comment_id, revision, body, created_at)
			select id, 1, body, created_at from given order by place
		),
		logged as (
			insert into decisions (comment_id, revision, action, actor_kind, note, visibility_after, review_after)
			select id, 1, action, 'POLICY', 'imported', visibility, review from given order by place
		)
		select id from given order by place`
	var ids []ID
	if err := tx.SelectContext(ctx, &ids, query, append([]any{in}, columnsOf(list)...)...); err != nil {
		return err
	}
	for i, c := range list {
		c.ID, c.Revision = ids[i], 1
	}
	return nil
}

// importChanges gives comments of an earlier import the text and the judgement they have now,
// those that nobody has changed here since.
func importChanges(ctx context.Context, tx postgres.Querier, in int64, list []*Imported) error {
	if len(list) == 0 {
		return nil
	}
	const query = `
		with given as (select * from ` + importColumns + `),
		changed as (
			update comments c
			set author_name = g.name, author_email = nullif(g.email, ''), author_address = nullif(g.address, '')::inet,
				author_is_staff = g.staff, body = g.body, body_html = g.html, visibility = g.visibility, review = g.review,
				edited_at = case when b.body = g.body then b.edited_at else now() end, revision = c.revision + 1
			from given g
			join comments b on b.id = g.known -- as it was before
			where c.id = g.known and c.revision = g.known_revision and c.withdrawn_at is null and c.discussion_id = $1
			returning c.id, c.revision, c.body, b.body as body_before, c.visibility, b.visibility as visibility_before,
				c.review, b.review as review_before, g.action, g.place
		),
		noted as (
			insert into comment_revisions (comment_id, revision, body)
			select id, revision, body from changed where body <> body_before order by place
		),
		logged as (
			insert into decisions (comment_id, revision, action, actor_kind, note,
				visibility_before, review_before, visibility_after, review_after)
			select id, revision, action, 'POLICY', 'imported', visibility_before, review_before, visibility, review
			from changed where (visibility, review) <> (visibility_before, review_before) order by place
		)
		select place - 1 as place, revision from changed`
	var changed []struct{ Place, Revision int }
	if err := tx.SelectContext(ctx, &changed, query, append([]any{in}, columnsOf(list)...)...); err != nil {
		return err
	}
	for _, c := range list {
		c.Conflict = true
	}
	for _, c := range changed {
		list[c.Place].Conflict, list[c.Place].Revision = false, c.Revision
	}
	return nil
}
