package guard

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"reflect"
	"strings"
	"testing"
	"time"
)

const hello = `{"query":"{__typename}"}`

func TestOnlyWellFormedRequestsComeThrough(t *testing.T) {
	t.Parallel()
	secret := "canary-" + strings.Repeat("x", 50)
	for name, c := range map[string]struct {
		request *http.Request
		status  int
		code    string
	}{
		"a plain request":                      {post(hello), 200, ""},
		"every parameter":                      {post(`{"query":"query A{__typename}","operationName":"A","variables":{},"extensions":{}}`), 200, ""},
		"nulls":                                {post(`{"query":"{__typename}","operationName":null,"variables":null,"extensions":null}`), 200, ""},
		"a parameter nobody knows":             {post(`{"query":"{__typename}","id":7}`), 200, ""},
		"white space around":                   {post(" \n" + hello + "\t\r\n"), 200, ""},
		"a charset":                            {post(hello, "Content-Type", "application/json; charset=UTF-8"), 200, ""},
		"no coding by name":                    {post(hello, "Content-Encoding", "identity"), 200, ""},
		"an h2c upgrade":                       {post(hello, "Connection", "Upgrade", "Upgrade", "h2c"), 200, ""},
		"no body":                              {post(""), 400, BadRequest},
		"trailing garbage":                     {post(hello + secret), 400, BadRequest},
		"two objects":                          {post(hello + hello), 400, BadRequest},
		"a batch":                              {post("[" + hello + "," + hello + "]"), 400, BadRequest},
		"a string":                             {post(`"` + secret + `"`), 400, BadRequest},
		"cut JSON":                             {post(`{"query":"` + secret), 400, BadRequest},
		"a byte order mark":                    {post("\ufeff" + hello), 400, BadRequest},
		"bytes that are not UTF-8":             {post(`{"query":"{__typename}","variables":{"a":"` + "\xff" + `"}}`), 400, BadRequest},
		"no query":                             {post(`{"qeury":"` + secret + `"}`), 400, BadRequest},
		"QUERY":                                {post(`{"QUERY":"{__typename}"}`), 400, BadRequest},
		"a query of null":                      {post(`{"query":null}`), 400, BadRequest},
		"a query twice":                        {post(`{"query":"{title}","query":"{__typename}"}`), 400, BadRequest},
		"a query twice, escaped":               {post(`{"query":"{title}","\u0071uery":"{__typename}"}`), 400, BadRequest},
		"a name that is a number":              {post(`{"query":"{__typename}","operationName":1}`), 400, BadRequest},
		"variables that are a list":            {post(`{"query":"{__typename}","variables":["` + secret + `"]}`), 400, BadRequest},
		"extensions that are a string":         {post(`{"query":"{__typename}","extensions":"` + secret + `"}`), 400, BadRequest},
		"deep JSON":                            {post(`{"query":"{__typename}","variables":` + strings.Repeat(`{"a":`, 70) + "1" + strings.Repeat("}", 70) + "}"), 400, BadRequest},
		"a long document":                      {post(`{"query":"{__typename #` + strings.Repeat("x", 64<<10) + `\n}"}`), 400, QueryTooComplex},
		"a document of 63 KiB":                 {post(`{"query":"{__typename #` + strings.Repeat("x", 63<<10) + `\n}"}`), 200, ""},
		"2 000 values":                         {post(`{"query":"{__typename}","variables":{"a":[` + strings.Repeat("1,", 1990) + `1]}}`), 200, ""},
		"2 001 values":                         {post(`{"query":"{__typename}","variables":{"a":[` + strings.Repeat("1,", 2000) + `1]}}`), 400, BadRequest},
		"commas in a text":                     {post(`{"query":"{__typename}","variables":{"a":"` + strings.Repeat(`,\",`, 2000) + `"}}`), 200, ""},
		"very deep JSON":                       {post(strings.Repeat("[", 200_000)), 400, BadRequest},
		"no content type":                      {post(hello, "Content-Type", ""), 415, UnsupportedMediaType},
		"a form":                               {post("query=%7B__typename%7D", "Content-Type", "application/x-www-form-urlencoded"), 415, UnsupportedMediaType},
		"a form of parts":                      {post(hello, "Content-Type", "multipart/form-data; boundary=x"), 415, UnsupportedMediaType},
		"plain text":                           {post(hello, "Content-Type", "text/plain"), 415, UnsupportedMediaType},
		"a document":                           {post("{__typename}", "Content-Type", "application/graphql"), 415, UnsupportedMediaType},
		"another charset":                      {post(hello, "Content-Type", "application/json; charset=utf-16"), 415, UnsupportedMediaType},
		"a compressed body":                    {post(hello, "Content-Encoding", "gzip"), 415, UnsupportedMediaType},
		"5 MB":                                 {post(`{"query":"` + strings.Repeat(secret, 5<<20/len(secret))), 413, PayloadTooLarge},
		"5 MB of unknown length":               {ask("POST", "/graphql", io.MultiReader(strings.NewReader(strings.Repeat(" ", 5<<20))), "Content-Type", "application/json"), 413, PayloadTooLarge},
		"PUT":                                  {ask("PUT", "/graphql", strings.NewReader(hello), "Content-Type", "application/json"), 405, MethodNotAllowed},
		"HEAD":                                 {ask("HEAD", "/graphql?query={__typename}", nil), 405, MethodNotAllowed},
		"a preflight":                          {ask("OPTIONS", "/graphql", nil), 204, ""},
		"GET":                                  {ask("GET", "/graphql?query={__typename}", nil), 200, ""},
		"GET with variables":                   {ask("GET", "/graphql?query={__typename}&variables={}&operationName=&extensions=", nil), 200, ""},
		"GET without a query":                  {ask("GET", "/graphql?q="+secret, nil), 400, BadRequest},
		"GET with two queries":                 {ask("GET", "/graphql?query={__typename}&query={title}", nil), 400, BadRequest},
		"GET with a semicolon":                 {ask("GET", "/graphql?query={__typename};"+secret, nil), 400, BadRequest},
		"GET with bad variables":               {ask("GET", "/graphql?query={__typename}&variables=["+secret, nil), 400, BadRequest},
		"GET with trailing bytes":              {ask("GET", "/graphql?query={__typename}&variables={}"+secret, nil), 400, BadRequest},
		"GET with a list of variables":         {ask("GET", "/graphql?query={__typename}&variables=[]", nil), 400, BadRequest},
		"GET with deep variables":              {ask("GET", "/graphql?query={__typename}&variables="+strings.Repeat(`{"a":`, 70)+"1"+strings.Repeat("}", 70), nil), 400, BadRequest},
		"GET with what is not UTF-8":           {ask("GET", "/graphql?query={__typename}%ff", nil), 400, BadRequest},
		"GET of more than 8 KiB":               {ask("GET", "/graphql?query="+url.QueryEscape("{__typename #"+strings.Repeat("x", 8<<10)+"\n}"), nil), 414, PayloadTooLarge},
		"an Accept that cannot be met":         {post(hello, "Accept", "text/html"), 406, NotAcceptable},
		"an Accept that cannot be met, unread": {post("{", "Accept", "text/html"), 406, NotAcceptable},
		"a charset that cannot be met":         {post(hello, "Accept", "application/json; charset=utf-16"), 406, NotAcceptable},
		"a mutation by GET":                    {ask("GET", "/graphql?query=mutation{rename(title:%22a%22)}", nil), 405, MethodNotAllowed},
		"a subscription by GET":                {ask("GET", "/graphql?query=subscription{ticks}", nil, "Accept", "text/event-stream"), 405, MethodNotAllowed},
		"a subscription without events":        {post(`{"query":"subscription{ticks}"}`), 406, NotAcceptable},
		"a query for events":                   {post(hello, "Accept", "text/event-stream"), 406, NotAcceptable},
		"a mutation for events":                {post(`{"query":"mutation{rename(title:\"a\")}"}`, "Accept", "text/event-stream"), 406, NotAcceptable},
		"a broken request for events":          {post("["+hello+"]", "Accept", "text/event-stream"), 400, BadRequest},
		"a large request for events":           {post(strings.Repeat(" ", 300<<10), "Accept", "text/event-stream"), 413, PayloadTooLarge},
		"a query or events":                    {post(hello, "Accept", "application/json, text/event-stream"), 200, ""},
		"a panic that no field explains":       {post(`{"query":"{panic}"}`), 500, "INTERNAL"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newStub()
			a := do(t, Handler(New(s, Options{Recover: quiet}), Limits{}), c.request)
			if a.status != c.status || a.code() != c.code {
				t.Errorf("%d %q, want %d %q: %.300s", a.status, a.code(), c.status, c.code, a.body)
			}
			if c.code != "" && (len(a.body) > 300 || strings.Contains(a.body, "canary")) {
				t.Errorf("the refusal repeats the request: %.300s", a.body)
			}
			if ran := s.ran.Load(); c.code != "" && c.code != "INTERNAL" && ran != 0 {
				t.Errorf("carried out all the same, %d times", ran)
			}
			if c.status == 405 && !strings.Contains(a.header.Get("Allow"), "POST") {
				t.Errorf("Allow is %q", a.header.Get("Allow"))
			}
			if c.status == 413 && a.header.Get("Connection") != "close" {
				t.Error("the rest of a large body would be read")
			}
		})
	}
}

func TestAServerWithoutBodyInFrontAnswersNothing(t *testing.T) {
	t.Parallel()
	s := newStub()
	if a := do(t, New(s, Options{}), post(hello)); a.status != 400 || s.ran.Load() != 0 {
		t.Errorf("%d, carried out %d times", a.status, s.ran.Load())
	}
}

func TestTwoContentTypesAreRefused(t *testing.T) {
	t.Parallel()
	r := post(hello)
	r.Header.Add("Content-Type", "text/plain")
	if a := do(t, Handler(New(newStub(), Options{}), Limits{}), r); a.status != 415 {
		t.Errorf("%d", a.status)
	}
}

func TestStringsOfVariablesArriveAsTheyWereSent(t *testing.T) {
	t.Parallel()
	p, bad := readJSON([]byte(`{"query":"a","variables":{"nul":"\u0000","half":"\ud800","number":12345678901234567890}}`), Limits{}.orDefaults())
	if bad != nil {
		t.Fatal(bad)
	}
	for name, want := range map[string]any{"nul": "\x00", "half": "\ufffd", "number": json.Number("12345678901234567890")} {
		if got := p.Variables[name]; got != want {
			t.Errorf("%s is %#v, want %#v", name, got, want)
		}
	}
}

func TestSlowAndBrokenBodiesAreCutOff(t *testing.T) {
	t.Parallel()
	const head = "POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
	for name, c := range map[string]struct {
		sent string
		want string
	}{
		"a body that stops":          {head + "Content-Length: 100\r\n\r\n{", "408"},
		"a chunked body that stops":  {head + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n", "408"},
		"a chunk that is none":       {head + "Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\nzz\r\n", "400"},
		"a chunked body of too much": {head + "Transfer-Encoding: chunked\r\n\r\n80000\r\n" + strings.Repeat(" ", 0x80000), "413"},
		"too much, by its length":    {head + "Content-Length: 99999999999\r\n\r\n", "413"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, address := server(t, Options{Limits: Limits{BodyTime: 100 * time.Millisecond}})
			conn, err := net.Dial("tcp", strings.TrimPrefix(address, "http://"))
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = conn.Close() }()
			go fmt.Fprint(conn, c.sent) //nolint:errcheck // the server may hang up before all is sent
			_ = conn.SetReadDeadline(time.Now().Add(10 * time.Second))
			line, err := bufio.NewReader(conn).ReadString('\n')
			if err != nil || !strings.Contains(line, " "+c.want+" ") {
				t.Errorf("%q, %v; want %s", line, err, c.want)
			}
			if s.ran.Load() != 0 {
				t.Error("carried out all the same")
			}
		})
	}
}

func FuzzReadJSON(f *testing.F) {
	for _, seed := range []string{hello, "", "[]", `{"query":1}`, `{"query":"a","variables":{"a":[{"b":"\ud800"}]}}`, `{"query":"a"}{`, "{\"query\":\"\xff\"}", `{"a":1,}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		p, bad := readJSON(body, Limits{}.orDefaults())
		if bad == nil {
			var plain map[string]any
			dec := json.NewDecoder(bytes.NewReader(body))
			dec.UseNumber()
			if dec.Decode(&plain) != nil || plain["query"] != nil && plain["query"] != p.Query {
				t.Fatalf("%q was read as %q", body, p.Query)
			}
			if v, given := plain["variables"].(map[string]any); given && !reflect.DeepEqual(v, p.Variables) {
				t.Fatalf("%q has the variables %v", body, p.Variables)
			}
			return
		}
		w := httptest.NewRecorder()
		Body(http.NotFoundHandler(), Limits{}).ServeHTTP(w, post(string(body)))
		if w.Code < 400 || w.Code > 415 || w.Body.Len() > 200 {
			t.Fatalf("%d with %d bytes", w.Code, w.Body.Len())
		}
	})
}
