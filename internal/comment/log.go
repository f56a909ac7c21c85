package comment

import (
	"context"
	"encoding/json"
	"time"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/page"
	"innomag/internal/siblings"
)

// DecisionFilter says which decisions the log shows: those that meet all that is said. The zero filter shows all.
type DecisionFilter struct {
	ActorKind *ActorKind
	ActorID   *gid.ID // an account
	Action    *Action
	Reason    *Reason
	Since     *time.Time // and this moment, too
	Until     *time.Time // not this moment
}

// What the log is made of.
type (
	// DecisionConnection is a page of decisions.
	DecisionConnection = page.Connection[*Decision]
	// DecisionEdge is a decision in a list.
	DecisionEdge = page.Edge[*Decision]
)

// onlyStaff are the actions that nobody but a moderator takes; asking for one of them asks for the moderators' alone.
var onlyStaff = map[Action]bool{
	ActionApprove: true, ActionReject: true, ActionSpam: true, ActionRestore: true, ActionFeature: true, ActionUnfeature: true,
	ActionRedact: true, ActionLock: true, ActionUnlock: true, ActionUndo: true,
}

func (f *DecisionFilter) check() (queued, error) {
	q := queued{where: "true"}
	if f == nil {
		return q, nil
	}
	staff := (f.ActorKind != nil && *f.ActorKind == ByStaff) || f.ActorID != nil || (f.Action != nil && onlyStaff[*f.Action])
	if staff {
		q.where += ` and l.actor_kind = 'STAFF'` // in so many words, for the partial indexes
	}
	if f.ActorKind != nil && (!staff || *f.ActorKind != ByStaff) {
		q.and(`l.actor_kind = ?`, *f.ActorKind)
	}
	if id := f.ActorID; id != nil {
		if id.Type != "Account" {
			return q, fault.New(fault.BadUserInput, "this is the id of a %s, not of an Account", id.Type).In("filter.actorId")
		}
		q.and(`l.actor_id = ?`, id.Key)
	}
	if f.Action != nil {
		q.and(`l.action = ?`, *f.Action)
	}
	if f.Reason != nil {
		q.and(`l.reason = ?`, *f.Reason)
	}
	if f.Since != nil {
		q.and(`l.at >= ?`, *f.Since)
	}
	if f.Until != nil {
		q.and(`l.at < ?`, *f.Until)
	}
	return q, nil
}

// Log gives a page of what was decided about comments, by whomever, the latest first. Anybody but a moderator is Forbidden.
func (s *Service) Log(ctx context.Context, by account.Viewer, filter *DecisionFilter, args page.Args) (*DecisionConnection, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	q, err := filter.check()
	if err != nil {
		return nil, err
	}
	name, err := json.Marshal(filter)
	if err != nil {
		return nil, err
	}
	list := page.List{
		Name:  "decisions " + string(name),
		Order: []page.Column{{SQL: "l.at", Cast: "timestamptz", Desc: true}, {SQL: "l.id", Cast: "bigint", Desc: true}},
	}
	request, err := list.Request(s.Cursors, args)
	if err != nil {
		return nil, err
	}
	where, orderAndLimit, bounds := request.SQL(len(q.args))
	query := `
		select l.id, l.comment_id, l.action, l.revision, l.actor_id, l.actor_kind, l.reason, l.note, l.message, l.at, l.undoes
		from decisions l
		where ` + q.where + ` and ` + where + ` ` + orderAndLimit
	var found []*Decision
	if err := s.DB.SelectContext(ctx, &found, query, append(q.args[:len(q.args):len(q.args)], bounds...)...); err != nil {
		return nil, err
	}
	siblings.Introduce(found)
	key := func(d *Decision) []string { return []string{page.Time(d.At), page.Int(d.ID)} }
	return page.Connect(request, found, key, func(ctx context.Context) (n int, err error) {
		return n, s.DB.GetContext(ctx, &n, `select count(*) from decisions l where `+q.where, q.args...)
	}), nil
}

// Judged gives the comment that a decision is about, nil when there is none any more.
func (s *Service) Judged(ctx context.Context, by account.Viewer, d *Decision) (*Comment, error) {
	return siblings.Load(ctx, &d.Member, d, "comment", func(ctx context.Context, all []*Decision) ([]*Comment, error) {
		ids := make([]ID, len(all))
		for i, d := range all {
			ids[i] = d.CommentID
		}
		return s.ByIDs(ctx, by, ids)
	})
}

// MayUndo says whether the viewer may take a decision back now: it is a moderator's, the latest about its comment, and not
// about what an administrator alone opens again.
func (s *Service) MayUndo(ctx context.Context, by account.Viewer, d *Decision) (bool, error) {
	if d.ActorKind != ByStaff || !undoable[d.Action] || !by.May(account.Moderate) {
		return false, nil
	}
	if d.Action == ActionRedact && (d.ActorID == nil || *d.ActorID != by.ID) && !by.May(account.Administer) {
		return false, nil
	}
	return siblings.Load(ctx, &d.Member, d, "latest", func(ctx context.Context, all []*Decision) ([]bool, error) {
		ids := make([]DecisionID, len(all))
		for i, d := range all {
			ids[i] = d.ID
		}
		const query = `
			select not exists (select from decisions l where l.comment_id = d.comment_id and l.id > d.id)
				and exists (select from comments c where c.id = d.comment_id and c.revision = d.revision + 1 and c.account_id is distinct from $2)
			from unnest($1::bigint[]) with ordinality as o(id, place)
			join decisions d on d.id = o.id
			order by o.place`
		var latest []bool
		return latest, s.DB.SelectContext(ctx, &latest, query, int64s(ids), by.ID)
	})
}
