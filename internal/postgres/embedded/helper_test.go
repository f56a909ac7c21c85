package embedded

import (
	"bufio"
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// The tests that kill a process run this test binary once more, as the program that owns the cluster.

func TestMain(m *testing.M) {
	switch os.Getenv("PROGRAM") {
	case "":
		os.Exit(m.Run())
	case "serve":
		serve(false)
	case "write":
		serve(true)
	case "temporary":
		temporary()
	}
}

// report is the first line that a program prints.
type report struct {
	DSN      string
	Owner    bool
	Postgres int // process id
	Dir      string
	Error    string
}

// serve starts the cluster in DIR and stops it when its input ends. It says "gone" when Done is closed.
// A writing one prints the number of each row that was committed, until it is killed.
func serve(writes bool) {
	s, err := Start(context.Background(), Options{Dir: os.Getenv("DIR"), Fast: os.Getenv("FAST") != ""})
	if err != nil {
		say(report{Error: err.Error()})
		os.Exit(1)
	}
	say(report{DSN: s.DSN, Owner: s.Owner, Postgres: s.Pid(), Dir: s.home.dir})
	if writes {
		write(s.DSN)
	}
	ended := make(chan struct{})
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		close(ended)
	}()
	select {
	case <-s.Done():
		fmt.Println("gone")
		<-ended
	case <-ended:
	}
	if err := s.Stop(); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	os.Exit(0)
}

func write(dsn string) {
	db, err := sql.Open("postgres", dsn)
	if err == nil {
		_, err = db.Exec(`create table if not exists rows (n int)`)
	}
	for n := 1; err == nil; n++ {
		if _, err = db.Exec(`insert into rows values ($1)`, n); err == nil {
			fmt.Println(n)
		}
	}
	select {} // the database is gone: somebody is about to kill us
}

func temporary() {
	s, err := StartTemporary(context.Background(), nil)
	if err != nil {
		say(report{Error: err.Error()})
		os.Exit(1)
	}
	say(report{DSN: s.DSN, Postgres: s.Pid(), Dir: s.home.dir})
	select {}
}

func say(r report) { _ = json.NewEncoder(os.Stdout).Encode(r) }

// program is a running copy of this test binary.
type program struct {
	report
	cmd    *exec.Cmd
	input  io.Closer
	output *bufio.Scanner
}

// launchProgram starts a copy of this binary that does what the environment says; as may be nil.
func launchProgram(t *testing.T, as *syscall.Credential, env ...string) *program {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	if as != nil {
		cmd = exec.Command(copyOfSelf(t))
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: as}
	}
	cmd.Dir, cmd.Env = "/", append(os.Environ(), env...)
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	input, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	output, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	p := &program{cmd: cmd, input: input, output: bufio.NewScanner(output)}
	t.Cleanup(func() {
		p.kill()
		if complaints.Len() > 0 {
			t.Log(complaints.String())
		}
	})
	return p
}

// copyOfSelf puts this binary where any account can run it.
func copyOfSelf(t *testing.T) string {
	t.Helper()
	binary, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(newDir(t), "program")
	if err := os.WriteFile(path, binary, 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

// up waits for the first line and fails the test when the cluster did not start.
func (p *program) up(t *testing.T) *program {
	t.Helper()
	if err := json.Unmarshal([]byte(p.line(t)), &p.report); err != nil {
		t.Fatal(err)
	}
	if p.Error != "" {
		t.Fatal(p.Error)
	}
	return p
}

func (p *program) line(t *testing.T) string {
	t.Helper()
	if !p.output.Scan() {
		t.Fatal("the program ended without a word")
	}
	return p.output.Text()
}

// rest returns what the program said until its end.
func (p *program) rest() (last string) {
	for p.output.Scan() {
		last = p.output.Text()
	}
	return last
}

func (p *program) kill() { _ = p.cmd.Process.Kill(); _ = p.cmd.Wait() }

// finish lets the program stop in order.
func (p *program) finish(t *testing.T) {
	t.Helper()
	_ = p.input.Close()
	if last := p.rest(); last != "" && last != "gone" {
		t.Error(last)
	}
	if err := p.cmd.Wait(); err != nil {
		t.Error(err)
	}
}

// newDir returns a directory that PostgreSQL can get to even if root made it, which is not so for t.TempDir.
func newDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp(roomy(), "innomag-embedded-*")
	if err == nil {
		err = os.Chmod(dir, 0o755)
	}
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		eventually(t, "the test's directory can be removed", func() bool { return os.RemoveAll(dir) == nil })
	})
	return dir
}

// eventually waits until it is so.
func eventually(t *testing.T, what string, so func() bool) {
	t.Helper()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for end := time.Now().Add(30 * time.Second); !so(); <-tick.C {
		if time.Now().After(end) {
			t.Fatalf("waited in vain: %s", what)
		}
	}
}

// start starts a cluster for the length of the test.
func start(t *testing.T, o Options) *Server {
	t.Helper()
	s, err := Start(t.Context(), o)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { stop(t, s) })
	return s
}

func stop(t *testing.T, s *Server) {
	t.Helper()
	if err := s.Stop(); err != nil {
		t.Error(err)
	}
}

// query runs one statement and returns the number it yields.
func query(t *testing.T, dsn, statement string) (n int) {
	t.Helper()
	db, err := sql.Open("postgres", dsn)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if err := db.QueryRow(statement).Scan(&n); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
	return n
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}
