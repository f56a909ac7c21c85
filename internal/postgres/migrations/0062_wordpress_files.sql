-- +goose Up

-- The uploaded file itself, once an import has brought it.
alter table wordpress_attachments add column media_id bigint references media on delete set null;
create index wordpress_attachments_media on wordpress_attachments (media_id) where media_id is not null;
