// Package innomag holds the contract between the API and its clients.
package innomag

import _ "embed"

// Contract is the GraphQL schema as clients see it.
//
//go:embed schema.graphqls
var Contract string
