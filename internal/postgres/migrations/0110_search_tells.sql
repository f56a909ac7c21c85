-- +goose Up

-- Answers to searches are kept, too. What is found, and in which order, follows from the index alone, which changes in the transaction that
-- changes the thing. Words that no document has any more are swept without telling: a query is read by those that some document has.
select tell_changes_of('search_documents', 'search');
