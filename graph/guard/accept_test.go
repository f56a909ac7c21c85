package guard

import (
	"net/http"
	"testing"
)

func TestTheClientGetsTheKindOfAnswerItPrefers(t *testing.T) {
	t.Parallel()
	for header, want := range map[string]accept{
		"":                                  {media: mediaJSON},
		"*/*":                               {media: mediaJSON},
		"application/*":                     {media: mediaJSON},
		"application/json":                  {media: mediaJSON},
		"application/graphql-response+json": {media: mediaResponse},
		"application/graphql-response+json, application/json;q=0.9": {media: mediaResponse},
		"application/graphql-response+json;q=0.5, application/json": {media: mediaJSON},
		"application/json, application/graphql-response+json":       {media: mediaJSON},
		"application/graphql-response+json, application/json":       {media: mediaResponse},
		"application/graphql-response+json, */*":                    {media: mediaResponse},
		"application/graphql-response+json;q=0, */*":                {media: mediaJSON},
		"application/json;q=0, */*":                                 {media: mediaResponse},
		"APPLICATION/JSON; charset=UTF-8":                           {media: mediaJSON},
		"text/html,application/xhtml+xml,*/*;q=0.8":                 {media: mediaJSON},
		"text/event-stream":                                         {stream: true},
		"text/event-stream, multipart/mixed":                        {stream: true},
		"application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed": {media: mediaResponse, stream: true},
		"text/event-stream;q=0, application/json": {media: mediaJSON},
		"text/html":                   {},
		"application/json;q=NaN":      {},
		"application/json;q=2":        {},
		"application/json;q=0":        {},
		"application/json; charset=x": {},
		",,;;,":                       {},
	} {
		h := http.Header{}
		if header != "" {
			h.Set("Accept", header)
		}
		if got := readAccept(h); got != want {
			t.Errorf("%q: %+v, want %+v", header, got, want)
		}
	}
}

func TestStatusesFollowTheKindOfAnswer(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		body, accept string
		status       int
		code         string
	}{
		"a document that cannot be read, plain":    {`{"query":"{"}`, mediaJSON, 200, "GRAPHQL_PARSE_FAILED"},
		"a document that cannot be read":           {`{"query":"{"}`, mediaResponse, 400, "GRAPHQL_PARSE_FAILED"},
		"a field that is not there, plain":         {`{"query":"{x}"}`, mediaJSON, 200, "GRAPHQL_VALIDATION_FAILED"},
		"a field that is not there":                {`{"query":"{x}"}`, mediaResponse, 400, "GRAPHQL_VALIDATION_FAILED"},
		"a variable that is missing, plain":        {`{"query":"query($a:ID!){node(id:$a){id}}"}`, mediaJSON, 200, "BAD_USER_INPUT"},
		"a variable that is missing":               {`{"query":"query($a:ID!){node(id:$a){id}}"}`, mediaResponse, 400, "BAD_USER_INPUT"},
		"introspection by strangers, plain":        {`{"query":"{__schema{types{name}}}"}`, mediaJSON, 200, "FORBIDDEN"},
		"introspection by strangers":               {`{"query":"{__schema{types{name}}}"}`, mediaResponse, 403, "FORBIDDEN"},
		"a broken body is broken for everybody":    {`{`, mediaJSON, 400, BadRequest},
		"an operation that the document has not":   {`{"query":"query A{title}","operationName":"B"}`, mediaResponse, 400, "GRAPHQL_VALIDATION_FAILED"},
		"no operation":                             {`{"query":""}`, mediaResponse, 400, "GRAPHQL_VALIDATION_FAILED"},
		"failures of fields, which leave the rest": {`{"query":"{failures title}"}`, mediaResponse, 200, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := do(t, Handler(New(newStub(), Options{}), Limits{}), post(c.body, "Accept", c.accept))
			if a.status != c.status || a.code() != c.code {
				t.Errorf("%d %q, want %d %q: %s", a.status, a.code(), c.status, c.code, a.body)
			}
			if got := a.header.Get("Content-Type"); got != c.accept+"; charset=utf-8" {
				t.Errorf("Content-Type is %q", got)
			}
			if c.code != "" && a.Data != nil {
				t.Error("there is data")
			}
		})
	}
}
