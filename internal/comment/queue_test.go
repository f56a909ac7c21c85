package comment_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"innomag/internal/comment"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/page"
)

func (r *room) queue(t testing.TB, filter *comment.QueueFilter, order comment.QueueOrder, args page.Args) *comment.Connection {
	t.Helper()
	q, err := r.Queue(t.Context(), r.moderator, filter, order, args)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

func bodies(q *comment.Connection) string {
	var out []string
	for _, c := range q.Nodes {
		out = append(out, *c.BodyText())
	}
	return strings.Join(out, " ")
}

func (r *room) exec(t testing.TB, statement string, args ...any) {
	t.Helper()
	if _, err := r.DB.Exec(statement, args...); err != nil {
		t.Fatal(err)
	}
}

func TestTheQueueShowsWhatWaitsOldestFirst(t *testing.T) {
	t.Parallel()
	r := open(t)
	first, second := r.post(t, "først", nil), r.post(t, "så", nil)
	r.public(t, "ferdig", nil)
	q := r.queue(t, nil, comment.OldestFirst, page.Args{First: ptr(1)})
	if len(q.Nodes) != 1 || q.Nodes[0].ID != first.Comment.ID || !q.PageInfo.HasNextPage {
		t.Fatalf("%+v", q)
	}
	if n, err := q.TotalCount(t.Context()); err != nil || n != 2 {
		t.Fatalf("totalCount %d, %v", n, err)
	}
	q = r.queue(t, nil, comment.OldestFirst, page.Args{First: ptr(5), After: q.PageInfo.EndCursor})
	if len(q.Nodes) != 1 || q.Nodes[0].ID != second.Comment.ID || q.PageInfo.HasNextPage {
		t.Fatalf("%+v", q)
	}
	for what, filter := range map[string]*comment.QueueFilter{
		"queue": {Queue: comment.QueueAll}, "text": {Queue: comment.QueueHeld, Text: ptr("a")}, "subject": {Queue: comment.QueueHeld, SubjectID: &r.article},
	} {
		_, err := r.Queue(t.Context(), r.moderator, filter, comment.OldestFirst, page.Args{After: q.PageInfo.EndCursor})
		if faultOf(t, err).Kind != fault.BadUserInput {
			t.Fatalf("a cursor of another %s: %v", what, err)
		}
	}
	_, err := r.Queue(t.Context(), r.moderator, nil, comment.NewestFirst, page.Args{After: q.PageInfo.EndCursor})
	if faultOf(t, err).Kind != fault.BadUserInput {
		t.Fatalf("a cursor of another order: %v", err)
	}
	if _, err := r.Queue(t.Context(), guest, nil, comment.OldestFirst, page.Args{}); faultOf(t, err).Kind != fault.Forbidden {
		t.Fatal(err)
	}
}

func TestEachFilterShowsWhatItNamesAndCountsIt(t *testing.T) {
	t.Parallel()
	r := open(t)
	about := r.article
	other := r.publish(t, "en-annen")
	var initiative int64
	if err := r.DB.Get(&initiative, `insert into initiatives (slug, title, state, published_at) values ('gate', 'Gate', 'PUBLISHED', now()) returning id`); err != nil {
		t.Fatal(err)
	}
	r.exec(t, `insert into topics (slug, name_nb) values ('by', 'By'), ('skole', 'Skole')`)
	r.exec(t, `insert into topics (slug, name_nb, parent_id) select 'park', 'Park', id from topics where slug = 'by'`)
	r.exec(t, `insert into article_topics (article_id, topic_id, position) select $1, id, 0 from topics where slug = 'park'`, other.Key)
	r.exec(t, `insert into initiative_topics (initiative_id, topic_id, position) select $1, id, 0 from topics where slug = 'by'`, initiative)

	r.post(t, "holdt", nil)
	r.post(t, "meldt", nil)
	r.reject(t, r.post(t, "avvist", nil).Comment)
	r.public(t, "godkjent", nil)
	r.post(t, "spam", nil)
	r.post(t, "ulest", nil)
	r.article = other
	r.post(t, "Ærlig%talt_ja", nil)
	r.article = gid.ID{Type: "Initiative", Key: initiative}
	r.post(t, "initiativ", nil)
	r.exec(t, `update comments set report_count = 1 where body = 'meldt'`)
	r.exec(t, `update comments set review = 'SPAM' where body = 'spam'`)
	r.exec(t, `update comments set visibility = 'PUBLIC' where body = 'ulest'`)
	r.exec(t, `update comments set signal_codes = '{BANNED_WORD,LINK_COUNT}' where body in ('holdt', 'godkjent')`)
	r.exec(t, `update comments set created_at = '2020-01-01' where body = 'holdt'`)
	t.Cleanup(func() { r.exec(t, `update comments set report_count = 0`) }) // there are no reports

	author := func(body string) *gid.ID {
		id := gid.ID{Type: "CommentAuthor"}
		if err := r.DB.Get(&id.Key, `select author_id from comments where body = $1`, body); err != nil {
			t.Fatal(err)
		}
		return &id
	}
	long := time.Date(2021, 1, 1, 0, 0, 0, 0, time.UTC)
	all := comment.QueueAll
	for what, c := range map[string]struct {
		filter comment.QueueFilter
		want   string
	}{
		"nothing":                       {comment.QueueFilter{}, "holdt Ærlig%talt_ja initiativ"},
		"held":                          {comment.QueueFilter{Queue: comment.QueueHeld}, "holdt Ærlig%talt_ja initiativ"},
		"reported":                      {comment.QueueFilter{Queue: comment.QueueReported}, "meldt"},
		"unreviewed":                    {comment.QueueFilter{Queue: comment.QueueUnreviewed}, "ulest"},
		"spam":                          {comment.QueueFilter{Queue: comment.QueueSpam}, "spam"},
		"rejected":                      {comment.QueueFilter{Queue: comment.QueueRejected}, "avvist"},
		"all":                           {comment.QueueFilter{Queue: all}, "holdt meldt avvist godkjent spam ulest Ærlig%talt_ja initiativ"},
		"an article":                    {comment.QueueFilter{SubjectID: &about}, "holdt"},
		"all of an article":             {comment.QueueFilter{Queue: all, SubjectID: &other}, "Ærlig%talt_ja"},
		"an initiative":                 {comment.QueueFilter{SubjectID: &gid.ID{Type: "Initiative", Key: initiative}}, "initiativ"},
		"an article without comments":   {comment.QueueFilter{SubjectID: &gid.ID{Type: "Article", Key: 4711}}, ""},
		"a topic and what is below":     {comment.QueueFilter{Topic: ptr("by")}, "Ærlig%talt_ja initiativ"},
		"the topic below":               {comment.QueueFilter{Topic: ptr("park")}, "Ærlig%talt_ja"},
		"a topic of nothing":            {comment.QueueFilter{Topic: ptr("skole")}, ""},
		"a topic that is not there":     {comment.QueueFilter{Topic: ptr("nei")}, ""},
		"an author":                     {comment.QueueFilter{AuthorID: author("holdt")}, "holdt"},
		"an author, elsewhere":          {comment.QueueFilter{AuthorID: author("spam")}, ""},
		"a signal":                      {comment.QueueFilter{Signal: ptr("BANNED_WORD")}, "holdt"},
		"a signal anywhere":             {comment.QueueFilter{Queue: all, Signal: ptr("LINK_COUNT")}, "holdt godkjent"},
		"a signal that is not there":    {comment.QueueFilter{Queue: all, Signal: ptr("{}\"")}, ""},
		"a word in another case":        {comment.QueueFilter{Text: ptr("ærlig")}, "Ærlig%talt_ja"},
		"part of a word":                {comment.QueueFilter{Queue: all, Text: ptr("LEST")}, "ulest"},
		"two words in whatever order":   {comment.QueueFilter{Text: ptr("talt ærlig")}, "Ærlig%talt_ja"},
		"two words, one of them absent": {comment.QueueFilter{Text: ptr("talt uærlig")}, ""},
		"a percent sign":                {comment.QueueFilter{Text: ptr("%")}, "Ærlig%talt_ja"},
		"an underscore":                 {comment.QueueFilter{Text: ptr("_j")}, "Ærlig%talt_ja"},
		"a backslash":                   {comment.QueueFilter{Text: ptr(`\`)}, ""},
		"no words":                      {comment.QueueFilter{Text: ptr("  ")}, "holdt Ærlig%talt_ja initiativ"},
		"old":                           {comment.QueueFilter{Queue: all, OlderThan: &long}, "holdt"},
		"new":                           {comment.QueueFilter{NewerThan: &long}, "Ærlig%talt_ja initiativ"},
		"everything at once": {comment.QueueFilter{
			Queue: all, SubjectID: &about, AuthorID: author("holdt"), Signal: ptr("BANNED_WORD"), Text: ptr("hold"), OlderThan: &long,
		}, "holdt"},
	} {
		want := strings.Fields(c.want)
		q := r.queue(t, &c.filter, comment.OldestFirst, page.Args{})
		if got := bodies(q); got != c.want {
			t.Errorf("%s, oldest first: got %q, want %q", what, got, c.want)
		}
		if n, err := q.TotalCount(t.Context()); err != nil || n != len(want) {
			t.Errorf("%s: totalCount %d, %v; want %d", what, n, err, len(want))
		}
		slices.Reverse(want)
		if got := bodies(r.queue(t, &c.filter, comment.NewestFirst, page.Args{})); got != strings.Join(want, " ") {
			t.Errorf("%s, newest first: got %q", what, got)
		}
	}
	for field, filter := range map[string]comment.QueueFilter{
		"filter.subjectId": {SubjectID: &gid.ID{Type: "Person", Key: 1}},
		"filter.authorId":  {AuthorID: &gid.ID{Type: "Account", Key: 1}},
		"filter.text":      {Text: ptr(strings.Repeat("å", 101))},
	} {
		_, err := r.Queue(t.Context(), r.moderator, &filter, comment.OldestFirst, page.Args{})
		if f := faultOf(t, err); f.Kind != fault.BadUserInput || f.Field != field {
			t.Errorf("%s: %v", field, err)
		}
	}
	_, err := r.Queue(t.Context(), r.moderator, &comment.QueueFilter{Text: ptr("a\x00b")}, comment.OldestFirst, page.Args{})
	if f := faultOf(t, err); f.Kind != fault.BadUserInput {
		t.Errorf("NUL: %v", err)
	}
}

func TestPagesOfTheQueueJoinInBothOrdersAndDirectionsEvenWithinOneMoment(t *testing.T) {
	t.Parallel()
	r := open(t)
	for i := range 23 {
		r.post(t, fmt.Sprint("k", i), nil)
	}
	r.exec(t, `update comments set created_at = '2026-01-01' where id % 3 <> 0`)
	for _, order := range []comment.QueueOrder{comment.OldestFirst, comment.NewestFirst} {
		whole := bodies(r.queue(t, nil, order, page.Args{First: ptr(100)}))
		var forward, backward []string
		for args, more := (page.Args{First: ptr(5)}), true; more; {
			q := r.queue(t, nil, order, args)
			forward = append(forward, bodies(q))
			args.After, more = q.PageInfo.EndCursor, q.PageInfo.HasNextPage
		}
		for args, more := (page.Args{Last: ptr(5)}), true; more; {
			q := r.queue(t, nil, order, args)
			backward = append([]string{bodies(q)}, backward...)
			args.Before, more = q.PageInfo.StartCursor, q.PageInfo.HasPreviousPage
		}
		if got := strings.Join(forward, " "); got != whole {
			t.Errorf("%s, forward: %s\nwant %s", order, got, whole)
		}
		if got := strings.Join(backward, " "); got != whole {
			t.Errorf("%s, backward: %s\nwant %s", order, got, whole)
		}
	}
}
