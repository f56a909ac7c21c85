-- +goose Up

-- How often somebody may ask of all servers together: the time at which all that they were allowed will be used up.
-- Unlogged: it is not worth waiting for the disk, and after a crash everybody begins anew.
create unlogged table rate_limits (
	key     text primary key,
	used_up timestamptz not null
);
create index rate_limits_used_up on rate_limits (used_up);
