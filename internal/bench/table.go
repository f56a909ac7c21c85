package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"time"

	"innomag/internal/postgres"
)

// report goes to the terminal, and to a file when one is named.
type report struct{ to []*os.File }

func (r report) print(format string, args ...any) {
	for _, f := range r.to {
		_, _ = fmt.Fprintf(f, format, args...)
	}
}

// machine says what was measured on, and with which versions.
func machine(ctx context.Context, c *cluster) string {
	said := func(argv ...string) string {
		out, err := exec.CommandContext(ctx, argv[0], argv[1:]...).Output() //nolint:gosec // what is written below
		if err != nil {
			return "unknown"
		}
		return strings.TrimSpace(string(out))
	}
	field := func(file, name string) string {
		text, _ := os.ReadFile(file) //nolint:gosec // what is written below
		for line := range strings.Lines(string(text)) {
			if key, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(key) == name {
				return strings.TrimSpace(value)
			}
		}
		return "unknown"
	}
	database := "unknown"
	if db, err := postgres.Open(ctx, postgres.With(c.DSN, nil)); err == nil {
		_ = db.GetContext(ctx, &database, `select current_setting('server_version')`)
		_ = db.Close()
	}
	load, _ := os.ReadFile("/proc/loadavg")
	return fmt.Sprintf("%s: %d × %s, %s of memory, %s; load before: %.14s; %s, PostgreSQL %s; commit %s; command: `%s`",
		time.Now().Format("2006-01-02 15:04"), runtime.NumCPU(), field("/proc/cpuinfo", "model name"), field("/proc/meminfo", "MemTotal"),
		said("uname", "-sr"), load, runtime.Version(), database, said("git", "describe", "--always", "--dirty"), strings.Join(append([]string{"bench"}, os.Args[1:]...), " "))
}

// comparison is the table of what was measured, and what was to be reached.
func comparison(s settings, here string, variants []variant, all map[string]map[string][]result) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, "%s. %d clients on the same machine, %d rounds of %s in which the variants take turns, medians.\n\n", here, s.clients, s.rounds, s.round)
	for _, v := range variants {
		if v.name == graphile {
			fmt.Fprintf(&b, "PostGraphile %s on Node %s.\n\n", packageVersion("postgraphile"), packageVersion("node"))
		}
	}
	b.WriteString("| | answers/s | least..most | by hand = 1 | p50 | p99 | server CPU an answer | PostgreSQL CPU an answer | server memory | bytes |\n|---|---|---|---|---|---|---|---|---|---|\n")
	for _, w := range workloads {
		if all[w] == nil {
			continue
		}
		fmt.Fprintf(&b, "| **%s** | | | | | | | | | |\n", w)
		for _, v := range variants {
			if rounds := all[w][v.name]; len(rounds) > 0 {
				b.WriteString(row(v, rounds, all[w][byHand]))
			}
		}
	}
	b.WriteString("\np50 of pgbench is its mean.\n\n| | measured | wanted | |\n|---|---|---|---|\n")
	for _, g := range goals {
		value := g.of(all)
		if value == 0 {
			continue
		}
		met := "reached"
		if g.atMost != (value <= g.want) && value != g.want {
			met = "**not reached**"
		}
		sign := "at least"
		if g.atMost {
			sign = "at most"
		}
		fmt.Fprintf(&b, "| %s | %.2f | %s %g | %s |\n", g.what, value, sign, g.want, met)
	}
	return append(b.Bytes(), '\n')
}

func row(v variant, rounds, hand []result) string {
	rps, least, most := middle(rounds, speed)
	ms := func(of func(result) time.Duration) string {
		m, _, _ := middle(rounds, func(r result) float64 { return float64(of(r)) / float64(time.Millisecond) })
		if m == 0 {
			return ""
		}
		return fmt.Sprintf("%.2f ms", m)
	}
	us := func(of func(result) time.Duration) string {
		m, _, _ := middle(rounds, func(r result) float64 { return float64(of(r)) / float64(time.Microsecond) })
		return fmt.Sprintf("%.0f µs", m)
	}
	server, memory, size := "", "", ""
	if v.bench == nil {
		server = us(func(r result) time.Duration { return r.cpu })
		_, _, held := middle(rounds, func(r result) float64 { return float64(r.rss >> 20) })
		memory, size = fmt.Sprintf("%.0f MB", held), fmt.Sprint(rounds[0].bytes)
	}
	to := ""
	if r := ratio(rounds, hand); r > 0 {
		to = fmt.Sprintf("%.2f", r)
	}
	return fmt.Sprintf("| %s | %.0f | %.0f..%.0f | %s | %s | %s | %s | %s | %s | %s |\n", v.name, rps, least, most, to,
		ms(func(r result) time.Duration { return r.p50 }), ms(func(r result) time.Duration { return r.p99 }),
		server, us(func(r result) time.Duration { return r.database }), memory, size)
}

// goal is something to be reached. of gives 0 when it was not measured.
type goal struct {
	what   string
	want   float64
	atMost bool
	of     func(all map[string]map[string][]result) float64
}

func against(workload, variant, other string) func(map[string]map[string][]result) float64 {
	return func(all map[string]map[string][]result) float64 {
		return ratio(all[workload][variant], all[workload][other])
	}
}

// goals are ratios of answers a second, and megabytes.
var goals = []goal{
	{what: "W1, nothing kept, to the handler by hand", want: 0.9, of: against(front, uncached, byHand)},
	{what: "W2, nothing kept, to the handler by hand", want: 0.9, of: against(page, uncached, byHand)},
	{what: "W2, one article, nothing kept, to the handler by hand", want: 0.9, of: against(hottest, uncached, byHand)},
	{what: "W2, nothing kept, to PostGraphile", want: 5, of: against(page, uncached, graphile)},
	{what: "W1 kept, to the handler by hand", want: 9, of: against(front, cached, byHand)},
	{what: "W2 kept, to the handler by hand", want: 9, of: against(page, cached, byHand)},
	{what: "W2, one article, kept, to the handler by hand", want: 9, of: against(hottest, cached, byHand)},
	{what: "W2 kept, to net/http writing a constant", want: 0.7, of: against(hottest, cached, nothing)},
	{what: "W2 kept, by GET, to net/http writing a constant", want: 0.7, of: against(hottest, cachedGet, nothing)},
	{what: "W2, 304, to net/http writing a constant", want: 0.7, of: against(hottest, cached304, nothing)},
	{what: "W3 to the handler by hand", want: 1.2, of: against(queue, uncached, byHand)},
	{what: "W4 to a transaction by hand that stores as much", want: 0.9, of: against(post, uncached, stored)},
	{what: "W4, everything included, to a transaction by hand of a comment and an event", want: 0.5, of: against(post, uncached, byHand)},
	{what: "megabytes of the server under W5 from 64 clients, with the cache", want: 120, atMost: true, of: func(all map[string]map[string][]result) float64 {
		_, _, most := middle(all[crowded][cached], func(r result) float64 { return float64(r.rss) / (1 << 20) })
		return most
	}},
}

// packageVersion is the version of an npm package beside PostGraphile's settings.
func packageVersion(name string) string {
	text, err := os.ReadFile("internal/bench/postgraphile/node_modules/" + name + "/package.json")
	var about struct{ Version string }
	if err != nil || json.Unmarshal(text, &about) != nil {
		return "unknown"
	}
	return about.Version
}
