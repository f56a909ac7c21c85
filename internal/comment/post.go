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
	if err == nil && id == 0 {
		id, err = s.judgeAndStore(ctx, by, d)
	}
	if err != nil {
		return nil, err
	}
	c, err := s.own(ctx, by, id)
	if err != nil {
		return nil, err
	}
	p := &Posted{Comment: c, Receipt: s.receipt(id)}
	if c.Visibility == Hidden {
		if p.Notice, err = s.notice(ctx, by, c); err != nil {
			return nil, err
		}
	}
	p.Warning, err = s.warning(ctx, id)
	return p, err
}

func (s *Service) judgeAndStore(ctx context.Context, by account.Viewer, d Draft) (ID, error) {
	v, err := s.judge(ctx, s.DB, by, d.writing())
	if err != nil {
		return 0, err
	}
	if refused := v.Faults(by.Language); refused != nil {
		// The same post may have been stored while this one was judged, which is then no repetition but a retry.
		if id, err := s.earlier(ctx, by, d); err != nil || id != 0 {
			return id, err
		}
		for _, f := range fault.All(refused) {
			if f.Code == "DISCUSSION_CLOSED" {
				f.Field = "subjectId"
			}
		}
		return 0, refused
	}
	return s.store(ctx, by, d, v)
}

// notice says why a comment waits.
func (s *Service) notice(ctx context.Context, by account.Viewer, c *Comment) (string, error) {
	if c.Judgement != Pending && c.Judgement != Spam { // judged since, when a post was sent again
		return "", nil
	}
	signals, err := s.Signals(ctx, &Moderation{Comment: c})
	if err != nil {
		return "", err
	}
	v := moderation.Verdict{Action: moderation.Held}
	for _, signal := range signals {
		v.Signals = append(v.Signals, *signal)
	}
	return v.Waiting(by.Language), nil
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

// store does all that posting means in one transaction.
func (s *Service) store(ctx context.Context, by account.Viewer, d Draft, v judged) (id ID, err error) {
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		earlier, err := claimKey(ctx, tx, by, d)
		if err != nil || earlier != 0 {
			id = earlier
			return err
		}
		discussion, err := openDiscussion(ctx, tx, d.SubjectID, v.start().visibility == Public)
		if err != nil {
			return err
		}
		if err := checkParent(ctx, tx, discussion, d.ParentID); err != nil {
			return err
		}
		id, err = insert(ctx, tx, by, discussion, d, v)
		if err != nil {
			return err
		}
		return fulfilKey(ctx, tx, by, d, id)
	})
	return id, err
}

// verdict is how a new text starts out.
type verdict struct {
	visibility Visibility
	review     Review
	action     Action
}

// openDiscussion finds the discussion of something that readers can see, making it for the first comment.
// With lock, no one else can change what is public in it until the transaction ends.
func openDiscussion(ctx context.Context, tx postgres.Querier, about Subject, lock bool) (discussion, error) {
	column, table := "article_id", "articles"
	if about.Type == "Initiative" {
		column, table = "initiative_id", "initiatives"
	}
	make := `
		insert into discussions (` + column + `)
		select s.id from ` + table + ` s
		where s.id = $1 and s.state = 'PUBLISHED'
		and not exists (select from discussions where ` + column + ` = $1)
		on conflict do nothing`
	if _, err := tx.ExecContext(ctx, make, about.Key); err != nil {
		return discussion{}, err
	}
	find := `
		select d.id, d.article_id, d.initiative_id, d.closed_at
		from discussions d
		join ` + table + ` s on s.id = d.` + column + `
		where s.id = $1 and s.state = 'PUBLISHED'
		for key share of s`
	if lock {
		find += ` for no key update of d`
	}
	var d discussion
	switch err := tx.GetContext(ctx, &d, find, about.Key); {
	case errors.Is(err, sql.ErrNoRows):
		return d, errNoSubject
	case err != nil:
		return d, err
	case d.ClosedAt != nil:
		return d, fault.Invalid("subjectId", "DISCUSSION_CLOSED", "Kommentarfeltet er stengt.")
	}
	return d, nil
}

type discussion struct {
	ID           int64      `db:"id"`
	ArticleID    *int64     `db:"article_id"`
	InitiativeID *int64     `db:"initiative_id"`
	ClosedAt     *time.Time `db:"closed_at"`
}

// checkParent lets readers answer what readers can see, in the same discussion.
func checkParent(ctx context.Context, tx postgres.Querier, in discussion, parent *ID) error {
	if parent == nil {
		return nil
	}
	var there bool
	const query = `select exists (select from comments where id = $1 and discussion_id = $2 and visibility = 'PUBLIC')`
	if err := tx.GetContext(ctx, &there, query, *parent, in.ID); err != nil {
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

func insert(ctx context.Context, tx *sqlx.Tx, by account.Viewer, in discussion, d Draft, v judged) (ID, error) {
	const query = `
		insert into comments (discussion_id, parent_id, account_id, author_id, author_name, author_email, author_address,
			author_is_staff, body, body_html, text_hash, signal_codes, visibility, review)
		values ($1, $2, nullif($3, 0), $4, $5, nullif($6, ''), nullif($7, '')::inet, $8, $9, $10, $11, $12, $13, $14)
		returning id`
	signals, codes, err := v.stored()
	if err != nil {
		return 0, err
	}
	start := v.start()
	if by.May(account.Moderate) && start.visibility == Public { // who may judge others is not read by others
		start.review = Approved
	}
	var id ID
	err = tx.GetContext(ctx, &id, query, in.ID, d.ParentID, int64(by.ID), v.author.ID, *d.Name, deref(d.Email), by.Address,
		by.Staff(), d.Body, text.CommentHTML(d.Body), textHash(d.Body), pq.Array(codes), start.visibility, start.review)
	if err != nil {
		return 0, err
	}
	const revision = `insert into comment_revisions (comment_id, revision, body, signals) values ($1, 1, $2, $3)`
	if _, err := tx.ExecContext(ctx, revision, id, d.Body, signals); err != nil {
		return 0, err
	}
	if err := record(ctx, tx, decision{
		comment: id, revision: 1, action: start.action, actorKind: ByPolicy,
		after: fateOf{start.visibility, start.review},
	}); err != nil {
		return 0, err
	}
	c := Comment{ID: id, ArticleID: in.ArticleID, InitiativeID: in.InitiativeID, Visibility: start.visibility, Judgement: start.review}
	return id, tell(ctx, tx, &move{Comment: &c, before: unsaid})
}
