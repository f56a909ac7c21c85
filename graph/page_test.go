package graph_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/directory"
	"innomag/internal/gid"
	"innomag/internal/initiative"
)

// printed is a page of the magazine as a reader saw it, taken apart: who says what, what stands between, what it builds on.
type printed struct {
	title, lede, body string
	quotes            []spoken
	headings          []string
	caption           string
	report            string
	lead, buyer       string
	makers            []string
	more, disclosure  string
	project, comment  string
}

type spoken struct{ name, title, affiliation, said string }

var (
	introduced = regexp.MustCompile(`^(\p{Lu}\S+(?: \p{Lu}\S+)+), (.+?)\s+i (.+?) har følgende`)
	undertaken = regexp.MustCompile(`^Prosjektet (.+?) er utført av (.+?) \(prosjektledelsen\) i samarbeid med (.+?)\.?$`)
	ordered    = regexp.MustCompile(`\((\p{Lu}{2,})\)`)
)

// takeApart reads a printed page: a line is a paragraph, one that begins with a dash is said by whom the line before introduces, the
// caption stands twice, below the picture and for those who cannot see it, and short lines without an end are headings.
func takeApart(t *testing.T, page string) (p printed) {
	t.Helper()
	text, talk, _ := strings.Cut(page, "1 COMMENT")
	talk, _, _ = strings.Cut(talk, "LEAVE A REPLY")
	p.comment = strings.TrimPrefix(strings.TrimSpace(talk), "1. ")
	var lines, body []string
	for line := range strings.Lines(text) {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	var next spoken
	for i, line := range lines {
		who, made := introduced.FindStringSubmatch(line), undertaken.FindStringSubmatch(line)
		if at := strings.LastIndex(line, ". "); who == nil && at >= 0 {
			who = introduced.FindStringSubmatch(line[at+2:])
		}
		switch {
		case i == 0:
			p.lede = line
			p.buyer = ordered.FindStringSubmatch(line)[1]
		case strings.HasPrefix(line, "– ") && next.name != "":
			next.said = strings.TrimPrefix(line, "– ")
			p.quotes = append(p.quotes, next)
			body = append(body, fmt.Sprintf("> %s\n>\n> — %s, %s, %s", next.said, next.name, next.title, next.affiliation))
			if word, _, _ := strings.Cut(next.said, " "); len(p.quotes) == 2 {
				p.project = word
			}
			next = spoken{}
		case made != nil:
			p.report, p.lead, p.makers = made[1], made[2], regexp.MustCompile(`, | og `).Split(made[3], -1)
			body = append(body, line)
		case strings.HasPrefix(line, "Les mer om: "):
			p.more = strings.TrimPrefix(line, "Les mer om: ")
		case strings.HasPrefix(line, "InnoMag opplyser"):
			p.disclosure = line
		case p.caption == "" && i+1 < len(lines) && lines[i+1] == line:
			p.caption = line
			body = append(body, fmt.Sprintf("![%s](/b/1.jpg %q)", line, line))
		case line == p.caption:
		case len(line) < 40 && !strings.ContainsAny(line, ".:?!"):
			p.headings = append(p.headings, line)
			body = append(body, "## "+line)
		default:
			if who != nil {
				next = spoken{name: who[1], title: strings.TrimSpace(who[2]), affiliation: who[3]}
			}
			body = append(body, line)
		}
	}
	p.title, p.body = "Side "+p.caption, strings.Join(body, "\n\n")
	return p
}

// ownPage has the form of the magazine's, and none of its words.
const ownPage = `– Det er billigere å dele en drill enn å kjøpe fire, sier Anne Lie fra Solvik kommune på et møte hos Kommunenes Fellesråd (KFR).

Anne Berg Lie, rådgiver for nærmiljø i Solvik kommune har følgende å si:

– Vi måtte slutte å spørre hva ting koster, og begynne å spørre hvem som har dem. Da fant vi 400 verktøy i én gate.

Verktøy på rekke
Verktøy på rekke

Hva undersøkelsen viser

De fleste låner to ganger og blir så med på å drive ordningen. Er det nok til å kalle det en bevegelse?

Ikke ennå, men ingen har sluttet.

Hva som skjer nå

Fellesrådet vil prøve det i tre kommuner til. Odd Moen, daglig leder i Senter for Delte Ting har følgende råd:

– Lånekassen er et sted der noen alltid er hjemme. Uten det blir det bare en bod.
Prosjektet Det vi har sammen – naboer som eiere er utført av Forskerhuset (prosjektledelsen) i samarbeid med NVF, Husbyen og det nordiske nettverket.

Les mer om: Boden som ble et bibliotek

InnoMag opplyser om at redaktøren er medlem i lånekassen.

1 COMMENT

  1. Vi har gjort dette i tjue år, uten å kalle det noe.

LEAVE A REPLY
`

// TestAPrintedPageComesBackWholeInOneQuery writes down all that a page of the magazine holds where it belongs, and reads it again as a
// stranger, with one query.
func TestAPrintedPageComesBackWholeInOneQuery(t *testing.T) {
	t.Parallel()
	pages := map[string]string{"one of our own": ownPage}
	if seed, err := os.ReadFile("../../shared/seed/innomag-article.txt"); err == nil {
		pages["the magazine's"] = string(seed)
	} else {
		t.Log("the magazine's own page is not beside the project: the test is made on ours alone")
	}
	for whose, page := range pages {
		t.Run(whose, func(t *testing.T) {
			t.Parallel()
			p := takeApart(t, page)
			if len(p.quotes) != 2 || len(p.headings) != 2 || p.caption == "" || p.lead == "" || len(p.makers) != 3 || p.more == "" || p.disclosure == "" || p.comment == "" {
				t.Fatalf("the page was not understood: %+v", p)
			}
			m := open(t)
			d, ctx := m.rooms.Directory, t.Context()
			links := article.Links{Notes: []*article.NoteInput{{Kind: "DISCLOSURE", Text: p.disclosure}}}
			for _, q := range p.quotes {
				who := must(d.CreatePerson(ctx, m.editor, directory.NewPerson{Name: q.name, Title: q.title, Affiliation: q.affiliation}))(t)
				links.Contributors = append(links.Contributors, &article.ContributorInput{PersonID: who.ID, Role: "SOURCE"})
			}
			made := directory.NewReport{Title: p.report}
			project := initiative.New{Title: p.project, Status: "PILOT"}
			for i, name := range append([]string{p.lead, p.buyer}, p.makers...) {
				o := must(d.CreateOrganisation(ctx, m.editor, directory.NewOrganisation{Name: name}))(t)
				role := directory.ReportRole("MAKER")
				if i < 2 {
					role = []directory.ReportRole{"LEAD", "COMMISSIONER"}[i]
				}
				made.Organisations = append(made.Organisations, directory.NewReportOrganisation{OrganisationID: o.ID, Role: role})
			}
			centre := must(d.CreateOrganisation(ctx, m.editor, directory.NewOrganisation{Name: p.quotes[1].affiliation}))(t)
			project.Partners = []initiative.NewPartner{{OrganisationID: centre.ID, Role: "LEAD"}}
			i := must(m.rooms.Initiatives.Create(ctx, m.editor, project))(t)
			must(m.rooms.Initiatives.Publish(ctx, m.editor, initiative.Step{InitiativeID: i.ID}))(t)
			links.InitiativeIds = []gid.ID{{Type: "Initiative", Key: int64(i.ID)}}
			links.ReportIds = []directory.ReportID{must(d.CreateReport(ctx, m.editor, made))(t).ID}
			publish := func(draft article.Draft) *article.Article {
				draft.BodyFormat = article.Markdown
				a := must(m.rooms.Articles.Create(ctx, m.editor, draft))(t)
				return must(m.rooms.Articles.Publish(ctx, m.editor, article.Publication{ArticleID: a.ID}))(t)
			}
			links.RelatedIds = []article.ID{publish(article.Draft{Title: p.more}).ID}
			a := publish(article.Draft{Title: p.title, Lede: p.lede, Body: p.body, Links: links})
			must(m.rooms.Comments.Post(ctx, m.moderator, comment.Draft{SubjectID: comment.Subject{Type: "Article", Key: int64(a.ID)}, Body: p.comment}))(t)

			got := m.ask(t, guest, `query($s: String!) { article(slug: $s) {
				title lede bodyText headings { text level } figures { alt caption } quotes { text speaker title affiliation person { name title affiliation } }
				contributors { role person { name } } reports { title organisations { role organisation { name } } } related { title } readMore { chosen article { title } }
				notes { kind text } initiatives { title status partners { role organisation { name } } } commentCount comments { nodes { bodyText } } } }`, object{"s": a.Slug})
			want := map[string]any{
				"title": p.title, "lede": p.lede, "figures.0.alt": p.caption, "figures.0.caption": p.caption, "figures.1": nil, "headings.2": nil, "quotes.2": nil,
				"reports.0.title": p.report, "related.0.title": p.more, "readMore.0.article.title": p.more, "readMore.0.chosen": true, "notes.0.kind": "DISCLOSURE", "notes.0.text": p.disclosure,
				"initiatives.0.title": p.project, "initiatives.0.partners.0.role": "LEAD", "initiatives.0.partners.0.organisation.name": p.quotes[1].affiliation,
				"commentCount": 1.0, "comments.nodes.0.bodyText": p.comment,
			}
			for n, h := range p.headings {
				want[fmt.Sprintf("headings.%d.text", n)] = h
			}
			for n, q := range p.quotes {
				at := fmt.Sprintf("quotes.%d.", n)
				want[at+"text"], want[at+"speaker"], want[at+"title"], want[at+"affiliation"], want[at+"person.name"] = q.said, q.name, q.title, q.affiliation, q.name
				want[at+"person.title"], want[at+"person.affiliation"] = q.title, q.affiliation
				want[fmt.Sprintf("contributors.%d.person.name", n)] = q.name
			}
			for n, name := range append([]string{p.lead, p.buyer}, p.makers...) {
				want[fmt.Sprintf("reports.0.organisations.%d.organisation.name", n)] = name
				want[fmt.Sprintf("reports.0.organisations.%d.role", n)] = []string{"LEAD", "COMMISSIONER", "MAKER", "MAKER", "MAKER"}[n]
			}
			for path, w := range want {
				if found := dig(got, "article."+path); fmt.Sprint(found) != fmt.Sprint(w) {
					t.Errorf("%s is %v, want %v", path, found, w)
				}
			}
			// Every line of the page is somewhere, as it stood.
			whole := strings.Join(strings.Fields(fmt.Sprint(dig(got, "article.lede"), " ", dig(got, "article.bodyText"), " ", p.more, " ", dig(got, "article.notes.0.text"), " ", dig(got, "article.comments.nodes.0.bodyText"))), " ")
			text, _, _ := strings.Cut(page, "LEAVE A REPLY")
			for line := range strings.Lines(text) {
				line = strings.Join(strings.Fields(line), " ")
				for _, mark := range []string{"– ", "1. ", "Les mer om: "} {
					line = strings.TrimPrefix(line, mark)
				}
				if line != "" && line != "1 COMMENT" && !strings.Contains(whole, line) {
					t.Errorf("lost: %s", line)
				}
			}
		})
	}
}
