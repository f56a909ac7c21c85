// Command reads counts how Go code reads, for any number of folders side by side: `go run ./internal/tools/reads . ../other`. What
// is generated is left out, and so is everything that is not Go.
package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// counts are what is counted of a folder.
type counts struct {
	files, lines, tests int // lines of tests are not in lines
	longFiles           int // of more than 400 lines, tests too
	functions           []int
	exported, said      int // names that other packages may use, and those that have a comment
	dependencies        int // that go.mod requires directly
}

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: reads FOLDER…")
		os.Exit(2)
	}
	fmt.Println("| | files | lines | lines of tests to one of code | files over 400 lines | lines of a function: median, 95 of 100 | functions over 80 lines | exported names with a comment | direct dependencies |")
	fmt.Println("|---|---|---|---|---|---|---|---|---|")
	for _, folder := range os.Args[1:] {
		c, err := count(folder)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Println(c.row(folder))
	}
}

func (c *counts) row(folder string) string {
	slices.Sort(c.functions)
	at := func(share float64) int {
		if len(c.functions) == 0 {
			return 0
		}
		return c.functions[int(share*float64(len(c.functions)-1))]
	}
	long := 0
	for _, n := range c.functions {
		if n > 80 {
			long++
		}
	}
	return fmt.Sprintf("| %s | %d | %d | %.2f | %d | %d, %d | %d | %d %% | %d |", filepath.Base(folder), c.files, c.lines,
		float64(c.tests)/float64(max(c.lines, 1)), c.longFiles, at(.5), at(.95), long, 100*c.said/max(c.exported, 1), c.dependencies)
}

func count(folder string) (*counts, error) {
	c := &counts{}
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != folder && (slices.Contains([]string{"vendor", "node_modules", "testdata"}, d.Name()) || strings.HasPrefix(d.Name(), ".")):
			return filepath.SkipDir
		case path == filepath.Join(folder, "go.mod"):
			return c.requirements(path)
		case strings.HasSuffix(path, ".go"):
			return c.file(path)
		}
		return nil
	})
	return c, err
}

// requirements counts the modules that a go.mod requires itself.
func (c *counts) requirements(path string) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	within := false
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSpace(line)
		switch {
		case line == "require (":
			within = true
		case line == ")":
			within = false
		case (within || strings.HasPrefix(line, "require ")) && line != "" && !strings.HasPrefix(line, "//") && !strings.Contains(line, "// indirect"):
			c.dependencies++
		}
	}
	return nil
}

func (c *counts) file(path string) error {
	set := token.NewFileSet()
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	file, err := parser.ParseFile(set, path, raw, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil || ast.IsGenerated(file) {
		return err
	}
	lines := strings.Count(string(raw), "\n")
	if lines > 400 {
		c.longFiles++
	}
	if strings.HasSuffix(path, "_test.go") {
		c.tests += lines
		return nil
	}
	c.files++
	c.lines += lines
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			c.functions = append(c.functions, set.Position(d.End()).Line-set.Position(d.Pos()).Line+1)
			if d.Name.IsExported() && reachable(d) {
				c.name(d.Doc)
			}
		case *ast.GenDecl:
			c.declared(d)
		}
	}
	return nil
}

// reachable says whether a function is one, or a method of a type that others can name.
func reachable(d *ast.FuncDecl) bool {
	if d.Recv == nil {
		return true
	}
	of := d.Recv.List[0].Type
	for {
		switch t := of.(type) {
		case *ast.StarExpr:
			of = t.X
		case *ast.IndexExpr:
			of = t.X
		case *ast.IndexListExpr:
			of = t.X
		case *ast.Ident:
			return t.IsExported()
		default:
			return false
		}
	}
}

// declared counts types, constants and variables. What stands in one parenthesis shares its comment, as godoc has it.
func (c *counts) declared(d *ast.GenDecl) {
	for _, s := range d.Specs {
		switch s := s.(type) {
		case *ast.TypeSpec:
			if s.Name.IsExported() {
				c.name(d.Doc, s.Doc, s.Comment)
			}
		case *ast.ValueSpec:
			for _, n := range s.Names {
				if n.IsExported() {
					c.name(d.Doc, s.Doc, s.Comment)
				}
			}
		}
	}
}

func (c *counts) name(comments ...*ast.CommentGroup) {
	c.exported++
	for _, said := range comments {
		if said != nil {
			c.said++
			return
		}
	}
}
