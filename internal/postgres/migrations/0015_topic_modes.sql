-- +goose Up

-- A topic's mode holds for the topics below it, too; where several hold, the strictest counts.
create recursive view topic_modes_in_force (topic_id, mode) as
	select topic_id, mode from topic_modes
	union
	select t.id, f.mode from topics t join topic_modes_in_force f on t.parent_id = f.topic_id;
