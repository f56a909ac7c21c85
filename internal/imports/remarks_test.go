package imports

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"testing"
)

func TestEveryRemarkOfAnImportIsTranslated(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob("../wordpress/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	found, constants := map[string]bool{}, map[string]string{}
	var named []string
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ValueSpec:
				if text, ok := literal(n.Values); ok {
					constants[n.Names[0].Name] = text
				}
			case *ast.CallExpr:
				if f, ok := n.Fun.(*ast.SelectorExpr); !ok || f.Sel.Name != "remark" {
					return true
				}
				if text, ok := literal(n.Args[:1]); ok {
					found[text] = true
				} else if id, ok := n.Args[0].(*ast.Ident); ok {
					named = append(named, id.Name)
				}
			}
			return true
		})
	}
	for _, name := range named {
		found[constants[name]] = true
	}
	for text := range found {
		if _, ok := remarks[text]; !ok {
			t.Errorf("%q is not told in Norwegian", text)
		}
	}
	for text := range remarks {
		if !found[text] {
			t.Errorf("%q is no remark any more", text)
		}
	}
}

// literal is the text that an expression begins with, where that is one.
func literal(of []ast.Expr) (string, bool) {
	if len(of) > 0 {
		if lit, ok := of[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
			text, err := strconv.Unquote(lit.Value)
			return text, err == nil
		}
	}
	return "", false
}

func TestARemarkIsToldInTheReadersLanguage(t *testing.T) {
	t.Parallel()
	for language, want := range map[string][]string{
		"nb": {"vedlegg uten nettadresse", `kommentar 5 til post 12 "on line 3"`, `post 1 "Barn is now", linje 7`, `post 2 "A" står under 9`, `[kart] i post 3 "B"`},
		"nn": {"vedlegg utan nettadresse", `kommentar 5 til post 12 "on line 3"`, `post 1 "Barn is now", linje 7`, `post 2 "A" står under 9`, `[kart] i post 3 "B"`},
		"en": {"attachment without a web address", `comment 5 on post 12 "on line 3"`, `post 1 "Barn is now", line 7`, `post 2 "A" is below 9`, `[kart] in post 3 "B"`},
	} {
		r := Remark{What: "attachment without a web address", Examples: []string{
			`comment 5 on post 12 "on line 3"`, `post 1 "Barn is now", line 7`, `post 2 "A" is below 9`, `[kart] in post 3 "B"`,
		}}
		r.in(language)
		if got := append([]string{r.What}, r.Examples...); !slices.Equal(got, want) {
			t.Errorf("%s: %q", language, got)
		}
	}
}
