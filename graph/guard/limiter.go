package guard

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"innomag/internal/fault"
	"innomag/internal/rate"
)

// Cost is what an operation asks for.
type Cost struct {
	Requested int // objects, at most
	Limit     int // what may be requested
	Remaining int // what this client may request at once from now on, in more than one operation; -1: as much as it likes

	Depth      int // levels of fields
	Fields     int
	Aliases    int
	Directives int
}

const costKey = "InnomagCost"

// CostOf gives the cost of the operation that ctx belongs to; false when none was counted.
func CostOf(ctx context.Context) (Cost, bool) {
	if !graphql.HasOperationContext(ctx) {
		return Cost{}, false
	}
	c, ok := graphql.GetOperationContext(ctx).Stats.GetExtension(costKey).(Cost)
	return c, ok
}

// Limiter is the extension that refuses operations that ask for too much, before anything of them is carried out and in time
// that is linear in the document. gqlgen's ComplexityLimit must not be used beside it: that one follows fragments as often
// as they are named, which is exponential.
type Limiter struct {
	Limits  Limits
	Weights map[string]int // what a field itself counts, by "Type.field", where it is neither 1 for an object nor 0 for a leaf
	// Introspection says whether this request may ask for the schema. Nil means no.
	Introspection func(ctx context.Context) bool

	// Rate counts an operation for its client: so many changes, or a query of this cost. It says how much is left, -1 for
	// as much as it likes, or fails. Nil counts nothing.
	Rate func(ctx context.Context, changes, cost int) (left int, err error)

	known documents
}

// ExtensionName is for gqlgen.
func (Limiter) ExtensionName() string { return "InnomagLimiter" }

// Validate is for gqlgen.
func (Limiter) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters refuses a document with too many fields before it is validated, for validation compares every
// field with every other.
func (l Limiter) MutateOperationParameters(ctx context.Context, p *graphql.RawParams) *gqlerror.Error {
	if _, valid := l.known.Get(ctx, p.Query); valid {
		return nil
	}
	limits := l.Limits.orDefaults()
	switch tooLong(p.Query, limits) {
	case "tokens": // as the parser would say it
		e := gqlerror.Errorf("exceeded token limit of %d", limits.Tokens)
		errcode.Set(e, errcode.ParseFailed)
		return e
	case "fields":
		return tooComplex("fields", limits.Fields+1, limits.Fields)
	}
	return nil
}

var (
	errDefer         = &refusal{status: http.StatusBadRequest, code: BadRequest, text: "@defer is not offered"}
	errIntrospection = &refusal{status: http.StatusForbidden, code: string(fault.Forbidden), text: "introspection is disabled"}
	errSocketChange  = &refusal{status: http.StatusBadRequest, code: MethodNotAllowed, text: "mutations are sent by POST"}
)

// MutateOperationContext refuses the operation, or notes what it costs.
func (l Limiter) MutateOperationContext(ctx context.Context, oc *graphql.OperationContext) *gqlerror.Error {
	limits := l.Limits.orDefaults()
	c := &counter{limits: limits, weights: l.Weights, variables: oc.Variables}
	t := c.operation(oc.Operation)
	oc.DisableIntrospection = l.Introspection == nil || !l.Introspection(ctx)
	switch {
	case c.deferred:
		return errDefer.graphQL()
	case t.introspection > 0 && oc.DisableIntrospection:
		return errIntrospection.graphQL()
	case oc.Operation.Operation == ast.Mutation && onSocket(ctx):
		return errSocketChange.graphQL()
	}
	if what, n, limit := over(oc.Operation.Operation, t, limits); what != "" {
		return tooComplex(what, n, limit)
	}
	if c.longAlias {
		return tooComplex("aliasLength", limits.AliasLength+1, limits.AliasLength)
	}
	left, bad := l.count(ctx, oc.Operation.Operation, t)
	if bad != nil {
		return bad
	}
	oc.Stats.SetExtension(costKey, Cost{
		Requested: t.cost, Limit: limits.Cost, Remaining: left,
		Depth: max(t.depth, t.introspection), Fields: t.fields, Aliases: t.aliases, Directives: t.directives,
	})
	return nil
}

// count counts the operation for its client.
func (l Limiter) count(ctx context.Context, kind ast.Operation, t tally) (left int, bad *gqlerror.Error) {
	if l.Rate == nil {
		return -1, nil
	}
	changes := 0
	if kind == ast.Mutation {
		changes = t.width
	}
	left, err := l.Rate(ctx, changes, max(1, t.cost))
	var wait rate.Wait
	switch {
	case err == nil:
		return left, nil
	case errors.As(err, &wait):
		return 0, &gqlerror.Error{Message: fault.Of(err).Text, Extensions: map[string]any{
			"code": string(fault.RateLimited), "retryAfter": int(math.Ceil(time.Duration(wait).Seconds())),
		}}
	default: // who cannot count must not stop the magazine
		if ctx.Err() == nil {
			slog.WarnContext(ctx, "counting requests; this one is answered uncounted", "err", err)
		}
		return -1, nil
	}
}

// over names the first limit that is passed, what is asked for and what is allowed.
func over(kind ast.Operation, t tally, l Limits) (what string, n, limit int) {
	roots := l.Fields
	switch kind {
	case ast.Mutation:
		roots = l.MutationFields
	case ast.Subscription:
		roots = 1
	}
	for _, check := range []struct {
		what     string
		n, limit int
	}{
		{"depth", t.depth, l.Depth},
		{"depth", t.introspection, l.Introspection},
		{"fields", t.fields, l.Fields},
		{"aliases", t.aliases, l.Aliases},
		{"directives", t.directives, l.Directives},
		{"rootFields", t.width, roots},
		{"cost", t.cost, l.Cost},
	} {
		if check.n > check.limit {
			return check.what, check.n, check.limit
		}
	}
	return "", 0, 0
}

func tooComplex(what string, n, limit int) *gqlerror.Error {
	asked := fmt.Sprint(n)
	if n == enough {
		asked = "far more"
	}
	return &gqlerror.Error{
		Message:    fmt.Sprintf("the operation asks for too much: %s is %s, at most %d", what, asked, limit),
		Extensions: map[string]any{"code": QueryTooComplex, "limit": what, "requested": n, "allowed": limit},
	}
}

type socketKey struct{}

func onSocket(ctx context.Context) bool { return ctx.Value(socketKey{}) != nil }
