-- +goose Up

-- What may be commented on has one discussion. It carries the counts, so that articles are not rewritten when readers talk.
create table discussions (
	id               bigint generated always as identity primary key,
	article_id       bigint constraint discussions_article_id_key unique references articles,
	initiative_id    bigint constraint discussions_initiative_id_key unique references initiatives,
	closed_at        timestamptz,
	comment_count    int not null default 0, -- public comments
	shown_count      int not null default 0, -- public comments and the tombstones that hold their place
	shown_root_count int not null default 0, -- the same, of those that answer no other
	check (num_nonnulls(article_id, initiative_id) = 1)
);

create table comments (
	id             bigint generated always as identity primary key,
	discussion_id  bigint not null references discussions,
	parent_id      bigint constraint comments_parent_id_fkey references comments,
	root_id        bigint not null,
	depth          int not null,
	path           bytea not null, -- 16 bytes a level, time and id: sorts a discussion depth first
	root_key       bytea not null generated always as (substring(path from 1 for 16)) stored,

	account_id     bigint references accounts on delete set null, -- null: a guest
	author_name    text not null check (author_name <> ''),
	author_email   text,
	author_address inet,
	author_is_staff boolean not null default false, -- when it was written

	body           text not null,
	body_html      text not null,
	revision       int not null default 1, -- counts every change of text or of judgement, so that a stale decision is seen

	-- Two facts, not one status: is it public, and has somebody judged it.
	visibility     text not null check (visibility in ('PUBLIC', 'HIDDEN')),
	review         text not null check (review in ('PENDING', 'APPROVED', 'REJECTED', 'SPAM')),
	withdrawn_at   timestamptz check (withdrawn_at is null or visibility = 'HIDDEN'),

	public_below   int not null default 0, -- public comments anywhere below
	reply_count    int not null default 0, -- direct replies that are shown
	shown          boolean not null generated always as (visibility = 'PUBLIC' or public_below > 0) stored,

	created_at     timestamptz not null default now(),
	edited_at      timestamptz
);
create index comments_thread_oldest on comments (discussion_id, path) where shown;
create index comments_thread_newest on comments (discussion_id, root_key desc, path) where shown;
create index comments_roots on comments (discussion_id, path) where shown and depth = 0;
create index comments_replies on comments (parent_id, path) where shown;
create index comments_parent on comments (parent_id);
create index comments_held on comments (created_at, id) where visibility = 'HIDDEN' and review = 'PENDING' and withdrawn_at is null;
create index comments_addressed on comments (created_at) where author_address is not null;
create index comments_account on comments (account_id, created_at desc, id desc) where account_id is not null;

-- A comment's place follows from what it answers. Below 128 levels it is placed beside its parent instead,
-- which keeps the path within what an index can hold (2 704 bytes) and the order by time.
-- +goose StatementBegin
create function place_comment() returns trigger language plpgsql as $$
declare
	parent comments;
	own bytea := int8send(greatest(0, (extract(epoch from new.created_at) * 1000000)::bigint)) || int8send(new.id);
begin
	if new.parent_id is null then
		new.root_id := new.id;
		new.depth := 0;
		new.path := own;
		return new;
	end if;
	select * into strict parent from comments where id = new.parent_id;
	if parent.discussion_id <> new.discussion_id then
		raise exception 'parent belongs to another discussion' using errcode = 'check_violation', constraint = 'comments_parent_discussion';
	end if;
	new.root_id := parent.root_id;
	if parent.depth < 127 then
		new.depth := parent.depth + 1;
		new.path := parent.path || own;
	else
		new.depth := parent.depth;
		new.path := substring(parent.path from 1 for 16 * parent.depth) || own;
	end if;
	return new;
end $$;
-- +goose StatementEnd
create trigger place before insert on comments for each row execute function place_comment();

-- Counts change in the transaction that changes the comment, whoever changes it.
-- Whoever makes a comment public or hides one locks its discussion first, so that two of them cannot wait for each other.
-- +goose StatementBegin
create function count_comment() returns trigger language plpgsql as $$
declare
	public_change int := 0;
	shown_change int := 0;
	c comments := coalesce(new, old);
begin
	if tg_op <> 'INSERT' then
		public_change := public_change - (old.visibility = 'PUBLIC')::int;
		shown_change := shown_change - old.shown::int;
	end if;
	if tg_op <> 'DELETE' then
		public_change := public_change + (new.visibility = 'PUBLIC')::int;
		shown_change := shown_change + new.shown::int;
	end if;
	if public_change <> 0 and c.parent_id is not null then
		with recursive above as (
			select id, parent_id from comments where id = c.parent_id
			union all
			select p.id, p.parent_id from comments p join above a on p.id = a.parent_id
		)
		update comments set public_below = public_below + public_change where id in (select id from above);
	end if;
	if shown_change <> 0 and c.parent_id is not null then
		update comments set reply_count = reply_count + shown_change where id = c.parent_id;
	end if;
	if public_change <> 0 or shown_change <> 0 then
		update discussions
		set comment_count = comment_count + public_change,
			shown_count = shown_count + shown_change,
			shown_root_count = shown_root_count + case when c.parent_id is null then shown_change else 0 end
		where id = c.discussion_id;
	end if;
	return null;
end $$;
-- +goose StatementEnd
create trigger count_written after insert or delete on comments for each row execute function count_comment();
create trigger count_changed after update on comments for each row
	when (old.visibility is distinct from new.visibility or old.shown is distinct from new.shown) execute function count_comment();

-- Every text a comment has had, by the revision that brought it, with what the checks found in it.
create table comment_revisions (
	comment_id bigint not null references comments on delete cascade,
	revision   int not null,
	body       text not null,
	signals    jsonb not null default '[]',
	created_at timestamptz not null default now(),
	primary key (comment_id, revision)
);

-- What was decided about a comment, by a person or by policy, kept for ever.
create table decisions (
	id                bigint generated always as identity primary key,
	comment_id        bigint not null, -- no foreign key: the log outlives what it is about
	revision          int not null,
	action            text not null,
	actor_id          bigint, -- null: policy, or the author by receipt
	actor_kind        text not null check (actor_kind in ('POLICY', 'STAFF', 'AUTHOR')),
	reason            text not null default '',
	note              text not null default '',
	visibility_before text,
	review_before     text,
	visibility_after  text not null,
	review_after      text not null,
	at                timestamptz not null default now()
);
create index decisions_comment on decisions (comment_id, id);

-- +goose StatementBegin
create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
-- +goose StatementEnd
create trigger append_only before update or delete or truncate on decisions for each statement execute function refuse_change();

-- A post that is sent twice is stored once. The key is the client's own; scope 0 holds the guests'.
create table comment_keys (
	scope       bigint not null,
	key         text not null,
	fingerprint bytea not null, -- of the whole input: the same key with another text is a conflict
	comment_id  bigint references comments on delete cascade,
	created_at  timestamptz not null default now(),
	primary key (scope, key)
);
create index comment_keys_age on comment_keys (created_at);
