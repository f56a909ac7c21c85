// Package mailtest is a real SMTP server for tests, which keeps what it is given.
package mailtest

import (
	"crypto/tls"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"mime/quotedprintable"
	"net"
	"net/http"
	"net/mail"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
)

// Message is a mail as its reader sees it.
type Message struct {
	From, To, Subject, Text string

	Unsubscribe string // where a POST without more ends such mails; empty for others
}

// Server keeps mails.
type Server struct {
	Addr string

	mu       sync.Mutex
	came     *sync.Cond
	mails    []Message
	refusals int
	users    []string
}

// Start starts a server that takes mails from anybody, for as long as the test runs. With a certificate it offers STARTTLS, and
// lets anybody sign in.
func Start(t testing.TB, certificate *tls.Config) *Server {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // nothing to wait for
	if err != nil {
		t.Fatal(err)
	}
	s := &Server{Addr: listener.Addr().String()}
	s.came = sync.NewCond(&s.mu)
	server := smtp.NewServer(s)
	server.Domain, server.TLSConfig = "mail.example", certificate
	server.ReadTimeout, server.WriteTimeout = time.Minute, time.Minute
	server.ErrorLog = quiet{}
	go func() { _ = server.Serve(listener) }()
	t.Cleanup(func() { _ = server.Close() })
	return s
}

type quiet struct{}

func (quiet) Printf(string, ...any) {}
func (quiet) Println(...any)        {}

// Refuse has the server refuse the next n mails.
func (s *Server) Refuse(n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refusals = n
}

// Wait gives the nth mail, from 0, once it has come.
func (s *Server) Wait(t testing.TB, n int) Message {
	t.Helper()
	m, ok := s.wait(n)
	if !ok {
		t.Fatalf("%d mails have come, want %d", s.Count(), n+1)
	}
	return m
}

// ServeHTTP gives the mail whose number stands in the path, from 0, once it has come: for walks outside the test's process.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	n, err := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/"))
	if err != nil || n < 0 {
		http.NotFound(w, r)
		return
	}
	m, ok := s.wait(n)
	if !ok {
		http.Error(w, "no such mail has come", http.StatusNotFound)
		return
	}
	_ = json.NewEncoder(w).Encode(m)
}

// wait gives the nth mail, from 0, once it has come; false when it does not within 20 seconds.
func (s *Server) wait(n int) (Message, bool) {
	late := false
	defer time.AfterFunc(20*time.Second, func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		late = true
		s.came.Broadcast()
	}).Stop()
	s.mu.Lock()
	defer s.mu.Unlock()
	for len(s.mails) <= n {
		if late {
			return Message{}, false
		}
		s.came.Wait()
	}
	return s.mails[n], true
}

// Count says how many mails have come.
func (s *Server) Count() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return len(s.mails)
}

// Users are who signed in.
func (s *Server) Users() []string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.users
}

// NewSession lets a client in.
func (s *Server) NewSession(*smtp.Conn) (smtp.Session, error) { return &session{server: s}, nil }

type session struct {
	server   *Server
	from, to string
}

func (s *session) AuthMechanisms() []string { return []string{sasl.Plain} }

func (s *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, username, _ string) error {
		s.server.mu.Lock()
		defer s.server.mu.Unlock()
		s.server.users = append(s.server.users, username)
		return nil
	}), nil
}

func (s *session) Mail(from string, _ *smtp.MailOptions) error { s.from = from; return nil }
func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error   { s.to = to; return nil }
func (s *session) Reset()                                      {}
func (s *session) Logout() error                               { return nil }

func (s *session) Data(r io.Reader) error {
	m, err := mail.ReadMessage(r)
	if err != nil {
		return err
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject"))
	if err != nil {
		return err
	}
	if m.Header.Get("Content-Transfer-Encoding") != "quoted-printable" {
		return errors.New("not quoted-printable")
	}
	text, err := io.ReadAll(quotedprintable.NewReader(m.Body))
	if err != nil {
		return err
	}
	s.server.mu.Lock()
	defer s.server.mu.Unlock()
	if s.server.refusals > 0 {
		s.server.refusals--
		return &smtp.SMTPError{Code: 451, EnhancedCode: smtp.EnhancedCode{4, 3, 0}, Message: "later, " + s.to}
	}
	s.server.mails = append(s.server.mails, Message{From: m.Header.Get("From"), To: s.to, Subject: subject, Text: string(text), Unsubscribe: strings.Trim(m.Header.Get("List-Unsubscribe"), "<>")})
	s.server.came.Broadcast()
	return nil
}
