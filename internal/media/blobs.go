package media

import (
	"context"
	"errors"
	"io"
	"regexp"
	"time"
)

// Blobs keeps files under names. Several servers may use the same.
type Blobs interface {
	// Put keeps a file, whole or not at all. The same name is only ever given the same content.
	Put(ctx context.Context, name, contentType string, content io.ReadSeeker, size int64) error
	// Open gives a file to read; ErrNoBlob when there is none.
	Open(ctx context.Context, name string) (io.ReadSeekCloser, error)
	// Delete takes files away. One that is not there is no error.
	Delete(ctx context.Context, names ...string) error
	// List tells of every file, and of what was left behind by a Put that was cut off.
	List(ctx context.Context, tell func(name string, since time.Time) error) error
}

// ErrNoBlob says that there is no file of that name.
var ErrNoBlob = errors.New("there is no such file")

var blobName = regexp.MustCompile(`^([a-z2-7]{32})(-[1-9][0-9]{1,4})?\.(jpg|png|pdf)$`)

// Served is a file on its way out.
type Served struct {
	Content     io.ReadSeekCloser
	ContentType string
}

// Serve gives a file by its name. It asks no database: names cannot be guessed, and are told to those who may see what
// they stand in. It is ErrNoBlob when there is none.
func (s *Service) Serve(ctx context.Context, name string) (*Served, error) {
	parts := blobName.FindStringSubmatch(name)
	if parts == nil {
		return nil, ErrNoBlob
	}
	content, err := s.Files.Open(ctx, name)
	if err != nil {
		return nil, err
	}
	return &Served{content, contentTypes[parts[3]]}, nil
}
