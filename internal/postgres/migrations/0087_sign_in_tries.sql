-- +goose Up

-- How often somebody has tried in vain to sign in to an account from a network, for all servers together.
-- Unlogged: after a crash everybody begins anew, and whoever guesses has not got far.
create unlogged table sign_in_tries (
	key   bytea primary key, -- SHA-256 of what is tried and from where: neither addresses nor e-mail addresses are kept
	tries int not null, -- since the last success
	last  timestamptz not null,
	until timestamptz not null -- before this nothing more is tried
);
create index sign_in_tries_last on sign_in_tries (last);
