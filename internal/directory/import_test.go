package directory_test

import (
	"context"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/directory"
	"innomag/internal/postgres/pgtest"
)

func TestImportedPersonIsNeverTakenForAnother(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	var first, second directory.PersonID
	inTx(t, db, func(ctx context.Context, tx *sqlx.Tx) error {
		first = must[directory.PersonID](t)(directory.ImportPerson(ctx, tx, 0, "kari", "Kari"))
		second = must[directory.PersonID](t)(directory.ImportPerson(ctx, tx, 0, "kari", "Kari"))
		must[directory.PersonID](t)(directory.ImportPerson(ctx, tx, first, "noe-annet", "Kari Å."))
		return nil
	})
	people := must[[]*directory.Person](t)(directory.People(t.Context(), db, []directory.PersonID{first, second}))
	if a, b := people[0], people[1]; a.Slug != "kari" || a.Name != "Kari Å." || b.Slug != "kari-2" || b.Name != "Kari" {
		t.Errorf("got %+v and %+v", a, b)
	}
}

func TestImportedTopicTakesOverTheOneThatIsThere(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	var own, same, below directory.TopicID
	inTx(t, db, func(ctx context.Context, tx *sqlx.Tx) error {
		own = must[directory.TopicID](t)(directory.EnsureTopic(ctx, tx, "skole", "Skole og læring", nil))
		same = must[directory.TopicID](t)(directory.ImportTopic(ctx, tx, 0, directory.ImportedTopic{Slug: "skole", Name: "Skole", Description: "Om skolen"}))
		below = must[directory.TopicID](t)(directory.ImportTopic(ctx, tx, 0, directory.ImportedTopic{Slug: "barn", Name: "Barn", ParentID: &own}))
		return nil
	})
	if same != own {
		t.Fatalf("topic %d beside %d", same, own)
	}
	read := func() (a, b *directory.Topic) {
		found := must[[]*directory.Topic](t)(directory.Topics(t.Context(), db, []directory.TopicID{own, below}))
		return found[0], found[1]
	}
	if a, b := read(); a.NameNB != "Skole og læring" || a.Description != "Om skolen" || b.ParentID == nil || *b.ParentID != own {
		t.Errorf("got %+v and %+v", a, b)
	}
	inTx(t, db, func(ctx context.Context, tx *sqlx.Tx) error {
		must[directory.TopicID](t)(directory.ImportTopic(ctx, tx, own, directory.ImportedTopic{Name: "Skolen", ParentID: &below}))
		return nil
	})
	if a, _ := read(); a.NameNB != "Skolen" || a.ParentID != nil {
		t.Errorf("below itself: %+v", a)
	}
}

func TestImportedTagTakesOverTheOneThatIsThere(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	var first, same directory.TagID
	inTx(t, db, func(ctx context.Context, tx *sqlx.Tx) error {
		first = must[directory.TagID](t)(directory.ImportTag(ctx, tx, 0, "vask", "Vask"))
		same = must[directory.TagID](t)(directory.ImportTag(ctx, tx, 0, "vask", "VASK"))
		return nil
	})
	tags := must[[]*directory.Tag](t)(directory.Tags(t.Context(), db, []directory.TagID{first}))
	if same != first || tags[0].Name != "Vask" {
		t.Errorf("got %d beside %+v", same, tags[0])
	}
	inTx(t, db, func(ctx context.Context, tx *sqlx.Tx) error {
		must[directory.TagID](t)(directory.ImportTag(ctx, tx, first, "vask", "Vaskeri"))
		return nil
	})
	if tags = must[[]*directory.Tag](t)(directory.Tags(t.Context(), db, []directory.TagID{first})); tags[0].Name != "Vaskeri" || tags[0].Slug != "vask" {
		t.Errorf("got %+v", tags[0])
	}
}
