package demo

import (
	"context"
	"log/slog"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/directory"
	"innomag/internal/initiative"
	"innomag/internal/media"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
)

var quiet = slog.New(slog.DiscardHandler)

func magazine(t *testing.T) Rooms {
	t.Helper()
	db := pgtest.New(t)
	accounts, err := account.New(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	secret := []byte(strings.Repeat("k", 32))
	cursors := page.NewCodec(secret)
	return Rooms{
		DB: db, Accounts: accounts,
		Articles:    &article.Service{DB: db, Cursors: cursors},
		Initiatives: &initiative.Service{DB: db, Cursors: cursors},
		Directory:   &directory.Service{DB: db, Cursors: cursors},
		Comments:    &comment.Service{DB: db, Cursors: cursors, Receipts: secret},
	}
}

func seed(t *testing.T, rooms Rooms) *Result {
	t.Helper()
	r, err := Seed(t.Context(), rooms, quiet)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// census counts what a magazine holds.
func census(t *testing.T, db *sqlx.DB) map[string]int {
	t.Helper()
	var rows []struct {
		What string
		N    int
	}
	const query = `
		select 'accounts' as what, count(*) as n from accounts
		union all select 'writers', count(*) from accounts where person_id is not null
		union all select 'people', count(*) from people
		union all select 'organisations', count(*) from organisations
		union all select 'topics', count(*) from topics
		union all select 'topics below', count(*) from topics where parent_id is not null
		union all select 'reports', count(*) from reports
		union all select 'articles ' || state, count(*) from articles group by state
		union all select 'notes', count(*) from article_notes
		union all select 'initiatives ' || state || ' ' || status, count(*) from initiatives group by state, status
		union all select 'statuses', count(*) from initiative_statuses
		union all select 'partners', count(*) from initiative_partners
		union all select 'comments ' || review, count(*) from comments group by review
		union all select 'deepest', coalesce(max(depth), 0) from comments
		union all select 'decided by staff', count(*) from decisions where actor_kind = 'STAFF'
		union all select 'kommuner', count(*) from municipalities where current and county_code is not null
		union all select 'initiatives with a kommune', count(*) from initiatives where municipality_code is not null
		union all select 'slots', count(*) from front_slots
		union all select 'slots in time', count(*) from front_slots where starts_at is not null or ends_at is not null
		union all select 'redirects', count(*) from redirects
		union all select 'proposals ' || state, count(*) from initiative_proposals group by state
		union all select 'with a word about them', count(*) from people where bio <> ''
		union all select 'days with an article', count(distinct published_at::date) from articles where state = 'PUBLISHED'`
	if err := db.SelectContext(t.Context(), &rows, query); err != nil {
		t.Fatal(err)
	}
	out := map[string]int{}
	for _, r := range rows {
		out[r.What] = r.N
	}
	return out
}

var whole = map[string]int{
	"accounts": 5, "writers": 2, "people": 12, "organisations": 8, "topics": 8, "topics below": 3, "reports": 3,
	"articles PUBLISHED": 8, "articles SCHEDULED": 1, "articles DRAFT": 1, "articles IN_REVIEW": 1, "notes": 3, "days with an article": 8,
	"initiatives PUBLISHED RUNNING": 1, "initiatives PUBLISHED SCALED": 1, "initiatives PUBLISHED ENDED": 1,
	"initiatives PUBLISHED PILOT": 1, "statuses": 12, "partners": 14,
	"comments APPROVED": 41, "comments PENDING": 4, "comments REJECTED": 2, "deepest": 5, "decided by staff": 8,
	"kommuner": 357, "initiatives with a kommune": 4, "slots": 8, "slots in time": 3, "redirects": 3, "proposals WAITING": 2, "with a word about them": 5,
}

func TestAnEmptyMagazineBecomesTheDemoOnce(t *testing.T) {
	t.Parallel()
	rooms := magazine(t)
	begin := time.Now()
	if r := seed(t, rooms); r.Already || len(r.SignIns) != 5 {
		t.Errorf("the first time gave %+v", r)
	}
	t.Logf("written in %v", time.Since(begin))
	if diff := cmp.Diff(whole, census(t, rooms.DB)); diff != "" {
		t.Errorf("the demo (-want +got):\n%s", diff)
	}
	if r := seed(t, rooms); !r.Already || len(r.SignIns) != 5 {
		t.Errorf("the second time gave %+v", r)
	}
	if diff := cmp.Diff(whole, census(t, rooms.DB)); diff != "" {
		t.Errorf("after the second time (-want +got):\n%s", diff)
	}
	drift, err := rooms.Comments.Check(t.Context())
	if err != nil || len(drift) > 0 {
		t.Errorf("counters have drifted: %v, %v", drift, err)
	}
}

func TestEverySignInWorks(t *testing.T) {
	t.Parallel()
	rooms := magazine(t)
	for _, who := range seed(t, rooms).SignIns {
		in, err := rooms.Accounts.SignIn(t.Context(), who.Email, who.Password, "a test", "192.0.2.1")
		if err != nil {
			t.Errorf("%s: %v", who.Email, err)
			continue
		}
		if v := in.Account.Viewer(); v.Name != who.Name || len(v.Roles) != 1 || v.Roles[0] != who.Role {
			t.Errorf("%s signs in as %+v", who.Email, v)
		}
		if writes := who.Role == account.Author || who.Role == account.Editor; writes != (in.Account.PersonID != nil) {
			t.Errorf("%s writes as person %v", who.Email, in.Account.PersonID)
		}
	}
}

func TestEveryArticleIsWhole(t *testing.T) {
	t.Parallel()
	rooms := magazine(t)
	seed(t, rooms)
	var slugs []string
	if err := rooms.DB.Select(&slugs, `select slug from articles order by slug`); err != nil {
		t.Fatal(err)
	}
	admin := account.Viewer{ID: 1, Roles: []account.Role{account.Admin}}
	for _, slug := range slugs {
		a, err := rooms.Articles.BySlug(t.Context(), admin, slug)
		if err != nil {
			t.Fatal(err)
		}
		body, err := rooms.Articles.Body(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(body.HTML, "<h2 "); n < 3 {
			t.Errorf("%s has %d headings", slug, n)
		}
		if n := len(strings.Fields(body.Text)); n < 250 || n > 650 {
			t.Errorf("%s has %d words", slug, n)
		}
		if a.Lede == "" || strings.Contains(body.Text, "##") || strings.Contains(body.Text, "**") {
			t.Errorf("%s shows its markup, or has no lede", slug)
		}
		for link := range strings.SplitSeq(body.HTML, `href="/artikkel/`) {
			if to, _, ok := strings.Cut(link, `"`); ok && !strings.HasPrefix(link, "<") && !strings.Contains("\n"+strings.Join(slugs, "\n")+"\n", "\n"+to+"\n") {
				t.Errorf("%s links to %q, which is not there", slug, to)
			}
		}
	}
}

func TestReadersSpokeAfterTheArticleAndBeforeNow(t *testing.T) {
	t.Parallel()
	rooms := magazine(t)
	seed(t, rooms)
	var wrong []string
	const query = `
		select left(c.body, 40)
		from comments c
		join discussions d on d.id = c.discussion_id
		join articles a on a.id = d.article_id
		left join comments p on p.id = c.parent_id
		where c.created_at <= a.published_at or c.created_at > now() or c.created_at <= p.created_at`
	if err := rooms.DB.Select(&wrong, query); err != nil {
		t.Fatal(err)
	}
	if len(wrong) > 0 {
		t.Errorf("out of time: %q", wrong)
	}
}

func TestAMagazineInUseIsLeftAlone(t *testing.T) {
	t.Parallel()
	rooms := magazine(t)
	_, err := rooms.Accounts.Create(t.Context(), account.Newcomer{Email: "kari@example.com", Name: "Kari", Password: "a long password"})
	if err != nil {
		t.Fatal(err)
	}
	if r := seed(t, rooms); !r.Already || r.SignIns != nil {
		t.Errorf("it gave %+v", r)
	}
	if n := census(t, rooms.DB)["people"]; n != 0 {
		t.Errorf("%d people came into it", n)
	}
}

func TestTwoServersWriteOneDemo(t *testing.T) {
	t.Parallel()
	rooms := magazine(t)
	results := make(chan *Result, 2)
	for range 2 {
		go func() {
			r, err := Seed(t.Context(), rooms, quiet)
			if err != nil {
				t.Error(err)
			}
			results <- r
		}()
	}
	first, second := <-results, <-results
	if t.Failed() {
		t.FailNow()
	}
	if first.Already == second.Already {
		t.Errorf("%+v and %+v", first, second)
	}
	if diff := cmp.Diff(whole, census(t, rooms.DB)); diff != "" {
		t.Errorf("the demo (-want +got):\n%s", diff)
	}
}

// Wherever it is cut off, the next Seed makes it whole.
func TestAnInterruptedDemoIsCompletedByTheNext(t *testing.T) {
	t.Parallel()
	for name, after := range map[string]int64{
		"at the first account": 1, "between accounts": 3, "among the topics": 9, "among the people": 25,
		"among the initiatives": 38, "among the articles": 43, "when the articles are there": 50,
		"when comments are imported": 51, "in the middle of a thread": 57, "near the end": 66,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rooms := magazine(t)
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			log := slog.New(&fuse{left: after, blow: cancel})
			if _, err := Seed(ctx, rooms, log); err == nil {
				t.Fatal("it was not interrupted")
			}
			if r := seed(t, rooms); r.Already {
				t.Error("it takes half a demo for a magazine in use")
			}
			if diff := cmp.Diff(whole, census(t, rooms.DB)); diff != "" {
				t.Errorf("the demo (-want +got):\n%s", diff)
			}
		})
	}
}

// fuse cancels when so many things have been logged.
type fuse struct {
	slog.Handler
	left int64
	blow func()
}

func (f *fuse) Enabled(context.Context, slog.Level) bool { return true }

func (f *fuse) Handle(context.Context, slog.Record) error {
	if atomic.AddInt64(&f.left, -1) == 0 {
		f.blow()
	}
	return nil
}

func TestPublishedArticlesHavePicturesOfTheirOwn(t *testing.T) {
	t.Parallel()
	rooms := magazine(t)
	rooms.Media = &media.Service{DB: rooms.DB, Cursors: rooms.Articles.Cursors, Secret: []byte("s"), Files: media.NewDisk(t.TempDir())}
	seed(t, rooms)
	list, err := rooms.Articles.List(t.Context(), account.Viewer{}, nil, page.Args{})
	if err != nil || len(list.Nodes) == 0 {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, a := range list.Nodes {
		hero := a.HeroImage()
		if hero == nil || *hero.Width() != 960 || *hero.Height() != 540 || hero.Alt == "" || hero.Srcset() == "" || seen[hero.URL] {
			t.Errorf("%s: %+v", a.Slug, hero)
			continue
		}
		seen[hero.URL] = true
	}
	// And what else a magazine shows: figures with a caption and a credit, quotes with who said it, portraits.
	var figures, quotes int
	for _, a := range list.Nodes {
		o, err := rooms.Articles.Outline(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range o.Figures {
			if f.Width == nil || f.Caption == "" || f.Credit == "" || f.Alt == "" {
				t.Errorf("%s has the figure %+v", a.Slug, f)
			}
			figures++
		}
		for _, q := range o.Quotes {
			if q.Speaker == "" || q.Affiliation == "" {
				t.Errorf("%s has the quote %+v", a.Slug, q)
			}
			quotes++
		}
	}
	var portraits int
	if err := rooms.DB.Get(&portraits, `select count(*) from people where portrait_id is not null`); err != nil || portraits != 5 || figures != 3 || quotes != 3 {
		t.Errorf("%d portraits, %d figures and %d quotes, %v", portraits, figures, quotes, err)
	}
}
