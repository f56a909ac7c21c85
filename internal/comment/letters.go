package comment

// letters are a mail in the languages of the magazine.
type letters map[string]letter

type letter struct{ subject, text string }

func (l letters) in(language string) letter {
	if found, ok := l[language]; ok {
		return found
	}
	return l["nb"]
}

// lettersFollow asks: the title, the link.
var lettersFollow = letters{
	"nb": {"Vil du ha svar på e-post?", `Hei!

Noen skrev en kommentar til «%s» på InnoMag og vil ha svarene på den sendt til denne adressen. Er det deg, sier du ja her:

%s

Er det ikke deg, trenger du ikke gjøre noe. Da sender vi ikke mer.
`},
	"nn": {"Vil du ha svar på e-post?", `Hei!

Nokon skreiv ein kommentar til «%s» på InnoMag og vil ha svara på han sende til denne adressa. Er det deg, seier du ja her:

%s

Er det ikkje deg, treng du ikkje gjere noko. Då sender vi ikkje meir.
`},
	"en": {"Shall answers be sent to you?", `Hello!

Somebody wrote a comment on “%s” at InnoMag and wants answers to it sent to this address. If it is you, say yes here:

%s

If it is not you, you need not do anything. We shall send nothing more.
`},
}

// lettersAnswered tells: who answered, the title, the text, where it stands, where to end this.
var lettersAnswered = letters{
	"nb": {"Svar på kommentaren din til «%s»", `Hei!

%s har svart på kommentaren din til «%s»:

%s

Les og svar her:
%s

Vil du ikke ha flere slike e-poster? Da sier du fra her:
%s
`},
	"nn": {"Svar på kommentaren din til «%s»", `Hei!

%s har svart på kommentaren din til «%s»:

%s

Les og svar her:
%s

Vil du ikkje ha fleire slike e-postar? Då seier du frå her:
%s
`},
	"en": {"An answer to your comment on “%s”", `Hello!

%s has answered your comment on “%s”:

%s

Read it and answer here:
%s

If you want no more of these mails, say so here:
%s
`},
}

// lettersReminder tells: how many wait, how many of them were reported, where the desk is.
var lettersReminder = letters{
	"nb": {"%d kommentarer venter", `Hei!

%d kommentarer venter på å bli lest, og %d er meldt av lesere:

%s

Hvor ofte du får denne e-posten, velger du på siden om kontoen din.
`},
	"nn": {"%d kommentarar ventar", `Hei!

%d kommentarar ventar på å bli lesne, og %d er melde av lesarar:

%s

Kor ofte du får denne e-posten, vel du på sida om kontoen din.
`},
	"en": {"%d comments are waiting", `Hello!

%d comments wait to be read, and %d were reported by readers:

%s

How often you get this mail is set on the page about your account.
`},
}
