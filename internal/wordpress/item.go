package wordpress

import (
	"encoding/xml"
	"html"
	"strings"
)

func (r *Reader) readItem() (Entry, error) {
	i := &Item{Place: r.begins}
	r.items++
	r.label(i)
	var when, modified stamp
	var comments, pings, sticky string
	words := map[string]*string{
		"title": &i.Title, "link": &i.Link, "guid": &i.GUID, "dc:creator": &i.Creator,
		"wp:post_type": &i.Type, "wp:status": &i.Status, "wp:post_name": &i.Slug,
		"wp:attachment_url": &i.AttachmentURL,
		"wp:comment_status": &comments, "wp:ping_status": &pings, "wp:is_sticky": &sticky,
		"wp:post_date": &when.local, "wp:post_date_gmt": &when.gmt,
		"wp:post_modified": &modified.local, "wp:post_modified_gmt": &modified.gmt,
	}
	texts := map[string]*string{
		"content:encoded": &i.Content, "excerpt:encoded": &i.Excerpt, "wp:post_password": &i.Password,
	}
	numbers := map[string]*int64{
		"wp:post_id": &i.ID, "wp:post_parent": &i.ParentID, "wp:menu_order": &i.MenuOrder,
	}
	err := r.children(func(name string, start xml.StartElement) error {
		switch {
		case words[name] != nil:
			defer r.label(i)
			return r.word(words[name])
		case texts[name] != nil:
			return r.into(texts[name])
		case numbers[name] != nil:
			defer r.label(i)
			return r.number(name, numbers[name])
		case name == "category":
			return r.termRef(start, &i.Terms)
		case name == "wp:postmeta":
			return r.meta(&i.Meta)
		case name == "wp:comment":
			return r.comment(&i.Comments)
		}
		return r.skip()
	})
	if err != nil {
		return nil, err
	}
	i.Slug, i.Creator = decodeSlug(i.Slug), bounded(i.Creator)
	i.Sticky, i.CommentsOpen, i.PingsOpen = sticky == "1", comments != "closed", pings == "open"
	i.Published = r.time(i.Place, when)
	i.Modified = r.time(i.Place, modified)
	return i, nil
}

// termRef reads a category of an item. The oldest exports write each once more without domain; that one is passed over.
func (r *Reader) termRef(start xml.StartElement, to *[]TermRef) error {
	var ref TermRef
	for _, a := range start.Attr {
		switch a.Name.Local {
		case "domain":
			ref.Taxonomy = taxonomyOf(a.Value)
		case "nicename":
			ref.Slug = decodeSlug(a.Value)
		}
	}
	if err := r.word(&ref.Name); err != nil {
		return err
	}
	ref.Name = html.UnescapeString(ref.Name)
	if ref.Taxonomy != "" && ref.Slug != "" {
		*to = append(*to, ref)
	}
	return nil
}

// meta reads one custom field: of an item, a term or a comment.
func (r *Reader) meta(to *[]Meta) error {
	var m Meta
	err := r.children(func(name string, _ xml.StartElement) error {
		switch name {
		case "wp:meta_key":
			return r.word(&m.Key)
		case "wp:meta_value":
			return r.into(&m.Value)
		}
		return r.skip()
	})
	if err == nil && m.Key != "" {
		*to = append(*to, m)
	}
	return err
}

func (r *Reader) comment(to *[]Comment) error {
	c := Comment{Place: r.src.place()}
	var when stamp
	words := map[string]*string{
		"wp:comment_author": &c.Author, "wp:comment_author_email": &c.Email, "wp:comment_author_url": &c.URL,
		"wp:comment_author_IP": &c.IP, "wp:comment_approved": &c.Status, "wp:comment_type": &c.Type,
		"wp:comment_date": &when.local, "wp:comment_date_gmt": &when.gmt,
	}
	numbers := map[string]*int64{
		"wp:comment_id": &c.ID, "wp:comment_parent": &c.ParentID, "wp:comment_user_id": &c.UserID,
	}
	err := r.children(func(name string, _ xml.StartElement) error {
		switch {
		case words[name] != nil:
			return r.word(words[name])
		case numbers[name] != nil:
			return r.number(name, numbers[name])
		case name == "wp:comment_content":
			return r.into(&c.Content)
		case name == "wp:commentmeta":
			return r.meta(&c.Meta)
		}
		return r.skip()
	})
	if err != nil {
		return err
	}
	c.Author = strings.TrimSpace(html.UnescapeString(c.Author))
	c.Date = r.time(c.Place, when)
	if c.Type == "" { // until WordPress 5.5 an ordinary comment had no type
		c.Type = "comment"
	}
	*to = append(*to, c)
	return nil
}
