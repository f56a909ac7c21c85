-- +goose Up

-- What is said of people, topics, tags and reports can change, and two editors may meet.
alter table people
	add column bio text not null default '', -- who it is, in a few sentences
	add column portrait_id bigint constraint people_portrait_id_fkey references media,
	add column revision int not null default 1;
create index people_portrait on people (portrait_id) where portrait_id is not null;
alter table topics add column revision int not null default 1;
alter table tags add column revision int not null default 1;
alter table reports add column revision int not null default 1;

-- Names in the address that people, tags and reports have had, or that belonged to a tag that was merged into another. Those of
-- organisations are in organisation_addresses, those of topics in redirects.
create table directory_addresses (
	kind text not null check (kind in ('Person', 'Tag', 'Report')),
	slug text not null,
	ref  bigint not null,
	primary key (kind, slug)
);
create index directory_addresses_ref on directory_addresses (kind, ref);

-- Who changed what in the directory: the row as it was and as it became, for ever, also of what is no more.
create table directory_changes (
	id         bigint generated always as identity primary key,
	kind       text not null check (kind in ('Person', 'Organisation', 'Topic', 'Tag', 'Report')),
	ref        bigint not null,
	action     text not null check (action in ('UPDATE', 'MERGE', 'DELETE')),
	name       text not null, -- before
	was        jsonb not null,
	became     jsonb not null, -- {} for what is no more
	changed_by bigint references accounts on delete set null,
	changed_at timestamptz not null default now()
);
create index directory_changes_of on directory_changes (kind, ref, id);
