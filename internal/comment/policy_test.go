package comment_test

import (
	"net/http"
	"net/http/httptest"
	"net/netip"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/moderation"
)

func TestAClosedSiteIsClosedEverywhere(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.Closed)})
	_, err := r.says(t, guest, sayings[0])
	if f := faultOf(t, err); f.UserCode() != "DISCUSSION_CLOSED" || f.Field != "subjectId" {
		t.Fatal(err)
	}
}

func TestAnArticlesModeComesBeforeItsTopicsAndATopicsBeforeTheSites(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.PostModerate), HoldFirst: ptr(0)})
	topics := make([]directory.TopicID, 2)
	for i, slug := range []string{"skole", "velferd"} {
		if err := r.DB.Get(&topics[i], `insert into topics (slug, name_nb) values ($1, $1) returning id`, slug); err != nil {
			t.Fatal(err)
		}
		if _, err := r.DB.Exec(`insert into article_topics (article_id, topic_id, position) values ($1, $2, $3)`, r.article.Key, topics[i], i); err != nil {
			t.Fatal(err)
		}
	}
	set := func(topic directory.TopicID, mode *moderation.Mode) {
		t.Helper()
		m, err := r.SetTopicMode(t.Context(), r.moderator, comment.TopicModeChange{TopicID: topic, Mode: mode})
		if err != nil || m.Topic.ID != topic || (m.Mode == nil) != (mode == nil) {
			t.Fatal(m, err)
		}
	}
	by := r.somebody
	r.shows(t, by(), sayings[0])
	set(topics[0], ptr(moderation.PreModerate))
	r.waits(t, by(), sayings[1])
	set(topics[1], ptr(moderation.PostModerate))
	r.waits(t, by(), sayings[2]) // the strictest topic counts
	if _, err := r.DB.Exec(`update discussions set mode = 'POST_MODERATE' where article_id = $1`, r.article.Key); err != nil {
		t.Fatal(err)
	}
	r.shows(t, by(), sayings[3])
	if _, err := r.DB.Exec(`update discussions set mode = 'CLOSED' where article_id = $1`, r.article.Key); err != nil {
		t.Fatal(err)
	}
	if _, err := r.says(t, by(), sayings[4]); faultOf(t, err).UserCode() != "DISCUSSION_CLOSED" {
		t.Fatal(err)
	}
	if _, err := r.DB.Exec(`update discussions set mode = null where article_id = $1`, r.article.Key); err != nil {
		t.Fatal(err)
	}
	if all, err := r.TopicModes(t.Context(), r.moderator); err != nil || len(all) != 2 || all[0].Topic.Slug != "skole" || *all[1].Mode != moderation.PostModerate {
		t.Fatal(all, err)
	}
	set(topics[0], nil)
	r.shows(t, by(), sayings[5])
	if all, err := r.TopicModes(t.Context(), r.moderator); err != nil || len(all) != 1 {
		t.Fatal(all, err)
	}
	_, err := r.SetTopicMode(t.Context(), r.moderator, comment.TopicModeChange{TopicID: 4711})
	if f := faultOf(t, err); f.UserCode() != "NOT_FOUND" || f.Field != "topicId" {
		t.Fatal(err)
	}
	if _, err = r.SetTopicMode(t.Context(), guest, comment.TopicModeChange{TopicID: topics[0]}); faultOf(t, err).Kind != fault.Forbidden {
		t.Fatal(err)
	}
	for who, by := range map[string]account.Viewer{"a guest": guest, "a moderator": r.moderator} {
		m, err := r.ModeOf(t.Context(), by, &directory.Topic{ID: topics[1]})
		if err != nil || (m != nil) != (who == "a moderator") {
			t.Fatalf("%s sees %v, %v", who, m, err)
		}
	}
}

func TestAChangeOfAWordListCountsAtOnce(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.PostModerate), HoldFirst: ptr(0)})
	r.shows(t, r.somebody(), "Her luktet det snålsk av osten.")
	before, err := r.PolicyInForce(t.Context(), r.moderator)
	if err != nil {
		t.Fatal(err)
	}
	r.policy(t, comment.PolicyChanges{SuspectWords: append(before.SuspectWords, "snålsk")})
	r.waits(t, r.somebody(), "Så snålske kan de vel ikke være alle sammen?")
	r.policy(t, comment.PolicyChanges{BannedWords: []string{"snålsk"}})
	if _, err := r.says(t, r.somebody(), "Det snålske er tilbake, kjære venner!"); faultOf(t, err).UserCode() != "REFUSED" {
		t.Fatal(err)
	}
	r.policy(t, comment.PolicyChanges{BannedWords: []string{}, SuspectWords: []string{}})
	r.shows(t, r.somebody(), "Snålsk er fremdeles snålsk, mener jeg.")
	after, err := r.PolicyInForce(t.Context(), r.moderator)
	if err != nil || *after.SetByID != r.moderator.ID || after.SetAt == nil || len(after.BannedWords) != 0 || after.Mode != moderation.PostModerate || after.HoldFirst != 0 {
		t.Fatalf("%+v, %v", after, err)
	}
}

func TestAPolicyThatCannotBeMeantIsRefusedFieldByField(t *testing.T) {
	t.Parallel()
	r := open(t)
	_, err := r.ChangePolicy(t.Context(), r.moderator, comment.PolicyChanges{
		Mode: ptr(moderation.Mode("LOUD")), MaxLinks: ptr(-1), BannedWords: []string{"fin", "…"}, BlockedDomains: []string{"ikke et domene"},
		GuestPace: &moderation.Pace{Count: 1, Seconds: 0}, AllowedDomains: make([]string, 2001),
		Effects: []comment.OwnEffect{{Code: "SHOUTING", Effect: moderation.Hold}, {Code: "NOPE", Effect: moderation.Hold}, {Code: "CHECK_FAILED", Effect: moderation.Note}},
	})
	var got []string
	for _, f := range fault.All(err) {
		got = append(got, f.Field+" "+f.UserCode())
	}
	want := []string{
		"allowedDomains TOO_MANY", "bannedWords.1 INVALID", "blockedDomains.0 INVALID", "effects.1 NOT_FOUND", "effects.2 INVALID",
		"guestPace.seconds INVALID", "maxLinks INVALID", "mode INVALID",
	}
	if !slices.Equal(got, want) {
		t.Fatalf("got %q\nwant %q", got, want)
	}
	var n int
	if err := r.DB.Get(&n, `select count(*) from moderation_policies`); err != nil || n != 0 {
		t.Fatalf("%d policies are stored, %v", n, err)
	}
	for who, by := range map[string]account.Viewer{"a guest": guest, "an editor": {ID: 7, Roles: []account.Role{account.Editor}}} {
		if _, err := r.ChangePolicy(t.Context(), by, comment.PolicyChanges{}); faultOf(t, err).Kind != fault.Forbidden {
			t.Errorf("%s: %v", who, err)
		}
		if _, err := r.PolicyInForce(t.Context(), by); faultOf(t, err).Kind != fault.Forbidden {
			t.Errorf("%s: %v", who, err)
		}
	}
}

func TestTwoWhoChangeDifferentThingsBothGetWhatTheyWant(t *testing.T) {
	t.Parallel()
	r := open(t)
	for i := range 100 {
		var wg sync.WaitGroup
		change := func(c comment.PolicyChanges) {
			wg.Go(func() {
				if _, err := r.ChangePolicy(t.Context(), r.moderator, c); err != nil {
					t.Error(err)
				}
			})
		}
		change(comment.PolicyChanges{MaxLinks: ptr(i)})
		change(comment.PolicyChanges{SlowSeconds: ptr(i)})
		wg.Wait()
		if p, err := r.PolicyInForce(t.Context(), r.moderator); err != nil || p.MaxLinks != i || p.SlowSeconds != i {
			t.Fatalf("round %d: %d links, %d seconds, %v", i, p.MaxLinks, p.SlowSeconds, err)
		}
	}
}

func TestNobodyElseCommentsUnderTheNameOfStaff(t *testing.T) {
	t.Parallel()
	r := open(t)
	for _, name := range []string{"Marit Moderator", "marit  moderatør", "Moderator Marit", "Мarit Moderator", "Redaksjonen"} {
		_, err := r.Post(t.Context(), r.somebody(), comment.Draft{SubjectID: r.article, Name: &name, Body: sayings[0]})
		if f := faultOf(t, err); f.UserCode() != "NAME_RESERVED" || f.Field != "name" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func (r *room) form(t testing.TB, at time.Time) *comment.Form {
	t.Helper()
	f, err := r.NewForm(t.Context(), at)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func TestTheFormTellsWhatThePolicyAsksFor(t *testing.T) {
	t.Parallel()
	r := open(t)
	f := *r.form(t, time.Now())
	f.Token = ""
	if want := (comment.Form{MinBody: 1, MaxBody: 10_000, MaxName: 60}); f != want {
		t.Errorf("at first: %+v", f)
	}
	r.policy(t, comment.PolicyChanges{MinLength: ptr(5), MaxLength: ptr(50), MaxName: ptr(10), FormRequired: ptr(true)})
	f = *r.form(t, time.Now())
	f.Token = ""
	if want := (comment.Form{TokenRequired: true, MinBody: 5, MaxBody: 50, MaxName: 10}); f != want {
		t.Errorf("after a change: %+v", f)
	}
	for body, fine := range map[string]bool{"kort": false, "langt nok": true, strings.Repeat("lang ", 11): false} {
		_, err := r.Post(t.Context(), r.somebody(), comment.Draft{SubjectID: r.article, Name: ptr("Ola"), Body: body})
		if (err == nil) != fine {
			t.Errorf("%q: %v", body, err)
		}
	}
}

func TestAFilledTrapAndAForgedFormAreNoticed(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.PostModerate), HoldFirst: ptr(0)})
	good := r.form(t, time.Now().Add(-time.Minute)).Token
	for what, c := range map[string]struct {
		website, form string
		visibility    comment.Visibility
		review        comment.Review
		code          moderation.Code
	}{
		"an honest form":      {"", good, comment.Public, comment.Pending, ""},
		"a trap":              {"https://kjøp.example", good, comment.Hidden, comment.Spam, moderation.Honeypot},
		"a cut token":         {"", good[:20], comment.Hidden, comment.Pending, moderation.FormForged},
		"a token made up":     {"", "A" + good[1:len(good)-1] + "A", comment.Hidden, comment.Pending, moderation.FormForged},
		"a form from the air": {"", r.form(t, time.Now()).Token, comment.Hidden, comment.Pending, moderation.FormTooFast},
	} {
		p, err := r.Post(t.Context(), r.somebody(), comment.Draft{
			SubjectID: r.article, Name: ptr("Ola"), Body: "Skjema: " + what, Website: &c.website, FormToken: &c.form,
		})
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		codes := r.found(t, p.Comment)
		if p.Comment.Visibility != c.visibility || p.Comment.Judgement != c.review || (c.code != "" && !slices.Contains(codes, c.code)) {
			t.Errorf("%s: %s, %s, %v", what, p.Comment.Visibility, p.Comment.Judgement, codes)
		}
	}
}

func TestAnOutsideCheckThatIsDownHoldsTheCommentAndSaysSo(t *testing.T) {
	t.Parallel()
	var asked int
	outside := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if asked++; asked > 1 {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		_, _ = w.Write([]byte(`{"signals": []}`))
	}))
	r := open(t)
	r.Judge.External = &moderation.External{
		URL: outside.URL, Secret: []byte("sixteen bytes or more"), Inside: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")},
	}
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.PostModerate), HoldFirst: ptr(0)})
	r.shows(t, r.somebody(), sayings[0])
	held := []*comment.Comment{r.waits(t, r.somebody(), sayings[1])}
	outside.Close()
	held = append(held, r.waits(t, r.somebody(), sayings[2]))
	for _, c := range held {
		seen, err := r.ByID(t.Context(), r.moderator, c.ID)
		if err != nil {
			t.Fatal(err)
		}
		signals, err := r.Signals(t.Context(), seen.Moderation())
		if err != nil || len(signals) != 1 || signals[0].Code != moderation.CheckFailed || signals[0].Check != "external" || signals[0].Evidence[0].Ref == "" {
			t.Errorf("moderators see %+v, %v", signals, err)
		}
	}
}

func TestATopicsModeHoldsForTheTopicsBelowIt(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.policy(t, comment.PolicyChanges{Mode: ptr(moderation.PostModerate), HoldFirst: ptr(0)})
	const family = `
		with top as (insert into topics (slug, name_nb) values ('velferd', 'Velferd') returning id),
			mid as (insert into topics (slug, name_nb, parent_id) select 'omsorg', 'Omsorg', id from top returning id),
			low as (insert into topics (slug, name_nb, parent_id) select 'eldreomsorg', 'Eldreomsorg', id from mid returning id),
			on_article as (insert into article_topics (article_id, topic_id, position) select $1, id, 0 from low)
		select id from top`
	var top directory.TopicID
	if err := r.DB.Get(&top, family, r.article.Key); err != nil {
		t.Fatal(err)
	}
	r.shows(t, r.somebody(), sayings[0])
	if _, err := r.SetTopicMode(t.Context(), r.moderator, comment.TopicModeChange{TopicID: top, Mode: ptr(moderation.PreModerate)}); err != nil {
		t.Fatal(err)
	}
	r.waits(t, r.somebody(), sayings[1])
}
