package gid_test

import (
	"encoding/base64"
	"strings"
	"testing"

	"innomag/internal/fault"
	"innomag/internal/gid"
)

func TestAnIDComesBackAsItWas(t *testing.T) {
	t.Parallel()
	want := gid.ID{Type: "Comment", Key: 1 << 40}
	got, err := gid.Parse(want.String())
	if err != nil || got != want {
		t.Fatalf("got %v, %v; want %v", got, err, want)
	}
}

func TestWhatIsNoIDIsRefusedWithACode(t *testing.T) {
	t.Parallel()
	encode := base64.RawURLEncoding.EncodeToString
	for what, s := range map[string]string{
		"nothing":              "",
		"a bare number":        "7",
		"no colon":             encode([]byte("Article7")),
		"no number":            encode([]byte("Article:")),
		"a negative number":    encode([]byte("Article:-7")),
		"zero":                 encode([]byte("Article:0")),
		"a plus sign":          encode([]byte("Article:+7")),
		"a leading zero":       encode([]byte("Article:07")),
		"a number too large":   encode([]byte("Article:99999999999999999999")),
		"padding":              base64.URLEncoding.EncodeToString([]byte("Article:77")),
		"text after the id":    gid.ID{Type: "Article", Key: 7}.String() + "!",
		"very long":            strings.Repeat("QQ", 5000),
		"a NUL in the number":  encode([]byte("Article:7\x00")),
		"another alphabet":     "QXJ0aWNsZTo3/+",
		"newline in the input": "QXJ0\naWNsZTo3",
	} {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			_, err := gid.Parse(s)
			if err == nil || fault.Of(err).Kind != fault.BadUserInput {
				t.Fatalf("%q: got %v, want a %s", s, err, fault.BadUserInput)
			}
			if len(err.Error()) > 100 {
				t.Fatalf("the error repeats %d bytes of what was sent", len(err.Error()))
			}
		})
	}
}

func TestAnIDOfAnotherTypeIsRefused(t *testing.T) {
	t.Parallel()
	var key int64
	err := gid.Unmarshal(gid.ID{Type: "Article", Key: 7}.String(), "Comment", &key)
	if err == nil || !strings.Contains(err.Error(), "Article") {
		t.Fatalf("got %v", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("QXJ0aWNsZTo3")
	f.Fuzz(func(t *testing.T, s string) {
		if id, err := gid.Parse(s); err == nil && id.String() != s {
			t.Fatalf("%q and %q are the same row", s, id)
		}
	})
}
