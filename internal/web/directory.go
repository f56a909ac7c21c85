package web

import (
	"context"
	"errors"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"innomag/internal/jsonld"
	"innomag/internal/site"
)

// directoryView is the list of initiatives, narrowed as the address says.
type directoryView struct {
	Asked  asked
	Facets []facet
	Years  []choice
	Chosen []choice // what the address asks for, each with the address that no longer does
	Found  venturesPart
	Next   string
}

// facet is a way to narrow the list.
type facet struct {
	Title   string // a message
	Choices []choice
	Open    bool
}

type choice struct {
	Value, Name, Address string
	Count                int
	Chosen               bool
}

// asked is what an address of the directory asks for, by the names of its parts.
type asked map[string][]string

// parts are the names, in the order in which they always stand. The app has the same in pages/directory.tsx.
var parts = []string{"q", "status", "tema", "fylke", "kommune", "partner", "rolle", "fra", "til"}

// Hidden are the parts that the form for words and years passes on.
func (asked) Hidden() []string { return chosenParts }

// chosenParts are those that are chosen from lists, in the order of their lists.
var chosenParts = []string{"status", "tema", "fylke", "kommune", "partner", "rolle"}

// One is what is asked for where only one thing can be; empty when nothing is.
func (a asked) One(name string) string {
	if len(a[name]) == 0 {
		return ""
	}
	return a[name][0]
}

// with gives the address that asks for these values of one part instead.
func (a asked) with(name string, values []string) string {
	var said []string
	for _, n := range parts {
		have := a[n]
		if n == name {
			have = values
		}
		for _, value := range have {
			said = append(said, n+"="+string(term(value)))
		}
	}
	if len(said) == 0 {
		return "/initiativ"
	}
	return "/initiativ?" + strings.Join(said, "&")
}

// without gives the address that no longer asks for a value.
func (a asked) without(name, value string) string {
	return a.with(name, slices.DeleteFunc(slices.Clone(a[name]), func(have string) bool { return have == value }))
}

func readAsked(query url.Values) asked {
	a := asked{}
	for _, name := range parts {
		a[name] = slices.DeleteFunc(slices.Clone(query[name]), func(value string) bool { return value == "" })
	}
	return a
}

var (
	statuses = []string{"IDEA", "PILOT", "RUNNING", "SCALED", "ENDED"}
	roles    = []string{"LEAD", "PARTNER", "FUNDER", "COMMISSIONER", "RESEARCHER"}
	aYear    = regexp.MustCompile(`^\d{4}$`)
)

// filterOf is an address as the API understands it. The app asks for the same, in filterOf of pages/directory.tsx.
func filterOf(a asked) map[string]any {
	filter := map[string]any{}
	var status []any
	for _, s := range statuses {
		if slices.Contains(a["status"], s) {
			status = append(status, s)
		}
	}
	if len(status) > 0 {
		filter["statuses"] = status
	}
	for name, part := range map[string]string{"tema": "topic", "partner": "partnerId"} {
		if said := a.One(name); said != "" {
			filter[part] = said
		}
	}
	if role := a.One("rolle"); slices.Contains(roles, role) {
		filter["partnerRole"] = role
	}
	for name, part := range map[string]string{"fylke": "counties", "kommune": "municipalities"} {
		if len(a[name]) > 0 {
			filter[part] = a[name]
		}
	}
	for name, part := range map[string]string{"fra": "fromYear", "til": "toYear"} {
		if said := a.One(name); aYear.MatchString(said) {
			if year, err := strconv.Atoi(said); err == nil && year > 0 {
				filter[part] = year
			}
		}
	}
	if text := strings.TrimSpace(a.One("q")); text != "" {
		filter["text"] = text
	}
	return filter
}

type facetPart []struct {
	Value, Label string
	Count        int
}

func readDirectory(ctx context.Context, v *visit) (*page, error) {
	a := readAsked(v.URL.Query())
	filter := filterOf(a)
	var got struct {
		Initiatives      venturesPart
		InitiativeFacets struct{ Topics, Statuses, Counties, Municipalities, Partners, PartnerRoles, Years facetPart }
		Topics           struct{ Nodes []topicView }
	}
	err := v.list(ctx, "Directory", map[string]any{"filter": filter, "locale": v.locale()}, &got)
	var refused gqlerror.List
	if errors.As(err, &refused) && len(filter) > 0 { // a partner or a place that there is not
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	f := got.InitiativeFacets
	names := map[string]string{}
	for _, t := range got.Topics.Nodes {
		names[t.Slug] = t.Name
	}
	view := directoryView{Asked: a, Found: got.Initiatives, Next: v.next(got.Initiatives.PageInfo)}
	view.Facets = []facet{
		a.facet("status", "facetStatus", inOrder(f.Statuses, statuses), true, func(value, _ string) string { return v.messages.text("status." + value) }),
		a.facet("tema", "navTopics", f.Topics, false, func(value, label string) string {
			if name, ok := names[value]; ok {
				return name
			}
			return label
		}),
		a.facet("fylke", "facetCounty", f.Counties, true, nil),
		a.facet("kommune", "facetMunicipality", f.Municipalities, true, nil),
		a.facet("partner", "facetPartner", f.Partners, false, nil),
		a.facet("rolle", "facetRole", inOrder(f.PartnerRoles, roles), false, func(value, _ string) string { return v.messages.text("partnerRole." + value) }),
	}
	view.Facets[0].Open = true
	view.Chosen = v.chosen(a, view.Facets)
	view.Years = years(f.Years, a)
	return &page{
		Template: "directory", View: view, Title: v.messages.text("weFollow"), Description: v.messages.text("directoryIntro"),
		Path: "/initiativ", Hidden: len(filter) > 0, Structured: linked(jsonld.Breadcrumbs(v.base(),
			jsonld.Crumb{Name: site.Name, Path: "/"}, jsonld.Crumb{Name: v.messages.text("navInitiatives"), Path: "/initiativ"})),
	}, nil
}

func inOrder(found facetPart, values []string) facetPart {
	slices.SortStableFunc(found, func(a, b struct {
		Value, Label string
		Count        int
	},
	) int {
		return slices.Index(values, a.Value) - slices.Index(values, b.Value)
	})
	return found
}

// facet gives the choices of one kind, each with the address that makes or unmakes it.
func (a asked) facet(name, title string, found facetPart, several bool, word func(value, label string) string) facet {
	f := facet{Title: title, Open: len(a[name]) > 0}
	for _, c := range found {
		made := choice{Value: c.Value, Name: c.Label, Count: c.Count, Chosen: slices.Contains(a[name], c.Value)}
		if word != nil {
			made.Name = word(c.Value, c.Label)
		}
		switch {
		case made.Chosen:
			made.Address = a.without(name, c.Value)
		case several:
			made.Address = a.with(name, append(slices.Clone(a[name]), c.Value))
		default:
			made.Address = a.with(name, []string{c.Value})
		}
		f.Choices = append(f.Choices, made)
	}
	return f
}

// chosen tells what the address asks for, in the reader's words.
func (v *visit) chosen(a asked, facets []facet) []choice {
	var out []choice
	add := func(name, value, said string) {
		out = append(out, choice{Name: said, Address: a.without(name, value)})
	}
	for _, value := range a["q"] {
		add("q", value, "«"+value+"»")
	}
	for i, name := range chosenParts {
		for _, value := range a[name] {
			said := v.messages.text(facets[i].Title)
			switch {
			case name == "status" && slices.Contains(statuses, value):
				said = v.messages.text("status." + value)
			case name == "rolle" && slices.Contains(roles, value):
				said = v.messages.text("partnerRole." + value)
			}
			for _, c := range facets[i].Choices {
				if c.Value == value {
					said = c.Name
				}
			}
			add(name, value, said)
		}
	}
	for _, value := range a["fra"] {
		add("fra", value, v.messages.text("fromYear", "year", value))
	}
	for _, value := range a["til"] {
		add("til", value, v.messages.text("toYear", "year", value))
	}
	return out
}

// years are those in which something began, and those that the address asks for.
func years(found facetPart, a asked) []choice {
	var out []choice
	for _, c := range found {
		out = append(out, choice{Value: c.Value, Count: c.Count})
	}
	for _, name := range []string{"fra", "til"} {
		if said := a.One(name); said != "" && !slices.ContainsFunc(out, func(c choice) bool { return c.Value == said }) {
			out = append(out, choice{Value: said})
		}
	}
	slices.SortFunc(out, func(a, b choice) int { return strings.Compare(a.Value, b.Value) })
	return out
}
