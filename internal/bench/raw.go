package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/json"
	"fmt"
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
	// rawPost is for pgbench: all in one statement.
	rawPost = `
		with c as (
			insert into comments (discussion_id, root_id, depth, path, author_name, body, body_html, visibility, review)
			select d.id, 0, 0, '', $2, $3, '<p>' || $3 || '</p>', 'HIDDEN', 'PENDING' from discussions d where d.initiative_id = $1
			returning id, created_at
		),
		e as (insert into events (kind, comment_id, initiative_id) select 'comment.posted', id, $1 from c)
		select json_build_object('data', json_build_object('postComment', json_build_object('comment', json_build_object('createdAt', created_at))))::text from c`
)

// What the transaction written by hand does with a post: a comment and what is to be told of it.
const (
	rawComment = `
		insert into comments (discussion_id, root_id, depth, path, author_name, body, body_html, visibility, review)
		select d.id, 0, 0, '', $2, $3, '<p>' || $3 || '</p>', 'HIDDEN', 'PENDING' from discussions d where d.initiative_id = $1
		returning id, created_at`
	rawEvent = `insert into events (kind, comment_id, initiative_id) values ('queue.entered', $1, $2)`
)

// And what it does when it is to store all that InnoMag stores: the key that makes a post count once, the author, the text with what
// was found in it, and the decision.
const (
	rawKey    = `insert into comment_keys (scope, key, fingerprint) values (0, $1, $2) on conflict do nothing`
	rawAuthor = `
		insert into comment_authors (kind, key, name) values ('GUEST', $1, $2) on conflict (key) do update set name = excluded.name returning id`
	rawOpen  = `select d.id from discussions d join initiatives i on i.id = d.initiative_id where i.id = $1 and i.state = 'PUBLISHED' for key share of i`
	rawWhole = `
		insert into comments (discussion_id, root_id, depth, path, author_id, author_name, author_address, body, body_html, text_hash, signal_codes, visibility, review)
		values ($1, 0, 0, '', $2, $3, $4, $5, '<p>' || $5 || '</p>', $6, '{FIRST_COMMENT}', 'HIDDEN', 'PENDING')
		returning id, created_at`
	rawRevision = `insert into comment_revisions (comment_id, revision, body, signals) values ($1, 1, $2, '[{"code": "FIRST_COMMENT"}]')`
	rawDecision = `
		insert into decisions (comment_id, revision, action, actor_kind, reason, note, judged_before, visibility_after, review_after, message)
		values ($1, 1, 'HOLD', 'POLICY', '', '', false, 'HIDDEN', 'PENDING', '')`
	rawFulfil = `update comment_keys set comment_id = $2 where scope = 0 and key = $1`
)

// serveConstant answers everything with so many bytes, which need not be found out.
func serveConstant(size int, addr string) error {
	constant := bytes.Repeat([]byte("x"), size)
	server := &http.Server{Addr: addr, ReadHeaderTimeout: 5 * time.Second, Handler: http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(constant)
	})}
	return server.ListenAndServe()
}

// posted is what is posted to the handler written by hand.
type posted struct {
	Initiative int
	Name, Body string
	Key        string
}

// serveRaw answers at addr until ctx is done.
func serveRaw(ctx context.Context, dsn, addr string) error {
	connector, err := pq.NewConnector(dsn)
	if err != nil {
		return err
	}
	db := sql.OpenDB(connector)
	db.SetMaxOpenConns(16)
	db.SetMaxIdleConns(16)
	h := &raw{db: db, stmts: map[string]*sql.Stmt{}}
	for _, query := range []string{rawFront, rawArticle, rawQueue, rawComment, rawEvent, rawKey, rawAuthor, rawOpen, rawWhole, rawRevision, rawDecision, rawFulfil} {
		if h.stmts[query], err = db.PrepareContext(ctx, query); err != nil { //nolint:sqlclosecheck // for as long as the process lives
			return fmt.Errorf("%w in %s", err, query)
		}
	}
	mux := http.NewServeMux()
	mux.HandleFunc("/w1", h.read(rawFront))
	mux.HandleFunc("/w2", h.read(rawArticle, "slug"))
	mux.HandleFunc("/w3", h.read(rawQueue))
	mux.HandleFunc("/w4", h.post(h.plain))
	mux.HandleFunc("/w4all", h.post(h.whole))
	server := &http.Server{Addr: addr, Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	go func() { <-ctx.Done(); _ = server.Close() }()
	return server.ListenAndServe()
}

type raw struct {
	db    *sql.DB
	stmts map[string]*sql.Stmt
}

func (h *raw) read(query string, params ...string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var args []any
		for _, name := range params {
			args = append(args, r.URL.Query().Get(name))
		}
		var answer []byte
		if err := h.stmts[query].QueryRowContext(r.Context(), args...).Scan(&answer); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(answer)
	}
}

func (h *raw) post(store func(ctx context.Context, tx *sql.Tx, p posted) (time.Time, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var p posted
		if err := json.NewDecoder(http.MaxBytesReader(w, r.Body, 1<<16)).Decode(&p); err != nil {
			http.Error(w, "bad input", http.StatusBadRequest)
			return
		}
		tx, err := h.db.BeginTx(r.Context(), nil)
		var at time.Time
		if err == nil {
			defer func() { _ = tx.Rollback() }()
			at, err = store(r.Context(), tx, p)
		}
		if err == nil {
			err = tx.Commit()
		}
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = fmt.Fprintf(w, `{"data":{"postComment":{"comment":{"createdAt":%q}}}}`, at.Format(time.RFC3339Nano))
	}
}

func (h *raw) plain(ctx context.Context, tx *sql.Tx, p posted) (at time.Time, err error) {
	var id int64
	if err = tx.StmtContext(ctx, h.stmts[rawComment]).QueryRowContext(ctx, p.Initiative, p.Name, p.Body).Scan(&id, &at); err != nil { //nolint:sqlclosecheck // closed with the transaction
		return at, err
	}
	_, err = tx.StmtContext(ctx, h.stmts[rawEvent]).ExecContext(ctx, id, p.Initiative) //nolint:sqlclosecheck // closed with the transaction
	return at, err
}

func (h *raw) whole(ctx context.Context, tx *sql.Tx, p posted) (at time.Time, err error) {
	sum := sha256.Sum256([]byte(p.Body))
	author := sha256.Sum256([]byte(p.Name))
	var by, in, id int64
	do := func(query string, args ...any) {
		if err == nil {
			_, err = tx.StmtContext(ctx, h.stmts[query]).ExecContext(ctx, args...) //nolint:sqlclosecheck // closed with the transaction
		}
	}
	get := func(query string, args []any, into ...any) {
		if err == nil {
			err = tx.StmtContext(ctx, h.stmts[query]).QueryRowContext(ctx, args...).Scan(into...) //nolint:sqlclosecheck // closed with the transaction
		}
	}
	do(rawKey, p.Key, sum[:])
	get(rawAuthor, []any{author[:], p.Name}, &by)
	get(rawOpen, []any{p.Initiative}, &in)
	get(rawWhole, []any{in, by, p.Name, "192.0.2.1", p.Body, sum[:16]}, &id, &at)
	do(rawRevision, id, p.Body)
	do(rawDecision, id)
	do(rawEvent, id, p.Initiative)
	do(rawFulfil, p.Key, id)
	return at, err
}
