package postgres_test

import (
	"fmt"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

// oneConnection gives a database with a single connection, so that what is prepared on it can be looked at.
func oneConnection(t *testing.T) *sqlx.DB {
	t.Helper()
	db := pgtest.New(t)
	db.SetMaxOpenConns(1)
	return db
}

func preparedOn(t *testing.T, db *sqlx.DB) (n int) {
	t.Helper()
	if err := db.Get(&n, `select count(*) from pg_prepared_statements;`); err != nil {
		t.Fatal(err)
	}
	return n
}

func TestAStatementIsPreparedTheSecondTimeAndKept(t *testing.T) {
	t.Parallel()
	db := oneConnection(t)
	for i, want := range []int{0, 1, 1, 1} {
		var n int
		if err := db.Get(&n, `select $1::int + 1`, i); err != nil || n != i+1 {
			t.Fatal(n, err)
		}
		if got := preparedOn(t, db); got != want {
			t.Errorf("after %d times: %d are prepared, want %d", i+1, got, want)
		}
	}
	for range 3 {
		db.MustExec(`select 1; select 2`)
	}
	if got := preparedOn(t, db); got != 1 {
		t.Errorf("%d are prepared, though the others may be several in one text", got)
	}
	for i := range 3 {
		var n int
		if err := db.Get(&n, `select 1 + 1`); err != nil || n != 2 {
			t.Fatal(n, err)
		}
		if got, want := preparedOn(t, db), min(2, 1+i); got != want {
			t.Errorf("a query without arguments, %d times: %d are prepared, want %d", i+1, got, want)
		}
	}
}

func TestAConnectionKeepsABoundedNumberOfStatements(t *testing.T) {
	t.Parallel()
	db := oneConnection(t)
	for i := range 250 {
		for range 2 {
			db.MustExec(fmt.Sprintf(`select $1::int + %d`, i), i)
		}
	}
	if got := preparedOn(t, db); got != 200 {
		t.Errorf("%d statements are prepared, want 200", got)
	}
}

func TestAMigrationUnderwayIsNotNoticed(t *testing.T) {
	t.Parallel()
	for what, change := range map[string]string{
		"a column more":                `alter table moving add column more int default 7`,
		"statements that are gone":     `deallocate all`,
		"a column of another type":     `alter table moving alter column id type text`,
		"a table that was made afresh": `drop table moving; create table moving (id int, two int); insert into moving values (1, 2)`,
	} {
		for where, ask := range map[string]func(*sqlx.DB, func(sqlx.Queryer) error) error{
			"alone": func(db *sqlx.DB, fn func(sqlx.Queryer) error) error { return fn(db) },
			"in a transaction": func(db *sqlx.DB, fn func(sqlx.Queryer) error) error {
				return postgres.InTx(t.Context(), db, func(tx *sqlx.Tx) error { return fn(tx) })
			},
		} {
			t.Run(what+" "+where, func(t *testing.T) {
				t.Parallel()
				db := oneConnection(t)
				db.MustExec(`create table moving (id int); insert into moving values (1)`)
				read := func(q sqlx.Queryer) error {
					rows, err := q.Queryx(`select * from moving where $1`, true) //nolint:sqlclosecheck // it is, below
					if err != nil {
						return err
					}
					defer func() { _ = rows.Close() }()
					if !rows.Next() {
						return fmt.Errorf("no row: %w", rows.Err())
					}
					return rows.Err()
				}
				for range 3 {
					if err := ask(db, read); err != nil {
						t.Fatal(err)
					}
				}
				db.MustExec(change)
				for range 3 {
					if err := ask(db, read); err != nil {
						t.Fatal(err)
					}
				}
			})
		}
	}
}
