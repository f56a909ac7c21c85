-- +goose Up

-- What is to be done soon, written in the transaction that wants it done: it is done if and only if that committed.
create table jobs (
	id           bigint generated always as identity primary key,
	kind         text not null check (kind <> ''),
	key          text, -- of several that have not begun, one is enough
	payload      jsonb not null, -- emptied when it is done: it may name people
	created_at   timestamptz not null default now(),
	run_at       timestamptz not null default now(),
	attempt      int not null default 0, -- counted when a worker takes it; a worker that was thought dead has an older number
	max_attempts int not null check (max_attempts > 0),
	leased_until timestamptz, -- somebody works on it until then, or has died
	last_error   text,
	done_at      timestamptz,
	dead_at      timestamptz -- given up; somebody should look
);
create unique index jobs_key on jobs (kind, key) where key is not null and attempt = 0;
create index jobs_ready on jobs (run_at, id) where done_at is null and dead_at is null;
create index jobs_done on jobs (done_at) where done_at is not null;

-- +goose StatementBegin
create function jobs_wake() returns trigger language plpgsql as $$
begin
	perform pg_notify('innomag_jobs', '');
	return null;
end $$;
-- +goose StatementEnd
create trigger wake after insert on jobs for each statement execute function jobs_wake();
