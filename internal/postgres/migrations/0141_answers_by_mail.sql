-- +goose Up

-- Authors of comments who want a mail when somebody answers. A row for each comment, since its author is known by its receipt alone.
create table comment_followings (
	comment_id   bigint primary key references comments on delete cascade,
	email        text,           -- where to; null: the address of the account that wrote the comment
	voice        bytea not null, -- who asked, as far as networks tell: a keyed hash
	language     text not null,
	asked_at     timestamptz not null default now(),
	mailed_at    timestamptz,    -- when the address was asked whether it wants this
	confirmed_at timestamptz,    -- when it said yes; null: nothing is sent
	ended_at     timestamptz
);
create index comment_followings_email on comment_followings (lower(email));

-- Answers of which a mail went out: one that is hidden and shown again is told once.
create table comment_answers_told (
	comment_id bigint primary key references comments on delete cascade,
	told_at    timestamptz not null default now()
);

insert into event_readers (name, horizon) values ('answers', pg_snapshot_xmin(pg_current_snapshot()));
