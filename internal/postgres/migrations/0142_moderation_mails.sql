-- +goose Up

-- Moderators who want a mail when comments wait, and how often one at most. Without a row: never.
create table moderation_mails (
	account_id bigint primary key references accounts on delete cascade,
	every      text not null check (every in ('HOURLY', 'DAILY')),
	language   text not null,
	mailed_at  timestamptz not null default now() -- what came after it is told
);
