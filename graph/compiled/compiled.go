// Package compiled answers the reads that a magazine has most of, the pages of its readers and the queue of its moderators, by one
// statement made for exactly what is asked, and writes the JSON itself. Whatever it does not know is carried out field by
// field as all else, and gives the same bytes: a test compares.
package compiled

import (
	"context"
	"errors"
	"log/slog"

	"github.com/99designs/gqlgen/graphql"
	"github.com/jmoiron/sqlx"
	"github.com/vektah/gqlparser/v2/ast"

	"innomag/graph/cache"
	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/initiative"
)

// Reads is what the statements are made of.
type Reads struct {
	DB          *sqlx.DB
	Articles    *article.Service
	Initiatives *initiative.Service
	Comments    *comment.Service
}

// Before gives es with the reads that are known here answered by one statement each.
func Before(es graphql.ExecutableSchema, r Reads) graphql.ExecutableSchema {
	return schema{es, &r, newPlans()}
}

type schema struct {
	graphql.ExecutableSchema
	reads *Reads
	plans *plans
}

// Exec is for gqlgen.
func (s schema) Exec(ctx context.Context) graphql.ResponseHandler {
	if data, ok := s.answer(ctx, graphql.GetOperationContext(ctx)); ok {
		return graphql.OneShot(&graphql.Response{Data: data})
	}
	return s.ExecutableSchema.Exec(ctx)
}

// answer gives the data of an operation, or says that it must be carried out field by field. That is so, too, when a
// statement fails: the ordinary way knows how to say why.
func (s schema) answer(ctx context.Context, oc *graphql.OperationContext) ([]byte, bool) {
	by := account.ViewerFrom(ctx)
	if oc.Operation.Operation != ast.Query || !by.May(account.Read) {
		return nil, false
	}
	p := s.plans.of(oc, s.reads, kindOf(by))
	if p == nil {
		return nil, false
	}
	w := p.start()
	w.ctx, w.reads, w.by, w.vars = ctx, s.reads, by, oc.Variables
	err := p.ask(ctx, s.reads.DB.DB, w)
	if err == nil {
		p.write(w)
		err = w.err
	}
	data, talked := w.buf, w.talked
	p.keep(w)
	if err != nil {
		if ctx.Err() == nil && !errors.Is(err, errNoText) && !errors.Is(err, errCursor) {
			slog.WarnContext(ctx, "a compiled read failed", "err", err)
		}
		return nil, false
	}
	cache.Note(ctx, talked)
	return data, true
}
