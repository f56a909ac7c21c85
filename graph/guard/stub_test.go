package guard

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

const sdl = `
	interface Node { id: ID! }
	type Article implements Node {
		id: ID!
		title: String!
		author: Person
		related: [Article!]!
		comments(first: Int, after: String, last: Int, before: String): CommentConnection
	}
	type Person implements Node { id: ID! name: String! articles(first: Int): ArticleConnection! }
	type Comment implements Node { id: ID! body: String! replies(first: Int): CommentConnection }
	type ArticleConnection { nodes: [Article!]! edges: [ArticleEdge!]! totalCount: Int! pageInfo: PageInfo! }
	type ArticleEdge { cursor: String! node: Article! }
	type CommentConnection { nodes: [Comment!]! totalCount: Int! }
	type PageInfo { hasNextPage: Boolean! }
	enum Order { NEWEST OLDEST }
	input Filter { topic: String slug: String! }
	type Query {
		node(id: ID!): Node
		nodes(ids: [ID!]!): [Node]!
		article(slug: String!): Article
		articles(first: Int, last: Int, filter: Filter, order: Order): ArticleConnection!
		title: String!
		failures: String
		panic: String
	}
	type Mutation { rename(title: String!): String }
	type Subscription { ticks: Int! others: Int! }
`

// stub answers every field with null and counts what is carried out.
type stub struct {
	schema  *ast.Schema
	ran     atomic.Int64 // operations that were carried out
	running atomic.Int64 // subscriptions that have not ended
	ticks   chan int     // becomes events
	ended   chan string  // why a subscription ended
}

func newStub() *stub {
	return &stub{
		schema: gqlparser.MustLoadSchema(&ast.Source{Input: sdl}),
		ticks:  make(chan int), ended: make(chan string, 1000),
	}
}

func (s *stub) Schema() *ast.Schema { return s.schema }

func (s *stub) Complexity(context.Context, string, string, int, map[string]any) (int, bool) {
	panic("the exponential way was taken")
}

func (s *stub) Exec(ctx context.Context) graphql.ResponseHandler {
	s.ran.Add(1)
	oc := graphql.GetOperationContext(ctx)
	if oc.Operation.Operation == ast.Subscription {
		return s.subscribe(ctx)
	}
	answered := false
	return func(ctx context.Context) *graphql.Response {
		if answered {
			return nil
		}
		answered = true
		return &graphql.Response{Data: s.answer(ctx, oc)}
	}
}

func (s *stub) answer(ctx context.Context, oc *graphql.OperationContext) json.RawMessage {
	data := map[string]any{}
	for _, f := range graphql.CollectFields(oc, oc.Operation.SelectionSet, []string{"Query", "Mutation"}) {
		switch f.Name {
		case "__typename":
			data[f.Alias] = f.ObjectDefinition.Name
		case "panic":
			panic("as asked")
		case "failures":
			for range 50 {
				graphql.AddError(ctx, errors.New("a failure"))
			}
		default:
			data[f.Alias] = nil
		}
	}
	raw, _ := json.Marshal(data)
	return raw
}

func (s *stub) subscribe(ctx context.Context) graphql.ResponseHandler {
	s.running.Add(1)
	context.AfterFunc(ctx, func() {
		s.running.Add(-1)
		s.ended <- context.Cause(ctx).Error()
	})
	return func(ctx context.Context) *graphql.Response {
		select {
		case n, more := <-s.ticks:
			if !more {
				return nil
			}
			raw, _ := json.Marshal(map[string]int{"ticks": n})
			return &graphql.Response{Data: raw}
		case <-ctx.Done():
			return nil
		}
	}
}

// server gives a guarded server, its stub and its address.
func server(t *testing.T, o Options) (*stub, string) {
	t.Helper()
	s := newStub()
	srv := httptest.NewServer(Handler(New(s, o), o.Limits))
	t.Cleanup(srv.Close)
	return s, srv.URL
}

// answer is what came back.
type answer struct {
	status int
	header http.Header
	body   string
	Data   json.RawMessage
	Errors []struct {
		Message    string
		Path       []any
		Extensions map[string]any
	}
}

func (a answer) code() string {
	if len(a.Errors) == 0 {
		return ""
	}
	code, _ := a.Errors[0].Extensions["code"].(string)
	return code
}

// do asks h itself, without a network.
func do(t *testing.T, h http.Handler, r *http.Request) (a answer) {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	a.status, a.header, a.body = w.Code, w.Header(), w.Body.String()
	if strings.Contains(a.header.Get("Content-Type"), "json") {
		if err := json.Unmarshal([]byte(a.body), &a); err != nil {
			t.Fatalf("the answer is not JSON: %v in %.200q", err, a.body)
		}
	}
	return a
}

// post makes a request out of a body and pairs of header names and values.
func post(body string, header ...string) *http.Request {
	return ask(http.MethodPost, "/graphql", strings.NewReader(body), append([]string{"Content-Type", "application/json"}, header...)...)
}

func ask(method, target string, body io.Reader, header ...string) *http.Request {
	r := httptest.NewRequest(method, target, body)
	for i := 0; i+1 < len(header); i += 2 {
		if header[i+1] == "" {
			r.Header.Del(header[i])
			continue
		}
		r.Header.Set(header[i], header[i+1])
	}
	return r
}

// query makes the body of a request.
func query(document string, variables map[string]any) string {
	raw, _ := json.Marshal(map[string]any{"query": document, "variables": variables})
	return string(raw)
}
