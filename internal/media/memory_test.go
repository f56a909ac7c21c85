package media

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestDecodingTakesNoMoreThanIsReckoned decodes pictures of every make, counts what is allocated, and compares it with what inspect
// reckons by their headers. The pictures that Go's encoders cannot make are those of Go's own tests.
func TestDecodingTakesNoMoreThanIsReckoned(t *testing.T) { // not parallel: it counts what is allocated
	pictures := map[string][]byte{}
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{
		"video-001.jpeg", "video-001.progressive.jpeg", "video-001.cmyk.jpeg", "video-001.rgb.jpeg", "video-001.q50.440.jpeg", "video-001.q50.444.progressive.jpeg",
		"video-001.separate.dc.progression.progressive.jpeg", "video-005.gray.jpeg", "video-001.png", "video-001.gif", "video-005.gray.gif", "video-005.gray.png",
		"../png/testdata/benchRGB-interlace.png", "../png/testdata/gray-gradient.interlaced.png",
	} {
		content, err := os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "src", "image", "testdata", name))
		if err != nil {
			t.Log(err) // another Go may have others
			continue
		}
		pictures[name] = content
	}
	if len(pictures) < 8 {
		t.Errorf("only %d of Go's pictures are there", len(pictures))
	}
	for name, m := range map[string]image.Image{
		"16 bits":      image.NewNRGBA64(image.Rect(0, 0, 200, 100)),
		"16 bits gray": image.NewGray16(image.Rect(0, 0, 200, 100)),
		"palette":      image.NewPaletted(image.Rect(0, 0, 200, 100), color.Palette{color.Black, color.White}),
	} {
		var b bytes.Buffer
		if err := png.Encode(&b, m); err != nil {
			t.Fatal(err)
		}
		pictures[name] = b.Bytes()
	}
	for name, content := range pictures {
		kind, known := sniff(content[:16])
		if !known {
			t.Fatalf("%s is of no kind", name)
		}
		r := bytes.NewReader(content)
		traits, err := inspect(kind, r)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		c, _, err := image.DecodeConfig(bytes.NewReader(content))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		reckoned := uint64(c.Width) * uint64(c.Height) * uint64(pixelCost(kind, c.ColorModel, traits)) / 4
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if _, err := decode(kind, bytes.NewReader(content)); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		runtime.ReadMemStats(&after)
		decoder := uint64(80 << 10) // its tables and windows, however large the picture
		if kind == isJPEG {
			decoder = 32 << 10
		}
		took := after.TotalAlloc - before.TotalAlloc
		t.Logf("%-52s %7d bytes, reckoned %7d", name, took, reckoned)
		if took > reckoned*11/10+decoder {
			t.Errorf("%s: %d bytes, reckoned %d", name, took, reckoned)
		}
	}
}

// TestACMYKPictureThatWouldTakeTooMuchIsRefusedUnread says in its header that it is larger than it is.
func TestACMYKPictureThatWouldTakeTooMuchIsRefusedUnread(t *testing.T) {
	t.Parallel()
	frame := func(marker byte, w, h int) []byte {
		return []byte{
			0xff, 0xd8, 0xff, 0xee, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0, // no transform: CMYK as it is
			0xff, marker, 0, 20, 8, byte(h >> 8), byte(h), byte(w >> 8), byte(w), 4, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0,
			0xff, 0xda, 0, 2,
		}
	}
	for name, c := range map[string]struct {
		marker byte
		w, h   int
		want   error
	}{
		"40 million pixels, eight bytes each":               {0xc0, 8000, 5000, nil},
		"13 million, progressive, twenty-four bytes each":   {0xc2, 4000, 3250, nil},
		"14.4 million, progressive":                         {0xc2, 4500, 3200, errTooLarge},
		"16 million, progressive, which only samples allow": {0xc2, 4000, 4000, errTooLarge},
		"more than 40 million":                              {0xc0, 8001, 5000, errTooLarge},
	} {
		if _, err := inspect(isJPEG, bytes.NewReader(frame(c.marker, c.w, c.h))); !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
