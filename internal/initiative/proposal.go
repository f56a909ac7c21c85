package initiative

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/gid"
	"innomag/internal/page"
	"innomag/internal/siblings"
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
	Waiting   ProposalState = "WAITING"
	Accepted  ProposalState = "ACCEPTED"
	Declined  ProposalState = "DECLINED"
	Withdrawn ProposalState = "WITHDRAWN" // by the reader
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

// IsNode marks a proposal as a Node.
func (*Proposal) IsNode() {}

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

// ProposalsByIDs gives proposals in the order of their ids, nil where there is none that the viewer may see: editors see all, and
// whoever proposed something with an account sees that.
func (s *Service) ProposalsByIDs(ctx context.Context, by account.Viewer, ids []ProposalID) ([]*Proposal, error) {
	const query = `
		select ` + proposalColumns + ` from initiative_proposals p
		where p.id = any($1) and ($2::boolean or p.account_id = nullif($3::bigint, 0))`
	var rows []*Proposal
	if err := s.DB.SelectContext(ctx, &rows, query, pq.Array(ids), by.May(account.Publish), by.ID); err != nil {
		return nil, named(err, "proposals")
	}
	siblings.Introduce(rows)
	place := make(map[ProposalID]*Proposal, len(rows))
	for _, p := range rows {
		if !by.May(account.Publish) {
			p.asReader()
		}
		place[p.ID] = p
	}
	out := make([]*Proposal, len(ids))
	for i, id := range ids {
		out[i] = place[id]
	}
	return out, nil
}
