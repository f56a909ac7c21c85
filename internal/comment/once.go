package comment

import (
	"context"
	"crypto/sha256"
	"encoding/json"

	"innomag/internal/account"
	"innomag/internal/fault"
)

// earlier gives the comment that an equal post has made already; 0 when there is none.
func (s *Service) earlier(ctx context.Context, by account.Viewer, d Draft) (ID, error) {
	if d.IdempotencyKey == nil {
		return 0, nil
	}
	var first []struct {
		Fingerprint []byte `db:"fingerprint"`
		CommentID   ID     `db:"comment_id"`
	}
	const find = `select fingerprint, comment_id from comment_keys where scope = $1 and key = $2 and comment_id is not null`
	if err := s.DB.SelectContext(ctx, &first, find, by.ID, *d.IdempotencyKey); err != nil || len(first) == 0 {
		return 0, err
	}
	return d.sameAs(first[0].Fingerprint, first[0].CommentID)
}

// sameAs gives the comment that was stored under the key of a post. Another post under the same key is a fault.
func (d Draft) sameAs(fingerprint []byte, stored ID) (ID, error) {
	if string(fingerprint) != string(d.fingerprint()) {
		return 0, fault.Invalid("idempotencyKey", "KEY_REUSED", "Nøkkelen er brukt til en annen kommentar.")
	}
	return stored, nil
}

func (d Draft) fingerprint() []byte {
	d.IdempotencyKey, d.FormToken = nil, nil // a retry may come with a new form
	all, err := json.Marshal(d)
	if err != nil {
		panic(err) // strings and numbers
	}
	sum := sha256.Sum256(all)
	return sum[:]
}
