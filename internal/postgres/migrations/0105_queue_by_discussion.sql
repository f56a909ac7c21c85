-- +goose Up

-- Whoever looks for what waits under a topic walks the queue's beginning, and needs no comments for it but those of the topic.
drop index comments_queue;
create index comments_queue on comments (queue, created_at, id) include (discussion_id) where queue is not null;
