package comment

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"
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
	id, err := s.earlier(ctx, by, d)
	if err != nil {
		return nil, err
	}
	if id == 0 {
		c, v, earlier, err := s.judgeAndStore(ctx, by, d)
		if err != nil {
			return nil, err
		}
		if c != nil {
			c.ownedBy(by)
			return &Posted{Comment: c, Receipt: s.receipt(c.ID), Notice: waiting(by, c, v.Signals), Warning: v.warning}, nil
		}
		id = earlier
	}
	return s.postedBefore(ctx, by, id)
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

// judgeAndStore gives the comment, or the id of the one that an equal post has made meanwhile.
func (s *Service) judgeAndStore(ctx context.Context, by account.Viewer, d Draft) (c *Comment, v judged, earlier ID, err error) {
	if v, err = s.judge(ctx, by, d.writing()); err != nil {
		return nil, v, 0, err
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
		website: deref(d.Website), form: deref(d.FormToken),
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

// store does all that posting means in one transaction. It gives the comment, or the id of the one that an equal post has made.
func (s *Service) store(ctx context.Context, by account.Viewer, d Draft, v judged) (c *Comment, earlier ID, err error) {
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		c, earlier = nil, 0
		in, claimed, err := claim(ctx, tx, by, d, v.start().visibility == Public)
		if err != nil {
			return err
		}
		if !claimed {
			earlier, err = keptKey(ctx, tx, by, d)
			return err
		}
		if err := checkParent(ctx, tx, in.ID, d.ParentID); err != nil {
			return err
		}
		c, err = insert(ctx, tx, by, in, d, v)
		return err
	})
	return c, earlier, err
}

// verdict is how a new text starts out.
type verdict struct {
	visibility Visibility
	review     Review
	action     Action
}

// claim makes the first of several equal posts the one that counts: while it is under way the others wait here, and are told that
// they are not the first. It finds the discussion of something that readers can see, making it for the first comment. With lock, no
// one else can change what is public in it until the transaction ends. All but the making is one statement; the key comes first,
// always, so that two equal posts cannot wait for each other.
func claim(ctx context.Context, tx postgres.Querier, by account.Viewer, d Draft, lock bool) (in discussion, claimed bool, err error) {
	column, table := "article_id", "articles"
	if d.SubjectID.Type == "Initiative" {
		column, table = "initiative_id", "initiatives"
	}
	hold := ` for key share of s`
	if lock {
		hold += ` for no key update of d`
	}
	query := `
		with claimed as (
			insert into comment_keys (scope, key, fingerprint)
			select $1, $2, $3 where $2::text is not null
			on conflict do nothing
			returning true
		),
		mine as materialized (select $2::text is null or exists (select from claimed) as first),
		found as materialized (
			select d.id, d.article_id, d.initiative_id, d.closed_at
			from discussions d
			join ` + table + ` s on s.id = d.` + column + `
			where s.id = $4 and s.state = 'PUBLISHED' and (select first from mine)` + hold + `
		)
		select mine.first, coalesce(f.id, 0) as id, f.article_id, f.initiative_id, f.closed_at
		from mine left join found f on true`
	var key *string
	var fingerprint []byte
	if d.IdempotencyKey != nil {
		key, fingerprint = d.IdempotencyKey, d.fingerprint()
	}
	var found struct {
		discussion

		First bool `db:"first"`
	}
	if err := tx.GetContext(ctx, &found, query, int64(by.ID), key, fingerprint, d.SubjectID.Key); err != nil {
		return in, false, err
	}
	if !found.First {
		return in, false, nil
	}
	in = found.discussion
	if in.ID == 0 {
		if in, err = firstComment(ctx, tx, column, table, d.SubjectID, hold); err != nil {
			return in, true, err
		}
	}
	if in.ClosedAt != nil {
		return in, true, fault.Invalid("subjectId", "DISCUSSION_CLOSED", "Kommentarfeltet er stengt.")
	}
	return in, true, nil
}

// firstComment makes the discussion of what nobody has commented on yet.
func firstComment(ctx context.Context, tx postgres.Querier, column, table string, about Subject, hold string) (in discussion, err error) {
	make := `
		insert into discussions (` + column + `)
		select s.id from ` + table + ` s where s.id = $1 and s.state = 'PUBLISHED'
		on conflict do nothing`
	if _, err := tx.ExecContext(ctx, make, about.Key); err != nil {
		return in, err
	}
	find := `
		select d.id, d.article_id, d.initiative_id, d.closed_at
		from discussions d
		join ` + table + ` s on s.id = d.` + column + `
		where s.id = $1 and s.state = 'PUBLISHED'` + hold
	if err = tx.GetContext(ctx, &in, find, about.Key); errors.Is(err, sql.ErrNoRows) {
		err = errNoSubject
	}
	return in, err
}

type discussion struct {
	ID           int64      `db:"id"`
	ArticleID    *int64     `db:"article_id"`
	InitiativeID *int64     `db:"initiative_id"`
	ClosedAt     *time.Time `db:"closed_at"`
}

// checkParent lets readers answer what readers can see, in the same discussion.
func checkParent(ctx context.Context, tx postgres.Querier, discussion int64, parent *ID) error {
	if parent == nil {
		return nil
	}
	var there bool
	const query = `select exists (select from comments where id = $1 and discussion_id = $2 and visibility = 'PUBLIC')`
	if err := tx.GetContext(ctx, &there, query, *parent, discussion); err != nil {
		return err
	}
	if !there {
		return fault.Invalid("parentId", "PARENT_NOT_VISIBLE", "Kommentaren du svarer på, er ikke lenger synlig.")
	}
	locked, err := threadLocked(ctx, tx, *parent)
	if err == nil && locked {
		err = fault.Invalid("parentId", "DISCUSSION_CLOSED", "Denne tråden tar ikke imot flere svar.")
	}
	return err
}

// insert stores a comment with its first revision, the decision about it and what is to be told of it, and fulfils the post's key,
// in one statement.
func insert(ctx context.Context, tx postgres.Querier, by account.Viewer, in discussion, d Draft, v judged) (*Comment, error) {
	const query = `
		with c as (
			insert into comments (discussion_id, parent_id, account_id, author_id, author_name, author_email, author_address,
				author_is_staff, body, body_html, text_hash, signal_codes, visibility, review)
			values ($1, $2, nullif($3, 0), $4, $5, nullif($6, ''), nullif($7, '')::inet, $8, $9, $10, $11, $12, $13, $14)
			returning *
		),
		revised as (
			insert into comment_revisions (comment_id, revision, body, signals) select id, revision, body, $15::jsonb from c
		),
		decided as (
			insert into decisions (comment_id, revision, action, actor_kind, visibility_after, review_after)
			select id, revision, $16, $17, visibility, review from c
		),
		told as (
			insert into events (kind, comment_id, article_id, initiative_id)
			select kind, c.id, $18, $19 from c cross join unnest($20::text[]) with ordinality as k(kind, place) order by place
		),
		fulfilled as (
			update comment_keys set comment_id = c.id from c where scope = $21 and key = $22
		)
		select ` + columns + ` from c join discussions d on d.id = c.discussion_id`
	signals, codes, err := v.stored()
	if err != nil {
		return nil, err
	}
	start := v.start()
	if by.May(account.Moderate) && start.visibility == Public { // who may judge others is not read by others
		start.review = Approved
	}
	news := (&move{Comment: &Comment{Visibility: start.visibility, Judgement: start.review}, before: unsaid}).news()
	var c Comment
	err = tx.GetContext(ctx, &c, query, in.ID, d.ParentID, int64(by.ID), v.author.ID, *d.Name, deref(d.Email), by.Address,
		by.Staff(), d.Body, text.CommentHTML(d.Body), textHash(d.Body), pq.Array(codes), start.visibility, start.review,
		signals, start.action, ByPolicy, in.ArticleID, in.InitiativeID, pq.Array(news), int64(by.ID), d.IdempotencyKey)
	if err != nil {
		return nil, err
	}
	return &c, nil
}
