package graph

import (
	"context"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"innomag/graph/cache"
	"innomag/graph/compiled"
	"innomag/graph/generated"
	"innomag/graph/guard"
	"innomag/internal/account"
)

// Options say how the API meets the network.
type Options struct {
	// Introspection lets strangers ask for the schema; the newsroom always may.
	Introspection bool
	// Authenticate finds out who sends an Authorization header over a websocket.
	Authenticate func(ctx context.Context, authorization string) (context.Context, error)
	// Expires says when the access token behind a request stops working.
	Expires func(ctx context.Context) (time.Time, bool)
	// Rates say how often one client may ask. The zero value counts nothing.
	Rates Rates
	// Documents are those that clients may ask for by their hash. Where nothing else is carried out, the newsroom is free.
	Documents *guard.Documents
	// Cache keeps what strangers are answered; nil keeps nothing.
	Cache *cache.Cache
	// Shared is how long caches between us and the reader may keep what strangers GET; 0: not without asking.
	Shared time.Duration
	// FieldByField carries out every query field by field, also those that one statement could answer: for comparing.
	FieldByField bool
	// Alive says whether the credential behind a request still counts.
	Alive func(ctx context.Context) bool
	// Origins are the hosts, beside our own, whose pages may open a websocket.
	Origins []string
}

// Handler serves the API: GET, POST, server-sent events and websockets, each behind its guards.
func Handler(r *Resolver, o Options) http.Handler {
	if o.Documents != nil {
		o.Documents.Free = func(ctx context.Context) bool { return account.ViewerFrom(ctx).Staff() }
	}
	options := guard.Options{
		Introspection: func(ctx context.Context) bool { return o.Introspection || account.ViewerFrom(ctx).Staff() },
		Authenticate:  o.Authenticate,
		Expires:       o.Expires,
		Alive:         o.Alive,
		Origins:       o.Origins,
		Address:       func(r *http.Request) string { return account.ViewerFrom(r.Context()).Address },
		Weights:       map[string]int{"Query.simulateModerationPolicy": 6_000, "Query.testModeration": 100},
		Rate:          o.Rates.count,
		Documents:     o.Documents,
		Cache:         o.Cache,
		Stranger:      stranger,
		Shared:        o.Shared,
		Present:       present,
		Recover:       recovered,
	}
	srv := guard.New(executable(r, o.FieldByField), options)
	strangers, writers := guard.Front(srv, options, guard.Limits{}), guard.Handler(srv, guard.Limits{Body: longestArticle, Values: longestList})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if by := account.ViewerFrom(r.Context()); by.May(account.Write) || by.Staff() {
			writers.ServeHTTP(w, r)
			return
		}
		strangers.ServeHTTP(w, r)
	})
}

// stranger says in which language a guest asks; false for everybody else.
func stranger(r *http.Request) (language string, ok bool) {
	by := account.ViewerFrom(r.Context())
	return by.Language, by.Guest() && len(r.Header["Authorization"]) == 0
}

// executable is the contract with everything that stands behind it, permissions included.
func executable(r *Resolver, fieldByField bool) graphql.ExecutableSchema {
	cfg := generated.Config{Resolvers: r}
	cfg.Directives.Requires = requires
	cfg.Directives.Private = private
	schema := generated.NewExecutableSchema(cfg)
	if fieldByField {
		return schema
	}
	return compiled.Before(schema, compiled.Reads{DB: r.articles.DB, Articles: r.articles, Initiatives: r.initiatives, Comments: r.comments})
}

const (
	longestArticle = 2 << 20 // bytes of a request of those who write articles: 500 000 characters, most of them short
	longestList    = 50_000  // values in one, as the words of a policy
)
