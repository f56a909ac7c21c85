package account

import (
	"slices"
	"testing"

	"innomag/internal/postgres/pgtest"
)

// TestAskingForAMailDoesTheSameWhoeverExists compares what is asked of the database, which is what takes time.
func TestAskingForAMailDoesTheSameWhoeverExists(t *testing.T) {
	t.Parallel()
	db, counter := pgtest.Counted(t)
	s, err := New(t.Context(), db)
	fine(t, err)
	fix(s)
	person(t, s, "ada@innomag.no", "Ada", Author)
	person(t, s, "bo@innomag.no", "Bo", Author)
	_, err = db.Exec(`update accounts set disabled_at = now() where name = 'Bo'`)
	fine(t, err)
	for phrase, ask := range map[string]func(email string) error{
		"a sign-up": func(email string) error {
			return s.SignUp(t.Context(), stranger, Newcomer{Email: email, Name: "X", Password: goodPassword})
		},
		"a reset": func(email string) error { return s.RequestPasswordReset(t.Context(), stranger, email) },
	} {
		sent := map[string][]string{}
		for _, email := range []string{"ada@innomag.no", "bo@innomag.no", "nobody@example.org"} {
			counter.Count(func() { fine(t, ask(email)) })
			sent[email] = counter.Last()
		}
		if !slices.Equal(sent["ada@innomag.no"], sent["nobody@example.org"]) || !slices.Equal(sent["bo@innomag.no"], sent["nobody@example.org"]) || len(sent["ada@innomag.no"]) != 3 {
			t.Errorf("%s does %v", phrase, sent)
		}
	}
}
