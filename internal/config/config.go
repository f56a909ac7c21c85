// Package config is what an operator can set: one struct, read from flags and the environment.
package config

import (
	"fmt"
	"net/netip"
	"net/url"
	"strings"
	"time"
)

// Database says where the data is.
type Database struct {
	URL  string `name:"database-url" env:"DATABASE_URL" secret:"" placeholder:"URL" help:"The PostgreSQL (14 or later) that holds everything. With none, the program runs one of its own, which is meant for trying out."`
	Data string `name:"data" env:"INNOMAG_DATA" placeholder:"FOLDER" help:"Where the program's own PostgreSQL keeps its data. Not used with a database URL."`

	Media string `name:"media" env:"INNOMAG_MEDIA" secret:"" placeholder:"PLACE" help:"Where uploaded pictures are kept: a folder, or a bucket as s3://key:secret@host/bucket?region=…. Several servers need the same. By default a folder media beside the database's own."`
}

// Server says how requests are met.
type Server struct {
	Addr           string         `env:"INNOMAG_ADDR" default:":8080" placeholder:"ADDRESS" help:"Where to listen."`
	TrustedProxies []netip.Prefix `env:"INNOMAG_TRUSTED_PROXIES" placeholder:"CIDR,…" help:"The proxies whose X-Forwarded-For is believed. None by default: the address is that of the connection."`
	AllowedOrigins []string       `env:"INNOMAG_ALLOWED_ORIGINS" placeholder:"ORIGIN,…" help:"Other sites whose pages may use the API, as https://app.example. None by default."`
	Introspection  bool           `env:"INNOMAG_INTROSPECTION" help:"Lets strangers ask the API for its schema."`
	Schema         bool           `name:"serve-schema" env:"INNOMAG_SERVE_SCHEMA" help:"Serves the schema to everybody at /schema.graphql, as innomag schema prints it."`
	SecondFactor   bool           `name:"require-second-factor" env:"INNOMAG_REQUIRE_SECOND_FACTOR" help:"Staff without a second factor may do no more than readers until they have one."`
	Reads          int            `name:"reads-per-minute" env:"INNOMAG_READS_PER_MINUTE" default:"100000" placeholder:"COST" help:"What one account, or one network without one, may read of one server in a minute, as the cost of its queries; half of it at once. 0: as much as it likes."`
	Changes        int            `name:"changes-per-minute" env:"INNOMAG_CHANGES_PER_MINUTE" default:"60" placeholder:"N" help:"How many mutations one network may send to all servers in a minute, half of them at once; an account ten times as many. 0: as many as it likes."`
	Documents      string         `env:"INNOMAG_DOCUMENTS" type:"path" placeholder:"FILE" help:"The documents that clients were built with and ask for by their hash: persisted-documents.json, or a folder of such and of .graphql files."`
	DocumentsOnly  bool           `env:"INNOMAG_DOCUMENTS_ONLY" help:"Carries out no other document, except for the newsroom."`
	CacheMB        int            `name:"cache-mb" env:"INNOMAG_CACHE_MB" default:"48" placeholder:"MB" help:"How many megabytes of answers to strangers are kept, as long as nothing in them has changed. 0 keeps none."`
	SharedCache    time.Duration  `env:"INNOMAG_SHARED_CACHE" default:"0s" placeholder:"TIME" help:"How long a CDN may keep what strangers GET without asking again. Its answers may be that much older than a change, unless it is purged by the names in Surrogate-Key."`
	OpenLicence    string         `name:"open-licence" env:"INNOMAG_OPEN_LICENCE" placeholder:"URL" help:"The licence of the open data about initiatives, as https://creativecommons.org/licenses/by/4.0/. Told with the data; none by default."`
	MetricsAddr    string         `name:"metrics-addr" env:"INNOMAG_METRICS_ADDR" placeholder:"ADDRESS" help:"Where Prometheus reads /metrics and Go's profiler answers, as 127.0.0.1:9090. Whoever reaches it is not asked who they are. Nowhere by default."`
	DrainDelay     time.Duration  `env:"INNOMAG_DRAIN_DELAY" default:"0s" placeholder:"TIME" help:"How long to go on serving after SIGTERM, with /readyz saying no, so that a load balancer notices."`
}

// Tokens says how access tokens are signed.
type Tokens struct {
	Algorithm string `name:"jwt-alg" env:"INNOMAG_JWT_ALG" default:"EdDSA" placeholder:"ALGORITHM" help:"How access tokens are signed: EdDSA, ES256, RS256 or HS256. Where there is a key already, innomag keys rotate makes the next one so."`
}

// Mail says how mails go out, and what the links in them lead to.
type Mail struct {
	SMTP string `name:"smtp-url" env:"INNOMAG_SMTP_URL" secret:"" placeholder:"URL" help:"The mail server, as smtp://user:password@host:587 or smtps://…. Set it in the environment: others on the machine can read flags. With none, mails are written to the log, which is for trying out only."`
	From string `name:"mail-from" env:"INNOMAG_MAIL_FROM" default:"InnoMag <no-reply@localhost>" placeholder:"SENDER" help:"Who mails are from."`
	Site string `name:"url" env:"INNOMAG_URL" default:"http://localhost:8080" placeholder:"URL" help:"Where readers find the magazine: links in mails begin with it."`
}

// Validate is called once everything has been read.
func (m *Mail) Validate() error {
	u, err := url.Parse(m.Site)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return fmt.Errorf("INNOMAG_URL: say where the magazine is, as https://innomag.example")
	}
	m.Site = strings.TrimRight(m.Site, "/")
	return nil
}

// Check says who outside is asked about every comment.
type Check struct {
	URL      string         `name:"check-url" env:"INNOMAG_CHECK_URL" secret:"" placeholder:"URL" help:"Somebody outside who is asked about every comment, by a signed HTTP request. Nobody by default."`
	Secret   string         `name:"check-secret" env:"INNOMAG_CHECK_SECRET" secret:"" placeholder:"SECRET" help:"What the questions are signed with, at least 16 bytes. Set it in the environment: others on the machine can read flags."`
	Timeout  time.Duration  `name:"check-timeout" env:"INNOMAG_CHECK_TIMEOUT" default:"3s" placeholder:"TIME" help:"How long an answer may take. After that the comment waits for a moderator. The policy may allow less."`
	Networks []netip.Prefix `name:"check-networks" env:"INNOMAG_CHECK_NETWORKS" placeholder:"CIDR,…" help:"Private networks that the check may stand in. None by default."`
}

// Hooks says which services are told what happens.
type Hooks struct {
	Webhooks string `name:"webhooks" env:"INNOMAG_WEBHOOKS" secret:"" placeholder:"JSON|FILE" help:"Services that are told what happens, by signed HTTP requests, as a JSON list or a file that has it. Set it in the environment: others on the machine can read flags. None by default."`
}

// Validate is called once everything has been read.
func (c *Check) Validate() error {
	switch {
	case c.URL == "" && c.Secret != "":
		return fmt.Errorf("INNOMAG_CHECK_SECRET is set and INNOMAG_CHECK_URL is not")
	case c.URL != "" && (c.Timeout <= 0 || c.Timeout > 30*time.Second):
		return fmt.Errorf("INNOMAG_CHECK_TIMEOUT: say how long, at most 30s")
	}
	return nil
}

// Validate is called once everything has been read.
func (s *Server) Validate() error {
	if s.DocumentsOnly && s.Documents == "" {
		return fmt.Errorf("INNOMAG_DOCUMENTS_ONLY is set and INNOMAG_DOCUMENTS is not: nothing would be answered")
	}
	for _, o := range s.AllowedOrigins {
		if o == "*" {
			return fmt.Errorf("INNOMAG_ALLOWED_ORIGINS: name the sites; * would let every page on the web act for your readers")
		}
	}
	return nil
}

// SSO says who else may sign people in.
type SSO struct {
	Providers string `name:"sso-providers" env:"INNOMAG_SSO_PROVIDERS" secret:"" placeholder:"JSON|FILE" help:"Providers of OpenID Connect, as a JSON list or a file that has it. Set it in the environment: others on the machine can read flags. None by default."`
	HostToken string `name:"host-token" env:"INNOMAG_HOST_TOKEN" secret:"" placeholder:"JSON|FILE" help:"A site that vouches for its readers with signed tokens, as a JSON object or a file that has it. None by default."`
	Callbacks string `name:"auth-url" env:"INNOMAG_AUTH_URL" placeholder:"URL" help:"Where browsers reach this server's /auth, when that is not where readers find the magazine."`
}

// Validate is called once everything has been read.
func (s *SSO) Validate() error {
	if s.Callbacks == "" {
		return nil
	}
	u, err := url.Parse(s.Callbacks)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return fmt.Errorf("INNOMAG_AUTH_URL: say where this server is, as https://api.innomag.example")
	}
	return nil
}
