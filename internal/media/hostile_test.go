package media_test

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"encoding/binary"
	"io"
	"runtime"
	"strings"
	"testing"

	"innomag/internal/media"
)

// zeros compresses n bytes of nothing, as bombs do.
func zeros(n int) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = io.CopyN(w, nothing{}, int64(n))
	_ = w.Close()
	return b.Bytes()
}

type nothing struct{}

func (nothing) Read(p []byte) (int, error) { clear(p); return len(p), nil }

// resized gives a JPEG whose frame header says another size.
func resized(content []byte, w, h int) []byte {
	content = bytes.Clone(content)
	at := bytes.Index(content, []byte{0xff, 0xc0})
	binary.BigEndian.PutUint16(content[at+5:], uint16(h))
	binary.BigEndian.PutUint16(content[at+7:], uint16(w))
	return content
}

func TestHostileFilesAreRefusedWithAReason(t *testing.T) {
	t.Parallel()
	n := open(t)
	photo, drawing := asJPEG(drawn(64, 48)), asPNG(drawn(64, 48))
	bigGIF := asGIF(1)
	binary.LittleEndian.PutUint16(bigGIF[6:], 65535)
	binary.LittleEndian.PutUint16(bigGIF[8:], 65535)
	webp := must(base64.StdEncoding.DecodeString(aWebP))(t)
	bigWebP := bytes.Clone(webp)
	copy(bigWebP[21:], []byte{0xff, 0xff, 0xff, 0x0f}) // 16384 by 16384
	animatedWebP := append([]byte("RIFF\x00\x00\x00\x00WEBPVP8X\x0a\x00\x00\x00\x02\x00\x00\x00"), make([]byte, 60)...)
	moving := bytes.Replace(drawing, chunkIn(drawing, "IDAT"), append(chunk("acTL", make([]byte, 8)), chunkIn(drawing, "IDAT")...), 1)
	many := append(append(bytes.Clone(photo[:2]), bytes.Repeat([]byte{0xff, 0xfe, 0, 2}, 20_000)...), photo[2:]...)
	for name, c := range map[string]struct {
		content []byte
		want    string
	}{
		"SVG with a script":        {[]byte(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`), "UNSUPPORTED_TYPE"},
		"XML before an SVG":        {[]byte(`<?xml version="1.0"?><!DOCTYPE svg><svg onload="alert(1)"/>`), "UNSUPPORTED_TYPE"},
		"HTML":                     {[]byte("<!doctype html><script>alert(1)</script>"), "UNSUPPORTED_TYPE"},
		"a zip":                    {[]byte("PK\x03\x04 and so on, called bilde.png"), "UNSUPPORTED_TYPE"},
		"a program":                {[]byte("\x7fELF\x02\x01\x01\x00"), "UNSUPPORTED_TYPE"},
		"a BMP":                    {[]byte("BM\x36\x00\x00\x00\x00\x00"), "UNSUPPORTED_TYPE"},
		"a TIFF":                   {[]byte("II*\x00\x08\x00\x00\x00"), "UNSUPPORTED_TYPE"},
		"one byte":                 {[]byte("x"), "UNSUPPORTED_TYPE"},
		"a GIF that moves":         {asGIF(3), "UNSUPPORTED_TYPE"},
		"a PNG that moves":         {moving, "UNSUPPORTED_TYPE"},
		"a WebP that moves":        {animatedWebP, "UNSUPPORTED_TYPE"},
		"a PNG of 100 gigapixels":  {claiming(1<<20, 100_000, nil), "TOO_MANY_PIXELS"},
		"a PNG of 2^31 a side":     {claiming(1<<31-1, 1<<31-1, nil), "BROKEN_FILE"},
		"a PNG of 41 megapixels":   {claiming(8200, 5000, zeros(1<<20)), "TOO_MANY_PIXELS"},
		"a PNG that is a line":     {claiming(20_001, 1, nil), "TOO_MANY_PIXELS"},
		"a JPEG of 65535 a side":   {resized(photo, 65535, 65535), "TOO_MANY_PIXELS"},
		"a GIF of 65535 a side":    {bigGIF, "TOO_MANY_PIXELS"},
		"a WebP of 16384 a side":   {bigWebP, "TOO_MANY_PIXELS"},
		"a PNG without pixels":     {claiming(0, 10, nil), "BROKEN_FILE"},
		"a JPEG without height":    {resized(photo, 10, 0), "BROKEN_FILE"},
		"a PNG with too few bytes": {claiming(3000, 3000, zeros(10)), "BROKEN_FILE"},
		"a zlib bomb in a PNG":     {claiming(4, 4, zeros(64<<20)), "BROKEN_FILE"},
		"no picture after a JPEG":  {[]byte("\xff\xd8\xff\xe0\x00\x02"), "BROKEN_FILE"},
		"a cut PNG":                {drawing[:len(drawing)/2], "BROKEN_FILE"},
		"a cut JPEG":               {photo[:len(photo)/2], "BROKEN_FILE"},
		"a cut GIF":                {asGIF(1)[:20], "BROKEN_FILE"},
		"a cut WebP":               {webp[:20], "BROKEN_FILE"},
		"a wrong checksum":         {flipped(drawing, len(drawing)/2), "BROKEN_FILE"},
		"20 000 comments":          {many, "BROKEN_FILE"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			m, err := n.send(t, c.content)
			runtime.ReadMemStats(&after)
			if code(err) != c.want {
				t.Errorf("got %+v, %v", m, err)
			}
			if grown := after.TotalAlloc - before.TotalAlloc; c.want == "TOO_MANY_PIXELS" && grown > 200<<20 { // others run beside it
				t.Errorf("%d MiB were used on it", grown>>20)
			}
		})
	}
}

func chunkIn(png []byte, kind string) []byte {
	at := bytes.Index(png, []byte(kind)) - 4
	return png[at : at+12+int(binary.BigEndian.Uint32(png[at:]))]
}

func flipped(content []byte, at int) []byte {
	content = bytes.Clone(content)
	content[at] ^= 0xff
	return content
}

func TestWhatIsHiddenInAPictureIsGone(t *testing.T) {
	t.Parallel()
	n := open(t)
	photo, drawing := asJPEG(drawn(64, 48)), asPNG(drawn(64, 48))
	const script = "<script>alert(document.cookie)</script>"
	for name, content := range map[string][]byte{
		"HTML in a comment of a JPEG": withComment(photo, script),
		"HTML after a JPEG":           append(bytes.Clone(photo), script...),
		"HTML after a PNG":            append(bytes.Clone(drawing), script...),
		"a program after a GIF":       append(asGIF(1), "PK\x03\x04 META-INF/MANIFEST.MF "+script...),
		"HTML in a text of a PNG":     bytes.Replace(drawing, chunkIn(drawing, "IDAT"), append(chunk("tEXt", []byte("Comment\x00"+script)), chunkIn(drawing, "IDAT")...), 1),
		"where it was taken":          withExif(photo, 1),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			m := must(n.send(t, content))(t)
			for _, v := range m.Image().Variants() {
				kept := n.fetch(t, v.URL)
				for _, hidden := range []string{script, "MANIFEST", "GPS", "Exif"} {
					if bytes.Contains(kept, []byte(hidden)) {
						t.Errorf("%s is still in %s", hidden, v.URL)
					}
				}
			}
		})
	}
}

func TestADirectoryIsNeverLeft(t *testing.T) {
	t.Parallel()
	n := open(t)
	for _, name := range []string{"", "..", "../../etc/passwd", "a", strings.Repeat("a", 32), strings.Repeat("a", 32) + ".svg", strings.Repeat("a", 32) + "-01.jpg", strings.Repeat("A", 32) + ".jpg"} {
		if _, err := n.Serve(t.Context(), name); err != media.ErrNoBlob { //nolint:errorlint // it is given as it is
			t.Errorf("%q: %v", name, err)
		}
	}
}
