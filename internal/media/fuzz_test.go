package media

import (
	"bytes"
	"context"
	"encoding/base64"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"golang.org/x/image/draw"

	"innomag/internal/fault"
)

// FuzzPicture sends anything to what judges and renders pictures. It may refuse; it may not fall over, and what it makes is
// a picture of the size it says.
func FuzzPicture(f *testing.F) {
	m := image.NewRGBA(image.Rect(0, 0, 9, 7))
	var b bytes.Buffer
	_ = jpeg.Encode(&b, m, nil)
	f.Add(bytes.Clone(b.Bytes()))
	b.Reset()
	_ = png.Encode(&b, m)
	f.Add(bytes.Clone(b.Bytes()))
	b.Reset()
	_ = gif.Encode(&b, m, nil)
	f.Add(bytes.Clone(b.Bytes()))
	webp, _ := base64.StdEncoding.DecodeString("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==")
	f.Add(webp)
	f.Add([]byte("\xff\xd8\xff\xe1\x00\x10Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12"))
	f.Fuzz(func(t *testing.T, content []byte) {
		kind, known := sniff(content[:min(16, len(content))])
		if !known || kind == isPDF {
			return
		}
		r := bytes.NewReader(content)
		traits, err := inspect(kind, r)
		if err != nil {
			return
		}
		if c, _, err := image.DecodeConfig(bytes.NewReader(content)); err == nil && c.Width*c.Height > 1<<20 {
			return // allowed, and slow
		}
		p, err := render(kind, traits, r)
		if err != nil {
			return
		}
		for i, made := range p.renditions {
			c, format, err := image.DecodeConfig(bytes.NewReader(made.content))
			if err != nil || !strings.HasPrefix(format, p.format[:1]) || c.Width != made.width || (i == 0 && (c.Width != p.width || c.Height != p.height)) {
				t.Fatalf("%d by %d, %s, %v: %+v", c.Width, c.Height, format, err, p)
			}
		}
	})
}

func FuzzDress(f *testing.F) {
	f.Add(`<figure><img src="/media/~TWVkaWE6MQ"></figure>`)
	f.Add(`<p>a</p><img src="/media/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.jpg" alt="x"><img src="https://a.no/b.jpg">`)
	f.Fuzz(func(t *testing.T, text string) {
		names := pictured(text)
		if got := dress(text, nil); got.HTML != text && got.Missing == nil {
			t.Fatalf("%q became %q", text, got.HTML)
		}
		shapes := map[string]*Shape{}
		for _, name := range names {
			shapes[name] = &Shape{Name: name, Format: "jpg", Width: 10, Height: 10, Widths: []int64{320}}
		}
		once := dress(text, shapes)
		if twice := dress(once.HTML, shapes); twice.HTML != once.HTML || once.Missing != nil {
			t.Fatalf("%q and then %q", once.HTML, twice.HTML)
		}
	})
}

func TestScalingInStripsIsScaling(t *testing.T) {
	t.Parallel()
	src := image.NewRGBA(image.Rect(0, 0, 300, 210))
	for y := range 210 {
		for x := range 300 {
			src.SetRGBA(x, y, color.RGBA{uint8(x * 255 / 300), uint8(y * 255 / 210), uint8((x + y) / 3), 255})
		}
	}
	got := scale(src, 131, 97)
	want := image.NewRGBA(got.Rect)
	draw.CatmullRom.Scale(want, want.Rect, src, src.Rect, draw.Src, nil)
	for i := range want.Pix {
		if d := int(want.Pix[i]) - int(got.Pix[i]); d < -2 || d > 2 {
			t.Fatalf("byte %d is %d, want %d", i, got.Pix[i], want.Pix[i])
		}
	}
}

func TestPicturesInATextGetTheirSizes(t *testing.T) {
	t.Parallel()
	name := strings.Repeat("a", 32)
	house := &Shape{ID: 1, Name: name, Format: "jpg", Width: 700, Height: 500, Widths: []int64{320, 640}, OwnAlt: "Et hus", OwnCaption: "Huset <på> Åsen", OwnCredit: "Kari"}
	const id = "/media/~TWVkaWE6MQ"
	shapes := map[string]*Shape{name: house, id: house}
	worn := `width="700" height="500" srcset="/media/` + name + `-320.jpg 320w, /media/` + name + `-640.jpg 640w, /media/` + name + `.jpg 700w" sizes="(max-width: 700px) 100vw, 700px"`
	const own = `<figcaption>Huset &lt;på&gt; Åsen <cite>Kari</cite></figcaption>`
	for text, want := range map[string]string{
		`<p>æ &amp; <b>ø</b></p>`:                                  `<p>æ &amp; <b>ø</b></p>`,
		`<img src="https://a.no/x.jpg" alt="">`:                    `<img src="https://a.no/x.jpg" alt="">`,
		`<img src="/media/` + name + `-320.jpg"/><hr>`:             `<img src="/media/` + name + `.jpg" width="700" height="500" srcset="/media/` + name + `-320.jpg 320w, /media/` + name + `-640.jpg 640w, /media/` + name + `.jpg 700w" sizes="(max-width: 700px) 100vw, 700px" alt="Et hus" loading="lazy"/><hr>`,
		`<img alt="Mitt" width="9" src="/media/` + name + `.png">`: `<img src="/media/` + name + `.jpg" width="700" height="500" srcset="/media/` + name + `-320.jpg 320w, /media/` + name + `-640.jpg 640w, /media/` + name + `.jpg 700w" sizes="(max-width: 700px) 100vw, 700px" alt="Mitt" loading="lazy">`,
		`<a href="/media/` + name + `.jpg">x</a>`:                  `<a href="/media/` + name + `.jpg">x</a>`,
		// Named by its id, in a figure, it has its caption and credit with it, unless the text has others.
		`<figure><img src="` + id + `"/></figure>`:                                    `<figure><img src="/media/` + name + `.jpg" ` + worn + ` alt="Et hus" loading="lazy"/>` + own + `</figure>`,
		`<p>Se <img src="` + id + `" alt="Vårt"/> her</p>`:                            `<p>Se <img src="/media/` + name + `.jpg" ` + worn + ` alt="Vårt" loading="lazy"/> her</p>`,
		`<figure><img src="` + id + `"/><figcaption>Vår</figcaption></figure>`:        `<figure><img src="/media/` + name + `.jpg" ` + worn + ` alt="Et hus" loading="lazy"/><figcaption>Vår</figcaption></figure>`,
		`<figure><img src="/media/` + name + `.jpg"/></figure>`:                       `<figure><img src="/media/` + name + `.jpg" ` + worn + ` alt="Et hus" loading="lazy"/></figure>`,
		`<figure><img src="/b.jpg"/></figure><figure><img src="` + id + `"></figure>`: `<figure><img src="/b.jpg"/></figure><figure><img src="/media/` + name + `.jpg" ` + worn + ` alt="Et hus" loading="lazy">` + own + `</figure>`,
		`<figure><img src="/media/~TWVkaWE6Mg"/></figure>`:                            `<figure></figure>`, // nobody has that
	} {
		if got := dress(text, shapes); got.HTML != want || strings.Contains(text, "Mg") != (len(got.Missing) == 1) {
			t.Errorf("%s\n gives %s\n want %s", text, got.HTML, want)
		}
	}
}

func TestOneAtATime(t *testing.T) {
	t.Parallel()
	var s slot
	var within, done atomic.Int32
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() {
			leave, err := s.enter(t.Context())
			if err != nil {
				t.Error(err)
				return
			}
			if within.Add(1) > 1 {
				t.Error("two at once")
			}
			runtime.Gosched()
			done.Add(1)
			within.Add(-1)
			leave()
		})
	}
	wg.Wait()
	if done.Load() != 50 {
		t.Errorf("%d came in", done.Load())
	}
	leave, _ := s.enter(t.Context())
	defer leave()
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.enter(gone); err == nil {
		t.Error("somebody who has gone came in")
	}
}

func TestWhoeverWaitsTooLongIsToldToComeBack(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var s slot
		if _, err := s.enter(t.Context()); err != nil {
			t.Fatal(err)
		}
		begun := time.Now()
		if _, err := s.enter(t.Context()); fault.Of(err).Kind != fault.Unavailable || time.Since(begun) != patience {
			t.Errorf("%v after %s", err, time.Since(begun))
		}
	})
}
