package embedded

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

func TestSecondStartFindsWhatTheFirstLeft(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(newDir(t), "made", "on", "demand")
	began := time.Now()
	s := start(t, Options{Dir: dir})
	t.Logf("first start: %v", time.Since(began))
	if !s.Owner || s.Major < minMajor {
		t.Errorf("owner %v, major %d", s.Owner, s.Major)
	}
	query(t, s.DSN, `create table kept (n int); insert into kept values (7); select 1`)
	stop(t, s)
	select {
	case <-s.Done():
	default:
		t.Error("stopped, and Done is open")
	}

	began = time.Now()
	s = start(t, Options{Dir: dir})
	t.Logf("second start: %v", time.Since(began))
	if n := query(t, s.DSN, `select n from kept`); n != 7 {
		t.Errorf("got %d, want 7", n)
	}
}

func TestDatabaseSpeaksNorwegian(t *testing.T) {
	t.Parallel()
	s := start(t, Options{Dir: filepath.Join(newDir(t), "pg"), Fast: true})
	query(t, s.DSN, `create extension pg_trgm; create extension unaccent; select 1`)
	for what, ok := range map[string]string{
		"stems":                `select (to_tsvector('norwegian', 'Blåbærene') @@ to_tsquery('norwegian', 'BLÅBÆR'))::int`,
		"lower case":           `select (lower('ÆØÅ') = 'æøå')::int`,
		"order by code points": `select ('Z' < 'a')::int`,
		"time in UTC":          `select (current_setting('timezone') = 'UTC')::int`,
	} {
		if query(t, s.DSN, ok) != 1 {
			t.Errorf("%s: not so", what)
		}
	}
}

func TestOfFourProcessesOneOwnsAndTheOthersJoin(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(newDir(t), "pg")
	var programs [4]*program
	for i := range programs {
		programs[i] = launchProgram(t, nil, "PROGRAM=serve", "FAST=1", "DIR="+dir)
	}
	var owner *program
	var guests []*program
	for _, p := range programs {
		switch p.up(t); {
		case !p.Owner:
			guests = append(guests, p)
		case owner == nil:
			owner = p
		default:
			t.Fatal("two processes own the cluster")
		}
	}
	if owner == nil {
		t.Fatal("nobody owns the cluster")
	}
	query(t, owner.DSN, `create table visits (n int); select 1`)
	for i, g := range guests {
		if got := query(t, g.DSN, `insert into visits values (1); select count(*) from visits`); got != i+1 {
			t.Errorf("guest %d sees %d visits", i, got)
		}
	}

	guests[0].finish(t) // a guest that leaves disturbs nobody
	query(t, owner.DSN, `select 1`)
	owner.finish(t)
	for _, g := range guests[1:] {
		if said := g.line(t); said != "gone" {
			t.Errorf("a guest says %q, want that the database is gone", said)
		}
	}
}

func TestDoneClosesWhenPostgresDies(t *testing.T) {
	t.Parallel()
	s := start(t, Options{Dir: filepath.Join(newDir(t), "pg"), Fast: true})
	if err := syscall.Kill(s.Pid(), syscall.SIGKILL); err != nil {
		t.Fatal(err)
	}
	<-s.Done()
}

func TestTemporaryClusterVanishesWithItsProcess(t *testing.T) {
	t.Parallel()
	t.Run("stopped", func(t *testing.T) {
		s, err := StartTemporary(t.Context(), nil)
		if err != nil {
			t.Fatal(err)
		}
		query(t, s.DSN, `select 1`)
		if stop(t, s); exists(s.home.dir) {
			t.Errorf("%s is still there", s.home.dir)
		}
	})
	t.Run("killed", func(t *testing.T) {
		p := launchProgram(t, nil, "PROGRAM=temporary").up(t)
		p.kill()
		eventually(t, "its directory is gone", func() bool { return !exists(p.Dir) })
		eventually(t, "its PostgreSQL is gone", func() bool { return commandLine(p.Postgres) == "" })
	})
}

func TestForeignDataIsNeverTouched(t *testing.T) {
	t.Parallel()
	cases := map[string]struct{ path, content, want string }{
		"data of a PostgreSQL that is not here": {"data/PG_VERSION", "99\n", "made by PostgreSQL 99"},
		"data of an old PostgreSQL":             {"data/PG_VERSION", "9.6\n", "names no version"},
		"files of somebody else":                {"data/diary.txt", "Dear diary", "not a PostgreSQL cluster"},
		"a data directory itself":               {"PG_VERSION", "15\n", "is a PostgreSQL data directory itself"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(newDir(t), "pg")
			file := filepath.Join(dir, c.path)
			if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(c.content), 0o600); err != nil {
				t.Fatal(err)
			}
			s, err := Start(t.Context(), Options{Dir: dir, Fast: true})
			if err == nil {
				stop(t, s)
				t.Fatal("it started")
			}
			if !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), dir) {
				t.Errorf("says %q, want the directory and %q", err, c.want)
			}
			if kept, err := os.ReadFile(file); err != nil || string(kept) != c.content {
				t.Errorf("the file is now %q, %v", kept, err)
			}
		})
	}
}
