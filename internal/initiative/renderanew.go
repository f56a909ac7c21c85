package initiative

import (
	"context"
	"log/slog"
	"strconv"
	"time"

	"github.com/lib/pq"

	"innomag/internal/job"
	"innomag/internal/media"
	"innomag/internal/text"
)

// renderer is the version that stands beside the HTML that we write.
var renderer = strconv.Itoa(text.ArticleRenderer)

const (
	jobRender = "initiative.render"
	// atOnce is how many texts are rendered between two looks at the clock.
	atOnce = 50
	// sitting is how long one job renders: its lease is a minute.
	sitting = 20 * time.Second
)

// RenderOlder has the texts whose HTML an older renderer made rendered anew, soon and by one server. It asks for nothing when there
// are none.
func (s *Service) RenderOlder(ctx context.Context) error {
	const query = `select exists (select from initiatives where body_renderer < $1)`
	var older bool
	if err := s.DB.GetContext(ctx, &older, query, text.ArticleRenderer); err != nil || !older {
		return named(err, "initiatives")
	}
	return job.Enqueue(ctx, s.DB, jobRender, struct{}{}, job.Options{Key: jobRender})
}

// Redress has the texts that show a picture rendered anew, since what is said of it has changed.
func (s *Service) Redress(ctx context.Context, picture media.ID) error {
	const query = `update initiatives set body_renderer = 0 where id in (select initiative_id from initiative_figures where media_id = $1)`
	if _, err := s.DB.ExecContext(ctx, query, picture); err != nil {
		return named(err, "texts that show a picture")
	}
	return s.RenderOlder(ctx)
}

// renderAnew renders for a while, and leaves what then is left to another job.
func (s *Service) renderAnew(ctx context.Context, _ struct{}) error {
	for began := time.Now(); time.Since(began) < sitting; {
		done, left, err := s.renderSome(ctx)
		if err != nil {
			return named(err, "rendered initiatives")
		}
		if done > 0 {
			slog.InfoContext(ctx, "texts of initiatives rendered anew", "done", done, "left", left, "renderer", text.ArticleRenderer)
		}
		if left == 0 {
			return nil
		}
	}
	return s.RenderOlder(ctx)
}

// renderSome renders some texts anew. Nobody's update is lost and no revision counted: a text that was saved meanwhile was made by
// the present renderer. One that cannot be rendered any more keeps what it has.
func (s *Service) renderSome(ctx context.Context) (done int64, left int, err error) {
	const older = `select id, body_source, body_html, revision from initiatives where body_renderer < $1 order by body_renderer, id limit $2`
	var found []struct {
		ID       ID     `db:"id"`
		Source   string `db:"body_source"`
		HTML     string `db:"body_html"`
		Revision int    `db:"revision"`
	}
	if err := s.DB.SelectContext(ctx, &found, older, text.ArticleRenderer, atOnce); err != nil || len(found) == 0 {
		return 0, 0, err
	}
	ids, revisions := make([]int64, len(found)), make([]int64, len(found))
	htmls, plains := make([]string, len(found)), make([]string, len(found))
	for i, one := range found {
		html, err := text.Markdown(one.Source)
		if err != nil {
			slog.WarnContext(ctx, "a text cannot be rendered anew and stays as it is", "initiative", int64(one.ID), "err", err)
			html = one.HTML
		}
		ids[i], revisions[i], htmls[i], plains[i] = int64(one.ID), int64(one.Revision), html, text.Plain(html)
	}
	dressed, err := media.DressAll(ctx, s.DB, htmls)
	if err != nil {
		return 0, 0, err
	}
	for i, d := range dressed {
		if d.HTML != htmls[i] {
			htmls[i], plains[i] = d.HTML, text.Plain(d.HTML)
		}
	}
	const write = `
		with n as (select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[]) n(id, revision, html, plain)),
		held as (select i.id from initiatives i join n on n.id = i.id and n.revision = i.revision order by i.id for no key update of i)
		update initiatives i set body_html = n.html, body_text = n.plain, body_renderer = $5
		from n join held using (id) where i.id = n.id`
	result, err := s.DB.ExecContext(ctx, write, pq.Array(ids), pq.Array(revisions), pq.Array(htmls), pq.Array(plains), text.ArticleRenderer)
	if err != nil {
		return 0, 0, err
	}
	if done, err = result.RowsAffected(); err != nil {
		return 0, 0, err
	}
	err = s.DB.GetContext(ctx, &left, `select count(*) from initiatives where body_renderer < $1`, text.ArticleRenderer)
	return done, left, err
}
