-- +goose Up

-- What readers can search: one row for each thing that everyone may see, and none for anything else. Rows come, change and go
-- in the transaction that publishes, changes or archives the thing, whoever does it. Each kind has a partition with indexes
-- and statistics of its own, so that a word's frequency among articles does not mislead a search among people.
create table search_documents (
	kind   text not null,
	ref    bigint not null,
	name   text not null, -- its title, folded
	head   tsvector not null, -- titles A, ledes B: small, so that hits in titles are found without the rest
	vector tsvector not null, -- head, and texts C, and the names of what it is linked to D
	at     timestamptz not null,
	primary key (kind, ref)
) partition by list (kind);
create table search_articles partition of search_documents for values in ('ARTICLE');
create table search_initiatives partition of search_documents for values in ('INITIATIVE');
create table search_organisations partition of search_documents for values in ('ORGANISATION');
create table search_people partition of search_documents for values in ('PERSON');
create table search_topics partition of search_documents for values in ('TOPIC');
create index search_documents_vector on search_documents using gin (vector);
create index search_documents_head on search_documents using gin (head);
create index search_documents_at on search_documents (at, ref);

-- The words that occur in documents, as they are written, with the forms by which a query finds them. A word may stand here
-- twice, and may outlive the last document that had it: nobody waits for anybody to write it, and the sweep tidies up.
-- What a query says about words is checked against the documents.
create table search_words (
	word        text not null, -- in lower case
	stem        text not null, -- the lexeme in search_documents
	folded      text not null, -- without the letters that not every keyboard has
	key         text not null, -- what the forms of the word have in common
	english     text not null, -- the stem in English
	swept_at    timestamptz not null default now()
);
create index search_words_word on search_words (word);
create index search_words_stem on search_words (stem);
create index search_words_folded on search_words (folded text_pattern_ops);
create index search_words_key on search_words (key);
create index search_words_english on search_words (english);
create index search_words_swept on search_words (swept_at);

-- Lower case that depends on no locale.
create function search_lower(t text) returns text language sql immutable parallel safe as $$
	select lower(translate(normalize(t), 'ÆØÅÄÖÜÉÈÊËÁÀÂÓÒÔÍÚÇÑŠŽČĐŊŦ', 'æøåäöüéèêëáàâóòôíúçñšžčđŋŧ'))
$$;

-- A text as words only: what looks like a tag, a path or a host to PostgreSQL's parser would hide the words in it.
create function search_text(t text) returns text language sql immutable parallel safe as $$
	select translate(search_lower(t), '<>/&_=\|:.,;@#()[]{}*+~^"$%!?', repeat(' ', 40))
$$;

-- A word as it is typed where æ, ø and å are not at hand: blåbær, blabaer and blaabaer are one.
create function search_fold(t text) returns text language sql immutable parallel safe as $$
	select replace(replace(replace(replace(replace(
		translate(search_lower(t), 'äöüéèêëáàâóòôíúçñšžčđŋŧ', 'æøueeeeaaaoooiucnszcdnt'),
		'æ', 'ae'), 'ø', 'o'), 'å', 'a'), 'aa', 'a'), 'oe', 'o')
$$;

-- The stem of a word, null for a word that says nothing.
create function search_stem(w text) returns text language sql immutable parallel safe as $$
	select (ts_lexize('norwegian_stem', w))[1]
$$;

-- What the forms of a word have in common, however it is typed. The stem of hjemmet is hjemm and that of hjem is hjem.
create function search_key(w text) returns text language sql immutable parallel safe as $$
	select regexp_replace(coalesce(search_stem(search_fold(w)), search_fold(w)), 'mm$', 'm')
$$;

-- What has to be indexed anew: now is at the end of the transaction, once however much of it changes; later is by a chore,
-- for what a change of one name means for everything that is linked to it.
create table search_stale (
	kind  text not null,
	ref   bigint not null,
	later boolean not null default false,
	primary key (kind, ref, later)
);

-- Indexes one thing, or takes it out of the index where not everyone may see it.
-- +goose StatementBegin
create function search_refresh(what text, which bigint) returns void language plpgsql as $$
declare
	a text; b text; c text; d text; since timestamptz;
	top tsvector;
begin
	case what
	when 'ARTICLE' then
		select title, lede, body_text, published_at,
			concat_ws(' ',
				(select string_agg(concat_ws(' ', p.name, p.affiliation), ' ; ') from article_contributors l join people p on p.id = l.person_id where l.article_id = which),
				(select string_agg(concat_ws(' ', t.name_nb, t.name_nn), ' ; ') from article_topics l join topics t on t.id = l.topic_id where l.article_id = which),
				(select string_agg(t.name, ' ; ') from article_tags l join tags t on t.id = l.tag_id where l.article_id = which))
		into a, b, c, since, d
		from articles where id = which and state = 'PUBLISHED';
	when 'INITIATIVE' then
		select title, summary, concat_ws(E'\n', goal, target_group, municipality, county, body_text), published_at,
			concat_ws(' ',
				(select string_agg(o.name, ' ; ') from initiative_partners l join organisations o on o.id = l.organisation_id where l.initiative_id = which),
				(select string_agg(p.name, ' ; ') from initiative_people l join people p on p.id = l.person_id where l.initiative_id = which),
				(select string_agg(concat_ws(' ', t.name_nb, t.name_nn), ' ; ') from initiative_topics l join topics t on t.id = l.topic_id where l.initiative_id = which))
		into a, b, c, since, d
		from initiatives where id = which and state = 'PUBLISHED';
	when 'ORGANISATION' then
		select name, coalesce(number, ''), '', created_at, '' into a, b, c, since, d from organisations where id = which;
	when 'PERSON' then
		select name, concat_ws(', ', nullif(title, ''), nullif(affiliation, '')), '', created_at, '' into a, b, c, since, d from people where id = which;
	when 'TOPIC' then
		select concat_ws(' / ', name_nb, nullif(nullif(name_nn, name_nb), ''), nullif(name_en, '')), description, '', 'epoch'::timestamptz, ''
		into a, b, c, since, d from topics where id = which;
	end case;
	if a is null then
		delete from search_documents where kind = what and ref = which;
		return;
	end if;
	-- A tsvector holds a megabyte, and a text that is too long for it must not keep anyone from publishing.
	a := search_text(left(a, 2000)); b := search_text(left(b, 20000)); c := search_text(left(c, 200000)); d := search_text(left(d, 20000));
	top := setweight(to_tsvector('norwegian', a), 'A') || setweight(to_tsvector('norwegian', b), 'B');
	insert into search_documents (kind, ref, name, head, vector, at)
	values (what, which, left(search_fold(btrim(a)), 300), top,
		top || setweight(to_tsvector('norwegian', c), 'C') || setweight(to_tsvector('norwegian', d), 'D'), since)
	on conflict (kind, ref) do update
	set name = excluded.name, head = excluded.head, vector = excluded.vector, at = excluded.at;

	insert into search_words (word, stem, folded, key, english)
	select w, stem, search_fold(w), search_key(w), coalesce((ts_lexize('english_stem', w))[1], w)
	from (
		select distinct token as w from ts_parse('default', concat_ws(E'\n', a, b, c, d))
		where tokid in (1, 2, 3, 9, 10, 11, 15, 16, 17) and length(token) between 2 and 40 -- words, with digits and hyphens, too
	) said
	cross join lateral search_stem(w) as stem
	where stem is not null and not exists (select from search_words known where known.word = w);
end $$;

create function search_settle() returns trigger language plpgsql as $$
begin
	perform search_refresh(new.kind, new.ref);
	delete from search_stale where kind = new.kind and ref = new.ref and not later;
	return null;
end $$;
-- +goose StatementEnd
create constraint trigger settle after insert on search_stale deferrable initially deferred
for each row when (not new.later) execute function search_settle();

-- +goose StatementBegin
-- The argument is the kind. What readers could not see and still cannot costs nothing.
create function search_touch() returns trigger language plpgsql as $$
begin
	insert into search_stale (kind, ref) values (tg_argv[0], coalesce(new.id, old.id)) on conflict do nothing;
	return null;
end $$;

-- The arguments are the kind, its table and the column of the link that points there.
create function search_touch_linked() returns trigger language plpgsql as $$
begin
	execute format($q$
		insert into search_stale (kind, ref)
		select distinct %L, t.id from changed c join %I t on t.id = c.%I where t.state = 'PUBLISHED'
		on conflict do nothing $q$, tg_argv[0], tg_argv[1], tg_argv[2]);
	return null;
end $$;

-- A name has changed. The arguments are pairs of a table of links and its column that points at the named.
create function search_touch_named() returns trigger language plpgsql as $$
begin
	for i in 0 .. tg_nargs / 2 - 1 loop
		execute format($q$
			insert into search_stale (kind, ref, later)
			select distinct %L, l.%I, true from %I l where l.%I = $1
			on conflict do nothing $q$,
			case when tg_argv[2 * i] like 'article%' then 'ARTICLE' else 'INITIATIVE' end,
			case when tg_argv[2 * i] like 'article%' then 'article_id' else 'initiative_id' end,
			tg_argv[2 * i], tg_argv[2 * i + 1]) using new.id;
	end loop;
	return null;
end $$;
-- +goose StatementEnd

create trigger search_added after insert on articles for each row when (new.state = 'PUBLISHED') execute function search_touch('ARTICLE');
create trigger search_changed after update on articles for each row
when ((old.state = 'PUBLISHED' or new.state = 'PUBLISHED') and (old.state, old.title, old.lede, old.body_text, old.published_at)
	is distinct from (new.state, new.title, new.lede, new.body_text, new.published_at))
execute function search_touch('ARTICLE');
create trigger search_removed after delete on articles for each row when (old.state = 'PUBLISHED') execute function search_touch('ARTICLE');

create trigger search_added after insert on initiatives for each row when (new.state = 'PUBLISHED') execute function search_touch('INITIATIVE');
create trigger search_changed after update on initiatives for each row
when ((old.state = 'PUBLISHED' or new.state = 'PUBLISHED') and
	(old.state, old.title, old.summary, old.goal, old.target_group, old.municipality, old.county, old.body_text, old.published_at) is distinct from
	(new.state, new.title, new.summary, new.goal, new.target_group, new.municipality, new.county, new.body_text, new.published_at))
execute function search_touch('INITIATIVE');
create trigger search_removed after delete on initiatives for each row when (old.state = 'PUBLISHED') execute function search_touch('INITIATIVE');

create trigger search_added after insert or delete on organisations for each row execute function search_touch('ORGANISATION');
create trigger search_changed after update on organisations for each row
when ((old.name, old.number) is distinct from (new.name, new.number)) execute function search_touch('ORGANISATION');
create trigger search_renamed after update on organisations for each row when (old.name <> new.name)
execute function search_touch_named('initiative_partners', 'organisation_id');

create trigger search_added after insert or delete on people for each row execute function search_touch('PERSON');
create trigger search_changed after update on people for each row
when ((old.name, old.title, old.affiliation) is distinct from (new.name, new.title, new.affiliation)) execute function search_touch('PERSON');
create trigger search_renamed after update on people for each row when ((old.name, old.affiliation) is distinct from (new.name, new.affiliation))
execute function search_touch_named('article_contributors', 'person_id', 'initiative_people', 'person_id');

create trigger search_added after insert or delete on topics for each row execute function search_touch('TOPIC');
create trigger search_changed after update on topics for each row
when ((old.name_nb, old.name_nn, old.name_en, old.description) is distinct from (new.name_nb, new.name_nn, new.name_en, new.description))
execute function search_touch('TOPIC');
create trigger search_renamed after update on topics for each row when ((old.name_nb, old.name_nn) is distinct from (new.name_nb, new.name_nn))
execute function search_touch_named('article_topics', 'topic_id', 'initiative_topics', 'topic_id');

create trigger search_renamed after update on tags for each row when (old.name <> new.name)
execute function search_touch_named('article_tags', 'tag_id');

-- +goose StatementBegin
do $$
declare
	link record;
begin
	for link in
		select * from (values
			('article_contributors', 'ARTICLE', 'articles', 'article_id'), ('article_topics', 'ARTICLE', 'articles', 'article_id'),
			('article_tags', 'ARTICLE', 'articles', 'article_id'),
			('initiative_partners', 'INITIATIVE', 'initiatives', 'initiative_id'), ('initiative_people', 'INITIATIVE', 'initiatives', 'initiative_id'),
			('initiative_topics', 'INITIATIVE', 'initiatives', 'initiative_id')) as t(links, kind, things, points)
	loop
		execute format('create trigger search_linked after insert on %I referencing new table as changed for each statement execute function search_touch_linked(%L, %L, %L)', link.links, link.kind, link.things, link.points);
		execute format('create trigger search_relinked after update on %I referencing new table as changed for each statement execute function search_touch_linked(%L, %L, %L)', link.links, link.kind, link.things, link.points);
		execute format('create trigger search_unlinked after delete on %I referencing old table as changed for each statement execute function search_touch_linked(%L, %L, %L)', link.links, link.kind, link.things, link.points);
	end loop;
end $$;

-- Words that are spelled like another, the nearest first, and words that have another in them. Without pg_trgm nobody is asked
-- "did you mean", and words within words are looked for among all words.
do $$
begin
	if exists (select from pg_available_extensions where name = 'pg_trgm') then
		create extension if not exists pg_trgm;
		create index search_words_near on search_words using gin (folded gin_trgm_ops);
	end if;
exception when insufficient_privilege or undefined_object then
	raise notice 'search corrects no spelling: %', sqlerrm;
end $$;
create function search_near(w text) returns table (near text) language plpgsql stable as $$
begin
	if to_regproc('similarity') is null then
		return;
	end if;
	return query execute
		'select folded from (select distinct folded from search_words where folded % $1 and length(folded) between length($1) - 3 and length($1) + 3) n
		order by similarity(folded, $1) desc, folded limit 30' using w;
end $$;
-- +goose StatementEnd

-- What the magazine has already is indexed by the chore.
insert into search_stale (kind, ref, later)
select 'ARTICLE', id, true from articles where state = 'PUBLISHED'
union all select 'INITIATIVE', id, true from initiatives where state = 'PUBLISHED'
union all select 'ORGANISATION', id, true from organisations
union all select 'PERSON', id, true from people
union all select 'TOPIC', id, true from topics;

-- Moderators search what readers have written.
create index comments_words on comments using gin (to_tsvector('norwegian', body));
