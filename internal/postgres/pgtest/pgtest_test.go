package pgtest_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

func TestEachTestHasADatabaseOfItsOwn(t *testing.T) {
	t.Parallel()
	a, b := pgtest.New(t), pgtest.New(t)
	a.MustExec(`create table mine (id int)`)
	var seen bool
	if err := b.Get(&seen, `select to_regclass('mine') is not null`); err != nil {
		t.Fatal(err)
	}
	if seen {
		t.Error("two tests share a database")
	}
}

func TestNewIsMigrated(t *testing.T) {
	t.Parallel()
	v, err := postgres.Versions(t.Context(), pgtest.New(t))
	if err != nil || len(v.Pending) != 0 || v.Database != v.Program {
		t.Errorf("%+v, %v; want nothing pending", v, err)
	}
}

func TestBlankHasNoTable(t *testing.T) {
	t.Parallel()
	db, _ := pgtest.CountedOn(t, pgtest.NewBlankDSN(t))
	var tables int
	if err := db.Get(&tables, `select count(*) from pg_tables where schemaname = 'public'`); err != nil || tables != 0 {
		t.Errorf("got %d tables, %v; want none", tables, err)
	}
}

func TestDatabaseIsDroppedAfterTheTest(t *testing.T) {
	t.Parallel()
	var name string
	t.Run("a test", func(t *testing.T) {
		if err := pgtest.New(t).Get(&name, `select current_database()`); err != nil {
			t.Fatal(err)
		}
	})
	var left bool
	if err := pgtest.New(t).Get(&left, `select exists (select from pg_database where datname = $1)`, name); err != nil || left {
		t.Errorf("%s is still there: %v, %v", name, left, err)
	}
}

func TestCounterCountsWhatWasSentAndNothingElse(t *testing.T) {
	t.Parallel()
	db, counter := pgtest.Counted(t)
	cases := map[string]struct {
		do   func() error
		want []string
	}{
		"nothing": {func() error { return db.Ping() }, nil},
		"a query with arguments": {func() error {
			var n int
			return db.Get(&n, `select $1::int`, 1)
		}, []string{`select $1::int`}},
		"a statement prepared once and run twice": {func() error {
			s, err := db.Prepare(`select $1::int`)
			if err != nil {
				return err
			}
			defer func() { _ = s.Close() }()
			for i := range 2 {
				if _, err := s.Exec(i); err != nil {
					return err
				}
			}
			return nil
		}, []string{`select $1::int`, `select $1::int`}},
		"a transaction": {func() error {
			tx, err := db.Begin()
			if err != nil {
				return err
			}
			if _, err := tx.Exec(`create temp table x ()`); err != nil {
				return err
			}
			return tx.Commit()
		}, []string{`create temp table x ()`}},
		"a statement that fails": {func() error {
			_, _ = db.Exec(`selct`)
			return nil
		}, []string{`selct`}},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			n := counter.Count(func() {
				if err := c.do(); err != nil {
					t.Error(err)
				}
			})
			if n != len(c.want) || !slices.Equal(counter.Last(), c.want) {
				t.Errorf("counted %d: %q, want %q", n, counter.Last(), c.want)
			}
		})
	}
}

func TestWhatIsFilledOnceIsCopiedForEach(t *testing.T) {
	t.Parallel()
	filled := 0
	fill := func(dsn string) error {
		filled++
		db, err := postgres.Open(t.Context(), dsn)
		if err != nil {
			return err
		}
		db.MustExec(`create table full_of (n int); insert into full_of values (1)`)
		return db.Close()
	}
	for range 2 {
		db, _ := pgtest.CountedOn(t, pgtest.NewFilledDSN(t, "a test", fill))
		db.MustExec(`insert into full_of values (2)`)
		var n int
		if err := db.Get(&n, `select count(*) from full_of`); err != nil || n != 2 {
			t.Errorf("%d rows: %v", n, err)
		}
	}
	if filled != 1 {
		t.Errorf("filled %d times", filled)
	}
}

func TestMain(m *testing.M) {
	code := m.Run()
	if err := pgtest.Clear(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code)
}
