package feed

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"innomag/internal/site"
)

// channel is a feed before it is written in one of the formats. Addresses are absolute.
type channel struct {
	id, title, about string
	home, self       string
	items            []item
}

// item is one entry of a feed.
type item struct {
	id, address     string
	title, summary  string // plain text
	html            string // sanitised, with absolute addresses
	authors, topics []string
	published       time.Time
	updated         time.Time
}

// updated is when the newest of the feed's items changed; a fixed time for a feed without any.
func (c *channel) updated() time.Time {
	at := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	for _, i := range c.items {
		if i.updated.After(at) {
			at = i.updated
		}
	}
	return at.UTC()
}

// types are the media types of the formats.
var types = map[site.Format]string{
	site.RSS: "application/rss+xml; charset=utf-8", site.Atom: "application/atom+xml; charset=utf-8", site.JSON: "application/feed+json; charset=utf-8",
}

func (c *channel) write(f site.Format) ([]byte, error) {
	switch f {
	case site.RSS:
		return asXML(c.rss())
	case site.Atom:
		return asXML(c.atom())
	case site.JSON:
		return json.Marshal(c.json())
	}
	return nil, fmt.Errorf("no feed is written as %q", f)
}

// asXML writes a document. encoding/xml escapes what is markup and writes what no XML may hold as U+FFFD.
func asXML(v any) ([]byte, error) {
	body, err := xml.Marshal(v)
	return append([]byte(xml.Header), body...), err
}

// RSS 2.0, https://www.rssboard.org/rss-specification, with the modules that readers know.
type (
	rss struct {
		XMLName xml.Name   `xml:"rss"`
		Version string     `xml:"version,attr"`
		Atom    string     `xml:"xmlns:atom,attr"`
		Content string     `xml:"xmlns:content,attr"`
		DC      string     `xml:"xmlns:dc,attr"`
		Channel rssChannel `xml:"channel"`
	}
	rssChannel struct {
		Title       string    `xml:"title"`
		Link        string    `xml:"link"`
		Description string    `xml:"description"`
		Language    string    `xml:"language"`
		Built       string    `xml:"lastBuildDate"`
		Self        atomLink  `xml:"atom:link"`
		Items       []rssItem `xml:"item"`
	}
	rssItem struct {
		Title       string   `xml:"title"`
		Link        string   `xml:"link"`
		GUID        rssGUID  `xml:"guid"`
		Published   string   `xml:"pubDate"`
		Creators    []string `xml:"dc:creator"`
		Categories  []string `xml:"category"`
		Description string   `xml:"description"`
		Content     string   `xml:"content:encoded,omitempty"`
	}
	rssGUID struct {
		IsPermaLink bool   `xml:"isPermaLink,attr"`
		ID          string `xml:",chardata"`
	}
)

func (c *channel) rss() rss {
	out := rss{
		Version: "2.0", Atom: "http://www.w3.org/2005/Atom", Content: "http://purl.org/rss/1.0/modules/content/", DC: "http://purl.org/dc/elements/1.1/",
		Channel: rssChannel{
			Title: c.title, Link: c.home, Description: c.about, Language: site.Language, Built: c.updated().Format(time.RFC1123Z),
			Self: atomLink{Rel: "self", Type: "application/rss+xml", Href: c.self},
		},
	}
	for _, i := range c.items {
		out.Channel.Items = append(out.Channel.Items, rssItem{
			Title: i.title, Link: i.address, GUID: rssGUID{ID: i.id}, Published: i.published.UTC().Format(time.RFC1123Z),
			Creators: i.authors, Categories: i.topics, Description: i.summary, Content: i.html,
		})
	}
	return out
}

// Atom, RFC 4287.
type (
	atom struct {
		XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
		Language string      `xml:"xml:lang,attr"`
		ID       string      `xml:"id"`
		Title    string      `xml:"title"`
		Subtitle string      `xml:"subtitle,omitempty"`
		Updated  string      `xml:"updated"`
		Author   atomPerson  `xml:"author"`
		Links    []atomLink  `xml:"link"`
		Entries  []atomEntry `xml:"entry"`
	}
	atomLink struct {
		Rel  string `xml:"rel,attr"`
		Type string `xml:"type,attr,omitempty"`
		Href string `xml:"href,attr"`
	}
	atomPerson struct {
		Name string `xml:"name"`
	}
	atomCategory struct {
		Term string `xml:"term,attr"`
	}
	atomText struct {
		Type string `xml:"type,attr"`
		Text string `xml:",chardata"`
	}
	atomEntry struct {
		ID         string         `xml:"id"`
		Title      string         `xml:"title"`
		Links      []atomLink     `xml:"link"`
		Published  string         `xml:"published"`
		Updated    string         `xml:"updated"`
		Authors    []atomPerson   `xml:"author"`
		Categories []atomCategory `xml:"category"`
		Summary    string         `xml:"summary,omitempty"`
		Content    *atomText      `xml:"content"`
	}
)

func (c *channel) atom() atom {
	out := atom{
		Language: site.Language, ID: c.id, Title: c.title, Subtitle: c.about, Updated: c.updated().Format(time.RFC3339),
		Author: atomPerson{site.Name},
		Links: []atomLink{
			{Rel: "self", Type: "application/atom+xml", Href: c.self}, {Rel: "alternate", Type: "text/html", Href: c.home},
		},
	}
	for _, i := range c.items {
		e := atomEntry{
			ID: i.id, Title: i.title, Links: []atomLink{{Rel: "alternate", Type: "text/html", Href: i.address}},
			Published: i.published.UTC().Format(time.RFC3339), Updated: i.updated.UTC().Format(time.RFC3339), Summary: i.summary,
		}
		for _, name := range i.authors {
			e.Authors = append(e.Authors, atomPerson{name})
		}
		for _, topic := range i.topics {
			e.Categories = append(e.Categories, atomCategory{topic})
		}
		if i.html != "" {
			e.Content = &atomText{"html", i.html}
		}
		out.Entries = append(out.Entries, e)
	}
	return out
}

// JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/.
type (
	jsonFeed struct {
		Version     string       `json:"version"`
		Title       string       `json:"title"`
		Home        string       `json:"home_page_url"`
		Self        string       `json:"feed_url"`
		Description string       `json:"description,omitempty"`
		Language    string       `json:"language"`
		Authors     []jsonPerson `json:"authors"`
		Items       []jsonItem   `json:"items"`
	}
	jsonPerson struct {
		Name string `json:"name"`
	}
	jsonItem struct {
		ID        string       `json:"id"`
		URL       string       `json:"url"`
		Title     string       `json:"title,omitempty"`
		HTML      string       `json:"content_html,omitempty"`
		Text      string       `json:"content_text,omitempty"`
		Summary   string       `json:"summary,omitempty"`
		Published string       `json:"date_published"`
		Modified  string       `json:"date_modified"`
		Authors   []jsonPerson `json:"authors,omitempty"`
		Tags      []string     `json:"tags,omitempty"`
	}
)

func (c *channel) json() jsonFeed {
	out := jsonFeed{
		Version: "https://jsonfeed.org/version/1.1", Title: c.title, Home: c.home, Self: c.self, Description: c.about,
		Language: site.Language, Authors: []jsonPerson{{site.Name}}, Items: []jsonItem{},
	}
	for _, i := range c.items {
		j := jsonItem{
			ID: i.id, URL: i.address, Title: i.title, HTML: i.html, Summary: i.summary, Tags: i.topics,
			Published: i.published.UTC().Format(time.RFC3339), Modified: i.updated.UTC().Format(time.RFC3339),
		}
		if j.HTML == "" { // one of the two must be there
			j.Text = strings.TrimSpace(i.summary + " ")
		}
		for _, name := range i.authors {
			j.Authors = append(j.Authors, jsonPerson{name})
		}
		out.Items = append(out.Items, j)
	}
	return out
}
