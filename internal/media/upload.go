package media

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"time"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/form"
	"innomag/internal/text"
)

const (
	// UploadPath is what the address for an upload begins with, on this server.
	UploadPath = Path + "uploads/"
	// uploadTime is how long an upload may be begun after its address was given.
	uploadTime = time.Hour
	// keptUploads is how long it is known that an upload was done, so that the same again is answered and not done.
	keptUploads = 30 * 24 * time.Hour

	defaultImage = 10 << 20
	defaultFile  = 30 << 20
)

func (l Limits) image() int64 {
	if l.Image > 0 {
		return l.Image
	}
	return defaultImage
}

func (l Limits) file() int64 {
	if l.File > 0 {
		return l.File
	}
	return defaultFile
}

// New is what somebody says of a file before it is sent.
type New struct {
	FileName       string  `json:"fileName"`
	Size           int     `json:"size"` // bytes
	Kind           Kind    `json:"kind"`
	Alt            string  `json:"alt"`
	Caption        string  `json:"caption"`
	Credit         string  `json:"credit"`
	IdempotencyKey *string `json:"-"`
}

// Upload says where to send a file.
type Upload struct {
	URL       string // on this server
	ExpiresAt time.Time
	MaxBytes  int
}

func (s *Service) limit(k Kind) int64 {
	if k == File {
		return s.Limits.file()
	}
	return s.Limits.image()
}

func checkWords(f *form.Form, alt, caption, credit *string) {
	f.Line("alt", alt, false, 300)
	f.Line("caption", caption, false, 500)
	f.Line("credit", credit, false, 200)
}

func (n *New) check(limit int64) error {
	var f form.Form
	f.Line("fileName", &n.FileName, false, 200)
	checkWords(&f, &n.Alt, &n.Caption, &n.Credit)
	switch {
	case n.Size < 1:
		f.Refuse("size", "INVALID", "Filen er tom.")
	case int64(n.Size) > limit:
		f.Refuse("size", "TOO_LARGE", "Filen kan være på høyst %d MB.", limit>>20)
	}
	if k := n.IdempotencyKey; k != nil {
		if tidy, err := text.CleanLine(*k); err != nil || tidy != *k || len(*k) < 8 || len(*k) > 100 {
			f.Refuse("idempotencyKey", "INVALID", "Nøkkelen må ha mellom 8 og 100 tegn.")
		}
	}
	return f.Err()
}

// CreateUpload gives an address to which one file may be sent within the hour, by whoever knows the address. The same
// idempotency key gives the same address. It fails as Forbidden without the permission to write, and as a fault.List for
// what is wrong with the input.
func (s *Service) CreateUpload(ctx context.Context, by account.Viewer, n New) (*Upload, error) {
	if !by.May(account.Write) {
		return nil, errNotWriter()
	}
	if n.Kind == "" {
		n.Kind = Picture
	}
	if err := n.check(s.limit(n.Kind)); err != nil {
		return nil, err
	}
	said, err := json.Marshal(n)
	if err != nil {
		return nil, err
	}
	// The update changes nothing: it makes an earlier row come back, and lets the second of two at once wait for the first.
	const insert = `
		insert into media_uploads (account_id, idempotency_key, input, expires_at)
		values ($1, $2, $3, now() + make_interval(secs => $4))
		on conflict on constraint media_uploads_key do update set idempotency_key = excluded.idempotency_key
		returning id, expires_at, input = $3::jsonb as same`
	var row struct {
		ID        int64     `db:"id"`
		ExpiresAt time.Time `db:"expires_at"`
		Same      bool      `db:"same"`
	}
	if err := s.DB.GetContext(ctx, &row, insert, by.ID, n.IdempotencyKey, string(said), uploadTime.Seconds()); err != nil {
		return nil, fmt.Errorf("upload: %w", err)
	}
	if !row.Same {
		return nil, fault.Invalid("idempotencyKey", "KEY_REUSED", "Nøkkelen er brukt til noe annet.")
	}
	return &Upload{UploadPath + s.ticket(row.ID, row.ExpiresAt), row.ExpiresAt, n.Size}, nil
}

func errNotWriter() error {
	return fault.New(fault.Forbidden, "only those who write for the magazine upload files")
}

// ticket is the secret part of an upload's address: which one it is, until when, and proof that we gave it.
func (s *Service) ticket(id int64, until time.Time) string {
	t := binary.BigEndian.AppendUint64(nil, uint64(id))
	t = binary.BigEndian.AppendUint64(t, uint64(until.Unix()))
	return base64.RawURLEncoding.EncodeToString(append(t, s.sign("upload", t)...))
}

// sign gives 32 bytes that only who knows the secret can make; purpose keeps one use of it from serving another.
func (s *Service) sign(purpose string, what []byte) []byte {
	mac := hmac.New(sha256.New, s.Secret)
	mac.Write([]byte("media " + purpose + "\x00"))
	mac.Write(what)
	return mac.Sum(nil)
}

// open reads a ticket.
func (s *Service) open(ticket string) (id int64, err error) {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(ticket)
	if err != nil || len(raw) != 16+sha256.Size || !hmac.Equal(raw[16:], s.sign("upload", raw[:16])) {
		return 0, refusal("BAD_LINK", "Denne adressen er ikke vår, eller den er klippet av.")
	}
	if until := time.Unix(int64(binary.BigEndian.Uint64(raw[8:])), 0); time.Now().After(until) {
		return 0, errExpired()
	}
	return int64(binary.BigEndian.Uint64(raw)), nil
}

func errExpired() error {
	return refusal("EXPIRED", "Adressen er for gammel. Be om en ny og send filen dit.")
}

// refusal is a fault about a file that was sent.
func refusal(code, format string, args ...any) *fault.Error {
	return fault.Invalid("", code, format, args...)
}
