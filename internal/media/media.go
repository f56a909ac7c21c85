// Package media keeps the pictures and reports that the newsroom uploads. A picture is made anew from what can be seen in it,
// in several widths, so that nothing else that was in the file reaches anybody. A row is written when all its files are in
// place, and what is on a reader's screen never changes under its address.
package media

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/gid"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Path is what the address of every file begins with, on this server.
const Path = "/media/"

// Service takes in files and gives them out.
type Service struct {
	DB      *sqlx.DB
	Cursors *page.Codec
	Secret  []byte // signs addresses for uploads, and makes names that nobody can guess
	Files   Blobs
	Limits  Limits

	slot slot
}

// Limits say what an upload may be. Zero is the default.
type Limits struct {
	Image int64 // bytes of a picture; 10 MiB by default
	File  int64 // bytes of a report; 30 MiB by default
}

// ID identifies a picture or a report.
type ID int64

// MarshalGQL writes the id as a global id.
func (id ID) MarshalGQL(w io.Writer) { gid.Marshal(w, "Media", int64(id)) }

// UnmarshalGQL reads a global id of a picture or a report.
func (id *ID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "Media", (*int64)(id)) }

// Kind is what a file is used as.
type Kind string

// The kinds.
const (
	Picture Kind = "IMAGE"
	File    Kind = "FILE"
)

// Media is a picture or a report.
type Media struct {
	siblings.Member[*Media] `db:"-"`

	ID          ID            `db:"id"`
	Kind        Kind          `db:"kind"`
	Name        string        `db:"name"`
	Format      string        `db:"format"`
	Bytes       int           `db:"bytes"`
	Wide        int           `db:"width"`
	High        int           `db:"height"`
	Widths      pq.Int64Array `db:"widths"`
	ColourText  string        `db:"colour"`
	Few         string        `db:"placeholder"`
	FileName    string        `db:"file_name"`
	Alt         string        `db:"alt"`
	Caption     string        `db:"caption"`
	Credit      string        `db:"credit"`
	Revision    int           `db:"revision"`
	CreatedByID *account.ID   `db:"created_by"`
	CreatedAt   time.Time     `db:"created_at"`
	UpdatedAt   time.Time     `db:"updated_at"`
}

const columns = `m.id, m.kind, m.name, m.format, m.bytes, m.width, m.height, m.widths, m.colour, m.placeholder, m.file_name,
	m.alt, m.caption, m.credit, m.revision, m.created_by, m.created_at, m.updated_at`

// IsNode marks a picture or a report as a Node.
func (*Media) IsNode() {}

// URL is where the file is, on this server: the largest there is of a picture.
func (m *Media) URL() string { return Path + m.Name + "." + m.Format }

// ContentType says what the file is, as in image/jpeg.
func (m *Media) ContentType() string { return contentTypes[m.Format] }

var contentTypes = map[string]string{"jpg": "image/jpeg", "png": "image/png", "pdf": "application/pdf"}

// Image gives what a page needs to show the picture; nil for a report.
func (m *Media) Image() *Image {
	if m.Kind != Picture {
		return nil
	}
	return &Image{
		URL: m.URL(), Alt: m.Alt, Caption: m.Caption, Credit: m.Credit,
		Shape: &Shape{ID: m.ID, Name: m.Name, Format: m.Format, Width: m.Wide, Height: m.High, Widths: m.Widths, Colour: m.ColourText, Placeholder: m.Few},
	}
}

// mayDelete says whether somebody may take the file away: whoever uploaded it, or an editor.
func (m *Media) mayDelete(by account.Viewer) bool {
	own := m.CreatedByID != nil && *m.CreatedByID == by.ID && by.May(account.Write)
	return own || by.May(account.Publish)
}

// ViewerCanDelete says whether the viewer of this request may take the file away, were it not in use.
func (m *Media) ViewerCanDelete(ctx context.Context) bool {
	return m.mayDelete(account.ViewerFrom(ctx))
}

// What a list of media is made of.
type (
	// Connection is a page of media.
	Connection = page.Connection[*Media]
	// Edge is one in a list.
	Edge = page.Edge[*Media]
)

// Filter says which media a list holds: those that meet every part that is given.
type Filter struct {
	Kind *Kind
	Text *string // in the file's name or in the words that go with it
	Mine bool    // uploaded by the viewer
}

var latest = []page.Column{{SQL: "m.created_at", Cast: "timestamptz", Desc: true}, {SQL: "m.id", Cast: "bigint", Desc: true}}

// said is what a file is found by, as the index media_part has it.
const said = "m.file_name || ' ' || m.alt || ' ' || m.caption || ' ' || m.credit"

// List gives a page of what the newsroom has uploaded, the latest first. To those who do not write it is empty. A text that is too long
// is a fault of filter.text.
func (s *Service) List(ctx context.Context, viewer account.Viewer, filter *Filter, args page.Args) (*Connection, error) {
	if filter == nil {
		filter = &Filter{}
	}
	var w postgres.Where
	w.And("?::boolean", viewer.May(account.Write))
	if filter.Kind != nil {
		w.And("m.kind = ?", *filter.Kind)
	}
	if filter.Mine {
		w.And("m.created_by = ?", viewer.ID)
	}
	if err := w.AndHas(said, "filter.text", filter.Text); err != nil {
		return nil, err
	}
	r, err := page.List{Name: "media " + w.String(), Order: latest}.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, order, more := r.SQL(len(w.Args()))
	var rows []*Media
	query := `select ` + columns + ` from media m where ` + w.SQL() + ` and ` + where + ` ` + order
	if err := s.DB.SelectContext(ctx, &rows, query, append(w.Args(), more...)...); err != nil {
		return nil, fmt.Errorf("media: %w", err)
	}
	siblings.Introduce(rows)
	count := func(ctx context.Context) (n int, err error) {
		err = s.DB.GetContext(ctx, &n, `select count(*) from media m where `+w.SQL(), w.Args()...)
		return n, err
	}
	keys := func(m *Media) []string { return []string{page.Time(m.CreatedAt), page.Int(m.ID)} }
	return page.Connect(r, rows, keys, count), nil
}

// ByIDs gives media in the order of their ids, nil where there is none and to those who do not write: what readers see of
// them is in the articles.
func (s *Service) ByIDs(ctx context.Context, viewer account.Viewer, ids []ID) ([]*Media, error) {
	out := make([]*Media, len(ids))
	if !viewer.May(account.Write) {
		return out, nil
	}
	byID, err := found(ctx, s.DB, ids)
	for i, id := range ids {
		out[i] = byID[id]
	}
	return out, err
}

// Files gives media by their ids, in that order, nil where there is none. Who may see them is for the caller to know.
func Files(ctx context.Context, q postgres.Querier, ids []ID) ([]*Media, error) {
	byID, err := found(ctx, q, ids)
	out := make([]*Media, len(ids))
	for i, id := range ids {
		out[i] = byID[id]
	}
	return out, err
}

func found(ctx context.Context, q postgres.Querier, ids []ID) (map[ID]*Media, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	var rows []*Media
	if err := q.SelectContext(ctx, &rows, `select `+columns+` from media m where m.id = any($1)`, pq.Array(ids)); err != nil {
		return nil, fmt.Errorf("media: %w", err)
	}
	siblings.Introduce(rows)
	byID := make(map[ID]*Media, len(rows))
	for _, m := range rows {
		byID[m.ID] = m
	}
	return byID, nil
}
