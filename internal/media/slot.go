package media

import (
	"context"
	"sync"
	"time"

	"innomag/internal/fault"
)

// patience is how long an upload waits for its turn.
const patience = 30 * time.Second

// slot lets one in at a time.
type slot struct {
	once sync.Once
	free chan struct{}
}

// enter waits for a turn, and gives what ends it. It fails as Unavailable when the turn does not come.
func (s *slot) enter(ctx context.Context) (leave func(), err error) {
	s.once.Do(func() { s.free = make(chan struct{}, 1) })
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case s.free <- struct{}{}:
		return func() { <-s.free }, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	case <-timer.C:
		return nil, fault.New(fault.Unavailable, "many pictures are coming in; try again a little later")
	}
}
