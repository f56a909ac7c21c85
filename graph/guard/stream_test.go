package guard

import (
	"bufio"
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

const subscribe = `{"query":"subscription{ticks}"}`

// stream is an open event stream.
type stream struct {
	*bufio.Scanner
	status int
	kind   string
	leave  func() error
}

// listen opens an event stream.
func listen(t *testing.T, address string) stream {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, address, strings.NewReader(subscribe))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = resp.Body.Close() })
	return stream{bufio.NewScanner(resp.Body), resp.StatusCode, resp.Header.Get("Content-Type"), resp.Body.Close}
}

// line gives the next line that says something.
func line(t *testing.T, s stream) string {
	t.Helper()
	for s.Scan() {
		if text := s.Text(); text != "" && text != ":" {
			return text
		}
	}
	return ""
}

// eventually waits for a condition.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for late := time.After(10 * time.Second); ; {
		if holds() {
			return
		}
		select {
		case <-tick.C:
		case <-late:
			t.Fatal(what, "did not come to be")
		}
	}
}

func TestEventsArriveOneByOne(t *testing.T) {
	t.Parallel()
	s, address := server(t, Options{})
	events := listen(t, address)
	if events.status != http.StatusOK || events.kind != "text/event-stream" {
		t.Fatalf("%d %q", events.status, events.kind)
	}
	for n := range 3 {
		s.ticks <- n
		if name, data := line(t, events), line(t, events); name != "event: next" || data != fmt.Sprintf(`data: {"data":{"ticks":%d}}`, n) {
			t.Errorf("%q %q", name, data)
		}
	}
	close(s.ticks)
	if got := line(t, events); got != "event: complete" {
		t.Errorf("%q", got)
	}
}

func TestASubscriptionEndsWhenItsClientGoes(t *testing.T) {
	t.Parallel()
	s, address := server(t, Options{})
	events := listen(t, address)
	eventually(t, "the subscription", func() bool { return s.running.Load() == 1 })
	_ = events.leave()
	eventually(t, "the end", func() bool { return s.running.Load() == 0 })
}

func TestAStreamOutlivesTheServersTimeouts(t *testing.T) {
	t.Parallel()
	const ping, timeout = 10 * time.Millisecond, 50 * time.Millisecond
	s := newStub()
	srv := httptest.NewUnstartedServer(Handler(New(s, Options{Limits: Limits{Ping: ping}}), Limits{BodyTime: timeout}))
	srv.Config.ReadTimeout, srv.Config.WriteTimeout = timeout, timeout
	srv.Start()
	t.Cleanup(srv.Close)
	events := listen(t, srv.URL)
	for begun := time.Now(); time.Since(begun) < 4*timeout; {
		if !events.Scan() {
			t.Fatal("cut off: ", events.Err())
		}
	}
	s.ticks <- 1
	if got := line(t, events); got != "event: next" {
		t.Errorf("%q", got)
	}
}

func TestASilentStreamShowsThatItLives(t *testing.T) {
	t.Parallel()
	_, address := server(t, Options{Limits: Limits{Ping: 10 * time.Millisecond}})
	events := listen(t, address)
	for signs := 0; signs < 3 && events.Scan(); {
		if events.Text() == ":" {
			signs++
		}
	}
	if events.Err() != nil {
		t.Error(events.Err())
	}
}

func TestAStreamEndsWithItsCredential(t *testing.T) {
	t.Parallel()
	s, address := server(t, Options{Expires: func(context.Context) (time.Time, bool) { return time.Now().Add(50 * time.Millisecond), true }})
	events := listen(t, address)
	if name, data := line(t, events), line(t, events); name != "event: next" || !strings.Contains(data, "UNAUTHENTICATED") {
		t.Errorf("%q %q", name, data)
	}
	if got := line(t, events); got != "event: complete" {
		t.Errorf("%q", got)
	}
	eventually(t, "the end", func() bool { return s.running.Load() == 0 })
}

func TestAClientThatStopsReadingIsCutOff(t *testing.T) {
	t.Parallel()
	s, address := server(t, Options{Limits: Limits{WriteTime: 50 * time.Millisecond, Ping: time.Millisecond}})
	conn, err := net.Dial("tcp", strings.TrimPrefix(address, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = conn.Close() }()
	_ = conn.(*net.TCPConn).SetReadBuffer(1)
	_, _ = fmt.Fprintf(conn, "POST / HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(subscribe), subscribe)
	eventually(t, "the subscription", func() bool { return s.running.Load() == 1 })
	for s.running.Load() > 0 {
		select {
		case s.ticks <- 1:
		case <-s.ended:
			return
		case <-time.After(10 * time.Second):
			t.Fatal("nobody minds")
		}
	}
}

func TestStreamsAreCountedByAddress(t *testing.T) {
	t.Parallel()
	s, address := server(t, Options{Limits: Limits{SocketsPerAddress: 2, Sockets: 3}, Address: func(r *http.Request) string { return "192.0.2." + r.URL.Path[1:] }})
	first := listen(t, address+"/1")
	listen(t, address+"/1")
	if third := listen(t, address+"/1"); third.status != http.StatusServiceUnavailable {
		t.Errorf("the third of one address: %d", third.status)
	}
	listen(t, address+"/2")
	if fourth := listen(t, address+"/3"); fourth.status != http.StatusServiceUnavailable {
		t.Errorf("the fourth in all: %d", fourth.status)
	}
	_ = first.leave()
	eventually(t, "the end of the first", func() bool { return s.running.Load() == 2 })
	eventually(t, "a free seat", func() bool {
		return listen(t, address+"/1").status == http.StatusOK
	})
}

func TestOneCustomerOfIPv6IsOneAddress(t *testing.T) {
	t.Parallel()
	open := newSeats(Limits{Sockets: 1000, SocketsPerAddress: 2})
	sit := func(from string) bool {
		_, ok := open.take(peer(&http.Request{RemoteAddr: from}))
		return ok
	}
	for i, c := range []struct {
		from string
		ok   bool
	}{
		{"192.0.2.1:80", true},
		{"[::ffff:192.0.2.1]:80", true},
		{"192.0.2.1:81", false},
		{"[2001:db8:1:2:3::4]:80", true},
		{"[2001:db8:1:2::4]:80", true},
		{"[2001:db8:1:2:ffff::]:1", false},
		{"[2001:db8:1:3::4]:80", true},
	} {
		if ok := sit(c.from); ok != c.ok {
			t.Errorf("number %d, %s: %v", i+1, c.from, ok)
		}
	}
}

// TestAProxyThatNobodyNamedHasHalfOfAllSeats: its readers are neither one, nor do they keep everybody else out.
func TestAProxyThatNobodyNamedHasHalfOfAllSeats(t *testing.T) {
	t.Parallel()
	open := newSeats(Limits{Sockets: 1000, SocketsPerAddress: 100})
	taken := 0
	for taken <= 1000 {
		if _, ok := open.take("10.0.0.1"); !ok {
			break
		}
		taken++
	}
	if taken != 500 {
		t.Errorf("it has %d", taken)
	}
	if _, ok := open.take("203.0.113.7"); !ok {
		t.Error("nobody else may sit down")
	}
}
