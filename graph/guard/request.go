package guard

import (
	"bytes"
	"context"
	"net/http"
	"net/url"
	"unicode/utf8"

	"github.com/99designs/gqlgen/graphql"
)

// request is what Body found, for the transports behind it.
type request struct {
	params graphql.RawParams
	accept accept
	raw    []byte // how it was asked, to the letter: the body, or the query string
}

type requestKey struct{}

func withRequest(r *http.Request, q *request) *http.Request {
	return r.WithContext(context.WithValue(r.Context(), requestKey{}, q))
}

func requestOf(r *http.Request) *request {
	q, _ := r.Context().Value(requestKey{}).(*request)
	return q
}

var (
	errEncoding     = &refusal{status: http.StatusBadRequest, code: BadRequest, text: "the request is not valid UTF-8"}
	errNesting      = &refusal{status: http.StatusBadRequest, code: BadRequest, text: "the JSON of the request is nested too deeply"}
	errValues       = &refusal{status: http.StatusBadRequest, code: BadRequest, text: "the JSON of the request has too many values"}
	errJSON         = &refusal{status: http.StatusBadRequest, code: BadRequest, text: "the request must be one JSON object and nothing else"}
	errTwice        = &refusal{status: http.StatusBadRequest, code: BadRequest, text: "a parameter is given twice"}
	errQuery        = &refusal{status: http.StatusBadRequest, code: BadRequest, text: "query must be given, as a string"}
	errName         = &refusal{status: http.StatusBadRequest, code: BadRequest, text: "operationName must be a string or null"}
	errVars         = &refusal{status: http.StatusBadRequest, code: BadRequest, text: "variables must be an object or null"}
	errExts         = &refusal{status: http.StatusBadRequest, code: BadRequest, text: "extensions must be an object or null"}
	errLongDocument = &refusal{status: http.StatusBadRequest, code: QueryTooComplex, text: "the document is too long"}
	errDocument     = &refusal{status: http.StatusBadRequest, code: BadRequest, text: "documentId must be the hash of a document"}
	errURL          = &refusal{status: http.StatusBadRequest, code: BadRequest, text: "the query string cannot be read"}
)

// readJSON reads a request from the body of a POST or from a socket's subscribe message: one object, in which parameters
// that GraphQL does not know are ignored and none stands twice.
//
// \u0000 in a string goes through, for the field it belongs to to answer; half of a surrogate pair becomes U+FFFD, which the
// rooms refuse in texts that are kept. An object inside variables that has a name twice counts the last.
//
// It looks at each byte a few times and no more: who sends 256 KiB of nonsense shall cost less than who asks for a page.
func readJSON(body []byte, limits Limits) (p graphql.RawParams, bad *refusal) {
	if !utf8.Valid(body) {
		return p, errEncoding
	}
	members, bad := look(body, limits)
	if bad != nil {
		return p, bad
	}
	if at := space(body, 0); body[at] != '{' {
		return p, errJSON
	}
	seen, document := map[string]bool{}, ""
	for _, m := range members {
		key, _ := decodedString(m.name, 0)
		if seen[key] {
			return p, errTwice
		}
		seen[key] = true
		if key == "documentId" {
			if document = text(m.value); !plainHash(document) {
				return p, errDocument
			}
		}
		if bad := take(&p, key, m.value, limits); bad != nil {
			return p, bad
		}
	}
	return p, named(&p, document, seen["query"])
}

// named puts a document's id in its place, and says what is wrong when there is neither a query nor an id.
func named(p *graphql.RawParams, document string, query bool) *refusal {
	if document != "" {
		asHash(p, document)
	}
	if !query && hashIn(p) == "" {
		return errQuery
	}
	return nil
}

func take(p *graphql.RawParams, key string, raw []byte, limits Limits) *refusal {
	none := raw[0] == 'n'
	switch key { // to the letter: encoding/json would take QUERY for query
	case "query":
		if raw[0] != '"' {
			return errQuery
		}
		if len(raw) > limits.Document {
			return errLongDocument
		}
		p.Query = text(raw)
	case "operationName":
		if raw[0] != '"' && !none {
			return errName
		}
		p.OperationName = text(raw)
	case "variables":
		if raw[0] != '{' && !none {
			return errVars
		}
		p.Variables = object(raw)
	case "extensions":
		if raw[0] != '{' && !none {
			return errExts
		}
		p.Extensions = object(raw)
	}
	return nil
}

// text is what a value says that is a string; empty when it is none.
func text(raw []byte) string {
	if raw[0] != '"' {
		return ""
	}
	said, _ := decodedString(raw, 0)
	return said
}

// object is what a value says that is an object; nil when it is none.
func object(raw []byte) map[string]any {
	v, _ := decoded(raw, 0)
	out, _ := v.(map[string]any)
	return out
}

// readURL reads a request from a query string, where variables and extensions are JSON.
func readURL(query string, limits Limits) (p graphql.RawParams, bad *refusal) {
	values, err := url.ParseQuery(query)
	if err != nil {
		return p, errURL
	}
	for _, key := range []string{"query", "documentId", "operationName", "variables", "extensions"} {
		switch n := len(values[key]); {
		case n > 1:
			return p, errTwice
		case n == 1 && !utf8.ValidString(values[key][0]):
			return p, errEncoding
		}
	}
	document := values.Get("documentId")
	if values.Has("documentId") && !plainHash(document) {
		return p, errDocument
	}
	p.Query, p.OperationName = values.Get("query"), values.Get("operationName")
	for _, key := range []string{"variables", "extensions"} {
		raw := bytes.TrimSpace([]byte(values.Get(key)))
		if len(raw) == 0 {
			continue
		}
		if _, bad := look(raw, limits); bad != nil {
			return p, bad
		}
		if bad := take(&p, key, raw, limits); bad != nil {
			return p, bad
		}
	}
	return p, named(&p, document, values.Has("query"))
}
