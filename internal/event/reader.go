package event

import (
	"context"
	"fmt"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/postgres"
)

// most is how many events a reader is given at once.
const most = 1_000

// StartReader has a reader begin with what happens from now on. One that has begun goes on where it was.
func StartReader(ctx context.Context, db *sqlx.DB, name string) error {
	const query = `
		insert into event_readers (name, horizon, told)
		select $1, now.horizon, array(select id from events where txid >= now.horizon) -- while something older is under way
		from (select pg_snapshot_xmin(pg_current_snapshot()) as horizon) now
		on conflict do nothing`
	if _, err := db.ExecContext(ctx, query, name); err != nil {
		return fmt.Errorf("starting the reader %s: %w", name, err)
	}
	return nil
}

// StopReader forgets how far a reader has come. It need not have begun.
func StopReader(ctx context.Context, db *sqlx.DB, name string) error {
	if _, err := db.ExecContext(ctx, `delete from event_readers where name = $1`, name); err != nil {
		return fmt.Errorf("stopping the reader %s: %w", name, err)
	}
	return nil
}

// ReadOnce gives a reader what has happened since it last read, in the transaction that remembers it: of all servers that read at
// once, one is given each event, and it is given again if do fails. Events older than Kept are lost to a reader that was away. A
// reader that has not begun, or that another server reads for, is given nothing.
func ReadOnce(ctx context.Context, db *sqlx.DB, name string, do func(ctx context.Context, tx *sqlx.Tx, events []Event) error) error {
	for {
		n, err := readSome(ctx, db, name, do)
		if err != nil {
			return fmt.Errorf("reading events for %s: %w", name, err)
		}
		if n < most {
			return nil
		}
	}
}

func readSome(ctx context.Context, db *sqlx.DB, name string, do func(context.Context, *sqlx.Tx, []Event) error) (n int, err error) {
	err = postgres.InTx(ctx, db, func(tx *sqlx.Tx) error {
		events, err := advance(ctx, tx, name)
		if n = len(events); err != nil || n == 0 {
			return err
		}
		return do(ctx, tx, events)
	})
	return n, err
}

// advance gives a reader what comes next, and remembers that it did; nothing where the reader has not begun, or another server has it.
func advance(ctx context.Context, tx *sqlx.Tx, name string) ([]Event, error) {
	var at []struct {
		Horizon string        `db:"horizon"`
		Told    pq.Int64Array `db:"told"`
	}
	const mine = `select horizon::text as horizon, told from event_readers where name = $1 for update skip locked`
	if err := tx.SelectContext(ctx, &at, mine, name); err != nil || len(at) == 0 {
		return nil, err
	}
	const query = `
		select id, kind, coalesce(comment_id, 0) as comment_id, article_id, initiative_id,
			pg_snapshot_xmin(pg_current_snapshot())::text as horizon, txid::text as txid
		from events
		where txid >= $1::xid8 and id <> all($2)
		order by txid, id limit $3`
	var rows []struct {
		Event
		Horizon string `db:"horizon"`
		TxID    string `db:"txid"`
	}
	if err := tx.SelectContext(ctx, &rows, query, at[0].Horizon, at[0].Told, most); err != nil || len(rows) == 0 {
		return nil, err
	}
	events, told, horizon := make([]Event, len(rows)), at[0].Told, rows[0].Horizon
	for i, r := range rows {
		events[i] = r.Event
		told = append(told, r.ID)
	}
	if last := rows[len(rows)-1].TxID; len(rows) == most && before(last, horizon) {
		horizon = last // there may be more of this transaction
	}
	const remember = `
		update event_readers
		set horizon = $2::xid8, told = array(select id from events where txid >= $2::xid8 and id = any($3))
		where name = $1`
	_, err := tx.ExecContext(ctx, remember, name, horizon, told)
	return events, err
}
