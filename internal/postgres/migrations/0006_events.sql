-- +goose Up

-- What happened that somebody may be waiting to hear, written in the transaction that did it.
-- txid lets a listener that was away read exactly what it missed: ids can commit out of order, snapshots cannot.
create table events (
	id            bigint generated always as identity primary key,
	kind          text not null,
	comment_id    bigint,
	article_id    bigint,
	initiative_id bigint,
	txid          xid8 not null default pg_current_xact_id(),
	at            timestamptz not null default now()
);
create index events_txid on events (txid);
create index events_at on events (at);

-- The notification is empty, it only wakes: NOTIFY holds a cluster-wide lock at commit, so one a statement, not one a row.
-- +goose StatementBegin
create function events_wake() returns trigger language plpgsql as $$
begin
	perform pg_notify('innomag_events', '');
	return null;
end $$;
-- +goose StatementEnd
create trigger wake after insert on events for each statement execute function events_wake();
