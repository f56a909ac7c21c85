package embedded

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
)

// StartTemporary starts a fast cluster for tests in a directory of its own. Both vanish on Stop,
// and also when the process ends without it: os.Exit, a panic, kill -9.
func StartTemporary(ctx context.Context, log *slog.Logger) (*Server, error) {
	dir, err := os.MkdirTemp(roomy(), "innomag-pg-*")
	if err != nil {
		return nil, err
	}
	s, err := startTemporary(ctx, dir, log)
	if err != nil {
		return nil, errors.Join(err, os.RemoveAll(dir))
	}
	return s, nil
}

// roomy returns where a temporary cluster should be: in memory if there is room, where making a database takes a tenth of
// the time it takes on a disk, unless TMPDIR says otherwise. Containers often have as little as 64 MB there.
func roomy() string {
	const memory, enough = "/dev/shm", 1 << 30
	var fs syscall.Statfs_t
	if os.Getenv("TMPDIR") == "" && syscall.Statfs(memory, &fs) == nil && fs.Bavail*uint64(fs.Bsize) >= enough {
		return memory
	}
	return os.TempDir()
}

func startTemporary(ctx context.Context, dir string, log *slog.Logger) (*Server, error) {
	s, err := Start(ctx, Options{Dir: dir, Fast: true, Log: log})
	if err != nil {
		return nil, err
	}
	mourner, wake, err := mourn(s.Pid(), dir)
	if err != nil {
		return nil, errors.Join(err, s.Stop())
	}
	s.leave = func() { _ = wake.Close() }
	go func() { <-s.done; s.leave() }() // also keeps the pipe open when nobody holds on to s
	s.tidy = mourner.Wait
	return s, nil
}

// mourn leaves a shell behind that waits for our end, makes PostgreSQL follow, and clears up. It sees our end as the end
// of its input, which the kernel closes for us however we go.
func mourn(pid int, dir string) (*exec.Cmd, io.Closer, error) {
	const script = `read -r _; exec 2>/dev/null
		kill -QUIT "$1"
		for i in 1 2 3 4 5 6 7 8 9 10; do [ -e "$2/data/postmaster.pid" ] || break; sleep 0.$i; done
		rm -rf -- "$2"`
	cmd := exec.Command("/bin/sh", "-c", script, "sh", strconv.Itoa(pid), dir) //nolint:noctx // it outlives us
	cmd.Dir = filepath.Dir(dir)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // ^C is not for it
	wake, err := cmd.StdinPipe()
	if err != nil {
		return nil, nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, nil, fmt.Errorf("a shell to clear up %s: %w", dir, err)
	}
	return cmd, wake, nil
}
