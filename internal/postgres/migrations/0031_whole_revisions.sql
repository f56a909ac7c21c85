-- +goose Up

-- All of an article that is not text, as it was at that revision. Keys that are missing were not kept then.
alter table article_revisions
	add column rest jsonb not null default '{}',
	add column restored_from int; -- the revision it was made from; null: it was written

-- What an article wishes of its discussion, beside what moderators set: days after publication until it closes.
alter table discussions add column close_after_days int check (close_after_days between 1 and 3650);
alter table discussion_actions
	add column close_after_days int,
	drop constraint discussion_actions_action_check,
	add constraint discussion_actions_action_check check (action in ('CLOSE', 'REOPEN', 'MODE', 'ARTICLE'));
