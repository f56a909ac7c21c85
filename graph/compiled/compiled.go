// Package compiled answers the reads that a magazine has most of, its front page and an article with its discussion, by one
// statement made for exactly what is asked, and writes the JSON itself. Whatever it does not know is carried out field by
// field as all else, and gives the same bytes: a test compares.
package compiled

import (
	"context"
	"log/slog"
	"strconv"

	"github.com/99designs/gqlgen/graphql"
	"github.com/jmoiron/sqlx"
	"github.com/vektah/gqlparser/v2/ast"

	"innomag/graph/cache"
	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
)

// Reads is what the statements are made of.
type Reads struct {
	DB       *sqlx.DB
	Articles *article.Service
	Comments *comment.Service
}

// Before gives es with the reads that are known here answered by one statement each.
func Before(es graphql.ExecutableSchema, r Reads) graphql.ExecutableSchema { return schema{es, r} }

type schema struct {
	graphql.ExecutableSchema
	reads Reads
}

// Exec is for gqlgen.
func (s schema) Exec(ctx context.Context) graphql.ResponseHandler {
	if data, ok := s.reads.answer(ctx, graphql.GetOperationContext(ctx)); ok {
		return graphql.OneShot(&graphql.Response{Data: data})
	}
	return s.ExecutableSchema.Exec(ctx)
}

// answer gives the data of an operation, or says that it must be carried out field by field. That is so, too, when a
// statement fails: the ordinary way knows how to say why.
func (r Reads) answer(ctx context.Context, oc *graphql.OperationContext) ([]byte, bool) {
	by := account.ViewerFrom(ctx)
	if oc.Operation.Operation != ast.Query || !by.May(account.Read) {
		return nil, false
	}
	c := compiler{oc: oc, reads: r, by: by}
	roots := graphql.CollectFields(oc, oc.Operation.SelectionSet, []string{"Query"})
	plans := make([]*plan, len(roots))
	for i, f := range roots {
		if f.Name == "__typename" {
			continue
		}
		if plans[i] = c.root(f); plans[i] == nil {
			return nil, false
		}
	}
	w := &writer{}
	w.Grow(16 << 10)
	w.open()
	for i, f := range roots {
		w.key(f.Alias)
		if plans[i] == nil {
			w.string("Query")
			continue
		}
		if err := plans[i].run(ctx, r.DB, by, w); err != nil {
			if ctx.Err() == nil {
				slog.WarnContext(ctx, "a compiled read failed", "err", err)
			}
			return nil, false
		}
	}
	w.close()
	cache.Note(ctx, w.talked)
	return w.Bytes(), true
}

// Knows says whether a field of a type is read by a statement made for the query.
func Knows(kind, field string) bool {
	switch kind {
	case "Query":
		return field == "article" || field == "articles"
	case "Article":
		_, ok := articleFields[field]
		return ok || field == "contributors" || field == "comments" || field == "thread"
	case "Comment":
		_, ok := commentFields[field]
		return ok || field == "replies"
	case "Contributor":
		_, ok := contributorFields[field]
		return ok || field == "person"
	case "Person":
		_, ok := personFields[field]
		return ok
	}
	return false
}

func (w *writer) open()  { w.WriteByte('{'); w.first = true }
func (w *writer) close() { w.WriteByte('}'); w.first = false }

// key begins the next member of an object.
func (w *writer) key(name string) {
	if !w.first {
		w.WriteByte(',')
	}
	w.first = false
	w.WriteByte('"')
	w.WriteString(name) // a name of GraphQL needs no escapes
	w.WriteString(`":`)
}

func (w *writer) null()       { w.WriteString("null") }
func (w *writer) int(n int)   { w.Write(strconv.AppendInt(w.AvailableBuffer(), int64(n), 10)) }
func (w *writer) bool(b bool) { w.Write(strconv.AppendBool(w.AvailableBuffer(), b)) }
