package search

import (
	"context"
	"fmt"
	"strings"

	"github.com/lib/pq"

	"innomag/internal/siblings"
)

// Field is where in a hit something matched.
type Field string

// The fields.
const (
	Title Field = "TITLE"
	Lede  Field = "LEDE"
	Body  Field = "BODY"
)

// Highlight is a piece of a hit's text with the words that matched.
type Highlight struct {
	Field Field
	Parts []Part
}

// Part is a stretch of plain text, never markup.
type Part struct {
	Text    string
	IsMatch bool
}

// What ts_headline puts around matches and between fragments; they are taken out of the text first.
const marks = "\x02\x03\x04"

// texts are what hits say, as far as everyone may read it. $1 and $2 are types and ids in order.
const texts = `
	from unnest($1::text[], $2::bigint[]) with ordinality h(kind, ref, place)
	cross join lateral (
		select title, lede, left(body_text, 20000) as body from articles where h.kind = 'ARTICLE' and id = h.ref and state = 'PUBLISHED'
		union all
		select title, summary, left(concat_ws(E'\n', nullif(goal, ''), nullif(target_group, ''), body_text), 20000)
		from initiatives where h.kind = 'INITIATIVE' and id = h.ref and state = 'PUBLISHED'
		union all
		select name, coalesce(number, ''), '' from organisations where h.kind = 'ORGANISATION' and id = h.ref
		union all
		select name, concat_ws(', ', nullif(title, ''), nullif(affiliation, '')), '' from people where h.kind = 'PERSON' and id = h.ref
		union all
		select name_nb, description, '' from topics where h.kind = 'TOPIC' and id = h.ref
	) t`

// Highlights gives the pieces of a hit in which its query's words stand: its title, its lede, and at most three of its body.
// Those of all siblings come in one statement.
func (s *Service) Highlights(ctx context.Context, h *Hit) ([]*Highlight, error) {
	return siblings.Load(ctx, &h.Member, h, "highlights", func(ctx context.Context, all []*Hit) ([][]*Highlight, error) {
		kinds, refs := make([]string, len(all)), make([]int64, len(all))
		for i, h := range all {
			kinds[i], refs[i] = string(h.Type), h.Ref
		}
		const (
			around  = `StartSel=` + "\x02" + `, StopSel=` + "\x03"
			whole   = `'` + around + `, HighlightAll=true'`
			pieces  = `'` + around + `, MaxFragments=3, MinWords=6, MaxWords=24, FragmentDelimiter=` + "\x04" + `'`
			cleaned = `, '` + marks + `', '')`
		)
		query := `
			select h.place - 1 as place,
				ts_headline('norwegian', translate(t.title` + cleaned + `, $3, ` + whole + `) as title,
				ts_headline('norwegian', translate(t.lede` + cleaned + `, $3, ` + whole + `) as lede,
				ts_headline('norwegian', translate(t.body` + cleaned + `, $3, ` + pieces + `) as body` + texts
		var found []struct {
			Place             int
			Title, Lede, Body string
		}
		if err := s.DB.SelectContext(ctx, &found, query, pq.Array(kinds), pq.Array(refs), all[0].matches); err != nil {
			return nil, fmt.Errorf("highlighting: %w", err)
		}
		out := make([][]*Highlight, len(all))
		for _, f := range found {
			at := &out[f.Place]
			*at = []*Highlight{}
			add(at, Title, f.Title)
			add(at, Lede, f.Lede)
			for _, piece := range strings.Split(f.Body, "\x04") {
				add(at, Body, piece)
			}
		}
		for i := range out {
			if out[i] == nil {
				out[i] = []*Highlight{}
			}
		}
		return out, nil
	})
}

// add parts a text at its marks, unless there are none.
func add(to *[]*Highlight, f Field, marked string) {
	if !strings.Contains(marked, "\x02") {
		return
	}
	h := Highlight{Field: f}
	for i, stretch := range strings.Split(strings.TrimSpace(marked), "\x02") {
		match, rest, closed := strings.Cut(stretch, "\x03")
		if i == 0 || !closed {
			match, rest = "", stretch
		}
		if match != "" {
			h.Parts = append(h.Parts, Part{match, true})
		}
		if rest != "" {
			h.Parts = append(h.Parts, Part{rest, false})
		}
	}
	*to = append(*to, &h)
}
