package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"strings"

	schema "innomag"
	"innomag/internal/account"
	"innomag/internal/config"
	"innomag/internal/demo"
	"innomag/internal/postgres"
	"innomag/internal/wordpress"
)

type migrateCommand struct {
	config.Database
	Check bool `help:"Change nothing; say what would be done, and fail when there is anything."`
}

// Run brings the database to the schema of this program.
func (c *migrateCommand) Run(ctx context.Context) error {
	if c.Check {
		return c.check(ctx)
	}
	return with(ctx, c.Database, func(*database, *magazine) error {
		fmt.Println("the database is up to date")
		return nil
	})
}

// check says how far the operator's database is from this program.
func (c *migrateCommand) check(ctx context.Context) error {
	if c.URL == "" {
		return errors.New("migrate --check looks at the database of DATABASE_URL, which is not set")
	}
	db, err := postgres.Open(ctx, postgres.With(c.URL, nil))
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	versions, err := postgres.Versions(ctx, db)
	if err != nil {
		return err
	}
	fmt.Printf("the database is at schema version %d, this program at %d\n", versions.Database, versions.Program)
	switch {
	case versions.Database > versions.Program:
		return errors.New("this program is too old for the database: start the newer one")
	case len(versions.Pending) > 0:
		return fmt.Errorf("to be done: %s", strings.Join(versions.Pending, ", "))
	}
	return nil
}

// with opens the database, does something, and closes it again.
func with(ctx context.Context, c config.Database, do func(*database, *magazine) error) (err error) {
	db, err := open(ctx, c, nil)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.close()) }()
	m, err := furnish(ctx, db)
	if err != nil {
		return err
	}
	return do(db, m)
}

type demoCommand struct{ config.Database }

// Run fills an empty magazine with the demo.
func (c *demoCommand) Run(ctx context.Context) error {
	return with(ctx, c.Database, func(db *database, m *magazine) error {
		result, err := seed(ctx, db, m)
		if err != nil {
			return err
		}
		if result.Already {
			fmt.Println("there is a magazine already; nothing was changed")
			return nil
		}
		for _, s := range result.SignIns {
			fmt.Printf("%-10s %-34s %s\n", s.Role, s.Email, s.Password)
		}
		return nil
	})
}

func seed(ctx context.Context, db *database, m *magazine) (*demo.Result, error) {
	return demo.Seed(ctx, demo.Rooms{
		DB: db.DB, Accounts: m.accounts, Articles: m.articles, Initiatives: m.initiatives,
		Directory: m.directory, Comments: m.comments, Media: m.media,
	}, slog.Default())
}

type importCommand struct {
	WordPress importWordPressCommand `cmd:"" name:"wordpress" help:"Bring in a WordPress export (WXR). Running it again changes only what changed there."`
	Remark42  importRemark42Command  `cmd:"" name:"remark42" help:"Bring in the comments of a remark42 backup, onto the articles that are here."`
	Disqus    importDisqusCommand    `cmd:"" name:"disqus" help:"Bring in the comments of a Disqus export (XML), onto the articles that are here."`
	Settings  importSettingsCommand  `cmd:"" name:"wordpress-settings" help:"Make the moderation policy of WordPress's settings for comments."`
	Kommuner  importKommunerCommand  `cmd:"" help:"Take in the kommuner, or what became of old ones, as SSB's Klass writes them in CSV."`
	Undo      undoImportCommand      `cmd:"" help:"Take back what one import brought, except what was changed here since."`
}

type importWordPressCommand struct {
	config.Database
	File    string `arg:"" type:"existingfile" help:"The export, as WordPress writes it under Tools, Export."`
	JSON    bool   `name:"json" help:"Print the report as JSON."`
	DryRun  bool   `help:"Say what would be done, and do nothing."`
	DropPII bool   `name:"drop-pii" help:"Leave out the e-mail and network addresses of those who commented."`
	Uploads string `type:"existingdir" placeholder:"FOLDER" help:"A copy of the old site's wp-content/uploads: its pictures and reports become the magazine's own."`
	Fetch   bool   `help:"Fetch the files that are not in --uploads from the old site, and only from there."`
}

// Run imports the file. What was whole in a broken file is kept, and the place where it broke is named.
func (c *importWordPressCommand) Run(ctx context.Context) error {
	file, err := os.Open(c.File)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	return with(ctx, c.Database, func(db *database, m *magazine) error {
		files, done, err := c.files(m)
		if err != nil {
			return err
		}
		defer done()
		report, err := wordpress.Import(ctx, db.DB, file, wordpress.Options{
			Progress: progress(os.Stderr), Log: slog.Default(), Receipts: m.comments.Receipts,
			DryRun: c.DryRun, DropPII: c.DropPII, Files: files,
		})
		if report != nil {
			err = errors.Join(err, printReport(os.Stdout, report, c.JSON))
		}
		return err
	})
}

type importRemark42Command struct {
	config.Database
	File   string `arg:"" type:"existingfile" help:"The backup, unpacked."`
	JSON   bool   `name:"json" help:"Print the report as JSON."`
	DryRun bool   `help:"Say what would be done, and do nothing."`
}

// Run imports the comments. What was whole in a broken file is kept, and the place where it broke is named.
func (c *importRemark42Command) Run(ctx context.Context) error {
	file, err := os.Open(c.File)
	if err != nil {
		return err
	}
	defer func() { _ = file.Close() }()
	return with(ctx, c.Database, func(db *database, m *magazine) error {
		report, err := wordpress.ImportRemark42(ctx, db.DB, file, wordpress.Options{
			Progress: progress(os.Stderr), Log: slog.Default(), Receipts: m.comments.Receipts, DryRun: c.DryRun,
		})
		return errors.Join(err, printReport(os.Stdout, report, c.JSON))
	})
}

type undoImportCommand struct {
	config.Database
	Batch int64 `arg:"" help:"The number that the import gave at its end."`
	JSON  bool  `name:"json" help:"Print the report as JSON."`
}

// Run takes the batch back and says what stays.
func (c *undoImportCommand) Run(ctx context.Context) error {
	return with(ctx, c.Database, func(db *database, _ *magazine) error {
		undone, err := wordpress.Undo(ctx, db.DB, c.Batch)
		if err != nil {
			return err
		}
		return printReport(os.Stdout, undone, c.JSON)
	})
}

// printReport prints a report for people or for programs.
func printReport(w io.Writer, report fmt.Stringer, asJSON bool) error {
	if !asJSON {
		_, err := fmt.Fprint(w, report)
		return err
	}
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	return out.Encode(report)
}

// progress draws a bar where somebody is looking.
func progress(w *os.File) func(done, total int64) {
	if info, err := w.Stat(); err != nil || info.Mode()&os.ModeCharDevice == 0 {
		return nil
	}
	last := -1
	return func(done, total int64) {
		percent := 100
		if total > 0 {
			percent = int(done * 100 / total)
		}
		if percent == last {
			return
		}
		last = percent
		fmt.Fprintf(w, "\r[%-50s] %3d %%", strings.Repeat("=", percent/2), percent)
		if percent == 100 {
			fmt.Fprintln(w)
		}
	}
}

type accountCommand struct {
	Create createAccountCommand `cmd:"" help:"Create an account."`
}

type createAccountCommand struct {
	config.Database
	Email         string         `required:"" help:"The address to sign in with."`
	Name          string         `required:"" help:"The name shown to others."`
	Role          []account.Role `required:"" enum:"READER,AUTHOR,EDITOR,MODERATOR,ADMIN,reader,author,editor,moderator,admin" help:"What the account is: reader, author, editor, moderator or admin. May be given several times."`
	PasswordStdin bool           `required:"" help:"Read the password, at least 12 characters, from the first line of standard input."`
}

// Run creates the account.
func (c *createAccountCommand) Run(ctx context.Context) error {
	line, err := bufio.NewReader(io.LimitReader(os.Stdin, 4096)).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	for i, r := range c.Role {
		c.Role[i] = account.Role(strings.ToUpper(string(r)))
	}
	return with(ctx, c.Database, func(_ *database, m *magazine) error {
		a, err := m.accounts.Create(ctx, account.Newcomer{
			Email: c.Email, Name: c.Name, Roles: c.Role, Password: strings.TrimRight(line, "\r\n"),
		})
		if err != nil {
			return err
		}
		fmt.Printf("created %s\n", a.EmailAddress)
		return nil
	})
}

type recountCommand struct {
	config.Database
	Check bool `help:"Change nothing; fail when a counter is wrong."`
}

var errDrift = errors.New("counters are wrong; run innomag recount to put them right")

// Run counts anew.
func (c *recountCommand) Run(ctx context.Context) error {
	return with(ctx, c.Database, func(_ *database, m *magazine) error {
		comments, articles := m.comments.Recount, m.articles.Recount
		if c.Check {
			comments, articles = m.comments.Check, m.articles.Check
		}
		ofComments, err := comments(ctx)
		if err != nil {
			return err
		}
		ofArticles, err := articles(ctx)
		for _, d := range ofComments {
			fmt.Println(d)
		}
		for _, d := range ofArticles {
			fmt.Println(d)
		}
		drifts := len(ofComments) + len(ofArticles)
		switch {
		case err != nil:
			return err
		case drifts == 0:
			fmt.Println("every counter is right")
		case c.Check:
			return errDrift
		default:
			fmt.Printf("%d counters put right\n", drifts)
		}
		return nil
	})
}

type schemaCommand struct{}

// Run prints the contract.
func (schemaCommand) Run() error {
	_, err := fmt.Print(schema.Contract())
	return err
}
