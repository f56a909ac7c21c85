-- +goose Up

-- Who an account is elsewhere. The issuer is part of the key, not the name an operator gave it: a name that is pointed at another
-- provider must not let that provider's people in as ours.
create table account_identities (
	id         bigint generated always as identity primary key,
	account_id bigint not null references accounts on delete cascade,
	issuer     text not null check (issuer <> ''),
	subject    text not null check (subject <> ''),
	email      text not null default '', -- as the provider gave it, for the owner to recognise; it opens nothing
	created_at timestamptz not null,
	used_at    timestamptz not null,
	constraint account_identities_subject_key unique (issuer, subject),
	constraint account_identities_account_key unique (account_id, issuer)
);

-- A sign-in that is under way at a provider, and then what the provider said, until it is fetched. Nothing that opens anything is
-- in the clear: state, browser and ticket are SHA-256 of what only the browser knows.
create table sso_flows (
	state       bytea primary key,
	provider    text not null,
	browser     bytea not null, -- of the cookie
	challenge   bytea not null, -- of what the page that began it keeps to itself
	nonce       text not null,
	verifier    text not null, -- for the provider (PKCE)
	return_to   text not null,
	expires_at  timestamptz not null,
	returned_at timestamptz, -- the browser came back; it can do so once
	ticket      bytea constraint sso_flows_ticket_key unique,
	issuer      text,
	subject     text,
	email       text,
	verified    boolean,
	name        text
);
create index sso_flows_expiry on sso_flows (expires_at);

-- Tokens of a host site that have been used. They expire within minutes, and are kept no longer.
create table host_tokens_used (
	hash       bytea primary key, -- of issuer and jti
	expires_at timestamptz not null
);
create index host_tokens_used_expiry on host_tokens_used (expires_at);
