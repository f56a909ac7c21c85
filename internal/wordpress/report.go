package wordpress

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/imports"
)

// Report says what an import did. It is meant for the operator: text by String, JSON by its fields.
type Report struct {
	Source  string    `json:"source"` // the old site's address, as import_refs has it
	Title   string    `json:"title"`
	DryRun  bool      `json:"dryRun,omitempty"`  // nothing was written; the rest says what would have been
	Batch   int64     `json:"batch,omitempty"`   // what Undo takes; 0 when nothing was written
	Tallies []*Tally  `json:"tallies"`           // by type and status
	Remarks []*Remark `json:"remarks"`           // by what they are about
	Stopped string    `json:"stopped,omitempty"` // why the import ended before the file did, and where, if that is the file's fault
}

// What a report is made of, as editors read it later.
type (
	// Tally counts what the file has of one type and status, and what became of it.
	Tally = imports.Tally
	// Remark is something an operator should know, with the first places it was met.
	Remark = imports.Remark
)

const maxExamples = 20

// outcome is what became of one thing.
type outcome int

const (
	isNew outcome = iota
	isChanged
	isUnchanged
	isConflict
	isLeft
)

// count adds one thing to the tally of its type and status.
func (r *Report) count(kind, status string, o outcome) {
	i := slices.IndexFunc(r.Tallies, func(t *Tally) bool { return t.Type == kind && t.Status == status })
	if i < 0 {
		if len(r.Tallies) >= 500 { // a hostile file could have a new type each time
			kind, status = "other", ""
			if i = slices.IndexFunc(r.Tallies, func(t *Tally) bool { return t.Type == kind && t.Status == "" }); i >= 0 {
				add(r.Tallies[i], o)
				return
			}
		}
		i = len(r.Tallies)
		r.Tallies = append(r.Tallies, &Tally{Type: shorten(kind), Status: shorten(status)})
	}
	add(r.Tallies[i], o)
}

func add(t *Tally, o outcome) {
	t.Found++
	*[]*int{&t.New, &t.Changed, &t.Unchanged, &t.Conflict, &t.Left}[o]++
}

// remark notes one thing an operator should know.
func (r *Report) remark(what, format string, args ...any) {
	i := slices.IndexFunc(r.Remarks, func(k *Remark) bool { return k.What == what })
	if i < 0 {
		i = len(r.Remarks)
		r.Remarks = append(r.Remarks, &Remark{What: what})
	}
	k := r.Remarks[i]
	k.Count++
	if example := fmt.Sprintf(format, args...); example != "" && len(k.Examples) < maxExamples && !slices.Contains(k.Examples, example) {
		k.Examples = append(k.Examples, example)
	}
}

// told finishes the report of a run that ended with err, and keeps it beside what the run brought: also when the run was interrupted.
func (r *Report) told(ctx context.Context, db *sqlx.DB, err error) error {
	if err != nil {
		r.Stopped = err.Error()
	}
	r.sort()
	if r.Batch == 0 {
		return err
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	return errors.Join(err, imports.Keep(ctx, db, r.Batch, r))
}

// sort puts the report into an order that does not depend on the order of the file.
func (r *Report) sort() {
	slices.SortFunc(r.Tallies, func(a, b *Tally) int {
		return cmp.Or(cmp.Compare(a.Type, b.Type), cmp.Compare(a.Status, b.Status))
	})
	slices.SortFunc(r.Remarks, func(a, b *Remark) int { return cmp.Compare(a.What, b.What) })
}

// Total adds up the tallies of one type.
func (r *Report) Total(kind string) Tally {
	sum := Tally{Type: kind}
	for _, t := range r.Tallies {
		if t.Type == kind {
			sum.Found += t.Found
			sum.New += t.New
			sum.Changed += t.Changed
			sum.Unchanged += t.Unchanged
			sum.Conflict += t.Conflict
			sum.Left += t.Left
		}
	}
	return sum
}

// String gives the report as an operator reads it.
func (r *Report) String() string {
	var out strings.Builder
	fmt.Fprintf(&out, "Import of %q from %s\n\n", r.Title, r.Source)
	if r.DryRun {
		out.WriteString("A dry run: nothing was written. This is what would be done.\n\n")
	}
	table := tabwriter.NewWriter(&out, 0, 0, 2, ' ', tabwriter.AlignRight)
	_, _ = fmt.Fprintln(table, "type\tstatus\tfound\tnew\tchanged\tunchanged\tconflict\tnot imported\t")
	for _, t := range r.Tallies {
		_, _ = fmt.Fprintf(table, "%s\t%s\t%d\t%d\t%d\t%d\t%d\t%d\t\n", t.Type, t.Status, t.Found, t.New, t.Changed, t.Unchanged, t.Conflict, t.Left)
	}
	_ = table.Flush() // what it writes to takes everything
	for _, k := range r.Remarks {
		fmt.Fprintf(&out, "\n%s (%d)\n", k.What, k.Count)
		for _, example := range k.Examples {
			fmt.Fprintf(&out, "  %s\n", example)
		}
	}
	if r.Batch != 0 {
		fmt.Fprintf(&out, "\nThis is batch %d; innomag import undo %d takes it back.\n", r.Batch, r.Batch)
	}
	if r.Stopped != "" {
		fmt.Fprintf(&out, "\nIt stopped before the end: %s\nWhat is counted above as new or changed is imported; running it again, with a whole file, goes on from there.\n", r.Stopped)
	}
	return out.String()
}
