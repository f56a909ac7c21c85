package wordpress

import (
	"strings"
	"testing"

	"innomag/internal/postgres/pgtest"
)

// TestLongExportIsImportedInLittleMemory imports some 8 MB. It runs alone: others' memory would count.
func TestLongExportIsImportedInLittleMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("a long file")
	}
	file := strings.NewReader(strings.ReplaceAll(madeUp(800, 1), "om skolen, med", "om skolen, "+strings.Repeat("og om mye annet, ", 12)+"med"))
	db := pgtest.New(t)
	before, most, calls := inUse(), uint64(0), 0
	_, err := Import(t.Context(), db, file, Options{Receipts: secret, Progress: func(int64, int64) {
		if calls++; calls%100 == 0 {
			most = max(most, inUse())
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
	if more := int64(most) - int64(before); more > 25<<20 || calls < 800 {
		t.Errorf("%d MB more in use while importing %d MB", more>>20, file.Size()>>20)
	}
	inOrder(t, db)
}
