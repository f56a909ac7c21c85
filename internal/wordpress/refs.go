package wordpress

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

	"github.com/lib/pq"

	"innomag/internal/postgres"
)

// What import_refs keeps, by kind.
const (
	refAuthor   = "author"   // by login; a person here
	refCategory = "category" // by slug; a topic here
	refTag      = "tag"      // by slug
	refPost     = "post"     // by id; an article here
	refComment  = "comment"  // by id
	refPing     = "ping"     // by id; a pingback or trackback

	refAttachment = "attachment" // by id
	refThread     = "thread"     // of Disqus, by id, if it closed the discussion of an article here
)

// ref says what an earlier import made of something.
type ref struct {
	Kind   string `db:"kind"`
	Key    string `db:"key"`
	Target int64  `db:"target_id"`
	Print  []byte `db:"fingerprint"` // of what was imported, and the revision it was left at where there are revisions
}

type refKey struct{ kind, key string }

// fingerprint is the same for the same values.
func fingerprint(values ...any) []byte {
	all, err := json.Marshal(values)
	if err != nil {
		panic(err) // texts, numbers and dates
	}
	sum := sha256.Sum256(all)
	return sum[:]
}

// of says whether r was made of what has this fingerprint.
func (r ref) of(print []byte) bool {
	return len(r.Print) >= sha256.Size && string(r.Print[:sha256.Size]) == string(print)
}

// revision is what the import left the target at.
func (r ref) revision() int {
	if len(r.Print) < sha256.Size+4 {
		return 0
	}
	return int(binary.BigEndian.Uint32(r.Print[sha256.Size:]))
}

func withRevision(print []byte, revision int) []byte {
	return binary.BigEndian.AppendUint32(print[:len(print):len(print)], uint32(revision)) //nolint:gosec // counts from 1
}

// sourceOf names the old site the same way in all its exports, whether it was on http or https that day.
func sourceOf(s *Site) string {
	for _, address := range []string{s.BlogURL, s.Link, s.BaseURL} {
		if u, err := url.Parse(address); err == nil && u.Host != "" {
			return strings.ToLower(u.Host) + strings.TrimRight(u.Path, "/")
		}
	}
	return s.Title
}

// refs finds what earlier imports made of things from a source.
func refs(ctx context.Context, q postgres.Querier, source string, keys []refKey) (map[refKey]ref, error) {
	kinds, names := make([]string, len(keys)), make([]string, len(keys))
	for i, k := range keys {
		kinds[i], names[i] = k.kind, k.key
	}
	const query = `
		select r.kind, r.key, r.target_id, r.fingerprint
		from unnest($2::text[], $3::text[]) as k(kind, key)
		join import_refs r on r.source = $1 and r.kind = k.kind and r.key = k.key`
	var found []ref
	if err := q.SelectContext(ctx, &found, query, source, pq.Array(kinds), pq.Array(names)); err != nil {
		return nil, fmt.Errorf("looking for what was imported before: %w", err)
	}
	out := make(map[refKey]ref, len(found))
	for _, r := range found {
		out[refKey{r.Kind, r.Key}] = r
	}
	return out, nil
}

// entries is what is to be remembered of one transaction.
type entries struct{ added, changed, found []ref }

func (e *entries) add(o outcome, r ref) {
	switch o {
	case isNew:
		e.added = append(e.added, r)
	case isChanged:
		e.changed = append(e.changed, r)
	}
}

// remember writes down what became of things, and makes a batch of it unless there is one. A new thing that somebody else
// has brought in meanwhile is an error, which keeps it from being here twice.
func (e *entries) remember(ctx context.Context, q postgres.Querier, source string, batch int64) (int64, error) {
	const begin = `insert into import_batches (source) values ($1) returning id`
	if batch == 0 && len(e.added)+len(e.changed)+len(e.found) > 0 {
		if err := q.GetContext(ctx, &batch, begin, source); err != nil {
			return 0, fmt.Errorf("beginning a batch: %w", err)
		}
	}
	const insert = `
		insert into import_refs (source, kind, key, target_id, fingerprint, batch_id)
		select $1, k.kind, k.key, k.target, k.print, nullif($6, 0) from ` + refColumns
	const update = `
		update import_refs r
		set fingerprint = k.print, imported_at = now()
		from ` + refColumns + `
		where r.source = $1 and r.kind = k.kind and r.key = k.key and r.target_id = k.target and $6::bigint is not null`
	for _, write := range []struct {
		query string
		list  []ref
		batch int64
	}{{insert, e.added, batch}, {insert, e.found, 0}, {update, e.changed, batch}} {
		if len(write.list) == 0 {
			continue
		}
		values := append(append([]any{source}, columnsOf(write.list)...), write.batch)
		if _, err := q.ExecContext(ctx, write.query, values...); err != nil {
			return 0, fmt.Errorf("remembering what was imported: %w", err)
		}
	}
	return batch, nil
}

const refColumns = `unnest($2::text[], $3::text[], $4::bigint[], $5::bytea[]) as k(kind, key, target, print)`

func columnsOf(list []ref) []any {
	kinds, keys := make([]string, len(list)), make([]string, len(list))
	targets, prints := make([]int64, len(list)), make([][]byte, len(list))
	for i, r := range list {
		kinds[i], keys[i], targets[i], prints[i] = r.Kind, r.Key, r.Target, r.Print
	}
	return []any{pq.Array(kinds), pq.Array(keys), pq.Array(targets), pq.ByteaArray(prints)}
}
