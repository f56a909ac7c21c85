package web

import (
	"context"
	"crypto/rand"
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/vektah/gqlparser/v2/gqlerror"

	"innomag/internal/gid"
)

// talk reads the part of a discussion that the address asks for: a page in an order, or what is around one comment.
func (v *visit) talk(ctx context.Context, subject, path string, filled *form) (*talk, error) {
	asked := v.URL.Query()
	t := &talk{Path: path, Order: asked.Get("sorter"), Excerpt: asked.Get("kommentar")}
	if orderNames[t.Order] == "" {
		t.Order = "eldste"
	}
	var got struct{ Node *discussionView }
	variables := map[string]any{"subject": subject, "order": orderNames[t.Order], "after": nil}
	if after := asked.Get("etter"); after != "" {
		variables["after"] = after
	}
	err := v.query(ctx, "Discussion", variables, &got)
	var refused gqlerror.List
	if errors.As(err, &refused) && variables["after"] != nil { // a cursor that is not one of ours
		return nil, &elsewhere{path + "#kommentarer", http.StatusSeeOther}
	}
	if err != nil || got.Node == nil {
		return nil, err
	}
	t.discussionView, t.Shown = got.Node, got.Node.Thread
	if t.Excerpt != "" {
		if t.Shown, err = v.around(ctx, t.Excerpt); err != nil {
			return nil, err
		}
	}
	if t.CommentsOpen {
		t.Form, err = v.form(ctx, t, filled)
	}
	return t, err
}

// around reads the part of a discussion that has a comment in its middle; nil when the comment is not there.
func (v *visit) around(ctx context.Context, number string) (*commentPage, error) {
	var got struct {
		Node *struct{ ThreadPage *commentPage }
	}
	id, ok := commentID(number)
	if !ok {
		return nil, nil
	}
	if err := v.query(ctx, "DeepLink", map[string]any{"comment": id}, &got); err != nil || got.Node == nil {
		return nil, err
	}
	return got.Node.ThreadPage, nil
}

// commentID gives the id of the comment with this number.
func commentID(number string) (string, bool) {
	key, err := parseNumber(number)
	return gid.ID{Type: "Comment", Key: key}.String(), err == nil
}

func (v *visit) form(ctx context.Context, t *talk, filled *form) (*form, error) {
	var got struct{ CommentForm struct{ Token string } }
	if err := v.query(ctx, "CommentForm", nil, &got); err != nil {
		return nil, err
	}
	f := filled
	if f == nil {
		f = &form{Key: rand.Text()}
		if id, ok := commentID(v.URL.Query().Get("svar")); ok {
			f.Parent = t.comment(id)
		}
	}
	if f.Token == "" {
		f.Token = got.CommentForm.Token
	}
	f.Action = t.Path + "/kommentarer"
	return f, nil
}

// comment finds a comment that is shown with its text; nil when it is not.
func (t *talk) comment(id string) *commentView {
	if t.Shown == nil {
		return nil
	}
	for i := range t.Shown.Nodes {
		if c := &t.Shown.Nodes[i]; c.ID == id && c.Tombstone == "" {
			return c
		}
	}
	return nil
}

// toDiscussion is where an address that only forms are sent to leads somebody who opens it.
func toDiscussion(_ context.Context, v *visit) (*page, error) {
	return nil, &elsewhere{strings.TrimSuffix(v.URL.Path, "/kommentarer") + "#kommentarer", http.StatusSeeOther}
}

var sameSite = http.NewCrossOriginProtection()

// longestForm is how many bytes a posted form may have: 10 000 characters, escaped as forms are, and some room.
const longestForm = 128 << 10

// posted takes a comment from a plain form. It posts as a guest and uses no cookie, so another site could do no more with
// it than with a form of its own; forms of other sites are refused all the same. What is wrong is said beside the fields,
// which keep what was typed.
func (p *Pages) posted(read func(*visit, context.Context, *form) (*page, error)) http.Handler {
	return sameSite.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, longestForm)
		v := p.begin(r)
		if err := r.ParseForm(); err != nil {
			http.Error(w, v.messages.text("notDone"), http.StatusBadRequest)
			return
		}
		f := &form{
			Token: r.PostForm.Get("token"), Key: r.PostForm.Get("nokkel"), Body: r.PostForm.Get("tekst"), Name: r.PostForm.Get("navn"),
			Email: r.PostForm.Get("epost"), Trap: r.PostForm.Get("nettsted"), Follow: r.PostForm.Get("varsle") != "", Errors: map[string]string{},
		}
		if f.Key == "" {
			f.Key = rand.Text()
		}
		found, err := read(v, v.Context(), f)
		if err == nil && found != nil {
			err = v.post(found, f, r.PostForm.Get("svar"))
		}
		if found != nil && err == nil {
			found.Status, found.Hidden = http.StatusUnprocessableEntity, true
		}
		v.answer(w, found, err)
	}))
}

// post posts what a form holds. Where that succeeds, the reader is led on to the receipt, by an error; else f says what is wrong.
func (v *visit) post(found *page, f *form, parent string) error {
	t := found.talk()
	if t == nil || t.Form == nil {
		f.Errors[""] = v.messages.text("closed")
		return nil
	}
	input := map[string]any{"subjectId": t.ID, "name": f.Name, "body": f.Body, "idempotencyKey": f.Key, "website": f.Trap, "formToken": f.Token}
	if f.Email != "" {
		input["email"] = f.Email
	}
	if parent != "" {
		input["parentId"] = parent
		f.Parent = t.comment(parent)
	}
	var got struct {
		PostComment struct {
			Receipt    *string
			UserErrors []userError
		}
	}
	if err := v.change(v.Context(), "PostComment", map[string]any{"input": input}, &got); err != nil {
		return err
	}
	if got.PostComment.Receipt != nil {
		if f.Follow { // what is wrong with the address, the page of the receipt asks for again
			if err := v.change(v.Context(), "FollowAnswers", map[string]any{"input": map[string]any{"receipt": *got.PostComment.Receipt}}, &struct{}{}); err != nil {
				return err
			}
		}
		return &elsewhere{"/kvittering?k=" + url.QueryEscape(*got.PostComment.Receipt), http.StatusSeeOther}
	}
	for _, e := range got.PostComment.UserErrors {
		field := ""
		if e.Field != nil {
			field = *e.Field
		}
		said := e.Message
		switch {
		case field == "body" && e.Code == "REQUIRED":
			said = v.messages.text("errBody")
		case field == "name" && e.Code == "REQUIRED":
			said = v.messages.text("errName")
		case e.Code == "KEY_REUSED":
			said, f.Key = v.messages.text("keyReused"), rand.Text()
		case field != "body" && field != "name" && field != "email":
			field = ""
		}
		f.Errors[field] = said
	}
	f.Token = "" // a new form, a new token: the old one may be what is wrong
	fresh, err := v.form(v.Context(), t, f)
	t.Form = fresh
	return err
}

type userError struct {
	Field         *string
	Code, Message string
}

// talk gives the discussion that a page shows, nil when it shows none.
func (p *page) talk() *talk {
	if has, ok := p.View.(interface{ discussion() *talk }); ok {
		return has.discussion()
	}
	return nil
}

func (a articlePage) discussion() *talk { return a.Talk }

// receiptView is the page for whoever holds a receipt.
type receiptView struct {
	Receipt string
	Comment *commentView
	Path    string
	Wrong   string
	Typed   *string // what somebody wanted the comment to be; nil where nobody did
	Answers string  // whether answers to it are sent by mail
}

// receipt shows a comment to whoever holds its receipt.
func receipt(ctx context.Context, v *visit) (*page, error) {
	return v.receipt(ctx, receiptView{Receipt: v.URL.Query().Get("k")})
}

func (v *visit) receipt(ctx context.Context, view receiptView) (*page, error) {
	if view.Receipt != "" {
		var got struct{ CommentByReceipt *commentView }
		if err := v.query(ctx, "OwnComment", map[string]any{"receipt": view.Receipt}, &got); err != nil {
			return nil, err
		}
		if view.Comment = got.CommentByReceipt; view.Comment != nil && view.Comment.Subject != nil {
			view.Path = pathOf(view.Comment.Subject.TypeName, view.Comment.Subject.Slug)
		}
		var err error
		if view.Answers, err = v.answersByMail(ctx, map[string]any{"receipt": view.Receipt}); err != nil {
			return nil, err
		}
	}
	found := &page{Template: "receipt", View: view, Title: v.messages.text("receiptTitle"), Hidden: true, Private: true}
	if view.Wrong != "" {
		found.Status = http.StatusUnprocessableEntity
	}
	return found, nil
}

// changed takes a change to a comment from the form of its receipt: a new text, or that it is withdrawn.
func (p *Pages) changed(operation string) http.Handler {
	return sameSite.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, longestForm)
		v := p.begin(r)
		if err := r.ParseForm(); err != nil {
			http.Error(w, v.messages.text("notDone"), http.StatusBadRequest)
			return
		}
		view := receiptView{Receipt: r.PostForm.Get("k")}
		input := map[string]any{"receipt": view.Receipt}
		switch operation {
		case "FollowAnswers":
			input["email"] = r.PostForm.Get("epost")
		case "EditComment":
			typed := r.PostForm.Get("tekst")
			revision, _ := strconv.Atoi(r.PostForm.Get("revisjon")) // none is a conflict, which is told
			view.Typed, input["body"], input["expectedRevision"] = &typed, typed, revision
		}
		var got map[string]*struct{ UserErrors []userError }
		err := v.change(v.Context(), operation, map[string]any{"input": input}, &got)
		for _, payload := range got {
			if payload == nil {
				continue
			}
			for _, e := range payload.UserErrors {
				view.Wrong = e.Message
			}
		}
		if err == nil && view.Wrong == "" {
			http.Redirect(w, r, "/kvittering?k="+url.QueryEscape(view.Receipt), http.StatusSeeOther)
			return
		}
		var found *page
		if err == nil {
			found, err = v.receipt(v.Context(), view)
		}
		v.answer(w, found, err)
	}))
}
