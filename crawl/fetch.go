package crawl

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"mime"
	"net/http"
	"net/http/httptrace"
	"strings"
	"time"
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

	roots *x509.CertPool // of a test; nil = those of the system
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
	plain, secure := dials(dialer(opt.AllowPrivate), &tls.Config{RootCAs: opt.roots})
	transport := &http.Transport{
		DialContext:            plain,
		DialTLSContext:         secure,
		DisableCompression:     true, // bodies are kept as they were sent
		MaxIdleConnsPerHost:    1,
		MaxIdleConns:           256,
		IdleConnTimeout:        60 * time.Second,
		ResponseHeaderTimeout:  opt.Timeout,
		MaxResponseHeaderBytes: 64 << 10,
	}
	return &Fetcher{opt: opt, client: &http.Client{
		Transport:     transport,
		Timeout:       opt.Timeout,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
}

// UserAgent gives the name under which pages are asked for.
func (f *Fetcher) UserAgent() string { return f.opt.UserAgent }

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
	// Sent and Received are the request and the answer byte for byte as they went
	// over the connection, and IP is the address of the server, for an archive.
	Sent, Received []byte
	IP             string
	// Truncated says why the body is not all of what the server has, in the words
	// of WARC: length, time, disconnect, unspecified (not asked for); else "".
	Truncated string
	// Location is where a redirect leads, in its canonical form; else "".
	Location string
	// RetryAfter is how long a busy server (429, 503) asks to be left alone; 0
	// when it does not say.
	RetryAfter time.Duration
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
	req.Header.Set("Accept-Encoding", "gzip, deflate, br")
	if q.ETag != "" {
		req.Header.Set("If-None-Match", q.ETag)
	}
	if q.LastModified != "" {
		req.Header.Set("If-Modified-Since", q.LastModified)
	}
	var conn *wire // the last one, where a request is made anew on another
	res, err := f.client.Do(req.WithContext(httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{GotConn: func(got httptrace.GotConnInfo) {
		if conn, _ = got.Conn.(*wire); conn != nil {
			conn.begin()
		}
	}})))
	if err != nil {
		var private *privateError
		if errors.As(err, &private) {
			return nil, &Refused{private.Error()}
		}
		return nil, fmt.Errorf("fetch %s: %w", q.URL, cause(err))
	}
	defer res.Body.Close()
	out := &Response{URL: q.URL, Status: res.StatusCode, Header: res.Header}
	if conn != nil {
		defer func() {
			out.Sent, out.Received = conn.exchange()
			out.IP = conn.ip()
		}()
	}
	if res.StatusCode == http.StatusSwitchingProtocols {
		out.Truncated = "unspecified" // what follows is no HTTP
		return out, nil
	}
	if res.StatusCode != http.StatusOK {
		// The status has said all; the body is for the archive.
		_ = out.take(res.Body, min(mostOfError, f.opt.MaxBytes))
		return out, out.notOK(req.URL, now)
	}
	if kind, _, err := mime.ParseMediaType(res.Header.Get("Content-Type")); err == nil && !q.AnyType && !pageTypes[kind] {
		out.Truncated = "unspecified"
		return out, &Refused{"type " + kind + ", which holds no article"}
	}
	limit := f.opt.MaxBytes
	if q.Cut > 0 {
		limit = q.Cut
	}
	if res.ContentLength > limit && q.Cut <= 0 {
		out.Truncated = "length"
		return out, tooLarge(limit)
	}
	if err := out.take(res.Body, limit); err != nil {
		return out, fmt.Errorf("fetch %s: body: %w", q.URL, cause(err))
	}
	if out.Truncated != "" && q.Cut <= 0 {
		return out, tooLarge(limit)
	}
	out.Body, err = decompress(out.Raw, strings.Join(res.Header.Values("Content-Encoding"), ","), f.opt.MaxBytes)
	return out, err
}
