// Package site knows the addresses at which readers find what the magazine has. Who makes a link makes it here.
package site

import (
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Name is what the magazine is called.
const Name = "InnoMag"

// Language is the language of what has none of its own, as BCP 47 says it.
const Language = "nb"

// Base is where the magazine is, as https://innomag.example: INNOMAG_URL, without a slash at the end.
type Base string

// To gives the absolute address of a path as the functions of this package give it.
func (b Base) To(path string) string { return string(b) + path }

// own are the first parts of the addresses at which the program itself answers, whatever the magazine has.
var own = strings.Fields(`.well-known account admin api artikler assets auth data desk embed embed.js favicon.svg feed.atom feed.json feed.rss
	fonts forhandsvisning graphql healthz initiativ konto kvittering logg-inn media melding metrics oembed readyz redaksjon robots.txt schema.graphql sitemap
	sitemap-news.xml sitemap.xml sok sprak varsler version`)

// IsOwn says whether the program itself answers at a path, so that nothing of the magazine's can be there, nor lead on from there.
func IsOwn(path string) bool {
	first, rest, _ := strings.Cut(strings.TrimPrefix(path, "/"), "/")
	if first == "artikler" || first == "initiativ" { // the lists; below them is what the magazine has
		return rest == ""
	}
	return slices.Contains(own, first)
}

// Article is where an article is read.
func Article(slug string) string { return "/artikkel/" + url.PathEscape(slug) }

// Initiative is where an initiative is read.
func Initiative(slug string) string { return "/initiativ/" + url.PathEscape(slug) }

// Topic is where a topic's articles are listed.
func Topic(slug string) string { return "/tema/" + url.PathEscape(slug) }

// Person is where a person's articles and initiatives are listed.
func Person(slug string) string { return "/person/" + url.PathEscape(slug) }

// Organisation is where an organisation's initiatives are listed.
func Organisation(slug string) string { return "/organisasjon/" + url.PathEscape(slug) }

// Preview is where an article is read by the token of a preview.
func Preview(token string) string { return "/forhandsvisning/" + token }

// Search is where results for a query are listed; with no query, where one is written.
func Search(query string) string {
	if query == "" {
		return "/sok"
	}
	return "/sok?q=" + url.QueryEscape(query)
}

// Comments is where the comments on the article or initiative at page are read without a script.
func Comments(page string) string { return page + "/kommentarer" }

// Comment is where one comment stands on the page of what it is about. id is the number in the database.
func Comment(page string, id int64) string {
	return page + "#kommentar-" + strconv.FormatInt(id, 10)
}

// CommentAround is where one comment stands with what is around it, however long the discussion is.
func CommentAround(page string, id int64) string {
	number := strconv.FormatInt(id, 10)
	return page + "?kommentar=" + number + "#kommentar-" + number
}

// Desk is where comments are moderated.
const Desk = "/desk"

// Answers is where whoever holds a link from a mail says whether answers to a comment shall be sent.
func Answers(token string) string { return "/varsler?k=" + url.QueryEscape(token) }

// AnswersEnd is where a POST ends them.
func AnswersEnd(token string) string { return "/varsler/slutt?k=" + url.QueryEscape(token) }

// Format is how a feed is written.
type Format string

// The formats, each the ending of a feed's address.
const (
	RSS  Format = "rss"
	Atom Format = "atom"
	JSON Format = "json"
)

// Feed is where the feed of the page at path is, "" for the whole magazine.
func Feed(path string, f Format) string { return path + "/feed." + string(f) }

// OEmbed is where the card of the page at this absolute address is told.
func OEmbed(address string) string { return "/oembed?format=json&url=" + url.QueryEscape(address) }
