package comment

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/moderation"
	"innomag/internal/postgres"
	"innomag/internal/text"
)

const (
	maxBody  = 10_000 // user-perceived characters
	maxName  = 60
	maxEmail = 254 // bytes; RFC 5321, 4.5.3.1
)

// Draft is what a reader sends in.
type Draft struct {
	SubjectID      Subject
	ParentID       *ID
	Name           *string
	Email          *string
	Body           string
	IdempotencyKey *string
	Website        *string // people do not see this field; what fills it in is a machine
	FormToken      *string // see Form

	raw string
}

// Posted is a comment that was stored, and the receipt that leads back to it.
type Posted struct {
	Comment *Comment
	Receipt string
	Notice  string // why the comment waits, in the viewer's language; empty when it is public
	Warning string // see Service.warning
}

// Post judges a reader's comment and stores it. It is public at once or waits for a moderator, which its Visibility says.
// What the reader can correct comes back as a fault.List; then nothing is stored.
func (s *Service) Post(ctx context.Context, by account.Viewer, d Draft) (*Posted, error) {
	if err := d.check(by); err != nil {
		return nil, err
	}
	c, v, earlier, err := s.judgeAndStore(ctx, by, d)
	if err != nil {
		return nil, err
	}
	if c == nil {
		return s.postedBefore(ctx, by, earlier)
	}
	c.ownedBy(by)
	return &Posted{Comment: c, Receipt: s.receipt(c.ID), Notice: waiting(by, c, v.Signals), Warning: v.known.Warning}, nil
}

// postedBefore answers a post that is stored already as the first one was answered, with the comment as it is now.
func (s *Service) postedBefore(ctx context.Context, by account.Viewer, id ID) (*Posted, error) {
	c, err := s.own(ctx, by, id)
	if err != nil {
		return nil, err
	}
	p := &Posted{Comment: c, Receipt: s.receipt(id)}
	if c.Visibility == Hidden {
		signals, err := s.Signals(ctx, &Moderation{Comment: c})
		if err != nil {
			return nil, err
		}
		found := make([]moderation.Signal, len(signals))
		for i, signal := range signals {
			found[i] = *signal
		}
		p.Notice = waiting(by, c, found)
	}
	p.Warning, err = s.warning(ctx, id)
	return p, err
}

// judgeAndStore gives the comment, or the id of the one that an equal post has made before.
func (s *Service) judgeAndStore(ctx context.Context, by account.Viewer, d Draft) (c *Comment, v judged, earlier ID, err error) {
	if v, err = s.judge(ctx, by, d.writing()); err != nil {
		return nil, v, 0, err
	}
	if v.known.CommentID != nil {
		earlier, err = d.sameAs(v.known.Fingerprint, *v.known.CommentID)
		return nil, v, earlier, err
	}
	if refused := v.Faults(by.Language); refused != nil {
		// The same post may have been stored while this one was judged, which is then no repetition but a retry.
		if id, err := s.earlier(ctx, by, d); err != nil || id != 0 {
			return nil, v, id, err
		}
		for _, f := range fault.All(refused) {
			if f.Code == "DISCUSSION_CLOSED" {
				f.Field = "subjectId"
			}
		}
		return nil, v, 0, refused
	}
	c, earlier, err = s.store(ctx, by, d, v)
	return c, v, earlier, err
}

// waiting says why a comment waits, in the viewer's language; nothing when it does not.
func waiting(by account.Viewer, c *Comment, signals []moderation.Signal) string {
	if c.Visibility != Hidden || c.Judgement != Pending && c.Judgement != Spam { // judged since, when a post was sent again
		return ""
	}
	return moderation.Verdict{Action: moderation.Held, Signals: signals}.Waiting(by.Language)
}

func (d Draft) writing() writing {
	return writing{
		about: d.SubjectID, parent: d.ParentID, name: *d.Name, email: deref(d.Email), body: d.Body, raw: d.raw,
		website: deref(d.Website), form: deref(d.FormToken), key: d.IdempotencyKey,
	}
}

func deref(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func (d *Draft) check(by account.Viewer) error {
	var f form.Form
	d.raw = d.Body
	f.Text("body", &d.Body, true, maxBody)
	if by.Guest() {
		name := ""
		if d.Name != nil {
			name = *d.Name
		}
		f.Line("name", &name, true, maxName)
		d.Name = &name
	} else {
		d.Name = &by.Name
	}
	if d.Email != nil && strings.TrimSpace(*d.Email) != "" {
		email, ok := text.Email(*d.Email)
		if !ok {
			f.Refuse("email", "INVALID", "Skriv en e-postadresse, som kari@eksempel.no.")
		}
		d.Email = &email
	}
	if d.SubjectID.Type != "Article" && d.SubjectID.Type != "Initiative" {
		f.Refuse("subjectId", "NOT_FOUND", "Dette kan ikke kommenteres.")
	}
	if k := d.IdempotencyKey; k != nil {
		if tidy, err := text.CleanLine(*k); err != nil || tidy != *k || len(*k) < 8 || len(*k) > 100 {
			f.Refuse("idempotencyKey", "INVALID", "Nøkkelen må ha mellom 8 og 100 tegn.")
		}
	}
	return f.Err()
}

// store does all that posting means at once. It gives the comment, or the id of the one that an equal post has made.
func (s *Service) store(ctx context.Context, by account.Viewer, d Draft, v judged) (c *Comment, earlier ID, err error) {
	there := v.known.Place.ID != 0
	for range 3 {
		if !there {
			if err = s.open(ctx, d); err != nil {
				return nil, 0, err
			}
		}
		if c, err = s.insert(ctx, by, d, v); c != nil || err != nil {
			return c, 0, err
		}
		// Something is so that was not when the text was judged.
		if earlier, err = s.earlier(ctx, by, d); earlier != 0 || err != nil {
			return nil, earlier, err
		}
		there = false
	}
	return nil, 0, errors.New("a comment was neither stored nor refused")
}

// open finds out why a comment can not be stored, and makes the discussion when that is only because nobody has said anything yet.
func (s *Service) open(ctx context.Context, d Draft) error {
	column, table, _ := columnsFor(d.SubjectID)
	if d.ParentID == nil {
		make := `
			insert into discussions (` + column + `)
			select s.id from ` + table + ` s
			where s.id = $1 and s.state = 'PUBLISHED' and not exists (select from discussions where ` + column + ` = $1)
			on conflict do nothing`
		if _, err := s.DB.ExecContext(ctx, make, d.SubjectID.Key); err != nil {
			return err
		}
	}
	find := `
		select coalesce(d.id, 0) as id, d.closed_at
		from ` + table + ` s
		left join discussions d on d.` + column + ` = s.id
		where s.id = $1 and s.state = 'PUBLISHED'`
	var in place
	switch err := s.DB.GetContext(ctx, &in, find, d.SubjectID.Key); {
	case errors.Is(err, sql.ErrNoRows):
		return errNoSubject
	case err != nil:
		return err
	case in.ClosedAt != nil:
		return fault.Invalid("subjectId", "DISCUSSION_CLOSED", "Kommentarfeltet er stengt.")
	}
	return checkParent(ctx, s.DB, in.ID, d.ParentID)
}

// checkParent lets readers answer what readers can see, in the same discussion, and under nothing that is locked.
func checkParent(ctx context.Context, q postgres.Querier, discussion int64, parent *ID) error {
	if parent == nil {
		return nil
	}
	var may struct {
		Seen bool `db:"seen"`
		Free bool `db:"free"`
	}
	const query = `
		select exists (select from comments where id = $1 and discussion_id = $2 and visibility = 'PUBLIC') as seen, may_answer($1, $2) as free`
	switch err := q.GetContext(ctx, &may, query, *parent, discussion); {
	case err != nil:
		return err
	case !may.Seen:
		return fault.Invalid("parentId", "PARENT_NOT_VISIBLE", "Kommentaren du svarer på, er ikke lenger synlig.")
	case !may.Free:
		return fault.Invalid("parentId", "DISCUSSION_CLOSED", "Denne tråden tar ikke imot flere svar.")
	}
	return nil
}

// verdict is how a new text starts out.
type verdict struct {
	visibility Visibility
	review     Review
	action     Action
}

// inserting is the statement that stores a comment on a subject of one type, with its first revision, the decision about it, what is to
// be told of it, its author and its key. It stores all of it or nothing, which it does when the subject is not there, takes no
// comments, has no discussion yet, when what is answered cannot be, or when an equal post was first; the last one waits until that one has ended.
//
// With lock, no one else can change what is public in the discussion until it is done. Locks are taken in one order: the discussion,
// the key, the author. What was committed while it waited for the discussion is seen: may_answer looks anew, as triggers do.
func inserting(of string, lock bool) string {
	column, table, _ := columnsFor(Subject{Type: of})
	hold := `for key share of s`
	if lock {
		hold += ` for no key update of d`
	}
	return `
	with found as materialized (
		select d.id, d.article_id, d.initiative_id
		from discussions d
		join ` + table + ` s on s.id = d.` + column + `
		where s.id = $1 and s.state = 'PUBLISHED' and d.closed_at is null
		` + hold + `
	),
	place as materialized (
		select * from found where $2::bigint is null or may_answer($2, id)
	),
	claimed as (
		insert into comment_keys (scope, key, fingerprint, comment_id)
		select $3, $4, $5, nextval('comments_id_seq') from place where $4::text is not null
		on conflict do nothing
		returning comment_id
	),
	first as materialized (
		select p.id, coalesce(k.comment_id, nextval('comments_id_seq')) as comment, set_config('innomag.wake', $22, true) as wake
		from place p
		left join claimed k on true
		where $4::text is null or k.comment_id is not null
	),
	known as materialized (
		select id from comment_authors where key = $6 and name = $7
	),
	met as (
		insert into comment_authors (kind, key, account_id, name)
		select $8, $6, nullif($3, 0), $7 from first where not exists (select from known)
		on conflict (key) do update set name = excluded.name
		returning id
	),
	c as (
		insert into comments (id, discussion_id, parent_id, account_id, author_id, author_name, author_email, author_address,
			author_is_staff, body, body_html, text_hash, signal_codes, visibility, review)
		overriding system value
		select comment, id, $2, nullif($3, 0), coalesce((select id from known), (select id from met)), $7, nullif($9, ''), nullif($10, '')::inet,
			$11, $12, $13, $14, $15, $16, $17
		from first
		returning *
	),
	revised as (
		insert into comment_revisions (comment_id, revision, body, signals) select id, revision, body, $18::jsonb from c
	),
	decided as (
		insert into decisions (comment_id, revision, action, actor_kind, visibility_after, review_after)
		select id, revision, $19, $20, visibility, review from c
	),
	told as (
		insert into events (kind, comment_id, article_id, initiative_id)
		select kind, c.id, d.article_id, d.initiative_id
		from c cross join place d cross join unnest($21::text[]) with ordinality as k(kind, place)
		order by k.place
	)
	select ` + columns + ` from c cross join place d`
}

// inserts are the statements by what they store a comment on, and by whether it is public.
var inserts = map[string]map[bool]string{
	"Article":    {false: inserting("Article", false), true: inserting("Article", true)},
	"Initiative": {false: inserting("Initiative", false), true: inserting("Initiative", true)},
}

// insert stores a comment and all that belongs to it. It gives nil when nothing was stored.
func (s *Service) insert(ctx context.Context, by account.Viewer, d Draft, v judged) (*Comment, error) {
	signals, codes, err := v.stored()
	if err != nil {
		return nil, err
	}
	start := v.start()
	query := inserts[d.SubjectID.Type][start.visibility == Public]
	if by.May(account.Moderate) && start.visibility == Public { // who may judge others is not read by others
		start.review = Approved
	}
	news := (&move{Comment: &Comment{Visibility: start.visibility, Judgement: start.review}, before: unsaid}).news()
	kind, author := s.recognise(by, *d.Name, deref(d.Email))
	var fingerprint []byte
	if d.IdempotencyKey != nil {
		fingerprint = d.fingerprint()
	}
	wake := "" // by the trigger on events
	if s.Wake != nil {
		wake = "later"
	}
	var c Comment
	err = postgres.Again(ctx, func() error {
		return s.DB.GetContext(ctx, &c, query, d.SubjectID.Key, d.ParentID, int64(by.ID), d.IdempotencyKey, fingerprint, author, *d.Name, kind,
			deref(d.Email), by.Address, by.Staff(), d.Body, text.CommentHTML(d.Body), textHash(d.Body), pq.Array(codes), start.visibility, start.review,
			signals, start.action, ByPolicy, pq.Array(news), wake)
	})
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if s.Wake != nil {
		s.Wake()
	}
	return &c, nil
}
