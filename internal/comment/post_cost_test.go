package comment_test

import (
	"fmt"
	"testing"

	"innomag/internal/comment"
	"innomag/internal/moderation"
)

// TestNothingOfAPostIsPlannedAnew: PostgreSQL makes a plan for each of the first five texts on a connection and keeps one afterwards, as
// long as it does not expect better ones from knowing the arguments.
func TestNothingOfAPostIsPlannedAnew(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.crowd(t, 4_000)
	r.DB.SetMaxOpenConns(1)
	p := moderation.DefaultPolicy()
	p.Mode, p.HoldFirst, p.DiscussionPace = moderation.PostModerate, 0, moderation.Pace{}
	if _, err := r.SetPolicy(t.Context(), r.moderator, p); err != nil {
		t.Fatal(err)
	}
	for i := range 20 {
		about := r.article
		d := comment.Draft{SubjectID: about, Name: ptr("Ola"), Body: fmt.Sprintf("innlegg %c om noe annet", 'a'+rune(i)), IdempotencyKey: ptr(fmt.Sprintf("post-nummer-%d", i))}
		if _, err := r.Post(t.Context(), r.somebody(), d); err != nil {
			t.Fatal(err)
		}
	}
	var kept []struct {
		Statement string
		Anew      int
		Again     int
	}
	const find = `select statement, custom_plans as anew, generic_plans as again from pg_prepared_statements where custom_plans + generic_plans > 15`
	if err := r.DB.Select(&kept, find); err != nil {
		t.Fatal(err)
	}
	if len(kept) != 2 {
		t.Errorf("%d statements are sent with each post, want what surrounds it and what stores it", len(kept))
	}
	for _, k := range kept {
		if k.Anew > 5 {
			t.Errorf("planned %d times anew and %d times not:\n%s", k.Anew, k.Again, k.Statement)
		}
	}
}

// TestWhatIsKnownOfATextCostsTheSameAmongManyComments compares what is read before a text is judged among 2 000 and among 10 000 comments,
// in a discussion five times as long, by somebody who has written five times as much; one comes each minute.
func TestWhatIsKnownOfATextCostsTheSameAmongManyComments(t *testing.T) {
	t.Parallel()
	read := map[int]int{}
	for _, n := range []int{2_000, 10_000} {
		r := open(t)
		r.crowd(t, n)
		about := r.article
		if err := r.DB.Get(&about.Key, `select article_id from discussions order by id offset 5 limit 1`); err != nil {
			t.Fatal(err)
		}
		name, by := "Leser", r.somebody()
		d := comment.Draft{SubjectID: about, Name: &name, Body: "et innlegg av en som har skrevet før"}
		if _, err := r.Post(t.Context(), by, d); err != nil {
			t.Fatal(err)
		}
		r.exec(t, `alter table comments disable trigger user`)
		r.exec(t, `
			update comments
			set author_id = case when id % 10 = 0 then (select max(id) from comment_authors) else author_id end, created_at = at.at,
				path = int8send((extract(epoch from at.at) * 1000000)::bigint) || int8send(id)
			from (select id as of, now() - (max(id) over () - id) * interval '1 minute' as at from comments) at
			where at.of = id`)
		r.exec(t, `alter table comments enable trigger user`)
		r.exec(t, `analyze comments`)
		d.Body = "et innlegg til av den samme"
		plan, err := r.ExplainSurroundings(t.Context(), by, d)
		if err != nil {
			t.Fatal(err)
		}
		read[n] = scanned(t, plan)
	}
	// A day has 1 440 comments, 144 of them by the same, who has written 1 000 of 10 000.
	if few, many := read[2_000], read[10_000]; few < 20 || few > 300 || many > 300 {
		t.Errorf("of 2 000 comments %d are read before a text is judged, of 10 000 %d", few, many)
	}
}

// TestWhereAHeldCommentIsEntered lists the indexes that a guest's comment is entered into while it waits, and who needs them there: each
// costs every post. An index on what only public or judged comments have is not among them.
func TestWhereAHeldCommentIsEntered(t *testing.T) {
	t.Parallel()
	needed := map[string]string{
		"comments_pkey":             "everybody",
		"comments_age":              "the queue of all, search back in time, simulation, figures",
		"comments_author":           "what an author wrote, and what was said lately by the same",
		"comments_text":             "the same text by others",
		"comments_address":          "what comes from one network; addresses a month old",
		"comments_discussion":       "a discussion for moderators, and how much is said in it just now",
		"comments_queue":            "the queue",
		"comments_queue_discussion": "the queue of one discussion",
		"comments_signals":          "the queue by signal",
		"comments_body":             "the queue by a part of a word",
		"comments_words":            "search by words in any form",
	}
	r := open(t)
	c := r.post(t, "Dette venter.", nil).Comment
	if c.Visibility != comment.Hidden {
		t.Fatal(c.Visibility)
	}
	var indexes []struct{ Name, Condition string }
	const find = `
		select indexrelid::regclass::text as name, coalesce(pg_get_expr(indpred, indrelid), 'true') as condition
		from pg_index where indrelid = 'comments'::regclass`
	if err := r.DB.Select(&indexes, find); err != nil {
		t.Fatal(err)
	}
	for _, i := range indexes {
		in := r.number(t, `select count(*) from comments where id = $1 and (`+i.Condition+`)`, c.ID) == 1
		if in && needed[i.Name] == "" {
			t.Errorf("every post is entered into %s: who asks for it?", i.Name)
		}
		if in {
			delete(needed, i.Name)
		}
	}
	if len(needed) > 0 {
		t.Errorf("not entered into %v", needed)
	}
}
