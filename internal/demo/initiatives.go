package demo

import (
	"context"
	"errors"
	"fmt"

	"innomag/internal/initiative"
)

func (s *seeder) writeInitiatives(ctx context.Context, all *content) error {
	for _, v := range all.initiatives {
		n, err := s.initiativeFrom(v)
		if err != nil {
			return fmt.Errorf("initiative %q: %w", v.slug, err)
		}
		by := s.viewers["author"]
		err = ensure(ctx, s, "initiative", v.slug, s.initiatives, func() (initiative.ID, error) {
			found, err := s.Initiatives.BySlug(ctx, by, v.slug)
			if found == nil {
				return 0, err
			}
			return found.ID, err
		}, func() (initiative.ID, error) {
			if n.HeroImage, err = s.picture(ctx, v.slug); err != nil {
				return 0, err
			}
			made, err := s.Initiatives.Create(ctx, by, n)
			if err != nil {
				return 0, err
			}
			return made.ID, nil
		})
		if err != nil {
			return err
		}
		if err := s.bringUp(ctx, v); err != nil {
			return fmt.Errorf("initiative %q: %w", v.slug, err)
		}
	}
	return nil
}

func (s *seeder) initiativeFrom(v venture) (n initiative.New, err error) {
	if len(v.History) == 0 {
		return n, errors.New("it has no status")
	}
	first := v.History[0]
	n = initiative.New{
		Title: v.Title, Slug: &v.slug, Summary: v.Summary, Goal: v.Goal, TargetGroup: v.TargetGroup, Body: v.body,
		Status: first.Status, StatusSince: first.Since.date(), StatusNote: first.Note,
		StartedOn: v.StartedOn.date(), EndedOn: v.EndedOn.date(),
		Municipality: v.Municipality, County: v.County, ContactName: v.ContactName, ContactURL: &v.ContactURL,
	}
	if n.TopicIDs, err = named(s.topics, v.Topics); err != nil {
		return n, err
	}
	if n.ReportIDs, err = named(s.reports, v.Reports); err != nil {
		return n, err
	}
	for _, p := range v.Partners {
		id, err := one(s.organisations, p.Name)
		if err != nil {
			return n, err
		}
		n.Partners = append(n.Partners, initiative.NewPartner{OrganisationID: id, Role: p.Role})
	}
	for _, p := range v.People {
		id, err := one(s.people, p.Name)
		if err != nil {
			return n, err
		}
		n.People = append(n.People, initiative.NewParticipant{PersonID: id, Role: p.Role})
	}
	return n, nil
}

// bringUp takes an initiative through the statuses it has had since the first, and opens it.
func (s *seeder) bringUp(ctx context.Context, v venture) error {
	by := s.viewers["author"]
	i, err := s.Initiatives.BySlug(ctx, by, v.slug)
	if err != nil {
		return err
	}
	had, err := s.Initiatives.StatusHistory(ctx, i)
	if err != nil {
		return err
	}
	for _, h := range v.History[min(len(had), len(v.History)):] {
		i, err = s.Initiatives.Update(ctx, by, initiative.Changes{
			InitiativeID: i.ID, ExpectedRevision: i.Revision,
			Status: &h.Status, StatusSince: h.Since.date(), StatusNote: &h.Note,
		})
		if err != nil {
			return err
		}
	}
	if i.State == initiative.Draft {
		if i, err = s.Initiatives.Publish(ctx, by, initiative.Step{InitiativeID: i.ID}); err != nil {
			return err
		}
	}
	return s.initiativeWasPublished(ctx, i.ID, s.morning(v.DaysAgo))
}
