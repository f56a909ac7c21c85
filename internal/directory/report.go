package directory

import (
	"context"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/media"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Report is a publication.
type Report struct {
	siblings.Member[*Report]

	ID      ReportID `db:"id"`
	Slug    string   `db:"slug"`
	Title   string   `db:"title"`
	Year    *int     `db:"year"`
	URLText string   `db:"url"`
	Summary string   `db:"summary"`

	Revision int `db:"revision"`

	FileID *media.ID `db:"file_id"` // nil when it was not uploaded here
}

// IsNode marks a report as a Node.
func (*Report) IsNode() {}

// URL is where to read the report, or nil.
func (r *Report) URL() *string { return orNil(r.URLText) }

func (r *Report) key() int64      { return int64(r.ID) }
func (r *Report) address() string { return r.Slug }
func (r *Report) version() int    { return r.Revision }

// ReportRole is what an organisation did for a report.
type ReportRole string

// The roles.
const (
	Publisher    ReportRole = "PUBLISHER"
	Commissioner ReportRole = "COMMISSIONER"
	Lead         ReportRole = "LEAD"
	Maker        ReportRole = "MAKER"
)

// ReportOrganisation is an organisation's part in a report.
type ReportOrganisation struct {
	ReportID     ReportID      `db:"report_id"`
	Organisation *Organisation `db:"organisation"`
	Role         ReportRole    `db:"role"`
}

var reports = shelf[*Report]{
	kind: "Report", table: "reports",
	columns:   []string{"id", "slug", "title", "year", "url", "summary", "file_id", "revision"},
	introduce: siblings.Introduce[*Report],
	names:     "e.title || ' ' || e.slug",
	addresses: led("Report"),
	meanings:  postgres.Meanings{"reports_slug_key": fault.Invalid("slug", "TAKEN", "En annen rapport har denne adressen.")},
}

// ReportColumns lists what a Report is read from, under the alias of the table reports. Give into, the db name of a field,
// when the report is part of a larger row.
func ReportColumns(alias string, into ...string) string { return reports.from(alias, into...) }

// Reports gives reports by their ids, in that order, nil where there is none.
func Reports(ctx context.Context, q postgres.Querier, ids []ReportID) ([]*Report, error) {
	return byIDs(ctx, q, reports, ids)
}

// ReportOrganisations gives the organisations behind a report, in order.
func (s *Service) ReportOrganisations(ctx context.Context, r *Report) ([]*ReportOrganisation, error) {
	return siblings.Load(ctx, &r.Member, r, "organisations", func(ctx context.Context, all []*Report) ([][]*ReportOrganisation, error) {
		ids := make([]ReportID, len(all))
		for i, r := range all {
			ids[i] = r.ID
		}
		query := `
			select ro.report_id, ro.role, ` + OrganisationColumns("o", "organisation") + `
			from report_organisations ro
			join organisations o on o.id = ro.organisation_id
			where ro.report_id = any($1)
			order by ro.report_id, ro.position`
		var parts []*ReportOrganisation
		if err := s.DB.SelectContext(ctx, &parts, query, pq.Array(ids)); err != nil {
			return nil, named(err, "organisations of reports")
		}
		behind := make([]*Organisation, len(parts))
		for i, p := range parts {
			behind[i] = p.Organisation
		}
		siblings.Introduce(behind)
		return siblings.ByKey(ids, parts, func(p *ReportOrganisation) ReportID { return p.ReportID }), nil
	})
}

// ReportFile gives the file that was uploaded of a report, or nil.
func (s *Service) ReportFile(ctx context.Context, r *Report) (*media.Media, error) {
	return siblings.Load(ctx, &r.Member, r, "file", func(ctx context.Context, all []*Report) ([]*media.Media, error) {
		ids := make([]media.ID, len(all))
		for i, r := range all {
			if r.FileID != nil {
				ids[i] = *r.FileID
			}
		}
		return media.Files(ctx, s.DB, ids)
	})
}

// NewReport is what somebody says of a new report.
type NewReport struct {
	Title         string
	Year          *int
	URL           *string
	Summary       string
	Organisations []NewReportOrganisation
	FileID        *media.ID // an uploaded PDF
}

// NewReportOrganisation is an organisation's part in a new report.
type NewReportOrganisation struct {
	OrganisationID OrganisationID
	Role           ReportRole
}

func (n *NewReport) check(f *form.Form) (slug string) {
	f.Line("title", &n.Title, true, 300)
	f.Text("summary", &n.Summary, false, 2000)
	if n.URL == nil {
		n.URL = new(string)
	}
	f.URL("url", n.URL)
	checkYear(f, n.Year)
	f.Entries("organisations", len(n.Organisations))
	return f.Slug("title", nil, n.Title)
}

// CreateReport adds a report. It fails as Forbidden without the permission to write, and as a fault.List for what
// is wrong with the input.
func (s *Service) CreateReport(ctx context.Context, by account.Viewer, n NewReport) (*Report, error) {
	if err := mustHold(by, account.Write); err != nil {
		return nil, err
	}
	var f form.Form
	slug := n.check(&f)
	if err := f.Err(); err != nil {
		return nil, err
	}
	ids, roles := rolesOf(n.Organisations)
	var r *Report
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) (err error) {
		var f form.Form // anew for each try of the transaction
		if err := RefuseUnknown(ctx, tx, &f, ids, InList("organisations", "organisationId")); err != nil {
			return err
		}
		if n.FileID != nil {
			if err := media.RefuseUnknown(ctx, tx, &f, "fileId", *n.FileID, media.File); err != nil {
				return err
			}
		}
		if err := f.Err(); err != nil {
			return err
		}
		insert := `
			insert into reports as r (slug, title, year, url, summary, file_id)
			values (` + FreeSlug("reports") + `, $2, $3, $4, $5, $6)
			on conflict (slug) do nothing
			returning ` + ReportColumns("r")
		if r, err = Claim[*Report](ctx, tx, insert, slug, n.Title, n.Year, *n.URL, n.Summary, n.FileID); err != nil {
			return err
		}
		return placeOrganisations(ctx, tx, r.ID, ids, roles)
	})
	return r, named(err, "report")
}

// What a list of reports is made of.
type (
	// ReportConnection is a page of reports.
	ReportConnection = page.Connection[*Report]
	// ReportEdge is a report in a list.
	ReportEdge = page.Edge[*Report]
)

// ReportBySlug gives the report with this name in the address, or nil.
func (s *Service) ReportBySlug(ctx context.Context, slug string) (*Report, error) {
	return reports.bySlug(ctx, s.DB, slug)
}

// Reports gives a page of reports, by slug: all of them, or those with words in their title.
func (s *Service) Reports(ctx context.Context, words *string, args page.Args) (*ReportConnection, error) {
	return reports.page(ctx, s, words, postgres.Where{}, args)
}
