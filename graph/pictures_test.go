package graph_test

import (
	"strings"
	"testing"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/gid"
	"innomag/internal/media"
)

func TestEarlierUploadsAreFoundByTheirWordsAndByWhoSentThem(t *testing.T) {
	t.Parallel()
	m := open(t)
	author := m.hire(t, account.Author)
	described := func(by account.Viewer, width int, n media.New) *media.Media {
		p := m.picture(t, width, 9)
		m.db.MustExec(`update media set alt = $2, caption = $3, credit = $4, file_name = $5, created_by = $6 where id = $1`, p.ID, n.Alt, n.Caption, n.Credit, n.FileName, by.ID)
		return p
	}
	described(m.editor, 10, media.New{Alt: "Et hus på Åsen"})
	described(author, 11, media.New{Caption: "Brødet deles ut"})
	described(author, 12, media.New{Credit: "Foto: Kari Bø"})
	described(m.editor, 13, media.New{FileName: "IMG_100%.jpg"})
	const list = `query($t: String, $mine: Boolean!, $first: Int, $after: String) { media(first: $first, after: $after, filter: {kind: IMAGE, text: $t, mine: $mine}) { totalCount nodes { id image { width } } pageInfo { endCursor hasNextPage } } }`
	for _, c := range []struct {
		by   account.Viewer
		text any
		mine bool
		want float64
	}{
		{m.editor, nil, false, 4},
		{m.editor, "aasen", false, 1},
		{m.editor, "BRØD", false, 1},
		{m.editor, "kari bo", false, 1},
		{author, "100%", false, 1},
		{author, "%", false, 1},
		{author, nil, true, 2},
		{m.editor, nil, true, 2},
		{author, "hus", true, 0},
		{author, "  ", true, 2},
		{m.editor, "\x00", false, 0},
	} {
		if got := m.ask(t, c.by, list, object{"t": c.text, "mine": c.mine}); dig(got, "media.totalCount") != c.want {
			t.Errorf("%v of %q, mine %v: %v", c.text, c.by.Name, c.mine, got)
		}
	}
	first := m.ask(t, m.editor, list, object{"mine": false, "first": 3})
	rest := m.ask(t, m.editor, list, object{"mine": false, "first": 3, "after": dig(first, "media.pageInfo.endCursor")})
	if dig(first, "media.nodes.0.image.width") != 13.0 || dig(rest, "media.nodes.0.image.width") != 10.0 || dig(rest, "media.pageInfo.hasNextPage") != false {
		t.Errorf("a page and the next: %v %v", first, rest)
	}
}

func TestATextNamesAPictureAndHasItsWordsFromWhereItIsKept(t *testing.T) {
	t.Parallel()
	m := open(t)
	ctx := t.Context()
	p := m.picture(t, 800, 600)
	must(m.rooms.Media.Update(ctx, m.editor, media.Changes{MediaID: p.ID, ExpectedRevision: 1, Caption: ptr("Huset på Åsen"), Credit: ptr("Kari")}))(t)
	id := gid.ID{Type: "Media", Key: int64(p.ID)}.String()
	const create = `mutation($i: CreateArticleInput!) { createArticle(input: $i) { article { id revision bodyHtml bodyText figures { url alt caption credit width } } userErrors { field code message } } }`
	for format, body := range map[string]string{"MARKDOWN": "Før.\n\n![](media:" + id + ")\n\nEtter.", "HTML": `<p>Før.</p><figure><img src="media:` + id + `"></figure>`} {
		got := m.ask(t, m.editor, create, object{"i": object{"title": "Hus " + format, "body": body, "bodyFormat": format}})
		for path, want := range map[string]any{"url": "/media/" + p.Name + ".png", "alt": "Et hus", "caption": "Huset på Åsen", "credit": "Kari", "width": 800.0} {
			if found := dig(got, "createArticle.article.figures.0."+path); found != want {
				t.Errorf("%s: %s is %v, want %v", format, path, found, want)
			}
		}
		if text := dig(got, "createArticle.article.bodyText").(string); !strings.Contains(text, "Huset på Åsen") || !strings.Contains(dig(got, "createArticle.article.bodyHtml").(string), "srcset=") {
			t.Errorf("%s: %v", format, got)
		}
	}
	own := m.ask(t, m.editor, create, object{"i": object{"title": "Vår", "body": "![Vårt hus](media:" + id + " \"Vår tekst | Foto: Ola\")"}})
	if dig(own, "createArticle.article.figures.0.caption") != "Vår tekst" || dig(own, "createArticle.article.figures.0.credit") != "Foto: Ola" || dig(own, "createArticle.article.figures.0.alt") != "Vårt hus" {
		t.Errorf("an article's own words: %v", own)
	}
	shown := m.ask(t, m.editor, `query($b: String!) { renderedBody(body: $b) }`, object{"b": "![](media:" + id + ")"})
	if !strings.Contains(dig(shown, "renderedBody").(string), "<figcaption>Huset på Åsen <cite>Kari</cite></figcaption>") {
		t.Errorf("before it is saved it is %v", shown)
	}

	// What is not there, and what is no picture, is told at the text; what shows it is told, and keeps it.
	for _, what := range []string{gid.ID{Type: "Media", Key: 999}.String(), gid.ID{Type: "Person", Key: int64(p.ID)}.String(), "x"} {
		if got := m.ask(t, m.editor, create, object{"i": object{"title": "Feil", "body": "![](media:" + what + ")"}}); refusals(got, "createArticle") != "body:NOT_FOUND" {
			t.Errorf("%s: %v", what, got)
		}
	}
	gone := m.ask(t, m.editor, `mutation($id: ID!) { deleteMedia(input: {mediaId: $id}) { media { usedIn { id } } userErrors { field code } } }`, object{"id": id})
	if refusals(gone, "deleteMedia") != "mediaId:IN_USE" || len(dig(gone, "deleteMedia.media.usedIn").([]any)) != 3 {
		t.Errorf("got %v", gone)
	}

	// Other words for it are a job, and then in the texts that say none of their own.
	must(m.rooms.Media.Update(ctx, m.editor, media.Changes{MediaID: p.ID, ExpectedRevision: 2, Caption: ptr("Et annet hus")}))(t)
	var jobs int
	if err := m.db.Get(&jobs, `select count(*) from jobs where kind = $1 and done_at is null`, media.WordsJob); err != nil || jobs != 1 {
		t.Fatalf("%d jobs, %v", jobs, err)
	}
	if err := m.rooms.Articles.Redress(ctx, p.ID); err != nil {
		t.Fatal(err)
	}
	var older int
	if err := m.db.Get(&older, `select count(*) from articles where body_renderer = 0`); err != nil || older != 3 {
		t.Errorf("%d texts are rendered anew, %v", older, err)
	}
}

func TestAVersionWhosePictureIsGoneIsBroughtBackWithoutIt(t *testing.T) {
	t.Parallel()
	m := open(t)
	ctx := t.Context()
	p := m.picture(t, 20, 10)
	id := gid.ID{Type: "Media", Key: int64(p.ID)}.String()
	a := must(m.rooms.Articles.Create(ctx, m.editor, article.Draft{Title: "A", BodyFormat: article.Markdown, Body: "Se ![](media:" + id + ") her."}))(t)
	must(m.rooms.Articles.Update(ctx, m.editor, article.Patch{ArticleID: a.ID, ExpectedRevision: 1, Body: ptr("Uten.")}))(t)
	must(m.rooms.Media.Delete(ctx, m.editor, media.Deletion{MediaID: p.ID}))(t)
	back, _, err := m.rooms.Articles.Restore(ctx, m.editor, article.Restoration{ArticleID: a.ID, Revision: 1, ExpectedRevision: 2})
	if err != nil {
		t.Fatal(err)
	}
	body := must(m.rooms.Articles.Body(ctx, back))(t)
	if body.HTML != "<p>Se  her.</p>" || !strings.Contains(body.Source, id) {
		t.Errorf("it is %q of %q", body.HTML, body.Source)
	}
	if _, err := m.rooms.Articles.Update(ctx, m.editor, article.Patch{ArticleID: a.ID, ExpectedRevision: 3, Title: ptr("B")}); err != nil {
		t.Errorf("another title: %v", err)
	}
}

func TestAnInitiativeHasAPicture(t *testing.T) {
	t.Parallel()
	m := open(t)
	p := m.picture(t, 800, 600)
	id := gid.ID{Type: "Media", Key: int64(p.ID)}.String()
	const fields = `initiative { id revision heroImage { url alt caption credit width srcset mediaId } } userErrors { field code }`
	const create = `mutation($i: CreateInitiativeInput!) { createInitiative(input: $i) { ` + fields + ` } }`
	const update = `mutation($i: UpdateInitiativeInput!) { updateInitiative(input: $i) { ` + fields + ` } }`
	made := m.ask(t, m.editor, create, object{"i": object{"title": "Huset", "heroImage": object{"mediaId": id, "caption": "Vårt hus"}}})
	for path, want := range map[string]any{"url": "/media/" + p.Name + ".png", "alt": "Et hus", "caption": "Vårt hus", "width": 800.0, "mediaId": id} {
		if got := dig(made, "createInitiative.initiative.heroImage."+path); got != want {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
	of := dig(made, "createInitiative.initiative.id")
	kept := m.ask(t, m.editor, update, object{"i": object{"initiativeId": of, "expectedRevision": 1, "title": "Et annet hus"}})
	if dig(kept, "updateInitiative.initiative.heroImage.mediaId") != id {
		t.Errorf("a change of the title took it: %v", kept)
	}
	gone := m.ask(t, m.editor, `mutation($id: ID!) { deleteMedia(input: {mediaId: $id}) { media { usedIn { __typename } } userErrors { field code } } }`, object{"id": id})
	if refusals(gone, "deleteMedia") != "mediaId:IN_USE" || dig(gone, "deleteMedia.media.usedIn.0.__typename") != "Initiative" {
		t.Errorf("got %v", gone)
	}
	for what, c := range map[string]struct {
		hero object
		want string
	}{
		"nobody's":            {object{"mediaId": gid.ID{Type: "Media", Key: 999}.String()}, "heroImage.mediaId:NOT_FOUND"},
		"a script":            {object{"url": "javascript:alert(1)"}, "heroImage.url:INVALID"},
		"a caption too long":  {object{"mediaId": id, "caption": strings.Repeat("x", 501)}, "heroImage.caption:TOO_LONG"},
		"an address on a web": {object{"url": "https://eksempel.no/a.jpg"}, ""},
	} {
		if got := m.ask(t, m.editor, create, object{"i": object{"title": what, "heroImage": c.hero}}); refusals(got, "createInitiative") != c.want {
			t.Errorf("%s: %v", what, got)
		}
	}
	without := m.ask(t, m.editor, update, object{"i": object{"initiativeId": of, "expectedRevision": 2, "heroImage": nil}})
	if dig(without, "updateInitiative.initiative.heroImage") != nil || refusals(without, "updateInitiative") != "" {
		t.Errorf("taken away: %v", without)
	}

	// What readers' pages get is the same: the page, the list, and what search engines read.
	m.ask(t, m.editor, update, object{"i": object{"initiativeId": of, "expectedRevision": 3, "heroImage": object{"mediaId": id, "credit": "Kari"}, "body": "![](media:" + id + ")"}})
	m.ask(t, m.editor, `mutation($id: ID!) { publishInitiative(input: {initiativeId: $id}) { userErrors { code } } }`, object{"id": of})
	read := m.ask(t, guest, `{ initiative(slug: "huset") { bodyHtml heroImage { alt credit srcset } jsonLd } initiatives { nodes { heroImage { url } } } }`, nil)
	if dig(read, "initiative.heroImage.credit") != "Kari" || dig(read, "initiatives.nodes.0.heroImage.url") != "/media/"+p.Name+".png" ||
		!strings.Contains(dig(read, "initiative.jsonLd").(string), `"image":{"@type":"ImageObject","creditText":"Kari"`) || !strings.Contains(dig(read, "initiative.bodyHtml").(string), "srcset") {
		t.Errorf("got %v", read)
	}
}

// TestAPictureIsNeverShownWhenItWasDeleted has editors write a picture into texts while another deletes it.
func TestAPictureIsNeverShownWhenItWasDeleted(t *testing.T) {
	t.Parallel()
	m := open(t)
	ctx := t.Context()
	for round := range 12 {
		p := m.picture(t, 20+round, 10)
		id := gid.ID{Type: "Media", Key: int64(p.ID)}.String()
		done := make(chan error, 2)
		go func() {
			_, err := m.rooms.Articles.Create(ctx, m.editor, article.Draft{Title: "A", BodyFormat: article.Markdown, Body: "![](media:" + id + ")", HeroImage: &media.ImageInput{MediaID: &p.ID}})
			done <- err
		}()
		go func() {
			_, err := m.rooms.Media.Delete(ctx, m.editor, media.Deletion{MediaID: p.ID})
			done <- err
		}()
		errs := []error{<-done, <-done}
		var there, shown int
		if err := m.db.QueryRow(`select (select count(*) from media where id = $1), (select count(*) from articles where hero_media_id = $1)`, p.ID).Scan(&there, &shown); err != nil {
			t.Fatal(err)
		}
		if there != shown {
			t.Errorf("round %d: it is there %d times, and shown %d times: %v", round, there, shown, errs)
		}
		for _, err := range errs {
			if err != nil && !strings.Contains(err.Error(), "finnes ikke") && !strings.Contains(err.Error(), "i bruk") {
				t.Errorf("round %d: %v", round, err)
			}
		}
	}
}
