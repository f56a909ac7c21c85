-- +goose Up

-- Whether a comment in a discussion may be answered: readers see it, and neither it nor anything above it is locked. The deepest comments
-- stand beside their parents, so it is the parents that are asked and not the path. Volatile on purpose: whoever has waited for the
-- discussion's lock in the same statement sees what was committed meanwhile.
-- +goose StatementBegin
create function may_answer(answered bigint, within bigint) returns boolean language plpgsql volatile as $$
begin
	return exists (select from comments where id = answered and discussion_id = within and visibility = 'PUBLIC')
		and not exists (
			with recursive up as (
				select parent_id, locked_at from comments where id = answered
				union all
				select p.parent_id, p.locked_at from up join comments p on p.id = up.parent_id where up.locked_at is null
			)
			select from up where locked_at is not null
		);
end $$;
-- +goose StatementEnd

-- Whoever stores something that nobody need hear of before it is answered, calls the servers afterwards, and says so by the setting
-- innomag.wake: NOTIFY holds a lock over the whole cluster from before the commit until its log has reached the disk, so that of
-- those who notify, one after the other would have to wait for the disk. Servers that are not called look by themselves.
drop trigger wake on events;
create trigger wake after insert on events for each statement
	when (current_setting('innomag.wake', true) is distinct from 'later') execute function events_wake();

-- A comment that arrives hidden changes one number, that of the queue.
-- +goose StatementBegin
create or replace function count_entered() returns trigger language plpgsql as $$
begin
	insert into queue_counts
	select coalesce(queue, 'NONE') as q, count(*) from entered group by q;
	if not exists (select from entered where shown) then -- a comment that enters has nothing below it: it is shown when it is public
		return null;
	end if;
	if exists (select from entered where visibility = 'PUBLIC' and parent_id is not null) then
		with recursive above as (
			select p.id, p.parent_id, count(*) as n
			from entered e join comments p on p.id = e.parent_id
			where e.visibility = 'PUBLIC'
			group by p.id
			union all
			select p.id, p.parent_id, a.n
			from above a join comments p on p.id = a.parent_id
		),
		change as (
			select id, sum(below) as below, sum(replies) as replies
			from (
				select id, n as below, 0 as replies from above
				union all
				select parent_id, 0, 1 from entered where shown and parent_id is not null
			) c
			group by id
		)
		update comments c
		set public_below = public_below + x.below, reply_count = reply_count + x.replies
		from change x where x.id = c.id;
	end if;
	update discussions d
	set comment_count = comment_count + x.comments,
		shown_count = shown_count + x.shown,
		shown_root_count = shown_root_count + x.roots
	from (
		select discussion_id as id, count(*) filter (where visibility = 'PUBLIC') as comments,
			count(*) filter (where shown) as shown, count(*) filter (where shown and parent_id is null) as roots
		from entered
		where shown
		group by discussion_id
	) x
	where x.id = d.id;
	return null;
end $$;
-- +goose StatementEnd
drop trigger queue_entered on comments;

-- Indexes that no question needs are not kept up. What is swept each hour, and never kept for longer than a day or a month, is found by
-- reading it: idempotency keys, events and limits. Addresses that are a month old are found in comments_address.
drop index comments_addressed;
drop index comment_keys_age;
drop index events_at;
drop index rate_limits_used_up;
alter table rate_limits set (fillfactor = 70); -- so that a key's new time stays on its page, and in its index

-- What is null is asked for by nobody.
drop index comments_parent;
create index comments_parent on comments (parent_id) where parent_id is not null;
alter table comment_authors drop constraint comment_authors_account;
create unique index comment_authors_account on comment_authors (account_id) where account_id is not null;
