package wordpress

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"strings"
	"time"

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
	if err != nil {
		d.report.Stopped = err.Error()
	}
	d.report.sort()
	return d.report, err
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

// all writes the comments of all threads, some threads or a part of one at a time.
func (d *disqusing) all(ctx context.Context) error {
	waiting, err := d.spool.threads(ctx)
	if err != nil {
		return err
	}
	last := make(map[string]*time.Time, len(waiting))
	var group []string
	n := 0
	for at, w := range waiting {
		last[w.Thread] = w.Last
		group, n = append(group, w.Thread), n+w.N
		if n >= groupComments || len(group) >= groupPosts || at == len(waiting)-1 {
			if err := d.group(ctx, group, last); err != nil {
				return err
			}
			group, n = group[:0], 0
			clear(last)
		}
	}
	return nil
}

// group writes the comments of some threads.
func (d *disqusing) group(ctx context.Context, threads []string, last map[string]*time.Time) error {
	slots, err := d.spool.slots(ctx, threads)
	if err != nil {
		return err
	}
	byThread := map[string][]slot{}
	for _, s := range slots {
		byThread[s.Thread] = append(byThread[s.Thread], s)
	}
	var ready []slot
	for _, id := range threads {
		t, there := d.threads[id]
		here := d.places[id]
		switch {
		case there && here != 0:
			ready = append(ready, d.arrange(byThread[id])...)
			continue
		case there:
			d.report.remark("page that is not here, its comments not imported", "%s", shorten(cmp.Or(t.link, t.title, "thread "+id)))
		default:
			d.report.remark("comments on a thread that is not in the file, not imported", "thread %s", shorten(id))
		}
		if err := d.leave(ctx, byThread[id]); err != nil {
			return err
		}
	}
	most := groupComments
	if d.dry != nil { // what one transaction leaves would be gone in the next
		most = math.MaxInt
	}
	w := &disqusGroup{disqusing: d, last: last, closing: map[string]bool{}, byID: map[string]*said{}}
	for len(ready) > 0 {
		n := min(most, len(ready))
		if err := w.write(ctx, ready[:n]); err != nil {
			return err
		}
		ready = ready[n:]
	}
	return nil
}

// arrange puts the comments of a thread in order, each parent before its replies. One whose parent is nowhere stands at the
// top; in a broken file the parent may come where it cannot be read, and the reply waits for a whole file.
func (d *disqusing) arrange(list []slot) []slot {
	ids, parents := make([]string, len(list)), make([]string, len(list))
	for i, s := range list {
		ids[i], parents[i] = s.ID, s.Parent
	}
	order, orphans := repliesLast(ids, parents)
	out := make([]slot, 0, len(order))
	waits := map[string]bool{}
	for _, at := range order {
		s := list[at]
		if orphans[at] && d.broken == nil {
			d.report.remark("comment whose parent is not imported, now at the top", "post %s", shorten(s.ID))
			s.Parent = ""
		}
		if d.broken != nil && (orphans[at] || waits[s.Parent]) {
			waits[s.ID] = true
			d.passed++
			d.report.remark("reply whose parent may come after the break, waits for a whole file", "post %s", shorten(s.ID))
			continue
		}
		out = append(out, s)
	}
	return out
}

// leave counts comments that are not imported.
func (d *disqusing) leave(ctx context.Context, list []slot) error {
	for len(list) > 0 {
		n := min(len(list), spooled)
		posts, err := d.spool.take(ctx, placesOf(list[:n]))
		if err != nil {
			return err
		}
		for _, s := range list[:n] {
			d.report.count("comment", posts[s.Place].status(), isLeft)
		}
		list = list[n:]
		d.pass(n)
	}
	return nil
}

func placesOf(list []slot) []int64 {
	places := make([]int64, len(list))
	for i, s := range list {
		places[i] = int64(s.Place)
	}
	return places
}

func (d *disqusing) pass(n int) {
	d.passed += n
	d.options.Progress(d.size/3+(d.size-d.size/3)*int64(d.passed)/int64(max(1, d.total)), d.size)
}

// disqusGroup is the comments of some threads on their way in. What is written of them is remembered for their replies.
type disqusGroup struct {
	*disqusing
	last    map[string]*time.Time // when the last comment of a thread came
	closing map[string]bool       // threads that have been seen to
	byID    map[string]*said
}

func (w *disqusGroup) write(ctx context.Context, list []slot) error {
	posts, err := w.spool.take(ctx, placesOf(list))
	if err != nil {
		return err
	}
	keys := make([]refKey, 0, len(list))
	for _, s := range list {
		keys = append(keys, refKey{refComment, s.ID}, refKey{refThread, s.Thread})
	}
	known, err := refs(ctx, w.querier(), w.source, keys)
	if err != nil {
		return err
	}
	var parts []part
	var all []*keeping
	byThread := map[string]*keeping{}
	for _, s := range list {
		k := byThread[s.Thread]
		if k == nil {
			k = w.keeping(s.Thread, known)
			byThread[s.Thread], all = k, append(all, k)
		}
		c := w.said(posts[s.Place], w.threads[s.Thread])
		c.before, c.became = compared(known, c.refKey, c.print)
		c.ID = comment.ID(c.before.Target)
		if parent := w.byID[s.Parent]; parent != nil {
			c.Parent = &parent.Imported
		}
		w.byID[s.ID] = c
		if k.talk = append(k.talk, c); c.became != isUnchanged {
			k.todo = append(k.todo, c)
		}
	}
	for _, k := range all {
		if len(k.todo) > 0 || k.closed != nil {
			parts = append(parts, part{keeping: k, closes: k.closed != nil, comments: k.todo, last: true})
		}
	}
	if len(parts) > 0 {
		if err := w.importer.write(ctx, parts); err != nil {
			return err
		}
	}
	for _, s := range list { // replies need no more of it
		w.byID[s.ID] = &said{Imported: comment.Imported{ID: w.byID[s.ID].ID}}
	}
	for _, k := range all {
		w.tell(k)
		w.written += len(k.todo)
	}
	w.pass(len(list))
	return w.analyse(ctx)
}

// keeping is a thread that is written to; it closes the discussion the first time if it is closed there.
func (w *disqusGroup) keeping(id string, known map[refKey]ref) *keeping {
	t := w.threads[id]
	k := &keeping{
		refKey: refKey{refThread, id}, name: cmp.Or(t.link, "thread "+id), kindThere: "thread", line: t.Line, became: isUnchanged,
		kept: article.Kept{ID: article.ID(w.places[id])},
	}
	switch {
	case t.deleted:
		k.status = "deleted"
	case t.closed:
		k.status = "closed"
	default:
		k.status = "open"
	}
	if w.closing[id] { // a part of it has been written
		k.kindThere = ""
		return k
	}
	w.closing[id] = true
	if _, before := known[k.refKey]; t.closed && !before {
		k.closed = firstOf(deref(w.last[id]), t.created, w.started)
		k.print, k.became = closedPrint(*k.closed), isNew
	}
	return k
}

func deref(t *time.Time) time.Time {
	if t == nil {
		return time.Time{}
	}
	return *t
}

// closedPrint is by what Undo knows that it was this import that closed a discussion.
func closedPrint(at time.Time) []byte { return fingerprint(at.UTC().Truncate(time.Microsecond)) }

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
