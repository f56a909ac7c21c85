// Package demo fills an empty magazine with invented articles, initiatives and comments, so that a newcomer has
// something to look at and somebody to sign in as.
package demo

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/directory"
	"innomag/internal/initiative"
	"innomag/internal/media"
)

// Password opens every account of the demo. It is public: never let a demo be reached from outside.
const Password = "bare-til-demo-1234"

// Rooms is what the demo is written through.
type Rooms struct {
	DB          *sqlx.DB
	Accounts    *account.Service
	Articles    *article.Service
	Initiatives *initiative.Service
	Directory   *directory.Service
	Comments    *comment.Service
	Media       *media.Service // nil: the demo has no pictures
}

// SignIn is somebody to sign in as.
type SignIn struct {
	Name, Email string
	Role        account.Role
	Password    string
}

// Result is what Seed found or did.
type Result struct {
	Already bool     // there was a magazine, and nothing was done
	SignIns []SignIn // none when the magazine that was there is not the demo
}

// Seed writes the demo into a magazine without accounts and articles, and does nothing to any other. A Seed that was
// interrupted is carried on by the next. Several servers may call it at once: one writes, the others wait.
func Seed(ctx context.Context, rooms Rooms, log *slog.Logger) (*Result, error) {
	turn, err := rooms.DB.BeginTxx(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("begin: %w", err)
	}
	defer func() { _ = turn.Rollback() }() // it only holds the lock
	if _, err := turn.ExecContext(ctx, `select pg_advisory_xact_lock(hashtextextended('innomag demo', 0))`); err != nil {
		return nil, fmt.Errorf("waiting for another demo: %w", err)
	}
	found, err := look(ctx, rooms.DB)
	switch {
	case err != nil:
		return nil, err
	case found.Done:
		return &Result{Already: true, SignIns: signIns()}, nil
	case found.Occupied && !found.Begun:
		return &Result{Already: true}, nil
	}
	all, err := read()
	if err != nil {
		return nil, fmt.Errorf("demo content: %w", err)
	}
	s := newSeeder(rooms, log)
	if err := s.write(ctx, all); err != nil {
		return nil, fmt.Errorf("writing the demo: %w", err)
	}
	log.InfoContext(ctx, "demo written", "articles", len(s.articles), "initiatives", len(s.initiatives), "took", time.Since(s.now).Round(time.Millisecond))
	return &Result{SignIns: signIns()}, nil
}

// seeder writes the demo and remembers what it has written, by the names that the content uses.
type seeder struct {
	Rooms
	log *slog.Logger
	now time.Time

	viewers       map[string]account.Viewer
	topics        map[string]directory.TopicID
	organisations map[string]directory.OrganisationID
	people        map[string]directory.PersonID
	reports       map[string]directory.ReportID
	initiatives   map[string]initiative.ID
	articles      map[string]article.ID
}

func newSeeder(rooms Rooms, log *slog.Logger) *seeder {
	return &seeder{
		Rooms: rooms, log: log, now: time.Now(),
		viewers:       map[string]account.Viewer{},
		topics:        map[string]directory.TopicID{},
		organisations: map[string]directory.OrganisationID{},
		people:        map[string]directory.PersonID{},
		reports:       map[string]directory.ReportID{},
		initiatives:   map[string]initiative.ID{},
		articles:      map[string]article.ID{},
	}
}

// write makes all of it, each thing unless it is there.
func (s *seeder) write(ctx context.Context, all *content) error {
	if err := s.mark(ctx, begun); err != nil {
		return err
	}
	for _, step := range []func(context.Context, *content) error{
		s.writeAccounts, s.writeMunicipalities, s.writeDirectory, s.introduceAuthors, s.writeInitiatives, s.writeArticles, s.writeFronts, s.writeRedirects, s.writeProposals, s.writeComments,
	} {
		if err := step(ctx, all); err != nil {
			return err
		}
	}
	return s.mark(ctx, done)
}

// ensure finds a thing or makes it, and remembers its id by its name.
func ensure[ID comparable](ctx context.Context, s *seeder, kind, name string, into map[string]ID, find, create func() (ID, error)) error {
	var none ID
	id, err := find()
	if err == nil && id == none {
		if id, err = create(); err == nil {
			s.log.DebugContext(ctx, "demo: made", "kind", kind, "name", name)
		}
	}
	if err != nil {
		return fmt.Errorf("%s %q: %w", kind, name, err)
	}
	into[name] = id
	return nil
}

// named gives the ids of things that were written before, in the order of their names.
func named[ID any](of map[string]ID, names []string) ([]ID, error) {
	ids := make([]ID, len(names))
	for i, name := range names {
		id, ok := of[name]
		if !ok {
			return nil, fmt.Errorf("nothing is called %q", name)
		}
		ids[i] = id
	}
	return ids, nil
}

// one is named for a single thing.
func one[ID any](of map[string]ID, name string) (id ID, err error) {
	ids, err := named(of, []string{name})
	if err != nil {
		return id, err
	}
	return ids[0], nil
}
