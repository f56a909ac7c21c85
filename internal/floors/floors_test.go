// Package floors_test holds the house together: which package may import which. The tests break before the walls do.
package floors_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "innomag"

// floors says where each package is. One whose folder is not named is where its parent is.
var floors = map[string]int{
	"cmd/innomag": 4, "internal/tools": 4, "internal/bench": 4,

	"graph": 3, "internal/httpd": 3, "internal/web": 3, "internal/wordpress": 3, "internal/demo": 3, "internal/backup": 3, "internal/feed": 3,

	"internal/article": 2, "internal/initiative": 2, "internal/comment": 2, "internal/notify": 2,
	"internal/jsonld": 2, "internal/sso": 2, "internal/search": 2, "internal/redirect": 2, "internal/imports": 2, "internal/webhook": 2, "internal/twins": 2,

	"internal/account": 1, "internal/moderation": 1, "internal/directory": 1, "internal/event": 1,
	"internal/job": 1, "internal/mail": 1, "internal/media": 1,

	"internal/fault": 0, "internal/config": 0, "internal/postgres": 0, "internal/gid": 0, "internal/page": 0,
	"internal/siblings": 0, "internal/form": 0, "internal/text": 0, "internal/date": 0,
	"internal/rate": 0, "internal/seal": 0, "internal/steady": 0,
	"internal/site": 0,
	"":              0, // the contract itself
}

// sideways are the arrows that stay on their floor.
var sideways = map[string][]string{
	"graph":                    {"graph/cache", "graph/compiled", "graph/generated", "graph/guard", "graph/scalar"},
	"graph/compiled":           {"graph/cache", "graph/scalar"},
	"graph/guard":              {"graph/cache"},
	"graph/generated":          {"graph/scalar"},
	"internal/httpd":           {"internal/feed", "graph"},
	"internal/notify":          {"internal/article", "internal/comment"},
	"internal/jsonld":          {"internal/article", "internal/comment", "internal/initiative"},
	"internal/redirect":        {"internal/article"},
	"internal/twins":           {"internal/article", "internal/initiative"},
	"internal/directory":       {"internal/account", "internal/media"},
	"internal/media":           {"internal/account", "internal/job"},
	"internal/job/jobtest":     {"internal/job"},
	"internal/account":         {"internal/job", "internal/mail"},
	"internal/form":            {"internal/fault", "internal/text"},
	"internal/page":            {"internal/fault"},
	"internal/rate":            {"internal/fault"},
	"internal/gid":             {"internal/fault"},
	"internal/date":            {"internal/fault"},
	"internal/text":            {"internal/fault"},
	"internal/postgres":        {"internal/fault"},
	"internal/postgres/pgtest": {"internal/postgres", "internal/postgres/embedded"},
}

// forTests are packages that only tests and other such packages may import.
var forTests = []string{"internal/postgres/pgtest", "internal/mail/mailtest", "internal/job/jobtest", "cmd/innomag/testclient", "internal/sso/ssotest"}

// floorOf finds the floor of a package by its path within the module.
func floorOf(path string) (int, bool) {
	for at := path; ; {
		if floor, ok := floors[at]; ok && (at != "" || path == "") {
			return floor, true
		}
		cut := strings.LastIndexByte(at, '/')
		if cut < 0 {
			return 0, false
		}
		at = at[:cut]
	}
}

// broken says what is wrong with one package importing another; nil when nothing is.
func broken(from, to string) error {
	above, known := floorOf(from)
	if !known {
		return fmt.Errorf("%s is on no floor: give it one", from)
	}
	below, known := floorOf(to)
	switch {
	case !known:
		return fmt.Errorf("%s is on no floor: give it one", to)
	case slices.Contains(forTests, to) && !slices.Contains(forTests, from):
		return fmt.Errorf("%s -> %s: that one is for tests", from, to)
	case below > above:
		return fmt.Errorf("%s (floor %d) -> %s (floor %d): imports go down", from, above, to, below)
	case below == above && !slices.Contains(sideways[from], to):
		return fmt.Errorf("%s -> %s: both are on floor %d, and no arrow is drawn", from, to, above)
	}
	return nil
}

func TestImportsGoDown(t *testing.T) {
	t.Parallel()
	list := exec.CommandContext(t.Context(), "go", "list", "-json=ImportPath,Imports", "./...")
	list.Dir = "../.."
	out, err := list.Output()
	if err != nil {
		var failed *exec.ExitError
		if errors.As(err, &failed) {
			t.Fatalf("%v: %s", err, failed.Stderr)
		}
		t.Fatal(err)
	}
	within := func(path string) (string, bool) {
		if path == module {
			return "", true
		}
		return strings.CutPrefix(path, module+"/")
	}
	arrows := 0
	for packages := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := packages.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		from, ours := within(p.ImportPath)
		if !ours || from == "internal/floors" {
			continue
		}
		for _, i := range p.Imports {
			to, ours := within(i)
			if !ours {
				continue
			}
			arrows++
			if err := broken(from, to); err != nil {
				t.Error(err)
			}
		}
	}
	if arrows < 50 {
		t.Errorf("only %d arrows were found: this looked at the wrong house", arrows)
	}
}

func TestAnArrowThatIsNotDrawnBreaks(t *testing.T) {
	t.Parallel()
	for arrow, fine := range map[[2]string]bool{
		{"cmd/innomag", "graph"}:                           true,
		{"internal/demo", "internal/comment"}:              true,
		{"internal/comment", "internal/directory"}:         true,
		{"internal/directory", "internal/account"}:         true,
		{"internal/account", "internal/directory"}:         false,
		{"internal/comment", "internal/article"}:           false,
		{"internal/article", "internal/comment"}:           false,
		{"internal/initiative", "internal/article"}:        false,
		{"internal/comment", "graph"}:                      false,
		{"graph", "internal/httpd"}:                        false,
		{"graph/guard", "graph"}:                           false,
		{"internal/text", "internal/form"}:                 false,
		{"internal/moderation", "internal/account"}:        false,
		{"internal/comment", "internal/postgres/pgtest"}:   false,
		{"internal/fault", "internal/postgres"}:            false,
		{"internal/novelty", "internal/fault"}:             false,
		{"graph", "internal/novelty"}:                      false,
		{"internal/comment", "internal/postgres/embedded"}: true,
	} {
		if err := broken(arrow[0], arrow[1]); (err == nil) != fine {
			t.Errorf("%s -> %s: %v", arrow[0], arrow[1], err)
		}
	}
}
