package media

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"sync"
	"time"
)

// Disk keeps files in a folder, and never reaches out of it. Several servers may share one.
type Disk struct {
	folder string
	mu     sync.Mutex
	root   *os.Root // nil until the folder is there
}

// NewDisk names the folder. It is made when the first file comes.
func NewDisk(folder string) *Disk { return &Disk{folder: folder} }

// open gives the folder, nil when there is none and none shall be made.
func (d *Disk) open(create bool) (*os.Root, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.root != nil {
		return d.root, nil
	}
	if create {
		if err := os.MkdirAll(d.folder, 0o750); err != nil {
			return nil, fmt.Errorf("the folder for pictures: %w", err)
		}
	}
	root, err := os.OpenRoot(d.folder)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !create:
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("the folder for pictures: %w", err)
	}
	d.root = root
	return root, nil
}

// shelf spreads the files over a thousand folders.
func shelf(name string) string { return name[:2] }

const unfinished = ".part-" // stands in the name of a file until it is whole

// Put writes beside the place, makes sure the disk has it, and moves it there.
func (d *Disk) Put(ctx context.Context, name, _ string, content io.ReadSeeker, _ int64) (err error) {
	root, err := d.open(true)
	if err != nil {
		return err
	}
	if err := root.MkdirAll(shelf(name), 0o750); err != nil {
		return err
	}
	beside := path.Join(shelf(name), name+unfinished+rand.Text())
	f, err := root.OpenFile(beside, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o640)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, root.Remove(beside))
		}
	}()
	_, err = io.Copy(f, content)
	if err == nil {
		err = ctx.Err()
	}
	if err == nil {
		err = f.Sync()
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	if err := root.Rename(beside, path.Join(shelf(name), name)); err != nil {
		return err
	}
	return settle(root, shelf(name))
}

// settle makes sure the disk knows what a folder holds.
func settle(root *os.Root, folder string) error {
	f, err := root.Open(folder)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// Open gives a file to read.
func (d *Disk) Open(_ context.Context, name string) (io.ReadSeekCloser, error) {
	root, err := d.open(false)
	if root == nil {
		return nil, errors.Join(err, ErrNoBlob)
	}
	f, err := root.Open(path.Join(shelf(name), name))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNoBlob
	}
	if err != nil {
		return nil, err
	}
	return f, nil
}

// Delete takes files away.
func (d *Disk) Delete(_ context.Context, names ...string) error {
	root, all := d.open(false)
	if root == nil {
		return all
	}
	for _, name := range names {
		if err := root.Remove(path.Join(shelf(name), name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			all = errors.Join(all, err)
		}
	}
	return all
}

// List tells of every file.
func (d *Disk) List(ctx context.Context, tell func(name string, since time.Time) error) error {
	root, err := d.open(false)
	if root == nil {
		return err
	}
	return fs.WalkDir(root.FS(), ".", func(_ string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		if errors.Is(err, fs.ErrNotExist) { // gone meanwhile
			return nil
		}
		if err != nil {
			return err
		}
		return errors.Join(ctx.Err(), tell(e.Name(), info.ModTime()))
	})
}
