package main_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/vektah/gqlparser/v2"
	"github.com/vektah/gqlparser/v2/ast"

	innomag "innomag"
	"innomag/internal/account"
	"innomag/internal/gid"
	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

// kinds names the type of an id by what its argument is called, where that is not the argument's own name.
var kinds = map[string]string{
	"subject": "Article", "author": "CommentAuthor", "token": "ApiToken", "": "Article", "s": "Article", "parent": "Comment", "base": "Article",
}

var wrongKind = regexp.MustCompile(`an id of type (\w+) stands where one of type (\w+) belongs`)

func dummyID(name string) string {
	kind := strings.TrimSuffix(strings.TrimSuffix(name, "Id"), "Ids")
	if name == "id" || name == "ids" {
		kind = "Article"
	}
	if known, ok := kinds[kind]; ok {
		kind = known
	} else {
		kind = strings.ToUpper(kind[:1]) + kind[1:]
	}
	return gid.ID{Type: kind, Key: 987_654_321}.String()
}

// dummy gives a value of a type that no field can do anything with.
func dummy(schema *ast.Schema, name string, kind *ast.Type) any {
	if kind.Elem != nil {
		return []any{dummy(schema, name, kind.Elem)}
	}
	d := schema.Types[kind.NamedType]
	switch d.Kind { //nolint:exhaustive // the others are no inputs
	case ast.Enum:
		return d.EnumValues[0].Name
	case ast.InputObject:
		out := map[string]any{}
		for _, f := range d.Fields {
			if f.Type.NonNull && f.DefaultValue == nil {
				out[f.Name] = dummy(schema, f.Name, f.Type)
			}
		}
		return out
	}
	switch d.Name {
	case "ID":
		return dummyID(name)
	case "Int":
		return 1
	case "Float":
		return 0.5
	case "Boolean":
		return false
	case "DateTime":
		return "2031-05-17T12:00:00Z"
	case "Date":
		return "2031-05-17"
	case "URL":
		return "https://example.org/"
	}
	return "finnes-ikke"
}

// question asks for one root field and nothing of what it gives.
func question(schema *ast.Schema, root *ast.Definition, f *ast.FieldDefinition) (query string, v vars) {
	v = vars{}
	var params, args []string
	for _, a := range f.Arguments {
		if a.Type.NonNull && a.DefaultValue == nil {
			params = append(params, fmt.Sprintf("$%s: %s", a.Name, a.Type))
			args = append(args, fmt.Sprintf("%s: $%s", a.Name, a.Name))
			v[a.Name] = dummy(schema, a.Name, a.Type)
		}
	}
	query = strings.ToLower(root.Name)
	if len(params) > 0 {
		query += "(" + strings.Join(params, ", ") + ")"
	}
	query += " { " + f.Name
	if len(args) > 0 {
		query += "(" + strings.Join(args, ", ") + ")"
	}
	if d := schema.Types[f.Type.Name()]; d.IsCompositeType() {
		query += " { __typename }"
	}
	return query + " }", v
}

// TestEveryRootFieldIsAskedByEveryRole asks every field as a guest, as every role, with tokens of every scope and with one that has
// expired, and compares with the table of permissions.
func TestEveryRootFieldIsAskedByEveryRole(t *testing.T) {
	t.Parallel()
	dsn := pgtest.NewDSN(t)
	p := install(t, "DATABASE_URL="+dsn, "INNOMAG_CHANGES_PER_MINUTE=0", "INNOMAG_READS_PER_MINUTE=0")
	schema, err := gqlparser.LoadSchema(&ast.Source{Name: "schema.graphqls", Input: innomag.Contract()})
	if err != nil {
		t.Fatal(err)
	}
	type asker struct {
		*client
		may func(account.Permission) bool
	}
	askers := map[string]asker{}
	emails := map[account.Role]string{}
	for _, role := range account.Roles {
		emails[role] = p.hire(strings.ToLower(string(role)), "Per "+string(role))
	}
	s := p.serve()
	askers["guest"] = asker{s.guest(t), account.Viewer{}.May}
	for role, email := range emails {
		askers[string(role)] = asker{s.signIn(t, email), account.Viewer{ID: 1, Roles: []account.Role{role}}.May}
	}
	for _, scope := range account.All {
		if scope == account.OwnAccount {
			continue
		}
		a := askers["ADMIN"].ask(`mutation($i: CreateApiTokenInput!) { createApiToken(input: $i) { secret userErrors { field code } } }`,
			vars{"i": vars{"name": "Robot", "scope": []any{scope}, "password": password}})
		machine := s.guest(t)
		if machine.token = a.text("createApiToken.secret"); machine.token == "" {
			t.Fatalf("making a token: %s", a.Raw)
		}
		askers["API token for "+string(scope)] = asker{machine, account.Viewer{ID: 1, Roles: []account.Role{account.Admin}, Scope: []account.Permission{scope}}.May}
	}
	asked, learned := 0, map[string]string{}
	var later []func() // what subscriptions were told, which is known when they have ended
	for _, root := range []*ast.Definition{schema.Query, schema.Mutation, schema.Subscription} {
		for _, f := range root.Fields {
			if strings.HasPrefix(f.Name, "__") {
				continue
			}
			requires := f.Directives.ForName("requires")
			if requires == nil {
				t.Errorf("%s.%s says nothing", root.Name, f.Name)
				continue
			}
			needed := account.Permission(requires.Arguments.ForName("permission").Value.Raw)
			query, v := question(schema, root, f)
			for range 4 { // an id of the wrong type is refused, by its type, before anything else: learn which it is
				var wrong []string
				if a := askers["guest"].say(query, v); root != schema.Subscription && a.code() == "BAD_USER_INPUT" {
					wrong = wrongKind.FindStringSubmatch(a.Errors[0].Message)
				}
				if wrong == nil {
					break
				}
				again := false // what stood for another type in another mutation, as fromId does
				for name, kind := range learned {
					if kind == wrong[1] {
						kinds[name], learned[name], again = wrong[2], wrong[2], true
					}
				}
				if name := strings.ToLower(wrong[1][:1]) + wrong[1][1:]; !again {
					kinds[name], learned[name] = wrong[2], wrong[2]
				}
				query, v = question(schema, root, f)
			}
			for who, by := range askers {
				asked++
				judge := func(a *answer) {
					// A room may refuse for a reason of its own: the article is somebody else's.
					denied := a.code() == "UNAUTHENTICATED" || len(a.Errors) > 0 && a.Errors[0].Message == "this account may not do that"
					if denied == by.may(needed) {
						t.Errorf("%s asks for %s.%s, which requires %s: %s", who, root.Name, f.Name, needed, a.Raw)
					}
					if !by.may(needed) && (by.token == "") != (a.code() == "UNAUTHENTICATED") {
						t.Errorf("%s asks for %s.%s: refused with %s", who, root.Name, f.Name, a.code())
					}
				}
				if root == schema.Subscription {
					told := by.listen(query, v)
					later = append(later, func() { judge(told()) })
					continue
				}
				judge(by.say(query, v))
			}
		}
	}
	if asked < 800 {
		t.Errorf("only %d questions were asked", asked)
	}
	expired := s.guest(t)
	expired.token = expiredToken(t, dsn, emails[account.Admin])
	for _, root := range []*ast.Definition{schema.Query, schema.Mutation} {
		for _, f := range root.Fields {
			query, v := question(schema, root, f)
			if a := expired.say(query, v); a.Status != http.StatusUnauthorized || a.code() != "UNAUTHENTICATED" || a.Data != nil {
				t.Errorf("%s.%s by an expired token: HTTP %d %s", root.Name, f.Name, a.Status, a.Raw)
			}
		}
	}
	s.stop() // which ends the subscriptions of those who may
	for _, judge := range later {
		judge()
	}
}

// listen subscribes. Once the subscription has ended, told gives the first that it was told, or an empty answer.
func (c *client) listen(query string, v vars) (told func() *answer) {
	c.t.Helper()
	body, err := json.Marshal(map[string]any{"query": query, "variables": v})
	if err != nil {
		c.t.Fatal(err)
	}
	r, err := http.NewRequestWithContext(c.t.Context(), http.MethodPost, c.server.base+"/graphql", strings.NewReader(string(body)))
	if err != nil {
		c.t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Accept", "text/event-stream")
	if c.token != "" {
		r.Header.Set("Authorization", "Bearer "+c.token)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		c.t.Fatal(err)
	}
	all := make(chan *answer, 8)
	go func() {
		defer close(all)
		defer func() { _ = resp.Body.Close() }()
		_ = readEvents(resp.Body, all)
	}()
	return func() *answer {
		select {
		case a, any := <-all:
			if any {
				return a
			}
			return &answer{}
		case <-time.After(patience):
			c.t.Fatal("a subscription did not end with its server")
			return nil
		}
	}
}

// expiredToken gives somebody's token that was good an hour ago.
func expiredToken(t *testing.T, dsn, email string) string {
	t.Helper()
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	s, err := account.New(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	s.Now = func() time.Time { return time.Now().Add(-time.Hour) }
	in, err := s.SignIn(t.Context(), email, password, "", "")
	if err != nil {
		t.Fatal(err)
	}
	return in.AccessToken
}
