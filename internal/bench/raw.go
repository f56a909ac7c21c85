package main

import (
	"context"
	"database/sql"
	"encoding/json"
	"net/http"
	"time"

	"github.com/lib/pq"
)

// What somebody would write by hand who knew the four questions beforehand: one statement each, in which PostgreSQL writes the
// JSON, prepared once, passed through by a handler that does nothing else.
const (
	rawFront = `
		select json_build_object('data', json_build_object('articles', json_build_object('nodes', coalesce(json_agg(json_build_object(
			'slug', a.slug, 'title', a.title, 'lede', a.lede, 'publishedAt', a.published_at, 'commentCount', d.comment_count,
			'contributors', (
				select coalesce(json_agg(json_build_object('role', l.role, 'person', json_build_object('name', p.name)) order by l.position), '[]')
				from article_contributors l join people p on p.id = l.person_id where l.article_id = a.id)
			) order by a.published_at desc, a.id desc), '[]'))))::text
		from (select * from articles where state = 'PUBLISHED' order by published_at desc, id desc limit 20) a
		left join discussions d on d.article_id = a.id`
	rawArticle = `
		select json_build_object('data', json_build_object('article', json_build_object(
			'slug', a.slug, 'title', a.title, 'lede', a.lede, 'bodyHtml', a.body_html, 'publishedAt', a.published_at, 'commentCount', d.comment_count,
			'contributors', (
				select coalesce(json_agg(json_build_object('role', l.role, 'person', json_build_object('name', p.name)) order by l.position), '[]')
				from article_contributors l join people p on p.id = l.person_id where l.article_id = a.id),
			'comments', json_build_object('nodes', (
				select coalesce(json_agg(json_build_object(
					'bodyHtml', case when c.visibility = 'PUBLIC' then c.body_html end, 'authorName', case when c.visibility = 'PUBLIC' then c.author_name end,
					'createdAt', c.created_at, 'replyCount', c.reply_count, 'replies', json_build_object('nodes', (
						select coalesce(json_agg(json_build_object(
							'bodyHtml', case when r.visibility = 'PUBLIC' then r.body_html end, 'authorName', case when r.visibility = 'PUBLIC' then r.author_name end,
							'createdAt', r.created_at) order by r.path), '[]')
						from (select * from comments r where r.parent_id = c.id and r.shown order by r.path limit 3) r))
					) order by c.path desc), '[]')
				from (select * from comments c where c.discussion_id = d.id and c.shown and c.depth = 0 order by c.path desc limit 20) c)))))::text
		from articles a left join discussions d on d.article_id = a.id
		where a.slug = $1 and a.state = 'PUBLISHED'`
	rawQueue = `
		select json_build_object('data', json_build_object('moderationQueue', json_build_object('nodes', coalesce(json_agg(json_build_object(
			'bodyText', c.body, 'authorName', c.author_name, 'createdAt', c.created_at, 'subject', json_build_object('title', coalesce(a.title, i.title))
			) order by c.created_at, c.id), '[]'))))::text
		from (select * from comments where queue = any(array['HELD']) order by queue, created_at, id limit 50) c
		join discussions d on d.id = c.discussion_id
		left join articles a on a.id = d.article_id
		left join initiatives i on i.id = d.initiative_id`
	rawPost = `
		with c as (
			insert into comments (discussion_id, root_id, depth, path, author_name, body, body_html, visibility, review)
			select d.id, 0, 0, '', $2, $3, '<p>' || $3 || '</p>', 'HIDDEN', 'PENDING' from discussions d where d.initiative_id = $1
			returning id, created_at
		),
		e as (insert into events (kind, comment_id, initiative_id) select 'comment.posted', id, $1 from c)
		select json_build_object('data', json_build_object('postComment', json_build_object('comment', json_build_object('createdAt', created_at))))::text from c`
)

// serveRaw answers at addr until ctx is done.
func serveRaw(ctx context.Context, dsn, addr string) error {
	connector, err := pq.NewConnector(dsn)
	if err != nil {
		return err
	}
	db := sql.OpenDB(connector)
	db.SetMaxOpenConns(16)
	db.SetMaxIdleConns(16)
	mux := http.NewServeMux()
	mux.HandleFunc("/constant", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(constant)
	})
	for path, query := range map[string]string{"/w1": rawFront, "/w2": rawArticle, "/w3": rawQueue, "/w4": rawPost} {
		stmt, err := db.PrepareContext(ctx, query) //nolint:sqlclosecheck // for as long as the process lives
		if err != nil {
			return err
		}
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			var args []any
			switch path {
			case "/w2":
				args = []any{r.URL.Query().Get("slug")}
			case "/w4":
				var in struct {
					Initiative int
					Name, Body string
				}
				if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<16)).Decode(&in); err != nil {
					http.Error(w, "bad input", http.StatusBadRequest)
					return
				}
				args = []any{in.Initiative, in.Name, in.Body}
			}
			var answer []byte
			if err := stmt.QueryRowContext(r.Context(), args...).Scan(&answer); err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			w.Header().Set("Content-Type", "application/json")
			_, _ = w.Write(answer)
		})
	}
	server := &http.Server{Addr: addr, Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	go func() { <-ctx.Done(); _ = server.Close() }()
	return server.ListenAndServe()
}

// constant is what net/http writes when there is nothing to find out: as long as the answer to W2.
var constant = func() []byte {
	b := make([]byte, 20_000)
	for i := range b {
		b[i] = 'x'
	}
	return b
}()
