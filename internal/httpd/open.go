package httpd

import (
	"context"
	"encoding/csv"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"innomag/internal/date"
	"innomag/internal/initiative"
	"innomag/internal/site"
)

// OpenData is what everybody may take away of the magazine.
type OpenData struct {
	Initiatives *initiative.Service
	Base        site.Base
	Licence     string // an address; empty: none is told
}

func (s *Server) openData(mux *http.ServeMux) {
	if s.Open == nil {
		return
	}
	mux.HandleFunc("GET /data/initiatives.csv", s.Open.serve("text/csv; charset=utf-8", s.Open.csv))
	mux.HandleFunc("GET /data/initiatives.jsonld", s.Open.serve("application/ld+json", s.Open.jsonLD))
}

// serve gives a handler that writes as it reads. A failure in the middle breaks the connection, so that nobody takes a part
// for the whole.
func (o *OpenData) serve(contentType string, write func(ctx context.Context, w io.Writer) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(fetching))
		h := w.Header()
		h.Set("Content-Type", contentType)
		h.Set("Cache-Control", "public, max-age=300")
		h.Set("Access-Control-Allow-Origin", "*")
		h.Set("Cross-Origin-Resource-Policy", "cross-origin")
		if o.Licence != "" {
			h.Set("Link", "<"+o.Licence+`>; rel="license"`)
		}
		if r.Method == http.MethodHead {
			return
		}
		if err := write(r.Context(), w); err != nil {
			if r.Context().Err() == nil {
				slog.ErrorContext(r.Context(), "open data was cut off", "err", err)
			}
			panic(http.ErrAbortHandler)
		}
	}
}

var columns = []string{
	"url", "title", "summary", "goal", "targetGroup", "status", "startedOn", "endedOn", "municipalityCode", "municipality",
	"countyCode", "county", "topics", "partners", "contactUrl", "publishedAt", "updatedAt",
	"image", "imageAlt", "imageCredit",
}

func (o *OpenData) csv(ctx context.Context, w io.Writer) error {
	out := csv.NewWriter(w)
	if err := out.Write(columns); err != nil {
		return err
	}
	err := o.Initiatives.EachOpen(ctx, func(i *initiative.Open) error {
		var topics, partners []string
		for _, t := range i.Topics {
			topics = append(topics, t.Name)
		}
		for _, p := range i.Partners {
			who := p.Name
			if p.Number != nil {
				who += " (" + *p.Number + ")"
			}
			partners = append(partners, who+" "+string(p.Role))
		}
		row := []string{
			o.Base.To(site.Initiative(i.Slug)), i.Title, i.Summary, i.Goal, i.TargetGroup, string(i.Status), day(i.StartedOn), day(i.EndedOn),
			or(i.MunicipalityCode), i.Municipality, or(i.CountyCode), i.County, strings.Join(topics, "; "), strings.Join(partners, "; "), i.ContactURL,
			i.PublishedAt.UTC().Format(time.RFC3339), i.UpdatedAt.UTC().Format(time.RFC3339),
			o.address(i.Picture), i.PictureAlt, i.PictureCredit,
		}
		for n := range row {
			row[n] = harmless(row[n])
		}
		return out.Write(row)
	})
	out.Flush()
	if err == nil {
		err = out.Error()
	}
	return err
}

// harmless keeps a spreadsheet from taking a cell for a formula. OWASP, CSV Injection.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(cell)[0]) {
		return "'" + cell
	}
	return cell
}

// address is that of a picture, which is a path where it was uploaded here.
func (o *OpenData) address(of string) string {
	if strings.HasPrefix(of, "/") && !strings.HasPrefix(of, "//") {
		return o.Base.To(of)
	}
	return of
}

func day(d *date.Date) string {
	if d == nil {
		return ""
	}
	return d.String()
}

func or(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// part of an object that is left out where it says nothing.
type part map[string]any

func (p part) say(name, value string) {
	if value != "" {
		p[name] = value
	}
}

func (o *OpenData) jsonLD(ctx context.Context, w io.Writer) error {
	head := part{"@context": "https://schema.org", "@type": "Dataset", "name": site.Name + ": initiativer", "url": o.Base.To("/data/initiatives.jsonld"), "inLanguage": site.Language}
	head.say("license", o.Licence)
	start, err := json.Marshal(head)
	if err != nil {
		return err
	}
	if _, err := io.WriteString(w, string(start[:len(start)-1])+`,"hasPart":[`); err != nil {
		return err
	}
	between := "\n"
	err = o.Initiatives.EachOpen(ctx, func(i *initiative.Open) error {
		item, err := json.Marshal(o.project(i))
		if err != nil {
			return err
		}
		_, err = io.WriteString(w, between+string(item))
		between = ",\n"
		return err
	})
	if err == nil {
		_, err = io.WriteString(w, "\n]}\n")
	}
	return err
}

func (o *OpenData) project(i *initiative.Open) part {
	at := o.Base.To(site.Initiative(i.Slug))
	p := part{"@type": "Project", "@id": at, "url": at, "name": i.Title, "creativeWorkStatus": string(i.Status), "dateModified": i.UpdatedAt.UTC().Format(time.RFC3339)}
	p.say("description", i.Summary)
	p.say("knowsAbout", i.Goal)
	p.say("audience", i.TargetGroup)
	p.say("foundingDate", day(i.StartedOn))
	p.say("dissolutionDate", day(i.EndedOn))
	p.say("sameAs", i.ContactURL)
	if i.Picture != "" {
		picture := part{"@type": "ImageObject", "url": o.address(i.Picture)}
		picture.say("description", i.PictureAlt)
		picture.say("creditText", i.PictureCredit)
		p["image"] = picture
	}
	if i.Municipality != "" || i.County != "" {
		address := part{"@type": "PostalAddress", "addressCountry": "NO"}
		address.say("addressLocality", i.Municipality)
		address.say("addressRegion", i.County)
		place := part{"@type": "Place", "address": address}
		place.say("identifier", or(i.MunicipalityCode))
		p["location"] = place
	}
	var keywords []string
	for _, t := range i.Topics {
		keywords = append(keywords, t.Name)
	}
	p.say("keywords", strings.Join(keywords, ", "))
	var members []part
	for _, m := range i.Partners {
		org := part{"@type": "Organization", "@id": o.Base.To(site.Organisation(m.Slug)), "name": m.Name}
		org.say("identifier", or(m.Number))
		members = append(members, part{"@type": "OrganizationRole", "roleName": string(m.Role), "member": org})
	}
	if members != nil {
		p["member"] = members
	}
	return p
}
