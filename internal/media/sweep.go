package media

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/lib/pq"
)

// swept is how old a file must be before it is taken for one that nobody will come for: an upload is over in an hour or two,
// and no later one uses its names.
const swept = 24 * time.Hour

// Sweep removes files that no row came to point to, and forgets uploads of long ago. Run it now and then; several servers may.
func (s *Service) Sweep(ctx context.Context) error {
	const forget = `delete from media_uploads where created_at < now() - make_interval(secs => $1)`
	if _, err := s.DB.ExecContext(ctx, forget, keptUploads.Seconds()); err != nil {
		return fmt.Errorf("sweeping uploads: %w", err)
	}
	const atOnce = 500
	var names []string
	flush := func() error {
		if len(names) == 0 {
			return nil
		}
		defer func() { names = names[:0] }()
		return s.sweep(ctx, names)
	}
	err := s.Files.List(ctx, func(name string, since time.Time) error {
		if time.Since(since) < swept {
			return nil
		}
		if names = append(names, name); len(names) < atOnce {
			return nil
		}
		return flush()
	})
	return errors.Join(err, flush())
}

// sweep removes those of the files that belong to no row. What is not called as our files are is left alone.
func (s *Service) sweep(ctx context.Context, names []string) error {
	owners := make([]string, len(names))
	for i, name := range names {
		whole, _, _ := strings.Cut(name, unfinished)
		if parts := blobName.FindStringSubmatch(whole); parts != nil {
			owners[i] = parts[1]
		}
	}
	var known []string
	if err := s.DB.SelectContext(ctx, &known, `select name from media where name = any($1)`, pq.Array(owners)); err != nil {
		return fmt.Errorf("sweeping files: %w", err)
	}
	keep := map[string]bool{"": true}
	for _, name := range known {
		keep[name] = true
	}
	var orphans []string
	for i, name := range names {
		if !keep[owners[i]] || (owners[i] != "" && strings.Contains(name, unfinished)) {
			orphans = append(orphans, name)
		}
	}
	return s.Files.Delete(ctx, orphans...)
}
