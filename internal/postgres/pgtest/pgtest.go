// Package pgtest gives each test a migrated PostgreSQL database of its own, cloned in some hundredths of a second.
//
// The server is the one named by INNOMAG_TEST_DATABASE_URL, which the command internal/tools/withpg sets for many packages
// at once. Without it, each test binary starts a server of its own on first use; that one and its data vanish with the
// process, however it ends.
package pgtest

import (
	"context"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/postgres"
)

// New returns an empty, migrated database that only this test knows.
func New(t testing.TB) *sqlx.DB {
	t.Helper()
	return open(t, NewDSN(t))
}

// NewDSN returns how to connect to an empty, migrated database that only this test knows:
// for tests that start the program, or listen for notifications.
func NewDSN(t testing.TB) string {
	t.Helper()
	s := running(t)
	template, err := s.template(t.Context())
	if err != nil {
		t.Fatalf("preparing the test database: %v", err)
	}
	return s.database(t, template)
}

// NewBlankDSN returns how to connect to a database without any table, for tests of the migrations.
func NewBlankDSN(t testing.TB) string {
	t.Helper()
	return running(t).database(t, "template0")
}

func open(t testing.TB, dsn string) *sqlx.DB {
	t.Helper()
	db, err := postgres.Open(t.Context(), postgres.With(dsn, nil))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

// running returns the server, started if need be.
func running(t testing.TB) *server {
	t.Helper()
	s, err := theServer()
	if err != nil {
		t.Fatalf("the tests need PostgreSQL: %v", err)
	}
	return s
}

// database makes a database out of template, for as long as the test runs.
func (s *server) database(t testing.TB, template string) string {
	t.Helper()
	name := s.nextName()
	if err := s.clone(t.Context(), name, template); err != nil {
		t.Fatalf("making a test database: %v", err)
	}
	t.Cleanup(func() {
		if err := s.drop(context.Background(), name); err != nil { // the test's own context has ended
			t.Errorf("dropping the test database: %v", err)
		}
	})
	return onDatabase(s.dsn, name)
}
