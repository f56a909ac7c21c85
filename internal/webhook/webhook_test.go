package webhook_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/event"
	"innomag/internal/job"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/seal"
	"innomag/internal/webhook"
)

const secret = "en hemmelighet mellom oss"

// service is one that is told things, and answers with the statuses it is given, then with 200.
type service struct {
	*httptest.Server

	mu      sync.Mutex
	heard   []string
	answers []int
}

func listen(t *testing.T, answers ...int) *service {
	t.Helper()
	s := &service{answers: answers}
	s.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if stamp := r.Header.Get(seal.TimestampHeader); err != nil || r.Header.Get(seal.SignatureHeader) != seal.Sign([]byte(secret), stamp, body) {
			t.Errorf("signed %q, %v", r.Header.Get(seal.SignatureHeader), err)
		}
		var said struct{ ID, Event, SubjectID, CommentID, Site string }
		if err := json.Unmarshal(body, &said); err != nil {
			t.Error(err)
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		s.heard = append(s.heard, strings.TrimSpace(fmt.Sprintf("%s %s %s", said.Event, said.SubjectID, said.CommentID)))
		if len(s.answers) > 0 {
			w.WriteHeader(s.answers[0])
			s.answers = s.answers[1:]
		}
	}))
	t.Cleanup(s.Close)
	return s
}

func (s *service) hook(every int, kinds ...event.Kind) webhook.Hook {
	return webhook.Hook{Name: "bygg", URL: s.URL + "/bygg?token=hemmelig", Secret: secret, Events: kinds, Every: every}
}

func start(t *testing.T, db *sqlx.DB, hooks ...webhook.Hook) *webhook.Service {
	t.Helper()
	w, err := webhook.New(db, "https://innomag.example", hooks)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Start(t.Context()); err != nil {
		t.Fatal(err)
	}
	return w
}

// deliver does the jobs that wait, once each, whenever they are due, and gives what went wrong.
func deliver(t *testing.T, w *webhook.Service) (wrong []string) {
	t.Helper()
	if err := w.Tell(t.Context()); err != nil {
		t.Fatal(err)
	}
	var jobs []job.Job
	const waiting = `select id, kind, payload, attempt, max_attempts from jobs where done_at is null order by id`
	if err := w.DB.Select(&jobs, waiting); err != nil {
		t.Fatal(err)
	}
	for _, j := range jobs {
		if err := w.Jobs()[j.Kind](t.Context(), j); err != nil {
			wrong = append(wrong, err.Error())
			continue
		}
		if _, err := w.DB.Exec(`update jobs set done_at = now(), attempt = 1 where id = $1`, j.ID); err != nil {
			t.Fatal(err)
		}
	}
	return wrong
}

func happen(t *testing.T, db *sqlx.DB, all ...event.Event) {
	t.Helper()
	if err := event.RecordAll(t.Context(), db, all); err != nil {
		t.Fatal(err)
	}
}

var one, two = int64(1), int64(2)

func TestAServiceIsToldWhatItWantsToHear(t *testing.T) {
	t.Parallel()
	db, s := pgtest.New(t), listen(t)
	w := start(t, db, s.hook(0, event.ArticlePublished, event.CommentPublished))
	happen(t, db,
		event.Event{Kind: event.ArticlePublished, ArticleID: &one},
		event.Event{Kind: event.ArticleHidden, ArticleID: &one},
		event.Event{Kind: event.CommentPublished, CommentID: 7, InitiativeID: &two})
	if wrong := deliver(t, w); wrong != nil {
		t.Fatal(wrong)
	}
	want := []string{"article.published QXJ0aWNsZTox", "comment.published SW5pdGlhdGl2ZToy Q29tbWVudDo3"}
	if slices.Sort(s.heard); !slices.Equal(s.heard, want) {
		t.Errorf("heard %q", s.heard)
	}
	deliver(t, w)
	if len(s.heard) != 2 {
		t.Errorf("heard again: %q", s.heard)
	}
}

func TestOneRequestTellsOfAllThatHappensInAWhile(t *testing.T) {
	t.Parallel()
	db, s := pgtest.New(t), listen(t)
	w := start(t, db, s.hook(30, event.ArticlePublished))
	for range 3 {
		happen(t, db, event.Event{Kind: event.ArticlePublished, ArticleID: &one}, event.Event{Kind: event.ArticlePublished, ArticleID: &two})
		if err := w.Tell(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	var soon bool
	if err := db.Get(&soon, `select bool_or(run_at < now() + interval '20 seconds') from jobs`); err != nil || soon {
		t.Errorf("at once: %t, %v", soon, err)
	}
	deliver(t, w)
	if !slices.Equal(s.heard, []string{""}) {
		t.Errorf("heard %q", s.heard)
	}
}

func TestAServiceThatIsDownIsToldLater(t *testing.T) {
	t.Parallel()
	db, s := pgtest.New(t), listen(t, http.StatusBadGateway, http.StatusFound)
	w := start(t, db, s.hook(0, event.ArticlePublished))
	happen(t, db, event.Event{Kind: event.ArticlePublished, ArticleID: &one})
	for _, status := range []string{"502", "302"} {
		if wrong := deliver(t, w); len(wrong) != 1 || !strings.HasSuffix(wrong[0], "answered "+status) {
			t.Errorf("%s: %q", status, wrong)
		}
	}
	if wrong := deliver(t, w); wrong != nil {
		t.Error(wrong)
	}
	if len(s.heard) != 3 {
		t.Errorf("heard %q", s.heard)
	}
	s.Close()
	happen(t, db, event.Event{Kind: event.ArticlePublished, ArticleID: &two})
	if wrong := deliver(t, w); len(wrong) != 1 || strings.Contains(wrong[0], "hemmelig") {
		t.Errorf("nobody there: %q", wrong)
	}
}

func TestAServiceThatIsGoneIsLeftAlone(t *testing.T) {
	t.Parallel()
	db, s := pgtest.New(t), listen(t, http.StatusGone)
	w := start(t, db, s.hook(0, event.ArticlePublished))
	happen(t, db, event.Event{Kind: event.ArticlePublished, ArticleID: &one})
	if wrong := deliver(t, w); wrong != nil {
		t.Error(wrong)
	}
	none := start(t, db)
	happen(t, db, event.Event{Kind: event.ArticlePublished, ArticleID: &one})
	if err := none.Tell(context.Background()); err != nil {
		t.Fatal(err)
	}
	var waits int
	if err := db.Get(&waits, `select count(*) from jobs where done_at is null`); err != nil || waits != 0 {
		t.Errorf("%d wait, %v", waits, err)
	}
}

func TestHooksThatCouldNeverWorkAreRefused(t *testing.T) {
	t.Parallel()
	good := webhook.Hook{Name: "a", URL: "https://bygg.example/", Secret: secret, Events: []event.Kind{event.ArticlePublished}}
	for phrase, change := range map[string]func(h *webhook.Hook){
		"no name":          func(h *webhook.Hook) { h.Name = "" },
		"no address":       func(h *webhook.Hook) { h.URL = "" },
		"another scheme":   func(h *webhook.Hook) { h.URL = "ftp://bygg.example/" },
		"a password in it": func(h *webhook.Hook) { h.URL = "https://a:b@bygg.example/" },
		"a short secret":   func(h *webhook.Hook) { h.Secret = "kort" },
		"no events":        func(h *webhook.Hook) { h.Events = nil },
		"unknown events":   func(h *webhook.Hook) { h.Events = []event.Kind{"queue.claimed"} },
		"too long a while": func(h *webhook.Hook) { h.Every = 4000 },
	} {
		bad := good
		change(&bad)
		if _, err := webhook.New(nil, "", []webhook.Hook{bad}); err == nil {
			t.Errorf("%s: taken", phrase)
		}
	}
	if _, err := webhook.New(nil, "", []webhook.Hook{good, good}); err == nil {
		t.Error("two of one name: taken")
	}
	if _, err := webhook.New(nil, "", []webhook.Hook{good}); err != nil {
		t.Error(err)
	}
}
