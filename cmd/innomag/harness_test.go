package main_test

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"innomag/internal/postgres/pgtest"
)

// patience is how long a test waits for something that takes moments.
const patience = 30 * time.Second

var folder string // of the binary, for as long as the tests run

func TestMain(m *testing.M) {
	var err error
	if folder, err = os.MkdirTemp("", "innomag-test-"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	code := m.Run()
	if err := pgtest.Clear(); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	_ = os.RemoveAll(folder)
	os.Exit(code)
}

// binary builds the program, once.
var binary = sync.OnceValues(func() (string, error) {
	path := filepath.Join(folder, "innomag")
	out, err := exec.Command("go", "build", "-o", path, ".").CombinedOutput()
	if err != nil {
		err = fmt.Errorf("building: %w\n%s", err, out)
	}
	return path, err
})

// program is innomag with the settings of one operator.
type program struct {
	t    testing.TB
	path string
	env  []string
}

// install gives the program with nothing in its environment but settings.
func install(t testing.TB, settings ...string) *program {
	t.Helper()
	path, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.ContainsFunc(settings, func(s string) bool { return strings.HasPrefix(s, "INNOMAG_MEDIA=") }) {
		settings = append(settings, "INNOMAG_MEDIA="+demoMedia())
	}
	settings = append(settings, "PATH="+os.Getenv("PATH"), "HOME="+os.Getenv("HOME"), "INNOMAG_ADDR=127.0.0.1:0")
	return &program{t, path, settings}
}

// demoDSN names a database with the demo in it, which is written once and copied for each test.
func demoDSN(t testing.TB) string {
	t.Helper()
	return pgtest.NewFilledDSN(t, "demo", func(dsn string) error {
		path, err := binary()
		if err != nil {
			return err
		}
		cmd := exec.Command(path, "demo")
		cmd.Env = []string{"DATABASE_URL=" + dsn, "INNOMAG_MEDIA=" + demoMedia(), "PATH=" + os.Getenv("PATH"), "HOME=" + os.Getenv("HOME")}
		if said, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("%w\n%s", err, said)
		}
		return nil
	})
}

// demoMedia is where the pictures of the demo are, and of all tests that want no folder of their own.
func demoMedia() string { return filepath.Join(folder, "media") }

// ownMedia is a copy of the demo's pictures for a test that looks at the folder, or writes much into it. The demo is there before.
func ownMedia(t testing.TB) string {
	t.Helper()
	own := filepath.Join(t.TempDir(), "media")
	if err := os.CopyFS(own, os.DirFS(demoMedia())); err != nil {
		t.Fatal(err)
	}
	return own
}

// outcome is what a command left behind.
type outcome struct {
	stdout, stderr string
	code           int
}

// do runs a command to its end.
func (p *program) do(stdin string, args ...string) outcome {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.t.Context(), patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, p.path, args...)
	cmd.Env, cmd.Stdin = p.env, strings.NewReader(stdin)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) {
		p.t.Fatal(err)
	}
	return outcome{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

// must is do for a command that has to succeed.
func (p *program) must(stdin string, args ...string) string {
	p.t.Helper()
	o := p.do(stdin, args...)
	if o.code != 0 {
		p.t.Fatalf("innomag %s: exit %d\n%s%s", strings.Join(args, " "), o.code, o.stdout, o.stderr)
	}
	return o.stdout
}

const password = "et langt passord til prøve"

// hire creates an account with a role; its address is role@example.org.
func (p *program) hire(role, name string) string {
	p.t.Helper()
	email := strings.ToLower(strings.ReplaceAll(name, " ", ".")) + "@example.org"
	p.must(password+"\n", "account", "create", "--email", email, "--name", name, "--role", role, "--password-stdin")
	return email
}

// server is a program that serves.
type server struct {
	t       testing.TB
	base    string
	process *os.Process
	exited  chan struct{} // closed when it has ended
	code    int           // once it has

	mu     sync.Mutex
	stdout bytes.Buffer
	log    []string
}

// serve starts the server and waits until it says where it is.
func (p *program) serve(args ...string) *server {
	p.t.Helper()
	s, err := p.tryServe(args...)
	if err != nil {
		p.t.Fatal(err)
	}
	return s
}

func (p *program) tryServe(args ...string) (*server, error) {
	cmd := exec.Command(p.path, append([]string{"serve"}, args...)...)
	cmd.Env = p.env
	stderr, err := cmd.StderrPipe()
	if err != nil {
		return nil, err
	}
	s := &server{t: p.t, exited: make(chan struct{})}
	cmd.Stdout = writer(func(b []byte) {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.stdout.Write(b)
	})
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	s.process = cmd.Process
	address := make(chan string, 1)
	go func() {
		defer close(s.exited)
		s.read(stderr, address)
		_ = cmd.Wait()
		s.code = cmd.ProcessState.ExitCode()
	}()
	p.t.Cleanup(func() {
		_ = s.process.Signal(syscall.SIGTERM)
		select {
		case <-s.exited:
		case <-time.After(patience):
			_ = s.process.Kill()
			p.t.Errorf("the server did not end in %s", patience)
		}
		if p.t.Failed() {
			p.t.Log("the server's last words:\n" + s.complaints())
		}
	})
	select {
	case s.base = <-address:
		return s, nil
	case <-s.exited:
		return nil, fmt.Errorf("the server ended with %d:\n%s", s.code, s.lastWords(20))
	case <-time.After(patience):
		return nil, fmt.Errorf("the server did not say where it is:\n%s", s.lastWords(20))
	}
}

type writer func([]byte)

func (w writer) Write(b []byte) (int, error) { w(b); return len(b), nil }

func (s *server) read(stderr io.Reader, address chan<- string) {
	lines := bufio.NewScanner(stderr)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		s.mu.Lock()
		s.log = append(s.log, lines.Text())
		s.mu.Unlock()
		var line struct{ Msg, Address string }
		if json.Unmarshal(lines.Bytes(), &line) == nil && line.Msg == "serving" {
			address <- line.Address
		}
	}
}

func (s *server) lastWords(n int) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return strings.Join(s.log[max(0, len(s.log)-n):], "\n")
}

// complaints is the log without what went well.
func (s *server) complaints() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	said := slices.DeleteFunc(slices.Clone(s.log), func(line string) bool { return strings.Contains(line, `"level":"INFO"`) })
	return strings.Join(said[max(0, len(said)-30):], "\n")
}

func (s *server) printed() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.stdout.String()
}

// stop asks the server to end, and gives its exit code.
func (s *server) stop() int {
	s.t.Helper()
	if err := s.process.Signal(syscall.SIGTERM); err != nil {
		s.t.Fatal(err)
	}
	return s.ended()
}

// ended waits for the server's end.
func (s *server) ended() int {
	s.t.Helper()
	select {
	case <-s.exited:
		return s.code
	case <-time.After(patience):
		s.t.Fatalf("the server did not end in %s", patience)
		return -1
	}
}

// within waits until something is true.
func within(t testing.TB, what string, is func() bool) {
	t.Helper()
	deadline := time.After(patience)
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for !is() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf("not within %s: %s", patience, what)
		}
	}
}
