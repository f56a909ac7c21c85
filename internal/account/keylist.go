package account

import (
	"context"
	"fmt"
	"time"
)

// KeyInfo is a signing key as those who run the server see it.
type KeyInfo struct {
	Kid           string     `db:"kid"`
	Algorithm     string     `db:"algorithm"`
	CreatedAt     time.Time  `db:"created_at"`
	RetiredAt     *time.Time `db:"retired_at"` // nil: it signs
	VerifiesUntil *time.Time // nil: it signs
}

// List gives the keys that verify tokens now, the one that signs first, then the one retired last.
func (k *Keys) List(ctx context.Context) ([]*KeyInfo, error) {
	const query = `
		select kid, algorithm, created_at, retired_at from signing_keys
		where retired_at is null or retired_at > $1
		order by retired_at desc nulls first, created_at desc, kid
		limit 100`
	var found []*KeyInfo
	if err := k.db.SelectContext(ctx, &found, query, k.now().Add(-keysLinger)); err != nil {
		return nil, fmt.Errorf("listing the signing keys: %w", err)
	}
	for _, key := range found {
		if key.RetiredAt != nil {
			until := key.RetiredAt.Add(keysLinger)
			key.VerifiesUntil = &until
		}
	}
	return found, nil
}
