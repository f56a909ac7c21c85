package cache

import (
	"context"
	"database/sql"
	"fmt"
	"log/slog"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/lib/pq"

	"innomag/internal/postgres"
	"innomag/internal/steady"
)

const (
	channel = "innomag_changes"
	// ping is how often the connection that hears of changes is tried; a dead one is noticed within twice that.
	ping = 5 * time.Second
	// caughtUp is how long a change may take to come back here; after that everything is forgotten.
	caughtUp = 2 * time.Second
)

// marks are counted up by whoever has changed something, and come back in the order of the changes.
type marks struct {
	db *sql.DB

	mu      sync.Mutex
	heard   int64
	waiting map[int64]chan struct{}
	next    *mark // the one that is not yet under way
	running bool
}

type mark struct {
	done  chan struct{}
	count int64
	err   error
}

// listen hears of changes until ctx is done. It returns when it has begun.
func (c *Cache) listen(ctx context.Context, dsn string) error {
	l := pq.NewListener(dsn, 100*time.Millisecond, 10*time.Second, func(what pq.ListenerEventType, err error) {
		if what == pq.ListenerEventDisconnected {
			c.store.hear(false)
		}
		if err != nil {
			slog.WarnContext(ctx, "listening for changes", "err", err)
		}
	})
	if err := l.Listen(channel); err != nil {
		_ = l.Close()
		return fmt.Errorf("listening for changes: %w", err)
	}
	// A mark need not outlive a crash: it is sent without waiting for the disk.
	connector, err := pq.NewConnector(postgres.With(dsn, map[string]string{"synchronous_commit": "off"}))
	if err != nil {
		return err
	}
	c.marks.db = sql.OpenDB(connector)
	c.marks.db.SetMaxOpenConns(2) // a mark waits for no name that is looked up
	c.store.hear(true)
	go func() {
		defer func() { _ = c.marks.db.Close() }()
		defer func() { _ = l.Close() }()
		defer c.store.hear(false)
		for {
			select {
			case <-ctx.Done():
				return
			case n := <-l.Notify:
				if err := steady.Do(func() error { c.heard(n); return nil }); err != nil {
					slog.ErrorContext(ctx, "a change was not taken in; all kept answers are forgotten", "err", err)
					c.store.hear(true)
				}
			}
		}
	}()
	go steady.Run(ctx, "the watch over the connection that hears of changes", func(ctx context.Context) { c.try(ctx, l) })
	return nil
}

// try finds out, until ctx is done, whether the connection still hears anything.
func (c *Cache) try(ctx context.Context, l *pq.Listener) {
	tick := time.NewTicker(ping)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
		ended := make(chan error, 1)
		go func() { ended <- steady.Do(l.Ping) }()
		select {
		case <-ctx.Done():
			return
		case err := <-ended:
			c.store.heard(err == nil)
		case <-time.After(ping):
			c.store.hear(false)
		}
	}
}

// heard is told what came: nil after the connection was lost and is back, a mark, or the names of what changed.
func (c *Cache) heard(n *pq.Notification) {
	switch {
	case n == nil:
		c.store.hear(true)
	case strings.HasPrefix(n.Extra, "#"):
		if count, err := strconv.ParseInt(n.Extra[1:], 10, 64); err == nil {
			c.marks.came(count)
		}
	default:
		c.store.forget(strings.Fields(n.Extra))
	}
}

func (m *marks) came(count int64) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.heard = max(m.heard, count)
	for waiting, ch := range m.waiting {
		if waiting <= count {
			close(ch)
			delete(m.waiting, waiting)
		}
	}
}

func (m *marks) reached(count int64) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.heard >= count
}

// set sends a mark after everything that was committed before, and gives its number. Those who ask at once share one.
func (m *marks) set(ctx context.Context) (int64, error) {
	m.mu.Lock()
	if m.next == nil {
		m.next = &mark{done: make(chan struct{})}
		if !m.running {
			m.running = true
			go m.send()
		}
	}
	mine := m.next
	m.mu.Unlock()
	select {
	case <-mine.done:
		return mine.count, mine.err
	case <-ctx.Done():
		return 0, ctx.Err()
	}
}

// send sends marks one after the other, as long as somebody wants one.
func (m *marks) send() {
	// The lock makes marks commit in the order of their numbers.
	const query = `
		with turn as materialized (select pg_advisory_xact_lock(hashtext('innomag_changes'))),
		mark as materialized (select nextval('change_marks') as n from turn)
		select n from mark, lateral (select pg_notify('innomag_changes', '#' || n)) told`
	for {
		m.mu.Lock()
		mine := m.next
		m.next = nil
		if mine == nil {
			m.running = false
			m.mu.Unlock()
			return
		}
		m.mu.Unlock()
		ctx, cancel := context.WithTimeout(context.Background(), caughtUp)
		mine.err = steady.Do(func() error { return m.db.QueryRowContext(ctx, query).Scan(&mine.count) })
		cancel()
		close(mine.done)
	}
}

// wait returns when a mark has come back, false when it takes too long.
func (m *marks) wait(ctx context.Context, count int64) bool {
	m.mu.Lock()
	if m.heard >= count {
		m.mu.Unlock()
		return true
	}
	ch, ok := m.waiting[count]
	if !ok {
		ch = make(chan struct{})
		m.waiting[count] = ch
	}
	m.mu.Unlock()
	select {
	case <-ch:
		return true
	case <-time.After(caughtUp):
	case <-ctx.Done():
	}
	return false
}
