package article

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/siblings"
)

// PreviewID identifies a preview.
type PreviewID int64

// MarshalGQL writes the id as a global id.
func (id PreviewID) MarshalGQL(w io.Writer) { gid.Marshal(w, "ArticlePreviewLink", int64(id)) }

// UnmarshalGQL reads a global id of a preview.
func (id *PreviewID) UnmarshalGQL(v any) error {
	return gid.Unmarshal(v, "ArticlePreviewLink", (*int64)(id))
}

// Preview is a link by which somebody without an account reads an article before others do.
type Preview struct {
	siblings.Member[*Preview]

	ID        PreviewID   `db:"id"`
	ArticleID ID          `db:"article_id"`
	MadeByID  *account.ID `db:"made_by"`
	MadeAt    time.Time   `db:"made_at"`
	ExpiresAt time.Time   `db:"expires_at"`
	RevokedAt *time.Time  `db:"revoked_at"`
}

// PreviewWish asks for a preview.
type PreviewWish struct {
	ArticleID ID
	Days      int
}

// Revocation names the preview that is to lead nowhere.
type Revocation struct{ PreviewID PreviewID }

// Previewing is an article as it is read by a preview.
type Previewing struct {
	Article   *Article
	ExpiresAt time.Time
}

// Robots is what the page of a preview tells search engines: that it is not for them.
func (Previewing) Robots() string { return "noindex, nofollow, noarchive" }

const (
	maxPreviewDays = 90
	maxPreviews    = 50 // of one article are shown, the latest
	previewPurpose = "preview of an article"
	previewColumns = `p.id, p.article_id, p.made_by, p.made_at, p.expires_at, p.revoked_at`
)

// MakePreview makes a link to an article and gives the token that opens it, which is not kept here. Days beyond 1 to 90 are INVALID.
func (s *Service) MakePreview(ctx context.Context, by account.Viewer, w PreviewWish) (*Preview, string, error) {
	if !by.May(account.Write) {
		return nil, "", errNotWriter
	}
	if w.Days < 1 || w.Days > maxPreviewDays {
		return nil, "", fault.Invalid("days", "INVALID", "Velg mellom %d og %d dager.", 1, maxPreviewDays)
	}
	if _, err := find(ctx, s.DB, by, w.ArticleID, nil, ""); err != nil {
		return nil, "", err
	}
	const query = `
		insert into article_previews as p (article_id, made_by, expires_at)
		values ($1, $2, now() + make_interval(days => $3))
		returning ` + previewColumns
	var p Preview
	if err := s.DB.GetContext(ctx, &p, query, w.ArticleID, by.ID, w.Days); err != nil {
		return nil, "", fmt.Errorf("making a preview: %w", err)
	}
	return &p, s.Cursors.Sign(previewPurpose, fmt.Sprintf("%d.%d", p.ID, p.ExpiresAt.Unix())), nil
}

// Previews gives the links to an article, the latest first and at most 50; nil to those who do not write it.
func (s *Service) Previews(ctx context.Context, a *Article) ([]*Preview, error) {
	if !a.mayRead(a.viewer) {
		return nil, nil
	}
	found := []*Preview{}
	const query = `select ` + previewColumns + ` from article_previews p where p.article_id = $1 order by p.id desc limit $2`
	if err := s.DB.SelectContext(ctx, &found, query, a.ID, maxPreviews); err != nil {
		return nil, err
	}
	siblings.Introduce(found)
	return found, nil
}

// RevokePreview makes a link lead nowhere, for those who write the article. One that is not there, or is of an article of somebody
// else, is NOT_FOUND.
func (s *Service) RevokePreview(ctx context.Context, by account.Viewer, r Revocation) (*Preview, error) {
	if !by.May(account.Write) {
		return nil, errNotWriter
	}
	const query = `
		update article_previews p
		set revoked_at = coalesce(p.revoked_at, now())
		from articles a
		where p.id = $3 and a.id = p.article_id and ($1 or a.created_by = $2)
		returning ` + previewColumns
	var found []*Preview
	if err := s.DB.SelectContext(ctx, &found, query, append(sight(by), r.PreviewID)...); err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, fault.Invalid("previewId", "NOT_FOUND", "Lenken finnes ikke.")
	}
	return found[0], nil
}

// ByPreview gives the article that a token opens, as it is now and as a guest would see it: nothing that is kept from readers,
// and no other article. It is nil for a token that is not ours, was cut, has expired or was revoked.
func (s *Service) ByPreview(ctx context.Context, token string) (*Previewing, error) {
	value, ok := s.Cursors.Open(previewPurpose, token)
	if !ok {
		return nil, nil //nolint:nilnil // as BySlug
	}
	key, until, _ := strings.Cut(value, ".")
	id, err := strconv.ParseInt(key, 10, 64)
	if err != nil {
		return nil, nil //nolint:nilnil,nilerr // as BySlug
	}
	if at, err := strconv.ParseInt(until, 10, 64); err != nil || time.Now().Unix() > at {
		return nil, nil //nolint:nilnil,nilerr // as BySlug
	}
	const query = `
		select ` + columns + `, a.body_html, a.body_text, a.body_source, p.expires_at
		from article_previews p
		join articles a on a.id = p.article_id ` + discussion + `
		where p.id = $1 and p.revoked_at is null and p.expires_at > now()`
	var found []struct {
		Article
		Body
		ExpiresAt time.Time `db:"expires_at"`
	}
	if err := s.DB.SelectContext(ctx, &found, query, id); err != nil || len(found) == 0 {
		return nil, err
	}
	a := &found[0].Article
	a.body = &found[0].Body
	return &Previewing{a, found[0].ExpiresAt}, nil
}
