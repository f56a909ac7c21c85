package comment_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/moderation"
	"innomag/internal/postgres/pgtest"
)

// everything gives all that is stored, to compare with later.
func (r *room) everything(t testing.TB) map[string]string {
	t.Helper()
	var tables []string
	if err := r.DB.Select(&tables, `select tablename from pg_tables where schemaname = 'public' order by 1`); err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, table := range tables {
		var rows string
		if err := r.DB.Get(&rows, fmt.Sprintf(`select coalesce(string_agg(t::text, E'\n' order by t::text), '') from %q t`, table)); err != nil {
			t.Fatal(err)
		}
		all[table] = rows
	}
	if len(all) < 20 {
		t.Fatalf("only %d tables", len(all))
	}
	return all
}

func (r *room) unchanged(t testing.TB, before map[string]string) {
	t.Helper()
	for table, rows := range r.everything(t) {
		if rows != before[table] {
			t.Errorf("%s has changed:\n%s\nwas\n%s", table, rows, before[table])
		}
	}
}

func TestTryingATextTellsWhatWouldHappenAndStoresNothing(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.PostModerate), FormRequired: ptr(true), BlockedDomains: []string{"kupp.example"}})
	known := comment.Draft{SubjectID: r.article, Name: ptr("Kjent Kari"), Email: ptr("kari@lesere.example"), Body: sayings[0]}
	p, err := r.Post(t.Context(), r.somebody(), known)
	if err != nil {
		t.Fatal(err)
	}
	r.approve(t, p.Comment)
	hidden := r.post(t, "venter", nil).Comment
	before := r.everything(t)
	for what, c := range map[string]struct {
		trial  comment.Trial
		action moderation.Action
		codes  []moderation.Code
		told   string // field and code of what the author is told to correct
		notice bool
	}{
		"a stranger": {comment.Trial{Text: sayings[1], Name: "Ola"}, moderation.Held, []moderation.Code{moderation.FirstComments}, "", true},
		"somebody with a record": {
			comment.Trial{Text: sayings[1], Name: "Hvem som helst", Email: ptr("kari@lesere.example")},
			moderation.Published, nil, "", false,
		},
		"the same words again": {
			comment.Trial{Text: sayings[0], Name: "Kjent Kari", Email: ptr("kari@lesere.example")},
			moderation.Refused,
			[]moderation.Code{moderation.Duplicate},
			"body DUPLICATE", false,
		},
		"a listed word": {comment.Trial{Text: "Billig viagra her", Name: "Ola"}, moderation.Refused, []moderation.Code{moderation.BannedWord, moderation.FirstComments}, "body REFUSED", false},
		"a blocked domain": {
			comment.Trial{Text: "Se https://kupp.example for mer om saken.", Name: "Ola", Email: ptr("kari@lesere.example")},
			moderation.Spammed,
			[]moderation.Code{moderation.BlockedDomain},
			"", true,
		},
		"a name of staff":     {comment.Trial{Text: sayings[1], Name: "Mons Moderator"}, moderation.Refused, []moderation.Code{moderation.NameReserved, moderation.FirstComments}, "name NAME_RESERVED", false},
		"no text":             {comment.Trial{Text: " ", Name: "Ola"}, moderation.Refused, nil, "body REQUIRED", false},
		"a parent that waits": {comment.Trial{Text: sayings[1], Name: "Ola", ParentID: &hidden.ID}, moderation.Refused, nil, "parentId PARENT_NOT_VISIBLE", false},
		"no such article":     {comment.Trial{Text: sayings[1], Name: "Ola", SubjectID: gid.ID{Type: "Article", Key: 4711}}, moderation.Refused, nil, "subjectId NOT_FOUND", false},
		"NUL":                 {comment.Trial{Text: "a\x00", Name: "Ola"}, moderation.Refused, nil, "body INVALID_TEXT", false},
		"a long text":         {comment.Trial{Text: strings.Repeat("å", 10_001), Name: "Ola"}, moderation.Refused, nil, "body TOO_LONG", false},
	} {
		if c.trial.SubjectID.Key == 0 {
			c.trial.SubjectID = r.article
		}
		o, err := r.Try(t.Context(), r.moderator, c.trial)
		if err != nil {
			t.Errorf("%s: %v", what, err)
			continue
		}
		var codes []moderation.Code
		for _, s := range o.Signals {
			codes = append(codes, s.Code)
		}
		told := ""
		if o.Refusal != nil {
			f := fault.Of(o.Refusal)
			told = f.Field + " " + f.UserCode()
		}
		if o.Action != c.action || !slices.Equal(codes, c.codes) || told != c.told || (o.Notice != nil) != c.notice {
			t.Errorf("%s: %s for %v, told %q, notice %v", what, o.Action, codes, told, o.Notice)
		}
	}
	if _, err := r.Try(t.Context(), guest, comment.Trial{}); faultOf(t, err).Kind != fault.Forbidden {
		t.Error(err)
	}
	r.unchanged(t, before)
}

func TestASimulationFindsWhatADraftWouldDoOtherwise(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.PostModerate), HoldFirst: ptr(0)})
	d := r.seedTexts(t, 200)
	before := r.everything(t)
	s, err := r.Simulate(t.Context(), r.moderator, comment.Rehearsal{Last: 5000, Policy: comment.PolicyChanges{
		BannedWords: []string{"hoppetau"}, BlockedDomains: []string{"kupp.example"},
		Effects: []comment.OwnEffect{{Code: string(moderation.NewcomerLink), Effect: moderation.Note}},
	}})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	sum := s.Unchanged
	for _, c := range s.Changes {
		got = append(got, fmt.Sprint(c.From, " ", c.To, " ", c.Count, " ", len(c.Examples)))
		sum += c.Count
	}
	// Of 200: every fifth has the word, every tenth a link to the domain, every twentieth another link.
	want := []string{"PUBLISH REFUSE 40 5", "HOLD SPAM 20 5", "HOLD PUBLISH 10 5"}
	if !slices.Equal(got, want) || s.Replayed != 200 || sum != 200 || s.Unchanged != 130 {
		t.Fatalf("%v of %+v, want %v", got, s, want)
	}
	for _, c := range s.Changes[0].Examples {
		if !strings.Contains(*c.BodyText(), "hoppetau") {
			t.Errorf("an example is %q", *c.BodyText())
		}
	}
	if s, err = r.Simulate(t.Context(), r.moderator, comment.Rehearsal{Last: 7, Policy: comment.PolicyChanges{Mode: ptr(moderation.Closed)}}); err != nil || s.Replayed != 7 || s.Changes[0].Count != 7 {
		t.Fatalf("the last 7: %+v, %v", s, err)
	}
	if _, err := r.DB.Exec(`update discussions set mode = 'PRE_MODERATE' where id = $1`, d); err != nil {
		t.Fatal(err)
	}
	before["discussions"] = r.everything(t)["discussions"]
	if s, err = r.Simulate(t.Context(), r.moderator, comment.Rehearsal{Last: 200, Policy: comment.PolicyChanges{Mode: ptr(moderation.TrustedOnly)}}); err != nil || s.Unchanged != 200 {
		t.Fatalf("the article's own mode does not count: %+v, %v", s, err)
	}
	r.unchanged(t, before)
}

// seedTexts stores comments of nobody in particular, some with a word, some with links, and gives their discussion.
func (r *room) seedTexts(t testing.TB, n int) (discussion int64) {
	t.Helper()
	if err := r.DB.Get(&discussion, `insert into discussions (article_id) values ($1) returning id`, r.article.Key); err != nil {
		t.Fatal(err)
	}
	const texts = `
		insert into comments (discussion_id, author_name, body, body_html, visibility, review, created_at)
		select $1, 'Leser ' || i, case
				when i % 5 = 0 then 'Hun tok med et hoppetau til festen nummer ' || i
				when i % 10 = 1 then 'Les mer hos https://kupp.example/' || i || ' om dette.'
				when i % 20 = 2 then 'Les mer hos https://avis.example/' || i || ' om dette.'
				else 'Noe ganske alminnelig om sak ' || i end,
			'', 'HIDDEN', 'PENDING', now() - make_interval(secs => $2 - i)
		from generate_series(1, $2) i`
	if _, err := r.DB.Exec(texts, discussion, n); err != nil {
		t.Fatal(err)
	}
	return discussion
}

func TestASimulationJudgesAuthorsByTheRecordTheyHadByThen(t *testing.T) {
	t.Parallel()
	r := open(t)
	by := account.Viewer{Address: "198.51.100.9"}
	r.approve(t, r.waits(t, by, sayings[0]))
	second := r.waits(t, by, sayings[1])
	r.approve(t, second)
	r.approve(t, r.waits(t, by, sayings[2]))
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.PostModerate), HoldFirst: ptr(1)})
	s, err := r.Simulate(t.Context(), r.moderator, comment.Rehearsal{Last: 10, Policy: comment.PolicyChanges{HoldFirst: ptr(2)}})
	if err != nil || len(s.Changes) != 1 {
		t.Fatal(s, err)
	}
	// The first was held under both, the third is shown under both.
	if c := s.Changes[0]; c.From != moderation.Published || c.To != moderation.Held || c.Count != 1 || c.Examples[0].ID != second.ID {
		t.Fatalf("%+v", c)
	}
}

func TestASimulationAsksTheDatabaseOnceForFiveHundredComments(t *testing.T) {
	t.Parallel()
	db, counter := pgtest.Counted(t)
	r := openOn(t, db)
	r.seedTexts(t, 1200)
	counter.Count(func() {
		s, err := r.Simulate(t.Context(), r.moderator, comment.Rehearsal{Last: 1100, Policy: comment.PolicyChanges{BannedWords: []string{"hoppetau"}}})
		if err != nil || s.Replayed != 1100 || s.Changes[0].Count != 220 {
			t.Errorf("%+v, %v", s, err)
		}
	})
	if got := len(counter.Last()); got != 6 { // policy, staff, three times comments, examples
		t.Errorf("%d statements:\n%s", got, strings.Join(counter.Last(), "\n"))
	}
}

func TestWhatIsWrongWithADraftIsSaidAndNobodyElseSimulates(t *testing.T) {
	t.Parallel()
	r := open(t)
	for what, c := range map[string]struct {
		by          account.Viewer
		rehearsal   comment.Rehearsal
		field, code string
	}{
		"no comments":       {r.moderator, comment.Rehearsal{Last: 0}, "last", "INVALID"},
		"too many comments": {r.moderator, comment.Rehearsal{Last: 5001}, "last", "INVALID"},
		"a draft":           {r.moderator, comment.Rehearsal{Last: 1, Policy: comment.PolicyChanges{BannedWords: []string{"!"}}}, "policy.bannedWords.0", "INVALID"},
		"a guest":           {guest, comment.Rehearsal{Last: 1}, "", "FORBIDDEN"},
	} {
		_, err := r.Simulate(t.Context(), c.by, c.rehearsal)
		if f := faultOf(t, err); f.Field != c.field || f.UserCode() != c.code {
			t.Errorf("%s: %s on %q", what, f.UserCode(), f.Field)
		}
	}
	s, err := r.Simulate(t.Context(), r.moderator, comment.Rehearsal{Last: 5})
	if err != nil || s.Replayed != 0 || len(s.Changes) != 0 {
		t.Fatalf("of nothing: %+v, %v", s, err)
	}
}
