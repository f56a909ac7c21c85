package directory

import (
	"context"

	"github.com/lib/pq"

	"innomag/internal/form"
	"innomag/internal/postgres"
)

// InList names the field of each entry of an input's list, for RefuseUnknown: partners.2.organisationId,
// or topicIds.2 when the entries are ids themselves and field is empty.
func InList(list, field string) func(i int) string {
	return func(i int) string { return form.At(list, i, field) }
}

// RefuseUnknown adds a fault to f for each of the ids that nobody has, about the field that fieldOf names.
// The error is what the database said, if it failed.
func RefuseUnknown[ID PersonID | OrganisationID | TopicID | ReportID](ctx context.Context, q postgres.Querier, f *form.Form, ids []ID, fieldOf func(i int) string) error {
	if len(ids) == 0 {
		return nil
	}
	var table, message string
	switch any(ids[0]).(type) {
	case PersonID:
		table, message = "people", "Personen finnes ikke."
	case OrganisationID:
		table, message = "organisations", "Organisasjonen finnes ikke."
	case TopicID:
		table, message = "topics", "Emnet finnes ikke."
	case ReportID:
		table, message = "reports", "Rapporten finnes ikke."
	}
	query := `
		select u.i - 1
		from unnest($1::bigint[]) with ordinality u(id, i)
		where not exists (select from ` + table + ` e where e.id = u.id)
		order by u.i`
	var unknown []int
	if err := q.SelectContext(ctx, &unknown, query, pq.Array(ids)); err != nil {
		return named(err, table)
	}
	for _, i := range unknown {
		f.Refuse(fieldOf(i), "NOT_FOUND", "%s", message)
	}
	return nil
}
