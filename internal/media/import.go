package media

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/fault"
	"innomag/internal/job"
	"innomag/internal/postgres"
)

// Import keeps a file that comes from another system, as if somebody had uploaded it, but nobody has. The same file again is
// the same media. It reads the file from its start. It fails as a fault with one of the codes of an upload when the file is
// none that can be kept; then nothing is kept.
func (s *Service) Import(ctx context.Context, n New, file *os.File) (*Media, error) {
	if err := n.check(s.limit(n.Kind)); err != nil {
		return nil, err
	}
	if _, err := file.Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	sum := sha256.New()
	if size, err := io.Copy(sum, file); err != nil || size != int64(n.Size) {
		return nil, errors.Join(err, refusal("WRONG_LENGTH", "Det skulle komme %d byte, og det kom %d.", n.Size, size))
	}
	hash := sum.Sum(nil)
	if m, err := ofHash(ctx, s.DB, hash); m != nil || err != nil {
		return m, err
	}
	// Uploads number from 1, so that no other file gets the name.
	var number [8]byte
	if _, err := rand.Read(number[:]); err != nil {
		return nil, err
	}
	u := &upload{ID: -1 - int64(binary.BigEndian.Uint64(number[:])>>1), New: n} //nolint:gosec // 63 bits
	m, err := s.keep(ctx, u, file, hash)
	if err != nil {
		return nil, err
	}
	const insert = `
		insert into media (kind, name, format, source_hash, bytes, width, height, widths, colour, placeholder, file_name, alt, caption, credit)
		values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
		on conflict do nothing -- somebody uploads the same at the same time`
	_, err = s.DB.ExecContext(ctx, insert, m.Kind, m.Name, m.Format, hash, m.Bytes, m.Wide, m.High, m.Widths,
		m.ColourText, m.Few, m.FileName, m.Alt, m.Caption, m.Credit)
	if err != nil {
		return nil, fmt.Errorf("keeping a file: %w", err)
	}
	m, err = ofHash(ctx, s.DB, hash)
	if m == nil && err == nil {
		err = fault.New(fault.Unavailable, "the same file is being deleted; try again")
	}
	return m, err
}

// ofHash finds the media made of a file, nil if there is none.
func ofHash(ctx context.Context, q postgres.Querier, hash []byte) (*Media, error) {
	var found []*Media
	err := q.SelectContext(ctx, &found, `select `+columns+` from media m where m.source_hash = $1`, hash)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return found[0], nil
}

// Withdraw takes back those of the imported files that nothing uses and nobody has changed or uploaded, and says how many.
func Withdraw(ctx context.Context, tx *sqlx.Tx, ids []ID) (int, error) {
	numbers := make([]int64, len(ids))
	for i, id := range ids {
		numbers[i] = int64(id)
	}
	const query = `
		delete from media m
		where id = any($1) and created_by is null and revision = 1
		and not exists (select from media_uploads where media_id = m.id)
		and not exists (select from articles where hero_media_id = m.id)
		and not exists (select from article_figures where media_id = m.id)
		and not exists (select from initiatives where hero_media_id = m.id)
		and not exists (select from initiative_figures where media_id = m.id)
		and not exists (select from people where portrait_id = m.id)
		and not exists (select from reports where file_id = m.id)
		returning ` + columns
	var gone []*Media
	if err := tx.SelectContext(ctx, &gone, query, pq.Array(numbers)); err != nil || len(gone) == 0 {
		return 0, err
	}
	var names []string
	for _, m := range gone {
		names = append(names, m.files()...)
	}
	return len(gone), job.Enqueue(ctx, tx, deleteJob, deletion{names}, job.Options{})
}
