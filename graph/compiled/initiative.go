package compiled

import (
	"encoding/json"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/initiative"
	"innomag/internal/media"
	"innomag/internal/page"
)

// initiativeRow is an initiative and what is said about it.
type initiativeRow struct {
	initiative.Initiative
	talk
}

func initiativeKey(i *initiativeRow) int64 { return int64(i.ID) }

var initiativeColumns = map[string]column[initiativeRow]{
	"id":                numberOf("i.id", func(i *initiativeRow, v int64) { i.ID = initiative.ID(v) }),
	"slug":              textOf("i.slug", func(i *initiativeRow, v string) { i.Slug = v }),
	"title":             textOf("i.title", func(i *initiativeRow, v string) { i.Title = v }),
	"summary":           textOf("i.summary", func(i *initiativeRow, v string) { i.Summary = v }),
	"goal":              textOf("i.goal", func(i *initiativeRow, v string) { i.Goal = v }),
	"target_group":      textOf("i.target_group", func(i *initiativeRow, v string) { i.TargetGroup = v }),
	"body_html":         textOf("i.body_html", func(i *initiativeRow, v string) { i.BodyHTML = v }),
	"status":            textOf("i.status", func(i *initiativeRow, v string) { i.Status = initiative.Status(v) }),
	"started_on":        textOf("i.started_on::text", func(i *initiativeRow, v string) { d := day(v); i.StartedOn = &d }),
	"ended_on":          textOf("i.ended_on::text", func(i *initiativeRow, v string) { d := day(v); i.EndedOn = &d }),
	"municipality":      textOf("i.municipality", func(i *initiativeRow, v string) { i.Municipality = v }),
	"county":            textOf("i.county", func(i *initiativeRow, v string) { i.County = v }),
	"municipality_code": textOf("i.municipality_code", func(i *initiativeRow, v string) { i.MunicipalityCode = &v }),
	"county_code":       textOf("i.county_code", func(i *initiativeRow, v string) { i.CountyCode = &v }),
	"contact_name":      textOf("i.contact_name", func(i *initiativeRow, v string) { i.ContactName = v }),
	"contact_url":       textOf("i.contact_url", func(i *initiativeRow, v string) { i.ContactURLText = v }),
	"state":             textOf("i.state", func(i *initiativeRow, v string) { i.State = initiative.State(v) }),
	"published_at":      instantOf("i.published_at", func(i *initiativeRow, v time.Time) { i.PublishedAt = &v }),
	"updated_at":        instantOf("i.updated_at", func(i *initiativeRow, v time.Time) { i.UpdatedAt = v }),
	"revision":          numberOf("i.revision", func(i *initiativeRow, v int64) { i.Revision = int(v) }),
	"created_by":        numberOf("i.created_by", func(i *initiativeRow, v int64) { id := account.ID(v); i.CreatedBy = &id }),
	"comment_count":     numberOf("d.comment_count", func(i *initiativeRow, v int64) { i.CommentCount = int(v) }),
	"hero_url":          textOf("nullif(i.hero_url, '')", func(i *initiativeRow, v string) { i.HeroURL = v }),
	"hero_alt":          textOf("nullif(i.hero_alt, '')", func(i *initiativeRow, v string) { i.HeroAlt = v }),
	"hero_caption":      textOf("nullif(i.hero_caption, '')", func(i *initiativeRow, v string) { i.HeroCaption = v }),
	"hero_credit":       textOf("nullif(i.hero_credit, '')", func(i *initiativeRow, v string) { i.HeroCredit = v }),
	"hero_shape": textOf(media.ShapeOf+"i.hero_media_id)::text", func(i *initiativeRow, v string) {
		i.HeroShape = &media.Shape{}
		_ = json.Unmarshal([]byte(v), i.HeroShape) // PostgreSQL has written it
	}),
	"roots": numberOf("d.shown_root_count", func(i *initiativeRow, v int64) { i.roots = int(v) }),
	"shown": numberOf("d.shown_count", func(i *initiativeRow, v int64) { i.shown = int(v) }),
}

var initiativeFields = map[string]leaf[initiativeRow]{
	"id":          {nil, func(w *answer, i *initiativeRow) { w.id("Initiative", int64(i.ID)) }},
	"slug":        {nil, func(w *answer, i *initiativeRow) { w.string(i.Slug) }},
	"title":       {[]string{"title"}, func(w *answer, i *initiativeRow) { w.string(i.Title) }},
	"summary":     {[]string{"summary"}, func(w *answer, i *initiativeRow) { w.string(i.Summary) }},
	"goal":        {[]string{"goal"}, func(w *answer, i *initiativeRow) { w.string(i.Goal) }},
	"targetGroup": {[]string{"target_group"}, func(w *answer, i *initiativeRow) { w.string(i.TargetGroup) }},
	"bodyHtml":    {[]string{"body_html"}, func(w *answer, i *initiativeRow) { w.string(i.BodyHTML) }},
	"status":      {[]string{"status"}, func(w *answer, i *initiativeRow) { w.word(string(i.Status)) }},
	"startedOn": {[]string{"started_on"}, func(w *answer, i *initiativeRow) {
		if i.StartedOn == nil {
			w.null()
			return
		}
		i.StartedOn.MarshalGQL(w)
	}},
	"endedOn": {[]string{"ended_on"}, func(w *answer, i *initiativeRow) {
		if i.EndedOn == nil {
			w.null()
			return
		}
		i.EndedOn.MarshalGQL(w)
	}},
	"municipality":     {[]string{"municipality"}, func(w *answer, i *initiativeRow) { w.string(i.Municipality) }},
	"municipalityCode": {[]string{"municipality_code"}, func(w *answer, i *initiativeRow) { w.stringOrNull(i.MunicipalityCode) }},
	"county":           {[]string{"county"}, func(w *answer, i *initiativeRow) { w.string(i.County) }},
	"countyCode":       {[]string{"county_code"}, func(w *answer, i *initiativeRow) { w.stringOrNull(i.CountyCode) }},
	"contactName":      {[]string{"contact_name"}, func(w *answer, i *initiativeRow) { w.string(i.ContactName) }},
	"contactUrl":       {[]string{"contact_url"}, func(w *answer, i *initiativeRow) { w.stringOrNull(i.ContactURL()) }},
	"state":            {[]string{"state"}, func(w *answer, i *initiativeRow) { w.word(string(i.State)) }},
	"publishedAt":      {[]string{"published_at"}, func(w *answer, i *initiativeRow) { w.time(i.PublishedAt) }},
	"updatedAt":        {[]string{"updated_at"}, func(w *answer, i *initiativeRow) { w.time(&i.UpdatedAt) }},
	"revision":         {[]string{"revision"}, func(w *answer, i *initiativeRow) { w.int(i.Revision) }},
	"commentCount": {[]string{"comment_count"}, func(w *answer, i *initiativeRow) {
		w.shows("D" + i.Slug)
		w.int(i.CommentCount)
	}},
	"viewerCanEdit":    {[]string{"created_by"}, func(w *answer, i *initiativeRow) { w.bool(i.ViewerCanEdit(w.ctx)) }},
	"viewerCanPublish": {[]string{"state", "created_by"}, func(w *answer, i *initiativeRow) { w.bool(i.ViewerCanPublish(w.ctx)) }},
	"viewerCanArchive": {[]string{"state"}, func(w *answer, i *initiativeRow) { w.bool(i.ViewerCanArchive(w.ctx)) }},
}

// initiatives begins a block of initiatives i and their discussions d.
func (c *compiler) initiatives() *block[initiativeRow] {
	return newBlock(c, initiativeColumns, "id", "slug")
}

// seenInitiative is the condition under which the viewer sees initiative i.
func (c *compiler) seenInitiative() string {
	return renamed(initiative.Visible, c.publishes(), c.self())
}

func (c *compiler) initiative(f graphql.CollectedField, b *block[initiativeRow]) func(*answer, *initiativeRow) {
	return object(c, f, b, initiativeFields, func(f graphql.CollectedField) func(*answer, *initiativeRow) { return c.ofInitiative(f, b) },
		"Initiative", "Node", "CommentSubject", "RedirectTarget")
}

// ofInitiative compiles what hangs under initiatives.
func (c *compiler) ofInitiative(f graphql.CollectedField, b *block[initiativeRow]) func(*answer, *initiativeRow) {
	switch f.Name {
	case "heroImage":
		b.need("hero_url", "hero_alt", "hero_caption", "hero_credit", "hero_shape")
		return heroImage(c, f, func(i *initiativeRow) *media.Image { return i.HeroImage() })
	case "statusHistory":
		h := below(c, b, "i.id", statusColumns)
		h.order = "l.position"
		h.from = "from " + b.name() + " o join initiative_statuses l on l.initiative_id = o.key"
		return under(h, object(c, f, h, statusFields, none, "InitiativeStatusChange"), initiativeKey)
	case "partners":
		return organisations(c, f, b, "i.id", "initiative_partners", "initiative_id", "Partnership", initiativeKey)
	case "people":
		return people(c, f, b, "i.id", "initiative_people", "initiative_id", "InitiativePerson", initiativeKey)
	case "topics":
		return topicsOf(c, f, b, "i.id", "initiative_topics", "initiative_id", initiativeKey)
	case "reports":
		return reportsOf(c, f, b, "i.id", "initiative_reports", "initiative_id", initiativeKey)
	case "articles":
		where, ok := pageArgs(f.ArgumentMap(c.oc.Variables))
		if !ok {
			return nil
		}
		p, err := c.reads.Articles.PartOf("Initiative", where, len(c.plan.args))
		if err != nil || c.paging(f, p.Args, p.Page(0)) != nil {
			return nil
		}
		a := c.articles()
		b.key, a.owner = "i.id", "o.key"
		a.order = "dense_rank() over (partition by o.key order by " + p.Order + ")"
		a.from = "from " + b.name() + " o cross join lateral (" + p.Rows + ") k join articles a on a.id = k.id" + article.Counted
		write := connection(c, f, "Article", func(f graphql.CollectedField) func(*answer, *articleRow) { return c.article(f, a) },
			func() { a.need("published_at") }, nil)
		if write == nil {
			return nil
		}
		return func(w *answer, i *initiativeRow) {
			write(w, page.Bare(p.Page(int64(i.ID)), a.under(w, int64(i.ID)), frontKey, nil), 0)
		}
	case "commentsOpen":
		open := asking(c, b, func(w *answer, rows []*initiativeRow) ([]bool, error) {
			return commentsOpen(w, "Initiative", keysOf(rows, initiativeKey))
		})
		return func(w *answer, i *initiativeRow) {
			w.shows("D" + i.Slug)
			w.bool(open(w, i))
		}
	case "comments", "thread":
		b.key = "i.id"
		return discussion(c, f, b, "Initiative", func(i *initiativeRow) (int64, talk, string) { return int64(i.ID), i.talk, "D" + i.Slug })
	}
	return nil
}

var statusColumns = map[string]column[initiative.StatusChange]{
	"status": textOf("l.status", func(s *initiative.StatusChange, v string) { s.Status = initiative.Status(v) }),
	"since":  textOf("l.since::text", func(s *initiative.StatusChange, v string) { s.Since = day(v) }),
	"note":   textOf("l.note", func(s *initiative.StatusChange, v string) { s.Note = v }),
}

var statusFields = map[string]leaf[initiative.StatusChange]{
	"status": {[]string{"status"}, func(w *answer, s *initiative.StatusChange) { w.word(string(s.Status)) }},
	"since":  {[]string{"since"}, func(w *answer, s *initiative.StatusChange) { s.Since.MarshalGQL(w) }},
	"note":   {[]string{"note"}, func(w *answer, s *initiative.StatusChange) { w.string(s.Note) }},
}
