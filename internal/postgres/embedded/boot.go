package embedded

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"
)

// settings fit a small machine and a container with 64 MB of shared memory.
var settings = []string{
	"listen_addresses=", // the socket, and nobody but us can open that
	"port=5432",
	"unix_socket_permissions=0700",
	"max_connections=60",
	"shared_buffers=64MB",
	"max_parallel_workers_per_gather=0",
	"logging_collector=off",
	"log_min_messages=warning",
	"timezone=UTC",
	"log_timezone=UTC",
	"lc_messages=C",
	mark,
}

// mark tells a PostgreSQL that we started from one that somebody else did.
const mark = "cluster_name=innomag"

// fastSettings trade safety for speed. The many connections are for test packages that run side by side.
var fastSettings = []string{
	"fsync=off",
	"jit=off", // as where requests are served
	"synchronous_commit=off",
	"full_page_writes=off",
	"autovacuum=off",
	"max_wal_size=1GB",
	"checkpoint_timeout=1h",
	"wal_level=minimal",
	"max_wal_senders=0",
	"max_connections=500",
}

// maxLog is the size at which the log is set aside on the next start.
const maxLog = 10 << 20

// boot starts PostgreSQL in h and returns when it is ready. Recovering after a crash may take it a while.
func boot(ctx context.Context, h *home, bin Binaries, o Options) (*process, error) {
	args := []string{"-D", h.data, "-c", "unix_socket_directories=" + h.sock}
	for _, s := range settings {
		args = append(args, "-c", s)
	}
	if o.Fast {
		for _, s := range fastSettings {
			args = append(args, "-c", s)
		}
	}
	for _, s := range o.Set { // the last word on a setting counts
		args = append(args, "-c", s)
	}
	// After a crash, sessions of the old server may outlive it for a moment, and no new one starts beside them.
	for patience := time.Now().Add(20 * time.Second); ; {
		p, said, err := bootOnce(ctx, h, filepath.Join(bin.Dir, "postgres"), args, o.Log)
		if err == nil {
			return p, nil
		}
		if !strings.Contains(said, "pre-existing shared memory block") || time.Now().After(patience) {
			return nil, fmt.Errorf("PostgreSQL did not start: %w\n%s", err, said)
		}
		if !pause(ctx, 100*time.Millisecond) {
			return nil, ctx.Err()
		}
	}
}

// bootOnce tries once. When PostgreSQL gives up it returns what it said.
func bootOnce(ctx context.Context, h *home, program string, args []string, log *slog.Logger) (*process, string, error) {
	out, before, err := openLog(h)
	if err != nil {
		return nil, "", err
	}
	defer func() { _ = out.Close() }()
	cmd := exec.Command(program, args...) //nolint:noctx // it is ended in order, never killed with a context
	cmd.Dir, cmd.Env = h.data, quietEnv()
	cmd.Stdout, cmd.Stderr = out, out // a file outlives us, a pipe would break
	// In a group of its own, ^C reaches only us, who stop PostgreSQL last.
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: h.as, Setpgid: true}
	p, err := launch(cmd, syscall.SIGINT)
	if err != nil {
		return nil, "", err
	}
	slow := time.NewTimer(5 * time.Second)
	defer slow.Stop()
	for !ready(h, cmd.Process.Pid) {
		select {
		case <-p.done:
			return nil, readFrom(out.Name(), before), cmp.Or(p.err, errors.New("it exited"))
		case <-ctx.Done():
			p.stop(syscall.SIGQUIT, 5*time.Second)
			return nil, "", ctx.Err()
		case <-slow.C:
			log.Info("PostgreSQL is still starting, recovering perhaps", "log", out.Name())
		case <-time.After(5 * time.Millisecond):
		}
	}
	return p, "", nil
}

// openLog opens the log for more, and says where the new part begins.
func openLog(h *home) (*os.File, int64, error) {
	path := filepath.Join(h.dir, logFile)
	if info, err := os.Stat(path); err == nil && info.Size() > maxLog {
		_ = os.Rename(path, path+".old")
	}
	f, err := os.OpenFile(path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, 0, err
	}
	info, err := f.Stat()
	if err = errors.Join(err, h.give(path)); err != nil {
		return nil, 0, errors.Join(err, f.Close())
	}
	return f, info.Size(), nil
}

func readFrom(path string, at int64) string {
	f, err := os.Open(path)
	if err != nil {
		return err.Error()
	}
	defer func() { _ = f.Close() }()
	out, err := io.ReadAll(io.NewSectionReader(f, at, 1<<20))
	if err != nil {
		return err.Error()
	}
	return tail(out)
}

// ready says whether the PostgreSQL with this process id (or any, for 0) takes connections: it says so in its pid file.
func ready(h *home, pid int) bool {
	content, err := os.ReadFile(filepath.Join(h.data, pidFile))
	if err != nil {
		return false
	}
	lines := strings.Split(string(content), "\n")
	return len(lines) > 7 && strings.TrimSpace(lines[7]) == "ready" && (pid == 0 || lines[0] == strconv.Itoa(pid))
}

// answer waits for the database innomag, making it the first time.
func answer(ctx context.Context, dsn string) error {
	err := ping(ctx, dsn)
	if pq.As(err, pqerror.InvalidCatalogName) == nil {
		return err
	}
	db, err := sql.Open("postgres", dsn+" dbname=postgres") // the last name wins
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	if _, err := db.ExecContext(ctx, `create database innomag`); err != nil {
		return fmt.Errorf("making the database: %w", err)
	}
	return ping(ctx, dsn)
}

func ping(ctx context.Context, dsn string) error {
	db, err := sql.Open("postgres", dsn)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	return db.PingContext(ctx)
}

// pause waits, unless ctx ends first.
func pause(ctx context.Context, d time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(d):
		return true
	}
}
