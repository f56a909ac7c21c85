package search_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"innomag/internal/page"
	"innomag/internal/postgres/pgtest"
	"innomag/internal/search"
)

// queries are what readers type, and the article that each must find among its first three hits.
var queries = []struct{ why, query, want string }{
	{"the word of the title", "eldreomsorg", "eldreomsorg-nabohjelp"},
	{"the definite form", "eldreomsorgen", "eldreomsorg-nabohjelp"},
	{"a compound's last part", "omsorg", "eldreomsorg-nabohjelp"},
	{"a compound written apart", "eldre omsorg", "eldreomsorg-nabohjelp"},
	{"letters swapped", "eldreomsrog", "eldreomsorg-nabohjelp"},
	{"as it is typed", "eldreoms", "eldreomsorg-nabohjelp"},
	{"two words", "demens sykehjem", "sykehjem-hage"},
	{"the definite form of a neuter", "sykehjemmet", "sykehjem-hage"},
	{"Nynorsk for Bokmål", "sjukeheim", "sykehjem-hage"},
	{"a verb in the title", "går tur demens", "demens-tur"},
	{"an indefinite noun", "turvenn", "demens-tur"},
	{"a long compound", "velferdsteknologi", "velferdsteknologi-eldre"},
	{"a long compound misspelt", "velferdstekonologi", "velferdsteknologi-eldre"},
	{"the plural of a compound", "omsorgsboliger", "velferdsteknologi-eldre"},
	{"a compound with a binding s", "generasjonshus", "generasjonshus"},
	{"two words of different fields", "studenter husleie", "generasjonshus"},
	{"a person's name", "Nadia Karimi-Strand generasjonshuset", "generasjonshus"},
	{"a question", "hvordan får unge fra barnevernet egen bolig", "boligsosial-ungdom"},
	{"singular of what stands in plural", "ettervern", "boligsosial-ungdom"},
	{"an English name", "housing first", "housing-first"},
	{"an adjective's plural", "bostedsløs", "housing-first"},
	{"without ø", "bostedslos", "housing-first"},
	{"a public body", "Husbanken", "husbank-leie-til-eie"},
	{"an exact phrase", `"leie til eie"`, "husbank-leie-til-eie"},
	{"Nynorsk", "ungdomsbustader", "ungdomsbustad-grend"},
	{"Bokmål for Nynorsk", "bygger grenda", "ungdomsbustad-grend"},
	{"a verb's noun", "deling verktøy", "sambruk-verktoy"},
	{"without æøå", "verktoy", "sambruk-verktoy"},
	{"a compound of two written words", "sirkulærøkonomi", "ombruk-mobler"},
	{"two words apart", "sirkulær økonomi", "ombruk-mobler"},
	{"ae for æ, o for ø", "sirkulaer okonomi", "ombruk-mobler"},
	{"a neighbour of a word", "kontormøbel", "ombruk-mobler"},
	{"an infinitive", "reparere klær", "reparasjon-klaer"},
	{"a noun for a verb's text", "tekstilavfall", "reparasjon-klaer"},
	{"an indefinite compound", "matsvinn", "matsvinn-kantine"},
	{"a misspelt compound", "matsvin", "matsvinn-kantine"},
	{"a phrase of the lede", "overskuddsmat lunsj", "matsvinn-kantine"},
	{"a near miss: the building, not the furniture", "ombruk betong", "sirkular-bygg"},
	{"a term of the field", "arbeidsinkludering", "verksted-cv"},
	{"a term written apart", "arbeids inkludering", "verksted-cv"},
	{"a term misspelt", "arbeidsinkludring", "verksted-cv"},
	{"an abbreviation with a hyphen", "CV-en", "verksted-cv"},
	{"an abbreviation", "NAV mentor", "nav-mentor"},
	{"words of the body", "nedsatt funksjonsevne", "nav-mentor"},
	{"with an accent that was left out", "kaffebar utviklingshemming", "kafe-utviklingshemming"},
	{"with an accent too many", "kafé rådhuset", "kafe-utviklingshemming"},
	{"a method's short name", "IPS", "jobb-psykisk-ips"},
	{"two words that many have", "psykisk jobbstøtte", "jobb-psykisk-ips"},
	{"a place", "Halden", "soningsjobb"},
	{"not that one", "arbeidsplass -verksted innsatte", "soningsjobb"},
	{"a near miss: Norwegian, not a library", "norskkurs flyktninger", "norskkurs-lager"},
	{"a compound's definite form", "flyktningguiden", "flyktning-guide"},
	{"a compound written apart, capitalised", "Flyktning Guide", "flyktning-guide"},
	{"Bokmål for a Nynorsk title", "innvandrere gård", "innvandrar-gard"},
	{"å for a", "landbruksskole", "innvandrar-gard"},
	{"a borrowed letter", "grunder innvandrerkvinner", "kvinner-gründere"},
	{"a definite compound", "leksekafe", "leksekafe"},
	{"with an accent", "leksekafé", "leksekafe"},
	{"one word that is in another", "leksehjelp", "leksekafe"},
	{"a compound written apart", "skole mat", "skolemat"},
	{"aa for å, oe for ø", "skolefravaer", "skolefravaer"},
	{"Nynorsk for a Bokmål compound", "skule stryn", "skule-nynorsk"},
	{"Bokmål for a Nynorsk compound", "ungdomsskole bygda", "skule-nynorsk"},
	{"plural of the title's word", "barnehager aldershjem", "barnehage-aldershjem"},
	{"a typo at the end", "foreldreveiledningg", "foreldrestotte"},
	{"a compound's first part", "barnefattigdom", "fritidskort"},
	{"a letter left out", "ungdomsrdet", "ungdomsrad"},
	{"aa for å", "ungdomsraad", "ungdomsrad"},
	{"Bokmål", "ensomhet studenter", "ensomhet-unge"},
	{"Nynorsk", "einsemd", "einsemd-bygd"},
	{"Nynorsk, definite", "einsemda bygda", "einsemd-bygd"},
	{"a compound's part", "selvhjelp depresjon", "selvhjelp-angst"},
	{"a near miss: not the self-help", "rusproblem", "rus-erfaringskonsulent"},
	{"a two-word term", "sosialt entreprenørskap", "sosialt-entreprenorskap-vekst"},
	{"a two-word term without ø", "sosialt entreprenorskap", "sosialt-entreprenorskap-vekst"},
	{"who does it", "sosiale entreprenører", "sosialt-entreprenorskap-vekst"},
	{"English", "impact investing", "impact-investing"},
	{"English, another form", "social investments", "impact-investing"},
	{"English, a phrase", `"measuring social impact"`, "impact-investing"},
	{"an indefinite compound", "effektkontrakt", "effektkontrakt"},
	{"a noun and its plural", "offentlige anskaffelser fravær", "effektkontrakt"},
	{"a long compound, written apart", "innovasjons partnerskap", "innovasjonspartnerskap"},
	{"a long compound, misspelt", "inovasjonspartnerskap", "innovasjonspartnerskap"},
	{"a place and a thing", "borgerpanel Trondheim", "medvirkning-borgerpanel"},
	{"an opposite", "bibliotek lånekort", "bibliotek-meroapent"},
	{"Bokmål for Nynorsk", "bærekraft solceller", "baerekraft-bygd"},
	{"a compound from its parts", "varme lag", "varmelag"},
	{"ae and aa", "blaabaer", "blabaer"},
	{"ae and a", "blabaer", "blabaer"},
	{"a form that is not written anywhere", "blåbærene", "blabaer"},
	{"a term in short", "KI sosialhjelp", "kunstig-intelligens-sosialkontor"},
	{"a term", "kunstig intelligens", "kunstig-intelligens-sosialkontor"},
	{"the plural of a person", "barn pårørende", "taushet-barn-pårørende"},
	{"without å and ø", "barn parorende", "taushet-barn-pårørende"},
	{"an indefinite compound", "frivilligsentral", "frivilligsentral"},
	{"a source's name", "Gunnhild Sæther Rø frivillig", "frivilligsentral"},
	{"a source's name without æ and ø", "gunnhild saether ro", "frivilligsentral"},
	{"a misspelt name", "Gunhild Sæter", "frivilligsentral"},
	{"a loan word", "dugnad app", "dugnad-digital"},
}

func TestReadersFindWhatTheyLookForAmongTheFirstThree(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	ids := fill(t, db)
	s := service(db)
	began := time.Now()
	three, right, sum := 3, 0, 0.0
	ten := 10
	for _, q := range queries {
		found, err := s.Search(t.Context(), q.query, []search.Type{search.Article}, page.Args{First: &ten})
		if err != nil {
			t.Fatalf("%s: %v", q.query, err)
		}
		if ids[q.want] == 0 {
			t.Fatalf("there is no %s", q.want)
		}
		at := slices.IndexFunc(found.Nodes, func(h *search.Hit) bool { return h.Ref == ids[q.want] })
		if at >= 0 {
			sum += 1 / float64(at+1)
		}
		if at >= 0 && at < three {
			right++
			continue
		}
		var got []string
		for _, h := range found.Nodes {
			for slug, id := range ids {
				if id == h.Ref {
					got = append(got, fmt.Sprintf("%s %s", slug, h.Score))
				}
			}
		}
		t.Errorf("%s: %q finds %s at %d: %v", q.why, q.query, q.want, at+1, got)
	}
	t.Logf("%v", time.Since(began))
	t.Logf("%d of %d queries find their article among the first three; mean reciprocal rank %.3f", right, len(queries), sum/float64(len(queries)))
}
