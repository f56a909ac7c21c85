-- +goose Up

-- Who reads every event once, whichever server does it: how far it has come. All events of transactions before the horizon have
-- been read, and of the others those in told. Ids commit out of order, so a last id would lose some.
create table event_readers (
	name    text primary key,
	horizon xid8 not null,
	told    bigint[] not null default '{}'
);
