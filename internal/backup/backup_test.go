package backup

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/demo"
	"innomag/internal/directory"
	"innomag/internal/initiative"
	"innomag/internal/media"
	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/wordpress"
)

// place is a magazine: its database and its files.
type place struct {
	db    *sqlx.DB
	files media.Blobs
}

func empty(t testing.TB) *place {
	t.Helper()
	return &place{pgtest.New(t), media.NewDisk(t.TempDir())}
}

const picture = "abcdefghijklmnopqrstuvwxyz234567"

// lived is a magazine with something in every table that an export holds.
func lived(t testing.TB) *place {
	t.Helper()
	p := empty(t)
	accounts, err := account.New(t.Context(), p.db)
	if err != nil {
		t.Fatal(err)
	}
	secret := bytes.Repeat([]byte("s"), 32)
	codec := page.NewCodec(secret)
	_, err = demo.Seed(t.Context(), demo.Rooms{
		DB: p.db, Accounts: accounts, Articles: &article.Service{DB: p.db, Cursors: codec}, Initiatives: &initiative.Service{DB: p.db, Cursors: codec},
		Directory: &directory.Service{DB: p.db, Cursors: codec}, Comments: &comment.Service{DB: p.db, Cursors: codec, Receipts: secret},
	}, slog.Default())
	if err != nil {
		t.Fatal(err)
	}
	wxr, err := os.Open("../wordpress/testdata/magasin.wxr.xml")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = wxr.Close() }()
	if _, err := wordpress.Import(t.Context(), p.db, wxr, wordpress.Options{Log: slog.Default(), Receipts: secret}); err != nil {
		t.Fatal(err)
	}
	for _, odd := range []string{
		`insert into media (kind, name, format, source_hash, bytes, width, height, widths, alt) values ('IMAGE', '` + picture + `', 'jpg', '\x00ff', 100000, 9, 9, '{3,5}', E'"\\\u2028\u00e6')`,
		`insert into media (kind, name, format, source_hash, bytes) values ('FILE', 'bbcdefghijklmnopqrstuvwxyz234567', 'pdf', '\x01', 1)`,
		`insert into account_identities (account_id, issuer, subject, email, created_at, used_at) select min(id), 'https://a.example', 'x', '', 'infinity', '-infinity' from accounts`,
		`insert into municipalities (code, name, also_called, county_code) values ('0301', 'Oslo', '{"Oslo kommune, \"byen\"",null}', '03')
			on conflict (code) do update set also_called = excluded.also_called`,
		`insert into municipalities (code, name, county_code, current, replaced_by) values ('0101', 'Halden', null, false, '0301')
			on conflict (code) do update set replaced_by = excluded.replaced_by`,
		`insert into article_figures select (select min(id) from articles), min(id) from media`,
		`insert into initiative_figures select (select min(id) from initiatives), min(id) from media`,
		`update reports set file_id = (select max(id) from media) where id = (select min(id) from reports)`,
		`insert into article_steps (article_id, revision, step, from_state, to_state) select min(id), 99, 'PUBLISH', 'DRAFT', 'PUBLISHED' from articles`,
		`insert into topic_modes select min(id), 'PRE_MODERATE' from topics`,
		`insert into moderation_policies (policy) values ('{"words": ["\\", "å", null, 1.50, 12345678901234567890], "b": {"a": 1}}')`,
		`insert into discussion_actions (discussion_id, action, slow_seconds, actor_id) select min(id), 'CLOSE', 0, 1 from discussions`,
		`insert into author_actions (author_id, action, actor_id, note) select min(id), 'WARN', 1, E'line\nline' from comment_authors`,
		`insert into comment_reports (comment_id, reporter, reason) select min(id), '\xdeadbeef', 'SPAM' from comments`,
		`insert into comment_likes (comment_id, liker) select min(id), '\x' from comments`,
		`update comments set author_address = '2001:db8::1', author_email = 'kari@example.org' where id = (select min(id) from comments)`,
		`insert into wordpress_extras (article_id, source, fields) select max(id), 's', '[{"key": "k", "value": null}]' from articles on conflict do nothing`,
		`insert into article_related (article_id, related_id, position) select min(id), max(id), 0 from articles on conflict do nothing`,
		`insert into initiative_proposals (title, summary, goal, target_group, url, municipality, county, name, email, address, input_hash, idempotency_key)
			values ('Forslag', E'a\nb', '', '', '', '', '', 'Kari', 'kari@example.no', '192.0.2.1', '\x00', 'nøkkel')`,
		`insert into redirects (path, article_id) select '/gammel', min(id) from articles`,
		`insert into fronts (topic_id) select min(id) from topics on conflict do nothing`,
		`insert into front_slots (front_id, position, article_id) select (select min(id) from fronts), 1, min(id) from articles on conflict do nothing`,
		`insert into organisation_addresses select 'a-name-before', min(id) from organisations`,
		`insert into directory_addresses (kind, slug, ref) select 'Person', 'foer', min(id) from people`,
		`insert into directory_changes (kind, ref, action, name, was, became) values ('Tag', 7, 'DELETE', 'Før', '{"name": "Før"}', '{}')`,
		`insert into organisation_merges (from_id, into_id, was, moved) select 999, min(id), '{"name": "Før"}', '[]' from organisations`,
		`insert into directory_merges (kind, from_id, into_id, was, kept) select 'Organisation', 999, min(id), '{"name": "Før"}', '{"initiatives": []}' from organisations`,
		`insert into article_addresses select '/kept/æ', min(id) from articles`,
		// Some that were given out and are gone: their ids are not given out again.
		`with gone as (insert into topics (slug, name_nb) values ('gone', 'Gone') returning id) select from gone`,
		`delete from topics where slug = 'gone'`,
		// One that points forward.
		`update topics set parent_id = (select max(id) from topics) where id = (select min(id) from topics where parent_id is null)`,
	} {
		if _, err := p.db.Exec(odd); err != nil {
			t.Fatalf("%s: %v", odd, err)
		}
	}
	for _, name := range []string{picture + ".jpg", picture + "-3.jpg", picture + "-5.jpg", "bbcdefghijklmnopqrstuvwxyz234567.pdf"} {
		content := make([]byte, 100_000) // some lines
		for i := range content {
			content[i] = byte(rand.Uint32())
		}
		if strings.Contains(name, "-3") {
			content = content[:piece] // one line, and no more
		}
		if err := p.files.Put(t.Context(), name, "image/jpeg", bytes.NewReader(content), int64(len(content))); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func export(t testing.TB, p *place) string {
	t.Helper()
	var out strings.Builder
	if _, err := Export(t.Context(), p.db, &out, Options{Files: p.files}); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func restore(t testing.TB, p *place, file string) error {
	t.Helper()
	_, err := Restore(t.Context(), p.db, strings.NewReader(file), int64(len(file)), Options{Files: p.files})
	return err
}

// everything is what the tables hold, but for those named: each as text, in an order that does not depend on how it came there.
func everything(t testing.TB, p *place, but func(table string) bool) map[string]string {
	t.Helper()
	all := map[string]string{}
	for name := range catalogue(t, p.db) {
		if but(name) {
			continue
		}
		var rows string
		if err := p.db.Get(&rows, `select coalesce(string_agg(r, E'\n' order by r collate "C"), '') from (select (`+name+`.*)::text as r from `+name+`) x`); err != nil {
			t.Fatal(err)
		}
		all[name] = rows
	}
	return all
}

// catalogue gives the tables and their columns.
func catalogue(t testing.TB, db *sqlx.DB) map[string][]string {
	t.Helper()
	var rows []struct{ T, C string }
	const query = `
		select c.relname as t, a.attname as c from pg_class c
		join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
		where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
		order by 1, a.attnum`
	if err := db.Select(&rows, query); err != nil {
		t.Fatal(err)
	}
	found := map[string][]string{}
	for _, r := range rows {
		found[r.T] = append(found[r.T], r.C)
	}
	return found
}

// TestEveryTableAndColumnIsExportedOrLeftOutForAReason fails when somebody adds one: decide, and write it into tables.go.
func TestEveryTableAndColumnIsExportedOrLeftOutForAReason(t *testing.T) {
	t.Parallel()
	found := catalogue(t, pgtest.New(t))
	for name, columns := range found {
		exported, out := find(name), leftOut[name] != ""
		switch {
		case exported != nil && out:
			t.Errorf("%s is exported and left out", name)
		case exported == nil && !out:
			t.Errorf("%s (%s) is neither exported nor left out: see tables.go", name, strings.Join(columns, " "))
		case exported != nil:
			for _, c := range columns {
				if slices.Contains(exported.names(), c) == (leftOut[name+"."+c] != "") {
					t.Errorf("%s.%s is neither exported nor left out, or both: see tables.go", name, c)
				}
			}
			for _, c := range exported.names() {
				if !slices.Contains(columns, c) {
					t.Errorf("there is no %s.%s any more", name, c)
				}
			}
		}
	}
	for i, tab := range tables {
		if find(tab.name) != &tables[i] {
			t.Errorf("%s is exported twice", tab.name)
		}
	}
	for name := range leftOut {
		table, column, _ := strings.Cut(name, ".")
		if found[table] == nil || (column != "" && !slices.Contains(found[table], column)) {
			t.Errorf("there is no %s any more", name)
		}
	}
}

func TestAMagazineIsTheSameAfterwards(t *testing.T) {
	t.Parallel()
	from, to := lived(t), empty(t)
	file := export(t, from)
	if again := export(t, from); again != file {
		t.Error("two exports of the same differ")
	}
	for _, tab := range tables {
		if !strings.Contains(file, `["`+tab.name+`",`) {
			t.Errorf("there is nothing in %s, so nothing is known of it: put something there in lived", tab.name)
		}
	}
	events, jobs := count(t, from.db, "events"), count(t, from.db, "jobs")
	if err := restore(t, to, file); err != nil {
		t.Fatal(err)
	}
	if again := export(t, to); again != file {
		t.Error("the export of what was restored differs: " + firstDifference(file, again))
	}
	if n := count(t, to.db, "events") + count(t, to.db, "jobs"); n != 0 {
		t.Errorf("%d events and jobs; %d and %d were there before", n, events, jobs)
	}
	// The words of the search may hold some that no document has any more; the rest of what is left out begins anew, or is compared below.
	unlike := func(name string) bool {
		return name == "accounts" || name == "queue_counts" || name == "search_words" || (leftOut[name] != "" && leftOut[name] != "found anew")
	}
	before, after := everything(t, from, unlike), everything(t, to, unlike)
	for name, rows := range before {
		if after[name] != rows {
			t.Errorf("%s differs: %s", name, firstDifference(rows, after[name]))
		}
	}
	const waiting = `select coalesce(string_agg(queue || ' ' || n, ', ' order by queue), '') from (select queue, sum(n) as n from queue_counts group by queue having sum(n) <> 0) q`
	var a, b string
	if err := from.db.Get(&a, waiting); err != nil {
		t.Fatal(err)
	}
	if err := to.db.Get(&b, waiting); err != nil || a != b || a == "" {
		t.Errorf("queues: %s, before %s (%v)", b, a, err)
	}
	if drifts, err := (&comment.Service{DB: to.db}).Check(t.Context()); err != nil || len(drifts) != 0 {
		t.Errorf("recounting finds %+v, %v", drifts, err)
	}
	awake(t, to.db)
	var next, last int64
	if err := from.db.Get(&last, `select last_value from topics_id_seq`); err != nil {
		t.Fatal(err)
	}
	if err := to.db.Get(&next, `insert into topics (slug, name_nb) values ('next', 'Next') returning id`); err != nil || next != last+1 {
		t.Errorf("the next topic has the id %d, want %d (%v)", next, last+1, err)
	}
}

// awake fails when a trigger sleeps or a constraint waits.
func awake(t testing.TB, db *sqlx.DB) {
	t.Helper()
	var n int
	const query = `
		select (select count(*) from pg_trigger where tgenabled = 'D')
			+ (select count(*) from pg_constraint where contype = 'f' and condeferrable)`
	if err := db.Get(&n, query); err != nil || n != 0 {
		t.Errorf("%d triggers sleep or constraints wait, %v", n, err)
	}
}

func count(t testing.TB, db *sqlx.DB, table string) (n int) {
	t.Helper()
	if err := db.Get(&n, `select count(*) from `+table); err != nil {
		t.Fatal(err)
	}
	return n
}

func firstDifference(a, b string) string {
	as, bs := strings.Split(a, "\n"), strings.Split(b, "\n")
	for i := range max(len(as), len(bs)) {
		if i >= len(as) || i >= len(bs) {
			return fmt.Sprintf("%d lines, %d lines", len(as), len(bs))
		}
		if as[i] != bs[i] {
			return fmt.Sprintf("line %d: %.300q, %.300q", i+1, as[i], bs[i])
		}
	}
	return "nowhere"
}

func TestAnExportHoldsNoSecret(t *testing.T) {
	t.Parallel()
	p := lived(t)
	var secrets []string
	const query = `
		select password_hash from accounts where password_hash is not null
		union all select encode(private_key, 'hex') from signing_keys
		union all select encode(value, 'hex') from secrets`
	if err := p.db.Select(&secrets, query); err != nil || len(secrets) < 3 {
		t.Fatalf("%d secrets, %v", len(secrets), err)
	}
	file := export(t, p)
	for _, s := range secrets {
		if strings.Contains(file, s) {
			t.Errorf("%.20s… is in the export", s)
		}
	}
	if strings.Contains(file, "argon2id") {
		t.Error("a password's hash is in the export")
	}
}

// TestWhatWasNotMeantIsRefusedAndLeavesNothing damages a file in every way that was thought of.
func TestWhatWasNotMeantIsRefusedAndLeavesNothing(t *testing.T) {
	t.Parallel()
	file := export(t, lived(t))
	to := empty(t)
	nothing := func(string) bool { return false }
	before := everything(t, to, nothing)
	lines := strings.SplitAfter(file, "\n")
	lines = lines[:len(lines)-1]
	at := func(prefix string) int {
		return slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, prefix) })
	}
	changed := func(i int, line string) string {
		with := slices.Clone(lines)
		with[i] = line
		return strings.Join(with, "")
	}
	without := func(i int) string { return strings.Join(slices.Delete(slices.Clone(lines), i, i+1), "") }
	article, piece := at(`["articles",`), at(`["file `)
	for phrase, c := range map[string]struct{ file, want string }{
		"nothing":               {"", "line 1: the file has been cut off"},
		"something else":        {"<?xml version=\"1.0\"?>\n", "line 1: this is no export"},
		"a newer format":        {changed(0, strings.Replace(lines[0], `"innomag":1`, `"innomag":2`, 1)), "line 1: the file is a newer program's"},
		"a newer schema":        {changed(0, regexp.MustCompile(`"schema":\d+`).ReplaceAllString(lines[0], `"schema":99999`)), "line 1: the file is a newer program's"},
		"a table of another":    {changed(0, strings.Replace(lines[0], `"people"`, `"persons"`, 1)), `line 1: there is no table "persons"`},
		"cut off":               {file[:len(file)/2], "has been cut off here"},
		"without its end":       {strings.Join(lines[:len(lines)-1], ""), "has been cut off here"},
		"more after its end":    {file + "\n", "something follows the end"},
		"twice":                 {file + file, "something follows the end"},
		"one letter less":       {changed(article, strings.Replace(lines[article], `"title":"`, `"title":"X`, 1)), "articles has been changed somewhere in lines"},
		"one row less":          {without(article), "articles has been changed somewhere in lines"},
		"one row twice":         {changed(article, lines[article]+lines[article]), "articles"},
		"rows exchanged":        {changed(article, lines[article+1]+lines[article]), "articles"},
		"a row of another":      {changed(article, lines[at(`["tags",`)]), "does not belong among the lines of articles"},
		"a column of another":   {changed(article, strings.Replace(lines[article], `{"id"`, `{"password_hash":"x","id"`, 1)), `articles has no column "password_hash" here`},
		"a column twice":        {changed(article, strings.Replace(lines[article], `{"id"`, `{"id":1,"id"`, 1)), "this is no row"},
		"SQL for a column":      {changed(article, strings.Replace(lines[article], `"id"`, `"id) select 1; --"`, 1)), "articles has no column"},
		"a number that is none": {changed(article, regexp.MustCompile(`"id":\d+`).ReplaceAllString(lines[article], `"id":"x"`)), "articles"},
		"a closing less":        {without(at(`{"of":"articles"`)), "does not belong among the lines of articles"},
		"a file less":           {without(piece), "has been changed somewhere in lines"},
		"a file elsewhere":      {strings.ReplaceAll(file, "file "+picture, "file ../"+picture), "is no name of a file"},
		"a piece that is none":  {changed(piece, strings.Replace(lines[piece], `","`, `","*`, 1)), "this is no piece of"},
		"another end":           {changed(len(lines)-1, `{"end":"00"}`+"\n"), "its checksum is another"},
		"a section renamed":     {changed(at(`{"of":"articles"`), strings.Replace(lines[at(`{"of":"articles"`)], "articles", "article", 1)), "articles has been changed"},
		"garbage":               {strings.Repeat("\x00\xff{[", 1000), "line 1"},
	} {
		err := restore(t, to, c.file)
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.Contains(err.Error(), "line") {
			t.Errorf("%s: %.300v; want %s", phrase, err, c.want)
		}
	}
	for name, rows := range everything(t, to, nothing) {
		if before[name] != rows {
			t.Errorf("%s is not as it was: %s", name, firstDifference(before[name], rows))
		}
	}
	if err := to.files.List(t.Context(), func(string, time.Time) error { t.Error("a file is left"); return nil }); err != nil {
		t.Error(err)
	}
	awake(t, to.db)
	if err := restore(t, to, file); err != nil {
		t.Fatalf("the file itself, afterwards: %v", err)
	}
	if err := restore(t, to, file); err == nil || !strings.Contains(err.Error(), "the magazine is not empty") {
		t.Errorf("a second time: %v", err)
	}
	if again := export(t, to); again != file {
		t.Error("it is another one now")
	}
}

// reseal makes the checksums of a file right again.
func reseal(lines []string) string {
	var out strings.Builder
	all, sum, n := sha256.New(), sha256.New(), 0
	for _, line := range lines {
		switch {
		case strings.HasPrefix(line, "["):
			sum.Write([]byte(line))
			n++
		case strings.HasPrefix(line, `{"of"`):
			line = regexp.MustCompile(`"lines":\d+,"sha256":"[0-9a-f]+"`).ReplaceAllString(line, fmt.Sprintf(`"lines":%d,"sha256":"%x"`, n, sum.Sum(nil)))
			sum, n = sha256.New(), 0
		case strings.HasPrefix(line, `{"end"`):
			line = fmt.Sprintf(`{"end":"%x"}`+"\n", all.Sum(nil))
		}
		all.Write([]byte(line))
		out.WriteString(line)
	}
	return out.String()
}

// TestAFileThatHoldsTogetherIsStillLookedAt has files whose checksums are right.
func TestAFileThatHoldsTogetherIsStillLookedAt(t *testing.T) {
	t.Parallel()
	file, to := export(t, lived(t)), empty(t)
	lines := strings.SplitAfter(file, "\n")
	if reseal(lines) != file {
		t.Fatal("the test cannot count")
	}
	orphaned := slices.DeleteFunc(slices.Clone(lines), func(l string) bool { return strings.HasPrefix(l, `["discussions",`) })
	if err := restore(t, to, reseal(orphaned)); err == nil || !strings.Contains(err.Error(), "points to what is not in the file") {
		t.Errorf("comments without discussions: %v", err)
	}
	wrong := slices.Clone(lines)
	at := slices.IndexFunc(wrong, func(l string) bool { return strings.HasPrefix(l, `["articles",`) })
	wrong[at] = regexp.MustCompile(`"state":"[A-Z_]+"`).ReplaceAllString(wrong[at], `"state":"LOST"`)
	if err := restore(t, to, reseal(wrong)); err == nil || !strings.Contains(err.Error(), "articles_state_check") || !strings.Contains(err.Error(), "lines ") {
		t.Errorf("a state that there is none of: %v", err)
	}
	broken := io.MultiReader(strings.NewReader(file[:len(file)/2]), iotest.ErrReader(errors.New("the disk is gone")))
	if _, err := Restore(t.Context(), to.db, broken, 1, Options{Files: to.files}); err == nil || !strings.Contains(err.Error(), "the disk is gone") {
		t.Errorf("a disk that goes: %v", err)
	}
	gone, cancel := context.WithCancel(t.Context())
	stop := io.MultiReader(strings.NewReader(file[:len(file)/2]), readerFunc(func(b []byte) (int, error) { cancel(); return 0, io.ErrNoProgress }))
	if _, err := Restore(gone, to.db, stop, 1, Options{Files: to.files}); err == nil {
		t.Error("somebody who goes gets it whole")
	}
	if n := count(t, to.db, "people"); n != 0 {
		t.Errorf("%d people are left", n)
	}
	awake(t, to.db)

	// An older program knew fewer tables and columns.
	older := slices.DeleteFunc(slices.Clone(lines), func(l string) bool {
		return strings.HasPrefix(l, `["wordpress_pings",`) || strings.HasPrefix(l, `{"of":"wordpress_pings"`)
	})
	older[0] = strings.Replace(regexp.MustCompile(`"schema":\d+`).ReplaceAllString(older[0], `"schema":1`), `,"wordpress_pings"`, "", 1)
	for i, l := range older {
		if strings.HasPrefix(l, `["articles",`) {
			older[i] = regexp.MustCompile(`,"kind":"[A-Z]+"`).ReplaceAllString(l, "")
		}
	}
	if err := restore(t, to, reseal(older)); err != nil {
		t.Fatalf("an older file: %v", err)
	}
	if n := count(t, to.db, "articles where kind = 'ARTICLE'"); n == 0 || count(t, to.db, "wordpress_pings") != 0 {
		t.Errorf("%d articles of an older file", n)
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(b []byte) (int, error) { return f(b) }

// TestAnExportIsOfOneMoment has somebody write while it is read.
func TestAnExportIsOfOneMoment(t *testing.T) {
	t.Parallel()
	p := lived(t)
	before := export(t, p)
	first := true
	var out strings.Builder
	w := writerFunc(func(b []byte) (int, error) {
		if first {
			first = false
			if _, err := p.db.Exec(`insert into wordpress_pings (article_id, kind, status, site, url, excerpt, created_at) select min(id), 'pingback', 'SPAM', '', '', '', now() from articles`); err != nil {
				t.Error(err)
			}
			if _, err := p.db.Exec(`update people set name = 'Somebody else'`); err != nil {
				t.Error(err)
			}
		}
		return out.Write(b)
	})
	if _, err := Export(t.Context(), p.db, w, Options{Files: p.files}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "Somebody else") || strings.Count(out.String(), `["wordpress_pings"`) != strings.Count(before, `["wordpress_pings"`) {
		t.Error("what was written meanwhile is in it")
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }

// TestMemoryIsBounded exports and restores 20 MB and looks at the heap.
func TestMemoryIsBounded(t *testing.T) {
	p := empty(t)
	const fill = `
		insert into decisions (comment_id, revision, action, actor_kind, visibility_after, review_after, note)
		select n, 1, 'APPROVE', 'POLICY', 'PUBLIC', 'APPROVED', repeat(md5(n::text), 60) from generate_series(1, 10000) n`
	if _, err := p.db.Exec(fill); err != nil {
		t.Fatal(err)
	}
	const most = 10 << 20
	path := filepath.Join(t.TempDir(), "export")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = file.Close() }()
	var peak peak
	runtime.GC()
	peak.start()
	if _, err := Export(t.Context(), p.db, io.MultiWriter(file, &peak), Options{Files: p.files}); err != nil {
		t.Fatal(err)
	}
	if peak.most > most {
		t.Errorf("exporting took %d MB", peak.most>>20)
	}
	size, err := file.Seek(0, io.SeekCurrent)
	if err != nil || size < 20<<20 {
		t.Fatalf("%d bytes, %v", size, err)
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		t.Fatal(err)
	}
	peak.start()
	if _, err := Restore(t.Context(), pgtest.New(t), io.TeeReader(file, &peak), size, Options{Files: p.files}); err != nil {
		t.Fatal(err)
	}
	if peak.most > most {
		t.Errorf("restoring took %d MB", peak.most>>20)
	}
	t.Logf("at most %d MB", peak.most>>20)
}

// peak looks at the heap as bytes go by.
type peak struct {
	base, most, gone uint64
}

func (p *peak) start() {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	*p = peak{base: m.HeapAlloc}
}

func (p *peak) Write(b []byte) (int, error) {
	if p.gone += uint64(len(b)); p.gone > 2<<20 {
		p.gone = 0
		runtime.GC() // what is held is counted, not what waits to be collected
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		p.most = max(p.most, m.HeapAlloc-min(m.HeapAlloc, p.base))
	}
	return len(b), nil
}

func FuzzRestore(f *testing.F) {
	f.Add([]byte(`["people",{"id":1}]`))
	f.Add([]byte(`{"id":1,"x":[{"a":"\""}]}`))
	f.Add([]byte(`{"of":"people","lines":1,"sha256":""}`))
	f.Fuzz(func(t *testing.T, row []byte) {
		names, err := columnsOf(row)
		if err == nil && (len(names) == 0 || !bytes.HasPrefix(bytes.TrimSpace(row), []byte("{"))) {
			t.Errorf("%q is a row with %v", row, names)
		}
	})
}
