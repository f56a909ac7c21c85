package media

import (
	"bytes"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/base32"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/jmoiron/sqlx"
	"github.com/lib/pq"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/postgres"
)

// upload is an address that was given, and what came there.
type upload struct {
	ID         int64      `db:"id"`
	AccountID  account.ID `db:"account_id"`
	Input      []byte     `db:"input"`
	SourceHash []byte     `db:"source_hash"`
	MediaID    *ID        `db:"media_id"`
	Expired    bool       `db:"expired"`

	New
}

const uploadColumns = `id, account_id, input, source_hash, media_id, expires_at < now() as expired`

// Receive takes in the file that is sent to an upload's address: length bytes, no more and no fewer. Sending the same again
// gives the same; a length below zero is one that was not said. A file that is there already, from another upload, is not kept twice. It fails as a fault with one of the
// codes of an upload; then nothing is kept, and unless the address was used or is too old it may be tried again.
func (s *Service) Receive(ctx context.Context, ticket string, length int64, body io.Reader) (*Media, error) {
	id, err := s.open(ticket)
	if err != nil {
		return nil, err
	}
	var u upload
	switch err := s.DB.GetContext(ctx, &u, `select `+uploadColumns+` from media_uploads where id = $1`, id); {
	case errors.Is(err, sql.ErrNoRows) || (err == nil && u.Expired):
		return nil, errExpired()
	case err != nil:
		return nil, fmt.Errorf("upload: %w", err)
	}
	if err := json.Unmarshal(u.Input, &u.New); err != nil {
		return nil, fmt.Errorf("upload: %w", err)
	}
	if err := s.stillWrites(ctx, u.AccountID); err != nil {
		return nil, err
	}
	switch limit := s.limit(u.Kind); {
	case length > limit:
		return nil, refusal("TOO_LARGE", "Filen kan være på høyst %d MB.", limit>>20)
	case length < 0:
		return nil, refusal("WRONG_LENGTH", "Si hvor lang filen er, i Content-Length.")
	case length != int64(u.Size):
		return nil, refusal("WRONG_LENGTH", "Det skulle komme %d byte, og det kom %d.", u.Size, length)
	}
	file, hash, err := store(body, length)
	if err != nil {
		return nil, unkept(ctx, err)
	}
	defer func() { _ = errors.Join(file.Close(), os.Remove(file.Name())) }()
	if m, err := s.settled(ctx, &u, hash); m != nil || err != nil {
		return m, err
	}
	m, err := s.keep(ctx, &u, file, hash)
	if err != nil {
		return nil, err
	}
	return s.enter(ctx, &u, m, hash)
}

// stillWrites refuses what an account may no longer do: the address outlives the permission.
func (s *Service) stillWrites(ctx context.Context, id account.ID) error {
	found, err := account.Accounts(ctx, s.DB, []account.ID{id})
	if err != nil {
		return err
	}
	if a := found[id]; a == nil || a.DisabledAt != nil || !a.Viewer().May(account.Write) {
		return errExpired()
	}
	return nil
}

// store writes what is sent to a file of its own, so that slow senders hold no memory.
func store(body io.Reader, length int64) (*os.File, []byte, error) {
	file, err := os.CreateTemp("", "innomag-upload-")
	if err != nil {
		return nil, nil, err
	}
	sum := sha256.New()
	n, err := io.Copy(io.MultiWriter(file, sum), io.LimitReader(body, length+1))
	var disk *os.PathError
	if !errors.As(err, &disk) && (n != length || err != nil) {
		err = refusal("WRONG_LENGTH", "Det skulle komme %d byte, og det kom %d.", length, n).Because(err)
	}
	if err != nil {
		_ = errors.Join(file.Close(), os.Remove(file.Name()))
		return nil, nil, err
	}
	return file, sum.Sum(nil), nil
}

// settled answers what was done before: this upload, or this file by another upload. It gives nil when there is work to do.
func (s *Service) settled(ctx context.Context, u *upload, hash []byte) (m *Media, err error) {
	err = postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		m = nil
		if err := tx.GetContext(ctx, u, `select `+uploadColumns+` from media_uploads where id = $1 for update`, u.ID); err != nil {
			return err
		}
		if u.SourceHash != nil {
			switch {
			case !bytes.Equal(u.SourceHash, hash):
				return refusal("USED", "Det er sendt en annen fil til denne adressen. Be om en ny.")
			case u.MediaID == nil: // it has been deleted since
				return refusal("USED", "Filen er slettet. Be om en ny adresse for å sende den igjen.")
			}
			m, err = one(ctx, tx, *u.MediaID)
			return err
		}
		var there []ID
		if err := tx.SelectContext(ctx, &there, `select id from media where source_hash = $1 and kind = $2 for key share`, hash, u.Kind); err != nil || len(there) == 0 {
			return err
		}
		m, err = claim(ctx, tx, u, there[0], hash)
		return err
	})
	return m, err
}

// claim notes what came of an upload, and adds the words that the picture lacked.
func claim(ctx context.Context, tx *sqlx.Tx, u *upload, id ID, hash []byte) (*Media, error) {
	const done = `
		with done as (update media_uploads set source_hash = $2, media_id = $3 where id = $1)
		update media set
			alt = case when alt = '' then $4 else alt end,
			caption = case when caption = '' then $5 else caption end,
			credit = case when credit = '' then $6 else credit end,
			revision = revision + 1, updated_at = now()
		where id = $3 and ((alt = '' and $4 <> '') or (caption = '' and $5 <> '') or (credit = '' and $6 <> ''))`
	result, err := tx.ExecContext(ctx, done, u.ID, hash, id, u.Alt, u.Caption, u.Credit)
	if err != nil {
		return nil, err
	}
	if n, err := result.RowsAffected(); err != nil || n > 0 {
		if err := errors.Join(err, tellWords(ctx, tx, id)); err != nil {
			return nil, err
		}
	}
	return one(ctx, tx, id)
}

func one(ctx context.Context, q postgres.Querier, id ID) (*Media, error) {
	var m Media
	err := q.GetContext(ctx, &m, `select `+columns+` from media m where m.id = $1`, id)
	return &m, err
}

// keep makes of a file what is kept of it and puts that where it will be served from.
func (s *Service) keep(ctx context.Context, u *upload, file *os.File, hash []byte) (*Media, error) {
	head := make([]byte, 16)
	n, err := file.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	m := &Media{
		Kind: u.Kind, Name: s.nameFor(u.ID, hash), FileName: u.FileName, Alt: u.Alt, Caption: u.Caption, Credit: u.Credit,
		CreatedByID: &u.AccountID, Widths: pq.Int64Array{},
	}
	kind, known := sniff(head[:n])
	switch {
	case !known, (kind == isPDF) != (u.Kind == File):
		return nil, refused(errUnknownKind)
	case kind == isPDF:
		m.Format, m.Bytes = "pdf", u.Size
		if _, err := file.Seek(0, io.SeekStart); err != nil {
			return nil, err
		}
		return m, unkept(ctx, s.Files.Put(ctx, m.Name+".pdf", contentTypes["pdf"], file, int64(u.Size)))
	}
	p, err := s.make(ctx, kind, file)
	if err != nil {
		return nil, refused(err)
	}
	m.Format, m.Wide, m.High, m.ColourText, m.Few = p.format, p.width, p.height, p.colour, p.placeholder
	m.Bytes = len(p.renditions[0].content)
	for i, r := range p.renditions {
		name := m.Name
		if i > 0 {
			name += "-" + strconv.Itoa(r.width)
			m.Widths = append(pq.Int64Array{int64(r.width)}, m.Widths...)
		}
		if err := s.Files.Put(ctx, name+"."+m.Format, m.ContentType(), bytes.NewReader(r.content), int64(len(r.content))); err != nil {
			return nil, unkept(ctx, err)
		}
	}
	return m, nil
}

// ErrNotKept is in the fault of a file that found no room where files are kept: the disk is full, the folder may only be read, the
// bucket does not answer. The operator has to look; the file may be sent again afterwards.
var ErrNotKept = errors.New("a file cannot be kept")

// unkept is the fault of a file for which there was no place. What is a fault already, or the end of the request, stays what it is.
func unkept(ctx context.Context, err error) error {
	if err == nil || ctx.Err() != nil || errors.As(err, new(*fault.Error)) {
		return err
	}
	return fault.New(fault.Unavailable, "Filen kan ikke tas vare på akkurat nå. Vent litt, og send den igjen.").Because(fmt.Errorf("%w: %w", ErrNotKept, err))
}

// make renders a picture when its turn has come: they are decoded one at a time, since one may take hundreds of megabytes.
func (s *Service) make(ctx context.Context, kind sniffed, file io.ReadSeeker) (*picture, error) {
	t, err := inspect(kind, file)
	if err != nil {
		return nil, err
	}
	leave, err := s.slot.enter(ctx)
	if err != nil {
		return nil, err
	}
	defer leave()
	return render(kind, t, file)
}

// nameFor is what the files of an upload are called: nobody can guess it, not even who has the file, and no other upload has it.
func (s *Service) nameFor(upload int64, hash []byte) string {
	sum := s.sign("name", append(binary.BigEndian.AppendUint64(nil, uint64(upload)), hash...))
	return strings.ToLower(base32.StdEncoding.EncodeToString(sum[:20]))
}

// enter writes the row, now that its files are in place.
func (s *Service) enter(ctx context.Context, u *upload, m *Media, hash []byte) (*Media, error) {
	var kept *Media
	err := postgres.InTx(ctx, s.DB, func(tx *sqlx.Tx) error {
		var now upload
		if err := tx.GetContext(ctx, &now, `select `+uploadColumns+` from media_uploads where id = $1 for update`, u.ID); err != nil {
			return err
		}
		if now.SourceHash != nil && !bytes.Equal(now.SourceHash, hash) {
			return refusal("USED", "Det er sendt en annen fil til denne adressen. Be om en ny.")
		}
		const insert = `
			insert into media (kind, name, format, source_hash, bytes, width, height, widths, colour, placeholder,
				file_name, alt, caption, credit, created_by)
			values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
			on conflict do nothing -- of the name: this upload, twice at once; of the hash: another with the same file
			returning id`
		var ids []ID
		err := tx.SelectContext(ctx, &ids, insert, m.Kind, m.Name, m.Format, hash, m.Bytes, m.Wide, m.High, m.Widths,
			m.ColourText, m.Few, m.FileName, m.Alt, m.Caption, m.Credit, m.CreatedByID)
		if err == nil && len(ids) == 0 {
			err = tx.SelectContext(ctx, &ids, `select id from media where source_hash = $1 for key share`, hash)
		}
		if err != nil {
			return err
		}
		if len(ids) == 0 {
			return fault.New(fault.Unavailable, "the same file is being deleted; try again")
		}
		kept, err = claim(ctx, tx, u, ids[0], hash)
		return err
	})
	return kept, err
}

// refused puts into words what is wrong with a file.
func refused(err error) error {
	var f *fault.Error
	switch {
	case errors.As(err, &f):
		return err
	case errors.Is(err, errUnknownKind):
		return refusal("UNSUPPORTED_TYPE", "Filen er ikke et bilde vi kan ta imot. Send JPEG, PNG, WebP eller GIF; rapporter sendes som PDF.")
	case errors.Is(err, errAnimated):
		return refusal("UNSUPPORTED_TYPE", "Bildet beveger seg. Send et stillbilde, og lenk til en video i stedet.")
	case errors.Is(err, errTooLarge):
		return refusal("TOO_MANY_PIXELS", "Bildet har for mange bildepunkter. Det kan ha høyst %d millioner.", MaxPixels/1_000_000)
	case errors.Is(err, errBroken):
		return refusal("BROKEN_FILE", "Bildet er ødelagt eller klippet av. Åpne og lagre det på nytt, og send det igjen.").Because(err)
	}
	return err
}
