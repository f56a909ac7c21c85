package comment

import (
	"context"
	"errors"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
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

// Import is Service.Import for comments whose authors need not be recognised when they write again.
func Import(ctx context.Context, tx *sqlx.Tx, b Batch) error {
	return (&Service{}).Import(ctx, tx, b)
}

// Import keeps comments that come from another system, in the caller's transaction, and writes into each what became of it.
// Nobody is told, nothing is judged anew; the log says that they were imported. A guest who left an e-mail address, or at
// least a network address, is known when they comment here; what was approved there makes nobody trusted. The transaction
// must be the caller's last word: when it is rolled back, what was written into the comments is no longer so.
func (s *Service) Import(ctx context.Context, tx *sqlx.Tx, batches ...Batch) error {
	in, err := holdDiscussions(ctx, tx, batches)
	if err != nil {
		return err
	}
	var known, rest arrivals
	for _, b := range batches {
		for _, c := range b.Comments {
			to := &rest
			if c.ID != 0 {
				to = &known
			}
			to.comments, to.discussions = append(to.comments, c), append(to.discussions, in[b.ArticleID])
		}
	}
	for _, list := range []*arrivals{&known, &rest} {
		if err := s.importAuthors(ctx, tx, list); err != nil {
			return err
		}
	}
	if err := importChanges(ctx, tx, known); err != nil {
		return err
	}
	return importNew(ctx, tx, rest)
}

// arrivals are comments of several discussions, each with what it is stored by.
type arrivals struct {
	comments    []*Imported
	discussions []int64
	authors     []int64 // 0 for those that cannot be recognised
}

// holdDiscussions finds or makes the discussions of articles that readers need not see yet, and keeps others from
// changing what is public in them. It gives them by article.
func holdDiscussions(ctx context.Context, tx postgres.Querier, batches []Batch) (map[int64]int64, error) {
	var articles, closing []int64
	var closed []string
	for _, b := range batches {
		if len(b.Comments) == 0 && b.ClosedAt == nil {
			continue
		}
		articles = append(articles, b.ArticleID)
		if b.ClosedAt != nil {
			closing, closed = append(closing, b.ArticleID), append(closed, b.ClosedAt.UTC().Format(time.RFC3339Nano))
		}
	}
	out := make(map[int64]int64, len(articles))
	if len(articles) == 0 {
		return out, nil
	}
	const make = `
		insert into discussions (article_id)
		select distinct a from unnest($1::bigint[]) a order by a
		on conflict (article_id) do nothing`
	if _, err := tx.ExecContext(ctx, make, pq.Array(articles)); err != nil {
		return nil, err
	}
	const hold = `select id, article_id as article from discussions where article_id = any($1) order by id for no key update`
	var found []struct{ ID, Article int64 }
	if err := tx.SelectContext(ctx, &found, hold, pq.Array(articles)); err != nil {
		return nil, err
	}
	for _, d := range found {
		out[d.Article] = d.ID
	}
	if len(closing) == 0 {
		return out, nil
	}
	const shut = `
		update discussions d set closed_at = g.at
		from unnest($1::bigint[], $2::timestamptz[]) as g(article, at)
		where d.article_id = g.article and d.closed_at is null`
	_, err := tx.ExecContext(ctx, shut, pq.Array(closing), pq.Array(closed))
	return out, err
}

// importAuthors finds or makes the authors of comments. One that is here keeps the name used last.
func (s *Service) importAuthors(ctx context.Context, tx postgres.Querier, list *arrivals) error {
	list.authors = make([]int64, len(list.comments))
	var kinds, names []string
	var keys [][]byte
	places := map[string][]int{}
	for i, c := range list.comments {
		if len(s.Receipts) == 0 || c.AuthorEmail == "" && c.AuthorAddress == "" {
			continue
		}
		kind, key := s.recognise(account.Viewer{Address: c.AuthorAddress}, c.AuthorName, c.AuthorEmail)
		if places[string(key)] == nil {
			kinds, keys, names = append(kinds, string(kind)), append(keys, key), append(names, c.AuthorName)
		}
		places[string(key)] = append(places[string(key)], i)
	}
	if len(keys) == 0 {
		return nil
	}
	const meet = `
		insert into comment_authors (kind, key, name)
		select kind, key, name from unnest($1::text[], $2::bytea[], $3::text[]) as g(kind, key, name) order by key
		on conflict (key) do nothing`
	if _, err := tx.ExecContext(ctx, meet, pq.Array(kinds), pq.ByteaArray(keys), pq.Array(names)); err != nil {
		return err
	}
	var found []struct {
		ID  int64
		Key []byte
	}
	if err := tx.SelectContext(ctx, &found, `select id, key from comment_authors where key = any($1)`, pq.ByteaArray(keys)); err != nil {
		return err
	}
	for _, a := range found {
		for _, i := range places[string(a.Key)] {
			list.authors[i] = a.ID
		}
	}
	return nil
}

// columnsOf turns comments into the arrays that one statement stores them by. parents are places in the list, from 1, for
// parents that are stored by the same statement.
func columnsOf(list arrivals, parents map[*Imported]int) []any {
	n := len(list.comments)
	ids, revisions, above, beside := make([]int64, n), make([]int64, n), make([]int64, n), make([]int64, n)
	names, emails, addresses, staff := make([]string, n), make([]string, n), make([]string, n), make([]bool, n)
	bodies, htmls, created := make([]string, n), make([]string, n), make([]string, n)
	visibilities, reviews, actions := make([]string, n), make([]string, n), make([]string, n)
	hashes := make([][]byte, n)
	for i, c := range list.comments {
		ids[i], revisions[i] = int64(c.ID), int64(c.Revision)
		if c.Parent != nil {
			above[i], beside[i] = int64(c.Parent.ID), int64(parents[c.Parent])
		}
		names[i], emails[i], addresses[i], staff[i] = c.AuthorName, c.AuthorEmail, c.AuthorAddress, c.Staff
		bodies[i], htmls[i], hashes[i] = c.Body, text.CommentHTML(c.Body), textHash(c.Body)
		created[i] = c.CreatedAt.UTC().Format(time.RFC3339Nano)
		v := c.verdict()
		visibilities[i], reviews[i], actions[i] = string(v.visibility), string(v.review), string(v.action)
	}
	return []any{
		pq.Array(list.discussions), pq.Array(list.authors), pq.Array(ids), pq.Array(revisions), pq.Array(above), pq.Array(beside),
		pq.Array(names), pq.Array(emails), pq.Array(addresses), pq.Array(staff), pq.Array(bodies), pq.Array(htmls),
		pq.ByteaArray(hashes), pq.Array(visibilities), pq.Array(reviews), pq.Array(actions), pq.Array(created),
	}
}

const importColumns = `unnest(
		$1::bigint[], $2::bigint[], $3::bigint[], $4::int[], $5::bigint[], $6::int[],
		$7::text[], $8::text[], $9::text[], $10::bool[], $11::text[], $12::text[],
		$13::bytea[], $14::text[], $15::text[], $16::text[], $17::timestamptz[])
	with ordinality as g(discussion_id, author_id, known, known_revision, parent_id, beside,
		name, email, address, staff, body, html,
		hash, visibility, review, action, created_at, place)`

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

// importNew stores new comments. A row sees those that the same statement has stored before it, so a reply finds its parent.
func importNew(ctx context.Context, tx postgres.Querier, list arrivals) error {
	if len(list.comments) == 0 {
		return nil
	}
	places := make(map[*Imported]int, len(list.comments))
	for i, c := range list.comments {
		if c.Parent != nil && c.Parent.ID == 0 && places[c.Parent] == 0 {
			return errNoParent
		}
		places[c] = i + 1
	}
	const query = `
		with given as materialized (
			select g.*, nextval((select pg_get_serial_sequence('comments', 'id'))::regclass) as id from ` + importColumns + `
		),
		made as (
			insert into comments (id, discussion_id, parent_id, author_id, author_name, author_email, author_address,
				author_is_staff, body, body_html, text_hash, visibility, review, created_at)
			overriding system value
			select g.id, g.discussion_id, coalesce(b.id, nullif(g.parent_id, 0)), nullif(g.author_id, 0), g.name,
				nullif(g.email, ''), nullif(g.address, '')::inet, g.staff, g.body, g.html, g.hash, g.visibility, g.review, g.created_at
			from given g left join given b on b.place = g.beside
			order by g.place
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
	if err := tx.SelectContext(ctx, &ids, query, columnsOf(list, places)...); err != nil {
		return err
	}
	for i, c := range list.comments {
		c.ID, c.Revision = ids[i], 1
	}
	return nil
}

// importChanges gives comments of an earlier import the text and the judgement they have now,
// those that nobody has changed here since.
func importChanges(ctx context.Context, tx postgres.Querier, list arrivals) error {
	if len(list.comments) == 0 {
		return nil
	}
	const query = `
		with given as (select * from ` + importColumns + `),
		changed as (
			update comments c
			set author_name = g.name, author_email = nullif(g.email, ''), author_address = nullif(g.address, '')::inet,
				author_is_staff = g.staff, author_id = coalesce(nullif(g.author_id, 0), c.author_id), body = g.body, body_html = g.html,
				text_hash = g.hash, visibility = g.visibility, review = g.review,
				edited_at = case when b.body = g.body then b.edited_at else now() end, revision = c.revision + 1
			from given g
			join comments b on b.id = g.known -- as it was before
			where c.id = g.known and c.revision = g.known_revision and c.withdrawn_at is null and c.discussion_id = g.discussion_id
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
	if err := tx.SelectContext(ctx, &changed, query, columnsOf(list, nil)...); err != nil {
		return err
	}
	for _, c := range list.comments {
		c.Conflict = true
	}
	for _, c := range changed {
		list.comments[c.Place].Conflict, list.comments[c.Place].Revision = false, c.Revision
	}
	return nil
}
