// Package comment is what readers say about articles and initiatives, and what moderators decide about it.
package comment

import (
	"context"
	"io"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/mail"
	"innomag/internal/page"
	"innomag/internal/siblings"
	"innomag/internal/site"
)

// ID identifies a comment.
type ID int64

// MarshalGQL writes the id as a global id.
func (id ID) MarshalGQL(w io.Writer) { gid.Marshal(w, "Comment", int64(id)) }

// UnmarshalGQL reads a global id of a comment.
func (id *ID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "Comment", (*int64)(id)) }

// Visibility says whether everyone can see a comment.
type Visibility string

// The visibilities.
const (
	Public Visibility = "PUBLIC"
	Hidden Visibility = "HIDDEN"
)

// Review says whether somebody has judged a comment, and how.
type Review string

// The reviews.
const (
	Pending  Review = "PENDING"
	Approved Review = "APPROVED"
	Rejected Review = "REJECTED"
	Spam     Review = "SPAM"
)

// Tombstone says why a comment's place is held without its text.
type Tombstone string

// The tombstones.
const (
	Withdrawn Tombstone = "WITHDRAWN"
	Removed   Tombstone = "REMOVED"
)

// Order is the order of a discussion.
type Order string

// The orders.
const (
	Newest Order = "NEWEST"
	Oldest Order = "OLDEST"
)

// Subject is what a comment is about: an article or an initiative.
type Subject = gid.ID

// Comment is one comment as one viewer sees it. What the viewer may not see is null.
type Comment struct {
	siblings.Member[*Comment]

	ID            ID         `db:"id"`
	AuthorIsStaff bool       `db:"author_is_staff"`
	CreatedAt     time.Time  `db:"created_at"`
	EditedAt      *time.Time `db:"edited_at"`
	Visibility    Visibility `db:"visibility"`
	Revision      int        `db:"revision"`
	Depth         int        `db:"depth"`
	ReplyCount    int        `db:"reply_count"`

	DiscussionID int64       `db:"discussion_id"`
	ArticleID    *int64      `db:"article_id"`
	InitiativeID *int64      `db:"initiative_id"`
	ParentID     *ID         `db:"parent_id"`
	AccountID    *account.ID `db:"account_id"`
	Path         []byte      `db:"path"`
	RootKey      []byte      `db:"root_key"`
	Author       string      `db:"author_name"`
	Email        *string     `db:"author_email"`
	Text         string      `db:"body"`
	HTML         string      `db:"body_html"`
	Judgement    Review      `db:"review"`
	WithdrawnAt  *time.Time  `db:"withdrawn_at"`
	JudgedAt     *time.Time  `db:"judged_at"` // by a moderator, as the review says
	FeaturedAt   *time.Time  `db:"featured_at"`
	RedactedAt   *time.Time  `db:"redacted_at"`
	LockedAt     *time.Time  `db:"locked_at"`
	Queue        *string     `db:"queue"` // where it waits for a moderator; nil: nowhere
	ReportCount  int         `db:"report_count"`
	Likes        int         `db:"like_count"`
	RootLikes    int         `db:"root_likes"` // of the comment at its root, in a list that is ordered by it

	sight sight
	mine  bool // the viewer has shown to be the author
	left  int  // replies that a list left out below it
}

// sight is how much of a comment its viewer may see.
type sight int

const (
	outline sight = iota // that it is there
	words                // what everyone may see of a public comment
	fate                 // what its author may see: how it was judged
	desk                 // what moderators may see
)

const columns = `
	c.id, c.discussion_id, d.article_id, d.initiative_id, c.parent_id, c.depth, c.path, c.root_key,
	c.account_id, c.author_name, c.author_email, c.author_is_staff, c.body, c.body_html, c.revision,
	c.visibility, c.review, c.withdrawn_at, c.judged_at, c.featured_at, c.redacted_at, c.locked_at, c.queue, c.report_count, c.like_count,
	c.reply_count, c.created_at, c.edited_at`

func (c *Comment) shownTo(by account.Viewer) *Comment {
	c.mine = !by.Guest() && c.AccountID != nil && *c.AccountID == by.ID
	switch {
	case by.May(account.Moderate):
		c.sight = desk
	case c.mine:
		c.sight = fate
	case c.Visibility == Public:
		c.sight = words
	}
	return c
}

// IsNode marks a comment as a Node.
func (*Comment) IsNode() {}

// About says what the comment is about.
func (c *Comment) About() Subject {
	if c.ArticleID != nil {
		return Subject{Type: "Article", Key: *c.ArticleID}
	}
	return Subject{Type: "Initiative", Key: *c.InitiativeID}
}

// BodyHTML is the text rendered for a page, nil on a tombstone.
func (c *Comment) BodyHTML() *string { return c.unlessWithdrawn(&c.HTML) }

// BodyText is the text as it was written, nil on a tombstone.
func (c *Comment) BodyText() *string { return c.unlessWithdrawn(&c.Text) }

// unlessWithdrawn gives a text that is deleted when its author withdraws the comment.
func (c *Comment) unlessWithdrawn(s *string) *string {
	if c.WithdrawnAt != nil {
		return nil
	}
	return c.from(words, s)
}

// AuthorName is the name the author gave, nil on a tombstone.
func (c *Comment) AuthorName() *string { return c.from(words, &c.Author) }

func (c *Comment) from(needed sight, s *string) *string {
	if c.sight < needed {
		return nil
	}
	return s
}

// Review is how the comment was judged, nil to those who see nothing but a public comment.
func (c *Comment) Review() *Review {
	if c.sight < fate {
		return nil
	}
	return &c.Judgement
}

// Tombstone says why only an outline is shown, nil when the text is.
func (c *Comment) Tombstone() *Tombstone {
	if c.sight > outline && c.WithdrawnAt == nil {
		return nil
	}
	why := Removed
	if c.WithdrawnAt != nil {
		why = Withdrawn
	}
	return &why
}

// Moderation is what moderators need to judge the comment, nil to everyone else.
func (c *Comment) Moderation() *Moderation {
	if c.sight < desk {
		return nil
	}
	return &Moderation{Comment: c, AuthorEmail: c.Email}
}

// Connection is a page of comments.
type Connection = page.Connection[*Comment]

// Edge is a comment in a list.
type Edge = page.Edge[*Comment]

// Service is the room's door.
type Service struct {
	DB       *sqlx.DB
	Cursors  *page.Codec
	Receipts []byte // what receipts are signed with, and authors recognised by
	Judge    Judge
	Mail     mail.Sender // for answers to comments; nil: none are told
	Site     site.Base   // where links in mails lead
	Wake     func()      // tells all servers that a post has been stored (event.Hub); nil: PostgreSQL does when it commits
}

var errNotThere = fault.New(fault.NotFound, "Kommentaren finnes ikke.")

// ByIDs gives comments in the order asked for, nil where there is none that the viewer may see.
// A public comment, or a tombstone, is there for everyone as long as its subject is.
func (s *Service) ByIDs(ctx context.Context, by account.Viewer, ids []ID) ([]*Comment, error) {
	const query = `
		select ` + columns + `
		from comments c
		join discussions d on d.id = c.discussion_id
		where c.id = any($3) and ` + Visible
	var found []*Comment
	if err := s.DB.SelectContext(ctx, &found, query, by.May(account.Moderate), by.ID, int64s(ids)); err != nil {
		return nil, err
	}
	return inOrder(by, ids, found), nil
}

// ByID gives a comment, nil when there is none that the viewer may see.
func (s *Service) ByID(ctx context.Context, by account.Viewer, id ID) (*Comment, error) {
	return alone(s.ByIDs(ctx, by, []ID{id}))
}

// subjectOpen says that what a discussion d is about is there for readers.
const subjectOpen = `(
		exists (select from articles a where a.id = d.article_id and a.state = 'PUBLISHED')
		or exists (select from initiatives i where i.id = d.initiative_id and i.state = 'PUBLISHED'))`

func inOrder(by account.Viewer, ids []ID, found []*Comment) []*Comment {
	siblings.Introduce(found)
	byID := make(map[ID]*Comment, len(found))
	for _, c := range found {
		byID[c.ID] = c.shownTo(by)
	}
	out := make([]*Comment, len(ids))
	for i, id := range ids {
		out[i] = byID[id]
	}
	return out
}

// Parent gives the comment that c answers, nil when it answers none or one the viewer may not see.
func (s *Service) Parent(ctx context.Context, by account.Viewer, c *Comment) (*Comment, error) {
	if c.ParentID == nil {
		return nil, nil
	}
	return siblings.Load(ctx, &c.Member, c, "parent", func(ctx context.Context, all []*Comment) ([]*Comment, error) {
		ids := make([]ID, len(all))
		for i, c := range all {
			if c.ParentID != nil {
				ids[i] = *c.ParentID
			}
		}
		return s.ByIDs(ctx, by, ids)
	})
}
