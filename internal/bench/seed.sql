-- A magazine for the benchmarks: 10 000 articles, 500 initiatives, 200 people and 1 000 000 comments, of which each article has
-- its share by Zipf's law. One in twelve comments waits or was rejected. Run on an empty, migrated database whose triggers are off.
select setseed(0.42);

create function pg_temp.words(n int, seed int) returns text language sql immutable as $$
	select string_agg((array['Kommunen', 'prøver', 'en', 'ny', 'modell', 'for', 'arbeid', 'og', 'inkludering', 'der', 'ungdom', 'får',
		'hjelp', 'av', 'frivillige', 'som', 'kjenner', 'byen', 'godt', 'sier', 'lederen', 'mens', 'eldre', 'møter', 'naboer', 'på',
		'kjøkkenet', 'hver', 'uke', 'året', 'rundt'])[1 + (seed * 31 + i * i * 7 + i * 13) % 31], ' ')
	from generate_series(1, n) i
$$;

insert into people (slug, name) select 'person-' || i, 'Person ' || i from generate_series(1, 200) i;

insert into initiatives (slug, title, summary, goal, body_source, body_html, body_text, state, published_at)
select 'prosjekt-' || i, 'Prosjekt ' || i, pg_temp.words(20, i), pg_temp.words(20, i + 1), '', '', '', 'PUBLISHED',
	timestamptz '2020-01-01' + i * interval '1 day'
from generate_series(1, 500) i;

insert into articles (slug, title, lede, body_source, body_html, body_text, state, published_at, updated_at, reading_minutes)
select 'sak-' || i, 'Sak ' || i || ': ' || pg_temp.words(5, i), pg_temp.words(30, i), b.text, '<p>' || b.text || '</p>', b.text, 'PUBLISHED',
	timestamptz '2015-01-01' + i * interval '9 hours', timestamptz '2015-01-01' + i * interval '9 hours', 5
from generate_series(1, 10000) i
cross join lateral (select pg_temp.words(900, i) as text) b;

insert into article_contributors (article_id, position, person_id, role)
select i, 0, 1 + i * 7 % 200, 'AUTHOR' from generate_series(1, 10000) i;

insert into discussions (article_id) select i from generate_series(1, 10000) i;
insert into discussions (initiative_id) select i from generate_series(1, 500) i;

-- 200 000 comments that answer none, three answers to each, 150 000 answers to those and 50 000 below.
create temp table planned as
select i as id, null::bigint as parent, case
		when i <= 200000 then least(10000, floor(power(10001, random())))::bigint
	end as discussion,
	timestamptz '2024-01-01' + i * interval '30 seconds' as at,
	random() < 0.92 as shows, random() < 0.5 as waits
from generate_series(1, 1000000) i;
alter table planned add primary key (id);
update planned set parent = 1 + (id - 200001) % 200000 where id between 200001 and 800000;
update planned set parent = 200001 + floor(random() * 600000)::bigint where id between 800001 and 950000;
update planned set parent = 800001 + floor(random() * 150000)::bigint where id > 950000;
update planned c set discussion = p.discussion from planned p where c.parent = p.id and c.id between 200001 and 800000;
update planned c set discussion = p.discussion from planned p where c.parent = p.id and c.id between 800001 and 950000;
update planned c set discussion = p.discussion from planned p where c.parent = p.id and c.id > 950000;
create index on planned (parent);
analyze planned;

create temp table placed as
with recursive tree as (
	select id, parent, discussion, at, shows, waits, id as root, 0 as depth,
		int8send((extract(epoch from at) * 1000000)::bigint) || int8send(id) as path
	from planned where parent is null
	union all
	select c.id, c.parent, c.discussion, c.at, c.shows, c.waits, t.root, t.depth + 1,
		t.path || int8send((extract(epoch from c.at) * 1000000)::bigint) || int8send(c.id)
	from tree t join planned c on c.parent = t.id
)
select * from tree;

insert into comments (id, discussion_id, parent_id, root_id, depth, path, author_name, author_email, body, body_html, visibility, review, created_at)
overriding system value
select id, discussion, parent, root, depth, path, 'Leser ' || id % 50000, 'leser' || id % 50000 || '@example.org', b.text, '<p>' || b.text || '</p>',
	case when shows then 'PUBLIC' else 'HIDDEN' end,
	case when shows then 'APPROVED' when waits then 'PENDING' else 'REJECTED' end, at
from placed
cross join lateral (select pg_temp.words(20, (id % 100000)::int) || ' ' || id as text) b
order by discussion, path;

select setval(pg_get_serial_sequence('comments', 'id'), 1000000);
