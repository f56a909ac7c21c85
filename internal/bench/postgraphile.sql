-- What PostGraphile needs to be told so that it can give the same data: which comments of an article lead a thread, what is
-- shown of one, and the counters. PostgreSQL inlines these.
create or replace function articles_comment_count(a articles) returns int language sql stable as
	$$ select d.comment_count from discussions d where d.article_id = a.id $$;
create or replace function articles_leading(a articles) returns setof comments language sql stable as
	$$ select c.* from comments c where c.discussion_id = (select d.id from discussions d where d.article_id = a.id) and c.shown and c.depth = 0 order by c.path desc $$;
create or replace function comments_answers(c comments) returns setof comments language sql stable as
	$$ select r.* from comments r where r.parent_id = c.id and r.shown order by r.path $$;
create or replace function comments_html(c comments) returns text language sql stable as
	$$ select case when c.visibility = 'PUBLIC' then c.body_html end $$;
create or replace function comments_author(c comments) returns text language sql stable as
	$$ select case when c.visibility = 'PUBLIC' then c.author_name end $$;
create or replace function published() returns setof articles language sql stable as
	$$ select a.* from articles a where a.state = 'PUBLISHED' order by a.published_at desc, a.id desc $$;
