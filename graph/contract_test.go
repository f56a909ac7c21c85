package graph_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2"
	graphql "github.com/vektah/gqlparser/v2/ast"

	innomag "innomag"
	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/gid"
	"innomag/internal/initiative"
)

// contract reads the schema, and gives its own types in order.
func contract(t *testing.T) (*graphql.Schema, []*graphql.Definition) {
	t.Helper()
	schema, err := gqlparser.LoadSchema(&graphql.Source{Name: "schema.graphqls", Input: innomag.Contract()})
	if err != nil {
		t.Fatal(err)
	}
	var own []*graphql.Definition
	for _, d := range schema.Types {
		if !d.BuiltIn {
			own = append(own, d)
		}
	}
	slices.SortFunc(own, func(a, b *graphql.Definition) int { return strings.Compare(a.Name, b.Name) })
	return schema, own
}

// fields are those that we wrote.
func fields(d *graphql.Definition) []*graphql.FieldDefinition {
	return slices.DeleteFunc(slices.Clone(d.Fields), func(f *graphql.FieldDefinition) bool { return strings.HasPrefix(f.Name, "__") })
}

func TestEverythingInTheContractIsDescribed(t *testing.T) {
	t.Parallel()
	schema, own := contract(t)
	described := func(what, text string) {
		if strings.TrimSpace(text) == "" {
			t.Errorf("%s has no description", what)
		}
	}
	for _, d := range own {
		described(d.Name, d.Description)
		for _, f := range fields(d) {
			described(d.Name+"."+f.Name, f.Description)
			for _, a := range f.Arguments {
				described(fmt.Sprintf("%s.%s(%s)", d.Name, f.Name, a.Name), a.Description)
			}
		}
		for _, v := range d.EnumValues {
			described(d.Name+"."+v.Name, v.Description)
		}
	}
	for _, d := range schema.Directives {
		if d.Position.Src.BuiltIn {
			continue
		}
		described("@"+d.Name, d.Description)
		for _, a := range d.Arguments {
			described(fmt.Sprintf("@%s(%s)", d.Name, a.Name), a.Description)
		}
	}
}

func TestEveryRootFieldSaysWhoMayAsk(t *testing.T) {
	t.Parallel()
	schema, _ := contract(t)
	for _, root := range []*graphql.Definition{schema.Query, schema.Mutation, schema.Subscription} {
		for _, f := range fields(root) {
			if f.Directives.ForName("requires") == nil {
				t.Errorf("%s.%s has no @requires: write @requires(permission: READ) behind it when everybody may ask, guests too; "+
					"else the permission, as @requires(permission: PUBLISH). docs/permissions.md has them all", root.Name, f.Name)
			}
		}
	}
}

func TestScalarsSayWhatTheyAre(t *testing.T) {
	t.Parallel()
	_, own := contract(t)
	for _, d := range own {
		if d.Kind == graphql.Scalar && d.Directives.ForName("specifiedBy") == nil {
			t.Errorf("%s has no @specifiedBy", d.Name)
		}
	}
}

func TestListsAreConnectionsBothWays(t *testing.T) {
	t.Parallel()
	schema, own := contract(t)
	for _, d := range own {
		if name, is := strings.CutSuffix(d.Name, "Connection"); is {
			name = strings.TrimPrefix(name, "Newsroom") // a page of the same things, with more said of the list
			for field, kind := range map[string]string{
				"edges": "[" + name + "Edge!]!", "nodes": "[" + name + "!]!", "pageInfo": "PageInfo!", "totalCount": "Int!",
			} {
				if f := d.Fields.ForName(field); f == nil || f.Type.String() != kind {
					t.Errorf("%s.%s must be %s", d.Name, field, kind)
				}
			}
			edge := schema.Types[name+"Edge"]
			if edge == nil || edge.Fields.ForName("cursor") == nil || edge.Fields.ForName("node") == nil {
				t.Errorf("%sEdge must have cursor and node", name)
			}
		}
		for _, f := range fields(d) {
			if !strings.HasSuffix(f.Type.Name(), "Connection") {
				continue
			}
			// A page in one particular place takes first alone; its cursors go on in the list itself.
			others := 0
			for _, arg := range []string{"after", "last", "before"} {
				if f.Arguments.ForName(arg) != nil {
					others++
				}
			}
			if f.Arguments.ForName("first") == nil || others != 0 && others != 3 {
				t.Errorf("%s.%s cannot be read both ways", d.Name, f.Name)
			}
		}
	}
}

func TestMutationsTakeAnInputAndAnswerWithAPayload(t *testing.T) {
	t.Parallel()
	schema, _ := contract(t)
	for _, f := range fields(schema.Mutation) {
		in := f.Arguments.ForName("input")
		fine := in != nil && len(f.Arguments) == 1 && in.Type.NonNull && strings.HasSuffix(in.Type.Name(), "Input")
		if !fine && len(f.Arguments) > 0 {
			t.Errorf("%s must take (input: …Input!), or nothing", f.Name)
		}
		payload := schema.Types[f.Type.Name()]
		if !strings.HasSuffix(payload.Name, "Payload") || f.Type.NonNull {
			t.Errorf("%s must answer with a …Payload that may be null, so that one failure leaves the others", f.Name)
		}
		if errs := payload.Fields.ForName("userErrors"); errs == nil || errs.Type.String() != "[UserError!]!" {
			t.Errorf("%s, the answer to %s, has no userErrors: [UserError!]!", payload.Name, f.Name)
		}
	}
}

var codeLike = regexp.MustCompile(`^[A-Z][A-Z_]+$`)

// TestEveryCodeOfARefusalIsInTheContract looks at the source: a code that the contract does not know would reach clients as
// an error that no form can show.
func TestEveryCodeOfARefusalIsInTheContract(t *testing.T) {
	t.Parallel()
	schema, _ := contract(t)
	known := map[string]bool{}
	for _, v := range schema.Types["UserErrorCode"].EnumValues {
		known[v.Name] = true
	}
	used := map[string]bool{}
	note := func(files *token.FileSet, e ast.Expr) {
		literal, ok := e.(*ast.BasicLit)
		if !ok || literal.Kind != token.STRING {
			return
		}
		code, err := strconv.Unquote(literal.Value)
		if err != nil || !codeLike.MatchString(code) {
			return
		}
		used[code] = true
		if !known[code] {
			t.Errorf("%s: %s is no UserErrorCode", files.Position(literal.Pos()), code)
		}
	}
	err := filepath.WalkDir("../internal", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		files := token.NewFileSet()
		file, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				if refuses(n) {
					for _, arg := range n.Args {
						note(files, arg)
					}
				}
			case *ast.KeyValueExpr: // what moderation's catalogue tells an author
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "told" {
					note(files, n.Value)
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if !used["REQUIRED"] || !used["BAD_CREDENTIALS"] || len(used) < 10 {
		t.Errorf("the search finds too little to be believed: %v", used)
	}
}

// refuses says whether a call gives somebody a code: fault.Invalid(…), f.Refuse(…), refuse(…) or fault.As(…).
func refuses(call *ast.CallExpr) bool {
	name := ""
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		name = f.Sel.Name
	case *ast.Ident:
		name = f.Name
	}
	return slices.Contains([]string{"Invalid", "Refuse", "refuse", "As"}, name)
}

func TestEveryNodeIsFoundByItsID(t *testing.T) {
	t.Parallel()
	schema, _ := contract(t)
	m := open(t)
	f := m.furnish(t, 1)
	project := m.initiative(t, "Prosjekt", f)
	about := m.article(t, "Sak", f, []*initiative.Initiative{project}, []*article.Article{})
	m.talk(t, gid.ID{Type: "Article", Key: int64(about.ID)}, 1, 0)
	m.picture(t, 30, 20)
	must(m.rooms.Initiatives.Propose(t.Context(), m.moderator, initiative.Suggestion{Title: "Forslag", Summary: "Slik er det."}))(t)
	seen := m.ask(t, m.admin, `{
		viewer { __typename id }
		media { nodes { __typename id } }
		initiativeProposals { nodes { __typename id } }
		moderationQueue(filter: {queue: ALL}) { nodes { moderation { author { __typename id } } } }
		article(slug: "sak") { __typename id topics { __typename id } tags { __typename id } reports { __typename id }
			contributors { person { __typename id } } comments { nodes { __typename id } }
			initiatives { __typename id partners { organisation { __typename id } } } } }`, nil)
	ids := map[string]string{}
	gather(seen, ids)
	for _, d := range schema.PossibleTypes["Node"] {
		if d.Kind != graphql.Object {
			continue
		}
		id, ok := ids[d.Name]
		if !ok {
			t.Errorf("this test has no %s to look for: make one", d.Name)
			continue
		}
		found := m.ask(t, m.admin, `query($id: ID!) { node(id: $id) { __typename id } nodes(ids: [$id]) { __typename id } }`, map[string]any{"id": id})
		both, _ := found["nodes"].([]any)
		for _, n := range append(both, found["node"]) {
			node, _ := n.(map[string]any)
			if node["id"] != id || node["__typename"] != d.Name {
				t.Errorf("node(id) of a %s gives %v", d.Name, n)
			}
		}
	}
	strangers := m.ask(t, account.Viewer{}, `query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": ids["Account"]})
	if strangers["node"] != nil {
		t.Error("a stranger sees an account")
	}
}

// gather finds an id of each type in an answer.
func gather(v any, ids map[string]string) {
	switch v := v.(type) {
	case map[string]any:
		if kind, ok := v["__typename"].(string); ok {
			ids[kind], _ = v["id"].(string)
		}
		for _, below := range v {
			gather(below, ids)
		}
	case []any:
		for _, below := range v {
			gather(below, ids)
		}
	}
}
