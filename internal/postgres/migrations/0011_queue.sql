-- +goose Up

-- Nobody may comment or judge meanwhile, or the numbers would begin wrong.
lock table comments in share row exclusive mode;

-- Comments that wait nowhere are counted, too, as NONE: how many there are in all is known without counting them.
-- +goose StatementBegin
create or replace function count_queues() returns trigger language plpgsql as $$
begin
	if tg_op = 'INSERT' then
		insert into queue_counts
		select coalesce(queue, 'NONE') as q, count(*) from entered group by q;
	elsif tg_op = 'DELETE' then
		insert into queue_counts
		select coalesce(queue, 'NONE') as q, -count(*) from gone group by q;
	else
		insert into queue_counts
		select coalesce(queue, 'NONE') as q, sum(n)
		from (select queue, 1 as n from entered union all select queue, -1 from gone) change
		group by q having sum(n) <> 0;
	end if;
	return null;
end $$;
-- +goose StatementEnd
insert into queue_counts select 'NONE', count(*) from comments where queue is null;

-- Moderators look at all comments of a discussion, too, and look for signals and words in what waits nowhere.
create index comments_discussion on comments (discussion_id, created_at, id);
drop index comments_signals;
create index comments_signals on comments using gin (signal_codes) where signal_codes <> '{}';

-- Without the extension words are found as well, only slower.
-- +goose StatementBegin
do $$
begin
	if exists (select from pg_available_extensions where name = 'pg_trgm') then
		create extension if not exists pg_trgm;
		create index comments_body on comments using gin (body gin_trgm_ops);
	end if;
exception when insufficient_privilege or undefined_object then
	raise notice 'no index over the words of comments: %', sqlerrm;
end $$;
-- +goose StatementEnd
