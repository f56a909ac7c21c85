package initiative

import (
	"context"

	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/directory"
	"innomag/internal/fault"
	"innomag/internal/postgres"
)

// MergeOrganisations makes one organisation of two: partnerships, roles in reports and the affiliations of people move to the
// one that stays, and the address and the id of the other lead to it. What was moved is kept. Initiatives that it touches
// count a change, so that nobody saves over it unawares. It fails as Forbidden without the permission to publish, and as a
// fault about fromId or intoId.
func (s *Service) MergeOrganisations(ctx context.Context, by account.Viewer, m directory.Merge) (*directory.Organisation, error) {
	if !by.May(account.Publish) {
		return nil, fault.New(fault.Forbidden, "only editors merge organisations")
	}
	var one *directory.Organisation
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		// The initiatives first, in order, as those who save them hold them before they look for their partners.
		const hold = `
			select id from initiatives
			where id in (select initiative_id from initiative_partners where organisation_id = $1)
			order by id for update`
		if _, err := tx.ExecContext(ctx, hold, m.FromID); err != nil {
			return err
		}
		from, into, err := directory.BeginMerge(ctx, tx, m)
		if err != nil {
			return err
		}
		// Roles that the other holds already go; the others move.
		const move = `
			with doubled as (
				delete from initiative_partners p
				where organisation_id = $1 and exists (
					select from initiative_partners o where o.initiative_id = p.initiative_id and o.role = p.role and o.organisation_id = $2
				)
				returning initiative_id, role
			),
			moved as (
				update initiative_partners p set organisation_id = $2
				where organisation_id = $1 and not exists (
					select from initiative_partners o where o.initiative_id = p.initiative_id and o.role = p.role and o.organisation_id = $2
				)
				returning initiative_id
			)
			update initiatives set revision = revision + 1, updated_at = now()
			where id in (select initiative_id from doubled union select initiative_id from moved)
			returning id`
		moved := []int64{}
		if err := tx.SelectContext(ctx, &moved, move, from.ID, into.ID); err != nil {
			return err
		}
		one, err = directory.EndMerge(ctx, tx, by, from, into, moved)
		return err
	})
	if err != nil {
		return nil, meanings.Fault(err, "organisations")
	}
	return one, nil
}
