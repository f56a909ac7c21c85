package demo

import (
	"context"
	"database/sql"
	"errors"

	"innomag/internal/directory"
	"innomag/internal/text"
)

func (s *seeder) writeDirectory(ctx context.Context, all *content) error {
	for _, step := range []func(context.Context, *shelves) error{
		s.writeTopics, s.writeOrganisations, s.writePeople, s.writeReports,
	} {
		if err := step(ctx, &all.directory); err != nil {
			return err
		}
	}
	return nil
}

func (s *seeder) writeTopics(ctx context.Context, all *shelves) error {
	for _, t := range all.Topics {
		n := directory.NewTopic{NameNB: t.NB, NameNN: t.NN, NameEN: t.EN, Description: t.About}
		if t.Under != "" {
			parent, err := one(s.topics, t.Under)
			if err != nil {
				return err
			}
			n.ParentID = &parent
		}
		err := ensure(ctx, s, "topic", t.NB, s.topics, func() (directory.TopicID, error) {
			found, err := s.Directory.TopicBySlug(ctx, text.Slug(t.NB))
			if found == nil {
				return 0, err
			}
			return found.ID, err
		}, func() (directory.TopicID, error) {
			made, err := s.Directory.CreateTopic(ctx, s.viewers["editor"], n)
			if err != nil {
				return 0, err
			}
			return made.ID, nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *seeder) writeOrganisations(ctx context.Context, all *shelves) error {
	for _, o := range all.Organisations {
		err := ensure(ctx, s, "organisation", o.Name, s.organisations, func() (directory.OrganisationID, error) {
			found, err := s.Directory.OrganisationBySlug(ctx, text.Slug(o.Name))
			if found == nil {
				return 0, err
			}
			return found.ID, err
		}, func() (directory.OrganisationID, error) {
			n := directory.NewOrganisation{Name: o.Name, Number: &o.Number, URL: &o.URL}
			made, err := s.Directory.CreateOrganisation(ctx, s.viewers["editor"], n)
			if err != nil {
				return 0, err
			}
			return made.ID, nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *seeder) writePeople(ctx context.Context, all *shelves) error {
	for _, p := range all.People {
		err := ensure(ctx, s, "person", p.Name, s.people, func() (directory.PersonID, error) {
			found, err := s.Directory.PersonBySlug(ctx, text.Slug(p.Name))
			if found == nil {
				return 0, err
			}
			return found.ID, err
		}, func() (directory.PersonID, error) {
			n := directory.NewPerson{Name: p.Name, Title: p.Title, Affiliation: p.Affiliation, Bio: p.Bio}
			if p.Portrait {
				drawn, err := s.draw(ctx, "portrett "+text.Slug(p.Name), portrait(p.Name), "Tegning: "+p.Name)
				if err != nil {
					return 0, err
				}
				n.PortraitID = drawn
			}
			made, err := s.Directory.CreatePerson(ctx, s.viewers["editor"], n)
			if err != nil {
				return 0, err
			}
			return made.ID, nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *seeder) writeReports(ctx context.Context, all *shelves) error {
	for _, r := range all.Reports {
		n := directory.NewReport{Title: r.Title, Year: &r.Year, URL: &r.URL, Summary: r.Summary}
		for _, o := range r.Organisations {
			id, err := one(s.organisations, o.Name)
			if err != nil {
				return err
			}
			n.Organisations = append(n.Organisations, directory.NewReportOrganisation{OrganisationID: id, Role: o.Role})
		}
		err := ensure(ctx, s, "report", r.Title, s.reports, func() (id directory.ReportID, err error) {
			err = s.DB.GetContext(ctx, &id, `select id from reports where slug = $1`, text.Slug(r.Title))
			if errors.Is(err, sql.ErrNoRows) {
				return 0, nil
			}
			return id, err
		}, func() (directory.ReportID, error) {
			made, err := s.Directory.CreateReport(ctx, s.viewers["editor"], n)
			if err != nil {
				return 0, err
			}
			return made.ID, nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
