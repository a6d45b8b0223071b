package crawl

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"time"

	"github.com/akkoord/akkoord/store"
)

// host is the state of one host, used by one goroutine at a time.
type host struct {
	name  string
	rules map[string]*rules // by origin: http and https may differ
	last  time.Time         // end of the last request
	busy  time.Time         // the host asked not to be asked before
	left  bool              // it asked for too long a wait

	traps *Traps // nil = not counted yet; under crawler.mu
}

// rules is what a robots.txt says and what is known of it.
type rules struct {
	robots  *Robots
	fetched time.Time
	delay   time.Duration
	closed  string // why everything is forbidden; "" when the file decides
}

const (
	robotsAge   = 24 * time.Hour // how long a robots.txt holds (RFC 9309, 2.4)
	robotsHops  = 5              // redirects of a robots.txt that are followed
	robotsTries = 3
)

// pace waits until the host may be asked again.
func (c *crawler) pace(ctx context.Context, h *host, delay time.Duration) error {
	if h.last.IsZero() {
		return ctx.Err()
	}
	if wait := h.last.Add(max(delay, c.opt.Delay)).Sub(c.opt.Now()); wait > 0 {
		return c.opt.Sleep(ctx, wait)
	}
	return ctx.Err()
}

// ask makes one request and hands the answer to the archive.
func (c *crawler) ask(ctx context.Context, h *host, delay time.Duration, q Request) (*Response, error) {
	if err := c.pace(ctx, h, delay); err != nil {
		return nil, err
	}
	if c.h.Archive != nil && q.ETag+q.LastModified != "" {
		// An archive without the page has no use for the answer that it is as it was.
		held, err := c.h.Archive.Holds(ctx, q.URL)
		if err != nil {
			return nil, &archiveError{err}
		}
		if !held {
			q.ETag, q.LastModified = "", ""
		}
	}
	at := c.opt.Now()
	res, err := c.h.Fetch(ctx, q, at)
	h.last = c.opt.Now()
	if res != nil && c.h.Archive != nil && ctx.Err() == nil {
		if err := c.h.Archive.Keep(context.WithoutCancel(ctx), q, res, at); err != nil {
			return nil, &archiveError{err}
		}
	}
	return res, err
}

// archiveError ends a crawl: what cannot be kept is not fetched.
type archiveError struct{ err error }

func (e *archiveError) Error() string {
	return "archive: " + e.err.Error() + "; what was fetched before is kept, go on with --resume"
}
func (e *archiveError) Unwrap() error { return e.err }

// rulesOf gives the robots.txt of an origin: the one at hand, the one that an
// earlier run stored, or that of the host. The first time in a run it enters the
// sitemaps of the origin.
func (c *crawler) rulesOf(ctx context.Context, h *host, origin string) (*rules, error) {
	if r := h.rules[origin]; r != nil && c.opt.Now().Sub(r.fetched) < robotsAge {
		return r, nil
	}
	known, ok, err := c.f.Host(ctx, origin)
	if err != nil {
		return nil, err
	}
	// One that could not be reached is tried again by every run.
	closed := ""
	if !ok || !reached(known.Status) || c.opt.Now().Sub(known.Fetched) >= robotsAge {
		if known, closed, err = c.fetchRobots(ctx, h, origin); err != nil {
			return nil, err
		}
		if err := c.f.PutHost(context.WithoutCancel(ctx), known); err != nil {
			return nil, err
		}
	}
	r := &rules{robots: &Robots{}, fetched: known.Fetched, delay: known.Delay, closed: closed}
	switch {
	case closed != "":
		r.robots = NoRobots
	case known.Status < 300:
		r.robots = ParseRobots([]byte(known.Robots))
	}
	first := h.rules[origin] == nil
	h.rules[origin] = r
	if first && closed == "" {
		return r, c.enterSitemaps(ctx, origin, r.robots.Sitemaps)
	}
	return r, nil
}

// reached reports whether the answer for a robots.txt decides something.
func reached(status int) bool {
	return status != 0 && status < 500 && status != http.StatusTooManyRequests
}

// fetchRobots asks for a robots.txt. closed says why everything is forbidden, ""
// where there is an answer. The error is for what ends the crawl.
func (c *crawler) fetchRobots(ctx context.Context, h *host, origin string) (known store.Host, closed string, err error) {
	address, hops := origin+"/robots.txt", 0
	for tries := 1; ; {
		known = store.Host{Origin: origin, Fetched: c.opt.Now().UTC().Truncate(time.Second)}
		res, err := c.ask(ctx, h, 0, Request{URL: address, AnyType: true, Cut: robotsLimit})
		var archive *archiveError
		if ctx.Err() != nil {
			return known, "", ctx.Err()
		} else if errors.As(err, &archive) {
			return known, "", err
		}
		wait := c.opt.Backoff << (tries - 1)
		var refused *Refused
		switch {
		case errors.As(err, &refused):
			return known, "robots.txt cannot be read: " + refused.Reason, nil
		case err != nil:
			closed = "robots.txt cannot be reached: " + err.Error()
		case res.Location != "":
			if hops++; hops > robotsHops {
				known.Status = http.StatusNotFound // as good as none (RFC 9309, 2.3.1.2)
				return known, "", nil
			}
			address = res.Location
			continue
		case !reached(res.Status):
			known.Status = res.Status
			closed = fmt.Sprintf("robots.txt cannot be reached: %s", statusText(res.Status))
			wait = max(wait, res.RetryAfter)
		default:
			known.Status = res.Status
			if res.Status < 300 {
				known.Robots = string(res.Body)
				known.Delay = ParseRobots(res.Body).Delay(c.opt.Agent)
			}
			return known, "", nil
		}
		if tries++; tries > robotsTries || wait > c.opt.LongestWait {
			return known, closed + "; so everything is forbidden", nil
		}
		if err := c.opt.Sleep(ctx, wait); err != nil {
			return known, "", err
		}
	}
}

// enterSitemaps enters the sitemaps that robots.txt names, and the one that is
// where most are.
func (c *crawler) enterSitemaps(ctx context.Context, origin string, named []string) error {
	base, err := url.Parse(origin + "/")
	if err != nil {
		return err
	}
	var found []store.Found
	for _, raw := range append(named, "/sitemap.xml") {
		address, err := Canonical(raw, base)
		if err != nil {
			continue
		}
		u, err := url.Parse(address)
		if err != nil {
			continue
		}
		how := howSitemap
		if raw == "/sitemap.xml" {
			how = howGuess
		}
		found = append(found, store.Found{URL: address, Host: u.Host, Kind: kindSitemap, How: how, Parent: origin + "/robots.txt"})
	}
	defer c.woken()
	return c.f.Enter(ctx, c.opt.Round, found)
}

// statusText gives "404 Not Found".
func statusText(status int) string {
	if text := http.StatusText(status); text != "" {
		return fmt.Sprintf("%d %s", status, text)
	}
	return fmt.Sprintf("status %d", status)
}
