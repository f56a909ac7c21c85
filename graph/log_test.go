package graph_test

import "testing"

// TestThePagesOfLogAndFiguresTakeAFixedNumberOfStatements counts what is asked of the database, among few decisions and many.
func TestThePagesOfLogAndFiguresTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	const query = `{
		decisions(first: 100, filter: {actorKind: STAFF}) {
			totalCount
			nodes { id action actor { name } comment { id bodyText subject { id slug title } } viewerCanUndo }
		}
		moderationFigures(from: "2026-01-01", to: "2026-12-31") {
			days { day posted approved waitSeconds } reasons { reason count } moderators { actor { name } count }
		}
	}`
	// The page, its total, who decided, what is about what (comments, two kinds of subjects), what is the latest; days, reasons,
	// moderators and who they are.
	const want = 11
	for phrase, m := range map[string]*magazine{"a few": stock(t, 2, 2), "many": stock(t, 10, 20)} {
		if got := m.statements(t, m.moderator, query); len(got) != want {
			t.Errorf("%d statements for %s, want %d\n%s", len(got), phrase, want, listed(got))
		}
	}
}
