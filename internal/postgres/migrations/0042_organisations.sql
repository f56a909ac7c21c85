-- +goose Up

alter table organisations add column revision int not null default 1;

-- Names in the address that organisations have had, or that belonged to one that was merged into them.
create table organisation_addresses (
	slug            text primary key,
	organisation_id bigint not null references organisations on delete cascade
);
create index organisation_addresses_organisation on organisation_addresses (organisation_id);

-- Two that were one. What the one was, and what was moved from it, is kept; its id leads to the other for ever.
create table organisation_merges (
	from_id   bigint primary key,
	into_id   bigint not null references organisations on delete cascade,
	was       jsonb not null, -- the row as it was
	moved     jsonb not null, -- ids of initiatives, reports and people
	merged_by bigint references accounts on delete set null,
	merged_at timestamptz not null default now()
);
create index organisation_merges_into on organisation_merges (into_id);

-- How alike two names are, from 0 to 1, when legal forms and punctuation do not count. Without pg_trgm only the same are alike.
-- +goose StatementBegin
create function organisation_key(name text) returns text language sql immutable as $$
	select trim(regexp_replace(regexp_replace(lower(name), '[^[:alnum:]]+', ' ', 'g'), '\m(as|asa|sa|ans|da|ba|kf|iks|stiftelsen|foreningen)\M ?', '', 'g'))
$$;

do $$
begin
	if exists (select from pg_extension where extname = 'pg_trgm') then
		create function organisation_likeness(a text, b text) returns real language sql as
			'select case when organisation_key(a) = organisation_key(b) then 1 else similarity(organisation_key(a), organisation_key(b)) end';
	else
		create function organisation_likeness(a text, b text) returns real language sql as
			'select case when organisation_key(a) = organisation_key(b) then 1::real else 0::real end';
	end if;
end $$;
-- +goose StatementEnd
