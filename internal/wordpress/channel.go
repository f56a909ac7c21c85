package wordpress

import (
	"encoding/xml"
	"html"
)

// readSite reads the head of the channel, up to the first author, term or item.
func (r *Reader) readSite() (Entry, error) {
	s := r.site
	fields := map[string]*string{
		"title": &s.Title, "link": &s.Link, "description": &s.Description, "language": &s.Language,
		"wp:wxr_version": &s.Version, "wp:base_site_url": &s.BaseURL, "wp:base_blog_url": &s.BlogURL,
	}
	for {
		start, err := r.nextInChannel()
		if err != nil {
			return nil, err
		}
		name := ""
		if start != nil {
			name = r.name(start.Name)
		}
		switch to := fields[name]; {
		case start == nil, isEntry(name):
			return s, r.endSite(start)
		case to != nil:
			err = r.word(to)
		default:
			err = r.skip()
		}
		if err != nil {
			return nil, err
		}
	}
}

// endSite checks that this is an export at all, and not the news feed of some site.
func (r *Reader) endSite(next *xml.StartElement) error {
	switch r.site.Version {
	case "1.0", "1.1", "1.2":
	case "":
		return r.fail("not a WordPress export: there is no wp:wxr_version, so this is an ordinary RSS feed")
	default:
		return r.fail("unknown format version %q; known are 1.0, 1.1 and 1.2", shorten(r.site.Version))
	}
	if next == nil {
		return r.closeEmpty()
	}
	r.pending = next
	return nil
}

func isEntry(name string) bool {
	switch name {
	case "wp:author", "wp:category", "wp:tag", "wp:term", "item":
		return true
	}
	return false
}

// readEntry reads one element of the channel; nil if it is nothing to us.
func (r *Reader) readEntry(start xml.StartElement) (Entry, error) {
	switch r.name(start.Name) {
	case "wp:author":
		return r.readAuthor()
	case "wp:category":
		return r.readTerm(Categories)
	case "wp:tag":
		return r.readTerm(Tags)
	case "wp:term":
		return r.readTerm("")
	case "item":
		return r.readItem()
	default:
		return nil, r.skip()
	}
}

func (r *Reader) readAuthor() (Entry, error) {
	a := &Author{Place: r.begins}
	fields := map[string]*string{
		"wp:author_login": &a.Login, "wp:author_email": &a.Email, "wp:author_display_name": &a.DisplayName,
		"wp:author_first_name": &a.FirstName, "wp:author_last_name": &a.LastName,
	}
	err := r.children(func(name string, _ xml.StartElement) error {
		if to := fields[name]; to != nil {
			return r.word(to)
		}
		if name == "wp:author_id" {
			return r.number(name, &a.ID)
		}
		return r.skip()
	})
	if err != nil {
		return nil, err
	}
	a.Login = bounded(a.Login)
	for _, s := range []*string{&a.DisplayName, &a.FirstName, &a.LastName} {
		*s = html.UnescapeString(*s)
	}
	return a, nil
}

// readTerm reads a term in any of its three spellings.
func (r *Reader) readTerm(taxonomy string) (Entry, error) {
	t := &Term{Place: r.begins, Taxonomy: taxonomy}
	err := r.children(func(name string, _ xml.StartElement) error {
		switch name {
		case "wp:term_id":
			return r.number(name, &t.ID)
		case "wp:term_taxonomy":
			return r.word(&t.Taxonomy)
		case "wp:category_nicename", "wp:tag_slug", "wp:term_slug":
			return r.word(&t.Slug)
		case "wp:category_parent", "wp:term_parent":
			return r.word(&t.Parent)
		case "wp:cat_name", "wp:tag_name", "wp:term_name":
			return r.word(&t.Name)
		case "wp:category_description", "wp:tag_description", "wp:term_description":
			return r.into(&t.Description)
		case "wp:termmeta":
			return r.meta(&t.Meta)
		}
		return r.skip()
	})
	if err != nil {
		return nil, err
	}
	t.Taxonomy = taxonomyOf(t.Taxonomy)
	t.Slug, t.Parent, t.Name = decodeSlug(t.Slug), decodeSlug(t.Parent), html.UnescapeString(t.Name)
	return t, nil
}

// taxonomyOf gives the present name of what the oldest exports called tag.
func taxonomyOf(domain string) string {
	if domain == "tag" {
		return Tags
	}
	return domain
}
