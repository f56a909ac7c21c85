package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// request is one thing to ask: n counts up, so that no two need be alike.
type request func(n int64) (method, path string, body []byte, header http.Header)

// variant is a server that is measured. A workload it does not offer is not in requests.
type variant struct {
	name     string
	base     string // http://127.0.0.1:port
	pid      int
	requests map[string]request
}

// result is what one round gave.
type result struct {
	rps      float64
	p50, p99 time.Duration
	cpu      time.Duration // of the server, a request
	rss      int64         // bytes
	bytes    int           // of an answer
}

var client = &http.Client{Transport: &http.Transport{MaxIdleConnsPerHost: 64, DisableCompression: true}, Timeout: 30 * time.Second}

func (v variant) do(ctx context.Context, ask request, n int64) (int, []byte, error) {
	method, path, body, header := ask(n)
	r, err := http.NewRequestWithContext(ctx, method, v.base+path, bytes.NewReader(body))
	if err != nil {
		return 0, nil, err
	}
	r.Header = header
	resp, err := client.Do(r)
	if err != nil {
		return 0, nil, err
	}
	defer func() { _ = resp.Body.Close() }()
	answer, err := io.ReadAll(resp.Body)
	return resp.StatusCode, answer, err
}

var asked atomic.Int64

// round asks for d, from so many clients at once.
func (v variant) round(ctx context.Context, ask request, clients int, d time.Duration) (result, error) {
	ctx, cancel := context.WithTimeout(ctx, d)
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
			last := 0
			for ctx.Err() == nil {
				at := time.Now()
				code, answer, err := v.do(ctx, ask, asked.Add(1))
				if ctx.Err() != nil {
					break
				}
				if err == nil && (code >= 400 || bytes.Contains(answer, []byte(`"errors":`))) {
					err = fmt.Errorf("%s: HTTP %d: %.300s", v.name, code, answer)
				}
				if err != nil {
					mu.Lock()
					first = err
					mu.Unlock()
					return
				}
				mine = append(mine, time.Since(at))
				last = len(answer)
			}
			mu.Lock()
			times, size = append(times, mine...), max(size, last)
			mu.Unlock()
		})
	}
	all.Wait()
	took := time.Since(start)
	if first != nil || len(times) == 0 {
		return result{}, fmt.Errorf("%s answered %d: %w", v.name, len(times), first)
	}
	slices.Sort(times)
	return result{
		rps: float64(len(times)) / took.Seconds(), p50: times[len(times)/2], p99: times[len(times)*99/100],
		cpu: (cpuOf(v.pid) - before) / time.Duration(len(times)), rss: rssOf(v.pid), bytes: size,
	}, nil
}

// cpuOf is the processor time a process has used, on Linux; 0 elsewhere.
func cpuOf(pid int) time.Duration {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
	if err != nil {
		return 0
	}
	fields := strings.Fields(string(stat[bytes.LastIndexByte(stat, ')')+1:]))
	user, _ := strconv.ParseInt(fields[11], 10, 64)
	system, _ := strconv.ParseInt(fields[12], 10, 64)
	return time.Duration(user+system) * 10 * time.Millisecond
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

// median of what the rounds gave, each value for itself.
func median(rounds []result) result {
	pick := func(of func(result) float64) float64 {
		all := make([]float64, len(rounds))
		for i, r := range rounds {
			all[i] = of(r)
		}
		slices.Sort(all)
		return all[len(all)/2]
	}
	return result{
		rps: pick(func(r result) float64 { return r.rps }),
		p50: time.Duration(pick(func(r result) float64 { return float64(r.p50) })),
		p99: time.Duration(pick(func(r result) float64 { return float64(r.p99) })),
		cpu: time.Duration(pick(func(r result) float64 { return float64(r.cpu) })),
		rss: int64(pick(func(r result) float64 { return float64(r.rss) })), bytes: rounds[0].bytes,
	}
}
