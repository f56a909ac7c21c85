package wordpress

import (
	"cmp"
	"context"
	"html"
	"net/url"
	"regexp"
	"strconv"
	"strings"

	"github.com/lib/pq"

	"innomag/internal/article"
)

// pointed is a post as links name it.
type pointed struct {
	key, slug string
	paths     []string
}

// addressesOf gives the paths under which a post could be read: its permalink, its number, and its permalinks under earlier slugs.
func addressesOf(item *Item) []string {
	var out []string
	add := func(path string) {
		if path != "" {
			out = addOnce(out, path)
		}
	}
	link := article.Path(item.Link)
	add(link)
	if item.ID != 0 {
		root := ""
		if at := strings.Index(link, "/?p="); at >= 0 {
			root = link[:at]
		}
		add(root + "/?p=" + strconv.FormatInt(item.ID, 10))
	}
	if last := strings.ToLower(item.Slug); last != "" && strings.HasSuffix(link, "/"+last) {
		for _, m := range item.Meta {
			if m.Key == "_wp_old_slug" && m.Value != "" {
				add(strings.TrimSuffix(link, last) + strings.ToLower(decodeSlug(m.Value)))
			}
		}
	}
	return out
}

// point remembers a post that others may link to.
func (s *survey) point(item *Item) {
	if key := keyOf(item); key != "" && item.Status != "auto-draft" && item.Status != "trash" {
		s.pointed = append(s.pointed, pointed{key, slugFor(item, key), addressesOf(item)})
	}
}

// signpost finds out where the posts of the file stand here, or will. Posts that want the same slug, or one that is taken,
// are left out, this time and every time: a link must not lead to another article.
func (i *importer) signpost(ctx context.Context) error {
	keys, slugs, wanted := make([]refKey, 0, len(i.survey.pointed)), make([]string, 0, len(i.survey.pointed)), map[string]int{}
	for _, p := range i.survey.pointed {
		keys, slugs = append(keys, refKey{refPost, p.key}), append(slugs, p.slug)
		wanted[p.slug]++
	}
	known, err := refs(ctx, i.querier(), i.source, keys)
	if err != nil {
		return err
	}
	var here []struct {
		ID   int64
		Slug string
	}
	ids := make([]int64, 0, len(known))
	for _, r := range known {
		ids = append(ids, r.Target)
	}
	const find = `select id, slug from articles where id = any($1) or slug = any($2)`
	if err := i.querier().SelectContext(ctx, &here, find, pq.Array(ids), pq.Array(slugs)); err != nil {
		return err
	}
	bySlug, byID := map[string]bool{}, map[int64]string{}
	for _, a := range here {
		bySlug[a.Slug], byID[a.ID] = true, a.Slug
	}
	i.addresses = map[string]string{}
	for _, p := range i.survey.pointed {
		slug := p.slug
		r, isHere := known[refKey{refPost, p.key}]
		switch {
		case wanted[p.slug] > 1 || !isHere && bySlug[p.slug]:
			continue
		case isHere:
			slug = byID[r.Target] // somebody may have renamed it
		}
		if strings.HasPrefix(slug, p.slug[:min(len(p.slug), 90)]+"-") { // it has got a number: as the first time
			continue
		}
		for _, path := range p.paths {
			if _, twice := i.addresses[path]; slug != "" && !twice {
				i.addresses[path] = slug
			}
		}
	}
	return nil
}

var linked = regexp.MustCompile(`(?i)(<a\s[^>]*?href\s*=\s*)("[^"]*"|'[^']*')`)

// relink lets links to the old site's posts lead to where they are here.
func (i *importer) relink(body string) string {
	if len(i.addresses) == 0 || !strings.Contains(body, "href") {
		return body
	}
	return linked.ReplaceAllStringFunc(body, func(tag string) string {
		m := linked.FindStringSubmatch(tag)
		u, err := url.Parse(html.UnescapeString(m[2][1 : len(m[2])-1]))
		if err != nil || u.Host != "" && !i.isOld(u.Host) || u.Host == "" && !strings.HasPrefix(u.Path, "/") {
			return tag
		}
		slug, ok := i.addresses[article.Path(u.String())]
		if !ok {
			return tag
		}
		to := "/artikler/" + slug
		if u.Fragment != "" {
			to += "#" + u.EscapedFragment()
		}
		return m[1] + `"` + html.EscapeString(to) + `"`
	})
}

// isOld says whether a host is that of the old site, with or without www.
func (i *importer) isOld(host string) bool {
	site, err := url.Parse(cmp.Or(i.survey.site.BlogURL, i.survey.site.Link))
	return err == nil && strings.EqualFold(strings.TrimPrefix(strings.ToLower(host), "www."), strings.TrimPrefix(strings.ToLower(site.Host), "www."))
}
