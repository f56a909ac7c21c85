// Package config is what an operator can set: one struct, read from flags and the environment.
package config

import (
	"fmt"
	"net/netip"
	"time"
)

// Database says where the data is.
type Database struct {
	URL  string `name:"database-url" env:"DATABASE_URL" placeholder:"URL" help:"The PostgreSQL (14 or later) that holds everything. With none, the program runs one of its own, which is meant for trying out."`
	Data string `name:"data" env:"INNOMAG_DATA" placeholder:"FOLDER" help:"Where the program's own PostgreSQL keeps its data. Not used with a database URL."`
}

// Server says how requests are met.
type Server struct {
	Addr           string         `env:"INNOMAG_ADDR" default:":8080" placeholder:"ADDRESS" help:"Where to listen."`
	TrustedProxies []netip.Prefix `env:"INNOMAG_TRUSTED_PROXIES" placeholder:"CIDR,…" help:"The proxies whose X-Forwarded-For is believed. None by default: the address is that of the connection."`
	AllowedOrigins []string       `env:"INNOMAG_ALLOWED_ORIGINS" placeholder:"ORIGIN,…" help:"Other sites whose pages may use the API, as https://app.example. None by default."`
	Introspection  bool           `env:"INNOMAG_INTROSPECTION" help:"Lets strangers ask the API for its schema."`
	DrainDelay     time.Duration  `env:"INNOMAG_DRAIN_DELAY" default:"0s" placeholder:"TIME" help:"How long to go on serving after SIGTERM, with /readyz saying no, so that a load balancer notices."`
}

// Validate is called once everything has been read.
func (s *Server) Validate() error {
	for _, o := range s.AllowedOrigins {
		if o == "*" {
			return fmt.Errorf("INNOMAG_ALLOWED_ORIGINS: name the sites; * would let every page on the web act for your readers")
		}
	}
	return nil
}
