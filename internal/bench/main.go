// Command bench measures the program beside others on one database: a handler written by hand, and PostGraphile when asked for.
// Variants take turns round by round, on one machine, and give the same data, which is compared before anything is timed.
package main

import (
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/postgres"
	"innomag/internal/postgres/embedded"
)

type settings struct {
	dir, only, out  string
	rounds, clients int
	round           time.Duration
	postgraphile    bool
}

func main() {
	if len(os.Args) == 4 && os.Args[1] == "raw" { // the handler written by hand, in a process of its own
		log.Fatal(serveRaw(context.Background(), os.Args[2], os.Args[3]))
	}
	var s settings
	cache, _ := os.UserCacheDir()
	flag.StringVar(&s.dir, "data", filepath.Join(cache, "innomag", "bench"), "where the database of the benchmarks is kept")
	flag.StringVar(&s.only, "only", "", "only workloads whose name has this in it, as W2")
	flag.StringVar(&s.out, "out", "", "write the plot (SVG) to this file")
	flag.IntVar(&s.rounds, "rounds", 5, "how often each variant has its turn")
	flag.IntVar(&s.clients, "clients", 16, "clients that ask at once")
	flag.DurationVar(&s.round, "round", 2*time.Second, "how long a turn is")
	flag.BoolVar(&s.postgraphile, "postgraphile", false, "measure PostGraphile, too; npm installs it beside this command when it is not there")
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
	pg, err := embedded.Start(ctx, embedded.Options{Dir: s.dir})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, pg.Stop()) }()
	db, err := postgres.Open(ctx, postgres.With(pg.DSN, nil))
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	if _, err := postgres.Migrate(ctx, db); err != nil {
		return err
	}
	if err := seed(ctx, db); err != nil {
		return err
	}
	variants, stop, err := start(ctx, s, db, pg.DSN)
	defer stop()
	if err != nil {
		return err
	}
	if err := same(ctx, variants); err != nil {
		return err
	}
	all := map[string]map[string]result{}
	for _, w := range []string{front, page, hottest, queue, post, mixed} {
		if !strings.Contains(w, s.only) {
			continue
		}
		if all[w], err = measure(ctx, s, variants, w); err != nil {
			return err
		}
		printTable(os.Stdout, w, s, variants, all[w])
	}
	if s.out != "" {
		return os.WriteFile(s.out, plot(variants, all), 0o644) //nolint:gosec // everybody may see it
	}
	return nil
}

// measure lets the variants take turns; the first turn of each warms up and does not count.
func measure(ctx context.Context, s settings, variants []variant, workload string) (map[string]result, error) {
	rounds := map[string][]result{}
	for i := range s.rounds + 1 {
		for _, v := range variants {
			ask := v.requests[workload]
			if ask == nil {
				continue
			}
			r, err := v.round(ctx, ask, s.clients, s.round)
			if err != nil {
				return nil, err
			}
			if i > 0 {
				rounds[v.name] = append(rounds[v.name], r)
			}
		}
	}
	out := map[string]result{}
	for name, all := range rounds {
		out[name] = median(all)
	}
	return out, nil
}

// start brings every variant up, each in a process of its own.
func start(ctx context.Context, s settings, db *sqlx.DB, dsn string) (variants []variant, stop func(), err error) {
	var running []*exec.Cmd
	stop = func() {
		for _, c := range running {
			_ = c.Process.Signal(syscall.SIGTERM)
			_ = c.Wait()
		}
	}
	launch := func(name string, requests map[string]request, env []string, argv ...string) error {
		addr, err := freeAddress()
		if err != nil {
			return err
		}
		for i := range argv {
			argv[i] = strings.NewReplacer("ADDR", addr, "PORT", addr[strings.LastIndexByte(addr, ':')+1:]).Replace(argv[i])
		}
		c := exec.CommandContext(ctx, argv[0], argv[1:]...) //nolint:gosec // our own programs
		c.Env = append(append(os.Environ(), "INNOMAG_ADDR="+addr), env...)
		logs, err := os.Create(filepath.Join(s.dir, name+".log")) //nolint:gosec // in our own folder
		if err != nil {
			return err
		}
		c.Stdout, c.Stderr = logs, logs
		if err := c.Start(); err != nil {
			return err
		}
		running = append(running, c)
		v := variant{name: name, base: "http://" + addr, pid: c.Process.Pid, requests: requests}
		variants = append(variants, v)
		return up(ctx, v.base)
	}
	binary := filepath.Join(s.dir, "innomag")
	if out, err := exec.CommandContext(ctx, "go", "build", "-trimpath", "-o", binary, "./cmd/innomag").CombinedOutput(); err != nil { //nolint:gosec // our own
		return nil, stop, fmt.Errorf("building: %w\n%s", err, out)
	}
	token, err := moderator(ctx, db)
	if err != nil {
		return nil, stop, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, stop, err
	}
	fast := postgres.With(dsn, postgres.Limits)
	common := []string{"DATABASE_URL=" + dsn, "INNOMAG_TRUSTED_PROXIES=127.0.0.1/32", "INNOMAG_READS_PER_MINUTE=0", "INNOMAG_CHANGES_PER_MINUTE=1000000"}
	err = launch("by hand", rawRequests(), nil, self, "raw", fast, "ADDR")
	if err == nil {
		err = launch("innomag", ours(token), append(common, "INNOMAG_CACHE_MB=0"), binary, "serve")
	}
	if err == nil {
		err = launch("innomag, cached", ours(token), common, binary, "serve")
	}
	if err == nil {
		err = launch("innomag, cached, 304", notModified(), common, binary, "serve")
	}
	if err == nil {
		err = launch("a constant", constantly(), nil, self, "raw", fast, "ADDR")
	}
	if err == nil && s.postgraphile {
		err = withPostGraphile(ctx, db, dsn, launch)
	}
	return variants, stop, err
}

//go:embed postgraphile.sql
var postgraphileSQL string

// withPostGraphile installs PostGraphile beside this command's source, if need be, and starts it.
func withPostGraphile(ctx context.Context, db *sqlx.DB, dsn string, launch func(string, map[string]request, []string, ...string) error) error {
	const dir = "internal/bench/postgraphile"
	if _, err := os.Stat(filepath.Join(dir, "node_modules")); err != nil {
		install := exec.CommandContext(ctx, "npm", "install", "--no-audit", "--no-fund", "--prefix", dir)
		if out, err := install.CombinedOutput(); err != nil {
			return fmt.Errorf("installing PostGraphile: %w\n%s", err, out)
		}
	}
	if _, err := db.ExecContext(ctx, postgraphileSQL); err != nil {
		return err
	}
	// node-pg does not read lib/pq's form of an address; both read PG… from the environment.
	env := []string{}
	for _, part := range strings.Fields(dsn) {
		name, value, _ := strings.Cut(part, "=")
		if variable, ok := map[string]string{"host": "PGHOST", "user": "PGUSER", "dbname": "PGDATABASE", "password": "PGPASSWORD"}[name]; ok {
			env = append(env, variable+"="+strings.Trim(value, "'"))
		}
	}
	return launch("PostGraphile", postgraphileRequests(), append(env, "NODE_ENV=production", "GRAPHILE_ENV=production"),
		dir+"/node_modules/.bin/node", dir+"/node_modules/postgraphile/dist/cli-run.js", "-C", dir+"/graphile.config.mjs", "-p", "PORT", "-n", "127.0.0.1")
}

// moderator gives an access token of somebody who may see the queue.
func moderator(ctx context.Context, db *sqlx.DB) (string, error) {
	const password = "only for the benchmarks"
	accounts, err := account.New(ctx, db)
	if err != nil {
		return "", err
	}
	var there bool
	if err := db.GetContext(ctx, &there, `select exists (select from accounts where email = 'moderator@example.org')`); err != nil {
		return "", err
	}
	if !there {
		if _, err := accounts.Create(ctx, account.Newcomer{
			Email: "moderator@example.org", Name: "Moderator", Roles: []account.Role{account.Moderator}, Password: password,
		}); err != nil {
			return "", err
		}
	}
	in, err := accounts.SignIn(ctx, "moderator@example.org", password, "bench", "127.0.0.1")
	if err != nil {
		return "", err
	}
	return in.AccessToken, nil
}

func freeAddress() (string, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // it is closed at once
	if err != nil {
		return "", err
	}
	defer func() { _ = l.Close() }()
	return l.Addr().String(), nil
}

// up waits until a server answers anything at all.
func up(ctx context.Context, base string) error {
	for range 600 {
		r, err := http.NewRequestWithContext(ctx, http.MethodGet, base, nil)
		if err != nil {
			return err
		}
		if resp, err := client.Do(r); err == nil {
			return resp.Body.Close()
		}
		time.Sleep(100 * time.Millisecond)
	}
	return fmt.Errorf("%s does not answer", base)
}

func printTable(w io.Writer, workload string, s settings, variants []variant, of map[string]result) {
	fmt.Fprintf(w, "\n### %s\n\n%d clients, %d rounds of %s, medians; %s, %d processors, %s\n\n", workload, s.clients, s.rounds, s.round,
		runtime.Version(), runtime.NumCPU(), time.Now().Format(time.DateOnly))
	fmt.Fprint(w, "| | answers/s | by hand = 1 | p50 | p99 | server CPU an answer | server memory | bytes |\n|---|---|---|---|---|---|---|---|\n")
	hand := of["by hand"].rps
	for _, v := range variants {
		r, ok := of[v.name]
		if !ok {
			continue
		}
		fmt.Fprintf(w, "| %s | %.0f | %.2f | %.2f ms | %.1f ms | %d µs | %d MB | %d |\n", v.name, r.rps, r.rps/hand,
			float64(r.p50.Microseconds())/1000, float64(r.p99.Microseconds())/1000, r.cpu.Microseconds(), r.rss>>20, r.bytes)
	}
}

// sorted gives the names of workloads in order.
func sorted(all map[string]map[string]result) []string {
	var names []string
	for w := range all {
		names = append(names, w)
	}
	slices.Sort(names)
	return names
}
