package graph_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	graphql "github.com/vektah/gqlparser/v2/ast"

	"innomag/internal/account"
)

// audience is who reads a type or a field: those who hold a permission (empty: nobody for that reason alone), and perhaps
// whoever it belongs to.
type audience struct {
	everyone bool
	to       account.Permission
	owner    bool
}

func (a audience) String() string {
	var who []string
	if a.everyone {
		return "everyone"
	}
	if a.to != "" {
		who = append(who, string(a.to))
	}
	if a.owner {
		who = append(who, "the owner")
	}
	return strings.Join(who, " or ")
}

// within says whether everybody in a is in b.
func (a audience) within(b audience) bool {
	switch {
	case b.everyone:
		return true
	case a.everyone:
		return false
	}
	return (!a.owner || b.owner) && (a.to == "" || b.to != "" && implies(a.to, b.to))
}

// implies says whether whoever holds p holds q.
func implies(p, q account.Permission) bool {
	for _, role := range account.Roles {
		v := account.Viewer{ID: 1, Roles: []account.Role{role}}
		if v.May(p) && !v.May(q) {
			return false
		}
	}
	return !account.Viewer{}.May(p) || account.Viewer{}.May(q)
}

// said reads @requires, @private or @only.
func said(d *graphql.Directive) audience {
	var a audience
	for _, arg := range d.Arguments {
		switch arg.Name {
		case "to", "permission":
			a.to = account.Permission(arg.Value.Raw)
		case "owner":
			a.owner = arg.Value.Raw == "true"
		}
	}
	a.everyone = slices.Contains(account.Everyone, a.to)
	return a
}

func isRoot(d *graphql.Definition) bool {
	return d.Name == "Query" || d.Name == "Mutation" || d.Name == "Subscription"
}

var carrier = regexp.MustCompile(`(Payload|Connection|Edge)$`)

// carries says whether objects of a type only bring others along: who reaches them is said where they are asked for.
func carries(d *graphql.Definition) bool { return carrier.MatchString(d.Name) }

// ofType says who reaches objects of a type; nil when it does not say.
func ofType(d *graphql.Definition) *audience {
	if d.Directives.ForName("public") != nil {
		return &audience{everyone: true}
	}
	if only := d.Directives.ForName("only"); only != nil {
		a := said(only)
		return &a
	}
	return nil
}

const sayWho = "write @public behind the type's name when everybody who can reach such an object may read all of it, " +
	"@only(to: MODERATE) when nobody else ever reaches one, @only(owner: true) when it belongs to somebody, " +
	"and @private(to: ADMINISTER, owner: true) behind a field that fewer may read than the rest. docs/permissions.md has them all"

func TestEveryTypeSaysWhoReachesIt(t *testing.T) {
	t.Parallel()
	_, own := contract(t)
	for _, d := range own {
		if d.Kind != graphql.Object || isRoot(d) {
			continue
		}
		public, only := d.Directives.ForName("public") != nil, d.Directives.ForName("only") != nil
		switch {
		case carries(d) && (public || only):
			t.Errorf("type %s says who reaches it, but it only carries what was asked for: take the directive away", d.Name)
		case carries(d):
		case public == only:
			t.Errorf("type %s does not say who reaches it: %s", d.Name, sayWho)
		case only && said(d.Directives.ForName("only")) == audience{}:
			t.Errorf("type %s is for nobody: %s", d.Name, sayWho)
		}
		for _, f := range fields(d) {
			if p := f.Directives.ForName("private"); p != nil {
				if said(p) == (audience{}) || said(p).everyone {
					t.Errorf("%s.%s is private to nobody or to everyone: %s", d.Name, f.Name, sayWho)
				}
				if f.Type.NonNull {
					t.Errorf("%s.%s is private and must be able to be null: take the ! away", d.Name, f.Name)
				}
			}
			if f.Directives.ForName("requires") != nil {
				t.Errorf("%s.%s has @requires, which is for Query, Mutation and Subscription: use @private", d.Name, f.Name)
			}
		}
	}
}

// TestNoPathLeadsToATypePastItsAudience looks at every field that leads to a type, carriers in between: whoever may ask for
// the field must be among those whom the type is for.
func TestNoPathLeadsToATypePastItsAudience(t *testing.T) {
	t.Parallel()
	_, own := contract(t)
	type path struct {
		field string
		who   audience
		room  bool // the room answers for whose it is: a root field, or a payload of one
	}
	paths := map[string][]path{} // by the type they lead to
	for _, d := range own {
		if d.Kind != graphql.Object {
			continue
		}
		for _, f := range fields(d) {
			at := path{field: d.Name + "." + f.Name, who: audience{everyone: true}}
			switch {
			case isRoot(d):
				at.room = true
				if r := f.Directives.ForName("requires"); r != nil {
					at.who = said(r)
				}
			case f.Directives.ForName("private") != nil:
				at.who = said(f.Directives.ForName("private"))
			case !carries(d) && ofType(d) != nil:
				at.who = *ofType(d)
			}
			paths[f.Type.Name()] = append(paths[f.Type.Name()], at)
		}
	}
	var leading func(kind string, seen []string) []path
	leading = func(kind string, seen []string) (all []path) {
		for _, p := range paths[kind] {
			from, _, _ := strings.Cut(p.field, ".")
			if !carrier.MatchString(from) || p.who != (audience{everyone: true}) {
				all = append(all, p)
			} else if !slices.Contains(seen, from) {
				all = append(all, leading(from, append(seen, from))...)
			}
		}
		return all
	}
	checked := 0
	for _, d := range own {
		who := ofType(d)
		if who == nil || who.everyone {
			continue
		}
		for _, p := range leading(d.Name, nil) {
			checked++
			if p.room && who.owner {
				continue
			}
			if !p.who.within(*who) {
				t.Errorf("%s, open to %s, leads to a %s, which is only for %s: %s", p.field, p.who, d.Name, who, sayWho)
			}
		}
	}
	if checked < 30 {
		t.Errorf("only %d paths were found, which is too few to be believed", checked)
	}
}

var privateName = regexp.MustCompile(`(?i)email|phone|ipaddr|useragent|receipt|secret|password|token|session|permissions|roles$`)

func TestFieldsThatSoundPrivateSayWhoReadsThem(t *testing.T) {
	t.Parallel()
	_, own := contract(t)
	public := []string{"CommentForm.token", "CommentForm.tokenRequired", "InitiativeFacets.partnerRoles"}
	for _, d := range own {
		if d.Kind != graphql.Object || isRoot(d) || carries(d) || d.Directives.ForName("only") != nil {
			continue
		}
		for _, f := range fields(d) {
			name := d.Name + "." + f.Name
			if privateName.MatchString(f.Name) && f.Directives.ForName("private") == nil && !slices.Contains(public, name) {
				t.Errorf("%s sounds private: %s; or, when it is meant for everyone, name it in this test", name, sayWho)
			}
		}
	}
}
