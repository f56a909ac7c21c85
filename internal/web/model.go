package web

import (
	"html/template"
	"strings"
	"time"
)

// What the queries of readers' pages answer, as far as the templates use it. The names are those of the schema.

type image struct{ URL, Alt, Caption, Credit string }

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
	Related                []struct {
		named
		PublishedAt time.Time
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
	Organisations   []struct {
		Role         string
		Organisation named
	}
}

type initiativeView struct {
	ID, Slug, Title, Summary, Status string
	Municipality, County             string
	StartedOn                        *string
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

type commentView struct {
	ID                 string
	BodyHTML           *template.HTML
	AuthorName         *string
	AuthorIsStaff      bool
	CreatedAt          time.Time
	EditedAt           *time.Time
	Visibility         string
	Tombstone          *string
	Depth              int
	MoreReplies        int
	LikeCount          int
	ViewerCanReply     bool
	Featured, Redacted bool
	Parent             *struct {
		ID         string
		AuthorName *string
	}
}

type pageInfo struct {
	HasNextPage, HasPreviousPage bool
	EndCursor, StartCursor       *string
}

type discussionView struct {
	ID, Slug, Title string
	CommentCount    int
	CommentsOpen    bool
	Thread          *struct {
		TotalCount int
		PageInfo   pageInfo
		Nodes      []commentView
	}
}
