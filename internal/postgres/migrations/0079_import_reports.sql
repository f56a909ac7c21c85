-- +goose Up

-- What the run found and what it left out, as it was told to the operator; null for what is older, and while it runs.
alter table import_batches add column report jsonb;
