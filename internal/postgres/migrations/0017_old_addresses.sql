-- +goose Up

-- Where articles could be read before, on another site or under another name: without host, in lower case, decoded, without
-- the slash at the end; /?p=7 for addresses by number. One address leads to one article, the first that had it.
create table article_addresses (
	path       text primary key check (path like $$/%$$),
	article_id bigint not null references articles on delete cascade
);
create index article_addresses_article on article_addresses (article_id);
