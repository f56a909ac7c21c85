-- +goose Up

-- How many articles of a kind are in each state, as a sum of changes: writers add a row and never wait for each other. Every
-- server folds the rows together now and then.
create table article_counts (
	kind  text not null,
	state text not null,
	n     bigint not null
);

-- +goose StatementBegin
create function count_articles() returns trigger language plpgsql as $$
begin
	if tg_op = 'INSERT' then
		insert into article_counts select kind, state, count(*) from entered group by kind, state;
	elsif tg_op = 'DELETE' then
		insert into article_counts select kind, state, -count(*) from gone group by kind, state;
	else
		insert into article_counts
		select kind, state, sum(n)
		from (select kind, state, 1 as n from entered union all select kind, state, -1 from gone) change
		group by kind, state having sum(n) <> 0;
	end if;
	return null;
end $$;
-- +goose StatementEnd
create trigger counted_in after insert on articles referencing new table as entered for each statement execute function count_articles();
create trigger counted_out after delete on articles referencing old table as gone for each statement execute function count_articles();
create trigger counted_on after update on articles referencing old table as gone new table as entered for each statement execute function count_articles();

insert into article_counts select kind, state, count(*) from articles group by kind, state;
