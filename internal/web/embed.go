package web

import "embed"

// dist is the built app, committed, so that the program needs no Node. `make web` builds it from app.
//
//go:embed all:dist
var dist embed.FS

//go:embed messages/reader/*.json
var messageFiles embed.FS

//go:embed templates/*.html
var templateFiles embed.FS

//go:embed app/src/reader/gql/persisted-documents.json
var readerDocuments []byte

//go:embed app/src/pages/gql/persisted-documents.json
var pageDocuments []byte
