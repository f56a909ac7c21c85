package main_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/jpeg"
	"math/rand/v2"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"innomag/internal/postgres"
	"innomag/internal/postgres/pgtest"
)

// TestADatabaseWithoutRoomIsToldAndComesBackByItself gives a table that every post writes to a file that takes nothing: the kernel answers
// PostgreSQL there as on a full disk.
func TestADatabaseWithoutRoomIsToldAndComesBackByItself(t *testing.T) {
	t.Parallel()
	dsn := demoDSN(t)
	p := install(t, "DATABASE_URL="+dsn)
	db, err := postgres.Open(t.Context(), dsn)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	db.MustExec(`truncate comment_keys`) // its file is empty now: the first row needs room
	var file string
	if err := db.Get(&file, `select current_setting('data_directory') || '/' || pg_relation_filepath('comment_keys')`); err != nil {
		t.Fatal(err)
	}
	was, err := os.Stat(file)
	if err != nil {
		t.Fatalf("the tests' PostgreSQL is not on this machine: %v", err)
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("/dev/full", file); err != nil {
		t.Fatal(err)
	}
	s := p.serve()
	subject := s.guest(t).ask(`{ articles(first: 1) { nodes { id } } }`, nil).text("articles.nodes.0.id")
	comment := vars{"i": vars{"subjectId": subject, "name": "Kari", "body": "Er det plass til dette?", "idempotencyKey": "full-disk-1"}}
	for range 3 {
		if a := s.guest(t).say(post, comment); a.code() != "UNAVAILABLE" || strings.Contains(a.Raw, "No space") || strings.Contains(a.Raw, "pq:") {
			t.Errorf("a post to a full disk: HTTP %d %s", a.Status, a.Raw)
		}
	}
	s.guest(t).ask(list, nil) // readers notice nothing
	for what, query := range map[string]string{
		"a comment": `select count(*) from comments where body like 'Er det plass%'`,
		"a job":     `select count(*) from jobs where created_at > now() - interval '1 minute' and payload::text like '%Er det plass%'`,
	} {
		var n int
		if err := db.Get(&n, query); err != nil || n != 0 {
			t.Errorf("%s is there of a post that was refused: %d, %v", what, n, err)
		}
	}
	p.must("", "recount", "--check")

	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if of := was.Sys().(*syscall.Stat_t); os.Geteuid() == 0 {
		if err := os.Chown(file, int(of.Uid), int(of.Gid)); err != nil {
			t.Fatal(err)
		}
	}
	db.MustExec(`alter table comment_keys set (fillfactor = 90)`) // sessions open the file anew; on a real disk they need not
	first := s.guest(t).ask(post, comment).text("postComment.comment.id")
	again := s.guest(t).ask(post, comment).text("postComment.comment.id")
	if first == "" || first != again {
		t.Errorf("with room again the comment is %q, and sent once more %q", first, again)
	}
	p.must("", "recount", "--check")
}

// noise gives a picture that is smaller as it is sent than as it is kept.
func noise(t *testing.T) []byte {
	t.Helper()
	pic := image.NewGray(image.Rect(0, 0, 900, 900))
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // for a picture
	for i := range pic.Pix {
		pic.Pix[i] = byte(random.Uint32())
	}
	var out bytes.Buffer
	if err := jpeg.Encode(&out, pic, &jpeg.Options{Quality: 10}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// TestAFolderThatTakesNoFileIsTold sends pictures to a server that may write no larger file than what was sent, and to one whose folder
// cannot be.
func TestAFolderThatTakesNoFileIsTold(t *testing.T) {
	t.Parallel()
	picture := noise(t)
	folder := t.TempDir()
	occupied := filepath.Join(folder, "occupied")
	if err := os.WriteFile(occupied, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for phrase, c := range map[string]struct {
		media string
		limit string // as sh takes it, in blocks of 512 bytes
	}{
		"a disk that takes no more": {filepath.Join(folder, "media"), fmt.Sprintf("ulimit -f %d", len(picture)/512+2)},
		"no folder":                 {filepath.Join(occupied, "media"), "true"},
	} {
		t.Run(phrase, func(t *testing.T) {
			t.Parallel()
			p := install(t, "DATABASE_URL="+pgtest.NewDSN(t), "INNOMAG_MEDIA="+c.media)
			author := p.hire("author", "Fotograf Hansen")
			limited := filepath.Join(t.TempDir(), "innomag")
			script := fmt.Sprintf("#!/bin/sh\n%s\nexec '%s' \"$@\"\n", c.limit, p.path)
			if err := os.WriteFile(limited, []byte(script), 0o700); err != nil { //nolint:gosec // it is run
				t.Fatal(err)
			}
			p.path = limited
			s := p.serve()
			by := s.signIn(t, author)
			a := by.ask(`mutation($i: CreateUploadInput!) { createUpload(input: $i) { upload { url } userErrors { field code message } } }`,
				vars{"i": vars{"kind": "IMAGE", "fileName": "stoy.jpg", "size": len(picture), "alt": "Støy"}})
			to := a.text("createUpload.upload.url")
			if strings.HasPrefix(to, "/") {
				to = s.base + to
			}
			r, err := http.NewRequestWithContext(t.Context(), http.MethodPut, to, bytes.NewReader(picture))
			if err != nil {
				t.Fatalf("%v: %s", err, a.Raw)
			}
			resp, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _ = resp.Body.Close() }()
			var said struct {
				Errors []struct {
					Message    string
					Extensions struct{ Code string }
				}
			}
			if err := json.NewDecoder(resp.Body).Decode(&said); err != nil || len(said.Errors) != 1 {
				t.Fatalf("HTTP %d: %+v, %v", resp.StatusCode, said, err)
			}
			if e := said.Errors[0]; resp.StatusCode != http.StatusServiceUnavailable || resp.Header.Get("Retry-After") == "" ||
				e.Extensions.Code != "UNAVAILABLE" || strings.Contains(e.Message, folder) {
				t.Errorf("HTTP %d: %+v", resp.StatusCode, e)
			}
			if n := by.ask(`{ mediaLibrary: media(first: 5) { nodes { id } } }`, nil).list("mediaLibrary.nodes"); len(n) != 0 {
				t.Errorf("%d pictures are there", len(n))
			}
			if log := s.lastWords(50); !strings.Contains(log, "a file cannot be kept") {
				t.Errorf("the log does not say what to do:\n%s", log)
			}
			s.guest(t).ask(list, nil)
		})
	}
}
