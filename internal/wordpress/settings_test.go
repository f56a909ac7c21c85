package wordpress

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/comment"
	"innomag/internal/moderation"
	"innomag/internal/postgres/pgtest"
)

const settingsThere = `[
	{"option_name":"blogname","option_value":"Nabolaget","autoload":"on","size_bytes":"9"},
	{"option_name":"comment_moderation","option_value":"0"},
	{"option_name":"comment_previously_approved","option_value":1},
	{"option_name":"moderation_keys","option_value":"press\r\nVIAGRA\n\n192.0.2.\nola@example.org"},
	{"option_name":"disallowed_keys","option_value":"svindelord\nspam.example\n!!!\nsvindelord"},
	{"option_name":"comment_max_links","option_value":"4"},
	{"option_name":"close_comments_for_old_posts","option_value":true},
	{"option_name":"close_comments_days_old","option_value":"30"},
	{"option_name":"comment_registration","option_value":""},
	{"option_name":"thread_comments_depth","option_value":"5"}
]`

func policyHere(t *testing.T, db *sqlx.DB) moderation.Policy {
	t.Helper()
	p, err := (&comment.Service{DB: db}).Policy(t.Context(), staff(t, db))
	if err != nil {
		t.Fatal(err)
	}
	return *p
}

func TestSettingsOfWordPressBecomeThePolicy(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	before := everything(t, db)
	dry, err := ImportSettings(t.Context(), db, []byte(settingsThere), true)
	if err != nil {
		t.Fatal(err)
	}
	if !dry.Changed || !strings.Contains(dry.String(), "nothing was written") || everything(t, db) != before {
		t.Errorf("a dry run:\n%s", dry)
	}
	done, err := ImportSettings(t.Context(), db, []byte(settingsThere), false)
	if err != nil || !done.Changed || done.Others != 1 || len(done.Settled) != 8 {
		t.Fatalf("%v\n%s", err, done)
	}
	p, d := policyHere(t, db), moderation.DefaultPolicy()
	if p.Mode != moderation.PostModerate || p.HoldFirst != 1 || p.MaxLinks != 3 || p.CloseAfterDays != 30 {
		t.Errorf("%+v", p)
	}
	if !slices.Contains(p.SuspectWords, "press") || !slices.Contains(p.SuspectWords, "VIAGRA") || len(p.SuspectWords) != len(d.SuspectWords)+2 {
		t.Errorf("suspect: %q", p.SuspectWords)
	}
	if !slices.Contains(p.BannedWords, "svindelord") || len(p.BannedWords) != len(d.BannedWords)+1 || !slices.Equal(p.BlockedDomains, []string{"spam.example"}) {
		t.Errorf("banned: %q, %q", p.BannedWords, p.BlockedDomains)
	}
	for _, said := range []string{"2, such as 192.0.2.", "press no longer stops WordPress", "1 web addresses", "mode: POST_MODERATE, was PRE_MODERATE", "maxLinks: 3, was 2", "any depth", "1 other settings"} {
		if !strings.Contains(done.String(), said) {
			t.Errorf("it lacks %q:\n%s", said, done)
		}
	}
	if _, err := json.Marshal(done); err != nil {
		t.Error(err)
	}
	before = everything(t, db)
	again, err := ImportSettings(t.Context(), db, []byte(settingsThere), false)
	if err != nil || again.Changed || everything(t, db) != before {
		t.Errorf("a second time: %v\n%s", err, again)
	}
}

func TestASettingsFileComesInManyForms(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		file string
		want func(moderation.Policy) bool
	}{
		"lines": {"# fra wp\ncomment_moderation=1\r\ncomment_max_links = 0\nmoderation_keys=svindelord\\nlureri\n", func(p moderation.Policy) bool {
			return p.Mode == moderation.PreModerate && p.MaxLinks == 100 && slices.Contains(p.SuspectWords, "lureri")
		}},
		"an object": {`{"comment_moderation": false, "comment_registration": 1}`, func(p moderation.Policy) bool { return p.Mode == moderation.TrustedOnly }},
		"older names": {"blacklist_keys=svindelord\ncomment_whitelist=0", func(p moderation.Policy) bool {
			return p.HoldFirst == 0 && slices.Contains(p.BannedWords, "svindelord")
		}},
		"days without the on": {"close_comments_days_old=30", func(p moderation.Policy) bool { return p.CloseAfterDays == 0 }},
		"closed after a time": {"close_comments_for_old_posts=1", func(p moderation.Policy) bool { return p.CloseAfterDays == 14 }},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := pgtest.New(t)
			if s, err := ImportSettings(t.Context(), db, []byte(c.file), false); err != nil || !c.want(policyHere(t, db)) {
				t.Errorf("%v\n%s", err, s)
			}
		})
	}
}

func TestASettingsFileThatCannotBeMeantChangesNothing(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	before := everything(t, db)
	for name, c := range map[string]struct {
		file, says string
		syntax     bool
	}{
		"empty":              {" \n", "the file is empty", true},
		"cut":                {settingsThere[:200], "line 4", true},
		"something after":    {`{"a":"b"} {}`, "something follows", true},
		"no settings":        {`["a"]`, "not a list of settings", true},
		"other names":        {`[{"name":"a"}]`, "no option_name", true},
		"prose":              {"comment_moderation=1\nkjære alle", "line 2", true},
		"Latin-1":            {"moderation_keys=bl\xe5", "not UTF-8", true},
		"a word as a number": {"comment_moderation=1\ncomment_max_links=to\nclose_comments_days_old=-1", `comment_max_links is "to"`, false},
		"and the next":       {"comment_moderation=1\ncomment_max_links=to\nclose_comments_days_old=-1", `close_comments_days_old is "-1"`, false},
		"neither on nor off": {"comment_moderation=kanskje", `comment_moderation is "kanskje"`, false},
		"too many words":     {"moderation_keys=" + manyWords(2100), "2000", false},
	} {
		_, err := ImportSettings(t.Context(), db, []byte(c.file), false)
		var syntax *SyntaxError
		if err == nil || !strings.Contains(err.Error(), c.says) || errors.As(err, &syntax) != c.syntax {
			t.Errorf("%s: %v, want %q", name, err, c.says)
		}
	}
	if everything(t, db) != before {
		t.Error("something was changed")
	}
}

func manyWords(n int) string {
	var out strings.Builder
	for i := range n {
		out.WriteString("ord" + strings.Repeat("a", i%26+1) + strings.Repeat("b", i/26+1) + `\n`)
	}
	return out.String()
}
