package guard

import (
	"context"
	"fmt"
	"net"
	"net/http/httptest"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
)

// TestNothingIsLeftOfThoseWhoLeave opens sockets with 2 000 subscriptions each, streams and half requests, goes away without a word,
// and counts what is still there. It runs beside no other test.
func TestNothingIsLeftOfThoseWhoLeave(t *testing.T) {
	s := newStub()
	srv := httptest.NewServer(Handler(New(s, Options{Limits: Limits{WriteTime: time.Second}}), Limits{BodyTime: 100 * time.Millisecond}))
	defer srv.Close()
	address := strings.TrimPrefix(srv.URL, "http://")
	heap := func() uint64 {
		runtime.GC()
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	visit := func() {
		var all []net.Conn
		begin := func(text string) {
			conn, err := net.Dial("tcp", address)
			if err != nil {
				t.Fatal(err)
			}
			all = append(all, conn)
			_, _ = fmt.Fprint(conn, text)
		}
		for range 20 {
			begin(fmt.Sprintf("POST / HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", len(subscribe), subscribe))
			begin("POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 200000\r\n\r\n{" + strings.Repeat(" ", 100_000))
		}
		var sockets []*websocket.Conn
		for range 10 {
			conn := mustDial(t, srv.URL)
			sockets = append(sockets, conn)
			send(t, conn, hi)
			for i := range 2000 {
				ctx, cancel := context.WithTimeout(t.Context(), time.Second)
				err := conn.Write(ctx, websocket.MessageText, []byte(start(fmt.Sprint(i), "subscription{ticks}")))
				cancel()
				if err != nil {
					break // the server waits for nobody who does not read
				}
			}
		}
		eventually(t, "their subscriptions", func() bool { return s.running.Load() >= 20 })
		for _, conn := range all {
			_ = conn.Close()
		}
		for _, conn := range sockets {
			_ = conn.CloseNow()
		}
		eventually(t, "the end of their subscriptions", func() bool { return s.running.Load() == 0 })
	}
	visit() // what is made once is made
	goroutines, bytes := runtime.NumGoroutine(), heap()
	visit()
	eventually(t, "the end of their goroutines", func() bool { return runtime.NumGoroutine() <= goroutines+2 })
	if now := heap(); now > bytes+(4<<20) {
		t.Errorf("%d bytes are left, before there were %d", now, bytes)
	}
}
