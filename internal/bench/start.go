package main

import (
	"context"
	"fmt"
	"os"
	"slices"
	"strings"
	"syscall"
	"time"
)

// starting is the name by which -only chooses the starts.
const starting = "start"

// startup is what it took a server, whose database was up, to answer the first question.
type startup struct {
	took time.Duration // from the start of its process
	cpu  time.Duration // of the server, to the hundredth of a second
}

// starts starts the program again and again, and asks for the front page as soon as it takes connections.
func (s *servers) starts(ctx context.Context, dsn string, times int) (all []startup, err error) {
	binary, env, err := s.program(ctx, dsn)
	if err != nil {
		return nil, err
	}
	of := ours("")[front]
	for range times {
		begun := time.Now()
		base, pid, err := s.run("start", env, binary, "serve")
		if err != nil {
			return nil, err
		}
		v := variant{name: "a server that starts", base: base}
		for {
			if _, err = v.do(ctx, of, 1); err == nil {
				break
			}
			if time.Since(begun) > time.Minute || ctx.Err() != nil {
				return nil, fmt.Errorf("a server does not start: %w", err)
			}
			time.Sleep(time.Millisecond)
		}
		all = append(all, startup{time.Since(begun), cpuOf(pid)})
		last := s.running[len(s.running)-1]
		s.running = s.running[:len(s.running)-1]
		_ = last.Process.Signal(syscall.SIGTERM)
		_ = last.Wait()
	}
	return all, nil
}

// startReport is what is said of them.
func startReport(all []startup) string {
	took := func(of func(startup) time.Duration) (middle, least, most float64) {
		ms := make([]float64, len(all))
		for i, s := range all {
			ms[i] = float64(of(s)) / float64(time.Millisecond)
		}
		slices.Sort(ms)
		return ms[len(ms)/2], ms[0], ms[len(ms)-1]
	}
	middle, least, most := took(func(s startup) time.Duration { return s.took })
	cpu, _, _ := took(func(s startup) time.Duration { return s.cpu })
	met := "reached"
	if middle > startWanted {
		met = "**not reached**"
	}
	load, _ := os.ReadFile("/proc/loadavg")
	return fmt.Sprintf("Start to the first answer, database up: %.0f ms (%.0f..%.0f of %d), of which %.0f ms of the processors; wanted at most %d ms: %s. Load %.4s.\n\n",
		middle, least, most, len(all), cpu, startWanted, met, strings.TrimSpace(string(load)))
}

// startWanted is in milliseconds.
const startWanted = 200
