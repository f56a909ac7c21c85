package guard

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"net/http"
	"strings"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
)

func quiet(context.Context, any) error { return errPanic.graphQL() }

// doubling is a document whose fragments unfold to 2 to the power of levels fields.
func doubling(levels int) string {
	var b strings.Builder
	b.WriteString("query{...F0}")
	for i := range levels {
		fmt.Fprintf(&b, "fragment F%d on Query{...F%d ...F%d}", i, i+1, i+1)
	}
	fmt.Fprintf(&b, "fragment F%d on Query{title}", levels)
	return b.String()
}

func TestOperationsThatAskForTooMuchAreRefused(t *testing.T) {
	t.Parallel()
	nested := func(levels int) string {
		return "{article(slug:\"a\"){" + strings.Repeat("author{articles(first:1){nodes{", levels) + "id" + strings.Repeat("}}}", levels) + "}}"
	}
	repeat := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, format, i)
		}
		return b.String()
	}
	for name, c := range map[string]struct {
		document  string
		variables map[string]any
		limit     string // which is passed; empty when none is
	}{
		"a page of articles":                     {document: `{articles(first:20){nodes{id title author{name} related{title}} totalCount pageInfo{hasNextPage}}}`},
		"depth at the limit":                     {document: nested(3) /* 2+9 */},
		"depth above the limit":                  {document: nested(4), limit: "depth"},
		"depth through fragments":                {document: `{article(slug:"a"){...A}} fragment A on Article{author{articles(first:1){nodes{...B}}}} fragment B on Article{author{articles(first:1){nodes{...C}}}} fragment C on Article{author{articles(first:1){nodes{...D}}}} fragment D on Article{author{articles(first:1){nodes{id}}}}`, limit: "depth"},
		"400 fields":                             {document: "{" + strings.Repeat("title ", 400) + "}"},
		"401 fields":                             {document: "{" + strings.Repeat("title ", 401) + "}", limit: "fields"},
		"fields doubled by 25 levels":            {document: doubling(25), limit: "fields"},
		"fields doubled by 200 levels":           {document: doubling(200), limit: "fields"},
		"2 900 fields, before validation":        {document: "{" + strings.Repeat("title ", 2900) + "}", limit: "fields"},
		"401 fields that are not there":          {document: "{" + strings.Repeat("x ", 401) + "}", limit: "fields"},
		"401 fields in fragments":                {document: "{" + strings.Repeat("title ", 300) + "} fragment F on Query{..." + "{x{" + strings.Repeat("title ", 100) + "}}}", limit: "fields"},
		"30 aliases":                             {document: "{" + repeat(30, "a%d:title ") + "}"},
		"31 aliases":                             {document: "{" + repeat(31, "a%d:title ") + "}", limit: "aliases"},
		"aliases doubled by fragments":           {document: "{...A b:article(slug:\"a\"){...B}} fragment A on Query{article(slug:\"a\"){...B ...B ...B ...B}} fragment B on Article{" + repeat(8, "a%d:title ") + "}", limit: "aliases"},
		"an alias of 60 KB":                      {document: "{" + strings.Repeat("a", 60_000) + ":title}", limit: "aliasLength"},
		"51 directives":                          {document: "{" + strings.Repeat("...@skip(if:true){title @skip(if:true)} ...@include(if:true){__typename} ", 17) + "}", limit: "directives"},
		"5 changes":                              {document: "mutation{" + repeat(5, "a%d:rename(title:\"a\") ") + "}"},
		"6 changes":                              {document: "mutation{" + repeat(6, "a%d:rename(title:\"a\") ") + "}", limit: "rootFields"},
		"6 changes in a fragment":                {document: "mutation{...A} fragment A on Mutation{" + repeat(6, "a%d:rename(title:\"a\") ") + "}", limit: "rootFields"},
		"a subscription twice under two names":   {document: "subscription{a:ticks b:ticks}", limit: "rootFields"},
		"a page of ten thousand":                 {document: `{articles(first:10000){nodes{id}}}`, limit: "cost"},
		"a page of ten thousand, from the end":   {document: `{articles(last:10000){nodes{id}}}`, limit: "cost"},
		"ten thousand edges":                     {document: `{articles(first:10000){edges{node{id}}}}`, limit: "cost"},
		"ten thousand in a fragment":             {document: `{articles(first:10000){...A}} fragment A on ArticleConnection{nodes{id}}`, limit: "cost"},
		"pages in pages":                         {document: `{articles(first:100){nodes{comments(first:100){nodes{body}}}}}`, limit: "cost"},
		"pages in pages, by default":             {document: `{articles{nodes{comments{nodes{replies{nodes{replies{nodes{body}}}}}}}}}`, limit: "cost"},
		"a page of a variable":                   {document: `query($n:Int){articles(first:$n){nodes{id}}}`, variables: map[string]any{"n": 10_000}, limit: "cost"},
		"a page of a variable's default":         {document: `query($n:Int=10000){articles(first:$n){nodes{id}}}`, limit: "cost"},
		"a page of a variable in quotes":         {document: `query($n:Int){articles(first:$n){nodes{id}}}`, variables: map[string]any{"n": "10000"}, limit: "cost"},
		"a page beyond all numbers":              {document: `query($n:Int){articles(first:$n){nodes{id}}}`, variables: map[string]any{"n": math.MaxInt64}, limit: "cost"},
		"a page of 2^62":                         {document: `{articles(first:4611686018427387904){nodes{comments(first:4611686018427387904){nodes{id}}}}}`, limit: "cost"},
		"pages of 2^62 in pages":                 {document: `{articles(first:4611686018427387904){nodes{comments(first:4611686018427387904){nodes{replies(first:4611686018427387904){nodes{id}}}}}}}`, limit: "cost"},
		"a negative page, which lowers nothing":  {document: `{a:articles(first:-1000000,last:-1000000){nodes{id}} articles(first:10000){nodes{id}}}`, limit: "cost"},
		"a negative page, for the room to judge": {document: `{articles(first:-5){nodes{id}}}`},
		"lists in lists":                         {document: `{article(slug:"a"){related{related{related{related{related{id}}}}}}}`, limit: "cost"},
		"a hundred nodes with their pages":       {document: `query($i:[ID!]!){nodes(ids:$i){...on Article{comments(first:100){nodes{id}}}}}`, variables: map[string]any{"i": make100()}, limit: "cost"},
		"a hundred nodes":                        {document: `query($i:[ID!]!){nodes(ids:$i){id}}`, variables: map[string]any{"i": make100()}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newStub()
			a := do(t, Handler(New(s, Options{}), Limits{}), post(query(c.document, c.variables), "Accept", mediaResponse))
			if c.limit == "" {
				if a.status != 200 || len(a.Errors) != 0 {
					t.Errorf("%d %.500s", a.status, a.body)
				}
				return
			}
			if a.status != 400 || a.code() != QueryTooComplex || a.Errors[0].Extensions["limit"] != c.limit {
				t.Errorf("%d %.500s", a.status, a.body)
			}
			if s.ran.Load() != 0 {
				t.Error("carried out all the same")
			}
		})
	}
}

func make100() []string {
	ids := make([]string, 100)
	for i := range ids {
		ids[i] = fmt.Sprint(i)
	}
	return ids
}

func TestCountingIsLinearInTheDocument(t *testing.T) {
	t.Parallel()
	for _, levels := range []int{25, 500} {
		doc := gqlparser.MustLoadQueryWithRules(newStub().schema, doubling(levels), rulesWithoutSuggestions())
		c := &counter{limits: Limits{}.orDefaults()}
		total := c.operation(doc.Operations[0])
		if most := 2*levels + 2; c.steps > most {
			t.Errorf("%d steps for %d levels, at most %d wanted", c.steps, levels, most)
		}
		if total.fields < 1<<25 {
			t.Errorf("%d levels make only %d fields", levels, total.fields)
		}
	}
}

func TestFloodsAreRefusedBeforeTheyAreValidated(t *testing.T) {
	t.Parallel()
	fragments := func(n int) string {
		var b strings.Builder
		b.WriteString("{")
		for i := range n {
			fmt.Fprintf(&b, "...F%d ", i)
		}
		b.WriteString("}")
		for i := range n {
			fmt.Fprintf(&b, "fragment F%d on Query{title} ", i)
		}
		return b.String()
	}
	for name, document := range map[string]string{
		"10 000 aliases":                 "{" + strings.Repeat("a:title ", 10_000) + "}",
		"5 000 fragments":                fragments(5000),
		"10 000 directives":              "{title" + strings.Repeat("@x", 10_000) + "}",
		"4 096 nested inline fragments":  "{" + strings.Repeat("...{", 4096) + "title" + strings.Repeat("}", 4096) + "}",
		"10 000 fields":                  "{" + strings.Repeat("title ", 10_000) + "}",
		"10 000 arguments":               "{article(" + strings.Repeat("a:1 ", 10_000) + "){id}}",
		"10 000 entries of a list":       "{nodes(ids:[" + strings.Repeat("1 ", 10_000) + "]){id}}",
		"lists nested in 5 000 others":   "{nodes(ids:" + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + "){id}}",
		"10 000 definitions of variable": "query(" + strings.Repeat("$a:Int ", 10_000) + "){title}",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := do(t, Handler(New(newStub(), Options{}), Limits{}), post(query(document, nil), "Accept", mediaResponse))
			early := a.code() == "GRAPHQL_PARSE_FAILED" || strings.Contains(a.body, "fields is 401") || strings.Contains(a.body, "the document is too long")
			if a.status != 400 || !early || len(a.body) > 500 {
				t.Errorf("%d %.500s", a.status, a.body)
			}
		})
	}
}

func TestDeferIsRefusedWhereverItStands(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		document string
		refused  bool
	}{
		"on a fragment":          {`{...@defer{title}}`, true},
		"on a spread":            {`{...F@defer} fragment F on Query{title}`, true},
		"below a fragment":       {`{...F} fragment F on Query{...@defer(if:true){title}}`, true},
		"when it is switched of": {`{...@defer(if:false){title}}`, true},
		"in a comment":           {"{title} # @defer", false},
		"in a string":            {`{article(slug:"@defer"){id}}`, false},
	} {
		a := do(t, Handler(New(newStub(), Options{}), Limits{}), post(query(c.document, nil)))
		if refused := a.code() == BadRequest; refused != c.refused {
			t.Errorf("%s: %s", name, a.body)
		}
	}
}

func TestIntrospectionIsForThoseWhoMay(t *testing.T) {
	t.Parallel()
	type may struct{}
	h := Handler(New(newStub(), Options{Introspection: func(ctx context.Context) bool { return ctx.Value(may{}) != nil }}), Limits{})
	trusted := func(r *http.Request) *http.Request { return r.WithContext(context.WithValue(r.Context(), may{}, true)) }
	full := query(fullIntrospection, nil)
	if a := do(t, h, trusted(post(full))); len(a.Errors) != 0 {
		t.Errorf("the question that tools ask is refused: %s", a.body)
	}
	if a := do(t, h, post(full)); a.code() != "FORBIDDEN" {
		t.Errorf("a stranger got %s", a.body)
	}
	if a := do(t, h, post(query("{...F} fragment F on Query{...{a:__type(name:\"Query\"){name}}}", nil))); a.code() != "FORBIDDEN" {
		t.Errorf("a stranger got %s", a.body)
	}
	if a := do(t, h, post(hello)); len(a.Errors) != 0 {
		t.Errorf("__typename is refused: %s", a.body)
	}
	deep := "{__schema{types{" + strings.Repeat("ofType{", 25) + "name" + strings.Repeat("}", 25) + "}}}"
	if a := do(t, h, trusted(post(query(deep, nil)))); a.code() != QueryTooComplex {
		t.Errorf("no limit to its depth: %s", a.body)
	}
}

// fullIntrospection asks for as much as GraphiQL and the code generators do.
var fullIntrospection = `{__schema{queryType{name} mutationType{name} subscriptionType{name} types{...T}
	directives{name description isRepeatable locations args{...A}}}}
	fragment T on __Type{kind name description specifiedByURL fields(includeDeprecated:true){name description args{...A} type{...R} isDeprecated deprecationReason}
	inputFields{...A} interfaces{...R} enumValues(includeDeprecated:true){name description isDeprecated deprecationReason} possibleTypes{...R}}
	fragment A on __InputValue{name description type{...R} defaultValue}
	fragment R on __Type{` + strings.Repeat("kind name ofType{", 9) + "kind name" + strings.Repeat("}", 10)

func TestTheCostOfAnOperationIsTold(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		document string
		want     Cost
	}{
		"a leaf":                     {`{title}`, Cost{0, 10_000, -1, 1, 1, 0, 0}},
		"an object":                  {`{article(slug:"a"){id}}`, Cost{1, 10_000, -1, 2, 2, 0, 0}},
		"a page":                     {`{articles(first:5){nodes{id}}}`, Cost{1 + 5, 10_000, -1, 3, 3, 0, 0}},
		"a page of the usual length": {`{articles{nodes{id}}}`, Cost{1 + 20, 10_000, -1, 3, 3, 0, 0}},
		"beside the page":            {`{articles(first:5){nodes{id} pageInfo{hasNextPage} totalCount}}`, Cost{1 + 5 + 1 + 7, 10_000, -1, 3, 6, 0, 0}},
		"a list":                     {`{article(slug:"a"){related{id}}}`, Cost{1 + 10, 10_000, -1, 3, 3, 0, 0}},
		"a page in a page":           {`{articles(first:5){nodes{comments(last:3){nodes{id}}}}}`, Cost{1 + 5*(1+1+3), 10_000, -1, 5, 5, 0, 0}},
		"nodes by their ids":         {`{nodes(ids:["a","b","c"]){id}}`, Cost{3, 10_000, -1, 2, 2, 0, 0}},
	} {
		var got Cost
		srv := New(newStub(), Options{Weights: map[string]int{"ArticleConnection.totalCount": 7}})
		srv.AroundOperations(func(ctx context.Context, next graphql.OperationHandler) graphql.ResponseHandler {
			got, _ = CostOf(ctx)
			return next(ctx)
		})
		if a := do(t, Handler(srv, Limits{}), post(query(c.document, nil))); len(a.Errors) != 0 {
			t.Errorf("%s: %s", name, a.body)
		}
		if got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
	if _, ok := CostOf(t.Context()); ok {
		t.Error("there is a cost where there is no operation")
	}
}

func FuzzCounting(f *testing.F) {
	schema := newStub().schema
	for _, seed := range []string{"{title}", doubling(5), nestedSeed, `{nodes(ids:[1,2]){id}}`, "{...A} fragment A on Query{...A}"} {
		f.Add(seed, `{"n":5}`)
	}
	f.Fuzz(func(t *testing.T, document, variables string) {
		doc, errs := gqlparser.LoadQueryWithRules(schema, document, rulesWithoutSuggestions())
		if len(errs) > 0 || len(doc.Operations) == 0 || len(document) > 4000 {
			return
		}
		c := &counter{limits: Limits{}.orDefaults(), variables: map[string]any{}}
		_ = json.Unmarshal([]byte(variables), &c.variables)
		total := c.operation(doc.Operations[0])
		if c.steps > len(document) {
			t.Fatalf("%d steps for %d bytes", c.steps, len(document))
		}
		if total.cost < 0 || total.cost > enough || total.fields < 0 {
			t.Fatalf("%+v", total)
		}
	})
}

const nestedSeed = `query($n:Int){articles(first:$n){nodes{comments(last:-1){nodes{replies{nodes{id}}}}}}}`
