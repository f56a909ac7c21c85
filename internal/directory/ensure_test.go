package directory_test

import (
	"context"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/directory"
	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

func inTx(t *testing.T, db *sqlx.DB, fn func(ctx context.Context, tx *sqlx.Tx) error) {
	t.Helper()
	if err := postgres.InTx(t.Context(), db, func(tx *sqlx.Tx) error { return fn(t.Context(), tx) }); err != nil {
		t.Fatal(err)
	}
}

func TestTagsAreMadeOnceWhoeverComesFirst(t *testing.T) {
	t.Parallel()
	db, counter := pgtest.Counted(t)
	ensure := func(names ...string) (ids []directory.TagID) {
		inTx(t, db, func(ctx context.Context, tx *sqlx.Tx) (err error) {
			ids, err = directory.EnsureTags(ctx, tx, names)
			return err
		})
		return ids
	}
	first := ensure("Skole", "eldre")
	var again []directory.TagID
	if n := counter.Count(func() { again = ensure("ny", " skole ", "SKOLE", "!!", "Eldre") }); n != 1 {
		t.Errorf("%d statements", n)
	}
	if len(again) != 3 || again[1] != first[0] || again[2] != first[1] {
		t.Errorf("first %v, then %v", first, again)
	}
	found := must[[]*directory.Tag](t)(directory.Tags(t.Context(), db, again))
	if found[0].Name != "ny" || found[1].Name != "Skole" || found[2].Slug != "eldre" {
		t.Errorf("got %+v", found)
	}
	if none := ensure(); none != nil {
		t.Errorf("got %v", none)
	}
}

func TestTagsThatAnotherWriterIsJustMakingAreWaitedFor(t *testing.T) {
	t.Parallel()
	db, ctx := pgtest.New(t), t.Context()
	first := must[*sqlx.Tx](t)(db.BeginTxx(ctx, nil))
	made := must[[]directory.TagID](t)(directory.EnsureTags(ctx, first, []string{"b", "a"}))

	var found []directory.TagID
	done := make(chan error, 1)
	go func() {
		done <- postgres.InTx(ctx, db, func(tx *sqlx.Tx) (err error) {
			found, err = directory.EnsureTags(ctx, tx, []string{"a", "b", "c"})
			return err
		})
	}()
	for waiting := false; !waiting; {
		const query = `select exists (select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock')`
		if err := db.GetContext(ctx, &waiting, query); err != nil {
			t.Fatal(err)
		}
	}
	if err := first.Commit(); err != nil {
		t.Fatal(err)
	}
	if err := <-done; err != nil || len(found) != 3 || found[0] != made[1] || found[1] != made[0] {
		t.Errorf("made %v, then found %v: %v", made, found, err)
	}
}

func TestPeopleAndTopicsAreMadeUnlessTheyAreThere(t *testing.T) {
	t.Parallel()
	s := service(t)
	inTx(t, s.DB, func(ctx context.Context, tx *sqlx.Tx) error {
		a := must[directory.PersonID](t)(directory.EnsurePerson(ctx, tx, "ada", "Ada"))
		b := must[directory.PersonID](t)(directory.EnsurePerson(ctx, tx, "ada", "Ada Lovelace"))
		top := must[directory.TopicID](t)(directory.EnsureTopic(ctx, tx, "arbeid", "Arbeid", nil))
		below := must[directory.TopicID](t)(directory.EnsureTopic(ctx, tx, "deltid", "Deltid", &top))
		same := must[directory.TopicID](t)(directory.EnsureTopic(ctx, tx, "deltid", "Noe annet", nil))
		topics := must[[]*directory.Topic](t)(directory.Topics(ctx, tx, []directory.TopicID{same}))
		if a != b || below != same || *topics[0].ParentID != top || topics[0].NameNB != "Deltid" {
			t.Errorf("got %v %v, %v %v, %+v", a, b, below, same, topics[0])
		}
		return nil
	})
}
