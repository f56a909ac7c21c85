package moderation

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"time"

	"innomag/internal/seal"
)

// External is a check that somebody else runs. It is asked by POST with a signed JSON body, and answers with signals:
//
//	{"signals": [{"code": "TOXIC", "effect": "HOLD", "note": "0.93"}]}
//
// The effect may be NOTE, HOLD or SPAM. Names and texts are sent; e-mail addresses and network addresses never are.
type External struct {
	URL     string
	Secret  []byte
	Timeout time.Duration // at most; the policy may allow less
	// Inside lists private networks the check may stand in. Every other private, local or reserved address is refused,
	// whatever its name resolves to at the moment of dialling.
	Inside []netip.Prefix
}

const (
	maxAnswer  = 1 << 20
	maxSignals = 20
)

// ErrPrivate says that an external check stands where no outside address may.
var ErrPrivate = errors.New("the address is private or reserved")

// Check makes a check of it, to be given to Compile. It fails when the URL or the secret could never work.
func (e External) Check() (Check, error) {
	u, err := url.Parse(e.URL)
	switch {
	case err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil:
		return Check{}, fmt.Errorf("the external check needs a plain http or https URL")
	case len(e.Secret) < seal.MinSecret:
		return Check{}, fmt.Errorf("the external check needs a secret of at least %d bytes", seal.MinSecret)
	}
	if e.Timeout <= 0 {
		e.Timeout = 3 * time.Second
	}
	client := e.client()
	return Check{Name: "external", Run: func(ctx context.Context, _ *Rules, c Candidate) ([]Signal, error) {
		return e.ask(ctx, client, c)
	}}, nil
}

// client is an HTTP client that reaches no private address, follows no redirect and knows no proxy.
func (e External) client() *http.Client {
	dialer := &net.Dialer{Timeout: e.Timeout, Control: func(_, address string, _ syscallConn) error { return e.mayDial(address) }}
	return &http.Client{
		Timeout:       e.Timeout,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			DialContext: dialer.DialContext, MaxIdleConns: 4, IdleConnTimeout: time.Minute,
			TLSHandshakeTimeout: e.Timeout, ResponseHeaderTimeout: e.Timeout, MaxResponseHeaderBytes: 32 << 10,
		},
	}
}

// question is what an external check is told.
type question struct {
	Body    string `json:"body"`
	Name    string `json:"name"`
	Edit    bool   `json:"edit"`
	Account bool   `json:"account"`
	Staff   bool   `json:"staff"`
	Trusted bool   `json:"trusted"`
	Author  struct {
		Approved int `json:"approved"`
		Rejected int `json:"rejected"`
	} `json:"author"`
}

type answer struct {
	Signals []struct {
		Code   string `json:"code"`
		Effect Effect `json:"effect"`
		Note   string `json:"note"`
	} `json:"signals"`
}

func (e External) ask(ctx context.Context, client *http.Client, c Candidate) ([]Signal, error) {
	q := question{Body: c.Body, Name: c.Name, Edit: c.Edit, Account: c.Author.Account, Staff: c.Author.Staff, Trusted: c.Author.Trusted}
	q.Author.Approved, q.Author.Rejected = c.Author.Approved, c.Author.Rejected
	body, err := json.Marshal(q)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, e.URL, bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	seal.Put(req.Header, e.Secret, body, time.Now())
	resp, err := client.Do(req)
	if err != nil {
		return nil, err
	}
	defer func() { _ = resp.Body.Close() }()
	if resp.StatusCode != http.StatusOK {
		return nil, fmt.Errorf("it answered %d", resp.StatusCode)
	}
	raw, err := io.ReadAll(io.LimitReader(resp.Body, maxAnswer+1))
	switch {
	case err != nil:
		return nil, err
	case len(raw) > maxAnswer:
		return nil, errors.New("its answer is too long")
	}
	var a answer
	if err := json.Unmarshal(raw, &a); err != nil {
		return nil, fmt.Errorf("its answer is not readable: %w", err)
	}
	return a.read()
}

// read turns an answer into signals. Nobody outside may refuse a comment, or say what is not an effect.
func (a answer) read() ([]Signal, error) {
	if len(a.Signals) > maxSignals {
		return nil, errors.New("its answer has too many signals")
	}
	var out []Signal
	for _, s := range a.Signals {
		if s.Effect != Note && s.Effect != Hold && s.Effect != Spam {
			return nil, fmt.Errorf("its answer asks for %q", clip(string(s.Effect), 20))
		}
		signal := found(ReportedOutside, "body", Evidence{Rule: clip(s.Code, 60), Ref: clip(s.Note, 300)})
		signal.Effect = s.Effect
		out = append(out, signal)
	}
	return out, nil
}
