-- +goose Up

-- An initiative that a reader thinks the magazine should follow. Nobody but editors and the reader sees it before an editor has
-- made a draft of it.
create table initiative_proposals (
	id              bigint generated always as identity primary key,
	title           text not null check (title <> ''),
	summary         text not null,
	goal            text not null,
	target_group    text not null,
	url             text not null,
	municipality    text not null,
	county          text not null,
	name            text not null,
	email           text not null,
	address         inet, -- of the network, until it has been decided
	account_id      bigint references accounts on delete set null,
	state           text not null default 'WAITING' check (state in ('WAITING', 'ACCEPTED', 'DECLINED')),
	likely_spam     boolean not null default false,
	signal_codes    text[] not null default '{}',
	reason          text check (reason in ('OFF_TOPIC', 'TOO_LITTLE', 'ALREADY_HERE', 'SPAM', 'OTHER')),
	message         text not null default '',
	initiative_id   bigint references initiatives on delete set null,
	idempotency_key text constraint initiative_proposals_key unique,
	input_hash      bytea not null,
	created_at      timestamptz not null default now(),
	decided_at      timestamptz,
	decided_by      bigint references accounts on delete set null,
	check ((state = 'DECLINED') = (reason is not null))
);
create index initiative_proposals_queue on initiative_proposals (state, likely_spam, created_at, id);
create index initiative_proposals_lately on initiative_proposals (created_at);
create index initiative_proposals_account on initiative_proposals (account_id) where account_id is not null;
create index initiative_proposals_initiative on initiative_proposals (initiative_id) where initiative_id is not null;
