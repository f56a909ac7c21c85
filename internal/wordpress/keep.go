package wordpress

import (
	"context"
	"fmt"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/article"
	"innomag/internal/comment"
)

// keeping is a post on its way into the database.
type keeping struct {
	refKey
	name, kindThere, status string // for the report
	line                    int
	article                 article.Imported
	closed                  *time.Time
	paths                   []string // where it could be read
	talk, todo              []*said  // its comments, and those of them that are to be written
	pings                   []*ping
	extras                  extras
	print                   []byte
	before                  ref // what an earlier import made of it
	kept                    article.Kept
	became                  outcome
	done                    bool // it is stored, and so are all its comments
	pinged                  bool // some of its pings are to be written
}

// part is what one transaction keeps of a post: some of its comments, and the article before them if asked to.
type part struct {
	*keeping
	withArticle bool
	withPings   bool
	closes      bool // the discussion, if the post is closed there
	comments    []*said
	last        bool
}

// post prepares an article with its comments and puts it into the group that is written next.
func (i *importer) post(ctx context.Context, item *Item) error {
	key, ok := i.claim(item)
	if !ok {
		i.report.count(item.Type, item.Status, isLeft)
		return nil
	}
	k := &keeping{
		refKey: refKey{refPost, key}, name: nameOf(item), kindThere: item.Type, status: item.Status, line: item.Line,
		talk: i.discussion(item, key), pings: i.pings(item), article: i.article(item, key), extras: i.extras(item),
		closed: closedAt(item), paths: addressesOf(item),
	}
	k.print = fingerprint(k.article, k.closed != nil, k.paths, k.extras)
	if i.group.meets(k) {
		if err := i.submit(ctx); err != nil {
			return err
		}
	}
	i.group.add(k)
	if i.group.full() {
		return i.submit(ctx)
	}
	return nil
}

// compare finds what earlier imports made of posts and comments, and picks the comments that are to be written.
func (i *importer) compare(ctx context.Context, posts []*keeping) error {
	var keys []refKey
	for _, k := range posts {
		keys = append(keys, k.refKey)
		for _, s := range k.talk {
			keys = append(keys, s.refKey)
		}
		for _, p := range k.pings {
			keys = append(keys, p.refKey)
		}
	}
	known, err := refs(ctx, i.querier(), i.source, keys)
	if err != nil {
		return err
	}
	for _, k := range posts {
		k.before, k.became = compared(known, k.refKey, k.print)
		k.article.ID, k.article.Revision = article.ID(k.before.Target), k.before.revision()
		k.kept.ID = k.article.ID
		for _, p := range k.pings {
			if p.before, p.became = compared(known, p.refKey, p.print); p.became != isUnchanged {
				k.pinged = true
			}
		}
		for _, s := range k.talk {
			s.before, s.became = compared(known, s.refKey, s.print)
			s.ID = comment.ID(s.before.Target)
			if s.became != isUnchanged {
				k.todo = append(k.todo, s)
			}
		}
	}
	return nil
}

func compared(known map[refKey]ref, key refKey, print []byte) (before ref, became outcome) {
	before, isHere := known[key]
	switch {
	case !isHere:
		return before, isNew
	case before.of(print):
		return before, isUnchanged
	}
	return before, isChanged
}

// leadsTo says what becomes of something that is written and was this before.
func (r ref) leadsTo() outcome {
	if r.Target == 0 {
		return isNew
	}
	return isChanged
}

// partsOf divides posts among transactions: each gets parts with at most most comments in all.
func partsOf(posts []*keeping, most int) (transactions [][]part) {
	var now []part
	room := most
	for _, k := range posts {
		withArticle, rest := k.became != isUnchanged, k.todo
		if k.done = !withArticle && len(rest) == 0 && !k.pinged; k.done {
			continue
		}
		for first := true; first || len(rest) > 0; first = false {
			if room == 0 {
				transactions, now, room = append(transactions, now), nil, most
			}
			n := min(room, len(rest))
			now = append(now, part{k, withArticle && first, k.pinged && first, withArticle && first, rest[:n], n == len(rest)})
			rest, room = rest[n:], room-n
		}
	}
	if len(now) > 0 {
		transactions = append(transactions, now)
	}
	return transactions
}

// write keeps parts of several posts in one transaction. When that fails each is tried alone, so that what can be kept is
// kept and the one at fault is named.
func (i *importer) write(ctx context.Context, parts []part) error {
	batch := i.batch
	err := i.tryTx(ctx, func(tx *sqlx.Tx) (err error) {
		batch, err = i.writeIn(ctx, tx, parts)
		return err
	})
	switch {
	case err == nil:
		if i.dry == nil {
			i.batch = batch
		}
		for _, p := range parts {
			p.done = p.done || p.last
		}
		return nil
	case len(parts) == 1 || ctx.Err() != nil:
		return fmt.Errorf("%s, line %d: %w", parts[0].name, parts[0].line, err)
	}
	for _, p := range parts {
		if err := i.write(ctx, []part{p}); err != nil {
			return err
		}
	}
	return nil
}

func (i *importer) writeIn(ctx context.Context, tx *sqlx.Tx, parts []part) (batch int64, err error) {
	var came entries
	if err := i.writeArticles(ctx, tx, parts, &came); err != nil {
		return 0, err
	}
	for _, p := range parts {
		if p.withPings {
			if err := i.writePings(ctx, tx, p.keeping, &came); err != nil {
				return 0, err
			}
		}
	}
	batches := make([]comment.Batch, 0, len(parts))
	for _, p := range parts {
		b := comment.Batch{ArticleID: int64(p.kept.ID)}
		if p.closes && p.became != isConflict {
			b.ClosedAt = p.closed
		}
		for _, s := range p.comments { // as before a try that was rolled back
			s.ID, s.Revision, s.Conflict = comment.ID(s.before.Target), s.before.revision(), false
			b.Comments = append(b.Comments, &s.Imported)
		}
		batches = append(batches, b)
	}
	if err := i.comments.Import(ctx, tx, batches...); err != nil {
		return 0, err
	}
	for _, p := range parts {
		if p.kind == refThread && p.closes {
			came.add(isNew, ref{p.kind, p.key, int64(p.kept.ID), p.print})
		}
		for _, s := range p.comments {
			if s.became = s.before.leadsTo(); s.Conflict {
				s.became = isConflict
			}
			came.add(s.became, ref{s.kind, s.key, int64(s.ID), withRevision(s.print, s.Revision)})
		}
	}
	return came.remember(ctx, tx, i.source, i.batch)
}

func (i *importer) writeArticles(ctx context.Context, tx *sqlx.Tx, parts []part, came *entries) error {
	var list []article.Imported
	var from []*keeping
	for _, p := range parts {
		if p.withArticle {
			list, from = append(list, p.article), append(from, p.keeping)
		}
	}
	all, err := article.ImportAll(ctx, tx, list)
	if err != nil {
		return err
	}
	var addresses []article.Address
	var stored []*keeping
	for n, k := range from {
		if all[n].Conflict {
			k.became = isConflict
			continue
		}
		k.kept, k.became = all[n], k.before.leadsTo()
		came.add(k.became, ref{k.kind, k.key, int64(k.kept.ID), withRevision(k.print, k.kept.Revision)})
		stored = append(stored, k)
		for _, path := range k.paths {
			addresses = append(addresses, article.Address{Path: path, ArticleID: k.kept.ID})
		}
	}
	if err := i.writeExtras(ctx, tx, stored); err != nil {
		return err
	}
	return article.KeepAddresses(ctx, tx, addresses)
}

// tell reports what became of a post and its comments.
func (i *importer) tell(k *keeping) {
	if k.kindThere != "" {
		i.report.count(k.kindThere, k.status, k.became)
	}
	switch {
	case k.became == isConflict:
		i.report.remark(changedHere, "%s", k.name)
	case k.kept.Slug != "" && k.kept.Slug != k.article.Slug:
		i.report.remark("address that another article has, numbered", "%s is now %s", k.name, k.kept.Slug)
	}
	for _, p := range k.pings {
		i.report.count(p.kindThere, p.statusThere, p.became)
	}
	for _, s := range k.talk {
		i.report.count("comment", s.status, s.became)
		if s.became == isConflict {
			i.report.remark(changedHere, "comment %s on %s", s.key, k.name)
		}
	}
}
