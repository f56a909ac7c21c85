package web

import (
	"context"
	"net/http"
	"net/url"
)

// answersView is the page that links in mails about answers lead to.
type answersView struct {
	Token string
	State string // as AnswersByMail; empty: the link is not ours
}

func (v *visit) answersByMail(ctx context.Context, of map[string]any) (string, error) {
	var got struct{ AnswersByMail *string }
	if err := v.query(ctx, "AnswersByMail", of, &got); err != nil || got.AnswersByMail == nil {
		return "", err
	}
	return *got.AnswersByMail, nil
}

// answers asks whoever followed a link in a mail. Opening it changes nothing: programs that look for viruses open links, too.
func answers(ctx context.Context, v *visit) (*page, error) {
	view := answersView{Token: v.URL.Query().Get("k")}
	if view.Token != "" {
		var err error
		if view.State, err = v.answersByMail(ctx, map[string]any{"token": view.Token}); err != nil {
			return nil, err
		}
	}
	return &page{Template: "answers", View: view, Title: v.messages.text("answersTitle"), Hidden: true, Private: true}, nil
}

// answered takes a yes or an end. Programs of mail providers end it for their readers with one POST to the address in
// List-Unsubscribe, which has the token, and then all that goes to the address ends (RFC 8058).
func (p *Pages) answered(operation string) http.Handler {
	return sameSite.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, longestForm)
		v := p.begin(r)
		if err := r.ParseForm(); err != nil {
			http.Error(w, v.messages.text("notDone"), http.StatusBadRequest)
			return
		}
		token := r.Form.Get("k")
		input := map[string]any{"token": token}
		if operation == "StopAnswers" {
			input["all"] = r.PostForm.Has("alle") || r.PostForm.Get("List-Unsubscribe") == "One-Click"
		}
		if err := v.change(v.Context(), operation, map[string]any{"input": input}, &struct{}{}); err != nil {
			v.answer(w, nil, err)
			return
		}
		http.Redirect(w, r, "/varsler?k="+url.QueryEscape(token), http.StatusSeeOther)
	}))
}
