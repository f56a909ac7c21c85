package media_test

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/media"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
)

// newsroom is where pictures come in.
type newsroom struct {
	*media.Service
	db                        *sqlx.DB
	counter                   *pgtest.Counter
	kari, per, editor, reader account.Viewer
}

func open(t testing.TB) *newsroom {
	t.Helper()
	db, counter := pgtest.Counted(t)
	n := &newsroom{db: db, counter: counter, Service: &media.Service{
		DB: db, Cursors: page.NewCodec([]byte(strings.Repeat("k", 32))), Secret: []byte(strings.Repeat("s", 32)), Files: media.NewDisk(t.TempDir()),
	}}
	hire := func(name string, role account.Role) account.Viewer {
		v := account.Viewer{Name: name, Roles: []account.Role{role}}
		const insert = `insert into accounts (email, name, roles) values ($1 || '@example.no', $1, array[$2]) returning id`
		if err := db.GetContext(t.Context(), &v.ID, insert, name, role); err != nil {
			t.Fatal(err)
		}
		return v
	}
	n.kari, n.per = hire("kari", account.Author), hire("per", account.Author)
	n.editor, n.reader = hire("eva", account.Editor), hire("ragnar", account.Reader)
	return n
}

func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func to[T any](v T) *T { return &v }

// code is the code of a fault, or "" for none.
func code(err error) string {
	if err == nil {
		return ""
	}
	return fault.Of(err).UserCode()
}

// ticket gets an address for a file of this size.
func (n *newsroom) ticket(t testing.TB, say media.New) string {
	t.Helper()
	u := must(n.CreateUpload(t.Context(), n.kari, say))(t)
	return strings.TrimPrefix(u.URL, media.UploadPath)
}

// send uploads a picture by an address of its own.
func (n *newsroom) send(t testing.TB, content []byte) (*media.Media, error) {
	t.Helper()
	return n.put(t, n.ticket(t, media.New{Size: len(content)}), content)
}

func (n *newsroom) put(t testing.TB, ticket string, content []byte) (*media.Media, error) {
	t.Helper()
	return n.Receive(t.Context(), ticket, int64(len(content)), bytes.NewReader(content))
}

// files lists what is kept.
func (n *newsroom) files(t testing.TB) (names []string) {
	t.Helper()
	if err := n.Files.List(context.Background(), func(name string, _ time.Time) error { names = append(names, name); return nil }); err != nil {
		t.Fatal(err)
	}
	return names
}

// fetch reads what is served at an address.
func (n *newsroom) fetch(t testing.TB, url string) []byte {
	t.Helper()
	served := must(n.Serve(t.Context(), strings.TrimPrefix(url, media.Path)))(t)
	content := must(io.ReadAll(served.Content))(t)
	if err := served.Content.Close(); err != nil {
		t.Fatal(err)
	}
	return content
}

// drawn is a picture whose corners can be told apart: red, green, blue and white, from the upper left as one reads.
func drawn(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{A: 255}
			switch {
			case x < w/2 && y < h/2:
				c.R = 255
			case y < h/2:
				c.G = 255
			case x < w/2:
				c.B = 255
			default:
				c.R, c.G, c.B = 255, 255, 255
			}
			m.SetRGBA(x, y, c)
		}
	}
	return m
}

// noisy is a picture that compresses badly, as photographs do.
func noisy(w, h int) *image.RGBA {
	m := image.NewRGBA(image.Rect(0, 0, w, h))
	seed := uint32(w*31 + h)
	for i := range m.Pix {
		seed = seed*1664525 + 1013904223
		m.Pix[i] = byte(seed >> 24)
		if i%4 == 3 {
			m.Pix[i] = 255
		}
	}
	return m
}

func asJPEG(m image.Image) []byte {
	var b bytes.Buffer
	if err := jpeg.Encode(&b, m, nil); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func asPNG(m image.Image) []byte {
	var b bytes.Buffer
	if err := png.Encode(&b, m); err != nil {
		panic(err)
	}
	return b.Bytes()
}

func asGIF(frames int) []byte {
	g := gif.GIF{}
	for i := range frames {
		p := image.NewPaletted(image.Rect(0, 0, 40, 30), color.Palette{color.Black, color.White, color.RGBA{200, 30, 30, 255}})
		p.SetColorIndex(i, i, 2)
		g.Image, g.Delay = append(g.Image, p), append(g.Delay, 10)
	}
	var b bytes.Buffer
	if err := gif.EncodeAll(&b, &g); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// withExif puts an Exif segment behind the beginning of a JPEG: an orientation, and where it was taken.
func withExif(content []byte, orientation int) []byte {
	tiff := []byte("MM\x00*\x00\x00\x00\x08\x00\x02" + "\x01\x12\x00\x03\x00\x00\x00\x01\x00")
	tiff = append(tiff, byte(orientation), 0, 0)
	tiff = append(tiff, "\x88\x25\x00\x04\x00\x00\x00\x01\x00\x00\x00\x26"+"\x00\x00\x00\x00"+"GPS 59.9139 N 10.7522 E"...)
	body := append([]byte("Exif\x00\x00"), tiff...)
	segment := binary.BigEndian.AppendUint16([]byte{0xff, 0xe1}, uint16(len(body)+2))
	return bytes.Join([][]byte{content[:2], segment, body, content[2:]}, nil)
}

// withComment puts a comment into a JPEG.
func withComment(content []byte, text string) []byte {
	segment := binary.BigEndian.AppendUint16([]byte{0xff, 0xfe}, uint16(len(text)+2))
	return bytes.Join([][]byte{content[:2], segment, []byte(text), content[2:]}, nil)
}

// chunk is a part of a PNG.
func chunk(kind string, body []byte) []byte {
	out := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
	out = append(append(out, kind...), body...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
}

// claiming gives a PNG whose header says a size, whatever follows.
func claiming(w, h int, data []byte) []byte {
	header := binary.BigEndian.AppendUint32(nil, uint32(w))
	header = append(binary.BigEndian.AppendUint32(header, uint32(h)), 8, 2, 0, 0, 0)
	return bytes.Join([][]byte{[]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", header), chunk("IDAT", data), chunk("IEND", nil)}, nil)
}

var errCutOff = errors.New("the line was cut")

// cutOff is a body whose sender went away.
type cutOff struct{ r io.Reader }

func (c cutOff) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	if errors.Is(err, io.EOF) {
		err = errCutOff
	}
	return n, err
}
