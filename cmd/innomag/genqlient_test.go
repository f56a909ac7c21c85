package main_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/Khan/genqlient/graphql"
	"github.com/coder/websocket"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"innomag/cmd/innomag/testclient"
	"innomag/internal/demo"
)

// TestGenqlientReadsLikesAndListens is what the other clients do, in Go, with the types that genqlient makes of the contract.
func TestGenqlientReadsLikesAndListens(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	s := serveDemo(t, install(t, "DATABASE_URL="+demoDSN(t)))
	moderator, editor := s.signInWith(t, "moderator@innomag.example", demo.Password), s.signInWith(t, "redaktor@innomag.example", demo.Password)
	subject := editor.ask(`{ articles(first: 1) { nodes { id slug } } }`, nil)
	id, slug := subject.text("articles.nodes.0.id"), subject.text("articles.nodes.0.slug")
	discuss(editor, moderator, id, slug)
	reader := graphql.NewClient(s.base+"/graphql", http.DefaultClient)

	var forwards, backwards []string
	total, first := 0, testclient.CommentsForwardsArticleCommentsCommentConnectionNodesComment{}
	for after, more := (*string)(nil), true; more; {
		page, err := testclient.CommentsForwards(ctx, reader, slug, 3, after)
		if err != nil {
			t.Fatal(err)
		}
		comments := page.Article.Comments
		for _, c := range comments.Nodes {
			forwards = append(forwards, c.Id)
		}
		if after == nil {
			first = comments.Nodes[0]
		}
		total, after, more = comments.TotalCount, comments.PageInfo.EndCursor, comments.PageInfo.HasNextPage
	}
	for before, more := (*string)(nil), true; more; {
		page, err := testclient.CommentsBackwards(ctx, reader, slug, 3, before)
		if err != nil {
			t.Fatal(err)
		}
		comments := page.Article.Comments
		var ids []string
		for _, c := range comments.Nodes {
			ids = append(ids, c.Id)
		}
		backwards = append(ids, backwards...)
		before, more = comments.PageInfo.StartCursor, comments.PageInfo.HasPreviousPage
	}
	if len(forwards) != total || total < 8 || !slices.Equal(forwards, backwards) {
		t.Fatalf("%d comments, %d forwards, %d backwards", total, len(forwards), len(backwards))
	}

	liked, err := testclient.Like(ctx, reader, testclient.LikeCommentInput{CommentId: first.Id})
	if err != nil || liked.LikeComment.Comment == nil || liked.LikeComment.Comment.LikeCount != first.LikeCount+1 {
		t.Fatalf("a like: %v, %+v", err, liked)
	}
	again, err := testclient.Again(ctx, reader, first.Id)
	if err != nil {
		t.Fatal(err)
	}
	if c, is := (*again.Node).(*testclient.AgainNodeComment); !is || !c.ViewerHasLiked || c.LikeCount != first.LikeCount+1 {
		t.Fatalf("refetched by id: %+v", *again.Node)
	}

	var refused gqlerror.List
	if _, err := testclient.Again(ctx, reader, "tull"); !errors.As(err, &refused) || refused[0].Extensions["code"] != "BAD_USER_INPUT" {
		t.Errorf("an id that is none: %v", err)
	}
	body := ""
	if empty, err := testclient.Post(ctx, reader, testclient.PostCommentInput{SubjectId: id, Body: body}); err != nil ||
		empty.PostComment.Comment != nil || !slices.ContainsFunc(empty.PostComment.UserErrors, requiredBody) {
		t.Errorf("an empty comment: %v, %+v", err, empty)
	}

	line := &dialer{}
	listener := graphql.NewClientUsingWebSocket("ws"+strings.TrimPrefix(s.base, "http")+"/graphql", line)
	failed, err := listener.Start(ctx)
	if err != nil {
		t.Fatal(err)
	}
	arrivals, subscription, err := testclient.Arrival(ctx, listener, id)
	if err != nil {
		t.Fatal(err)
	}
	// A subscription does not say when it has begun: the editor goes on until one comment is heard.
	for said := range 5 {
		body = fmt.Sprintf("Svar nummer %d fra redaksjonen.", said+1)
		held := editor.ask(`mutation($i: PostCommentInput!) { postComment(input: $i) { comment { id revision visibility } } }`,
			vars{"i": vars{"subjectId": id, "body": body}})
		makePublic(moderator, held)
		select {
		case told := <-arrivals:
			if told.Data == nil || told.Data.CommentPublished.BodyText == nil || !strings.Contains(*told.Data.CommentPublished.BodyText, "fra redaksjonen") {
				t.Errorf("told %+v, %v", told.Data, told.Errors)
			}
			if err := listener.Unsubscribe(subscription); err != nil {
				t.Errorf("no longer listening: %v", err)
			}
			// Its Close races with its own reader, so it is hung up for it.
			if err := line.socket.Close(); err != nil {
				t.Errorf("hanging up: %v", err)
			}
			<-failed
			return
		case err := <-failed:
			t.Fatalf("the socket failed: %v", err)
		case <-time.After(300 * time.Millisecond):
		}
	}
	t.Error("no comment arrived")
}

func requiredBody(e testclient.PostPostCommentPostCommentPayloadUserErrorsUserError) bool {
	return e.Code == testclient.UserErrorCodeRequired && e.Field != nil && *e.Field == "body"
}

// dialer opens sockets for genqlient.
// dialer keeps the socket it opened last.
type dialer struct{ socket socket }

func (d *dialer) DialContext(ctx context.Context, address string, header http.Header) (graphql.WSConn, error) {
	//nolint:bodyclose // there is none once the protocol is switched
	conn, _, err := websocket.Dial(ctx, address, &websocket.DialOptions{HTTPHeader: header, Subprotocols: []string{"graphql-transport-ws"}})
	d.socket = socket{ctx, conn}
	return d.socket, err
}

type socket struct {
	ctx  context.Context //nolint:containedctx // the interface has no other place for it
	conn *websocket.Conn
}

func (s socket) Close() error { return s.conn.Close(websocket.StatusNormalClosure, "") }

// WriteMessage leaves saying goodbye to Close: genqlient says it first and takes its subscriptions back after that.
func (s socket) WriteMessage(kind int, data []byte) error {
	if kind != int(websocket.MessageText) {
		return nil
	}
	return s.conn.Write(s.ctx, websocket.MessageType(kind), data)
}

func (s socket) ReadMessage() (int, []byte, error) {
	kind, data, err := s.conn.Read(s.ctx)
	return int(kind), data, err
}
