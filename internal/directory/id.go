package directory

import (
	"io"

	"innomag/internal/gid"
)

// What identifies an entry, each kind with a type of its own so that they cannot be mixed up.
type (
	// PersonID identifies a person.
	PersonID int64
	// OrganisationID identifies an organisation.
	OrganisationID int64
	// TopicID identifies a topic.
	TopicID int64
	// TagID identifies a tag.
	TagID int64
	// ReportID identifies a report.
	ReportID int64
)

// MarshalGQL writes the id as a global id.
func (id PersonID) MarshalGQL(w io.Writer) { gid.Marshal(w, "Person", int64(id)) }

// UnmarshalGQL reads a global id of a person.
func (id *PersonID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "Person", (*int64)(id)) }

// MarshalGQL writes the id as a global id.
func (id OrganisationID) MarshalGQL(w io.Writer) { gid.Marshal(w, "Organisation", int64(id)) }

// UnmarshalGQL reads a global id of an organisation.
func (id *OrganisationID) UnmarshalGQL(v any) error {
	return gid.Unmarshal(v, "Organisation", (*int64)(id))
}

// MarshalGQL writes the id as a global id.
func (id TopicID) MarshalGQL(w io.Writer) { gid.Marshal(w, "Topic", int64(id)) }

// UnmarshalGQL reads a global id of a topic.
func (id *TopicID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "Topic", (*int64)(id)) }

// MarshalGQL writes the id as a global id.
func (id TagID) MarshalGQL(w io.Writer) { gid.Marshal(w, "Tag", int64(id)) }

// UnmarshalGQL reads a global id of a tag.
func (id *TagID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "Tag", (*int64)(id)) }

// MarshalGQL writes the id as a global id.
func (id ReportID) MarshalGQL(w io.Writer) { gid.Marshal(w, "Report", int64(id)) }

// UnmarshalGQL reads a global id of a report.
func (id *ReportID) UnmarshalGQL(v any) error { return gid.Unmarshal(v, "Report", (*int64)(id)) }
