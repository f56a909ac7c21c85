package initiative

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/gid"
	"innomag/internal/moderation"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
	"innomag/internal/text"
)

// ProposalID identifies a proposal.
type ProposalID int64

// MarshalGQL writes the id as a global id.
func (id ProposalID) MarshalGQL(w io.Writer) { gid.Marshal(w, "InitiativeProposal", int64(id)) }

// UnmarshalGQL reads a global id of a proposal.
func (id *ProposalID) UnmarshalGQL(v any) error {
	return gid.Unmarshal(v, "InitiativeProposal", (*int64)(id))
}

// ProposalState is what has become of a proposal.
type ProposalState string

// The states.
const (
	Waiting  ProposalState = "WAITING"
	Accepted ProposalState = "ACCEPTED"
	Declined ProposalState = "DECLINED"
)

// DeclineReason is why a proposal was declined.
type DeclineReason string

// Proposal is an initiative that a reader thinks the magazine should follow.
type Proposal struct {
	siblings.Member[*Proposal] `db:"-"`

	ID           ProposalID     `db:"id"`
	Title        string         `db:"title"`
	Summary      string         `db:"summary"`
	Goal         string         `db:"goal"`
	TargetGroup  string         `db:"target_group"`
	URLText      string         `db:"url"`
	Municipality string         `db:"municipality"`
	County       string         `db:"county"`
	Name         string         `db:"name"`
	Email        *string        `db:"email"` // nil to those whose it is not
	State        ProposalState  `db:"state"`
	LikelySpam   *bool          `db:"likely_spam"`  // nil to all but editors
	Codes        pq.StringArray `db:"signal_codes"` // nil to all but editors
	Reason       *DeclineReason `db:"reason"`
	Message      string         `db:"message"`
	InitiativeID *ID            `db:"initiative_id"` // nil to all but editors
	CreatedAt    time.Time      `db:"created_at"`
	DecidedAt    *time.Time     `db:"decided_at"`
}

const proposalColumns = `p.id, p.title, p.summary, p.goal, p.target_group, p.url, p.municipality, p.county, p.name,
	nullif(p.email, '') as email, p.state, p.likely_spam, p.signal_codes, p.reason, p.message, p.initiative_id, p.created_at, p.decided_at`

// URL is where to read about what is proposed, or nil.
func (p *Proposal) URL() *string {
	if p.URLText == "" {
		return nil
	}
	return &p.URLText
}

// SignalCodes is what the checks found.
func (p *Proposal) SignalCodes() []string { return p.Codes }

// asReader takes away what only editors see.
func (p *Proposal) asReader() *Proposal {
	p.LikelySpam, p.Codes, p.InitiativeID = nil, nil, nil
	return p
}

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

// receipt proves that its holder made a proposal.
func (s *Service) receipt(id ProposalID) string {
	raw := binary.BigEndian.AppendUint64(nil, uint64(id))
	return base64.RawURLEncoding.EncodeToString(append(raw, s.sign(raw)...))
}

func (s *Service) sign(id []byte) []byte {
	mac := hmac.New(sha256.New, s.Secret)
	mac.Write([]byte("proposal\x00"))
	mac.Write(id)
	return mac.Sum(nil)
}

// Proposal gives what was proposed to whoever holds the receipt, or nil.
func (s *Service) Proposal(ctx context.Context, receipt string) (*Proposal, error) {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(receipt)
	if err != nil || len(raw) != 8+sha256.Size || !hmac.Equal(raw[8:], s.sign(raw[:8])) {
		return nil, nil //nolint:nilerr // a receipt that is none of ours leads to nothing
	}
	var rows []*Proposal
	err = s.DB.SelectContext(ctx, &rows, `select `+proposalColumns+` from initiative_proposals p where p.id = $1`, int64(binary.BigEndian.Uint64(raw)))
	if err != nil || len(rows) == 0 {
		return nil, named(err, "proposal")
	}
	return rows[0].asReader(), nil
}

// What a list of proposals is made of.
type (
	// ProposalConnection is a page of proposals.
	ProposalConnection = page.Connection[*Proposal]
	// ProposalEdge is a proposal in a list.
	ProposalEdge = page.Edge[*Proposal]
)

// Proposals gives a page of what readers have proposed, the oldest first, what looks like spam last. It is empty to all but editors.
func (s *Service) Proposals(ctx context.Context, by account.Viewer, state ProposalState, args page.Args) (*ProposalConnection, error) {
	list := page.List{Name: "proposals " + string(state), Order: []page.Column{
		{SQL: "p.likely_spam", Cast: "boolean"}, {SQL: "p.created_at", Cast: "timestamptz"}, {SQL: "p.id", Cast: "bigint"},
	}}
	r, err := list.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, order, values := r.SQL(2)
	var rows []*Proposal
	query := `select ` + proposalColumns + ` from initiative_proposals p where p.state = $1 and $2::boolean and ` + where + ` ` + order
	who := []any{state, by.May(account.Publish)}
	if err := s.DB.SelectContext(ctx, &rows, query, append(who[:2:2], values...)...); err != nil {
		return nil, named(err, "proposals")
	}
	siblings.Introduce(rows)
	count := func(ctx context.Context) (n int, err error) {
		err = s.DB.GetContext(ctx, &n, `select count(*) from initiative_proposals where state = $1 and $2::boolean`, who...)
		return n, named(err, "proposals")
	}
	keys := func(p *Proposal) []string {
		return []string{fmt.Sprint(*p.LikelySpam), page.Time(p.CreatedAt), page.Int(p.ID)}
	}
	return page.Connect(r, rows, keys, count), nil
}

// Acceptance makes a draft of a proposal.
type Acceptance struct{ ProposalID ProposalID }

// Refusal declines a proposal.
type Refusal struct {
	ProposalID ProposalID
	Reason     DeclineReason
	Message    string // to the reader
}

// Accept makes a draft of the editor's own of what a reader proposed. It fails as Forbidden without the permission to publish,
// and with the code WRONG_STATE when somebody has decided already; then the proposal comes with the error.
func (s *Service) Accept(ctx context.Context, by account.Viewer, a Acceptance) (p *Proposal, made *Initiative, err error) {
	err = s.decide(ctx, by, a.ProposalID, &p, func(tx *sqlx.Tx) error {
		n := New{
			Title: p.Title, Summary: p.Summary, Goal: p.Goal, TargetGroup: p.TargetGroup, ContactURL: p.URL(),
			Municipality: p.Municipality, County: p.County,
		}
		c, slug, err := n.checked()
		if err != nil {
			return err
		}
		if made, err = c.create(ctx, tx, by, slug); err != nil {
			return err
		}
		const accept = `
			update initiative_proposals set state = 'ACCEPTED', initiative_id = $2, decided_at = now(), decided_by = $3, address = null
			where id = $1`
		_, err = tx.ExecContext(ctx, accept, p.ID, made.ID, by.ID)
		return err
	})
	if err != nil {
		made = nil
	}
	return p, made, err
}

// Decline says no to what a reader proposed, and why. It fails as Accept does.
func (s *Service) Decline(ctx context.Context, by account.Viewer, r Refusal) (p *Proposal, err error) {
	var f form.Form
	f.Text("message", &r.Message, false, 500)
	if err := f.Err(); err != nil && by.May(account.Publish) {
		return nil, err
	}
	err = s.decide(ctx, by, r.ProposalID, &p, func(tx *sqlx.Tx) error {
		const decline = `
			update initiative_proposals set state = 'DECLINED', reason = $2, message = $3, decided_at = now(), decided_by = $4, address = null
			where id = $1`
		_, err := tx.ExecContext(ctx, decline, p.ID, r.Reason, r.Message, by.ID)
		return err
	})
	return p, err
}

// decide lets one editor decide once: p is held while do does what was decided, and is told as it then is.
func (s *Service) decide(ctx context.Context, by account.Viewer, id ProposalID, p **Proposal, do func(tx *sqlx.Tx) error) error {
	if !by.May(account.Publish) {
		return fault.New(fault.Forbidden, "only editors decide about proposals")
	}
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		find := `select ` + proposalColumns + ` from initiative_proposals p where p.id = $1`
		var rows []*Proposal
		if err := tx.SelectContext(ctx, &rows, find+` for update`, id); err != nil {
			return err
		}
		if *p = nil; len(rows) == 0 {
			return fault.Invalid("proposalId", "NOT_FOUND", "Forslaget finnes ikke.")
		}
		if *p = rows[0]; (*p).State != Waiting {
			return fault.Invalid("proposalId", "WRONG_STATE", "Forslaget er alt avgjort.")
		}
		if err := do(tx); err != nil {
			return err
		}
		return tx.GetContext(ctx, *p, find, id)
	})
	if err != nil && fault.Of(err).Code != "WRONG_STATE" {
		*p = nil
	}
	return meanings.Fault(err, "proposal")
}

// MadeOf gives the draft that was made of a proposal, as far as the viewer may see it; nil when there is none.
func (s *Service) MadeOf(ctx context.Context, by account.Viewer, p *Proposal) (*Initiative, error) {
	return siblings.Load(ctx, &p.Member, p, "made of", func(ctx context.Context, all []*Proposal) ([]*Initiative, error) {
		ids := make([]ID, len(all))
		for i, p := range all {
			if p.InitiativeID != nil {
				ids[i] = *p.InitiativeID
			}
		}
		return s.ByIDs(ctx, by, ids)
	})
}
