package graph_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/graph"
	"innomag/internal/account"
	"innomag/internal/article"
)

const anything = `{ articles(first: 1) { nodes { title } } }`

// TestWhatTheDatabaseSaysReachesNoClient makes it slow, locks it, breaks it and takes it away.
func TestWhatTheDatabaseSaysReachesNoClient(t *testing.T) {
	t.Parallel()
	m := stock(t, 1, 1)
	h := graph.Handler(graph.NewResolver(m.rooms), graph.Options{FieldByField: true})
	ask := func(ctx context.Context) string {
		return send(ctx, h, account.Viewer{}, anything, nil).Body.String()
	}
	expect := func(what, answer, code string) {
		t.Helper()
		if !strings.Contains(answer, `"`+code+`"`) {
			t.Errorf("%s: %s", what, answer)
		}
		for _, word := range []string{"pq:", "sql", "articles a", "relation", "SQLSTATE", "127.0.0.1", "dial", "context", "57014"} {
			if strings.Contains(answer, word) {
				t.Errorf("%s: %q is told: %s", what, word, answer)
			}
		}
	}

	tx := m.db.MustBegin()
	tx.MustExec(`lock table articles in access exclusive mode`)
	ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
	late := ask(ctx)
	cancel()
	expect("the request's own time was up", late, "TIMEOUT")
	m.db.MustExec(`do $$ begin execute format('alter database %I set lock_timeout = ''50ms''', current_database()); end $$`)
	m.db.SetMaxIdleConns(0) // those that come know the new setting
	expect("a lock that others hold", ask(t.Context()), "TIMEOUT")
	m.db.MustExec(`do $$ begin execute format('alter database %I set lock_timeout = 0', current_database()); execute format('alter database %I set statement_timeout = ''50ms''', current_database()); end $$`)
	expect("a statement that takes too long", ask(t.Context()), "TIMEOUT")
	m.db.MustExec(`do $$ begin execute format('alter database %I set statement_timeout = 0', current_database()); end $$`)
	_ = tx.Rollback()

	m.db.MustExec(`alter table articles rename column title to gone`)
	expect("a column that is missing", ask(t.Context()), "INTERNAL")
	m.db.MustExec(`alter table articles rename column gone to title`)
	if answer := ask(t.Context()); strings.Contains(answer, "errors") {
		t.Errorf("afterwards: %s", answer)
	}

	db, err := sqlx.Open("postgres", "postgres://127.0.0.1:1/none?sslmode=disable") // where nobody listens
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	rooms := m.rooms
	rooms.Articles = &article.Service{DB: db, Cursors: m.rooms.Articles.Cursors}
	h = graph.Handler(graph.NewResolver(rooms), graph.Options{FieldByField: true})
	expect("no database", ask(t.Context()), "UNAVAILABLE")
}

func TestAPanicIsOneAnswerAndNoEnd(t *testing.T) {
	t.Parallel()
	m := stock(t, 1, 1)
	rooms := m.rooms
	rooms.Articles = &article.Service{DB: nil, Cursors: m.rooms.Articles.Cursors}
	h := graph.Handler(graph.NewResolver(rooms), graph.Options{FieldByField: true})
	answer := send(t.Context(), h, account.Viewer{}, `{ topics(first: 1) { nodes { slug } } article(slug: "x") { title } }`, nil).Body.String()
	if !strings.Contains(answer, `"INTERNAL"`) || strings.Contains(answer, "nil pointer") || strings.Contains(answer, "goroutine") {
		t.Errorf("%s", answer)
	}
	if again := send(t.Context(), h, account.Viewer{}, `{ topics(first: 1) { nodes { slug } } }`, nil).Body.String(); strings.Contains(again, "errors") {
		t.Errorf("afterwards: %s", again)
	}
}
