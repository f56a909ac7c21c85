package comment

import (
	"context"
	"crypto/hmac"
	"encoding/base64"
	"encoding/binary"
	"strconv"
	"strings"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/job"
	"innomag/internal/postgres"
	"innomag/internal/text"
)

// Following says whether the author of a comment hears by mail of answers to it.
type Following string

// The followings.
const (
	FollowingOff   Following = "OFF"
	FollowingAsked Following = "ASKED" // a mail has asked the address whether it wants this
	FollowingOn    Following = "ON"
)

// Follow is an author's wish to hear of answers by mail. The receipt shows whose comment it is, or the account does.
type Follow struct {
	CommentID *ID
	Receipt   *string
	Email     *string // where to; nil: the address given with the comment, or the account's
}

// Confirmation is the yes of an address that was asked.
type Confirmation struct{ Token string }

// Unfollow ends what a link in a mail is about, or what the author of a comment asked for.
type Unfollow struct {
	Token     *string
	CommentID *ID
	Receipt   *string
	All       bool // with a token: everything that goes to the same address
}

// Follow has answers to a comment sent to its author. An account's verified address is written to at once; one that a guest wrote
// down is asked first, unless it has said yes before to whoever asks from the same network. What is wrong with the address is a
// fault.List; a comment that is nobody's or somebody else's is NOT_FOUND.
func (s *Service) Follow(ctx context.Context, by account.Viewer, f Follow) (Following, error) {
	c, err := s.mine(ctx, by, f.CommentID, f.Receipt)
	if err != nil {
		return FollowingOff, err
	}
	if c.WithdrawnAt != nil {
		return FollowingOff, fault.Invalid("commentId", "WRONG_STATE", "Kommentaren er trukket.")
	}
	email, err := s.whereTo(ctx, c, f)
	if err != nil {
		return FollowingOff, err
	}
	const query = `
		insert into comment_followings as f (comment_id, email, voice, language, confirmed_at)
		select $1, $2, $3, $4, case when $2::text is null or exists (
			select from comment_followings k
			where lower(k.email) = lower($2) and k.voice = $3 and k.confirmed_at is not null
		) then now() end
		on conflict (comment_id) do update
		set email = excluded.email, voice = excluded.voice, language = excluded.language, asked_at = now(), ended_at = null,
			mailed_at = case when lower(f.email) = lower(excluded.email) then f.mailed_at end,
			confirmed_at = coalesce(excluded.confirmed_at, case when lower(f.email) = lower(excluded.email) then f.confirmed_at end)
		returning confirmed_at is not null`
	state := FollowingOn
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		var confirmed bool
		if err := tx.GetContext(ctx, &confirmed, query, c.ID, email, s.voice("follow", by), language(by)); err != nil || confirmed {
			return err
		}
		state = FollowingAsked
		return job.Enqueue(ctx, tx, jobFollow, about{c.ID}, job.Options{Key: strconv.FormatInt(int64(c.ID), 10)})
	})
	return state, err
}

func language(by account.Viewer) string {
	if by.Language == "" {
		return "nb"
	}
	return by.Language
}

// mine gives a comment to whoever shows to be its author.
func (s *Service) mine(ctx context.Context, by account.Viewer, id *ID, receipt *string) (*Comment, error) {
	of, proven, err := s.claimed(by, id, receipt)
	if err != nil {
		return nil, err
	}
	c, err := s.own(ctx, by, of)
	if err == nil && (c == nil || !c.belongsTo(by, proven)) {
		err = errNotThere.In("commentId")
	}
	return c, err
}

// whereTo gives the address that answers go to; nil for an account's own.
func (s *Service) whereTo(ctx context.Context, c *Comment, f Follow) (*string, error) {
	if c.AccountID != nil {
		var verified bool
		const query = `select exists (select from accounts where id = $1 and email_verified_at is not null and disabled_at is null)`
		if err := s.DB.GetContext(ctx, &verified, query, *c.AccountID); err != nil {
			return nil, err
		}
		if !verified {
			return nil, fault.Invalid("", "EMAIL_NOT_VERIFIED", "E-postadressen til kontoen er ikke bekreftet.")
		}
		return nil, nil
	}
	given := deref(f.Email)
	if strings.TrimSpace(given) == "" {
		given = deref(c.Email)
	}
	var wrong form.Form
	email, ok := text.Email(given)
	switch {
	case strings.TrimSpace(given) == "":
		wrong.Refuse("email", "REQUIRED", "Skriv e-postadressen som svarene skal sendes til.")
	case !ok:
		wrong.Refuse("email", "INVALID", "Skriv en e-postadresse, som kari@eksempel.no.")
	}
	return &email, wrong.Err()
}

// FollowingOf says how it stands for whoever holds the receipt of a comment, or a link from a mail; nil when neither is ours.
func (s *Service) FollowingOf(ctx context.Context, by account.Viewer, token, receipt *string) (*Following, error) {
	var id ID
	switch {
	case token != nil:
		var err error
		if id, err = s.readFollowToken(ctx, *token); err != nil {
			return nil, unlessBadLink(err)
		}
	case receipt != nil:
		c, err := s.ByReceipt(ctx, by, *receipt)
		if err != nil || c == nil {
			return nil, err
		}
		id = c.ID
	default:
		return nil, nil
	}
	state := FollowingOff
	const query = `
		select case when ended_at is not null then 'OFF' when confirmed_at is null then 'ASKED' else 'ON' end
		from comment_followings where comment_id = $1`
	var found []Following
	err := s.DB.SelectContext(ctx, &found, query, id)
	if len(found) > 0 {
		state = found[0]
	}
	return &state, err
}

func unlessBadLink(err error) error {
	if fault.Of(err).Code == "BAD_LINK" {
		return nil
	}
	return err
}

// ConfirmFollowing is the yes of an address that was asked: to this comment, and to whatever else the same reader has asked for
// meanwhile. A link that is not ours, or was sent to another address than answers would go to now, is a BAD_LINK fault.
func (s *Service) ConfirmFollowing(ctx context.Context, c Confirmation) (Following, error) {
	id, err := s.readFollowToken(ctx, c.Token)
	if err != nil {
		return FollowingOff, err
	}
	const query = `
		update comment_followings f set confirmed_at = coalesce(f.confirmed_at, now()), ended_at = null
		from comment_followings k
		where k.comment_id = $1
		and (f.comment_id = k.comment_id or lower(f.email) = lower(k.email) and f.voice = k.voice and f.confirmed_at is null and f.ended_at is null)`
	_, err = s.DB.ExecContext(ctx, query, id)
	return FollowingOn, err
}

// StopFollowing ends the mails about answers: by a link from one of them, or by whoever wrote the comment. Stopping again changes
// nothing. An address that has stopped is asked anew before anything is sent there again.
func (s *Service) StopFollowing(ctx context.Context, by account.Viewer, u Unfollow) (Following, error) {
	var id ID
	var err error
	if u.Token != nil {
		id, err = s.readFollowToken(ctx, *u.Token)
	} else {
		var c *Comment
		if c, err = s.mine(ctx, by, u.CommentID, u.Receipt); err == nil {
			id = c.ID
		}
	}
	if err != nil {
		return FollowingOff, err
	}
	const query = `
		update comment_followings f set ended_at = now(), confirmed_at = null
		from comment_followings k
		left join comments kc on kc.id = k.comment_id
		where k.comment_id = $1 and f.ended_at is null and (f.comment_id = k.comment_id or $2 and (
			lower(f.email) = lower(k.email)
			or k.email is null and f.email is null and f.comment_id in (select id from comments where account_id = kc.account_id)))`
	_, err = s.DB.ExecContext(ctx, query, id, u.All && u.Token != nil)
	return FollowingOff, err
}

// followToken is what the links in mails about a comment hold. It is of the address, too: whoever got one cannot use it to say
// yes for somebody else.
func (s *Service) followToken(id ID, email string) string {
	token := binary.BigEndian.AppendUint64(nil, uint64(id))
	return base64.RawURLEncoding.EncodeToString(append(token, s.followMAC(id, email)...))
}

func (s *Service) followMAC(id ID, email string) []byte {
	return s.keyed("follow", strconv.FormatInt(int64(id), 10)+" "+strings.ToLower(email))[:receiptMAC]
}

func (s *Service) readFollowToken(ctx context.Context, token string) (ID, error) {
	bad := fault.Invalid("token", "BAD_LINK", "Lenken er ikke en av våre, eller den er klippet av.")
	raw, err := base64.RawURLEncoding.Strict().DecodeString(token)
	if err != nil || len(raw) != receiptSize {
		return 0, bad
	}
	id := ID(binary.BigEndian.Uint64(raw))
	var email []string
	const query = `select coalesce(email, '') from comment_followings where comment_id = $1`
	if err := s.DB.SelectContext(ctx, &email, query, id); err != nil {
		return 0, err
	}
	if len(email) == 0 || !hmac.Equal(raw[8:], s.followMAC(id, email[0])) {
		return 0, bad
	}
	return id, nil
}
