package fault

import "maps"

func init() { maps.Copy(phrases, aboutMedia) }

// aboutMedia is what people are told about the files they send, and about places.
var aboutMedia = map[string]phrase{
	"Filen er tom.":                                                                                    {"Fila er tom.", "The file is empty."},
	"Filen kan være på høyst %d MB.":                                                                   {"Fila kan vere på høgst %d MB.", "The file may have at most %d MB."},
	"Filen finnes ikke.":                                                                               {"Fila finst ikkje.", "There is no such file."},
	"Nøkkelen er brukt til noe annet.":                                                                 {"Nøkkelen er brukt til noko anna.", "The key was used for something else."},
	"Denne adressen er ikke vår, eller den er klippet av.":                                             {"Denne adressa er ikkje vår, eller ho er klipt av.", "This address is not ours, or it was cut short."},
	"Adressen er for gammel. Be om en ny og send filen dit.":                                           {"Adressa er for gammal. Be om ei ny og send fila dit.", "The address is too old. Ask for a new one and send the file there."},
	"Si hvor lang filen er, i Content-Length.":                                                         {"Sei kor lang fila er, i Content-Length.", "Say how long the file is, in Content-Length."},
	"Det skulle komme %d byte, og det kom %d.":                                                         {"Det skulle kome %d byte, og det kom %d.", "%d bytes were expected, and %d came."},
	"Det er sendt en annen fil til denne adressen. Be om en ny.":                                       {"Det er sendt ei anna fil til denne adressa. Be om ei ny.", "Another file was sent to this address. Ask for a new one."},
	"Filen er slettet. Be om en ny adresse for å sende den igjen.":                                     {"Fila er sletta. Be om ei ny adresse for å sende ho igjen.", "The file has been deleted. Ask for a new address to send it again."},
	"Filen er i bruk. Ta den bort der den brukes først.":                                               {"Fila er i bruk. Ta ho bort der ho er brukt først.", "The file is in use. Take it away there first."},
	"Noen andre har lagret i mellomtiden.":                                                             {"Nokon andre har lagra i mellomtida.", "Somebody else has saved meanwhile."},
	"Filen er ikke et bilde vi kan ta imot. Send JPEG, PNG, WebP eller GIF; rapporter sendes som PDF.": {"Fila er ikkje eit bilete vi kan ta imot. Send JPEG, PNG, WebP eller GIF; rapportar blir sende som PDF.", "The file is not a picture we can take. Send JPEG, PNG, WebP or GIF; reports are sent as PDF."},
	"Bildet beveger seg. Send et stillbilde, og lenk til en video i stedet.":                           {"Biletet rører seg. Send eit stillbilete, og lenk til ein video i staden.", "The picture moves. Send a still picture, and link to a video instead."},
	"Bildet har for mange bildepunkter. Det kan ha høyst %d millioner.":                                {"Biletet har for mange biletpunkt. Det kan ha høgst %d millionar.", "The picture has too many pixels. It may have at most %d million."},
	"Bildet er ødelagt eller klippet av. Åpne og lagre det på nytt, og send det igjen.":                {"Biletet er øydelagt eller klipt av. Opne og lagre det på nytt, og send det igjen.", "The picture is broken or was cut short. Open it, save it again, and send it again."},
	"Det finnes ikke noe fylke som heter dette. Skriv ett av dem som er i dag, som Innlandet.":         {"Det finst ikkje noko fylke som heiter dette. Skriv eitt av dei som er i dag, som Innlandet.", "There is no fylke of this name. Write one of today's, like Innlandet."},
	"Flere kommuner heter dette. Si hvilket fylke: %s.":                                                {"Fleire kommunar heiter dette. Sei kva fylke: %s.", "Several kommuner have this name. Say which fylke: %s."},
	"Det finnes ikke noen kommune som heter dette i fylket.":                                           {"Det finst ikkje nokon kommune som heiter dette i fylket.", "There is no kommune of this name in the fylke."},
	"En annen organisasjon har dette nummeret. Slå dem sammen i stedet.":                               {"Ein annan organisasjon har dette nummeret. Slå dei saman i staden.", "Another organisation has this number. Merge them instead."},
	"En annen organisasjon har denne adressen.":                                                        {"Ein annan organisasjon har denne adressa.", "Another organisation has this address."},
	"En organisasjon kan ikke slås sammen med seg selv.":                                               {"Ein organisasjon kan ikkje slåast saman med seg sjølv.", "An organisation cannot be merged with itself."},
	"De har hvert sitt organisasjonsnummer og er to.":                                                  {"Dei har kvart sitt organisasjonsnummer og er to.", "Each has an organisation number of its own: they are two."},
	"Organisasjonen finnes ikke.":                                                                      {"Organisasjonen finst ikkje.", "There is no such organisation."},
	"Forslaget finnes ikke.":                                                                           {"Forslaget finst ikkje.", "There is no such proposal."},
	"Forslaget er alt avgjort.":                                                                        {"Forslaget er alt avgjort.", "The proposal has been decided already."},
}
