package main

import (
	"bufio"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// The tests run this test binary once more, as withpg itself.
func TestMain(m *testing.M) {
	if os.Getenv("BE_WITHPG") != "" {
		main()
	}
	os.Exit(m.Run())
}

func withpg(env []string, words ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], words...)
	cmd.Env = append(append(os.Environ(), "BE_WITHPG=1", variable+"="), env...)
	cmd.Stderr = os.Stderr
	return cmd
}

func TestCommandGetsADatabaseAndItsExitCodeIsOurs(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		env    []string
		script string
		code   int
		says   string
	}{
		"success":                {nil, `echo "$` + variable + `"`, 0, "dbname=innomag"},
		"failure":                {nil, `exit 7`, 7, ""},
		"death by signal":        {[]string{variable + "=there"}, `kill -TERM $$`, 128 + 15, ""},
		"a server that is there": {[]string{variable + "=there"}, `echo "$` + variable + `"`, 0, "there"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			cmd := withpg(c.env, "sh", "-c", c.script)
			said, _ := cmd.Output()
			if code := cmd.ProcessState.ExitCode(); code != c.code {
				t.Errorf("exit code %d, want %d", code, c.code)
			}
			if !strings.Contains(string(said), c.says) {
				t.Errorf("the command says %q, want %q", said, c.says)
			}
		})
	}
}

func TestInterruptReachesTheCommand(t *testing.T) {
	t.Parallel()
	cmd := withpg(nil, "sh", "-c", `trap 'echo interrupted; exit 3' INT; echo "$`+variable+`"; while :; do sleep 0.1; done`)
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	said := bufio.NewReader(out)
	dsn, err := said.ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	if rest, _ := io.ReadAll(said); string(rest) != "interrupted\n" {
		t.Errorf("the command says %q", rest)
	}
	_ = cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != 3 {
		t.Errorf("exit code %d, want 3", code)
	}
	_, path, _ := strings.Cut(dsn, "host='")
	path, _, _ = strings.Cut(path, "/run'")
	if _, err := os.Stat(path); err == nil || path == "" {
		t.Errorf("%q was not cleared up", path)
	}
}
