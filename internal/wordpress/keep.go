package wordpress

import (
	"context"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/fault"
	"innomag/internal/postgres"
)

// batchSize is how many comments are written in one transaction, the first of them together with their article.
// It is bounded because each comment writes the counters of its discussion anew.
const batchSize = 500

// keeping is a post on its way into the database.
type keeping struct {
	*importer
	refKey
	article article.Imported
	closed  *time.Time
	print   []byte
	before  ref // what an earlier import made of it
	kept    article.Kept
	became  outcome
}

// post imports an article with its comments.
func (i *importer) post(ctx context.Context, item *Item) error {
	key, ok := i.claim(item)
	if !ok {
		i.report.count(item.Type, item.Status, isLeft)
		return nil
	}
	talk := i.discussion(item, key)
	k := keeping{importer: i, refKey: refKey{refPost, key}, article: i.article(item, key), closed: closedAt(item)}
	k.print = fingerprint(k.article, k.closed != nil)
	todo, err := k.compare(ctx, talk)
	if err != nil {
		return err
	}
	for withArticle := k.became != isUnchanged; withArticle || len(todo) > 0; withArticle = false {
		batch := todo[:min(len(todo), batchSize)]
		todo = todo[len(batch):]
		if err := k.write(ctx, batch, withArticle); err != nil {
			return err
		}
	}
	k.tell(item, talk)
	return nil
}

// compare finds what an earlier import made of the post and its comments, and gives the comments that are to be written.
func (k *keeping) compare(ctx context.Context, talk []*said) (todo []*said, err error) {
	keys := append(make([]refKey, 0, len(talk)+1), k.refKey)
	for _, s := range talk {
		keys = append(keys, s.refKey)
	}
	known, err := refs(ctx, k.db, k.source, keys)
	if err != nil {
		return nil, err
	}
	k.before, k.became = compared(known, k.refKey, k.print)
	k.article.ID, k.article.Revision = article.ID(k.before.Target), k.before.revision()
	k.kept.ID = k.article.ID
	for _, s := range talk {
		s.before, s.became = compared(known, s.refKey, s.print)
		s.ID = comment.ID(s.before.Target)
		if s.became != isUnchanged {
			todo = append(todo, s)
		}
	}
	return todo, nil
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

// write keeps a batch of comments, and the article before them if asked to, in one transaction.
func (k *keeping) write(ctx context.Context, batch []*said, withArticle bool) error {
	k.written += len(batch)
	return postgres.InTx(ctx, k.db, func(tx *sqlx.Tx) error {
		var came entries
		in := comment.Batch{}
		if withArticle {
			kept, err := article.Import(ctx, tx, k.article)
			switch {
			case err == nil:
				k.kept, in.ClosedAt, k.became = kept, k.closed, k.before.leadsTo()
				came.add(k.became, ref{k.kind, k.key, int64(kept.ID), withRevision(k.print, kept.Revision)})
			case fault.Of(err).Kind == fault.Conflict:
				k.became = isConflict
			default:
				return err
			}
		}
		in.ArticleID = int64(k.kept.ID)
		for _, s := range batch { // as before a try that was rolled back
			s.ID, s.Revision, s.Conflict = comment.ID(s.before.Target), s.before.revision(), false
			in.Comments = append(in.Comments, &s.Imported)
		}
		if err := comment.Import(ctx, tx, in); err != nil {
			return err
		}
		for _, s := range batch {
			if s.became = s.before.leadsTo(); s.Conflict {
				s.became = isConflict
			}
			came.add(s.became, ref{s.kind, s.key, int64(s.ID), withRevision(s.print, s.Revision)})
		}
		return came.remember(ctx, tx, k.source)
	})
}

// tell reports what became of the post and its comments.
func (k *keeping) tell(item *Item, talk []*said) {
	k.report.count(item.Type, item.Status, k.became)
	switch {
	case k.became == isConflict:
		k.report.remark(changedHere, "%s", nameOf(item))
	case k.kept.Slug != "" && k.kept.Slug != k.article.Slug:
		k.report.remark("address that another article has, numbered", "%s is now %s", nameOf(item), k.kept.Slug)
	}
	for _, s := range talk {
		k.report.count("comment", s.status, s.became)
		if s.became == isConflict {
			k.report.remark(changedHere, "comment %s on %s", s.key, nameOf(item))
		}
	}
}
