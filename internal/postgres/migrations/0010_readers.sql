-- +goose Up

-- When the owner of an account has shown to receive mail at its address. Accounts that the newsroom makes count as verified.
alter table accounts add column email_verified_at timestamptz default now();

create index comments_unclaimed on comments (lower(author_email)) where account_id is null and author_email is not null;
create index comments_locked on comments (discussion_id, path) where locked_at is not null;

-- Likes and open reports are counted in the transaction that changes them, whoever changes them.
-- +goose StatementBegin
create function count_likes() returns trigger language plpgsql as $$
begin
	if tg_op = 'INSERT' then
		update comments c set like_count = like_count + n
		from (select comment_id, count(*) as n from changed group by comment_id order by comment_id) l
		where c.id = l.comment_id;
	else
		update comments c set like_count = like_count - n
		from (select comment_id, count(*) as n from changed group by comment_id order by comment_id) l
		where c.id = l.comment_id;
	end if;
	return null;
end $$;
-- +goose StatementEnd
create trigger liked after insert on comment_likes referencing new table as changed for each statement execute function count_likes();
create trigger unliked after delete on comment_likes referencing old table as changed for each statement execute function count_likes();

-- Whoever reports, or closes reports, has locked the comment, so that the count is of all there are.
-- +goose StatementBegin
create function count_reports() returns trigger language plpgsql as $$
begin
	update comments c
	set report_count = (select count(*) from comment_reports r where r.comment_id = c.id and r.outcome is null)
	where c.id in (select comment_id from changed)
	and c.report_count <> (select count(*) from comment_reports r where r.comment_id = c.id and r.outcome is null);
	return null;
end $$;
-- +goose StatementEnd
create trigger reported after insert on comment_reports referencing new table as changed for each statement execute function count_reports();
create trigger report_closed after update on comment_reports referencing new table as changed for each statement execute function count_reports();
create trigger report_deleted after delete on comment_reports referencing old table as changed for each statement execute function count_reports();
