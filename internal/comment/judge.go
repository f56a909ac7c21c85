package comment

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"strings"
	"time"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/moderation"
	"innomag/internal/postgres"
	"innomag/internal/text"
)

// writing is a text that somebody wants to say somewhere.
type writing struct {
	about    Subject
	parent   *ID
	name     string
	email    string
	body     string // tidied
	raw      string // as it was sent
	website  string // the trap in the form
	form     string // the token of the form
	replaces ID     // the comment whose text this replaces; 0 for a new one
}

// judged is a verdict with all that storing it needs.
type judged struct {
	moderation.Verdict
	author standing
}

// judge gathers what is known about a text, its author and its place in a fixed number of statements, and lets the rules decide.
// It holds no transaction: an outside check may take seconds. q is where authors are met; with a pool they are kept.
func (s *Service) judge(ctx context.Context, q postgres.Querier, by account.Viewer, w writing) (judged, error) {
	rules, err := s.Judge.current(ctx, q)
	if err != nil {
		return judged{}, err
	}
	kind, key := s.recognise(by, w.name, w.email)
	author, err := meet(ctx, q, by, kind, key, w.name)
	if err != nil {
		return judged{}, err
	}
	return s.weigh(ctx, q, by, w, rules, author)
}

// weigh is judge for an author who is known already. It stores nothing.
func (s *Service) weigh(ctx context.Context, q postgres.Querier, by account.Viewer, w writing, rules *moderation.Rules, author standing) (judged, error) {
	place, err := s.placeOf(ctx, q, w.about, rules.Policy)
	if err != nil {
		return judged{}, err
	}
	recent, seenHere, err := recentOf(ctx, q, by, author.ID, place.ID, w, rules.Policy)
	if err != nil {
		return judged{}, err
	}
	if author.Kind == ByEmail && by.Address != "" && !seenHere {
		author.ApprovedCount = 0 // anybody can write down somebody else's address
	}
	now := time.Now()
	verdict := rules.Judge(ctx, moderation.Candidate{
		Body: w.body, Raw: w.raw, Name: w.name, Email: w.email, Now: now, Edit: w.replaces != 0,
		Author:     author.author(by, now),
		Discussion: place.discussion(),
		Recent:     recent,
		Form:       s.readForm(w.form, w.website, now),
	})
	return judged{verdict, author}, nil
}

// place is where a comment would stand.
type place struct {
	ID          int64          `db:"id"`
	Mode        string         `db:"mode"`
	TopicModes  pq.StringArray `db:"topic_modes"`
	ClosedAt    *time.Time     `db:"closed_at"`
	ClosesAt    *time.Time     `db:"closes_at"`
	ClosesAfter *int           `db:"close_after_days"` // after publication
	SlowSeconds int            `db:"slow_seconds"`
	PublishedAt *time.Time     `db:"published_at"`
	Seen        bool           `db:"seen"` // by readers

	site moderation.Mode
}

// placesOf is an SQL query for the places that are said about the subjects of one type with the ids $1, in that order.
func placesOf(of string) string {
	column, table, topics := "article_id", "articles", "article_topics"
	if of == "Initiative" {
		column, table, topics = "initiative_id", "initiatives", "initiative_topics"
	}
	return `
		select coalesce(d.id, 0) as id, coalesce(d.mode, '') as mode, d.closed_at, d.closes_at, d.close_after_days,
			coalesce(d.slow_seconds, 0) as slow_seconds, s.published_at, coalesce(s.state = 'PUBLISHED', false) as seen,
			array(
				select m.mode from topic_modes_in_force m join ` + topics + ` t on t.topic_id = m.topic_id where t.` + column + ` = s.id
			) as topic_modes
		from unnest($1::bigint[]) with ordinality as o(id, place)
		left join ` + table + ` s on s.id = o.id
		left join discussions d on d.` + column + ` = s.id
		order by o.place`
}

// placeOf finds what readers can see and comment on. What they cannot see is a NOT_FOUND fault.
func (s *Service) placeOf(ctx context.Context, q postgres.Querier, about Subject, p moderation.Policy) (place, error) {
	pl := place{site: p.Mode}
	err := q.GetContext(ctx, &pl, placesOf(about.Type), pq.Array([]int64{about.Key}))
	if err == nil && !pl.Seen {
		err = errNoSubject
	}
	return pl, err
}

var errNoSubject = fault.Invalid("subjectId", "NOT_FOUND", "Det du kommenterer, finnes ikke lenger.")

func (p place) discussion() moderation.Discussion {
	topics := make([]moderation.Mode, len(p.TopicModes))
	for i, m := range p.TopicModes {
		topics[i] = moderation.Mode(m)
	}
	d := moderation.Discussion{
		Mode: moderation.Resolve(p.site, moderation.Mode(p.Mode), topics...), Closed: p.ClosedAt != nil, SlowSeconds: p.SlowSeconds,
	}
	if p.ClosesAt != nil {
		d.ClosesAt = *p.ClosesAt
	}
	switch {
	case p.PublishedAt == nil:
	case p.ClosesAfter == nil:
		d.PublishedAt = *p.PublishedAt
	default: // its own days count, and not the site's
		if by := p.PublishedAt.AddDate(0, 0, *p.ClosesAfter); d.ClosesAt.IsZero() || by.Before(d.ClosesAt) {
			d.ClosesAt = by
		}
	}
	return d
}

// saidToCompare is how many recent texts of the author, and how many others of the discussion, a text is compared with.
const saidToCompare = 10

// recentOf gathers what was said lately by the same author, from the same network and in the same discussion.
func recentOf(ctx context.Context, q postgres.Querier, by account.Viewer, author, discussion int64, w writing, p moderation.Policy) (r moderation.Recent, seenHere bool, err error) {
	const said = `
		with since as (select now() - make_interval(hours => $5) as at)
		(select c.id, c.body, true as own, c.created_at from comments c, since
			where c.author_id = $1 and c.created_at > since.at and c.id <> $4 order by c.created_at desc limit $6)
		union
		(select c.id, c.body, c.author_id is not distinct from $1, c.created_at from comments c, since
			where c.text_hash = $3 and c.created_at > since.at and c.id <> $4 order by c.created_at desc limit $6)
		union
		(select c.id, c.body, c.author_id is not distinct from $1, c.created_at from comments c, since
			where c.discussion_id = $2 and c.shown and c.depth = 0 and c.created_at > since.at and c.id <> $4 order by c.path desc limit $6)`
	var texts []struct {
		ID        ID        `db:"id"`
		Body      string    `db:"body"`
		Own       bool      `db:"own"`
		CreatedAt time.Time `db:"created_at"`
	}
	if err := q.SelectContext(ctx, &texts, said, author, discussion, textHash(w.body), w.replaces, p.RepeatHours, saidToCompare); err != nil {
		return r, false, err
	}
	for _, t := range texts {
		r.Said = append(r.Said, moderation.Said{ID: globalID(t.ID), Body: t.Body, Own: t.Own, At: t.CreatedAt})
	}
	const pace = `
		select
			(select count(*) from comments where author_id = $1 and created_at > now() - make_interval(secs => $4)) as author,
			(select count(*) from comments where author_address between $3::inet and broadcast($3::inet)
				and created_at > now() - make_interval(secs => $5)) as address,
			(select count(*) from comments where discussion_id = $2 and created_at > now() - make_interval(secs => $6)) as discussion,
			(select max(created_at) from comments where author_id = $1 and discussion_id = $2) as last_here,
			exists (select from comments where author_id = $1 and review = 'APPROVED'
				and author_address between $3::inet and broadcast($3::inet)) as seen_here`
	span := p.GuestPace
	if !by.Guest() {
		span = p.AccountPace
	}
	from := network(by.Address)
	address := sql.NullString{String: from.String(), Valid: from.IsValid()}
	var n struct {
		Author     int        `db:"author"`
		Address    int        `db:"address"`
		Discussion int        `db:"discussion"`
		LastHere   *time.Time `db:"last_here"`
		SeenHere   bool       `db:"seen_here"` // from this network, and found good
	}
	if err := q.GetContext(ctx, &n, pace, author, discussion, address, span.Seconds, p.AddressPace.Seconds, p.DiscussionPace.Seconds); err != nil {
		return r, false, err
	}
	r.Address, r.Discussion = n.Address, n.Discussion
	if by.Guest() {
		r.Guest = n.Author
	} else {
		r.Account = n.Author
	}
	if n.LastHere != nil {
		r.LastHere = *n.LastHere
	}
	return r, n.SeenHere, nil
}

// textHash is equal for texts that differ only in what does not matter: case, marks, spaces and punctuation.
func textHash(body string) []byte {
	var words []string
	for _, w := range text.Words(body) {
		words = append(words, text.Fold(w.Text))
	}
	sum := sha256.Sum256([]byte(strings.Join(words, " ")))
	return sum[:16]
}

// start is how a judged text begins: visible or not, and filed where.
func (v judged) start() verdict {
	switch v.Action {
	case moderation.Published:
		return verdict{Public, Pending, ActionPublish}
	case moderation.Spammed:
		return verdict{Hidden, Spam, ActionSpam}
	}
	return verdict{Hidden, Pending, ActionHold}
}

// stored gives the signals as the revision keeps them, and their codes as the queue finds them by.
func (v judged) stored() (signals string, codes []string, err error) {
	found := v.Signals
	if found == nil {
		found = []moderation.Signal{}
	}
	all, err := json.Marshal(found)
	codes = []string{}
	for _, s := range v.Signals {
		codes = append(codes, string(s.Code))
	}
	return string(all), codes, err
}
