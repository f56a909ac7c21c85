package main_test

import (
	bits "encoding/binary"
	"fmt"
	"io"
	"net"
	"strings"
	"sync"
	"testing"

	"github.com/lib/pq"

	"innomag/internal/postgres/pgtest"
)

// tap stands between a server and its database, and writes down what is asked.
type tap struct {
	mu          sync.Mutex
	connections int
	statements  []string
}

// tapped gives another way to a database.
func tapped(t *testing.T, dsn string) (*tap, string) {
	t.Helper()
	c, err := pq.NewConfig(dsn)
	if err != nil {
		t.Fatal(err)
	}
	network, address := "tcp", net.JoinHostPort(c.Host, fmt.Sprint(c.Port))
	if strings.HasPrefix(c.Host, "/") {
		network, address = "unix", fmt.Sprintf("%s/.s.PGSQL.%d", c.Host, c.Port)
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = l.Close() })
	p := &tap{}
	go func() {
		for {
			from, err := l.Accept()
			if err != nil {
				return
			}
			to, err := net.Dial(network, address)
			if err != nil {
				_ = from.Close()
				continue
			}
			p.mu.Lock()
			p.connections++
			p.mu.Unlock()
			both := func() { _, _ = from.Close(), to.Close() }
			go func() { defer both(); _, _ = io.Copy(from, to) }()
			go func() { defer both(); _ = p.read(to, from) }()
		}
	}()
	_, at, _ := net.SplitHostPort(l.Addr().String())
	return p, fmt.Sprintf("host=127.0.0.1 port=%s user='%s' password='%s' dbname='%s' sslmode=disable", at, c.User, c.Password, c.Database)
}

// read passes on what a client says to PostgreSQL, and notes the statements in it (protocol 3.0).
func (p *tap) read(to io.Writer, from io.Reader) error {
	for begun := false; ; begun = true {
		head := make([]byte, 5)
		if !begun { // the first message has no kind
			head = head[:4]
		}
		if _, err := io.ReadFull(from, head); err != nil {
			return err
		}
		body := make([]byte, bits.BigEndian.Uint32(head[len(head)-4:])-4)
		if _, err := io.ReadFull(from, body); err != nil {
			return err
		}
		if begun {
			switch head[0] {
			case 'Q':
				p.note(string(body[:len(body)-1]))
			case 'P':
				_, text, _ := strings.Cut(string(body), "\x00")
				text, _, _ = strings.Cut(text, "\x00")
				p.note(text)
			}
		}
		if _, err := to.Write(append(head, body...)); err != nil {
			return err
		}
	}
}

func (p *tap) note(statement string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.statements = append(p.statements, strings.Join(strings.Fields(statement), " "))
}

// TestAStartAsksLittle counts what a server asks of a database that is there, until it has answered its first reader: what it does
// by itself now and then is left out, which is more where the machine is slow.
func TestAStartAsksLittle(t *testing.T) {
	t.Parallel()
	dsn := pgtest.NewDSN(t)
	first := install(t, "DATABASE_URL="+dsn) // what is made at the first start of all, is made
	first.hire("editor", "Eva Vik")
	first.serve().stop()

	p, through := tapped(t, dsn)
	s := install(t, "DATABASE_URL="+through).serve()
	s.guest(t).ask(`{ articles(first: 20) { nodes { title } } }`, nil)
	p.mu.Lock()
	defer p.mu.Unlock()
	var asked []string
	for _, s := range p.statements {
		switch {
		case strings.Contains(s, "jobs"), strings.Contains(s, "search_stale"), strings.Contains(s, "'SCHEDULED'"), strings.Contains(s, "queue_counts"):
		default:
			asked = append(asked, s)
		}
	}
	if len(asked) > 14 || p.connections > 6 {
		t.Errorf("%d statements over %d connections:\n%s", len(asked), p.connections, strings.Join(asked, "\n"))
	}
	t.Logf("%d statements over %d connections:\n%s", len(asked), p.connections, strings.Join(asked, "\n"))
}
