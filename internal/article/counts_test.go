package article_test

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"

	"innomag/internal/article"
	"innomag/internal/page"
)

// TestTheNumbersOfArticlesAreRightWhateverHappens changes articles by every way there is in SQL, and compares what lists say with
// what there is.
func TestTheNumbersOfArticlesAreRightWhateverHappens(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	const seed = 20_261_124
	random := rand.New(rand.NewPCG(seed, 1))
	const some = ` where id % 5 = $1`
	moves := []string{
		`update articles set state = 'PUBLISHED', published_at = now()` + some,
		`update articles set state = 'ARCHIVED'` + some,
		`update articles set state = 'DRAFT'` + some,
		`update articles set kind = case kind when 'PAGE' then 'ARTICLE' else 'PAGE' end` + some,
		`update articles set title = 'x'` + some,
		`delete from articles where id in (select id from articles where id % 5 = $1 limit 2)`,
	}
	for step := range 80 {
		switch n := random.IntN(len(moves) + 3); {
		case n < len(moves):
			if _, err := d.DB.Exec(moves[n], random.IntN(5)); err != nil {
				t.Fatal(err)
			}
		case n == len(moves):
			if err := d.FoldCounts(t.Context()); err != nil {
				t.Fatal(err)
			}
		default:
			if _, err := d.DB.Exec(`insert into articles (slug, title) values ($1 || 'a', 'a'), ($1 || 'b', 'b')`, fmt.Sprint(step)); err != nil {
				t.Fatal(err)
			}
		}
		var want, all int
		if err := d.DB.QueryRow(`select count(*) filter (where state = 'PUBLISHED' and kind = 'ARTICLE'), count(*) filter (where kind = 'ARTICLE') from articles`).Scan(&want, &all); err != nil {
			t.Fatal(err)
		}
		list, err := d.List(t.Context(), reader, nil, page.Args{First: ptr(1)})
		if err != nil {
			t.Fatal(err)
		}
		if n, err := list.TotalCount(t.Context()); err != nil || n != want {
			t.Fatalf("seed %d, step %d: %d articles, %v, want %d", seed, step, n, err, want)
		}
		desk, err := d.AtDesk(t.Context(), d.editor, &article.DeskFilter{Kind: ptr(article.KindArticle)}, page.Args{})
		if err != nil {
			t.Fatal(err)
		}
		if n, err := desk.TotalCount(t.Context()); err != nil || n != all {
			t.Fatalf("seed %d, step %d: %d at the desk, %v, want %d", seed, step, n, err, all)
		}
		front, err := d.FrontPage(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		latest, err := d.Latest(t.Context(), reader, front, page.Args{})
		if err != nil {
			t.Fatal(err)
		}
		if n, err := latest.TotalCount(t.Context()); err != nil || n != want {
			t.Fatalf("seed %d, step %d: %d on the front page, %v, want %d", seed, step, n, err, want)
		}
	}
	if drifts, err := d.Check(t.Context()); err != nil || len(drifts) != 0 {
		t.Errorf("recounting finds %v, %v", drifts, err)
	}
}

func TestWhatStandsFirstIsNotCountedAmongTheLatest(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	first := d.publish(t, d.draft(t, "Først"))
	d.publish(t, d.draft(t, "Siden"))
	unseen := d.draft(t, "Utkast")
	front, err := d.SetFront(t.Context(), d.editor, article.Placing{ArticleIds: []article.ID{first.ID, unseen.ID}})
	if err != nil {
		t.Fatal(err)
	}
	latest, err := d.Latest(t.Context(), reader, front, page.Args{})
	if err != nil {
		t.Fatal(err)
	}
	if n, err := latest.TotalCount(t.Context()); err != nil || n != 1 || len(latest.Nodes) != 1 {
		t.Errorf("%d of the latest, %d counted, %v", len(latest.Nodes), n, err)
	}
}

func TestFoldingWhileArticlesAreWrittenLosesNothing(t *testing.T) {
	t.Parallel()
	d := newsroom(t)
	const each = 60
	var wg sync.WaitGroup
	for who := range 2 {
		wg.Go(func() {
			for i := range each {
				if _, err := d.DB.Exec(`insert into articles (slug, title) values ($1, 'a')`, fmt.Sprint(who, "-", i)); err != nil {
					t.Error(err)
				}
			}
		})
		wg.Go(func() {
			for range each {
				if err := d.FoldCounts(t.Context()); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if drifts, err := d.Check(t.Context()); err != nil || len(drifts) != 0 {
		t.Errorf("recounting finds %v, %v", drifts, err)
	}
	if _, err := d.DB.Exec(`insert into article_counts select 'PAGE', 'DRAFT', 1 from generate_series(1, 100)`); err != nil {
		t.Fatal(err)
	}
	if err := d.FoldCounts(t.Context()); err != nil {
		t.Fatal(err)
	}
	var rows int
	if err := d.DB.Get(&rows, `select count(*) from article_counts`); err != nil || rows != 2 {
		t.Errorf("%d rows after folding, %v; want one of each", rows, err)
	}
	drifts, err := d.Recount(t.Context())
	if err != nil || len(drifts) != 1 || drifts[0].Stored != 100 || drifts[0].Actual != 0 {
		t.Errorf("recounting puts right %v, %v", drifts, err)
	}
	if drifts, err := d.Check(t.Context()); err != nil || len(drifts) != 0 {
		t.Errorf("and finds %v, %v", drifts, err)
	}
}
