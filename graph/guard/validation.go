package guard

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/errcode"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
	"github.com/vektah/gqlparser/v2/validator/rules"

	"innomag/internal/fault"
)

// rulesWithoutSuggestions are those of GraphQL, silent about what the client might have meant: a schema that may not be
// read shall not be guessed either. SetDisableSuggestion does the same for fields, and for nothing else.
func rulesWithoutSuggestions() *rules.Rules {
	r := rules.NewDefaultRules()
	r.ReplaceRule(rules.KnownArgumentNamesRule.Name, rules.KnownArgumentNamesRuleWithoutSuggestions.RuleFunc)
	r.ReplaceRule(rules.KnownTypeNamesRule.Name, rules.KnownTypeNamesRuleWithoutSuggestions.RuleFunc)
	r.ReplaceRule(rules.ValuesOfCorrectTypeRule.Name, rules.ValuesOfCorrectTypeRuleWithoutSuggestions.RuleFunc)
	return r
}

// documents keeps parsed documents. Long ones are parsed every time, so that strangers cannot fill the memory with them.
type documents struct {
	kept    *lru.LRU[*ast.QueryDocument]
	longest int
}

func (d documents) Get(ctx context.Context, text string) (*ast.QueryDocument, bool) {
	if d.kept == nil || len(text) > d.longest {
		return nil, false
	}
	return d.kept.Get(ctx, text)
}

func (d documents) Add(ctx context.Context, text string, doc *ast.QueryDocument) {
	if len(text) <= d.longest {
		d.kept.Add(ctx, text, doc)
	}
}

// longestMessage is how many bytes of the request an error may repeat.
const longestMessage = 200

// tidy bounds what is said of errors: their number, and how much of the request they repeat.
func tidy(limits Limits) graphql.ResponseMiddleware {
	return func(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
		if cost, ok := CostOf(ctx); ok && graphql.GetOperationContext(ctx).Extensions["cost"] == true {
			told := map[string]any{"requested": cost.Requested, "limit": cost.Limit}
			if cost.Remaining >= 0 {
				told["remaining"] = cost.Remaining
			}
			graphql.RegisterExtension(ctx, "cost", told)
		}
		resp := next(ctx)
		if resp == nil || len(resp.Errors) == 0 {
			return resp
		}
		resp.Errors = few(resp.Errors, limits.Errors)
		for i, e := range resp.Errors {
			if e == nil {
				e = errPanic.graphQL()
			}
			resp.Errors[i] = tidied(e, len(resp.Data) == 0)
		}
		return resp
	}
}

// few gives as many errors as are told, and in place of the others how many they are.
func few(errs gqlerror.List, most int) gqlerror.List {
	more := len(errs) - most
	if more <= 0 || more == 1 && errs[most] != nil && errs[most].Extensions["code"] == TooManyErrors {
		return errs
	}
	return append(errs[:most:most], &gqlerror.Error{
		Message: fmt.Sprintf("and %d more errors", more), Extensions: map[string]any{"code": TooManyErrors},
	})
}

// tidied is e, shortened. Errors about variables, which gqlgen reports as a failed validation with a path of its own, become
// bad input with a field.
func tidied(e *gqlerror.Error, ofRequest bool) *gqlerror.Error {
	out := *e
	out.Message = cut(out.Message, longestMessage)
	if !ofRequest || len(out.Path) == 0 || out.Path[0] != ast.PathName("variable") || len(e.Locations) > 0 {
		return &out
	}
	var field []string
	for _, step := range out.Path[1:] {
		switch step := step.(type) {
		case ast.PathName:
			field = append(field, string(step))
		case ast.PathIndex:
			field = append(field, fmt.Sprint(int(step)))
		}
	}
	out.Path = nil
	out.Extensions = map[string]any{"code": string(fault.BadUserInput), "field": cut(strings.Join(field, "."), longestMessage)}
	return &out
}

func cut(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + "…"
}

// announce tells gqlgen's websocket that these codes end an operation before it began. It writes a map of gqlgen's that has
// no lock, so it is done once.
var announce = sync.OnceFunc(func() {
	for _, code := range []string{
		BadRequest, MethodNotAllowed, QueryTooComplex, string(fault.BadUserInput), string(fault.Forbidden),
		string(fault.Unauthenticated), string(fault.RateLimited), string(fault.Unavailable), string(fault.Timeout),
	} {
		errcode.RegisterErrorType(code, errcode.KindProtocol)
	}
})
