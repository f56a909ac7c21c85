-- +goose Up

-- What WordPress had and the magazine has no place for: kept so that nothing is lost and an export carries it again.
-- Keys are those of import_refs: what they name may come later in the file, or never.

create table wordpress_extras (
	article_id bigint primary key references articles on delete cascade,
	source     text not null,
	sticky     boolean not null default false, -- stood first on the front page
	parent_key text not null default '',       -- of the page above it
	menu_order int not null default 0,
	fields     jsonb not null default '[]'     -- custom fields in their order: [{"key": …, "value": …}]
);

-- Other sites' notices that they link to an article. They are nobody's words to our readers, and are not shown.
create table wordpress_pings (
	id         bigint generated always as identity primary key,
	article_id bigint not null references articles on delete cascade,
	kind       text not null check (kind in ('pingback', 'trackback')),
	status     text not null check (status in ('APPROVED', 'PENDING', 'SPAM', 'REJECTED')),
	site       text not null, -- what it calls itself
	url        text not null,
	address    inet,
	excerpt    text not null,
	created_at timestamptz not null
);
create index wordpress_pings_article on wordpress_pings (article_id, id);

-- What was uploaded: what is known of each file.
create table wordpress_attachments (
	id          bigint generated always as identity primary key,
	source      text not null,
	parent_key  text not null default '', -- of the post it was uploaded to
	person_id   bigint references people on delete set null, -- who uploaded it
	slug        text not null,
	url         text not null,
	file        text not null, -- its path below wp-content/uploads
	title       text not null,
	alt         text not null,
	caption     text not null,
	description text not null,
	credit      text not null,
	width       int, -- in pixels, where WordPress says so
	height      int,
	created_at  timestamptz not null
);
create index wordpress_attachments_url on wordpress_attachments (url);
create index wordpress_attachments_person on wordpress_attachments (person_id);
