// Package twins makes one of two entries of the directory that are the same, people or organisations, and gives both back when they were
// not. It says in which order the rooms that point at them hand over; what they moved is kept with the merge.
package twins

import (
	"context"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/initiative"
	"innomag/internal/postgres"
)

// Service merges and undoes.
type Service struct{ DB *sqlx.DB }

func mustEdit(by account.Viewer) error {
	if !by.May(account.Publish) {
		return fault.New(fault.Forbidden, "only editors merge what is in the directory")
	}
	return nil
}

// Organisations makes one organisation of two: partnerships, roles in reports and the affiliations of people move to the one that
// stays, and the address and the id of the other lead to it. Initiatives and reports that it touches count a change. It fails as
// Forbidden without the permission to publish, and as a fault about fromId or intoId.
func (s *Service) Organisations(ctx context.Context, by account.Viewer, m directory.OrganisationMerge) (one *directory.Organisation, err error) {
	if err := mustEdit(by); err != nil {
		return nil, err
	}
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		if err := initiative.HoldOfOrganisation(ctx, tx, m.FromID, nil); err != nil {
			return err
		}
		from, into, was, err := directory.BeginOrganisationMerge(ctx, tx, m)
		if err != nil {
			return err
		}
		moved, err := initiative.HandOrganisation(ctx, tx, from.ID, into.ID)
		if err != nil {
			return err
		}
		one, err = directory.EndOrganisationMerge(ctx, tx, by, from, into, was, directory.Kept{"initiatives": moved})
		return err
	})
	return one, err
}

// People makes one person of two entries: bylines and quotes, parts in initiatives and the account that writes as the one who goes
// move to the one who stays, and the address and the id of the other lead there. Articles and initiatives that it touches count a change.
// It fails as Forbidden without the permission to publish, and as a fault about fromId or intoId.
func (s *Service) People(ctx context.Context, by account.Viewer, m directory.PersonMerge) (one *directory.Person, err error) {
	if err := mustEdit(by); err != nil {
		return nil, err
	}
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		if err := holdOfPerson(ctx, tx, m.FromID, m.IntoID, nil); err != nil {
			return err
		}
		from, into, was, err := directory.BeginPersonMerge(ctx, tx, m)
		if err != nil {
			return err
		}
		kept := directory.Kept{}
		if kept["articles"], err = article.HandPerson(ctx, tx, by, from.ID, into.ID); err != nil {
			return err
		}
		if kept["initiatives"], err = initiative.HandPerson(ctx, tx, from.ID, into.ID); err != nil {
			return err
		}
		if kept["accounts"], err = account.HandPerson(ctx, tx, int64(from.ID), int64(into.ID)); err != nil {
			return err
		}
		one, err = directory.EndPersonMerge(ctx, tx, by, from, into, was, kept)
		return err
	})
	return one, err
}

// holdOfPerson holds all that names a person, or did: as those who save it do, before they look for people.
func holdOfPerson(ctx context.Context, tx *sqlx.Tx, from, into directory.PersonID, kept directory.Kept) error {
	if err := article.HoldOfPerson(ctx, tx, from, kept["articles"]); err != nil {
		return err
	}
	if err := initiative.HoldOfPerson(ctx, tx, from, kept["initiatives"]); err != nil {
		return err
	}
	return account.HoldWriters(ctx, tx, int64(from), int64(into))
}

// Undo gives back the one that went at a merge, with exactly what was moved from it, as far as nobody has said otherwise since. What cannot
// be given back any more is told, a fault of mergeId for each, and then nothing is. It fails as Forbidden without the permission to publish;
// the merge comes with a Conflict.
func (s *Service) Undo(ctx context.Context, by account.Viewer, u directory.Undoing) (m *directory.Merge, err error) {
	if err := mustEdit(by); err != nil {
		return nil, err
	}
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		var kept directory.Kept
		if m, kept, err = directory.MergeToUndo(ctx, tx, u.MergeID); err != nil {
			return err
		}
		undo := s.undoPerson
		if m.Kind == "Organisation" {
			undo = s.undoOrganisation
		}
		if err := undo(ctx, tx, by, u, m, kept); err != nil {
			return err
		}
		m, err = directory.MergeByID(ctx, tx, u.MergeID)
		return err
	})
	if err != nil && fault.Of(err).Kind != fault.Conflict {
		return nil, err
	}
	return m, err
}

func (s *Service) undoOrganisation(ctx context.Context, tx *sqlx.Tx, by account.Viewer, u directory.Undoing, m *directory.Merge, kept directory.Kept) error {
	from, into := directory.OrganisationID(m.FromID), directory.OrganisationID(m.IntoID)
	if err := initiative.HoldOfOrganisation(ctx, tx, from, kept["initiatives"]); err != nil {
		return err
	}
	var f form.Form
	if err := directory.UndoOrganisationMerge(ctx, tx, by, u, &f); err != nil {
		return err
	}
	if err := f.Err(); err != nil {
		return err
	}
	if err := initiative.TakeBackOrganisation(ctx, tx, from, into, kept["initiatives"], &f); err != nil {
		return err
	}
	return f.Err()
}

func (s *Service) undoPerson(ctx context.Context, tx *sqlx.Tx, by account.Viewer, u directory.Undoing, m *directory.Merge, kept directory.Kept) error {
	from, into := directory.PersonID(m.FromID), directory.PersonID(m.IntoID)
	if err := holdOfPerson(ctx, tx, from, into, kept); err != nil {
		return err
	}
	var f form.Form
	if err := directory.UndoPersonMerge(ctx, tx, by, u, &f); err != nil {
		return err
	}
	if err := f.Err(); err != nil {
		return err
	}
	if err := article.TakeBackPerson(ctx, tx, by, from, into, kept["articles"], &f); err != nil {
		return err
	}
	if err := initiative.TakeBackPerson(ctx, tx, from, into, kept["initiatives"], &f); err != nil {
		return err
	}
	if err := account.TakeBackPerson(ctx, tx, int64(from), int64(into), kept["accounts"]); err != nil {
		return err
	}
	return f.Err()
}
