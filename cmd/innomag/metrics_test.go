package main_test

import (
	"io"
	"net"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

func TestPrometheusIsToldWhatHappens(t *testing.T) {
	t.Parallel()
	free, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := free.Addr().String()
	_ = free.Close()
	dsn := pgtest.NewDSN(t)
	s := install(t, "DATABASE_URL="+dsn, "INNOMAG_METRICS_ADDR="+addr).serve()
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	db.MustExec(`insert into jobs (kind, payload, attempt, max_attempts, dead_at) values ('x', '{}', 15, 15, now())`)
	s.guest(t).ask(`{ articles(first: 1) { nodes { id } } }`, nil)
	if status, _ := s.page(t, "/metrics"); status != http.StatusNotFound {
		t.Errorf("readers get metrics: %d", status)
	}
	r, err := http.Get("http://" + addr + "/metrics") //nolint:noctx // the test's own deadline
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = r.Body.Close() }()
	body, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`innomag_http_request_seconds_count\{route="/graphql",status="200"\} [1-9]`,
		`innomag_jobs\{state="given_up"\} 1\n`, `innomag_jobs\{state="late"\} 0\n`, `innomag_comments_waiting\{queue="held"\} 0\n`,
		`go_sql_open_connections\{db_name="innomag"\} [1-9]`, `go_goroutines [1-9]`,
	} {
		if !regexp.MustCompile(want).Match(body) {
			t.Errorf("no %s in\n%s", want, body)
		}
	}
}

func TestMigrateChecksAndChangesNothing(t *testing.T) {
	t.Parallel()
	dsn := pgtest.NewDSN(t)
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	p := install(t, "DATABASE_URL="+dsn)
	if said := p.must("", "migrate", "--check"); !strings.Contains(said, "the database is at schema version") {
		t.Errorf("up to date: %q", said)
	}
	db.MustExec(`delete from goose_db_version where version_id = (select max(version_id) from goose_db_version)`)
	behind := p.do("", "migrate", "--check")
	if behind.code == 0 || !strings.Contains(behind.stderr, ".sql") {
		t.Errorf("behind: %d %q", behind.code, behind.stderr)
	}
	db.MustExec(`insert into goose_db_version (version_id, is_applied) values (999999, true)`)
	ahead := p.do("", "migrate", "--check")
	if ahead.code == 0 || !strings.Contains(ahead.stderr, "too old") {
		t.Errorf("ahead: %d %q", ahead.code, ahead.stderr)
	}
	db.MustExec(`drop schema public cascade; create schema public`)
	empty := p.do("", "migrate", "--check")
	if empty.code == 0 || !strings.Contains(empty.stderr, "0001_accounts.sql") {
		t.Errorf("empty: %d %q", empty.code, empty.stderr)
	}
	var tables int
	if err := db.Get(&tables, `select count(*) from pg_tables where schemaname = 'public'`); err != nil || tables != 0 {
		t.Errorf("%d tables were made, %v", tables, err)
	}
}
