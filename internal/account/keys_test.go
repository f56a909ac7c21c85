package account

import (
	"crypto/rand"
	"encoding/json"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/postgres/pgtest"
)

func TestServersThatStartAtOnceShareKeysAndSecrets(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	if err := ready(t, db, 8); err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	kids, secrets := make([]string, 8), make([]string, 8)
	for i := range kids {
		all.Go(func() {
			s, err := New(t.Context(), db)
			if err != nil {
				t.Error(err)
				return
			}
			if err := s.Keys.Start(t.Context()); err != nil {
				t.Error(err)
				return
			}
			kids[i] = s.Keys.current.id
			secret, err := Secret(t.Context(), db, "cursors")
			if err != nil || len(secret) != 32 {
				t.Errorf("%d bytes, %v", len(secret), err)
			}
			secrets[i] = string(secret)
		})
	}
	all.Wait()
	if len(slices.Compact(kids)) != 1 || len(slices.Compact(secrets)) != 1 {
		t.Fatalf("kids %q, or secrets, differ", kids)
	}
	var made int
	if err := db.Get(&made, `select count(*) from signing_keys`); err != nil || made != 1 {
		t.Fatalf("%d keys made, %v", made, err)
	}
	if other, err := Secret(t.Context(), db, "receipts"); err != nil || string(other) == secrets[0] {
		t.Fatal("another name must have another secret", err)
	}
}

// ready opens n connections, so that n who start together do.
func ready(t *testing.T, db *sqlx.DB, n int) error {
	t.Helper()
	for range n {
		conn, err := db.Connx(t.Context())
		if err != nil {
			return err
		}
		defer func() { _ = conn.Close() }()
	}
	return nil
}

func TestRotationSignsNobodyOut(t *testing.T) {
	t.Parallel()
	s, c, old := ada(t)
	elsewhere := another(t, s)
	c.pass(2 * keysPause) // the other server's clock was the real one while it opened its keys
	if err := s.Keys.Rotate(t.Context()); err != nil {
		t.Fatal(err)
	}
	fresh := signIn(t, s, "ada@innomag.no")
	admit(t, s, old.AccessToken)
	admit(t, elsewhere, old.AccessToken)
	admit(t, elsewhere, fresh.AccessToken) // by a key it did not know
	if kid(t, old.AccessToken) == kid(t, fresh.AccessToken) {
		t.Fatal("the old key signs")
	}
	c.pass(keysFresh)
	if in := signIn(t, elsewhere, "ada@innomag.no"); kid(t, in.AccessToken) != kid(t, fresh.AccessToken) {
		t.Fatal("the other server still signs with the old key")
	}
	c.pass(keysLinger)
	if got := len(published(t, s)); got != 1 {
		t.Fatalf("%d keys verify after the old one's time", got)
	}
}

func TestARetiredKeyVerifiesOnlyUntilItsLastTokenExpired(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	f := forge(t, s, c, in)
	if err := s.Keys.Rotate(t.Context()); err != nil {
		t.Fatal(err)
	}
	late := fields{"exp": f.now.Add(keysLinger + 5*time.Minute).Unix()}
	c.pass(keysLinger - time.Second)
	admit(t, s, f.signed(f.header(nil), f.says(late)))
	c.pass(time.Second)
	refuse(t, s, f.signed(f.header(nil), f.says(late)))
}

func TestWhatIsPublishedOfTheKeysIsPublic(t *testing.T) {
	t.Parallel()
	s, _, in := ada(t)
	if err := s.Keys.Rotate(t.Context()); err != nil {
		t.Fatal(err)
	}
	keys := published(t, s)
	if len(keys) != 2 {
		t.Fatalf("%d keys", len(keys))
	}
	var seen bool
	for _, k := range keys {
		if k["kty"] != "OKP" || k["crv"] != "Ed25519" || k["alg"] != "EdDSA" || k["use"] != "sig" || len(k["x"]) != 43 || k["d"] != "" || len(k) != 6 {
			t.Errorf("key %v", k)
		}
		seen = seen || k["kid"] == kid(t, in.AccessToken)
	}
	if !seen {
		t.Error("the key that signed is not published")
	}
}

func TestAKeyThatCannotBeReadDoesNotStopTheOthers(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	s.DB.MustExec(`insert into signing_keys (kid, algorithm, private_key) values ('odd', 'ES999', 'x'), ('', 'EdDSA', '')`)
	c.pass(keysFresh)
	admit(t, s, in.AccessToken)
	admit(t, s, signIn(t, s, "ada@innomag.no").AccessToken)
}

func TestStrangersCannotMakeAServerLookForKeysAgainAndAgain(t *testing.T) {
	t.Parallel()
	s, c, in := ada(t)
	f := forge(t, s, c, in)
	elsewhere := another(t, s)
	c.pass(keysPause)
	refuse(t, s, f.signed(f.header(fields{"kid": rand.Text()}), f.says(nil))) // it looks, and finds none
	if err := elsewhere.Keys.Rotate(t.Context()); err != nil {
		t.Fatal(err)
	}
	fresh := signIn(t, elsewhere, "ada@innomag.no")
	c.pass(keysPause - time.Millisecond)
	refuse(t, s, fresh.AccessToken) // it has looked a moment ago
	c.pass(time.Millisecond)
	admit(t, s, fresh.AccessToken)
}

func published(t *testing.T, s *Service) []map[string]string {
	t.Helper()
	body, err := s.Keys.JWKS()
	if err != nil {
		t.Fatal(err)
	}
	var set struct{ Keys []map[string]string }
	if err := json.Unmarshal(body, &set); err != nil {
		t.Fatal(err)
	}
	return set.Keys
}

func kid(t *testing.T, token string) string {
	t.Helper()
	id, _ := header(t, token)["kid"].(string)
	return id
}

func header(t *testing.T, token string) (h map[string]any) {
	t.Helper()
	first, _, _ := strings.Cut(token, ".")
	raw, err := newParser(time.Now).DecodeSegment(first)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &h); err != nil {
		t.Fatal(err)
	}
	return h
}

func TestKeysAreListedAsLongAsTheyVerify(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	s, err := New(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	now := time.Now().Truncate(time.Second)
	s.Keys.now = func() time.Time { return now }
	if err := s.Keys.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.Keys.Rotate(t.Context()); err != nil {
		t.Fatal(err)
	}
	keys, err := s.Keys.List(t.Context())
	if err != nil || len(keys) != 2 || keys[0].RetiredAt != nil || keys[0].VerifiesUntil != nil {
		t.Fatalf("%+v, %v", keys, err)
	}
	if old := keys[1]; old.VerifiesUntil == nil || !old.VerifiesUntil.Equal(now.Add(keysLinger)) {
		t.Errorf("%+v", old)
	}
	now = now.Add(keysLinger + time.Second)
	if keys, err = s.Keys.List(t.Context()); err != nil || len(keys) != 1 || keys[0].RetiredAt != nil {
		t.Errorf("%+v, %v", keys, err)
	}
}
