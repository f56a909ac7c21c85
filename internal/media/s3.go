package media

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

// Bucket keeps files in a bucket of a service that speaks S3.
type Bucket struct {
	client *minio.Client
	bucket string
	prefix string
}

// OpenBucket reads an address as s3://key:secret@host:port/bucket/prefix?region=eu-north-1&insecure=true. It asks the
// service nothing. Without key and secret they are read from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or are those of
// the machine.
func OpenBucket(address string) (*Bucket, error) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "s3" || u.Host == "" {
		return nil, fmt.Errorf("say where the bucket is, as s3://key:secret@host/bucket")
	}
	bucket, prefix, _ := strings.Cut(strings.Trim(u.Path, "/"), "/")
	if bucket == "" {
		return nil, fmt.Errorf("name the bucket, as in s3://key:secret@host/bucket")
	}
	if prefix != "" {
		prefix += "/"
	}
	chain := credentials.NewChainCredentials([]credentials.Provider{
		&credentials.EnvAWS{}, &credentials.IAM{Client: &http.Client{Timeout: 5 * time.Second}},
	})
	if u.User != nil {
		secret, _ := u.User.Password()
		chain = credentials.NewStaticV4(u.User.Username(), secret, "")
	}
	client, err := minio.New(u.Host, &minio.Options{
		Creds: chain, Secure: u.Query().Get("insecure") != "true", Region: u.Query().Get("region"), MaxRetries: 3,
	})
	if err != nil {
		return nil, fmt.Errorf("the bucket for pictures: %w", err)
	}
	return &Bucket{client, bucket, prefix}, nil
}

// Put keeps a file: the service shows it when all of it has come.
func (b *Bucket) Put(ctx context.Context, name, contentType string, content io.ReadSeeker, size int64) error {
	_, err := b.client.PutObject(ctx, b.bucket, b.prefix+name, content, size, minio.PutObjectOptions{
		ContentType: contentType, DisableMultipart: true,
	})
	return err
}

// Open gives a file to read.
func (b *Bucket) Open(ctx context.Context, name string) (io.ReadSeekCloser, error) {
	o, err := b.client.GetObject(ctx, b.bucket, b.prefix+name, minio.GetObjectOptions{})
	if err != nil {
		return nil, err
	}
	if _, err := o.Stat(); err != nil { // GetObject itself asks nothing
		_ = o.Close()
		if minio.ToErrorResponse(err).Code == minio.NoSuchKey {
			return nil, ErrNoBlob
		}
		return nil, err
	}
	return o, nil
}

// Delete takes files away.
func (b *Bucket) Delete(ctx context.Context, names ...string) error {
	for _, name := range names {
		if err := b.client.RemoveObject(ctx, b.bucket, b.prefix+name, minio.RemoveObjectOptions{}); err != nil {
			return err
		}
	}
	return nil
}

// List tells of every file.
func (b *Bucket) List(ctx context.Context, tell func(name string, since time.Time) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	for o := range b.client.ListObjects(ctx, b.bucket, minio.ListObjectsOptions{Prefix: b.prefix, Recursive: true}) {
		if o.Err != nil {
			return o.Err
		}
		if err := tell(strings.TrimPrefix(o.Key, b.prefix), o.LastModified); err != nil {
			return err
		}
	}
	return nil
}
