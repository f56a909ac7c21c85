// Package guard stands between strangers and the schema: it reads requests strictly, refuses what asks for too much before
// any of it is carried out, bounds connections, and answers as GraphQL over HTTP wants.
package guard

import (
	"context"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"

	"innomag/graph/cache"
)

// Options are what a server needs besides its schema. Everything but the schema may be left out.
type Options struct {
	Limits  Limits
	Weights map[string]int // see Limiter

	// Introspection says whether this request may ask for the schema. Nil means no.
	Introspection func(ctx context.Context) bool
	// Authenticate looks at the Authorization of a websocket's connection_init, empty when there was none, and gives the
	// context for what is asked over that socket. A fault.Forbidden closes it with 4403, a fault.Unauthenticated with
	// 4401, any other error with 4500. Nil refuses every Authorization.
	Authenticate func(ctx context.Context, authorization string) (context.Context, error)
	// Expires says when the credential behind ctx ends; sockets and event streams end with it. Nil means never.
	Expires func(ctx context.Context) (time.Time, bool)
	// Rate is that of Limiter.
	Rate func(ctx context.Context, changes, cost int) (left int, err error)
	// Documents are those that clients may ask for by their hash; nil: none.
	Documents *Documents
	// Cache keeps what strangers are answered; nil keeps nothing. Stranger says in which language somebody asks who is nobody
	// in particular: false for everyone else. Nil is false.
	Cache    *cache.Cache
	Stranger func(r *http.Request) (language string, ok bool)
	// Shared is how long caches between us and the reader may keep a GET without asking; 0: not at all.
	Shared time.Duration
	// Alive says whether the credential behind ctx still counts. Sockets and event streams ask now and then, and before they tell
	// anything, and end when it does not. Nil means always.
	Alive func(ctx context.Context) bool
	// Origins are the hosts, beside our own, whose pages may open a websocket, as path.Match patterns.
	Origins []string
	// Address names whom a connection is counted for. Nil takes the peer's address.
	Address func(r *http.Request) string

	Present graphql.ErrorPresenterFunc // puts errors into words; nil is gqlgen's, which tells everything
	Recover graphql.RecoverFunc        // is told of panics; nil is gqlgen's
}

// New gives a GraphQL server with every guard in place: websockets by graphql-transport-ws, server-sent events, GET and POST.
// It answers HTTP only behind Body, which Handler puts in front of it.
func New(es graphql.ExecutableSchema, o Options) *handler.Server {
	announce()
	limits := o.Limits.orDefaults()
	o = o.orDefaults()
	open := newSeats(limits)
	known := documents{kept: lru.New[*ast.QueryDocument](limits.Cache), longest: limits.CacheDocument}

	srv := handler.New(es)
	srv.AddTransport(overSocket{
		limits: limits, seats: open, address: o.Address, origins: o.Origins,
		authenticate: o.Authenticate, expires: o.Expires, alive: o.Alive, recover: o.Recover,
	})
	srv.AddTransport(overHTTP{
		limits: limits, seats: open, address: o.Address, expires: o.Expires, alive: o.Alive, recover: o.Recover,
		keeper: keeperOf(o),
	})

	srv.SetErrorPresenter(o.Present)
	srv.SetRecoverFunc(o.Recover)
	srv.SetQueryCache(known)
	srv.SetParserTokenLimit(limits.Tokens)
	srv.SetDisableSuggestion(true)
	srv.SetValidationRulesFn(rulesWithoutSuggestions)
	srv.Use(o.Documents) // before the limiter, which reads the text
	srv.Use(Limiter{Limits: limits, Weights: o.Weights, Introspection: o.Introspection, Rate: o.Rate, known: known})
	srv.AroundResponses(tidy(limits))
	return srv
}

// Handler gives srv, made by New, with Body in front: what is mounted at /graphql. Whatever wraps the ResponseWriter before
// it must have Unwrap, as http.ResponseController wants, or streams and deadlines do not work.
func Handler(srv *handler.Server, limits Limits) http.Handler { return Body(srv, limits) }

// Front is Handler for a server that was made with these options: what is kept is answered without reading the request again.
func Front(srv *handler.Server, o Options, limits Limits) http.Handler {
	return body(srv, keeperOf(o.orDefaults()), limits)
}

func (o Options) orDefaults() Options {
	o.Limits = o.Limits.orDefaults()
	if o.Authenticate == nil {
		o.Authenticate = strangersOnly
	}
	if o.Expires == nil {
		o.Expires = func(context.Context) (time.Time, bool) { return time.Time{}, false }
	}
	if o.Stranger == nil {
		o.Stranger = func(*http.Request) (string, bool) { return "", false }
	}
	if o.Alive == nil {
		o.Alive = func(context.Context) bool { return true }
	}
	if o.Address == nil {
		o.Address = peer
	}
	if o.Present == nil {
		o.Present = graphql.DefaultErrorPresenter
	}
	if o.Recover == nil {
		o.Recover = graphql.DefaultRecover
	}
	return o
}
