package comment

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"innomag/internal/account"
	"innomag/internal/moderation"
	"innomag/internal/postgres"
)

// saidToCompare is how many recent texts of the author, and how many others of the discussion, a text is compared with.
const saidToCompare = 10

// recently is what was said lately by the same author, from the same network and in the same discussion.
type recently struct {
	Author     int        `db:"by_author"`
	Address    int        `db:"from_address"`
	Discussion int        `db:"in_discussion"`
	LastHere   *time.Time `db:"last_here"`
	SeenHere   bool       `db:"seen_here"` // from this network, and found good
	Said       said       `db:"said"`
	Warning    string     `db:"warning"` // see Service.warning
}

type said []moderation.Said

// Scan reads what PostgreSQL writes as JSON.
func (s *said) Scan(from any) error {
	raw, ok := from.([]byte)
	if !ok {
		return fmt.Errorf("what was said lately comes as %T", from)
	}
	var all []struct {
		ID   ID
		Body string
		Own  bool
		At   time.Time
	}
	if err := json.Unmarshal(raw, &all); err != nil {
		return err
	}
	for _, t := range all {
		*s = append(*s, moderation.Said{ID: globalID(t.ID), Body: t.Body, Own: t.Own, At: t.At})
	}
	return nil
}

func (n recently) recent(by account.Viewer) moderation.Recent {
	r := moderation.Recent{Said: n.Said, Address: n.Address, Discussion: n.Discussion}
	if by.Guest() {
		r.Guest = n.Author
	} else {
		r.Account = n.Author
	}
	if n.LastHere != nil {
		r.LastHere = *n.LastHere
	}
	return r
}

// around is what is asked about the surroundings of a text whose author is the one row of a.
const around = `
	since as (select now() - make_interval(hours => $5) as at),
	said as (
		(select c.id, c.body, true as own, c.created_at from comments c, since
			where c.author_id = (select id from a) and c.created_at > since.at and c.id <> $4 order by c.created_at desc limit $6)
		union
		(select c.id, c.body, c.author_id is not distinct from (select id from a), c.created_at from comments c, since
			where c.text_hash = $3 and c.created_at > since.at and c.id <> $4 order by c.created_at desc limit $6)
		union
		(select c.id, c.body, c.author_id is not distinct from (select id from a), c.created_at from comments c, since
			where c.discussion_id = $1 and c.shown and c.depth = 0 and c.created_at > since.at and c.id <> $4 order by c.path desc limit $6)
	)
	select
		(select count(*) from comments where author_id = (select id from a) and created_at > now() - make_interval(secs => $7)) as by_author,
		(select count(*) from comments where author_address between $2::inet and broadcast($2::inet)
			and created_at > now() - make_interval(secs => $8)) as from_address,
		(select count(*) from comments where discussion_id = $1 and created_at > now() - make_interval(secs => $9)) as in_discussion,
		(select max(created_at) from comments where author_id = (select id from a) and discussion_id = $1) as last_here,
		exists (
			-- offset 0 keeps this from being looked for among all comments that have an address
			select from (select review, author_address from comments where author_id = (select id from a) offset 0) c
			where c.review = 'APPROVED' and c.author_address between $2::inet and broadcast($2::inet)) as seen_here,
		(select coalesce(json_agg(json_build_object('id', id, 'body', body, 'own', own, 'at', created_at)), '[]') from said) as said,
		coalesce((select l.message from author_actions l where l.author_id = (select id from a) and ` + warns + ` order by l.id desc limit 1), '') as warning`

func aroundArguments(by account.Viewer, discussion int64, w writing, p moderation.Policy) []any {
	span := p.GuestPace
	if !by.Guest() {
		span = p.AccountPace
	}
	from := network(by.Address)
	address := sql.NullString{String: from.String(), Valid: from.IsValid()}
	return []any{discussion, address, textHash(w.body), w.replaces, p.RepeatHours, saidToCompare, span.Seconds, p.AddressPace.Seconds, p.DiscussionPace.Seconds}
}

// recentOf gives what surrounds a text by an author who is known, or is nobody: 0.
func recentOf(ctx context.Context, q postgres.Querier, by account.Viewer, author, discussion int64, w writing, p moderation.Policy) (r recently, err error) {
	const query = `with a as (select $10::bigint as id), ` + around
	err = q.GetContext(ctx, &r, query, append(aroundArguments(by, discussion, w, p), author)...)
	return r, err
}

// meetAmong meets an author and gives what surrounds the text, in one statement. The disk is not waited for: a comment that names
// the author is, and what comes before it in the log has reached the disk then.
func meetAmong(ctx context.Context, db postgres.Querier, by account.Viewer, kind AuthorKind, key []byte, discussion int64, w writing, p moderation.Policy) (standing, recently, error) {
	const query = `
		with a as (
			insert into comment_authors as a (kind, key, account_id, name)
			values ($10, $11, nullif($12, 0), $13)
			on conflict (key) do update set name = excluded.name
			returning ` + standingColumns + `
		),` + around + `, a.*, set_config('synchronous_commit', 'off', true) as hurry
		from a`
	var found struct {
		standing
		recently

		Hurry string `db:"hurry"`
	}
	err := db.GetContext(ctx, &found, query, append(aroundArguments(by, discussion, w, p), kind, key, int64(by.ID), w.name)...)
	return found.standing, found.recently, err
}
