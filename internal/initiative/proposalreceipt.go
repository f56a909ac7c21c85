package initiative

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"

	"innomag/internal/fault"
)

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
	id, ok := s.proposed(receipt)
	if !ok {
		return nil, nil //nolint:nilnil // a receipt that is none of ours leads to nothing
	}
	var rows []*Proposal
	err := s.DB.SelectContext(ctx, &rows, `select `+proposalColumns+` from initiative_proposals p where p.id = $1`, id)
	if err != nil || len(rows) == 0 {
		return nil, named(err, "proposal")
	}
	return rows[0].asReader(), nil
}

// proposed gives the proposal that a receipt leads to, if it is one of ours.
func (s *Service) proposed(receipt string) (id ProposalID, ok bool) {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(receipt)
	if err != nil || len(raw) != 8+sha256.Size || !hmac.Equal(raw[8:], s.sign(raw[:8])) {
		return 0, false
	}
	return ProposalID(binary.BigEndian.Uint64(raw)), true //nolint:gosec // what we signed was an id
}

// ProposalWithdrawal takes back a proposal.
type ProposalWithdrawal struct{ Receipt string }

// Withdraw takes back what the holder of a receipt has proposed: all that was said is deleted but the title, so that the reader sees
// what it was. It fails with the code BAD_RECEIPT, and with WRONG_STATE once an editor has decided; then the proposal comes with the
// error. Withdrawn a second time, it is as it is.
func (s *Service) Withdraw(ctx context.Context, w ProposalWithdrawal) (*Proposal, error) {
	id, ok := s.proposed(w.Receipt)
	if !ok {
		return nil, fault.Invalid("receipt", "BAD_RECEIPT", "Kvitteringen er ikke en av våre, eller den er klippet av.")
	}
	const withdraw = `
		update initiative_proposals set state = 'WITHDRAWN', summary = '', goal = '', target_group = '', url = '', municipality = '', county = '',
			name = '', email = '', address = null, account_id = null, signal_codes = '{}', decided_at = now()
		where id = $1 and state = 'WAITING'`
	if _, err := s.DB.ExecContext(ctx, withdraw, id); err != nil {
		return nil, named(err, "proposal")
	}
	p, err := s.Proposal(ctx, w.Receipt)
	switch {
	case err != nil:
		return nil, err
	case p == nil: // an operator has deleted it
		return nil, fault.Invalid("receipt", "BAD_RECEIPT", "Kvitteringen er ikke en av våre, eller den er klippet av.")
	case p.State != Withdrawn:
		return p, fault.Invalid("receipt", "WRONG_STATE", "Forslaget er alt avgjort.")
	}
	return p, nil
}
