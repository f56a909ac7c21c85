package embedded

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

func TestLongPathsWork(t *testing.T) {
	t.Parallel()
	dir := newDir(t)
	for len(dir) < 120 {
		dir = filepath.Join(dir, "so long that no socket fits"[:min(27, 119-len(dir)+1)])
	}
	s := start(t, Options{Dir: dir, Fast: true})
	query(t, s.DSN, `select 1`)
	guest := start(t, Options{Dir: dir, Fast: true})
	if guest.Owner {
		t.Error("two owners")
	}
	query(t, guest.DSN, `select 1`)
	stop(t, guest)
	if stop(t, s); exists(s.home.sock) {
		t.Errorf("%s is still there", s.home.sock)
	}
}

func TestOddPathsWork(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(newDir(t), `Ola's \ blåbær`)
	s := start(t, Options{Dir: dir, Fast: true})
	query(t, s.DSN, `select 1`)
}

func TestOrdinaryUserRunsPostgresAsHimself(t *testing.T) {
	t.Parallel()
	ordinary := ordinaryUser(t)
	parent := newDir(t)
	if err := os.Chown(parent, int(ordinary.Uid), int(ordinary.Gid)); err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(parent, "pg")
	p := launchProgram(t, ordinary, "PROGRAM=serve", "FAST=1", "DIR="+dir).up(t)
	if owner := ownerOf(t, filepath.Join("/proc", strconv.Itoa(p.Postgres))); owner != ordinary.Uid {
		t.Errorf("PostgreSQL runs as %d, want %d", owner, ordinary.Uid)
	}
	query(t, p.DSN, `create table kept (); select 1`)
	p.finish(t)

	// Root may come next, and then the ordinary user again.
	s := start(t, Options{Dir: dir, Fast: true})
	query(t, s.DSN, `select count(*) from kept`)
	if owner := ownerOf(t, filepath.Join("/proc", strconv.Itoa(s.Pid()))); owner != ordinary.Uid {
		t.Errorf("root runs PostgreSQL as %d on data of %d", owner, ordinary.Uid)
	}
	stop(t, s)
	p = launchProgram(t, ordinary, "PROGRAM=serve", "FAST=1", "DIR="+dir).up(t)
	query(t, p.DSN, `select count(*) from kept`)
	p.finish(t)
}

func TestRootRunsPostgresAsSomebodyElse(t *testing.T) {
	t.Parallel()
	ordinaryUser(t)
	s := start(t, Options{Dir: filepath.Join(newDir(t), "pg"), Fast: true})
	if ownerOf(t, filepath.Join("/proc", strconv.Itoa(s.Pid()))) == 0 {
		t.Error("PostgreSQL runs as root")
	}
}

func TestClosedParentIsNamed(t *testing.T) {
	t.Parallel()
	ordinaryUser(t)
	closed := filepath.Join(newDir(t), "closed")
	if err := os.Mkdir(closed, 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := Start(t.Context(), Options{Dir: filepath.Join(closed, "pg")})
	if err == nil || !strings.Contains(err.Error(), closed+" is closed to user") {
		t.Errorf("says %v, want it to name %s", err, closed)
	}
	if exists(filepath.Join(closed, "pg")) {
		t.Error("a directory was made that nobody can use")
	}
}

func TestDirectoryOfAnotherUserIsRefused(t *testing.T) {
	t.Parallel()
	ordinary := ordinaryUser(t)
	dir := newDir(t)
	p := launchProgram(t, ordinary, "PROGRAM=serve", "FAST=1", "DIR="+dir)
	if p.line(t); !strings.Contains(p.output.Text(), "belongs to user 0") {
		t.Errorf("says %s", p.output.Text())
	}
}

// ordinaryUser skips the test unless we are root and can become somebody else.
func ordinaryUser(t *testing.T) *syscall.Credential {
	t.Helper()
	if os.Geteuid() != 0 {
		t.Skip("only root can run this test")
	}
	as, err := account("")
	if err != nil {
		t.Skip(err)
	}
	return as
}

func ownerOf(t *testing.T, path string) uint32 {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	return info.Sys().(*syscall.Stat_t).Uid
}
