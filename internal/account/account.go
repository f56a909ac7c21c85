// Package account knows who people are: accounts, what they may do, signing in, and the tokens that prove it.
package account

import (
	"context"
	"io"
	"slices"
	"time"

	"github.com/lib/pq"

	"innomag/internal/gid"
)

// ID identifies an account. Zero is nobody.
type ID int64

// MarshalGQL writes the id as a global id.
func (id ID) MarshalGQL(w io.Writer) { gid.Marshal(w, "Account", int64(id)) }

// UnmarshalGQL reads a global id of an account.
func (id *ID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "Account", (*int64)(id)) }

// Role is what an account is. An account may be several things.
type Role string

// The roles.
const (
	Reader    Role = "READER"
	Author    Role = "AUTHOR"
	Editor    Role = "EDITOR"
	Moderator Role = "MODERATOR"
	Admin     Role = "ADMIN"
)

// Roles are all roles, from those who may least.
var Roles = []Role{Reader, Author, Editor, Moderator, Admin}

// Permission is what somebody may do.
type Permission string

// The permissions.
const (
	Read       Permission = "READ"
	Comment    Permission = "COMMENT"
	OwnAccount Permission = "ACCOUNT"
	Write      Permission = "WRITE"
	Publish    Permission = "PUBLISH"
	Moderate   Permission = "MODERATE"
	Administer Permission = "ADMINISTER"
)

// All are the permissions in the order in which they are told.
var All = []Permission{Read, Comment, OwnAccount, Write, Publish, Moderate, Administer}

// Everyone is what guests may do, too.
var Everyone = []Permission{Read, Comment}

// AnyAccount is what everyone may do who has signed in, whatever their roles.
var AnyAccount = []Permission{OwnAccount}

// Permissions is the one table of what each role may do beyond what everyone may.
var Permissions = map[Role][]Permission{
	Reader:    {},
	Author:    {Write},
	Editor:    {Write, Publish},
	Moderator: {Moderate},
	Admin:     {Write, Publish, Moderate, Administer},
}

// Account is somebody who signs in.
type Account struct {
	ID               ID             `db:"id"`
	EmailAddress     string         `db:"email"`
	Name             string         `db:"name"`
	RoleNames        pq.StringArray `db:"roles"`
	PersonID         *int64         `db:"person_id"`
	TokensValidAfter time.Time      `db:"tokens_valid_after"`
	DisabledAt       *time.Time     `db:"disabled_at"`
	Guarded          bool           `db:"second_factor"` // it signs in with a second factor
	Passworded       bool           `db:"has_password"`  // it has a password, and does not only sign in by way of others

	own bool // given to its owner, who has just proved to be that
}

// IsNode marks an account as a Node.
func (*Account) IsNode() {}

// Viewer is whoever asks: an account, or a guest.
type Viewer struct {
	ID       ID // zero for a guest
	Name     string
	Email    string // of the account; empty for a guest
	Roles    []Role
	PersonID *int64     // the person this account writes as
	Address  string     // the network address of the request, without port
	Language string     // what the viewer reads: nb, nn or en; empty is nb
	Session  int64      // the session that asks; zero for a guest, and for an API token
	Machine  APITokenID // the API token that asks; zero for people

	// Scope is what an API token may do of what its owner may; nil for everybody who asks in person.
	Scope []Permission
}

// Guest says whether the viewer has not signed in.
func (v Viewer) Guest() bool { return v.ID == 0 }

// May says whether the viewer holds a permission.
func (v Viewer) May(p Permission) bool {
	switch {
	case v.Scope != nil && !slices.Contains(v.Scope, p) && p != Read:
		return false
	case slices.Contains(Everyone, p):
		return true
	case slices.Contains(AnyAccount, p):
		return !v.Guest() && v.Scope == nil
	}
	return slices.ContainsFunc(v.Roles, func(r Role) bool { return slices.Contains(Permissions[r], p) })
}

// Permissions lists all that the viewer may do.
func (v Viewer) Permissions() []Permission {
	var all []Permission
	for _, p := range All {
		if v.May(p) {
			all = append(all, p)
		}
	}
	return all
}

// Staff says whether the viewer works for the magazine.
func (v Viewer) Staff() bool {
	return slices.ContainsFunc(v.Roles, func(r Role) bool { return r != Reader })
}

// Viewer gives the account as somebody who asks.
func (a *Account) Viewer() Viewer {
	v := Viewer{ID: a.ID, Name: a.Name, Email: a.EmailAddress, PersonID: a.PersonID}
	for _, r := range a.RoleNames {
		v.Roles = append(v.Roles, Role(r))
	}
	return v
}

type viewerKey struct{}

// WithViewer hands the viewer from the middleware to the resolvers.
func WithViewer(ctx context.Context, v Viewer) context.Context {
	return context.WithValue(ctx, viewerKey{}, v)
}

// ViewerFrom gives the viewer of a request; a guest when nobody was named.
func ViewerFrom(ctx context.Context) Viewer {
	v, _ := ctx.Value(viewerKey{}).(Viewer)
	return v
}
