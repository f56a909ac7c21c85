-- +goose Up

-- The fylker since 1 January 2024, by their official numbers. Name is what is written; also_called are the official names in
-- other languages.
create table counties (
	code        text primary key check (code ~ '^[0-9]{2}$'),
	name        text not null constraint counties_name_key unique,
	also_called text[] not null default '{}'
);
insert into counties (code, name, also_called) values
	('03', 'Oslo', '{}'), ('11', 'Rogaland', '{}'), ('15', 'Møre og Romsdal', '{}'), ('18', 'Nordland', '{Nordlánnda}'),
	('31', 'Østfold', '{}'), ('32', 'Akershus', '{}'), ('33', 'Buskerud', '{}'), ('34', 'Innlandet', '{}'),
	('39', 'Vestfold', '{}'), ('40', 'Telemark', '{}'), ('42', 'Agder', '{}'), ('46', 'Vestland', '{}'),
	('50', 'Trøndelag', '{Trööndelage}'), ('55', 'Troms', '{Romsa,Tromssa}'), ('56', 'Finnmark', '{Finnmárku,Finmarkku}');

-- The kommuner there are and have been, as an operator has loaded them. Old numbers stay: what was said with one is still
-- understood, and led to the kommune that took its place where that is known.
create table municipalities (
	code        text primary key check (code ~ '^[0-9]{4}$'),
	name        text not null check (name <> ''),
	also_called text[] not null default '{}',
	county_code text references counties, -- null for an old one in a fylke that is no more
	current     boolean not null default true,
	replaced_by text references municipalities check (replaced_by is null or (replaced_by <> code and not current))
);
create index municipalities_name on municipalities (lower(name));
create index municipalities_county on municipalities (county_code, name) where current;
create index municipalities_replaced on municipalities (replaced_by) where replaced_by is not null;

alter table initiatives
	add column county_code text references counties,
	add column municipality_code text references municipalities;

update initiatives i set county_code = c.code from counties c where lower(c.name) = lower(i.county);

create index initiatives_by_county on initiatives (county_code, published_at desc, id desc) where state = 'PUBLISHED';
create index initiatives_by_municipality on initiatives (municipality_code, published_at desc, id desc);
create index initiatives_by_status on initiatives (status, published_at desc, id desc) where state = 'PUBLISHED';

-- What initiatives are found and counted by, in one narrow row each, so that a page of filters with numbers reads one table.
-- Topics include those above. Kept by triggers, whoever writes.
create table initiative_facets (
	initiative_id     bigint primary key references initiatives on delete cascade,
	state             text not null,
	created_by        bigint,
	status            text not null,
	county_code       text,
	municipality_code text,
	began             int, -- the years
	ended             int,
	topic_ids         bigint[] not null,
	partner_ids       bigint[] not null, -- beside
	partner_roles     text[] not null,   -- each other
	partners          bigint[] not null, -- each once
	roles             text[] not null,   -- each once
	words             tsvector not null
);
create index initiative_facets_topics on initiative_facets using gin (topic_ids);
create index initiative_facets_partners on initiative_facets using gin (partner_ids);
create index initiative_facets_words on initiative_facets using gin (words);

-- A row for each change of what is counted. How many there are and which is the last says whether numbers that were counted
-- earlier still hold; whoever writes waits for nobody. Old ones are replaced by one now and then.
create table initiative_facet_changes (id bigint generated always as identity primary key);

-- +goose StatementBegin
create function refresh_initiative_facets(changed_ids bigint[]) returns void language sql as $$
	insert into initiative_facets (initiative_id, state, created_by, status, county_code, municipality_code, began, ended,
		topic_ids, partner_ids, partner_roles, partners, roles, words)
	select i.id, i.state, i.created_by, i.status, i.county_code, i.municipality_code,
		extract(year from i.started_on), extract(year from i.ended_on),
		coalesce((
			with recursive above as (
				select it.topic_id as id from initiative_topics it where it.initiative_id = i.id
				union
				select t.parent_id from topics t join above on above.id = t.id where t.parent_id is not null
			)
			select array_agg(id order by id) from above
		), '{}'),
		coalesce(p.ids, '{}'), coalesce(p.roles, '{}'), coalesce(p.partners, '{}'), coalesce(p.kinds, '{}'),
		setweight(to_tsvector('norwegian', i.title), 'A')
			|| setweight(to_tsvector('norwegian', concat_ws(' ', i.summary, i.goal, i.target_group)), 'B')
			|| to_tsvector('norwegian', concat_ws(' ', i.municipality, i.county, left(i.body_text, 100000)))
	from initiatives i
	cross join lateral (
		select array_agg(organisation_id order by position) as ids, array_agg(role order by position) as roles,
			array_agg(distinct organisation_id) as partners, array_agg(distinct role) as kinds
		from initiative_partners where initiative_id = i.id
	) p
	where i.id = any(changed_ids)
	order by i.id -- so that two writers do not wait for each other
	on conflict (initiative_id) do update set
		state = excluded.state, created_by = excluded.created_by, status = excluded.status, county_code = excluded.county_code,
		municipality_code = excluded.municipality_code, began = excluded.began, ended = excluded.ended,
		topic_ids = excluded.topic_ids, partner_ids = excluded.partner_ids, partner_roles = excluded.partner_roles,
		partners = excluded.partners, roles = excluded.roles, words = excluded.words;
	insert into initiative_facet_changes default values;
$$;

create function initiative_facets_follow() returns trigger language plpgsql as $$
begin
	perform refresh_initiative_facets(array(select distinct initiative_id from changed));
	return null;
end $$;

create function initiative_facets_follow_initiatives() returns trigger language plpgsql as $$
begin
	perform refresh_initiative_facets(array(select id from changed));
	return null;
end $$;

create function initiative_facets_renamed() returns trigger language plpgsql as $$
begin
	insert into initiative_facet_changes default values;
	return null;
end $$;

create function initiative_facets_follow_topics() returns trigger language plpgsql as $$
begin
	insert into initiative_facet_changes default values; -- its name may be another
	if exists (select from changed c join moved_from m using (id) where c.parent_id is distinct from m.parent_id) then
		perform refresh_initiative_facets(array(
			with recursive below as (
				select c.id from changed c join moved_from m using (id) where c.parent_id is distinct from m.parent_id
				union
				select t.id from topics t join below on t.parent_id = below.id
			)
			select distinct initiative_id from initiative_topics where topic_id in (select id from below)
		));
	end if;
	return null;
end $$;
-- +goose StatementEnd

create trigger facets_entered after insert on initiatives referencing new table as changed for each statement execute function initiative_facets_follow_initiatives();
create trigger facets_changed after update on initiatives referencing new table as changed for each statement execute function initiative_facets_follow_initiatives();
create trigger facets_partners_entered after insert on initiative_partners referencing new table as changed for each statement execute function initiative_facets_follow();
create trigger facets_partners_changed after update on initiative_partners referencing new table as changed for each statement execute function initiative_facets_follow();
create trigger facets_partners_left after delete on initiative_partners referencing old table as changed for each statement execute function initiative_facets_follow();
create trigger facets_topics_entered after insert on initiative_topics referencing new table as changed for each statement execute function initiative_facets_follow();
create trigger facets_topics_changed after update on initiative_topics referencing new table as changed for each statement execute function initiative_facets_follow();
create trigger facets_topics_left after delete on initiative_topics referencing old table as changed for each statement execute function initiative_facets_follow();
create trigger facets_topics_moved after update on topics referencing new table as changed old table as moved_from for each statement execute function initiative_facets_follow_topics();
create trigger facets_organisations_renamed after update on organisations for each statement execute function initiative_facets_renamed();

select refresh_initiative_facets(array(select id from initiatives));
