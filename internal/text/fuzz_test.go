package text_test

import (
	"regexp"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"innomag/internal/text"
)

func seed(f *testing.F) {
	f.Helper()
	for _, p := range lines(f, "testdata/xss.txt") {
		f.Add(p)
	}
	for _, row := range corpus(f) {
		f.Add(row.sent)
	}
	f.Add("і d i o t aaa b c rnrnrn vvvv")
}

func FuzzRenderersLetNothingThrough(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		checkRendered(t, s)
		text.Plain(s)
	})
}

func FuzzCleanTwiceIsCleanOnce(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		once, err := text.Clean(s)
		if err != nil {
			return
		}
		twice, err := text.Clean(once)
		if err != nil || twice != once || !norm.NFC.IsNormalString(once) {
			t.Errorf("Clean(%q) = %q, then %q, %v", s, once, twice, err)
		}
		if n := text.Length(once); n > utf8.RuneCountInString(once) || (n == 0) != (once == "") {
			t.Errorf("Length(%q) = %d", once, n)
		}
	})
}

func FuzzFoldAndSkeletonSettle(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		if fold := text.Fold(s); text.Fold(fold) != fold || !utf8.ValidString(fold) {
			t.Errorf("Fold(%q) = %q, then %q", s, fold, text.Fold(fold))
		}
		if skeleton := text.Skeleton(s); text.Skeleton(skeleton) != skeleton || !utf8.ValidString(skeleton) {
			t.Errorf("Skeleton(%q) = %q, then %q", s, skeleton, text.Skeleton(skeleton))
		}
		runes := utf8.RuneCountInString(s)
		for _, w := range text.Readings(s) {
			if w.Start < 0 || w.Start >= w.End || w.End > runes || w.Text == "" {
				t.Errorf("Readings(%q) has %+v", s, w)
			}
		}
	})
}

var slugShape = regexp.MustCompile(`^([a-z0-9]+(-[a-z0-9]+)*)?$`)

func FuzzSlugFitsAnAddress(f *testing.F) {
	seed(f)
	f.Fuzz(func(t *testing.T, s string) {
		slug := text.Slug(s)
		if len(slug) > 80 || !slugShape.MatchString(slug) || text.Slug(slug) != slug {
			t.Errorf("Slug(%q) = %q, then %q", s, slug, text.Slug(slug))
		}
	})
}
