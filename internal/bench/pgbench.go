package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// pgbench asks PostgreSQL what the handler written by hand asks, with nothing before it.
type pgbench struct {
	program, dir string
	env          []string
}

const zipf = `\set n int(exp(ln(2000) * random(0, 999999) / 1000000.0))` + "\n"

// scripts are the statements of the handler in pgbench's words.
var scripts = map[string]string{
	front:   rawFront + ";\n",
	page:    zipf + strings.Replace(rawArticle, "$1", "'sak-' || :n", 1) + ";\n",
	hottest: strings.Replace(rawArticle, "$1", "'sak-1'", 1) + ";\n",
	queue:   rawQueue + ";\n",
	post: `\set initiative random(1, 500)` + "\n" + `\set n random(1, 1000000000)` + "\n" + strings.NewReplacer(
		"$1", ":initiative", "$2", "'Leser ' || :n", "$3", "'Dette er innlegg ' || :n || ', som ikke ligner på noe annet her.'").Replace(rawPost) + ";\n",
}

var (
	counted = regexp.MustCompile(`number of transactions actually processed: (\d+)`)
	tps     = regexp.MustCompile(`tps = ([\d.]+) \(without`)
	latency = regexp.MustCompile(`latency average = ([\d.]+) ms`)
)

func (p *pgbench) round(ctx context.Context, workload string, clients int, d time.Duration) (r result, n int, err error) {
	if p == nil {
		return r, 0, nil
	}
	script := filepath.Join(p.dir, "pgbench.sql")
	if err := os.WriteFile(script, []byte(scripts[workload]), 0o600); err != nil {
		return r, 0, err
	}
	c := exec.CommandContext(ctx, p.program, "--no-vacuum", "--protocol=prepared", "--jobs=2", //nolint:gosec // PostgreSQL's own
		"--client="+strconv.Itoa(clients), "--time="+strconv.Itoa(1+int(d.Seconds())), "--file="+script)
	c.Env = append(os.Environ(), p.env...)
	out, err := c.CombinedOutput()
	if err != nil {
		return r, 0, fmt.Errorf("pgbench: %w\n%s", err, out)
	}
	find := func(what *regexp.Regexp) float64 {
		if m := what.FindSubmatch(out); m != nil {
			f, _ := strconv.ParseFloat(string(m[1]), 64)
			return f
		}
		return 0
	}
	r.rps, n = find(tps), int(find(counted))
	r.p50 = time.Duration(find(latency) * float64(time.Millisecond)) // the mean: pgbench gives no median
	return r, max(1, n), nil                                         // on a busy machine all its time may go into connecting
}
