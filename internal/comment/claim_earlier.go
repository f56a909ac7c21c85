package comment

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/postgres"
)

// ClaimEarlier makes the comments that were posted without an account, but with the account's verified e-mail address, the
// account's own, and says how many they were. What moderators decided about their author holds for the account from then on.
// The address is the account's own, never one that was sent in; while it is not verified the fault is EMAIL_NOT_VERIFIED.
func (s *Service) ClaimEarlier(ctx context.Context, by account.Viewer) (n int, err error) {
	if by.Guest() {
		return 0, fault.New(fault.Unauthenticated, "sign in first")
	}
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		var email string
		const verified = `
			select lower(email) from accounts
			where id = $1 and email_verified_at is not null and disabled_at is null
			for share`
		switch err := tx.GetContext(ctx, &email, verified, by.ID); {
		case errors.Is(err, sql.ErrNoRows):
			return fault.Invalid("", "EMAIL_NOT_VERIFIED", "E-postadressen til kontoen er ikke bekreftet.")
		case err != nil:
			return err
		}
		// Whoever changes several comments locks their discussions first, like whoever judges one.
		const hold = `
			select d.id from discussions d
			where d.id in (select discussion_id from comments where lower(author_email) = $1 and account_id is null)
			order by d.id
			for no key update`
		var held []int64
		if err := tx.SelectContext(ctx, &held, hold, email); err != nil {
			return err
		}
		kind, key := s.recognise(by, by.Name, "")
		author, err := meet(ctx, tx, by, kind, key, by.Name)
		if err != nil {
			return err
		}
		const claim = `
			update comments set account_id = $2, author_id = $3
			where lower(author_email) = $1 and account_id is null`
		res, err := tx.ExecContext(ctx, claim, email, by.ID, author.ID)
		if err != nil {
			return err
		}
		claimed, err := res.RowsAffected()
		if err != nil {
			return err
		}
		n = int(claimed)
		return mergeAuthors(ctx, tx, s.keyed("email", strings.ToLower(email)), author.ID)
	})
	return n, err
}

// mergeAuthors lets what moderators decided about a guest with an address, good and bad, hold for an account, too. The record
// of approved and rejected comments follows the comments by itself.
func mergeAuthors(ctx context.Context, tx postgres.Querier, guest []byte, author int64) error {
	const query = `
		update comment_authors a
		set trusted_at = coalesce(a.trusted_at, g.trusted_at),
			always_hold_at = coalesce(a.always_hold_at, g.always_hold_at),
			warned_at = greatest(a.warned_at, g.warned_at),
			suspended_until = greatest(a.suspended_until, g.suspended_until),
			banned_at = coalesce(a.banned_at, g.banned_at),
			banned_until = case
				when a.banned_at is null then g.banned_until
				when g.banned_at is null then a.banned_until
				when a.banned_until is null or g.banned_until is null then null
				else greatest(a.banned_until, g.banned_until)
			end
		from comment_authors g
		where a.id = $1 and g.key = $2`
	_, err := tx.ExecContext(ctx, query, author, guest)
	return err
}
