package wordpress

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/text"
)

// disqusing is the import of a Disqus export: threads in memory, comments put aside, then written thread by thread.
type disqusing struct {
	*importer
	spool   *spool
	threads map[string]*discussed
	inOrder []*discussed
	places  map[string]int64 // articles by thread
	broken  error            // where the file could be read no further
	total   int              // comments put aside
	passed  int              // of those, how many have been dealt with
}

// ImportDisqus brings the comments of a Disqus export, unpacked, onto the articles that are here: by the address they have
// here, or had on an old site that was imported. Threads that are closed there are closed here. As with Import it may be run
// again, nothing is deleted, nobody is told, and the report is never nil. The comments are put aside in a temporary table of
// the database meanwhile, so that any size and any order of the file takes little memory.
func ImportDisqus(ctx context.Context, db *sqlx.DB, file io.ReadSeeker, o Options) (*Report, error) {
	d := &disqusing{importer: newImporter(db, o), threads: map[string]*discussed{}, places: map[string]int64{}}
	err := d.run(ctx, file)
	return d.report, d.report.told(ctx, db, err)
}

func (d *disqusing) run(ctx context.Context, file io.ReadSeeker) (err error) {
	if d.size, err = file.Seek(0, io.SeekEnd); err != nil {
		return fmt.Errorf("measuring the file: %w", err)
	}
	if err := rewind(file); err != nil {
		return err
	}
	d.spool, err = newSpool(ctx, d.db, func(p *posted) {
		d.report.count("comment", p.status(), isLeft)
		d.report.remark("comment that is in the file more than once, the first imported", "post %s, line %d", shorten(p.ID), p.Line)
	})
	if err != nil {
		return err
	}
	defer d.spool.close(ctx)
	if err := d.read(ctx, file); err != nil {
		return err
	}
	d.source = "disqus"
	if len(d.inOrder) > 0 {
		d.source, d.report.Title = "disqus "+d.inOrder[0].forum, d.inOrder[0].forum
	}
	d.report.Source = d.source
	unlock, err := d.lock(ctx)
	if err != nil {
		return err
	}
	defer unlock()
	if d.options.DryRun {
		if d.dry, err = d.db.BeginTxx(ctx, nil); err != nil {
			return err
		}
		defer func() { _ = d.dry.Rollback() }()
	}
	defer func() {
		if d.dry == nil {
			d.report.Batch = d.batch
		}
	}()
	if err := d.locate(ctx); err != nil {
		return err
	}
	if err := d.all(ctx); err != nil {
		return err
	}
	if d.broken != nil {
		return d.broken
	}
	d.options.Progress(d.size, d.size)
	return d.end(ctx)
}

// read takes in the whole file: a third of the work. Where it is broken, that is kept for the end.
func (d *disqusing) read(ctx context.Context, file io.Reader) error {
	r := newDisqusReader(file)
	r.Note = func(n Note) { d.report.remark("mended or left out while reading", "%s", n) }
	for {
		found, err := r.next()
		if syntax := (*SyntaxError)(nil); errors.As(err, &syntax) {
			d.broken = err
			return d.spool.flush(ctx)
		}
		if errors.Is(err, io.EOF) {
			return d.spool.flush(ctx)
		}
		if err = cmp.Or(err, ctx.Err()); err != nil {
			return err
		}
		switch f := found.(type) {
		case *discussed:
			d.thread(f)
		case *posted:
			if err := d.post(ctx, f); err != nil {
				return err
			}
		}
		d.options.Progress(r.Offset()/3, d.size)
	}
}

func (d *disqusing) thread(t *discussed) {
	switch {
	case t.id == "":
		d.report.remark("thread without dsq:id, not imported", "line %d", t.Line)
	case d.threads[t.id] != nil:
		d.report.remark("thread that is in the file more than once, the first counts", "thread %s, line %d", shorten(t.id), t.Line)
	default:
		d.threads[t.id] = t
		d.inOrder = append(d.inOrder, t)
	}
}

func (d *disqusing) post(ctx context.Context, p *posted) error {
	if p.ID == "" {
		d.report.count("comment", p.status(), isLeft)
		d.report.remark("comment without dsq:id, not imported", "line %d", p.Line)
		return nil
	}
	d.total++
	return d.spool.add(ctx, p)
}

var identifierAddress = regexp.MustCompile(`https?://\S+$`)

// locate finds the articles that threads are about, many at a time: by their address, or by the one in the name that
// WordPress's plugin gives a thread, as in "528 https://nabolaget.example/?p=528".
func (d *disqusing) locate(ctx context.Context) error {
	const most = 2000
	for from := 0; from < len(d.inOrder); from += most {
		var ids, slugs, paths []string
		for _, t := range d.inOrder[from:min(from+most, len(d.inOrder))] {
			for _, address := range []string{t.link, identifierAddress.FindString(t.identifier)} {
				path := article.Path(address)
				if path == "" {
					continue
				}
				slug, _ := strings.CutPrefix(path, "/artikler/")
				ids, slugs, paths = append(ids, t.id), append(slugs, slug), append(paths, path)
			}
		}
		var found []struct {
			Thread  string
			Article int64
		}
		const find = `
			select g.thread, coalesce(a.id, o.article_id) as article
			from unnest($1::text[], $2::text[], $3::text[]) with ordinality as g(thread, slug, path, place)
			left join articles a on a.slug = g.slug
			left join article_addresses o on o.path = g.path
			where coalesce(a.id, o.article_id) is not null
			order by g.place`
		if err := d.querier().SelectContext(ctx, &found, find, pq.Array(ids), pq.Array(slugs), pq.Array(paths)); err != nil {
			return err
		}
		for _, f := range found {
			if d.places[f.Thread] == 0 {
				d.places[f.Thread] = f.Article
			}
		}
	}
	return nil
}

var mentioned = regexp.MustCompile(`@([\w-]+):disqus\b`)

// said turns a comment into what the magazine has. What was on a deleted thread could not be read there, and cannot be here.
func (d *disqusing) said(p *posted, t *discussed) *said {
	s := &said{refKey: refKey{refComment, p.ID}, status: p.status(), Imported: comment.Imported{
		AuthorName: line(cmp.Or(p.Name, p.Username)), AuthorAddress: addressOf(p.IP), Body: commentText(mentioned.ReplaceAllString(p.Message, "@$1")),
		Review: comment.Approved, CreatedAt: *firstOf(p.Created, t.created, d.started),
	}}
	if email := line(p.Email); strings.Contains(email, "@") && len(email) <= 254 {
		s.AuthorEmail = email
	}
	if d.options.DropPII {
		s.AuthorName, _, _ = strings.Cut(s.AuthorName, "@")
		s.AuthorEmail, s.AuthorAddress = "", ""
	}
	if text.IsBlank(s.AuthorName) {
		s.AuthorName = "Anonym"
	}
	switch {
	case p.Spam:
		s.Review = comment.Spam
	case p.Deleted, t.deleted:
		s.Review = comment.Rejected
	case p.Held:
		s.Review = comment.Pending
	}
	if s.Body == "" {
		d.report.remark("comment without text", "post %s, line %d", shorten(p.ID), p.Line)
	}
	s.print = fingerprint(s.AuthorName, s.AuthorEmail, s.AuthorAddress, s.Body, s.Review)
	return s
}

func (p *posted) status() string {
	switch {
	case p.Spam:
		return "spam"
	case p.Deleted:
		return "deleted"
	case p.Held:
		return "held"
	}
	return "approved"
}
