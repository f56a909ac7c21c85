-- +goose Up

-- One run of an import that brought something, so that it can be taken back.
create table import_batches (
	id         bigint generated always as identity primary key,
	source     text not null,
	started_at timestamptz not null default now(),
	ended_at   timestamptz, -- null: it was stopped; the next run goes on where it stood, as a batch of its own
	undone_at  timestamptz
);

-- Null for what is older than batches, and for what was here before and was taken over as it stood.
alter table import_refs add column batch_id bigint references import_batches;
create index import_refs_batch on import_refs (batch_id, kind);
