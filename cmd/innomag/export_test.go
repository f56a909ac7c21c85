package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"innomag/internal/postgres/pgtest"
)

func TestAMagazineMovesOutAndInAgain(t *testing.T) {
	t.Parallel()
	const file = "../../internal/wordpress/testdata/magasin.wxr.xml"
	p := install(t, "DATABASE_URL="+pgtest.NewBlankDSN(t))
	if o := p.do("", "import", "wordpress", "--dry-run", file); o.code != 0 || !strings.Contains(o.stdout, "nothing was written") {
		t.Errorf("exit %d: %s %s", o.code, o.stdout, o.stderr)
	}
	p.must("", "import", "wordpress", file)
	folder := t.TempDir()
	out := filepath.Join(folder, "ut.xml")
	o := p.do("", "export", "wordpress", out)
	if o.code != 0 || !strings.Contains(o.stderr, "6 articles") {
		t.Fatalf("exit %d: %s", o.code, o.stderr)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 1 {
		t.Errorf("%d files, %v", len(left), err)
	}

	other := install(t, "DATABASE_URL="+pgtest.NewBlankDSN(t))
	if o := other.do("", "import", "wordpress", out); o.code != 0 || !strings.Contains(o.stdout, "batch 1") {
		t.Fatalf("exit %d: %s", o.code, o.stderr)
	}
	other.must("", "recount", "--check")
	if o := other.do("", "import", "undo", "1"); o.code != 0 || !strings.Contains(o.stdout, "8 post") {
		t.Errorf("exit %d: %s", o.code, o.stdout+o.stderr)
	}
	other.must("", "recount", "--check")
	if o := other.do("", "import", "undo", "1"); o.code == 0 {
		t.Error("taken back twice")
	}
}
