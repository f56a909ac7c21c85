package wordpress

import (
	"encoding/hex"
	"net/netip"
	"regexp"
	"strconv"
	"strings"

	"innomag/internal/comment"
	"innomag/internal/text"
)

// said is a comment on its way in.
type said struct {
	refKey
	comment.Imported
	print  []byte
	status string
	before ref // what an earlier import made of it
	became outcome
}

// discussion turns the comments of a post into what the magazine has, each parent before its replies,
// and remarks on what is lost.
func (i *importer) discussion(item *Item, key string) []*said {
	var people []Comment
	for _, c := range item.Comments {
		if c.Type == "comment" {
			people = append(people, c)
		}
	}
	ordered, lost := InOrder(people)
	for _, id := range lost {
		i.report.remark("comment whose parent is not imported, now at the top", "comment %d on %s", id, nameOf(item))
	}
	binned := binnedFrom(item)
	byID := make(map[int64]*said, len(ordered))
	met := make(map[string]bool, len(ordered))
	out := make([]*said, 0, len(ordered))
	for _, c := range ordered {
		s := i.said(item, c, binned[c.ID])
		if s.key = strconv.FormatInt(c.ID, 10); c.ID == 0 {
			s.key = "of " + key + " " + hex.EncodeToString(fingerprint(c.Author, c.Date, c.Content)[:16])
		}
		if met[s.key] {
			i.report.count(c.Type, s.status, isLeft)
			i.report.remark("comment that is in the file more than once, the first imported", "comment %d on %s", c.ID, nameOf(item))
			continue
		}
		met[s.key] = true
		if parent := byID[c.ParentID]; parent != nil && c.ParentID != 0 {
			s.Parent = &parent.Imported
		}
		byID[c.ID] = s
		out = append(out, s)
	}
	return out
}

// said turns one comment into what the magazine has. binned is its status before its post went to the bin.
func (i *importer) said(item *Item, c Comment, binned string) *said {
	s := &said{refKey: refKey{kind: refComment}, status: statusOf(c), Imported: comment.Imported{
		AuthorName: line(c.Author), AuthorAddress: addressOf(c.IP), Staff: i.survey.staff[c.UserID],
		Body: commentText(c.Content), CreatedAt: c.Date,
	}}
	if i.options.DropPII {
		s.AuthorName, _, _ = strings.Cut(s.AuthorName, "@")
		s.AuthorAddress, c.Email = "", ""
	}
	if text.IsBlank(s.AuthorName) {
		s.AuthorName = "Anonym"
	}
	if email := line(c.Email); strings.Contains(email, "@") && len(email) <= 254 {
		s.AuthorEmail = email
	}
	if at := firstOf(c.Date, item.Published, item.Modified, i.started); at != nil {
		s.CreatedAt = *at
	}
	status := c.Status
	if status == PostTrashed {
		status = binned
	}
	s.Review = i.reviewOf(item, c, status)
	if s.Body == "" {
		i.report.remark("comment without text", "comment %d on %s", c.ID, nameOf(item))
	}
	if c.URL != "" {
		i.report.remark("web address of a commenter, not imported", "")
	}
	if c.Value(metaStaff) == "1" {
		s.Staff = true
	} else if len(c.Meta) > 0 {
		i.report.remark("custom fields of a comment, not imported", "")
	}
	s.print = fingerprint(s.AuthorName, s.AuthorEmail, s.AuthorAddress, s.Staff, s.Body, s.Review)
	return s
}

// statusOf is what people call the status of a comment.
func statusOf(c Comment) string {
	switch c.Status {
	case Approved:
		return "approved"
	case Held:
		return "held"
	}
	return c.Status
}

// addressOf gives the network address if it is one. Behind proxies WordPress sometimes kept several.
func addressOf(s string) string {
	first, _, _ := strings.Cut(s, ",")
	a, err := netip.ParseAddr(strings.TrimSpace(first))
	if err != nil {
		return ""
	}
	return a.WithZone("").String()
}

var binnedStatus = regexp.MustCompile(`i:(\d+);s:\d+:"([^"]*)";`)

// binnedFrom finds what WordPress remembers of the comments on a post that went to the bin: their status before.
func binnedFrom(item *Item) map[int64]string {
	kept := item.Value("_wp_trash_meta_comments_status") // PHP's own notation: a:1:{i:7;s:1:"1";}
	if kept == "" {
		return nil
	}
	out := map[int64]string{}
	for _, m := range binnedStatus.FindAllStringSubmatch(kept, -1) {
		if id, err := strconv.ParseInt(m[1], 10, 64); err == nil {
			out[id] = m[2]
		}
	}
	return out
}
