package comment_test

import (
	"testing"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/page"
)

func TestASearchAmongCommentsGoesThroughAllPagesAndCountsToAThousand(t *testing.T) {
	t.Parallel()
	r := open(t)
	r.crowd(t, 1_200)
	ada := r.reader(t, "Ada")
	find := func(by account.Viewer, query string, args page.Args) (*comment.Connection, int) {
		t.Helper()
		found, err := r.Search(t.Context(), by, query, args)
		if err != nil {
			t.Fatal(err)
		}
		n, err := found.TotalCount(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		return found, n
	}
	for query, want := range map[string]int{
		"kommentar": 1000, "Saker": 1000, "777": 1, "kommentar 777": 1, "kommentar -saken": 0, `"kommentar nummer"`: 1000, `"nummer kommentar"`: 0, "777 or 778": 2, "777 778": 0,
		"": 0, "og": 0, "'": 0, `"`: 0, `\`: 0, "') or true --": 0, "x\x00y": 0, "\xff": 0, "$1": 1, "or or": 0, "-": 0,
	} {
		if _, got := find(r.moderator, query, page.Args{}); got != want {
			t.Errorf("%q: %d, want %d", query, got, want)
		}
		for name, by := range map[string]account.Viewer{"a stranger": {}, "a reader": ada} {
			if found, n := find(by, query, page.Args{}); n != 0 || len(found.Nodes) != 0 || found.PageInfo.HasNextPage {
				t.Errorf("%s finds %d with %q", name, n, query)
			}
		}
	}
	seen := map[comment.ID]bool{}
	var last *comment.Comment
	for args := (page.Args{First: ptr(100)}); ; {
		found, _ := find(r.moderator, "kommentar", args)
		for _, c := range found.Nodes {
			if seen[c.ID] || last != nil && !c.CreatedAt.Before(last.CreatedAt) {
				t.Fatalf("%d comes again, or too late", c.ID)
			}
			seen[c.ID], last = true, c
		}
		if !found.PageInfo.HasNextPage {
			break
		}
		args.After = found.PageInfo.EndCursor
	}
	if len(seen) != 1_200 {
		t.Errorf("%d on all pages", len(seen))
	}
	first, _ := find(r.moderator, "kommentar", page.Args{})
	if _, err := r.Search(t.Context(), r.moderator, "saken", page.Args{After: first.PageInfo.EndCursor}); err == nil {
		t.Error("the cursor of another search is taken")
	}
}
