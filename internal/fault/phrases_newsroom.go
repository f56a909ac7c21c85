package fault

import "maps"

func init() { maps.Copy(phrases, aboutTheNewsroom) }

// aboutTheNewsroom is what editors are told about what articles and initiatives point at.
var aboutTheNewsroom = map[string]phrase{
	"Si det på én måte.":                                    {"Sei det på éin måte.", "Say it in one way."},
	"Slutten må komme etter begynnelsen.":                   {"Slutten må kome etter starten.", "The end must come after the beginning."},
	"Stikkordet finnes ikke.":                               {"Stikkordet finst ikkje.", "There is no such tag."},
	"Rapporten finnes ikke.":                                {"Rapporten finst ikkje.", "There is no such report."},
	"Bildet finnes ikke.":                                   {"Biletet finst ikkje.", "There is no such picture."},
	"En annen person har denne adressen.":                   {"Ein annan person har denne adressa.", "Another person has this address."},
	"Et annet emne har denne adressen.":                     {"Eit anna emne har denne adressa.", "Another topic has this address."},
	"En annen rapport har denne adressen.":                  {"Ein annan rapport har denne adressa.", "Another report has this address."},
	"Et annet stikkord heter det. Slå dem sammen i stedet.": {"Eit anna stikkord heiter det. Slå dei saman i staden.", "Another tag is called that. Merge them instead."},
	"Et stikkord kan ikke slås sammen med seg selv.":        {"Eit stikkord kan ikkje slåast saman med seg sjølv.", "A tag cannot be merged with itself."},
	"Et emne kan ikke ligge under seg selv.":                {"Eit emne kan ikkje liggje under seg sjølv.", "A topic cannot be below itself."},
	"Dette er i bruk. Ta det bort der det brukes først.":    {"Dette er i bruk. Ta det bort der det blir brukt først.", "This is in use. Take it away where it is used first."},
}
