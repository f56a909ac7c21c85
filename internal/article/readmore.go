package article

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strconv"
	"strings"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/siblings"
	"innomag/internal/text"
)

// ReadMore is an article worth reading after another.
type ReadMore struct {
	Article *Article
	Chosen  bool // by an editor; else found by topics, tags and words
}

// What makes an article near another. A tag is narrower than a topic; equal words break ties and lift what is about the very same.
const (
	topicWeight = 2
	tagWeight   = 3
	wordWeight  = 6
	candidates  = 24 // are compared by their words
)

// ReadMore gives published articles to read after this one: those an editor chose, in order, then those nearest to it. It is never
// the article itself, and nothing stands there twice. The latest sixty of each topic and tag are looked at, however many there are.
func (s *Service) ReadMore(ctx context.Context, by account.Viewer, a *Article, first int) ([]*ReadMore, error) {
	if first < 0 || first > 20 {
		return nil, fault.New(fault.BadUserInput, "first must be between 0 and 20").In("first")
	}
	chosen, err := s.Related(ctx, by, a)
	if err != nil {
		return nil, err
	}
	list, known := []*ReadMore{}, map[ID]bool{a.ID: true}
	for _, r := range chosen {
		if r.State == Published && len(list) < first {
			list, known[r.ID] = append(list, &ReadMore{r, true}), true
		}
	}
	if len(list) == first {
		return list, nil
	}
	near, err := s.near(ctx, by, a)
	if err != nil {
		return nil, err
	}
	for _, r := range near {
		if !known[r.ID] && len(list) < first {
			list = append(list, &ReadMore{r, false})
		}
	}
	return list, nil
}

// scored is an article near another, by what both are linked to.
type scored struct {
	Score float64 `db:"score"`
	Article
}

func (s *Service) near(ctx context.Context, by account.Viewer, a *Article) ([]*Article, error) {
	return siblings.Load(ctx, &a.Member, a, "near", func(ctx context.Context, all []*Article) ([][]*Article, error) {
		query := `
			select o.id as owner, k.score, ` + columns + `
			from unnest($1::bigint[]) o(id)
			cross join lateral (
				select c.id, sum(c.weight) as score, max(c.published_at) as latest
				from (
					select l.article_id as id, l.published_at, $2::float8 as weight
					from article_topics t
					cross join lateral (
						select article_id, published_at from article_topics
						where topic_id = t.topic_id and published_at is not null order by published_at desc, article_id desc limit 60
					) l
					where t.article_id = o.id
					union all
					select l.article_id, l.published_at, $3
					from article_tags t
					cross join lateral (
						select article_id, published_at from article_tags
						where tag_id = t.tag_id and published_at is not null order by published_at desc, article_id desc limit 60
					) l
					where t.article_id = o.id
				) c
				where c.id <> o.id
				group by c.id
				order by 2 desc, 3 desc, 1 desc
				limit ` + strconv.Itoa(candidates) + `
			) k
			join articles a on a.id = k.id ` + discussion + `
			order by o.id, k.score desc, k.latest desc, a.id desc`
		var found []*scored
		if err := s.DB.SelectContext(ctx, &found, query, int64s(idsOf(all)), topicWeight, tagWeight); err != nil {
			return nil, err
		}
		of := siblings.ByKey(idsOf(all), found, func(f *scored) ID { return ID(f.Owner) })
		out, everyone := make([][]*Article, len(all)), []*Article{}
		for i, a := range all {
			mine := wordsIn(a)
			for _, f := range of[i] {
				f.Score += wordWeight * alike(mine, wordsIn(&f.Article))
			}
			slices.SortStableFunc(of[i], func(x, y *scored) int { return cmp.Compare(y.Score, x.Score) })
			out[i] = mapped(of[i], func(f *scored) *Article { return &f.Article })
			everyone = append(everyone, out[i]...)
		}
		introduce(by, everyone)
		return out, nil
	})
}

// wordsIn counts the longer words of a headline and ingress.
func wordsIn(a *Article) map[string]float64 {
	counts := map[string]float64{}
	for _, w := range strings.FieldsFunc(text.Fold(a.Title+" "+a.Lede), func(r rune) bool { return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzæøå0123456789", r) }) {
		if len(w) > 4 {
			counts[w[:min(len(w), 7)]]++ // what a word begins with is nearly its stem
		}
	}
	return counts
}

// alike is the cosine of the angle between two texts: 1 for the same words, 0 for none in common.
func alike(a, b map[string]float64) float64 {
	var both, as, bs float64
	for w, n := range a {
		both, as = both+n*b[w], as+n*n
	}
	for _, n := range b {
		bs += n * n
	}
	if both == 0 {
		return 0
	}
	return both / math.Sqrt(as*bs)
}
