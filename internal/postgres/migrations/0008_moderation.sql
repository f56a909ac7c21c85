-- +goose Up

-- The newsroom's policy, every version of it; the latest one counts.
create table moderation_policies (
	id     bigint generated always as identity primary key,
	policy jsonb not null,
	set_by bigint references accounts on delete set null,
	set_at timestamptz not null default now()
);

alter table discussions
	add column mode text check (mode in ('POST_MODERATE', 'TRUSTED_ONLY', 'PRE_MODERATE', 'CLOSED')), -- null: as topic or site say
	add column closes_at timestamptz,
	add column slow_seconds int not null default 0 check (slow_seconds between 0 and 3600);

create table topic_modes (
	topic_id bigint primary key references topics on delete cascade,
	mode     text not null check (mode in ('POST_MODERATE', 'TRUSTED_ONLY', 'PRE_MODERATE', 'CLOSED'))
);

-- Whoever comments, as far as one can be told from another: an account, else an e-mail address, else a name at a network.
-- The key of a guest is a keyed hash: it recognises, it does not tell who.
create table comment_authors (
	id              bigint generated always as identity primary key,
	kind            text not null check (kind in ('ACCOUNT', 'EMAIL', 'GUEST')),
	key             bytea not null constraint comment_authors_key unique,
	account_id      bigint constraint comment_authors_account unique references accounts on delete cascade,
	name            text not null, -- the one used last
	approved_count  int not null default 0, -- comments that a moderator approved
	rejected_count  int not null default 0, -- comments that a moderator rejected or filed as spam
	trusted_at      timestamptz,
	always_hold_at  timestamptz,
	warned_at       timestamptz,
	suspended_until timestamptz,
	banned_at       timestamptz,
	banned_until    timestamptz, -- null with banned_at set: for good
	created_at      timestamptz not null default now()
);

-- What moderators did about a person, kept for ever like the decisions about comments.
create table author_actions (
	id        bigint generated always as identity primary key,
	author_id bigint not null, -- no foreign key: the log outlives what it is about
	action    text not null,
	until     timestamptz,
	note      text not null default '',
	actor_id  bigint not null,
	at        timestamptz not null default now()
);
create index author_actions_author on author_actions (author_id, id);
create trigger append_only before update or delete or truncate on author_actions for each statement execute function refuse_change();

alter table comments
	add column author_id    bigint references comment_authors on delete set null,
	add column text_hash    bytea, -- of the text without what does not matter: equal texts are found by it
	add column signal_codes text[] not null default '{}', -- what the checks found in the present text
	add column report_count int not null default 0, -- readers' reports that nobody has looked at
	add column like_count   int not null default 0,
	add column featured_at  timestamptz,
	add column redacted_at  timestamptz, -- the text was replaced by the magazine; the original is sealed in its revision
	add column locked_at    timestamptz; -- nobody may answer it, nor anything below it

-- Where a comment waits for a moderator, if anywhere. It waits in one place at a time.
alter table comments add column queue text generated always as (
	case
		when withdrawn_at is not null then null
		when report_count > 0 then 'REPORTED'
		when review = 'SPAM' then 'SPAM'
		when review = 'REJECTED' then 'REJECTED'
		when review = 'PENDING' and visibility = 'HIDDEN' then 'HELD'
		when review = 'PENDING' then 'UNREVIEWED'
	end) stored;
drop index comments_held;
create index comments_queue on comments (queue, created_at, id) where queue is not null;
create index comments_queue_discussion on comments (discussion_id, queue, created_at, id) where queue is not null;
create index comments_age on comments (created_at, id);
create index comments_author on comments (author_id, created_at desc, id desc);
create index comments_text on comments (text_hash, created_at desc);
create index comments_signals on comments using gin (signal_codes) where queue is not null;
create index comments_liked on comments (discussion_id, like_count desc, path) where shown and depth = 0;
create index comments_address on comments (author_address inet_ops, created_at desc) where author_address is not null;

-- How many comments wait in each queue, as a sum of changes: writers add a row and never wait for each other.
-- Every server folds the rows together now and then.
create table queue_counts (
	queue text not null,
	n     bigint not null
);

-- +goose StatementBegin
create function count_queues() returns trigger language plpgsql as $$
begin
	if tg_op = 'INSERT' then
		insert into queue_counts
		select queue, count(*) from entered where queue is not null group by queue;
	elsif tg_op = 'DELETE' then
		insert into queue_counts
		select queue, -count(*) from gone where queue is not null group by queue;
	else
		insert into queue_counts
		select queue, sum(n)
		from (select queue, 1 as n from entered union all select queue, -1 from gone) change
		where queue is not null
		group by queue having sum(n) <> 0;
	end if;
	return null;
end $$;
-- +goose StatementEnd
create trigger queue_entered after insert on comments referencing new table as entered for each statement execute function count_queues();
create trigger queue_left after delete on comments referencing old table as gone for each statement execute function count_queues();
create trigger queue_moved after update on comments referencing old table as gone new table as entered for each statement execute function count_queues();

insert into queue_counts select queue, count(*) from comments where queue is not null group by queue;

-- A moderator who looks at a comment has it for a while; Next gives others something else.
create table comment_claims (
	comment_id bigint primary key references comments on delete cascade,
	account_id bigint not null references accounts on delete cascade,
	until      timestamptz not null
);
create index comment_claims_account on comment_claims (account_id);

-- A reader may report a comment once and like it once; the keys say so, and no code has to.
create table comment_reports (
	id         bigint generated always as identity primary key,
	comment_id bigint not null references comments on delete cascade,
	reporter   bytea not null, -- keyed hash of account or network
	account_id bigint references accounts on delete set null,
	reason     text not null,
	note       text not null default '',
	created_at timestamptz not null default now(),
	outcome    text check (outcome in ('UPHELD', 'DISMISSED')), -- null: nobody has looked yet
	closed_at  timestamptz,
	constraint comment_reports_once unique (comment_id, reporter)
);
create index comment_reports_open on comment_reports (comment_id) where outcome is null;

create table comment_likes (
	comment_id bigint not null references comments on delete cascade,
	liker      bytea not null, -- keyed hash of account or network
	created_at timestamptz not null default now(),
	primary key (comment_id, liker)
);

alter table decisions add column undoes bigint; -- the decision that this one takes back
