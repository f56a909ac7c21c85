package comment

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"innomag/internal/account"
	"innomag/internal/moderation"
)

// recently is what was said lately by the same author, from the same network and in the same discussion. A text is compared with ten
// texts of its author, with ten equal ones, and with ten others of the discussion.
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

// surroundings is all that is known when a text comes in.
type surroundings struct {
	// Fingerprint and CommentID are those of the post that had the same key before; nil when none had.
	Fingerprint []byte `db:"fingerprint"`
	CommentID   *ID    `db:"comment_id"`

	Place  place    `db:"place"`
	Author standing `db:"author"`
	recently
}

// surrounding is a statement that finds all that is known when a text comes in about the subject $1 of one type. It says of nothing how
// much there may be but by what it reads itself, so that a plan is made once and not for each text: what PostgreSQL would guess from
// the arguments, it would guess otherwise without them, and then make a plan each time.
func surrounding(of string) string {
	return `
	with since as materialized (
		select at.said, at.by_author, at.from_address, at.in_discussion, int8send((extract(epoch from at.said) * 1000000)::bigint) as path,
			$2::inet as first_address, broadcast($2::inet) as last_address
		from (
			select now() - make_interval(hours => $5) as said, now() - make_interval(secs => $6) as by_author,
				now() - make_interval(secs => $7) as from_address, now() - make_interval(secs => $8) as in_discussion
		) at
	),
	place as materialized (` + placesOf(of, `(values ($1::bigint, 1)) as o(id, place)`) + `),
	kept as materialized (select k.fingerprint, k.comment_id from comment_keys k where k.scope = $9 and k.key = $10),
	author as materialized (select ` + standingColumns + ` from comment_authors a where a.key = $11),
	said as (
		(select c.id, c.body, true as own, c.created_at from comments c
			where c.author_id = (select id from author) and c.created_at > (select said from since) and c.id <> $4
			order by c.created_at desc limit 10)
		union
		(select c.id, c.body, c.author_id is not distinct from (select id from author), c.created_at from comments c
			where c.text_hash = $3 and c.created_at > (select said from since) and c.id <> $4
			order by c.created_at desc limit 10)
		union
		(select c.id, c.body, c.author_id is not distinct from (select id from author), c.created_at from comments c
			where c.discussion_id = (select id from place) and c.shown and c.depth = 0 and c.path > (select path from since) and c.id <> $4
			order by c.path desc limit 10)
	)
	select k.fingerprint, k.comment_id,
		p.id as "place.id", p.mode as "place.mode", p.topic_modes as "place.topic_modes", p.closed_at as "place.closed_at",
		p.closes_at as "place.closes_at", p.close_after_days as "place.close_after_days", p.slow_seconds as "place.slow_seconds",
		p.published_at as "place.published_at", p.seen as "place.seen",
		coalesce(a.id, 0) as "author.id", coalesce(a.kind, $12) as "author.kind", coalesce(a.approved_count, 0) as "author.approved_count",
		coalesce(a.rejected_count, 0) as "author.rejected_count", a.trusted_at as "author.trusted_at", a.always_hold_at as "author.always_hold_at",
		a.suspended_until as "author.suspended_until", a.banned_at as "author.banned_at", a.banned_until as "author.banned_until",
		(select count(*) from comments where author_id = (select id from author) and created_at > (select by_author from since)) as by_author,
		(select count(*) from comments
			where author_address between (select first_address from since) and (select last_address from since)
			and created_at > (select from_address from since)) as from_address,
		(select count(*) from comments where discussion_id = (select id from place) and created_at > (select in_discussion from since)) as in_discussion,
		(select max(created_at) from comments where author_id = (select id from author) and discussion_id = (select id from place)) as last_here,
		case when a.kind = 'EMAIL' then exists (
			-- offset 0 keeps this from being looked for among all comments that have an address
			select from (select review, author_address from comments where author_id = (select id from author) offset 0) c
			where c.review = 'APPROVED' and c.author_address between (select first_address from since) and (select last_address from since)
		) else false end as seen_here,
		(select coalesce(json_agg(json_build_object('id', id, 'body', body, 'own', own, 'at', created_at)), '[]') from said) as said,
		coalesce((select l.message from author_actions l where l.author_id = (select id from author) and ` + warns + ` order by l.id desc limit 1), '') as warning
	from place p
	left join author a on true
	left join kept k on true`
}

var surroundingOf = map[string]string{"Article": surrounding("Article"), "Initiative": surrounding("Initiative")}

// surroundingsOf finds, in one statement that changes nothing, all that is known when a text comes in.
func (s *Service) surroundingsOf(ctx context.Context, by account.Viewer, w writing, p moderation.Policy) (found surroundings, err error) {
	err = s.DB.GetContext(ctx, &found, surroundingOf[w.about.Type], s.surroundingArguments(by, w, p)...)
	found.Place.site = p.Mode
	if err == nil && found.CommentID == nil && !found.Place.Seen {
		err = errNoSubject
	}
	return found, err
}

func (s *Service) surroundingArguments(by account.Viewer, w writing, p moderation.Policy) []any {
	span := p.GuestPace
	if !by.Guest() {
		span = p.AccountPace
	}
	kind, key := s.recognise(by, w.name, w.email)
	from := network(by.Address)
	return []any{
		w.about.Key,
		sql.NullString{String: from.String(), Valid: from.IsValid()},
		textHash(w.body), w.replaces, p.RepeatHours,
		span.Seconds, p.AddressPace.Seconds, p.DiscussionPace.Seconds, int64(by.ID), w.key, key, kind,
	}
}
