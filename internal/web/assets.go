package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"
)

// assets are the files of the built app. Their names are stable, which keeps the repository small; the address has a sum of
// them all in front, so that browsers may keep them for ever. Fonts have sums in their own names and outlive a build.
type assets struct {
	Build string // names this build in addresses
	files map[string]*asset
	fonts map[string]*asset
	built map[string]chunk // by source
}

// chunk is a part of the app, as the build wrote it down.
type chunk struct {
	File    string
	Imports []string // the sources of those it needs
}

type asset struct {
	kind  string
	size  int
	plain io.ReaderAt   // in the program itself, not in memory
	small func() []byte // gzipped, made when first asked for; nil where that gains nothing
}

// read gives the file from its beginning.
func (f *asset) read() io.Reader { return io.NewSectionReader(f.plain, 0, int64(f.size)) }

func readAssets(files fs.FS) (*assets, error) {
	a := &assets{files: map[string]*asset{}, fonts: map[string]*asset{}}
	sum := sha256.New()
	err := fs.WalkDir(files, "dist", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		found, err := newAsset(files, name)
		if err != nil {
			return err
		}
		fmt.Fprintln(sum, name, found.size)
		if _, err := io.Copy(sum, found.read()); err != nil {
			return err
		}
		short := strings.TrimPrefix(name, "dist/")
		if font, ok := strings.CutPrefix(short, "fonts/"); ok {
			a.fonts[font] = found
		} else {
			a.files[short] = found
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	a.Build = base64.RawURLEncoding.EncodeToString(sum.Sum(nil)[:9])
	manifest, ok := a.files["manifest.json"]
	if !ok {
		return nil, errors.New("the build has no manifest")
	}
	if err := json.NewDecoder(manifest.read()).Decode(&a.built); err != nil {
		return nil, fmt.Errorf("the build's manifest: %w", err)
	}
	return a, nil
}

// scripts gives the addresses of all scripts that these sources need, each once, those that others need first.
func (a *assets) scripts(sources ...string) ([]string, error) {
	var out []string
	seen := map[string]bool{}
	var add func(source string) error
	add = func(source string) error {
		if seen[source] {
			return nil
		}
		seen[source] = true
		c, ok := a.built[source]
		if !ok {
			return fmt.Errorf("the build has no %s", source)
		}
		for _, needed := range c.Imports {
			if err := add(needed); err != nil {
				return err
			}
		}
		out = append(out, a.at(c.File))
		return nil
	}
	for _, source := range sources {
		if err := add(source); err != nil {
			return nil, err
		}
	}
	return out, nil
}

var kinds = map[string]string{
	".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8", ".woff2": "font/woff2",
	".svg": "image/svg+xml", ".html": "text/html; charset=utf-8", ".json": "application/json",
}

func newAsset(files fs.FS, name string) (*asset, error) {
	file, err := files.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err != nil {
		return nil, err
	}
	plain, ok := file.(io.ReaderAt)
	if !ok {
		return nil, fmt.Errorf("%s cannot be read from anywhere", name)
	}
	a := &asset{kind: kinds[path.Ext(name)], size: int(info.Size()), plain: plain}
	if a.kind != "font/woff2" {
		a.small = sync.OnceValue(func() []byte { return squeeze(a.read(), gzip.BestCompression) })
	}
	return a, nil
}

func squeeze(body io.Reader, level int) []byte {
	var out bytes.Buffer
	z, err := gzip.NewWriterLevel(&out, level)
	if err != nil {
		panic(err) // the levels are constants
	}
	_, _ = io.Copy(z, body) // a buffer takes everything
	_ = z.Close()
	return out.Bytes()
}

// at gives the address of a file of this build.
func (a *assets) at(name string) string { return "/assets/" + a.Build + "/" + name }

// font gives the address of the font whose name begins so, as the build named it; empty when there is none.
func (a *assets) fontAt(prefix string) string {
	for name := range a.fonts {
		if strings.HasPrefix(name, prefix) {
			return "/fonts/" + name
		}
	}
	return ""
}

const forEver = "public, max-age=31536000, immutable"

// serve answers for a file of this build. Files of another build are gone: parts of two builds do not fit together, and the
// app loads the page anew when a part is missing.
func (a *assets) serve(w http.ResponseWriter, r *http.Request) {
	found := a.files[r.PathValue("path")]
	if found == nil || r.PathValue("build") != a.Build {
		http.NotFound(w, r)
		return
	}
	found.write(w, r, forEver)
}

func (a *assets) font(w http.ResponseWriter, r *http.Request) {
	found := a.fonts[r.PathValue("name")]
	if found == nil {
		http.NotFound(w, r)
		return
	}
	found.write(w, r, forEver)
}

func (f *asset) write(w http.ResponseWriter, r *http.Request, cache string) {
	h := w.Header()
	h.Set("Content-Type", f.kind)
	h.Set("Cache-Control", cache)
	body, size := f.read(), f.size
	if f.small != nil {
		h.Add("Vary", "Accept-Encoding")
		if gzips(r) {
			h.Set("Content-Encoding", "gzip")
			small := f.small()
			body, size = bytes.NewReader(small), len(small)
		}
	}
	h.Set("Content-Length", strconv.Itoa(size))
	_, _ = io.Copy(w, body) // who has gone hears nothing
}

// gzips says whether the client takes gzip.
func gzips(r *http.Request) bool {
	for part := range strings.SplitSeq(r.Header.Get("Accept-Encoding"), ",") {
		name, rest, _ := strings.Cut(part, ";")
		if strings.EqualFold(strings.TrimSpace(name), "gzip") {
			return strings.ReplaceAll(rest, " ", "") != "q=0"
		}
	}
	return false
}

// icon is found at a fixed address, as browsers look for it.
func (a *assets) icon(w http.ResponseWriter, r *http.Request) {
	a.files["favicon.svg"].write(w, r, "public, max-age=86400")
}

// embed is the script that other sites' pages name, at an address that stays.
func (a *assets) embed(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Cross-Origin-Resource-Policy", "cross-origin")
	a.files["embed.js"].write(w, r, "public, max-age=3600")
}

// embedDemo is a plain page that shows the comments of an article of the demo.
func (a *assets) embedDemo(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Security-Policy", policy)
	a.files["embed.html"].write(w, r, "no-cache")
}
