package comment_test

import (
	"fmt"
	"testing"

	"innomag/internal/comment"
)

func TestAVerifiedAddressClaimsEarlierComments(t *testing.T) {
	t.Parallel()
	r := open(t)
	kari := r.reader(t, "Kari")
	var posted []*comment.Posted
	for i, email := range []string{"kari@example.org", "KARI@example.org", "ola@example.org", ""} {
		p, err := r.Post(t.Context(), r.somebody(), comment.Draft{SubjectID: r.article, Name: ptr("Kari"), Email: &email, Body: fmt.Sprint("kommentar nummer ", i)})
		if err != nil {
			t.Fatal(err)
		}
		posted = append(posted, p)
	}
	r.approve(t, posted[0].Comment)
	r.reject(t, posted[1].Comment)
	if _, err := r.DB.Exec(`update comment_authors set banned_at = now() where kind = 'EMAIL'`); err != nil {
		t.Fatal(err)
	}

	if _, err := r.DB.Exec(`update accounts set email_verified_at = null where id = $1`, kari.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := r.ClaimEarlier(t.Context(), kari); faultOf(t, err).UserCode() != "EMAIL_NOT_VERIFIED" {
		t.Fatal(err)
	}
	if _, err := r.DB.Exec(`update accounts set email_verified_at = now() where id = $1`, kari.ID); err != nil {
		t.Fatal(err)
	}
	for _, want := range []int{2, 0} {
		if n, err := r.ClaimEarlier(t.Context(), kari); err != nil || n != want {
			t.Fatalf("claimed %d, %v; want %d", n, err, want)
		}
	}
	if n := r.number(t, `select count(*) from comments where account_id = $1`, kari.ID); n != 2 {
		t.Fatalf("%d are Kari's", n)
	}
	if n := r.number(t, `select count(*) from comment_authors where account_id = $1 and approved_count = 1 and rejected_count = 1 and banned_at is not null`, kari.ID); n != 1 {
		t.Fatal("the record did not come along")
	}
	c, err := r.ByID(t.Context(), kari, posted[1].Comment.ID)
	if err != nil || c == nil || *c.Review() != comment.Rejected || !c.ViewerCanWithdraw() {
		t.Fatalf("Kari sees %+v, %v", c, err)
	}
	if _, err := r.ClaimEarlier(t.Context(), guest); faultOf(t, err).Kind != "UNAUTHENTICATED" {
		t.Fatal(err)
	}
}
