package media_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"image"
	"image/png"
	"io"
	"strings"
	"sync"
	"testing"
	"time"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/job"
	"innomag/internal/media"
	"innomag/internal/page"
)

func TestAPictureIsKeptUprightInAllItsWidthsWithoutWhatCannotBeSeen(t *testing.T) {
	t.Parallel()
	n := open(t)
	content := withExif(asJPEG(drawn(2000, 3000)), 6) // lies on its side: the upper left is to be shown at the upper right
	m := must(n.put(t, n.ticket(t, media.New{Size: len(content), FileName: "åpning.jpg", Alt: "Fire farger", Credit: "Kari"}), content))(t)
	if m.Kind != media.Picture || m.Wide != 2560 || m.High != 1707 || m.FileName != "åpning.jpg" || *m.CreatedByID != n.kari.ID {
		t.Fatalf("got %+v", m)
	}
	i := m.Image()
	var widths []int
	for _, v := range i.Variants() {
		content := n.fetch(t, v.URL)
		got, format, err := image.Decode(bytes.NewReader(content))
		if err != nil || format != "jpeg" || got.Bounds().Dx() != v.Width || got.Bounds().Dy() != v.Height {
			t.Fatalf("%s: %v %s %v", v.URL, got.Bounds(), format, err)
		}
		if bytes.Contains(content, []byte("Exif")) || bytes.Contains(content, []byte("GPS")) {
			t.Errorf("%s tells where it was taken", v.URL)
		}
		for corner, want := range map[image.Point]string{{0, 0}: "blue", {1, 0}: "red", {0, 1}: "white", {1, 1}: "green"} {
			r, g, b, _ := got.At(v.Width/4+corner.X*v.Width/2, v.Height/4+corner.Y*v.Height/2).RGBA()
			if is := colourOf(r, g, b); is != want {
				t.Errorf("%s: the corner %v is %s, want %s", v.URL, corner, is, want)
			}
		}
		widths = append(widths, v.Width)
	}
	if len(widths) != 6 || widths[0] != 320 || widths[5] != 2560 || len(n.files(t)) != 6 {
		t.Errorf("widths %v, files %v", widths, n.files(t))
	}
	if want := "/media/" + m.Name + "-320.jpg 320w, "; !strings.HasPrefix(i.Srcset(), want) {
		t.Errorf("srcset %s", i.Srcset())
	}
	data, is := strings.CutPrefix(*i.Placeholder(), "data:image/png;base64,")
	few := must(png.Decode(base64.NewDecoder(base64.StdEncoding, strings.NewReader(data))))(t)
	if !is || len(data) > 500 || few.Bounds().Dx() != 8 || *i.Colour() != "#7f7f7f" {
		t.Errorf("placeholder of %d letters, %v, colour %s", len(data), few.Bounds(), *i.Colour())
	}
}

func colourOf(r, g, b uint32) string {
	high := func(v uint32) bool { return v > 0xc000 }
	switch {
	case high(r) && high(g) && high(b):
		return "white"
	case high(r):
		return "red"
	case high(g):
		return "green"
	case high(b):
		return "blue"
	}
	return "dark"
}

func TestNothingIsEnlargedAndDrawingsStayDrawings(t *testing.T) {
	t.Parallel()
	n := open(t)
	clear := image.NewNRGBA(image.Rect(0, 0, 400, 200)) // nothing in it covers anything
	for name, c := range map[string]struct {
		content []byte
		format  string
		w, h    int
		widths  int
	}{
		"a small one":                   {asJPEG(drawn(300, 200)), "jpg", 300, 200, 0},
		"one as wide as a variant":      {asJPEG(noisy(320, 10)), "jpg", 320, 10, 0},
		"a drawing":                     {asPNG(drawn(700, 500)), "png", 700, 500, 2},
		"a photograph as PNG":           {asPNG(noisy(500, 500)), "jpg", 500, 500, 1},
		"one that shows what is behind": {asPNG(clear), "png", 400, 200, 1},
		"a GIF that does not move":      {asGIF(1), "png", 40, 30, 0},
		"a single pixel":                {asPNG(drawn(1, 1)), "png", 1, 1, 0},
		"a line":                        {asPNG(drawn(1, 4000)), "png", 1, 4000, 0},
		"a WebP":                        {must(base64.StdEncoding.DecodeString(aWebP))(t), "png", 1, 1, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := must(n.send(t, c.content))(t)
			if m.Format != c.format || m.Wide != c.w || m.High != c.h || len(m.Widths) != c.widths {
				t.Errorf("got %+v", m)
			}
			if got := len(n.fetch(t, m.URL())); got != m.Bytes {
				t.Errorf("%d bytes, said %d", got, m.Bytes)
			}
		})
	}
}

// aWebP is one pixel, losslessly.
const aWebP = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="

func TestAReportIsKeptAsItIs(t *testing.T) {
	t.Parallel()
	n := open(t)
	content := []byte("%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n")
	m := must(n.put(t, n.ticket(t, media.New{Size: len(content), Kind: media.File}), content))(t)
	if m.Kind != media.File || m.Image() != nil || m.ContentType() != "application/pdf" || !bytes.Equal(n.fetch(t, m.URL()), content) {
		t.Errorf("got %+v", m)
	}
	if _, err := n.send(t, content); code(err) != "UNSUPPORTED_TYPE" {
		t.Errorf("a report as a picture: %v", err)
	}
	picture := asPNG(drawn(2, 2))
	if _, err := n.put(t, n.ticket(t, media.New{Size: len(picture), Kind: media.File}), picture); code(err) != "UNSUPPORTED_TYPE" {
		t.Errorf("a picture as a report: %v", err)
	}
}

func TestOnlyThoseWhoWriteUpload(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	for _, by := range []account.Viewer{{}, n.reader} {
		if _, err := n.CreateUpload(ctx, by, media.New{Size: 1}); fault.Of(err).Kind != fault.Forbidden {
			t.Errorf("%q: %v", by.Name, err)
		}
	}
	content := asPNG(drawn(2, 2))
	ticket := n.ticket(t, media.New{Size: len(content)})
	must(n.db.ExecContext(ctx, `update accounts set roles = '{READER}' where id = $1`, n.kari.ID))(t)
	if _, err := n.put(t, ticket, content); code(err) != "EXPIRED" {
		t.Errorf("whoever has lost the permission: %v", err)
	}
}

func TestWhatIsSaidOfAFileIsChecked(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	long := strings.Repeat("x", 301)
	for name, c := range map[string]struct {
		say  media.New
		want string
	}{
		"empty":             {media.New{}, "INVALID"},
		"negative":          {media.New{Size: -1}, "INVALID"},
		"too large":         {media.New{Size: 10<<20 + 1}, "TOO_LARGE"},
		"a large report":    {media.New{Size: 10<<20 + 1, Kind: media.File}, ""},
		"too large of one":  {media.New{Size: 30<<20 + 1, Kind: media.File}, "TOO_LARGE"},
		"too many words":    {media.New{Size: 1, Alt: long}, "TOO_LONG"},
		"words with a NUL":  {media.New{Size: 1, Caption: "a\x00"}, "INVALID_TEXT"},
		"a key too short":   {media.New{Size: 1, IdempotencyKey: to("kort")}, "INVALID"},
		"a key of a client": {media.New{Size: 1, IdempotencyKey: to("en god nøkkel")}, ""},
	} {
		if _, err := n.CreateUpload(ctx, n.kari, c.say); code(err) != c.want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestTheSameKeyGivesTheSameAddress(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	say := media.New{Size: 10, Alt: "Et hus", IdempotencyKey: to("nøkkel nummer 1")}
	first := must(n.CreateUpload(ctx, n.kari, say))(t)
	if again := must(n.CreateUpload(ctx, n.kari, say))(t); again.URL != first.URL {
		t.Error("another address")
	}
	if others := must(n.CreateUpload(ctx, n.per, say))(t); others.URL == first.URL {
		t.Error("somebody else got the address")
	}
	say.Size = 11
	if _, err := n.CreateUpload(ctx, n.kari, say); code(err) != "KEY_REUSED" {
		t.Errorf("another file: %v", err)
	}
}

func TestAnAddressTakesOneFile(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	one, other := asPNG(drawn(20, 10)), asPNG(drawn(20, 11))
	other = append(other, make([]byte, max(0, len(one)-len(other)))...)
	one = append(one, make([]byte, max(0, len(other)-len(one)))...)
	ticket := n.ticket(t, media.New{Size: len(one)})
	first := must(n.put(t, ticket, one))(t)
	if again := must(n.put(t, ticket, one))(t); again.ID != first.ID {
		t.Error("the same again is another")
	}
	if _, err := n.put(t, ticket, other); code(err) != "USED" {
		t.Errorf("another file: %v", err)
	}
	if _, err := n.put(t, ticket[:len(ticket)-2]+"AA", one); code(err) != "BAD_LINK" {
		t.Errorf("a forged address: %v", err)
	}
	for _, forged := range []string{"", "x", strings.Repeat("A", 64), "../../etc"} {
		if _, err := n.put(t, forged, one); code(err) != "BAD_LINK" {
			t.Errorf("%q: %v", forged, err)
		}
	}
	late := n.ticket(t, media.New{Size: len(one)})
	must(n.db.ExecContext(ctx, `update media_uploads set expires_at = now() - interval '1 second' where media_id is null`))(t)
	if _, err := n.put(t, late, one); code(err) != "EXPIRED" {
		t.Errorf("too late: %v", err)
	}
	must(n.Delete(ctx, n.kari, media.Deletion{MediaID: first.ID}))(t)
	if _, err := n.put(t, ticket, one); code(err) != "USED" {
		t.Errorf("after it was deleted: %v", err)
	}
}

func TestAFileOfAnotherLengthIsRefusedAndMayBeSentAgain(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	content := asJPEG(drawn(50, 50))
	ticket := n.ticket(t, media.New{Size: len(content)})
	for name, err := range map[string]error{
		"says another length": second(n.Receive(ctx, ticket, int64(len(content))-1, bytes.NewReader(content))),
		"is cut off":          second(n.Receive(ctx, ticket, int64(len(content)), cutOff{bytes.NewReader(content[:100])})),
		"is shorter":          second(n.Receive(ctx, ticket, int64(len(content)), bytes.NewReader(content[:100]))),
		"is longer":           second(n.Receive(ctx, ticket, int64(len(content)), io.MultiReader(bytes.NewReader(content), strings.NewReader("x")))),
	} {
		if code(err) != "WRONG_LENGTH" {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := n.Receive(ctx, ticket, 11<<20, bytes.NewReader(content)); code(err) != "TOO_LARGE" {
		t.Errorf("too large: %v", err)
	}
	if len(n.files(t)) != 0 {
		t.Errorf("something was kept: %v", n.files(t))
	}
	must(n.put(t, ticket, content))(t)
}

func second[T any](_ T, err error) error { return err }

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
