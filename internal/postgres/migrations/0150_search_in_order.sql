-- +goose Up

-- The names around an article or initiative are indexed in their order: in whichever order a plan finds them, the same magazine had
-- another index after a restore.
-- +goose StatementBegin
do $$
declare
	f text := pg_get_functiondef('search_refresh(text, bigint)'::regprocedure);
begin
	f := replace(f, ' '' ; '') from article_contributors l', ' '' ; '' order by l.position) from article_contributors l');
	f := replace(f, ' '' ; '') from article_topics l', ' '' ; '' order by l.position) from article_topics l');
	f := replace(f, ' '' ; '') from article_tags l', ' '' ; '' order by l.position) from article_tags l');
	f := replace(f, ' '' ; '') from initiative_partners l', ' '' ; '' order by l.position, o.id) from initiative_partners l');
	f := replace(f, ' '' ; '') from initiative_people l', ' '' ; '' order by l.position, p.id) from initiative_people l');
	f := replace(f, ' '' ; '') from initiative_topics l', ' '' ; '' order by l.position) from initiative_topics l');
	if cardinality(string_to_array(f, 'order by l.position')) <> 7 then
		raise exception 'search_refresh is not what it was';
	end if;
	execute f;
end
$$;
-- +goose StatementEnd
