package moderation_test

import (
	"context"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"innomag/internal/moderation"
	"innomag/internal/text"
)

var now = time.Date(2026, 3, 17, 12, 0, 0, 0, time.UTC)

var authors = map[string]moderation.Author{
	"regular":  {Approved: 3},
	"newcomer": {},
	"staff":    {Staff: true, Account: true},
}

func testPolicy() moderation.Policy {
	p := moderation.DefaultPolicy()
	p.MinLength, p.SlowSeconds = 2, 10
	p.GuestPace.Count, p.AccountPace.Count, p.AddressPace.Count, p.DiscussionPace.Count = 5, 10, 30, 60
	p.Mode = moderation.PostModerate
	p.BannedWords = append(p.BannedWords, "svindel*", "=fag", "press", "*skvalp*", "kjøp nå")
	p.BlockedDomains = []string{"spam.example.com"}
	p.AllowedDomains = []string{"innomag.no"}
	return p
}

func rulesOf(t testing.TB, p moderation.Policy, slow ...moderation.Check) *moderation.Rules {
	t.Helper()
	r, err := moderation.Compile(p, []string{"Bitten Schei", "Ola Nordmann"}, slow...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// said is a comment that nothing is wrong with, by a regular in a post-moderated discussion.
func said(body string) moderation.Candidate {
	return moderation.Candidate{
		Body: body, Raw: body, Name: "Kari Berg", Now: now, Author: authors["regular"],
		Discussion: moderation.Discussion{Mode: moderation.PostModerate},
	}
}

func TestCommentsAreJudgedAsAPersonWould(t *testing.T) {
	t.Parallel()
	rules := rulesOf(t, testPolicy())
	rows := readComments(t)
	if len(rows) < 150 {
		t.Fatalf("only %d texts", len(rows))
	}
	for _, row := range rows {
		t.Run(row.phrase, func(t *testing.T) {
			t.Parallel()
			c := said(row.text)
			c.Author = authors[row.author]
			if clean, err := text.Clean(row.text); err == nil {
				c.Body = clean // as the room does
			}
			v := rules.Judge(context.Background(), c)
			if got := summary(v); got != row.want {
				t.Errorf("%q\n got %s\nwant %s", row.text, got, row.want)
			}
			checkEvidence(t, c, v)
		})
	}
}

// summary writes a verdict as the table does.
func summary(v moderation.Verdict) string {
	parts := []string{string(v.Action)}
	for _, s := range v.Signals {
		part := string(s.Code)
		var quotes []string
		for _, e := range s.Evidence {
			if e.End > 0 {
				quotes = append(quotes, e.Text)
			}
		}
		if quotes != nil {
			part += "(" + strings.Join(quotes, ",") + ")"
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, " ")
}

// checkEvidence makes sure that every place a signal names holds the words it quotes, and that every signal has its sentence.
func checkEvidence(t testing.TB, c moderation.Candidate, v moderation.Verdict) {
	t.Helper()
	runes := map[string][]rune{"body": []rune(c.Body), "name": []rune(c.Name)}
	for _, s := range v.Signals {
		if why := s.Why("nb"); why == "" || strings.ContainsAny(why, "{}") {
			t.Errorf("%s explains itself as %q", s.Code, why)
		}
		for _, e := range s.Evidence {
			if e.End == 0 {
				continue
			}
			in := runes[s.Field]
			if e.Start < 0 || e.Start >= e.End || e.End > len(in) || string(in[e.Start:e.End]) != e.Text {
				t.Errorf("%s quotes %q at %d–%d of %q", s.Code, e.Text, e.Start, e.End, string(in))
			}
		}
	}
}

type commentRow struct{ phrase, text, want, author string }

func readComments(t testing.TB) []commentRow {
	t.Helper()
	raw, err := os.ReadFile("testdata/comments.txt")
	if err != nil {
		t.Fatal(err)
	}
	var rows []commentRow
	author := ""
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
			continue
		case strings.HasPrefix(line, "["):
			author = strings.Trim(line, "[]")
			continue
		}
		parts := strings.SplitN(line, " |", 3)
		if len(parts) != 3 {
			t.Fatalf("unreadable row %q", line)
		}
		rows = append(rows, commentRow{parts[0], unescape(t, strings.TrimPrefix(parts[1], " ")), unescape(t, strings.TrimSpace(parts[2])), author})
	}
	return rows
}

func unescape(t testing.TB, s string) string {
	t.Helper()
	s, err := strconv.Unquote(`"` + strings.ReplaceAll(s, `"`, `\"`) + `"`)
	if err != nil {
		t.Fatalf("%s: %v", s, err)
	}
	return s
}
