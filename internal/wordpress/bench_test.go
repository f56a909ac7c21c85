package wordpress

import (
	"errors"
	"io"
	"runtime"
	"strings"
	"testing"
)

// It runs alone: others' memory would count.
func TestLongExportIsReadInLittleMemory(t *testing.T) {
	const items = 1000 // of 20 kB: 20 MB
	r := NewReader(long(items))
	var read int
	before, most := inUse(), uint64(0)
	for {
		e, err := r.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if i, ok := e.(*Item); ok {
			if read++; len(i.Comments) != 10 {
				t.Fatalf("%d comments", len(i.Comments))
			}
			if read%100 == 0 {
				most = max(most, inUse())
			}
		}
	}
	if more := int64(most) - int64(before); read != items || more > 10<<20 {
		t.Errorf("read %d items with %d MB more in use", read, more>>20)
	}
}

// inUse is how much memory is held, without what nobody needs any more.
func inUse() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

func BenchmarkReader(b *testing.B) {
	const items = 200
	size, _ := io.Copy(io.Discard, long(items))
	b.SetBytes(size)
	for b.Loop() {
		r := NewReader(long(items))
		for {
			_, err := r.Next()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

// long is an export made up as it is read.
func long(items int) io.Reader {
	head, tail, _ := strings.Cut(export("<!-- her -->"), "<!-- her -->")
	comment := "<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content><![CDATA[" + strings.Repeat("Vel talt. ", 40) + "]]></wp:comment_content></wp:comment>\n"
	item := "<item><title>Et stykke</title><content:encoded><![CDATA[" + strings.Repeat("En lang og god setning på norsk.\n\n", 450) +
		"]]></content:encoded>" + strings.Repeat(comment, 10) + "</item>\n"
	parts := []io.Reader{strings.NewReader(head)}
	for range items {
		parts = append(parts, strings.NewReader(item))
	}
	return io.MultiReader(append(parts, strings.NewReader(tail))...)
}
