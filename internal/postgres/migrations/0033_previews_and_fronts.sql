-- +goose Up

-- Links by which somebody without an account reads an article before others do. The link itself is signed and not kept.
create table article_previews (
	id         bigint generated always as identity primary key,
	article_id bigint not null references articles on delete cascade,
	made_by    bigint references accounts on delete set null,
	made_at    timestamptz not null default now(),
	expires_at timestamptz not null,
	revoked_at timestamptz
);
create index article_previews_article on article_previews (article_id, id);

-- What editors put first: on the front page, where topic_id is null, and on the pages of topics.
create table fronts (
	id         bigint generated always as identity primary key,
	topic_id   bigint constraint fronts_topic_id_key unique references topics on delete cascade,
	revision   int not null default 1,
	updated_by bigint references accounts on delete set null,
	updated_at timestamptz not null default now()
);
create unique index fronts_front_page on fronts ((true)) where topic_id is null;

create table front_slots (
	front_id   bigint not null references fronts on delete cascade,
	position   int not null,
	article_id bigint not null references articles on delete cascade,
	primary key (front_id, position),
	unique (front_id, article_id)
);
create index front_slots_article on front_slots (article_id);

-- Servers that keep answers are told, as they are of articles; see 0070.
-- +goose StatementBegin
create function tell_fronts() returns trigger language plpgsql as $$
begin
	perform pg_notify('innomag_changes', 'articles');
	return null;
end $$;
-- +goose StatementEnd
create trigger tell_fronts after insert or update or delete on fronts for each statement execute function tell_fronts();

-- When readers got to see what is linked, null for what they do not see, so that a list of a topic's latest articles is read off
-- an index, however many articles there are. Triggers keep it; nobody else writes it.
alter table article_topics add column published_at timestamptz;
alter table article_tags add column published_at timestamptz;
alter table article_contributors add column published_at timestamptz;
alter table article_initiatives add column published_at timestamptz;
update article_topics l set published_at = a.published_at from articles a where a.id = l.article_id and a.state = 'PUBLISHED';
update article_tags l set published_at = a.published_at from articles a where a.id = l.article_id and a.state = 'PUBLISHED';
update article_contributors l set published_at = a.published_at from articles a where a.id = l.article_id and a.state = 'PUBLISHED';
update article_initiatives l set published_at = a.published_at from articles a where a.id = l.article_id and a.state = 'PUBLISHED';
create index article_topics_latest on article_topics (topic_id, published_at desc, article_id desc) where published_at is not null;
create index article_tags_latest on article_tags (tag_id, published_at desc, article_id desc) where published_at is not null;
create index article_contributors_latest on article_contributors (person_id, published_at desc, article_id desc) where published_at is not null;
create index article_initiatives_latest on article_initiatives (initiative_id, published_at desc, article_id desc) where published_at is not null;

-- An article's kind comes with 0060; the functions look at it when they run.
-- +goose StatementBegin
create function date_links() returns trigger language plpgsql as $$
declare
	seen timestamptz := case when new.state = 'PUBLISHED' and new.kind = 'ARTICLE' then new.published_at end;
begin
	update article_topics set published_at = seen where article_id = new.id and published_at is distinct from seen;
	update article_tags set published_at = seen where article_id = new.id and published_at is distinct from seen;
	update article_contributors set published_at = seen where article_id = new.id and published_at is distinct from seen;
	update article_initiatives set published_at = seen where article_id = new.id and published_at is distinct from seen;
	return null;
end $$;
create function date_new_links() returns trigger language plpgsql as $$
begin
	execute format('
		update %I l set published_at = a.published_at
		from (select distinct article_id from added) n
		join articles a on a.id = n.article_id and a.state = ''PUBLISHED'' and a.kind = ''ARTICLE''
		where l.article_id = n.article_id and l.published_at is distinct from a.published_at', tg_table_name);
	return null;
end $$;
-- +goose StatementEnd
create trigger date_links after update on articles for each row execute function date_links();
create trigger date_links after insert on article_topics referencing new table as added for each statement execute function date_new_links();
create trigger date_links after insert on article_tags referencing new table as added for each statement execute function date_new_links();
create trigger date_links after insert on article_contributors referencing new table as added for each statement execute function date_new_links();
create trigger date_links after insert on article_initiatives referencing new table as added for each statement execute function date_new_links();
