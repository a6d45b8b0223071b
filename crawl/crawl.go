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

// Options say how a crawl goes about. The zero value is ready for use.
type Options struct {
	// Round is the number of the crawl in the frontier.
	Round int
	// Agent is the user agent whose product token robots.txt is asked for.
	// "" = "akkoord".
	Agent string
	// Scope is how far from the seeds it goes. "" = ScopeHost.
	Scope Scope
	// MaxPages is the number of pages to fetch, those before a resumption
	// included. 0 = no limit.
	MaxPages int
	// Depth is the number of links from a seed. 0 = 20.
	Depth int
	// Since leaves out what was published, or last changed, before it.
	Since akkoord.Date
	// Delay is the time between two requests to a host, unless robots.txt asks
	// for more. 0 = 1 s; below 0 = none.
	Delay time.Duration
	// Hosts is the number of hosts that are asked at the same time. 0 = 32.
	Hosts int
	// Tries is how often a page is asked for that fails for a reason that may
	// pass. 0 = 4.
	Tries int
	// Backoff is the wait after the first failure; it doubles with each. 0 = 5 s.
	Backoff time.Duration
	// LongestWait is how long a host may keep the crawl waiting; one that asks
	// for more is left for a resumption. 0 = 10 min.
	LongestWait time.Duration
	// DryRun asks for robots.txt, sitemaps, feeds and seeds only, and notes the
	// other pages without asking for them.
	DryRun bool
	// Now and Sleep are the clock. nil = that of the system. Sleep ends early,
	// with an error, when its context does.
	Now   func() time.Time
	Sleep func(context.Context, time.Duration) error
}

func (o *Options) setDefaults() {
	set := func(d *time.Duration, value time.Duration) {
		if *d == 0 {
			*d = value
		}
	}
	set(&o.Delay, time.Second)
	set(&o.Backoff, 5*time.Second)
	set(&o.LongestWait, 10*time.Minute)
	for _, n := range []struct {
		p     *int
		value int
	}{{&o.Depth, 20}, {&o.Hosts, 32}, {&o.Tries, 4}} {
		if *n.p <= 0 {
			*n.p = n.value
		}
	}
	o.Delay = max(o.Delay, 0)
	if o.Agent == "" {
		o.Agent = Agent
	}
	o.Agent = productToken(o.Agent)
	if o.Scope == "" {
		o.Scope = ScopeHost
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Sleep == nil {
		o.Sleep = sleep
	}
}

func sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

// Frontier keeps what is found and what became of it; a *store.Store is one. Its
// methods are called by several goroutines.
type Frontier interface {
	// Enter enters addresses; those that this crawl has found stay as they are.
	Enter(ctx context.Context, round int, found []store.Found) error
	// Next gives the address of a host whose turn it is, without taking it out:
	// it stays queued until it is settled.
	Next(ctx context.Context, round int, host string) (store.URL, bool, error)
	// Settle stores the state of an address and all that came of it, or nothing.
	Settle(ctx context.Context, u store.URL, out store.Outcome) (store.Summary, error)
	Hosts(ctx context.Context, round int) ([]string, error)
	Seeds(ctx context.Context, round int) ([]string, error)
	Knows(ctx context.Context, round int, url string) (bool, error)
	FoundOn(ctx context.Context, parent string) ([]store.Found, error)
	EachURL(ctx context.Context, round int, host string, fn func(store.URL) error) error
	CountCrawl(ctx context.Context, round int) ([]store.HostCount, error)
	Host(ctx context.Context, origin string) (store.Host, bool, error)
	PutHost(ctx context.Context, h store.Host) error
}

// Archive keeps what went over the wire.
type Archive interface {
	// Keep is called for every answer, before anything of it is stored, by
	// several goroutines. An answer can come twice when a crawl was broken off
	// between the two.
	Keep(q Request, res *Response, at time.Time) error
}

// Handlers are what a crawl does its work with.
type Handlers struct {
	// Fetch makes a request; it is Fetcher.Fetch.
	Fetch func(ctx context.Context, q Request, now time.Time) (*Response, error)
	// Archive keeps every answer; nil keeps none.
	Archive Archive
	// Page reads a page as an article. nil = corpus.Page.
	Page func(body []byte, contentType, url string) (akkoord.Article, error)
	// Settled, when set, is told each address that is done with, by several
	// goroutines.
	Settled func(u store.URL)
}

// Summary counts what a crawl did since it was started or resumed.
type Summary struct {
	Pages      int // fetched, whatever the answer
	Articles   int // new or changed
	OutOfScope int // links that lead elsewhere
	TooDeep    int // links beyond Depth
	Older      int // pages that are older than Since, by sitemap, feed or their own date
	// Left lists the hosts that asked to be left alone for longer than
	// LongestWait, with something queued.
	Left []string
}

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
// queued still. Seeds are in their canonical form; a crawl that is resumed knows
// its seeds and needs none. When Run returns, nothing of it is running.
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
	for {
		u, ok, err := c.f.Next(ctx, c.opt.Round, h.name)
		if err != nil || !ok {
			return err
		}
		if wait := later(u.Due, h.busy).Sub(c.opt.Now()); wait > c.opt.LongestWait {
			h.left = true
			c.count(func(s *Summary) { s.Left = append(s.Left, h.name) })
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
