// Package graph meets the contract in schema.graphqls with the rooms that keep it. It translates and decides nothing.
package graph

import (
	"innomag/internal/account"
	"innomag/internal/article"
	"innomag/internal/comment"
	"innomag/internal/config"
	"innomag/internal/directory"
	"innomag/internal/event"
	"innomag/internal/imports"
	"innomag/internal/initiative"
	"innomag/internal/media"
	"innomag/internal/redirect"
	"innomag/internal/search"
	"innomag/internal/sso"
	"innomag/internal/twins"
)

// Resolver holds the rooms.
type Resolver struct {
	accounts    *account.Service
	articles    *article.Service
	initiatives *initiative.Service
	directory   *directory.Service
	comments    *comment.Service
	events      *event.Hub
	media       *media.Service
	sso         *sso.Service
	search      *search.Service
	redirects   *redirect.Service
	settings    []*config.Setting
	imports     *imports.Service
	twins       *twins.Service
}

// Rooms are what the API stands on.
type Rooms struct {
	Accounts    *account.Service
	Articles    *article.Service
	Initiatives *initiative.Service
	Directory   *directory.Service
	Comments    *comment.Service
	Events      *event.Hub
	Media       *media.Service
	SSO         *sso.Service
	Search      *search.Service
	Settings    []*config.Setting // what the operator has set
}

// NewResolver gives the contract its rooms, and introduces those to each other that only it may know both.
func NewResolver(r Rooms) *Resolver {
	r.Articles.Discuss = discuss
	return &Resolver{r.Accounts, r.Articles, r.Initiatives, r.Directory, r.Comments, r.Events, r.Media, r.SSO, r.Search, &redirect.Service{DB: r.Directory.DB, Cursors: r.Directory.Cursors}, r.Settings, &imports.Service{DB: r.Directory.DB, Cursors: r.Directory.Cursors}, &twins.Service{DB: r.Directory.DB}}
}
