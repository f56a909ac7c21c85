package wordpress

import (
	"cmp"
	"context"
	"math"
	"time"

	"innomag/internal/article"
	"innomag/internal/comment"
)

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
