-- +goose Up

create table initiatives (
	id            bigint generated always as identity primary key,
	slug          text not null constraint initiatives_slug_key unique,
	title         text not null check (title <> ''),
	summary       text not null default '',
	goal          text not null default '',
	target_group  text not null default '',
	body_source   text not null default '',
	body_html     text not null default '',
	body_text     text not null default '',
	status        text not null default 'IDEA' check (status in ('IDEA', 'PILOT', 'RUNNING', 'SCALED', 'ENDED')),
	started_on    date,
	ended_on      date check (ended_on >= started_on),
	municipality  text not null default '', -- kommune
	county        text not null default '', -- fylke
	contact_name  text not null default '',
	contact_url   text not null default '',
	state         text not null default 'DRAFT' check (state in ('DRAFT', 'PUBLISHED', 'ARCHIVED')),
	published_at  timestamptz check (state <> 'PUBLISHED' or published_at is not null),
	created_by    bigint references accounts on delete set null,
	revision      int not null default 1,
	created_at    timestamptz not null default now(),
	updated_at    timestamptz not null default now()
);
create index initiatives_published on initiatives (published_at desc, id desc) where state = 'PUBLISHED';

-- Every status an initiative has had, the present one last.
create table initiative_statuses (
	initiative_id bigint not null references initiatives on delete cascade,
	position      int not null,
	status        text not null check (status in ('IDEA', 'PILOT', 'RUNNING', 'SCALED', 'ENDED')),
	since         date not null,
	note          text not null default '',
	primary key (initiative_id, position)
);

-- An organisation may hold several roles in one initiative, each once.
create table initiative_partners (
	initiative_id   bigint not null references initiatives on delete cascade,
	position        int not null,
	organisation_id bigint not null references organisations,
	role            text not null check (role in ('LEAD', 'PARTNER', 'FUNDER', 'COMMISSIONER', 'RESEARCHER')),
	primary key (initiative_id, organisation_id, role)
);
create index initiative_partners_organisation on initiative_partners (organisation_id);

create table initiative_people (
	initiative_id bigint not null references initiatives on delete cascade,
	position      int not null,
	person_id     bigint not null references people,
	role          text not null default '',
	primary key (initiative_id, person_id)
);
create index initiative_people_person on initiative_people (person_id);

create table initiative_topics (
	initiative_id bigint not null references initiatives on delete cascade,
	topic_id      bigint not null references topics,
	position      int not null,
	primary key (initiative_id, topic_id)
);
create index initiative_topics_topic on initiative_topics (topic_id);

create table initiative_reports (
	initiative_id bigint not null references initiatives on delete cascade,
	report_id     bigint not null references reports,
	position      int not null,
	primary key (initiative_id, report_id)
);
create index initiative_reports_report on initiative_reports (report_id);
