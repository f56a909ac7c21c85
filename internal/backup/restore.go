package backup

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path"
	"strings"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/postgres"
)

const (
	longest  = 64 << 20 // bytes of one line
	batch    = 500      // rows of one statement
	batchful = 1 << 20  // bytes of one statement
)

// Restore reads a file of Export into an empty magazine: all of it, or nothing. size is that of the file, for the progress. Triggers sleep
// meanwhile, so that nothing is counted, told, judged or mailed; what they would have kept is computed at the end. It fails when the
// magazine holds anything, and when the file was cut off, was changed or is a newer program's, and then says at which line.
func Restore(ctx context.Context, db *sqlx.DB, file io.Reader, size int64, o Options) (*Summary, error) {
	r := &restorer{o: o, size: size, in: bufio.NewReaderSize(file, 1<<16), all: sha256.New(), sum: &Summary{Rows: map[string]int64{}}}
	err := postgres.InTx(ctx, db, func(tx *sqlx.Tx) error {
		if r.line > 0 {
			return errors.New("the database was busy; try again") // the file has been read already
		}
		r.tx = tx
		return r.restore(ctx)
	})
	if err != nil {
		if len(r.put) > 0 {
			err = errors.Join(err, o.Files.Delete(context.WithoutCancel(ctx), r.put...))
		}
		return nil, fmt.Errorf("nothing was restored: %w", err)
	}
	if _, err := db.ExecContext(ctx, `analyze`); err != nil {
		return nil, fmt.Errorf("everything is restored, but not analysed: %w", err)
	}
	r.sum.Bytes = r.read
	return r.sum, nil
}

type restorer struct {
	tx   *sqlx.Tx
	o    Options
	size int64
	in   *bufio.Reader
	sum  *Summary

	line int
	read int64
	all  hash.Hash // of all lines so far

	schema int64
	put    []string // files that were kept
}

// at says where in the file something is wrong.
func (r *restorer) at(format string, args ...any) error {
	return fmt.Errorf("line %d: %w", r.line, fmt.Errorf(format, args...))
}

func (r *restorer) restore(ctx context.Context) error {
	m, err := r.begin(ctx)
	if err != nil {
		return err
	}
	if _, err := r.tx.ExecContext(ctx, plainly); err != nil {
		return err
	}
	if err := r.empty(ctx); err != nil {
		return err
	}
	awake, err := r.sleep(ctx)
	if err != nil {
		return err
	}
	if err := r.sections(ctx, m); err != nil {
		return err
	}
	if err := r.wake(ctx, awake); err != nil {
		return err
	}
	for _, rebuild := range rebuilds {
		if _, err := r.tx.ExecContext(ctx, rebuild); err != nil {
			return fmt.Errorf("computing what follows: %w", err)
		}
	}
	if r.o.Progress != nil {
		r.o.Progress(1, 1)
	}
	return nil
}

// begin reads the first line.
func (r *restorer) begin(ctx context.Context) (*manifest, error) {
	line, err := r.next()
	if err != nil {
		return nil, err
	}
	var m manifest
	if err := strictly(line, &m); err != nil || m.Format < 1 {
		return nil, r.at("this is no export of innomag")
	}
	if err := r.tx.GetContext(ctx, &r.schema, schemaVersion); err != nil {
		return nil, err
	}
	if m.Format > format || m.Schema > r.schema {
		return nil, r.at("the file is a newer program's (format %d, schema %d); this one reads format %d up to schema %d", m.Format, m.Schema, format, r.schema)
	}
	for _, name := range m.Tables {
		if find(name) == nil {
			return nil, r.at("there is no table %q here", name)
		}
	}
	return &m, nil
}

// empty locks all that will be written and fails when there is anything.
func (r *restorer) empty(ctx context.Context) error {
	for _, t := range tables {
		var some bool
		if _, err := r.tx.ExecContext(ctx, `lock table `+t.name+` in access exclusive mode`); err != nil {
			return err
		}
		if err := r.tx.GetContext(ctx, &some, `select exists (select from `+t.name+`)`); err != nil {
			return err
		}
		if some {
			return fmt.Errorf("the magazine is not empty: there is something in %s. Restore into an empty database", t.name)
		}
	}
	return nil
}

type constraint struct {
	Table string `db:"t"`
	Name  string `db:"name"`
}

// sleep puts triggers to sleep and leaves it to the end to see that what rows point to is there. It gives what to wake.
func (r *restorer) sleep(ctx context.Context) ([]constraint, error) {
	for _, t := range tables {
		if _, err := r.tx.ExecContext(ctx, `alter table `+t.name+` disable trigger user`); err != nil {
			return nil, err
		}
	}
	const query = `
		select conrelid::regclass::text as t, conname as name from pg_constraint
		where contype = 'f' and not condeferrable and conparentid = 0 and conrelid = any($1::text[]::regclass[])
		order by 1, 2`
	names := make([]string, len(tables))
	for i, t := range tables {
		names[i] = t.name
	}
	var found []constraint
	if err := r.tx.SelectContext(ctx, &found, query, pq.Array(names)); err != nil {
		return nil, err
	}
	return found, r.alter(ctx, found, `deferrable initially deferred`)
}

func (r *restorer) alter(ctx context.Context, all []constraint, to string) error {
	for _, c := range all {
		if _, err := r.tx.ExecContext(ctx, `alter table `+c.Table+` alter constraint `+pq.QuoteIdentifier(c.Name)+` `+to); err != nil {
			return err
		}
	}
	return nil
}

func (r *restorer) wake(ctx context.Context, all []constraint) error {
	if _, err := r.tx.ExecContext(ctx, `set constraints all immediate`); err != nil {
		return fmt.Errorf("something points to what is not in the file: %w", err)
	}
	if err := r.alter(ctx, all, `not deferrable`); err != nil {
		return err
	}
	for _, t := range tables {
		if _, err := r.tx.ExecContext(ctx, `alter table `+t.name+` enable trigger user`); err != nil {
			return err
		}
	}
	return nil
}

// sections reads everything between the first line and the last.
func (r *restorer) sections(ctx context.Context, m *manifest) error {
	for _, name := range m.Tables {
		if err := r.table(ctx, find(name)); err != nil {
			return err
		}
	}
	for {
		so := hex.EncodeToString(r.all.Sum(nil))
		line, err := r.next()
		if err != nil {
			return err
		}
		if !bytes.HasPrefix(line, []byte("[")) {
			var e ending
			if err := strictly(line, &e); err != nil || e.End == "" {
				return r.at("this is neither a file nor the end")
			}
			if e.End != so {
				return r.at("the file has been changed: its checksum is another")
			}
			if _, err := r.in.ReadByte(); err != io.EOF {
				return r.at("something follows the end")
			}
			return nil
		}
		if err := r.file(ctx, line); err != nil {
			return err
		}
	}
}

// file keeps a picture or a report, by way of a file of its own so that its pieces need not all be in memory.
func (r *restorer) file(ctx context.Context, line []byte) error {
	first, sum := r.line, sha256.New()
	var says [2]string
	if err := json.Unmarshal(line, &says); err != nil {
		return r.at("this is no piece of a file")
	}
	label := says[0]
	name, ok := strings.CutPrefix(label, "file ")
	if !ok || name == "" || path.Base(name) != name || strings.HasPrefix(name, ".") {
		return r.at("%.80q is no name of a file", label)
	}
	kept, err := os.CreateTemp("", "innomag-restore-*")
	if err != nil {
		return err
	}
	defer func() { _ = errors.Join(kept.Close(), os.Remove(kept.Name())) }()
	n, size := int64(0), int64(0)
	for bytes.HasPrefix(line, []byte(`["`)) {
		if err := json.Unmarshal(line, &says); err != nil || says[0] != label {
			return r.at("this is no piece of %s", name)
		}
		raw, err := base64.StdEncoding.DecodeString(says[1])
		if err != nil {
			return r.at("this is no piece of %s", name)
		}
		sum.Write(line)
		sum.Write([]byte{'\n'})
		if _, err := kept.Write(raw); err != nil {
			return err
		}
		n, size = n+1, size+int64(len(raw))
		if line, err = r.next(); err != nil {
			return err
		}
	}
	if err := r.closes(line, label, n, sum, first); err != nil {
		return err
	}
	if _, err := kept.Seek(0, io.SeekStart); err != nil {
		return err
	}
	r.put = append(r.put, name)
	if err := r.o.Files.Put(ctx, name, contentTypes[path.Ext(name)], kept, size); err != nil {
		return fmt.Errorf("keeping the file %s: %w", name, err)
	}
	r.sum.Files++
	return nil
}

var contentTypes = map[string]string{".jpg": "image/jpeg", ".png": "image/png", ".pdf": "application/pdf"}

// next gives the next line, without its end. It is good until the next call.
func (r *restorer) next() ([]byte, error) {
	r.line++
	line, err := r.in.ReadSlice('\n')
	if errors.Is(err, bufio.ErrBufferFull) {
		whole := bytes.Clone(line)
		for errors.Is(err, bufio.ErrBufferFull) {
			line, err = r.in.ReadSlice('\n')
			if whole = append(whole, line...); len(whole) > longest {
				return nil, r.at("the line is too long")
			}
		}
		line = whole
	}
	if err == io.EOF {
		return nil, r.at("the file has been cut off here")
	}
	if err != nil {
		return nil, r.at("reading: %w", err)
	}
	r.read += int64(len(line))
	r.all.Write(line)
	if r.o.Progress != nil && r.line%1000 == 0 {
		r.o.Progress(min(r.read, r.size-1), max(r.size, 1))
	}
	return line[:len(line)-1], nil
}

func strictly(line []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	return d.Decode(into)
}
