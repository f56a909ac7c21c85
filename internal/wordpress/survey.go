package wordpress

import (
	"cmp"
	"context"
	"errors"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"

	"innomag/internal/text"
)

// survey is what the posts of an export point at: known before the first of them is imported, wherever it stands in the file.
type survey struct {
	site     *Site
	authors  []*Author
	terms    []*Term // categories and tags
	images   map[int64]Image
	attached map[int64][]inGallery // pictures by the post they were uploaded to
	uploads  []remoteFile
	pointed  []pointed      // posts that others may link to
	posts    map[int64]bool // by id, pages too

	byLogin map[string]*Author
	bySlug  map[TermRef]*Term // with Name empty
	staff   map[int64]bool    // by user id
}

// inGallery is a picture's place in the gallery of its post.
type inGallery struct{ order, id int64 }

// look reads a whole export. When that ends in an error, the survey holds what came before; its site is nil if even that
// could not be read.
func look(ctx context.Context, r *Reader, seen func(offset int64)) (*survey, error) {
	s := &survey{
		images: map[int64]Image{}, posts: map[int64]bool{}, attached: map[int64][]inGallery{},
		byLogin: map[string]*Author{}, bySlug: map[TermRef]*Term{}, staff: map[int64]bool{},
	}
	for {
		entry, err := r.Next()
		if err == nil {
			err = ctx.Err()
		}
		if errors.Is(err, io.EOF) {
			err = nil
			entry = nil
		}
		if entry == nil || err != nil {
			return s, err
		}
		s.take(entry)
		seen(r.Offset())
	}
}

func (s *survey) take(entry Entry) {
	switch e := entry.(type) {
	case *Site:
		s.site = e
	case *Author:
		s.author(e)
	case *Term:
		s.term(e)
	case *Item:
		switch e.Type {
		case "attachment":
			s.attachment(e)
			if e.Creator != "" && s.byLogin[e.Creator] == nil {
				s.author(&Author{Place: e.Place, Login: e.Creator})
			}
		case "post", "page":
			s.point(e)
			s.posts[e.ID] = true
			// Those that the head of the file does not declare, as in exports of a part of the site.
			if e.Creator != "" && s.byLogin[e.Creator] == nil {
				s.author(&Author{Place: e.Place, Login: e.Creator})
			}
			for _, t := range e.Terms {
				if s.bySlug[TermRef{Taxonomy: t.Taxonomy, Slug: t.Slug}] == nil {
					s.term(&Term{Place: e.Place, Taxonomy: t.Taxonomy, Slug: t.Slug, Name: t.Name})
				}
			}
		}
	}
}

func (s *survey) author(a *Author) {
	if a.ID != 0 {
		s.staff[a.ID] = true
	}
	if known := s.byLogin[a.Login]; known != nil {
		*known = *a
		return
	}
	s.byLogin[a.Login] = a
	s.authors = append(s.authors, a)
}

func (s *survey) term(t *Term) {
	if t.Taxonomy != Categories && t.Taxonomy != Tags {
		return
	}
	key := TermRef{Taxonomy: t.Taxonomy, Slug: t.Slug}
	if known := s.bySlug[key]; known != nil {
		if known.Description == "" {
			known.Description = t.Description
		}
		if known.Parent == "" {
			known.Parent = t.Parent
		}
		return
	}
	s.bySlug[key] = t
	s.terms = append(s.terms, t)
}

func (s *survey) attachment(i *Item) {
	if i.AttachmentURL == "" {
		return
	}
	s.images[i.ID] = Image{
		ID: i.ID, URL: s.absolute(i.AttachmentURL), Alt: i.Value(metaAlt), Caption: i.Excerpt, Credit: i.Value(metaCredit),
	}
	if key := keyOf(i); key != "" {
		s.uploads = append(s.uploads, remoteFile{
			key: key, url: s.absolute(i.AttachmentURL), file: fileOf(i), name: nameOf(i),
			alt: line(i.Value(metaAlt)), caption: lineOf(i.Excerpt), credit: line(i.Value(metaCredit)),
		})
	}
	if i.ParentID != 0 && isPicture(i.AttachmentURL) {
		s.attached[i.ParentID] = append(s.attached[i.ParentID], inGallery{i.MenuOrder, i.ID})
	}
}

// absolute gives an address within the old site its host.
func (s *survey) absolute(address string) string {
	u, err := url.Parse(address)
	if err != nil || u.Host != "" || s.site == nil {
		return address
	}
	base, err := url.Parse(cmp.Or(s.site.BlogURL, s.site.Link))
	if err != nil {
		return address
	}
	return base.ResolveReference(u).String()
}

func isPicture(address string) bool {
	address, _, _ = strings.Cut(address, "?")
	return slices.Contains([]string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".heic"}, strings.ToLower(path.Ext(address)))
}

// media finds the pictures that a post names.
func (s *survey) media(post int64) Media {
	return Media{
		Image: func(id int64) (Image, bool) {
			image, ok := s.images[id]
			return image, ok
		},
		Attached: func() (images []Image) {
			list := slices.Clone(s.attached[post])
			slices.SortFunc(list, func(a, b inGallery) int { return cmp.Or(cmp.Compare(a.order, b.order), cmp.Compare(a.id, b.id)) })
			for _, p := range list {
				images = append(images, s.images[p.id])
			}
			return images
		},
	}
}

// parentsFirst gives the categories with each parent before what is below it, and those that are below themselves at the top.
func (s *survey) parentsFirst() (ordered []*Term, circles []*Term) {
	done := map[*Term]bool{}
	for _, t := range s.terms {
		if t.Taxonomy != Categories {
			continue
		}
		var chain []*Term
		met := map[*Term]bool{}
		for at := t; at != nil && !done[at]; at = s.bySlug[TermRef{Taxonomy: Categories, Slug: at.Parent}] {
			if met[at] {
				circles = append(circles, chain[len(chain)-1])
				chain[len(chain)-1].Parent = ""
				break
			}
			met[at] = true
			chain = append(chain, at)
		}
		for _, t := range slices.Backward(chain) {
			done[t] = true
			ordered = append(ordered, t)
		}
	}
	return ordered, circles
}

// name is what a person is called: what readers saw, or else what can be told without showing an e-mail address.
func (a *Author) name() string {
	for _, name := range []string{a.DisplayName, a.FirstName + " " + a.LastName, a.Login} {
		name, _, _ = strings.Cut(name, "@")
		if name = line(name); !text.IsBlank(name) {
			return name
		}
	}
	return "Ukjent"
}
