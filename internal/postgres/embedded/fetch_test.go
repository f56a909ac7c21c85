package embedded

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestUnknownArchiveIsRefused(t *testing.T) {
	t.Parallel()
	cache := newDir(t)
	h := &home{}
	o := Options{CacheDir: cache, pack: func(_ context.Context, _, into string) error {
		return os.WriteFile(filepath.Join(into, "postgres.tgz"), archive(t, map[string]string{"package/native/bin/postgres": "evil"}), 0o600)
	}}
	_, err := fetch(t.Context(), h, quiet(o))
	if err == nil || !strings.Contains(err.Error(), "refused") {
		t.Fatalf("says %v, want a refusal", err)
	}
	if left, _ := os.ReadDir(cache); len(left) != 0 {
		t.Errorf("left in the cache: %v", left)
	}
}

func TestNoDownloadMeansNone(t *testing.T) {
	t.Parallel()
	o := Options{CacheDir: newDir(t), NoDownload: true, pack: func(context.Context, string, string) error {
		t.Error("it downloads")
		return nil
	}}
	if _, err := fetch(t.Context(), &home{}, quiet(o)); err == nil || !strings.Contains(err.Error(), "switched off") {
		t.Errorf("says %v", err)
	}
}

func TestUnpackMakesProgramsAndLinks(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "pg")
	err := unpack(bytes.NewReader(archive(t, map[string]string{
		"package/package.json":              "{}",
		"package/native/bin/postgres":       "a program",
		"package/native/lib/libpq.so.5.15":  "a library",
		"package/native/lib/libpq.a":        "only for building",
		"package/native/pg-symlinks.json":   `[{"source":"native/lib/libpq.so.5.15","target":"native/lib/libpq.so.5"}]`,
		"package/native/share/postgres.bki": "a file",
	})), dir)
	if err != nil {
		t.Fatal(err)
	}
	if lib, err := os.ReadFile(filepath.Join(dir, "lib", "libpq.so.5")); err != nil || string(lib) != "a library" {
		t.Errorf("the link leads to %q, %v", lib, err)
	}
	if info, err := os.Stat(filepath.Join(dir, "bin", "postgres")); err != nil || info.Mode().Perm() != 0o755 {
		t.Errorf("the program: %v, %v", info, err)
	}
	for _, unwanted := range []string{"package.json", "pg-symlinks.json", "lib/libpq.a"} {
		if exists(filepath.Join(dir, unwanted)) {
			t.Errorf("%s was unpacked", unwanted)
		}
	}
}

func TestUnpackStaysInside(t *testing.T) {
	t.Parallel()
	parent := t.TempDir()
	cases := map[string]map[string]string{
		"a file":           {"package/native/../../escaped": "x"},
		"a link's name":    {"package/native/pg-symlinks.json": `[{"source":"native/x","target":"native/../../escaped"}]`},
		"an absolute file": {"package/native//../../../../../../../../../../../tmp/innomag-escaped": "x"},
	}
	for name, files := range cases {
		t.Run(name, func(t *testing.T) {
			if err := unpack(bytes.NewReader(archive(t, files)), filepath.Join(parent, name)); err == nil {
				t.Error("it was unpacked")
			}
			if exists(filepath.Join(parent, "escaped")) || exists("/tmp/innomag-escaped") {
				t.Error("it got out")
			}
		})
	}
}

// The real download is 23 MB, so it runs only when asked for.
func TestDownloadedPostgresRuns(t *testing.T) {
	if os.Getenv("INNOMAG_TEST_DOWNLOAD") == "" {
		t.Skip("set INNOMAG_TEST_DOWNLOAD=1 to download PostgreSQL from the package registry")
	}
	cache := newDir(t)
	probe, err := settle(filepath.Join(newDir(t), "probe"))
	if err != nil {
		t.Fatal(err)
	}
	bin, err := fetch(t.Context(), probe, quiet(Options{CacheDir: cache}))
	if err != nil {
		t.Fatal(err)
	}
	s := start(t, Options{Dir: filepath.Join(newDir(t), "pg"), BinDir: bin, Fast: true})
	query(t, s.DSN, `create extension pg_trgm; create extension unaccent; select 1`)
	if again, err := fetch(t.Context(), probe, quiet(Options{CacheDir: cache, NoDownload: true})); err != nil || again != bin {
		t.Errorf("the second time: %s, %v; want it from the cache", again, err)
	}
}

// archive packs files as npm does.
func archive(t *testing.T, files map[string]string) []byte {
	t.Helper()
	var out bytes.Buffer
	zip := gzip.NewWriter(&out)
	pack := tar.NewWriter(zip)
	for name, content := range files {
		if err := pack.WriteHeader(&tar.Header{Name: name, Typeflag: tar.TypeReg, Mode: 0o755, Size: int64(len(content))}); err != nil {
			t.Fatal(err)
		}
		if _, err := pack.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := pack.Close(); err != nil {
		t.Fatal(err)
	}
	if err := zip.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
