package wordpress

import (
	"bytes"
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/twins"
)

// TestWhoWasMergedStaysWhomTheyBecame imports a site, merges one of its authors into somebody who was here, and imports the site again
// when it has more texts of theirs, and another name for them.
func TestWhoWasMergedStaysWhomTheyBecame(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	imported(t, db, strings.NewReader(madeUp(3, 1)))
	author := one[directory.PersonID](t, db, `select person_id from article_contributors order by article_id limit 1`)
	name := one[string](t, db, `select name from people where id = $1`, author)
	editor := account.Viewer{ID: one[account.ID](t, db, `insert into accounts (email, name, roles) values ('eva@example.no', 'Eva', '{EDITOR}') returning id`), Roles: []account.Role{account.Editor}}
	here := one[directory.PersonID](t, db, `insert into people (slug, name) values ('her-fra-foer', 'Her Fra Før') returning id`)
	merging := &twins.Service{DB: db}
	if _, err := merging.People(t.Context(), editor, directory.PersonMerge{FromID: author, IntoID: here}); err != nil {
		t.Fatal(err)
	}
	people := one[int](t, db, `select count(*) from people`)
	again := strings.ReplaceAll(madeUp(5, 1), name, name+" Jr.")
	for range 2 {
		imported(t, db, bytes.NewReader([]byte(again)))
		if n := one[int](t, db, `select count(*) from people`); n != people {
			t.Errorf("%d people, there were %d", n, people)
		}
		if by := one[string](t, db, `select string_agg(distinct p.name, ', ') from article_contributors l join people p on p.id = l.person_id`); by != "Her Fra Før" {
			t.Errorf("the articles are by %s", by)
		}
		if n := one[int](t, db, `select count(*) from article_contributors where person_id = $1`, here); n != 5 {
			t.Errorf("%d articles are by whom the author became", n)
		}
	}
}
