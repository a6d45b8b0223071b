package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/crawl"
	"github.com/akkoord/akkoord/store"
)

// crawlLine is what a line asks for.
type crawlLine struct {
	seeds []string
	opt   crawl.Options
	fetch crawl.FetchOptions
	warc  bool
}

// crawlSettings are what a resumed crawl keeps, unless the line says otherwise.
type crawlSettings struct {
	Scope     crawl.Scope  `json:"scope"`
	MaxPages  int          `json:"max_pages"`
	Depth     int          `json:"depth"`
	Since     akkoord.Date `json:"since"`
	UserAgent string       `json:"user_agent"`
	Contact   string       `json:"contact"`
	NoWARC    bool         `json:"no_warc"`
}

// readCrawlLine reads the line.
func readCrawlLine(c *cli.Context) (l crawlLine, err error) {
	resume := c.Bool("resume")
	switch {
	case !c.Args().Present() && !resume:
		return l, usagef("%s needs a URL, or --resume", c.Command.HelpName)
	case c.Args().Present() && resume:
		return l, usagef("--resume goes on with the URLs that the crawl was begun with; leave them out")
	case resume && c.Bool("dry-run"):
		return l, usagef("--resume and --dry-run exclude each other")
	}
	for _, arg := range c.Args().Slice() {
		if !strings.Contains(arg, "://") {
			arg = "https://" + arg
		}
		seed, err := crawl.Canonical(arg, nil)
		if err != nil {
			return l, usagef("%v", err)
		}
		l.seeds = append(l.seeds, seed)
	}
	l.fetch = crawl.FetchOptions{UserAgent: c.String("user-agent"), Contact: c.String("contact"), AllowPrivate: c.Bool("allow-private")}
	l.warc = c.Bool("warc") && !c.Bool("dry-run")
	l.opt = crawl.Options{MaxPages: c.Int("max-pages"), Depth: c.Int("depth"), Delay: c.Duration("delay"), DryRun: c.Bool("dry-run")}
	if l.opt.Scope, err = crawl.ParseScope(c.String("scope")); err != nil {
		return l, usagef("--%v", err)
	}
	if l.opt.Since, err = akkoord.ParseDate(c.String("since")); err != nil {
		return l, usagef("--since %s: say a date like 2020, 2020-03 or 2020-03-08", c.String("since"))
	}
	switch {
	case l.opt.MaxPages < 0:
		return l, usagef("--max-pages %d: say 0 or more", l.opt.MaxPages)
	case l.opt.Depth < 1:
		return l, usagef("--depth %d: say a number above 0", l.opt.Depth)
	case l.opt.Delay < 0 || l.opt.Delay < time.Second && !c.Bool("allow-private"):
		return l, usagef("--delay %v: say 1s or more; a site on one's own network (--allow-private) may be asked faster", l.opt.Delay)
	case l.opt.Delay == 0:
		l.opt.Delay = -1
	}
	return l, nil
}

// begin begins a crawl, or takes up the last one with its URLs and settings,
// except for those that the line names.
func (l *crawlLine) begin(c *cli.Context, st *store.Store) error {
	if c.Bool("resume") {
		if err := l.resume(c, st); err != nil {
			return err
		}
	} else {
		settings, err := json.Marshal(crawlSettings{l.opt.Scope, l.opt.MaxPages, l.opt.Depth, l.opt.Since, l.fetch.UserAgent, l.fetch.Contact, !l.warc})
		if err != nil {
			return err
		}
		begun, err := st.BeginCrawl(c.Context, store.Crawl{Seeds: l.seeds, Settings: string(settings), Started: time.Now()})
		if err != nil {
			return err
		}
		l.opt.Round = begun.Round
	}
	l.opt.Agent = l.fetch.UserAgent
	return nil
}

func (l *crawlLine) resume(c *cli.Context, st *store.Store) error {
	last, err := st.LastCrawl(c.Context)
	if errors.Is(err, store.ErrNotFound) {
		return fmt.Errorf("there is no crawl to resume in %s: begin one with akkoord crawl URL", st.Dir())
	}
	if err != nil {
		return err
	}
	var s crawlSettings
	if err := json.Unmarshal([]byte(last.Settings), &s); err != nil {
		return fmt.Errorf("settings of the last crawl: %w", err)
	}
	// It may have been broken off before it had entered them.
	l.opt.Round, l.seeds = last.Round, last.Seeds
	for name, take := range map[string]func(){
		"scope":      func() { l.opt.Scope = s.Scope },
		"max-pages":  func() { l.opt.MaxPages = s.MaxPages },
		"depth":      func() { l.opt.Depth = s.Depth },
		"since":      func() { l.opt.Since = s.Since },
		"user-agent": func() { l.fetch.UserAgent = s.UserAgent },
		"contact":    func() { l.fetch.Contact = s.Contact },
		"warc":       func() { l.warc = !s.NoWARC },
	} {
		if !c.IsSet(name) {
			take()
		}
	}
	return nil
}
