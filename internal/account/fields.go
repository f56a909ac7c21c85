package account

import "context"

// Email gives the e-mail address to those who may see it, nil to others.
func (a *Account) Email(ctx context.Context) *string {
	if !a.openTo(ViewerFrom(ctx)) {
		return nil
	}
	return &a.EmailAddress
}

// Roles gives what the account is to those who may see it, nil to others.
func (a *Account) Roles(ctx context.Context) []Role {
	if !a.openTo(ViewerFrom(ctx)) {
		return nil
	}
	return a.Viewer().Roles
}

// Permissions gives what the account may do to those who may see it, nil to others.
func (a *Account) Permissions(ctx context.Context) []Permission {
	if !a.openTo(ViewerFrom(ctx)) {
		return nil
	}
	return a.Viewer().Permissions()
}

// openTo says whether v may see the account's private fields.
func (a *Account) openTo(v Viewer) bool {
	return a.own || (!v.Guest() && v.ID == a.ID) || v.May(Administer)
}
