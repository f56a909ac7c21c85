package graph_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/directory"
	"innomag/internal/gid"
	"innomag/internal/initiative"
	"innomag/internal/text"
)

// TestEveryPartOfAMagazinesArticleComesBackInOneQuery writes an article with all that one in the magazine has: people who are
// quoted with role and employer, a captioned picture, headings, a report of several organisations, what to read next, a disclosure,
// an initiative with its organisations, and a comment.
func TestEveryPartOfAMagazinesArticleComesBackInOneQuery(t *testing.T) {
	t.Parallel()
	bodies := map[string]string{"our own": "Naboene på Åsen deler verktøy, og kommunen følger med.\n\nDet er billig, og det virker."}
	if seed, err := os.ReadFile("../../shared/seed/innomag-article.txt"); err == nil {
		whole, _, _ := strings.Cut(string(seed), "1 COMMENT")
		bodies["the magazine's"] = strings.ReplaceAll(whole, "\n", "\n\n")
	} else {
		t.Log("the magazine's own article is not beside the project: the test is made on ours alone")
	}
	for whose, body := range bodies {
		t.Run(whose, func(t *testing.T) {
			t.Parallel()
			m := open(t)
			d, ctx := m.rooms.Directory, t.Context()
			speaker := must(d.CreatePerson(ctx, m.editor, directory.NewPerson{Name: "Petra Aas", Title: "rådgiver", Affiliation: "Åsen kommune"}))(t)
			maker := must(d.CreateOrganisation(ctx, m.editor, directory.NewOrganisation{Name: "Senteret"}))(t)
			buyer := must(d.CreateOrganisation(ctx, m.editor, directory.NewOrganisation{Name: "Forbundet"}))(t)
			report := must(d.CreateReport(ctx, m.editor, directory.NewReport{Title: "Partnerskap", Organisations: []directory.NewReportOrganisation{
				{OrganisationID: maker.ID, Role: "LEAD"}, {OrganisationID: buyer.ID, Role: "COMMISSIONER"},
			}}))(t)
			topic := must(d.CreateTopic(ctx, m.editor, directory.NewTopic{NameNB: "Oppvekst"}))(t)
			project := must(m.rooms.Initiatives.Create(ctx, m.editor, initiative.New{Title: "Læringslaboratoriet", Status: "PILOT", Partners: []initiative.NewPartner{{OrganisationID: maker.ID, Role: "LEAD"}}}))(t)
			_ = must(m.rooms.Initiatives.Publish(ctx, m.editor, initiative.Step{InitiativeID: project.ID}))(t)
			publish := func(draft article.Draft) *article.Article {
				draft.BodyFormat = article.Markdown
				made := must(m.rooms.Articles.Create(ctx, m.editor, draft))(t)
				return must(m.rooms.Articles.Publish(ctx, m.editor, article.Publication{ArticleID: made.ID}))(t)
			}
			next := publish(article.Draft{Title: "Å koke suppe"})
			near := publish(article.Draft{Title: "Andre naboer", Links: article.Links{TopicIds: []directory.TopicID{topic.ID}}})
			_ = must(m.rooms.Articles.Create(ctx, m.editor, article.Draft{Title: "Utkast", BodyFormat: article.Markdown, Links: article.Links{TopicIds: []directory.TopicID{topic.ID}}}))(t)
			a := publish(article.Draft{
				Title: "Aldri så nytt", Lede: "Ingress.",
				Body: "## Sentrale funn\n\n" + body + "\n\n![Salen](/b/1.jpg \"Frokosten | Foto: Ola\")\n\n> Vi må åpne opp.\n>\n> — Petra Aas\n\n> Det gir handling.\n>\n> — Hilde Li, styreleder, Senteret\n\n## Veien videre\n\nSlutt.",
				Links: article.Links{
					Contributors: []*article.ContributorInput{{PersonID: speaker.ID, Role: "SOURCE"}}, TopicIds: []directory.TopicID{topic.ID},
					ReportIds: []directory.ReportID{report.ID}, RelatedIds: []article.ID{next.ID}, InitiativeIds: []gid.ID{{Type: "Initiative", Key: int64(project.ID)}},
					Notes: []*article.NoteInput{{Kind: "DISCLOSURE", Text: "Vi eier en del av Senteret."}, {Kind: "CORRECTION", Text: "Navnet er rettet."}},
				},
			})
			m.say(t, m.moderator, comment.Subject{Type: "Article", Key: int64(a.ID)}, nil)
			got := m.ask(t, guest, `query($s: String!) { article(slug: $s) {
				title lede bodyText headings { id text level } figures { url alt caption credit } quotes { text speaker title affiliation person { slug } }
				contributors { role person { name title affiliation } } reports { title organisations { role organisation { name } } }
				readMore { chosen article { title } } notes { kind text } commentCount comments { nodes { bodyText } }
				initiatives { title partners { role organisation { name } } } }
				report(slug: "partnerskap") { title } reports { totalCount } tag(slug: "ingen") { name } tags { totalCount } }`, object{"s": a.Slug})
			for path, want := range map[string]any{
				"headings.0.text": "Sentrale funn", "headings.0.id": "h-sentrale-funn", "headings.1.text": "Veien videre",
				"figures.0.caption": "Frokosten", "figures.0.credit": "Foto: Ola", "figures.0.alt": "Salen",
				"quotes.0.text": "Vi må åpne opp.", "quotes.0.speaker": "Petra Aas", "quotes.0.title": "rådgiver", "quotes.0.affiliation": "Åsen kommune", "quotes.0.person.slug": "petra-aas",
				"quotes.1.speaker": "Hilde Li", "quotes.1.title": "styreleder", "quotes.1.affiliation": "Senteret", "quotes.1.person": nil,
				"reports.0.organisations.0.role": "LEAD", "reports.0.organisations.1.organisation.name": "Forbundet",
				"readMore.0.article.title": next.Title, "readMore.0.chosen": true, "readMore.1.article.title": near.Title, "readMore.1.chosen": false, "readMore.2": nil,
				"notes.0.text": "Vi eier en del av Senteret.", "notes.1.kind": "CORRECTION", "commentCount": 1.0,
				"initiatives.0.title": "Læringslaboratoriet", "initiatives.0.partners.0.organisation.name": "Senteret",
			} {
				if found := dig(got, "article."+path); fmt.Sprint(found) != fmt.Sprint(want) {
					t.Errorf("%s is %v, want %v", path, found, want)
				}
			}
			if dig(got, "report.title") != "Partnerskap" || dig(got, "reports.totalCount") != 1.0 || dig(got, "tag") != nil {
				t.Errorf("the directory: %v %v %v", dig(got, "report"), dig(got, "reports"), dig(got, "tag"))
			}
			shown := strings.Join(strings.Fields(dig(got, "article.bodyText").(string)), " ")
			html, err := text.Markdown(body)
			if err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(text.Plain(html)) {
				if line = strings.Join(strings.Fields(line), " "); !strings.Contains(shown, line) {
					t.Errorf("lost: %s", line)
				}
			}
		})
	}
}
