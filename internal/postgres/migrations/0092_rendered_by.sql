-- +goose Up

-- Which version of the renderer made the HTML: text.ArticleRenderer, and 0 where nobody knows. What an older one made is made anew.
alter table articles add column body_renderer int not null default 0;
alter table initiatives add column body_renderer int not null default 0;
create index articles_renderer on articles (body_renderer, id);
create index initiatives_renderer on initiatives (body_renderer, id);

-- A reader may take back what was proposed, as long as nobody has decided; what is left of it then is that there was something.
alter table initiative_proposals
	drop constraint initiative_proposals_state_check,
	add constraint initiative_proposals_state_check check (state in ('WAITING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'));
