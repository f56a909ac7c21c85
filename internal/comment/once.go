package comment

import (
	"context"
	"crypto/sha256"
	"encoding/json"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/postgres"
)

// earlier gives the comment that an equal post has made already; 0 when there is none.
func (s *Service) earlier(ctx context.Context, by account.Viewer, d Draft) (ID, error) {
	if d.IdempotencyKey == nil {
		return 0, nil
	}
	return keptKey(ctx, s.DB, by, d)
}

// keptKey gives the comment stored under a post's key, 0 when there is none. Another post under the same key is a fault.
func keptKey(ctx context.Context, q postgres.Querier, by account.Viewer, d Draft) (ID, error) {
	var first []struct {
		Fingerprint []byte `db:"fingerprint"`
		CommentID   *ID    `db:"comment_id"`
	}
	const find = `select fingerprint, comment_id from comment_keys where scope = $1 and key = $2`
	if err := q.SelectContext(ctx, &first, find, by.ID, *d.IdempotencyKey); err != nil || len(first) == 0 {
		return 0, err
	}
	if string(first[0].Fingerprint) != string(d.fingerprint()) || first[0].CommentID == nil {
		return 0, fault.Invalid("idempotencyKey", "KEY_REUSED", "Nøkkelen er brukt til en annen kommentar.")
	}
	return *first[0].CommentID, nil
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
