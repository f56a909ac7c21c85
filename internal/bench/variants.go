package main

import (
	"context"
	_ "embed"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/postgres"
)

// The variants. Ratios are to the first and to the one that has nothing to find out.
const (
	byHand    = "by hand"
	stored    = "by hand, all that InnoMag stores"
	uncached  = "innomag, nothing kept"
	cached    = "innomag"
	cachedGet = "innomag, by GET"
	cached304 = "innomag, by GET, 304"
	nothing   = "net/http, a constant"
	graphile  = "PostGraphile"
	ceiling   = "pgbench"
)

// servers are processes that were started.
type servers struct {
	dir     string
	running []*exec.Cmd
}

// stop ends them, the last one first.
func (s *servers) stop() {
	for _, c := range s.running {
		_ = c.Process.Signal(syscall.SIGTERM)
	}
	for _, c := range s.running {
		_ = c.Wait()
	}
	s.running = nil
}

// launch starts a server and waits until it answers anything at all.
func (s *servers) launch(ctx context.Context, name string, env []string, argv ...string) (base string, pid int, err error) {
	if base, pid, err = s.run(name, env, argv...); err != nil {
		return "", 0, err
	}
	return base, pid, up(ctx, base)
}

// run starts a server. ADDR and PORT in argv are replaced.
func (s *servers) run(name string, env []string, argv ...string) (base string, pid int, err error) {
	addr, err := freeAddress()
	if err != nil {
		return "", 0, err
	}
	for i := range argv {
		argv[i] = strings.NewReplacer("ADDR", addr, "PORT", addr[strings.LastIndexByte(addr, ':')+1:]).Replace(argv[i])
	}
	c := exec.Command(argv[0], argv[1:]...) //nolint:gosec,noctx // our own programs, which stop ends
	c.Env = append(append(os.Environ(), "INNOMAG_ADDR="+addr), env...)
	c.SysProcAttr = &syscall.SysProcAttr{}
	dieWithUs(c.SysProcAttr)
	logs, err := os.Create(filepath.Join(s.dir, strings.NewReplacer(" ", "-", "/", "-", ",", "").Replace(name)+".log")) //nolint:gosec // in our own folder
	if err != nil {
		return "", 0, err
	}
	defer func() { _ = logs.Close() }()
	c.Stdout, c.Stderr = logs, logs
	if err := c.Start(); err != nil {
		return "", 0, err
	}
	s.running = append(s.running, c)
	return "http://" + addr, c.Process.Pid, nil
}

// innomag starts the program under its default settings, but for those in env, and for a limit on reads that a single account meets
// only here. It believes who we say that asks.
func (s *servers) innomag(ctx context.Context, name, dsn string, env ...string) (base string, pid int, err error) {
	binary, usual, err := s.program(ctx, dsn)
	if err != nil {
		return "", 0, err
	}
	return s.launch(ctx, name, append(env, usual...), binary, "serve")
}

// program builds the program and gives its settings.
func (s *servers) program(ctx context.Context, dsn string) (binary string, env []string, err error) {
	binary = filepath.Join(s.dir, "innomag")
	if out, err := exec.CommandContext(ctx, "go", "build", "-trimpath", "-o", binary, "./cmd/innomag").CombinedOutput(); err != nil { //nolint:gosec // our own
		return "", nil, fmt.Errorf("building: %w\n%s", err, out)
	}
	return binary, []string{"DATABASE_URL=" + dsn, "INNOMAG_MEDIA=" + filepath.Join(s.dir, "media"), "INNOMAG_TRUSTED_PROXIES=127.0.0.1/32", "INNOMAG_READS_PER_MINUTE=100000000"}, nil
}

// start brings every variant up.
func start(ctx context.Context, s settings, c *cluster) (variants []variant, stop func(), err error) {
	up := &servers{dir: s.dir}
	db, dsn, err := c.magazine(ctx, s.comments)
	if err != nil {
		return nil, up.stop, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	token, err := moderator(ctx, db)
	if err != nil {
		return nil, up.stop, err
	}
	self, err := os.Executable()
	if err != nil {
		return nil, up.stop, err
	}
	add := func(name, base string, pid int, requests map[string]request) {
		variants = append(variants, variant{name: name, base: base, pid: pid, requests: requests})
	}
	fast := postgres.With(dsn, postgres.Limits)
	base, pid, err := up.launch(ctx, byHand, nil, self, "raw", fast, "ADDR")
	if err != nil {
		return nil, up.stop, err
	}
	add(byHand, base, pid, rawRequests("/w4"))
	add(stored, base, pid, map[string]request{post: rawRequests("/w4all")[post]})
	if base, pid, err = up.innomag(ctx, uncached, dsn, "INNOMAG_CACHE_MB=0"); err != nil {
		return nil, up.stop, err
	}
	add(uncached, base, pid, ours(token))
	if base, pid, err = up.innomag(ctx, cached, dsn); err != nil {
		return nil, up.stop, err
	}
	add(cached, base, pid, ours(token))
	tag, size, err := tagOf(ctx, base)
	if err != nil {
		return nil, up.stop, err
	}
	add(cachedGet, base, pid, map[string]request{hottest: hottestByGet("")})
	add(cached304, base, pid, map[string]request{hottest: hottestByGet(tag)})
	if base, pid, err = up.launch(ctx, nothing, nil, self, "constant", strconv.Itoa(size), "ADDR"); err != nil {
		return nil, up.stop, err
	}
	add(nothing, base, pid, constantly())
	if s.postgraphile {
		if base, pid, err = up.postGraphile(ctx, db, dsn); err != nil {
			return nil, up.stop, err
		}
		add(graphile, base, pid, postgraphileRequests())
	}
	if program := c.program("pgbench"); program != "" {
		variants = append(variants, variant{name: ceiling, bench: &pgbench{program: program, env: environment(dsn), dir: s.dir}})
	}
	return variants, up.stop, nil
}

// tagOf asks for the article that is asked for most, and gives the ETag and the length of the answer. A server that has just begun may
// hear of changes, and keeps nothing that they touch.
func tagOf(ctx context.Context, base string) (tag string, size int, err error) {
	v := variant{name: cachedGet, base: base}
	for range 100 {
		got, err := v.do(ctx, hottestByGet(""), 1)
		if err != nil {
			return "", 0, err
		}
		if got.etag != "" {
			return got.etag, len(got.body), nil
		}
		time.Sleep(100 * time.Millisecond)
	}
	return "", 0, fmt.Errorf("%s keeps nothing", v.name)
}

//go:embed postgraphile.sql
var postgraphileSQL string

// postGraphile installs PostGraphile beside this command's source, if need be, and starts it.
func (s *servers) postGraphile(ctx context.Context, db *sqlx.DB, dsn string) (base string, pid int, err error) {
	const dir = "internal/bench/postgraphile"
	if _, err := os.Stat(filepath.Join(dir, "node_modules")); err != nil {
		install := exec.CommandContext(ctx, "npm", "install", "--no-audit", "--no-fund", "--prefix", dir)
		if out, err := install.CombinedOutput(); err != nil {
			return "", 0, fmt.Errorf("installing PostGraphile: %w\n%s", err, out)
		}
	}
	if _, err := db.ExecContext(ctx, postgraphileSQL); err != nil {
		return "", 0, err
	}
	// node-pg does not read lib/pq's form of an address; both read PG… from the environment.
	env := append(environment(dsn), "NODE_ENV=production", "GRAPHILE_ENV=production")
	return s.launch(ctx, graphile, env, dir+"/node_modules/.bin/node", dir+"/node_modules/postgraphile/dist/cli-run.js",
		"-C", dir+"/graphile.config.mjs", "-p", "PORT", "-n", "127.0.0.1")
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
	c := &connection{addr: strings.TrimPrefix(base, "http://")}
	defer c.close()
	for range 600 {
		if _, err := c.ask(ctx, ask{method: http.MethodGet, path: "/"}); err == nil {
			return nil
		}
		time.Sleep(100 * time.Millisecond)
	}
	return fmt.Errorf("%s does not answer", base)
}
