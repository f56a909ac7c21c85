package embedded

import (
	"bytes"
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// create makes a new cluster in h. It is built under another name and renamed when it is whole,
// so whatever interrupts it leaves nothing that looks like a cluster.
func create(ctx context.Context, h *home, bin Binaries, o Options) error {
	leftovers, _ := filepath.Glob(h.data + ".new-*")
	for _, dir := range leftovers {
		_ = os.RemoveAll(dir) // an interrupted initdb may still be dying in there; the next start tries again
	}
	password := filepath.Join(h.dir, passwordFile)
	if err := h.write(password, []byte(rand.Text()+"\n")); err != nil {
		return err
	}
	fresh, err := os.MkdirTemp(h.dir, "data.new-*")
	if err != nil {
		return err
	}
	err = h.give(fresh)
	if err == nil {
		err = initdb(ctx, h, bin, fresh, o)
	}
	if err == nil {
		err = os.Rename(fresh, h.data)
	}
	if err != nil {
		return errors.Join(err, os.RemoveAll(fresh))
	}
	return syncDir(h.dir)
}

// syncDir makes sure that the new names in dir survive a power failure.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(d.Sync(), d.Close())
}

func initdb(ctx context.Context, h *home, bin Binaries, into string, o Options) error {
	args := []string{
		"-D", into, "-U", "innomag", "--pwfile=" + filepath.Join(h.dir, passwordFile),
		"--encoding=UTF8", "--data-checksums", "--lc-messages=C", "--no-instructions",
	}
	if o.Fast {
		args = append(args, "--no-sync", "--auth=trust") // proving a password takes half the time of making a database
	} else {
		args = append(args, "--auth=scram-sha-256")
	}
	// Code points order text: that never changes with the ICU or libc of the machine, under which indexes would break.
	// Norwegian order is asked for in the query.
	locale := []string{"--locale=C.UTF-8"}
	if bin.Major >= 17 {
		locale = append(locale, "--locale-provider=builtin", "--builtin-locale=C.UTF-8")
	}
	program := filepath.Join(bin.Dir, "initdb")
	out, err := h.runToEnd(ctx, program, append(args, locale...)...)
	if err != nil && ctx.Err() == nil && strings.Contains(string(out), "locale") {
		o.Log.Warn("this PostgreSQL has no C.UTF-8, making the cluster with locale C", "said", tail(out))
		out, err = h.runToEnd(ctx, program, append(args, "--locale=C")...)
	}
	if err != nil {
		return fmt.Errorf("initdb: %w\n%s", err, tail(out))
	}
	return nil
}

// runToEnd runs a program as the account of h. It dies with us.
func (h *home) runToEnd(ctx context.Context, program string, args ...string) ([]byte, error) {
	var out bytes.Buffer
	cmd := exec.Command(program, args...) //nolint:noctx // it is ended in order, never killed with a context
	cmd.Dir, cmd.Env = h.dir, quietEnv()
	cmd.Stdout, cmd.Stderr = &out, &out
	cmd.WaitDelay = time.Second // for a grandchild that keeps the output open
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: h.as, Setpgid: true}
	p, err := launch(cmd, syscall.SIGKILL)
	if err != nil {
		return nil, err
	}
	select {
	case <-p.done:
	case <-ctx.Done():
		_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL)
		<-p.done
		return nil, ctx.Err()
	}
	return out.Bytes(), p.err
}

// quietEnv is our environment without what would change how PostgreSQL behaves or what language it speaks.
func quietEnv() []string {
	env := []string{"LC_ALL=C"}
	for _, pair := range os.Environ() {
		if !strings.HasPrefix(pair, "PG") && !strings.HasPrefix(pair, "LC_") && !strings.HasPrefix(pair, "LANG") {
			env = append(env, pair)
		}
	}
	return env
}

// tail is the end of what a program said: enough for an error.
func tail(out []byte) string {
	return strings.TrimSpace(string(out[max(0, len(out)-2000):]))
}
