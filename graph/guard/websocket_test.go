package guard

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
)

// dial opens a socket that speaks graphql-transport-ws, or says with which status it was refused.
func dial(t *testing.T, address string) (*websocket.Conn, int) {
	t.Helper()
	conn, resp, err := websocket.Dial(t.Context(), address, &websocket.DialOptions{Subprotocols: []string{subprotocol}})
	if resp == nil {
		t.Fatal(err)
	}
	if err == nil {
		t.Cleanup(func() { _ = conn.CloseNow() })
	} else {
		_ = resp.Body.Close()
	}
	return conn, resp.StatusCode
}

func mustDial(t *testing.T, address string) *websocket.Conn {
	t.Helper()
	conn, status := dial(t, address)
	if status != http.StatusSwitchingProtocols {
		t.Fatal(status)
	}
	return conn
}

func send(t *testing.T, conn *websocket.Conn, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if err := conn.Write(t.Context(), websocket.MessageText, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
}

// receive gives the next message; when the socket is closed, with which code.
func receive(t *testing.T, conn *websocket.Conn) (frame, int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	_, text, err := conn.Read(ctx)
	if err != nil {
		return frame{}, int(websocket.CloseStatus(err))
	}
	var f frame
	if err := json.Unmarshal(text, &f); err != nil {
		t.Fatal(err)
	}
	return f, 0
}

const hi = `{"type":"connection_init"}`

func start(id, document string) string {
	return fmt.Sprintf(`{"id":%q,"type":"subscribe","payload":%s}`, id, query(document, nil))
}

// answers reads until the socket is closed or want messages have come, and writes them as type:id.
func answers(t *testing.T, conn *websocket.Conn, want int) (said []string, code int) {
	t.Helper()
	for range want {
		f, closed := receive(t, conn)
		if closed != 0 {
			return said, closed
		}
		said = append(said, strings.TrimSuffix(f.Type+":"+f.ID, ":"))
	}
	return said, 0
}

func TestSocketsKeepToTheProtocol(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		say  []string
		hear string
		code int
	}{
		"an init":                         {[]string{hi}, "connection_ack", 0},
		"an init with a payload of null":  {[]string{`{"type":"connection_init","payload":null}`}, "connection_ack", 0},
		"an init with a list":             {[]string{`{"type":"connection_init","payload":[1]}`}, "", 4400},
		"two inits":                       {[]string{hi, hi}, "connection_ack", 4429},
		"a subscribe before all else":     {[]string{start0}, "", 4401},
		"nothing at all":                  {nil, "", 4408},
		"a ping before all else":          {[]string{`{"type":"ping"}`, `{"type":"pong"}`, hi}, "pong connection_ack", 0},
		"a ping":                          {[]string{hi, `{"type":"ping","payload":{"a":1}}`}, "connection_ack pong", 0},
		"a query":                         {[]string{hi, start("q", "{__typename}")}, "connection_ack next:q complete:q", 0},
		"a mutation":                      {[]string{hi, start("m", `mutation{rename(title:"a")}`)}, "connection_ack error:m", 0},
		"a document that cannot be read":  {[]string{hi, start("m", "{")}, "connection_ack error:m", 0},
		"a query that asks for too much":  {[]string{hi, start("m", "{articles(first:100000){nodes{id}}}")}, "connection_ack error:m", 0},
		"two fields in a subscription":    {[]string{hi, start("m", "subscription{a:ticks b:ticks}")}, "connection_ack error:m", 0},
		"an error, and the same id again": {[]string{hi, start("m", "{"), start("m", "{__typename}")}, "connection_ack error:m next:m complete:m", 0},
		"an id that is in use":            {[]string{hi, start0, start0}, "connection_ack", 4409},
		"an id that was given up":         {[]string{hi, start0, `{"id":"s","type":"complete"}`, start("s", "{__typename}")}, "connection_ack next:s complete:s", 0},
		"complete for what is not there":  {[]string{hi, `{"id":"x","type":"complete"}`, `{"type":"ping"}`}, "connection_ack pong", 0},
		"no id":                           {[]string{hi, `{"type":"subscribe","payload":{"query":"{title}"}}`}, "connection_ack", 4400},
		"an id of 1 000 bytes":            {[]string{hi, start(strings.Repeat("i", 1000), "{title}")}, "connection_ack", 4400},
		"no payload":                      {[]string{hi, `{"type":"subscribe","id":"s"}`}, "connection_ack", 4400},
		"a payload that is no request":    {[]string{hi, `{"type":"subscribe","id":"s","payload":{"query":1}}`}, "connection_ack", 4400},
		"a query in capitals":             {[]string{hi, `{"type":"subscribe","id":"s","payload":{"QUERY":"{title}"}}`}, "connection_ack", 4400},
		"what is no JSON":                 {[]string{hi, `{`}, "connection_ack", 4400},
		"a type nobody knows":             {[]string{hi, `{"type":"start"}`}, "connection_ack", 4400},
		"what only servers say":           {[]string{hi, `{"type":"next","id":"a"}`}, "connection_ack", 4400},
		"more than 64 KiB":                {[]string{hi, `{"type":"ping","payload":{"a":"` + strings.Repeat("x", 65<<10) + `"}}`}, "connection_ack", 1009},
		"three operations where two fit":  {[]string{hi, start("1", "subscription{ticks}"), start("2", "subscription{ticks}"), start("3", "subscription{ticks}")}, "connection_ack error:3", 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, address := server(t, Options{Limits: Limits{InitTime: 300 * time.Millisecond, Operations: 2}, Recover: quiet})
			conn := mustDial(t, address)
			send(t, conn, c.say...)
			want := strings.Fields(c.hear)
			more := 0
			if c.code != 0 {
				more = 1
			}
			said, code := answers(t, conn, len(want)+more)
			if strings.Join(said, " ") != c.hear || code != c.code {
				t.Errorf("%q %d, want %q %d", said, code, c.hear, c.code)
			}
			if strings.Contains(c.hear, "error:m") && !strings.Contains(c.hear, "next:m") && s.ran.Load() != 0 {
				t.Error("carried out all the same")
			}
			_ = conn.CloseNow()
			eventually(t, "the end of its subscriptions", func() bool { return s.running.Load() == 0 })
		})
	}
}

// start0 subscribes under the id s.
const start0 = `{"id":"s","type":"subscribe","payload":{"query":"subscription{ticks}"}}`

func TestEventsCarryTheClientsOwnIDs(t *testing.T) {
	t.Parallel()
	s, address := server(t, Options{})
	conn := mustDial(t, address)
	send(t, conn, hi, start("mine", "subscription{ticks}"))
	answers(t, conn, 1)
	for n := range 3 {
		s.ticks <- n
		f, _ := receive(t, conn)
		if f.ID != "mine" || string(f.Payload) != fmt.Sprintf(`{"data":{"ticks":%d}}`, n) {
			t.Errorf("%+v %s", f, f.Payload)
		}
	}
	close(s.ticks)
	if f, _ := receive(t, conn); f.Type != "complete" || f.ID != "mine" {
		t.Errorf("%+v", f)
	}
}

func TestHandshakesThatAreRefused(t *testing.T) {
	t.Parallel()
	s := newStub()
	h := Handler(New(s, Options{Origins: []string{"magazine.example"}}), Limits{})
	upgrade := func(header ...string) *http.Request {
		return ask("GET", "http://innomag.no/graphql", nil, append([]string{
			"Connection", "keep-alive, Upgrade", "Upgrade", "websocket", "Sec-WebSocket-Version", "13",
			"Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==", "Sec-WebSocket-Protocol", subprotocol,
		}, header...)...)
	}
	for name, c := range map[string]struct {
		request *http.Request
		status  int
	}{
		"no subprotocol":        {upgrade("Sec-WebSocket-Protocol", ""), 400},
		"the old subprotocol":   {upgrade("Sec-WebSocket-Protocol", "graphql-ws"), 400},
		"a page from elsewhere": {upgrade("Origin", "https://evil.example"), 403},
		"an old version":        {upgrade("Sec-WebSocket-Version", "8"), 400},
		"no key":                {upgrade("Sec-WebSocket-Key", ""), 400},
		"our own page":          {upgrade("Origin", "https://innomag.no"), 501}, // the recorder cannot be hijacked: it came that far
		"a page that may":       {upgrade("Origin", "https://magazine.example"), 501},
		"both subprotocols":     {upgrade("Sec-WebSocket-Protocol", "graphql-ws, "+subprotocol), 501},
	} {
		a := do(t, h, c.request)
		if a.status != c.status || len(a.Errors) != 1 {
			t.Errorf("%s: %d %s", name, a.status, a.body)
		}
	}
}
