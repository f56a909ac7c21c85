// Package innomag holds the contract between the API and its clients.
package innomag

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/formatter"
)

//go:embed schema.graphqls
var contract string

// Contract is the GraphQL schema for clients: what schema.graphqls says, with each type in one piece. Relay's compiler takes what an
// `extend type` adds for fields of the client's own, and would not ask for them.
var Contract = sync.OnceValue(func() string {
	var whole strings.Builder
	schema := gqlparser.MustLoadSchema(&ast.Source{Name: "schema.graphqls", Input: contract})
	formatter.NewFormatter(&whole, formatter.WithIndent("  ")).FormatSchema(schema)
	return whole.String()
})
