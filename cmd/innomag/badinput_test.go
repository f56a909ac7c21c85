package main_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"innomag/internal/postgres"
)

// bad is a request that must be refused: how it is sent, and what has to come back.
type bad struct {
	query string
	vars  vars
	raw   string // instead of query and vars: the body as it is
	kind  string // application/json when nothing is said
	get   url.Values

	status int    // 200 when nothing is said
	code   string // of the first error; for those of a form, of the first userError
	field  string // at fault, where one is
	token  string
}

// TestBadInputIsRefusedWithACodeAndStoresNothing sends what no app should and every stranger may.
func TestBadInputIsRefusedWithACodeAndStoresNothing(t *testing.T) {
	t.Parallel()
	dsn := demoDSN(t)
	p := install(t, "DATABASE_URL="+dsn)
	s := p.serve()
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	p.hire("editor", "Eva Redaktør")
	p.hire("moderator", "Mona Moderator")

	found := s.guest(t).ask(`{
		articles(first: 2) { nodes { id } edges { cursor } pageInfo { endCursor } }
		topics(first: 1) { nodes { id } pageInfo { endCursor } }
		people(first: 1) { nodes { id } }
		discussed: articles(first: 20) { nodes { id commentCount comments(first: 1) { pageInfo { endCursor } } } } }`, nil)
	there := target{
		article: found.text("articles.nodes.0.id"), topic: found.text("topics.nodes.0.id"),
		cursor: found.text("articles.pageInfo.endCursor"), otherCursor: found.text("topics.pageInfo.endCursor"),
		editor: s.signIn(t, "eva.redaktør@example.org").token, moderator: s.signIn(t, "mona.moderator@example.org").token,
	}
	if there.article == "" || there.topic == "" || there.cursor == "" || there.otherCursor == "" {
		t.Fatalf("the demo has not what these tests need: %s", found.Raw)
	}
	there.comment = s.guest(t).ask(post, vars{"i": vars{"subjectId": there.article, "name": "Ola", "body": "Til behandling."}}).text("postComment.comment.id")

	for i := range found.list("discussed.nodes") {
		at := fmt.Sprint("discussed.nodes.", i, ".")
		if c := found.text(at + "comments.pageInfo.endCursor"); c != "" && there.said == "" {
			there.discussed, there.said = found.text(at+"id"), c
		} else if there.elsewhere = found.text(at + "id"); there.said != "" {
			break
		}
	}

	before := rows(t, db)
	for group, cases := range map[string]map[string]bad{
		"documents": documents(), "requests": requests(there), "variables": variables(there),
		"pages": pages(there), "ids": ids(there), "texts": texts(there), "limits": limits(),
	} {
		for phrase, b := range cases {
			t.Run(group+"/"+phrase, func(t *testing.T) { b.send(t, s) })
		}
	}
	for table, content := range rows(t, db) {
		if before[table] != content {
			t.Errorf("something was stored in %s", table)
		}
	}
	// It still answers, and a cursor in its own list is good.
	s.guest(t).ask(`query($id: ID!, $c: String) { node(id: $id) { ... on Article { comments(after: $c) { nodes { id } } } } }`,
		vars{"id": there.discussed, "c": there.said})
}

// target is what is there to be attacked.
type target struct {
	article, topic, comment, cursor, otherCursor string
	discussed, said, elsewhere                   string // an article, a cursor in its comments, another article
	editor, moderator                            string // tokens
}

func (b bad) send(t *testing.T, s *server) {
	t.Helper()
	c := s.guest(t)
	c.token = b.token
	kind := b.kind
	if kind == "" {
		kind = "application/json"
	}
	body := []byte(b.raw)
	if b.raw == "" {
		var err error
		if body, err = json.Marshal(map[string]any{"query": b.query, "variables": b.vars}); err != nil {
			t.Fatal(err)
		}
	}
	var a *answer
	if b.get != nil {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.base+"/graphql?"+b.get.Encode(), nil)
		if err != nil {
			t.Fatal(err)
		}
		a = c.receive(r)
	} else {
		a = c.send(http.MethodPost, kind, body)
	}
	if want := max(b.status, http.StatusOK); a.Status != want {
		t.Errorf("HTTP %d, want %d: %.300s", a.Status, want, a.Raw)
	}
	code, field := a.code(), ""
	if len(a.Errors) > 0 {
		field, _ = a.Errors[0].Extensions["field"].(string)
	}
	for _, payload := range asMap(a.Data) {
		if e, _ := asMap(payload)["userErrors"].([]any); len(e) > 0 && code == "" {
			code, _ = asMap(e[0])["code"].(string)
			field, _ = asMap(e[0])["field"].(string)
		}
	}
	if code != b.code || b.field != "" && field != b.field {
		t.Errorf("%q about %q, want %q about %q: %.500s", code, field, b.code, b.field, a.Raw)
	}
	if len(a.Raw) > 16<<10 {
		t.Errorf("%d bytes of answer to %d bytes of nonsense", len(a.Raw), len(body))
	}
	for _, leak := range []string{"pq:", "sql:", "strconv", "runtime error", "goroutine", "SQLSTATE", "Did you mean", "json:"} {
		if strings.Contains(a.Raw, leak) {
			t.Errorf("the answer tells of our insides: %.500s", a.Raw)
		}
	}
}

func asMap(v any) map[string]any {
	m, _ := v.(map[string]any)
	return m
}

const (
	parse    = "GRAPHQL_PARSE_FAILED"
	validate = "GRAPHQL_VALIDATION_FAILED"
	input    = "BAD_USER_INPUT"
	request  = "BAD_REQUEST"
	costly   = "QUERY_TOO_COMPLEX"
)

func documents() map[string]bad {
	return map[string]bad{
		"nothing":                         {query: "", code: validate},
		"a brace too few":                 {query: "{ articles { nodes { id } }", code: parse},
		"no GraphQL at all":               {query: "select * from accounts", code: parse},
		"a string without end":            {query: `{ article(slug: "x) { id } }`, code: parse},
		"a field that is not there":       {query: "{ artikler { id } }", code: validate},
		"an argument that is not there":   {query: `{ article(slugg: "x") { id } }`, code: validate},
		"a type that is not there":        {query: `{ node(id: "x") { ... on Artikel { id } } }`, code: validate},
		"an object without fields":        {query: `{ article(slug: "x") }`, code: validate},
		"an argument left out":            {query: "{ article { id } }", code: validate},
		"an argument of the wrong type":   {query: "{ article(slug: 5) { id } }", code: validate},
		"two operations and no name":      {query: "query a { __typename } query b { __typename }", code: validate},
		"a fragment in itself":            {query: "{ ...f } fragment f on Query { ...f }", code: validate},
		"a variable that is not declared": {query: "{ article(slug: $s) { id } }", code: validate},
		"an enum that is not there":       {query: `{ articles(filter: {state: KLADD}) { totalCount } }`, code: validate},
		"the schema":                      {query: "{ __schema { types { name } } }", code: "FORBIDDEN"},
		"a subscription by POST":          {query: `subscription { moderationQueueChanged { kind } }`, status: 406, code: "NOT_ACCEPTABLE"},
		"a null character":                {query: "{ articles\x00 { totalCount } }", code: parse},
	}
}

func requests(at target) map[string]bad {
	mutation := fmt.Sprintf(`mutation { postComment(input: {subjectId: %q, name: "Ola", body: "Snarvei"}) { receipt userErrors { code } } }`, at.article)
	asJSON, _ := json.Marshal(map[string]any{"query": mutation})
	post := string(asJSON)
	return map[string]bad{
		"a body that is no JSON":        {raw: "{", status: 400, code: request},
		"an empty body":                 {raw: " ", status: 400, code: request},
		"a list of requests":            {raw: "[" + post + "," + post + "]", status: 400, code: request},
		"something after the request":   {raw: post + "garbage", status: 400, code: request},
		"two requests":                  {raw: post + post, status: 400, code: request},
		"null":                          {raw: "null", status: 400, code: request},
		"a query that is a number":      {raw: `{"query": 5}`, status: 400, code: request},
		"no query":                      {raw: `{"variables": {}}`, status: 400, code: request},
		"variables that are a list":     {raw: `{"query": "{ __typename }", "variables": []}`, status: 400, code: request},
		"two queries":                   {raw: `{"query": "{ __typename }", "query": "{ x }"}`, status: 400, code: request},
		"bytes that are no UTF-8":       {raw: strings.Replace(post, "Snarvei", "Snar\xff\xfevei", 1), status: 400, code: request},
		"300 KB":                        {raw: `{"query": "{ __typename }", "operationName": "` + strings.Repeat("x", 300<<10) + `"}`, status: 413, code: "PAYLOAD_TOO_LARGE"},
		"300 KB of a comment":           {raw: strings.Replace(post, "Snarvei", strings.Repeat("x", 300<<10), 1), status: 413, code: "PAYLOAD_TOO_LARGE"},
		"JSON nested a thousand times":  {raw: `{"query": "{ __typename }", "variables": {"a": ` + strings.Repeat("[", 1000) + strings.Repeat("]", 1000) + `}}`, status: 400, code: request},
		"text":                          {raw: post, kind: "text/plain", status: 415, code: "UNSUPPORTED_MEDIA_TYPE"},
		"a form":                        {raw: url.Values{"query": {mutation}}.Encode(), kind: "application/x-www-form-urlencoded", status: 415, code: "UNSUPPORTED_MEDIA_TYPE"},
		"a form of parts":               {raw: "--x\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n" + post + "\r\n--x--", kind: "multipart/form-data; boundary=x", status: 415, code: "UNSUPPORTED_MEDIA_TYPE"},
		"a document by itself":          {raw: mutation, kind: "application/graphql", status: 415, code: "UNSUPPORTED_MEDIA_TYPE"},
		"JSON in another alphabet":      {raw: post, kind: "application/json; charset=iso-8859-1", status: 415, code: "UNSUPPORTED_MEDIA_TYPE"},
		"a change by GET":               {get: url.Values{"query": {mutation}}, status: 405, code: "METHOD_NOT_ALLOWED"},
		"a GET without query":           {get: url.Values{"variables": {"{}"}}, status: 400, code: request},
		"a GET with half of a variable": {get: url.Values{"query": {"{ __typename }"}, "variables": {`{"a":`}}, status: 400, code: request},
	}
}

func limits() map[string]bad {
	deep := "{ articles { nodes { " + strings.Repeat("related { ", 12) + "id" + strings.Repeat(" }", 12) + " } } }"
	var aliases, fragments, changes strings.Builder
	for i := range 1000 {
		fmt.Fprintf(&aliases, "a%d: __typename ", i)
	}
	for i := range 25 {
		fmt.Fprintf(&fragments, "fragment f%d on Query { ...f%d ...f%d } ", i, i+1, i+1)
	}
	for i := range 6 {
		fmt.Fprintf(&changes, `s%d: signOut(input: {refreshToken: "x"}) { signedOut } `, i)
	}
	return map[string]bad{
		"too deep":                       {query: deep, code: costly},
		"a thousand aliases":             {query: "{ " + aliases.String() + "}", code: costly},
		"fifty aliases":                  {query: "{ " + aliases.String()[:600] + ": __typename }", code: costly},
		"fragments that double":          {query: "{ ...f0 } " + fragments.String() + "fragment f25 on Query { __typename }", code: costly},
		"six changes at once":            {query: "mutation { " + changes.String() + "}", code: costly},
		"every comment of every article": {query: "{ articles(first: 100) { nodes { comments(first: 100) { nodes { replies(first: 100) { nodes { id } } } } } } }", code: costly},
		"ten thousand fields":            {query: "{ " + strings.Repeat("__typename ", 10_000) + "}", status: 400, code: costly},
		"two hundred directives":         {query: "{ __typename " + strings.Repeat("@skip(if: false) ", 200) + "}", code: validate},
		"a thousand levels":              {query: strings.Repeat("{ a ", 1000) + strings.Repeat("}", 1000), code: costly},
	}
}
