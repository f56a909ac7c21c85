package guard

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/lexer"
	"github.com/vektah/gqlparser/v2/parser"
)

// texts are JSON and nearly so.
var texts = strings.Split(`{}|[]|{"a":1,"b":[true,false,null,-0.5e+7,"x"]}| [ 1 , 2 ] |[1,]|[,]|{"a"}|{"a":}|{"a":1,}|{,}|{1:2}|"|"\|"\"|"\""|"\u12aF"|"\u12g4"|"\u123"|"\x"|`+
	`"\ud83d\ude00 \ud83d x \ude00\ud83d \ud83d\u0041"|"\b\f\n\r\t\/\\"|01|-|-0|1.|.5|1e|1E-2|1e+|tru|truefalse|nul|nullx|[1 2]|{"a":1 "b":2}|[[[]]]|]|}|{]|[}|"æøå 漢字"|"tab	in it"|"long enough for eight bytes	"|`+
	`{"a":{"a":{"b":[{"c":"d\\"}]}},"a":2}||x|"a""b"|1 1|"a\\"|"\\\\\""|"\\\\\\"`, "|")

func FuzzLook(f *testing.F) {
	for _, seed := range texts {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, text []byte) { likeEncodingJSON(t, text) })
}

// TestJSONIsReadAsEncodingJSONDoes, to the same values.
func TestJSONIsReadAsEncodingJSONDoes(t *testing.T) {
	t.Parallel()
	for _, text := range texts {
		likeEncodingJSON(t, []byte(text))
		for i := range text { // cut anywhere
			likeEncodingJSON(t, []byte(text[:i]))
		}
	}
}

func likeEncodingJSON(t *testing.T, text []byte) {
	t.Helper()
	if !utf8Valid(text) || nesting(text) > 100 {
		return // is refused before, and has other limits
	}
	_, bad := look(text, Limits{Nesting: 1000, Values: 1 << 30}.orDefaults())
	got := bad == nil
	if want := json.Valid(text); got != want {
		t.Fatalf("%q: sound is %v, encoding/json says %v", text, got, want)
	}
	if !got {
		return
	}
	var want any
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.UseNumber()
	if err := dec.Decode(&want); err != nil {
		t.Fatal(err)
	}
	if v, _ := decoded(text, space(text, 0)); !reflect.DeepEqual(v, want) {
		t.Fatalf("%q is read as %#v, by encoding/json as %#v", text, v, want)
	}
}

func utf8Valid(text []byte) bool { return bytes.Equal(bytes.ToValidUTF8(text, nil), text) }

func nesting(text []byte) int { return bytes.Count(text, []byte("{")) + bytes.Count(text, []byte("[")) }

// FuzzTooLong compares the number of tokens with that of the parser, for whatever is a document.
func FuzzTooLong(f *testing.F) {
	for _, seed := range documentsWithTokens {
		f.Add(seed)
	}
	f.Fuzz(sameTokens)
}

var documentsWithTokens = []string{
	"{a}", "{a b:c}", "query($x:Int=-1.5e3){a(x:$x,y:[1 -2,3.0])@d{...F ... on B{c}}} fragment F on A{d}", "# one\n{a # two, \"three\"\r\n b}\n#end",
	`{a(x:"b \" c # d",y:""" e " f "" g \""" h """)}`, `{a(x:"""""",y:"")}`, `{a(x:"""a\"""""")}`, `{a(x:"""\\""")}`, `{a(x:"""q"""""")}`, "\ufeff{a}", `{a(x:"\\")b}`, "{a(x:[true,null,ENUM,{k:1}])}",
	"query Æ{a}", "{a(x:-)}", "{", "{a(x:\"unended\n)}", "subscription{a}", "{on on:on ...on on on{on} ...F@on(on:{on:on}) ... @on{on}} fragment F on on{a b:c}", "{a}#", "{a(x:0 y:-0)}",
}

// TestTokensAreCountedAsTheParserCounts them, one more or less decides.
func TestTokensAreCountedAsTheParserCounts(t *testing.T) {
	t.Parallel()
	for _, document := range documentsWithTokens {
		sameTokens(t, document)
	}
}

func sameTokens(t *testing.T, document string) {
	t.Helper()
	if len(document) > 4000 || !utf8Valid([]byte(document)) {
		return
	}
	limits := Limits{Tokens: 1 << 30, Fields: 1 << 30}.orDefaults()
	doc, err := parser.ParseQuery(&ast.Source{Input: document})
	if err != nil {
		limits.Tokens, limits.Fields = 10, 10
		tooLong(document, limits)
		return
	}
	tokens, fields := 0, 0
	for l := lexer.New(&ast.Source{Input: document}); ; tokens++ {
		token, err := l.ReadToken()
		if err != nil {
			t.Fatalf("%q: %v", document, err)
		}
		if token.Kind == lexer.EOF {
			break
		}
	}
	for _, op := range doc.Operations {
		fields += written(op.SelectionSet)
	}
	for _, f := range doc.Fragments {
		fields += written(f.SelectionSet)
	}
	for _, c := range []struct {
		tokens, fields int
		want           string
	}{{tokens, fields, ""}, {tokens - 1, fields, "tokens"}, {tokens, fields - 1, "fields"}} {
		if c.tokens == 0 || c.fields <= 0 {
			continue // has a default
		}
		limits.Tokens, limits.Fields = c.tokens, c.fields
		if got := tooLong(document, limits); got != c.want {
			t.Errorf("%q has %d tokens and %d fields; %d and %d are allowed: %q, want %q", document, tokens, fields, c.tokens, c.fields, got, c.want)
		}
	}
}

// written is how many fields stand in a selection.
func written(set ast.SelectionSet) (n int) {
	for _, s := range set {
		switch s := s.(type) {
		case *ast.Field:
			n += 1 + written(s.SelectionSet)
		case *ast.InlineFragment:
			n += written(s.SelectionSet)
		}
	}
	return n
}
