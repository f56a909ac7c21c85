package web

import (
	"context"
	"time"
)

// previewView is an article as the holder of a link reads it before others do.
type previewView struct {
	Article   *articleView
	ExpiresAt time.Time
}

// preview reads an article by the token of a link. One that opens nothing, or nothing any more, is a page that does not exist.
func preview(ctx context.Context, v *visit) (*page, error) {
	var got struct{ ArticlePreview *previewView }
	err := v.query(ctx, "ArticlePreviewPage", map[string]any{"token": v.PathValue("token"), "locale": v.locale()}, &got)
	v.answers = nil
	if err != nil || got.ArticlePreview == nil {
		return nil, err
	}
	return &page{
		Template: "preview", View: got.ArticlePreview, Title: got.ArticlePreview.Article.Title, Hidden: true, Private: true,
	}, nil
}
