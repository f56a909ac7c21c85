package imports

import (
	"regexp"
	"strings"
)

// said is a remark as `innomag import` writes it, in the other languages of the magazine.
type said struct{ nb, nn string }

// remarks holds what imports remark on. A test finds remarks that are missing here.
var remarks = map[string]said{
	"sticky post; choose it for the front page here":                                   {"festet innlegg; velg det til forsiden her", "festa innlegg; vel det til framsida her"},
	"page below one that is not in the file, now by itself":                            {"side under en som ikke er i filen; den står nå for seg selv", "side under ei som ikkje er i fila; ho står no for seg sjølv"},
	"custom fields beyond a megabyte, not kept":                                        {"egendefinerte felt over én megabyte, ikke tatt vare på", "eigendefinerte felt over éin megabyte, ikkje tekne vare på"},
	"custom field that nothing here shows; kept for an export":                         {"egendefinert felt som ingenting viser her; tatt vare på til en eksport", "eigendefinert felt som ingenting viser her; teke vare på til ein eksport"},
	"comment that is in the file more than once, the first imported":                   {"kommentar som er flere ganger i filen; den første er importert", "kommentar som er fleire gonger i fila; den første er importert"},
	"mended or left out while reading":                                                 {"rettet eller utelatt under lesingen", "retta eller utelate under lesinga"},
	"thread without dsq:id, not imported":                                              {"tråd uten dsq:id, ikke importert", "tråd utan dsq:id, ikkje importert"},
	"thread that is in the file more than once, the first counts":                      {"tråd som er flere ganger i filen; den første teller", "tråd som er fleire gonger i fila; den første tel"},
	"comment without dsq:id, not imported":                                             {"kommentar uten dsq:id, ikke importert", "kommentar utan dsq:id, ikkje importert"},
	"comment without text":                                                             {"kommentar uten tekst", "kommentar utan tekst"},
	"changed there and here since the last import; left as it is here":                 {"endret både der og her siden forrige import; står som det er her", "endra både der og her sidan førre import; står som det er her"},
	"address that another article has, numbered":                                       {"adresse som en annen artikkel har; fikk et nummer", "adresse som ein annan artikkel har; fekk eit nummer"},
	"comment whose parent is not imported, now at the top":                             {"kommentar på noe som ikke er importert; den står nå øverst", "kommentar på noko som ikkje er importert; han står no øvst"},
	"web address of a commenter, not imported":                                         {"nettadressen til en som kommenterte, ikke importert", "nettadressa til ein som kommenterte, ikkje importert"},
	"custom fields of a comment, not imported":                                         {"egendefinerte felt på en kommentar, ikke importert", "eigendefinerte felt på ein kommentar, ikkje importerte"},
	"comment of a type that only a plugin knows, not imported":                         {"kommentar av et slag som bare en utvidelse kjenner, ikke importert", "kommentar av eit slag som berre ei utviding kjenner, ikkje importert"},
	"pingback or trackback without an id of its own, not imported":                     {"pingback eller trackback uten egen id, ikke importert", "pingback eller trackback utan eigen id, ikkje importert"},
	"comment of unknown status, now held":                                              {"kommentar med ukjent status; den venter nå på en moderator", "kommentar med ukjend status; han ventar no på ein moderator"},
	"page that is not here, its comments not imported":                                 {"side som ikke er her; kommentarene er ikke importert", "side som ikkje er her; kommentarane er ikkje importerte"},
	"comments on a thread that is not in the file, not imported":                       {"kommentarer i en tråd som ikke er i filen, ikke importert", "kommentarar i ein tråd som ikkje er i fila, ikkje importerte"},
	"reply whose parent may come after the break, waits for a whole file":              {"svar på noe som kan stå etter bruddet; venter på en hel fil", "svar på noko som kan stå etter brotet; ventar på ei heil fil"},
	"without id, guid or link, not imported":                                           {"uten id, guid eller lenke, ikke importert", "utan id, guid eller lenkje, ikkje importert"},
	"in the file more than once, the first imported":                                   {"flere ganger i filen; den første er importert", "fleire gonger i fila; den første er importert"},
	"post or page without a title":                                                     {"innlegg eller side uten tittel", "innlegg eller side utan tittel"},
	"post or page behind a password, now a draft; the password is not kept":            {"innlegg eller side bak et passord, nå et utkast; passordet er ikke tatt vare på", "innlegg eller side bak eit passord, no eit utkast; passordet er ikkje teke vare på"},
	"private post or page, now a draft":                                                {"privat innlegg eller side, nå et utkast", "privat innlegg eller side, no eit utkast"},
	"post or page of unknown status, now a draft":                                      {"innlegg eller side med ukjent status, nå et utkast", "innlegg eller side med ukjend status, no eit utkast"},
	"featured image that is not in the file":                                           {"fremhevet bilde som ikke er i filen", "framheva bilete som ikkje er i fila"},
	"featured image without a web address":                                             {"fremhevet bilde uten nettadresse", "framheva bilete utan nettadresse"},
	"word of a taxonomy that is not imported":                                          {"ord fra en taksonomi som ikke importeres", "ord frå ein taksonomi som ikkje blir importert"},
	"unknown shortcode, left in the text":                                              {"ukjent kortkode, står igjen i teksten", "ukjend kortkode, står att i teksten"},
	"block that WordPress fills in when the page is shown, left out":                   {"blokk som WordPress fyller når siden vises, utelatt", "blokk som WordPress fyller når sida blir vist, utelaten"},
	"picture of a gallery that is not in the file":                                     {"bilde i et galleri som ikke er i filen", "bilete i eit galleri som ikkje er i fila"},
	"comment on an attachment, not imported":                                           {"kommentar på et vedlegg, ikke importert", "kommentar på eit vedlegg, ikkje importert"},
	"attachment of a post that is not in the file":                                     {"vedlegg til et innlegg som ikke er i filen", "vedlegg til eit innlegg som ikkje er i fila"},
	"attachment without a web address":                                                 {"vedlegg uten nettadresse", "vedlegg utan nettadresse"},
	"menu, not imported":                                                               {"meny, ikke importert", "meny, ikkje importert"},
	"draft that WordPress began and nobody saved, not imported":                        {"utkast som WordPress begynte og ingen lagret, ikke importert", "utkast som WordPress byrja og ingen lagra, ikkje importert"},
	"of a type that only a plugin or theme knows, not imported":                        {"av et slag som bare en utvidelse eller et tema kjenner, ikke importert", "av eit slag som berre ei utviding eller eit tema kjenner, ikkje importert"},
	"file of an attachment that could not be had; pages show it from the old site":     {"fil til et vedlegg som ikke kunne hentes; sidene viser den fra det gamle nettstedet", "fil til eit vedlegg som ikkje kunne hentast; sidene viser ho frå den gamle nettstaden"},
	"file that cannot be kept here; pages show it from the old site":                   {"fil som ikke kan tas vare på her; sidene viser den fra det gamle nettstedet", "fil som ikkje kan takast vare på her; sidene viser ho frå den gamle nettstaden"},
	"picture in a text that only the old site has; bring it with --uploads or --fetch": {"bilde i en tekst som bare det gamle nettstedet har; hent det med --uploads eller --fetch", "bilete i ein tekst som berre den gamle nettstaden har; hent det med --uploads eller --fetch"},
	"category below itself, put at the top":                                            {"kategori under seg selv, satt øverst", "kategori under seg sjølv, sett øvst"},
}

// place is the form of an example, around what the file itself has.
type place struct {
	form   *regexp.Regexp
	nb, nn string
}

var places = []place{
	{regexp.MustCompile(`^comment (\S+) on `), "kommentar $1 til ", "kommentar $1 til "},
	{regexp.MustCompile(`^comment (\S+), `), "kommentar $1, ", "kommentar $1, "},
	{regexp.MustCompile(`^attachment (\S+) of `), "vedlegg $1 til ", "vedlegg $1 til "},
	{regexp.MustCompile(`^attachment (\S+) in `), "vedlegg $1 i ", "vedlegg $1 i "},
	{regexp.MustCompile(`^thread (\S+)(,|$)`), "tråd $1$2", "tråd $1$2"},
	{regexp.MustCompile(`^line (\d+), on `), "linje $1, til ", "linje $1, til "},
	{regexp.MustCompile(`(^|, )line (\d+)$`), "${1}linje $2", "${1}linje $2"},
	{regexp.MustCompile(`^line (\d+)`), "linje $1", "linje $1"},
	{regexp.MustCompile(` is now (\S+)$`), " er nå $1", " er no $1"},
	{regexp.MustCompile(` is below (\d+)$`), " står under $1", " står under $1"},
	{regexp.MustCompile(` belongs to (\d+)$`), " hører til $1", " høyrer til $1"},
	{regexp.MustCompile(`^(\[[^\]]*\]|\S+) in (\S+ \d+ ")`), "$1 i $2", "$1 i $2"},
	{regexp.MustCompile(`" is ("[^"]*")$`), `" er $1`, `" er $1`},
}

// in puts a remark into a language: nb, nn or en. What has no translation stays as it is.
func (r *Remark) in(language string) {
	if language != "nb" && language != "nn" {
		return
	}
	if other, ok := remarks[r.What]; ok {
		r.What = other.nb
		if language == "nn" {
			r.What = other.nn
		}
	}
	for i, example := range r.Examples {
		for _, p := range places {
			form := p.nb
			if language == "nn" {
				form = p.nn
			}
			example = p.form.ReplaceAllString(example, form)
		}
		r.Examples[i] = strings.TrimSpace(example)
	}
}
