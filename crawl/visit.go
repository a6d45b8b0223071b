package crawl

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/store"
)

// mostHops is how many redirects, or sitemaps in sitemaps, are followed in a row.
const mostHops = 5

// visit asks for one address, where that is allowed, and settles it.
func (c *crawler) visit(ctx context.Context, h *host, u store.URL) error {
	at, err := url.Parse(u.URL)
	if err != nil {
		return c.settle(ctx, u, store.Refused, "not a URL", store.Outcome{})
	}
	r, err := c.rulesOf(ctx, h, at.Scheme+"://"+at.Host)
	if err != nil {
		return err
	}
	switch {
	case r.closed != "":
		return c.settle(ctx, u, store.Refused, r.closed, store.Outcome{})
	case !r.robots.Allowed(c.opt.Agent, u.URL) && u.How == howGuess:
		return c.settle(ctx, u, store.Done, "robots.txt forbids it", store.Outcome{})
	case !r.robots.Allowed(c.opt.Agent, u.URL):
		return c.settle(ctx, u, store.Refused, "robots.txt forbids it", store.Outcome{})
	case c.opt.DryRun && u.Kind == kindPage && u.How != howSeed:
		return c.settle(ctx, u, store.Done, "dry run", store.Outcome{})
	}
	if u.Kind == kindPage && !c.take() {
		return errFull
	}
	q := Request{URL: u.URL, ETag: u.ETag, LastModified: u.LastModified, AnyType: u.Kind != kindPage}
	res, err := c.ask(ctx, h, r.delay, q)
	again, err := c.answer(ctx, h, u, at, res, err)
	if u.Kind == kindPage {
		if again || err != nil {
			c.give()
		} else {
			c.count(func(s *Summary) { s.Pages++ })
		}
	}
	return err
}

// answer settles an address by the answer for it. again reports that it is to be
// asked for once more.
func (c *crawler) answer(ctx context.Context, h *host, u store.URL, at *url.URL, res *Response, err error) (again bool, _ error) {
	var refused *Refused
	var archive *archiveError
	switch {
	case errors.As(err, &archive):
		return false, err
	case err != nil && ctx.Err() != nil:
		return false, ctx.Err() // broken off: it is still queued
	}
	ctx = context.WithoutCancel(ctx) // what was fetched is not thrown away
	u.Status = 0
	if res != nil {
		u.Status, u.Fetched = res.Status, c.opt.Now().UTC()
	}
	switch {
	case errors.As(err, &refused):
		return false, c.settle(ctx, u, store.Refused, refused.Reason, store.Outcome{})
	case err != nil:
		return c.retry(ctx, h, u, err.Error(), 0)
	case res.Location != "":
		return false, c.redirected(ctx, u, res)
	case res.Status == http.StatusOK:
		u.ETag, u.LastModified = res.Header.Get("ETag"), res.Header.Get("Last-Modified")
		u.Digest = hexDigest(res.Body)
		return false, c.content(ctx, u, at, res)
	case res.Status == http.StatusNotModified && u.ETag+u.LastModified != "":
		return false, c.unchanged(ctx, u)
	case res.Status == http.StatusTooManyRequests || res.Status == http.StatusServiceUnavailable:
		return c.retry(ctx, h, u, statusText(res.Status), max(res.RetryAfter, time.Nanosecond))
	case res.Status >= 500 || res.Status == http.StatusRequestTimeout:
		return c.retry(ctx, h, u, statusText(res.Status), 0)
	case u.How == howGuess:
		return false, c.settle(ctx, u, store.Done, "there is none", store.Outcome{})
	}
	return false, c.settle(ctx, u, store.Failed, statusText(res.Status), store.Outcome{})
}

// redirectTo is the reason of an address that leads to another one.
const redirectTo = "redirect to "

// redirected enters the address that a page leads to. That of a seed is a seed:
// who names venlo.nl means www.venlo.nl, if that is where the site is.
func (c *crawler) redirected(ctx context.Context, u store.URL, res *Response) error {
	to := res.Location
	target, err := url.Parse(to)
	if err != nil || to == u.URL {
		return c.settle(ctx, u, store.Failed, "it redirects to itself", store.Outcome{})
	}
	if u.Hops >= mostHops {
		return c.settle(ctx, u, store.Failed, fmt.Sprintf("more than %d redirects in a row", mostHops), store.Outcome{})
	}
	f := store.Found{URL: to, Host: target.Host, Kind: u.Kind, How: howRedirect, Parent: u.URL, Depth: u.Depth, Hops: u.Hops + 1}
	switch {
	case u.How == howSeed:
		f.How = howSeed
		c.mu.Lock()
		c.scope.add(to)
		c.mu.Unlock()
	case u.Kind == kindPage && !c.within(target, false):
		return c.settle(ctx, u, store.Refused, "it redirects to "+to+", which is out of scope", store.Outcome{})
	}
	known, ok, err := c.f.URL(ctx, c.opt.Round, to)
	if err != nil {
		return err
	}
	if ok && known.Reason == redirectTo+u.URL {
		return c.settle(ctx, u, store.Failed, "it redirects back to "+to, store.Outcome{})
	}
	var out store.Outcome
	if out.Found, err = c.checked(ctx, []store.Found{f}); err != nil {
		return err
	}
	if out.Again, err = c.waiting(ctx, to, u); err != nil {
		return err
	}
	u.ArticleID = ""
	return c.settle(ctx, u, store.Done, redirectTo+to, out)
}

// unchanged takes up again what was found on a page that is as it was.
func (c *crawler) unchanged(ctx context.Context, u store.URL) error {
	known, err := c.f.FoundOn(ctx, u.URL)
	if err != nil {
		return err
	}
	found := known[:0]
	for _, f := range known {
		if f.Kind == kindPage && f.How != howRedirect && f.How != howCanonical {
			f.Depth = u.Depth + 1
		} else {
			f.Depth = u.Depth
		}
		f.Reason = ""
		at, err := url.Parse(f.URL)
		if err == nil && f.How != howSeed && f.Depth <= c.opt.Depth && c.within(at, f.Kind != kindPage) {
			found = append(found, f)
		}
	}
	if found, err = c.checked(ctx, found); err != nil {
		return err
	}
	return c.settle(ctx, u, store.Done, "unchanged", store.Outcome{Found: found})
}

// content reads a body: a sitemap, a feed or a page.
func (c *crawler) content(ctx context.Context, u store.URL, at *url.URL, res *Response) error {
	contentType := res.Header.Get("Content-Type")
	kind := kindOf(res.Body)
	if u.Kind == kindSitemap && kind != kindFeed {
		kind = kindSitemap // it may be compressed, or a list of lines
	}
	switch kind {
	case kindSitemap:
		s, err := ReadSitemap(bytes.NewReader(res.Body))
		return c.listed(ctx, u, at, s, err, kindSitemap)
	case kindFeed:
		pages, err := ReadFeed(res.Body)
		return c.listed(ctx, u, at, Sitemap{Pages: pages}, err, kindFeed)
	}
	if u.Kind == kindFeed {
		return c.settle(ctx, u, store.Refused, "it is no feed", store.Outcome{})
	}
	var l Links
	if media, _, err := mime.ParseMediaType(contentType); err != nil || strings.Contains(media, "html") || strings.Contains(media, "xml") {
		l = ReadLinks(res.Body, at)
	}
	for _, value := range res.Header.Values("X-Robots-Tag") {
		l.robotsTag(value)
	}
	out, canonical, err := c.linksOf(ctx, u, at, &l)
	if err != nil {
		return err
	}
	u.ArticleID = ""
	switch {
	case canonical != "":
		return c.settle(ctx, u, store.Done, knownAs+canonical, out)
	case l.NoIndex:
		return c.settle(ctx, u, store.Done, "noindex: the page asks not to be kept", out)
	}
	a, err := c.h.Page(res.Body, contentType, u.URL)
	switch {
	case errors.Is(err, corpus.ErrNoText):
		return c.settle(ctx, u, store.Done, err.Error(), out)
	case errors.Is(err, corpus.ErrNotDutch):
		c.count(func(s *Summary) { s.Foreign++ })
		return c.settle(ctx, u, store.Done, err.Error(), out)
	case err != nil:
		return c.settle(ctx, u, store.Refused, err.Error(), out)
	case !c.opt.Since.IsZero() && !a.Published.IsZero() && a.Published.Last().Compare(c.opt.Since.First()) < 0:
		c.count(func(s *Summary) { s.Older++ })
		return c.settle(ctx, u, store.Done, fmt.Sprintf("published %s, before %s", a.Published, c.opt.Since), out)
	}
	out.Article, out.SourcePath = &a, at.Scheme+"://"+at.Host
	return c.settle(ctx, u, store.Done, "", out)
}
