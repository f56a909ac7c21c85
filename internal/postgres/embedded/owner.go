package embedded

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"
)

var errTaken = errors.New("another process owns this cluster")

// own takes the cluster of h for this process. The lock is the kernel's: it goes when we go, even by kill -9.
func own(h *home) (*os.File, error) { return lock(h, syscall.LOCK_EX) }

// lock tries for an exclusive or a shared lock, and returns errTaken when somebody is in the way.
func lock(h *home, how int) (*os.File, error) {
	path := filepath.Join(h.dir, lockFile)
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, err
	}
	err = h.give(path)
	if err == nil {
		err = syscall.Flock(int(f.Fd()), how|syscall.LOCK_NB)
	}
	if errors.Is(err, syscall.EWOULDBLOCK) {
		err = errTaken
	}
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	return f, nil
}

// join waits until the owner's PostgreSQL answers. When the owner goes meanwhile, we become it: then the lock comes back.
func join(ctx context.Context, h *home, log *slog.Logger) (*os.File, error) {
	slow := time.Now().Add(5 * time.Second)
	for {
		dsn, err := h.dsn()
		answers := err == nil && ready(h, 0) && ping(ctx, dsn) == nil
		if f, err := own(h); !errors.Is(err, errTaken) {
			return f, err
		}
		if answers {
			return nil, nil
		}
		if !pause(ctx, 25*time.Millisecond) {
			return nil, fmt.Errorf("another process owns %s but its PostgreSQL does not answer: %w", h.dir, ctx.Err())
		}
		if !slow.IsZero() && time.Now().After(slow) {
			log.Info("waiting for the process that owns the cluster", "dir", h.dir)
			slow = time.Time{}
		}
	}
}

// guest uses the PostgreSQL of the process that owns h.
func guest(h *home, log *slog.Logger) (*Server, error) {
	dsn, err := h.dsn()
	if err != nil {
		return nil, err
	}
	log.Info("joined the PostgreSQL of another process", "dir", h.dir)
	left := make(chan struct{})
	s := &Server{home: h, DSN: dsn, log: log, done: make(chan struct{}), leave: sync.OnceFunc(func() { close(left) })}
	go s.watch(left)
	return s, nil
}

// watch closes done when the cluster has no owner any more, or when the guest has left.
func (s *Server) watch(left <-chan struct{}) {
	defer close(s.done)
	tick := time.NewTicker(250 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case <-left:
			return
		case <-tick.C:
		}
		f, err := lock(s.home, syscall.LOCK_SH)
		if errors.Is(err, errTaken) {
			continue
		}
		if err == nil {
			_ = f.Close()
		}
		return
	}
}
