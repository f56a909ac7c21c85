package comment

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/page"
	"innomag/internal/text"
)

// QueueName is a part of the queue.
type QueueName string

// The parts of the queue. A comment waits in one of the first five at most.
const (
	QueueHeld       QueueName = "HELD"
	QueueReported   QueueName = "REPORTED"
	QueueUnreviewed QueueName = "UNREVIEWED"
	QueueSpam       QueueName = "SPAM"
	QueueRejected   QueueName = "REJECTED"
	QueueAll        QueueName = "ALL"
)

// QueueOrder is the order of the queue.
type QueueOrder string

// The orders of the queue.
const (
	OldestFirst QueueOrder = "OLDEST"
	NewestFirst QueueOrder = "NEWEST"
)

// QueueFilter says which comments the queue shows: those that meet all that is said. The zero filter shows what is held.
type QueueFilter struct {
	Queue     QueueName
	SubjectID *Subject
	Topic     *string // slug; what is below it counts, too
	AuthorID  *gid.ID // a CommentAuthor
	Signal    *string // a code that the present text has
	Text      *string // words that the text has, each of them, in whatever case
	OlderThan *time.Time
	NewerThan *time.Time
}

const maxSought = 100 // characters

// Queue gives a page of the comments that moderators look after. A filter that cannot be is a BadUserInput fault,
// anybody but a moderator is Forbidden. The cost of a page does not depend on how many comments wait, nor on its place.
func (s *Service) Queue(ctx context.Context, by account.Viewer, filter *QueueFilter, order QueueOrder, args page.Args) (*Connection, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	sought, err := filter.check()
	if err != nil {
		return nil, err
	}
	request, err := sought.list(order).Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	query, values := sought.page(request)
	var found []*Comment
	if err := s.DB.SelectContext(ctx, &found, query, values...); err != nil {
		return nil, err
	}
	inOrder(by, nil, found)
	return page.Connect(request, found, queueKey, func(ctx context.Context) (int, error) { return s.waiting(ctx, sought) }), nil
}

var errModeratorsOnly = fault.New(fault.Forbidden, "only moderators judge comments")

// queued is what a filter picks: a condition on comments c, and what they are ordered by before their time.
type queued struct {
	filter QueueFilter
	where  string
	lead   string
	args   []any

	when  string // the part of where that is about time
	part  string // the place of a list of the one part that is asked for; empty for all
	topic string // a query for the discussions under the topic; empty for all
}

// check puts a filter into SQL.
func (f *QueueFilter) check() (queued, error) {
	q := queued{filter: QueueFilter{Queue: QueueHeld}, where: "true"}
	if f != nil {
		q.filter = *f
	}
	if q.filter.Queue == "" {
		q.filter.Queue = QueueHeld
	}
	for _, add := range []func(*queued) error{bySubject, byPart, byTopic, byAuthor, byText} {
		if err := add(&q); err != nil {
			return q, err
		}
	}
	if code := q.filter.Signal; code != nil {
		q.and(`c.signal_codes <> '{}' and c.signal_codes @> ?`, pq.Array([]string{*code}))
	}
	before := q.where
	if at := q.filter.OlderThan; at != nil {
		q.and(`c.created_at < ?`, *at)
	}
	if at := q.filter.NewerThan; at != nil {
		q.and(`c.created_at > ?`, *at)
	}
	q.when = strings.TrimPrefix(q.where, before)
	return q, nil
}

// and adds a condition on values, each of which stands in it as a question mark.
func (q *queued) and(condition string, values ...any) {
	for _, v := range values {
		q.args = append(q.args, v)
		condition = strings.Replace(condition, "?", fmt.Sprintf("$%d", len(q.args)), 1)
	}
	q.where += " and " + condition
}

// byPart asks for one part of the queue. Without a subject it does so by a list of one, and orders by it: told by an
// equation, PostgreSQL would drop the part from the order, and might walk all comments there are in the order of their time,
// leaving out those that do not wait.
func byPart(q *queued) error {
	switch {
	case q.filter.Queue == QueueAll:
	case q.filter.SubjectID != nil:
		q.and(`c.queue = ?`, q.filter.Queue)
	default:
		q.and(`c.queue = any(?::text[])`, pq.Array([]string{string(q.filter.Queue)}))
		q.lead, q.part = "c.queue", fmt.Sprint("$", len(q.args))
	}
	return nil
}

func bySubject(q *queued) error {
	id := q.filter.SubjectID
	if id == nil {
		return nil
	}
	column, ok := map[string]string{"Article": "article_id", "Initiative": "initiative_id"}[id.Type]
	if !ok {
		return fault.New(fault.BadUserInput, "this is the id of a %s, not of an article or initiative", id.Type).In("filter.subjectId")
	}
	q.and(`c.discussion_id = (select id from discussions where `+column+` = ?)`, id.Key)
	return nil
}

func byTopic(q *queued) error {
	if slug := q.filter.Topic; slug != nil {
		q.args = append(q.args, *slug)
		q.topic = `
			with below (id) as (` + directory.TopicsBelow(fmt.Sprintf("$%d::text", len(q.args))) + `)
			select d.id from discussions d join article_topics t on t.article_id = d.article_id join below on below.id = t.topic_id
			union
			select d.id from discussions d join initiative_topics t on t.initiative_id = d.initiative_id join below on below.id = t.topic_id`
		// As an array the discussions are found once; as a list the planner may look for them comment by comment.
		q.and(`c.discussion_id = any(array(` + q.topic + `))`)
	}
	return nil
}

func byAuthor(q *queued) error {
	switch id := q.filter.AuthorID; {
	case id == nil:
	case id.Type == "CommentAuthor":
		q.and(`c.author_id = ?`, id.Key)
	default:
		return fault.New(fault.BadUserInput, "this is the id of a %s, not of a CommentAuthor", id.Type).In("filter.authorId")
	}
	return nil
}

var escapeLike = strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`)

func byText(q *queued) error {
	if q.filter.Text == nil {
		return nil
	}
	tidy, err := text.CleanLine(*q.filter.Text)
	if err != nil || len([]rune(tidy)) > maxSought {
		return fault.New(fault.BadUserInput, "look for at most %d characters that can be stored", maxSought).In("filter.text")
	}
	for _, word := range strings.Fields(tidy) { // a condition each, as the index takes no list of them
		q.and(`c.body ilike ?`, "%"+escapeLike.Replace(word)+"%")
	}
	return nil
}

// list is the list that the filter makes; a cursor of another filter is not one of it.
func (q queued) list(order QueueOrder) page.List {
	name, err := json.Marshal(q.filter)
	if err != nil {
		panic(err) // strings, numbers and times
	}
	down := order == NewestFirst
	return page.List{
		Name: "queue " + string(name),
		Order: []page.Column{
			{SQL: "c.created_at", Cast: "timestamptz", Desc: down},
			{SQL: "c.id", Cast: "bigint", Desc: down},
		},
	}
}

// page is the statement for one page: the rows are found first, by the index alone, and then told what they are about.
func (q queued) page(r page.Request) (query string, values []any) {
	rows, values := q.rows(r)
	query = `
		select ` + columns + `
		from (` + rows + `) c
		join discussions d on d.id = c.discussion_id
		order by ` + r.Order()
	return query, values
}

// rows finds the comments of a page.
func (q queued) rows(r page.Request) (query string, values []any) {
	where, orderAndLimit, bounds := r.SQL(len(q.args))
	if q.topic != "" && q.filter.onlyWhen() {
		return q.underTopic(r, where, orderAndLimit), slices.Concat(q.args, bounds)
	}
	return `select * from comments c where ` + where + ` and ` + q.where + ` ` + q.led(orderAndLimit), slices.Concat(q.args, bounds)
}

// onlyWhen says whether a filter says nothing but a part, a topic and a time.
func (f *QueueFilter) onlyWhen() bool {
	return f.SubjectID == nil && f.AuthorID == nil && f.Signal == nil && f.Text == nil
}

// farAlong is how many comments of the queue are looked at for those under a topic.
const farAlong = 200

// underTopic finds the comments of a page under a topic. It walks the queue, but not to its end: where a topic has as good as nothing
// in it, each discussion of the topic is asked for what waits there.
func (q queued) underTopic(r page.Request, where, orderAndLimit string) string {
	part, inDiscussion := "true", "true"
	if q.part != "" {
		part, inDiscussion = `c.queue = any(`+q.part+`::text[])`, `c.queue = (`+q.part+`::text[])[1]`
	}
	where += q.when
	order, size := "order by "+r.Order(), r.Limit+1
	return fmt.Sprintf(`
		select * from comments c
		where c.id = any(array(
			with topic (ids) as materialized (select array(%[1]s)),
			near as materialized (select c.id, c.created_at, c.discussion_id from comments c where %[2]s and %[3]s %[4]s limit %[5]d),
			hits as materialized (select c.id from near c, topic where c.discussion_id = any(topic.ids) %[6]s limit %[7]d)
			select id from hits
			union all
			select c.id from topic, unnest(topic.ids) d(id)
			cross join lateral (select * from comments c where c.discussion_id = d.id and %[8]s and %[3]s %[6]s limit %[7]d) c
			where (select count(*) from near) = %[5]d and (select count(*) from hits) < %[7]d))
		%[9]s`, q.topic, part, where, q.led(order), farAlong, order, size, inDiscussion, orderAndLimit)
}

// led puts the lead before an order, in the same direction.
func (q queued) led(order string) string {
	if q.lead == "" {
		return order
	}
	lead := "order by " + q.lead
	if strings.Contains(order, " desc") {
		lead += " desc"
	}
	return strings.Replace(order, "order by ", lead+", ", 1)
}

func queueKey(c *Comment) []string { return []string{page.Time(c.CreatedAt), page.Int(c.ID)} }
