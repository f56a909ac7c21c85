package article

import (
	"context"
	"fmt"

	"innomag/internal/siblings"
	"innomag/internal/text"
)

// FieldDiff is how a field differs between two revisions.
type FieldDiff struct {
	Field  Part
	Blocks []text.Block
}

// Comparison is two revisions of an article and how they differ.
type Comparison struct {
	From, To *Revision
	Fields   []*FieldDiff
}

// Compare says how an article changed from one revision to another, field by field, word by word. It is nil where there is no such
// revision, and to those who do not write the article.
func (s *Service) Compare(ctx context.Context, a *Article, from, to int) (*Comparison, error) {
	if !a.mayRead(a.viewer) {
		return nil, nil //nolint:nilnil // as for what is not there
	}
	both, err := versions(ctx, s.DB, a.ID, from, to)
	if err != nil || both[0] == nil || both[1] == nil {
		return nil, err
	}
	siblings.Introduce(both)
	return &Comparison{both[0], both[1], compare(both[0], both[1])}, nil
}

// compare leaves out the fields that are the same, and those that one of the two did not keep.
func compare(from, to *Revision) []*FieldDiff {
	diffs := []*FieldDiff{}
	for _, f := range fields {
		before, kept := from.lines(f)
		after, keptToo := to.lines(f)
		if kept && keptToo && before != after {
			diffs = append(diffs, &FieldDiff{f, text.Diff(before, after)})
		}
	}
	return diffs
}

// lines gives a field as a text to compare, an entry of a list to a line, and whether the revision kept it.
func (r *Revision) lines(f Part) (lines string, kept bool) {
	references := func(list []*Reference) (string, bool) {
		for _, ref := range list {
			lines += ref.Name
			if ref.Role != "" {
				lines += " · " + string(ref.Role)
			}
			lines += "\n"
		}
		return lines, list != nil
	}
	switch f {
	case "TITLE":
		return r.Title, true
	case "LEDE":
		return r.Lede, true
	case "BODY":
		if r.source == nil {
			return "", false
		}
		return *r.source, true
	case "BODY_FORMAT":
		return string(r.BodyFormat), true
	case "SLUG":
		if r.Rest.Slug == nil {
			return "", false
		}
		return *r.Rest.Slug, true
	case "HERO":
		if h := r.Rest.Hero; h != nil {
			where := h.URL
			if h.MediaID != nil {
				where = fmt.Sprintf("media %d", *h.MediaID)
			}
			return where + "\n" + h.Alt + "\n" + h.Caption + "\n" + h.Credit, true
		}
	case "CONTRIBUTORS":
		return references(r.Rest.Contributors)
	case "TOPICS":
		return references(r.Rest.Topics)
	case "TAGS":
		return references(r.Rest.Tags)
	case "INITIATIVES":
		return references(r.Rest.Initiatives)
	case "REPORTS":
		return references(r.Rest.Reports)
	case "RELATED":
		return references(r.Rest.Related)
	case "NOTES":
		for _, n := range r.Rest.Notes {
			lines += fmt.Sprintf("%s %s\n%s\n", n.Kind, n.NotedOn, n.Text)
		}
		return lines, r.Rest.Notes != nil
	case "COMMENTS":
		if c := r.Rest.Comments; c != nil {
			return c.lines(), true
		}
	}
	return "", false
}
