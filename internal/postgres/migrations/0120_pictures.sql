-- +goose Up

-- An initiative may have a picture above its text, as an article has: one that was uploaded here, or one that is somewhere else.
alter table initiatives
	add column hero_url text not null default '',
	add column hero_alt text not null default '',
	add column hero_caption text not null default '',
	add column hero_credit text not null default '',
	add column hero_media_id bigint constraint initiatives_hero_media_id_fkey references media;
create index initiatives_hero_media on initiatives (hero_media_id) where hero_media_id is not null;

-- The library of pictures lists one's own uploads, and finds by parts of what is said of a picture.
drop index media_created_by;
create index media_own on media (created_by, created_at desc, id desc);
-- +goose StatementBegin
do $$
begin
	if exists (select from pg_extension where extname = 'pg_trgm') then
		create index media_part on media using gin (search_fold(file_name || ' ' || alt || ' ' || caption || ' ' || credit) gin_trgm_ops);
	end if;
end $$;
-- +goose StatementEnd
