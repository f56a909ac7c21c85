package wordpress

import (
	"context"
	"encoding/json"
	"strconv"
	"strings"

	"github.com/lib/pq"

	"innomag/internal/postgres"
)

// extras is what WordPress has of a post and the magazine has no place for: kept for an export.
type extras struct {
	Sticky    bool
	ParentKey string // of the page above it
	MenuOrder int64
	Fields    []field
}

// field is a custom field as it is stored.
type field struct {
	Key   string `json:"key"`
	Value string `json:"value"`
}

// pageTemplate is the one of WordPress's own fields that a page needs to look as it did.
const pageTemplate = "_wp_page_template"

// maxFields bounds what is kept of a post's custom fields, in bytes.
const maxFields = 1 << 20

func (i *importer) extras(item *Item) (x extras) {
	if x.Sticky = item.Sticky; x.Sticky {
		i.report.remark("sticky post; choose it for the front page here", "%s", nameOf(item))
	}
	if item.ParentID != 0 {
		x.ParentKey = strconv.FormatInt(item.ParentID, 10)
		if !i.survey.posts[item.ParentID] {
			i.report.remark("page below one that is not in the file, now by itself", "%s is below %d", nameOf(item), item.ParentID)
		}
	}
	if x.MenuOrder = item.MenuOrder; x.MenuOrder != int64(int32(x.MenuOrder)) { //nolint:gosec // asks just that
		x.MenuOrder = 0
	}
	size := 0
	for _, m := range item.Meta {
		if strings.HasPrefix(m.Key, "_") && m.Key != pageTemplate {
			continue
		}
		if size += len(m.Key) + len(m.Value); size > maxFields {
			i.report.remark("custom fields beyond a megabyte, not kept", "%s", nameOf(item))
			break
		}
		x.Fields = append(x.Fields, field(m))
		if m.Key != pageTemplate {
			i.report.remark("custom field that nothing here shows; kept for an export", "%s", shorten(m.Key))
		}
	}
	return x
}

func (x extras) none() bool {
	return !x.Sticky && x.ParentKey == "" && x.MenuOrder == 0 && len(x.Fields) == 0
}

// writeExtras keeps the extras of posts; those that have none any longer lose what they had.
func (i *importer) writeExtras(ctx context.Context, tx postgres.Querier, list []*keeping) error {
	var gone, ids, orders []int64
	var sticky []bool
	var parents, fields []string
	for _, k := range list {
		if k.extras.none() {
			if k.before.Target != 0 {
				gone = append(gone, int64(k.kept.ID))
			}
			continue
		}
		own, err := json.Marshal(append([]field{}, k.extras.Fields...))
		if err != nil {
			return err
		}
		ids, orders, sticky = append(ids, int64(k.kept.ID)), append(orders, k.extras.MenuOrder), append(sticky, k.extras.Sticky)
		parents, fields = append(parents, k.extras.ParentKey), append(fields, string(own))
	}
	if len(gone) > 0 {
		if _, err := tx.ExecContext(ctx, `delete from wordpress_extras where article_id = any($1)`, pq.Array(gone)); err != nil {
			return err
		}
	}
	if len(ids) == 0 {
		return nil
	}
	const keep = `
		insert into wordpress_extras (article_id, source, sticky, parent_key, menu_order, fields)
		select id, $1, sticky, parent, ordered, fields::jsonb
		from unnest($2::bigint[], $3::bool[], $4::text[], $5::int[], $6::text[]) as g(id, sticky, parent, ordered, fields)
		on conflict (article_id) do update
		set source = excluded.source, sticky = excluded.sticky, parent_key = excluded.parent_key,
			menu_order = excluded.menu_order, fields = excluded.fields`
	_, err := tx.ExecContext(ctx, keep, i.source, pq.Array(ids), pq.Array(sticky), pq.Array(parents), pq.Array(orders), pq.Array(fields))
	return err
}
