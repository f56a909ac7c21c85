-- +goose Up

-- Links that went out by mail, or were printed for the first administrator. The token itself is never stored, only its SHA-256.
create table account_links (
	hash          bytea primary key,
	purpose       text not null
	              check (purpose in ('sign_up', 'reset', 'invitation', 'first_admin', 'email_old', 'email_new')),
	account_id    bigint references accounts on delete cascade,
	email         text not null, -- the account's address, now or to be; the link is dead once the account has another
	password_mark bytea, -- of the account's password; the link is dead once it has another
	name          text,
	password_hash text, -- what was chosen at sign-up
	roles         text[],
	invited_by    bigint references accounts on delete cascade,
	new_email     text,
	request       uuid, -- what the two links of one change of address have in common
	created_at    timestamptz not null,
	expires_at    timestamptz not null,
	used_at       timestamptz
);
create index account_links_email on account_links (email, created_at);
create index account_links_request on account_links (request) where request is not null;
create index account_links_account on account_links (account_id) where account_id is not null;
create index account_links_inviter on account_links (invited_by) where invited_by is not null;
create index account_links_expiry on account_links (expires_at);
