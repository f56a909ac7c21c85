// Command mutants takes the defences of docs/hardening.md away, one at a time, and runs the test that has to notice. The source stays
// as it is: the compiler is shown another file in the place of one.
//
// It wants a PostgreSQL in the environment, as internal/tools/withpg gives: make mutants. With words it takes only those that have one of them.
package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// mutant is a defence that is taken away.
type mutant struct {
	what     string // what is missing then
	file     string // where the defence stands
	old, new string // old stands there once
	room     string // the package of the test, when it is not that of the file
	test     string // the test that fails then
}

func main() {
	wanted := func(m mutant) bool {
		return len(os.Args) == 1 || slices.ContainsFunc(os.Args[1:], func(word string) bool { return strings.Contains(m.what+" "+m.file+" "+m.test, word) })
	}
	alive, tried := 0, 0
	for _, m := range mutants {
		if !wanted(m) {
			continue
		}
		tried++
		begun := time.Now()
		said, err := m.noticed()
		verdict := "noticed"
		if err != nil {
			verdict = "NOT NOTICED"
			alive++
		}
		fmt.Printf("%-11s %5.1f s  %s (%s)\n", verdict, time.Since(begun).Seconds(), m.what, m.test)
		if err != nil {
			fmt.Printf("    %v\n%s", err, indented(said))
		}
	}
	fmt.Printf("%d of %d were noticed\n", tried-alive, tried)
	if alive > 0 || tried == 0 {
		os.Exit(1)
	}
}

// noticed runs the test without the defence, and fails when the test does not.
func (m mutant) noticed() (said []byte, err error) {
	source, err := os.ReadFile(m.file)
	if err != nil {
		return nil, err
	}
	if n := strings.Count(string(source), m.old); n != 1 {
		return nil, fmt.Errorf("the defence stands %d times in %s: has it been written anew?", n, m.file)
	}
	folder, err := os.MkdirTemp("", "mutant-")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	changed, overlay := filepath.Join(folder, "changed.go"), filepath.Join(folder, "overlay.json")
	if err := os.WriteFile(changed, []byte(strings.Replace(string(source), m.old, m.new, 1)), 0o600); err != nil {
		return nil, err
	}
	path, err := filepath.Abs(m.file)
	if err != nil {
		return nil, err
	}
	list, err := json.Marshal(map[string]any{"Replace": map[string]string{path: changed}})
	if err != nil {
		return nil, err
	}
	if err := os.WriteFile(overlay, list, 0o600); err != nil {
		return nil, err
	}
	room := m.room
	if room == "" {
		room = filepath.Dir(m.file)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Minute)
	defer cancel()
	test := exec.CommandContext(ctx, "go", "test", "-vet=off", "-count=1", "-timeout=3m", "-v", "-run", "^"+m.test+"$", "./"+room)
	test.Env = append(os.Environ(), "GOFLAGS="+os.Getenv("GOFLAGS")+" -overlay="+overlay) // also for tests that build the program
	said, err = test.CombinedOutput()
	switch {
	case err == nil && bytes.Contains(said, []byte("no tests to run")):
		return said, fmt.Errorf("there is no such test")
	case err == nil:
		return said, fmt.Errorf("the test passes")
	case bytes.Contains(said, []byte("[build failed]")), bytes.Contains(said, []byte("building:")):
		return said, fmt.Errorf("without the defence it does not compile")
	case !bytes.Contains(said, []byte("--- FAIL: "+m.test)) && !bytes.Contains(said, []byte("panic:")):
		return said, fmt.Errorf("something else failed")
	}
	return said, nil
}

// indented is the end of what was said.
func indented(said []byte) string {
	lines := strings.Split(strings.TrimSpace(string(said)), "\n")
	lines = lines[max(0, len(lines)-15):]
	return "    " + strings.Join(lines, "\n    ") + "\n"
}
