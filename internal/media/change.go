package media

import (
	"context"
	"errors"
	"fmt"
	"strconv"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/gid"
	"innomag/internal/job"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// Changes is what is to be said of a file from now on; nil leaves a thing as it is.
type Changes struct {
	MediaID              ID
	ExpectedRevision     int
	Alt, Caption, Credit *string
}

// Update changes the words that go with a file. Where an article has words of its own for it, those stay; texts that show it with its own
// have the new ones soon. It fails as
// Forbidden without the permission to write, as a fault.List, and as a Conflict with the file as it is now.
func (s *Service) Update(ctx context.Context, by account.Viewer, c Changes) (*Media, error) {
	if !by.May(account.Write) {
		return nil, errNotWriter()
	}
	var f form.Form
	given := [3]string{}
	for i, p := range []*string{c.Alt, c.Caption, c.Credit} {
		if p != nil {
			given[i] = *p
		}
	}
	checkWords(&f, &given[0], &given[1], &given[2])
	if err := f.Err(); err != nil {
		return nil, err
	}
	var now *Media
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) (err error) {
		if now, err = hold(ctx, tx, c.MediaID); err != nil {
			return err
		}
		if now.Revision != c.ExpectedRevision {
			return fault.New(fault.Conflict, "Noen andre har lagret i mellomtiden.").In("expectedRevision").As("CONFLICT")
		}
		const update = `
			update media set
				alt = case when $2 then $3 else alt end,
				caption = case when $4 then $5 else caption end,
				credit = case when $6 then $7 else credit end,
				revision = revision + 1, updated_at = now()
			where id = $1`
		_, err = tx.ExecContext(ctx, update, c.MediaID, c.Alt != nil, given[0], c.Caption != nil, given[1], c.Credit != nil, given[2])
		if err != nil {
			return err
		}
		was := now
		if now, err = one(ctx, tx, c.MediaID); err != nil || was.Alt == now.Alt && was.Caption == now.Caption && was.Credit == now.Credit {
			return err
		}
		return tellWords(ctx, tx, c.MediaID)
	})
	return asItIs(now, err)
}

// WordsJob is the job that is to be done when other words go with a picture: texts that show it may have its words in them. Its payload
// is Words. Whoever keeps texts does it.
const WordsJob = "media.words"

// Words names a picture that other words go with.
type Words struct{ Of ID }

func tellWords(ctx context.Context, tx postgres.Querier, id ID) error {
	return job.Enqueue(ctx, tx, WordsJob, Words{id}, job.Options{Key: strconv.FormatInt(int64(id), 10)})
}

// Deletion names a file that is to go.
type Deletion struct{ MediaID ID }

// Delete takes a file away that nothing uses; its address stops working. Authors delete what they uploaded, editors
// everything. It fails with the code IN_USE, and gives the file, when something uses it.
func (s *Service) Delete(ctx context.Context, by account.Viewer, d Deletion) (*Media, error) {
	if !by.May(account.Write) {
		return nil, errNotWriter()
	}
	var now *Media
	inUse := fault.Invalid("mediaId", "IN_USE", "Filen er i bruk. Ta den bort der den brukes først.")
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) (err error) {
		if now, err = hold(ctx, tx, d.MediaID); err != nil {
			return err
		}
		if !now.mayDelete(by) {
			return fault.New(fault.Forbidden, "authors delete what they uploaded themselves")
		}
		_, err = tx.ExecContext(ctx, `delete from media where id = $1`, d.MediaID)
		switch {
		case pq.As(err, pqerror.ForeignKeyViolation) != nil: // the database knows best who uses it, now and in the next moment
			return inUse.Because(err)
		case err != nil:
			return err
		}
		return job.Enqueue(ctx, tx, deleteJob, deletion{now.files()}, job.Options{})
	})
	return asItIs(now, err)
}

// hold gives a file locked for change.
func hold(ctx context.Context, tx *sqlx.Tx, id ID) (*Media, error) {
	var rows []*Media
	if err := tx.SelectContext(ctx, &rows, `select `+columns+` from media m where m.id = $1 for update`, id); err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, fault.Invalid("mediaId", "NOT_FOUND", "Filen finnes ikke.")
	}
	return rows[0], nil
}

// asItIs keeps the file beside those faults after which the client needs it, and drops it beside others.
func asItIs(m *Media, err error) (*Media, error) {
	if err == nil {
		return m, nil
	}
	if f := fault.Of(err); f.Kind == fault.Conflict || f.Code == "IN_USE" {
		return m, err
	}
	return nil, err
}

// files are the names of all that belongs to the row.
func (m *Media) files() []string {
	names := []string{m.Name + "." + m.Format}
	for _, w := range m.Widths {
		names = append(names, fmt.Sprintf("%s-%d.%s", m.Name, w, m.Format))
	}
	return names
}

const deleteJob = "media.delete"

type deletion struct{ Names []string }

// Jobs are what is done after a request.
func (s *Service) Jobs() map[string]job.Handler {
	return map[string]job.Handler{
		deleteJob: job.Handle(func(ctx context.Context, d deletion) error { return s.Files.Delete(ctx, d.Names...) }),
	}
}

// maxUses is how many uses of a file are told.
const maxUses = 20

// Uses says which articles, initiatives, people and reports use a file, twenty at most; not all of them may be for the viewer's eyes.
func (s *Service) Uses(ctx context.Context, m *Media) ([]gid.ID, error) {
	return siblings.Load(ctx, &m.Member, m, "uses", func(ctx context.Context, all []*Media) ([][]gid.ID, error) {
		ids := make([]ID, len(all))
		for i, m := range all {
			ids[i] = m.ID
		}
		const query = `
			select asked.id as media, u.type, u.key
			from (select distinct unnest($1::bigint[]) as id) asked
			cross join lateral (
				select 'Article' as type, id as key from articles where hero_media_id = asked.id
				union select 'Article', article_id from article_figures where media_id = asked.id
				union select 'Initiative', id from initiatives where hero_media_id = asked.id
				union select 'Initiative', initiative_id from initiative_figures where media_id = asked.id
				union select 'Report', id from reports where file_id = asked.id
				union select 'Person', id from people where portrait_id = asked.id
				order by type, key desc limit $2
			) u
			order by u.type, u.key desc`
		var rows []struct {
			Media ID
			Type  string
			Key   int64
		}
		if err := s.DB.SelectContext(ctx, &rows, query, pq.Array(ids), maxUses); err != nil {
			return nil, fmt.Errorf("uses of media: %w", err)
		}
		byID := map[ID][]gid.ID{}
		for _, r := range rows {
			byID[r.Media] = append(byID[r.Media], gid.ID{Type: r.Type, Key: r.Key})
		}
		out := make([][]gid.ID, len(all))
		for i, id := range ids {
			out[i] = byID[id]
		}
		return out, nil
	})
}

// RefuseUnknown adds a fault to f about field unless there is a file of this kind and id.
func RefuseUnknown(ctx context.Context, q postgres.Querier, f *form.Form, field string, id ID, kind Kind) error {
	var there bool
	if err := q.GetContext(ctx, &there, `select exists (select from media where id = $1 and kind = $2)`, id, kind); err != nil {
		return errors.Join(errors.New("media"), err)
	}
	if !there {
		f.Refuse(field, "NOT_FOUND", "Filen finnes ikke.")
	}
	return nil
}
