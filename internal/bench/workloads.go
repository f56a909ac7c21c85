package main

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"net/http"
	"net/url"

	"innomag/internal/gid"
)

// The workloads.
const (
	front   = "W1 front page: 20 articles with bylines and counts"
	page    = "W2 article: the text, 20 newest threads with 3 answers each"
	hottest = "W2 the same article again and again"
	queue   = "W3 the 50 comments that have waited longest"
	post    = "W4 a reader's comment"
	mixed   = "W5 W1 and W2 nine times of ten, else W4"
	crowded = "W5 from 64 clients"
)

var workloads = []string{front, page, hottest, queue, post, mixed, crowded}

const (
	frontQuery = `query Front { articles(first: 20) { nodes { slug title lede publishedAt commentCount contributors { role person { name } } } } }`
	pageQuery  = `query Page($slug: String!) { article(slug: $slug) { slug title lede bodyHtml publishedAt commentCount
		contributors { role person { name } }
		comments(first: 20) { nodes { bodyHtml authorName createdAt replyCount replies(first: 3) { nodes { bodyHtml authorName createdAt } } } } } }`
	queueQuery = `query Queue { moderationQueue(first: 50) { nodes { bodyText authorName createdAt subject { title } } } }`
	postQuery  = `mutation Post($input: PostCommentInput!) { postComment(input: $input) { comment { createdAt } userErrors { code } } }`
)

// slug names an article that is read: one of the first 2 000, the first ones most often, as readers do.
func slug(int64) string { return fmt.Sprintf("sak-%d", int(math.Pow(2000, rand.Float64()))) }

func graphQL(token string, query string, vars func(n int64) map[string]any) request {
	return func(n int64) ask {
		q := map[string]any{"query": query}
		if vars != nil {
			q["variables"] = vars(n)
		}
		body, err := json.Marshal(q)
		if err != nil {
			panic(err) // strings and numbers
		}
		h := http.Header{"Content-Type": {"application/json"}}
		if token != "" {
			h.Set("Authorization", "Bearer "+token)
		}
		h.Set("X-Forwarded-For", household(n))
		return ask{method: http.MethodPost, path: "/graphql", body: body, header: h}
	}
}

// household is an address in one of 20 000 networks, so that limits are counted and not met.
func household(n int64) string { return fmt.Sprintf("2001:db8:0:%x::1", n%20_000) }

func pageOf(n int64) map[string]any { return map[string]any{"slug": slug(n)} }

func sayings(n int64) (name, body string) {
	return fmt.Sprintf("Leser %d", n), fmt.Sprintf("Dette er innlegg %d, %x, som ikke ligner på noe annet her.", n, rand.Uint64())
}

// either mixes reads and posts.
func either(w1, w2, w4 request) request {
	return func(n int64) ask {
		switch {
		case n%10 == 0:
			return w4(n)
		case n%10 < 4:
			return w1(n)
		default:
			return w2(n)
		}
	}
}

func hottestOf(int64) map[string]any { return map[string]any{"slug": "sak-1"} }

// ours are the requests to the program itself.
func ours(token string) map[string]request {
	send := graphQL("", postQuery, func(n int64) map[string]any {
		name, body := sayings(n)
		return map[string]any{"input": map[string]any{
			"subjectId": gid.ID{Type: "Initiative", Key: 1 + n%500}.String(), "name": name, "body": body,
			"idempotencyKey": fmt.Sprintf("bench-%d-%x", n, rand.Uint64()),
		}}
	})
	w4 := func(n int64) ask {
		a := send(n)
		a.has = `"userErrors":[]`
		return a
	}
	w1, w2 := graphQL("", frontQuery, nil), graphQL("", pageQuery, pageOf)
	return map[string]request{
		front: w1, page: w2, hottest: graphQL("", pageQuery, hottestOf), queue: graphQL(token, queueQuery, nil), post: w4,
		mixed: either(w1, w2, w4), crowded: either(w1, w2, w4),
	}
}

// hottestByGet asks by GET for an article; with a tag, one that the client has already.
func hottestByGet(tag string) request {
	path := "/graphql?query=" + url.QueryEscape(pageQuery) + "&variables=" + url.QueryEscape(`{"slug":"sak-1"}`)
	return func(n int64) ask {
		a := ask{method: http.MethodGet, path: path, header: http.Header{"X-Forwarded-For": {household(n)}}}
		if tag != "" {
			a.header.Set("If-None-Match", tag)
			a.status = http.StatusNotModified
		}
		return a
	}
}

// constantly asks for as many bytes as an article has.
func constantly() map[string]request {
	return map[string]request{hottest: func(int64) ask { return ask{method: http.MethodGet, path: "/", header: http.Header{}} }}
}

// postgraphileRequests are the same reads in PostGraphile's words.
func postgraphileRequests() map[string]request {
	const (
		front1 = `query Front { articles: published(first: 20) { nodes { slug title lede publishedAt commentCount
			contributors: articleContributorsByArticleIdList { role person: personByPersonId { name } } } } }`
		page1 = `query Page($slug: String!) { article: articleBySlug(slug: $slug) { slug title lede bodyHtml publishedAt commentCount
			contributors: articleContributorsByArticleIdList { role person: personByPersonId { name } }
			comments: leading(first: 20) { nodes { bodyHtml: html authorName: author createdAt replyCount
				replies: answers(first: 3) { nodes { bodyHtml: html authorName: author createdAt } } } } } }`
	)
	return map[string]request{
		front: graphQL("", front1, nil), page: graphQL("", page1, pageOf),
		hottest: graphQL("", page1, hottestOf),
	}
}

// rawRequests are the requests to the handler written by hand, posts to a path.
func rawRequests(posts string) map[string]request {
	get := func(path func(n int64) string) request {
		return func(n int64) ask { return ask{method: http.MethodGet, path: path(n), header: http.Header{}} }
	}
	w1 := get(func(int64) string { return "/w1" })
	w2 := get(func(n int64) string { return "/w2?slug=" + url.QueryEscape(slug(n)) })
	w4 := func(n int64) ask {
		name, body := sayings(n)
		raw, err := json.Marshal(posted{Initiative: int(1 + n%500), Name: name, Body: body, Key: fmt.Sprintf("hand-%d-%x", n, rand.Uint64())})
		if err != nil {
			panic(err) // strings and numbers
		}
		return ask{method: http.MethodPost, path: posts, body: raw, header: http.Header{"Content-Type": {"application/json"}}}
	}
	return map[string]request{
		front: w1, page: w2, hottest: get(func(int64) string { return "/w2?slug=sak-1" }),
		queue: get(func(int64) string { return "/w3" }), post: w4, mixed: either(w1, w2, w4), crowded: either(w1, w2, w4),
	}
}
