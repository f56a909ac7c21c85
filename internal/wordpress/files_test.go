package wordpress

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jmoiron/sqlx"

	"innomag/internal/media"
	"innomag/internal/postgres/pgtest"
)

// drawing is a small picture of one colour.
func drawing(t *testing.T, shade uint8) []byte {
	t.Helper()
	m := image.NewGray(image.Rect(0, 0, 400, 200))
	for i := range m.Pix {
		m.Pix[i] = shade
	}
	m.SetGray(3, 3, color.Gray{Y: 255 - shade})
	var out bytes.Buffer
	if err := png.Encode(&out, m); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// illustrated is an export of one post with two pictures and a file that is none, on the site at address.
func illustrated(address string) string {
	attachment := func(id int, file, alt string) string {
		return fmt.Sprintf(`<item><title>%s</title><wp:post_id>%d</wp:post_id><wp:post_date_gmt>2014-03-01 10:00:00</wp:post_date_gmt><wp:status>inherit</wp:status>
			<wp:post_parent>1</wp:post_parent><wp:post_type>attachment</wp:post_type><wp:attachment_url>%s/wp-content/uploads/%s</wp:attachment_url>
			<wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>%s</wp:meta_value></wp:postmeta></item>`, file, id, address, file, alt)
	}
	up := address + "/wp-content/uploads/"
	return export(`<wp:base_blog_url>` + address + `</wp:base_blog_url>
		<item><title>En</title><link>` + address + `/2014/03/en/</link><content:encoded><![CDATA[<p><a href="` + up + `2014/03/hus.png"><img class="x" src='` + up + `2014/03/hus-300x150.png' alt="Et hus"/></a></p>
		<p><img src="/wp-content/uploads/2014/03/borte.png"/><img src="https://andre.example/wp-content/uploads/2014/03/hus.png"/></p>]]></content:encoded>
		<wp:post_id>1</wp:post_id><wp:post_date_gmt>2014-03-01 10:00:00</wp:post_date_gmt><wp:post_name>en</wp:post_name><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
		<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>10</wp:meta_value></wp:postmeta></item>` +
		attachment(10, "2014/03/stor-scaled.png", "Stort") + attachment(11, "2014/03/hus.png", "Et hus") + attachment(12, "2014/03/lyd.mp3", "") +
		attachment(13, "../../etc/passwd", ""))
}

func filesFor(t *testing.T, db *sqlx.DB, pictures map[string][]byte) Files {
	t.Helper()
	folder := t.TempDir()
	for name, content := range pictures {
		at := filepath.Join(folder, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o750); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, content, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = root.Close() })
	return Files{Folder: root, Media: &media.Service{DB: db, Secret: secret, Files: media.NewDisk(t.TempDir())}}
}

func TestUploadedFilesBecomeTheMagazinesOwn(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	file := illustrated("https://nabolaget.example")
	files := filesFor(t, db, map[string][]byte{
		"2014/03/stor.png": drawing(t, 10), // the unscaled one is there
		"2014/03/hus.png":  drawing(t, 90), "2014/03/lyd.mp3": []byte("ID3 lyd"),
	})
	run := func(o Options) *Report {
		t.Helper()
		o.Receipts = secret
		report, err := Import(t.Context(), db, strings.NewReader(file), o)
		if err != nil {
			t.Fatal(err)
		}
		inOrder(t, db)
		return report
	}
	empty := everything(t, db)
	dry := run(Options{Files: files, DryRun: true})
	if diff := cmp.Diff(empty, everything(t, db)); diff != "" || dry.Total("file").New != 3 {
		t.Errorf("a dry run: %s\n%s", dry, diff)
	}
	var last int64
	report := run(Options{Files: files, Progress: func(done, total int64) {
		if done < last || done > total {
			t.Errorf("progress went from %d to %d of %d", last, done, total)
		}
		last = done
	}})
	if last != int64(len(file)) {
		t.Errorf("progress ended at %d of %d", last, len(file))
	}
	if got := report.Total("file"); got.New != 2 || got.Left != 1 {
		t.Errorf("files: %+v\n%s", got, report)
	}
	for _, part := range []string{"file that cannot be kept here", "lyd.mp3", "could not be had", "etc/passwd", "picture in a text that only the old site has", "borte.png"} {
		if !strings.Contains(report.String(), part) {
			t.Errorf("the report lacks %q:\n%s", part, report)
		}
	}
	body, hero := one[string](t, db, `select body_html from articles`), one[string](t, db, `select '/media/' || name || '.' || format from articles a join media m on m.id = hero_media_id`)
	house := one[string](t, db, `select '/media/' || name || '.' || format from article_figures join media m on m.id = media_id`)
	for _, part := range []string{`href="` + house + `"`, `src="` + house + `" width="400" height="200"`, `srcset="`, `alt="Et hus"`, `src="https://andre.example/`, `src="/wp-content/uploads/2014/03/borte.png"`} {
		if !strings.Contains(body, part) {
			t.Errorf("the text lacks %q: %s", part, body)
		}
	}
	if hero == house || one[string](t, db, `select alt from media m join articles on m.id = hero_media_id`) != "Stort" {
		t.Errorf("hero is %s, house %s", hero, house)
	}
	if kept, err := files.Media.Serve(t.Context(), strings.TrimPrefix(house, media.Path)); err != nil || kept == nil {
		t.Errorf("the file is not served: %v", err)
	}

	before := everything(t, db)
	run(Options{}) // and without the folder
	if diff := cmp.Diff(before, everything(t, db)); diff != "" {
		t.Errorf("a second run changes:\n%s", diff)
	}
	out := string(exportedFile(t, db))
	for _, part := range []string{`src="https://innomag.example` + house, `<wp:attachment_url><![CDATA[https://innomag.example` + hero, `https://innomag.example/media/`} {
		if !strings.Contains(out, part) {
			t.Errorf("the export lacks %q", part)
		}
	}
	if strings.Contains(out, `"/media/`) || strings.Contains(out, ` /media/`) {
		t.Error("the export names a file without the site")
	}
	undone, err := Undo(t.Context(), db, report.Batch)
	if err != nil || undone.Gone["file"] != 2 || undone.Gone["attachment"] != 4 || one[int](t, db, `select count(*) from media`) != 0 {
		t.Errorf("%v\n%v", err, undone)
	}
}

func TestFilesBroughtLaterTakeThePlaceOfTheOldSites(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	file := illustrated("https://nabolaget.example")
	imported(t, db, strings.NewReader(file))
	if n := one[int](t, db, `select count(*) from articles where hero_url like 'https://nabolaget.example/%'`); n != 1 {
		t.Error("the hero image is not the old site's")
	}
	files := filesFor(t, db, map[string][]byte{"2014/03/stor-scaled.png": drawing(t, 10), "2014/03/hus.png": drawing(t, 90)})
	for range 2 {
		if _, err := Import(t.Context(), db, strings.NewReader(file), Options{Receipts: secret, Files: files}); err != nil {
			t.Fatal(err)
		}
	}
	inOrder(t, db)
	if n := one[int](t, db, `select count(*) from articles where hero_media_id is not null and revision = 2`); n != 1 {
		t.Error("the hero image is not our own")
	}
}

func TestFilesAreFetchedFromTheOldSiteAndFromNowhereElse(t *testing.T) {
	t.Parallel()
	db := pgtest.New(t)
	var asked []string
	other := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("another site was asked") }))
	defer other.Close()
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.Path)
		switch {
		case strings.HasSuffix(r.URL.Path, "hus.png"):
			_, _ = io.Copy(w, bytes.NewReader(drawing(t, 90)))
		case strings.HasSuffix(r.URL.Path, "stor-scaled.png"):
			http.Redirect(w, r, other.URL+"/x.png", http.StatusFound)
		default:
			http.NotFound(w, r)
		}
	}))
	defer site.Close()
	files := filesFor(t, db, nil)
	files.Folder, files.Client = nil, site.Client()
	file := strings.Replace(illustrated(site.URL), site.URL+"/wp-content/uploads/2014/03/lyd", other.URL+"/lyd", 1)
	report, err := Import(t.Context(), db, strings.NewReader(file), Options{Receipts: secret, Files: files})
	if err != nil {
		t.Fatal(err)
	}
	inOrder(t, db)
	if n := one[int](t, db, `select count(*) from article_figures`); n != 1 || report.Total("file").New != 1 || len(asked) == 0 {
		t.Errorf("%d pictures in the text\n%s", n, report)
	}
	for _, part := range []string{"it leads away from the old site", "it is not on the old site", "404"} {
		if !strings.Contains(report.String(), part) {
			t.Errorf("the report lacks %q:\n%s", part, report)
		}
	}
}
