package compiled

import (
	"context"
	"errors"

	"github.com/99designs/gqlgen/graphql"

	"innomag/internal/account"
	"innomag/internal/comment"
	"innomag/internal/moderation"
	"innomag/internal/siblings"
)

var errNobody = errors.New("an account that should be there is not")

// moderation compiles what moderators need to judge comments. The room brings each thing for all comments of the block at once.
func (c *compiler) moderation(f graphql.CollectedField, b *block[commentRow]) func(*answer, *commentRow) {
	b.meet = meet
	b.need("email")
	one := object(c, f, nil, moderationFields, c.ofModeration, "CommentModeration")
	if one == nil {
		return nil
	}
	return func(w *answer, row *commentRow) { maybe(w, row.Moderation(), one) }
}

var moderationFields = map[string]leaf[comment.Moderation]{
	"authorEmail": {nil, func(w *answer, m *comment.Moderation) { w.stringOrNull(m.AuthorEmail) }},
}

func (c *compiler) ofModeration(f graphql.CollectedField) func(*answer, *comment.Moderation) {
	switch f.Name {
	case "author":
		return fetchedOne(object(c, f, nil, authorFields, c.ofAuthor, "CommentAuthor", "Node"), func(w *answer, m *comment.Moderation) (*comment.Author, error) {
			return w.reads.Comments.AuthorOf(w.ctx, m)
		})
	case "signals":
		return fetched(c.signal(f), func(w *answer, m *comment.Moderation) ([]*moderation.Signal, error) {
			return w.reads.Comments.Signals(w.ctx, m)
		})
	case "claim":
		return fetchedOne(object(c, f, nil, claimFields, c.ofClaim, "CommentClaim"), func(w *answer, m *comment.Moderation) (*comment.Claim, error) {
			return w.reads.Comments.Claim(w.ctx, m)
		})
	case "decisions":
		return fetched(object(c, f, nil, decisionFields, c.ofDecision, "Decision"), func(w *answer, m *comment.Moderation) ([]*comment.Decision, error) {
			return w.reads.Comments.Decisions(w.ctx, m)
		})
	case "reports":
		return fetched(object(c, f, nil, complaintFields, none[comment.Report], "CommentReport"), func(w *answer, m *comment.Moderation) ([]*comment.Report, error) {
			return w.reads.Comments.Reports(w.ctx, m)
		})
	case "revisions":
		return fetched(object(c, f, nil, revisionFields, func(f graphql.CollectedField) func(*answer, *comment.Revision) {
			if f.Name != "signals" {
				return nil
			}
			return fetched(c.signal(f), func(_ *answer, r *comment.Revision) ([]*moderation.Signal, error) { return r.Signals, nil })
		}, "CommentRevision"), func(w *answer, m *comment.Moderation) ([]*comment.Revision, error) {
			return w.reads.Comments.Revisions(w.ctx, w.by, m)
		})
	}
	return nil
}

var authorFields = map[string]leaf[comment.Author]{
	"id":             {nil, func(w *answer, a *comment.Author) { a.ID.MarshalGQL(w) }},
	"kind":           {nil, func(w *answer, a *comment.Author) { w.word(string(a.Kind)) }},
	"name":           {nil, func(w *answer, a *comment.Author) { w.string(a.Name) }},
	"approvedCount":  {nil, func(w *answer, a *comment.Author) { w.int(a.ApprovedCount) }},
	"rejectedCount":  {nil, func(w *answer, a *comment.Author) { w.int(a.RejectedCount) }},
	"trusted":        {nil, func(w *answer, a *comment.Author) { w.bool(a.Trusted()) }},
	"alwaysHold":     {nil, func(w *answer, a *comment.Author) { w.bool(a.AlwaysHold()) }},
	"warnedAt":       {nil, func(w *answer, a *comment.Author) { w.time(a.WarnedAt) }},
	"suspendedUntil": {nil, func(w *answer, a *comment.Author) { w.time(a.SuspendedUntil()) }},
	"banned":         {nil, func(w *answer, a *comment.Author) { w.bool(a.Banned()) }},
	"bannedUntil":    {nil, func(w *answer, a *comment.Author) { w.time(a.BannedUntil()) }},
	"createdAt":      {nil, func(w *answer, a *comment.Author) { w.time(&a.CreatedAt) }},
}

func (c *compiler) ofAuthor(f graphql.CollectedField) func(*answer, *comment.Author) {
	if f.Name != "account" {
		return nil
	}
	return fetchedOne(c.account(f), func(w *answer, a *comment.Author) (*account.Account, error) {
		return accountOf(w, &a.Member, a, "account", func(a *comment.Author) *account.ID { return a.AccountID })
	})
}

var claimFields = map[string]leaf[comment.Claim]{
	"until": {nil, func(w *answer, c *comment.Claim) { w.time(&c.Until) }},
}

func (c *compiler) ofClaim(f graphql.CollectedField) func(*answer, *comment.Claim) {
	if f.Name != "account" {
		return nil
	}
	one := c.account(f)
	if one == nil {
		return nil
	}
	return func(w *answer, k *comment.Claim) {
		found, err := accountOf(w, &k.Member, k, "account", func(k *comment.Claim) *account.ID { return &k.AccountID })
		if err != nil || found == nil { // it must be there; the ordinary way knows what to say
			w.fail(errNobody)
			return
		}
		one(w, found)
	}
}

var decisionFields = map[string]leaf[comment.Decision]{
	"id":        {nil, func(w *answer, d *comment.Decision) { d.ID.MarshalGQL(w) }},
	"action":    {nil, func(w *answer, d *comment.Decision) { w.word(string(d.Action)) }},
	"revision":  {nil, func(w *answer, d *comment.Decision) { w.int(d.Revision) }},
	"actorKind": {nil, func(w *answer, d *comment.Decision) { w.word(string(d.ActorKind)) }},
	"reason": {nil, func(w *answer, d *comment.Decision) {
		if r := d.Reason(); r != nil {
			w.word(string(*r))
			return
		}
		w.null()
	}},
	"note":            {nil, func(w *answer, d *comment.Decision) { w.string(d.Note) }},
	"messageToAuthor": {nil, func(w *answer, d *comment.Decision) { w.string(d.MessageToAuthor) }},
	"at":              {nil, func(w *answer, d *comment.Decision) { w.time(&d.At) }},
	"undoes": {nil, func(w *answer, d *comment.Decision) {
		if d.Undoes == nil {
			w.null()
			return
		}
		d.Undoes.MarshalGQL(w)
	}},
}

func (c *compiler) ofDecision(f graphql.CollectedField) func(*answer, *comment.Decision) {
	if f.Name != "actor" {
		return nil
	}
	return fetchedOne(c.account(f), func(w *answer, d *comment.Decision) (*account.Account, error) {
		return accountOf(w, &d.Member, d, "actor", func(d *comment.Decision) *account.ID { return d.ActorID })
	})
}

var complaintFields = map[string]leaf[comment.Report]{
	"reason":    {nil, func(w *answer, r *comment.Report) { w.word(string(r.Reason)) }},
	"note":      {nil, func(w *answer, r *comment.Report) { w.string(r.Note) }},
	"createdAt": {nil, func(w *answer, r *comment.Report) { w.time(&r.CreatedAt) }},
	"outcome": {nil, func(w *answer, r *comment.Report) {
		if r.Outcome == nil {
			w.null()
			return
		}
		w.word(string(*r.Outcome))
	}},
}

var revisionFields = map[string]leaf[comment.Revision]{
	"revision":  {nil, func(w *answer, r *comment.Revision) { w.int(r.Revision) }},
	"createdAt": {nil, func(w *answer, r *comment.Revision) { w.time(&r.CreatedAt) }},
	"bodyText":  {nil, func(w *answer, r *comment.Revision) { w.stringOrNull(r.BodyText) }},
}

var signalFields = map[string]leaf[moderation.Signal]{
	"check":  {nil, func(w *answer, s *moderation.Signal) { w.string(s.Check) }},
	"code":   {nil, func(w *answer, s *moderation.Signal) { w.string(string(s.Code)) }},
	"effect": {nil, func(w *answer, s *moderation.Signal) { w.word(string(s.Effect)) }},
	"field":  {nil, func(w *answer, s *moderation.Signal) { w.string(s.Field) }},
}

var evidenceFields = map[string]leaf[moderation.Evidence]{
	"rule":  {nil, func(w *answer, e *moderation.Evidence) { w.string(e.Rule) }},
	"text":  {nil, func(w *answer, e *moderation.Evidence) { w.string(e.Text) }},
	"start": {nil, func(w *answer, e *moderation.Evidence) { w.int(e.Start) }},
	"end":   {nil, func(w *answer, e *moderation.Evidence) { w.int(e.End) }},
	"value": {nil, func(w *answer, e *moderation.Evidence) { w.int(e.Value) }},
	"limit": {nil, func(w *answer, e *moderation.Evidence) { w.int(e.Limit) }},
	"ref":   {nil, func(w *answer, e *moderation.Evidence) { w.string(e.Ref) }},
}

func (c *compiler) signal(f graphql.CollectedField) func(*answer, *moderation.Signal) {
	return object(c, f, nil, signalFields, func(f graphql.CollectedField) func(*answer, *moderation.Signal) {
		if f.Name != "evidence" {
			return nil
		}
		return fetched(object(c, f, nil, evidenceFields, none[moderation.Evidence], "SignalEvidence"), func(_ *answer, s *moderation.Signal) ([]*moderation.Evidence, error) {
			all := make([]*moderation.Evidence, len(s.Evidence))
			for i := range s.Evidence {
				all[i] = &s.Evidence[i]
			}
			return all, nil
		})
	}, "Signal")
}

var accountFields = map[string]leaf[account.Account]{
	"id":   {nil, func(w *answer, a *account.Account) { w.id("Account", int64(a.ID)) }},
	"name": {nil, func(w *answer, a *account.Account) { w.string(a.Name) }},
}

func (c *compiler) account(f graphql.CollectedField) func(*answer, *account.Account) {
	return object(c, f, nil, accountFields, none[account.Account], "Account", "Node")
}

// accountOf finds an account that a row names, for all its siblings at once.
func accountOf[T any](w *answer, m *siblings.Member[T], self T, what string, idOf func(T) *account.ID) (*account.Account, error) {
	return siblings.Load(w.ctx, m, self, what, func(ctx context.Context, all []T) ([]*account.Account, error) {
		ids := make([]account.ID, 0, len(all))
		for _, t := range all {
			if id := idOf(t); id != nil {
				ids = append(ids, *id)
			}
		}
		found, err := account.Accounts(ctx, w.reads.DB, ids)
		out := make([]*account.Account, len(all))
		for i, t := range all {
			if id := idOf(t); id != nil {
				out[i] = found[*id]
			}
		}
		return out, err
	})
}
