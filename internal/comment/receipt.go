package comment

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"

	"innomag/internal/account"
	"innomag/internal/fault"
)

const (
	receiptMAC  = 20
	receiptSize = 8 + receiptMAC
)

// Receipt gives the token by which a guest comes back to a comment. The same comment has always the same receipt,
// so a post that is sent twice is answered alike.
func (s *Service) receipt(id ID) string {
	token := binary.BigEndian.AppendUint64(nil, uint64(id))
	return base64.RawURLEncoding.EncodeToString(append(token, s.receiptMAC(token)...))
}

func (s *Service) receiptMAC(id []byte) []byte {
	h := hmac.New(sha256.New, s.Receipts)
	h.Write([]byte("receipt\x00"))
	h.Write(id)
	return h.Sum(nil)[:receiptMAC]
}

// readReceipt gives the comment a receipt was given for. One that was cut or made up is a BAD_RECEIPT fault.
func (s *Service) readReceipt(receipt string) (ID, error) {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(receipt)
	if err != nil || len(raw) != receiptSize || !hmac.Equal(raw[8:], s.receiptMAC(raw[:8])) {
		return 0, fault.Invalid("receipt", "BAD_RECEIPT", "Kvitteringen er ikke en av våre, eller den er klippet av.")
	}
	return ID(binary.BigEndian.Uint64(raw)), nil
}

// ByReceipt gives the comment a receipt was given for, with all that its author may see; nil when it is no receipt of ours.
func (s *Service) ByReceipt(ctx context.Context, by account.Viewer, receipt string) (*Comment, error) {
	id, err := s.readReceipt(receipt)
	if err != nil {
		return nil, nil //nolint:nilerr // a receipt that is none opens nothing, and says no more than that
	}
	return s.own(ctx, by, id)
}

// own gives a comment to somebody who has shown to be its author.
func (s *Service) own(ctx context.Context, by account.Viewer, id ID) (*Comment, error) {
	const query = `
		select ` + columns + `
		from comments c
		join discussions d on d.id = c.discussion_id
		where c.id = $1`
	var found []*Comment
	if err := s.DB.SelectContext(ctx, &found, query, id); err != nil || len(found) == 0 {
		return nil, err
	}
	return found[0].ownedBy(by), nil
}

// ownedBy shows a comment to somebody who has shown to be its author.
func (c *Comment) ownedBy(by account.Viewer) *Comment {
	c.shownTo(by)
	c.sight, c.mine = max(c.sight, fate), c.belongsTo(by, true)
	return c
}
