package crawl

import (
	"context"
	"net/url"
	"strings"
	"time"

	"github.com/akkoord/akkoord/store"
)

// within reports whether an address is in scope; anywhere also takes one on a
// host in scope, whatever its path.
func (c *crawler) within(u *url.URL, anywhere bool) bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	if anywhere {
		return c.scope.holdsHost(u)
	}
	return c.scope.holds(u)
}

// checked drops the addresses that this crawl knows already and marks those
// that look like a trap.
func (c *crawler) checked(ctx context.Context, found []store.Found) ([]store.Found, error) {
	fresh := found[:0]
	for _, f := range found {
		_, known, err := c.f.URL(ctx, c.opt.Round, f.URL)
		if err != nil {
			return nil, err
		}
		if known {
			continue
		}
		if f.Kind == kindPage {
			if f.Reason, err = c.trap(ctx, f); err != nil {
				return nil, err
			}
		}
		fresh = append(fresh, f)
	}
	return fresh, nil
}

// trap gives the reason why an address looks like one of a trap, else "". What a
// crawl that is resumed found before counts.
func (c *crawler) trap(ctx context.Context, f store.Found) (string, error) {
	h := c.host(f.Host)
	c.mu.Lock()
	defer c.mu.Unlock()
	if h.traps == nil {
		traps := &Traps{}
		err := c.f.EachURL(ctx, c.opt.Round, f.Host, func(u store.URL) error {
			traps.Check(u.URL)
			return nil
		})
		if err != nil {
			return "", err
		}
		h.traps = traps
	}
	return h.traps.Check(f.URL), nil
}

// linksOf gives what a page leads to. canonical is the address under which the
// page wants to be known, where that is another one of the same site.
func (c *crawler) linksOf(ctx context.Context, u store.URL, at *url.URL, l *Links) (out store.Outcome, canonical string, err error) {
	var found []store.Found
	if other, err := url.Parse(l.Canonical); err == nil && l.Canonical != "" && l.Canonical != u.URL && u.How != howCanonical && u.Hops < mostHops &&
		(other.Path != "/" || at.Path == "/") && // a template that names the home page everywhere
		c.within(other, false) {
		known, ok, err := c.f.URL(ctx, c.opt.Round, l.Canonical)
		if err != nil {
			return out, "", err
		}
		if !ok || standsFor(known, u) {
			canonical = l.Canonical
			found = append(found, store.Found{URL: canonical, Host: other.Host, Kind: kindPage, How: howCanonical, Parent: u.URL, Depth: u.Depth, Hops: u.Hops + 1})
		}
	}
	if !l.NoFollow {
		found = append(found, c.filter(u, l.Feeds, kindFeed, howLink, u.Depth)...)
		found = append(found, c.filter(u, l.Pages, kindPage, howLink, u.Depth+1)...)
	}
	if out.Found, err = c.checked(ctx, found); err != nil {
		return out, "", err
	}
	for _, f := range out.Found {
		if f.URL == canonical && f.Reason != "" {
			canonical = "" // a trap: nothing will come of it
		}
	}
	return out, canonical, nil
}

// knownAs is the reason of a page that is kept under another address.
const knownAs = "known as "

// standsFor reports whether the address that a page names as canonical has an
// article, or may get one. It has none when it redirects to the page itself: from
// http to https, or to the address with a slash behind it.
func standsFor(canonical, u store.URL) bool {
	as, found := strings.CutPrefix(canonical.Reason, knownAs)
	return canonical.State == store.Queued || canonical.ArticleID != "" || found && as != u.URL
}

// waiting gives an address when it was not kept because it is known as u; else
// "". Where nothing comes of u, it is asked for anew, to be kept as what it is.
func (c *crawler) waiting(ctx context.Context, address string, u store.URL) ([]string, error) {
	known, ok, err := c.f.URL(ctx, c.opt.Round, address)
	if err != nil || !ok || known.State != store.Done || known.Reason != knownAs+u.URL {
		return nil, err
	}
	return []string{address}, nil
}

// filter makes entries of addresses that are in scope and not too deep.
func (c *crawler) filter(u store.URL, addresses []string, kind, how string, depth int) []store.Found {
	var found []store.Found
	outside, deep := 0, 0
	for _, address := range addresses {
		at, err := url.Parse(address)
		switch {
		case err != nil:
		case !c.within(at, kind != kindPage):
			outside++
		case depth > c.opt.Depth:
			deep++
		default:
			found = append(found, store.Found{URL: address, Host: at.Host, Kind: kind, How: how, Parent: u.URL, Depth: depth})
		}
	}
	c.count(func(s *Summary) { s.OutOfScope, s.TooDeep = s.OutOfScope+outside, s.TooDeep+deep })
	return found
}

// listed settles a sitemap or a feed by what it lists.
func (c *crawler) listed(ctx context.Context, u store.URL, at *url.URL, s Sitemap, readErr error, kind string) error {
	how := howFeed
	if kind == kindSitemap {
		how = howSitemap
	}
	// A seed that is a feed or a sitemap says where to go.
	var found []store.Found
	if u.Hops < mostHops {
		for _, f := range c.filter(u, c.fresh(s.Sitemaps, at), kindSitemap, how, u.Depth) {
			f.Hops = u.Hops + 1
			found = append(found, f)
		}
	}
	found = append(found, c.filter(u, c.fresh(s.Pages, at), kindPage, how, u.Depth+1)...)
	found, err := c.checked(ctx, found)
	if err != nil {
		return err
	}
	u.Kind = kind
	state, reason := store.Done, ""
	if readErr != nil {
		reason = readErr.Error()
		if len(s.Pages)+len(s.Sitemaps) == 0 && u.How != howGuess {
			state = store.Refused
		}
	}
	return c.settle(ctx, u, state, reason, store.Outcome{Found: found})
}

// fresh gives the canonical addresses of listings that were not last changed
// before Since, each once.
func (c *crawler) fresh(list []Listing, at *url.URL) []string {
	var since time.Time
	if !c.opt.Since.IsZero() {
		since = c.opt.Since.First().Time()
	}
	var addresses []string
	seen := map[string]bool{}
	older := 0
	for _, l := range list {
		address, err := Canonical(l.URL, at)
		if err != nil || seen[address] {
			continue
		}
		seen[address] = true
		if !l.Changed.IsZero() && l.Changed.Before(since) {
			older++
			continue
		}
		addresses = append(addresses, address)
	}
	c.count(func(s *Summary) { s.Older += older })
	return addresses
}
