package media

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/jpeg"
	"os/exec"
	"runtime"
	"strings"
	"testing"
)

// took counts the bytes that are allocated while something is done.
func took(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// bomb is a small PNG that says how large it is and holds as many bytes as it says, all of them the same.
func bomb(t *testing.T, w, h int, depth, colour, interlaced byte, perPixel int) []byte {
	t.Helper()
	part := func(kind string, body []byte) []byte {
		out := binary.BigEndian.AppendUint32(nil, uint32(len(body)))
		out = append(append(out, kind...), body...)
		return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(out[4:]))
	}
	head := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, uint32(w)), uint32(h))
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	row := make([]byte, 1+w*perPixel)
	for range h {
		if _, err := z.Write(row); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return bytes.Join([][]byte{
		[]byte("\x89PNG\r\n\x1a\n"), part("IHDR", append(head, depth, colour, 0, 0, interlaced)), part("IDAT", packed.Bytes()), part("IEND", nil),
	}, nil)
}

// TestABombIsRefusedBeforeItIsUnpacked gives pictures that are a few kilobytes and would be hundreds of megabytes: what refuses them has to
// read their headers, and nothing else.
func TestABombIsRefusedBeforeItIsUnpacked(t *testing.T) { // not parallel: it counts what is allocated
	for phrase, content := range map[string][]byte{
		"one row of pixels more than forty million": bomb(t, 8_000, 5_001, 8, 0, 0, 1),
		"gray, a hundred million":                   bomb(t, 10_000, 10_000, 8, 0, 0, 1),
		"forty million of eight bytes, twice":       bomb(t, 8_000, 5_000, 16, 6, 1, 1), // interlaced: it does not come so far that the pixels lack
		"wider than allowed":                        bomb(t, 20_001, 2, 8, 0, 0, 1),
	} {
		if len(content) > 200<<10 {
			t.Errorf("%s: the file is no bomb, it has %d bytes", phrase, len(content))
		}
		var err error
		used := took(func() { _, err = inspect(isPNG, bytes.NewReader(content)) })
		if !errors.Is(err, errTooLarge) || used > 64<<10 {
			t.Errorf("%s: %v, with %d bytes allocated", phrase, err, used)
		}
	}
}

// TestTheLargestPictureIsMadeSmallInBoundedMemory takes in a photograph of forty million pixels, and counts all that is allocated from its
// first byte to the last of its widths. What is held at a time is less: it is one picture at a time in each server.
func TestTheLargestPictureIsMadeSmallInBoundedMemory(t *testing.T) { // not parallel: it counts what is allocated
	if raced { // the race detector has pools forget at random, and takes a minute for the pixels
		told, err := exec.CommandContext(t.Context(), "go", "test", "-count", "1", "-run", "^"+t.Name()+"$", ".").CombinedOutput()
		if err != nil || !strings.Contains(string(told), "ok") {
			t.Fatalf("%v\n%s", err, told)
		}
		return
	}
	m := image.NewYCbCr(image.Rect(0, 0, 8_000, 5_000), image.YCbCrSubsampleRatio420)
	for y := range 5_000 {
		for x := 0; x < 8_000; x += 16 { // flat blocks, which are quick to write
			luma := byte(x/31 + y/16*5)
			for k := range 16 {
				m.Y[y*m.YStride+x+k] = luma
			}
		}
	}
	for i := range m.Cb {
		m.Cb[i], m.Cr[i] = 120, 140
	}
	var photo bytes.Buffer
	if err := jpeg.Encode(&photo, m, &jpeg.Options{Quality: 60}); err != nil {
		t.Fatal(err)
	}
	if photo.Len() > defaultImage {
		t.Fatalf("it could not be uploaded: %d bytes", photo.Len())
	}
	file := bytes.NewReader(photo.Bytes())
	var p *picture
	used := took(func() {
		traits, err := inspect(isJPEG, file)
		if err != nil {
			t.Fatal(err)
		}
		if p, err = render(isJPEG, traits, file); err != nil {
			t.Fatal(err)
		}
	})
	t.Logf("%d bytes came, %d MiB were allocated", photo.Len(), used>>20)
	if p.width != 2560 || p.height != 1600 || len(p.renditions) != 6 {
		t.Errorf("it became %d by %d in %d widths", p.width, p.height, len(p.renditions))
	}
	if used > 320<<20 {
		t.Errorf("%d MiB were allocated for it", used>>20)
	}
}
