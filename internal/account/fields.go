package account

import "context"

// Email gives the e-mail address to those who may see it, nil to others.
func (a *Account) Email(ctx context.Context) *string {
	by := ViewerFrom(ctx)
	if !a.openTo(by) || by.Machine != 0 && !by.May(Administer) {
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
	by := ViewerFrom(ctx)
	if !a.openTo(by) {
		return nil
	}
	if by.ID == a.ID {
		return by.Permissions() // fewer, where a second factor is missing
	}
	return a.Viewer().Permissions()
}

// Disabled says to those who may see it whether the account is shut out, nil to others.
func (a *Account) Disabled(ctx context.Context) *bool {
	if !a.openTo(ViewerFrom(ctx)) {
		return nil
	}
	disabled := a.DisabledAt != nil
	return &disabled
}

// SecondFactor says to those who may see it whether signing in wants a code, too, nil to others.
func (a *Account) SecondFactor(ctx context.Context) *bool {
	if !a.openTo(ViewerFrom(ctx)) {
		return nil
	}
	return &a.Guarded
}

// HasPassword says to those who may see it whether the account signs in with a password, nil to others.
func (a *Account) HasPassword(ctx context.Context) *bool {
	if !a.openTo(ViewerFrom(ctx)) {
		return nil
	}
	return &a.Passworded
}

// openTo says whether v may see the account's private fields.
func (a *Account) openTo(v Viewer) bool {
	return a.own || (!v.Guest() && v.ID == a.ID) || v.May(Administer)
}
