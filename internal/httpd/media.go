package httpd

import (
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/rs/cors"

	"innomag/internal/fault"
	"innomag/internal/gid"
	"innomag/internal/media"
	"innomag/internal/postgres"
)

const (
	// sending is how long a client may take to send a file.
	sending = 5 * time.Minute
	// fetching is how long a client may take to fetch one.
	fetching = 10 * time.Minute
)

// openMedia adds the routes for files: PUT to an address that createUpload gave, and GET of what is kept.
func (s *Server) openMedia(mux *http.ServeMux) {
	mux.Handle("PUT "+media.UploadPath+"{ticket}", s.putting(http.HandlerFunc(s.receive)))
	mux.Handle("OPTIONS "+media.UploadPath+"{ticket}", s.putting(http.NotFoundHandler()))
	mux.HandleFunc("GET "+media.Path+"{name}", s.file)
}

// putting lets pages of the sites that the operator named send files.
func (s *Server) putting(next http.Handler) http.Handler {
	if len(s.AllowedOrigins) == 0 {
		return next
	}
	return cors.New(cors.Options{
		AllowedOrigins: s.AllowedOrigins, AllowedMethods: []string{http.MethodPut},
		AllowedHeaders: []string{"Content-Type", "Accept-Language"}, MaxAge: 600,
	}).Handler(next)
}

// uploadStatus says what a refused upload is in HTTP.
var uploadStatus = map[string]int{
	"BAD_LINK": http.StatusNotFound, "EXPIRED": http.StatusGone, "USED": http.StatusConflict,
	"TOO_LARGE": http.StatusRequestEntityTooLarge, "WRONG_LENGTH": http.StatusBadRequest,
	"UNSUPPORTED_TYPE": http.StatusUnsupportedMediaType,
	"BROKEN_FILE":      http.StatusUnprocessableEntity, "TOO_MANY_PIXELS": http.StatusUnprocessableEntity,
}

func (s *Server) receive(w http.ResponseWriter, r *http.Request) {
	slow := http.NewResponseController(w)
	_ = slow.SetReadDeadline(time.Now().Add(sending)) // a test's recorder cannot
	_ = slow.SetWriteDeadline(time.Now().Add(sending + time.Minute))
	m, err := s.Media.Receive(r.Context(), r.PathValue("ticket"), r.ContentLength, r.Body)
	if err != nil {
		f := fault.Of(err)
		status := uploadStatus[f.Code]
		switch {
		case r.ContentLength < 0 && f.Code == "WRONG_LENGTH":
			status = http.StatusLengthRequired
		case r.Context().Err() != nil: // who has gone hears nothing
			status = http.StatusServiceUnavailable
		case status == 0 && f.Kind == fault.Unavailable:
			if errors.Is(err, media.ErrNotKept) {
				slog.ErrorContext(r.Context(), "a file cannot be kept; see to the disk, or to what INNOMAG_MEDIA names", "err", err)
			}
			w.Header().Set("Retry-After", "10")
			status = http.StatusServiceUnavailable
		case status == 0 && postgres.Down(err):
			f = fault.New(fault.Unavailable, "Filen kan ikke tas vare på akkurat nå. Vent litt, og send den igjen.")
			slog.ErrorContext(r.Context(), "upload failed; the database does not take it", "err", err)
			w.Header().Set("Retry-After", "10")
			status = http.StatusServiceUnavailable
		case status == 0:
			slog.ErrorContext(r.Context(), "upload failed", "err", err)
			status = http.StatusInternalServerError
		}
		w.Header().Set("Connection", "close") // what is left of the body is not read
		tell(w, status, f, reads(r))
		return
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.Header().Set("Location", m.URL())
	w.WriteHeader(http.StatusCreated)
	_ = json.NewEncoder(w).Encode(map[string]any{"media": map[string]any{
		"id": gid.ID{Type: "Media", Key: int64(m.ID)}.String(), "url": m.URL(), "contentType": m.ContentType(), "bytes": m.Bytes,
		"width": m.Wide, "height": m.High,
	}})
}

// tell answers with a fault in the shape of a GraphQL error, in the language of whoever asked.
func tell(w http.ResponseWriter, status int, f *fault.Error, language string) {
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(map[string]any{"errors": []any{map[string]any{
		"message": f.For(language), "extensions": map[string]any{"code": f.UserCode()},
	}}})
}

// file serves what never changes. Whatever it is, a browser that is led there runs nothing in it.
func (s *Server) file(w http.ResponseWriter, r *http.Request) {
	name := r.PathValue("name")
	served, err := s.Media.Serve(r.Context(), name)
	if err != nil {
		if errors.Is(err, media.ErrNoBlob) {
			say(w, http.StatusNotFound, "not found")
			return
		}
		if r.Context().Err() == nil {
			slog.ErrorContext(r.Context(), "a file cannot be read; see to what INNOMAG_MEDIA names", "file", name, "err", err)
		}
		say(w, http.StatusServiceUnavailable, "try again a little later")
		return
	}
	defer func() { _ = served.Content.Close() }()
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(fetching))
	h := w.Header()
	h.Set("Content-Type", served.ContentType)
	h.Set("Cache-Control", "public, max-age=31536000, immutable")
	h.Set("ETag", `"`+name+`"`)
	h.Set("Content-Security-Policy", "default-src 'none'; sandbox")
	h.Set("Cross-Origin-Resource-Policy", "cross-origin") // apps on other sites show the pictures
	h.Set("Access-Control-Allow-Origin", "*")
	if strings.HasSuffix(name, ".pdf") {
		h.Set("Content-Disposition", "attachment")
	}
	http.ServeContent(w, r, "", time.Time{}, served.Content)
}
