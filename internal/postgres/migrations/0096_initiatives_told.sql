-- +goose Up

-- Which initiatives a change is of, so that servers, which keep the few facts that initiatives are counted by, read those anew
-- and no others. Null: it may be any; none: the name of something that they are counted by.
alter table initiative_facet_changes add column changed bigint[];

-- +goose StatementBegin
create function tell_initiative_facets() returns trigger language plpgsql as $$
begin
	insert into initiative_facet_changes (changed)
	select array_agg(distinct initiative_id) from changed having count(*) > 0;
	return null;
end $$;

create or replace function refresh_initiative_facets(changed_ids bigint[]) returns void language sql as $$
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
$$;

create or replace function initiative_facets_renamed() returns trigger language plpgsql as $$
begin
	insert into initiative_facet_changes (changed) values ('{}');
	return null;
end $$;

create or replace function initiative_facets_follow_topics() returns trigger language plpgsql as $$
begin
	insert into initiative_facet_changes (changed) values ('{}'); -- its name may be another
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

create trigger facets_told_new after insert on initiative_facets referencing new table as changed for each statement execute function tell_initiative_facets();
create trigger facets_told_changed after update on initiative_facets referencing new table as changed for each statement execute function tell_initiative_facets();
create trigger facets_told_gone after delete on initiative_facets referencing old table as changed for each statement execute function tell_initiative_facets();

-- The latest of one status in one fylke.
create index initiatives_by_county_and_status on initiatives (county_code, status, published_at desc, id desc) where state = 'PUBLISHED';
