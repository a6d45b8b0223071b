package main

import (
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/corpus/lingua"
	"github.com/akkoord/akkoord/crawl"
	"github.com/akkoord/akkoord/extract"
	"github.com/akkoord/akkoord/store"
)

func (p *program) crawlCommand() *cli.Command {
	c := command("crawl", "fetch articles from web sites into the workspace", "URL...",
		"It follows sitemaps, feeds and links from each URL, obeys robots.txt, and asks a host for one page at a time.\n"+
			"Articles are extracted as they come in. A crawl that was broken off goes on with --resume, with the URLs,\n"+
			"limits and user agent that it was begun with.",
		"akkoord crawl https://www.venlo.nl/nieuws --scope path --since 2020 --contact pers@example.nl",
		append(ruleFlags(),
			&cli.StringFlag{Name: "scope", Usage: "stay on the `host|path|domain` of a URL", Value: string(crawl.ScopeHost)},
			&cli.IntFlag{Name: "max-pages", Usage: "fetch `N` pages at most; 0 is no limit"},
			&cli.IntFlag{Name: "depth", Usage: "follow `N` links from a URL at most", Value: 20},
			&cli.StringFlag{Name: "since", Usage: "leave out what was published before `DATE`"},
			&cli.DurationFlag{Name: "delay", Usage: "leave `TIME` between two requests to a host, more if its robots.txt asks for it", Value: time.Second},
			&cli.StringFlag{Name: "user-agent", Usage: "call the crawler `TEXT`; its first word is what robots.txt is asked for"},
			&cli.StringFlag{Name: "contact", Usage: "name `ADDRESS` of whoever crawls in the user agent"},
			&cli.BoolFlag{Name: "warc", Usage: "keep every answer in the folder warc of the workspace; --warc=false keeps none", Value: true},
			&cli.BoolFlag{Name: "resume", Usage: "go on with the crawl that was begun last"},
			&cli.BoolFlag{Name: "dry-run", Usage: "print the pages that would be fetched, and store nothing"},
			sitesFlag(),
			&cli.BoolFlag{Name: "allow-private", Usage: "permit addresses of this machine and of private networks"},
			&cli.StringFlag{Name: "refused", Usage: "list what was refused in `FILE`, a JSON line each: source, id, reason"},
			keepCopiesFlag(),
		)...)
	c.Action = p.crawl
	return c
}

// crawl fetches, reads the agreements in what it got, and sums up by host.
func (p *program) crawl(c *cli.Context) (err error) {
	line, err := readCrawlLine(c)
	if err != nil {
		return err
	}
	load, err := loadExtractor(c)
	if err != nil {
		return err
	}
	sites, err := loadSites(c)
	if err != nil {
		return err
	}
	defer p.logSites(sites)
	read := corpus.Options{Sites: sites, SiteUsed: p.siteUses.note, Day: akkoord.DateOf(time.Now()), Judge: lingua.Judge}
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
	var ex *extract.Extractor
	if !line.opt.DryRun {
		if ex, err = load(); err != nil {
			return err
		}
	}
	run, err := p.beginRun(c, st.Store, refused)
	if err != nil {
		return err
	}
	defer run.end(c.Context, &err)
	if err := line.begin(c, st.Store); err != nil {
		return err
	}
	fetcher := crawl.NewFetcher(line.fetch)
	defer fetcher.Close()
	handlers := crawl.Handlers{Fetch: fetcher.Fetch, Page: func(body []byte, contentType, url string) (akkoord.Article, error) {
		return corpus.Page(body, contentType, url, read)
	}}
	if line.warc {
		archive, openErr := crawl.OpenWARC(c.Context, crawl.WARCOptions{
			Dir: filepath.Join(st.Dir(), warcFolder), Software: "akkoord " + version(), UserAgent: fetcher.UserAgent(), Operator: line.fetch.Contact,
		}, st)
		if openErr != nil {
			return openErr
		}
		defer func() { err = errors.Join(err, archive.Close()) }()
		handlers.Archive = archive
	}
	progress, err := p.startProgress(c.Context, st.Store, line.opt.Round)
	if err != nil {
		return err
	}
	var found *harvest
	if ex != nil {
		found = startHarvest(ex, st.Store, progress.found)
		err = found.resume(c.Context, line.opt.Round)
	}
	handlers.Settled = func(u store.URL, a *akkoord.Article) {
		progress.settled(u, a != nil)
		if a != nil && found != nil {
			found.add(c.Context, *a)
		}
	}
	var sum crawl.Summary
	if err == nil {
		sum, err = crawl.Run(c.Context, line.seeds, line.opt, st.Store, handlers)
	}
	failed, harvestErr := found.stop(c.Context)
	progress.bar.close()
	run.Counts["pages"], run.Counts["new_or_changed"] = sum.Pages, sum.Articles
	run.Counts["out_of_scope"], run.Counts["too_deep"], run.Counts["older"] = sum.OutOfScope, sum.TooDeep, sum.Older
	run.Counts["skipped"] = sum.Foreign
	if ctxErr := c.Context.Err(); ctxErr != nil {
		progress.log("what was fetched is stored; go on with --resume")
		return ctxErr
	}
	if err := errors.Join(err, harvestErr); err != nil {
		return err
	}
	for _, f := range failed {
		refused.add(corpus.Refusal{Source: f.ID, ID: f.ID, Reason: f.Err.Error()})
	}
	if err := p.endCrawl(c, st.Store, line.opt, sum, refused); err != nil {
		return err
	}
	return refused.done()
}

// warcFolder is where a workspace keeps what went over the wire.
const warcFolder = "warc"

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
