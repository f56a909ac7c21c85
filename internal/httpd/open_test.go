package httpd_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/jmoiron/sqlx"

	"innomag/internal/httpd"
	"innomag/internal/initiative"
	"innomag/internal/postgres/pgtest"
)

func open(t *testing.T) (*site, *sqlx.DB) {
	t.Helper()
	db := pgtest.New(t)
	server := httpd.New(httpd.Options{Open: &httpd.OpenData{
		Initiatives: &initiative.Service{DB: db}, Base: "https://innomag.example", Licence: "https://creativecommons.org/licenses/by/4.0/",
	}})
	server.GraphQL, server.Pages = http.NotFoundHandler(), http.NotFoundHandler()
	s := &site{Server: httptest.NewServer(server.Handler())}
	t.Cleanup(s.Close)
	return s, db
}

func TestOpenDataHasEveryPublishedInitiativeAndNoOther(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	for _, fill := range []string{
		`insert into initiatives (slug, title, summary, state, published_at, contact_name, county, county_code, started_on)
		select 'nr-' || n, 'Nr ' || n, 'Om "nr" ' || n || E',\nog mer', 'PUBLISHED', now(), 'Kari Hemmelig', 'Innlandet', '34', '2020-02-03' from generate_series(1, 1203) n`,
		`insert into initiatives (slug, title, state, published_at) values ('utkast', 'Utkast', 'DRAFT', null), ('borte', 'Borte', 'ARCHIVED', now())`,
		`insert into initiatives (slug, title, summary, state, published_at) values ('farlig', '=HYPERLINK("http://evil.example")', '@SUM(1)', 'PUBLISHED', now())`,
		`insert into organisations (slug, name, number) values ('nav', 'Nav', '889640782')`,
		`insert into topics (slug, name_nb) values ('arbeid', 'Arbeid')`,
		`insert into initiative_partners (initiative_id, organisation_id, role, position) select min(id), 1, r, place from initiatives, unnest(array['LEAD', 'FUNDER']) with ordinality p(r, place) group by r, place`,
		`insert into initiative_topics (initiative_id, topic_id, position) select min(id), 1, 1 from initiatives`,
		`insert into media (kind, name, format, source_hash, bytes, width, height, alt, credit) values ('IMAGE', 'abcdefghijklmnopqrstuvwxyz234567', 'jpg', '\x00', 1, 60, 40, 'Et hus', 'Kari')`,
		`update initiatives set hero_media_id = 1, hero_credit = 'Foto: Ola' where slug = 'nr-1'`,
	} {
		if _, err := db.Exec(fill); err != nil {
			t.Fatal(err)
		}
	}
	w, body := s.do(t, http.MethodGet, "/data/initiatives.csv", nil)
	rows, err := csv.NewReader(strings.NewReader(body)).ReadAll()
	if err != nil || len(rows) != 1205 || w.Header.Get("Content-Type") != "text/csv; charset=utf-8" || w.Header.Get("Access-Control-Allow-Origin") != "*" ||
		w.Header.Get("Link") != `<https://creativecommons.org/licenses/by/4.0/>; rel="license"` {
		t.Fatalf("%d rows, %v, %v", len(rows), err, w.Header)
	}
	if got, want := fmt.Sprintf("%q", rows[1][:14]), `["https://innomag.example/initiativ/nr-1" "Nr 1" "Om \"nr\" 1,\nog mer" "" "" "IDEA" "2020-02-03" "" "" "" "34" "Innlandet" "Arbeid" "Nav (889640782) LEAD; Nav (889640782) FUNDER"]`; got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	const picture = "https://innomag.example/media/abcdefghijklmnopqrstuvwxyz234567.jpg"
	if got := fmt.Sprintf("%q %q", rows[1][17:], rows[2][17:]); got != `["`+picture+`" "Et hus" "Foto: Ola"] ["" "" ""]` {
		t.Errorf("the pictures are %s", got)
	}
	for _, row := range rows[1:] {
		for _, cell := range row {
			if strings.HasPrefix(cell, "=") || strings.HasPrefix(cell, "@") {
				t.Errorf("a formula: %s", cell)
			}
		}
	}
	for _, hidden := range []string{"Utkast", "Borte", "Hemmelig"} {
		if strings.Contains(body, hidden) {
			t.Errorf("%s is told", hidden)
		}
	}
	_, body = s.do(t, http.MethodGet, "/data/initiatives.jsonld", nil)
	var data struct {
		Type    string `json:"@type"`
		License string
		HasPart []struct {
			ID     string `json:"@id"`
			Name   string
			Member []struct {
				RoleName string
				Member   struct{ Name, Identifier string }
			}
		}
	}
	if err := json.Unmarshal([]byte(body), &data); err != nil || data.Type != "Dataset" || len(data.HasPart) != 1204 || data.License == "" {
		t.Fatalf("%v, %d parts", err, len(data.HasPart))
	}
	if first := data.HasPart[0]; first.ID != "https://innomag.example/initiativ/nr-1" || len(first.Member) != 2 || first.Member[0].Member.Identifier != "889640782" {
		t.Errorf("got %+v", first)
	}
}

func TestOpenDataThatIsCutOffIsSeenToBe(t *testing.T) {
	t.Parallel()
	s, db := open(t)
	if _, err := db.Exec(`alter table initiatives rename column goal to gone`); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/data/initiatives.csv", "/data/initiatives.jsonld"} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.URL+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		if w, err := s.Client().Do(r); err == nil {
			_ = w.Body.Close()
			if w.ContentLength >= 0 {
				t.Errorf("%s looks whole", path)
			}
		}
	}
	if w, body := s.do(t, http.MethodHead, "/data/initiatives.csv", nil); w.StatusCode != http.StatusOK || body != "" {
		t.Errorf("the head: HTTP %d", w.StatusCode)
	}
}
