-- +goose Up

-- A picture or a report that the newsroom has uploaded. A row is written when all its files are in place, so it never points
-- to one that is missing. The files are called after the upload and after what is in them, and no name is used twice: what
-- nobody points to can be swept away without asking who might want it.
create table media (
	id           bigint generated always as identity primary key,
	kind         text not null check (kind in ('IMAGE', 'FILE')),
	name         text not null constraint media_name_key unique check (name ~ '^[a-z2-7]{32}$'),
	format       text not null check (format in ('jpg', 'png', 'pdf')),
	source_hash  bytea not null constraint media_source_hash_key unique, -- SHA-256 of what was sent: the same again is the same
	bytes        bigint not null check (bytes > 0), -- of the file itself
	width        int not null default 0,
	height       int not null default 0,
	widths       int[] not null default '{}', -- of the smaller ones beside it
	colour       text not null default '', -- the average, as #rrggbb
	placeholder  text not null default '', -- a data: address of a few pixels
	file_name    text not null default '', -- as the uploader called it
	alt          text not null default '',
	caption      text not null default '',
	credit       text not null default '',
	revision     int not null default 1,
	created_by   bigint references accounts on delete set null,
	created_at   timestamptz not null default now(),
	updated_at   timestamptz not null default now(),
	check ((kind = 'IMAGE') = (width > 0 and height > 0))
);
create index media_latest on media (created_at desc, id desc);
create index media_created_by on media (created_by);

-- An address to which one file may be sent, once. The address is signed and not kept.
create table media_uploads (
	id              bigint generated always as identity primary key,
	account_id      bigint not null references accounts on delete cascade,
	idempotency_key text,
	input           jsonb not null, -- what was said of the file beforehand
	created_at      timestamptz not null default now(),
	expires_at      timestamptz not null,
	source_hash     bytea, -- of what came; null until something did
	media_id        bigint references media on delete set null,
	constraint media_uploads_key unique (account_id, idempotency_key)
);
create index media_uploads_media on media_uploads (media_id);
create index media_uploads_created on media_uploads (created_at);

alter table articles add column hero_media_id bigint constraint articles_hero_media_id_fkey references media;
create index articles_hero_media on articles (hero_media_id) where hero_media_id is not null;

-- The pictures in the text of an article or an initiative.
create table article_figures (
	article_id bigint not null references articles on delete cascade,
	media_id   bigint not null constraint article_figures_media_id_fkey references media,
	primary key (article_id, media_id)
);
create index article_figures_media on article_figures (media_id);

create table initiative_figures (
	initiative_id bigint not null references initiatives on delete cascade,
	media_id      bigint not null constraint initiative_figures_media_id_fkey references media,
	primary key (initiative_id, media_id)
);
create index initiative_figures_media on initiative_figures (media_id);

alter table reports add column file_id bigint constraint reports_file_id_fkey references media;
create index reports_file on reports (file_id) where file_id is not null;
