package comment_test

import (
	"slices"
	"testing"

	"innomag/internal/comment"
	"innomag/internal/gid"
	"innomag/internal/page"
)

// TestATopicWithNextToNothingInTheQueueDoesNotHaveItWalked asks for what waits under topics of which the queue begins with little or
// nothing, and compares it with what waits on the one article that each has.
func TestATopicWithNextToNothingInTheQueueDoesNotHaveItWalked(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.crowd(t, 20_000)
	r.exec(t, `insert into topics (slug, name_nb) values ('lite', 'Lite'), ('intet', 'Intet'), ('mye', 'Mye')`)
	r.exec(t, `insert into articles (slug, title, state, published_at) values ('stille', 'Stille', 'PUBLISHED', now())`)
	r.exec(t, `insert into discussions (article_id) select id from articles where slug = 'stille'`)
	r.exec(t, `insert into article_topics (article_id, topic_id, position) select a.id, t.id, 0 from articles a join topics t on (t.slug, a.slug) in (('lite', 'sak-7'), ('intet', 'stille')) or t.slug = 'mye'`)
	r.exec(t, `vacuum analyze`)
	about := gid.ID{Type: "Article"}
	if err := r.DB.Get(&about.Key, `select id from articles where slug = 'sak-7'`); err != nil {
		t.Fatal(err)
	}
	size := 3
	ids := func(filter comment.QueueFilter, order comment.QueueOrder) (all []comment.ID) {
		for args := (page.Args{First: &size}); ; {
			q := r.queue(t, &filter, order, args)
			for _, c := range q.Nodes {
				all = append(all, c.ID)
			}
			if !q.PageInfo.HasNextPage {
				return all
			}
			args.After = q.PageInfo.EndCursor
		}
	}
	for _, part := range []comment.QueueName{comment.QueueHeld, comment.QueueSpam, comment.QueueAll} {
		for _, order := range []comment.QueueOrder{comment.OldestFirst, comment.NewestFirst} {
			want := ids(comment.QueueFilter{Queue: part, SubjectID: &about}, order)
			if got := ids(comment.QueueFilter{Queue: part, Topic: ptr("lite")}, order); len(got) < 2 || !slices.Equal(got, want) {
				t.Errorf("%s, %s: under the topic %v, on its article %v", part, order, got, want)
			}
			if got := ids(comment.QueueFilter{Queue: part, Topic: ptr("intet")}, order); len(got) != 0 {
				t.Errorf("%s, %s: under a topic of nothing: %v", part, order, got)
			}
		}
		for _, topic := range []string{"lite", "intet", "mye"} {
			filter := comment.QueueFilter{Queue: part, Topic: &topic}
			plan, err := r.ExplainQueue(t.Context(), &filter, comment.OldestFirst, page.Args{}, "json")
			if err != nil {
				t.Fatal(err)
			}
			if rows := scanned(t, plan); rows > 300 {
				t.Errorf("%s under %q: %d comments read for a page of 20\n%s", part, topic, rows, plan)
			}
		}
	}
}
