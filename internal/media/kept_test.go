package media_test

import (
	"context"
	"errors"
	"io"
	"sync"
	"testing"
	"time"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/job"
	"innomag/internal/media"
	"innomag/internal/page"
)

func TestTheSameFileTwiceIsOne(t *testing.T) {
	t.Parallel()
	n := open(t)
	content := asPNG(drawn(600, 400))
	tickets := []string{}
	for range 8 { // four addresses, each used twice
		if len(tickets)%2 == 0 {
			tickets = append(tickets, n.ticket(t, media.New{Size: len(content)}))
		} else {
			tickets = append(tickets, tickets[len(tickets)-1])
		}
	}
	ids := make([]media.ID, len(tickets))
	var wg sync.WaitGroup
	for i, ticket := range tickets {
		wg.Go(func() {
			m, err := n.put(t, ticket, content)
			if err != nil {
				t.Error(err)
				return
			}
			ids[i] = m.ID
		})
	}
	wg.Wait()
	for _, id := range ids {
		if id != ids[0] {
			t.Errorf("several: %v", ids)
		}
	}
	if again := must(n.put(t, n.ticket(t, media.New{Size: len(content), Alt: "Fire farger"}), content))(t); again.ID != ids[0] || again.Alt != "Fire farger" {
		t.Errorf("got %+v", again)
	}
	if again := must(n.put(t, n.ticket(t, media.New{Size: len(content), Alt: "Noe annet"}), content))(t); again.Alt != "Fire farger" {
		t.Errorf("the words were written over: %+v", again)
	}
}

func TestARowNeverPointsToAFileThatIsMissing(t *testing.T) {
	t.Parallel()
	n := open(t)
	disk := n.Files
	content := asPNG(drawn(700, 500)) // three files
	for stop := range 3 {
		n.Files = &failing{Blobs: disk, after: stop}
		if _, err := n.send(t, content); !errors.Is(err, errDiskFull) {
			t.Fatalf("after %d: %v", stop, err)
		}
		var rows int
		if err := n.db.Get(&rows, `select count(*) from media`); err != nil || rows != 0 {
			t.Fatalf("%d rows, %v", rows, err)
		}
	}
	n.Files = disk
	m := must(n.send(t, content))(t)
	for _, v := range m.Image().Variants() {
		n.fetch(t, v.URL)
	}
	if before := len(n.files(t)); before != 6 { // none, one and two were left, and three belong to the row
		t.Errorf("%d files", before)
	}
	if err := n.Sweep(t.Context()); err != nil || len(n.files(t)) != 6 {
		t.Errorf("what is new was swept: %v %v", n.files(t), err)
	}
	n.Files = aged{disk}
	if err := n.Sweep(t.Context()); err != nil || len(n.files(t)) != 3 {
		t.Errorf("%v is left, %v", n.files(t), err)
	}
	for _, v := range m.Image().Variants() {
		n.fetch(t, v.URL)
	}
}

var errDiskFull = errors.New("no space left on device")

// failing keeps so many files and then no more.
type failing struct {
	media.Blobs
	after int
}

func (f *failing) Put(ctx context.Context, name, kind string, content io.ReadSeeker, size int64) error {
	if f.after--; f.after < 0 {
		return errDiskFull
	}
	return f.Blobs.Put(ctx, name, kind, content, size)
}

// aged says of every file that it is two days old.
type aged struct{ media.Blobs }

func (a aged) List(ctx context.Context, tell func(string, time.Time) error) error {
	return a.Blobs.List(ctx, func(name string, since time.Time) error { return tell(name, since.Add(-48*time.Hour)) })
}

func TestWhatIsInUseStaysAndWhatIsNotGoesWithItsFiles(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	m := must(n.send(t, asPNG(drawn(700, 500))))(t)
	var article int64
	if err := n.db.Get(&article, `insert into articles (slug, title, hero_media_id) values ('a', 'A', $1) returning id`, m.ID); err != nil {
		t.Fatal(err)
	}
	got, err := n.Delete(ctx, n.editor, media.Deletion{MediaID: m.ID})
	if code(err) != "IN_USE" || got == nil || got.ID != m.ID {
		t.Errorf("got %+v, %v", got, err)
	}
	if uses := must(n.Uses(ctx, m))(t); len(uses) != 1 || uses[0].Type != "Article" || uses[0].Key != article {
		t.Errorf("uses %v", uses)
	}
	must(n.db.ExecContext(ctx, `update articles set hero_media_id = null`))(t)
	if _, err := n.Delete(ctx, n.per, media.Deletion{MediaID: m.ID}); fault.Of(err).Kind != fault.Forbidden {
		t.Errorf("somebody else's: %v", err)
	}
	must(n.Delete(ctx, n.kari, media.Deletion{MediaID: m.ID}))(t)
	var j job.Job
	if err := n.db.Get(&j, `select id, kind, payload, 1 as attempt, max_attempts from jobs where kind = 'media.delete'`); err != nil {
		t.Fatal(err)
	}
	for range 2 { // jobs may be done twice
		if err := n.Jobs()[j.Kind](ctx, j); err != nil {
			t.Fatal(err)
		}
	}
	if left := n.files(t); len(left) != 0 {
		t.Errorf("%v is left", left)
	}
	if _, err := n.Serve(ctx, m.Name+".png"); !errors.Is(err, media.ErrNoBlob) {
		t.Errorf("it is still served: %v", err)
	}
	if _, err := n.Delete(ctx, n.kari, media.Deletion{MediaID: m.ID}); code(err) != "NOT_FOUND" {
		t.Errorf("again: %v", err)
	}
	must(n.send(t, asPNG(drawn(700, 500))))(t) // the same picture comes back under another name
}

func TestOfTwoWhoChangeTheWordsOneMeetsAConflict(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	m := must(n.send(t, asPNG(drawn(7, 5))))(t)
	now := must(n.Update(ctx, n.per, media.Changes{MediaID: m.ID, ExpectedRevision: 1, Alt: to(" Et  hus "), Credit: to("Per")}))(t)
	if now.Alt != "Et hus" || now.Credit != "Per" || now.Revision != 2 {
		t.Errorf("got %+v", now)
	}
	got, err := n.Update(ctx, n.kari, media.Changes{MediaID: m.ID, ExpectedRevision: 1, Alt: to("En bil")})
	if fault.Of(err).Kind != fault.Conflict || got == nil || got.Alt != "Et hus" {
		t.Errorf("got %+v, %v", got, err)
	}
	now = must(n.Update(ctx, n.kari, media.Changes{MediaID: m.ID, ExpectedRevision: 2, Alt: to("")}))(t)
	if now.Alt != "" || now.Credit != "Per" {
		t.Errorf("got %+v", now)
	}
}

func TestTheListIsForTheNewsroom(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	for i := range 5 {
		content := asPNG(drawn(10, 10+i))
		must(n.put(t, n.ticket(t, media.New{Size: len(content), Alt: []string{"Et hus", "En bil"}[i%2]}), content))(t)
	}
	all := must(n.List(ctx, n.per, nil, page.Args{First: to(2)}))(t)
	if len(all.Nodes) != 2 || !all.PageInfo.HasNextPage || must(all.TotalCount(ctx))(t) != 5 || all.Nodes[0].High != 14 {
		t.Errorf("got %+v", all.Nodes)
	}
	cars := must(n.List(ctx, n.per, &media.Filter{Text: to("BIL"), Kind: to(media.Picture)}, page.Args{}))(t)
	if len(cars.Nodes) != 2 {
		t.Errorf("got %+v", cars.Nodes)
	}
	for _, by := range []account.Viewer{{}, n.reader} {
		list := must(n.List(ctx, by, nil, page.Args{}))(t)
		if len(list.Nodes) != 0 || must(list.TotalCount(ctx))(t) != 0 {
			t.Errorf("%q sees %v", by.Name, list.Nodes)
		}
		if found := must(n.ByIDs(ctx, by, []media.ID{all.Nodes[0].ID}))(t); found[0] != nil {
			t.Errorf("%q finds %v", by.Name, found)
		}
	}
}
