package pgtest_test

import (
	"testing"

	"innomag/internal/postgres/pgtest"
)

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		pgtest.New(b)
	}
}
