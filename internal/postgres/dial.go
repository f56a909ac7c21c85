package postgres

import (
	"bufio"
	"context"
	"net"
	"time"
)

// readAtOnce is how many bytes are asked of a connection at once. lib/pq asks for 4 KB, and an article with its discussion
// has 24.
const readAtOnce = 32 << 10

// dialer is lib/pq's own but that it reads more at once, and that a server that is gone without a word is noticed: a quarter of a minute
// after it last answered, not two.
type dialer struct{ net.Dialer }

var alive = net.KeepAliveConfig{Enable: true, Idle: 5 * time.Second, Interval: 3 * time.Second, Count: 3}

// Dial is for lib/pq.
func (d dialer) Dial(network, address string) (net.Conn, error) {
	return d.DialContext(context.Background(), network, address)
}

// DialTimeout is for lib/pq.
func (d dialer) DialTimeout(network, address string, timeout time.Duration) (net.Conn, error) {
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	return d.DialContext(ctx, network, address)
}

// DialContext is for lib/pq.
func (d dialer) DialContext(ctx context.Context, network, address string) (net.Conn, error) {
	c, err := d.Dialer.DialContext(ctx, network, address)
	if err != nil {
		return nil, err
	}
	return buffered{c, bufio.NewReaderSize(c, readAtOnce)}, nil
}

type buffered struct {
	net.Conn
	from *bufio.Reader
}

func (b buffered) Read(p []byte) (int, error) { return b.from.Read(p) }
