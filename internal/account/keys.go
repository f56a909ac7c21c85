package account

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/jmoiron/sqlx"

	"innomag/internal/postgres"
)

const (
	// keysFresh is how long a server signs without looking whether another one has rotated the keys.
	keysFresh = time.Minute
	// keysPause is the least time between two looks for a key that is not known, for strangers can name any.
	keysPause = 3 * time.Second
	// keysLinger is how long a retired key verifies: the last token signed by a server that had not heard of it must expire.
	keysLinger = accessLifetime + keysFresh + leeway + time.Minute
)

// Keys are what access tokens are signed and verified with. All servers share them through the database.
type Keys struct {
	db        *sqlx.DB
	now       func() time.Time
	algorithm Algorithm // of keys that are made from now on

	loading sync.Mutex // one reader of the table at a time
	mu      sync.RWMutex
	all     map[string]*signingKey
	current *signingKey
	loaded  time.Time // the last attempt
}

type signingKey struct {
	id        string
	method    jwt.SigningMethod
	sign      any               // what method signs with
	verify    any               // what method verifies with, the same for HS256
	print     [sha256.Size]byte // of the key and its algorithm
	retiredAt *time.Time
}

// openKeys loads the keys, if there are any. The first is made when it is needed.
func openKeys(ctx context.Context, db *sqlx.DB, now func() time.Time) (*Keys, error) {
	k := &Keys{db: db, now: now, algorithm: EdDSA}
	return k, k.refresh(ctx, 0)
}

// Use has the keys that are made from now on be of an algorithm. Call it before the keys are used.
func (k *Keys) Use(a Algorithm) { k.algorithm = a }

// Start makes the first key if there is none. A present key of another algorithm than wanted stays until Rotate, and the log
// says so: tokens of all algorithms verify, each only with a key that was made for its own.
func (k *Keys) Start(ctx context.Context) error {
	key, err := k.signer(ctx)
	if err != nil {
		return err
	}
	if key.method.Alg() != string(k.algorithm) {
		slog.WarnContext(ctx, "tokens are signed by another algorithm until: innomag keys rotate", "present", key.method.Alg(), "wanted", k.algorithm)
	}
	return nil
}

// begin makes the first key, unless another server did.
func (k *Keys) begin(ctx context.Context) error {
	err := postgres.InTx(ctx, k.db, func(tx *sqlx.Tx) error {
		if err := lockKeys(ctx, tx); err != nil {
			return err
		}
		var some bool
		if err := tx.GetContext(ctx, &some, `select exists (select from signing_keys where retired_at is null)`); err != nil || some {
			return err
		}
		return k.insert(ctx, tx)
	})
	if err != nil {
		return fmt.Errorf("making the first signing key: %w", err)
	}
	return k.refresh(ctx, 0)
}

// Rotate retires the present key and makes a new one, perhaps of another algorithm. What the old one signed is accepted until it
// expires; nobody is signed out.
func (k *Keys) Rotate(ctx context.Context) error {
	err := postgres.InTx(ctx, k.db, func(tx *sqlx.Tx) error {
		if err := lockKeys(ctx, tx); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `update signing_keys set retired_at = $1 where retired_at is null`, k.now()); err != nil {
			return err
		}
		return k.insert(ctx, tx)
	})
	if err != nil {
		return fmt.Errorf("rotating the signing keys: %w", err)
	}
	slog.InfoContext(ctx, "signing keys rotated", "algorithm", k.algorithm)
	return k.refresh(ctx, 0)
}

// JWKS gives the public halves of all keys that verify, as a JSON Web Key Set. Keys that have none are not in it.
func (k *Keys) JWKS() ([]byte, error) {
	set := struct {
		Keys []jwk `json:"keys"`
	}{Keys: []jwk{}}
	k.mu.RLock()
	defer k.mu.RUnlock()
	for _, id := range slices.Sorted(maps.Keys(k.all)) {
		if key := k.all[id]; k.verifies(key) {
			if public, ok := key.published(); ok {
				set.Keys = append(set.Keys, public)
			}
		}
	}
	return json.Marshal(set)
}

// signer gives the key to sign with.
func (k *Keys) signer(ctx context.Context) (*signingKey, error) {
	if err := k.refresh(ctx, keysFresh); err != nil {
		return nil, err
	}
	if key := k.present(); key != nil {
		return key, nil
	}
	if err := k.begin(ctx); err != nil {
		return nil, err
	}
	if key := k.present(); key != nil {
		return key, nil
	}
	return nil, errors.New("there is no key to sign with")
}

func (k *Keys) present() *signingKey {
	k.mu.RLock()
	defer k.mu.RUnlock()
	return k.current
}

// find gives the key of that id, nil if there is none. Whatever id is, it is only ever looked up in memory.
func (k *Keys) find(ctx context.Context, id string) (*signingKey, error) {
	if key := k.known(id); key != nil {
		return key, nil
	}
	if err := k.refresh(ctx, keysPause); err != nil {
		return nil, err
	}
	return k.known(id), nil
}

func (k *Keys) known(id string) *signingKey {
	k.mu.RLock()
	defer k.mu.RUnlock()
	if key := k.all[id]; key != nil && k.verifies(key) {
		return key
	}
	return nil
}

func (k *Keys) verifies(key *signingKey) bool {
	return key.retiredAt == nil || k.now().Before(key.retiredAt.Add(keysLinger))
}

func (k *Keys) younger(limit time.Duration) bool {
	k.mu.RLock()
	defer k.mu.RUnlock()
	age := k.now().Sub(k.loaded)
	return age >= 0 && age < limit // the clock may have been set back
}

// refresh reads the keys unless somebody did so less than limit ago. An attempt that failed counts.
func (k *Keys) refresh(ctx context.Context, limit time.Duration) error {
	if k.younger(limit) {
		return nil
	}
	k.loading.Lock()
	defer k.loading.Unlock()
	if k.younger(limit) {
		return nil
	}
	defer func() {
		k.mu.Lock()
		defer k.mu.Unlock()
		k.loaded = k.now()
	}()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second) // others wait for the answer, too
	defer cancel()
	return k.load(ctx)
}

func (k *Keys) load(ctx context.Context) error {
	const query = `
		select kid, algorithm, private_key, retired_at from signing_keys
		where retired_at is null or retired_at > $1
		order by created_at, kid`
	var rows []struct {
		ID        string     `db:"kid"`
		Algorithm string     `db:"algorithm"`
		Private   []byte     `db:"private_key"`
		RetiredAt *time.Time `db:"retired_at"`
	}
	if err := k.db.SelectContext(ctx, &rows, query, k.now().Add(-keysLinger)); err != nil {
		return fmt.Errorf("reading the signing keys: %w", err)
	}
	all := make(map[string]*signingKey, len(rows))
	var current *signingKey
	for _, r := range rows {
		key, err := readKey(Algorithm(r.Algorithm), r.Private)
		if err != nil {
			slog.ErrorContext(ctx, "signing key not usable", "kid", r.ID, "algorithm", r.Algorithm, "err", err)
			continue
		}
		key.id, key.retiredAt, key.print = r.ID, r.RetiredAt, sha256.Sum256(append([]byte(r.Algorithm+"\x00"), r.Private...))
		all[r.ID] = key
		if r.RetiredAt == nil {
			current = key // the newest
		}
	}
	if current == nil && len(rows) > 0 {
		return errors.New("reading the signing keys: there is none to sign with")
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	k.all, k.current = all, current
	return nil
}

// lockKeys lets servers that start or rotate at once take turns.
func lockKeys(ctx context.Context, q postgres.Querier) error {
	_, err := q.ExecContext(ctx, `select pg_advisory_xact_lock(hashtext('innomag signing keys'))`)
	return err
}

func (k *Keys) insert(ctx context.Context, q postgres.Querier) error {
	stored, err := k.algorithm.generate()
	if err != nil {
		return err
	}
	const insert = `insert into signing_keys (kid, algorithm, private_key, created_at) values ($1, $2, $3, $4)`
	_, err = q.ExecContext(ctx, insert, rand.Text(), k.algorithm, stored, k.now())
	return err
}
