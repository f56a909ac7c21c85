-- +goose Up

-- Whether any document has a word. Without knowing the word PostgreSQL would guess that it soon comes along, and read everything
-- for one that is rare; the index is asked instead.
-- +goose StatementBegin
create function search_has(stem text) returns boolean language plpgsql stable set enable_seqscan = off as $$
begin
	return exists (select from search_documents d where d.vector @@ ('''' || stem || '''')::tsquery);
end $$;
-- +goose StatementEnd
