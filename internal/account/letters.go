package account

// letter is a mail in the languages of the magazine. None has a text that a stranger chose: we carry nobody's advertising.
type letter map[string]words

type words struct{ subject, text string }

var letterSignUp = letter{
	"nb": {"Bekreft e-postadressen din", `Hei!

Åpne denne lenken og skriv passordet du valgte, så er kontoen klar:

%s

Lenken virker i en time. Var det ikke du som ba om en konto, kan du se bort fra dette.
`},
	"nn": {"Stadfest e-postadressa di", `Hei!

Opne denne lenkja og skriv passordet du valde, så er kontoen klar:

%s

Lenkja verkar i ein time. Var det ikkje du som bad om ein konto, kan du sjå bort frå dette.
`},
	"en": {"Confirm your e-mail address", `Hello!

Open this link and type the password you chose, and your account is ready:

%s

The link works for an hour. If it was not you who asked for an account, ignore this.
`},
}

var letterKnown = letter{
	"nb": {"Du har allerede en konto", `Hei!

Noen ville bruke denne adressen til en konto, og den har alt en. Har du glemt passordet, kan du velge et nytt her:

%s

Lenken virker i en time. Var det ikke deg, kan du se bort fra dette; ingenting er endret.
`},
	"nn": {"Du har alt ein konto", `Hei!

Nokon ville bruke denne adressa til ein konto, og ho har alt ein. Har du gløymt passordet, kan du velje eit nytt her:

%s

Lenkja verkar i ein time. Var det ikkje deg, kan du sjå bort frå dette; ingenting er endra.
`},
	"en": {"You have an account already", `Hello!

Somebody wanted to use this address for an account, and it has one. If you have forgotten the password, choose a new one here:

%s

The link works for an hour. If it was not you, ignore this; nothing has changed.
`},
}

var letterReset = letter{
	"nb": {"Velg et nytt passord", `Hei!

Her kan du velge et nytt passord:

%s

Lenken virker i en time. Var det ikke du som ba om den, kan du se bort fra dette; passordet er som før.
`},
	"nn": {"Vel eit nytt passord", `Hei!

Her kan du velje eit nytt passord:

%s

Lenkja verkar i ein time. Var det ikkje du som bad om ho, kan du sjå bort frå dette; passordet er som før.
`},
	"en": {"Choose a new password", `Hello!

Choose a new password here:

%s

The link works for an hour. If it was not you who asked for it, ignore this; your password is as it was.
`},
}

var letterInvitation = letter{
	"nb": {"Du er invitert til redaksjonen", `Hei!

Du er invitert til å arbeide i redaksjonen. Her velger du navn og passord:

%s

Lenken virker i sju dager.
`},
	"nn": {"Du er invitert til redaksjonen", `Hei!

Du er invitert til å arbeide i redaksjonen. Her vel du namn og passord:

%s

Lenkja verkar i sju dagar.
`},
	"en": {"You are invited to the newsroom", `Hello!

You are invited to work in the newsroom. Choose your name and password here:

%s

The link works for seven days.
`},
}

var letterOldEmail = letter{
	"nb": {"Skal kontoen din få en ny adresse?", `Hei!

Noen som kan passordet ditt, vil at kontoen skal ha adressen %s. Er det deg, åpner du denne lenken, og den som er sendt til den nye adressen:

%s

Lenken virker i en time. Er det ikke deg, bør du bytte passord nå.
`},
	"nn": {"Skal kontoen din få ei ny adresse?", `Hei!

Nokon som kan passordet ditt, vil at kontoen skal ha adressa %s. Er det deg, opnar du denne lenkja, og den som er send til den nye adressa:

%s

Lenkja verkar i ein time. Er det ikkje deg, bør du byte passord no.
`},
	"en": {"Shall your account have a new address?", `Hello!

Somebody who knows your password wants your account to have the address %s. If it is you, open this link, and the one that went to the new address:

%s

The link works for an hour. If it is not you, change your password now.
`},
}

var letterNewEmail = letter{
	"nb": {"Bekreft den nye adressen", `Hei!

En konto skal få adressen %s. Åpne denne lenken, og den som er sendt til den gamle adressen:

%s

Lenken virker i en time. Var det ikke du som ba om det, kan du se bort fra dette.
`},
	"nn": {"Stadfest den nye adressa", `Hei!

Ein konto skal få adressa %s. Opne denne lenkja, og den som er send til den gamle adressa:

%s

Lenkja verkar i ein time. Var det ikkje du som bad om det, kan du sjå bort frå dette.
`},
	"en": {"Confirm the new address", `Hello!

An account is to have the address %s. Open this link, and the one that went to the old address:

%s

The link works for an hour. If it was not you who asked for it, ignore this.
`},
}

var letterPasswordChanged = letter{
	"nb": {"Passordet ditt er endret", `Hei!

Passordet til kontoen din er endret, og du er logget ut der du var logget inn ellers. Var det ikke deg, ber du om et nytt passord nå.
`},
	"nn": {"Passordet ditt er endra", `Hei!

Passordet til kontoen din er endra, og du er logga ut der du var logga inn elles. Var det ikkje deg, bed du om eit nytt passord no.
`},
	"en": {"Your password has been changed", `Hello!

The password of your account has been changed, and you have been signed out everywhere else. If it was not you, ask for a new password now.
`},
}
