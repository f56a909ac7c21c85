-- +goose Up

-- What machines ask with. The token itself is never stored, only its SHA-256: 256 random bits need no salt.
create table api_tokens (
	id         bigint generated always as identity primary key,
	account_id bigint not null references accounts on delete cascade,
	name       text not null check (name <> ''),
	scope      text[] not null check (cardinality(scope) > 0),
	hash       bytea not null constraint api_tokens_hash_key unique check (octet_length(hash) = 32),
	hint       text not null, -- its last characters, for its owner to know it by
	created_at timestamptz not null,
	expires_at timestamptz not null,
	used_at    timestamptz,
	revoked_at timestamptz
);
create index api_tokens_account on api_tokens (account_id) where revoked_at is null;
