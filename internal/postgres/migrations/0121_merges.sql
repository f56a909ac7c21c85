-- +goose Up

-- Two people or two organisations that were one, and all that became of what belonged to the one that went, row by row, so that it can
-- be given back. A merge that was undone stays here; the id of what went leads to the other while it is not.
create table directory_merges (
	id        bigint generated always as identity primary key,
	kind      text not null check (kind in ('Person', 'Organisation')),
	from_id   bigint not null,
	into_id   bigint not null,
	was       jsonb not null, -- the row that went
	kept      jsonb not null, -- what was moved, by the rooms that moved it
	merged_by bigint references accounts on delete set null,
	merged_at timestamptz not null default now(),
	undone_by bigint references accounts on delete set null,
	undone_at timestamptz
);
create unique index directory_merges_from on directory_merges (kind, from_id) where undone_at is null;
create index directory_merges_into on directory_merges (kind, into_id);

-- Of merges from before it is only known what went. Nobody writes organisation_merges from now on; exports of before have it.
insert into directory_merges (kind, from_id, into_id, was, kept, merged_by, merged_at)
select 'Organisation', from_id, into_id, was, '{}', merged_by, merged_at from organisation_merges;

-- A merge is told where it happened to the one that stayed, too.
alter table directory_changes
	add column into_id bigint,
	drop constraint directory_changes_action_check,
	add constraint directory_changes_action_check check (action in ('UPDATE', 'MERGE', 'UNMERGE', 'DELETE'));
create index directory_changes_into on directory_changes (kind, into_id, id) where into_id is not null;
