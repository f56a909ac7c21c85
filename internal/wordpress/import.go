package wordpress

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/comment"
	"innomag/internal/media"
)

// Options is what an import may be told. The zero value will do.
type Options struct {
	Progress func(done, total int64) // called as the import goes on; done is total at the end
	Log      *slog.Logger            // hears of the stages; never of people
	Receipts []byte                  // the magazine's secret by which guests are recognised; without it they are not
	DryRun   bool                    // report what would be done, and leave everything as it is
	Files    Files                   // where files of attachments come from and go to; nothing is brought without
	DropPII  bool                    // bring no e-mail addresses and no network addresses of those who commented
}

// importer is one import under way.
type importer struct {
	db      *sqlx.DB
	source  string
	options Options
	size    int64
	survey  *survey
	report  *Report
	started time.Time

	people map[string]int64 // ids here, by login
	topics map[string]int64 // by slug there
	tags   map[string]int64 // by slug there
	posts  map[string]bool  // keys met in this file

	addresses map[string]string // slugs here by the paths there

	media      map[string]*media.Media // files of attachments that are here, by key
	pictures   pictured
	filesShare int64 // how much of the progress the files have taken, in bytes of the export

	comments        *comment.Service
	batch           int64    // 0 until something is written
	dry             *sqlx.Tx // never committed; nil unless it is a dry run
	group, underway *group   // being filled; being written

	written, nextAnalysis int // comments
}

// Import brings the posts and pages of an export into the magazine, with their comments, authors, categories, tags and
// attachments. It may be
// run again, after a crash or with a newer export of the same site: what is here and has not changed there is left as it
// is, and so is what was changed here. Nothing is ever deleted, and nobody is told of what is imported.
//
// The report is never nil. A *SyntaxError says where the file is broken; what was whole before that is imported. After any
// other error the same holds for what was reported.
func Import(ctx context.Context, db *sqlx.DB, file io.ReadSeeker, o Options) (*Report, error) {
	i := newImporter(db, o)
	err := i.run(ctx, file)
	return i.report, i.report.told(ctx, db, err)
}

func newImporter(db *sqlx.DB, o Options) *importer {
	if o.Progress == nil {
		o.Progress = func(int64, int64) {}
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return &importer{
		db: db, options: o, report: &Report{DryRun: o.DryRun}, started: time.Now(),
		people: map[string]int64{}, topics: map[string]int64{}, tags: map[string]int64{}, posts: map[string]bool{}, media: map[string]*media.Media{},
		comments: &comment.Service{DB: db, Receipts: o.Receipts}, group: &group{}, nextAnalysis: 200,
	}
}

func (i *importer) run(ctx context.Context, file io.ReadSeeker) (err error) {
	if i.size, err = file.Seek(0, io.SeekEnd); err != nil {
		return fmt.Errorf("measuring the file: %w", err)
	}
	if err := rewind(file); err != nil {
		return err
	}
	// The first reading finds what posts point at, wherever it stands. It takes about a tenth of the time.
	survey, broken := look(ctx, NewReader(file), func(offset int64) { i.options.Progress(offset/10, i.size) })
	if syntax := (*SyntaxError)(nil); survey.site == nil || broken != nil && !errors.As(broken, &syntax) {
		return broken
	}
	i.survey, i.source, i.report.Source, i.report.Title = survey, sourceOf(survey.site), sourceOf(survey.site), survey.site.Title
	i.options.Log.InfoContext(ctx, "importing", "source", i.source, "authors", len(survey.authors), "terms", len(survey.terms), "attachments", len(survey.images))

	unlock, err := i.lock(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	if i.options.DryRun {
		if i.dry, err = i.db.BeginTxx(ctx, nil); err != nil {
			return err
		}
		defer func() { _ = i.dry.Rollback() }()
	}
	if err := i.directory(ctx); err != nil {
		return err
	}
	if err := i.files(ctx); err != nil {
		return err
	}
	if err := i.signpost(ctx); err != nil {
		return err
	}
	defer func() {
		if i.dry == nil {
			i.report.Batch = i.batch
		}
	}()
	if err := rewind(file); err != nil {
		return err
	}
	err = i.items(ctx, NewReader(file))
	if syntax := (*SyntaxError)(nil); err == nil || errors.As(err, &syntax) {
		err = cmp.Or(i.submit(ctx), err)
	}
	if err = cmp.Or(i.settle(), err); err != nil {
		return err
	}
	return i.end(ctx)
}

func rewind(file io.Seeker) error {
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return fmt.Errorf("going back to the start of the file: %w", err)
	}
	return nil
}

// lock keeps two imports of one site from running at once.
func (i *importer) lock(ctx context.Context) (unlock func(), err error) {
	conn, err := i.db.Connx(ctx)
	if err != nil {
		return nil, err
	}
	var free bool
	err = conn.GetContext(ctx, &free, `select pg_try_advisory_lock(hashtextextended('import ' || $1, 0))`, i.source)
	if err == nil && !free {
		err = fmt.Errorf("another import from %s is running", i.source)
	}
	if err != nil {
		return nil, errors.Join(err, conn.Close())
	}
	return func() {
		// If this fails the connection is gone, and the lock with it.
		_, _ = conn.ExecContext(context.WithoutCancel(ctx), `select pg_advisory_unlock(hashtextextended('import ' || $1, 0))`, i.source)
		_ = conn.Close()
	}, nil
}

// items reads the export once more and imports its items as they come.
func (i *importer) items(ctx context.Context, r *Reader) error {
	r.Note = func(n Note) { i.report.remark("mended or left out while reading", "%s", n) }
	for {
		entry, err := r.Next()
		if errors.Is(err, io.EOF) {
			i.options.Progress(i.size, i.size)
			return nil
		}
		if err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		if item, ok := entry.(*Item); ok {
			if err := i.item(ctx, item); err != nil {
				return err
			}
		}
		before := max(i.size/10, i.filesShare)
		i.options.Progress(before+int64(float64(r.Offset())/float64(i.size)*float64(i.size-before)), i.size)
	}
}

// item imports a post, and counts what is not imported.
func (i *importer) item(ctx context.Context, item *Item) error {
	switch {
	case isArticle(item):
		return i.post(ctx, item)
	case item.Type == "attachment":
		return i.attachment(ctx, item)
	case item.Type == "nav_menu_item":
		i.report.remark("menu, not imported", "")
	case item.Status == "auto-draft":
		i.report.remark("draft that WordPress began and nobody saved, not imported", "")
	default:
		i.report.remark("of a type that only a plugin or theme knows, not imported", "%s", nameOf(item))
	}
	i.report.count(item.Type, item.Status, isLeft)
	for _, c := range item.Comments {
		i.report.count(c.Type, statusOf(c), isLeft)
	}
	return nil
}

// isArticle says whether an item becomes an article or a page here.
func isArticle(item *Item) bool {
	return (item.Type == "post" || item.Type == "page") && item.Status != "auto-draft"
}

// analyse tells PostgreSQL from time to time how the tables have grown. It makes its plans for the triggers once a
// connection, and those for empty tables read a whole table for each comment when it is no longer empty.
func (i *importer) analyse(ctx context.Context) error {
	if i.written < i.nextAnalysis || i.dry != nil {
		return nil
	}
	i.nextAnalysis = 4 * i.written
	if _, err := i.db.ExecContext(ctx, `analyse articles, discussions, comments, import_refs`); err != nil {
		return fmt.Errorf("analyse: %w", err)
	}
	return nil
}
