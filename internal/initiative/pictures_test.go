package initiative_test

import (
	"strings"
	"testing"

	"innomag/internal/initiative"
)

func TestPicturesInTheBodyHaveTheirSizesAndAreHeld(t *testing.T) {
	t.Parallel()
	n, ctx := open(t), t.Context()
	name := strings.Repeat("a", 32)
	must(n.db.ExecContext(ctx, `insert into media (kind, name, format, source_hash, bytes, width, height, widths) values ('IMAGE', $1, 'jpg', '\x00', 1, 700, 500, '{320}')`, name))(t)
	i := must(n.Create(ctx, n.kari, initiative.New{Title: "A", Body: "![Huset](/media/" + name + "-320.jpg)"}))(t)
	if !strings.Contains(i.BodyHTML, `width="700" height="500"`) || !strings.Contains(i.BodyHTML, "320w") {
		t.Errorf("got %s", i.BodyHTML)
	}
	if _, err := n.db.ExecContext(ctx, `delete from media`); err == nil {
		t.Error("it could be deleted")
	}
	i = must(n.Update(ctx, n.kari, initiative.Changes{InitiativeID: i.ID, ExpectedRevision: 1, Title: to("B")}))(t)
	if _, err := n.db.ExecContext(ctx, `delete from media`); err == nil || !strings.Contains(i.BodyHTML, `width="700"`) {
		t.Error("a change of the title let it go")
	}
	must(n.Update(ctx, n.kari, initiative.Changes{InitiativeID: i.ID, ExpectedRevision: 2, Body: to("Uten.")}))(t)
	if _, err := n.db.ExecContext(ctx, `delete from media`); err != nil {
		t.Errorf("it is held still: %v", err)
	}
}
