package main

import (
	"context"
	"os"
	"runtime/debug"
	"runtime/metrics"
	"time"
)

const (
	// mostRoom is how much may be allocated before memory is collected again, in bytes. What a request leaves behind is small and what
	// lives beside the cache some megabytes, for which Go would collect all the time: with this much room a server is measured to
	// answer half as much again.
	mostRoom = 40 << 20
	// heap is what may lie in memory altogether before the room shrinks: a full cache is mostly bytes that are not looked through when
	// memory is collected, so that less room costs a percent.
	heap = 68 << 20
	// leastRoom is what is left then.
	leastRoom = 10 << 20
	// mostPercent and leastPercent are how much more than what lives may be allocated: a heap of little has little to spare, and in one of
	// much there is more to look through.
	mostPercent, leastPercent = 400, 16
)

// breathe keeps the room between two collections to what it must be, however much the cache holds, until ctx is done. An operator who
// sets GOGC or GOMEMLIMIT decides alone.
func breathe(ctx context.Context) {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	set := mostPercent
	debug.SetGCPercent(set)
	go func() {
		tick := time.NewTicker(time.Second)
		defer tick.Stop()
		now := []metrics.Sample{{Name: "/gc/heap/live:bytes"}, {Name: "/gc/scan/stack:bytes"}, {Name: "/gc/scan/globals:bytes"}}
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
			metrics.Read(now)
			if want := percentFor(now[0].Value.Uint64(), now[1].Value.Uint64()+now[2].Value.Uint64()); want < set*9/10 || want > set*11/10 {
				set = want
				debug.SetGCPercent(set)
			}
		}
	}()
}

// percentFor gives GOGC for a heap of which so many bytes live. It is a part of those and of the bytes of stacks and globals, the roots.
func percentFor(live, roots uint64) int {
	room := max(leastRoom, min(mostRoom, heap-int(live)))
	return max(leastPercent, min(mostPercent, 100*room/int(max(live+roots, 1))))
}
