package embedded

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestWhichPostgresIsChosen(t *testing.T) {
	t.Parallel()
	installed := find(t.Context(), someAccount(t).as)
	if len(installed) == 0 {
		t.Skip("no PostgreSQL is installed here")
	}
	newest := installed[0]
	lacking := pretend(t, "16.3", "plpgsql")
	cases := map[string]struct {
		bin  string
		made int
		want string // part of the error; empty: chosen
	}{
		"the newest by itself":              {"", 0, ""},
		"the one that made the cluster":     {"", newest.Major, ""},
		"none made by a newer one":          {"", 99, "no PostgreSQL 99 is installed"},
		"the one asked for":                 {newest.Dir, 0, ""},
		"not asked for and of another":      {newest.Dir, 99, "made by PostgreSQL 99"},
		"an empty directory":                {t.TempDir(), 0, "no usable PostgreSQL"},
		"an old one":                        {pretend(t, "13.20", "pg_trgm", "unaccent"), 0, "needs 14 or newer"},
		"one without its extensions":        {lacking, 0, "lacks the extensions pg_trgm, unaccent"},
		"a beta of the next, when asked to": {pretend(t, "19beta2", "pg_trgm", "unaccent"), 0, ""},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			o := quiet(Options{BinDir: c.bin, NoDownload: true, CacheDir: t.TempDir()})
			_, err := choose(t.Context(), someAccount(t), o, c.made)
			switch {
			case c.want == "" && err != nil:
				t.Error(err)
			case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
				t.Errorf("says %v, want %q", err, c.want)
			}
		})
	}
}

func TestFindListsTheNewestFirst(t *testing.T) {
	t.Parallel()
	if !slices.IsSortedFunc(Find(t.Context()), func(a, b Binaries) int { return b.Major - a.Major }) {
		t.Error("the order is wrong")
	}
}

// pretend installs something that says it is PostgreSQL.
func pretend(t *testing.T, version string, extensions ...string) string {
	t.Helper()
	dir := newDir(t)
	share := filepath.Join(dir, "extension")
	if err := os.Mkdir(share, 0o755); err != nil {
		t.Fatal(err)
	}
	files := map[string]string{
		"postgres": "#!/bin/sh\n",
		"initdb":   "#!/bin/sh\necho VERSION=" + version + "; echo share_path=" + dir + "\n",
	}
	for _, e := range extensions {
		files[filepath.Join("extension", e+".control")] = ""
	}
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// someAccount is a home without a cluster.
func someAccount(t *testing.T) *home {
	t.Helper()
	as, err := account("")
	if err != nil {
		t.Fatal(err)
	}
	return &home{as: as, data: "/nowhere"}
}
