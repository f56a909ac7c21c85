package pgtest

import (
	"context"
	"sync"
	"testing"
)

// NewFilledDSN returns how to connect to a database that only this test knows and that has what fill wrote: fill is called once in a
// test binary for each name, and what it left is copied. It must have closed its connections when it returns.
func NewFilledDSN(t testing.TB, name string, fill func(dsn string) error) string {
	t.Helper()
	s := running(t)
	from, err := s.fill(t.Context(), name, fill)
	if err != nil {
		t.Fatalf("filling the test database %s: %v", name, err)
	}
	return s.database(t, from)
}

// Clear drops what was filled. A test binary that uses NewFilledDSN calls it at its end, in TestMain.
func Clear() error {
	filled.Lock()
	defer filled.Unlock()
	for _, f := range filled.byName {
		s, err := theServer()
		if err != nil || f.database == "" {
			return err
		}
		if err := s.drop(context.Background(), f.database); err != nil {
			return err
		}
	}
	filled.byName = nil
	return nil
}

var filled struct {
	sync.Mutex
	byName map[string]*filling
}

type filling struct {
	once     sync.Once
	database string
	err      error
}

// fill gives the name of the database that has been filled.
func (s *server) fill(ctx context.Context, name string, fill func(dsn string) error) (string, error) {
	filled.Lock()
	if filled.byName == nil {
		filled.byName = map[string]*filling{}
	}
	f := filled.byName[name]
	if f == nil {
		f = &filling{}
		filled.byName[name] = f
	}
	filled.Unlock()
	f.once.Do(func() {
		ctx := context.WithoutCancel(ctx) // others wait for it, too
		template, err := s.template(ctx)
		if err != nil {
			f.err = err
			return
		}
		f.database = s.nextName()
		if f.err = s.clone(ctx, f.database, template); f.err == nil {
			f.err = fill(onDatabase(s.dsn, f.database))
		}
	})
	return f.database, f.err
}
