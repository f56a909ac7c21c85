// Package cache keeps the answers that strangers get, as long as nothing that they were made of has changed, on any server.
//
// It knows what an answer is made of by the fields that were asked for (fields.go); an answer with any other field is not
// kept. Whoever changes something tells all servers in the same transaction, by triggers on the tables (migration 0070).
// A server that does not hear keeps nothing.
package cache

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"
	lru "github.com/hashicorp/golang-lru/v2"
)

// longest is how long an answer is kept at most, so that a fault in telling changes heals by itself.
const longest = 10 * time.Minute

// Cache keeps answers. A nil one keeps nothing.
type Cache struct {
	store *store
	marks *marks
	never *lru.Cache[string, struct{}] // documents whose answers are not kept
}

// New gives a cache of so many bytes that hears of changes at dsn, which must reach PostgreSQL itself and not a transaction
// pooler, until ctx is done.
func New(ctx context.Context, dsn string, maxBytes int) (*Cache, error) {
	never, err := lru.New[string, struct{}](500)
	if err != nil {
		return nil, err
	}
	c := &Cache{store: newStore(maxBytes), marks: &marks{waiting: map[int64]chan struct{}{}}, never: never}
	return c, c.listen(ctx, dsn)
}

// Again gives the answer to a request that came before in exactly these words, of which the caller has left out nothing that makes
// a difference; nil when there is none. version is that of Ask.
func (c *Cache) Again(raw []byte, version string) *Answer {
	if c == nil || version != "" && !c.has(version) {
		return nil
	}
	return c.store.again(raw, time.Now())
}

// Remember says in which words an answer was asked for, so that Again finds it.
func (c *Cache) Remember(a *Answer, raw []byte) { c.store.remember(a, raw) }

// has says whether this server has heard of everything up to a version.
func (c *Cache) has(version string) bool {
	n, err := strconv.ParseInt(version, 10, 64)
	return err == nil && c.marks.reached(n)
}

// Asked is one request that may be answered from what is kept.
type Asked struct {
	cache *Cache
	key   string
	mine  *question
	since int64
	seen  *Seen
	ended bool
}

// Ask looks for an answer to what a stranger asks. version is what an earlier answer to the same client said in its
// header InnoMag-Version, empty when none did: an answer is never older than that. It gives a kept answer, or how to keep
// the one that is now made, or nil twice when that is not to be kept.
func (c *Cache) Ask(ctx context.Context, p *graphql.RawParams, language, media, version string) (*Answer, *Asked) {
	if c == nil || len(p.Query) > 16<<10 || strings.Contains(p.Query, "mutation") || c.never.Contains(p.Query) {
		return nil, nil
	}
	if version != "" && !c.has(version) {
		return nil, nil
	}
	variables, err := json.Marshal(p.Variables)
	if err != nil || len(variables) > 4<<10 {
		return nil, nil
	}
	extensions, err := json.Marshal(p.Extensions)
	if err != nil || len(extensions) > 1<<10 {
		return nil, nil
	}
	key := strings.Join([]string{media, language, p.OperationName, string(variables), string(extensions), p.Query}, "\x00")
	kept, wait, mine, since := c.store.get(key, time.Now())
	switch {
	case kept != nil:
		return kept, nil
	case mine != nil:
		return nil, &Asked{cache: c, key: key, mine: mine, since: since, seen: &Seen{}}
	case wait != nil:
		select {
		case <-wait.done:
			return wait.answer, nil
		case <-ctx.Done():
		}
	}
	return nil, nil
}

// Watch gives the context in which the question is to be answered: what it reads is noted there.
func (a *Asked) Watch(ctx context.Context) context.Context {
	return context.WithValue(ctx, seenKey{}, a.seen)
}

// Keep keeps the answer to an operation, if it may be kept, and gives it to those who wait for it. It must be called, with no
// body when there is nothing to keep; only the first call counts.
func (a *Asked) Keep(ctx context.Context, oc *graphql.OperationContext, body []byte) *Answer {
	if a.ended {
		return nil
	}
	a.ended = true
	var keep *Answer
	defer func() { a.cache.store.answered(a.key, a.mine, keep) }()
	if body == nil || oc == nil {
		return nil
	}
	ids, ok := askedFor(oc)
	if !ok {
		return nil
	}
	named, err := named(ctx, a.cache.marks.db, ids)
	if err != nil {
		return nil // who asked has their answer all the same
	}
	made, v := madeOf(oc, a.seen, named)
	switch v {
	case never:
		a.cache.never.Add(oc.RawQuery, struct{}{})
		return nil
	case notNow:
		return nil
	}
	ends := time.Now().Add(longest)
	if at := a.seen.ends; !at.IsZero() && at.Before(ends) {
		ends = at
	}
	sum := sha256.Sum256(body)
	answer := &Answer{
		Body: body, ETag: `"` + base64.RawURLEncoding.EncodeToString(sum[:15]) + `"`, Tags: made.tags(),
		ends: ends, key: a.key,
	}
	answer.Head = Head{
		Length: []string{strconv.Itoa(len(body))}, ETag: []string{answer.ETag},
		Names: []string{strings.Join(answer.Tags, " ")}, Commas: []string{strings.Join(answer.Tags, ",")},
	}
	if !a.cache.store.put(answer, a.since) {
		return nil
	}
	keep = answer
	return keep
}

// Changed is called after a change has been carried out, before its client hears of it. It returns when this server has
// heard of everything that had been changed, and gives the version to tell the client; empty when that is not known, and
// then nothing that was kept is left.
func (c *Cache) Changed(ctx context.Context) string {
	if c == nil {
		return ""
	}
	ctx = context.WithoutCancel(ctx) // a client that hangs up must not empty the cache
	count, err := c.marks.set(ctx)
	if err == nil && (c.store.isDeaf() || c.marks.wait(ctx, count)) {
		return strconv.FormatInt(count, 10)
	}
	c.store.forget([]string{everything})
	return ""
}

// Seen is what was read for an answer, where those who read it say so.
type Seen struct {
	tags    []string
	precise bool

	mu   sync.Mutex
	ends time.Time // when it is no longer so, though nothing changes; zero: never
}

// Within says, to whoever may keep the answer, that it is another one after a while though nothing changes.
func Within(ctx context.Context, d time.Duration) { Until(ctx, time.Now().Add(d)) }

// Until says, to whoever may keep the answer, that it is another one from a time on though nothing changes; zero: that it is not.
func Until(ctx context.Context, at time.Time) {
	s, ok := ctx.Value(seenKey{}).(*Seen)
	if !ok || at.IsZero() {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ends.IsZero() || at.Before(s.ends) {
		s.ends = at
	}
}

type seenKey struct{}

// Note says, to whoever may keep the answer, that it shows the discussions or the counts of exactly these: C and the slug of an
// article, D and the slug of an initiative.
func Note(ctx context.Context, of []string) {
	s, ok := ctx.Value(seenKey{}).(*Seen)
	if !ok {
		return
	}
	s.precise = true
	for _, tag := range of {
		if !slices.Contains(s.tags, tag) {
			s.tags = append(s.tags, tag)
		}
	}
}
