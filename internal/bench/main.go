// Command bench measures the program beside others on one database: a handler written by hand, net/http with nothing to find out,
// pgbench with the statements of the handler, and PostGraphile when asked for. Variants take turns round by round, on one machine,
// and give the same data, which is compared before anything is timed.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"log"
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

type settings struct {
	dir, only, report, plot string
	rounds, clients         int
	comments, most          int
	round                   time.Duration
	postgraphile            bool
	growth, alone           bool
}

func main() {
	runtime.LockOSThread() // what is started from here dies with this thread, which is the process's own
	if len(os.Args) > 3 {  // the variants that are ours, each in a process of its own
		switch os.Args[1] {
		case "raw":
			log.Fatal(serveRaw(context.Background(), os.Args[2], os.Args[3]))
		case "constant":
			size, err := strconv.Atoi(os.Args[2])
			if err != nil {
				log.Fatal(err)
			}
			log.Fatal(serveConstant(size, os.Args[3]))
		}
	}
	var s settings
	cache, _ := os.UserCacheDir()
	flag.StringVar(&s.dir, "data", filepath.Join(cache, "innomag", "bench"), "where the databases of the benchmarks are kept")
	flag.StringVar(&s.only, "only", "", "only workloads whose name has one of these in it, as W2 or W1,W4; start is how long a start takes")
	flag.StringVar(&s.report, "report", "", "write the table (Markdown) to this file, too")
	flag.StringVar(&s.plot, "out", "", "write the plot (SVG) to this file")
	flag.IntVar(&s.rounds, "rounds", 5, "how often each variant has its turn")
	flag.IntVar(&s.clients, "clients", 16, "clients that ask at once")
	flag.DurationVar(&s.round, "round", 2*time.Second, "how long a turn is")
	flag.IntVar(&s.comments, "comments", 1_000_000, "how many comments the magazine has")
	flag.BoolVar(&s.postgraphile, "postgraphile", false, "measure PostGraphile, too; npm installs it beside this command when it is not there")
	flag.BoolVar(&s.growth, "growth", false, "measure what size costs, too: discussions and magazines that grow, pages far in")
	flag.BoolVar(&s.alone, "growth-only", false, "measure nothing but what size costs")
	flag.IntVar(&s.most, "most", 5_000_000, "how many comments the largest magazine has that -growth fills, once")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, s); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		stop()
		os.Exit(1) //nolint:gocritic // stop has been called
	}
}

func run(ctx context.Context, s settings) (err error) {
	cluster, err := open(ctx, s.dir)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, cluster.close()) }()
	here := machine(ctx, cluster)
	r := report{to: []*os.File{os.Stdout}}
	if s.report != "" {
		file, err := os.Create(s.report)
		if err != nil {
			return err
		}
		defer func() { _ = file.Close() }()
		r.to = append(r.to, file)
	}
	if !s.alone {
		if err := compare(ctx, s, cluster, r, here); err != nil {
			return err
		}
	}
	if s.growth || s.alone {
		return grow(ctx, s, cluster, r, here)
	}
	return nil
}

// compare measures every variant by every workload that is wanted.
func compare(ctx context.Context, s settings, c *cluster, r report, here string) error {
	if wanted(starting, s.only) {
		if err := compareStarts(ctx, s, c, r); err != nil || s.only == starting {
			return err
		}
	}
	variants, stop, err := start(ctx, s, c)
	defer stop()
	if err != nil {
		return err
	}
	if err := same(ctx, variants); err != nil {
		return err
	}
	c.settle(ctx, variants)
	all := map[string]map[string][]result{}
	for _, w := range workloads {
		if !wanted(w, s.only) {
			continue
		}
		progress("%s", w)
		if all[w], err = measure(ctx, s, c, variants, w); err != nil {
			return err
		}
	}
	r.print("%s", comparison(s, here, variants, all))
	if s.plot != "" {
		return os.WriteFile(s.plot, plot(variants, all), 0o644) //nolint:gosec // everybody may see it
	}
	return nil
}

// compareStarts measures how long a start takes, while nothing else runs.
func compareStarts(ctx context.Context, s settings, c *cluster, r report) (err error) {
	db, dsn, err := c.magazine(ctx, s.comments)
	if err != nil {
		return err
	}
	if err := db.Close(); err != nil {
		return err
	}
	up := &servers{dir: s.dir}
	defer up.stop()
	progress("starts")
	all, err := up.starts(ctx, dsn, 2*s.rounds+1)
	if err == nil {
		r.print("%s", startReport(all))
	}
	return err
}

func wanted(workload, only string) bool {
	for part := range strings.SplitSeq(only, ",") {
		if strings.Contains(workload, part) {
			return true
		}
	}
	return false
}

// measure lets the variants take turns; the first turn of each warms up and does not count.
func measure(ctx context.Context, s settings, c *cluster, variants []variant, workload string) (map[string][]result, error) {
	rounds := map[string][]result{}
	clients := s.clients
	if workload == crowded {
		clients = 64
	}
	for i := range s.rounds + 1 {
		for _, v := range variants {
			if !v.offers(workload) {
				continue
			}
			r, err := v.round(ctx, c, workload, clients, s.round)
			if err != nil {
				return nil, err
			}
			if i > 0 {
				rounds[v.name] = append(rounds[v.name], r)
			}
		}
	}
	return rounds, nil
}

func progress(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "%s %s\n", time.Now().Format(time.TimeOnly), fmt.Sprintf(format, args...))
}
