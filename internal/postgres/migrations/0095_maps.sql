-- +goose Up

-- The latest change in each map of a sitemap, which are ten thousand ids each; see internal/feed.
create index articles_mapped on articles (((id - 1) / 10000), greatest(updated_at, published_at) desc) where state = 'PUBLISHED';
create index initiatives_mapped on initiatives (((id - 1) / 10000), greatest(updated_at, published_at) desc) where state = 'PUBLISHED';
create index topics_mapped on topics (((id - 1) / 10000));
create index people_mapped on people (((id - 1) / 10000));
create index organisations_mapped on organisations (((id - 1) / 10000));
