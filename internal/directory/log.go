package directory

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"innomag/internal/account"
	"innomag/internal/gid"
	"innomag/internal/page"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Change is something that happened to an entry.
type Change struct {
	siblings.Member[*Change]

	ID        int64       `db:"id"`
	Kind      string      `db:"kind"`
	Ref       int64       `db:"ref"`
	IntoID    *int64      `db:"into_id"` // what it was merged into; nil for anything else than a merge
	Action    Action      `db:"action"`
	Name      string      `db:"name"` // before
	Was       []byte      `db:"was"`
	Became    []byte      `db:"became"`
	ChangedBy *account.ID `db:"changed_by"`
	ChangedAt time.Time   `db:"changed_at"`
}

// FieldChange is what became of one field; nil where there was nothing, or is no more.
type FieldChange struct {
	Field         string
	Before, After *string
}

// What a list of changes is made of.
type (
	// ChangeConnection is a page of changes.
	ChangeConnection = page.Connection[*Change]
	// ChangeEdge is a change in a list.
	ChangeEdge = page.Edge[*Change]
)

// Subject is the id of what was changed, of what is no more, too.
func (c *Change) Subject() gid.ID { return gid.ID{Type: c.Kind, Key: c.Ref} }

// Into is the id of what it was merged into, the zero ID for anything else than a merge.
func (c *Change) Into() gid.ID {
	if c.IntoID == nil {
		return gid.ID{}
	}
	return gid.ID{Type: c.Kind, Key: *c.IntoID}
}

// fieldNames are the columns that tell, as the API calls them.
var fieldNames = map[string]string{
	"name": "name", "slug": "slug", "title": "title", "affiliation": "affiliation", "bio": "bio", "portrait_id": "portrait",
	"number": "number", "url": "url", "name_nb": "nameNb", "name_nn": "nameNn", "name_en": "nameEn", "description": "description",
	"parent_id": "parent", "year": "year", "summary": "summary", "file_id": "file",
}

// Fields says what became of each field that is not as it was.
func (c *Change) Fields() ([]*FieldChange, error) {
	was, became := map[string]any{}, map[string]any{}
	if err := json.Unmarshal(c.Was, &was); err != nil {
		return nil, fmt.Errorf("change %d: %w", c.ID, err)
	}
	if err := json.Unmarshal(c.Became, &became); err != nil {
		return nil, fmt.Errorf("change %d: %w", c.ID, err)
	}
	out := []*FieldChange{}
	for _, column := range slices.Sorted(maps.Keys(fieldNames)) {
		before, after := c.told(column, was[column]), c.told(column, became[column])
		if before == nil && after == nil || before != nil && after != nil && *before == *after {
			continue
		}
		out = append(out, &FieldChange{fieldNames[column], before, after})
	}
	return out, nil
}

// told is a value as people read it, and ids as the API gives them.
func (c *Change) told(column string, v any) *string {
	var s string
	switch v := v.(type) {
	case nil:
		return nil
	case float64:
		switch column {
		case "portrait_id", "file_id":
			s = gid.ID{Type: "Media", Key: int64(v)}.String()
		case "parent_id":
			s = gid.ID{Type: "Topic", Key: int64(v)}.String()
		default:
			s = strconv.FormatFloat(v, 'f', -1, 64)
		}
	default:
		s = fmt.Sprint(v)
	}
	return orNil(s)
}

// Changes gives a page of what happened in the directory, or to one entry of it and what was merged into it, the latest first. It fails as Forbidden without the
// permission to write.
func (s *Service) Changes(ctx context.Context, by account.Viewer, of *gid.ID, args page.Args) (*ChangeConnection, error) {
	if err := mustHold(by, account.Write); err != nil {
		return nil, err
	}
	var w postgres.Where
	if of != nil {
		w.And("c.id in (select id from directory_changes where kind = ? and ref = ? union all select id from directory_changes where kind = ? and into_id = ?)",
			of.Type, of.Key, of.Type, of.Key)
	}
	r, err := page.List{Name: "directory changes " + w.String(), Order: []page.Column{{SQL: "c.id", Cast: "bigint", Desc: true}}}.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, order, values := r.SQL(len(w.Args()))
	var rows []*Change
	query := `select c.id, c.kind, c.ref, c.into_id, c.action, c.name, c.was, c.became, c.changed_by, c.changed_at from directory_changes c where ` + w.SQL() + ` and ` + where + ` ` + order
	if err := s.DB.SelectContext(ctx, &rows, query, append(w.Args(), values...)...); err != nil {
		return nil, named(err, "directory changes")
	}
	siblings.Introduce(rows)
	return page.Connect(r, rows, func(c *Change) []string { return []string{page.Int(c.ID)} }, func(ctx context.Context) (n int, err error) {
		err = s.DB.GetContext(ctx, &n, `select count(*) from directory_changes c where `+w.SQL(), w.Args()...)
		return n, named(err, "directory changes")
	}), nil
}
