package wordpress

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/text"
)

// remark is a comment as remark42 writes it in a backup: one on a line, after a line about the site.
type remark struct {
	ID      string    `json:"id"`
	Parent  string    `json:"pid"`
	Text    string    `json:"text"` // HTML
	Time    time.Time `json:"time"`
	Deleted bool      `json:"delete"`
	User    struct {
		Name  string `json:"name"`
		Admin bool   `json:"admin"`
	} `json:"user"`
	Locator struct {
		Site string `json:"site"`
		URL  string `json:"url"`
	} `json:"locator"`

	line int
}

const (
	mostRemarks = 5000     // of one page, that are written together
	longestLine = 16 << 20 // bytes
)

// ImportRemark42 brings the comments of a remark42 backup, unpacked, onto the articles that are here: by the address they
// have here, or had on an old site that was imported. As with Import it may be run again, nothing is deleted, nobody is
// told, and the report is never nil. remark42 keeps no addresses of those who comment, so they are not known here.
func ImportRemark42(ctx context.Context, db *sqlx.DB, file io.ReadSeeker, o Options) (*Report, error) {
	i := newImporter(db, o)
	err := i.remark42(ctx, file)
	return i.report, i.report.told(ctx, db, err)
}

func (i *importer) remark42(ctx context.Context, file io.ReadSeeker) (err error) {
	if i.size, err = file.Seek(0, io.SeekEnd); err != nil {
		return fmt.Errorf("measuring the file: %w", err)
	}
	if err := rewind(file); err != nil {
		return err
	}
	if i.options.DryRun {
		if i.dry, err = i.db.BeginTxx(ctx, nil); err != nil {
			return err
		}
		defer func() { _ = i.dry.Rollback() }()
	}
	unlock := func() {}
	defer func() { unlock() }()
	defer func() {
		if i.dry == nil {
			i.report.Batch = i.batch
		}
	}()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, longestLine)
	var page []*remark
	var read int64
	for number := 1; lines.Scan(); number++ {
		read += int64(len(lines.Bytes())) + 1
		r := &remark{line: number}
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		if err := json.Unmarshal(lines.Bytes(), r); err != nil {
			return errors.Join(i.page(ctx, page), &SyntaxError{Line: number, Offset: read, Text: "not a line of a remark42 backup: " + err.Error()})
		}
		if r.ID == "" || r.Locator.URL == "" {
			if number == 1 { // about the site
				continue
			}
			return errors.Join(i.page(ctx, page), &SyntaxError{Line: number, Offset: read, Text: "a comment without id or page"})
		}
		if i.source == "" {
			i.source = "remark42 " + r.Locator.Site
			i.report.Source, i.report.Title = i.source, r.Locator.Site
			if unlock, err = i.lock(ctx); err != nil {
				unlock = func() {}
				return err
			}
		}
		if len(page) >= mostRemarks || len(page) > 0 && page[0].Locator != r.Locator {
			if err := i.page(ctx, page); err != nil {
				return err
			}
			page = nil
		}
		page = append(page, r)
		i.options.Progress(min(read, i.size-1), i.size)
	}
	if err := lines.Err(); err != nil {
		return errors.Join(i.page(ctx, page), fmt.Errorf("reading the file: %w", err))
	}
	if err := i.page(ctx, page); err != nil {
		return err
	}
	i.options.Progress(i.size, i.size)
	return i.end(ctx)
}

// page imports comments on one page.
func (i *importer) page(ctx context.Context, page []*remark) error {
	if len(page) == 0 {
		return nil
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	id, err := i.placeOf(ctx, page[0].Locator.URL)
	if err != nil {
		return err
	}
	if id == 0 {
		for _, r := range page {
			i.report.count("comment", r.status(), isLeft)
		}
		i.report.remark("page that is not here, its comments not imported", "%s", shorten(page[0].Locator.URL))
		return nil
	}
	talk, err := i.remarks(ctx, page)
	if err != nil {
		return err
	}
	k := &keeping{
		name: page[0].Locator.URL, kindThere: "page", line: page[0].line, talk: talk,
		became: isUnchanged, kept: article.Kept{ID: article.ID(id)},
	}
	for _, s := range talk {
		if s.became != isUnchanged {
			k.todo = append(k.todo, s)
		}
	}
	if len(k.todo) > 0 {
		if err := i.write(ctx, []part{{keeping: k, comments: k.todo, last: true}}); err != nil {
			return err
		}
	}
	i.tell(k)
	return nil
}

// placeOf finds the article that is read at an address, or was; 0 if there is none.
func (i *importer) placeOf(ctx context.Context, address string) (id int64, err error) {
	path := article.Path(address)
	slug, _ := strings.CutPrefix(path, "/artikler/")
	const query = `
		select coalesce(
			(select id from articles where slug = $1),
			(select article_id from article_addresses where path = $2), 0)`
	return id, i.querier().GetContext(ctx, &id, query, slug, path)
}

// remarks turns the comments on a page into what the magazine has, each parent before its replies.
func (i *importer) remarks(ctx context.Context, page []*remark) ([]*said, error) {
	slices.SortStableFunc(page, func(a, b *remark) int { return a.Time.Compare(b.Time) })
	var keys []refKey
	for _, r := range page {
		keys = append(keys, refKey{refComment, r.ID}, refKey{refComment, r.Parent})
	}
	known, err := refs(ctx, i.querier(), i.source, keys)
	if err != nil {
		return nil, err
	}
	byID := map[string]*said{}
	out := make([]*said, 0, len(page))
	for _, r := range page {
		if byID[r.ID] != nil {
			i.report.count("comment", r.status(), isLeft)
			i.report.remark("comment that is in the file more than once, the first imported", "comment %s, line %d", shorten(r.ID), r.line)
			continue
		}
		s := r.said(i.started)
		s.before, s.became = compared(known, s.refKey, s.print)
		s.ID = comment.ID(s.before.Target)
		if parent := byID[r.Parent]; parent != nil {
			s.Parent = &parent.Imported
		} else if there, isHere := known[refKey{refComment, r.Parent}]; isHere && there.Target != s.before.Target {
			s.Parent = &comment.Imported{ID: comment.ID(there.Target)}
		} else if r.Parent != "" {
			i.report.remark("comment whose parent is not imported, now at the top", "comment %s, line %d", shorten(r.ID), r.line)
		}
		byID[r.ID] = s
		out = append(out, s)
	}
	return out, nil
}

func (r *remark) said(now time.Time) *said {
	s := &said{refKey: refKey{refComment, r.ID}, status: r.status(), Imported: comment.Imported{
		AuthorName: line(r.User.Name), Staff: r.User.Admin, Body: commentText(r.Text), Review: comment.Approved, CreatedAt: r.Time,
	}}
	if text.IsBlank(s.AuthorName) {
		s.AuthorName = "Anonym"
	}
	if r.Deleted {
		s.Review = comment.Rejected
	}
	if r.Time.IsZero() {
		s.CreatedAt = now
	}
	s.print = fingerprint(s.AuthorName, s.Staff, s.Body, s.Review)
	return s
}

func (r *remark) status() string {
	if r.Deleted {
		return "deleted"
	}
	return "approved"
}
