package fault_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"innomag/internal/fault"
)

// norwegian is a sentence that people are told, by the words that no English sentence here begins or goes on with.
var norwegian = regexp.MustCompile(`[æøåÆØÅ]|\b(kan|må|ikke|finnes|har|Skriv|Velg|stengt|enda|allerede|denne)\b`)

// told are the calls whose texts people read.
var told = map[string]bool{"Invalid": true, "New": true, "Refuse": true, "refuse": true}

func TestEverythingPeopleAreToldIsTranslated(t *testing.T) {
	t.Parallel()
	found := 0
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		// Moderation keeps its own sentences, in all three languages, beside its codes.
		if err != nil || d.IsDir() && d.Name() == "moderation" {
			return fs.SkipDir
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			name, ok := call.Fun.(*ast.SelectorExpr)
			if !ok || !told[name.Sel.Name] {
				return true
			}
			for _, arg := range call.Args {
				lit, ok := arg.(*ast.BasicLit)
				if !ok || lit.Kind != token.STRING {
					continue
				}
				text, err := strconv.Unquote(lit.Value)
				if err != nil || !norwegian.MatchString(text) || !strings.Contains(text, " ") {
					continue
				}
				found++
				if !fault.Translated(text) {
					t.Errorf("%s: %q is not in phrases.go", path, text)
				}
			}
			return true
		})
		return nil
	})
	if err != nil || found < 30 {
		t.Fatalf("found %d texts, %v", found, err)
	}
}

func TestAFaultSpeaksTheReadersLanguage(t *testing.T) {
	t.Parallel()
	f := fault.Invalid("title", "TOO_LONG", "Teksten kan ha høyst %d tegn.", 200)
	for lang, want := range map[string]string{
		"":   "Teksten kan ha høyst 200 tegn.",
		"nb": "Teksten kan ha høyst 200 tegn.",
		"nn": "Teksten kan ha høgst 200 teikn.",
		"en": "The text may have at most 200 characters.",
	} {
		if got := f.For(lang); got != want {
			t.Errorf("%q: %s", lang, got)
		}
	}
	if got := fault.New(fault.Forbidden, "no").For("nn"); got != "no" {
		t.Errorf("a text without translation: %s", got)
	}
}
