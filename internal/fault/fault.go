// Package fault names the ways a request can go wrong, in words a client may read.
package fault

import (
	"errors"
	"fmt"
	"strings"
)

// Kind is the part of a fault that programs act on; it reaches clients as extensions.code.
type Kind string

// The kinds, worded as clients see them.
const (
	BadUserInput    Kind = "BAD_USER_INPUT"
	NotFound        Kind = "NOT_FOUND"
	Conflict        Kind = "CONFLICT"
	Unauthenticated Kind = "UNAUTHENTICATED"
	Forbidden       Kind = "FORBIDDEN"
	RateLimited     Kind = "RATE_LIMITED"
	Timeout         Kind = "TIMEOUT"
	Unavailable     Kind = "UNAVAILABLE"
	Internal        Kind = "INTERNAL"
)

// Error carries a kind and a message for the client, and keeps its cause for the log.
type Error struct {
	Kind  Kind
	Code  string // finer than Kind where a mutation's userErrors want it, as in NAME_REQUIRED; else empty
	Field string // the input field at fault, in GraphQL spelling; else empty
	Text  string // safe to show to anyone; see For for other languages
	cause error

	format string
	args   []any
}

// Error gives the text, and the cause for the log.
func (e *Error) Error() string {
	if e.cause != nil {
		return e.Text + ": " + e.cause.Error()
	}
	return e.Text
}

// Unwrap gives the cause.
func (e *Error) Unwrap() error { return e.cause }

// New makes a fault. The text goes to the client as it is.
func New(kind Kind, format string, args ...any) *Error {
	return &Error{Kind: kind, Text: fmt.Sprintf(format, args...), format: format, args: args}
}

// Invalid makes a BadUserInput fault about one input field, with a code of its own.
func Invalid(field, code, format string, args ...any) *Error {
	f := New(BadUserInput, format, args...)
	f.Field, f.Code = field, code
	return f
}

// In names the input field at fault.
func (e Error) In(field string) *Error { e.Field = field; return &e }

// As gives the fault a code finer than its kind.
func (e Error) As(code string) *Error { e.Code = code; return &e }

// Because keeps the cause for the log; the client never sees it.
func (e Error) Because(err error) *Error { e.cause = err; return &e }

// For gives the text in a language: nb, nn or en. What has not been translated comes as it was written.
func (e *Error) For(lang string) string {
	t, ok := phrases[e.format]
	switch {
	case !ok:
		return e.Text
	case lang == "nn":
		return fmt.Sprintf(t.nn, e.args...)
	case lang == "en":
		return fmt.Sprintf(t.en, e.args...)
	}
	return e.Text
}

// UserCode is the code shown in userErrors: the finer one, else the kind.
func (e *Error) UserCode() string {
	if e.Code != "" {
		return e.Code
	}
	return string(e.Kind)
}

// Of finds the fault inside err. Anything unrecognised is Internal.
func Of(err error) *Error {
	var f *Error
	if errors.As(err, &f) {
		return f
	}
	return New(Internal, "something went wrong on our side").Because(err)
}

// List is several faults of one input, so that a form can show them all.
type List []*Error

// Error gives the texts of all.
func (l List) Error() string {
	texts := make([]string, len(l))
	for i, f := range l {
		texts[i] = f.Text
	}
	return strings.Join(texts, "; ")
}

// Unwrap lets Of find the first.
func (l List) Unwrap() []error {
	errs := make([]error, len(l))
	for i, f := range l {
		errs[i] = f
	}
	return errs
}

// All gives every fault inside err, at least one.
func All(err error) []*Error {
	var l List
	if errors.As(err, &l) && len(l) > 0 {
		return l
	}
	return []*Error{Of(err)}
}
