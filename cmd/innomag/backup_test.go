package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"innomag/internal/postgres/pgtest"
)

// TestAMagazineIsExportedAndRestored does what an operator does who moves: export, restore, serve.
func TestAMagazineIsExportedAndRestored(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	at := func(name string) string { return filepath.Join(folder, name) }
	from := install(t, "DATABASE_URL="+demoDSN(t), "INNOMAG_MEDIA="+ownMedia(t))
	o := from.do("", "export", at("out"))
	if o.code != 0 || o.stdout != "" || !strings.Contains(o.stderr, "written: ") {
		t.Fatalf("exit %d: %s%s", o.code, o.stdout, o.stderr)
	}
	file, err := os.ReadFile(at("out"))
	if err != nil {
		t.Fatal(err)
	}
	if piped := from.must("", "export"); piped != string(file) {
		t.Error("standard output is another one than the file")
	}

	to := install(t, "DATABASE_URL="+pgtest.NewDSN(t), "INNOMAG_MEDIA="+at("media of the other"))
	if err := os.WriteFile(at("cut"), file[:len(file)-100], 0o600); err != nil {
		t.Fatal(err)
	}
	if o := to.do("", "restore", at("cut")); o.code == 0 || !strings.Contains(o.stderr, "nothing was restored: line ") {
		t.Errorf("a file that was cut off: exit %d: %s", o.code, o.stderr)
	}
	if o := to.do("", "restore", at("out")); o.code != 0 || !strings.Contains(o.stderr, "restored: ") {
		t.Fatalf("exit %d: %s", o.code, o.stderr)
	}
	if o := to.do("", "restore", at("out")); o.code == 0 || !strings.Contains(o.stderr, "not empty") {
		t.Errorf("a second time: exit %d: %s", o.code, o.stderr)
	}
	to.must("", "recount", "--check")
	if again := to.must("", "export"); again != string(file) {
		t.Error("what was restored is exported as another file")
	}
	if info, err := os.Stat(at("out")); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file is %v, and has addresses in it", info.Mode())
	}

	const query = `{ articles(first: 50) { nodes { id slug thread(first: 50) { nodes { id bodyText } } } } search(query: "arbeid") { totalCount } }`
	before, after := from.serve().guest(t).ask(query, nil), to.serve().guest(t).ask(query, nil)
	if before.Raw != after.Raw || len(after.list("articles.nodes")) == 0 {
		t.Errorf("readers see something else:\n%.500s\n%.500s", before.Raw, after.Raw)
	}
}
