package graph_test

import (
	"fmt"
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/article"
)

// dig finds what stands at a path of an answer, as in "updateArticle.article.title"; nil when nothing does.
func dig(v any, path string) any {
	for _, step := range strings.Split(path, ".") {
		switch here := v.(type) {
		case map[string]any:
			v = here[step]
		case []any:
			var i int
			if _, err := fmt.Sscan(step, &i); err != nil || i >= len(here) {
				return nil
			}
			v = here[i]
		default:
			return nil
		}
	}
	return v
}

func TestAConflictShowsTheOthersChangeInOneAnswer(t *testing.T) {
	t.Parallel()
	m := open(t)
	a := must(m.rooms.Articles.Create(t.Context(), m.editor, article.Draft{Title: "Felles", Body: "Vi fikk to hus.", BodyFormat: article.Markdown}))(t)
	id := m.ask(t, m.editor, `query($s: String!) { article(slug: $s) { id } }`, map[string]any{"s": a.Slug})
	const save = `mutation($i: UpdateArticleInput!) { updateArticle(input: $i) {
		article { revision bodySource }
		conflict { expectedRevision at actor { name } revisions { revision changed savedBy { name } body bodyHtml } both
			theirs { field blocks { change before { change text } after { change text } } }
			yours { field blocks { change after { change text } } } }
		userErrors { field code } } }`
	change := func(by account.Viewer, body string) map[string]any {
		return m.ask(t, by, save, map[string]any{"i": map[string]any{"articleId": dig(id, "article.id"), "expectedRevision": 1, "body": body}})
	}
	first, second := change(m.admin, "Vi fikk tre hus."), change(m.editor, "Vi fikk to hus og en hage.")
	if dig(first, "updateArticle.conflict") != nil || dig(first, "updateArticle.article.revision") != 2.0 {
		t.Fatal(first)
	}
	for path, want := range map[string]any{
		"userErrors.0.code": "CONFLICT", "article.bodySource": "Vi fikk tre hus.",
		"conflict.actor.name": "Vår admin", "conflict.revisions.0.changed.0": "BODY", "conflict.revisions.0.savedBy.name": "Vår admin",
		"conflict.revisions.0.body": "Vi fikk tre hus.", "conflict.revisions.0.bodyHtml": "<p>Vi fikk tre hus.</p>", "conflict.both.0": "BODY",
		"conflict.theirs.0.blocks.0.change": "CHANGED", "conflict.theirs.0.blocks.0.after.1.text": "tre", "conflict.theirs.0.blocks.0.after.1.change": "ADDED",
		"conflict.yours.0.blocks.0.after.1.text": " og en hage",
	} {
		if got := dig(second, "updateArticle."+path); got != want {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
}

func TestHowReadersMayCommentIsSetWithTheArticle(t *testing.T) {
	t.Parallel()
	m := open(t)
	author := m.hire(t, account.Author)
	create := func(by account.Viewer, comments map[string]any) map[string]any {
		return m.ask(t, by, `mutation($i: CreateArticleInput!) { createArticle(input: $i) { article { id revision commenting { closed closeAfterDays mode slowSeconds } }
			userErrors { field code } } }`, map[string]any{"i": map[string]any{"title": "Åpen", "comments": comments}})
	}
	if a := create(author, map[string]any{"closed": true}); dig(a, "createArticle.userErrors.0.field") != "comments" {
		t.Errorf("an author closes: %v", a)
	}
	if a := create(author, map[string]any{}); dig(a, "createArticle.article.commenting.closed") != false {
		t.Errorf("an author who asks for what is so anyway: %v", a)
	}
	if a := create(m.editor, map[string]any{"closeAfterDays": 0, "slowSeconds": 9999}); dig(a, "createArticle.userErrors.1.field") != "comments.slowSeconds" {
		t.Errorf("nonsense: %v", a)
	}
	a := create(m.editor, map[string]any{"closeAfterDays": 3, "mode": "POST_MODERATE", "slowSeconds": 30})
	if got := fmt.Sprint(dig(a, "createArticle.article.commenting")); got != "map[closeAfterDays:3 closed:false mode:POST_MODERATE slowSeconds:30]" {
		t.Fatal(got)
	}
	id := dig(a, "createArticle.article.id")
	open := func(by account.Viewer) any {
		return dig(m.ask(t, by, `query($id: ID!) { node(id: $id) { ... on Article { commentsOpen } } }`, map[string]any{"id": id}), "node.commentsOpen")
	}
	m.ask(t, m.editor, `mutation($id: ID!) { publishArticle(input: {articleId: $id}) { userErrors { code } } }`, map[string]any{"id": id})
	for _, c := range []struct {
		set  string
		open bool
	}{
		{`update articles set published_at = now() - interval '2 days'`, true},
		{`update articles set published_at = now() - interval '3 days 1 minute'`, false},
		{`update discussions set close_after_days = null`, true},
	} {
		if _, err := m.db.Exec(c.set); err != nil {
			t.Fatal(err)
		}
		if got := open(guest); got != c.open {
			t.Errorf("after %s: open is %v", c.set, got)
		}
	}
	update := func(comments map[string]any, revision int) map[string]any {
		return m.ask(t, m.editor, `mutation($i: UpdateArticleInput!) { updateArticle(input: $i) { article { revision commentsOpen commenting { closed slowSeconds } } userErrors { code } } }`,
			map[string]any{"i": map[string]any{"articleId": id, "expectedRevision": revision, "comments": comments}})
	}
	if a := update(map[string]any{"closed": true}, 2); dig(a, "updateArticle.article.commentsOpen") != false {
		t.Errorf("closed: %v", a)
	}
	restored := m.ask(t, m.editor, `mutation($id: ID!) { restoreArticle(input: {articleId: $id, revision: 1, expectedRevision: 3}) {
		article { commentsOpen commenting { slowSeconds closeAfterDays } revisions { totalCount nodes { restoredFrom changed commenting { closed } } } } leftOut { id } conflict { at } userErrors { code } } }`, map[string]any{"id": id})
	if dig(restored, "restoreArticle.article.commenting.slowSeconds") != 30.0 || dig(restored, "restoreArticle.article.revisions.nodes.0.restoredFrom") != 1.0 ||
		dig(restored, "restoreArticle.article.revisions.nodes.0.changed.0") != "COMMENTS" {
		t.Errorf("restored: %v", restored)
	}
	var log string
	if err := m.db.Get(&log, `select string_agg(action || coalesce(close_after_days::text, ''), ' ' order by id) from discussion_actions`); err != nil || log != "ARTICLE3 ARTICLE ARTICLE3" {
		t.Errorf("the log of discussions says %q, %v", log, err)
	}
	guests := m.ask(t, guest, `query($id: ID!) { node(id: $id) { ... on Article { steps { at } reviewNote commenting { closed } revisions { totalCount } version(revision: 1) { title } comparison(from: 1, to: 3) { fields { field } } } } }`, map[string]any{"id": id})
	for field, got := range guests["node"].(map[string]any) {
		if got != nil {
			t.Errorf("a guest reads %s: %v", field, got)
		}
	}
}
