package wordpress

import (
	"context"
	"errors"
	"fmt"
	"net/netip"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/jmoiron/sqlx"

	"innomag/internal/comment"
	"innomag/internal/moderation"
	"innomag/internal/text"
)

// Settings says what became of WordPress's settings for comments.
type Settings struct {
	DryRun  bool       `json:"dryRun,omitempty"`
	Changed bool       `json:"changed"` // the policy is another one now, or would be
	Settled []*Settled `json:"settings"`
	Others  int        `json:"others"` // settings in the file that are not about comments
}

// Settled is one setting: what it was there, and what it is here.
type Settled struct {
	Name   string `json:"name"`
	Value  string `json:"value"`
	Field  string `json:"field,omitempty"` // of the policy; empty if there is none
	Before string `json:"before,omitempty"`
	After  string `json:"after,omitempty"`
	Note   string `json:"note"` // where this is stricter, finer or looser than there
}

// ImportSettings makes the moderation policy of WordPress's settings for comments, which stand in file as `wp option list
// --format=json` writes them, as a JSON object, or as lines of name=value. Settings that the file does not name leave the
// policy as it is; lists are added to. A file that cannot be read is a *SyntaxError; for values that cannot be meant the
// error names them all, and nothing is changed.
func ImportSettings(ctx context.Context, db *sqlx.DB, file []byte, dryRun bool) (*Settings, error) {
	options, err := readOptions(file)
	if err != nil {
		return nil, err
	}
	var s *settling
	before, after, err := comment.ImportPolicy(ctx, db, dryRun, func(p moderation.Policy) (moderation.Policy, error) {
		s = &settling{Settings: &Settings{DryRun: dryRun}, options: options, policy: p}
		err := s.all()
		return s.policy, err
	})
	if err != nil {
		return nil, err
	}
	s.Changed = fmt.Sprint(before) != fmt.Sprint(after)
	return s.Settings, nil
}

type settling struct {
	*Settings
	options map[string]string
	policy  moderation.Policy
	wrong   []error
	taken   map[string]bool
}

func (s *settling) all() error {
	s.taken = map[string]bool{}
	for _, step := range []func(){s.mode, s.first, s.words, s.links, s.age, s.elsewhere} {
		step()
	}
	s.Others = len(s.options) - len(s.taken)
	return errors.Join(s.wrong...)
}

// given finds a setting by its name, or by the one it had before WordPress 5.5.
func (s *settling) given(names ...string) (name, value string, ok bool) {
	for _, name := range names {
		if value, ok := s.options[name]; ok {
			s.taken[name] = true
			return name, value, true
		}
	}
	return "", "", false
}

func (s *settling) flag(names ...string) (name, value string, on, ok bool) {
	if name, value, ok = s.given(names...); !ok {
		return
	}
	switch strings.ToLower(strings.TrimSpace(value)) {
	case "1", "true", "yes", "on", "open":
		on = true
	case "0", "", "false", "no", "off", "closed":
	default:
		s.wrong = append(s.wrong, fmt.Errorf("%s is %q, which is neither 1 nor 0", name, shorten(value)))
		ok = false
	}
	return
}

func (s *settling) number(most int, names ...string) (name string, n int, ok bool) {
	name, value, ok := s.given(names...)
	if !ok {
		return
	}
	n, err := strconv.Atoi(strings.TrimSpace(value))
	if err != nil || n < 0 || n > most {
		s.wrong = append(s.wrong, fmt.Errorf("%s is %q, which is no number from 0 to %d", name, shorten(value), most))
		return name, 0, false
	}
	return name, n, true
}

func (s *settling) say(name, value, field, before, after, note string) {
	s.Settled = append(s.Settled, &Settled{name, value, field, before, after, note})
}

func (s *settling) mode() {
	before := s.policy.Mode
	if name, value, on, ok := s.flag("comment_moderation"); ok {
		note := "As there, but for what other settings and checks hold. Finer: topics and discussions can have a mode of their own."
		if s.policy.Mode = moderation.PostModerate; on {
			s.policy.Mode = moderation.PreModerate
			note = "As there: everyone but staff is read first. Finer: topics and discussions can have a mode of their own."
		}
		s.say(name, value, "mode", string(before), string(s.policy.Mode), note)
	}
	if name, value, on, ok := s.flag("comment_registration"); ok {
		before, note := s.policy.Mode, "As there: guests comment with a name."
		if on {
			note = "Looser: guests may comment here without an account. Those who are not trusted are read first."
			if s.policy.Mode == moderation.PostModerate {
				s.policy.Mode = moderation.TrustedOnly
			}
		}
		s.say(name, value, "mode", string(before), string(s.policy.Mode), note)
	}
}

func (s *settling) first() {
	if name, value, on, ok := s.flag("comment_previously_approved", "comment_whitelist"); ok {
		before, note := s.policy.HoldFirst, "As there: nobody is held for being new."
		if s.policy.HoldFirst = 0; on {
			s.policy.HoldFirst = max(1, before)
			note = "Stricter: there a name and an e-mail address that anybody can type are enough; here it takes an account, or the address from the same network. Comments that are imported make nobody known."
		}
		s.say(name, value, "holdFirst", strconv.Itoa(before), strconv.Itoa(s.policy.HoldFirst), note)
	}
}

func (s *settling) words() {
	for _, of := range []struct {
		names     []string
		field     string
		list      *[]string
		becomes   string
		banDomain bool
	}{
		{[]string{"moderation_keys"}, "suspectWords", &s.policy.SuspectWords, "held, as there", false},
		{[]string{"disallowed_keys", "blacklist_keys"}, "bannedWords", &s.policy.BannedWords, "refused, and its author is told; there it went to the bin in silence", true},
	} {
		name, value, ok := s.given(of.names...)
		if !ok {
			continue
		}
		before, domains := len(*of.list), len(s.policy.BlockedDomains)
		blocked, words := including(&s.policy.BlockedDomains), including(of.list)
		var left []string
		for entry := range strings.Lines(value) {
			if entry = strings.TrimSpace(entry); entry == "" {
				continue
			}
			switch word := strings.Trim(entry, "*="); {
			case isNetwork(entry) || strings.Contains(entry, "@"):
				left = append(left, entry)
			case of.banDomain && isDomain.MatchString(entry) && meant(moderation.Policy{BlockedDomains: []string{entry}}):
				blocked.add(entry)
			case meant(moderation.Policy{BannedWords: []string{word}}):
				words.add(word)
			default:
				left = append(left, entry)
			}
		}
		note := "A comment with one of these is " + of.becomes + ". Finer: whole words with their inflections and disguises, not any run of letters: press no longer stops WordPress. Write *press* for the old way."
		if n := len(s.policy.BlockedDomains) - domains; n > 0 {
			note += fmt.Sprintf(" %d web addresses are blocked domains now.", n)
		}
		if len(left) > 0 {
			note += fmt.Sprintf(" Not taken, since authors are banned here and not addresses, or since they are no words: %d, such as %s.", len(left), shorten(left[0]))
		}
		s.say(name, fmt.Sprintf("%d lines", strings.Count(strings.TrimSpace(value), "\n")+min(1, len(strings.TrimSpace(value)))), of.field,
			fmt.Sprintf("%d entries", before), fmt.Sprintf("%d entries", len(*of.list)), note)
	}
}

var isDomain = regexp.MustCompile(`^(?i)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$`)

func isNetwork(s string) bool {
	_, err := netip.ParseAddr(s)
	_, prefix := netip.ParsePrefix(s)
	return err == nil || prefix == nil || strings.Trim(s, "0123456789.") == "" && strings.Contains(s, ".") // 192.0.2. stands for a network there
}

// meant says whether the lists of p could be those of a policy.
func meant(p moderation.Policy) bool {
	d := moderation.DefaultPolicy()
	d.ReservedNames, d.SuspectWords = nil, nil
	d.BannedWords, d.BlockedDomains = p.BannedWords, p.BlockedDomains
	return d.Check() == nil
}

// inclusive adds entries to a list unless they stand there, however they are spelled.
type inclusive struct {
	list *[]string
	has  map[string]bool
}

func including(list *[]string) inclusive {
	*list = slices.Clone(*list)
	in := inclusive{list, make(map[string]bool, len(*list))}
	for _, have := range *list {
		in.has[text.Fold(have)] = true
	}
	return in
}

func (in inclusive) add(entry string) {
	if folded := text.Fold(entry); !in.has[folded] {
		in.has[folded] = true
		*in.list = append(*in.list, entry)
	}
}

// noLinkLimit is the most a policy can have.
const noLinkLimit = 100

func (s *settling) links() {
	name, n, ok := s.number(1000, "comment_max_links")
	if !ok {
		return
	}
	before := s.policy.MaxLinks
	note := "As there: WordPress holds from this number on, we hold above ours. Finer: links to allowed domains do not count, and those of authors with nothing approved are held anyway."
	if s.policy.MaxLinks = min(n-1, noLinkLimit); n == 0 {
		s.policy.MaxLinks, note = noLinkLimit, "0 was no limit there; this is the highest we have."
	}
	s.say(name, strconv.Itoa(n), "maxLinks", strconv.Itoa(before), strconv.Itoa(s.policy.MaxLinks), note)
}

func (s *settling) age() {
	name, value, on, ok := s.flag("close_comments_for_old_posts")
	daysName, days, given := s.number(36_500, "close_comments_days_old")
	if !ok {
		if given {
			s.say(daysName, strconv.Itoa(days), "", "", "", "Left as it is: the file does not say whether close_comments_for_old_posts is on.")
		}
		return
	}
	if !given {
		days = 14 // WordPress's own
	}
	before, note := s.policy.CloseAfterDays, "As there: discussions stay open."
	if s.policy.CloseAfterDays = 0; on {
		s.policy.CloseAfterDays = max(1, days)
		note = "As there, counted from publication. Finer: moderators close and reopen a discussion by itself."
	}
	s.say(name, value, "closeAfterDays", strconv.Itoa(before), strconv.Itoa(s.policy.CloseAfterDays), note)
}

// elsewhere speaks of settings that no field of the policy stands for.
func (s *settling) elsewhere() {
	for _, of := range []struct{ names, note string }{
		{"require_name_email", "A name is always required here, an e-mail address never: who leaves one is recognised next time."},
		{"thread_comments thread_comments_depth", "Replies stand at any depth here; the page that shows them chooses how deep it goes (thread's maxDepth)."},
		{"page_comments comments_per_page default_comments_page comment_order", "Pages and order are chosen by whoever asks (first, after, orderBy)."},
		{"default_comment_status", "What is imported keeps its own; new articles are open until a moderator closes them."},
		{"default_ping_status default_pingback_flag", "Pingbacks are neither sent nor taken here."},
		{"comments_notify moderation_notify", "Who is told of what is not part of the policy."},
		{"show_avatars avatar_default avatar_rating", "No pictures are fetched from elsewhere for those who comment."},
		{"show_comments_cookies_opt_in", "No cookie is set for those who comment."},
	} {
		for name := range strings.FieldsSeq(of.names) {
			if name, value, ok := s.given(name); ok {
				s.say(name, shorten(line(value)), "", "", "", of.note)
			}
		}
	}
}

// String says it as an operator reads it.
func (s *Settings) String() string {
	var out strings.Builder
	switch {
	case s.DryRun && s.Changed:
		out.WriteString("A dry run: nothing was written. This is what would be done.\n")
	case s.DryRun:
		out.WriteString("A dry run. Nothing would change.\n")
	case s.Changed:
		out.WriteString("The moderation policy is changed.\n")
	default:
		out.WriteString("The moderation policy is as it was.\n")
	}
	for _, c := range s.Settled {
		fmt.Fprintf(&out, "\n%s = %s\n", c.Name, c.Value)
		switch {
		case c.Field != "" && c.Before == c.After:
			fmt.Fprintf(&out, "  %s stays %s\n", c.Field, c.After)
		case c.Field != "":
			fmt.Fprintf(&out, "  %s: %s, was %s\n", c.Field, c.After, c.Before)
		}
		fmt.Fprintf(&out, "  %s\n", c.Note)
	}
	fmt.Fprintf(&out, "\n%d other settings in the file are not about comments.\n", s.Others)
	return out.String()
}
