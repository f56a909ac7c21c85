// Package wordpress reads the export files of WordPress (WXR) and turns what they hold into a magazine.
package wordpress

import "time"

// Entry is one thing found in an export: a *Site, *Author, *Term or *Item.
type Entry interface {
	// Where says at which line and byte of the file the entry begins.
	Where() Place
}

// Place is a spot in the file, as an editor or a hex viewer counts it.
type Place struct {
	Line   int   // from 1
	Offset int64 // bytes before it
}

// Where gives the place itself, so that whatever embeds one is an Entry.
func (p Place) Where() Place { return p }

// Site is what the export says of the magazine it comes from. It is the first entry of every file.
type Site struct {
	Place
	Title       string
	Link        string
	Description string
	Language    string // as in nb-NO
	Version     string // of the format: 1.0, 1.1 or 1.2
	BaseURL     string // of the network, where the site is one of several
	BlogURL     string // of this site; links that begin with it are internal
}

// Author is somebody with a login on the old site.
type Author struct {
	Place
	ID          int64 // 0 in files that do not say
	Login       string
	Email       string
	DisplayName string
	FirstName   string
	LastName    string
}

// The taxonomies WordPress has of its own; plugins add others.
const (
	Categories = "category"
	Tags       = "post_tag"
)

// Term is a category, a tag, or a word of a plugin's own taxonomy.
// Newer exports say the same category twice, as wp:category and as wp:term; both come as a Term.
type Term struct {
	Place
	ID          int64 // 0 in files that do not say
	Taxonomy    string
	Slug        string // percent-decoded
	Parent      string // slug of the parent; empty at the top
	Name        string // plain text
	Description string // HTML
	Meta        []Meta
}

// Item is a post, a page, an attachment, or whatever else a plugin keeps among the posts.
type Item struct {
	Place
	ID            int64
	Type          string // post, page, attachment, nav_menu_item, …
	Status        string // publish, draft, pending, future, private, trash, inherit, …
	Title         string // HTML, entities and all
	Link          string
	GUID          string
	Creator       string    // login of the author
	Content       string    // as stored: classic text or blocks; see Body
	Excerpt       string    // HTML
	Published     time.Time // UTC; zero for what never was
	Modified      time.Time // UTC; zero if the file does not say
	Slug          string    // percent-decoded; empty for most drafts
	ParentID      int64
	MenuOrder     int64
	Password      string
	Sticky        bool
	CommentsOpen  bool
	PingsOpen     bool
	AttachmentURL string
	Terms         []TermRef
	Meta          []Meta
	Comments      []Comment // in the order of the file; see InOrder
}

// TermRef names a term from an item.
type TermRef struct {
	Taxonomy string
	Slug     string // percent-decoded
	Name     string // plain text
}

// Meta is a custom field. Keys that begin with an underscore are WordPress's or a plugin's own.
type Meta struct {
	Key   string
	Value string
}

// The states WordPress keeps a comment in.
const (
	Approved    = "1"
	Held        = "0"
	Spam        = "spam"
	Trash       = "trash"
	PostTrashed = "post-trashed" // the article went to the bin, and the comment with it
)

// Comment is what a reader, or another site, left on an item.
type Comment struct {
	Place
	ID       int64
	ParentID int64  // 0 at the top; may name a comment that is not in the file
	UserID   int64  // author with a login; 0 for a guest
	Author   string // plain text
	Email    string
	URL      string
	IP       string
	Date     time.Time // UTC
	Content  string    // HTML, paragraphs by blank lines
	Status   string    // Approved, Held, Spam, Trash, PostTrashed, or a plugin's own
	Type     string    // comment, pingback, trackback, or a plugin's own
	Meta     []Meta
}

// Value gives the first custom field with this key, or nothing.
func (i *Item) Value(key string) string { return valueOf(i.Meta, key) }

// Value gives the first custom field with this key, or nothing.
func (c *Comment) Value(key string) string { return valueOf(c.Meta, key) }

func valueOf(list []Meta, key string) string {
	for _, m := range list {
		if m.Key == key {
			return m.Value
		}
	}
	return ""
}
