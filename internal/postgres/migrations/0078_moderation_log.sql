-- +goose Up

-- The log of decisions, read from its end: everything, or what people decided, by whom and what it was. Most decisions are the
-- policy's; the partial indexes hold the others.
create index decisions_at on decisions (at, id);
create index decisions_staff on decisions (at, id) where actor_kind = 'STAFF';
create index decisions_actor on decisions (actor_id, at, id) where actor_kind = 'STAFF';
create index decisions_action on decisions (action, at, id) where actor_kind = 'STAFF';
-- How many readers reported something, day by day.
create index comment_reports_age on comment_reports (created_at);
