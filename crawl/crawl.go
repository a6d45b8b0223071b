package crawl

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"sync"
	"time"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/store"
)

// The kinds of addresses, and how they are found, as the frontier keeps them.
const (
	kindPage    = "page"
	kindFeed    = "feed"
	kindSitemap = "sitemap"

	howSeed      = "seed"
	howSitemap   = "sitemap"
	howFeed      = "feed"
	howLink      = "link"
	howRedirect  = "redirect"
	howCanonical = "canonical"
	howGuess     = "guess"
)

// crawler is the state of one call of Run.
type crawler struct {
	opt Options
	f   Frontier
	h   Handlers

	mu    sync.Mutex
	scope scope
	hosts map[string]*host
	taken int // pages that count towards MaxPages
	sum   Summary
	wake  chan struct{} // some host got something to do
}

// Run crawls from the seeds until nothing is queued, MaxPages are fetched or ctx
// ends; in the last case its error is that of ctx, and what was under way is
// queued still. Seeds are in their canonical form; a crawl that is resumed gets
// them again, as it may have been broken off before they were entered. When Run
// returns, nothing of it is running.
func Run(ctx context.Context, seeds []string, opt Options, f Frontier, h Handlers) (Summary, error) {
	opt.setDefaults()
	if h.Page == nil {
		h.Page = func(body []byte, contentType, url string) (akkoord.Article, error) {
			return corpus.Page(body, contentType, url, corpus.Options{})
		}
	}
	c := &crawler{opt: opt, f: f, h: h, scope: scope{kind: opt.Scope}, hosts: map[string]*host{}, wake: make(chan struct{}, 1)}
	if err := c.begin(ctx, seeds); err != nil {
		return c.sum, err
	}
	err := c.run(ctx)
	return c.sum, err
}

// begin enters the seeds and finds out where the crawl is.
func (c *crawler) begin(ctx context.Context, seeds []string) error {
	var found []store.Found
	for _, seed := range seeds {
		u, err := url.Parse(seed)
		if err != nil || u.Host == "" {
			return fmt.Errorf("seed %q: not a URL", seed)
		}
		found = append(found, store.Found{URL: seed, Host: u.Host, Kind: kindPage, How: howSeed})
	}
	if err := c.f.Enter(ctx, c.opt.Round, found); err != nil {
		return err
	}
	all, err := c.f.Seeds(ctx, c.opt.Round)
	if err != nil {
		return err
	}
	for _, seed := range all {
		c.scope.add(seed)
	}
	counts, err := c.f.CountCrawl(ctx, c.opt.Round)
	for _, n := range counts {
		c.taken += n.Fetched
	}
	return err
}

// run keeps a goroutine for every host that has something to do, up to the
// number of hosts that may be asked at a time.
func (c *crawler) run(ctx context.Context) (err error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	active := map[string]bool{}
	ended := make(chan string)
	for {
		var waiting []string
		if ctx.Err() == nil && !c.full() {
			if waiting, err = c.f.Hosts(ctx, c.opt.Round); err != nil {
				cancel(err)
			}
		}
		for _, name := range waiting {
			h := c.host(name)
			if active[name] || h.left || len(active) == c.opt.Hosts {
				continue
			}
			active[name] = true
			go func() {
				if err := c.work(ctx, h); err != nil {
					cancel(err)
				}
				ended <- name
			}()
		}
		if len(active) == 0 {
			return context.Cause(ctx)
		}
		select {
		case name := <-ended:
			delete(active, name)
		case <-c.wake:
		}
	}
}

// errFull ends the work on a host when MaxPages are taken.
var errFull = errors.New("the crawl has all the pages that it may fetch")

// work asks a host for what is queued, one after the other.
func (c *crawler) work(ctx context.Context, h *host) error {
	if h.last.IsZero() { // what an earlier run was told still holds
		var err error
		if h.busy, err = c.f.Busy(ctx, c.opt.Round, h.name); err != nil {
			return err
		}
	}
	for {
		u, ok, err := c.f.Next(ctx, c.opt.Round, h.name)
		if err != nil || !ok {
			return err
		}
		until := later(u.Due, h.busy)
		if wait := until.Sub(c.opt.Now()); wait > c.opt.LongestWait {
			h.left = true
			c.count(func(s *Summary) { s.Left = append(s.Left, Left{h.name, until}) })
			return nil
		} else if wait > 0 {
			if err := c.opt.Sleep(ctx, wait); err != nil {
				return err
			}
			h.busy = time.Time{}
		}
		if err := c.visit(ctx, h, u); err == errFull {
			return nil
		} else if err != nil {
			return err
		}
	}
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

// take reserves a page, give gives it back.
func (c *crawler) take() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.opt.MaxPages > 0 && c.taken >= c.opt.MaxPages {
		return false
	}
	c.taken++
	return true
}

func (c *crawler) give() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.taken--
}

func (c *crawler) full() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.opt.MaxPages > 0 && c.taken >= c.opt.MaxPages
}

func (c *crawler) count(add func(*Summary)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	add(&c.sum)
}

// host gives the state of a host.
func (c *crawler) host(name string) *host {
	c.mu.Lock()
	defer c.mu.Unlock()
	h := c.hosts[name]
	if h == nil {
		h = &host{name: name, rules: map[string]*rules{}}
		c.hosts[name] = h
	}
	return h
}
