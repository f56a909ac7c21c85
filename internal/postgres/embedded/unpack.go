package embedded

import (
	"archive/tar"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// link is a symbolic link that npm packages cannot carry: the package lists them and expects a script to make them.
type link struct{ Source, Target string }

// unpack writes the programs, libraries and shared files of an npm package of PostgreSQL into dir.
func unpack(archive io.Reader, dir string) error {
	zip, err := gzip.NewReader(archive)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir) // no name in the archive can lead out of it
	if err != nil {
		return err
	}
	defer func() { _ = root.Close() }()

	var links []link
	for files := tar.NewReader(zip); ; {
		entry, err := files.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		name, ok := strings.CutPrefix(entry.Name, "package/native/")
		if !ok || entry.Typeflag != tar.TypeReg || onlyForBuilding(name) {
			continue
		}
		if name == "pg-symlinks.json" {
			if err := json.NewDecoder(files).Decode(&links); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			continue
		}
		if err := writeFile(root, name, files, entry.FileInfo().Mode()); err != nil {
			return err
		}
	}
	for _, l := range links { // native/lib/libpq.so.5.15 is also known as native/lib/libpq.so.5
		if onlyForBuilding(l.Source) {
			continue
		}
		if err := root.Symlink(filepath.Base(l.Source), strings.TrimPrefix(l.Target, "native/")); err != nil {
			return err
		}
	}
	return nil
}

func writeFile(root *os.Root, name string, content io.Reader, mode os.FileMode) error {
	if err := root.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	perm := os.FileMode(0o644)
	if mode&0o111 != 0 {
		perm = 0o755
	}
	f, err := root.OpenFile(name, os.O_CREATE|os.O_WRONLY|os.O_EXCL, perm)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, content)
	return errors.Join(err, f.Close())
}

func onlyForBuilding(name string) bool {
	return strings.HasSuffix(name, ".a") || strings.Contains(name, "/pgxs/") || strings.Contains(name, "/pkgconfig/")
}
