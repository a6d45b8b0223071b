package crawl

import (
	"context"
	"time"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/store"
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
	// Busy gives until when a host asked to be left alone; zero = it did not.
	Busy(ctx context.Context, round int, host string) (time.Time, error)
	Hosts(ctx context.Context, round int) ([]string, error)
	Seeds(ctx context.Context, round int) ([]string, error)
	URL(ctx context.Context, round int, url string) (u store.URL, ok bool, err error)
	FoundOn(ctx context.Context, parent string) ([]store.Found, error)
	EachURL(ctx context.Context, round int, host string, fn func(store.URL) error) error
	CountCrawl(ctx context.Context, round int) ([]store.HostCount, error)
	Host(ctx context.Context, origin string) (store.Host, bool, error)
	PutHost(ctx context.Context, h store.Host) error
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
	// goroutines; a is its article where that is new or changed, else nil.
	Settled func(u store.URL, a *akkoord.Article)
}

// Summary counts what a crawl did since it was started or resumed.
type Summary struct {
	Pages      int // fetched, whatever the answer
	Articles   int // new or changed
	OutOfScope int // links that lead elsewhere
	TooDeep    int // links beyond Depth
	Older      int // pages that are older than Since, by sitemap, feed or their own date
	Foreign    int // pages that are not in Dutch
	// Left lists the hosts that asked to be left alone for longer than
	// LongestWait, with something queued.
	Left []Left
}

// Left is a host that is left alone.
type Left struct {
	Host  string
	Until time.Time
}
