package directory

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
	"golang.org/x/text/encoding/charmap"
)

// LoadedMunicipalities says what a list of kommuner changed.
type LoadedMunicipalities struct {
	Current int // on the list
	New     int // of them, not known before
	Ended   int // known before, and not on the list
	Mapped  int // old ones that lead to one of today
}

// String tells it to an operator.
func (l LoadedMunicipalities) String() string {
	return fmt.Sprintf("%d kommuner, %d of them new; %d are no more; %d old numbers lead to one of today\n", l.Current, l.New, l.Ended, l.Mapped)
}

const maxMunicipalities = 2 << 20 // bytes of a list; that of all Norway has some 20 kB

var (
	municipalityCode = regexp.MustCompile(`^[0-9]{4}$`)
	errNoList        = errors.New("the file is neither a list of kommuner, with columns code and name, nor a list of changes, with oldCode and newCode")
)

// LoadMunicipalities takes in a CSV as SSB's Klass writes it, comma or semicolon, UTF-8 or Latin-1: either the kommuner there
// are (code, name), after which others are no longer current, or what became of old ones (oldCode, oldName, newCode, newName).
// A kommune that is no more leads to the one of the same name, if there is one, until a list of changes says otherwise.
// It may be done again at any time. Nothing is taken in of a file with a mistake in it.
func LoadMunicipalities(ctx context.Context, tx *sqlx.Tx, file io.Reader) (LoadedMunicipalities, error) {
	rows, err := readKlass(file)
	if err != nil {
		return LoadedMunicipalities{}, err
	}
	head := rows[0]
	if code, name := column(head, "code"), column(head, "name"); code >= 0 && name >= 0 {
		return loadCurrent(ctx, tx, rows[1:], code, name)
	}
	was, wasName, is := column(head, "oldCode"), column(head, "oldName"), column(head, "newCode")
	if was < 0 || is < 0 {
		return LoadedMunicipalities{}, errNoList
	}
	return loadChanges(ctx, tx, rows[1:], was, wasName, is)
}

// readKlass reads a CSV whatever it is separated by and written in.
func readKlass(file io.Reader) ([][]string, error) {
	raw, err := io.ReadAll(io.LimitReader(file, maxMunicipalities+1))
	switch {
	case err != nil:
		return nil, err
	case len(raw) > maxMunicipalities:
		return nil, fmt.Errorf("the file has more than %d bytes, which is no list of kommuner", maxMunicipalities)
	}
	raw = bytes.TrimPrefix(raw, []byte("\ufeff"))
	if !utf8.Valid(raw) {
		if raw, err = charmap.ISO8859_1.NewDecoder().Bytes(raw); err != nil {
			return nil, err
		}
	}
	first, _ := bufio.NewReader(bytes.NewReader(raw)).ReadString('\n')
	r := csv.NewReader(bytes.NewReader(raw))
	if strings.Count(first, ";") > strings.Count(first, ",") {
		r.Comma = ';'
	}
	r.LazyQuotes, r.FieldsPerRecord = true, -1
	rows, err := r.ReadAll()
	switch {
	case err != nil:
		return nil, fmt.Errorf("reading the CSV: %w", err)
	case len(rows) < 2:
		return nil, errNoList
	}
	return rows, nil
}

// column finds a column by its name, -1 when there is none.
func column(head []string, name string) int {
	for i, h := range head {
		if strings.EqualFold(strings.TrimSpace(h), name) {
			return i
		}
	}
	return -1
}

func cell(row []string, i int) string {
	if i < 0 || i >= len(row) {
		return ""
	}
	return strings.TrimSpace(row[i])
}

// nameless is the kommune of what belongs to none, as the register has it.
const nameless = "9999"

func loadCurrent(ctx context.Context, tx *sqlx.Tx, rows [][]string, code, name int) (l LoadedMunicipalities, err error) {
	var codes, names, others []string
	seen := map[string]bool{}
	for n, row := range rows {
		c, all := cell(row, code), strings.Split(cell(row, name), " - ")
		switch {
		case c == "" && all[0] == "", c == nameless:
			continue
		case !municipalityCode.MatchString(c) || all[0] == "" || !utf8.ValidString(all[0]) || strings.ContainsRune(cell(row, name), 0):
			return l, fmt.Errorf("line %d: %.40q, %.40q is no kommune", n+2, c, all[0])
		case seen[c]:
			return l, fmt.Errorf("line %d: %s is there twice", n+2, c)
		}
		seen[c] = true
		codes, names, others = append(codes, c), append(names, all[0]), append(others, strings.Join(all[1:], "\n"))
	}
	if len(codes) == 0 {
		return l, errNoList
	}
	l.Current = len(codes)
	const load = `
		with given as (select * from unnest($1::text[], $2::text[], $3::text[]) g(code, name, others)),
		ended as (
			update municipalities m set current = false
			where m.current and m.code not in (select code from given)
			returning 1
		),
		loaded as (
			insert into municipalities (code, name, also_called, county_code)
			select code, name, array_remove(string_to_array(others, E'\n'), ''), (select c.code from counties c where c.code = left(g.code, 2))
			from given g
			order by g.code
			on conflict (code) do update set
				name = excluded.name, also_called = excluded.also_called, county_code = excluded.county_code, current = true, replaced_by = null
			returning xmax = 0 as new
		)
		select (select count(*) from loaded where new) as new, (select count(*) from ended) as ended`
	if err := tx.GetContext(ctx, &l, load, pq.Array(codes), pq.Array(names), pq.Array(others)); err != nil {
		return l, named(err, "municipalities")
	}
	// An old one of a name that one kommune has today is that one, where nobody has said otherwise.
	const follow = `
		update municipalities old set replaced_by = now.code
		from (
			select lower(name) as name, min(code) as code
			from municipalities where current group by lower(name) having count(*) = 1
		) now
		where not old.current and old.replaced_by is null and lower(old.name) = now.name`
	if _, err := tx.ExecContext(ctx, follow); err != nil {
		return l, named(err, "municipalities")
	}
	l.Mapped, err = mapped(ctx, tx)
	return l, err
}

func loadChanges(ctx context.Context, tx *sqlx.Tx, rows [][]string, was, wasName, is int) (l LoadedMunicipalities, err error) {
	var old, oldNames, new []string
	parts := map[string]int{}
	for n, row := range rows {
		from, to := cell(row, was), cell(row, is)
		switch {
		case from == "" && to == "", from == nameless, to == nameless:
			continue
		case !municipalityCode.MatchString(from) || !municipalityCode.MatchString(to):
			return l, fmt.Errorf("line %d: %.40q became %.40q: those are no kommuner", n+2, from, to)
		}
		parts[from]++
		name, _, _ := strings.Cut(cell(row, wasName), " - ")
		if name == "" {
			name = from
		}
		old, oldNames, new = append(old, from), append(oldNames, name), append(new, to)
	}
	kept := 0
	for i := range old { // one that was divided leads nowhere: nobody knows in which part a thing takes place
		if parts[old[i]] == 1 && old[i] != new[i] {
			old[kept], oldNames[kept], new[kept] = old[i], oldNames[i], new[i]
			kept++
		}
	}
	const load = `
		with recursive given as (select * from unnest($1::text[], $2::text[], $3::text[]) g(old, name, new)),
		-- what became of it, and what became of that
		led as (
			select old, name, new, 1 as steps from given
			union all
			select led.old, led.name, g.new, led.steps + 1 from led join given g on g.old = led.new where led.steps < 20
		),
		last as (
			select distinct on (led.old) led.old, led.name, coalesce(m.replaced_by, m.code) as now
			from led join municipalities m on m.code = led.new and (m.current or m.replaced_by is not null)
			order by led.old, led.steps desc
		)
		insert into municipalities (code, name, county_code, current, replaced_by)
		select old, name, (select c.code from counties c where c.code = left(old, 2)), false, now from last
		where old <> now
		order by old
		on conflict (code) do update set replaced_by = excluded.replaced_by where not municipalities.current`
	if _, err := tx.ExecContext(ctx, load, pq.Array(old[:kept]), pq.Array(oldNames[:kept]), pq.Array(new[:kept])); err != nil {
		return l, named(err, "municipalities")
	}
	if err := tx.GetContext(ctx, &l.Current, `select count(*) from municipalities where current`); err != nil {
		return l, named(err, "municipalities")
	}
	l.Mapped, err = mapped(ctx, tx)
	return l, err
}

func mapped(ctx context.Context, tx *sqlx.Tx) (n int, err error) {
	err = tx.GetContext(ctx, &n, `select count(*) from municipalities where replaced_by is not null`)
	return n, named(err, "municipalities")
}
