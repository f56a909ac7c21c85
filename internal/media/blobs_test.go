package media_test

import (
	"bytes"
	"errors"
	"io"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"

	"innomag/internal/media"
)

// stores are a folder and a bucket, which must do the same.
func stores(t *testing.T) map[string]media.Blobs {
	t.Helper()
	backend := s3mem.New()
	if err := backend.CreateBucket("bilder"); err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(gofakes3.New(backend).Server())
	t.Cleanup(server.Close)
	host := must(url.Parse(server.URL))(t).Host
	bucket := must(media.OpenBucket("s3://key:secret@" + host + "/bilder/innomag?insecure=true&region=us-east-1"))(t)
	return map[string]media.Blobs{"a folder": media.NewDisk(t.TempDir() + "/not/there/yet"), "a bucket": bucket}
}

func TestFilesAreKeptInAFolderOrInABucketAlike(t *testing.T) {
	t.Parallel()
	name, other := strings.Repeat("a", 32)+".jpg", strings.Repeat("b", 32)+"-320.jpg"
	for where, store := range stores(t) {
		t.Run(where, func(t *testing.T) {
			t.Parallel()
			ctx := t.Context()
			if _, err := store.Open(ctx, name); !errors.Is(err, media.ErrNoBlob) {
				t.Errorf("what is not there: %v", err)
			}
			if err := store.Delete(ctx, name); err != nil {
				t.Errorf("deleting what is not there: %v", err)
			}
			for range 2 { // the same again changes nothing
				for _, n := range []string{name, other} {
					if err := store.Put(ctx, n, "image/jpeg", strings.NewReader("innhold "+n), int64(len("innhold "+n))); err != nil {
						t.Fatal(err)
					}
				}
			}
			f := must(store.Open(ctx, name))(t)
			if at := must(f.Seek(-4, io.SeekEnd))(t); at != int64(len("innhold "+name))-4 {
				t.Errorf("at %d", at)
			}
			if end := must(io.ReadAll(f))(t); string(end) != ".jpg" {
				t.Errorf("got %q", end)
			}
			_ = f.Close()
			var names []string
			if err := store.List(ctx, func(n string, since time.Time) error {
				names = append(names, n)
				if age := time.Since(since); age < -time.Minute || age > time.Minute {
					t.Errorf("%s is %s old", n, age)
				}
				return nil
			}); err != nil || len(names) != 2 {
				t.Errorf("%v, %v", names, err)
			}
			if err := store.Delete(ctx, name, other); err != nil {
				t.Error(err)
			}
			if _, err := store.Open(ctx, name); !errors.Is(err, media.ErrNoBlob) {
				t.Errorf("what was deleted: %v", err)
			}
		})
	}
}

func TestAPictureGoesIntoABucketAndComesOutOfIt(t *testing.T) {
	t.Parallel()
	n := open(t)
	n.Files = stores(t)["a bucket"]
	m := must(n.send(t, asJPEG(drawn(700, 500))))(t)
	for _, v := range m.Image().Variants() {
		if len(n.fetch(t, v.URL)) == 0 {
			t.Errorf("%s is empty", v.URL)
		}
	}
}

func TestAFileThatWasCutOffIsNotThere(t *testing.T) {
	t.Parallel()
	disk := media.NewDisk(t.TempDir())
	name := strings.Repeat("a", 32) + ".jpg"
	if err := disk.Put(t.Context(), name, "", cutFile{bytes.NewReader(make([]byte, 100))}, 200); !errors.Is(err, errCutOff) {
		t.Errorf("got %v", err)
	}
	if _, err := disk.Open(t.Context(), name); !errors.Is(err, media.ErrNoBlob) {
		t.Errorf("half of it is there: %v", err)
	}
	if err := disk.List(t.Context(), func(name string, _ time.Time) error { t.Errorf("%s was left", name); return nil }); err != nil {
		t.Error(err)
	}
}

type cutFile struct{ *bytes.Reader }

func (c cutFile) Read(p []byte) (int, error) { return cutOff{c.Reader}.Read(p) }

func (c cutFile) WriteTo(w io.Writer) (int64, error) {
	n, _ := c.Reader.WriteTo(w)
	return n, errCutOff
}

func TestAnAddressOfABucketThatCannotBeMeantIsRefused(t *testing.T) {
	t.Parallel()
	for _, address := range []string{"s3://", "s3://host", "s3://host/", "https://host/bucket", "s3://a b/c"} {
		if _, err := media.OpenBucket(address); err == nil {
			t.Errorf("%q was taken", address)
		}
	}
}
