-- +goose Up

-- Addresses may be longer than an ordered index holds.
drop index wordpress_attachments_url;
create index wordpress_attachments_url on wordpress_attachments using hash (url);
