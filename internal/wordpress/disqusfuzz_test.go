package wordpress

import (
	"bytes"
	"errors"
	"io"
	"testing"
)

func FuzzDisqusReaderSurvivesAnything(f *testing.F) {
	f.Add([]byte(talked()))
	f.Add([]byte(disqus(`<post dsq:id="1"><message>&lt;b&gt;</message><createdAt>0000-00-00</createdAt><isSpam/></post>`)))
	f.Fuzz(func(t *testing.T, data []byte) {
		r := newDisqusReader(bytes.NewReader(data))
		r.Note = func(n Note) { _ = n.String() }
		for {
			found, err := r.next()
			var syntax *SyntaxError
			switch {
			case errors.Is(err, io.EOF):
				return
			case errors.As(err, &syntax):
				if again, err := r.next(); again != nil || err == nil {
					t.Fatal("it goes on after an error")
				}
				return
			case err != nil:
				t.Fatalf("an error without a place: %v", err)
			case found == nil:
				t.Fatal("neither an entry nor an error")
			}
		}
	})
}

func FuzzSettingsAreReadOrRefused(f *testing.F) {
	f.Add([]byte(settingsThere))
	f.Add([]byte("comment_moderation=1\nmoderation_keys=a\\nb"))
	f.Fuzz(func(t *testing.T, data []byte) {
		options, err := readOptions(data)
		var syntax *SyntaxError
		if (err == nil) == (options == nil) || err != nil && !errors.As(err, &syntax) {
			t.Fatalf("%v, %v", options, err)
		}
	})
}
