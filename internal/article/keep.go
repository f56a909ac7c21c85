package article

import (
	"context"
	"slices"
	"strconv"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/date"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/postgres"
)

// keep points an article at what it points at, and writes down the revision it has come to.
func (s *Service) keep(ctx context.Context, tx *sqlx.Tx, by account.Viewer, id ID, l Links, restoredFrom *int) error {
	if l.Tags != nil {
		tags, err := directory.EnsureTags(ctx, tx, l.Tags)
		if err != nil {
			return err
		}
		if err := replace(ctx, tx, id, "article_tags", "tag_id", "tags", "tags", "true", numbers(tags)); err != nil {
			return err
		}
	}
	// What is linked must be there for whoever links it.
	for _, link := range []struct {
		table, column, of, field, visible string
		ids                               []int64
	}{
		{"article_topics", "topic_id", "topics", "topicIds", "true", numbers(l.TopicIds)},
		{"article_reports", "report_id", "reports", "reportIds", "true", numbers(l.ReportIds)},
		{"article_related", "related_id", "articles", "relatedIds", linkable(by), numbers(without(l.RelatedIds, id))},
		{"article_initiatives", "initiative_id", "initiatives", "initiativeIds", linkable(by), initiatives(l)},
	} {
		if link.ids == nil {
			continue
		}
		if err := replace(ctx, tx, id, link.table, link.column, link.of, link.field, link.visible, link.ids); err != nil {
			return err
		}
	}
	if err := keepContributors(ctx, tx, id, l.Contributors); err != nil {
		return err
	}
	if err := keepNotes(ctx, tx, id, l.Notes); err != nil {
		return err
	}
	if err := s.discuss(ctx, tx, by, id, l.Comments); err != nil {
		return err
	}
	return keepRevisions(ctx, tx, by.ID, restoredFrom, id)
}

// linkable says which articles or initiatives x the viewer may link: those that readers see, and one's own.
func linkable(by account.Viewer) string {
	if by.May(account.Publish) {
		return "true"
	}
	return "(x.state = 'PUBLISHED' or x.created_by = " + itoa(by.ID) + ")"
}

// replace puts ids, each once, in their order in the place of what an article was linked to by a table.
// The names are our own, never a client's.
func replace(ctx context.Context, tx postgres.Querier, id ID, table, column, of, field, visible string, ids []int64) error {
	var missing []int
	find := `
		select o.place - 1
		from unnest($1::bigint[]) with ordinality as o(id, place)
		where not exists (select from ` + of + ` x where x.id = o.id and ` + visible + `)`
	if err := tx.SelectContext(ctx, &missing, find, pq.Array(ids)); err != nil {
		return err
	}
	if len(missing) > 0 {
		return fault.Invalid(form.At(field, missing[0], ""), "NOT_FOUND", "Det du lenker til, finnes ikke.")
	}
	if _, err := tx.ExecContext(ctx, `delete from `+table+` where article_id = $1`, id); err != nil {
		return err
	}
	fill := `
		insert into ` + table + ` (article_id, ` + column + `, position)
		select $1, o.id, min(o.place)
		from unnest($2::bigint[]) with ordinality as o(id, place)
		group by o.id`
	_, err := tx.ExecContext(ctx, fill, id, pq.Array(ids))
	return err
}

func keepContributors(ctx context.Context, tx postgres.Querier, id ID, list []*ContributorInput) error {
	if list == nil {
		return nil
	}
	list = slices.Clone(list) // the transaction may run again
	if err := enterGuests(ctx, tx, id, list); err != nil {
		return err
	}
	people, roles := make([]int64, len(list)), make([]string, len(list))
	for i, c := range list {
		people[i], roles[i] = int64(c.PersonID), string(c.Role)
	}
	var missing []int
	const find = `
		select o.place - 1
		from unnest($1::bigint[]) with ordinality as o(id, place)
		where not exists (select from people where people.id = o.id)`
	if err := tx.SelectContext(ctx, &missing, find, pq.Array(people)); err != nil {
		return err
	}
	if len(missing) > 0 {
		return fault.Invalid(form.At("contributors", missing[0], "personId"), "NOT_FOUND", "Personen finnes ikke.")
	}
	if _, err := tx.ExecContext(ctx, `delete from article_contributors where article_id = $1`, id); err != nil {
		return err
	}
	const fill = `
		insert into article_contributors (article_id, person_id, role, position)
		select $1, o.person_id, o.role, min(o.place)
		from unnest($2::bigint[], $3::text[]) with ordinality as o(person_id, role, place)
		group by o.person_id, o.role`
	_, err := tx.ExecContext(ctx, fill, id, pq.Array(people), pq.Array(roles))
	return err
}

// enterGuests gives guests a place in the directory. One whom the article names already, in the same words, is that one: who saves
// twice enters nobody twice. Whoever else has the name is somebody else.
func enterGuests(ctx context.Context, tx postgres.Querier, id ID, list []*ContributorInput) error {
	if !slices.ContainsFunc(list, func(c *ContributorInput) bool { return c.PersonID == 0 }) {
		return nil
	}
	query := `select distinct ` + directory.PersonColumns("p") + ` from article_contributors l join people p on p.id = l.person_id where l.article_id = $1`
	var known []*directory.Person
	if err := tx.SelectContext(ctx, &known, query, id); err != nil {
		return err
	}
	for i, c := range list {
		if c.PersonID != 0 {
			continue
		}
		for _, p := range known {
			if p.Name == *c.Name && p.Title == *c.Title && p.Affiliation == *c.Affiliation {
				list[i] = &ContributorInput{PersonID: p.ID, Role: c.Role}
			}
		}
		if list[i].PersonID != 0 {
			continue
		}
		p, err := directory.EnterPerson(ctx, tx, directory.NewPerson{Name: *c.Name, Title: *c.Title, Affiliation: *c.Affiliation})
		if err != nil {
			return err
		}
		known, list[i] = append(known, p), &ContributorInput{PersonID: p.ID, Role: c.Role}
	}
	return nil
}

func keepNotes(ctx context.Context, tx postgres.Querier, id ID, list []*NoteInput) error {
	if list == nil {
		return nil
	}
	kinds, days, texts := make([]string, len(list)), make([]string, len(list)), make([]string, len(list))
	today := date.Today(time.Now())
	for i, n := range list {
		day := today
		if n.NotedOn != nil {
			day = *n.NotedOn
		}
		kinds[i], days[i], texts[i] = string(n.Kind), day.String(), n.Text
	}
	if _, err := tx.ExecContext(ctx, `delete from article_notes where article_id = $1`, id); err != nil {
		return err
	}
	const fill = `
		insert into article_notes (article_id, kind, noted_on, text, position)
		select $1, o.kind, o.noted_on, o.text, o.place
		from unnest($2::text[], $3::date[], $4::text[]) with ordinality as o(kind, noted_on, text, place)`
	_, err := tx.ExecContext(ctx, fill, id, pq.Array(kinds), pq.Array(days), pq.Array(texts))
	return err
}

func initiatives(l Links) []int64 {
	if l.InitiativeIds == nil {
		return nil
	}
	ids := make([]int64, len(l.InitiativeIds))
	for i, id := range l.InitiativeIds {
		ids[i] = id.Key
	}
	return ids
}

// without leaves out the article itself: nothing is related to itself.
func without(ids []ID, self ID) []ID {
	return slices.DeleteFunc(slices.Clone(ids), func(id ID) bool { return id == self })
}

func numbers[N ~int64](ids []N) []int64 {
	if ids == nil {
		return nil
	}
	out := make([]int64, len(ids))
	for i, id := range ids {
		out[i] = int64(id)
	}
	return out
}

func itoa(id account.ID) string { return strconv.FormatInt(int64(id), 10) }
