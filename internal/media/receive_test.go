package media_test

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/png"
	"io"
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/media"
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
