-- +goose Up

-- What a search finds is sought in stretches of time, the newest first, until there is enough of it. So that an index can look
-- into one stretch alone, a document says in which it stands: the day, and the four, 16, 64, 256, 1 024 and 4 096 days that
-- begin at a multiple of that since 1970, with a million more for each length. Any time at all is a few of them put together.
create function search_eras(at timestamptz) returns int[] language sql immutable parallel safe as $$
	select array(
		select length * 1000000 + (d.day >> (2 * length)) from generate_series(0, 6) length
	)
	from (select greatest(-400000, least(400000, floor(extract(epoch from at at time zone 'UTC') / 86400)))::int as day) d
$$;

-- The pairs of words that stand together in a text, but for words that say nothing between them, as numbers; a million are told
-- apart, and a million more are those of titles and ledes. What has two words may not have them together, and an index of single
-- words cannot tell.
create function search_pairs(vector tsvector) returns int[] language sql immutable parallel safe as $$
	select coalesce(array_agg(distinct case place when 'all' then pair else pair + 1048576 end), '{}')
	from (
		select hashtext(lexeme || ' ' || lead(lexeme) over following) & 1048575 as pair,
			weight in ('A', 'B') and lead(weight) over following in ('A', 'B') as top
		from unnest(vector) w, unnest(w.positions, w.weights) p(place, weight)
		window following as (order by place, lexeme)
	) s
	cross join (values ('all'), ('top')) v(place)
	where pair is not null and (place = 'all' or top)
$$;

drop index search_documents_vector;
drop index search_documents_head;
alter table search_documents
	add column eras int[] not null generated always as (search_eras(at)) stored,
	add column pairs int[] not null generated always as (search_pairs(vector)) stored;
alter table search_documents alter column pairs set storage external;
alter table search_documents alter column pairs set statistics 0; -- no plan asks for them
create index search_documents_sought on search_documents using gin (eras, head, vector, pairs);

-- Whether any document has a word: nearly always one of the newest has it. What is asked for most often is thus not gone through whole.
-- +goose StatementBegin
create or replace function search_has(stem text) returns boolean language plpgsql stable set enable_seqscan = off as $$
declare
	word tsquery := ('''' || replace(replace(stem, '\', '\\'), '''', '''''') || '''')::tsquery;
	lately int[];
begin
	select d.eras into lately from search_documents d order by d.at desc limit 1;
	for length in 1 .. coalesce(cardinality(lately), 0) loop
		if exists (select from search_documents d where d.eras && lately[length:length] and d.vector @@ word) then
			return true;
		end if;
	end loop;
	return exists (select from search_documents d where d.vector @@ word);
end $$;
-- +goose StatementEnd
