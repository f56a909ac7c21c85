package wordpress

import (
	"context"
	"strings"

	"github.com/jmoiron/sqlx"

	"innomag/internal/directory"
	"innomag/internal/postgres"
	"innomag/internal/text"
)

// term is an author, a category or a tag on its way into the directory.
type term struct {
	refKey
	label string
	print []byte                                              // of what the file says
	here  func(ctx context.Context, id int64) ([]byte, error) // of the same as it is here; nil if it is gone
	keep  func(ctx context.Context, id int64) (int64, error)  // 0 for a new one
}

// filing is the import of authors, categories and tags: one transaction, which may have to be tried twice.
type filing struct {
	*importer
	tx     *sqlx.Tx
	known  map[refKey]ref
	came   entries
	became []func()
}

// directory imports what posts point at.
func (i *importer) directory(ctx context.Context) error {
	ordered, circles := i.survey.parentsFirst()
	for _, t := range circles {
		i.report.remark("category below itself, put at the top", "%s", t.Slug)
	}
	keys := make([]refKey, 0, len(i.survey.authors)+len(i.survey.terms))
	for _, a := range i.survey.authors {
		keys = append(keys, refKey{refAuthor, a.Login})
	}
	for _, t := range i.survey.terms {
		keys = append(keys, refKey{refKind(t), t.Slug})
	}
	known, err := refs(ctx, i.db, i.source, keys)
	if err != nil {
		return err
	}
	var f *filing
	err = postgres.InTx(ctx, i.db, func(tx *sqlx.Tx) error {
		f = &filing{importer: i, tx: tx, known: known}
		return f.all(ctx, ordered)
	})
	if err != nil {
		return err
	}
	for _, tell := range f.became {
		tell()
	}
	return nil
}

func refKind(t *Term) string {
	if t.Taxonomy == Categories {
		return refCategory
	}
	return refTag
}

func (f *filing) all(ctx context.Context, categories []*Term) (err error) {
	for _, a := range f.survey.authors {
		if f.people[a.Login], err = f.settle(ctx, f.author(a)); err != nil {
			return err
		}
	}
	for _, t := range categories {
		if f.topics[t.Slug], err = f.settle(ctx, f.category(t)); err != nil {
			return err
		}
	}
	for _, t := range f.survey.terms {
		if t.Taxonomy != Tags {
			continue
		}
		if f.tags[t.Slug], err = f.settle(ctx, f.tag(t)); err != nil {
			return err
		}
	}
	return f.came.remember(ctx, f.tx, f.source)
}

// settle keeps a term that is new or has changed there, unless it was changed here, and gives its id here.
func (f *filing) settle(ctx context.Context, t term) (id int64, err error) {
	known, before := f.known[t.refKey]
	became := isNew
	switch {
	case before && known.of(t.print):
		became = isUnchanged
	case before:
		here, err := t.here(ctx, known.Target)
		if err != nil {
			return 0, err
		}
		if became = isChanged; !known.of(here) {
			became = isConflict
		}
	}
	id = known.Target
	if became == isNew || became == isChanged {
		if id, err = t.keep(ctx, id); err != nil {
			return 0, err
		}
		f.came.add(became, ref{t.kind, t.key, id, t.print})
	}
	f.became = append(f.became, func() {
		f.report.count(t.kind, "", became)
		if became == isConflict {
			f.report.remark(changedHere, "%s %s", t.kind, t.label)
		}
	})
	return id, nil
}

const changedHere = "changed there and here since the last import; left as it is here"

func (f *filing) author(a *Author) term {
	name := a.name()
	login, _, _ := strings.Cut(a.Login, "@")
	return term{
		refKey: refKey{refAuthor, a.Login}, label: name, print: fingerprint(name),
		here: func(ctx context.Context, id int64) ([]byte, error) {
			found, err := directory.People(ctx, f.tx, []directory.PersonID{directory.PersonID(id)})
			if err != nil || found[0] == nil {
				return nil, err
			}
			return fingerprint(found[0].Name), nil
		},
		keep: func(ctx context.Context, id int64) (int64, error) {
			kept, err := directory.ImportPerson(ctx, f.tx, directory.PersonID(id), slugOf(login, name, "person"), name)
			return int64(kept), err
		},
	}
}

func (f *filing) category(t *Term) term {
	topic := directory.ImportedTopic{
		Slug: slugOf(t.Slug, t.Name, refCategory), Name: t.name(), Description: tidy(text.Plain(t.Description)),
	}
	if parent, ok := f.topics[t.Parent]; ok && t.Parent != "" {
		topic.ParentID = (*directory.TopicID)(&parent)
	}
	return term{
		refKey: refKey{refCategory, t.Slug}, label: topic.Name, print: fingerprint(topic.Name, topic.Description, topic.ParentID),
		here: func(ctx context.Context, id int64) ([]byte, error) {
			found, err := directory.Topics(ctx, f.tx, []directory.TopicID{directory.TopicID(id)})
			if err != nil || found[0] == nil {
				return nil, err
			}
			return fingerprint(found[0].NameNB, found[0].Description, found[0].ParentID), nil
		},
		keep: func(ctx context.Context, id int64) (int64, error) {
			kept, err := directory.ImportTopic(ctx, f.tx, directory.TopicID(id), topic)
			return int64(kept), err
		},
	}
}

func (f *filing) tag(t *Term) term {
	name := t.name()
	return term{
		refKey: refKey{refTag, t.Slug}, label: name, print: fingerprint(name),
		here: func(ctx context.Context, id int64) ([]byte, error) {
			found, err := directory.Tags(ctx, f.tx, []directory.TagID{directory.TagID(id)})
			if err != nil || found[0] == nil {
				return nil, err
			}
			return fingerprint(found[0].Name), nil
		},
		keep: func(ctx context.Context, id int64) (int64, error) {
			kept, err := directory.ImportTag(ctx, f.tx, directory.TagID(id), slugOf(t.Slug, name, refTag), name)
			return int64(kept), err
		},
	}
}

// name is what a term is called, or its slug if the name says nothing.
func (t *Term) name() string {
	for _, name := range []string{t.Name, t.Slug} {
		if name = line(name); !text.IsBlank(name) {
			return name
		}
	}
	return "?"
}
