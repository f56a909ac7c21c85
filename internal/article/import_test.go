package article_test

import (
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

// bring imports an article in a transaction of its own.
func bring(t *testing.T, db *sqlx.DB, in article.Imported) (kept article.Kept, err error) {
	t.Helper()
	err = postgres.InTx(t.Context(), db, func(tx *sqlx.Tx) (err error) {
		kept, err = article.Import(t.Context(), tx, in)
		return err
	})
	return kept, err
}

func brought(t *testing.T, db *sqlx.DB, in article.Imported) article.Kept {
	t.Helper()
	kept, err := bring(t, db, in)
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

func bySlug(t *testing.T, db *sqlx.DB, slug string) (*article.Article, *article.Body) {
	t.Helper()
	s := &article.Service{DB: db}
	a, err := s.BySlug(t.Context(), account.Viewer{ID: 1, Roles: []account.Role{account.Admin}}, slug)
	if err != nil || a == nil {
		t.Fatalf("%s: %v, %v", slug, a, err)
	}
	body, err := s.Body(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return a, body
}

func TestImportedArticleIsSanitisedAndDatedAsItWas(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	at := time.Date(2014, 3, 2, 10, 0, 0, 0, time.UTC)
	kept := brought(t, db, article.Imported{
		Slug: "vask", Title: "Vask", BodyHTML: `<p onclick="x()">Rent<script>alert(1)</script></p>`,
		State: article.Published, PublishedAt: &at, CreatedAt: &at, UpdatedAt: &at,
	})
	a, body := bySlug(t, db, "vask")
	if body.HTML != "<p>Rent</p>" || body.Text != "Rent" || !strings.Contains(body.Source, "onclick") || a.ReadingMinutes != 1 {
		t.Errorf("body is %+v", body)
	}
	if a.ID != kept.ID || a.Revision != 1 || kept.Revision != 1 || !a.PublishedAt.Equal(at) || !a.UpdatedAt.Equal(at) || a.CreatedBy != nil {
		t.Errorf("article is %+v", a)
	}
}

func TestImportedAgainItIsANewRevisionWithItsLinksReplaced(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	var people []directory.PersonID
	if err := db.Select(&people, `insert into people (slug, name) values ('a', 'A'), ('b', 'B') returning id`); err != nil {
		t.Fatal(err)
	}
	in := article.Imported{Slug: "vask", Title: "Vask", State: article.StateDraft, AuthorIDs: people}
	first := brought(t, db, in)
	in.ID, in.Revision, in.Title, in.AuthorIDs = first.ID, first.Revision, "Vasken", people[1:]
	second := brought(t, db, in)
	if second.ID != first.ID || second.Slug != "vask" || second.Revision != 2 {
		t.Errorf("first %+v, then %+v", first, second)
	}
	var told string
	if err := db.Get(&told, `
		select concat_ws(' ', (select string_agg(title, ',' order by revision) from article_revisions), (select string_agg(slug, ',') from article_contributors join people on id = person_id))`); err != nil || told != "Vask,Vasken b" {
		t.Errorf("got %q, %v", told, err)
	}
}

func TestImportLeavesWhatWasChangedHere(t *testing.T) {
	t.Parallel()
	past, soon := time.Now().Add(-time.Hour).UTC().Truncate(time.Second), time.Now().Add(time.Hour).UTC().Truncate(time.Second)
	cases := map[string]struct {
		first     article.Imported
		meanwhile string // what happens here
		conflict  bool
	}{
		"nothing happened":                    {article.Imported{State: article.StateDraft}, ``, false},
		"somebody saved it":                   {article.Imported{State: article.StateDraft}, `update articles set title = 'Ny', revision = 2`, true},
		"somebody archived it":                {article.Imported{State: article.Published, PublishedAt: &past}, `update articles set state = 'ARCHIVED', revision = 2`, true},
		"it was published when its time came": {article.Imported{State: article.Scheduled, PublishedAt: &past}, `due`, false},
		"somebody published it before that":   {article.Imported{State: article.Scheduled, PublishedAt: &soon}, `update articles set state = 'PUBLISHED', published_at = now(), revision = 2`, true},
		"it is gone":                          {article.Imported{State: article.StateDraft}, `delete from articles`, true},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := pgtest.New(t)
			c.first.Slug, c.first.Title = "vask", "Vask"
			kept := brought(t, db, c.first)
			if c.meanwhile == "due" {
				if n, err := (&article.Service{DB: db}).PublishDue(t.Context()); n != 1 || err != nil {
					t.Fatal(n, err)
				}
			} else if c.meanwhile != "" {
				db.MustExec(c.meanwhile)
			}
			again := c.first
			again.ID, again.Revision, again.Title = kept.ID, kept.Revision, "Vasket"
			if again.State == article.Scheduled && !c.conflict {
				again.State = article.Published
			}
			switch _, err := bring(t, db, again); {
			case c.conflict && (err == nil || fault.Of(err).Kind != fault.Conflict):
				t.Errorf("no conflict: %v", err)
			case !c.conflict && err != nil:
				t.Error(err)
			}
		})
	}
}

func TestImportedSlugGetsANumberOnlyWhenAnotherHasIt(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	in := article.Imported{Slug: "vask", Title: "Vask", State: article.StateDraft}
	first, second := brought(t, db, in), brought(t, db, in)
	if first.Slug != "vask" || second.Slug != "vask-2" {
		t.Errorf("got %s and %s", first.Slug, second.Slug)
	}
	in.ID, in.Revision = second.ID, second.Revision
	if again := brought(t, db, in); again.Slug != "vask-2" {
		t.Errorf("the second becomes %s", again.Slug)
	}
	in.ID, in.Revision, in.Slug = first.ID, first.Revision, "vaskeri"
	if moved := brought(t, db, in); moved.Slug != "vaskeri" {
		t.Errorf("the first becomes %s", moved.Slug)
	}
}
