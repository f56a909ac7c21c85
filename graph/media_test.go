package graph_test

import (
	"bytes"
	"image"
	"image/png"
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/gid"
	"innomag/internal/media"
)

// picture is uploaded by the editor.
func (m *magazine) picture(t testing.TB, w, h int) *media.Media {
	t.Helper()
	var content bytes.Buffer
	if err := png.Encode(&content, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	u := must(m.rooms.Media.CreateUpload(t.Context(), m.editor, media.New{Size: content.Len(), Alt: "Et hus"}))(t)
	return must(m.rooms.Media.Receive(t.Context(), strings.TrimPrefix(u.URL, media.UploadPath), int64(content.Len()), &content))(t)
}

func TestAnUploadedPictureStandsInAnArticleWithItsSizes(t *testing.T) {
	t.Parallel()
	m := open(t)
	p := m.picture(t, 800, 600)
	id := gid.ID{Type: "Media", Key: int64(p.ID)}.String()
	made := m.ask(t, m.editor, `mutation($id: ID!, $body: String!) { createArticle(input: {title: "Hus", heroImage: {mediaId: $id, caption: "Huset"}, body: $body}) {
		article { id revision bodyHtml heroImage { url alt caption credit width height srcset colour placeholder mediaId variants { url width height } } } userErrors { field code } } }`,
		map[string]any{"id": id, "body": "Se:\n\n![](/media/" + p.Name + "-320.png)"})
	article := made["createArticle"].(map[string]any)["article"].(map[string]any)
	hero := article["heroImage"].(map[string]any)
	if hero["url"] != "/media/"+p.Name+".png" || hero["width"] != 800.0 || hero["height"] != 600.0 || hero["alt"] != "Et hus" ||
		hero["caption"] != "Huset" || hero["mediaId"] != id || len(hero["variants"].([]any)) != 3 || hero["colour"] != "#000000" {
		t.Errorf("got %v", hero)
	}
	if body := article["bodyHtml"].(string); !strings.Contains(body, `width="800" height="600"`) || !strings.Contains(body, `alt="Et hus"`) {
		t.Errorf("the picture in the text has no size: %s", body)
	}

	// It is in use, and where is told.
	const remove = `mutation($id: ID!) { deleteMedia(input: {mediaId: $id}) { media { usedIn { __typename id } } userErrors { field code } } }`
	refused := m.ask(t, m.editor, remove, map[string]any{"id": id})["deleteMedia"].(map[string]any)
	use := refused["media"].(map[string]any)["usedIn"].([]any)
	if code := refused["userErrors"].([]any)[0].(map[string]any)["code"]; code != "IN_USE" || len(use) != 1 || use[0].(map[string]any)["id"] != article["id"] {
		t.Errorf("got %v", refused)
	}

	// Without its picture and with another text nothing uses it.
	m.ask(t, m.editor, `mutation($id: ID!, $revision: Int!) { updateArticle(input: {articleId: $id, expectedRevision: $revision, heroImage: null, body: "Se."}) { userErrors { code } } }`,
		map[string]any{"id": article["id"], "revision": article["revision"]})
	if done := m.ask(t, m.editor, remove, map[string]any{"id": id})["deleteMedia"].(map[string]any); len(done["userErrors"].([]any)) != 0 {
		t.Errorf("got %v", done)
	}

	for what, input := range map[string]string{"what is not there": id, "what never was": gid.ID{Type: "Media", Key: 999}.String()} {
		got := m.ask(t, m.editor, `mutation($id: ID!) { createArticle(input: {title: "Hus", heroImage: {mediaId: $id}}) { userErrors { field code } } }`, map[string]any{"id": input})
		errs := got["createArticle"].(map[string]any)["userErrors"].([]any)
		if len(errs) != 1 || errs[0].(map[string]any)["field"] != "heroImage.mediaId" {
			t.Errorf("%s: %v", what, errs)
		}
	}
}

func TestReadersReachNoUploadButWhatArticlesShow(t *testing.T) {
	t.Parallel()
	m := open(t)
	p := m.picture(t, 8, 6)
	for _, by := range []account.Viewer{guest, m.moderator} {
		got := m.ask(t, by, `query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": gid.ID{Type: "Media", Key: int64(p.ID)}.String()})
		if got["node"] != nil {
			t.Errorf("%q reads %v", by.Name, got)
		}
	}
}

func TestAListOfUploadsAndTheirUsesTakesAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	m := open(t)
	const query = `{ media(first: 50) { totalCount nodes { id url alt image { srcset } usedIn { __typename id } } } }`
	use := func(n, width int) {
		for i := range n {
			p := m.picture(t, width, 5+i)
			if _, err := m.db.Exec(`insert into articles (slug, title, hero_media_id) values ($1, 'A', $2)`, p.Name, p.ID); err != nil {
				t.Fatal(err)
			}
		}
	}
	use(2, 5)
	few := m.statements(t, m.editor, query)
	use(12, 6)
	many := m.statements(t, m.editor, query)
	if len(few) != 4 || len(many) != 4 { // the uploads, their number, their uses, the articles
		t.Errorf("%d and %d:\n%s", len(few), len(many), listed(many))
	}
}

func TestAReportMayBeAFile(t *testing.T) {
	t.Parallel()
	m := open(t)
	const content = "%PDF-1.7 og så videre"
	u := must(m.rooms.Media.CreateUpload(t.Context(), m.editor, media.New{Size: len(content), Kind: media.File}))(t)
	file := must(m.rooms.Media.Receive(t.Context(), strings.TrimPrefix(u.URL, media.UploadPath), int64(len(content)), strings.NewReader(content)))(t)
	const create = `mutation($id: ID!) { createReport(input: {title: "Rapport", fileId: $id}) { report { file { url bytes } } userErrors { field code } } }`
	id := func(m *media.Media) map[string]any {
		return map[string]any{"id": gid.ID{Type: "Media", Key: int64(m.ID)}.String()}
	}
	made := m.ask(t, m.editor, create, id(file))["createReport"].(map[string]any)["report"].(map[string]any)["file"].(map[string]any)
	if made["url"] != "/media/"+file.Name+".pdf" || made["bytes"] != float64(len(content)) {
		t.Errorf("got %v", made)
	}
	refused := m.ask(t, m.editor, create, id(m.picture(t, 3, 3)))["createReport"].(map[string]any)["userErrors"].([]any)
	if len(refused) != 1 || refused[0].(map[string]any)["field"] != "fileId" {
		t.Errorf("a picture was taken for a report: %v", refused)
	}
	if use := must(m.rooms.Media.Uses(t.Context(), file))(t); len(use) != 1 || use[0].Type != "Report" {
		t.Errorf("it is used in %v", use)
	}
}
