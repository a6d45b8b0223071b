package crawl

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/klauspost/compress/gzip"
)

// Agent is the product token by which robots.txt knows the crawler.
const Agent = "akkoord"

// FetchOptions bound what one request may cost. The zero value is ready for use.
type FetchOptions struct {
	// UserAgent is sent instead of "akkoord/1 (+contact)".
	UserAgent string
	// Contact is an address or page of whoever crawls, for the user agent.
	Contact string
	// AllowPrivate permits addresses of the machine itself and of private
	// networks, for an intranet and for tests.
	AllowPrivate bool
	// MaxBytes is the largest body, as sent and decompressed. 0 = 10 MB.
	MaxBytes int64
	// Timeout bounds a request from the look-up of its host to its last byte.
	// 0 = 30 s.
	Timeout time.Duration
}

// Fetcher makes single requests. It follows no redirects: where one leads is a
// request of its own, with its own robots.txt and its own turn. It is safe for
// several goroutines.
type Fetcher struct {
	client *http.Client
	opt    FetchOptions
}

// NewFetcher gives a fetcher. Proxies of the environment are not used: behind
// one, nobody could tell where a request goes.
func NewFetcher(opt FetchOptions) *Fetcher {
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = 10 << 20
	}
	if opt.Timeout <= 0 {
		opt.Timeout = 30 * time.Second
	}
	if opt.UserAgent == "" {
		opt.UserAgent = Agent + "/1"
		if opt.Contact != "" {
			opt.UserAgent += " (+" + opt.Contact + ")"
		}
	}
	transport := &http.Transport{
		DialContext:            dialer(opt.AllowPrivate).DialContext,
		DisableCompression:     true, // bodies are kept as they were sent
		MaxIdleConnsPerHost:    1,
		MaxIdleConns:           256,
		IdleConnTimeout:        60 * time.Second,
		TLSHandshakeTimeout:    10 * time.Second,
		ResponseHeaderTimeout:  opt.Timeout,
		MaxResponseHeaderBytes: 64 << 10,
		ForceAttemptHTTP2:      true,
	}
	return &Fetcher{opt: opt, client: &http.Client{
		Transport:     transport,
		Timeout:       opt.Timeout,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// Close gives up the connections that are kept open.
func (f *Fetcher) Close() { f.client.CloseIdleConnections() }

// Request is one page to ask for. With the validators of the last visit the
// server can answer that nothing changed.
type Request struct {
	URL          string // canonical
	ETag         string
	LastModified string
	// AnyType takes a body whatever media type it is sent with: robots.txt and
	// sitemaps are often sent with a wrong one.
	AnyType bool
	// Cut, when above 0, keeps that many bytes of a longer body instead of
	// refusing it.
	Cut int64
}

// Response is what a server answered.
type Response struct {
	URL    string // that was asked for
	Status int
	Header http.Header
	// Raw is the body as it was sent, without the chunks of the transfer; Body is
	// the same decompressed.
	Raw, Body []byte
	// Sent is the request as it went out, for an archive.
	Sent http.Header
	// Location is where a redirect leads, in its canonical form; else "".
	Location string
	// RetryAfter is how long a busy server (429, 503) asks to be left alone; 0
	// when it does not say.
	RetryAfter time.Duration
}

// Refused is a page that is not taken, with the reason for the user.
type Refused struct{ Reason string }

// Error gives the reason.
func (r *Refused) Error() string { return r.Reason }

// pageTypes are the media types in which articles, feeds and sitemaps come.
var pageTypes = map[string]bool{
	"text/html": true, "application/xhtml+xml": true, "text/plain": true, "application/pdf": true, "text/xml": true, "application/xml": true,
	"application/rss+xml": true, "application/atom+xml": true, "application/rdf+xml": true, "application/gzip": true, "application/x-gzip": true,
}

// Fetch makes one request. now is the time by which a Retry-After that is a date
// is reckoned. The error is a *Refused where the page itself is the reason (its
// type, its size, a broken encoding, a forbidden address); any other is of the
// network, and may be gone when it is tried again.
func (f *Fetcher) Fetch(ctx context.Context, q Request, now time.Time) (*Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, q.URL, nil)
	if err != nil {
		return nil, &Refused{fmt.Sprintf("not a URL: %v", err)}
	}
	req.Header.Set("User-Agent", f.opt.UserAgent)
	req.Header.Set("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.8,text/plain;q=0.8")
	req.Header.Set("Accept-Language", "nl,*;q=0.5")
	req.Header.Set("Accept-Encoding", "gzip, deflate")
	if q.ETag != "" {
		req.Header.Set("If-None-Match", q.ETag)
	}
	if q.LastModified != "" {
		req.Header.Set("If-Modified-Since", q.LastModified)
	}
	res, err := f.client.Do(req)
	if err != nil {
		var private *privateError
		if errors.As(err, &private) {
			return nil, &Refused{private.Error()}
		}
		return nil, fmt.Errorf("fetch %s: %w", q.URL, cause(err))
	}
	defer res.Body.Close()
	out := &Response{URL: q.URL, Status: res.StatusCode, Header: res.Header, Sent: req.Header}
	switch {
	case res.StatusCode >= 300 && res.StatusCode < 400 && res.StatusCode != http.StatusNotModified:
		if out.Location, err = Canonical(res.Header.Get("Location"), req.URL); err != nil || res.Header.Get("Location") == "" {
			return out, &Refused{fmt.Sprintf("redirect %d to nowhere: %q", res.StatusCode, res.Header.Get("Location"))}
		}
		return out, nil
	case res.StatusCode == http.StatusTooManyRequests || res.StatusCode == http.StatusServiceUnavailable:
		out.RetryAfter = retryAfter(res.Header.Get("Retry-After"), now)
		return out, nil
	case res.StatusCode != http.StatusOK:
		return out, nil
	}
	if kind, _, err := mime.ParseMediaType(res.Header.Get("Content-Type")); err == nil && !q.AnyType && !pageTypes[kind] {
		return out, &Refused{"type " + kind + ", which holds no article"}
	}
	limit := f.opt.MaxBytes
	if q.Cut > 0 {
		limit = q.Cut
	}
	if res.ContentLength > limit && q.Cut <= 0 {
		return out, tooLarge(limit)
	}
	if out.Raw, err = io.ReadAll(io.LimitReader(res.Body, limit+1)); err != nil {
		return out, fmt.Errorf("fetch %s: body: %w", q.URL, cause(err))
	}
	if int64(len(out.Raw)) > limit {
		if q.Cut <= 0 {
			return out, tooLarge(limit)
		}
		out.Raw = out.Raw[:limit]
	}
	out.Body, err = decompress(out.Raw, res.Header.Get("Content-Encoding"), f.opt.MaxBytes)
	return out, err
}

func tooLarge(limit int64) error {
	return &Refused{fmt.Sprintf("larger than %.1f MB", float64(limit)/(1<<20))}
}

// decompress undoes the content encoding of a body, up to a limit.
func decompress(raw []byte, encoding string, limit int64) ([]byte, error) {
	var r io.Reader
	var err error
	switch encoding = strings.ToLower(strings.TrimSpace(encoding)); encoding {
	case "", "identity":
		return raw, nil
	case "gzip", "x-gzip":
		r, err = gzip.NewReader(bytes.NewReader(raw))
	case "deflate":
		r, err = zlib.NewReader(bytes.NewReader(raw))
	default:
		return nil, &Refused{fmt.Sprintf("content encoding %q is not read", encoding)}
	}
	if err == nil {
		var body []byte
		if body, err = io.ReadAll(io.LimitReader(r, limit+1)); err == nil {
			if int64(len(body)) > limit {
				return nil, tooLarge(limit)
			}
			return body, nil
		}
	}
	return nil, &Refused{fmt.Sprintf("broken %s: %v", encoding, err)}
}

// longestRetry bounds what a server can ask for.
const longestRetry = 24 * time.Hour

// retryAfter reads seconds or a date.
func retryAfter(value string, now time.Time) time.Duration {
	var d time.Duration
	if seconds, err := strconv.Atoi(strings.TrimSpace(value)); err == nil {
		d = time.Duration(min(seconds, int(longestRetry/time.Second))) * time.Second
	} else if at, err := http.ParseTime(value); err == nil {
		d = at.Sub(now)
	}
	return min(max(d, 0), longestRetry)
}

// cause leaves out the address that net/http puts before an error: it is named
// already.
func cause(err error) error {
	var wrapped interface{ Unwrap() error }
	if errors.As(err, &wrapped) && strings.HasPrefix(err.Error(), `Get "`) {
		return wrapped.Unwrap()
	}
	return err
}
