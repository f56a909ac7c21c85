package web

import (
	"html/template"
	"strconv"
	"strings"
	"time"

	"innomag/internal/gid"
)

// What the queries of readers' pages answer, as far as the templates use it. The names are those of the schema.

type image struct {
	URL, Alt, Caption, Credit, SrcSet string
	Width, Height                     int
}

// Ours says whether the picture lies on this site. Others are not shown: readers' browsers ask nobody else.
func (i *image) Ours() bool {
	return i != nil && strings.HasPrefix(i.URL, "/") && !strings.HasPrefix(i.URL, "//")
}

type person struct{ ID, Slug, Name, Title, Affiliation string }

// About tells who the person is, in one line.
func (p person) About() string {
	if p.Title != "" && p.Affiliation != "" {
		return p.Title + ", " + p.Affiliation
	}
	return p.Title + p.Affiliation
}

type contributor struct {
	Role   string
	Person person
}

type named struct{ ID, Slug, Name, Title, Lede string }

type topicView struct {
	ID, Slug, Name, Description string
	Parent                      *named
}

type articleView struct {
	ID, Slug, Title, Lede  string
	BodyHTML               template.HTML
	PublishedAt, UpdatedAt time.Time
	ReadingMinutes         int
	CommentCount           int
	CommentsOpen           bool
	HeroImage              *image
	Contributors           []contributor
	Topics                 []topicView
	Tags                   []named
	Initiatives            []initiativeView
	ReadMore               []struct {
		Article struct {
			named
			HeroImage *image
		}
	}
	Reports []report
	Notes   []struct{ Kind, NotedOn, Text string }
}

// Authors are those of the byline.
func (a articleView) Authors() []contributor { return a.as("AUTHOR") }

// Helpers made the article without writing it or being quoted in it: photographers, translators and so on.
func (a articleView) Helpers() []contributor {
	return a.as("PHOTOGRAPHER", "ILLUSTRATOR", "TRANSLATOR", "EDITOR")
}

// Sources are those who are quoted.
func (a articleView) Sources() []contributor { return a.as("SOURCE") }

func (a articleView) as(roles ...string) []contributor {
	var out []contributor
	for _, c := range a.Contributors {
		for _, role := range roles {
			if c.Role == role {
				out = append(out, c)
			}
		}
	}
	return out
}

type report struct {
	ID, Slug, Title string
	Year            *int
	URL             *string
	Summary         string
	File            *struct {
		URL   string
		Bytes int64
	}
	Organisations []struct {
		Role         string
		Organisation named
	}
}

// Size is the size of the report's file, as it is said.
func (r report) Size() string {
	if r.File.Bytes < 1_000_000 {
		return strconv.FormatInt(max(1, (r.File.Bytes+500)/1000), 10) + " kB"
	}
	return strconv.FormatInt((r.File.Bytes+500_000)/1_000_000, 10) + " MB"
}

type initiativeView struct {
	ID, Slug, Title, Summary, Status string
	Municipality, County             string
	StartedOn, EndedOn               *string
	Goal, TargetGroup, ContactName   string
	ContactURL                       *string
	BodyHTML                         template.HTML
	HeroImage                        *image
	StatusHistory                    []struct{ Status, Since, Note string }
	Partners                         []struct {
		Role         string
		Organisation named
	}
	People []struct {
		Role   string
		Person named
	}
	Topics   []topicView
	Reports  []report
	Articles struct{ Nodes []articleView }
	Role     string // of whoever the page is about
}

// Place is the kommune and the fylke, as far as they are known.
func (i initiativeView) Place() string {
	if i.Municipality != "" && i.County != "" && i.Municipality != i.County {
		return i.Municipality + ", " + i.County
	}
	if i.Municipality != "" {
		return i.Municipality
	}
	return i.County
}

// Years are those in which it went on, as far as they are known.
func (i initiativeView) Years() (from, to string) {
	if i.StartedOn != nil && len(*i.StartedOn) >= 4 {
		from = (*i.StartedOn)[:4]
	}
	if i.EndedOn != nil && len(*i.EndedOn) >= 4 {
		to = (*i.EndedOn)[:4]
	}
	return from, to
}

type commentView struct {
	ID                 string
	BodyHTML           template.HTML
	BodyText           string
	AuthorName         string
	AuthorIsStaff      bool
	CreatedAt          time.Time
	EditedAt           *time.Time
	Visibility, Review string
	Tombstone          string
	Revision           int
	Depth              int
	MoreReplies        int
	LikeCount          int
	ViewerHasLiked     bool
	ViewerCanReply     bool
	ViewerCanReport    bool
	ViewerCanEdit      bool
	ViewerCanWithdraw  bool
	Parent             *struct{ ID, AuthorName string }
	Featured, Redacted bool
	Rejection          *struct{ Reason, Message string }
	Subject            *struct {
		TypeName        string `json:"__typename"`
		ID, Slug, Title string
	}
}

// Number is the comment's own in the database, as its anchor has it.
func (c commentView) Number() string { return numberOf(c.ID) }

// Waits says whether only its author sees it.
func (c commentView) Waits() bool { return c.Visibility == "HIDDEN" && c.Tombstone == "" }

func numberOf(id string) string {
	found, err := gid.Parse(id)
	if err != nil {
		return id
	}
	return strconv.FormatInt(found.Key, 10)
}

type pageInfo struct {
	HasNextPage, HasPreviousPage bool
	EndCursor, StartCursor       string
}

type commentPage struct {
	TotalCount int
	PageInfo   pageInfo
	Nodes      []commentView
}

type discussionView struct {
	ID, Slug, Title string
	CommentCount    int
	CommentsOpen    bool
	Thread          *commentPage
}

// talk is the section below an article or an initiative.
type talk struct {
	*discussionView
	Path    string       // of what it is about
	Order   string       // as the address says it
	Excerpt string       // the number of the comment that the page is around; empty when it is not
	Shown   *commentPage // what of the discussion is on the page
	Form    *form        // nil when nobody may write
}

// Orders are the orders of a discussion, as addresses say them.
func (talk) Orders() []string { return []string{"eldste", "nyeste", "likt"} }

var orderNames = map[string]string{"eldste": "OLDEST", "nyeste": "NEWEST", "likt": "MOST_LIKED"}

// OrderName is an order as the schema calls it.
func (talk) OrderName(word string) string { return orderNames[word] }

// form is the form for a comment, with what somebody has filled in and what is wrong with it.
type form struct {
	Token, Key              string
	Body, Name, Email, Trap string
	Follow                  bool // answers shall be sent by mail
	Parent                  *commentView
	Errors                  map[string]string // by input field; "" is the form as a whole
	Action                  string
}
