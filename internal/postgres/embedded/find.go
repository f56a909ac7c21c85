package embedded

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
)

// Binaries is an installed PostgreSQL.
type Binaries struct {
	Dir     string
	Version string // as in "15.18 (Debian 15.18-0+deb12u1)"
	Major   int
	Missing []string // extensions InnoMag needs and this installation lacks
}

// minMajor is the oldest PostgreSQL that InnoMag runs on.
const minMajor = 14

// needed are the extensions that the migrations create. RPM and Alpine ship them in a package of their own.
var needed = []string{"pg_trgm", "unaccent"}

// usual are the places where packages put PostgreSQL, most of them outside PATH.
var usual = []string{
	"/usr/lib/postgresql/*/bin",                          // Debian, Ubuntu
	"/usr/pgsql-*/bin",                                   // the PostgreSQL project's RPMs
	"/usr/libexec/postgresql*",                           // Alpine
	"/usr/lib/postgresql*/bin",                           // SUSE
	"/opt/homebrew/opt/postgresql@*/bin",                 // Homebrew on Apple silicon
	"/usr/local/opt/postgresql@*/bin",                    // Homebrew on Intel
	"/home/linuxbrew/.linuxbrew/opt/postgresql@*/bin",    // Homebrew on Linux
	"/Applications/Postgres.app/Contents/Versions/*/bin", // Postgres.app
	"/opt/local/lib/postgresql*/bin",                     // MacPorts
	"/run/current-system/sw/bin",                         // NixOS
}

// Find lists the PostgreSQL installations of this machine, the newest first.
func Find(ctx context.Context) []Binaries {
	as, err := account("")
	if err != nil {
		return nil
	}
	return find(ctx, as)
}

func find(ctx context.Context, as *syscall.Credential) []Binaries {
	var dirs []string
	if p, err := exec.LookPath("postgres"); err == nil {
		if real, err := filepath.EvalSymlinks(p); err == nil {
			dirs = append(dirs, filepath.Dir(real))
		}
	}
	if out, err := exec.CommandContext(ctx, "pg_config", "--bindir").Output(); err == nil {
		dirs = append(dirs, strings.TrimSpace(string(out)))
	}
	for _, place := range usual {
		found, _ := filepath.Glob(place) // fails only for a malformed pattern
		dirs = append(dirs, found...)
	}

	var all []Binaries
	seen := map[string]bool{}
	for _, dir := range dirs {
		if real, err := filepath.EvalSymlinks(dir); err == nil && !seen[real] {
			seen[real] = true
			if b, err := inspect(ctx, real, as); err == nil {
				all = append(all, b)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Binaries) int { return cmp.Compare(b.Major, a.Major) })
	return all
}

// inspect asks the PostgreSQL in dir who it is.
func inspect(ctx context.Context, dir string, as *syscall.Credential) (Binaries, error) {
	b := Binaries{Dir: dir}
	if _, err := os.Stat(filepath.Join(dir, "postgres")); err != nil {
		return b, err
	}
	// initdb knows where the extensions are, wherever the packager put them; it answers on its error output.
	cmd := exec.CommandContext(ctx, filepath.Join(dir, "initdb"), "--show", "-D", "none")
	cmd.Dir, cmd.Env = "/", quietEnv()
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: as}
	out, err := cmd.CombinedOutput()
	if err != nil {
		return b, fmt.Errorf("%s: %w: %s", cmd.Path, err, tail(out))
	}
	var share string
	for line := range strings.Lines(string(out)) {
		switch key, value, _ := strings.Cut(strings.TrimSpace(line), "="); key {
		case "VERSION":
			b.Version = value
			b.Major, _ = strconv.Atoi(leadingDigits(value)) // 0 is refused below
		case "share_path":
			share = value
		}
	}
	if b.Major == 0 || share == "" {
		return b, fmt.Errorf("%s does not say its version: %s", cmd.Path, tail(out))
	}
	for _, name := range needed {
		if _, err := os.Stat(filepath.Join(share, "extension", name+".control")); err != nil {
			b.Missing = append(b.Missing, name)
		}
	}
	return b, nil
}

// leadingDigits cuts "18beta2" and "15.18 (Debian)" down to the major version.
func leadingDigits(s string) string {
	return s[:len(s)-len(strings.TrimLeft(s, "0123456789"))]
}

// choose finds the PostgreSQL to run: the one asked for, the machine's newest, or a downloaded one.
// A cluster that exists can only be run by the major version that made it.
func choose(ctx context.Context, h *home, o Options, made int) (Binaries, error) {
	if o.BinDir != "" {
		dir, err := filepath.Abs(o.BinDir)
		if err != nil {
			return Binaries{}, err
		}
		b, err := inspect(ctx, dir, h.as)
		if err != nil {
			return b, fmt.Errorf("no usable PostgreSQL in %s: %w", dir, err)
		}
		return b, b.fits(h, made)
	}
	installed := find(ctx, h.as)
	for _, b := range installed {
		if b.fits(h, made) == nil {
			return b, nil
		}
	}
	none := missing(h, installed, made)
	if made != 0 && made != fetchedMajor {
		return Binaries{}, none
	}
	dir, err := fetch(ctx, h, o)
	if err != nil {
		return Binaries{}, fmt.Errorf("%w (%w)", none, err)
	}
	b, err := inspect(ctx, dir, h.as)
	if err != nil {
		return b, fmt.Errorf("the downloaded PostgreSQL does not run here: %w", err)
	}
	return b, b.fits(h, made)
}

// fits says why b cannot run the cluster of h, which was made by the given major version, if any.
func (b Binaries) fits(h *home, made int) error {
	switch {
	case made != 0 && b.Major != made:
		return fmt.Errorf("the data in %s was made by PostgreSQL %d and %s is PostgreSQL %d; nothing was touched", h.data, made, b.Dir, b.Major)
	case b.Major < minMajor:
		return fmt.Errorf("%s is PostgreSQL %d; InnoMag needs %d or newer", b.Dir, b.Major, minMajor)
	case len(b.Missing) > 0:
		return fmt.Errorf("%s lacks the extensions %s (often a package of its own, such as postgresql-contrib)", b.Dir, strings.Join(b.Missing, ", "))
	}
	return nil
}

// missing says what to do when no installation fits.
func missing(h *home, installed []Binaries, made int) error {
	if made != 0 {
		return fmt.Errorf("the data in %s was made by PostgreSQL %d, and no PostgreSQL %d is installed here; nothing was touched: "+
			"install PostgreSQL %d, or point to its programs", h.data, made, made, made)
	}
	why := []error{fmt.Errorf("no PostgreSQL %d or newer found: install one (on Debian and Ubuntu: apt-get install postgresql) or use a server you have", minMajor)}
	for _, b := range installed {
		why = append(why, b.fits(h, made))
	}
	return errors.Join(why...)
}
