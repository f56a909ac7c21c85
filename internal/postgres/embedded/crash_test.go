package embedded

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
)

func TestNoCommittedRowIsLost(t *testing.T) {
	t.Parallel()
	cases := map[string]func(p *program){
		"the program is killed": func(p *program) { _ = p.cmd.Process.Kill() },
		"the program and PostgreSQL are killed": func(p *program) {
			_ = syscall.Kill(p.Postgres, syscall.SIGKILL)
			_ = p.cmd.Process.Kill()
		},
	}
	for name, crash := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := filepath.Join(newDir(t), "pg")
			p := launchProgram(t, nil, "PROGRAM=write", "DIR="+dir).up(t)
			for range 50 {
				p.line(t)
			}
			crash(p)
			last, err := strconv.Atoi(p.rest())
			if err != nil {
				last = 50
			}
			s := start(t, Options{Dir: dir})
			if !s.Owner {
				t.Error("joined a dead owner")
			}
			if n := query(t, s.DSN, `select max(n) from rows`); n < last {
				t.Errorf("row %d was acknowledged, the last one there is %d", last, n)
			}
			if gaps := query(t, s.DSN, `select max(n) - count(*) from rows`); gaps != 0 {
				t.Errorf("%d rows are missing in between", gaps)
			}
		})
	}
}

func TestInterruptedCreationLeavesNothing(t *testing.T) {
	t.Parallel()
	for name, moment := range map[string]string{"at its start": "", "half way": "base", "near its end": "global/pg_internal.init"} {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(newDir(t), "pg")
			p := launchProgram(t, nil, "PROGRAM=serve", "FAST=1", "DIR="+dir)
			eventually(t, "initdb is at work", func() bool {
				found, _ := filepath.Glob(filepath.Join(dir, "data.new-*", moment))
				return len(found) > 0 || exists(filepath.Join(dir, "data"))
			})
			p.kill()
			s := start(t, Options{Dir: dir, Fast: true})
			query(t, s.DSN, `select 1`)
			if left, _ := filepath.Glob(filepath.Join(dir, "data.new-*")); len(left) > 1 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

func TestPidFileOfTheDeadIsTakenOver(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(newDir(t), "pg")
	s := start(t, Options{Dir: dir, Fast: true})
	query(t, s.DSN, `create table kept (); select 1`)
	words := strings.Fields(commandLine(s.Pid()))
	file := filepath.Join(s.home.data, pidFile)
	stop(t, s)

	sleeper := exec.Command("sleep", "60")
	sleeper.SysProcAttr = &syscall.SysProcAttr{Credential: s.home.as} // PostgreSQL minds only its own account's processes
	if err := sleeper.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = sleeper.Process.Kill(); _ = sleeper.Wait() })
	neighbour := start(t, Options{Dir: filepath.Join(newDir(t), "pg"), Fast: true})

	cases := map[string]struct {
		pidFile func(t *testing.T) string
		lives   int // a process that must survive
	}{
		"its number belongs to another program": {func(*testing.T) string { return fmt.Sprintf("%d\n%s\n", sleeper.Process.Pid, s.home.data) }, sleeper.Process.Pid},
		"its number belongs to another cluster": {func(*testing.T) string { return fmt.Sprintf("%d\n%s\n", neighbour.Pid(), s.home.data) }, neighbour.Pid()},
		"it is empty":                           {func(*testing.T) string { return "" }, 0},
		"its process is a zombie": {func(t *testing.T) string {
			zombie := runAlone(t, s.home, words)
			_ = zombie.Process.Kill()
			eventually(t, "it is dead", func() bool { return commandLine(zombie.Process.Pid) == "" })
			content, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			return string(content)
		}, 0},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			if err := s.home.write(file, []byte(c.pidFile(t))); err != nil {
				t.Fatal(err)
			}
			again := start(t, Options{Dir: dir, Fast: true})
			query(t, again.DSN, `select count(*) from kept`)
			if c.lives != 0 && commandLine(c.lives) == "" {
				t.Error("a stranger was killed")
			}
		})
	}
}

func TestPostgresWithoutOwnerIsStopped(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(newDir(t), "pg")
	s := start(t, Options{Dir: dir, Fast: true})
	words := strings.Fields(commandLine(s.Pid()))
	stop(t, s)

	t.Run("ours", func(t *testing.T) {
		orphan := runAlone(t, s.home, words)
		again := start(t, Options{Dir: dir, Fast: true})
		if !again.Owner || again.Pid() == orphan.Process.Pid {
			t.Error("it was not replaced")
		}
	})
	t.Run("somebody else's is left alone", func(t *testing.T) {
		for i, w := range words {
			words[i] = strings.Replace(w, mark, "cluster_name=theirs", 1)
		}
		other := runAlone(t, s.home, words)
		again, err := Start(t.Context(), Options{Dir: dir, Fast: true})
		if err == nil {
			stop(t, again)
			t.Fatal("it started beside another PostgreSQL")
		}
		if !strings.Contains(err.Error(), strconv.Itoa(other.Process.Pid)) {
			t.Errorf("says %q, want it to name process %d", err, other.Process.Pid)
		}
		if commandLine(other.Process.Pid) == "" {
			t.Error("it was killed")
		}
	})
}

// A session that is computing does not notice at once that its PostgreSQL was killed, and still holds the shared memory.
func TestStartWaitsForSessionsOfACrashedServer(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(newDir(t), "pg")
	s := start(t, Options{Dir: dir, Fast: true})
	db, err := sql.Open("postgres", s.DSN)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	busy := make(chan struct{})
	go func() {
		defer close(busy)
		_, _ = db.ExecContext(context.WithoutCancel(t.Context()), `select count(*) from generate_series(1, 4000000) n where n::text like '%7%'`)
	}()
	eventually(t, "it computes", func() bool {
		return query(t, s.DSN, `select count(*) from pg_stat_activity where query like '%generate_series%' and pid <> pg_backend_pid()`) == 1
	})
	_ = syscall.Kill(s.Pid(), syscall.SIGKILL)
	<-s.Done()
	stop(t, s)

	again := start(t, Options{Dir: dir, Fast: true})
	query(t, again.DSN, `select 1`)
	<-busy
	log, err := os.ReadFile(filepath.Join(dir, logFile))
	if err != nil || !bytes.Contains(log, []byte("pre-existing shared memory block")) {
		t.Errorf("this did not test what it should: %v", err)
	}
}

// runAlone starts PostgreSQL without an owner, as it is left behind where the system does not tell children of our death.
func runAlone(t *testing.T, h *home, words []string) *exec.Cmd {
	t.Helper()
	if err := h.mkdir(h.sock); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(words[0], words[1:]...)
	cmd.Dir = "/"
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: h.as}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = cmd.Process.Signal(syscall.SIGQUIT); _ = cmd.Wait() })
	eventually(t, "PostgreSQL is up", func() bool { return ready(h, cmd.Process.Pid) })
	return cmd
}
