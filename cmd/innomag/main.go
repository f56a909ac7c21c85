// Command innomag serves a magazine of social innovation: articles, initiatives and moderated comments over GraphQL.
package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"

	"innomag/internal/httpd"
)

var version = "dev" // set by the linker

type commands struct {
	Serve   serveCommand   `cmd:"" help:"Serve the API."`
	Migrate migrateCommand `cmd:"" help:"Bring the database to the schema of this program."`
	Demo    demoCommand    `cmd:"" help:"Fill an empty magazine with a small Norwegian demo."`
	Import  importCommand  `cmd:"" help:"Bring in another magazine."`
	Export  exportCommand  `cmd:"" help:"Write the magazine into a file: everything, or for another system."`
	Restore restoreCommand `cmd:"" help:"Read what export wrote into an empty magazine."`
	Account accountCommand `cmd:"" help:"Look after accounts."`
	Keys    keysCommand    `cmd:"" help:"Look after the keys that access tokens are signed with."`
	Recount recountCommand `cmd:"" help:"Count all comments and articles anew and put wrong counters right."`
	Schema  schemaCommand  `cmd:"" help:"Print the GraphQL schema."`

	Version kong.VersionFlag `help:"Print the version."`
}

func main() {
	slog.SetDefault(slog.New(httpd.Numbered(slog.NewJSONHandler(os.Stderr, nil))))
	// The first signal asks the program to finish what it is doing, the second one ends it.
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)

	var c commands
	k := kong.Parse(&c, kong.Name("innomag"), kong.UsageOnError(), kong.Vars{"version": version},
		kong.Description("InnoMag: articles, initiatives and moderated comments over GraphQL."),
		kong.BindTo(ctx, (*context.Context)(nil)))
	if err := k.Run(); err != nil {
		fmt.Fprintln(os.Stderr, "innomag: "+err.Error())
		os.Exit(1)
	}
}
