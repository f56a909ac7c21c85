-- +goose Up

-- What the author is told, apart from the note, which only moderators read.
alter table decisions add column message text not null default '';
alter table author_actions add column message text not null default '';
