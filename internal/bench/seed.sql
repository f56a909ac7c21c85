-- A magazine for the benchmarks: 10 000 articles, 500 initiatives, 200 people and as many comments as the setting bench.comments
-- says, of which each article has its share by Zipf's law. One in twelve comments waits or was rejected. Run on an empty, migrated
-- database whose triggers are off.
select setseed(0.42);

create function pg_temp.words(n int, seed int) returns text language sql immutable as $$
	select string_agg((array['Kommunen', 'prøver', 'en', 'ny', 'modell', 'for', 'arbeid', 'og', 'inkludering', 'der', 'ungdom', 'får',
		'hjelp', 'av', 'frivillige', 'som', 'kjenner', 'byen', 'godt', 'sier', 'lederen', 'mens', 'eldre', 'møter', 'naboer', 'på',
		'kjøkkenet', 'hver', 'uke', 'året', 'rundt'])[1 + (seed * 31 + i * i * 7 + i * 13) % 31], ' ')
	from generate_series(1, n) i
$$;
create temp table sayings as select i as n, pg_temp.words(20, i) as text from generate_series(0, 999) i;
alter table sayings add primary key (n);

create function pg_temp.own_path(at timestamptz, id bigint) returns bytea language sql immutable as $$
	select int8send((extract(epoch from at) * 1000000)::bigint) || int8send(id)
$$;

insert into people (slug, name) select 'person-' || i, 'Person ' || i from generate_series(1, 200) i;

insert into initiatives (slug, title, summary, goal, body_source, body_html, body_text, state, published_at)
select 'prosjekt-' || i, 'Prosjekt ' || i, pg_temp.words(20, i), pg_temp.words(20, i + 1), '', '', '', 'PUBLISHED',
	timestamptz '2020-01-01' + i * interval '1 day'
from generate_series(1, 500) i;

-- The last four are old and have discussions of a certain length, for those who look at what length costs.
insert into articles (slug, title, lede, body_source, body_html, body_text, state, published_at, updated_at, reading_minutes)
select case when i <= 10000 then 'sak-' || i else 'lang-' || 10 ^ (i - 9999) end, 'Sak ' || i || ': ' || pg_temp.words(5, i),
	pg_temp.words(30, i), b.text, '<p>' || b.text || '</p>', b.text, 'PUBLISHED',
	timestamptz '2015-01-01' + i % 10001 * interval '9 hours', timestamptz '2015-01-01' + i % 10001 * interval '9 hours', 5
from generate_series(1, 10004) i
cross join lateral (select pg_temp.words(900, i) as text) b;

insert into article_contributors (article_id, position, person_id, role)
select i, 0, 1 + i * 7 % 200, 'AUTHOR' from generate_series(1, 10004) i;

insert into discussions (article_id) select i from generate_series(1, 10004) i;
insert into discussions (initiative_id) select i from generate_series(1, 500) i;

-- A fifth of the comments answer none, three answer each of those, and the others answer answers. All that is wanted is numbered by
-- when it was written, a year's comments in all; the long discussions are written evenly through that year.
create temp table planned as
with sizes as (select current_setting('bench.comments')::int as n, 5 as every)
select i as id, least(10000, floor(power(10001, random())))::bigint as discussion from sizes, generate_series(1, n / every) i;
alter table planned add primary key (id);

create temp table placed (id bigint, parent bigint, grand bigint, root bigint, discussion bigint, depth int, at timestamptz, path bytea);
-- The roots of a set of discussions, then each level below them.
create function pg_temp.place(roots bigint, first bigint, step interval, long int) returns bigint language plpgsql as $$
declare
	start timestamptz := timestamptz '2024-01-01';
	threes bigint := first + roots;         -- three answers to each root
	deeper bigint := threes + 3 * roots;    -- answers to those
	below  bigint := deeper + roots * 3 / 4;
	after  bigint := first + roots * 5;
begin
	insert into placed
	select first + i, null, null, first + i, coalesce(long, p.discussion), 0, a.at, pg_temp.own_path(a.at, first + i)
	from generate_series(0, roots - 1) i
	left join planned p on long is null and p.id = i + 1
	cross join lateral (select start + i * step as at) a;
	create index if not exists placed_id on placed (id);
	analyze placed;
	insert into placed
	select threes + i, p.id, null, p.root, p.discussion, 1, a.at, p.path || pg_temp.own_path(a.at, threes + i)
	from generate_series(0, 3 * roots - 1) i
	join placed p on p.id = first + i % roots
	cross join lateral (select start + (roots + i) * step as at) a;
	insert into placed
	select deeper + i, p.id, p.parent, p.root, p.discussion, 2, a.at, p.path || pg_temp.own_path(a.at, deeper + i)
	from generate_series(0, below - deeper - 1) i
	join placed p on p.id = threes + i * 7919 % (3 * roots)
	cross join lateral (select start + (4 * roots + i) * step as at) a;
	insert into placed
	select below + i, p.id, p.parent, p.root, p.discussion, 3, a.at, p.path || pg_temp.own_path(a.at, below + i)
	from generate_series(0, after - below - 1) i
	join placed p on p.id = deeper + i * 104729 % (below - deeper)
	cross join lateral (select start + (4 * roots + below - deeper + i) * step as at) a;
	return after;
end $$;

do $$
declare
	n bigint := current_setting('bench.comments')::bigint;
	next bigint;
begin
	next := pg_temp.place(n / 5, 1, interval '347 days' / n, null);
	for i in 0..3 loop
		next := pg_temp.place((20 * 10 ^ i)::bigint, next, interval '347 days' / (100 * 10 ^ i), 10001 + i);
	end loop;
end $$;

-- Counters are right from the start: how many below a comment are public, and how many answers to it are shown.
create function pg_temp.chance(id bigint) returns int language sql immutable as $$ select (hashint8(id) & 1023) * 100 / 1024 $$;
create temp table beneath as
select ancestor, count(*) as n
from placed p
cross join lateral (values (p.parent), (case when p.depth > 1 then p.root end), (case when p.depth > 2 then p.grand end)) a(ancestor)
where pg_temp.chance(p.id) < 92 and ancestor is not null
group by ancestor;
create temp table answers as
select p.parent, count(*) as n
from placed p
left join beneath b on b.ancestor = p.id
where p.parent is not null and (pg_temp.chance(p.id) < 92 or b.n > 0)
group by p.parent;
analyze beneath;
analyze answers;

insert into comments (id, discussion_id, parent_id, root_id, depth, path, author_name, author_email, author_address, body, body_html, visibility, review, created_at,
	public_below, reply_count)
overriding system value
select p.id, discussion, p.parent, root, depth, path, 'Leser ' || p.id % 50000, 'leser' || p.id % 50000 || '@example.org', ('2001:db8:1:' || to_hex(p.id % 50000) || '::1')::inet, b.text, '<p>' || b.text || '</p>',
	case when chance < 92 then 'PUBLIC' else 'HIDDEN' end,
	case when chance < 92 then 'APPROVED' when chance < 96 then 'PENDING' else 'REJECTED' end, at,
	coalesce(e.n, 0), coalesce(w.n, 0)
from placed p
join sayings s on s.n = p.id % 1000
left join beneath e on e.ancestor = p.id
left join answers w on w.parent = p.id
cross join lateral (select s.text || ' ' || p.id as text, pg_temp.chance(p.id) as chance) b
order by discussion, path;

select setval(pg_get_serial_sequence('comments', 'id'), (select max(id) from comments));

update discussions d
set comment_count = c.comment_count, shown_count = c.shown_count, shown_root_count = c.shown_root_count
from (
	select discussion_id, count(*) filter (where visibility = 'PUBLIC') as comment_count, count(*) filter (where shown) as shown_count,
		count(*) filter (where shown and depth = 0) as shown_root_count
	from comments group by 1
) c
where c.discussion_id = d.id;
delete from queue_counts;
insert into queue_counts (queue, n) select coalesce(queue, 'NONE'), count(*) from comments group by 1;
