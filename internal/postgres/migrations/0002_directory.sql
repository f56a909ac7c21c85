-- +goose Up

-- What articles and initiatives both point at. People are in 0001: an account may write as one.

create table organisations (
	id         bigint generated always as identity primary key,
	slug       text not null constraint organisations_slug_key unique,
	name       text not null check (name <> ''),
	number     text constraint organisations_number_key unique check (number ~ '^[0-9]{9}$'), -- Brønnøysund's, checked modulo 11 before it gets here
	url        text not null default '',
	created_at timestamptz not null default now()
);

create table topics (
	id          bigint generated always as identity primary key,
	parent_id   bigint references topics check (parent_id <> id),
	slug        text not null constraint topics_slug_key unique,
	name_nb     text not null check (name_nb <> ''),
	name_nn     text not null default '',
	name_en     text not null default '',
	description text not null default ''
);
create index topics_parent on topics (parent_id);

create table tags (
	id   bigint generated always as identity primary key,
	slug text not null constraint tags_slug_key unique,
	name text not null check (name <> '')
);

-- A publication. Who commissioned, published and made it are organisations in roles.
create table reports (
	id         bigint generated always as identity primary key,
	slug       text not null constraint reports_slug_key unique,
	title      text not null check (title <> ''),
	year       int check (year between 1800 and 2200),
	url        text not null default '',
	summary    text not null default '',
	created_at timestamptz not null default now()
);

create table report_organisations (
	report_id       bigint not null references reports on delete cascade,
	organisation_id bigint not null references organisations,
	role            text not null check (role in ('PUBLISHER', 'COMMISSIONER', 'LEAD', 'MAKER')),
	position        int not null default 0,
	primary key (report_id, organisation_id, role)
);
create index report_organisations_organisation on report_organisations (organisation_id);
