-- +goose Up

-- What the servers sign cursors and receipts with. Made once, shared by all instances.
create table secrets (
	name  text primary key,
	value bytea not null check (octet_length(value) >= 32)
);

-- A person is somebody quoted, writing or working on an initiative. Not an account.
create table people (
	id          bigint generated always as identity primary key,
	slug        text not null constraint people_slug_key unique,
	name        text not null check (name <> ''),
	title       text not null default '',
	affiliation text not null default '',
	created_at  timestamptz not null default now()
);

create table accounts (
	id                 bigint generated always as identity primary key,
	email              text not null check (email <> ''),
	name               text not null check (name <> ''),
	roles              text[] not null default '{READER}'
	                   check (roles <@ array['READER', 'AUTHOR', 'EDITOR', 'MODERATOR', 'ADMIN'] and cardinality(roles) > 0),
	password_hash      text, -- argon2id as a PHC string; null: signs in another way, or not at all
	person_id          bigint constraint accounts_person_id_key unique references people, -- who this account writes as
	tokens_valid_after timestamptz not null default '-infinity', -- access tokens issued before are refused
	disabled_at        timestamptz,
	created_at         timestamptz not null default now()
);
create unique index accounts_email_key on accounts (lower(email));

-- One per device that signed in: a family of refresh tokens, each used once.
create table sessions (
	id         bigint generated always as identity primary key,
	account_id bigint not null references accounts on delete cascade,
	device     text not null default '',
	created_at timestamptz not null default now(),
	used_at    timestamptz not null default now(),
	ended_at   timestamptz,
	ended_why  text
);
create index sessions_account on sessions (account_id) where ended_at is null;

-- The token itself is never stored, only its SHA-256.
create table refresh_tokens (
	hash       bytea primary key,
	session_id bigint not null references sessions on delete cascade,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null,
	used_at    timestamptz
);
create index refresh_tokens_session on refresh_tokens (session_id);

create table signing_keys (
	kid         text primary key,
	algorithm   text not null,
	private_key bytea not null, -- PKCS #8
	created_at  timestamptz not null default now(),
	retired_at  timestamptz -- signs no more; still verifies until the last token it signed has expired
);
