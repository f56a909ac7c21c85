-- +goose Up

create table articles (
	id           bigint generated always as identity primary key,
	slug         text not null constraint articles_slug_key unique,
	title        text not null check (title <> ''),
	lede         text not null default '',
	body_source  text not null default '', -- what the author wrote, in body_format
	body_format  text not null default 'MARKDOWN' check (body_format in ('MARKDOWN', 'HTML')),
	body_html    text not null default '', -- rendered and sanitised when saved
	body_text    text not null default '', -- for search and reading time
	hero_url     text not null default '',
	hero_alt     text not null default '',
	hero_caption text not null default '',
	hero_credit  text not null default '',
	state        text not null default 'DRAFT' check (state in ('DRAFT', 'IN_REVIEW', 'SCHEDULED', 'PUBLISHED', 'ARCHIVED')),
	published_at timestamptz check (state not in ('PUBLISHED', 'SCHEDULED') or published_at is not null),
	created_by   bigint references accounts on delete set null,
	reading_minutes int not null default 1,
	revision     int not null default 1, -- counts every change
	created_at   timestamptz not null default now(),
	updated_at   timestamptz not null default now()
);
create index articles_published on articles (published_at desc, id desc) where state = 'PUBLISHED';
create index articles_due on articles (published_at) where state = 'SCHEDULED';
create index articles_created_by on articles (created_by, updated_at desc, id desc);

-- Every version an article has had, the present one included.
create table article_revisions (
	article_id  bigint not null references articles on delete cascade,
	revision    int not null,
	title       text not null,
	lede        text not null,
	body_source text not null,
	body_format text not null,
	saved_by    bigint references accounts on delete set null,
	saved_at    timestamptz not null default now(),
	primary key (article_id, revision)
);

-- The byline and those who are quoted, in the order they are shown.
create table article_contributors (
	article_id bigint not null references articles on delete cascade,
	position   int not null,
	person_id  bigint not null references people,
	role       text not null check (role in ('AUTHOR', 'PHOTOGRAPHER', 'ILLUSTRATOR', 'EDITOR', 'TRANSLATOR', 'SOURCE')),
	primary key (article_id, person_id, role)
);
create index article_contributors_person on article_contributors (person_id);

create table article_topics (
	article_id bigint not null references articles on delete cascade,
	topic_id   bigint not null references topics,
	position   int not null,
	primary key (article_id, topic_id)
);
create index article_topics_topic on article_topics (topic_id);

create table article_tags (
	article_id bigint not null references articles on delete cascade,
	tag_id     bigint not null references tags,
	position   int not null,
	primary key (article_id, tag_id)
);
create index article_tags_tag on article_tags (tag_id);

create table article_related (
	article_id bigint not null references articles on delete cascade,
	related_id bigint not null references articles on delete cascade check (related_id <> article_id),
	position   int not null,
	primary key (article_id, related_id)
);
create index article_related_related on article_related (related_id);

create table article_initiatives (
	article_id    bigint not null references articles on delete cascade,
	initiative_id bigint not null references initiatives on delete cascade,
	position      int not null,
	primary key (article_id, initiative_id)
);
create index article_initiatives_initiative on article_initiatives (initiative_id);

create table article_reports (
	article_id bigint not null references articles on delete cascade,
	report_id  bigint not null references reports,
	position   int not null,
	primary key (article_id, report_id)
);
create index article_reports_report on article_reports (report_id);

-- What the magazine tells its readers about an article: its own interest in the matter, or what was wrong.
create table article_notes (
	article_id bigint not null references articles on delete cascade,
	position   int not null,
	kind       text not null check (kind in ('DISCLOSURE', 'CORRECTION')),
	noted_on   date not null default current_date,
	text       text not null check (text <> ''),
	primary key (article_id, position)
);
