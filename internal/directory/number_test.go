package directory

import "testing"

func TestTheLastDigitChecksTheOthers(t *testing.T) {
	t.Parallel()
	cases := map[string]bool{
		"889640782":  true,  // Nav
		"971032146":  true,  // KS
		"974760673":  true,  // Brønnøysundregistrene
		"889640783":  false, // one digit wrong
		"898640782":  false, // two digits changed round
		"000000000":  false,
		"88964078":   false,
		"8896407820": false,
		"88964078x":  false,
	}
	for number, want := range cases {
		if isOrganisationNumber(number) != want {
			t.Errorf("%s: want %v", number, want)
		}
	}
}
