-- +goose Up

-- Every step of an article on its way to readers: who took it and when. A step leads to one revision, so it is noted once.
create table article_steps (
	article_id bigint not null references articles on delete cascade,
	revision   int not null, -- that the step led to
	step       text not null check (step in
	           ('SUBMIT', 'WITHDRAW', 'SEND_BACK', 'SCHEDULE', 'UNSCHEDULE', 'PUBLISH', 'UNPUBLISH', 'ARCHIVE')),
	from_state text not null,
	to_state   text not null,
	publish_at timestamptz,               -- of one that was scheduled
	note       text not null default '',  -- what the editor wants changed
	taken_by   bigint references accounts on delete set null, -- null: the server, when the time had come
	taken_at   timestamptz not null default now(),
	primary key (article_id, revision)
);
create index articles_in_state on articles (state, updated_at desc, id desc);
