package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/corpus/lingua"
	"github.com/akkoord/akkoord/crawl"
	"github.com/akkoord/akkoord/store"
)

func (p *program) crawlCommand() *cli.Command {
	c := command("crawl", "fetch articles from web sites into the workspace", "URL...",
		"It follows sitemaps, feeds and links from each URL, obeys robots.txt, and asks a host for one page at a time.\n"+
			"A crawl that was broken off goes on with --resume, with the URLs and limits that it was begun with.",
		"akkoord crawl https://www.venlo.nl/nieuws --scope path --since 2020 --contact pers@example.nl",
		&cli.StringFlag{Name: "scope", Usage: "stay on the `host|path|domain` of a URL", Value: string(crawl.ScopeHost)},
		&cli.IntFlag{Name: "max-pages", Usage: "fetch `N` pages at most; 0 is no limit"},
		&cli.IntFlag{Name: "depth", Usage: "follow `N` links from a URL at most", Value: 20},
		&cli.StringFlag{Name: "since", Usage: "leave out what was published before `DATE`"},
		&cli.DurationFlag{Name: "delay", Usage: "leave `TIME` between two requests to a host, more if its robots.txt asks for it", Value: time.Second},
		&cli.StringFlag{Name: "user-agent", Usage: "call the crawler `TEXT`; its first word is what robots.txt is asked for"},
		&cli.StringFlag{Name: "contact", Usage: "name `ADDRESS` of whoever crawls in the user agent"},
		&cli.BoolFlag{Name: "resume", Usage: "go on with the crawl that was begun last"},
		&cli.BoolFlag{Name: "dry-run", Usage: "print the pages that would be fetched, and store nothing"},
		&cli.BoolFlag{Name: "allow-private", Usage: "permit addresses of this machine and of private networks"},
		&cli.StringFlag{Name: "refused", Usage: "list what was refused in `FILE`, a JSON line each: source, id, reason"},
		keepCopiesFlag(),
	)
	c.Action = p.crawl
	return c
}

// crawlSettings decide on the pages that are taken; a resumed crawl keeps them.
type crawlSettings struct {
	Scope    crawl.Scope  `json:"scope"`
	MaxPages int          `json:"max_pages"`
	Depth    int          `json:"depth"`
	Since    akkoord.Date `json:"since"`
}

// crawl fetches, and sums up by host.
func (p *program) crawl(c *cli.Context) (err error) {
	seeds, opt, err := crawlLine(c)
	if err != nil {
		return err
	}
	refused, err := p.refusals(c)
	if err != nil {
		return err
	}
	defer refused.close()
	st, err := openCrawlStore(c)
	if err != nil {
		return err
	}
	defer st.close()
	run, err := p.beginRun(c, st.Store, refused)
	if err != nil {
		return err
	}
	defer run.end(c.Context, &err)
	if err := beginCrawl(c, st.Store, seeds, &opt); err != nil {
		return err
	}
	fetcher := crawl.NewFetcher(crawl.FetchOptions{
		UserAgent: c.String("user-agent"), Contact: c.String("contact"), AllowPrivate: c.Bool("allow-private"),
	})
	defer fetcher.Close()
	bar := p.startBar("crawl", -1)
	sum, err := crawl.Run(c.Context, seeds, opt, st.Store, crawl.Handlers{
		Fetch: fetcher.Fetch,
		Page: func(body []byte, contentType, url string) (akkoord.Article, error) {
			return corpus.Page(body, contentType, url, corpus.Options{Judge: lingua.Judge})
		},
		Settled: func(u store.URL) {
			bar.add(1)
			switch {
			case u.State == store.Failed || u.State == store.Refused:
				refused.add(corpus.Refusal{Source: u.URL, Reason: u.Reason})
			case u.Kind == "page":
				p.log.Debug("fetched", "url", u.URL, "article", u.ArticleID, "reason", u.Reason)
			}
		},
	})
	bar.close()
	run.Counts["pages"], run.Counts["new_or_changed"] = sum.Pages, sum.Articles
	run.Counts["out_of_scope"], run.Counts["too_deep"], run.Counts["older"] = sum.OutOfScope, sum.TooDeep, sum.Older
	if ctxErr := c.Context.Err(); ctxErr != nil {
		p.log.Info("what was fetched is stored; go on with --resume", "pages", sum.Pages, "articles", sum.Articles)
		return ctxErr
	}
	if err != nil {
		return err
	}
	if err := p.endCrawl(c, st.Store, opt, sum); err != nil {
		return err
	}
	return refused.done()
}

// crawlLine reads the line.
func crawlLine(c *cli.Context) (seeds []string, opt crawl.Options, err error) {
	resume := c.Bool("resume")
	switch {
	case !c.Args().Present() && !resume:
		return nil, opt, usagef("%s needs a URL, or --resume", c.Command.HelpName)
	case c.Args().Present() && resume:
		return nil, opt, usagef("--resume goes on with the URLs that the crawl was begun with; leave them out")
	case resume && c.Bool("dry-run"):
		return nil, opt, usagef("--resume and --dry-run exclude each other")
	}
	for _, arg := range c.Args().Slice() {
		if !strings.Contains(arg, "://") {
			arg = "https://" + arg
		}
		seed, err := crawl.Canonical(arg, nil)
		if err != nil {
			return nil, opt, usagef("%v", err)
		}
		seeds = append(seeds, seed)
	}
	opt = crawl.Options{Agent: c.String("user-agent"), MaxPages: c.Int("max-pages"), Depth: c.Int("depth"), Delay: c.Duration("delay"), DryRun: c.Bool("dry-run")}
	if opt.Scope, err = crawl.ParseScope(c.String("scope")); err != nil {
		return nil, opt, usagef("--%v", err)
	}
	if opt.Since, err = akkoord.ParseDate(c.String("since")); err != nil {
		return nil, opt, usagef("--since %s: say a date like 2020, 2020-03 or 2020-03-08", c.String("since"))
	}
	switch {
	case opt.MaxPages < 0:
		return nil, opt, usagef("--max-pages %d: say 0 or more", opt.MaxPages)
	case opt.Depth < 1:
		return nil, opt, usagef("--depth %d: say a number above 0", opt.Depth)
	case opt.Delay < 0 || opt.Delay < time.Second && !c.Bool("allow-private"):
		return nil, opt, usagef("--delay %v: say 1s or more; a site on one's own network (--allow-private) may be asked faster", opt.Delay)
	case opt.Delay == 0:
		opt.Delay = -1
	}
	return seeds, opt, nil
}

// crawlStore is the workspace, or for a dry run one that does not stay.
type crawlStore struct {
	*store.Store
	temporary string
}

func openCrawlStore(c *cli.Context) (*crawlStore, error) {
	if !c.Bool("dry-run") {
		st, err := openToWrite(c)
		return &crawlStore{Store: st}, err
	}
	dir, err := os.MkdirTemp("", "akkoord-crawl-")
	if err != nil {
		return nil, err
	}
	st, err := store.Open(dir, store.Options{})
	if err != nil {
		os.RemoveAll(dir)
		return nil, err
	}
	return &crawlStore{st, dir}, nil
}

func (s *crawlStore) close() {
	s.Close()
	if s.temporary != "" {
		os.RemoveAll(s.temporary)
	}
}

// beginCrawl begins a crawl, or takes up the last one with its settings, except
// for those that the line names.
func beginCrawl(c *cli.Context, st *store.Store, seeds []string, opt *crawl.Options) error {
	if !c.Bool("resume") {
		settings, err := json.Marshal(crawlSettings{opt.Scope, opt.MaxPages, opt.Depth, opt.Since})
		if err != nil {
			return err
		}
		begun, err := st.BeginCrawl(c.Context, store.Crawl{Seeds: seeds, Settings: string(settings), Started: time.Now()})
		opt.Round = begun.Round
		return err
	}
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
	opt.Round = last.Round
	if !c.IsSet("scope") {
		opt.Scope = s.Scope
	}
	if !c.IsSet("max-pages") {
		opt.MaxPages = s.MaxPages
	}
	if !c.IsSet("depth") {
		opt.Depth = s.Depth
	}
	if !c.IsSet("since") {
		opt.Since = s.Since
	}
	return nil
}

// endCrawl prints what a crawl did, by host.
func (p *program) endCrawl(c *cli.Context, st *store.Store, opt crawl.Options, sum crawl.Summary) error {
	ctx := context.WithoutCancel(c.Context)
	counts, err := st.CountCrawl(ctx, opt.Round)
	if err != nil {
		return err
	}
	out, _ := p.createOutput("")
	if opt.DryRun {
		err := st.EachURL(ctx, opt.Round, "", func(u store.URL) error {
			if u.Kind == "page" && (u.How == "seed" || u.Reason == "dry run") {
				fmt.Fprintf(out, "%s\t%s\n", u.How, u.URL)
			}
			return nil
		})
		if err != nil {
			return err
		}
		return out.commit()
	}
	queued := 0
	fmt.Fprintf(out, "%7s %8s %7s %7s %7s  %s\n", "pages", "articles", "failed", "refused", "queued", "host")
	for _, n := range counts {
		fmt.Fprintf(out, "%7d %8d %7d %7d %7d  %s\n", n.Fetched, n.Articles, n.Failed, n.Refused, n.Queued, n.Host)
		queued += n.Queued
	}
	fmt.Fprintf(out, "\nnew or changed articles %d, links elsewhere %d, too deep %d, too old %d\n", sum.Articles, sum.OutOfScope, sum.TooDeep, sum.Older)
	for _, host := range sum.Left {
		fmt.Fprintf(out, "%s asked to be left alone for long\n", host)
	}
	if queued == 0 {
		err = st.EndCrawl(ctx, opt.Round, time.Now())
	} else {
		fmt.Fprintf(out, "\n%d addresses are queued; go on with: akkoord crawl --resume\n", queued)
	}
	return errors.Join(err, out.commit())
}
