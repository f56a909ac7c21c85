-- +goose Up

-- What an import brought in, by its key in the source. A second run finds it here and changes only what changed.
create table import_refs (
	source      text not null, -- the old site's address
	kind        text not null,
	key         text not null,
	target_id   bigint not null,
	fingerprint bytea not null, -- of what was imported
	imported_at timestamptz not null default now(),
	primary key (source, kind, key)
);
