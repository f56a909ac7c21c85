package search

import "strings"

// kin are words that mean the same to somebody who searches: Bokmål and Nynorsk forms that no stem brings together, older and
// newer names, and what things are called in short. Written as search_fold leaves them.
var kin = func() map[string][]string {
	out := map[string][]string{}
	for line := range strings.Lines(`
		skole skule
		skoler skular
		bolig bustad
		boliger bustader
		hjem heim
		hjemme heime
		hverdag kvardag
		ensomhet einsemd aleinegang
		ensom einsam
		virksomhet verksemd
		mulighet moglegheit
		muligheter moglegheiter
		likhet likskap
		ulikhet ulikskap
		forskjell skilnad
		sykehus sjukehus
		sykehjem sjukeheim
		syk sjuk
		sykdom sjukdom
		helse helsa
		laerer laerar
		laerere laerarar
		innvandrer innvandrar
		innvandrere innvandrarar
		baerekraft berekraft
		baerekraftig berekraftig
		fremtid framtid
		grend bygd
		barn born ungar
		ungdom ungdommar
		foreldre foreldra
		eldre gamle
		arbeidsledig arbeidslaus arbeidsløs
		uke veke
		hjelp hjelpe
		kjaerlighet kjaerleik
		frivillighet friviljug
		samfunn samfunnet
		trygghet tryggleik
		utdanning utdaning
		naermiljo naermiljoet
		kunstig ki
		nav velferdsetaten
		jobb arbeid
		omsorg omsut
	`) {
		words := strings.Fields(line)
		for _, w := range words {
			for _, other := range words {
				if other != w {
					out[w] = append(out[w], other)
				}
			}
		}
	}
	return out
}()
