package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/pprof"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"innomag/internal/comment"
	"innomag/internal/job"
)

// gauges are what Prometheus reads of this server and of the magazine.
type gauges struct {
	registry *prometheus.Registry
	requests *prometheus.HistogramVec
}

// metrics serves what is measured where the operator wants it, and gives what notes answers; nil where nobody does.
func (c *serveCommand) metrics(ctx context.Context, db *database, m *magazine) (observe func(string, int, time.Duration), err error) {
	if c.MetricsAddr == "" {
		return nil, nil
	}
	g := newGauges(db, m.comments)
	if err := g.serve(ctx, c.MetricsAddr); err != nil {
		return nil, fmt.Errorf("INNOMAG_METRICS_ADDR: %w", err)
	}
	return g.observe, nil
}

func newGauges(db *database, comments *comment.Service) *gauges {
	g := &gauges{
		registry: prometheus.NewRegistry(),
		requests: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name: "innomag_http_request_seconds", Help: "How long answers took, by the pattern of the address and by status.",
			Buckets: []float64{.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 10},
		}, []string{"route", "status"}),
	}
	g.registry.MustRegister(g.requests, &magazineGauges{db, comments},
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		collectors.NewDBStatsCollector(db.DB.DB, "innomag"))
	return g
}

// observe notes an answer.
func (g *gauges) observe(route string, status int, took time.Duration) {
	g.requests.WithLabelValues(route, strconv.Itoa(status)).Observe(took.Seconds())
}

var (
	jobsGauge  = prometheus.NewDesc("innomag_jobs", "Jobs that wait for their time, are late by a minute or more, or were given up.", []string{"state"}, nil)
	queueGauge = prometheus.NewDesc("innomag_comments_waiting", "Comments in each part of the moderation queue.", []string{"queue"}, nil)
)

// magazineGauges asks the database when it is asked. What it cannot learn is left out, so that an alarm for what is missing rings.
type magazineGauges struct {
	db       *database
	comments *comment.Service
}

// Describe says what there is.
func (*magazineGauges) Describe(out chan<- *prometheus.Desc) {
	out <- jobsGauge
	out <- queueGauge
}

// Collect tells the numbers of now.
func (m *magazineGauges) Collect(out chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Second)
	defer cancel()
	tell := func(d *prometheus.Desc, n int, label string) {
		out <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, float64(n), label)
	}
	jobs, err := job.Count(ctx, m.db.DB)
	if err == nil {
		tell(jobsGauge, jobs.Waiting, "waiting")
		tell(jobsGauge, jobs.Late, "late")
		tell(jobsGauge, jobs.GivenUp, "given_up")
	}
	queues, failed := m.comments.WaitingNow(ctx)
	if failed == nil {
		tell(queueGauge, queues.Held, "held")
		tell(queueGauge, queues.Reported, "reported")
		tell(queueGauge, queues.Unreviewed, "unreviewed")
	}
	if err := errors.Join(err, failed); err != nil {
		slog.WarnContext(ctx, "numbers for Prometheus are left out", "err", err)
	}
}

// serve answers Prometheus and Go's profiler at an address of their own until ctx is done. Nobody is asked who they are.
func (g *gauges) serve(ctx context.Context, addr string) error {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(g.registry, promhttp.HandlerOpts{ErrorLog: slog.NewLogLogger(slog.Default().Handler(), slog.LevelWarn)}))
	mux.HandleFunc("GET /debug/pprof/", pprof.Index)
	mux.HandleFunc("GET /debug/pprof/profile", pprof.Profile)
	mux.HandleFunc("GET /debug/pprof/trace", pprof.Trace)
	listener, err := new(net.ListenConfig).Listen(ctx, "tcp", addr)
	if err != nil {
		return err
	}
	server := &http.Server{Handler: mux, ReadHeaderTimeout: 5 * time.Second, IdleTimeout: time.Minute}
	context.AfterFunc(ctx, func() { _ = server.Close() })
	go func() { _ = server.Serve(listener) }()
	slog.InfoContext(ctx, "metrics", "address", listener.Addr().String())
	return nil
}
