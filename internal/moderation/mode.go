package moderation

// Mode says who is read before being shown.
type Mode string

// The modes, strictest last.
const (
	PostModerate Mode = "POST_MODERATE" // shown at once, unless a check objects; read afterwards
	TrustedOnly  Mode = "TRUSTED_ONLY"  // the trusted are shown at once, everyone else is read first
	PreModerate  Mode = "PRE_MODERATE"  // everyone but staff is read first
	Closed       Mode = "CLOSED"        // nobody may comment
)

var strictness = map[Mode]int{PostModerate: 1, TrustedOnly: 2, PreModerate: 3, Closed: 4}

// Resolve finds the mode that counts for an article. What is set nearest counts: the article's own mode, else the strictest
// among its topics, else the site's. A closed site is closed everywhere. Empty means not set; all empty is pre-moderated.
func Resolve(site, article Mode, topics ...Mode) Mode {
	if site == Closed || strictness[article] > 0 {
		return stricter(article, closedOnly(site))
	}
	var strictest Mode
	for _, t := range topics {
		strictest = stricter(strictest, t)
	}
	switch {
	case strictest != "":
		return strictest
	case strictness[site] > 0:
		return site
	}
	return PreModerate
}

func closedOnly(m Mode) Mode {
	if m == Closed {
		return Closed
	}
	return ""
}

func stricter(a, b Mode) Mode {
	if strictness[b] > strictness[a] {
		return b
	}
	return a
}
