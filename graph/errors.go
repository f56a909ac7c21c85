package graph

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime/debug"
	"strconv"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"innomag/graph/generated"
	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/postgres"
)

// userErrors tells apart what the person can correct, which goes into the payload, and everything else, which does not.
func userErrors(err error) ([]*generated.UserError, error) {
	out := []*generated.UserError{}
	if err == nil {
		return out, nil
	}
	for _, f := range fault.All(err) {
		if !correctable(f) {
			return nil, err
		}
		u := &generated.UserError{Code: generated.UserErrorCode(f.UserCode()), Fault: f}
		if f.Field != "" {
			u.Field = &f.Field
		}
		out = append(out, u)
	}
	return out, nil
}

// Message tells what is wrong in the viewer's language.
func (r *userErrorResolver) Message(ctx context.Context, u *generated.UserError) (string, error) {
	return u.Fault.For(account.ViewerFrom(ctx).Language), nil
}

// UserError meets UserError.
func (r *Resolver) UserError() generated.UserErrorResolver { return &userErrorResolver{r} }

type userErrorResolver struct{ *Resolver }

// correctable faults are those with a code that userErrors knows.
func correctable(f *fault.Error) bool {
	return generated.UserErrorCode(f.UserCode()).IsValid()
}

// present shows the client what went wrong, and no more than that.
func present(ctx context.Context, err error) *gqlerror.Error {
	out := graphql.DefaultErrorPresenter(ctx, err)
	var g *gqlerror.Error
	if errors.As(err, &g) && g.Err == nil {
		return out // the query itself was at fault, and what is said of it was written by gqlgen or by our guards
	}
	f := understand(ctx, err)
	if (f.Kind == fault.Internal || f.Kind == fault.Unavailable) && !gone(ctx) {
		slog.ErrorContext(ctx, "resolver failed", "path", out.Path.String(), "err", err)
	}
	out.Err = nil
	out.Message, out.Extensions = f.Text, map[string]any{"code": f.Kind}
	field := f.Field
	if field == "" && f.Kind == fault.BadUserInput {
		field = argument(out.Path)
	}
	if field != "" {
		out.Extensions["field"] = field
	}
	return out
}

// gone says whether nobody waits for the answer any more: what fails then is no error.
func gone(ctx context.Context) bool { return errors.Is(ctx.Err(), context.Canceled) }

// argument gives the input that a path ends in, where a value was refused while it was read, as userErrors would name it:
// createArticle, input, contributors, 0, personId is contributors.0.personId.
func argument(path ast.Path) string {
	var parts []string
	for i, at := range path {
		switch at := at.(type) {
		case ast.PathName:
			if i == 0 || (i == 1 && at == "input" && len(path) > 2) {
				continue // the field, and the one argument of a mutation
			}
			parts = append(parts, string(at))
		case ast.PathIndex:
			if len(parts) > 0 {
				parts = append(parts, strconv.Itoa(int(at)))
			}
		}
	}
	return strings.Join(parts, ".")
}

// understand finds the words for an error that no room put into words.
func understand(ctx context.Context, err error) *fault.Error {
	f := fault.Of(err)
	if f.Kind != fault.Internal {
		return f
	}
	switch {
	case errors.Is(ctx.Err(), context.DeadlineExceeded), pq.As(err, pqerror.QueryCanceled, pqerror.LockNotAvailable) != nil:
		return fault.New(fault.Timeout, "this took too long; ask for less, or again a little later").Because(err)
	case pq.As(err, pqerror.CharacterNotInRepertoire, pqerror.UntranslatableCharacter) != nil:
		return fault.New(fault.BadUserInput, "the text has characters that cannot be stored").Because(err)
	case postgres.Down(err), errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return fault.New(fault.Unavailable, "the database cannot be reached; try again a little later").Because(err)
	}
	return f
}

// recovered turns a panic into an error for one field; the process goes on.
func recovered(ctx context.Context, p any) error {
	slog.ErrorContext(ctx, "panic", "value", fmt.Sprint(p), "stack", string(debug.Stack()))
	return fault.New(fault.Internal, "something went wrong on our side")
}
