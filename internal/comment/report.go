package comment

import (
	"context"
	"crypto/hmac"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strconv"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/postgres"
	"innomag/internal/siblings"
)

// ReportReason says what a reader finds wrong with a comment.
type ReportReason string

// ReportOutcome says what a moderator made of a report.
type ReportOutcome string

// The outcomes.
const (
	Upheld    ReportOutcome = "UPHELD"    // the comment was taken away
	Dismissed ReportOutcome = "DISMISSED" // the comment stayed, or its author withdrew it
)

// Complaint is what a reader finds wrong with a comment.
type Complaint struct {
	CommentID ID
	Reason    ReportReason
	Note      string
}

// Report is a complaint that was stored. It never says whose it is.
type Report struct {
	Reason    ReportReason   `db:"reason"`
	Note      string         `db:"note"`
	CreatedAt time.Time      `db:"created_at"`
	Outcome   *ReportOutcome `db:"outcome"` // nil: nobody has looked yet
}

// Report stores what a reader finds wrong with a public comment and gives a receipt that leads to what comes of it.
// Reporting the same comment again changes nothing; an account is given the first report's receipt, a guest none, since it
// may be a neighbour's. As many reports by different readers as the policy says (ReportsToHide) hide the comment until a
// moderator looks, unless one has approved its text since it was first reported.
func (s *Service) Report(ctx context.Context, by account.Viewer, r Complaint) (receipt string, err error) {
	var f form.Form
	f.Text("note", &r.Note, false, 1000)
	if err := f.Err(); err != nil {
		return "", err
	}
	rules, err := s.Judge.current(ctx, s.DB)
	if err != nil {
		return "", err
	}
	reporter := s.voice("report", by)
	var id int64
	counted := false
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		c, err := lock(ctx, tx, r.CommentID)
		if err != nil {
			return err
		}
		if id, err = earlierReport(ctx, tx, c.ID, reporter); err != nil || id != 0 {
			counted = id != 0
			return err
		}
		if err := mayRespond(ctx, tx, by, c); err != nil {
			return err
		}
		const insert = `
			insert into comment_reports (comment_id, reporter, account_id, reason, note)
			values ($1, $2, nullif($3, 0), $4, $5)
			returning id`
		if err := tx.GetContext(ctx, &id, insert, c.ID, reporter, int64(by.ID), r.Reason, r.Note); err != nil {
			return err
		}
		m := move{Comment: c, before: c.facts()}
		c.ReportCount++ // as the trigger counts
		if err := hideReported(ctx, tx, c, rules.Policy.ReportsToHide); err != nil {
			return err
		}
		return tell(ctx, tx, &m)
	})
	if err != nil {
		return "", err
	}
	if counted && by.Guest() {
		return "", nil // whose receipt it is cannot be told from others at the same network
	}
	return s.reportReceipt(id), nil
}

func earlierReport(ctx context.Context, tx postgres.Querier, id ID, reporter []byte) (int64, error) {
	var found []int64
	const query = `select id from comment_reports where comment_id = $1 and reporter = $2`
	if err := tx.SelectContext(ctx, &found, query, id, reporter); err != nil || len(found) == 0 {
		return 0, err
	}
	return found[0], nil
}

// mayRespond lets readers speak up about what all readers can see and they did not write themselves.
func mayRespond(ctx context.Context, q postgres.Querier, by account.Viewer, c *Comment) error {
	if c.Visibility != Public {
		return errNotThere.In("commentId")
	}
	if c.writtenBy(by) {
		return fault.Invalid("commentId", "OWN_COMMENT", "Dette er din egen kommentar.")
	}
	var there bool
	const query = `select exists (select from discussions d where d.id = $1 and ` + subjectOpen + `)`
	if err := q.GetContext(ctx, &there, query, c.DiscussionID); err != nil {
		return err
	}
	if !there {
		return errNotThere.In("commentId")
	}
	return nil
}

// hideReported hides a public comment that enough readers have reported, if no moderator has found its present text good
// since the first of them. Where enough is 0, reports hide nothing.
func hideReported(ctx context.Context, tx postgres.Querier, c *Comment, enough int) error {
	if enough == 0 {
		return nil
	}
	const due = `
		select count(*) filter (where r.outcome is null) >= $2
			and not exists (
				select from decisions l
				where l.comment_id = $1 and l.actor_kind = 'STAFF' and l.visibility_after = 'PUBLIC'
				and l.at > greatest(min(r.created_at), max(c.edited_at))
			)
			and count(*) filter (where r.outcome = 'DISMISSED' and r.closed_at > coalesce(c.edited_at, '-infinity')) = 0
		from comment_reports r
		join comments c on c.id = r.comment_id
		where r.comment_id = $1`
	var hide bool
	if err := tx.GetContext(ctx, &hide, due, c.ID, enough); err != nil || !hide {
		return err
	}
	const move = `
		update comments set visibility = 'HIDDEN', review = 'PENDING', revision = revision + 1
		where id = $1`
	if _, err := tx.ExecContext(ctx, move, c.ID); err != nil {
		return err
	}
	before := fateOf{c.Visibility, c.Judgement}
	c.Visibility, c.Judgement = Hidden, Pending
	return record(ctx, tx, decision{
		comment: c.ID, revision: c.Revision, action: ActionReportHide, actorKind: ByPolicy,
		before: &before, after: fateOf{Hidden, Pending},
	})
}

// voice recognises a reader who may speak up once about each comment: an account, or else a network. It does not tell who.
func (s *Service) voice(what string, by account.Viewer) []byte {
	if by.Guest() {
		return s.keyed(what+" from network", network(by.Address).String())
	}
	return s.keyed(what+" by account", fmt.Sprint(by.ID))
}

func (s *Service) reportReceipt(id int64) string {
	token := binary.BigEndian.AppendUint64(nil, uint64(id))
	mac := s.keyed("report receipt", strconv.FormatInt(id, 10))[:receiptMAC]
	return base64.RawURLEncoding.EncodeToString(append(token, mac...))
}

// ReportByReceipt gives the report a receipt was given for; nil when it is no receipt of ours.
func (s *Service) ReportByReceipt(ctx context.Context, receipt string) (*Report, error) {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(receipt)
	if err != nil || len(raw) != receiptSize {
		return nil, nil //nolint:nilerr // a receipt that is none opens nothing, and says no more than that
	}
	id := int64(binary.BigEndian.Uint64(raw))
	if !hmac.Equal(raw[8:], s.keyed("report receipt", strconv.FormatInt(id, 10))[:receiptMAC]) {
		return nil, nil
	}
	var found []*Report
	const query = `select reason, note, created_at, outcome from comment_reports where id = $1`
	if err := s.DB.SelectContext(ctx, &found, query, id); err != nil || len(found) == 0 {
		return nil, err
	}
	return found[0], nil
}

const reportsShown = 50

// Reports gives what readers have reported about a comment, the latest first, at most 50, for moderators.
func (s *Service) Reports(ctx context.Context, m *Moderation) ([]*Report, error) {
	c := m.Comment
	return siblings.Load(ctx, &c.Member, c, "reports", func(ctx context.Context, all []*Comment) ([][]*Report, error) {
		query := `
			select o.id as owner, r.reason, r.note, r.created_at, r.outcome
			from unnest($1::bigint[]) as o(id)
			cross join lateral (select * from comment_reports where comment_id = o.id order by id desc limit ` + strconv.Itoa(reportsShown) + `) r
			order by r.id desc`
		var rows []struct {
			Owner ID `db:"owner"`
			Report
		}
		ids := idsOf(all)
		if err := s.DB.SelectContext(ctx, &rows, query, int64s(ids)); err != nil {
			return nil, err
		}
		of := make(map[ID][]*Report, len(ids))
		for i, r := range rows {
			of[r.Owner] = append(of[r.Owner], &rows[i].Report)
		}
		out := make([][]*Report, len(ids))
		for i, id := range ids {
			out[i] = of[id]
		}
		return out, nil
	})
}
