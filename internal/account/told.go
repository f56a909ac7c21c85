package account

import (
	"context"
)

// What owners are told of that happened to their account.
const (
	toldReuse    = "refresh_reuse"
	toldAPIToken = "api_token"
)

type telling struct {
	Account  ID
	Language string
	What     string
}

// mailTold tells the owner of an account what happened to it.
func (s *Service) mailTold(ctx context.Context, p telling) error {
	letters := map[string]letter{toldReuse: letterReuse, toldAPIToken: letterAPIToken}
	found, err := Accounts(ctx, s.DB, []ID{p.Account})
	if err != nil || found[p.Account] == nil || letters[p.What] == nil {
		return err
	}
	return s.write(ctx, found[p.Account].EmailAddress, p.Language, letters[p.What])
}

var letterReuse = letter{
	"nb": {"Du er logget ut på en av enhetene dine", `Hei!

Noen brukte en innlogging om igjen som alt var brukt. Det skjer når den er kopiert, og vi vet ikke om det var du eller noen andre som kom først. Derfor er økten avsluttet for begge. Logg inn på nytt.

Kjenner du deg ikke igjen i dette, bør du bytte passord og avslutte de andre øktene dine.
`},
	"nn": {"Du er logga ut på ei av einingane dine", `Hei!

Nokon brukte ei innlogging om att som alt var brukt. Det hender når ho er kopiert, og vi veit ikkje om det var du eller nokon andre som kom først. Difor er økta avslutta for begge. Logg inn på nytt.

Kjenner du deg ikkje att i dette, bør du byte passord og avslutte dei andre øktene dine.
`},
	"en": {"You have been signed out on one of your devices", `Hello!

Somebody used a sign-in again that had been used already. That happens when it was copied, and we cannot tell whether you or somebody else came first. So the session has ended for both. Please sign in again.

If this makes no sense to you, change your password and end your other sessions.
`},
}

var letterAPIToken = letter{
	"nb": {"Kontoen din har fått en ny nøkkel for programmer", `Hei!

Noen som kan passordet ditt, har laget en nøkkel som lar et program handle i ditt navn. Var det ikke deg, sletter du nøkkelen og bytter passord nå.
`},
	"nn": {"Kontoen din har fått ein ny nøkkel for program", `Hei!

Nokon som kan passordet ditt, har laga ein nøkkel som lèt eit program handle i ditt namn. Var det ikkje deg, slettar du nøkkelen og byter passord no.
`},
	"en": {"Your account has a new API token", `Hello!

Somebody who knows your password has made a token that lets a program act in your name. If it was not you, revoke the token and change your password now.
`},
}
