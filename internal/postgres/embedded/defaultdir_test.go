package embedded

import (
	"os"
	"path/filepath"
	"testing"
)

func TestDefaultDir(t *testing.T) {
	place := newDir(t)
	t.Chdir(place)
	t.Setenv("XDG_DATA_HOME", "/home/ada/data")
	want := "/home/ada/data/innomag/postgres"
	if os.Geteuid() == 0 {
		want = "/var/lib/innomag/postgres"
	}
	if got := DefaultDir(); got != want {
		t.Errorf("anywhere: got %s, want %s", got, want)
	}

	if err := os.WriteFile("go.mod", []byte("module innomag\n\ngo 1.26\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, want := DefaultDir(), filepath.Join(place, "data", "postgres"); got != want {
		t.Errorf("in a checkout: got %s, want %s", got, want)
	}
	if os.Geteuid() == 0 {
		if err := os.Chmod(place, 0o700); err != nil {
			t.Fatal(err)
		}
		if got := DefaultDir(); got != want {
			t.Errorf("in root's own checkout: got %s, want %s", got, want)
		}
	}
}
