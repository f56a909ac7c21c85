package site_test

import (
	"net/url"
	"strings"
	"testing"

	"innomag/internal/site"
)

func TestAddressesAreAbsoluteAndEscaped(t *testing.T) {
	t.Parallel()
	base := site.Base("https://innomag.example")
	for address, want := range map[string]string{
		base.To(site.Article("blabaer")):                       "https://innomag.example/artikkel/blabaer",
		base.To(site.Topic("a/b?c#d")):                         "https://innomag.example/tema/a%2Fb%3Fc%23d",
		base.To(site.Person("../x")):                           "https://innomag.example/person/..%2Fx",
		base.To(site.Organisation("nav")):                      "https://innomag.example/organisasjon/nav",
		base.To(site.Search("")):                               "https://innomag.example/sok",
		base.To(site.Search("a&b=æ")):                          "https://innomag.example/sok?q=a%26b%3D%C3%A6",
		base.To(site.Feed("", site.RSS)):                       "https://innomag.example/feed.rss",
		base.To(site.Feed(site.Topic("x"), site.Atom)):         "https://innomag.example/tema/x/feed.atom",
		base.To(site.Comments(site.Initiative("x"))):           "https://innomag.example/initiativ/x/kommentarer",
		base.To(site.Comment(site.Article("x"), 7)):            "https://innomag.example/artikkel/x#kommentar-7",
		base.To(site.OEmbed("https://innomag.example/a?b&c=")): "https://innomag.example/oembed?format=json&url=https%3A%2F%2Finnomag.example%2Fa%3Fb%26c%3D",
	} {
		if address != want {
			t.Errorf("%s, want %s", address, want)
		}
		if u, err := url.Parse(address); err != nil || u.Host != "innomag.example" || strings.Contains(address, " ") {
			t.Errorf("%s is no address: %v", address, err)
		}
	}
}
