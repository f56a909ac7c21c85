package web

import (
	"net/http"
	"slices"
	"strings"
	"time"
)

// chooseLanguage remembers the language a reader chose, in a cookie that says nothing else, and leads back.
func (p *Pages) chooseLanguage(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 8<<10)
	language := r.PostFormValue(languageCookie)
	if slices.Contains(languages, language) {
		http.SetCookie(w, &http.Cookie{
			Name: languageCookie, Value: language, Path: "/", MaxAge: int((365 * 24 * time.Hour).Seconds()),
			HttpOnly: true, SameSite: http.SameSiteLaxMode, Secure: p.site.Scheme == "https",
		})
	}
	http.Redirect(w, r, local(r.PostFormValue("tilbake")), http.StatusSeeOther)
}

// local gives a path on this site to lead somebody to, the front page where anything else was given.
func local(path string) string {
	if !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//") || strings.ContainsAny(path, "\\\r\n\t") {
		return "/"
	}
	return path
}
