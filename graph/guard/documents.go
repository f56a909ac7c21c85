package guard

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/99designs/gqlgen/graphql"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

// The codes about documents that are asked for by their hash. The first is the one that clients of Apollo's protocol know: they
// send the text then.
const (
	PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND"
	PersistedQueryRequired = "PERSISTED_QUERY_REQUIRED"
)

var (
	errUnknownDocument = &refusal{status: http.StatusBadRequest, code: PersistedQueryNotFound, text: "PersistedQueryNotFound"}
	errOwnDocument     = &refusal{status: http.StatusBadRequest, code: PersistedQueryRequired, text: "only documents that the magazine knows are carried out; ask by documentId"}
)

// Documents are those that clients were built with. A nil one knows none.
type Documents struct {
	text  map[string]string // by the hash that the client's build gave it, and by its SHA-256
	known map[[sha256.Size]byte]bool

	// Only refuses all other documents, but for those to whom Free says yes.
	Only bool
	Free func(ctx context.Context) bool
}

// LoadDocuments reads a list of documents: a JSON object of hash and text, as the build of a client writes it
// (persisted-documents.json), or a folder of such files and of .graphql files, which are known by their SHA-256 alone.
func LoadDocuments(path string) (*Documents, error) {
	d := &Documents{text: map[string]string{}, known: map[[sha256.Size]byte]bool{}}
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.IsDir() {
		return d, d.load(path)
	}
	files, err := os.ReadDir(path)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		if ext := filepath.Ext(f.Name()); f.IsDir() || ext != ".json" && ext != ".graphql" {
			continue
		}
		if err := d.load(filepath.Join(path, f.Name())); err != nil {
			return nil, err
		}
	}
	return d, nil
}

func (d *Documents) load(path string) error {
	raw, err := os.ReadFile(path) //nolint:gosec // the operator names it
	if err != nil {
		return err
	}
	if filepath.Ext(path) == ".graphql" {
		return d.add("", string(raw), path)
	}
	var list map[string]string
	if err := json.Unmarshal(raw, &list); err != nil {
		return fmt.Errorf("%s is no object of hash and document: %w", path, err)
	}
	for hash, text := range list {
		if err := d.add(hash, text, path); err != nil {
			return err
		}
	}
	return nil
}

// add knows a document by its hash and by its SHA-256, with and without the prefix that the specification gives it.
func (d *Documents) add(hash, text, path string) error {
	sum := sha256.Sum256([]byte(text))
	for _, name := range []string{hash, hex.EncodeToString(sum[:]), "sha256:" + hex.EncodeToString(sum[:])} {
		if name == "" {
			continue
		}
		if other, ok := d.text[name]; ok && other != text {
			return fmt.Errorf("%s: two documents have the hash %s", path, name)
		}
		d.text[name] = text
	}
	d.known[sum] = true
	return nil
}

// Len is how many documents there are.
func (d *Documents) Len() int {
	if d == nil {
		return 0
	}
	return len(d.known)
}

// fill puts the text in the place of a hash. Where the hash is not known, or a text comes with it, nothing happens.
func (d *Documents) fill(p *graphql.RawParams) {
	if d != nil && p.Query == "" {
		p.Query = d.text[hashIn(p)]
	}
}

const persistedQuery = "persistedQuery"

// hashIn gives the hash of the extension persistedQuery; empty when there is none.
func hashIn(p *graphql.RawParams) string {
	about, _ := p.Extensions[persistedQuery].(map[string]any)
	hash, _ := about["sha256Hash"].(string)
	return hash
}

// asHash writes a documentId as the extension persistedQuery, so that there is one way from here on.
func asHash(p *graphql.RawParams, id string) {
	if p.Extensions == nil {
		p.Extensions = map[string]any{}
	}
	p.Extensions[persistedQuery] = map[string]any{"sha256Hash": id}
}

// ExtensionName is for gqlgen.
func (*Documents) ExtensionName() string { return "InnomagDocuments" }

// Validate is for gqlgen.
func (*Documents) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationParameters finds the text that is asked for by its hash, and refuses texts that are not known where only
// those are carried out.
func (d *Documents) MutateOperationParameters(ctx context.Context, p *graphql.RawParams) *gqlerror.Error {
	d.fill(p)
	if p.Query == "" && hashIn(p) != "" {
		return errUnknownDocument.graphQL()
	}
	if d == nil || !d.Only || d.Free != nil && d.Free(ctx) || d.known[sha256.Sum256([]byte(p.Query))] {
		return nil
	}
	return errOwnDocument.graphQL()
}

// plainHash says whether an id is one that anybody would give a document.
func plainHash(id string) bool {
	return id != "" && len(id) <= 200 && strings.Trim(id, hashLetters) == ""
}

const hashLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.:-"
