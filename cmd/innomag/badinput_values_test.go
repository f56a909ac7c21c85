package main_test

import (
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"

	"innomag/internal/postgres/pgtest"
)

func variables(at target) map[string]bad {
	const bySlug = "query($s: String!) { article(slug: $s) { id } }"
	const some = "query($n: Int) { articles(first: $n) { totalCount } }"
	return map[string]bad{
		"left out":                      {query: bySlug, code: input, field: "s"},
		"null":                          {query: bySlug, vars: vars{"s": nil}, code: input, field: "s"},
		"a number for a text":           {query: bySlug, vars: vars{"s": 5}, code: input, field: "slug"},
		"a list for a text":             {query: bySlug, vars: vars{"s": []string{"a", "b"}}, code: input, field: "s"},
		"an object for a text":          {query: bySlug, vars: vars{"s": vars{"a": 1}}, code: input, field: "s"},
		"a text for a number":           {query: some, vars: vars{"n": "5"}, code: input, field: "first"},
		"a fraction for a number":       {query: some, vars: vars{"n": 1.5}, code: input},
		"far too large a number":        {query: some, vars: vars{"n": 99999999999}, code: input, field: "first"},
		"a truth for a number":          {query: some, vars: vars{"n": true}, code: input, field: "n"},
		"a field that no input has":     {query: post, vars: vars{"i": vars{"subjectId": at.article, "body": "x", "visibility": "PUBLIC"}}, code: input},
		"a field of the input left out": {query: post, vars: vars{"i": vars{"subjectId": at.article}}, code: input, field: "i.body"},
		"an input that is a text":       {query: post, vars: vars{"i": "x"}, code: input},
		"a reason that is not there": {
			query: `mutation($i: RejectCommentInput!) { rejectComment(input: $i) { comment { id } userErrors { code } } }`, token: at.moderator,
			vars: vars{"i": vars{"commentId": at.comment, "expectedRevision": 1, "reason": "BORING"}}, code: input, field: "i.reason",
		},
		"a date that is none": {
			query: `mutation($i: CreateInitiativeInput!) { createInitiative(input: $i) { initiative { id } userErrors { code } } }`, token: at.editor,
			vars: vars{"i": vars{"title": "x", "startedOn": "2026-02-30"}}, code: input, field: "startedOn",
		},
		"a time that is none": {
			query: `mutation($i: PublishArticleInput!) { publishArticle(input: $i) { article { id } userErrors { code } } }`, token: at.editor,
			vars: vars{"i": vars{"articleId": at.article, "publishAt": "i morgen"}}, code: input, field: "publishAt",
		},
	}
}

func pages(at target) map[string]bad {
	list := func(args string) string { return "{ articles(" + args + ") { totalCount nodes { id } } }" }
	after := func(cursor string) bad {
		return bad{query: "query($c: String) { articles(after: $c) { nodes { id } } }", vars: vars{"c": cursor}, code: input, field: "after"}
	}
	below := func(args, id string) bad {
		return bad{
			query: "query($id: ID!, $c: String) { node(id: $id) { ... on Article { " + args + " { nodes { id } } } } }",
			vars:  vars{"id": id, "c": at.said}, code: input, field: "after",
		}
	}
	raw, _ := base64.RawURLEncoding.DecodeString(at.cursor)
	if len(raw) > 2 {
		raw[2] ^= 1
	}
	cut := max(0, len(at.cursor)-3)
	return map[string]bad{
		"less than nothing":          {query: list("first: -1"), code: input, field: "first"},
		"a hundred and one":          {query: list("first: 101"), code: input, field: "first"},
		"more than fits":             {query: list("first: 99999999999"), code: costly},
		"the largest that fits":      {query: list("first: 2147483647"), code: costly},
		"a number as text":           {query: list(`first: "5"`), code: validate},
		"less than nothing, back":    {query: list("last: -1"), code: input, field: "last"},
		"a hundred and one, back":    {query: list("last: 101"), code: input, field: "last"},
		"both ways at once":          {query: list("first: 1, last: 1"), code: input, field: "last"},
		"a cursor of nothing":        after(""),
		"a cursor that is none":      after("garbage"),
		"a cursor of another kind":   after(base64.RawURLEncoding.EncodeToString([]byte(`["2026-01-01",1]`))),
		"a cursor that was cut":      after(at.cursor[:cut]),
		"a cursor that was changed":  after(base64.RawURLEncoding.EncodeToString(raw)),
		"a cursor of another list":   after(at.otherCursor),
		"a cursor with a null":       after(at.cursor + "\x00"),
		"a cursor of ten kilobytes":  after(strings.Repeat("A", 10<<10)),
		"a cursor of other articles": {query: `query($c: String) { articles(filter: {tag: "x"}, after: $c) { nodes { id } } }`, vars: vars{"c": at.cursor}, code: input, field: "after"},
		"a broken cursor before":     {query: `{ articles(before: "x") { nodes { id } } }`, code: input, field: "before"},
		"a broken cursor below": {
			query: `query($id: ID!) { node(id: $id) { ... on Article { comments(after: "x") { nodes { id } } } } }`, vars: vars{"id": at.article}, code: input, field: "after",
		},
		"a cursor of another article's comments": below("comments(after: $c)", at.elsewhere),
		"a cursor of another order":              below("comments(after: $c, orderBy: OLDEST)", at.discussed),
		"a cursor of the comments in the thread": below("thread(after: $c)", at.discussed),
		"too many below": {
			query: `query($id: ID!) { node(id: $id) { ... on Article { thread(first: 101) { nodes { id } } } } }`, vars: vars{"id": at.article}, code: input, field: "first",
		},
	}
}

func ids(at target) map[string]bad {
	node := func(id any, code, field string) bad {
		return bad{query: "query($id: ID!) { node(id: $id) { id } }", vars: vars{"id": id}, code: code, field: field}
	}
	approval := func(id string) bad {
		return bad{query: approve, vars: vars{"i": vars{"commentId": id, "expectedRevision": 1}}, token: at.moderator, code: input, field: "commentId"}
	}
	id := func(s string) string { return base64.RawURLEncoding.EncodeToString([]byte(s)) }
	unknown := approval(id("Comment:999999999"))
	unknown.code, unknown.field = "NOT_FOUND", "commentId"
	return map[string]bad{
		"garbage":                      node("garbage!", input, "id"),
		"nothing":                      node("", input, "id"),
		"a bare number":                node(7, input, "id"),
		"a number as text":             node("7", input, "id"),
		"a truth":                      node(true, input, "id"),
		"a type that is not there":     node(id("Konto:1"), input, ""),
		"the key 0":                    node(id("Article:0"), input, "id"),
		"a negative key":               node(id("Article:-1"), input, "id"),
		"a key beyond 64 bits":         node(id("Article:99999999999999999999"), input, "id"),
		"a key written otherwise":      node(id("Article:01"), input, "id"),
		"a key with SQL":               node(id("Article:1 or 1=1"), input, "id"),
		"a null character":             node("\x00", input, "id"),
		"101 ids":                      {query: "query($ids: [ID!]!) { nodes(ids: $ids) { id } }", vars: vars{"ids": repeat(at.article, 101)}, code: input, field: "ids"},
		"an article for a comment":     approval(at.article),
		"garbage for a comment":        approval("xyz"),
		"a comment that is not there":  unknown,
		"a topic to comment on":        {query: post, vars: vars{"i": vars{"subjectId": at.topic, "name": "Ola", "body": "x"}}, code: "NOT_FOUND", field: "subjectId"},
		"an article that is not there": {query: post, vars: vars{"i": vars{"subjectId": id("Article:999999999"), "name": "Ola", "body": "x"}}, code: "NOT_FOUND", field: "subjectId"},
		"an article as a parent":       {query: post, vars: vars{"i": vars{"subjectId": at.article, "parentId": at.article, "name": "Ola", "body": "x"}}, code: input, field: "parentId"},
		"an article as a person": {
			query: `mutation($i: CreateArticleInput!) { createArticle(input: $i) { article { id } userErrors { field code } } }`, token: at.editor,
			vars: vars{"i": vars{"title": "x", "contributors": []vars{{"personId": at.article}}}}, code: input, field: "contributors.0.personId",
		},
		"an initiative that is an article": {
			query: `mutation($i: CreateArticleInput!) { createArticle(input: $i) { article { id } userErrors { field code } } }`, token: at.editor,
			vars: vars{"i": vars{"title": "Lenket feil", "initiativeIds": []string{at.article}}}, code: "NOT_FOUND", field: "initiativeIds.0",
		},
	}
}

func repeat(s string, n int) []string {
	out := make([]string, n)
	for i := range out {
		out[i] = s
	}
	return out
}

func texts(at target) map[string]bad {
	comment := func(field, value, code string) bad {
		i := vars{"subjectId": at.article, "name": "Ola", "body": "En vanlig tekst."}
		i[field] = value
		return bad{query: post, vars: vars{"i": i}, code: code, field: field}
	}
	lone := func(field string) bad {
		i := map[string]string{"subjectId": at.article, "name": "Ola", "body": "En vanlig tekst."}
		i[field] = "SURROGATE"
		raw, _ := json.Marshal(map[string]any{"query": post, "variables": map[string]any{"i": i}})
		return bad{raw: strings.Replace(string(raw), "SURROGATE", `halv \ud83d tekst`, 1), code: "INVALID_TEXT", field: field}
	}
	article := func(field, value, code string) bad {
		i := vars{"title": "En vanlig tittel"}
		i[field] = value
		return bad{
			query: `mutation($i: CreateArticleInput!) { createArticle(input: $i) { article { id } userErrors { field code } } }`,
			vars:  vars{"i": i}, token: at.editor, code: code, field: field,
		}
	}
	return map[string]bad{
		"a null in a comment":        comment("body", "a\x00b", "INVALID_TEXT"),
		"a null in a name":           comment("name", "a\x00b", "INVALID_TEXT"),
		"a null in an address":       comment("email", "a\x00b@example.org", "INVALID"),
		"a null in a quoted address": comment("email", "\"a\x00b\"@example.org", "INVALID"),
		"no address":                 comment("email", "kari", "INVALID"),
		"a null in a key":            comment("idempotencyKey", "12345678\x00", "INVALID"),
		"a short key":                comment("idempotencyKey", "1234567", "INVALID"),
		"a long key":                 comment("idempotencyKey", strings.Repeat("x", 101), "INVALID"),
		"half a character":           lone("body"),
		"half a character in a name": lone("name"),
		"half a character in an address": {
			raw:  strings.Replace(jsonOf(post, vars{"i": vars{"subjectId": at.article, "name": "Ola", "body": "x", "email": "SURROGATE@example.org"}}), "SURROGATE", `\ud83d`, 1),
			code: "INVALID", field: "email",
		},
		"half a character in a key": {
			raw:  strings.Replace(jsonOf(post, vars{"i": vars{"subjectId": at.article, "name": "Ola", "body": "x", "idempotencyKey": "12345678SURROGATE"}}), "SURROGATE", `\ud83d`, 1),
			code: "INVALID", field: "idempotencyKey",
		},
		"a null in a title":           article("title", "a\x00b", "INVALID_TEXT"),
		"a null in an article":        article("body", "a\x00b", "INVALID_TEXT"),
		"a null in a lede":            article("lede", "a\x00b", "INVALID_TEXT"),
		"an article without title":    article("title", " ", "REQUIRED"),
		"a slug of nothing but signs": article("slug", "!!!", "INVALID"),
		"a null in a tag": {
			query: `mutation($i: CreateArticleInput!) { createArticle(input: $i) { article { id } userErrors { field code } } }`, token: at.editor,
			vars: vars{"i": vars{"title": "x", "tags": []string{"a\x00b"}}}, code: "INVALID_TEXT",
		},
		"a script as an address": {
			query: `mutation($i: CreateOrganisationInput!) { createOrganisation(input: $i) { organisation { id } userErrors { field code } } }`, token: at.editor,
			vars: vars{"i": vars{"name": "x", "url": "javascript:alert(1)"}}, code: "INVALID", field: "url",
		},
		"an organisation number that is none": {
			query: `mutation($i: CreateOrganisationInput!) { createOrganisation(input: $i) { organisation { id } userErrors { field code } } }`, token: at.editor,
			vars: vars{"i": vars{"name": "x", "number": "123456789"}}, code: "INVALID", field: "number",
		},
		"a null in an address to sign in with": {
			query: `mutation { signIn(input: {email: "a\u0000b@example.org", password: "x"}) { accessToken userErrors { code } } }`, code: "BAD_CREDENTIALS",
		},
		"a null in a refresh token": {
			query: `mutation { refreshSession(input: {refreshToken: "a\u0000b"}) { accessToken userErrors { code } } }`, code: "SESSION_ENDED",
		},
	}
}

func jsonOf(query string, v vars) string {
	raw, _ := json.Marshal(map[string]any{"query": query, "variables": v})
	return string(raw)
}

// TestStrangeKeysFindNothing asks for what cannot be there: that is no error.
func TestStrangeKeysFindNothing(t *testing.T) {
	t.Parallel()
	p := install(t, "DATABASE_URL="+pgtest.NewDSN(t))
	c := p.serve().guest(t)
	for phrase, key := range map[string]string{
		"nothing": "", "a null": "a\x00b", "a wildcard": "%", "a quote": "' or 1=1 --", "a way out": "../../etc/passwd",
		"half a character": "\ufffd", "a long text": strings.Repeat("å", 50_000), "a line": "a\nb", "an overlong name": strings.Repeat("a", 5000),
	} {
		t.Run(phrase, func(t *testing.T) {
			c := *c
			c.t = t
			a := c.ask(`query($k: String!) {
				article(slug: $k) { id } initiative(slug: $k) { id } topic(slug: $k) { id } person(slug: $k) { id }
				organisation(slug: $k) { id } commentByReceipt(receipt: $k) { id }
				byTopic: articles(filter: {topic: $k}) { totalCount } byTag: articles(filter: {tag: $k}) { totalCount }
				initiatives(filter: {topic: $k}) { totalCount } }`, vars{"k": key})
			for _, field := range []string{"article", "initiative", "topic", "person", "organisation", "commentByReceipt"} {
				if a.at(field) != nil {
					t.Errorf("%s: %s", field, a.Raw)
				}
			}
			if key != "" && (a.number("byTopic.totalCount") != 0 || a.number("byTag.totalCount") != 0 || a.number("initiatives.totalCount") != 0) {
				t.Errorf("lists: %s", a.Raw)
			}
		})
	}
}
