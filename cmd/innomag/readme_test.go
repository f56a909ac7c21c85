package main_test

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"

	"innomag/internal/postgres/pgtest"
)

// TestWhatTheReadmeSaysIsAnswered does what a stranger does: copies the query and the comment from the README and pastes them. What
// docs/api.md names is in the demo, too.
func TestWhatTheReadmeSaysIsAnswered(t *testing.T) {
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
	comment := regexp.MustCompile("(?s)```graphql\n(mutation .*?)```").FindSubmatch(readme)
	if comment == nil {
		t.Fatal("the README has no comment to paste")
	}
	if a := s.guest(t).ask(string(comment[1]), nil); a.text("postComment.receipt") == "" {
		t.Errorf("the comment: %s", a.Raw)
	}
	api, err := os.ReadFile("../../docs/api.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, named := range regexp.MustCompile(`subjectId: \\?"(\w+)`).FindAllStringSubmatch(string(api), -1) {
		a := s.guest(t).ask(`query($id: ID!) { node(id: $id) { ... on Article { commentsOpen } } }`, vars{"id": named[1]})
		if a.at("node.commentsOpen") != true {
			t.Errorf("docs/api.md names %s: %s", named[1], a.Raw)
		}
	}
}
