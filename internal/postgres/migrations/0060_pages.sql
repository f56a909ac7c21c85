-- +goose Up

-- A page ("Om oss") is written, published and found as an article is, and shares its addresses; lists of articles leave it out.
alter table articles add column kind text not null default 'ARTICLE' check (kind in ('ARTICLE', 'PAGE'));
create index articles_pages on articles (state, updated_at desc, id desc) where kind = 'PAGE';
