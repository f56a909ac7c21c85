-- +goose Up

-- A second factor counts from when its owner has shown a code of it. Its secret is needed in the clear to compute codes.
create table second_factors (
	account_id   bigint primary key references accounts on delete cascade,
	secret       bytea not null check (octet_length(secret) >= 20),
	last_step    bigint not null default 0, -- of the last code that was used: no code works twice
	created_at   timestamptz not null,
	confirmed_at timestamptz
);

-- For whoever has lost the device. Only their SHA-256 is stored; 80 random bits need no salt.
create table recovery_codes (
	account_id bigint not null references second_factors on delete cascade,
	hash       bytea not null,
	used_at    timestamptz,
	primary key (account_id, hash)
);
