package crawl

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"slices"
	"sync"
	"time"

	"github.com/akkoord/akkoord/store"
	"github.com/akkoord/akkoord/warc"
)

// Archive keeps what went over the wire.
type Archive interface {
	// Keep is called for every answer, before anything of it is stored, by
	// several goroutines. An answer can come twice when a crawl was broken off
	// between the two.
	Keep(ctx context.Context, q Request, res *Response, at time.Time) error
	// Holds reports whether a page is kept of an address, so that it may be asked
	// whether anything has changed.
	Holds(ctx context.Context, url string) (bool, error)
}

// Captures knows what an archive holds of each address; a *store.Store is one.
type Captures interface {
	Capture(ctx context.Context, url string) (c store.Capture, ok bool, err error)
	PutCaptures(ctx context.Context, captures []store.Capture) error
}

// WARCOptions say what a WARC archive is and who made it.
type WARCOptions struct {
	// Dir is the folder of the files, which is made where it is missing. One
	// archive at a time may work in it.
	Dir string
	// Software, UserAgent and Operator stand at the head of each file: the program,
	// the name under which it asked, and the contact. "" = left out.
	Software, UserAgent, Operator string
	// MaxBytes is the size from which a new file is begun. 0 = 1 GB.
	MaxBytes int64
}

// WARC is an Archive of WARC/1.1 files: a response record with its request for
// every answer, a revisit record for one that says nothing new.
type WARC struct {
	w        *warc.Writer
	captures Captures

	mu      sync.Mutex               // held from the writing of a page to its being pending
	pending map[string]store.Capture // pages of the open file that captures is yet to be told of, by URL
}

// mostPending is how many captures are stored at once: a transaction for each
// would cost more than the page.
const mostPending = 100

// OpenWARC prepares to write. A file that a killed crawl left open is cut behind
// its last whole record, and what it holds is known from then on.
func OpenWARC(ctx context.Context, opt WARCOptions, captures Captures) (*WARC, error) {
	if err := os.MkdirAll(opt.Dir, 0o755); err != nil {
		return nil, fmt.Errorf("archive %s: %w", opt.Dir, err)
	}
	a := &WARC{captures: captures, pending: map[string]store.Capture{}}
	info := warc.Header{}
	for _, f := range (warc.Header{
		{Name: "software", Value: opt.Software}, {Name: "http-header-user-agent", Value: opt.UserAgent},
		{Name: "operator", Value: opt.Operator}, {Name: "robots", Value: "obey (RFC 9309)"},
	}) {
		if f.Value != "" {
			info = append(info, f)
		}
	}
	var err error
	a.w, err = warc.NewWriter(ctx, warc.WriterOptions{
		Dir: opt.Dir, MaxBytes: opt.MaxBytes, Info: info,
		LeftOpen: func(f io.Reader) error { return a.learn(ctx, f) },
		// Only of a file that is still open all can be learnt again.
		Closing: func() error { return a.flush(context.Background()) },
	})
	if err != nil {
		return nil, err
	}
	return a, nil
}

// Close gives the last file its name.
func (a *WARC) Close() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.w.Close()
}

// Holds reports whether a page is kept of an address.
func (a *WARC) Holds(ctx context.Context, url string) (bool, error) {
	_, ok, err := a.known(ctx, url)
	return ok, err
}

// known gives the last page that is kept of an address.
func (a *WARC) known(ctx context.Context, url string) (store.Capture, bool, error) {
	a.mu.Lock()
	c, ok := a.pending[url]
	a.mu.Unlock()
	if ok {
		return c, true, nil
	}
	return a.captures.Capture(ctx, url)
}

// write writes a page and notes it.
func (a *WARC) write(x warc.Exchange, digest string) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	p, err := a.w.Write(x)
	if err == nil && digest != "" {
		a.pending[x.URI] = store.Capture{URL: x.URI, Record: p.ID, Payload: p.PayloadDigest, Digest: digest, At: x.Date}
	}
	return err
}

// writeRevisit writes that a page is as it was.
func (a *WARC) writeRevisit(u warc.Unchanged) error {
	a.mu.Lock()
	defer a.mu.Unlock()
	_, err := a.w.WriteRevisit(u)
	return err
}

// sync puts what was written on the disk, and stores the captures when they have
// become many.
func (a *WARC) sync(ctx context.Context) error {
	if err := a.w.Sync(); err != nil {
		return err
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	if len(a.pending) < mostPending {
		return nil
	}
	if err := a.w.Sync(); err != nil { // others have written since
		return err
	}
	return a.flush(ctx)
}

// flush stores the captures of records that are on the disk. Its caller holds mu.
func (a *WARC) flush(ctx context.Context) error {
	if len(a.pending) == 0 {
		return nil
	}
	err := a.captures.PutCaptures(ctx, slices.Collect(maps.Values(a.pending)))
	if err == nil {
		clear(a.pending)
	}
	return err
}

// Keep writes an answer and has it put on the disk: what is stored of a page
// must not be there without the page. An answer whose body was the same before,
// or that says so (304), becomes a revisit.
func (a *WARC) Keep(ctx context.Context, q Request, res *Response, at time.Time) error {
	known, ok, err := a.known(ctx, q.URL)
	if err != nil {
		return err
	}
	digest := hexDigest(res.Raw)
	whole := res.Status == http.StatusOK && res.Truncated == ""
	again := warc.Unchanged{
		URI: q.URL, Date: at, IP: res.IP, Request: res.Sent, Head: head(res.Received),
		PayloadDigest: known.Payload, RefersTo: known.Record, RefersToDate: known.At, RefersToURI: known.URL,
	}
	switch {
	case ok && res.Status == http.StatusNotModified:
		again.Profile = warc.NotModified
	case ok && whole && known.Digest == digest:
		again.Profile = warc.IdenticalPayload
	}
	if again.Profile != "" {
		err = a.writeRevisit(again)
	} else {
		if !whole {
			digest = "" // no later answer can be compared with it
		}
		err = a.write(warc.Exchange{URI: q.URL, Date: at, IP: res.IP, Request: res.Sent, Response: res.Received, Truncated: res.Truncated}, digest)
	}
	if err != nil {
		return err
	}
	return a.sync(ctx)
}

// learn enters the pages of a file that was left open. A crawl that was killed
// wrote its last ones without their being stored; they would be kept twice.
func (a *WARC) learn(ctx context.Context, f io.Reader) error {
	for rd := warc.NewReader(f, warc.ReaderOptions{}); ; {
		rec, err := rd.Next()
		var broken *warc.RecordError
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err == io.EOF:
			return a.flush(ctx)
		case errors.As(err, &broken):
			continue
		case err != nil:
			return err
		case rec.Type != warc.Response || rec.Truncated != "":
			continue
		}
		known, ok, err := a.known(ctx, rec.TargetURI)
		if err != nil {
			return err
		}
		if ok && !known.At.Before(rec.Date) {
			continue
		}
		res, err := http.ReadResponse(bufio.NewReader(rec), nil)
		if err != nil || res.StatusCode != http.StatusOK {
			continue
		}
		raw, err := io.ReadAll(res.Body)
		if err != nil {
			continue // it will be fetched, and kept, again
		}
		c := store.Capture{URL: rec.TargetURI, Record: rec.ID, Payload: rec.Header.Get("WARC-Payload-Digest"), Digest: hexDigest(raw), At: rec.Date}
		if a.pending[c.URL] = c; len(a.pending) >= mostPending {
			if err := a.flush(ctx); err != nil {
				return err
			}
		}
	}
}

// head gives the status line and the header of a message, with the empty line.
func head(message []byte) []byte {
	if i := bytes.Index(message, []byte("\r\n\r\n")); i >= 0 {
		return message[:i+4]
	}
	return message
}

func hexDigest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
