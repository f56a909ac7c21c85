-- +goose Up

-- Comments that arrive together are counted together: each row above them is written once a statement, not once for each
-- comment. The numbers are the same, and they still change in the statement that brings the comments.
-- +goose StatementBegin
create function count_entered() returns trigger language plpgsql as $$
begin
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
		where shown -- a comment that enters has nothing below it: it is shown when it is public
		group by discussion_id
	) x
	where x.id = d.id;
	return null;
end $$;
-- +goose StatementEnd
drop trigger count_written on comments;
create trigger count_entered after insert on comments referencing new table as entered for each statement execute function count_entered();
create trigger count_removed after delete on comments for each row execute function count_comment();

-- Only what the place follows from is read of the parent, not its text.
-- +goose StatementBegin
create or replace function place_comment() returns trigger language plpgsql as $$
declare
	parent record;
	own bytea := int8send(greatest(0, (extract(epoch from new.created_at) * 1000000)::bigint)) || int8send(new.id);
begin
	if new.parent_id is null then
		new.root_id := new.id;
		new.depth := 0;
		new.path := own;
		return new;
	end if;
	select discussion_id, root_id, depth, path into strict parent from comments where id = new.parent_id;
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
