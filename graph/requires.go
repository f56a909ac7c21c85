package graph

import (
	"context"

	"github.com/99designs/gqlgen/graphql"

	"innomag/internal/account"
	"innomag/internal/fault"
)

// requires is the directive @requires: who may ask for a field at all. It answers before anything is looked up,
// so that what is there and what is not look the same to those who may not know.
func requires(ctx context.Context, _ any, next graphql.Resolver, permission account.Permission) (any, error) {
	by := account.ViewerFrom(ctx)
	switch {
	case by.May(permission):
		return next(ctx)
	case by.Guest():
		return nil, fault.New(fault.Unauthenticated, "sign in first")
	default:
		return nil, fault.New(fault.Forbidden, "this account may not do that")
	}
}

// private is the directive @private: who reads a field of an object that others see, too. Whether it belongs to the viewer is
// known to the room that gave the object, which says so by what it put into it.
func private(ctx context.Context, _ any, next graphql.Resolver, to *account.Permission, owner bool) (any, error) {
	if owner || to != nil && account.ViewerFrom(ctx).May(*to) {
		return next(ctx)
	}
	return nil, nil
}

type deviceKey struct{}

// WithDevice tells sign-in what the session will be listed as.
func WithDevice(ctx context.Context, device string) context.Context {
	return context.WithValue(ctx, deviceKey{}, device)
}

func deviceFrom(ctx context.Context) string {
	d, _ := ctx.Value(deviceKey{}).(string)
	return d
}

// Keeper keeps the tokens of whoever asks where no script can read them.
type Keeper interface {
	Give(in *account.SignedIn)
	RefreshToken() string // empty when there is none
	Device() string       // what the device has kept since somebody signed in on it, see account.Origin
	Forget()
}

type keeperKey struct{}

// WithKeeper has the tokens of whoever signs in given to k instead of told.
func WithKeeper(ctx context.Context, k Keeper) context.Context {
	return context.WithValue(ctx, keeperKey{}, k)
}

func keeperFrom(ctx context.Context) (Keeper, bool) {
	k, ok := ctx.Value(keeperKey{}).(Keeper)
	return k, ok
}
