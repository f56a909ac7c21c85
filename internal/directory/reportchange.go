package directory

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/form"
	"innomag/internal/media"
)

// ReportChanges is what is to be said of a report from now on; nil leaves a thing as it is.
type ReportChanges struct {
	ReportID         ReportID
	ExpectedRevision int
	Title            *string
	Slug             *string
	Year             graphql.Omittable[*int] // null: it is not known
	URL              *string                 // empty takes it away
	Summary          *string
	FileID           graphql.Omittable[*media.ID] // null takes it away
	Organisations    []NewReportOrganisation      // all of them; nil: as they are
}

// UpdateReport changes a report; an address that is left leads there still. It fails as Forbidden without the permission to write,
// as a fault.List, and as a Conflict with the report as it is now.
func (s *Service) UpdateReport(ctx context.Context, by account.Viewer, c ReportChanges) (*Report, error) {
	if err := mustHold(by, account.Write); err != nil {
		return nil, err
	}
	var f form.Form
	line(&f, "title", c.Title, true, 300)
	if c.Summary != nil {
		f.Text("summary", c.Summary, false, 2000)
	}
	if c.URL != nil {
		f.URL("url", c.URL)
	}
	year, yearSaid := c.Year.ValueOK()
	checkYear(&f, year)
	f.Entries("organisations", len(c.Organisations))
	slug := newSlug(&f, c.Slug)
	if err := f.Err(); err != nil {
		return nil, err
	}
	ids, roles := rolesOf(c.Organisations)
	return reports.change(ctx, s, by, "reportId", int64(c.ReportID), c.ExpectedRevision, func(tx *sqlx.Tx, now *Report) (set sets, err error) {
		given(&set, "title", c.Title)
		given(&set, "slug", slug)
		given(&set, "url", c.URL)
		given(&set, "summary", c.Summary)
		if yearSaid {
			set.to("year", year)
		}
		var f form.Form
		if file, said := c.FileID.ValueOK(); said {
			set.to("file_id", file)
			if file != nil {
				if err := media.RefuseUnknown(ctx, tx, &f, "fileId", *file, media.File); err != nil {
					return set, err
				}
			}
		}
		if err := RefuseUnknown(ctx, tx, &f, ids, InList("organisations", "organisationId")); err != nil {
			return set, err
		}
		if err := f.Err(); err != nil || c.Organisations == nil {
			return set, err
		}
		if _, err := tx.ExecContext(ctx, `delete from report_organisations where report_id = $1`, now.ID); err != nil {
			return set, err
		}
		return set, placeOrganisations(ctx, tx, now.ID, ids, roles)
	})
}

// DeleteReport takes away a report that no article and no initiative builds on. It fails as Forbidden without the permission to
// publish, and with the code IN_USE, and the report, when one does.
func (s *Service) DeleteReport(ctx context.Context, by account.Viewer, d ReportDeparture) (*Report, error) {
	return reports.remove(ctx, s, by, "reportId", int64(d.ReportID))
}

// DeleteOrganisation takes away an organisation that takes part in nothing. It fails as Forbidden without the permission to publish,
// and with the code IN_USE, and the organisation, when it does.
func (s *Service) DeleteOrganisation(ctx context.Context, by account.Viewer, d OrganisationDeparture) (*Organisation, error) {
	return organisations.remove(ctx, s, by, "organisationId", int64(d.OrganisationID))
}

func checkYear(f *form.Form, year *int) {
	if year != nil && (*year < 1800 || *year > 2200) {
		f.Refuse("year", "INVALID", "Skriv et årstall mellom 1800 og 2200.")
	}
}

func rolesOf(list []NewReportOrganisation) ([]OrganisationID, []string) {
	ids, roles := make([]OrganisationID, len(list)), make([]string, len(list))
	for i, o := range list {
		ids[i], roles[i] = o.OrganisationID, string(o.Role)
	}
	return ids, roles
}

func placeOrganisations(ctx context.Context, tx *sqlx.Tx, id ReportID, ids []OrganisationID, roles []string) error {
	const place = `
		insert into report_organisations (report_id, position, organisation_id, role)
		select $1, u.i, u.id, u.role
		from unnest($2::bigint[], $3::text[]) with ordinality u(id, role, i)
		on conflict do nothing -- the same said twice`
	_, err := tx.ExecContext(ctx, place, id, pq.Array(ids), pq.Array(roles))
	return err
}
