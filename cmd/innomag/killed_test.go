package main_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/postgres"
)

// writers post comments one after the other until they are told to stop, and remember which the server said it had.
type writers struct {
	t       *testing.T
	subject string
	token   string
	server  atomic.Pointer[server] // where they post

	mu      sync.Mutex
	all     int
	had     map[string]string // by the key of a comment that the server said it had, its id
	unsure  []int             // those of which nothing was heard
	refused []string          // what was said instead

	stop chan struct{}
	done sync.WaitGroup
}

// write sets n writers going. Somebody on the staff writes as fast as they like.
func write(t *testing.T, s *server, n int, email, subject string) *writers {
	t.Helper()
	w := &writers{t: t, subject: subject, token: s.signIn(t, email).token, had: map[string]string{}, stop: make(chan struct{})}
	w.server.Store(s)
	for range n {
		w.done.Go(func() {
			for {
				select {
				case <-w.stop:
					return
				default:
				}
				w.mu.Lock()
				w.all++
				number := w.all
				w.mu.Unlock()
				w.post(number)
			}
		})
	}
	return w
}

func keyOf(number int) string { return fmt.Sprintf("writer-%06d", number) }

// post sends a comment, under the same key and with the same words each time.
func (w *writers) post(number int) {
	body, err := json.Marshal(map[string]any{"query": post, "variables": vars{"i": vars{
		"subjectId": w.subject, "body": fmt.Sprintf("Innlegg nummer %d i en travel stund.", number), "idempotencyKey": keyOf(number),
	}}})
	if err != nil {
		w.t.Error(err)
		return
	}
	r, err := http.NewRequest(http.MethodPost, w.server.Load().base+"/graphql", bytes.NewReader(body))
	if err != nil {
		w.t.Error(err)
		return
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+w.token)
	a := &answer{}
	resp, err := http.DefaultClient.Do(r)
	if err == nil {
		err = json.NewDecoder(resp.Body).Decode(a)
		_ = resp.Body.Close()
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	switch id := a.text("postComment.comment.id"); {
	case err == nil && id != "":
		w.had[keyOf(number)] = id
	case err == nil:
		w.refused = append(w.refused, a.code())
		w.unsure = append(w.unsure, number)
	default:
		w.unsure = append(w.unsure, number)
	}
}

// acknowledged is how many the server said it had.
func (w *writers) acknowledged() int {
	w.mu.Lock()
	defer w.mu.Unlock()
	return len(w.had)
}

func (w *writers) end() {
	close(w.stop)
	w.done.Wait()
}

// settle sends those again of which nothing was heard, and then looks that each comment is there once, under the id that was told.
func (w *writers) settle(db *sqlx.DB) {
	w.t.Helper()
	again := w.unsure
	w.unsure = nil
	for _, number := range again {
		w.post(number)
	}
	if len(w.unsure) > 0 {
		w.t.Errorf("%d comments cannot be posted afterwards: %v", len(w.unsure), w.refused)
	}
	var there []struct {
		Body string
		N    int
	}
	const query = `select body, count(*) as n from comments where body like 'Innlegg nummer %' group by body`
	if err := db.Select(&there, query); err != nil {
		w.t.Fatal(err)
	}
	for _, c := range there {
		if c.N != 1 {
			w.t.Errorf("%q is there %d times", c.Body, c.N)
		}
	}
	if len(there) != w.all || len(w.had) != w.all {
		w.t.Errorf("of %d comments %d are there, and of %d the server says that it has them", w.all, len(there), len(w.had))
	}
}

// TestWhatWasAcknowledgedIsThereAfterAKill kills the server in the midst of posts. Who was answered finds the comment, and who was not
// sends it again under the same key.
func TestWhatWasAcknowledgedIsThereAfterAKill(t *testing.T) {
	t.Parallel()
	dsn := demoDSN(t)
	p := install(t, "DATABASE_URL="+dsn, "INNOMAG_CHANGES_PER_MINUTE=0")
	email := p.hire("moderator", "Rask Skriver")
	s := p.serve()
	subject := s.guest(t).ask(`{ articles(first: 1) { nodes { id } } }`, nil).text("articles.nodes.0.id")
	w := write(t, s, 4, email, subject)
	within(t, "comments are written", func() bool { return w.acknowledged() >= 30 })
	if err := s.process.Signal(syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	s.ended()
	w.end()
	w.server.Store(p.serve())
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	w.settle(db)
	p.must("", "recount", "--check")
}
