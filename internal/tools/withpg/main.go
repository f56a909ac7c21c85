// Command withpg runs a command, such as go test ./..., with one throw-away PostgreSQL for everything in it.
//
//	go run ./internal/tools/withpg go test ./...
//
// The command finds the server in INNOMAG_TEST_DATABASE_URL; if that is set already, the server it names is used.
// withpg exits as the command does, and passes ^C and SIGTERM on. The command has no standard input.
package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"

	"innomag/internal/postgres/embedded"
)

const variable = "INNOMAG_TEST_DATABASE_URL"

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: withpg command [argument…]")
		os.Exit(2)
	}
	code, err := run(os.Args[1], os.Args[2:])
	if err != nil {
		fmt.Fprintln(os.Stderr, "withpg:", err)
	}
	os.Exit(code)
}

// run returns the exit code of the command, or 1 and why it could not run.
func run(name string, args []string) (code int, err error) {
	signals := make(chan os.Signal, 4)
	signal.Notify(signals, syscall.SIGINT, syscall.SIGTERM)

	cmd := exec.Command(name, args...) //nolint:noctx // it gets our signals and ends by itself
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // what we pass on reaches everything it started, once
	if os.Getenv(variable) == "" {
		server, err := start(signals)
		if err != nil {
			return 1, err
		}
		defer func() { err = errors.Join(err, server.Stop()) }()
		cmd.Env = append(os.Environ(), variable+"="+server.DSN)
	}
	if err := cmd.Start(); err != nil {
		return 1, err
	}
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	for {
		select {
		case s := <-signals:
			_ = syscall.Kill(-cmd.Process.Pid, s.(syscall.Signal)) // fails when it is gone already
		case err := <-done:
			var exit *exec.ExitError
			if !errors.As(err, &exit) {
				return 0, err
			}
			if exit.ExitCode() < 0 { // killed by a signal: say so as a shell does
				return 128 + int(exit.Sys().(syscall.WaitStatus).Signal()), nil
			}
			return exit.ExitCode(), nil
		}
	}
}

// start starts the server, unless a signal comes first.
func start(signals <-chan os.Signal) (*embedded.Server, error) {
	ctx, cancel := context.WithTimeoutCause(context.Background(), 5*time.Minute, errors.New("PostgreSQL takes too long to start"))
	defer cancel()
	type result struct {
		server *embedded.Server
		err    error
	}
	started := make(chan result, 1)
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelWarn}))
	go func() {
		s, err := embedded.StartTemporary(ctx, log)
		started <- result{s, err}
	}()
	select {
	case r := <-started:
		return r.server, r.err
	case s := <-signals:
		cancel()
		err := errors.New(s.String())
		if r := <-started; r.server != nil {
			err = errors.Join(err, r.server.Stop())
		}
		return nil, err
	}
}
