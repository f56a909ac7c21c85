package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// ask is one thing to ask over HTTP, and how a good answer to it looks.
type ask struct {
	method, path string
	body         []byte
	header       http.Header
	status       int    // 0 is 200
	has          string // what must stand in the answer
}

// request gives what to ask: n counts up, so that no two need be alike.
type request func(n int64) ask

// variant is a server that is measured, or PostgreSQL alone. A workload it does not offer is not in requests.
type variant struct {
	name     string
	base     string // http://127.0.0.1:port
	pid      int
	requests map[string]request
	bench    *pgbench // in place of a server
}

// result is what one round gave.
type result struct {
	rps      float64
	p50, p99 time.Duration
	cpu      time.Duration // of the server, an answer
	database time.Duration // of PostgreSQL, an answer
	rss      int64         // bytes
	bytes    int           // of an answer
}

func (v variant) offers(workload string) bool {
	if v.bench != nil {
		return scripts[workload] != ""
	}
	return v.requests[workload] != nil
}

// do asks once, over a connection of its own.
func (v variant) do(ctx context.Context, of request, n int64) (reply, error) {
	c := &connection{addr: v.addr()}
	defer c.close()
	return v.over(ctx, c, of, n)
}

func (v variant) addr() string { return strings.TrimPrefix(v.base, "http://") }

// over asks over a connection, and says what is wrong with the answer.
func (v variant) over(ctx context.Context, c *connection, of request, n int64) (reply, error) {
	a := of(n)
	got, err := c.ask(ctx, a)
	want := a.status
	if want == 0 {
		want = http.StatusOK
	}
	if want == http.StatusNotModified && got.status == http.StatusOK {
		want = http.StatusOK // something changed just then; how long answers are tells when it is not only that
	}
	if err == nil && (got.status != want || bytes.Contains(got.body, []byte(`"errors":`)) || !bytes.Contains(got.body, []byte(a.has))) {
		err = fmt.Errorf("%s: HTTP %d: %.300s", v.name, got.status, got.body)
	}
	return got, err
}

var asked atomic.Int64

// round asks for d, from so many clients at once.
func (v variant) round(ctx context.Context, c *cluster, workload string, clients int, d time.Duration) (result, error) {
	before := c.cpu()
	r, n, err := v.bench.round(ctx, workload, clients, d)
	if v.bench == nil {
		r, n, err = v.load(ctx, v.requests[workload], clients, d)
	}
	if err == nil {
		r.database = (c.cpu() - before) / time.Duration(n)
	}
	return r, err
}

func (v variant) load(ctx context.Context, of request, clients int, d time.Duration) (result, int, error) {
	limited, cancel := context.WithTimeout(ctx, d)
	defer cancel()
	var (
		mu    sync.Mutex
		times []time.Duration
		size  int
		first error
		all   sync.WaitGroup
	)
	before, start := cpuOf(v.pid), time.Now()
	for range clients {
		all.Go(func() {
			var mine []time.Duration
			last, conn := 0, &connection{addr: v.addr()}
			defer conn.close()
			for limited.Err() == nil {
				at := time.Now()
				got, err := v.over(limited, conn, of, asked.Add(1))
				if limited.Err() != nil {
					break
				}
				if err != nil {
					mu.Lock()
					first = err
					mu.Unlock()
					return
				}
				mine = append(mine, time.Since(at))
				last = len(got.body)
			}
			mu.Lock()
			times, size = append(times, mine...), max(size, last)
			mu.Unlock()
		})
	}
	all.Wait()
	took := time.Since(start)
	if first = errors.Join(first, ctx.Err()); first != nil || len(times) == 0 {
		return result{}, 0, fmt.Errorf("%s answered %d: %w", v.name, len(times), first)
	}
	slices.Sort(times)
	return result{
		rps: float64(len(times)) / took.Seconds(), p50: times[len(times)/2], p99: times[len(times)*99/100],
		cpu: (cpuOf(v.pid) - before) / time.Duration(len(times)), rss: rssOf(v.pid), bytes: size,
	}, len(times), nil
}

// stat gives the fields of /proc/PID/stat that follow the name, on Linux; nil elsewhere.
func stat(pid int) []string {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return nil
	}
	return strings.Fields(string(text[bytes.LastIndexByte(text, ')')+1:]))
}

func ticks(fields ...string) (sum time.Duration) {
	for _, f := range fields {
		n, _ := strconv.ParseInt(f, 10, 64)
		sum += time.Duration(n) * 10 * time.Millisecond
	}
	return sum
}

// cpuOf is the processor time a process has used, on Linux; 0 elsewhere.
func cpuOf(pid int) time.Duration {
	if f := stat(pid); f != nil {
		return ticks(f[11], f[12])
	}
	return 0
}

// cpu is the processor time that all of PostgreSQL has used, with the connections that have ended.
func (c *cluster) cpu() (sum time.Duration) {
	if f := stat(c.Pid()); f != nil {
		sum = ticks(f[11], f[12], f[13], f[14])
	}
	all, _ := filepath.Glob("/proc/[0-9]*")
	for _, path := range all {
		pid, _ := strconv.Atoi(filepath.Base(path))
		if f := stat(pid); f != nil && f[1] == strconv.Itoa(c.Pid()) {
			sum += ticks(f[11], f[12])
		}
	}
	return sum
}

// settle returns when servers and database have nothing left to do by themselves, such as making search words of what was seeded: when
// they use less than a tenth of a processor for two seconds. After ten minutes it goes on all the same.
func (c *cluster) settle(ctx context.Context, servers []variant) {
	used := func() (sum time.Duration) {
		for _, v := range servers {
			sum += cpuOf(v.pid)
		}
		return sum + c.cpu()
	}
	calm := 0
	for range 600 {
		before := used()
		select {
		case <-ctx.Done():
			return
		case <-time.After(time.Second):
		}
		if calm++; used()-before > 100*time.Millisecond {
			calm = 0
		}
		if calm == 2 {
			return
		}
	}
	progress("the servers do not come to rest")
}

// rssOf is the memory a process holds, on Linux; 0 elsewhere.
func rssOf(pid int) int64 {
	statm, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	if err != nil {
		return 0
	}
	pages, _ := strconv.ParseInt(strings.Fields(string(statm))[1], 10, 64)
	return pages * int64(os.Getpagesize())
}

// middle gives the median of what the rounds gave, and the least and the most.
func middle(rounds []result, of func(result) float64) (median, least, most float64) {
	all := make([]float64, len(rounds))
	for i, r := range rounds {
		all[i] = of(r)
	}
	if len(all) == 0 {
		return 0, 0, 0
	}
	slices.Sort(all)
	return all[len(all)/2], all[0], all[len(all)-1]
}

func speed(r result) float64 { return r.rps }

// ratio is the median of the ratios of rounds that stood beside each other; 0 when there are none.
func ratio(rounds, to []result) float64 {
	var all []result
	for i := range min(len(rounds), len(to)) {
		all = append(all, result{rps: rounds[i].rps / to[i].rps})
	}
	median, _, _ := middle(all, speed)
	return median
}
