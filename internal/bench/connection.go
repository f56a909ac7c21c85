package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// connection speaks as much HTTP/1.1 as the servers here do. It shares the processors with what it measures, so it does no more than
// it must: net/http's client takes as long for an answer as its server.
type connection struct {
	addr  string
	conn  net.Conn
	in    *bufio.Reader
	out   []byte
	body  []byte // of the last answer; used again
	alive bool
}

// reply is an answer. Its body is overwritten by the next one over the same connection.
type reply struct {
	status int
	etag   string
	body   []byte
}

func (c *connection) close() {
	if c.conn != nil {
		_ = c.conn.Close()
		c.conn = nil
	}
}

// ask sends a request and reads the answer, within the time of ctx.
func (c *connection) ask(ctx context.Context, a ask) (got reply, err error) {
	if c.conn == nil {
		var d net.Dialer
		if c.conn, err = d.DialContext(ctx, "tcp", c.addr); err != nil {
			return got, err
		}
		c.in = bufio.NewReaderSize(c.conn, 64<<10)
	}
	defer func() {
		if err != nil || !c.alive {
			c.close()
		}
	}()
	until, ok := ctx.Deadline()
	if !ok {
		until = time.Now().Add(30 * time.Second)
	}
	if err := c.conn.SetDeadline(until.Add(5 * time.Second)); err != nil { // what is under way when a round ends is waited for
		return got, err
	}
	c.out = fmt.Appendf(c.out[:0], "%s %s HTTP/1.1\r\nHost: %s\r\n", a.method, a.path, c.addr)
	for name, values := range a.header {
		for _, value := range values {
			c.out = append(append(append(append(c.out, name...), ": "...), value...), "\r\n"...)
		}
	}
	if a.body != nil {
		c.out = append(strconv.AppendInt(append(c.out, "Content-Length: "...), int64(len(a.body)), 10), "\r\n"...)
	}
	c.out = append(append(c.out, "\r\n"...), a.body...)
	if _, err := c.conn.Write(c.out); err != nil {
		return got, err
	}
	return c.read()
}

func (c *connection) read() (got reply, err error) {
	line, err := c.line()
	if err != nil || len(line) < len("HTTP/1.1 200") {
		return got, errors.Join(err, fmt.Errorf("no answer: %q", line))
	}
	got.status, err = strconv.Atoi(string(line[9:12]))
	length, chunked := 0, false
	c.alive = true
	for err == nil {
		if line, err = c.line(); len(line) == 0 {
			break
		}
		name, value, _ := bytes.Cut(line, []byte(": "))
		switch {
		case bytes.EqualFold(name, []byte("Content-Length")):
			length, err = strconv.Atoi(string(value))
		case bytes.EqualFold(name, []byte("Transfer-Encoding")):
			chunked = bytes.EqualFold(value, []byte("chunked"))
		case bytes.EqualFold(name, []byte("ETag")):
			got.etag = string(value)
		case bytes.EqualFold(name, []byte("Connection")):
			c.alive = !strings.EqualFold(string(value), "close")
		}
	}
	c.body = c.body[:0]
	if got.status == http.StatusNotModified {
		length = 0
	}
	for more := chunked; more && err == nil; {
		if line, err = c.line(); err != nil {
			break
		}
		var size int64
		if size, err = strconv.ParseInt(string(line), 16, 64); err == nil {
			if err = c.take(int(size)); err == nil {
				_, err = c.line()
			}
		}
		more = size > 0
	}
	if err == nil && !chunked {
		err = c.take(length)
	}
	got.body = c.body
	return got, err
}

// line reads a line without its end.
func (c *connection) line() ([]byte, error) {
	line, err := c.in.ReadSlice('\n')
	return bytes.TrimRight(line, "\r\n"), err
}

// take reads so many bytes of the body.
func (c *connection) take(n int) error {
	at := len(c.body)
	if cap(c.body) < at+n {
		c.body = append(make([]byte, 0, at+n), c.body...)
	}
	c.body = c.body[:at+n]
	_, err := io.ReadFull(c.in, c.body[at:])
	return err
}
