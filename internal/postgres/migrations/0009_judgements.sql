-- +goose Up

-- When a moderator brought a comment to its present review; null when policy did, or nobody.
-- Only what moderators found makes the record of an author.
alter table comments add column judged_at timestamptz;

update comments c
set judged_at = l.at
from (
	select distinct on (comment_id) comment_id, actor_kind, at
	from decisions
	where review_before is distinct from review_after
	order by comment_id, id desc
) l
where l.comment_id = c.id and l.actor_kind = 'STAFF' and c.review <> 'PENDING';

update comment_authors a
set approved_count = (select count(*) from comments c where c.author_id = a.id and c.judged_at is not null and c.review = 'APPROVED'),
	rejected_count = (select count(*) from comments c where c.author_id = a.id and c.judged_at is not null and c.review in ('REJECTED', 'SPAM'));

-- Whoever changes a review without saying that a moderator did, takes the moderator's judgement away.
-- +goose StatementBegin
create function forget_judgement() returns trigger language plpgsql as $$
begin
	new.judged_at := null;
	return new;
end $$;
-- +goose StatementEnd
create trigger judgement_outlived before update on comments for each row
	when (old.review is distinct from new.review and old.judged_at is not distinct from new.judged_at)
	execute function forget_judgement();

-- The record of an author changes in the transaction that changes the comment, whoever changes it.
-- Authors are locked in the order of their ids, so that two who judge many comments cannot wait for each other.
-- +goose StatementBegin
create function count_judgements() returns trigger language plpgsql as $$
begin
	if tg_op = 'DELETE' then
		with change as (
			select author_id, -count(*) filter (where review = 'APPROVED') as approved,
				-count(*) filter (where review in ('REJECTED', 'SPAM')) as rejected
			from gone where judged_at is not null and author_id is not null
			group by author_id
		),
		held as (
			select a.id, c.approved, c.rejected
			from comment_authors a join change c on c.author_id = a.id
			order by a.id for no key update of a
		)
		update comment_authors a
		set approved_count = approved_count + h.approved, rejected_count = rejected_count + h.rejected
		from held h where h.id = a.id;
	else
		with change as (
			select author_id, sum(n * (review = 'APPROVED')::int) as approved, sum(n * (review in ('REJECTED', 'SPAM'))::int) as rejected
			from (
				select author_id, review, 1 as n from entered where judged_at is not null
				union all
				select author_id, review, -1 from gone where judged_at is not null
			) c
			where author_id is not null
			group by author_id
			having sum(n * (review = 'APPROVED')::int) <> 0 or sum(n * (review in ('REJECTED', 'SPAM'))::int) <> 0
		),
		held as (
			select a.id, c.approved, c.rejected
			from comment_authors a join change c on c.author_id = a.id
			order by a.id for no key update of a
		)
		update comment_authors a
		set approved_count = approved_count + h.approved, rejected_count = rejected_count + h.rejected
		from held h where h.id = a.id;
	end if;
	return null;
end $$;
-- +goose StatementEnd
create trigger judgement_changed after update on comments referencing old table as gone new table as entered for each statement execute function count_judgements();
create trigger judgement_gone after delete on comments referencing old table as gone for each statement execute function count_judgements();

-- Undo gives a comment back all that a decision took: how it was judged, and the reports that it closed.
alter table decisions add column judged_before boolean not null default false; -- review_before was a moderator's own
alter table comment_reports add column closed_by bigint; -- the decision that closed it
create index comment_reports_closed_by on comment_reports (closed_by) where closed_by is not null;

-- What readers see in place of a redacted text is a revision like any other, but not the author's.
alter table comment_revisions add column by_magazine boolean not null default false;

-- What moderators did about a discussion, kept for ever like the decisions about comments.
create table discussion_actions (
	id            bigint generated always as identity primary key,
	discussion_id bigint not null, -- no foreign key: the log outlives what it is about
	action        text not null check (action in ('CLOSE', 'REOPEN', 'MODE')),
	closed_at     timestamptz, -- these four as they were afterwards
	closes_at     timestamptz,
	mode          text,
	slow_seconds  int not null,
	actor_id      bigint not null,
	at            timestamptz not null default now()
);
create index discussion_actions_discussion on discussion_actions (discussion_id, id);
create trigger append_only before update or delete or truncate on discussion_actions for each statement execute function refuse_change();
