package moderation

// catalogue holds what every code means. A code that is not here does not exist.
var catalogue = map[Code]finding{
	Required: {
		Refuse, true, "REQUIRED",
		words{"{field} er tom.", "{field} er tom.", "{field} is empty."},
		words{"Feltet må fylles ut.", "Feltet må fyllast ut.", "This must be filled in."},
	},
	TooShort: {
		Refuse, false, "TOO_SHORT",
		words{"{field} har {value} tegn; minst {limit} kreves.", "{field} har {value} teikn; minst {limit} er kravd.", "{field} has {value} characters; at least {limit} are required."},
		words{"Teksten må ha minst {limit} tegn.", "Teksten må ha minst {limit} teikn.", "The text must have at least {limit} characters."},
	},
	TooLong: {
		Refuse, true, "TOO_LONG",
		words{"{field} har {value} tegn; grensen er {limit}.", "{field} har {value} teikn; grensa er {limit}.", "{field} has {value} characters; the limit is {limit}."},
		words{"Teksten kan ha høyst {limit} tegn, denne har {value}.", "Teksten kan ha høgst {limit} teikn, denne har {value}.", "The text may have at most {limit} characters; this has {value}."},
	},
	NameReserved: {
		Refuse, false, "NAME_RESERVED",
		words{"Navnet «{text}» kan forveksles med «{rule}».", "Namnet «{text}» kan forvekslast med «{rule}».", "The name “{text}” could be taken for “{rule}”."},
		words{"Navnet tilhører magasinet eller en som arbeider her. Velg et annet.", "Namnet høyrer til magasinet eller ein som arbeider her. Vel eit anna.", "The name belongs to the magazine or somebody who works here. Choose another."},
	},
	NameSharedStaff: {
		Hold, false, "",
		words{"Kontoen har et navn som kan forveksles med «{rule}».", "Kontoen har eit namn som kan forvekslast med «{rule}».", "The account has a name that could be taken for “{rule}”."},
		words{},
	},
	NameHasLink: {
		Hold, false, "",
		words{"Navnet har en nettadresse: {text}.", "Namnet har ei nettadresse: {text}.", "The name has a web address in it: {text}."},
		words{"Navnet kan ikke være en nettadresse.", "Namnet kan ikkje vere ei nettadresse.", "The name cannot be a web address."},
	},
	DiscussionClosed: {
		Refuse, true, "DISCUSSION_CLOSED",
		words{"Diskusjonen er stengt ({ref}).", "Diskusjonen er stengd ({ref}).", "The discussion is closed ({ref})."},
		words{"Diskusjonen tar ikke imot flere kommentarer.", "Diskusjonen tek ikkje imot fleire kommentarar.", "The discussion takes no more comments."},
	},
	ThreadLocked: {
		Refuse, true, "DISCUSSION_CLOSED",
		words{"Tråden er låst.", "Tråden er låst.", "The thread is locked."},
		words{"Denne tråden tar ikke imot flere svar.", "Denne tråden tek ikkje imot fleire svar.", "This thread takes no more replies."},
	},
	PreModerated: {
		Hold, false, "",
		words{"Alle kommentarer her leses før de vises.", "Alle kommentarar her blir lesne før dei blir viste.", "All comments here are read before they are shown."},
		words{},
	},
	NotTrusted: {
		Hold, false, "",
		words{"Forfatteren har {value} godkjente kommentarer; {limit} gir tillit.", "Forfattaren har {value} godkjende kommentarar; {limit} gir tillit.", "The author has {value} approved comments; {limit} make one trusted."},
		words{"Bare faste kommentatorer kan skrive her nå.", "Berre faste kommentatorar kan skrive her no.", "Only established commenters can write here now."},
	},
	BannedWord: {
		Refuse, false, "",
		words{"Forbudt ord: «{text}» ({rule}).", "Forbode ord: «{text}» ({rule}).", "Banned word: “{text}” ({rule})."},
		words{"{field} har ord vi ikke publiserer.", "{field} har ord vi ikkje publiserer.", "{field} has words that we do not publish."},
	},
	SuspectWord: {
		Hold, false, "",
		words{"Ord å se på: «{text}» ({rule}).", "Ord å sjå på: «{text}» ({rule}).", "Word to look at: “{text}” ({rule})."},
		words{"{field} har ord vi ikke publiserer.", "{field} har ord vi ikkje publiserer.", "{field} has words that we do not publish."},
	},
	HiddenWord: {
		Hold, false, "",
		words{"Et listeført ord kan være skjult i «{text}» ({rule}).", "Eit listeført ord kan vere gøymt i «{text}» ({rule}).", "A listed word may be hidden in “{text}” ({rule})."},
		words{},
	},
	OnlyLinks: {
		Refuse, false, "",
		words{"Kommentaren er bare lenker.", "Kommentaren er berre lenkjer.", "The comment is nothing but links."},
		words{"Skriv noe om lenken, så andre ser hvorfor den er her.", "Skriv noko om lenkja, så andre ser kvifor ho er her.", "Say something about the link, so that others see why it is here."},
	},
	TooManyLinks: {
		Hold, false, "",
		words{"{value} lenker; grensen er {limit}.", "{value} lenkjer; grensa er {limit}.", "{value} links; the limit is {limit}."},
		words{"Kommentaren kan ha høyst {limit} lenker.", "Kommentaren kan ha høgst {limit} lenkjer.", "The comment may have at most {limit} links."},
	},
	BlockedDomain: {
		Spam, false, "",
		words{"Lenke til et sperret domene: {rule}.", "Lenkje til eit sperra domene: {rule}.", "Link to a blocked domain: {rule}."},
		words{},
	},
	NewcomerLink: {
		Hold, false, "",
		words{"Lenke fra en som ikke har fått noe godkjent ennå: {text}.", "Lenkje frå ein som ikkje har fått noko godkjent enno: {text}.", "Link from somebody with nothing approved yet: {text}."},
		words{"Nye kommentatorer kan ikke legge ved lenker ennå.", "Nye kommentatorar kan ikkje leggje ved lenkjer enno.", "Those who are new cannot include links yet."},
	},
	DisguisedLink: {
		Hold, false, "",
		words{"Ligner en forkledd nettadresse: {text}.", "Liknar ei forkledd nettadresse: {text}.", "Looks like a disguised web address: {text}."},
		words{},
	},
	Duplicate: {
		Refuse, false, "DUPLICATE",
		words{"Samme tekst som forfatteren har skrevet før ({ref}).", "Same tekst som forfattaren har skrive før ({ref}).", "The same text as the author wrote before ({ref})."},
		words{"Du har skrevet det samme nylig.", "Du har skrive det same nyleg.", "You said the same a short while ago."},
	},
	Copied: {
		Hold, false, "",
		words{"Samme tekst som en annen har skrevet ({ref}).", "Same tekst som ein annan har skrive ({ref}).", "The same text as somebody else wrote ({ref})."},
		words{},
	},
	NearDuplicate: {
		Hold, false, "",
		words{"{value} % lik en annen kommentar ({ref}); grensen er {limit} %.", "{value} % lik ein annan kommentar ({ref}); grensa er {limit} %.", "{value} % like another comment ({ref}); the limit is {limit} %."},
		words{"Du har skrevet nesten det samme nylig.", "Du har skrive nesten det same nyleg.", "You said almost the same a short while ago."},
	},
	TooFast: {
		Refuse, false, "TOO_FAST",
		words{"{value} kommentarer på kort tid ({rule}); grensen er {limit}.", "{value} kommentarar på kort tid ({rule}); grensa er {limit}.", "{value} comments in a short time ({rule}); the limit is {limit}."},
		words{"Du har skrevet mange kommentarer på kort tid. Vent litt.", "Du har skrive mange kommentarar på kort tid. Vent litt.", "You have written many comments in a short time. Wait a little."},
	},
	SlowMode: {
		Refuse, false, "TOO_FAST",
		words{"{value} sekunder siden forfatterens forrige; {limit} kreves her.", "{value} sekund sidan det førre frå forfattaren; {limit} er kravd her.", "{value} seconds since the author's last; {limit} are required here."},
		words{"Vent {limit} sekunder mellom kommentarene dine i denne diskusjonen.", "Vent {limit} sekund mellom kommentarane dine i denne diskusjonen.", "Wait {limit} seconds between your comments in this discussion."},
	},
	AddressBusy: {
		Hold, false, "TOO_FAST",
		words{"{value} kommentarer fra samme nett på kort tid; grensen er {limit}.", "{value} kommentarar frå same nett på kort tid; grensa er {limit}.", "{value} comments from one network in a short time; the limit is {limit}."},
		words{"Det kommer mange kommentarer fra nettet ditt. Vent litt.", "Det kjem mange kommentarar frå nettet ditt. Vent litt.", "Many comments come from your network. Wait a little."},
	},
	DiscussionBusy: {
		Hold, false, "TOO_FAST",
		words{"{value} kommentarer i diskusjonen på kort tid; grensen er {limit}.", "{value} kommentarar i diskusjonen på kort tid; grensa er {limit}.", "{value} comments in the discussion in a short time; the limit is {limit}."},
		words{"Det kommer mange kommentarer her nå. Vent litt.", "Det kjem mange kommentarar her no. Vent litt.", "Many comments come here now. Wait a little."},
	},
	Banned: {
		Refuse, true, "BANNED",
		words{"Forfatteren er utestengt.", "Forfattaren er utestengd.", "The author is banned."},
		words{"Du kan ikke kommentere her.", "Du kan ikkje kommentere her.", "You cannot comment here."},
	},
	Suspended: {
		Refuse, true, "BANNED",
		words{"Forfatteren er utestengt til {ref}.", "Forfattaren er utestengd til {ref}.", "The author is suspended until {ref}."},
		words{"Du kan kommentere igjen etter {ref}.", "Du kan kommentere igjen etter {ref}.", "You can comment again after {ref}."},
	},
	AlwaysHeld: {
		Hold, false, "",
		words{"En moderator har bestemt at forfatteren alltid leses først.", "Ein moderator har bestemt at forfattaren alltid blir lesen først.", "A moderator decided that this author is always read first."},
		words{},
	},
	FirstComments: {
		Hold, false, "",
		words{"Forfatteren har {value} godkjente kommentarer; de første {limit} leses først.", "Forfattaren har {value} godkjende kommentarar; dei første {limit} blir lesne først.", "The author has {value} approved comments; the first {limit} are read first."},
		words{},
	},
	OftenRejected: {
		Hold, false, "",
		words{"{value} % av forfatterens kommentarer er avvist; grensen er {limit} %.", "{value} % av kommentarane til forfattaren er avviste; grensa er {limit} %.", "{value} % of the author's comments were rejected; the limit is {limit} %."},
		words{},
	},
	Honeypot: {
		Spam, false, "",
		words{"Et felt som ikke vises, var fylt ut.", "Eit felt som ikkje er synleg, var fylt ut.", "A field that people do not see was filled in."},
		words{},
	},
	FormTooFast: {
		Hold, false, "",
		words{"Skjemaet ble sendt etter {value} sekunder; mennesker bruker minst {limit}.", "Skjemaet blei sendt etter {value} sekund; menneske bruker minst {limit}.", "The form was sent after {value} seconds; people take at least {limit}."},
		words{},
	},
	FormStale: {
		Note, false, "",
		words{"Skjemaet var {value} sekunder gammelt.", "Skjemaet var {value} sekund gammalt.", "The form was {value} seconds old."},
		words{},
	},
	FormForged: {
		Hold, false, "",
		words{"Skjemaets merke er ikke vårt.", "Merket på skjemaet er ikkje vårt.", "The form's token is not ours."},
		words{},
	},
	FormMissing: {
		Hold, false, "",
		words{"Kommentaren kom uten skjema.", "Kommentaren kom utan skjema.", "The comment came without a form."},
		words{},
	},
	EmailInvalid: {
		Refuse, false, "INVALID",
		words{"E-postadressen er ikke en adresse.", "E-postadressa er ikkje ei adresse.", "The e-mail address is not one."},
		words{"Skriv en hel e-postadresse, eller la feltet stå tomt.", "Skriv ei heil e-postadresse, eller lat feltet stå tomt.", "Write a whole e-mail address, or leave the field empty."},
	},
	DisposableEmail: {
		Hold, false, "",
		words{"Engangsadresse for e-post: {rule}.", "Eingongsadresse for e-post: {rule}.", "Disposable e-mail address: {rule}."},
		words{"Bruk en e-postadresse som varer.", "Bruk ei e-postadresse som varer.", "Use an e-mail address that lasts."},
	},
	BrokenText: {
		Refuse, true, "INVALID_TEXT",
		words{"{field} har tegn som ikke kan lagres.", "{field} har teikn som ikkje kan lagrast.", "{field} has characters that cannot be stored."},
		words{"Teksten har tegn som ikke kan lagres.", "Teksten har teikn som ikkje kan lagrast.", "The text has characters that cannot be stored."},
	},
	MixedScript: {
		Hold, false, "",
		words{"Ulike alfabeter i ett ord: «{text}».", "Ulike alfabet i eitt ord: «{text}».", "Different alphabets in one word: “{text}”."},
		words{},
	},
	StackedMarks: {
		Hold, false, "",
		words{"Stablede tegn: {value} på én bokstav.", "Stabla teikn: {value} på éin bokstav.", "Stacked marks: {value} on one letter."},
		words{},
	},
	BidiTrick: {
		Hold, false, "",
		words{"{value} tegn som snur skriveretningen, er fjernet.", "{value} teikn som snur skriveretninga, er fjerna.", "{value} characters that turn the writing direction were removed."},
		words{},
	},
	Invisible: {
		Note, false, "",
		words{"{value} usynlige tegn er fjernet.", "{value} usynlege teikn er fjerna.", "{value} invisible characters were removed."},
		words{},
	},
	Shouting: {
		Note, false, "",
		words{"{value} % store bokstaver.", "{value} % store bokstavar.", "{value} % capital letters."},
		words{"Skriv med små bokstaver, så er det lettere å lese.", "Skriv med små bokstavar, så er det lettare å lese.", "Write in lower case; it is easier to read."},
	},
	ReportedOutside: {
		Hold, false, "",
		words{"Den eksterne kontrollen sier: {rule} {ref}", "Den eksterne kontrollen seier: {rule} {ref}", "The external check says: {rule} {ref}"},
		words{},
	},
	CheckFailed: {
		Hold, true, "",
		words{"Kontrollen virket ikke: {ref}", "Kontrollen verka ikkje: {ref}", "The check did not work: {ref}"},
		words{},
	},
}
