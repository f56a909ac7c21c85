package comment

import (
	"context"
	"crypto/hmac"
	"encoding/base64"
	"encoding/binary"
	"strconv"
	"time"

	"innomag/internal/gid"
	"innomag/internal/moderation"
)

const formMAC = 16

// Form is what a page needs to show the form for a comment, as the policy has it.
type Form struct {
	Token         string // to be sent with the comment
	TokenRequired bool   // or the comment is not taken as it would be
	MinBody       int    // user-perceived characters
	MaxBody       int
	MaxName       int
}

// NewForm gives a form that says when it was handed out.
func (s *Service) NewForm(ctx context.Context, now time.Time) (*Form, error) {
	rules, err := s.Judge.current(ctx, s.DB)
	if err != nil {
		return nil, err
	}
	p := rules.Policy
	return &Form{
		Token: s.formToken(now), TokenRequired: p.FormRequired,
		MinBody: max(p.MinLength, 1), MaxBody: p.MaxLength, MaxName: p.MaxName,
	}, nil
}

func (s *Service) formToken(now time.Time) string {
	at := binary.BigEndian.AppendUint64(nil, uint64(now.UnixMilli()))
	mac := s.keyed("form", strconv.FormatInt(now.UnixMilli(), 10))[:formMAC]
	return base64.RawURLEncoding.EncodeToString(append(at, mac...))
}

// readForm says what a form tells of whoever filled it in.
func (s *Service) readForm(token, trap string, now time.Time) moderation.Form {
	f := moderation.Form{Trap: trap}
	if token == "" {
		return f
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(token)
	if err != nil || len(raw) != 8+formMAC {
		f.Forged = true
		return f
	}
	at := int64(binary.BigEndian.Uint64(raw))
	if !hmac.Equal(raw[8:], s.keyed("form", strconv.FormatInt(at, 10))[:formMAC]) {
		f.Forged = true
		return f
	}
	age := now.Sub(time.UnixMilli(at))
	f.Age = &age
	return f
}

func globalID(id ID) string { return gid.ID{Type: "Comment", Key: int64(id)}.String() }
