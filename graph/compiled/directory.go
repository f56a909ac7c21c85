package compiled

import (
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"innomag/internal/directory"
	"innomag/internal/media"
)

// linked is a row that is linked to the one above, with what the link says.
type linked[T any] struct {
	role string
	row  T
}

type (
	contributorRow  = linked[directory.Person]
	organisationRow = linked[directory.Organisation]
)

// below makes a block for what belongs to the rows of another.
func below[T, U any](c *compiler, above *block[T], key string, known map[string]column[U], always ...string) *block[U] {
	above.key = key
	b := newBlock(c, known, always...)
	b.owner = "o.key"
	return b
}

var personColumns = map[string]column[contributorRow]{
	"role":        textOf("l.role", func(c *contributorRow, v string) { c.role = v }),
	"id":          numberOf("p.id", func(c *contributorRow, v int64) { c.row.ID = directory.PersonID(v) }),
	"slug":        textOf("p.slug", func(c *contributorRow, v string) { c.row.Slug = v }),
	"name":        textOf("p.name", func(c *contributorRow, v string) { c.row.Name = v }),
	"title":       textOf("p.title", func(c *contributorRow, v string) { c.row.Title = v }),
	"affiliation": textOf("p.affiliation", func(c *contributorRow, v string) { c.row.Affiliation = v }),
}

var roleFields = map[string]leaf[contributorRow]{
	"role": {[]string{"role"}, func(w *answer, c *contributorRow) { w.string(c.role) }},
}

var personFields = map[string]leaf[contributorRow]{
	"id":          {[]string{"id"}, func(w *answer, c *contributorRow) { w.id("Person", int64(c.row.ID)) }},
	"slug":        {[]string{"slug"}, func(w *answer, c *contributorRow) { w.string(c.row.Slug) }},
	"name":        {[]string{"name"}, func(w *answer, c *contributorRow) { w.string(c.row.Name) }},
	"title":       {[]string{"title"}, func(w *answer, c *contributorRow) { w.string(c.row.Title) }},
	"affiliation": {[]string{"affiliation"}, func(w *answer, c *contributorRow) { w.string(c.row.Affiliation) }},
}

// people compiles the people who are linked to the rows above by a table, each in a role.
func people[T any](c *compiler, f graphql.CollectedField, above *block[T], key, table, owner, typeName string, keyOf func(*T) int64) func(*answer, *T) {
	b := below(c, above, key, personColumns)
	b.order = "l.position"
	b.from = "from " + above.name() + " o join " + table + " l on l." + owner + " = o.key join people p on p.id = l.person_id"
	one := object(c, f, b, roleFields, func(f graphql.CollectedField) func(*answer, *contributorRow) {
		if f.Name != "person" {
			return nil
		}
		return object(c, f, b, personFields, none[contributorRow], "Person", "Node")
	}, typeName)
	if one == nil {
		return nil
	}
	return func(w *answer, row *T) { list(w, b.under(w, keyOf(row)), one) }
}

var organisationColumns = map[string]column[organisationRow]{
	"role":   textOf("l.role", func(o *organisationRow, v string) { o.role = v }),
	"id":     numberOf("g.id", func(o *organisationRow, v int64) { o.row.ID = directory.OrganisationID(v) }),
	"slug":   textOf("g.slug", func(o *organisationRow, v string) { o.row.Slug = v }),
	"name":   textOf("g.name", func(o *organisationRow, v string) { o.row.Name = v }),
	"number": textOf("g.number", func(o *organisationRow, v string) { o.row.Number = &v }),
	"url":    textOf("g.url", func(o *organisationRow, v string) { o.row.URLText = v }),
}

var organisationRoleFields = map[string]leaf[organisationRow]{
	"role": {[]string{"role"}, func(w *answer, o *organisationRow) { w.string(o.role) }},
}

var organisationFields = map[string]leaf[organisationRow]{
	"id":     {[]string{"id"}, func(w *answer, o *organisationRow) { w.id("Organisation", int64(o.row.ID)) }},
	"slug":   {[]string{"slug"}, func(w *answer, o *organisationRow) { w.string(o.row.Slug) }},
	"name":   {[]string{"name"}, func(w *answer, o *organisationRow) { w.string(o.row.Name) }},
	"number": {[]string{"number"}, func(w *answer, o *organisationRow) { w.stringOrNull(o.row.Number) }},
	"url":    {[]string{"url"}, func(w *answer, o *organisationRow) { w.stringOrNull(o.row.URL()) }},
}

// organisations is people for organisations.
func organisations[T any](c *compiler, f graphql.CollectedField, above *block[T], key, table, owner, typeName string, keyOf func(*T) int64) func(*answer, *T) {
	b := below(c, above, key, organisationColumns)
	b.order = "l.position"
	b.from = "from " + above.name() + " o join " + table + " l on l." + owner + " = o.key join organisations g on g.id = l.organisation_id"
	one := object(c, f, b, organisationRoleFields, func(f graphql.CollectedField) func(*answer, *organisationRow) {
		if f.Name != "organisation" {
			return nil
		}
		return object(c, f, b, organisationFields, none[organisationRow], "Organisation", "Node")
	}, typeName)
	if one == nil {
		return nil
	}
	return func(w *answer, row *T) { list(w, b.under(w, keyOf(row)), one) }
}

var topicColumns = map[string]column[directory.Topic]{
	"id":          numberOf("t.id", func(t *directory.Topic, v int64) { t.ID = directory.TopicID(v) }),
	"slug":        textOf("t.slug", func(t *directory.Topic, v string) { t.Slug = v }),
	"parent":      numberOf("t.parent_id", func(t *directory.Topic, v int64) { id := directory.TopicID(v); t.ParentID = &id }),
	"name_nb":     textOf("t.name_nb", func(t *directory.Topic, v string) { t.NameNB = v }),
	"name_nn":     textOf("t.name_nn", func(t *directory.Topic, v string) { t.NameNN = v }),
	"name_en":     textOf("t.name_en", func(t *directory.Topic, v string) { t.NameEN = v }),
	"description": textOf("t.description", func(t *directory.Topic, v string) { t.Description = v }),
}

var topicFields = map[string]leaf[directory.Topic]{
	"id":          {[]string{"id"}, func(w *answer, t *directory.Topic) { w.id("Topic", int64(t.ID)) }},
	"slug":        {[]string{"slug"}, func(w *answer, t *directory.Topic) { w.string(t.Slug) }},
	"description": {[]string{"description"}, func(w *answer, t *directory.Topic) { w.string(t.Description) }},
}

// topic compiles a topic that b reads.
func (c *compiler) topic(f graphql.CollectedField, b *block[directory.Topic]) func(*answer, *directory.Topic) {
	return object(c, f, b, topicFields, func(f graphql.CollectedField) func(*answer, *directory.Topic) {
		switch f.Name {
		case "name":
			named, _ := f.ArgumentMap(c.oc.Variables)["locale"].(string)
			locale := directory.Locale(named)
			b.need("name_nb")
			switch locale {
			case directory.NN:
				b.need("name_nn")
			case directory.EN:
				b.need("name_en")
			}
			return func(w *answer, t *directory.Topic) { w.string(t.Name(locale)) }
		case "parent":
			b.need("parent")
			b.share("t.parent_id", "above")
			up := newBlock(c, topicColumns)
			up.owner = "t.id"
			up.from = "from (select distinct above from " + b.name() + ") o join topics t on t.id = o.above"
			one := c.topic(f, up)
			if one == nil {
				return nil
			}
			return func(w *answer, t *directory.Topic) {
				if t.ParentID == nil {
					w.null()
					return
				}
				maybe(w, up.one(w, int64(*t.ParentID)), one)
			}
		}
		return nil
	}, "Topic", "Node")
}

// topicsOf compiles the topics that are linked to the rows above by a table.
func topicsOf[T any](c *compiler, f graphql.CollectedField, above *block[T], key, table, owner string, keyOf func(*T) int64) func(*answer, *T) {
	b := below(c, above, key, topicColumns)
	b.order = "l.position"
	b.from = "from " + above.name() + " o join " + table + " l on l." + owner + " = o.key join topics t on t.id = l.topic_id"
	one := c.topic(f, b)
	if one == nil {
		return nil
	}
	return func(w *answer, row *T) { list(w, b.under(w, keyOf(row)), one) }
}

var tagColumns = map[string]column[directory.Tag]{
	"id":   numberOf("t.id", func(t *directory.Tag, v int64) { t.ID = directory.TagID(v) }),
	"slug": textOf("t.slug", func(t *directory.Tag, v string) { t.Slug = v }),
	"name": textOf("t.name", func(t *directory.Tag, v string) { t.Name = v }),
}

var tagFields = map[string]leaf[directory.Tag]{
	"id":   {[]string{"id"}, func(w *answer, t *directory.Tag) { w.id("Tag", int64(t.ID)) }},
	"slug": {[]string{"slug"}, func(w *answer, t *directory.Tag) { w.string(t.Slug) }},
	"name": {[]string{"name"}, func(w *answer, t *directory.Tag) { w.string(t.Name) }},
}

// reportRow is a report with the file that was uploaded of it.
type reportRow struct {
	directory.Report
	file *media.Media
}

var reportColumns = map[string]column[reportRow]{
	"id":      numberOf("r.id", func(r *reportRow, v int64) { r.ID = directory.ReportID(v) }),
	"slug":    textOf("r.slug", func(r *reportRow, v string) { r.Slug = v }),
	"title":   textOf("r.title", func(r *reportRow, v string) { r.Title = v }),
	"year":    numberOf("r.year", func(r *reportRow, v int64) { year := int(v); r.Year = &year }),
	"url":     textOf("r.url", func(r *reportRow, v string) { r.URLText = v }),
	"summary": textOf("r.summary", func(r *reportRow, v string) { r.Summary = v }),
	"file_bytes": numberOf("(select m.bytes from media m where m.id = r.file_id)", func(r *reportRow, v int64) {
		r.file = &media.Media{Bytes: int(v)}
	}),
	"file_name": textOf("(select m.name || '.' || m.format from media m where m.id = r.file_id)", func(r *reportRow, v string) {
		r.file.Name, r.file.Format, _ = strings.Cut(v, ".") // a name is made of letters and digits
	}),
}

var reportFields = map[string]leaf[reportRow]{
	"id":      {[]string{"id"}, func(w *answer, r *reportRow) { w.id("Report", int64(r.ID)) }},
	"slug":    {[]string{"slug"}, func(w *answer, r *reportRow) { w.string(r.Slug) }},
	"title":   {[]string{"title"}, func(w *answer, r *reportRow) { w.string(r.Title) }},
	"year":    {[]string{"year"}, func(w *answer, r *reportRow) { w.intOrNull(r.Year) }},
	"url":     {[]string{"url"}, func(w *answer, r *reportRow) { w.stringOrNull(r.URL()) }},
	"summary": {[]string{"summary"}, func(w *answer, r *reportRow) { w.string(r.Summary) }},
}

var fileFields = map[string]leaf[media.Media]{
	"url":   {nil, func(w *answer, m *media.Media) { w.string(m.URL()) }},
	"bytes": {nil, func(w *answer, m *media.Media) { w.int(m.Bytes) }},
}

// reportsOf compiles the reports that are linked to the rows above by a table.
func reportsOf[T any](c *compiler, f graphql.CollectedField, above *block[T], key, table, owner string, keyOf func(*T) int64) func(*answer, *T) {
	b := below(c, above, key, reportColumns)
	b.order = "l.position"
	b.from = "from " + above.name() + " o join " + table + " l on l." + owner + " = o.key join reports r on r.id = l.report_id"
	one := object(c, f, b, reportFields, func(f graphql.CollectedField) func(*answer, *reportRow) {
		switch f.Name {
		case "file":
			b.need("file_bytes", "file_name")
			one := object(c, f, nil, fileFields, none[media.Media], "ReportFile")
			if one == nil {
				return nil
			}
			return func(w *answer, r *reportRow) { maybe(w, r.file, one) }
		case "organisations":
			b.need("id")
		default:
			return nil
		}
		return organisations(c, f, b, "r.id", "report_organisations", "report_id", "ReportOrganisation", func(r *reportRow) int64 { return int64(r.ID) })
	}, "Report", "Node")
	if one == nil {
		return nil
	}
	return func(w *answer, row *T) { list(w, b.under(w, keyOf(row)), one) }
}
