//go:build unix

package text_test

import (
	"fmt"
	"strings"
	"syscall"
	"testing"

	"innomag/internal/text"
)

// BenchmarkHostileBodies tells by cpu-ns/byte that a body eight times as long takes eight times as long: the time of the processor, since
// that on the wall tells what else the machine does. Run it with -cpu 1, where the collector has no other processor to work on.
func BenchmarkHostileBodies(b *testing.B) {
	for what, shape := range hostile {
		for _, n := range []int{1_250, 10_000} {
			s := shape(n)
			b.Run(fmt.Sprintf("%s/%d", strings.ReplaceAll(what, " ", "-"), n), func(b *testing.B) {
				text.SanitizeHTML(s)
				began := busy(b)
				for b.Loop() {
					text.SanitizeHTML(s)
					_, _ = text.Markdown(s)
				}
				b.ReportMetric((busy(b)-began)/float64(b.N)/float64(len(s)), "cpu-ns/byte")
			})
		}
	}
}

// busy is how many nanoseconds the process has worked.
func busy(b *testing.B) float64 {
	b.Helper()
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		b.Fatal(err)
	}
	return float64(used.Utime.Nano() + used.Stime.Nano())
}
