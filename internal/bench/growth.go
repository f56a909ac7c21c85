package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"
)

const (
	threadQuery = `query Thread($slug: String!, $first: Int, $after: String) { article(slug: $slug) { thread(first: $first, after: $after) {
		nodes { bodyHtml authorName depth createdAt } pageInfo { endCursor } } } }`
	heldQuery = `query Held($first: Int, $after: String) { moderationQueue(first: $first, after: $after) {
		nodes { bodyText authorName createdAt subject { title } } pageInfo { endCursor } } }`
)

// series is one question about something that grows: the first is what the others are compared with.
type series struct {
	what  string
	steps []step
}

type step struct {
	name string
	variant
	ask request
}

// grow measures what size costs: discussions of 100 to 100 000 comments, magazines of 100 000 comments and more, and pages far in.
// Nothing is kept from one question to the next.
func grow(ctx context.Context, s settings, c *cluster, r report, here string) error {
	up := &servers{dir: s.dir}
	defer up.stop()
	all, err := planSeries(ctx, s, c, up)
	if err != nil {
		return err
	}
	var asked []variant
	for _, st := range all[1].steps { // each server once
		asked = append(asked, st.variant)
	}
	c.settle(ctx, asked)
	r.print("%s. %d clients, %d rounds of %s in which the rows of one part take turns, medians; nothing kept.\n\n"+
		"| | answers/s | least..most | the first = 1 | p50 | server CPU an answer | PostgreSQL CPU an answer |\n|---|---|---|---|---|---|---|\n",
		here, s.clients, s.rounds, s.round)
	for _, one := range all {
		if len(one.steps) == 0 || !wanted(one.what, s.only) {
			continue
		}
		progress("%s", one.what)
		text, err := one.measure(ctx, s, c)
		if err != nil {
			return err
		}
		r.print("%s", text)
	}
	r.print("\n")
	return nil
}

func (one series) measure(ctx context.Context, s settings, c *cluster) ([]byte, error) {
	rounds := make([][]result, len(one.steps))
	for i := range s.rounds + 1 {
		for j, st := range one.steps {
			st.requests = map[string]request{one.what: st.ask}
			got, err := st.round(ctx, c, one.what, s.clients, s.round)
			if err != nil {
				return nil, err
			}
			if i > 0 {
				rounds[j] = append(rounds[j], got)
			}
		}
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "| **%s** | | | | | | |\n", one.what)
	for j, st := range one.steps {
		rps, least, most := middle(rounds[j], speed)
		p50, _, _ := middle(rounds[j], func(r result) float64 { return float64(r.p50) / float64(time.Millisecond) })
		cpu, _, _ := middle(rounds[j], func(r result) float64 { return float64(r.cpu.Microseconds()) })
		database, _, _ := middle(rounds[j], func(r result) float64 { return float64(r.database.Microseconds()) })
		fmt.Fprintf(&b, "| %s | %.0f | %.0f..%.0f | %.2f | %.2f ms | %.0f µs | %.0f µs |\n", st.name, rps, least, most, ratio(rounds[j], rounds[0]), p50, cpu, database)
	}
	return b.Bytes(), nil
}

// planSeries starts a server for each size of magazine and says what to ask them.
func planSeries(ctx context.Context, s settings, c *cluster, up *servers) ([]series, error) {
	sizes := []int{100_000, s.comments}
	if s.most > s.comments {
		sizes = append(sizes, s.most)
	}
	length := series{what: "W2, as the article's discussion grows"}
	w1, w2, w3 := series{what: "W1, as the magazine grows"}, series{what: "W2, as the magazine grows"}, series{what: "W3, as the magazine grows"}
	pages := []series{{what: "a page of a thread of 100 000 comments"}, {what: "a page of the queue"}}
	for _, size := range sizes { // all are filled before the first moderator signs in: it takes longer than a token lives
		db, _, err := c.magazine(ctx, size)
		if err != nil {
			return nil, err
		}
		if err := db.Close(); err != nil {
			return nil, err
		}
	}
	for _, size := range sizes {
		db, dsn, err := c.magazine(ctx, size)
		if err != nil {
			return nil, err
		}
		token, err := moderator(ctx, db)
		if err = errors.Join(err, db.Close()); err != nil {
			return nil, err
		}
		base, pid, err := up.innomag(ctx, fmt.Sprintf("innomag-%d", size), dsn, "INNOMAG_CACHE_MB=0")
		if err != nil {
			return nil, err
		}
		server := variant{name: fmt.Sprint(size), base: base, pid: pid}
		name := fmt.Sprintf("%d comments in the magazine", size)
		requests := ours(token)
		w1.steps = append(w1.steps, step{name, server, requests[front]})
		w2.steps = append(w2.steps, step{name, server, requests[page]})
		w3.steps = append(w3.steps, step{name, server, requests[queue]})
		if size != s.comments {
			continue
		}
		for _, n := range []int{100, 1_000, 10_000, 100_000} {
			length.steps = append(length.steps, step{fmt.Sprintf("%d comments", n), server, graphQL("", pageQuery, func(int64) map[string]any {
				return map[string]any{"slug": fmt.Sprintf("lang-%d", n)}
			})})
		}
		for i, query := range []string{threadQuery, heldQuery} {
			more, err := farIn(ctx, server, token, query)
			if err != nil {
				return nil, err
			}
			pages[i].steps = more
		}
	}
	return append([]series{length, w1, w2, w3}, pages...), nil
}

// farIn walks through a list and gives the questions for its first page and its thousandth, of 20 each.
func farIn(ctx context.Context, server variant, token, query string) ([]step, error) {
	ask := func(first int, after string) request {
		return graphQL(token, query, func(int64) map[string]any {
			vars := map[string]any{"slug": "lang-100000", "first": first}
			if after != "" {
				vars["after"] = after
			}
			if query == heldQuery {
				delete(vars, "slug")
			}
			return vars
		})
	}
	cursor := ""
	for i := range 999 * 20 / 100 {
		got, err := server.do(ctx, ask(100, cursor), int64(i))
		if err != nil {
			return nil, err
		}
		if cursor, err = endCursor(got.body); err != nil {
			return nil, err
		}
	}
	got, err := server.do(ctx, ask(80, cursor), 0) // 19 900 and 80 are 999 pages
	if err != nil {
		return nil, err
	}
	if cursor, err = endCursor(got.body); err != nil {
		return nil, err
	}
	return []step{{"page 1", server, ask(20, "")}, {"page 1 000", server, ask(20, cursor)}}, nil
}

func endCursor(answer []byte) (string, error) {
	var got struct {
		Data struct {
			Article struct{ Thread list }
			Queue   list `json:"moderationQueue"`
		}
	}
	if err := json.Unmarshal(answer, &got); err != nil {
		return "", err
	}
	for _, l := range []list{got.Data.Article.Thread, got.Data.Queue} {
		if l.PageInfo.EndCursor != "" {
			return l.PageInfo.EndCursor, nil
		}
	}
	return "", fmt.Errorf("the list ends here: %.300s", answer)
}

type list struct{ PageInfo struct{ EndCursor string } }
