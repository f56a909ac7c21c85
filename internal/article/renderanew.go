package article

import (
	"context"
	"fmt"
	"log/slog"
	"strconv"
	"time"

	"github.com/lib/pq"

	"innomag/internal/job"
	"innomag/internal/media"
	"innomag/internal/postgres"
	"innomag/internal/text"
)

// renderer is the version that stands beside the HTML that we write.
var renderer = strconv.Itoa(text.ArticleRenderer)

const (
	jobRender = "article.render"
	// atOnce is how many texts are rendered between two looks at the clock.
	atOnce = 50
	// sitting is how long one job renders: its lease is a minute.
	sitting = 20 * time.Second
)

// Jobs are what is done after a request.
func (s *Service) Jobs() map[string]job.Handler {
	return map[string]job.Handler{jobRender: job.Handle(s.renderAnew)}
}

// RenderOlder has the texts whose HTML an older renderer made rendered anew, soon and by one server. It asks for nothing when there
// are none.
func (s *Service) RenderOlder(ctx context.Context) error {
	const query = `select exists (select from articles where body_renderer < $1)`
	var older bool
	if err := s.DB.GetContext(ctx, &older, query, text.ArticleRenderer); err != nil || !older {
		return err
	}
	return job.Enqueue(ctx, s.DB, jobRender, struct{}{}, job.Options{Key: jobRender})
}

// Redress has the texts that show a picture rendered anew, since what is said of it has changed.
func (s *Service) Redress(ctx context.Context, picture media.ID) error {
	const query = `update articles set body_renderer = 0 where id in (select article_id from article_figures where media_id = $1)`
	if _, err := s.DB.ExecContext(ctx, query, picture); err != nil {
		return fmt.Errorf("texts that show a picture: %w", err)
	}
	return s.RenderOlder(ctx)
}

// renderAnew renders for a while, and leaves what then is left to another job.
func (s *Service) renderAnew(ctx context.Context, _ struct{}) error {
	for began := time.Now(); time.Since(began) < sitting; {
		done, left, err := s.renderSome(ctx)
		if err != nil {
			return err
		}
		if done > 0 {
			slog.InfoContext(ctx, "texts of articles rendered anew", "done", done, "left", left, "renderer", text.ArticleRenderer)
		}
		if left == 0 {
			return nil
		}
	}
	return s.RenderOlder(ctx)
}

// renderSome renders some texts anew. Nobody's update is lost and no revision counted: a text that was saved meanwhile was made by
// the present renderer. One that cannot be rendered any more keeps what it has.
func (s *Service) renderSome(ctx context.Context) (done, left int, err error) {
	const older = `select id, body_source, body_format, body_html, revision from articles where body_renderer < $1 order by body_renderer, id limit $2`
	var found []struct {
		ID       ID     `db:"id"`
		Source   string `db:"body_source"`
		Format   Format `db:"body_format"`
		HTML     string `db:"body_html"`
		Revision int    `db:"revision"`
	}
	if err := s.DB.SelectContext(ctx, &found, older, text.ArticleRenderer, atOnce); err != nil {
		return 0, 0, err
	}
	if len(found) == 0 {
		return 0, 0, nil
	}
	ids, revisions, minutes := make([]int64, len(found)), make([]int64, len(found)), make([]int64, len(found))
	htmls, plains := make([]string, len(found)), make([]string, len(found))
	for i, a := range found {
		w := words{source: a.Source, format: a.Format}
		if err := w.render(); err != nil {
			slog.WarnContext(ctx, "a text cannot be rendered anew and stays as it is", "article", int64(a.ID), "err", err)
			w.html = a.HTML
			w.measure()
		}
		ids[i], revisions[i], minutes[i], htmls[i], plains[i] = int64(a.ID), int64(a.Revision), int64(w.minutes), w.html, w.plain
	}
	dressed, err := media.DressAll(ctx, s.DB, htmls)
	if err != nil {
		return 0, 0, err
	}
	for i, d := range dressed {
		if d.HTML != htmls[i] {
			w := words{html: d.HTML}
			w.measure()
			htmls[i], plains[i], minutes[i] = w.html, w.plain, int64(w.minutes)
		}
	}
	const write = `
		with n as (
			select * from unnest($1::bigint[], $2::bigint[], $3::text[], $4::text[], $5::bigint[]) n(id, revision, html, plain, minutes)
		),
		held as (select a.id from articles a join n on n.id = a.id and n.revision = a.revision order by a.id for no key update of a)
		update articles a
		set body_html = n.html, body_text = n.plain, reading_minutes = n.minutes, body_renderer = $6
		from n join held using (id) where a.id = n.id`
	result, err := s.DB.ExecContext(ctx, write, pq.Array(ids), pq.Array(revisions), pq.Array(htmls), pq.Array(plains), pq.Array(minutes), text.ArticleRenderer)
	if err != nil {
		return 0, 0, postgres.Meanings{}.Fault(err, "rendered articles")
	}
	n, err := result.RowsAffected()
	if err != nil {
		return 0, 0, fmt.Errorf("rendered articles: %w", err)
	}
	err = s.DB.GetContext(ctx, &left, `select count(*) from articles where body_renderer < $1`, text.ArticleRenderer)
	return int(n), left, err
}
