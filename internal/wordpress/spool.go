package wordpress

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
)

// spool keeps the comments of a file beside it, in a table of one connection, so that they can be taken thread by thread
// whatever their order in the file is, and however many they are.
type spool struct {
	conn    *sqlx.Conn
	waiting []*posted
	put     int
	seen    func(twice *posted) // hears of comments that have the id of an earlier one, which counts
}

// spooled is how many comments are put at once.
const spooled = 1000

func newSpool(ctx context.Context, db *sqlx.DB, seen func(*posted)) (*spool, error) {
	conn, err := db.Connx(ctx)
	if err != nil {
		return nil, err
	}
	const create = `
		create temp table spool (
			place   int primary key,
			id      text unique,
			thread  text not null,
			parent  text not null,
			created timestamptz,
			whole   jsonb not null
		)`
	if _, err := conn.ExecContext(ctx, create); err != nil {
		return nil, errors.Join(fmt.Errorf("putting comments aside: %w", err), conn.Close())
	}
	return &spool{conn: conn, seen: seen}, nil
}

// close takes the table away and gives the connection back.
func (s *spool) close(ctx context.Context) {
	// If this fails the connection is gone, and the table with it.
	_, _ = s.conn.ExecContext(context.WithoutCancel(ctx), `drop table spool`)
	_ = s.conn.Close()
}

func (s *spool) add(ctx context.Context, p *posted) error {
	if s.waiting = append(s.waiting, p); len(s.waiting) < spooled {
		return nil
	}
	return s.flush(ctx)
}

func (s *spool) flush(ctx context.Context) error {
	n := len(s.waiting)
	places, ids, threads, parents, wholes := make([]int64, n), make([]string, n), make([]string, n), make([]string, n), make([]string, n)
	created := make([]*string, n)
	for i, p := range s.waiting {
		whole, err := json.Marshal(p)
		if err != nil {
			return err
		}
		if !p.Created.IsZero() {
			at := p.Created.Format(time.RFC3339Nano)
			created[i] = &at
		}
		places[i], ids[i], threads[i], parents[i], wholes[i] = int64(s.put+i), p.ID, p.Thread, p.Parent, string(whole)
	}
	const put = `
		insert into spool (place, id, thread, parent, created, whole)
		select place, id, thread, parent, created, whole::jsonb
		from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[]) as g(place, id, thread, parent, created, whole)
		order by place
		on conflict (id) do nothing
		returning place`
	var kept []int
	err := s.conn.SelectContext(ctx, &kept, put,
		pq.Array(places), pq.Array(ids), pq.Array(threads), pq.Array(parents), pq.Array(created), pq.Array(wholes))
	if err != nil {
		return fmt.Errorf("putting comments aside: %w", err)
	}
	if len(kept) < n {
		here := make(map[int]bool, len(kept))
		for _, place := range kept {
			here[place] = true
		}
		for i, p := range s.waiting {
			if !here[s.put+i] {
				s.seen(p)
			}
		}
	}
	s.put, s.waiting = s.put+n, s.waiting[:0]
	return nil
}

// waitingThread is a thread with comments.
type waitingThread struct {
	Thread string
	N      int
	Last   *time.Time
}

// threads gives the threads that have comments, in the order of their first.
func (s *spool) threads(ctx context.Context) (list []waitingThread, err error) {
	for _, prepare := range []string{`create index on spool (thread, place)`, `analyse spool`} {
		if _, err := s.conn.ExecContext(ctx, prepare); err != nil {
			return nil, err
		}
	}
	const find = `select thread, count(*) as n, max(created) as last from spool group by thread order by min(place)`
	return list, s.conn.SelectContext(ctx, &list, find)
}

// slot is the place of a comment, and what it answers.
type slot struct {
	Place              int
	ID, Thread, Parent string
}

// slots gives the comments of threads without what they say, in the order of the file.
func (s *spool) slots(ctx context.Context, threads []string) (list []slot, err error) {
	return list, s.conn.SelectContext(ctx, &list, `select place, id, thread, parent from spool where thread = any($1) order by place`, pq.Array(threads))
}

// take gives comments, by place.
func (s *spool) take(ctx context.Context, places []int64) (map[int]*posted, error) {
	var found []struct {
		Place int
		Whole []byte
	}
	if err := s.conn.SelectContext(ctx, &found, `select place, whole from spool where place = any($1)`, pq.Array(places)); err != nil {
		return nil, err
	}
	out := make(map[int]*posted, len(found))
	for _, f := range found {
		p := &posted{}
		if err := json.Unmarshal(f.Whole, p); err != nil {
			return nil, err
		}
		out[f.Place] = p
	}
	return out, nil
}
