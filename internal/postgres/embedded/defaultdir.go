package embedded

import (
	"bytes"
	"os"
	"path/filepath"
)

// rootsDir is where services keep their data.
const rootsDir = "/var/lib/innomag"

// DefaultDir says where the cluster lives when nobody says otherwise: in data/postgres of a checkout of InnoMag, else in
// $XDG_DATA_HOME/innomag/postgres, and for root in /var/lib/innomag/postgres, because root's own files are closed to PostgreSQL.
func DefaultDir() string {
	here, err := filepath.Abs(filepath.Join("data", "postgres"))
	if err == nil && inCheckout() && reachable(here) {
		return here
	}
	if os.Geteuid() == 0 {
		return filepath.Join(rootsDir, "postgres")
	}
	if xdg := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(xdg) {
		return filepath.Join(xdg, "innomag", "postgres")
	}
	if own, err := os.UserHomeDir(); err == nil {
		return filepath.Join(own, ".local", "share", "innomag", "postgres")
	}
	return here
}

func inCheckout() bool {
	mod, err := os.ReadFile("go.mod")
	return err == nil && bytes.HasPrefix(mod, []byte("module innomag\n"))
}

// reachable says whether whoever runs PostgreSQL here could get to dir.
func reachable(dir string) bool {
	as, err := account(dir)
	if err != nil {
		return false
	}
	for ; ; dir = filepath.Dir(dir) {
		if _, err := os.Stat(dir); err == nil {
			return searchable(dir, as) == nil
		}
		if dir == filepath.Dir(dir) {
			return false
		}
	}
}

// cacheDir is where a downloaded PostgreSQL is kept. For root it is a place that others can read too.
func cacheDir() (string, error) {
	if os.Geteuid() == 0 {
		return "/var/cache/innomag", nil
	}
	dir, err := os.UserCacheDir()
	return filepath.Join(dir, "innomag"), err
}
