package guard

import (
	"os"
	"testing"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"
)

// TestTheMagazinesOwnPagesFit counts what our pages and other people's tools ask of the real schema.
func TestTheMagazinesOwnPagesFit(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../schema.graphqls")
	if err != nil {
		t.Fatal(err)
	}
	schema := gqlparser.MustLoadSchema(&ast.Source{Input: string(text)})
	limits := Limits{}.orDefaults()
	for name, document := range map[string]string{
		"the front page": `{articles(first:20){edges{cursor node{id slug title lede publishedAt readingMinutes commentCount
			heroImage{url alt caption credit} topics{slug name} tags{slug name} contributors{role person{id name}}}} pageInfo{hasNextPage endCursor} totalCount}}`,
		"an article with its discussion": `{article(slug:"a"){id slug title lede bodyHtml publishedAt readingMinutes heroImage{url alt caption credit}
			contributors{role person{id name affiliation}} topics{name} tags{name} notes{kind notedOn text}
			related{slug title} initiatives{slug title} reports{title year url}
			comments(first:20){nodes{...C replies(first:20){nodes{...C} pageInfo{hasNextPage endCursor}}} pageInfo{hasNextPage endCursor} totalCount}}}
			fragment C on Comment{id bodyHtml authorName authorIsStaff createdAt editedAt visibility replyCount tombstone}`,
		"a discussion of a hundred": `{article(slug:"a"){thread(first:100){edges{cursor node{id bodyHtml authorName depth parent{id}}} pageInfo{hasNextPage endCursor}}}}`,
		"the moderators' queue": `{moderationQueue(first:50){nodes{id bodyText authorName createdAt revision visibility review subject{slug title}
			parent{bodyText authorName} moderation{authorEmail signals{check code effect field evidence{rule text start end value limit ref}}
			decisions{action revision actor{name} actorKind reason note at}}} pageInfo{hasNextPage endCursor} totalCount}}`,
		"what tools ask of the schema": fullIntrospection,
	} {
		doc, errs := gqlparser.LoadQueryWithRules(schema, document, rulesWithoutSuggestions())
		if len(errs) > 0 {
			t.Errorf("%s: %v", name, errs)
			continue
		}
		c := &counter{limits: limits, variables: map[string]any{}}
		total := c.operation(doc.Operations[0])
		if what, n, limit := over(ast.Query, total, limits); what != "" {
			t.Errorf("%s: %s is %d, at most %d", name, what, n, limit)
		}
		t.Logf("%s: %+v", name, total)
	}
}
