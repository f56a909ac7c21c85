package graph

import (
	"context"

	"innomag/internal/account"
	"innomag/internal/rate"
)

// Rates say how often one client may ask: an account, or the network of somebody without one. Answers that are kept are
// not counted.
type Rates struct {
	Reads      *rate.Memory // by the cost of the query, on each server for itself
	Changes    *rate.Shared // changes from one network, signing in among them, on all servers together
	OwnChanges *rate.Shared // changes by one account
}

// count counts an operation for whoever asks, and says how much may be read at once from now on; -1: as much as one likes.
func (r Rates) count(ctx context.Context, changes, cost int) (left int, err error) {
	by := account.ViewerFrom(ctx)
	who := rate.Of(int64(by.ID), by.Address)
	if changes > 0 {
		counted := r.Changes
		if !by.Guest() {
			counted = r.OwnChanges
		}
		if counted == nil {
			return -1, nil
		}
		return -1, counted.Take(ctx, who, changes)
	}
	if r.Reads == nil {
		return -1, nil
	}
	return r.Reads.Take(ctx, who, cost)
}
