package graph

import (
	"context"

	"innomag/graph/generated"
	"innomag/internal/account"
)

func (r *mutationResolver) SignUp(ctx context.Context, input generated.SignUpInput) (*generated.MailPayload, error) {
	return mailed(r.accounts.SignUp(ctx, account.ViewerFrom(ctx), account.Newcomer{Email: input.Email, Name: input.Name, Password: input.Password}))
}

func (r *mutationResolver) ConfirmEmail(ctx context.Context, input generated.ConfirmEmailInput) (*generated.SignInPayload, error) {
	in, err := r.accounts.ConfirmEmail(ctx, account.ViewerFrom(ctx), input.Token, input.Password, deviceFrom(ctx))
	return signedIn(ctx, in, err)
}

func (r *mutationResolver) RequestPasswordReset(ctx context.Context, input generated.RequestPasswordResetInput) (*generated.MailPayload, error) {
	return mailed(r.accounts.RequestPasswordReset(ctx, account.ViewerFrom(ctx), input.Email))
}

func (r *mutationResolver) ResetPassword(ctx context.Context, input generated.ResetPasswordInput) (*generated.PasswordPayload, error) {
	return passwordSet(r.accounts.ResetPassword(ctx, account.ViewerFrom(ctx), input.Token, input.Password))
}

func (r *mutationResolver) InviteAccount(ctx context.Context, input generated.InviteAccountInput) (*generated.MailPayload, error) {
	return mailed(r.accounts.Invite(ctx, account.ViewerFrom(ctx), input.Email, input.Roles))
}

func (r *mutationResolver) AcceptInvitation(ctx context.Context, input generated.AcceptInvitationInput) (*generated.SignInPayload, error) {
	n := account.Newcomer{Name: input.Name, Password: input.Password}
	if input.Email != nil {
		n.Email = *input.Email
	}
	in, err := r.accounts.AcceptInvitation(ctx, input.Token, n, deviceFrom(ctx))
	return signedIn(ctx, in, err)
}

func (r *mutationResolver) ChangePassword(ctx context.Context, input generated.ChangePasswordInput) (*generated.PasswordPayload, error) {
	return passwordSet(r.accounts.ChangePassword(ctx, account.ViewerFrom(ctx), input.CurrentPassword, input.NewPassword))
}

func (r *mutationResolver) RequestEmailChange(ctx context.Context, input generated.RequestEmailChangeInput) (*generated.MailPayload, error) {
	return mailed(r.accounts.RequestEmailChange(ctx, account.ViewerFrom(ctx), input.Email, input.Password))
}

func (r *mutationResolver) ConfirmEmailChange(ctx context.Context, input generated.ConfirmEmailChangeInput) (*generated.EmailChangePayload, error) {
	changed, err := r.accounts.ConfirmEmailChange(ctx, input.Token)
	faults, failed := userErrors(err)
	if failed != nil {
		return nil, failed
	}
	return &generated.EmailChangePayload{Changed: changed, Waiting: err == nil && !changed, UserErrors: faults}, nil
}

func mailed(err error) (*generated.MailPayload, error) {
	faults, failed := userErrors(err)
	if failed != nil {
		return nil, failed
	}
	return &generated.MailPayload{Accepted: err == nil, UserErrors: faults}, nil
}

func passwordSet(err error) (*generated.PasswordPayload, error) {
	faults, failed := userErrors(err)
	if failed != nil {
		return nil, failed
	}
	return &generated.PasswordPayload{Changed: err == nil, UserErrors: faults}, nil
}
