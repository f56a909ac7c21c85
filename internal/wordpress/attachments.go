package wordpress

import (
	"context"
	"fmt"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/postgres"
	"innomag/internal/text"
)

// attached is something that was uploaded, on its way in.
type attached struct {
	refKey
	name, status                                                   string // for the report
	parentKey, slug, url, file, title, alt, caption, words, credit string
	person, width, height, media                                   int64 // 0 where it is not known
	at                                                             time.Time
	print                                                          []byte
	before                                                         ref
	became                                                         outcome
	done                                                           bool // it is stored
}

// attachment puts an attachment into the group that is written next.
func (i *importer) attachment(ctx context.Context, item *Item) error {
	for _, c := range item.Comments {
		i.report.count(c.Type, statusOf(c), isLeft)
		i.report.remark("comment on an attachment, not imported", "comment %d on %s", c.ID, nameOf(item))
	}
	key, ok := i.claim(item)
	if !ok {
		i.report.count(item.Type, item.Status, isLeft)
		return nil
	}
	a := &attached{
		refKey: refKey{refAttachment, key}, name: nameOf(item), status: item.Status,
		slug: line(item.Slug), url: line(i.survey.absolute(item.AttachmentURL)), file: fileOf(item),
		title: lineOf(item.Title), alt: line(item.Value(metaAlt)), caption: lineOf(item.Excerpt), words: tidy(text.Plain(item.Content)),
		credit: line(item.Value(metaCredit)), person: i.people[item.Creator],
		at: *firstOf(item.Published, item.Modified, time.Unix(0, 0).UTC()),
	}
	a.width, a.height = sizeOf(item)
	if file := i.media[key]; file != nil {
		a.media = int64(file.ID)
	}
	if item.ParentID != 0 {
		if a.parentKey = strconv.FormatInt(item.ParentID, 10); !i.survey.posts[item.ParentID] {
			i.report.remark("attachment of a post that is not in the file", "%s belongs to %d", a.name, item.ParentID)
		}
	}
	if !isAddress(a.url) {
		i.report.remark("attachment without a web address", "%s", a.name)
	}
	a.print = fingerprint(a.slug, a.url, a.file, a.title, a.alt, a.caption, a.words, a.credit, a.width, a.height, a.parentKey, a.person, a.media)
	if i.group.attachments = append(i.group.attachments, a); i.group.full() {
		return i.submit(ctx)
	}
	return nil
}

// What WordPress knows of a file, in fields of its own.
const (
	metaAlt  = "_wp_attachment_image_alt"
	metaFile = "_wp_attached_file"
	metaSize = "_wp_attachment_metadata" // in PHP's own notation
)

var sizeThere = regexp.MustCompile(`^a:\d+:\{(?:s:\d+:"filesize";i:\d+;)?s:5:"width";i:(\d{1,6});s:6:"height";i:(\d{1,6});`)

// sizeOf gives width and height of a picture in pixels, 0 if they are not told.
func sizeOf(item *Item) (width, height int64) {
	m := sizeThere.FindStringSubmatch(item.Value(metaSize))
	if m == nil {
		return 0, 0
	}
	width, _ = strconv.ParseInt(m[1], 10, 64)
	height, _ = strconv.ParseInt(m[2], 10, 64)
	return width, height
}

// fileOf gives the path of a file below the folder of uploads, as 2019/05/vaskeri.jpg; empty if it cannot be told.
func fileOf(item *Item) string {
	file := item.Value(metaFile)
	if file == "" {
		if u, err := url.Parse(item.AttachmentURL); err == nil {
			_, file, _ = strings.Cut(u.Path, "/uploads/")
		}
	}
	return line(strings.TrimPrefix(file, "/"))
}

// writeAttachments keeps the attachments of a group that are new or have changed.
func (i *importer) writeAttachments(ctx context.Context, list []*attached) error {
	if len(list) == 0 {
		return nil
	}
	var fresh, changed []*attached
	keys := make([]refKey, 0, len(list))
	for _, a := range list {
		keys = append(keys, a.refKey)
	}
	known, err := refs(ctx, i.querier(), i.source, keys)
	if err != nil {
		return err
	}
	for _, a := range list {
		switch a.before, a.became = compared(known, a.refKey, a.print); a.became {
		case isNew:
			fresh = append(fresh, a)
		case isChanged:
			changed = append(changed, a)
		}
	}
	if len(fresh)+len(changed) > 0 {
		batch := i.batch
		err = i.tryTx(ctx, func(tx *sqlx.Tx) (err error) {
			batch, err = i.storeAttachments(ctx, tx, fresh, changed)
			return err
		})
		if err != nil {
			return fmt.Errorf("attachments from %s: %w", list[0].name, err)
		}
		if i.dry == nil {
			i.batch = batch
		}
	}
	for _, a := range list {
		a.done = true
	}
	return nil
}

func (i *importer) storeAttachments(ctx context.Context, tx postgres.Querier, fresh, changed []*attached) (batch int64, err error) {
	const insert = `
		with given as materialized (
			select g.*, nextval((select pg_get_serial_sequence('wordpress_attachments', 'id'))::regclass) as id from ` + attachmentColumns + `
		),
		made as (
			insert into wordpress_attachments (id, source, parent_key, person_id, slug, url, file, title, alt, caption,
				description, credit, width, height, created_at, media_id)
			overriding system value
			select id, $1, parent, nullif(person, 0), slug, url, file, title, alt, caption,
				words, credit, nullif(width, 0), nullif(height, 0), created, nullif(media, 0)
			from given
		)
		select id from given order by place`
	const update = `
		update wordpress_attachments a
		set parent_key = g.parent, person_id = nullif(g.person, 0), slug = g.slug, url = g.url, file = g.file, title = g.title,
			alt = g.alt, caption = g.caption, description = g.words, credit = g.credit, width = nullif(g.width, 0), height = nullif(g.height, 0), media_id = nullif(g.media, 0)
		from ` + attachmentColumns + ` where a.id = g.known and $1::text is not null`
	var came entries
	if len(fresh) > 0 {
		var ids []int64
		if err := tx.SelectContext(ctx, &ids, insert, i.attachmentValues(fresh)...); err != nil {
			return 0, err
		}
		for n, a := range fresh {
			came.add(isNew, ref{a.kind, a.key, ids[n], a.print})
		}
	}
	if len(changed) > 0 {
		if _, err := tx.ExecContext(ctx, update, i.attachmentValues(changed)...); err != nil {
			return 0, err
		}
		for _, a := range changed {
			came.add(isChanged, ref{a.kind, a.key, a.before.Target, a.print})
		}
	}
	return came.remember(ctx, tx, i.source, i.batch)
}

const attachmentColumns = `
	unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::text[], $8::text[], $9::text[], $10::text[],
		$11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::timestamptz[])
	with ordinality as g(known, person, width, height, media, parent, slug, url, file,
		title, alt, caption, words, credit, created, place)`

func (i *importer) attachmentValues(list []*attached) []any {
	numbers, texts := make([][]int64, 5), make([][]string, 10)
	for _, a := range list {
		for j, v := range []int64{a.before.Target, a.person, a.width, a.height, a.media} {
			numbers[j] = append(numbers[j], v)
		}
		for j, v := range []string{
			a.parentKey, a.slug, a.url, a.file, a.title, a.alt, a.caption, a.words, a.credit, a.at.UTC().Format(time.RFC3339Nano),
		} {
			texts[j] = append(texts[j], v)
		}
	}
	values := []any{i.source}
	for _, column := range numbers {
		values = append(values, pq.Array(column))
	}
	for _, column := range texts {
		values = append(values, pq.Array(column))
	}
	return values
}
