package backup

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"slices"
	"strings"
)

// rows are those of a table that wait to be written.
type rows struct {
	t       *table
	columns string
	json    bytes.Buffer
	n       int
}

func (r *restorer) table(ctx context.Context, t *table) error {
	first, sum, waiting := r.line+1, sha256.New(), rows{t: t}
	opening := []byte(`["` + t.name + `",`)
	for n := int64(0); ; n++ {
		line, err := r.next()
		if err != nil {
			return err
		}
		if !bytes.HasPrefix(line, opening) {
			if err := r.closes(line, t.name, n, sum, first); err != nil {
				return err
			}
			if err := r.write(ctx, &waiting); err != nil {
				return err
			}
			r.sum.Rows[t.name] = n
			return r.goOn(ctx, t, line)
		}
		sum.Write(line)
		sum.Write([]byte{'\n'})
		if err := r.row(ctx, &waiting, line[len(opening):len(line)-1]); err != nil {
			return err
		}
	}
}

// row adds a row to those that wait, and writes them when they are many. Rows with the same columns are written together.
func (r *restorer) row(ctx context.Context, waiting *rows, row []byte) error {
	columns, err := columnsOf(row)
	if err != nil {
		return r.at("%s: %w", waiting.t.name, err)
	}
	known := waiting.t.names()
	for _, c := range columns {
		if !slices.Contains(known, c) {
			return r.at("%s has no column %q here", waiting.t.name, c)
		}
	}
	if joined := strings.Join(columns, ", "); joined != waiting.columns {
		if err := r.write(ctx, waiting); err != nil {
			return err
		}
		waiting.columns = joined
	}
	if waiting.n > 0 {
		waiting.json.WriteByte(',')
	}
	waiting.json.Write(row)
	if waiting.n++; waiting.n >= batch || waiting.json.Len() > batchful {
		return r.write(ctx, waiting)
	}
	return nil
}

func (r *restorer) write(ctx context.Context, waiting *rows) error {
	if waiting.n == 0 {
		return nil
	}
	query := `insert into ` + waiting.t.name + ` (` + waiting.columns + `) overriding system value
		select ` + waiting.columns + ` from json_populate_recordset(null::` + waiting.t.name + `, $1::json)`
	_, err := r.tx.ExecContext(ctx, query, "["+waiting.json.String()+"]")
	if err != nil {
		return fmt.Errorf("lines %d to %d, %s: %w", r.line-waiting.n+1, r.line, waiting.t.name, err)
	}
	waiting.json.Reset()
	waiting.n = 0
	return nil
}

// closes reads the line that closes a table or a file.
func (r *restorer) closes(line []byte, name string, n int64, sum hash.Hash, first int) error {
	var c closing
	if err := strictly(line, &c); err != nil || c.Of == "" {
		return r.at("this does not belong among the lines of %s", name)
	}
	if c.Of != name || c.Lines != n || c.Sum != hex.EncodeToString(sum.Sum(nil)) {
		return r.at("%s has been changed somewhere in lines %d to %d", name, first, r.line)
	}
	return nil
}

// goOn has ids go on after the last one that was given out.
func (r *restorer) goOn(ctx context.Context, t *table, closed []byte) error {
	var c closing
	if err := json.Unmarshal(closed, &c); err != nil || c.Lastly == nil {
		return err
	}
	var sequence string
	err := r.tx.GetContext(ctx, &sequence, `select pg_get_serial_sequence($1, 'id')`, t.name)
	if err == nil { // after this, setval belongs to the transaction
		_, err = r.tx.ExecContext(ctx, `alter sequence `+sequence+` restart`)
	}
	if err == nil {
		_, err = r.tx.ExecContext(ctx, `select setval($1::regclass, $2)`, sequence, *c.Lastly)
	}
	if err != nil {
		return r.at("%s: %w", t.name, err)
	}
	return nil
}

// columnsOf gives the names in an object, in their order.
func columnsOf(row []byte) ([]string, error) {
	d := json.NewDecoder(bytes.NewReader(row))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return nil, errors.New("this is no row")
	}
	var names []string
	var value json.RawMessage
	for d.More() {
		t, err := d.Token()
		name, ok := t.(string)
		if err != nil || !ok || slices.Contains(names, name) {
			return nil, errors.New("this is no row")
		}
		if err := d.Decode(&value); err != nil {
			return nil, errors.New("this is no row")
		}
		names = append(names, name)
	}
	if _, err := d.Token(); err != nil || d.More() || len(names) == 0 {
		return nil, errors.New("this is no row")
	}
	return names, nil
}
