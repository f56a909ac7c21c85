-- +goose Up

-- What an editor types into the field above a list: a part of a name, however it is typed, as a pattern for like.
create function search_part(t text) returns text language sql immutable parallel safe as $$
	select '%' || regexp_replace(search_fold(btrim(t)), '([\\%_])', '\\\1', 'g') || '%'
$$;

-- The newsroom lists what changed last, in all states or in some, and counts every state without reading a row.
drop index articles_in_state;
create index articles_in_state on articles (state, kind, updated_at desc, id desc);
create index articles_changed on articles (updated_at desc, id desc);
create index initiatives_in_state on initiatives (state, updated_at desc, id desc);
create index initiatives_changed on initiatives (updated_at desc, id desc);
create index initiatives_created_by on initiatives (created_by);

-- Names that are the same when legal forms and punctuation do not count.
create index organisations_key on organisations (organisation_key(name));

-- Whether there is another organisation with a name so like this one's that they may be the same.
-- +goose StatementBegin
do $$
begin
	if exists (select from pg_extension where extname = 'pg_trgm') then
		create index articles_part on articles using gin (search_fold(title || ' ' || slug || ' ' || lede) gin_trgm_ops);
		create index initiatives_part on initiatives using gin (search_fold(title || ' ' || slug || ' ' || summary) gin_trgm_ops);
		create index people_part on people using gin (search_fold(name || ' ' || slug || ' ' || affiliation) gin_trgm_ops);
		create index organisations_part on organisations using gin (search_fold(name || ' ' || slug || ' ' || coalesce(number, '')) gin_trgm_ops);
		create index topics_part on topics using gin (search_fold(name_nb || ' ' || name_nn || ' ' || name_en || ' ' || slug) gin_trgm_ops);
		create index tags_part on tags using gin (search_fold(name || ' ' || slug) gin_trgm_ops);
		create index reports_part on reports using gin (search_fold(title || ' ' || slug) gin_trgm_ops);
		create index organisations_alike on organisations using gin (organisation_key(name) gin_trgm_ops);
		create function organisation_has_twin(which bigint, called text) returns boolean language sql stable as
			'select exists (select from organisations o where organisation_key(o.name) % organisation_key(called)
				and similarity(organisation_key(o.name), organisation_key(called)) >= 0.5 and o.id <> which)
				or exists (select from organisations o where organisation_key(o.name) = organisation_key(called) and o.id <> which)';
	else
		create function organisation_has_twin(which bigint, called text) returns boolean language sql stable as
			'select exists (select from organisations o where organisation_key(o.name) = organisation_key(called) and o.id <> which)';
	end if;
end $$;
-- +goose StatementEnd
