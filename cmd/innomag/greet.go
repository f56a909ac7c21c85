package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"

	"innomag/internal/demo"
)

// greet tells whoever started the server where it is, and with a demo how to sign in.
func (c *serveCommand) greet(ctx context.Context, at net.Addr, db *database, m *magazine) error {
	if db.own != nil {
		slog.Warn("this database is the program's own and meant for trying out; set DATABASE_URL for anything that matters")
	}
	base := "http://" + reachable(at)
	slog.Info("serving", "address", base)
	if !c.Demo {
		return first(ctx, os.Stdout, m)
	}
	result, err := seed(ctx, db, m)
	if err != nil {
		return err
	}
	welcome(os.Stdout, base, result)
	return nil
}

// first tells whoever started a server without accounts how to make the first. It is printed and not logged.
func first(ctx context.Context, w io.Writer, m *magazine) error {
	link, err := m.accounts.FirstLink(ctx)
	if err == nil && link != "" {
		fmt.Fprintf(w, "\nThere is no account yet. Make the first administrator's here, within an hour:\n\n  %s\n\nOr run innomag account create.\n", link)
	}
	return err
}

func welcome(w io.Writer, base string, result *demo.Result) {
	fmt.Fprintf(w, "\nInnoMag is running.\n\n  Magazine   %s/\n  API        %s/graphql\n  Readiness  %s/readyz\n\nSign in with signIn:\n\n", base, base, base)
	for _, s := range result.SignIns {
		fmt.Fprintf(w, "  %-10s %-34s %s\n", s.Role, s.Email, s.Password)
	}
	fmt.Fprintf(w, `
Try it:

  curl -s %s/graphql -H 'Content-Type: application/json' \
    -d '{"query":"{ articles(first: 3) { nodes { slug title commentCount } } }"}'

Press Ctrl-C to stop.
`, base)
}

// reachable names an address so that it can be opened: one that listens everywhere is here, too.
func reachable(at net.Addr) string {
	tcp, ok := at.(*net.TCPAddr)
	if !ok {
		return at.String()
	}
	if tcp.IP.IsUnspecified() {
		return fmt.Sprintf("localhost:%d", tcp.Port)
	}
	return tcp.String()
}
