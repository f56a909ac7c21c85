package main_test

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"innomag/internal/postgres/pgtest"
)

// TestTheReadmesFirstQueryIsAnswered does what a stranger does: copies the query from the README and pastes it.
func TestTheReadmesFirstQueryIsAnswered(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("curl"); err != nil {
		t.Skip("curl is not installed, and the README uses it")
	}
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile("(?s)```sh\n(curl .*?)```").FindSubmatch(readme)
	if found == nil {
		t.Fatal("the README has no query to paste")
	}
	s := serveDemo(t, install(t, "DATABASE_URL="+pgtest.NewBlankDSN(t)))
	said, err := exec.Command("sh", "-c", strings.ReplaceAll(string(found[1]), "localhost:8080", strings.TrimPrefix(s.base, "http://"))).Output()
	if err != nil || !strings.Contains(string(said), `"totalCount"`) || strings.Contains(string(said), `"errors"`) {
		t.Fatalf("%v: %s", err, said)
	}
}
