-- +goose Up

-- When what an editor put first stands there: readers see it from one moment until another, by the clock of whoever asks the
-- database, and nobody has to do anything when the moment comes. Null: from the beginning, for ever.
alter table front_slots
	add column starts_at timestamptz,
	add column ends_at timestamptz,
	add constraint front_slots_in_time check (ends_at > starts_at);
