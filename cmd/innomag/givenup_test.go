package main_test

import (
	"bytes"
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"sync"
	"testing"

	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

// TestWhoDoesNotWaitIsNoError: requests of the API, of a page and of a feed are given up by their clients while the database is busy. Each
// is one line of the log that says so, and nothing else is.
func TestWhoDoesNotWaitIsNoError(t *testing.T) {
	t.Parallel()
	dsn := pgtest.NewDSN(t)
	s := install(t, "DATABASE_URL="+dsn, "INNOMAG_CACHE_MB=0").serve()
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	tx := db.MustBegin()
	defer func() { _ = tx.Rollback() }()
	tx.MustExec(`lock table articles in access exclusive mode`)
	ctx, giveUp := context.WithCancel(t.Context())
	var all sync.WaitGroup
	ask := func(method, path, body string) {
		all.Go(func() {
			r, err := http.NewRequestWithContext(ctx, method, s.base+path, bytes.NewReader([]byte(body)))
			if err != nil {
				t.Error(err)
				return
			}
			r.Header.Set("Content-Type", "application/json")
			if resp, err := http.DefaultClient.Do(r); err == nil {
				_ = resp.Body.Close()
				t.Errorf("%s was answered: HTTP %d", path, resp.StatusCode)
			}
		})
	}
	query, err := json.Marshal(vars{"query": list})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		ask(http.MethodPost, "/graphql", string(query))
		ask(http.MethodGet, "/artikler", "")
		ask(http.MethodGet, "/feed.atom", "")
	}
	within(t, "all wait for the lock", func() bool {
		var n int
		err := db.Get(&n, `select count(distinct pid) from pg_locks where relation = 'articles'::regclass and not granted`)
		return err == nil && n >= 6
	})
	giveUp()
	all.Wait()
	within(t, "all are told of", func() bool { return strings.Count(s.lastWords(1000), `"status":499`) == 6 })
	_ = tx.Rollback()
	if said := s.complaints(); strings.Contains(said, "resolver failed") || strings.Contains(said, "page failed") || strings.Contains(said, "telling others") ||
		strings.Contains(said, "compiled read") {
		t.Errorf("the log complains:\n%s", said)
	}
	s.guest(t).ask(list, nil)
}
