package initiative

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/moderation"
	"innomag/internal/text"
)

// Suggestion is what a reader says of an initiative that the magazine should follow.
type Suggestion struct {
	Title          string
	Summary        string
	Goal           string
	TargetGroup    string
	Municipality   string
	County         string
	URL            *string
	Name           *string // of the reader; an account's own is taken
	Email          *string
	IdempotencyKey *string
	Website        *string // people do not see this field; what fills it in is a machine

	raw string
}

func (g *Suggestion) check(by account.Viewer) error {
	var f form.Form
	g.raw = strings.Join([]string{g.Title, g.Summary, g.Goal, g.TargetGroup}, "\n\n")
	f.Line("title", &g.Title, true, 200)
	f.Text("summary", &g.Summary, true, 1000)
	f.Text("goal", &g.Goal, false, 2000)
	f.Text("targetGroup", &g.TargetGroup, false, 500)
	f.Line("municipality", &g.Municipality, false, 100)
	f.Line("county", &g.County, false, 100)
	for _, optional := range []**string{&g.URL, &g.Name, &g.Email, &g.Website} {
		if *optional == nil {
			*optional = new(string)
		}
	}
	f.URL("url", g.URL)
	if by.Guest() {
		f.Line("name", g.Name, true, 60)
	} else {
		g.Name = &by.Name
	}
	if strings.TrimSpace(*g.Email) != "" {
		email, ok := text.Email(*g.Email)
		if !ok {
			f.Refuse("email", "INVALID", "Skriv en e-postadresse, som kari@eksempel.no.")
		}
		g.Email = &email
	}
	if k := g.IdempotencyKey; k != nil {
		if tidy, err := text.CleanLine(*k); err != nil || tidy != *k || len(*k) < 8 || len(*k) > 100 {
			f.Refuse("idempotencyKey", "INVALID", "Nøkkelen må ha mellom 8 og 100 tegn.")
		}
	}
	return f.Err()
}

// body is all of it as one text, for the checks.
func (g *Suggestion) body() string {
	return strings.TrimSpace(strings.Join([]string{g.Title, g.Summary, g.Goal, g.TargetGroup, *g.URL}, "\n\n"))
}

// Proposed is a proposal that was stored, and the receipt that leads back to it.
type Proposed struct {
	Proposal *Proposal
	Receipt  string
}

// Propose takes in what a reader thinks the magazine should follow. It is judged as comments are; what nobody refuses waits
// for an editor, always. The same idempotency key with the same input gives the same proposal. What the reader can correct
// comes back as a fault.List.
func (s *Service) Propose(ctx context.Context, by account.Viewer, g Suggestion) (*Proposed, error) {
	if err := g.check(by); err != nil {
		return nil, err
	}
	said, err := json.Marshal([]any{g.Title, g.Summary, g.Goal, g.TargetGroup, g.Municipality, g.County, g.URL, g.Name, g.Email, by.ID})
	if err != nil {
		return nil, err
	}
	hash := sha256.Sum256(said)
	if p, err := s.earlier(ctx, g.IdempotencyKey, hash[:]); p != nil || err != nil {
		return p, err
	}
	var f form.Form
	where, err := directory.FindPlace(ctx, s.DB, &f, g.Municipality, g.County)
	if err != nil {
		return nil, err
	}
	if err := f.Err(); err != nil {
		return nil, err
	}
	verdict, err := s.weigh(ctx, by, &g)
	if err != nil {
		return nil, err
	}
	if refused := verdict.Faults(by.Language); refused != nil {
		return nil, inForm(refused)
	}
	codes := []string{}
	for _, signal := range verdict.Signals {
		codes = append(codes, string(signal.Code))
	}
	const insert = `
		insert into initiative_proposals as p (title, summary, goal, target_group, url, municipality, county, name, email, address,
			account_id, likely_spam, signal_codes, idempotency_key, input_hash)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, nullif($10, '')::inet, nullif($11::bigint, 0), $12, $13, $14, $15)
		on conflict (idempotency_key) do nothing
		returning ` + proposalColumns
	var rows []*Proposal
	err = s.DB.SelectContext(ctx, &rows, insert, g.Title, g.Summary, g.Goal, g.TargetGroup, *g.URL, where.Municipality, where.County,
		*g.Name, *g.Email, by.Address, by.ID, verdict.Action == moderation.Spammed, pq.Array(codes), g.IdempotencyKey, hash[:])
	switch {
	case err != nil:
		return nil, named(err, "proposal")
	case len(rows) == 0: // the same came a moment before
		return s.earlier(ctx, g.IdempotencyKey, hash[:])
	}
	return &Proposed{rows[0].asReader(), s.receipt(rows[0].ID)}, nil
}

// earlier finds what was proposed with the same key; nil when nothing was.
func (s *Service) earlier(ctx context.Context, key *string, hash []byte) (*Proposed, error) {
	if key == nil {
		return nil, nil
	}
	var rows []struct {
		Proposal
		Same bool `db:"same"`
	}
	query := `select ` + proposalColumns + `, p.input_hash = $2 as same from initiative_proposals p where p.idempotency_key = $1`
	if err := s.DB.SelectContext(ctx, &rows, query, *key, hash); err != nil || len(rows) == 0 {
		return nil, named(err, "proposal")
	}
	if !rows[0].Same {
		return nil, fault.Invalid("idempotencyKey", "KEY_REUSED", "Nøkkelen er brukt til noe annet.")
	}
	return &Proposed{rows[0].asReader(), s.receipt(rows[0].ID)}, nil
}

// weigh judges a proposal beside what was proposed lately.
func (s *Service) weigh(ctx context.Context, by account.Viewer, g *Suggestion) (moderation.Verdict, error) {
	if s.Weigh == nil {
		return moderation.Verdict{Action: moderation.Held}, nil
	}
	const lately = `
		select id, concat_ws(E'\n\n', title, summary, nullif(goal, ''), nullif(target_group, ''), nullif(url, '')) as body, created_at,
			coalesce(account_id = nullif($1::bigint, 0) or ($2 <> '' and address = nullif($2, '')::inet), false) as own
		from initiative_proposals
		where created_at > now() - interval '1 day'
		order by created_at desc limit 100`
	var rows []struct {
		ID        int64     `db:"id"`
		Body      string    `db:"body"`
		CreatedAt time.Time `db:"created_at"`
		Own       bool      `db:"own"`
	}
	if err := s.DB.SelectContext(ctx, &rows, lately, by.ID, by.Address); err != nil {
		return moderation.Verdict{}, named(err, "proposals")
	}
	now := time.Now()
	c := moderation.Candidate{
		Body: g.body(), Raw: g.raw, Name: *g.Name, Email: *g.Email, Now: now,
		Author:     moderation.Author{Account: !by.Guest(), Staff: by.Staff()},
		Discussion: moderation.Discussion{Mode: moderation.PreModerate, PublishedAt: now},
		Form:       moderation.Form{Trap: *g.Website},
	}
	for _, r := range rows {
		c.Recent.Said = append(c.Recent.Said, moderation.Said{ID: fmt.Sprint(r.ID), Body: r.Body, Own: r.Own, At: r.CreatedAt})
		if r.Own && now.Sub(r.CreatedAt) < time.Hour {
			c.Recent.Guest++
			c.Recent.Address++
		}
	}
	return s.Weigh(ctx, c)
}

// inForm says of faults that the checks found in the text which field of this form they are about.
func inForm(err error) error {
	var out fault.List
	for _, f := range fault.All(err) {
		if f.Field == "body" {
			f = f.In("summary")
		}
		out = append(out, f)
	}
	return out
}
