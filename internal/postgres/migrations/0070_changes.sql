-- +goose Up

-- Servers keep answers that strangers get. Whoever changes what such an answer was made of, a request, a job, an import or an
-- operator, tells all servers in the same transaction: by NOTIFY, with the names of what changed.
--   A<slug> an article        C<slug> its discussion      articles     which articles there are, and what lists show of them
--   I<slug> an initiative     D<slug> its discussion      initiatives  the same
--   comments any discussion   directory people, organisations, topics, tags, reports, pictures   settings   who may comment when
-- More than fifty names at once are told as one: *, everything.
-- +goose StatementBegin
create function tell_changes() returns trigger language plpgsql as $$
declare
	names text[];
begin
	case tg_argv[0]
	when 'article' then
		select array_agg(distinct 'A' || slug) || array['articles'] into names from changed where state = 'PUBLISHED' having count(*) > 0;
	when 'of article' then
		select array_agg(distinct 'A' || a.slug) || array['articles'] into names
		from changed c join articles a on a.id = c.article_id where a.state = 'PUBLISHED' having count(*) > 0;
	when 'initiative' then
		select array_agg(distinct 'I' || slug) || array['initiatives'] into names from changed where state = 'PUBLISHED' having count(*) > 0;
	when 'of initiative' then
		select array_agg(distinct 'I' || i.slug) || array['initiatives'] into names
		from changed c join initiatives i on i.id = c.initiative_id where i.state = 'PUBLISHED' having count(*) > 0;
	when 'comment' then
		select array_agg(distinct coalesce('C' || a.slug, 'D' || i.slug)) || array['comments'] into names
		from (select distinct discussion_id from changed where shown) c
		join discussions d on d.id = c.discussion_id
		left join articles a on a.id = d.article_id and a.state = 'PUBLISHED'
		left join initiatives i on i.id = d.initiative_id and i.state = 'PUBLISHED'
		where a.id is not null or i.id is not null having count(*) > 0;
	when 'discussion' then
		select array_agg(distinct coalesce('C' || a.slug, 'D' || i.slug)) || array['comments'] into names
		from changed d
		left join articles a on a.id = d.article_id and a.state = 'PUBLISHED'
		left join initiatives i on i.id = d.initiative_id and i.state = 'PUBLISHED'
		where a.id is not null or i.id is not null having count(*) > 0;
	else
		select array[tg_argv[0]] into names from changed limit 1;
	end case;
	if names is null then
		return null;
	end if;
	if cardinality(names) > 50 then
		names := array['*'];
	end if;
	perform pg_notify('innomag_changes', array_to_string(names, ' '));
	return null;
end $$;

-- tell_changes_of has a table tell: the rows that come, those that go, and those that change as they were and as they are.
create function tell_changes_of(of regclass, what text) returns void language plpgsql as $$
begin
	execute format('create trigger changes_come after insert on %s referencing new table as changed for each statement execute function tell_changes(%L)', of, what);
	execute format('create trigger changes_go after delete on %s referencing old table as changed for each statement execute function tell_changes(%L)', of, what);
	execute format('create trigger changes_before after update on %s referencing old table as changed for each statement execute function tell_changes(%L)', of, what);
	execute format('create trigger changes_after after update on %s referencing new table as changed for each statement execute function tell_changes(%L)', of, what);
end $$;
-- +goose StatementEnd

select tell_changes_of('articles', 'article');
select tell_changes_of(t::regclass, 'of article') from unnest(array['article_contributors', 'article_topics', 'article_tags',
	'article_related', 'article_initiatives', 'article_reports', 'article_notes']) t;
select tell_changes_of('initiatives', 'initiative');
select tell_changes_of(t::regclass, 'of initiative') from unnest(array['initiative_statuses', 'initiative_partners', 'initiative_people',
	'initiative_topics', 'initiative_reports']) t;
select tell_changes_of('comments', 'comment');
select tell_changes_of('discussions', 'discussion');
select tell_changes_of(t::regclass, 'directory') from unnest(array['people', 'organisations', 'topics', 'tags', 'reports',
	'report_organisations', 'media']) t;
select tell_changes_of(t::regclass, 'settings') from unnest(array['moderation_policies', 'topic_modes']) t;

-- Whoever has changed something can learn when all servers know: see graph/cache.
create sequence change_marks;
