package embedded

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// home is where a cluster lives, and the account that PostgreSQL runs as there.
type home struct {
	dir  string
	data string              // the cluster
	sock string              // the directory of the socket
	as   *syscall.Credential // nil: the account we run as
}

// Names within a home.
const (
	passwordFile = "password"
	logFile      = "postgres.log"
	lockFile     = "owner.lock"
	pidFile      = "postmaster.pid"
	socketFile   = ".s.PGSQL.5432"
)

// maxSocketPath is what fits into a socket address: 103 bytes on macOS, 107 on Linux.
const maxSocketPath = 103

// settle makes dir if it is missing, and finds out who shall run PostgreSQL there.
func settle(dir string) (*home, error) {
	if dir == "" {
		return nil, errors.New("no directory given for the embedded PostgreSQL")
	}
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	as, err := account(dir)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return nil, fmt.Errorf("the embedded PostgreSQL needs a directory: %w", err)
	}
	if err := searchable(filepath.Dir(dir), as); err != nil {
		return nil, err
	}
	h := &home{dir: dir, as: as}
	if _, err := os.Stat(dir); err != nil {
		if err := h.mkdir(dir); err != nil {
			return nil, err
		}
	}
	if h.dir, err = filepath.EvalSymlinks(dir); err != nil { // one cluster, one name
		return nil, err
	}
	if err := h.mkdir(h.dir); err != nil {
		return nil, err
	}
	h.data, h.sock = filepath.Join(h.dir, "data"), filepath.Join(h.dir, "run")
	if len(filepath.Join(h.sock, socketFile)) > maxSocketPath {
		sum := fnv.New64a()
		_, _ = sum.Write([]byte(h.dir))
		h.sock = "/tmp/innomag-" + strconv.FormatUint(sum.Sum64(), 36) // not $TMPDIR: owner and guests must agree
	}
	return h, nil
}

// account says whom PostgreSQL runs as in dir. It refuses to run as root,
// so root hands it to the owner of dir, or to an account without privileges when dir is new.
func account(dir string) (*syscall.Credential, error) {
	if os.Geteuid() != 0 {
		return nil, nil
	}
	if info, err := os.Stat(dir); err == nil {
		if st := info.Sys().(*syscall.Stat_t); st.Uid != 0 {
			return &syscall.Credential{Uid: st.Uid, Gid: st.Gid}, nil
		}
	}
	for _, name := range []string{"postgres", "_postgres", "nobody"} {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, _ := strconv.ParseUint(u.Uid, 10, 32)
		gid, _ := strconv.ParseUint(u.Gid, 10, 32)
		if uid != 0 {
			return &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}, nil
		}
	}
	return nil, errors.New("PostgreSQL does not run as root, and this machine has no account postgres or nobody to run it as")
}

// searchable fails when the account that runs PostgreSQL could not get to dir.
func searchable(dir string, as *syscall.Credential) error {
	if as == nil {
		return nil
	}
	dir, err := filepath.EvalSymlinks(dir)
	if err != nil {
		return err
	}
	for ; ; dir = filepath.Dir(dir) {
		info, err := os.Stat(dir)
		if err != nil {
			return err
		}
		st, may := info.Sys().(*syscall.Stat_t), info.Mode().Perm()&0o001
		switch {
		case st.Uid == as.Uid:
			may = info.Mode().Perm() & 0o100
		case st.Gid == as.Gid:
			may = info.Mode().Perm() & 0o010
		}
		if may == 0 {
			return fmt.Errorf("%s is closed to user %d, who runs PostgreSQL for root: "+
				"choose another data directory, such as %s, or do not run as root", dir, as.Uid, rootsDir)
		}
		if dir == filepath.Dir(dir) {
			return nil
		}
	}
}

// mkdir makes a directory that only the account of h may enter, or takes the one that is there if it is ours.
func (h *home) mkdir(dir string) error {
	err := os.Mkdir(dir, 0o700)
	if err != nil && !errors.Is(err, fs.ErrExist) {
		return fmt.Errorf("the embedded PostgreSQL needs a directory: %w", err)
	}
	info, err := os.Lstat(dir)
	if err != nil {
		return err
	}
	me := uint32(os.Geteuid())
	owner := info.Sys().(*syscall.Stat_t).Uid
	if !info.IsDir() || owner != me && (h.as == nil || owner != h.as.Uid) {
		return fmt.Errorf("%s belongs to user %d, not to us: run as that user, or choose another data directory", dir, owner)
	}
	return h.give(dir)
}

// give makes path belong to the account that runs PostgreSQL.
func (h *home) give(path string) error {
	if h.as == nil {
		return nil
	}
	return os.Lchown(path, int(h.as.Uid), int(h.as.Gid))
}

// write puts a small private file in place: all of it or nothing, and on the disk when it returns.
func (h *home) write(path string, content []byte) error {
	f, err := os.CreateTemp(h.dir, filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	err = errors.Join(err, f.Sync(), f.Close(), h.give(f.Name()))
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		_ = os.Remove(f.Name())
	}
	return err
}

// dsn says how to connect to the cluster.
func (h *home) dsn() (string, error) {
	password, err := os.ReadFile(filepath.Join(h.dir, passwordFile))
	if err != nil {
		return "", fmt.Errorf("the password of the embedded PostgreSQL: %w", err)
	}
	return fmt.Sprintf("host=%s port=5432 user=innomag password=%s dbname=innomag sslmode=disable",
		quoted(h.sock), quoted(strings.TrimSpace(string(password)))), nil
}

// quoted writes a value the way a connection string wants it.
func quoted(s string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`).Replace(s) + "'"
}
