package wordpress

import (
	"context"
	"errors"
	"fmt"
	"html"
	"io"
	"net/http"
	"net/url"
	"os"
	"path"
	"regexp"
	"strings"

	"innomag/internal/fault"
	"innomag/internal/media"
)

// Files is where an import finds the files of attachments, and where it puts them.
type Files struct {
	Media  *media.Service
	Folder *os.Root     // a copy of wp-content/uploads; nil if there is none
	Client *http.Client // fetches what the folder lacks from the old site, and from nowhere else; nil: nothing is fetched
}

// largestFile is what is fetched at most of one file, in bytes; media has its own limits below that.
const largestFile = 40 << 20

// remoteFile is an attachment whose file may be brought.
type remoteFile struct {
	key, url, file, name string
	alt, caption, credit string
}

// files finds the files that earlier imports brought, and brings those that are new. Half of the progress is theirs if there
// are any to bring.
func (i *importer) files(ctx context.Context) error {
	if err := i.knownFiles(ctx); err != nil {
		return err
	}
	from := i.options.Files
	bring := from.Folder != nil || from.Client != nil
	if bring {
		i.filesShare = i.size / 2
	}
	for n, u := range i.survey.uploads {
		if m := i.media[u.key]; m == nil && bring {
			if err := i.bring(ctx, u); err != nil {
				return err
			}
			i.options.Progress(i.size/10+(i.filesShare-i.size/10)*int64(n+1)/int64(len(i.survey.uploads)), i.size)
		}
		if m := i.media[u.key]; m != nil {
			i.pictures.add(u, m)
		}
	}
	return nil
}

func (i *importer) knownFiles(ctx context.Context) error {
	var known []struct {
		Key   string
		Media media.ID
	}
	const find = `
		select r.key, t.media_id as media
		from import_refs r join wordpress_attachments t on t.id = r.target_id
		where r.source = $1 and r.kind = 'attachment' and t.media_id is not null`
	if err := i.querier().SelectContext(ctx, &known, find, i.source); err != nil {
		return fmt.Errorf("looking for files imported before: %w", err)
	}
	ids := make([]media.ID, len(known))
	for n, k := range known {
		ids[n] = k.Media
	}
	list, err := media.Files(ctx, i.querier(), ids)
	if err != nil {
		return err
	}
	for n, k := range known {
		i.media[k.Key] = list[n]
	}
	return nil
}

// bring brings one file. What cannot be brought is remarked on; an error is one that the next file would meet, too.
func (i *importer) bring(ctx context.Context, u remoteFile) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	file, size, done, err := i.open(ctx, u)
	if err != nil {
		i.report.remark("file of an attachment that could not be had; pages show it from the old site", "%s: %v", u.name, err)
		return nil
	}
	defer done()
	if i.dry != nil {
		i.report.count("file", "", isNew)
		return nil
	}
	kind := media.Picture
	if strings.EqualFold(path.Ext(u.url), ".pdf") {
		kind = media.File
	}
	m, err := i.options.Files.Media.Import(ctx, media.New{
		FileName: cut(path.Base(u.file), 200), Size: int(size), Kind: kind, Alt: cut(u.alt, 300), Caption: cut(u.caption, 500), Credit: cut(u.credit, 200),
	}, file)
	var refused fault.List
	switch {
	case err == nil:
		i.media[u.key] = m
		i.report.count("file", "", isNew)
		return nil
	case errors.As(err, &refused) || fault.Of(err).Kind == fault.BadUserInput:
		i.report.count("file", "", isLeft)
		i.report.remark("file that cannot be kept here; pages show it from the old site", "%s: %v", u.name, err)
		return nil
	}
	return fmt.Errorf("%s: %w", u.name, err)
}

func cut(s string, most int) string {
	if chars := []rune(s); len(chars) > most {
		return string(chars[:most])
	}
	return s
}

// open finds the file in the folder, or fetches it.
func (i *importer) open(ctx context.Context, u remoteFile) (file *os.File, size int64, done func(), err error) {
	from := i.options.Files
	err = errors.New("it is not in the folder")
	if from.Folder != nil && u.file != "" {
		for _, name := range []string{u.file, scaled.ReplaceAllString(u.file, "$1")} {
			file, err := from.Folder.Open(name)
			if err != nil {
				continue
			}
			if info, err := file.Stat(); err == nil && info.Mode().IsRegular() {
				return file, info.Size(), func() { _ = file.Close() }, nil
			}
			_ = file.Close()
		}
	}
	if from.Client == nil {
		return nil, 0, nil, err
	}
	return i.fetch(ctx, u.url)
}

// fetch gets a file from the old site into a temporary file.
func (i *importer) fetch(ctx context.Context, address string) (file *os.File, size int64, done func(), err error) {
	at, err := url.Parse(address)
	if err != nil || at.Scheme != "https" && at.Scheme != "http" || !i.isOld(at.Host) {
		return nil, 0, nil, errors.New("it is not on the old site")
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, 0, nil, err
	}
	client := *i.options.Files.Client
	client.CheckRedirect = func(r *http.Request, via []*http.Request) error {
		if len(via) > 5 || !i.isOld(r.URL.Host) {
			return errors.New("it leads away from the old site")
		}
		return nil
	}
	response, err := client.Do(request)
	if err != nil {
		return nil, 0, nil, err
	}
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode != http.StatusOK {
		return nil, 0, nil, fmt.Errorf("the old site answers %s", response.Status)
	}
	if file, err = os.CreateTemp("", "innomag-import-"); err != nil {
		return nil, 0, nil, err
	}
	done = func() { _ = errors.Join(file.Close(), os.Remove(file.Name())) }
	size, err = io.Copy(file, io.LimitReader(response.Body, largestFile+1))
	if err == nil && size > largestFile {
		err = errors.New("it is too large")
	}
	if err != nil {
		done()
		return nil, 0, nil, err
	}
	return file, size, done, nil
}

// pictured finds files that are here by the addresses they had. WordPress keeps a picture in many sizes, and texts name any of them.
type pictured struct{ exact, sized map[string]*media.Media }

func (p *pictured) add(u remoteFile, m *media.Media) {
	if p.exact == nil {
		p.exact, p.sized = map[string]*media.Media{}, map[string]*media.Media{}
	}
	at, err := url.Parse(u.url)
	if err != nil || at.Path == "" {
		return
	}
	p.exact[at.Path] = m
	p.sized[withoutSize(at.Path)] = m
}

var (
	sizes  = regexp.MustCompile(`-\d{1,5}x\d{1,5}(\.[A-Za-z]+)$`)
	scaled = regexp.MustCompile(`-(?:scaled|rotated)(\.[A-Za-z]+)$`)
)

func withoutSize(file string) string {
	return scaled.ReplaceAllString(sizes.ReplaceAllString(file, "$1"), "$1")
}

func (p *pictured) find(path string) *media.Media {
	if m := p.exact[path]; m != nil {
		return m
	}
	return p.sized[withoutSize(path)]
}

var shown = regexp.MustCompile(`(?i)(<(?:img\s[^>]*?\bsrc|a\s[^>]*?\bhref)\s*=\s*)("[^"]*"|'[^']*')`)

// repicture lets a text show and name the files that are here now, and remarks on the pictures that only the old site has.
func (i *importer) repicture(body string, item *Item) string {
	if !strings.Contains(body, "<img") && len(i.pictures.exact) == 0 {
		return body
	}
	return shown.ReplaceAllStringFunc(body, func(tag string) string {
		m := shown.FindStringSubmatch(tag)
		at, err := url.Parse(strings.TrimSpace(html.UnescapeString(m[2][1 : len(m[2])-1])))
		if err != nil || at.Host != "" && !i.isOld(at.Host) || at.Host == "" && !strings.HasPrefix(at.Path, "/") {
			return tag
		}
		file := i.pictures.find(at.Path)
		if file == nil {
			if strings.EqualFold(m[1][1:2], "i") {
				i.report.remark("picture in a text that only the old site has; bring it with --uploads or --fetch", "%s in %s", shorten(at.Path), nameOf(item))
			}
			return tag
		}
		return m[1] + `"` + file.URL() + `"`
	})
}
