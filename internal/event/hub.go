package event

import (
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/steady"
)

const (
	// buffered is how many events a subscriber may be behind before it is let go; a client that is let go subscribes again.
	buffered = 64
	// poll is the net under notifications that got lost with their connection.
	poll = 30 * time.Second
	// rest is how long to wait at least between two looks at what is new: one that comes alone is told at once, and what many do at the
	// same time is read together.
	rest = 20 * time.Millisecond
	// Kept is how long events stay in the table: far longer than any connection is away.
	Kept = 24 * time.Hour
)

// Hub reads events once for the whole process and hands them to its subscribers.
type Hub struct {
	db  *sqlx.DB
	dsn string

	mu          sync.Mutex
	subscribers map[*subscriber]struct{}
	closed      bool

	waking, again bool // somebody calls the servers just now, and is to do so once more

	horizon string         // every transaction before it has ended
	seen    map[int64]bool // events told from transactions at or after the horizon
}

type subscriber struct {
	wants func(Event) bool
	out   chan Event
}

// NewHub makes a hub that listens at dsn, which must reach PostgreSQL itself and not a transaction pooler.
func NewHub(db *sqlx.DB, dsn string) *Hub {
	return &Hub{db: db, dsn: dsn, subscribers: map[*subscriber]struct{}{}, seen: map[int64]bool{}}
}

// Subscribe gives the events that wants picks, from now until ctx is done. The channel is closed then,
// when the hub stops, and when the subscriber falls too far behind.
func (h *Hub) Subscribe(ctx context.Context, wants func(Event) bool) <-chan Event {
	s := &subscriber{wants: wants, out: make(chan Event, buffered)}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		close(s.out)
		return s.out
	}
	h.subscribers[s] = struct{}{}
	context.AfterFunc(ctx, func() { h.drop(s) })
	return s.out
}

// Wake has every server look for what is new, soon after whoever calls it has committed with innomag.wake set to "later" (migration 0100).
// Those who call at once are one call. Should nobody be left to call, servers look by themselves within half a minute.
func (h *Hub) Wake() {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.again = true; !h.waking && !h.closed {
		h.waking = true
		go h.wake()
	}
}

func (h *Hub) wake() {
	for {
		h.mu.Lock()
		if !h.again || h.closed {
			h.waking = false
			h.mu.Unlock()
			return
		}
		h.again = false
		h.mu.Unlock()
		ctx, cancel := context.WithTimeout(context.Background(), poll)
		err := steady.Do(func() error { _, err := h.db.ExecContext(ctx, `notify innomag_events`); return err })
		if err != nil {
			slog.WarnContext(ctx, "calling the servers; they will look by themselves", "err", err)
		}
		cancel()
		time.Sleep(rest)
	}
}

func (h *Hub) drop(s *subscriber) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if _, ok := h.subscribers[s]; ok {
		delete(h.subscribers, s)
		close(s.out)
	}
}

// Start begins to listen; what is recorded after it has returned will be told. Run must follow.
func (h *Hub) Start(ctx context.Context) (*pq.Listener, error) {
	l := pq.NewListener(h.dsn, 100*time.Millisecond, 10*time.Second, func(_ pq.ListenerEventType, err error) {
		if err != nil {
			slog.WarnContext(ctx, "listening for events", "err", err)
		}
	})
	if err := l.Listen("innomag_events"); err != nil {
		_ = l.Close()
		return nil, fmt.Errorf("listening for events: %w", err)
	}
	// What is under way now and was recorded already is not new.
	const query = `
		select h.xmin::text as horizon, array(select id from events where txid >= h.xmin) as told
		from (select pg_snapshot_xmin(pg_current_snapshot()) as xmin) h`
	var now struct {
		Horizon string
		Told    pq.Int64Array
	}
	if err := h.db.GetContext(ctx, &now, query); err != nil {
		_ = l.Close()
		return nil, fmt.Errorf("listening for events: %w", err)
	}
	h.horizon = now.Horizon
	for _, id := range now.Told {
		h.seen[id] = true
	}
	return l, nil
}

// Run tells events until ctx is done.
func (h *Hub) Run(ctx context.Context, l *pq.Listener) {
	defer func() { _ = l.Close() }()
	defer h.close()
	tick := time.NewTicker(poll)
	defer tick.Stop()
	var (
		last time.Time
		due  <-chan time.Time // when to look; nil: nobody has called
	)
	for {
		select {
		case <-ctx.Done():
			return
		case <-l.Notify: // nil after a reconnect, which also means: look again
			if due == nil {
				due = time.After(rest - time.Since(last))
			}
			continue
		case <-due:
		case <-tick.C:
		}
		due, last = nil, time.Now()
		if err := steady.Do(func() error { return h.tell(ctx) }); err != nil && ctx.Err() == nil {
			slog.WarnContext(ctx, "reading events", "err", err)
		}
	}
}

// tell reads what is new. Ids are given before transactions commit, so "later than the last id" would lose events;
// "of a transaction that had not ended when we last looked, and not told yet" does not.
func (h *Hub) tell(ctx context.Context) error {
	const query = `
		select id, kind, comment_id, article_id, initiative_id,
			pg_snapshot_xmin(pg_current_snapshot())::text as horizon, txid::text as txid
		from events
		where txid >= $1::xid8
		order by id`
	var rows []struct {
		Event
		Horizon string `db:"horizon"`
		TxID    string `db:"txid"`
	}
	if err := h.db.SelectContext(ctx, &rows, query, h.horizon); err != nil {
		return err
	}
	if len(rows) == 0 {
		return nil
	}
	stillOpen := map[int64]bool{}
	for _, r := range rows {
		if !h.seen[r.ID] {
			h.fanOut(r.Event)
		}
		if !before(r.TxID, r.Horizon) {
			stillOpen[r.ID] = true
		}
	}
	h.horizon, h.seen = rows[0].Horizon, stillOpen
	return nil
}

// before compares two xid8 in decimal.
func before(a, b string) bool { return len(a) < len(b) || (len(a) == len(b) && a < b) }

func (h *Hub) fanOut(e Event) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for s := range h.subscribers {
		taken := true
		err := steady.Do(func() error { taken = s.take(e); return nil })
		if err != nil {
			slog.Error("a subscriber panicked at an event and is let go", "event", e.ID, "kind", e.Kind, "err", err)
		}
		if !taken || err != nil { // too slow: better to be let go and to start anew than to miss one unawares
			delete(h.subscribers, s)
			close(s.out)
		}
	}
}

// take hands an event to whoever wants it, and says whether it could.
func (s *subscriber) take(e Event) bool {
	if !s.wants(e) {
		return true
	}
	select {
	case s.out <- e:
		return true
	default:
		return false
	}
}

func (h *Hub) close() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.closed = true
	for s := range h.subscribers {
		delete(h.subscribers, s)
		close(s.out)
	}
}

// Purge deletes events that nobody can still be waiting for and says how many.
func Purge(ctx context.Context, db *sqlx.DB) (int64, error) {
	res, err := db.ExecContext(ctx, `delete from events where at < now() - make_interval(secs => $1)`, Kept.Seconds())
	if err != nil {
		return 0, fmt.Errorf("purging events: %w", err)
	}
	return res.RowsAffected()
}
