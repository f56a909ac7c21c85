package web

import (
	"context"
	"net/http"
	"net/url"
	"slices"
	"time"
)

// complaintView is the page on which somebody says what is wrong with a comment, and on which they hear what came of it.
type complaintView struct {
	Number       string       // of the comment
	Comment      *commentView // nil where the page is about a report
	Path         string       // of what the comment is about
	Reason, Note string
	Wrong        string
	Sent         bool          // it was reported, and there is no receipt: somebody at the same network had reported it before
	Report       *reportedView // nil where the receipt is none of ours
}

type reportedView struct {
	Reason    string
	CreatedAt time.Time
	Outcome   *string // nil: nobody has looked yet
}

// Upheld says whether the comment was taken away.
func (r reportedView) Upheld() bool { return r.Outcome != nil && *r.Outcome == "UPHELD" }

var complaints = []string{"OFFENSIVE", "OFF_TOPIC", "SPAM", "PRIVACY", "ILLEGAL", "OTHER"}

// Reasons are what can be wrong with a comment, in the order in which they are offered.
func (complaintView) Reasons() []string { return complaints }

// complaint shows the form for a comment, or what came of the report that a receipt is for.
func complaint(ctx context.Context, v *visit) (*page, error) {
	asked := v.URL.Query()
	if receipt := asked.Get("k"); receipt != "" {
		var got struct{ CommentReportByReceipt *reportedView }
		if err := v.query(ctx, "ReportedByReceipt", map[string]any{"receipt": receipt}, &got); err != nil {
			return nil, err
		}
		return v.complaintPage(complaintView{Report: got.CommentReportByReceipt}), nil
	}
	return v.complain(ctx, complaintView{Number: asked.Get("kommentar"), Reason: complaints[0], Sent: asked.Has("takk")})
}

func (v *visit) complaintPage(view complaintView) *page {
	found := &page{Template: "complaint", View: view, Title: v.messages.text("reportPage"), Hidden: true, Private: true}
	if view.Wrong != "" {
		found.Status = http.StatusUnprocessableEntity
	}
	return found
}

// complain shows the form for a comment as somebody filled it in; nil where there is no such comment.
func (v *visit) complain(ctx context.Context, view complaintView) (*page, error) {
	id, ok := commentID(view.Number)
	if !ok {
		return nil, nil
	}
	var got struct{ Node *commentView }
	if err := v.query(ctx, "ToReport", map[string]any{"comment": id}, &got); err != nil {
		return nil, err
	}
	view.Comment = got.Node
	if view.Comment == nil || view.Comment.Subject == nil {
		return nil, nil
	}
	view.Path = pathOf(view.Comment.Subject.TypeName, view.Comment.Subject.Slug)
	return v.complaintPage(view), nil
}

// complained takes a report from the form. What is wrong is said above it, and it keeps what was typed.
func (p *Pages) complained() http.Handler {
	return sameSite.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		r.Body = http.MaxBytesReader(w, r.Body, longestForm)
		v := p.begin(r)
		if err := r.ParseForm(); err != nil {
			http.Error(w, v.messages.text("notDone"), http.StatusBadRequest)
			return
		}
		view := complaintView{Number: r.PostForm.Get("kommentar"), Reason: r.PostForm.Get("grunn"), Note: r.PostForm.Get("merknad")}
		if !slices.Contains(complaints, view.Reason) {
			view.Reason = "OTHER"
		}
		var found *page
		err := v.report(v.Context(), &view)
		if err == nil {
			found, err = v.complain(v.Context(), view)
		}
		v.answer(w, found, err)
	}))
}

// report sends what a form holds. Where that succeeds, the reader is led on to what comes of it, by an error; else view says what
// is wrong.
func (v *visit) report(ctx context.Context, view *complaintView) error {
	id, ok := commentID(view.Number)
	if !ok {
		return nil
	}
	var got struct {
		ReportComment struct {
			Receipt    *string
			UserErrors []userError
		}
	}
	input := map[string]any{"commentId": id, "reason": view.Reason, "note": view.Note}
	if err := v.change(ctx, "ReportComment", map[string]any{"input": input}, &got); err != nil {
		return err
	}
	switch done := got.ReportComment; {
	case len(done.UserErrors) > 0:
		view.Wrong = done.UserErrors[0].Message
		return nil
	case done.Receipt == nil:
		return &elsewhere{"/melding?kommentar=" + url.QueryEscape(view.Number) + "&takk=1", http.StatusSeeOther}
	default:
		return &elsewhere{"/melding?k=" + url.QueryEscape(*done.Receipt), http.StatusSeeOther}
	}
}
