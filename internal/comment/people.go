package comment

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"innomag/internal/account"
	"innomag/internal/form"
	"innomag/internal/gid"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

// AuthorID identifies an author.
type AuthorID int64

// MarshalGQL writes the id as a global id.
func (id AuthorID) MarshalGQL(w io.Writer) { gid.Marshal(w, "CommentAuthor", int64(id)) }

// UnmarshalGQL reads a global id of an author.
func (id *AuthorID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "CommentAuthor", (*int64)(id)) }

// Author is somebody who comments, as moderators see them.
type Author struct {
	siblings.Member[*Author]

	ID            AuthorID    `db:"id"`
	Kind          AuthorKind  `db:"kind"`
	Name          string      `db:"name"` // the one used last
	AccountID     *account.ID `db:"account_id"`
	ApprovedCount int         `db:"approved_count"`
	RejectedCount int         `db:"rejected_count"`
	TrustedAt     *time.Time  `db:"trusted_at"`
	AlwaysHoldAt  *time.Time  `db:"always_hold_at"`
	WarnedAt      *time.Time  `db:"warned_at"`
	Suspension    *time.Time  `db:"suspended_until"` // maybe over
	BannedAt      *time.Time  `db:"banned_at"`
	BanEnds       *time.Time  `db:"banned_until"` // maybe over; nil with BannedAt set: never
	CreatedAt     time.Time   `db:"created_at"`
	Staff         bool        `db:"staff"` // works for the magazine
}

const authorColumns = `
	a.id, a.kind, a.name, a.account_id, a.approved_count, a.rejected_count, a.trusted_at, a.always_hold_at, a.warned_at,
	a.suspended_until, a.banned_at, a.banned_until, a.created_at,
	exists (select from accounts s where s.id = a.account_id and s.roles <> '{READER}') as staff`

// IsNode marks an author as a Node.
func (*Author) IsNode() {}

// Trusted says whether a moderator trusts the author.
func (a *Author) Trusted() bool { return a.TrustedAt != nil }

// AlwaysHold says whether whatever the author writes waits for a moderator.
func (a *Author) AlwaysHold() bool { return a.AlwaysHoldAt != nil }

// SuspendedUntil gives when a suspension ends that lasts, nil when none does.
func (a *Author) SuspendedUntil() *time.Time { return ahead(a.Suspension) }

// Banned says whether the author may not comment at all.
func (a *Author) Banned() bool {
	return a.BannedAt != nil && (a.BanEnds == nil || a.BanEnds.After(time.Now()))
}

// BannedUntil gives when a ban ends that lasts, nil when none does or it never ends.
func (a *Author) BannedUntil() *time.Time {
	if a.BannedAt == nil {
		return nil
	}
	return ahead(a.BanEnds)
}

func ahead(t *time.Time) *time.Time {
	if t == nil || !t.After(time.Now()) {
		return nil
	}
	return t
}

// AuthorsByIDs gives authors in the order asked for, nil where there is none, and nothing but nil to all but moderators.
func (s *Service) AuthorsByIDs(ctx context.Context, by account.Viewer, ids []AuthorID) ([]*Author, error) {
	out := make([]*Author, len(ids))
	if !by.May(account.Moderate) {
		return out, nil
	}
	var found []*Author
	const query = `select ` + authorColumns + ` from comment_authors a where a.id = any($1)`
	if err := s.DB.SelectContext(ctx, &found, query, int64s(ids)); err != nil {
		return nil, err
	}
	siblings.Introduce(found)
	for i, of := range siblings.ByKey(ids, found, func(a *Author) AuthorID { return a.ID }) {
		if len(of) > 0 {
			out[i] = of[0]
		}
	}
	return out, nil
}

// AuthorOf gives who wrote a comment, nil where nobody was recognised.
func (s *Service) AuthorOf(ctx context.Context, m *Moderation) (*Author, error) {
	c := m.Comment
	return siblings.Load(ctx, &c.Member, c, "author", func(ctx context.Context, all []*Comment) ([]*Author, error) {
		const query = `
			select c.id as owner, ` + authorColumns + `
			from comments c
			join comment_authors a on a.id = c.author_id
			where c.id = any($1)`
		var found []*Author
		ids := idsOf(all)
		if err := s.DB.SelectContext(ctx, &found, query, int64s(ids)); err != nil {
			return nil, err
		}
		// Several comments may be by one author, whose own lists are then loaded once.
		var authors []*Author
		one, wrote := map[AuthorID]*Author{}, map[ID]*Author{}
		for _, a := range found {
			if one[a.ID] == nil {
				one[a.ID] = a
				authors = append(authors, a)
			}
			wrote[ID(a.Owner)] = one[a.ID]
		}
		siblings.Introduce(authors)
		out := make([]*Author, len(all))
		for i, id := range ids {
			out[i] = wrote[id]
		}
		return out, nil
	})
}

// Standing is what moderators have decided about an author, as a filter.
type Standing string

// The standings.
const (
	StandingTrusted    Standing = "TRUSTED"
	StandingAlwaysHeld Standing = "ALWAYS_HELD"
	StandingWarned     Standing = "WARNED"
	StandingSuspended  Standing = "SUSPENDED"
	StandingBanned     Standing = "BANNED"
)

var standings = map[Standing]string{
	"":                 `true`,
	StandingTrusted:    `a.trusted_at is not null`,
	StandingAlwaysHeld: `a.always_hold_at is not null`,
	StandingWarned:     `a.warned_at is not null`,
	StandingSuspended:  `a.suspended_until > now()`,
	StandingBanned:     `a.banned_at is not null and (a.banned_until is null or a.banned_until > now())`,
}

// AuthorFilter says which authors a list shows.
type AuthorFilter struct {
	Text     *string // part of the name, or a whole e-mail address
	Standing *Standing
}

// What a list of authors is made of.
type (
	// AuthorConnection is a page of authors.
	AuthorConnection = page.Connection[*Author]
	// AuthorEdge is an author in a list.
	AuthorEdge = page.Edge[*Author]
)

// Authors gives a page of those who comment, the latest met first.
func (s *Service) Authors(ctx context.Context, by account.Viewer, filter *AuthorFilter, args page.Args) (*AuthorConnection, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	var standing Standing
	var text string
	if filter != nil && filter.Standing != nil {
		standing = *filter.Standing
	}
	if filter != nil && filter.Text != nil {
		text = *filter.Text
	}
	var f form.Form
	f.Line("filter.text", &text, false, maxEmail)
	if err := f.Err(); err != nil {
		return nil, err
	}
	list := page.List{
		Name:  fmt.Sprintf("comment authors %s %q", standing, text),
		Order: []page.Column{{SQL: "a.id", Cast: "bigint", Desc: true}},
	}
	request, err := list.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, orderAndLimit, values := request.SQL(4)
	from := `
		from comment_authors a
		where ` + standings[standing] + `
		and ($1 = '' or a.name ilike $2 or a.key = $3 or a.account_id = any(array(select id from accounts where lower(email) = $4)))`
	email := strings.ToLower(text)
	known := []any{text, "%" + escapeLike.Replace(text) + "%", s.keyed("email", email), email}
	var found []*Author
	query := `select ` + authorColumns + from + ` and ` + where + ` ` + orderAndLimit
	if err := s.DB.SelectContext(ctx, &found, query, append(known, values...)...); err != nil {
		return nil, err
	}
	siblings.Introduce(found)
	keyOf := func(a *Author) []string { return []string{page.Int(a.ID)} }
	return page.Connect(request, found, keyOf, func(ctx context.Context) (n int, err error) {
		err = s.DB.GetContext(ctx, &n, `select count(*)`+from, known...)
		return n, err
	}), nil
}
