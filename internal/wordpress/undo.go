package wordpress

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/media"
	"innomag/internal/postgres"
)

// Undone says what taking back a batch did. Of each kind, as in "comment": how many are gone, and how many stay and why.
type Undone struct {
	Batch  int64          `json:"batch"`
	Source string         `json:"source"`
	Gone   map[string]int `json:"gone"`
	Stays  []*Remark      `json:"stays"`
}

// ErrNoBatch is returned for a batch that is not there or was taken back already.
var ErrNoBatch = errors.New("there is no such batch, or it was taken back already")

// Undo takes back what one import brought, in one transaction. What was changed here since stays, and so does what it
// needs: a comment that was judged or answered here, its article, the article's tags. What the batch changed of earlier
// imports is not changed back. The next import of the same file brings everything again. Without a batch the error is
// ErrNoBatch.
func Undo(ctx context.Context, db *sqlx.DB, batch int64) (*Undone, error) {
	var u *undoing
	err := postgres.InTx(ctx, db, func(tx *sqlx.Tx) error {
		u = &undoing{Undone: &Undone{Batch: batch, Gone: map[string]int{}}, tx: tx}
		return u.all(ctx)
	})
	if err != nil {
		return nil, err
	}
	return u.Undone, nil
}

type undoing struct {
	*Undone
	tx *sqlx.Tx
}

func (u *undoing) all(ctx context.Context) error {
	const find = `select source from import_batches where id = $1 and undone_at is null for update`
	err := u.tx.GetContext(ctx, &u.Source, find, u.Batch)
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNoBatch
	}
	if err != nil {
		return err
	}
	var free bool
	const lock = `select pg_try_advisory_xact_lock(hashtextextended('import ' || $1, 0))`
	if err := u.tx.GetContext(ctx, &free, lock, u.Source); err != nil {
		return err
	}
	if !free {
		return fmt.Errorf("an import from %s is running", u.Source)
	}
	for _, step := range []func(context.Context) error{u.comments, u.discussions, u.articles, u.pings, u.attachments, u.terms} {
		if err := step(ctx); err != nil {
			return err
		}
	}
	const done = `
		update import_batches set undone_at = now()
		where id = $1 and not exists (select from import_refs where batch_id = $1)`
	_, err = u.tx.ExecContext(ctx, done, u.Batch)
	return err
}

// leftAt is the revision that the import left something at, which stands behind the fingerprint.
const leftAt = `('x' || encode(substr(r.fingerprint, 33, 4), 'hex'))::bit(32)::int`

// comments takes back the comments that nobody has judged, changed or answered here.
func (u *undoing) comments(ctx context.Context) error {
	const hold = `
		select count(*) from (
			select from discussions where id in (
				select c.discussion_id from comments c join import_refs r on r.kind = 'comment' and r.target_id = c.id and r.batch_id = $1)
			order by id for no key update
		) held`
	const choose = `
		create temp table leaving on commit drop as
		select c.id, c.author_id from import_refs r join comments c on c.id = r.target_id
		where r.batch_id = $1 and r.kind = 'comment' and c.revision = ` + leftAt + `
		and c.withdrawn_at is null and c.edited_at is null and c.featured_at is null and c.locked_at is null and c.account_id is null
		and c.report_count = 0 and c.like_count = 0
		and not exists (select from decisions d where d.comment_id = c.id and d.actor_kind <> 'POLICY')`
	const spare = `
		with recursive needed as (
			select c.parent_id as id from comments c
			where c.parent_id in (select id from leaving) and c.id not in (select id from leaving)
			union
			select c.parent_id from comments c join needed n on n.id = c.id where c.parent_id is not null
		)
		delete from leaving where id in (select id from needed)`
	const forget = `
		delete from comment_authors a
		where id in (select author_id from leaving) and kind <> 'ACCOUNT'
		and not exists (select from comments c where c.author_id = a.id)
		and not exists (select from author_actions x where x.author_id = a.id)
		and num_nonnulls(trusted_at, always_hold_at, warned_at, suspended_until, banned_at) = 0`
	for _, query := range []string{hold, choose} {
		if _, err := u.tx.ExecContext(ctx, query, u.Batch); err != nil {
			return fmt.Errorf("choosing comments: %w", err)
		}
	}
	for _, query := range []string{
		`create index on leaving (id)`, `analyse leaving`, spare, `delete from comments where id in (select id from leaving)`, forget,
	} {
		if _, err := u.tx.ExecContext(ctx, query); err != nil {
			return fmt.Errorf("taking comments back: %w", err)
		}
	}
	return u.tell(ctx, "comment", "comments", "comment that was judged, changed or answered here")
}

// articles takes back the articles that nobody has changed, pointed at or commented on here.
func (u *undoing) articles(ctx context.Context) error {
	const choose = `
		create temp table parting on commit drop as
		select a.id from import_refs r join articles a on a.id = r.target_id
		where r.batch_id = $1 and r.kind = 'post'
		and (a.revision = ` + leftAt + ` or a.revision = ` + leftAt + ` + 1 and a.state = 'PUBLISHED' -- its time came
			and not exists (select from article_revisions v where v.article_id = a.id and v.revision > ` + leftAt + `))
		and not exists (select from article_related l where l.related_id = a.id)
		and not exists (select from front_slots s where s.article_id = a.id)
		and not exists (select from redirects d where d.article_id = a.id)
		and not exists (
			select from discussions d where d.article_id = a.id and (
				exists (select from comments c where c.discussion_id = d.id)
				or exists (select from discussion_actions x where x.discussion_id = d.id)))
		for update of a`
	if _, err := u.tx.ExecContext(ctx, choose, u.Batch); err != nil {
		return fmt.Errorf("choosing articles: %w", err)
	}
	for _, query := range []string{
		`delete from discussions where article_id in (select id from parting)`,
		`delete from articles where id in (select id from parting)`,
	} {
		if _, err := u.tx.ExecContext(ctx, query); err != nil {
			return fmt.Errorf("taking articles back: %w", err)
		}
	}
	return u.tell(ctx, refPost, "articles", "article that was changed, linked to, put in front or commented on here")
}

// discussions opens again what the batch closed and nobody has closed otherwise since.
func (u *undoing) discussions(ctx context.Context) error {
	var closed []struct {
		Discussion int64
		At         time.Time
		Print      []byte
	}
	const find = `
		select d.id as discussion, d.closed_at as at, r.fingerprint as print
		from import_refs r join discussions d on d.article_id = r.target_id
		where r.batch_id = $1 and r.kind = 'thread' and d.closed_at is not null
		order by d.id for no key update of d`
	if err := u.tx.SelectContext(ctx, &closed, find, u.Batch); err != nil {
		return err
	}
	var open []int64
	for _, c := range closed {
		if (ref{Print: c.Print}).of(closedPrint(c.At)) {
			open = append(open, c.Discussion)
		}
	}
	if _, err := u.tx.ExecContext(ctx, `update discussions set closed_at = null where id = any($1)`, pq.Array(open)); err != nil {
		return fmt.Errorf("opening discussions: %w", err)
	}
	_, err := u.tx.ExecContext(ctx, `delete from import_refs where batch_id = $1 and kind = 'thread'`, u.Batch)
	return err
}

// pings takes back the notices of other sites: nobody changes those here.
func (u *undoing) pings(ctx context.Context) error {
	const query = `delete from wordpress_pings p using import_refs r where r.batch_id = $1 and r.kind = 'ping' and p.id = r.target_id`
	if _, err := u.tx.ExecContext(ctx, query, u.Batch); err != nil {
		return fmt.Errorf("taking pingbacks back: %w", err)
	}
	return u.tell(ctx, refPing, "wordpress_pings", "")
}

// attachments takes back what is known of uploaded files, and the files that nothing uses.
func (u *undoing) attachments(ctx context.Context) error {
	const query = `
		with gone as (
			delete from wordpress_attachments a using import_refs r
			where r.batch_id = $1 and r.kind = 'attachment' and a.id = r.target_id
			returning a.id, a.media_id
		)
		select distinct media_id from gone g
		where media_id is not null
		and not exists (select from wordpress_attachments a where a.media_id = g.media_id and a.id not in (select id from gone))`
	var files []media.ID
	if err := u.tx.SelectContext(ctx, &files, query, u.Batch); err != nil {
		return fmt.Errorf("taking attachments back: %w", err)
	}
	var err error
	if u.Gone["file"], err = media.Withdraw(ctx, u.tx, files); err != nil {
		return fmt.Errorf("taking files back: %w", err)
	}
	return u.tell(ctx, refAttachment, "wordpress_attachments", "")
}

// tell forgets what is gone of a kind, and says what stays.
func (u *undoing) tell(ctx context.Context, kind, table, why string) error {
	forget := `
		with gone as (
			delete from import_refs r
			where batch_id = $1 and kind = $2 and not exists (select from ` + table + ` t where t.id = r.target_id)
			returning key
		)
		select count(*) from gone`
	var gone int
	if err := u.tx.GetContext(ctx, &gone, forget, u.Batch, kind); err != nil {
		return err
	}
	u.Gone[kind] = gone
	var keys []string
	if err := u.tx.SelectContext(ctx, &keys, `select key from import_refs where batch_id = $1 and kind = $2 order by key`, u.Batch, kind); err != nil {
		return err
	}
	if len(keys) > 0 {
		u.Stays = append(u.Stays, &Remark{What: why, Count: len(keys), Examples: slices.Clone(keys[:min(len(keys), maxExamples)])})
	}
	return nil
}

// terms takes back categories, tags and authors that were not changed here and that nothing else uses.
func (u *undoing) terms(ctx context.Context) error {
	var list []ref
	// Those that came last first: a category comes after the one it is below.
	const find = `select kind, key, target_id, fingerprint from import_refs where batch_id = $1 and kind in ('author', 'category', 'tag') order by target_id desc`
	if err := u.tx.SelectContext(ctx, &list, find, u.Batch); err != nil {
		return err
	}
	for _, r := range list {
		print, err := printHere(ctx, u.tx, r.Kind, r.Target)
		if err != nil {
			return err
		}
		if print != nil && r.of(print) {
			if err := u.term(ctx, r); err != nil {
				return err
			}
		}
	}
	for _, of := range [][2]string{{refAuthor, "people"}, {refCategory, "topics"}, {refTag, "tags"}} {
		if err := u.tell(ctx, of[0], of[1], of[0]+" that was changed or is used here"); err != nil {
			return err
		}
	}
	return nil
}

// term takes back one that nothing uses.
func (u *undoing) term(ctx context.Context, r ref) error {
	query := map[string]string{
		refAuthor: `
			delete from people p where id = $1 and title = '' and affiliation = ''
			and not exists (select from article_contributors where person_id = p.id)
			and not exists (select from initiative_people where person_id = p.id)
			and not exists (select from accounts where person_id = p.id)`,
		refCategory: `
			delete from topics t where id = $1 and name_nn = '' and name_en = ''
			and not exists (select from topics where parent_id = t.id)
			and not exists (select from article_topics where topic_id = t.id)
			and not exists (select from initiative_topics where topic_id = t.id)
			and not exists (select from topic_modes where topic_id = t.id)
			and not exists (select from fronts where topic_id = t.id)
			and not exists (select from redirects where topic_id = t.id)`,
		refTag: `
			delete from tags t where id = $1
			and not exists (select from article_tags where tag_id = t.id)`,
	}[r.Kind]
	_, err := u.tx.ExecContext(ctx, query, r.Target)
	return err
}

// String says what was done as an operator reads it.
func (u *Undone) String() string {
	var out strings.Builder
	fmt.Fprintf(&out, "Batch %d from %s is taken back.\n", u.Batch, u.Source)
	for _, kind := range []string{refPost, refComment, refPing, refAttachment, "file", refAuthor, refCategory, refTag} {
		fmt.Fprintf(&out, "%8d %s\n", u.Gone[kind], kind)
	}
	for _, r := range u.Stays {
		fmt.Fprintf(&out, "\nLeft as it is: %s (%d)\n", r.What, r.Count)
		for _, example := range r.Examples {
			fmt.Fprintf(&out, "  %s\n", example)
		}
	}
	return out.String()
}
