package graph

import (
	"net/http"

	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/transport"

	"innomag/graph/generated"
)

// Handler serves the API over HTTP.
func Handler(r *Resolver) http.Handler {
	cfg := generated.Config{Resolvers: r}
	cfg.Directives.Requires = requires

	srv := handler.New(generated.NewExecutableSchema(cfg))
	srv.AddTransport(transport.SSE{})
	srv.AddTransport(transport.GET{})
	srv.AddTransport(transport.POST{})
	srv.SetParserTokenLimit(3000)
	srv.Use(extension.Introspection{})
	srv.SetErrorPresenter(present)
	srv.SetRecoverFunc(recovered)
	return srv
}
