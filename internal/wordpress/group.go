package wordpress

import (
	"context"
	"math"

	"innomag/internal/steady"
)

// Posts are written in groups. A group is bounded so that little is lost when an import is stopped, and little is held in
// memory; its comments are divided among transactions, because each transaction writes the counters of its discussions anew.
const (
	groupPosts    = 64
	groupBytes    = 2 << 20
	groupComments = 500
)

// group is posts and attachments that are written together.
type group struct {
	posts           []*keeping
	attachments     []*attached
	comments, bytes int
	keys            map[refKey]bool
	finished        chan error
}

// meets says whether the group has a comment of k already, under another post: the one is to be stored before the other.
func (g *group) meets(k *keeping) bool {
	for _, s := range k.talk {
		if g.keys[s.refKey] {
			return true
		}
	}
	return false
}

func (g *group) add(k *keeping) {
	if g.keys == nil {
		g.keys = map[refKey]bool{}
	}
	g.posts = append(g.posts, k)
	g.comments += len(k.talk)
	g.bytes += len(k.article.BodyHTML)
	for _, s := range k.talk {
		g.keys[s.refKey] = true
		g.bytes += len(s.Body)
	}
}

func (g *group) full() bool {
	return len(g.posts) >= groupPosts || len(g.attachments) >= groupComments || g.comments >= groupComments || g.bytes >= groupBytes
}

// submit lets the group be written while the next one is read.
func (i *importer) submit(ctx context.Context) error {
	if err := i.settle(); err != nil || len(i.group.posts)+len(i.group.attachments) == 0 {
		return err
	}
	g := i.group
	g.finished = make(chan error, 1)
	i.group, i.underway = &group{}, g
	go func() { g.finished <- steady.Do(func() error { return i.keep(ctx, g) }) }()
	return i.analyse(ctx)
}

// settle waits for the group that is being written and reports what became of it.
func (i *importer) settle() error {
	g := i.underway
	if g == nil {
		return nil
	}
	i.underway = nil
	err := <-g.finished
	for _, a := range g.attachments {
		if a.done {
			i.report.count("attachment", a.status, a.became)
		}
	}
	for _, k := range g.posts {
		if k.done {
			i.written += len(k.todo)
			i.tell(k)
		}
	}
	return err
}

// keep writes a group.
func (i *importer) keep(ctx context.Context, g *group) error {
	if err := i.writeAttachments(ctx, g.attachments); err != nil {
		return err
	}
	if err := i.compare(ctx, g.posts); err != nil {
		return err
	}
	most := groupComments
	if i.dry != nil { // what one transaction leaves would be gone in the next
		most = math.MaxInt
	}
	for _, parts := range partsOf(g.posts, most) {
		if err := i.write(ctx, parts); err != nil {
			return err
		}
	}
	return nil
}
