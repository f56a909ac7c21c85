// Package webhook tells services of the operator's what happened: one that builds a static site anew, a chat, a cache.
//
// What is told are events, which are written in the transaction that did the thing; each is put down as a job once, and a job is
// tried again for a day. So nothing is lost when a server or the service is down, and a service may hear a thing twice.
package webhook

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/event"
	"innomag/internal/gid"
	"innomag/internal/job"
	"innomag/internal/seal"
	"innomag/internal/site"
)

// Hook is a service, and what it is told.
type Hook struct {
	Name   string       `json:"name"`
	URL    string       `json:"url"`
	Secret string       `json:"secret"` // what requests are signed with
	Events []event.Kind `json:"events"` // Kinds are those there are

	// Every is a number of seconds for services that only want to know that something happened: then one request tells of all that
	// happens in that time, and names nothing. 0: one for each event.
	Every int `json:"every"`
}

// Kinds are the events that may be told.
var Kinds = []event.Kind{
	event.ArticlePublished, event.ArticleChanged, event.ArticleHidden,
	event.InitiativePublished, event.InitiativeChanged, event.InitiativeHidden,
	event.CommentPublished, event.CommentHidden, event.QueueEntered,
}

const (
	reader     = "webhooks"
	jobDeliver = "webhook.deliver"
	timeout    = 10 * time.Second // for a service to answer
	maxEvery   = 3600
)

// Service tells the hooks.
type Service struct {
	DB   *sqlx.DB
	Site site.Base

	hooks  []Hook
	client *http.Client
}

// New makes a service, which fails when a hook could never work.
func New(db *sqlx.DB, base site.Base, hooks []Hook) (*Service, error) {
	names := map[string]bool{}
	for _, h := range hooks {
		if err := h.check(); err != nil {
			return nil, fmt.Errorf("the webhook %q: %w", h.Name, err)
		}
		if names[h.Name] {
			return nil, fmt.Errorf("there are two webhooks called %q", h.Name)
		}
		names[h.Name] = true
	}
	return &Service{DB: db, Site: base, hooks: hooks, client: &http.Client{
		Timeout:       timeout,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}, nil
}

func (h Hook) check() error {
	u, err := url.Parse(h.URL)
	switch {
	case h.Name == "":
		return errors.New("it needs a name")
	case err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil:
		return errors.New("it needs a plain http or https url")
	case len(h.Secret) < seal.MinSecret:
		return fmt.Errorf("it needs a secret of at least %d bytes", seal.MinSecret)
	case len(h.Events) == 0:
		return errors.New("it is told nothing: name events")
	case h.Every < 0 || h.Every > maxEvery:
		return fmt.Errorf("every is a number of seconds, at most %d", maxEvery)
	}
	for _, k := range h.Events {
		if !slices.Contains(Kinds, k) {
			return fmt.Errorf("there are no events %q; there are %q", k, Kinds)
		}
	}
	return nil
}

// Start has what happens from now on be told; with no hooks, nothing.
func (s *Service) Start(ctx context.Context) error {
	if len(s.hooks) == 0 {
		return event.StopReader(ctx, s.DB, reader)
	}
	return event.StartReader(ctx, s.DB, reader)
}

// call is what a job delivers.
type call struct {
	Hook string
	ID   int64 // of the event; 0: something happened
	Kind event.Kind
	Of   string // the article or initiative, by its global id
	On   string // the comment, by its global id; empty when it is about none
}

// Tell puts down what happened since it was last called, on whichever server, as jobs.
func (s *Service) Tell(ctx context.Context) error {
	if len(s.hooks) == 0 {
		return nil
	}
	return event.ReadOnce(ctx, s.DB, reader, func(ctx context.Context, tx *sqlx.Tx, events []event.Event) error {
		var items []job.Item
		for _, h := range s.hooks {
			items = append(items, h.calls(events, time.Now())...)
		}
		return job.EnqueueAll(ctx, tx, jobDeliver, items)
	})
}

// calls are the requests that tell a hook of events.
func (h Hook) calls(events []event.Event, now time.Time) (items []job.Item) {
	for _, e := range events {
		if !slices.Contains(h.Events, e.Kind) {
			continue
		}
		if h.Every > 0 {
			wait := time.Duration(h.Every) * time.Second
			return []job.Item{{Key: h.Name, Payload: call{Hook: h.Name}, At: now.Add(wait)}}
		}
		c := call{Hook: h.Name, ID: e.ID, Kind: e.Kind}
		switch {
		case e.ArticleID != nil:
			c.Of = gid.ID{Type: "Article", Key: *e.ArticleID}.String()
		case e.InitiativeID != nil:
			c.Of = gid.ID{Type: "Initiative", Key: *e.InitiativeID}.String()
		}
		if e.CommentID != 0 {
			c.On = gid.ID{Type: "Comment", Key: e.CommentID}.String()
		}
		items = append(items, job.Item{Key: h.Name + " " + strconv.FormatInt(e.ID, 10), Payload: c})
	}
	return items
}

// Jobs are what is done after a request.
func (s *Service) Jobs() map[string]job.Handler {
	return map[string]job.Handler{jobDeliver: job.Handle(s.deliver)}
}

// told is the body of a request. It holds no text and nobody's name: those who may read them ask the API.
type told struct {
	ID        string     `json:"id"`
	Event     event.Kind `json:"event,omitempty"`
	SubjectID string     `json:"subjectId,omitempty"`
	CommentID string     `json:"commentId,omitempty"`
	Site      string     `json:"site"`
}

// deliver sends one request. A service that answers 410 wants no more of it, and what the operator has taken away gets none.
func (s *Service) deliver(ctx context.Context, c call) error {
	at := slices.IndexFunc(s.hooks, func(h Hook) bool { return h.Name == c.Hook })
	if at < 0 {
		return nil
	}
	h := s.hooks[at]
	body, err := json.Marshal(told{ID: strconv.FormatInt(c.ID, 10), Event: c.Kind, SubjectID: c.Of, CommentID: c.On, Site: string(s.Site)})
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, h.URL, bytes.NewReader(body))
	if err != nil {
		return errors.New("the address of a webhook is none")
	}
	req.Header.Set("Content-Type", "application/json")
	seal.Put(req.Header, []byte(h.Secret), body, time.Now())
	resp, err := s.client.Do(req)
	if err != nil {
		return fmt.Errorf("telling the webhook %s: %w", h.Name, withoutAddress(err))
	}
	defer func() { _ = resp.Body.Close() }()
	_, _ = io.Copy(io.Discard, io.LimitReader(resp.Body, 64<<10)) // so that the connection can be used again
	switch {
	case resp.StatusCode == http.StatusGone:
		slog.WarnContext(ctx, "a webhook wants to hear no more of this", "webhook", h.Name, "event", c.Kind)
		return nil
	case resp.StatusCode/100 != 2:
		return fmt.Errorf("the webhook %s answered %d", h.Name, resp.StatusCode)
	}
	return nil
}

// withoutAddress gives what went wrong without the address of the service, which may hold a secret.
func withoutAddress(err error) error {
	var u *url.Error
	if errors.As(err, &u) {
		return u.Err
	}
	return err
}
