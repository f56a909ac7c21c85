package comment_test

import "testing"

// TestAddressesAreForgottenAfterAMonthAndKeysAfterADay also for more than are forgotten at once.
func TestAddressesAreForgottenAfterAMonthAndKeysAfterADay(t *testing.T) {
	t.Parallel()
	r := open(t)
	old, young := r.post(t, "Gammel", nil).Comment.ID, r.post(t, "Ny", nil).Comment.ID
	if n := r.number(t, `select count(*) from comments where author_address is not null`); n != 2 {
		t.Fatalf("%d addresses are kept of two", n)
	}
	r.exec(t, `update comments set created_at = now() - interval '30 days 1 minute' where id = $1`, old)
	r.exec(t, `update comments set created_at = now() - interval '29 days' where id = $1`, young)
	r.exec(t, `insert into comment_keys (scope, key, fingerprint, created_at) values (0, 'a day old', '\x00', now() - interval '25 hours'), (0, 'of today', '\x00', now())`)
	if err := r.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := r.number(t, `select id from comments where author_address is not null`); int64(n) != int64(young) {
		t.Errorf("the address of %d is kept, want that of %d alone", n, young)
	}
	if n := r.number(t, `select count(*) from comment_keys where key in ('a day old', 'of today')`); n != 1 {
		t.Errorf("%d keys are left, want that of today", n)
	}
}
