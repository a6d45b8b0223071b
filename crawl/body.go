package crawl

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/akkoord/akkoord/warc"
)

// mostOfError is what is kept of the body of an answer that is no page, in bytes.
const mostOfError = 256 << 10

// Refused is a page that is not taken, with the reason for the user.
type Refused struct{ Reason string }

// Error gives the reason.
func (r *Refused) Error() string { return r.Reason }

// pageTypes are the media types in which articles, feeds and sitemaps come.
var pageTypes = map[string]bool{
	"text/html": true, "application/xhtml+xml": true, "text/plain": true, "application/pdf": true, "text/xml": true, "application/xml": true,
	"application/rss+xml": true, "application/atom+xml": true, "application/rdf+xml": true, "application/gzip": true, "application/x-gzip": true,
}

// take reads up to limit bytes of a body as it was sent. What keeps it from
// being whole stands in Truncated.
func (r *Response) take(body io.Reader, limit int64) (err error) {
	r.Raw, err = io.ReadAll(io.LimitReader(body, limit+1))
	var network net.Error
	switch {
	case int64(len(r.Raw)) > limit:
		r.Raw, r.Truncated, err = r.Raw[:limit], "length", nil
	case errors.As(err, &network) && network.Timeout():
		r.Truncated = "time"
	case err != nil:
		r.Truncated = "disconnect"
	}
	return err
}

// notOK reads off an answer other than 200 what the crawl does next.
func (r *Response) notOK(asked *url.URL, now time.Time) (err error) {
	switch {
	case r.Status >= 300 && r.Status < 400 && r.Status != http.StatusNotModified:
		to := r.Header.Get("Location")
		if r.Location, err = Canonical(to, asked); err != nil || to == "" {
			r.Location = ""
			return &Refused{fmt.Sprintf("redirect %d to nowhere: %q", r.Status, to)}
		}
	case r.Status == http.StatusTooManyRequests || r.Status == http.StatusServiceUnavailable:
		r.RetryAfter = retryAfter(r.Header.Get("Retry-After"), now)
	}
	return nil
}

func tooLarge(limit int64) error {
	return &Refused{fmt.Sprintf("larger than %.1f MB", float64(limit)/(1<<20))}
}

// decompress undoes the content encoding of a body, up to a limit.
func decompress(raw []byte, encoding string, limit int64) ([]byte, error) {
	if encoding == "" {
		return raw, nil
	}
	body, err := io.ReadAll(warc.Decode(bytes.NewReader(raw), encoding, limit))
	switch {
	case errors.Is(err, warc.ErrBodyTooBig):
		return nil, tooLarge(limit)
	case errors.Is(err, warc.ErrEncoding):
		return nil, &Refused{fmt.Sprintf("content encoding %q is not read", encoding)}
	case err != nil:
		return nil, &Refused{fmt.Sprintf("broken %s: %v", encoding, err)}
	}
	return body, nil
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
