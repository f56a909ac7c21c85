package wordpress

import (
	"strings"
	"testing"
	"time"

	"innomag/internal/postgres/pgtest"
)

// BenchmarkImport imports a thousand posts with twenty comments each: new, and then again with nothing changed.
func BenchmarkImport(b *testing.B) {
	const posts, commentsEach = 1000, 20
	file := madeUp(posts, commentsEach)
	for b.Loop() {
		db := pgtest.New(b)
		for _, run := range []string{"new", "again"} {
			start := time.Now()
			if _, err := Import(b.Context(), db, strings.NewReader(file), Options{Receipts: secret}); err != nil {
				b.Fatal(err)
			}
			took := time.Since(start).Seconds()
			b.ReportMetric(posts/took, run+"-articles/s")
			b.ReportMetric(posts*commentsEach/took, run+"-comments/s")
		}
	}
}
