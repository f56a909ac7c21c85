package moderation_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strconv"
	"strings"
	"testing"
	"time"

	"innomag/internal/moderation"
	"innomag/internal/seal"
)

var (
	secret   = []byte("sixteen bytes or more")
	loopback = []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}
)

// judgeWith judges an innocent comment with one outside check that may stand on this machine.
func judgeWith(t *testing.T, e moderation.External, change ...func(*moderation.Policy)) moderation.Verdict {
	t.Helper()
	check, err := e.Check()
	if err != nil {
		t.Fatal(err)
	}
	p := testPolicy()
	for _, f := range change {
		f(&p)
	}
	c := said(letter)
	c.Email = "kari@epost.no"
	return rulesOf(t, p, check).Judge(context.Background(), c)
}

func answering(t *testing.T, h http.HandlerFunc) moderation.External {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return moderation.External{URL: s.URL, Secret: secret, Inside: loopback}
}

func TestOutsideCheckIsAskedAndHeard(t *testing.T) {
	t.Parallel()
	problem := make(chan string, 1)
	e := answering(t, func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		stamp := r.Header.Get(seal.TimestampHeader)
		sec, err := strconv.ParseInt(stamp, 10, 64)
		var q map[string]any
		switch {
		case err != nil || time.Since(time.Unix(sec, 0)).Abs() > time.Minute:
			problem <- "time stamp " + stamp
		case r.Header.Get(seal.SignatureHeader) != seal.Sign(secret, stamp, body):
			problem <- "signature " + r.Header.Get(seal.SignatureHeader)
		case seal.Sign(secret, "1", []byte("{}")) == seal.Sign([]byte("another secret of ours"), "1", []byte("{}")):
			problem <- "the secret does not matter"
		case json.Unmarshal(body, &q) != nil || q["body"] != letter || q["name"] != "Kari Berg":
			problem <- "body " + string(body)
		case strings.Contains(string(body), "epost.no"):
			problem <- "the e-mail address left the house"
		default:
			problem <- ""
		}
		_, _ = fmt.Fprint(w, `{"signals":[{"code":"TOXIC","effect":"HOLD","note":"0.93"},{"code":"SEEN","effect":"NOTE"}]}`)
	})
	v := judgeWith(t, e)
	if p := <-problem; p != "" {
		t.Error(p)
	}
	if got := summary(v); got != "HOLD REPORTED_OUTSIDE REPORTED_OUTSIDE" {
		t.Errorf("got %s", got)
	}
	if why := v.Signals[0].Why("nb"); why != "Den eksterne kontrollen sier: TOXIC 0.93" {
		t.Errorf("the moderator reads %q", why)
	}
}

func TestOutsideCheckThatFailsHolds(t *testing.T) {
	t.Parallel()
	answers := map[string]http.HandlerFunc{
		"an error":           func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusInternalServerError) },
		"no JSON":            says("<html>"),
		"nothing":            says(""),
		"a refusal":          says(`{"signals":[{"code":"X","effect":"REFUSE"}]}`),
		"no effect":          says(`{"signals":[{"code":"X"}]}`),
		"too many signals":   says(`{"signals":[` + strings.Repeat(`{"code":"X","effect":"NOTE"},`, 20) + `{"code":"X","effect":"NOTE"}]}`),
		"a megabyte and one": says(`{"signals":[]}` + strings.Repeat(" ", 1<<20)),
		"a redirect": func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "http://169.254.169.254/", http.StatusFound)
		},
		"a closed line": func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) },
	}
	for phrase, h := range answers {
		t.Run(phrase, func(t *testing.T) {
			t.Parallel()
			if got := summary(judgeWith(t, answering(t, h))); got != "HOLD CHECK_FAILED" {
				t.Errorf("got %s", got)
			}
		})
	}
	t.Run("silence", func(t *testing.T) {
		t.Parallel()
		e := answering(t, func(_ http.ResponseWriter, r *http.Request) {
			_, _ = io.Copy(io.Discard, r.Body)
			<-r.Context().Done()
		})
		e.Timeout = 50 * time.Millisecond
		if got := summary(judgeWith(t, e)); got != "HOLD CHECK_FAILED" {
			t.Errorf("got %s", got)
		}
	})
}

func says(s string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { _, _ = fmt.Fprint(w, s) }
}

func TestOutsideCheckThatFindsNothingLetsThrough(t *testing.T) {
	t.Parallel()
	if got := summary(judgeWith(t, answering(t, says(`{"signals":[]}`)))); got != "PUBLISH" {
		t.Errorf("got %s", got)
	}
}

func TestOutsideCheckNeverReachesInside(t *testing.T) {
	t.Parallel()
	reached := make(chan string, 10)
	s := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) { reached <- r.Host }))
	t.Cleanup(s.Close)
	_, port, err := net.SplitHostPort(s.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	for _, host := range []string{"127.0.0.1", "localhost", "0.0.0.0", "[::]", "[::1]", "[::ffff:127.0.0.1]", "127.1", "2130706433", "0x7f000001"} {
		v := judgeWith(t, moderation.External{URL: "http://" + host + ":" + port, Secret: secret})
		if got := summary(v); got != "HOLD CHECK_FAILED" {
			t.Errorf("%s: %s", host, got)
		}
	}
	select {
	case host := <-reached:
		t.Errorf("it reached us as %s", host)
	default:
	}
}

func TestOnlyTheOpenInternetIsDialled(t *testing.T) {
	t.Parallel()
	refused := []string{
		"127.0.0.1", "127.255.255.254", "0.0.0.0", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254",
		"100.64.0.1", "100.127.255.255", "192.0.0.1", "192.0.2.1", "198.18.0.1", "198.51.100.1", "203.0.113.9", "224.0.0.1", "240.0.0.1",
		"255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:10.0.0.1", "::ffff:127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "fc00::1",
		"fd12:3456::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "2001:db8::1", "2001::1", "2002:7f00:1::", "100::1",
	}
	for _, a := range refused {
		if moderation.IsPublic(netip.MustParseAddr(a)) {
			t.Errorf("%s is dialled", a)
		}
	}
	for _, a := range []string{"8.8.8.8", "158.36.0.1", "100.63.255.255", "172.32.0.1", "2a02:c0::1", "::ffff:8.8.8.8", "2606:4700::1111"} {
		if !moderation.IsPublic(netip.MustParseAddr(a)) {
			t.Errorf("%s is refused", a)
		}
	}
}

func TestOutsideCheckThatCouldNeverWorkIsRefused(t *testing.T) {
	t.Parallel()
	for phrase, e := range map[string]moderation.External{
		"no address":        {Secret: secret},
		"another scheme":    {URL: "file:///etc/passwd", Secret: secret},
		"a user name":       {URL: "https://a:b@x.no/", Secret: secret},
		"no host":           {URL: "https:///x", Secret: secret},
		"a secret too thin": {URL: "https://x.no/", Secret: []byte("short")},
	} {
		if _, err := e.Check(); err == nil {
			t.Errorf("%s was taken", phrase)
		}
	}
}
