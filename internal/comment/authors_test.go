package comment_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/page"
)

func TestAuthorsAreFoundByNameAddressAndStanding(t *testing.T) {
	t.Parallel()
	r := open(t)
	say := func(name, email string) *comment.Comment {
		t.Helper()
		p, err := r.Post(t.Context(), r.somebody(), comment.Draft{SubjectID: r.article, Name: &name, Email: &email, Body: "Hilsen " + name})
		if err != nil {
			t.Fatal(err)
		}
		return p.Comment
	}
	kari := say("Kari 100% Sikker", "Kari@lesere.example")
	per := say("Per_Son", "per@lesere.example")
	account := r.regular(t, "frida")
	frida := r.waits(t, account, sayings[0])
	r.does(t, per, comment.StandingChange{Action: comment.Warn})
	r.does(t, kari, comment.StandingChange{Action: comment.Suspend, Until: ptr(time.Now().Add(time.Hour))})
	r.does(t, frida, comment.StandingChange{Action: comment.Trust})
	for what, c := range map[string]struct {
		filter *comment.AuthorFilter
		want   string
	}{
		"everyone":                  {nil, "frida Per_Son Kari 100% Sikker"},
		"a part of a name":          {&comment.AuthorFilter{Text: ptr("SIKKER")}, "Kari 100% Sikker"},
		"a percent sign":            {&comment.AuthorFilter{Text: ptr("%")}, "Kari 100% Sikker"},
		"an underscore":             {&comment.AuthorFilter{Text: ptr("_")}, "Per_Son"},
		"a guest's address":         {&comment.AuthorFilter{Text: ptr("kari@LESERE.example")}, "Kari 100% Sikker"},
		"an account's address":      {&comment.AuthorFilter{Text: ptr("frida@lesere.example")}, "frida"},
		"nobody's name":             {&comment.AuthorFilter{Text: ptr("ukjent")}, ""},
		"the trusted":               {&comment.AuthorFilter{Standing: ptr(comment.StandingTrusted)}, "frida"},
		"the suspended":             {&comment.AuthorFilter{Standing: ptr(comment.StandingSuspended)}, "Kari 100% Sikker"},
		"the warned of a name":      {&comment.AuthorFilter{Text: ptr("per"), Standing: ptr(comment.StandingWarned)}, "Per_Son"},
		"the banned, of whom none":  {&comment.AuthorFilter{Standing: ptr(comment.StandingBanned)}, ""},
		"the held, of whom no more": {&comment.AuthorFilter{Standing: ptr(comment.StandingAlwaysHeld)}, ""},
	} {
		var names []string
		args := page.Args{First: ptr(1)}
		for range 5 {
			found, err := r.Authors(t.Context(), r.moderator, c.filter, args)
			if err != nil {
				t.Fatalf("%s: %v", what, err)
			}
			for _, a := range found.Nodes {
				names = append(names, a.Name)
			}
			if !found.PageInfo.HasNextPage {
				if n, err := found.TotalCount(t.Context()); err != nil || n != len(names) {
					t.Errorf("%s: totalCount %d, %v", what, n, err)
				}
				break
			}
			args.After = found.PageInfo.EndCursor
		}
		if got := fmt.Sprint(names); got != "["+c.want+"]" {
			t.Errorf("%s: %s, want %s", what, got, c.want)
		}
	}
	if _, err := r.Authors(t.Context(), guest, nil, page.Args{}); faultOf(t, err).Kind != fault.Forbidden {
		t.Errorf("a guest: %v", err)
	}
	if found, err := r.AuthorsByIDs(t.Context(), account, []comment.AuthorID{r.author(t, frida).ID}); err != nil || found[0] != nil {
		t.Errorf("a reader sees %v, %v", found[0], err)
	}
}

func TestWhatAnAuthorWroteComesLatestFirstPageByPage(t *testing.T) {
	t.Parallel()
	r := open(t)
	by := account.Viewer{Address: "198.51.100.9"}
	var all []comment.ID
	var last *comment.Comment
	for _, s := range sayings[:5] {
		last = r.waits(t, by, s)
		all = append([]comment.ID{last.ID}, all...)
	}
	r.post(t, "en annens", nil)
	a := r.author(t, last)
	var got []comment.ID
	for args := (page.Args{First: ptr(2)}); len(got) < 9; {
		pages, err := r.CommentsBy(t.Context(), r.moderator, []int64{int64(a.ID)}, args)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range pages[0].Nodes {
			got = append(got, c.ID)
		}
		if n, err := pages[0].TotalCount(t.Context()); err != nil || n != 5 {
			t.Fatalf("totalCount %d, %v", n, err)
		}
		if !pages[0].PageInfo.HasNextPage {
			break
		}
		args.After = pages[0].PageInfo.EndCursor
	}
	if !slices.Equal(got, all) {
		t.Fatalf("got %v, want %v", got, all)
	}
	if _, err := r.CommentsBy(t.Context(), by, []int64{int64(a.ID)}, page.Args{}); faultOf(t, err).Kind != fault.Forbidden {
		t.Fatal(err)
	}
}

func TestTheAuthorsOfAPageComeTogether(t *testing.T) {
	t.Parallel()
	r := open(t)
	by := account.Viewer{Address: "198.51.100.9"}
	mine, alsoMine, other := r.waits(t, by, sayings[0]), r.waits(t, by, sayings[1]), r.post(t, "en annens", nil).Comment
	found, err := r.ByIDs(t.Context(), r.moderator, []comment.ID{mine.ID, alsoMine.ID, other.ID})
	if err != nil {
		t.Fatal(err)
	}
	a, b, c := r.author(t, found[0]), r.author(t, found[1]), r.author(t, found[2])
	if a != b || a.ID == c.ID || c.Name != "Ola Leser" {
		t.Fatalf("%v, %v, %v", a, b, c)
	}
	if _, err := r.DB.Exec(`update comments set author_id = null where id = $1`, other.ID); err != nil {
		t.Fatal(err)
	}
	if nobody, err := r.AuthorOf(t.Context(), &comment.Moderation{Comment: other}); err != nil || nobody != nil {
		t.Fatalf("a comment without an author has %v, %v", nobody, err)
	}
	var id comment.AuthorID
	if err := id.UnmarshalGQL(gid.ID{Type: "CommentAuthor", Key: 7}.String()); err != nil || id != 7 {
		t.Fatal(id, err)
	}
}
