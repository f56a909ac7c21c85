package guard

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/coder/websocket"

	"innomag/internal/fault"
)

func TestCredentialsOfASocketAreChecked(t *testing.T) {
	t.Parallel()
	authenticate := func(ctx context.Context, authorization string) (context.Context, error) {
		switch authorization {
		case "", "Bearer good":
			return ctx, nil
		case "Bearer banned":
			return ctx, fault.New(fault.Forbidden, "you are banned")
		case "Bearer broken":
			return ctx, errors.New("the database is down at 10.0.0.1")
		case "Bearer panic":
			panic("as asked")
		}
		return ctx, fault.New(fault.Unauthenticated, "sign in again")
	}
	for payload, want := range map[string]int{
		`{}`:                                0,
		`{"Authorization":"Bearer good"}`:   0,
		`{"authorization":"Bearer good"}`:   0,
		`{"Authorization":null}`:            0,
		`{"Authorization":"Bearer bad"}`:    4401,
		`{"Authorization":["Bearer good"]}`: 4401,
		`{"Authorization":7}`:               4401,
		`{"Authorization":"Bearer good","authorization":"Bearer good"}`: 4401,
		`{"Authorization":"Bearer banned"}`:                             4403,
		`{"Authorization":"Bearer broken"}`:                             4500,
		`{"Authorization":"Bearer panic"}`:                              4500,
	} {
		t.Run(payload, func(t *testing.T) {
			t.Parallel()
			_, address := server(t, Options{Authenticate: authenticate, Recover: quiet})
			conn := mustDial(t, address)
			send(t, conn, `{"type":"connection_init","payload":`+payload+`}`)
			f, code := receive(t, conn)
			if code != want || want == 0 && f.Type != "connection_ack" {
				t.Errorf("%+v %d, want %d", f, code, want)
			}
		})
	}
	t.Run("without anybody to ask, nobody is believed", func(t *testing.T) {
		t.Parallel()
		_, address := server(t, Options{})
		conn := mustDial(t, address)
		send(t, conn, `{"type":"connection_init","payload":{"Authorization":"Bearer good"}}`)
		if _, code := receive(t, conn); code != 4401 {
			t.Errorf("%d", code)
		}
	})
}

func TestASocketEndsWithItsCredential(t *testing.T) {
	t.Parallel()
	s, address := server(t, Options{Expires: func(context.Context) (time.Time, bool) { return time.Now().Add(100 * time.Millisecond), true }})
	conn := mustDial(t, address)
	send(t, conn, hi, start0)
	if said, code := answers(t, conn, 2); code != 4401 {
		t.Errorf("%q %d", said, code)
	}
	eventually(t, "the end", func() bool { return s.running.Load() == 0 })
}

func TestASocketIsToldWhenTheServerStops(t *testing.T) {
	t.Parallel()
	s := newStub()
	srv := httptest.NewUnstartedServer(Handler(New(s, Options{}), Limits{}))
	base, stop := context.WithCancel(context.Background())
	srv.Config.BaseContext = func(net.Listener) context.Context { return base }
	srv.Start()
	t.Cleanup(srv.Close)
	conn := mustDial(t, srv.URL)
	send(t, conn, hi, start0)
	eventually(t, "the subscription", func() bool { return s.running.Load() == 1 })
	stop()
	if said, code := answers(t, conn, 2); code != 1001 {
		t.Errorf("%q %d", said, code)
	}
}

func TestASocketThatDoesNotAnswerPingsIsCut(t *testing.T) {
	t.Parallel()
	s, address := server(t, Options{Limits: Limits{Ping: 20 * time.Millisecond}})
	conn := mustDial(t, address)
	send(t, conn, hi, start0)
	select {
	case <-s.ended: // it began, too
	case <-time.After(10 * time.Second):
		t.Error("the subscription goes on")
	}
}

func TestASocketThatDoesNotReadIsCut(t *testing.T) {
	t.Parallel()
	s, address := server(t, Options{Limits: Limits{WriteTime: 50 * time.Millisecond}})
	conn := mustDial(t, address)
	send(t, conn, hi, start0)
	eventually(t, "the subscription", func() bool { return s.running.Load() == 1 })
	for {
		select {
		case s.ticks <- 1:
		case <-s.ended:
			return
		case <-time.After(10 * time.Second):
			t.Fatal("nobody minds")
		}
	}
}

func TestSocketsAreCountedAndTheirSeatsAreFreedAgain(t *testing.T) {
	t.Parallel()
	_, address := server(t, Options{Limits: Limits{SocketsPerAddress: 2}, Address: func(*http.Request) string { return "192.0.2.1" }})
	first := mustDial(t, address)
	mustDial(t, address)
	if _, status := dial(t, address); status != http.StatusServiceUnavailable {
		t.Fatalf("the third: %d", status)
	}
	_ = first.CloseNow()
	eventually(t, "a free seat", func() bool {
		_, status := dial(t, address)
		return status == http.StatusSwitchingProtocols
	})
}

func TestTwoThousandSubscriptionsOnOneSocketCostTwenty(t *testing.T) {
	t.Parallel()
	s, address := server(t, Options{})
	conn := mustDial(t, address)
	send(t, conn, hi)
	answers(t, conn, 1)
	refused := make(chan int)
	go func() {
		n := 0
		for n < 1980 {
			if f, code := receive(t, conn); code != 0 || f.Type != "error" {
				break
			}
			n++
		}
		refused <- n
	}()
	for i := range 2000 {
		send(t, conn, start(fmt.Sprint(i), "subscription{ticks}"))
	}
	if n := <-refused; n != 1980 || s.ran.Load() != 20 {
		t.Errorf("%d refused, %d carried out", n, s.ran.Load())
	}
}

func TestOnlyTextIsSpoken(t *testing.T) {
	t.Parallel()
	_, address := server(t, Options{})
	conn := mustDial(t, address)
	if err := conn.Write(t.Context(), websocket.MessageBinary, []byte(hi)); err != nil {
		t.Fatal(err)
	}
	if _, code := receive(t, conn); code != 4400 {
		t.Errorf("%d", code)
	}
}
