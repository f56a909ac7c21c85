// Package backup writes everything a magazine holds into one file and reads it into an empty one. docs/export.md describes the file.
package backup

import (
	"bufio"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"hash"
	"io"
	"strings"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/media"
)

const (
	format = 1        // of the file; a reader refuses later ones
	piece  = 48 << 10 // bytes of a file on one line
)

// manifest is the first line.
type manifest struct {
	Format int      `json:"innomag"`
	Schema int64    `json:"schema"` // of the database, as migrations are numbered
	Tables []string `json:"tables"`
}

// closing is the line after the rows of a table, or the pieces of a file.
type closing struct {
	Of     string `json:"of"`
	Lines  int64  `json:"lines"`
	Sum    string `json:"sha256"`         // of those lines
	Lastly *int64 `json:"last,omitempty"` // the last id that was given out, where there was one
}

// ending is the last line.
type ending struct {
	End string `json:"end"` // SHA-256 of all before
}

// Options say what beside the database there is.
type Options struct {
	Files    media.Blobs
	Progress func(done, total int64) // nil: nobody looks
}

// Summary says what went out or came in.
type Summary struct {
	Rows  map[string]int64 `json:"rows"` // by table
	Files int64            `json:"files"`
	Bytes int64            `json:"bytes"` // of the file
}

// Export writes everything as it was at one moment. It holds one row at a time, and nobody waits for it. Equal magazines give equal
// files. A file that a picture needs and that is not there is an error.
func Export(ctx context.Context, db *sqlx.DB, w io.Writer, o Options) (*Summary, error) {
	tx, err := db.BeginTxx(ctx, &sql.TxOptions{Isolation: sql.LevelRepeatableRead, ReadOnly: true})
	if err != nil {
		return nil, fmt.Errorf("begin: %w", err)
	}
	defer func() { _ = tx.Rollback() }()
	if _, err := tx.ExecContext(ctx, plainly); err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	e := &exporter{tx: tx, o: o, out: newWriter(w), sum: &Summary{Rows: map[string]int64{}}}
	if err := e.all(ctx); err != nil {
		return nil, fmt.Errorf("export: %w", err)
	}
	e.sum.Bytes = e.out.written
	return e.sum, nil
}

// plainly has values written the same way whatever the server's settings are, and no time limit on a table.
const plainly = `
	set local timezone = 'UTC'; set local datestyle = 'ISO'; set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex';
	set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local lock_timeout = 0`

type exporter struct {
	tx          *sqlx.Tx
	o           Options
	out         *writer
	sum         *Summary
	done, total int64 // rows
}

func (e *exporter) all(ctx context.Context) error {
	m := manifest{Format: format}
	if err := e.tx.GetContext(ctx, &m.Schema, schemaVersion); err != nil {
		return fmt.Errorf("reading the schema version: %w", err)
	}
	for _, t := range tables {
		m.Tables = append(m.Tables, t.name)
	}
	if err := e.out.json(m); err != nil {
		return err
	}
	if e.o.Progress != nil {
		const estimate = `select coalesce(sum(greatest(reltuples, 0)), 0)::bigint from pg_class where relnamespace = 'public'::regnamespace and relname = any($1)`
		if err := e.tx.GetContext(ctx, &e.total, estimate, pq.Array(m.Tables)); err != nil {
			return err
		}
	}
	for i := range tables {
		if err := e.table(ctx, &tables[i]); err != nil {
			return fmt.Errorf("%s: %w", tables[i].name, err)
		}
	}
	if err := e.files(ctx); err != nil {
		return err
	}
	if e.o.Progress != nil {
		e.o.Progress(1, 1)
	}
	return e.out.end()
}

const schemaVersion = `select max(version_id) from goose_db_version`

// table writes the rows, each as [table, {column: value}].
func (e *exporter) table(ctx context.Context, t *table) error {
	query := `select row_to_json(r)::text from (select ` + strings.Join(t.names(), ", ") + ` from ` + t.name + ` order by ` + t.order + `) r`
	rows, err := e.tx.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer func() { _ = rows.Close() }()
	section := e.out.begin(t.name)
	var row sql.RawBytes
	opening := []byte(`["` + t.name + `",`)
	for rows.Next() {
		if err := rows.Scan(&row); err != nil {
			return err
		}
		if err := section.line(opening, row, []byte{']'}); err != nil {
			return err
		}
		e.told()
	}
	if err := rows.Err(); err != nil {
		return err
	}
	e.sum.Rows[t.name] = section.lines
	if t.names()[0] == "id" {
		err := e.tx.GetContext(ctx, &section.last, `select pg_sequence_last_value(pg_get_serial_sequence($1, 'id')::regclass)`, t.name)
		if err != nil {
			return err
		}
	}
	return section.close()
}

func (e *exporter) told() {
	if e.done++; e.o.Progress != nil && e.done%1000 == 0 {
		e.o.Progress(min(e.done, e.total-1), max(e.total, 1))
	}
}

// files writes the pictures and reports themselves, in pieces, each as ["files", name, base64].
func (e *exporter) files(ctx context.Context) error {
	const query = `
		select m.name || coalesce('-' || w, '') || '.' || m.format
		from media m
		cross join lateral (select null::int as w union all select unnest(m.widths)) w
		order by m.id, w.w nulls first`
	var names []string // some tens of bytes for each picture
	if err := e.tx.SelectContext(ctx, &names, query); err != nil {
		return fmt.Errorf("files: %w", err)
	}
	for _, name := range names {
		if err := e.file(ctx, name); err != nil {
			return fmt.Errorf("the file %s: %w", name, err)
		}
		e.sum.Files++
	}
	return nil
}

func (e *exporter) file(ctx context.Context, name string) error {
	content, err := e.o.Files.Open(ctx, name)
	if err != nil {
		return err
	}
	defer func() { _ = content.Close() }()
	section := e.out.begin("file " + name)
	buffer, coded := make([]byte, piece), make([]byte, base64.StdEncoding.EncodedLen(piece))
	for {
		n, err := io.ReadFull(content, buffer)
		if n > 0 {
			line := coded[:base64.StdEncoding.EncodedLen(n)]
			base64.StdEncoding.Encode(line, buffer[:n])
			if err := section.line([]byte(`["file `+name+`","`), line, []byte(`"]`)); err != nil {
				return err
			}
		}
		if err == io.EOF || err == io.ErrUnexpectedEOF {
			return section.close()
		}
		if err != nil {
			return err
		}
	}
}

// writer writes lines and counts what it writes.
type writer struct {
	to      *bufio.Writer
	all     hash.Hash
	written int64
}

func newWriter(w io.Writer) *writer {
	return &writer{to: bufio.NewWriterSize(w, 1<<16), all: sha256.New()}
}

func (w *writer) write(parts ...[]byte) error {
	for _, p := range parts {
		w.all.Write(p)
		n, err := w.to.Write(p)
		w.written += int64(n)
		if err != nil {
			return err
		}
	}
	return nil
}

func (w *writer) json(v any) error {
	line, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return w.write(line, []byte{'\n'})
}

func (w *writer) end() error {
	if err := w.json(ending{hex.EncodeToString(w.all.Sum(nil))}); err != nil {
		return err
	}
	return w.to.Flush()
}

// section is the lines of a table or a file.
type section struct {
	w     *writer
	name  string
	lines int64
	sum   hash.Hash
	last  *int64
}

func (w *writer) begin(name string) *section { return &section{w: w, name: name, sum: sha256.New()} }

func (s *section) line(parts ...[]byte) error {
	s.lines++
	for _, p := range append(parts, []byte{'\n'}) {
		s.sum.Write(p)
		if err := s.w.write(p); err != nil {
			return err
		}
	}
	return nil
}

func (s *section) close() error {
	return s.w.json(closing{s.name, s.lines, hex.EncodeToString(s.sum.Sum(nil)), s.last})
}
