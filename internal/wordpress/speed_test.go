package wordpress

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"innomag/internal/postgres/pgtest"
)

// BenchmarkDisqus imports comments onto articles that are here, five to a thread.
func BenchmarkDisqus(b *testing.B) {
	const threads, each = 2000, 5
	var out strings.Builder
	for n := range threads {
		out.WriteString(disqusThread(fmt.Sprint("t", n), fmt.Sprintf("https://x.example/artikler/stykke-%d", n+1), ""))
	}
	for n := range threads * each {
		out.WriteString(disqusPost(fmt.Sprint(n), fmt.Sprint("t", n%threads), "", fmt.Sprintf("<p>Dette er jeg <b>enig</b> i, nummer %d.</p>", n), ""))
	}
	file := disqus(out.String())
	for b.Loop() {
		db := pgtest.New(b)
		if _, err := Import(b.Context(), db, strings.NewReader(madeUp(threads, 0)), Options{}); err != nil {
			b.Fatal(err)
		}
		start := time.Now()
		if _, err := ImportDisqus(b.Context(), db, strings.NewReader(file), Options{Receipts: secret}); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(threads*each/time.Since(start).Seconds(), "comments/s")
	}
}

// BenchmarkImport imports posts with and without comments: new, and then again with nothing changed.
func BenchmarkImport(b *testing.B) {
	for _, c := range []struct{ posts, commentsEach int }{{1000, 0}, {1000, 20}, {40, 500}} {
		file := madeUp(c.posts, c.commentsEach)
		b.Run(fmt.Sprintf("%d posts with %d comments", c.posts, c.commentsEach), func(b *testing.B) {
			for b.Loop() {
				db := pgtest.New(b)
				for _, run := range []string{"new", "again"} {
					start := time.Now()
					if _, err := Import(b.Context(), db, strings.NewReader(file), Options{Receipts: secret}); err != nil {
						b.Fatal(err)
					}
					took := time.Since(start).Seconds()
					b.ReportMetric(float64(c.posts)/took, run+"-articles/s")
					if c.commentsEach > 0 {
						b.ReportMetric(float64(c.posts*c.commentsEach)/took, run+"-comments/s")
					}
				}
			}
		})
	}
}
