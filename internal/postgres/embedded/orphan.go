package embedded

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"
)

// clearStale puts away what an owner that was killed left behind. We hold the lock, so nobody owns the cluster now.
//
// PostgreSQL refuses to start while the process named in its pid file answers, even if that is a zombie that nobody
// reaps, as in a container without init, or a stranger that got the same number. The file must not be deleted, though:
// it also names the shared memory by which the next PostgreSQL sees that sessions of the last one are still at work.
// PostgreSQL ignores its own parent in that file, so we write our number into it.
func clearStale(ctx context.Context, h *home, log *slog.Logger) error {
	path := filepath.Join(h.data, pidFile)
	content, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return h.clearSocket()
	}
	if err != nil {
		return err
	}
	first, rest, _ := strings.Cut(string(content), "\n")
	pid, _ := strconv.Atoi(strings.TrimSpace(first)) // an unreadable file is a stale one
	switch ours, theirs := serves(pid, h); {
	case theirs:
		return fmt.Errorf("PostgreSQL (process %d), started by somebody else, uses %s: stop it first", pid, h.data)
	case ours:
		log.Warn("stopping a PostgreSQL that lost its owner", "pid", pid)
		if err := stopOrphan(ctx, pid, h); err != nil {
			return err
		}
		return h.clearSocket()
	}
	log.Info("taking over from a PostgreSQL that crashed", "pid", pid)
	if err := h.write(path, []byte(strconv.Itoa(os.Getpid())+"\n"+rest)); err != nil {
		return err
	}
	return h.clearSocket()
}

// serves says whether a process is a living PostgreSQL on the data of h, and whether we or somebody else started it.
func serves(pid int, h *home) (ours, theirs bool) {
	if pid <= 0 {
		return false, false
	}
	words := commandLine(pid)
	if !strings.Contains(words, "postgres") || !strings.Contains(words, " "+h.data+" ") {
		return false, false
	}
	ours = strings.Contains(words, " "+mark+" ")
	return ours, !ours
}

func stopOrphan(ctx context.Context, pid int, h *home) error {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGQUIT} {
		if err := syscall.Kill(pid, signal); err != nil && !errors.Is(err, syscall.ESRCH) {
			return fmt.Errorf("stopping PostgreSQL (process %d): %w", pid, err)
		}
		for patience := time.Now().Add(20 * time.Second); time.Now().Before(patience); {
			if ours, _ := serves(pid, h); !ours {
				return nil
			}
			if !pause(ctx, 10*time.Millisecond) {
				return ctx.Err()
			}
		}
	}
	return fmt.Errorf("a PostgreSQL that lost its owner (process %d) does not stop", pid)
}

func (h *home) clearSocket() error {
	for _, name := range []string{socketFile, socketFile + ".lock"} {
		if err := os.Remove(filepath.Join(h.sock, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}
