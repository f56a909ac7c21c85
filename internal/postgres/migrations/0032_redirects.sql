-- +goose Up

-- Where readers are led from an address that leads nowhere any more. It names what is there, not where that is, so that there are
-- neither chains nor loops. What imports brought is in article_addresses; what is here comes first.
create table redirects (
	path          text primary key check (path like $$/%$$), -- as article_addresses has them
	article_id    bigint references articles on delete cascade,
	initiative_id bigint references initiatives on delete cascade,
	topic_id      bigint references topics on delete cascade,
	made_by       bigint references accounts on delete set null, -- null: a change of address made it
	made_at       timestamptz not null default now(),
	check (num_nonnulls(article_id, initiative_id, topic_id) = 1)
);
create index redirects_article on redirects (article_id);
create index redirects_initiative on redirects (initiative_id);
create index redirects_topic on redirects (topic_id);

-- Whoever changes a slug leaves a redirect, whichever way it was changed. Who had an address last is found by it.
-- +goose StatementBegin
create function leave_redirect() returns trigger language plpgsql as $$
begin
	execute format('delete from redirects where path = $1 and %I = $2', tg_argv[1]) using tg_argv[0] || new.slug, new.id;
	execute format('
		insert into redirects (path, %I) values ($1, $2)
		on conflict (path) do update
		set article_id = excluded.article_id, initiative_id = excluded.initiative_id, topic_id = excluded.topic_id, made_by = null, made_at = now()', tg_argv[1])
	using tg_argv[0] || old.slug, new.id;
	return null;
end $$;
-- +goose StatementEnd
create trigger leave_redirect after update of slug on articles for each row
	when (old.slug <> new.slug and old.published_at <= now()) execute function leave_redirect('/artikkel/', 'article_id');
create trigger leave_redirect after update of slug on initiatives for each row
	when (old.slug <> new.slug and old.published_at is not null) execute function leave_redirect('/initiativ/', 'initiative_id');
create trigger leave_redirect after update of slug on topics for each row
	when (old.slug <> new.slug) execute function leave_redirect('/tema/', 'topic_id');
