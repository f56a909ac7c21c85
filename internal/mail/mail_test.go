package mail_test

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"log/slog"
	"net"
	"net/http/httptest"
	"strings"
	"testing"

	"innomag/internal/mail"
	"innomag/internal/mail/mailtest"
)

const from = "InnoMag <post@innomag.no>"

var letter = mail.Message{To: "kari@example.org", Subject: "Bekreft adressen – nå", Text: "Hei!\n\nBlåbærsyltetøy: https://innomag.no/#token=abc=def\n.\nHilsen oss\n"}

func sender(t *testing.T, server string) mail.Sender {
	t.Helper()
	s, err := mail.New(server, from)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestAMailArrivesAsItWasWritten(t *testing.T) {
	t.Parallel()
	server := mailtest.Start(t, nil)
	if err := sender(t, "smtp://"+server.Addr).Send(t.Context(), letter); err != nil {
		t.Fatal(err)
	}
	got := server.Wait(t, 0)
	if got.To != letter.To || got.Subject != letter.Subject || strings.ReplaceAll(got.Text, "\r\n", "\n") != letter.Text || !strings.Contains(got.From, "<post@innomag.no>") {
		t.Errorf("it arrived as %+v", got)
	}
}

func TestAPasswordGoesOverTLSOrNotAtAll(t *testing.T) {
	t.Parallel()
	bare := mailtest.Start(t, nil)
	if err := sender(t, "smtp://ola:hemmelig@"+bare.Addr).Send(t.Context(), letter); err == nil {
		t.Error("the password was sent in the open")
	} else if strings.Contains(err.Error(), "hemmelig") {
		t.Errorf("the password is told: %v", err)
	}
	web := httptest.NewTLSServer(nil) // for its certificate, which is for example.com
	t.Cleanup(web.Close)
	trust := x509.NewCertPool()
	trust.AddCert(web.Certificate())
	server := mailtest.Start(t, &tls.Config{Certificates: web.TLS.Certificates, MinVersion: tls.VersionTLS12})
	s := sender(t, "smtp://ola:hemmelig@"+server.Addr)
	if err := s.Send(t.Context(), letter); err == nil {
		t.Fatal("a server that nobody vouches for was trusted")
	}
	s.(*mail.SMTP).TLS = &tls.Config{RootCAs: trust, ServerName: "example.com", MinVersion: tls.VersionTLS12}
	if err := s.Send(t.Context(), letter); err != nil {
		t.Fatal(err)
	}
	if server.Count() != 1 || len(server.Users()) != 1 || server.Users()[0] != "ola" || len(bare.Users()) != 0 {
		t.Errorf("%d mails, signed in: %v", server.Count(), server.Users())
	}
}

func TestWhatTheServerSaysIsToldWithoutTheAddress(t *testing.T) {
	t.Parallel()
	server := mailtest.Start(t, nil)
	server.Refuse(1)
	s := sender(t, "smtp://"+server.Addr)
	err := s.Send(t.Context(), letter)
	if err == nil || strings.Contains(err.Error(), letter.To) || !strings.Contains(err.Error(), "451") {
		t.Errorf("it said: %v", err)
	}
	if err := s.Send(t.Context(), mail.Message{To: "not an address", Text: "x"}); err == nil || strings.Contains(err.Error(), "not an") {
		t.Errorf("it said: %v", err)
	}
}

func TestAServerThatIsAwayOrSilentIsAnError(t *testing.T) {
	t.Parallel()
	if err := sender(t, "smtp://127.0.0.1:1").Send(t.Context(), letter); err == nil {
		t.Error("there is no server, and the mail was sent")
	}
	silent, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = silent.Close() })
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		if c, err := silent.Accept(); err == nil {
			cancel()
			_ = c.Close()
		}
	}()
	if err := sender(t, "smtp://"+silent.Addr().String()).Send(ctx, letter); err == nil {
		t.Error("the server said nothing, and the mail was sent")
	}
}

func TestSettingsThatCannotBeMeantAreRefused(t *testing.T) {
	t.Parallel()
	for phrase, c := range map[string]struct{ server, from string }{
		"another protocol":  {"http://mail.example", from},
		"no host":           {"smtp://", from},
		"a path":            {"smtp://mail.example/in", from},
		"no address at all": {"mail", from},
		"no sender":         {"smtp://mail.example", "InnoMag"},
	} {
		if _, err := mail.New(c.server, c.from); err == nil {
			t.Errorf("%s is accepted", phrase)
		}
	}
}

// Not parallel: it listens to the log.
func TestWithoutAServerMailsAreInTheLog(t *testing.T) {
	var out bytes.Buffer
	before := slog.Default()
	slog.SetDefault(slog.New(slog.NewTextHandler(&out, nil)))
	defer slog.SetDefault(before)
	if err := sender(t, "").Send(t.Context(), letter); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"MAIL NOT SENT", letter.To, "token=abc=def"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("the log lacks %q: %s", want, out.String())
		}
	}
}
