package main_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"innomag/internal/postgres/pgtest"
)

// crowd is many people who sign in at once, each from an address of its own.
type crowd struct {
	done     atomic.Int32
	failed   atomic.Int32
	someone  chan struct{} // closed when the first has an answer
	everyone chan struct{} // closed when all have, or have left
	leave    func()        // those who wait give up
}

func (s *server) crowd(t testing.TB, n int, email string) *crowd {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	c := &crowd{someone: make(chan struct{}), everyone: make(chan struct{})}
	first := sync.OnceFunc(func() { close(c.someone) })
	body, err := json.Marshal(map[string]any{
		"query":     `mutation($i: SignInInput!) { signIn(input: $i) { accessToken userErrors { code } } }`,
		"variables": vars{"i": vars{"email": email, "password": password}},
	})
	if err != nil {
		t.Fatal(err)
	}
	var all sync.WaitGroup
	c.leave = func() { cancel(); all.Wait() }
	t.Cleanup(c.leave)
	for i := range n {
		all.Go(func() {
			r, err := http.NewRequestWithContext(ctx, http.MethodPost, s.base+"/graphql", strings.NewReader(string(body)))
			if err != nil {
				return
			}
			r.Header.Set("Content-Type", "application/json")
			r.Header.Set("X-Forwarded-For", fmt.Sprintf("203.0.113.%d", i))
			resp, err := http.DefaultClient.Do(r)
			if err != nil {
				return // left
			}
			defer func() { _ = resp.Body.Close() }()
			text, err := io.ReadAll(resp.Body)
			if err != nil {
				return
			}
			if !strings.Contains(string(text), `"accessToken":"`) {
				c.failed.Add(1)
			}
			c.done.Add(1)
			first()
		})
	}
	go func() {
		all.Wait()
		close(c.everyone)
	}()
	return c
}

// TestReadersAreAnsweredWhileTwoHundredSignIn counts: forty readers, one after the other, are answered before the crowd is let in.
func TestReadersAreAnsweredWhileTwoHundredSignIn(t *testing.T) {
	t.Parallel()
	p := install(t, "DATABASE_URL="+pgtest.NewDSN(t), "INNOMAG_TRUSTED_PROXIES=127.0.0.1/32")
	email := p.hire("editor", "Eva Editor")
	s := p.serve()
	reader := s.guest(t)
	crowd := s.crowd(t, 200, email)
	select {
	case <-crowd.someone:
	case <-time.After(patience):
		t.Fatal("nobody is let in")
	}
	for range 40 {
		reader.ask(`{ articles(first: 5) { nodes { title } } }`, nil)
	}
	if done := crowd.done.Load(); done >= 200 {
		t.Errorf("readers waited until all %d had signed in", done)
	}
	if n := crowd.failed.Load(); n > 0 {
		t.Errorf("%d were not let in", n)
	}
	crowd.leave()
	if a := s.signIn(t, email).ask(`{ viewer { name } }`, nil); a.text("viewer.name") != "Eva Editor" {
		t.Errorf("after the crowd: %s", a.Raw)
	}
}

// BenchmarkReadersWhileTwoHundredSignIn measures the same question alone and beside the crowd.
func BenchmarkReadersWhileTwoHundredSignIn(b *testing.B) {
	p := install(b, "DATABASE_URL="+pgtest.NewDSN(b), "INNOMAG_TRUSTED_PROXIES=127.0.0.1/32")
	email := p.hire("editor", "Eva Editor")
	s := p.serve()
	reader := s.guest(b)
	measure := func() []time.Duration {
		var took []time.Duration
		for range 200 {
			start := time.Now()
			reader.ask(`{ articles(first: 5) { nodes { title } } viewer { id } }`, nil)
			took = append(took, time.Since(start))
		}
		slices.Sort(took)
		return took
	}
	measure()
	for b.Loop() {
		alone := measure()
		start := time.Now()
		crowd := s.crowd(b, 200, email)
		<-crowd.someone
		beside := measure()
		let := crowd.done.Load()
		<-crowd.everyone
		b.ReportMetric(float64(alone[100].Microseconds())/1000, "alone-p50-ms")
		b.ReportMetric(float64(alone[198].Microseconds())/1000, "alone-p99-ms")
		b.ReportMetric(float64(beside[100].Microseconds())/1000, "beside-p50-ms")
		b.ReportMetric(float64(beside[198].Microseconds())/1000, "beside-p99-ms")
		b.ReportMetric(float64(let), "let-in-meanwhile")
		b.ReportMetric(time.Since(start).Seconds(), "all-in-s")
	}
}
