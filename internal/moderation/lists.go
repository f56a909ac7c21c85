package moderation

// Where a newsroom starts. The lists are short on purpose: each entry is a decision, and the desk makes its own.

func reservedNames() []string {
	return []string{
		"InnoMag", "Redaksjonen", "Redaksjon", "Redaktør", "Redaktøren", "Ansvarlig redaktør", "Moderator", "Moderatoren", "Moderatorar",
		"Admin", "Administrator", "Desken", "Support", "Kundeservice", "System", "Editor", "Staff", "Webmaster",
	}
}

func bannedWords() []string {
	return []string{
		"viagra", "cialis", "porno*", "casino bonus", "gratis spinn", "free spins", "binary options", "crypto giveaway",
		"forex signal", "tjen penger hjemmefra", "lån uten sikkerhet", "buy followers", "kjøp følgere", "cheap replica", "escort service",
		"send bitcoin", "seo tjenester", "seo services", "whatsapp meg på", "essay writing service",
		"jævla neger", "dra hjem til landet ditt", "du burde drepes", "jeg skal drepe deg", "eg skal drepe deg", "kill yourself",
		"drep deg selv",
	}
}

func suspectWords() []string {
	return []string{
		"idiot", "idioti", "idiotisk", "dust", "dustete", "tulling", "tosk", "teit", "hjernedød", "landssviker", "svikar", "svikere", "forræder", "løgner",
		"løgnhals", "kvisling", "drittsekk", "dritt", "kjerring", "kjerringa", "hore", "fitte", "kuk", "kukk", "faen", "fanden", "helvete", "jævel",
		"jævlig", "jævla", "rasshøl", "rasshull", "ræv", "stygging", "feit gris", "mongo", "homse", "homo", "neger", "nazist*", "muselort",
		"fuck", "shit", "bitch", "asshole", "moron", "retard", "stupid", "scum", "nigger", "faggot", "svarting", "pakkis", "ta livet av", "casino", "bitcoin", "krypto", "onlyfans",
		"drepe", "henge", "skyte", "voldta", "rævkjør",
	}
}

// disposableDomains hand out addresses that are gone in minutes.
var disposableDomains = []string{
	"10minutemail.com", "discard.email", "dispostable.com", "emailondeck.com", "fakeinbox.com", "getnada.com", "guerrillamail.com",
	"guerrillamail.net", "mailcatch.com", "maildrop.cc", "mailinator.com", "mailnesia.com", "mailsac.com", "mintemail.com", "moakt.com",
	"mohmal.com", "mytemp.email", "sharklasers.com", "spam4.me", "spamgourmet.com", "temp-mail.org", "tempmail.dev", "tempmailo.com",
	"throwawaymail.com", "trashmail.com", "trashmail.de", "yopmail.com", "yopmail.fr",
}
