-- +goose Up

-- What was given up is looked through by people, the latest first.
create index jobs_dead on jobs (dead_at, id) where dead_at is not null;
