// Package directory keeps who and what articles and initiatives point at: people, organisations, topics, tags and reports.
// Everyone may read it; those who write for the magazine add to it.
package directory

import (
	"github.com/jmoiron/sqlx"

	"innomag/internal/account"
	"innomag/internal/fault"
	"innomag/internal/page"
)

// Service reads the directory and adds to it.
type Service struct {
	DB      *sqlx.DB
	Cursors *page.Codec
}

// Locale is a language of the magazine.
type Locale string

// The languages.
const (
	NB Locale = "NB"
	NN Locale = "NN"
	EN Locale = "EN"
)

// mustHold is a Forbidden fault unless by holds the permission.
func mustHold(by account.Viewer, p account.Permission) error {
	if !by.May(p) {
		return fault.New(fault.Forbidden, "only those who may %s add to the directory", p)
	}
	return nil
}

// orNil is how an empty text is told where GraphQL says null.
func orNil(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
