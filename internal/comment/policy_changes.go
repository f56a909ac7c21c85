package comment

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/moderation"
	"innomag/internal/postgres"
)

// PolicyInForce is the policy that counts, and who set it.
type PolicyInForce struct {
	moderation.Policy

	SetByID *account.ID // nil: nobody has, or the account is gone
	SetAt   *time.Time  // nil: it is the one a newsroom starts with
}

// OwnEffect is what a code leads to here, where that is not what it leads to by itself.
type OwnEffect struct {
	Code   string
	Effect moderation.Effect
}

// OwnEffects gives the effects that differ, by code.
func (p *PolicyInForce) OwnEffects() []OwnEffect {
	out := make([]OwnEffect, 0, len(p.Effects))
	for code, effect := range p.Effects {
		out = append(out, OwnEffect{string(code), effect})
	}
	slices.SortFunc(out, func(a, b OwnEffect) int { return cmp.Compare(a.Code, b.Code) })
	return out
}

// PolicyChanges are changes of a policy. What is nil stays as it is; a list replaces the whole list.
type PolicyChanges struct {
	Mode              *moderation.Mode
	MinLength         *int
	MaxLength         *int
	MaxName           *int
	ReservedNames     []string
	BannedWords       []string
	SuspectWords      []string
	MaxLinks          *int
	BlockedDomains    []string
	AllowedDomains    []string
	RepeatHours       *int
	SimilarPercent    *int
	GuestPace         *moderation.Pace
	AccountPace       *moderation.Pace
	AddressPace       *moderation.Pace
	DiscussionPace    *moderation.Pace
	SlowSeconds       *int
	HoldFirst         *int
	TrustAfter        *int
	RejectedPercent   *int
	RejectedFrom      *int
	CloseAfterDays    *int
	EditMinutes       *int
	ReportsToHide     *int
	FormMinSeconds    *int
	FormMaxSeconds    *int
	FormRequired      *bool
	DisposableDomains []string
	CheckSeconds      *int
	Effects           []OwnEffect
}

// of gives p with the changes made. What is wrong with the result is a fault.List.
func (c PolicyChanges) of(p moderation.Policy) (moderation.Policy, error) {
	change(&p.Mode, c.Mode)
	for to, from := range map[*int]*int{
		&p.MinLength: c.MinLength, &p.MaxLength: c.MaxLength, &p.MaxName: c.MaxName, &p.MaxLinks: c.MaxLinks,
		&p.RepeatHours: c.RepeatHours, &p.SimilarPercent: c.SimilarPercent, &p.SlowSeconds: c.SlowSeconds,
		&p.HoldFirst: c.HoldFirst, &p.TrustAfter: c.TrustAfter, &p.RejectedPercent: c.RejectedPercent, &p.RejectedFrom: c.RejectedFrom,
		&p.CloseAfterDays: c.CloseAfterDays, &p.FormMinSeconds: c.FormMinSeconds, &p.FormMaxSeconds: c.FormMaxSeconds,
		&p.CheckSeconds: c.CheckSeconds, &p.EditMinutes: c.EditMinutes, &p.ReportsToHide: c.ReportsToHide,
	} {
		change(to, from)
	}
	for to, from := range map[*[]string][]string{
		&p.ReservedNames: c.ReservedNames, &p.BannedWords: c.BannedWords, &p.SuspectWords: c.SuspectWords,
		&p.BlockedDomains: c.BlockedDomains, &p.AllowedDomains: c.AllowedDomains, &p.DisposableDomains: c.DisposableDomains,
	} {
		if from != nil {
			*to = from
		}
	}
	change(&p.GuestPace, c.GuestPace)
	change(&p.AccountPace, c.AccountPace)
	change(&p.AddressPace, c.AddressPace)
	change(&p.DiscussionPace, c.DiscussionPace)
	change(&p.FormRequired, c.FormRequired)
	if c.Effects != nil {
		p.Effects = make(map[moderation.Code]moderation.Effect, len(c.Effects))
		for _, e := range c.Effects {
			p.Effects[moderation.Code(e.Code)] = e.Effect
		}
	}
	return p, c.named(p.Check())
}

func change[T any](to, from *T) {
	if from != nil {
		*to = *from
	}
}

// named gives the faults the names that the fields have in the changes, and a lasting order.
func (c PolicyChanges) named(err error) error {
	var faults fault.List
	if !errors.As(err, &faults) {
		return err
	}
	for _, f := range faults {
		if code, ok := strings.CutPrefix(f.Field, "effects."); ok {
			i := slices.IndexFunc(c.Effects, func(e OwnEffect) bool { return e.Code == code })
			f.Field = "effects." + strconv.Itoa(i)
		}
	}
	slices.SortStableFunc(faults, func(a, b *fault.Error) int { return cmp.Compare(a.Field, b.Field) })
	return faults
}

// PolicyInForce gives the moderation policy that counts now, and who set it.
func (s *Service) PolicyInForce(ctx context.Context, by account.Viewer) (*PolicyInForce, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	p, err := storedPolicy(ctx, s.DB)
	if err != nil {
		return nil, err
	}
	var set struct {
		By *account.ID `db:"set_by"`
		At *time.Time  `db:"set_at"`
	}
	err = s.DB.GetContext(ctx, &set, `select set_by, set_at from moderation_policies order by id desc limit 1`)
	if errors.Is(err, sql.ErrNoRows) {
		return &PolicyInForce{Policy: p}, nil
	}
	return &PolicyInForce{p, set.By, set.At}, err
}

// ChangePolicy changes the policy that counts, on this server at once and on every other within seconds. Two who change
// different things at the same time both get what they want. What is wrong with the result comes back as a fault.List.
func (s *Service) ChangePolicy(ctx context.Context, by account.Viewer, c PolicyChanges) (*PolicyInForce, error) {
	if !by.May(account.Moderate) {
		return nil, errModeratorsOnly
	}
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		if _, err := tx.ExecContext(ctx, `lock table moderation_policies in share row exclusive mode`); err != nil {
			return err
		}
		p, err := storedPolicy(ctx, tx)
		if err != nil {
			return err
		}
		if p, err = c.of(p); err != nil {
			return err
		}
		return storePolicy(ctx, tx, by, p)
	})
	if err != nil {
		return nil, err
	}
	s.Judge.forget()
	return s.PolicyInForce(ctx, by)
}

// within says that what is wrong is wrong in a part of the input.
func within(part string, err error) error {
	var faults fault.List
	if errors.As(err, &faults) {
		for _, f := range faults {
			f.Field = part + "." + f.Field
		}
	}
	return err
}
