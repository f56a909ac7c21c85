package main

import (
	"context"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

const (
	// room is how much may be allocated before memory is collected again, in bytes. What a request leaves behind is small and what
	// lives beside the cache some megabytes, for which Go would collect all the time: with this much room a server is measured to
	// answer half as much again.
	room = 40 << 20
	// mostRoom is how much more than what lives may be allocated, in percent: a heap of little has little to spare.
	mostRoom, leastRoom = 400, 25
)

// breathe keeps the room between two collections about the same however much the cache holds, until ctx is done. An operator who
// sets GOGC or GOMEMLIMIT decides alone.
func breathe(ctx context.Context) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	set := mostRoom
	debug.SetGCPercent(set)
	go func() {
		tick := time.NewTicker(time.Second)
		defer tick.Stop()
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
			metrics.Read(live)
			if want := roomFor(live[0].Value.Uint64()); want < set*9/10 || want > set*11/10 {
				set = want
				debug.SetGCPercent(set)
			}
		}
	}()
}

// roomFor gives GOGC for a heap of which so many bytes live.
func roomFor(live uint64) int {
	return max(leastRoom, min(mostRoom, int(100*room/max(live, 1))))
}
