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
	print []byte                                             // of what the file says
	keep  func(ctx context.Context, id int64) (int64, error) // 0 for a new one
	taken string                                             // SQL that says whether its slug, $1, is here already; empty if it makes no difference
	slug  string
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
	known, err := refs(ctx, i.querier(), i.source, keys)
	if err != nil {
		return err
	}
	var f *filing
	var batch int64
	err = i.inTx(ctx, func(tx *sqlx.Tx) (err error) {
		f = &filing{importer: i, tx: tx, known: known}
		batch, err = f.all(ctx, ordered)
		return err
	})
	if err != nil {
		return err
	}
	i.batch = batch
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

func (f *filing) all(ctx context.Context, categories []*Term) (batch int64, err error) {
	for _, a := range f.survey.authors {
		if f.people[a.Login], err = f.settle(ctx, f.author(a)); err != nil {
			return 0, err
		}
	}
	for _, t := range categories {
		if f.topics[t.Slug], err = f.settle(ctx, f.category(t)); err != nil {
			return 0, err
		}
	}
	for _, t := range f.survey.terms {
		if t.Taxonomy != Tags {
			continue
		}
		if f.tags[t.Slug], err = f.settle(ctx, f.tag(t)); err != nil {
			return 0, err
		}
	}
	return f.came.remember(ctx, f.tx, f.source, 0)
}

// settle keeps a term that is new or has changed there, unless it was changed here, and gives its id here.
func (f *filing) settle(ctx context.Context, t term) (id int64, err error) {
	known, before := f.known[t.refKey]
	if before && t.kind == refAuthor { // who was merged into another since is that other
		led, err := directory.LedTo(ctx, f.tx, directory.PersonID(known.Target))
		if err != nil {
			return 0, err
		}
		known.Target = int64(led)
	}
	became := isNew
	switch {
	case before && known.of(t.print):
		became = isUnchanged
	case before:
		here, err := printHere(ctx, f.tx, t.kind, known.Target)
		if err != nil {
			return 0, err
		}
		if became = isChanged; !known.of(here) {
			became = isConflict
		}
	}
	id = known.Target
	if became == isNew || became == isChanged {
		var taken bool
		if became == isNew && t.taken != "" {
			if err := f.tx.GetContext(ctx, &taken, t.taken, t.slug); err != nil {
				return 0, err
			}
		}
		if id, err = t.keep(ctx, id); err != nil {
			return 0, err
		}
		if r := (ref{t.kind, t.key, id, t.print}); taken {
			f.came.found = append(f.came.found, r)
		} else {
			f.came.add(became, r)
		}
	}
	f.became = append(f.became, func() {
		f.report.count(t.kind, "", became)
		if became == isConflict {
			f.report.remark(changedHere, "%s %s", t.kind, t.label)
		}
	})
	return id, nil
}

// printHere gives the fingerprint of an author, a category or a tag as it is here; nil if it is gone.
func printHere(ctx context.Context, q postgres.Querier, kind string, id int64) ([]byte, error) {
	switch kind {
	case refAuthor:
		found, err := directory.People(ctx, q, []directory.PersonID{directory.PersonID(id)})
		if err != nil || found[0] == nil {
			return nil, err
		}
		return fingerprint(found[0].Name), nil
	case refCategory:
		found, err := directory.Topics(ctx, q, []directory.TopicID{directory.TopicID(id)})
		if err != nil || found[0] == nil {
			return nil, err
		}
		return fingerprint(found[0].NameNB, found[0].Description, found[0].ParentID), nil
	}
	found, err := directory.Tags(ctx, q, []directory.TagID{directory.TagID(id)})
	if err != nil || found[0] == nil {
		return nil, err
	}
	return fingerprint(found[0].Name), nil
}

const changedHere = "changed there and here since the last import; left as it is here"

func (f *filing) author(a *Author) term {
	name := a.name()
	login, _, _ := strings.Cut(a.Login, "@")
	return term{
		refKey: refKey{refAuthor, a.Login}, label: name, print: fingerprint(name),
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
		refKey: refKey{refCategory, t.Slug}, slug: topic.Slug, taken: `select exists (select from topics where slug = $1)`, label: topic.Name, print: fingerprint(topic.Name, topic.Description, topic.ParentID),
		keep: func(ctx context.Context, id int64) (int64, error) {
			kept, err := directory.ImportTopic(ctx, f.tx, directory.TopicID(id), topic)
			return int64(kept), err
		},
	}
}

func (f *filing) tag(t *Term) term {
	name, slug := t.name(), slugOf(t.Slug, t.name(), refTag)
	return term{
		refKey: refKey{refTag, t.Slug}, slug: slug, taken: `select exists (select from tags where slug = $1)`, label: name, print: fingerprint(name),
		keep: func(ctx context.Context, id int64) (int64, error) {
			kept, err := directory.ImportTag(ctx, f.tx, directory.TagID(id), slug, name)
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
