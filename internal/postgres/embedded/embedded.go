// Package embedded runs a private PostgreSQL for the life of the program, so that trying InnoMag takes one command.
// It finds PostgreSQL on the machine or fetches it, and it never deletes data. Production uses a server of its own.
package embedded

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Options says where the cluster lives and what runs it. Only Dir is required.
type Options struct {
	Dir        string       // holds the data, the socket, the password and the log
	BinDir     string       // where postgres and initdb are; empty means: look for them
	CacheDir   string       // keeps a downloaded PostgreSQL; empty means the user's cache
	Fast       bool         // for tests: a crash may lose everything, and no password is asked for
	NoDownload bool         // refuse to fetch PostgreSQL when none is found
	Set        []string     // settings of PostgreSQL beside ours, as name=value
	Log        *slog.Logger // nil means silence

	pack func(ctx context.Context, pkg, into string) error // fetches an npm package as a .tgz; tests replace it
}

// Server is a running cluster.
type Server struct {
	DSN   string // connects to the database "innomag" as user "innomag"
	Owner bool   // false: another process runs the cluster and this one is its guest
	Major int    // of the PostgreSQL that runs; 0 for a guest

	home    *home
	log     *slog.Logger
	lock    *os.File
	process *process // nil for a guest
	done    chan struct{}
	leave   func()       // comes first when stopping: a guest ends its watch
	tidy    func() error // comes last
	once    sync.Once
	stopErr error
}

// Start returns the running cluster of o.Dir, made on first use.
//
// One process at a time owns a cluster: it runs PostgreSQL and stops it. Anyone who starts the same directory meanwhile
// waits until it answers and joins as a guest with the same DSN. When the owner goes, so does the database: a guest's
// queries fail and its Done closes. ctx limits the starting only, not the life of the server.
func Start(ctx context.Context, o Options) (*Server, error) {
	o = quiet(o)
	h, err := settle(o.Dir)
	if err != nil {
		return nil, err
	}
	lock, err := own(h)
	if errors.Is(err, errTaken) {
		if lock, err = join(ctx, h, o.Log); lock == nil && err == nil {
			return guest(h, o.Log)
		}
	}
	if err != nil {
		return nil, err
	}
	s, err := run(ctx, h, o)
	if err != nil {
		_ = lock.Close()
		return nil, err
	}
	s.lock = lock
	return s, nil
}

// quiet gives o a log, if only one that nobody reads.
func quiet(o Options) Options {
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return o
}

// run starts PostgreSQL for the owner of h.
func run(ctx context.Context, h *home, o Options) (*Server, error) {
	began := time.Now()
	made, err := h.madeBy()
	if err != nil {
		return nil, err
	}
	bin, err := choose(ctx, h, o, made)
	if err != nil {
		return nil, err
	}
	if made == 0 {
		if err := create(ctx, h, bin, o); err != nil {
			return nil, err
		}
		o.Log.Info("cluster made", "dir", h.data, "postgres", bin.Version, "took", time.Since(began))
	}
	dsn, err := h.dsn()
	if err != nil {
		return nil, err
	}
	if err := h.mkdir(h.sock); err != nil {
		return nil, err
	}
	if err := clearStale(ctx, h, o.Log); err != nil {
		return nil, err
	}
	p, err := boot(ctx, h, bin, o)
	if err != nil {
		return nil, err
	}
	s := &Server{home: h, DSN: dsn, Owner: true, Major: bin.Major, log: o.Log, process: p, done: p.done}
	s.leave = func() {}
	s.tidy = func() error { _ = os.Remove(h.sock); return nil }
	if err := answer(ctx, dsn); err != nil {
		return nil, errors.Join(err, s.Stop())
	}
	o.Log.Info("PostgreSQL is up", "version", bin.Version, "bin", bin.Dir, "dir", h.dir, "took", time.Since(began))
	return s, nil
}

// Pid is the process id of PostgreSQL, or 0 for a guest.
func (s *Server) Pid() int {
	if s.process == nil {
		return 0
	}
	return s.process.cmd.Process.Pid
}

// Done is closed once PostgreSQL has exited, wanted or not. A guest's is closed when the cluster has no owner any more,
// which a guest notices within half a second; if a new owner comes by then, the same DSN works again and Done stays open.
func (s *Server) Done() <-chan struct{} { return s.done }

// Stop shuts PostgreSQL down if this process owns it, and gives the directory free; a guest just leaves.
// Open transactions are rolled back, committed ones are safe. Stopping twice is harmless.
func (s *Server) Stop() error {
	s.once.Do(func() { s.stopErr = s.stop() })
	return s.stopErr
}

func (s *Server) stop() error {
	s.leave()
	if s.process == nil {
		return nil
	}
	defer func() {
		if s.lock != nil {
			_ = s.lock.Close()
		}
	}()
	// SIGINT is PostgreSQL's fast shutdown; SIGQUIT leaves the tidying to the next start, and still loses nothing.
	for _, try := range []struct {
		signal   syscall.Signal
		patience time.Duration
	}{{syscall.SIGINT, 20 * time.Second}, {syscall.SIGQUIT, 5 * time.Second}, {syscall.SIGKILL, 5 * time.Second}} {
		if s.process.stop(try.signal, try.patience) {
			s.log.Info("PostgreSQL is stopped")
			return s.tidy()
		}
		s.log.Warn("PostgreSQL does not stop", "signal", try.signal.String(), "waited", try.patience)
	}
	return fmt.Errorf("PostgreSQL (process %d) does not stop", s.Pid())
}

// madeBy returns the major version of PostgreSQL that made the cluster in h, or 0 when there is none yet.
func (h *home) madeBy() (int, error) {
	if _, err := os.Stat(filepath.Join(h.dir, "PG_VERSION")); err == nil {
		return 0, fmt.Errorf("%s is a PostgreSQL data directory itself; choose another one for InnoMag", h.dir)
	}
	found, err := os.ReadDir(h.data)
	if len(found) == 0 && (err == nil || errors.Is(err, os.ErrNotExist)) {
		return 0, nil
	}
	version, err := os.ReadFile(filepath.Join(h.data, "PG_VERSION"))
	if err != nil {
		return 0, fmt.Errorf("%s is not empty and not a PostgreSQL cluster; nothing was touched: %w", h.data, err)
	}
	major, err := strconv.Atoi(strings.TrimSpace(string(version)))
	if err != nil || major <= 0 {
		return 0, fmt.Errorf("%s names no version of PostgreSQL; nothing was touched", filepath.Join(h.data, "PG_VERSION"))
	}
	return major, nil
}
