package demo

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"path"
	"strings"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/date"
	"innomag/internal/directory"
	"innomag/internal/initiative"
)

//go:embed content
var files embed.FS

// content is all that the demo says. Things are called by their names, articles and initiatives by their files.
type content struct {
	directory   shelves
	initiatives []venture
	articles    []piece
	discussions []discussion
	fronts      []front
	proposals   []proposal
	redirects   []redirected
}

// redirected is an address of before, and what is to be found there: an article, an initiative or a topic.
type redirected struct{ Path, Article, Initiative, Topic string }

// front is what stands first on the front page, or on that of a topic; days are from now.
type front struct {
	Topic string
	Slots []struct {
		Article     string
		From, Until *int
	}
}

// proposal is what a reader thinks the magazine should follow.
type proposal struct {
	Title, Summary, Goal, TargetGroup, Municipality, URL, Name, Email string
}

type shelves struct {
	Topics        []struct{ NB, NN, EN, Under, About string }
	Organisations []struct{ Name, Number, URL string }
	People        []struct {
		Name, Title, Affiliation, Bio string
		Portrait                      bool
	}
	Reports []struct {
		Title, URL, Summary string
		Year                int
		Organisations       []struct {
			Name string
			Role directory.ReportRole
		}
	}
}

// venture is an initiative, with every status it has had.
type venture struct {
	slug, body string

	Title, Summary, Goal, TargetGroup             string
	Municipality, County, ContactName, ContactURL string
	History                                       []struct {
		Status initiative.Status
		Since  day
		Note   string
	}
	StartedOn, EndedOn *day
	Partners           []struct {
		Name string
		Role initiative.PartnerRole
	}
	People          []struct{ Name, Role string }
	Topics, Reports []string
	DaysAgo         int
}

// piece is an article.
type piece struct {
	slug, body string

	Title, Lede  string
	DaysAgo      int // since it was published; negative: until it will be
	State        article.State
	By           string // the account that writes it
	Contributors []struct {
		Name string
		Role article.ContributorRole
	}
	Topics, Tags, Initiatives, Reports, Related []string
	Notes                                       []struct {
		Kind      article.NoteKind
		DaysAfter int
		Text      string
	}
}

// discussion is what is said about an article or an initiative.
type discussion struct {
	Article, Initiative string
	Comments            []remark
}

// remark is a comment. With Hours it was made so long after the article and is imported; without, it is posted now.
type remark struct {
	Name, Email string
	As          string // an account, instead of a name
	Hours       int
	Text        string
	State       comment.Review // approved, if empty
	Reason      comment.Reason
	Note        string
	Replies     []remark
}

// day reads a date from JSON.
type day date.Date

func (d *day) UnmarshalText(b []byte) error {
	read, err := date.Parse(string(b))
	*d = day(read)
	return err
}

func (d *day) date() *date.Date { return (*date.Date)(d) }

// read parses the files. Fields that nobody knows are an error, as in a misspelt one.
func read() (*content, error) {
	var all content
	if _, err := decode("content/directory.json", &all.directory); err != nil {
		return nil, err
	}
	if _, err := decode("content/fronts.json", &all.fronts); err != nil {
		return nil, err
	}
	if _, err := decode("content/proposals.json", &all.proposals); err != nil {
		return nil, err
	}
	if _, err := decode("content/redirects.json", &all.redirects); err != nil {
		return nil, err
	}
	for _, kind := range []struct {
		folder string
		keep   func(file string) error
	}{
		{"content/initiatives", func(file string) (err error) {
			v := venture{slug: slugOf(file)}
			v.body, err = decode(file, &v)
			all.initiatives = append(all.initiatives, v)
			return err
		}},
		{"content/articles", func(file string) (err error) {
			p := piece{slug: slugOf(file)}
			p.body, err = decode(file, &p)
			all.articles = append(all.articles, p)
			return err
		}},
		{"content/comments", func(file string) error {
			var d discussion
			_, err := decode(file, &d)
			all.discussions = append(all.discussions, d)
			return err
		}},
	} {
		entries, err := files.ReadDir(kind.folder)
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			if err := kind.keep(path.Join(kind.folder, e.Name())); err != nil {
				return nil, err
			}
		}
	}
	return &all, nil
}

func slugOf(file string) string { return strings.TrimSuffix(path.Base(file), ".md") }

// decode reads the JSON that a file begins with, and gives what follows it.
func decode(file string, into any) (rest string, err error) {
	raw, err := files.ReadFile(file)
	if err != nil {
		return "", err
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return "", fmt.Errorf("%s: %w", file, err)
	}
	return strings.TrimSpace(string(raw[d.InputOffset():])), nil
}

// staff are the accounts of the demo, each with a person to write as or none.
var staff = []struct {
	key, name string
	role      account.Role
	person    bool
}{
	{"admin", "Ragnhild Moe Aasland", account.Admin, false},
	{"editor", "Henrik Solbakk", account.Editor, true},
	{"author", "Amina Hersi Dahle", account.Author, true},
	{"moderator", "Tore Vik Bjørnstad", account.Moderator, false},
	{"reader", "Solveig Nordli", account.Reader, false},
}

var mailbox = map[string]string{
	"admin": "admin", "editor": "redaktor", "author": "journalist", "moderator": "moderator", "reader": "leser",
}

func emailOf(key string) string { return mailbox[key] + "@innomag.example" }

func signIns() []SignIn {
	out := make([]SignIn, len(staff))
	for i, p := range staff {
		out[i] = SignIn{Name: p.name, Email: emailOf(p.key), Role: p.role, Password: Password}
	}
	return out
}
