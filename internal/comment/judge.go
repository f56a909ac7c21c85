package comment

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"strings"
	"time"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/moderation"
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
	key      *string
}

// judged is a verdict with what was known when it was made.
type judged struct {
	moderation.Verdict
	known surroundings
}

// judge gathers what is known about a text, its author and its place in one statement, and lets the rules decide. It holds no
// transaction: an outside check may take seconds. A text that was sent before under the same key is not judged again.
func (s *Service) judge(ctx context.Context, by account.Viewer, w writing) (judged, error) {
	rules, err := s.Judge.current(ctx, s.DB)
	if err != nil {
		return judged{}, err
	}
	known, err := s.surroundingsOf(ctx, by, w, rules.Policy)
	if err != nil || known.CommentID != nil {
		return judged{known: known}, err
	}
	return s.weigh(ctx, by, w, rules, known), nil
}

// weigh lets the rules decide about a text of which everything is known.
func (s *Service) weigh(ctx context.Context, by account.Viewer, w writing, rules *moderation.Rules, known surroundings) judged {
	author := known.Author
	if author.Kind == ByEmail && by.Address != "" && !known.SeenHere {
		author.ApprovedCount = 0 // anybody can write down somebody else's address
	}
	now := time.Now()
	verdict := rules.Judge(ctx, moderation.Candidate{
		Body: w.body, Raw: w.raw, Name: w.name, Email: w.email, Now: now, Edit: w.replaces != 0,
		Author:     author.author(by, now),
		Discussion: known.Place.discussion(),
		Recent:     known.recent(by),
		Form:       s.readForm(w.form, w.website, now),
	})
	return judged{verdict, known}
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

// allOf is for placesOf: the subjects with the ids $1.
const allOf = `unnest($1::bigint[]) with ordinality as o(id, place)`

// placesOf is an SQL query for the places that are said about subjects of one type, in the order of o.
func placesOf(of, o string) string {
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
		from ` + o + `
		left join ` + table + ` s on s.id = o.id
		left join discussions d on d.` + column + ` = s.id
		order by o.place`
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
