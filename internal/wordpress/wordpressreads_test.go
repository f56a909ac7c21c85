package wordpress

import (
	"bytes"
	"encoding/xml"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"innomag/internal/postgres/pgtest"
)

// there is an export as WordPress's own importer takes it apart: by these names, from nowhere else. A field is a list so that
// the test sees one that is missing or that comes twice.
type there struct {
	XMLName xml.Name `xml:"rss"`
	Channel struct {
		Version  []string `xml:"http://wordpress.org/export/1.2/ wxr_version"`
		SiteURL  []string `xml:"http://wordpress.org/export/1.2/ base_site_url"`
		BlogURL  []string `xml:"http://wordpress.org/export/1.2/ base_blog_url"`
		Title    []string `xml:"title"`
		Link     []string `xml:"link"`
		Language []string `xml:"language"`
		Authors  []struct {
			ID    []int64  `xml:"http://wordpress.org/export/1.2/ author_id"`
			Login []string `xml:"http://wordpress.org/export/1.2/ author_login"`
			Email []string `xml:"http://wordpress.org/export/1.2/ author_email"`
			Name  []string `xml:"http://wordpress.org/export/1.2/ author_display_name"`
		} `xml:"http://wordpress.org/export/1.2/ author"`
		Categories []struct {
			ID          []int64  `xml:"http://wordpress.org/export/1.2/ term_id"`
			Slug        []string `xml:"http://wordpress.org/export/1.2/ category_nicename"`
			Parent      []string `xml:"http://wordpress.org/export/1.2/ category_parent"`
			Name        []string `xml:"http://wordpress.org/export/1.2/ cat_name"`
			Description []string `xml:"http://wordpress.org/export/1.2/ category_description"`
		} `xml:"http://wordpress.org/export/1.2/ category"`
		Tags []struct {
			ID   []int64  `xml:"http://wordpress.org/export/1.2/ term_id"`
			Slug []string `xml:"http://wordpress.org/export/1.2/ tag_slug"`
			Name []string `xml:"http://wordpress.org/export/1.2/ tag_name"`
		} `xml:"http://wordpress.org/export/1.2/ tag"`
		Items []itemThere `xml:"item"`
	} `xml:"channel"`
}

type itemThere struct {
	Title         []string `xml:"title"`
	Link          []string `xml:"link"`
	GUID          []string `xml:"guid"`
	Description   []string `xml:"description"`
	Creator       []string `xml:"http://purl.org/dc/elements/1.1/ creator"`
	Content       []string `xml:"http://purl.org/rss/1.0/modules/content/ encoded"`
	Excerpt       []string `xml:"http://wordpress.org/export/1.2/excerpt/ encoded"`
	ID            []int64  `xml:"http://wordpress.org/export/1.2/ post_id"`
	Date          []string `xml:"http://wordpress.org/export/1.2/ post_date"`
	DateGMT       []string `xml:"http://wordpress.org/export/1.2/ post_date_gmt"`
	CommentStatus []string `xml:"http://wordpress.org/export/1.2/ comment_status"`
	PingStatus    []string `xml:"http://wordpress.org/export/1.2/ ping_status"`
	Name          []string `xml:"http://wordpress.org/export/1.2/ post_name"`
	Status        []string `xml:"http://wordpress.org/export/1.2/ status"`
	Parent        []int64  `xml:"http://wordpress.org/export/1.2/ post_parent"`
	MenuOrder     []int64  `xml:"http://wordpress.org/export/1.2/ menu_order"`
	Type          []string `xml:"http://wordpress.org/export/1.2/ post_type"`
	Password      []string `xml:"http://wordpress.org/export/1.2/ post_password"`
	Sticky        []int64  `xml:"http://wordpress.org/export/1.2/ is_sticky"`
	URL           []string `xml:"http://wordpress.org/export/1.2/ attachment_url"`
	Terms         []struct {
		Domain string `xml:"domain,attr"`
		Slug   string `xml:"nicename,attr"`
		Name   string `xml:",chardata"`
	} `xml:"category"`
	Meta []struct {
		Key   []string `xml:"http://wordpress.org/export/1.2/ meta_key"`
		Value []string `xml:"http://wordpress.org/export/1.2/ meta_value"`
	} `xml:"http://wordpress.org/export/1.2/ postmeta"`
	Comments []struct {
		ID       []int64  `xml:"http://wordpress.org/export/1.2/ comment_id"`
		Author   []string `xml:"http://wordpress.org/export/1.2/ comment_author"`
		Email    []string `xml:"http://wordpress.org/export/1.2/ comment_author_email"`
		URL      []string `xml:"http://wordpress.org/export/1.2/ comment_author_url"`
		IP       []string `xml:"http://wordpress.org/export/1.2/ comment_author_IP"`
		Date     []string `xml:"http://wordpress.org/export/1.2/ comment_date"`
		DateGMT  []string `xml:"http://wordpress.org/export/1.2/ comment_date_gmt"`
		Content  []string `xml:"http://wordpress.org/export/1.2/ comment_content"`
		Approved []string `xml:"http://wordpress.org/export/1.2/ comment_approved"`
		Type     []string `xml:"http://wordpress.org/export/1.2/ comment_type"`
		Parent   []int64  `xml:"http://wordpress.org/export/1.2/ comment_parent"`
		User     []int64  `xml:"http://wordpress.org/export/1.2/ comment_user_id"`
	} `xml:"http://wordpress.org/export/1.2/ comment"`
}

// once gives the field that must be there once.
func once[T any](t *testing.T, of string, values []T) (v T) {
	t.Helper()
	if len(values) != 1 {
		t.Errorf("%s is there %d times", of, len(values))
		return v
	}
	return values[0]
}

func oneOf(t *testing.T, of, value string, allowed ...string) {
	t.Helper()
	if !slices.Contains(allowed, value) {
		t.Errorf("%s is %q", of, value)
	}
}

var dateThere = regexp.MustCompile(`^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$`)

// TestWordPressReadsTheExport takes exports apart without any of our own code and checks what WordPress's importer relies on.
func TestWordPressReadsTheExport(t *testing.T) {
	t.Parallel()
	files := map[string]func(t *testing.T) []byte{
		"the fixture": func(t *testing.T) []byte { t.Helper(); return fixture(t) },
		"many":        func(*testing.T) []byte { return []byte(madeUp(70, 12)) },
	}
	for _, name := range []string{"innomag.wxr.xml", "theme-unit-test.wxr.xml"} {
		files[name] = func(t *testing.T) []byte {
			t.Helper()
			file, err := os.ReadFile(realExport(t, name))
			if err != nil {
				t.Fatal(err)
			}
			return file
		}
	}
	for name, read := range files {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			db := pgtest.New(t)
			imported(t, db, bytes.NewReader(read(t)))
			out := exportedFile(t, db)
			for _, element := range []string{"wp:author", "wp:category", "wp:tag"} { // its oldest reader goes line by line
				for line := range strings.Lines(string(out)) {
					if strings.HasPrefix(line, "<"+element+">") && !strings.HasSuffix(line, "</"+element+">\n") {
						t.Errorf("not on one line: %s", line)
					}
				}
			}
			if n := one[int](t, db, `select count(*) from articles`) + one[int](t, db, `select count(*) from wordpress_attachments`); bytes.Count(out, []byte("<item>")) < n {
				t.Errorf("fewer than %d items", n)
			}
			readThere(t, out, one[int](t, db, `select count(*) from comments`)+one[int](t, db, `select count(*) from wordpress_pings`))
		})
	}
}

func readThere(t *testing.T, out []byte, comments int) {
	t.Helper()
	var x there
	if err := xml.Unmarshal(out, &x); err != nil {
		t.Fatal(err)
	}
	c := x.Channel
	if v := once(t, "version", c.Version); v != "1.2" {
		t.Errorf("version %q", v)
	}
	if once(t, "site", c.SiteURL) == "" || once(t, "blog", c.BlogURL) == "" || once(t, "title", c.Title) == "" || once(t, "link", c.Link) == "" {
		t.Error("the site does not say where it is")
	}
	logins, categories, tags := map[string]bool{"": true}, map[string]bool{"": true}, map[string]bool{}
	for _, a := range c.Authors {
		logins[once(t, "login", a.Login)] = true
		if once(t, "author's name", a.Name) == "" || once(t, "e-mail", a.Email) != "" || once(t, "author's id", a.ID) == 0 {
			t.Errorf("author %+v", a)
		}
	}
	for _, k := range c.Categories {
		if parent := once(t, "parent", k.Parent); !categories[parent] {
			t.Errorf("category %q stands before the one above it", k.Slug)
		}
		categories[once(t, "category", k.Slug)] = true
		if once(t, "category's id", k.ID) == 0 || once(t, "category's name", k.Name) == "" {
			t.Errorf("category %+v", k)
		}
		once(t, "description", k.Description)
	}
	for _, k := range c.Tags {
		tags[once(t, "tag", k.Slug)] = true
		if once(t, "tag's id", k.ID) == 0 || once(t, "tag's name", k.Name) == "" {
			t.Errorf("tag %+v", k)
		}
	}
	ids, replies, said := map[int64]string{}, map[int64]bool{0: true}, 0
	for _, i := range c.Items {
		id := once(t, "id", i.ID)
		if id <= 0 || ids[id] != "" {
			t.Errorf("%d is the number of two items", id)
		}
		ids[id] = once(t, "type", i.Type)
	}
	for _, i := range c.Items {
		for of, values := range map[string][]string{
			"title": i.Title, "link": i.Link, "guid": i.GUID, "description": i.Description, "content": i.Content, "excerpt": i.Excerpt,
			"name": i.Name, "password": i.Password,
		} {
			once(t, of, values)
		}
		oneOf(t, "type", i.Type[0], "post", "page", "attachment")
		oneOf(t, "status", once(t, "status", i.Status), map[bool][]string{true: {"inherit"}, false: {"publish", "future", "pending", "draft", "trash"}}[i.Type[0] == "attachment"]...)
		oneOf(t, "comment status", once(t, "comment status", i.CommentStatus), "open", "closed")
		oneOf(t, "ping status", once(t, "ping status", i.PingStatus), "open", "closed")
		once(t, "menu order", i.MenuOrder)
		once(t, "sticky", i.Sticky)
		if !logins[once(t, "creator", i.Creator)] {
			t.Errorf("creator %q is not declared", i.Creator)
		}
		for _, date := range []string{once(t, "date", i.Date), once(t, "date in UTC", i.DateGMT)} {
			if !dateThere.MatchString(date) {
				t.Errorf("date %q", date)
			}
		}
		if parent := once(t, "parent", i.Parent); parent != 0 && ids[parent] == "" {
			t.Errorf("parent %d is not in the file", parent)
		}
		if i.Type[0] == "attachment" && !isAddress(once(t, "address", i.URL)) {
			t.Errorf("attachment at %q", i.URL)
		}
		for _, k := range i.Terms {
			if k.Domain == "category" && !categories[k.Slug] || k.Domain == "post_tag" && !tags[k.Slug] || k.Domain != "category" && k.Domain != "post_tag" {
				t.Errorf("%+v is not declared", k)
			}
		}
		for _, m := range i.Meta {
			if key := once(t, "key", m.Key); key == "_thumbnail_id" && ids[numberOf(t, once(t, "value", m.Value))] != "attachment" {
				t.Errorf("featured image %q is no attachment", m.Value)
			}
		}
		for _, k := range i.Comments {
			id := once(t, "comment's id", k.ID)
			if parent := once(t, "comment's parent", k.Parent); replies[id] || !replies[parent] || parent >= id {
				t.Errorf("comment %d under %d", id, parent) // WordPress takes them by their numbers
			}
			replies[id] = true
			said++
			oneOf(t, "approved", once(t, "approved", k.Approved), "0", "1", "spam", "trash")
			oneOf(t, "comment's type", once(t, "comment's type", k.Type), "comment", "pingback", "trackback")
			for of, values := range map[string][]string{"author": k.Author, "e-mail": k.Email, "address": k.URL, "IP": k.IP, "content": k.Content} {
				once(t, of, values)
			}
			once(t, "user", k.User)
			if !dateThere.MatchString(once(t, "date", k.Date)) || !dateThere.MatchString(once(t, "date in UTC", k.DateGMT)) {
				t.Errorf("date %q", k.Date)
			}
		}
	}
	if said != comments {
		t.Errorf("%d comments of %d", said, comments)
	}
}

func numberOf(t *testing.T, s string) (n int64) {
	t.Helper()
	for _, c := range s {
		if c < '0' || c > '9' {
			t.Fatalf("%q is no number", s)
		}
		n = n*10 + int64(c-'0')
	}
	return n
}
