package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// tests are the names of all tests of the project.
func tests(t *testing.T) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	err := filepath.WalkDir("../../..", func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && slices.Contains([]string{"node_modules", ".git", "tmp", "data"}, d.Name()):
			return filepath.SkipDir
		case !strings.HasSuffix(path, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, d := range file.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv == nil {
				found[f.Name.Name] = true
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func page(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile("../../../docs/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// TestEveryThreatOnThePageNamesTestsThatExist reads docs/hardening.md.
func TestEveryThreatOnThePageNamesTestsThatExist(t *testing.T) {
	t.Parallel()
	known, name, rows := tests(t), regexp.MustCompile("`((?:Test|Fuzz)[A-Za-z0-9]+)`"), 0
	for line := range strings.Lines(page(t, "hardening.md")) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		named := name.FindAllStringSubmatch(line, -1)
		if len(cells) == 4 && !strings.Contains(cells[0], "---") && strings.TrimSpace(cells[3]) != "test" {
			rows++
			if len(named) == 0 {
				t.Errorf("nothing proves that%s is answered", cells[0])
			}
		}
		for _, n := range named {
			if !known[n[1]] {
				t.Errorf("there is no %s: %s", n[1], strings.TrimSpace(line))
			}
		}
	}
	if rows < 70 {
		t.Errorf("the page has %d rows", rows)
	}
}

// TestEveryMutantHasATestOnThePage: what make mutants takes away is told of.
func TestEveryMutantHasATestOnThePage(t *testing.T) {
	t.Parallel()
	known, written := tests(t), page(t, "hardening.md")
	for _, m := range mutants {
		if !known[m.test] || !strings.Contains(written, "`"+m.test+"`") {
			t.Errorf("%s: %s is not on the page, or not there", m.what, m.test)
		}
	}
}

// TestEveryMutantStandsWhereItIsTakenAway: whoever writes a defence anew hears of it here, not when all are taken away.
func TestEveryMutantStandsWhereItIsTakenAway(t *testing.T) {
	t.Parallel()
	for _, m := range mutants {
		source, err := os.ReadFile("../../../" + m.file)
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(source), m.old); n != 1 {
			t.Errorf("%s: what is taken away stands %d times in %s", m.what, n, m.file)
		}
	}
}

// TestWhatIsComparedIsProvedByTestsThatExist reads docs/compared.md: whoever says that InnoMag does a thing names its test.
func TestWhatIsComparedIsProvedByTestsThatExist(t *testing.T) {
	t.Parallel()
	known, name, rows := tests(t), regexp.MustCompile("`(Test[A-Za-z0-9]+)`"), 0
	people, _, _ := strings.Cut(page(t, "compared.md"), "## How it reads")
	for line := range strings.Lines(people) {
		cells := strings.Split(strings.Trim(strings.TrimSpace(line), "|"), "|")
		if len(cells) < 6 || len(cells) > 8 || strings.Contains(cells[0], "---") || strings.TrimSpace(cells[1]) == "InnoMag" { // the widest table counts lines
			continue
		}
		rows++
		named := name.FindStringSubmatch(cells[len(cells)-1])
		switch claims := !strings.HasPrefix(strings.TrimSpace(cells[1]), "○"); {
		case named == nil && claims:
			t.Errorf("nothing proves that%s is so", cells[0])
		case named != nil && !known[named[1]]:
			t.Errorf("there is no %s", named[1])
		}
	}
	if rows < 50 {
		t.Errorf("the page has %d rows", rows)
	}
}
