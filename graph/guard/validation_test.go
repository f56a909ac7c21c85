package guard

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
)

func TestNothingIsSuggested(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct{ document, hint string }{
		"a field":           {`{titel}`, "title"},
		"a leaf":            {`{article(slug:"a")}`, "{"},
		"an argument":       {`{articles(ordre:NEWEST){totalCount}}`, "order"},
		"a type":            {`{node(id:1){...on Artikle{id}}}`, "Article"},
		"a fragment's type": {`{node(id:1){...F}} fragment F on Artikle{id}`, "Article"},
		"a type of input":   {`query($a:Filtre){title}`, "Filter"},
		"an enum value":     {`{articles(order:NEWESTT){totalCount}}`, "OLDEST"},
		"an input field":    {`{articles(filter:{topik:"a",slug:"b"}){totalCount}}`, "topic"},
		"a directive":       {`{title @skipp}`, "include"},
	} {
		a := do(t, Handler(New(newStub(), Options{}), Limits{}), post(query(c.document, nil)))
		if a.code() != "GRAPHQL_VALIDATION_FAILED" {
			t.Errorf("%s: %s", name, a.body)
		}
		for _, e := range a.Errors {
			if strings.Contains(e.Message, "Did you mean") || strings.Contains(e.Message, c.hint) {
				t.Errorf("%s gives away %s: %s", name, c.hint, a.body)
			}
		}
	}
}

func TestErrorsAreFewAndShort(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 100_000)
	var many strings.Builder
	for i := range 400 {
		fmt.Fprintf(&many, "x%d ", i)
	}
	for name, body := range map[string]string{
		"400 fields that are not there":       query("{"+many.String()+"}", nil),
		"a thousand unknown directives":       query("{title"+strings.Repeat("@x", 1000)+"}", nil),
		"a field of 100 KB":                   query("{"+long+"}", nil),
		"a field of 100 KB of other letters":  query(`{article(slug:"a",`+long+`:1){id}}`, nil),
		"a string of 100 KB in a wrong place": query(`{articles(first:"`+long+`"){totalCount}}`, nil),
		"an escape of 100 KB":                 query(`{article(slug:"\`+long+`"){id}}`, nil),
		"a variable of 100 KB":                query(`query($a:Order){articles(order:$a){totalCount}}`, map[string]any{"a": long}),
		"an input field of 100 KB":            query(`query($a:Filter){articles(filter:$a){totalCount}}`, map[string]any{"a": map[string]any{long: 1}}),
		"a name of 100 KB":                    `{"query":"{title}","operationName":"` + long + `"}`,
		"50 failures of one field":            query("{failures}", nil),
	} {
		a := do(t, Handler(New(newStub(), Options{}), Limits{}), post(body))
		if len(a.Errors) == 0 || len(a.Errors) > 21 || len(a.body) > 8000 {
			t.Errorf("%s: %d errors, %d bytes: %.300s", name, len(a.Errors), len(a.body), a.body)
		}
		for _, e := range a.Errors {
			if strings.Count(e.Message, "x") > longestMessage || strings.Count(fmt.Sprint(e.Extensions), "x") > longestMessage {
				t.Errorf("%s repeats %d bytes", name, len(e.Message))
			}
		}
		if len(a.Errors) == 21 && a.Errors[20].Extensions["code"] != TooManyErrors {
			t.Errorf("%s: the last error is %+v", name, a.Errors[20])
		}
	}
}

func TestBadVariablesNameTheirField(t *testing.T) {
	t.Parallel()
	const document = `query($f:Filter,$n:Int!){articles(filter:$f,first:$n){totalCount}}`
	for name, c := range map[string]struct {
		variables map[string]any
		field     string
	}{
		"one that is missing":       {nil, "n"},
		"one that is null":          {map[string]any{"n": nil}, "n"},
		"one of another kind":       {map[string]any{"n": true}, "n"},
		"a field that is not there": {map[string]any{"n": 1, "f": map[string]any{"x": 1}}, "f.x"},
		"a field that is missing":   {map[string]any{"n": 1, "f": map[string]any{}}, "f.slug"},
	} {
		a := do(t, Handler(New(newStub(), Options{}), Limits{}), post(query(document, c.variables)))
		if a.code() != "BAD_USER_INPUT" || a.Errors[0].Extensions["field"] != c.field || a.Errors[0].Path != nil {
			t.Errorf("%s: %s", name, a.body)
		}
	}
}

func TestLongDocumentsAreNotKept(t *testing.T) {
	t.Parallel()
	d := documents{kept: lru.New[*ast.QueryDocument](10), longest: 10}
	for text, want := range map[string]bool{"{title}": true, "{title,title,title}": false} {
		d.Add(t.Context(), text, &ast.QueryDocument{})
		if _, kept := d.Get(t.Context(), text); kept != want {
			t.Errorf("%s is found: %t", text, kept)
		}
		if _, kept := d.kept.Get(t.Context(), text); kept != want {
			t.Errorf("%s takes memory: %t", text, kept)
		}
	}
}

func TestWhatIsCutIsCutBetweenLetters(t *testing.T) {
	t.Parallel()
	const word = "blåbærøl"
	for n := range 9 {
		got := cut(word, n)
		if kept := strings.TrimSuffix(got, "…"); kept != word[:len(kept)] || !utf8.ValidString(got) || len(kept) > n {
			t.Errorf("%d: %q", n, got)
		}
	}
}
