package graph_test

import (
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	graphql "github.com/vektah/gqlparser/v2/ast"

	"innomag/internal/account"
)

var update = flag.Bool("update", false, "write docs/permissions.md anew")

const permissionsPage = "../docs/permissions.md"

// TestThePageOfPermissionsIsUpToDate writes docs/permissions.md anew with -update:
//
//	go test ./graph -run PageOfPermissions -update
func TestThePageOfPermissionsIsUpToDate(t *testing.T) {
	t.Parallel()
	schema, own := contract(t)
	page := permissions(schema, own)
	if *update {
		if err := os.WriteFile(permissionsPage, []byte(page), 0o644); err != nil { //nolint:gosec // everybody may read it
			t.Fatal(err)
		}
		return
	}
	kept, err := os.ReadFile(permissionsPage)
	if err != nil {
		t.Fatal(err)
	}
	if string(kept) != page {
		t.Errorf("%s is not what the contract and the table of roles say: run go test ./graph -run PageOfPermissions -update, and look at what changed",
			permissionsPage)
	}
}

// asking are those whom the page has a column for.
var asking = func() []account.Viewer {
	all := []account.Viewer{{}}
	for i, role := range account.Roles {
		all = append(all, account.Viewer{ID: account.ID(i + 1), Roles: []account.Role{role}})
	}
	return all
}()

func heading(first string) string {
	columns := []string{first, "guest"}
	for _, r := range account.Roles {
		columns = append(columns, strings.ToLower(string(r)))
	}
	return "| " + strings.Join(columns, " | ") + " |\n|" + strings.Repeat("---|", len(columns)) + "\n"
}

func row(first string, p account.Permission) string {
	cells := []string{first}
	for _, v := range asking {
		mark := ""
		if v.May(p) {
			mark = "✓"
		}
		cells = append(cells, mark)
	}
	return "| " + strings.Join(cells, " | ") + " |\n"
}

func permissions(schema *graphql.Schema, own []*graphql.Definition) string {
	var b strings.Builder
	b.WriteString("# Who may what\n\nWritten by `go test ./graph -run PageOfPermissions -update` from `schema.graphqls` and `internal/account`; " +
		"a test compares. An account with several\nroles may what each of them may. An API token may what its scope names and its owner may, " +
		"both at the time of the request, and never\n`ACCOUNT`. With `INNOMAG_REQUIRE_SECOND_FACTOR` staff without a second factor are readers.\n\n")
	b.WriteString("Whose something is, is asked beyond this: authors change what is their own, `PUBLISH` is for everybody's; `ACCOUNT` is for " +
		"one's own account\nalone. Fields called `viewerCan…` answer for one object.\n\n")
	b.WriteString("## Permissions\n\n" + heading("permission"))
	for _, p := range account.All {
		b.WriteString(row("`"+string(p)+"`", p))
	}
	for _, root := range []*graphql.Definition{schema.Query, schema.Mutation, schema.Subscription} {
		b.WriteString("\n## " + root.Name + "\n\n" + heading("field"))
		all := fields(root)
		slices.SortFunc(all, func(a, b *graphql.FieldDefinition) int { return strings.Compare(a.Name, b.Name) })
		for _, f := range all {
			if r := f.Directives.ForName("requires"); r != nil {
				b.WriteString(row("`"+f.Name+"`", said(r).to))
			}
		}
	}
	b.WriteString("\n## Fields that fewer read than the rest of their object\n\nThey are null to everyone else.\n\n| field | for |\n|---|---|\n")
	for _, d := range own {
		for _, f := range fields(d) {
			if p := f.Directives.ForName("private"); p != nil {
				fmt.Fprintf(&b, "| `%s.%s` | %s |\n", d.Name, f.Name, said(p))
			}
		}
	}
	b.WriteString("\n## Objects that not everybody reaches\n\n| type | for |\n|---|---|\n")
	for _, d := range own {
		if who := ofType(d); who != nil && !who.everyone {
			fmt.Fprintf(&b, "| `%s` | %s |\n", d.Name, who)
		}
	}
	return b.String()
}
