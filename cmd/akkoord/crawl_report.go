package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/urfave/cli/v2"

	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/crawl"
	"github.com/akkoord/akkoord/store"
)

// progressEvery is the time between two lines of the log on how a crawl gets on.
const progressEvery = time.Minute

// crawlProgress counts what a crawl does, for whoever watches it: on a terminal
// all the time, and in the log now and then.
type crawlProgress struct {
	p   *program
	bar *bar

	mu                          sync.Mutex
	begun, logged               time.Time
	before                      int // pages when it was begun or resumed
	pages, articles, agreements int
	errors                      map[string]int // addresses that cannot be had, by host
}

// startProgress begins where the crawl is.
func (p *program) startProgress(ctx context.Context, st *store.Store, round int) (*crawlProgress, error) {
	counts, err := st.CountCrawl(ctx, round)
	if err != nil {
		return nil, err
	}
	now := time.Now()
	c := &crawlProgress{p: p, begun: now, logged: now, errors: map[string]int{}}
	for _, n := range counts {
		c.pages, c.articles, c.agreements = c.pages+n.Fetched, c.articles+n.Articles, c.agreements+n.Agreements
		if n.Failed > 0 {
			c.errors[n.Host] = n.Failed
		}
	}
	c.before, c.bar = c.pages, p.startBar("crawl", -1)
	c.bar.add(c.pages)
	return c, nil
}

// settled counts an address that is done with.
func (c *crawlProgress) settled(u store.URL, article bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	switch u.State {
	case store.Failed:
		c.errors[u.Host]++
		c.p.log.Warn("failed", "source", u.URL, "reason", u.Reason)
	case store.Refused:
		c.p.log.Warn("refused", "source", u.URL, "reason", u.Reason)
	default:
		c.p.log.Debug("fetched", "source", u.URL, "article", u.ArticleID, "reason", u.Reason)
	}
	if u.Kind == "page" && u.Status > 0 {
		c.pages++
		c.bar.add(1)
	}
	if article {
		c.articles++
	}
	c.show()
}

// found counts agreements.
func (c *crawlProgress) found(agreements int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.agreements += agreements
	c.show()
}

func (c *crawlProgress) show() {
	what := fmt.Sprintf("crawl: %s, %s, %s, %s", counted(c.pages, "page"), counted(c.articles, "article"), counted(c.agreements, "agreement"), c.rate())
	if len(c.errors) > 0 {
		what += ", errors " + c.errorsByHost()
	}
	c.bar.describe(what)
	if now := time.Now(); now.Sub(c.logged) >= progressEvery {
		c.logged = now
		c.p.log.Info("crawling", c.counts()...)
	}
}

// log writes a line with the numbers into the log.
func (c *crawlProgress) log(what string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.p.log.Info(what, c.counts()...)
}

func (c *crawlProgress) counts() []any {
	args := []any{"pages", c.pages, "articles", c.articles, "agreements", c.agreements, "rate", c.rate()}
	if len(c.errors) > 0 {
		args = append(args, "errors", c.errorsByHost())
	}
	return args
}

// rate gives the pages since the crawl was begun or resumed, for each second.
func (c *crawlProgress) rate() string {
	return fmt.Sprintf("%.1f/s", float64(c.pages-c.before)/max(time.Since(c.begun).Seconds(), 0.001))
}

// mostHosts is how many hosts are named in a line.
const mostHosts = 3

// errorsByHost gives "7 (www.venlo.nl 4, www.horst.nl 3)", the worst first.
func (c *crawlProgress) errorsByHost() string {
	hosts := sortedKeys(c.errors)
	slices.SortStableFunc(hosts, func(a, b string) int { return cmp.Compare(c.errors[b], c.errors[a]) })
	total := 0
	var named []string
	for i, host := range hosts {
		total += c.errors[host]
		if i < mostHosts {
			named = append(named, fmt.Sprintf("%s %d", host, c.errors[host]))
		}
	}
	if len(hosts) > mostHosts {
		named = append(named, "…")
	}
	return fmt.Sprintf("%d (%s)", total, strings.Join(named, ", "))
}

// endCrawl prints what a crawl did, by host, and lists what was refused, before
// a --resume too.
func (p *program) endCrawl(c *cli.Context, st *store.Store, opt crawl.Options, sum crawl.Summary, refused *refusals) error {
	ctx := context.WithoutCancel(c.Context)
	out, _ := p.createOutput("")
	err := st.EachURL(ctx, opt.Round, "", func(u store.URL) error {
		switch {
		case u.State == store.Failed || u.State == store.Refused:
			refused.note(corpus.Refusal{Source: u.URL, ID: corpus.PageID(u.URL), Reason: u.Reason})
		case opt.DryRun && u.Kind == "page" && (u.How == "seed" || u.Reason == "dry run"):
			fmt.Fprintf(out, "%s\t%s\n", u.How, u.URL)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if opt.DryRun {
		return out.commit()
	}
	counts, err := st.CountCrawl(ctx, opt.Round)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%7s %8s %10s %7s %7s %7s  %s\n", "pages", "articles", "agreements", "failed", "refused", "queued", "host")
	queued := 0
	for _, n := range counts {
		fmt.Fprintf(out, "%7d %8d %10d %7d %7d %7d  %s\n", n.Fetched, n.Articles, n.Agreements, n.Failed, n.Refused, n.Queued, n.Host)
		queued += n.Queued
	}
	fmt.Fprintf(out, "\nnew or changed articles %d, links elsewhere %d, too deep %d, too old %d, not in Dutch %d\n", sum.Articles, sum.OutOfScope, sum.TooDeep, sum.Older, sum.Foreign)
	for _, left := range sum.Left {
		fmt.Fprintf(out, "%s asks to be left alone until %s\n", left.Host, left.Until.Local().Format("2006-01-02 15:04 MST"))
	}
	if queued == 0 {
		err = st.EndCrawl(ctx, opt.Round, time.Now())
	} else {
		addresses := "addresses are"
		if queued == 1 {
			addresses = "address is"
		}
		fmt.Fprintf(out, "\n%d %s queued; go on with: akkoord crawl --resume\n", queued, addresses)
	}
	return errors.Join(err, out.commit())
}
