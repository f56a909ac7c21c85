package wordpress

import (
	"context"
	"strconv"
	"time"

	"github.com/lib/pq"

	"innomag/internal/comment"
	"innomag/internal/postgres"
)

// ping is another site's notice that it links to a post, on its way in.
type ping struct {
	refKey
	kindThere, statusThere  string
	status                  comment.Review
	site, url, address, txt string
	at                      time.Time
	print                   []byte
	before                  ref
	became                  outcome
}

// The types of comments that are no reader's words.
const (
	pingback  = "pingback"
	trackback = "trackback"
)

// pings takes the notices out of the comments of a post, and counts what is neither notice nor comment.
func (i *importer) pings(item *Item) []*ping {
	var out []*ping
	met := map[int64]bool{}
	for _, c := range item.Comments {
		switch {
		case c.Type == "comment":
			continue
		case c.Type != pingback && c.Type != trackback:
			i.report.count(c.Type, statusOf(c), isLeft)
			i.report.remark("comment of a type that only a plugin knows, not imported", "%s %d on %s", shorten(c.Type), c.ID, nameOf(item))
			continue
		case c.ID == 0 || met[c.ID]:
			i.report.count(c.Type, statusOf(c), isLeft)
			i.report.remark("pingback or trackback without an id of its own, not imported", "line %d, on %s", c.Line, nameOf(item))
			continue
		}
		met[c.ID] = true
		p := &ping{
			refKey: refKey{refPing, strconv.FormatInt(c.ID, 10)}, kindThere: c.Type, statusThere: statusOf(c),
			status: i.reviewOf(item, c, c.Status), site: line(c.Author), url: line(c.URL), address: addressOf(c.IP), txt: commentText(c.Content),
			at: *firstOf(c.Date, item.Published, item.Modified, i.started),
		}
		if i.options.DropPII {
			p.address = ""
		}
		p.print = fingerprint(p.kindThere, p.status, p.site, p.url, p.address, p.txt)
		out = append(out, p)
	}
	return out
}

// reviewOf gives the judgement that a status there stands for.
func (i *importer) reviewOf(item *Item, c Comment, status string) comment.Review {
	switch status {
	case Approved:
		return comment.Approved
	case Spam:
		return comment.Spam
	case Trash:
		return comment.Rejected
	case Held:
		return comment.Pending
	}
	i.report.remark("comment of unknown status, now held", "comment %d on %s is %q", c.ID, nameOf(item), shorten(c.Status))
	return comment.Pending
}

// writePings keeps the notices of a post that are new or have changed.
func (i *importer) writePings(ctx context.Context, tx postgres.Querier, k *keeping, came *entries) error {
	var fresh, changed []*ping
	for _, p := range k.pings {
		switch {
		case p.before.of(p.print):
			p.became = isUnchanged
		case p.before.Target == 0:
			p.became, fresh = isNew, append(fresh, p)
		default:
			p.became, changed = isChanged, append(changed, p)
		}
	}
	const insert = `
		with given as materialized (
			select g.*, nextval((select pg_get_serial_sequence('wordpress_pings', 'id'))::regclass) as id from ` + pingColumns + `
		),
		made as (
			insert into wordpress_pings (id, article_id, kind, status, site, url, address, excerpt, created_at)
			overriding system value
			select id, $1, kind, status, site, url, nullif(address, '')::inet, excerpt, created from given
		)
		select id from given order by place`
	const update = `
		update wordpress_pings p
		set status = g.status, site = g.site, url = g.url, address = nullif(g.address, '')::inet, excerpt = g.excerpt
		from ` + pingColumns + ` where p.id = g.known and $1::bigint is not null`
	if len(fresh) > 0 {
		var ids []int64
		if err := tx.SelectContext(ctx, &ids, insert, pingValues(k, fresh)...); err != nil {
			return err
		}
		for n, p := range fresh {
			came.add(isNew, ref{p.kind, p.key, ids[n], p.print})
		}
	}
	if len(changed) > 0 {
		if _, err := tx.ExecContext(ctx, update, pingValues(k, changed)...); err != nil {
			return err
		}
		for _, p := range changed {
			came.add(isChanged, ref{p.kind, p.key, p.before.Target, p.print})
		}
	}
	return nil
}

const pingColumns = `
	unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::timestamptz[])
	with ordinality as g(known, kind, status, site, url, address, excerpt, created, place)`

func pingValues(k *keeping, list []*ping) []any {
	known := make([]int64, len(list))
	texts := make([][]string, 7)
	for n, p := range list {
		known[n] = p.before.Target
		for j, v := range []string{p.kindThere, string(p.status), p.site, p.url, p.address, p.txt, p.at.UTC().Format(time.RFC3339Nano)} {
			texts[j] = append(texts[j], v)
		}
	}
	values := []any{int64(k.kept.ID), pq.Array(known)}
	for _, column := range texts {
		values = append(values, pq.Array(column))
	}
	return values
}
