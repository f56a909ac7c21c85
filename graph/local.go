package graph

import (
	"context"
	"encoding/json"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
)

// Local asks the API from inside the process: the same schema, the same permissions of the viewer in ctx, without the network
// and its limits. It is for documents of our own. The error is the answer's list of errors, as clients would get it.
func Local(r *Resolver) func(ctx context.Context, query, operation string, variables map[string]any) (json.RawMessage, error) {
	exec := executor.New(executable(r, false))
	exec.SetErrorPresenter(present)
	exec.SetRecoverFunc(recovered)
	exec.SetQueryCache(lru.New[*ast.QueryDocument](100))
	return func(ctx context.Context, query, operation string, variables map[string]any) (json.RawMessage, error) {
		now := graphql.Now()
		ctx = graphql.StartOperationTrace(ctx)
		oc, errs := exec.CreateOperationContext(ctx, &graphql.RawParams{
			Query: query, OperationName: operation, Variables: variables,
			ReadTime: graphql.TraceTiming{Start: now, End: now},
		})
		if len(errs) > 0 {
			return nil, errs
		}
		responses, ctx := exec.DispatchOperation(graphql.WithOperationContext(ctx, oc), oc)
		resp := responses(ctx)
		switch {
		case resp == nil:
			return nil, context.Cause(ctx)
		case len(resp.Errors) > 0:
			return nil, resp.Errors
		}
		return resp.Data, nil
	}
}
