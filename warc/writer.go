package warc

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/klauspost/compress/gzip"
)

// DefaultMaxBytes is the size from which a file is closed and the next begun
// when WriterOptions.MaxBytes is 0, in bytes.
const DefaultMaxBytes = 1_000_000_000

// WriterOptions say where and how records are written.
type WriterOptions struct {
	// Dir is the folder of the files, which has to exist. One Writer at a time
	// may work with a prefix in it.
	Dir string
	// Prefix begins the names: PREFIX-00001.warc.gz. "" = "akkoord".
	Prefix string
	// MaxBytes is the size of a file from which the next record begins a new one;
	// a file is larger by what was written last. 0 = DefaultMaxBytes.
	MaxBytes int64
	// Info is put into the warcinfo record at the start of each file: software,
	// operator, http-header-user-agent, robots and the like.
	Info Header
	// LeftOpen, when set, is given each file that a killed process left open,
	// from its first to its last whole record and before it gets its name. Its
	// error ends NewWriter, and the file stays open for the next.
	LeftOpen func(f io.Reader) error
	// Closing, when set, is called when all of a file is on the disk, before it gets
	// its name. Its error ends the writing, and the file stays open for the next
	// NewWriter. It must not use the Writer.
	Closing func() error
	// NewID gives a new record id without brackets, "urn:uuid:…". Nil = random
	// UUIDs; with a source that counts, the same records give the same bytes.
	NewID func() string
}

// Writer writes WARC/1.1 with a gzip member per record. A file is named
// PREFIX-00001.warc.gz.open until it is whole. It may be used by several
// goroutines at once.
type Writer struct {
	opt    WriterOptions
	mu     sync.Mutex
	serial int      // of the last file
	file   *os.File // nil between two files
	path   string   // of file once it is whole
	size   int64
	infoID string
	err    error // after which nothing more can be written
	buf    bytes.Buffer
	zw     *gzip.Writer
}

// Exchange is a request and the response to it, as they went over the wire or
// as near to that as is known.
type Exchange struct {
	URI      string
	Date     time.Time // when the request was sent
	IP       string    // of the server; "" when not known
	Request  []byte    // header and body; nil = no request record
	Response []byte    // status line, header, empty line, body
	// Truncated is the reason why Response is not whole: length, time, disconnect
	// or unspecified; "" when it is.
	Truncated string
}

// Unchanged is an exchange whose response said nothing new.
type Unchanged struct {
	URI     string
	Date    time.Time
	IP      string
	Request []byte // as in Exchange
	Head    []byte // status line, header and empty line of the response
	// Profile is IdenticalPayload, for a body that was fetched before, or
	// NotModified, for a 304.
	Profile string
	// PayloadDigest is that of the first capture (Place.PayloadDigest); it is
	// needed for IdenticalPayload.
	PayloadDigest string
	// RefersTo is the record id of the first capture, with its URI and date;
	// each may be left empty when it is not known.
	RefersTo     string
	RefersToURI  string
	RefersToDate time.Time
}

// Place is where a record was written.
type Place struct {
	File          string // its name when it is whole, without the folder
	Offset        int64  // of its gzip member, in bytes
	Length        int64  // of its gzip member, in bytes
	ID            string // as Record.ID
	PayloadDigest string // "sha1:" and base32
}

// NewWriter prepares to write. Files that a killed process left open are cut
// behind their last whole record and closed; as that reads them, it ends with ctx,
// and leaves them as they are. Nothing is created before the first record is
// written.
func NewWriter(ctx context.Context, opt WriterOptions) (*Writer, error) {
	if opt.Prefix == "" {
		opt.Prefix = "akkoord"
	}
	if strings.ContainsAny(opt.Prefix, "/\\\r\n") {
		return nil, fmt.Errorf("write WARC: the prefix %q cannot begin a file name", opt.Prefix)
	}
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = DefaultMaxBytes
	}
	if opt.NewID == nil {
		opt.NewID = randomID
	}
	w := &Writer{opt: opt, zw: gzip.NewWriter(nil)}
	if err := w.takeOver(ctx); err != nil {
		return nil, fmt.Errorf("write WARC in %s: %w", opt.Dir, err)
	}
	return w, nil
}

// Write writes a response record and, when the request is known, its request
// record, in one piece: after a kill either all of a record is in the file or,
// once NewWriter has seen to it, nothing. The place is that of the response.
func (w *Writer) Write(x Exchange) (Place, error) {
	head := Header{{"Content-Type", "application/http;msgtype=response"}}
	digest := payloadDigest(x.Response)
	head = append(head, Field{"WARC-Payload-Digest", digest})
	if x.Truncated != "" {
		head = append(head, Field{"WARC-Truncated", x.Truncated})
	}
	return w.write(Response, capture{x.URI, x.Date, x.IP, x.Request, x.Response, digest}, head)
}

// WriteRevisit writes a revisit record in place of a response, and its request.
func (w *Writer) WriteRevisit(u Unchanged) (Place, error) {
	switch {
	case u.Profile != IdenticalPayload && u.Profile != NotModified:
		return Place{}, fmt.Errorf("write WARC: unknown profile %q of a revisit", u.Profile)
	case u.Profile == IdenticalPayload && u.PayloadDigest == "":
		return Place{}, errors.New("write WARC: a revisit of an identical payload needs its digest")
	}
	head := Header{{"WARC-Profile", u.Profile}, {"Content-Type", "application/http;msgtype=response"}}
	for _, f := range (Header{{"WARC-Payload-Digest", u.PayloadDigest}, {"WARC-Refers-To-Target-URI", u.RefersToURI}}) {
		if f.Value != "" {
			head = append(head, f)
		}
	}
	if u.RefersTo != "" {
		head = append(head, Field{"WARC-Refers-To", "<" + u.RefersTo + ">"})
	}
	if !u.RefersToDate.IsZero() {
		head = append(head, Field{"WARC-Refers-To-Date", stamp(u.RefersToDate)})
	}
	return w.write(Revisit, capture{u.URI, u.Date, u.IP, u.Request, u.Head, u.PayloadDigest}, head)
}

// capture is what Exchange and Unchanged have in common.
type capture struct {
	uri     string
	date    time.Time
	ip      string
	request []byte
	block   []byte
	digest  string
}

func (w *Writer) write(kind Type, c capture, extra Header) (Place, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	p, err := w.writeLocked(kind, c, extra)
	if err != nil {
		return Place{}, fmt.Errorf("write WARC record of %.200q: %w", c.uri, err)
	}
	return p, nil
}

func (w *Writer) writeLocked(kind Type, c capture, extra Header) (Place, error) {
	switch {
	case w.err != nil:
		return Place{}, w.err
	case c.uri == "" || strings.IndexFunc(c.uri, func(r rune) bool { return r <= ' ' || r == 0x7f }) >= 0:
		return Place{}, errors.New("no URI: it is empty, or has white space in it")
	case c.date.IsZero():
		return Place{}, errors.New("it has no date")
	}
	if w.file != nil && w.size >= w.opt.MaxBytes {
		if err := w.finish(); err != nil {
			return Place{}, err
		}
	}
	if w.file == nil {
		if err := w.create(c.date); err != nil {
			return Place{}, err
		}
	}
	common := Header{{"WARC-Target-URI", c.uri}, {"WARC-Date", stamp(c.date)}, {"WARC-Warcinfo-ID", "<" + w.infoID + ">"}}
	if c.ip != "" {
		common = append(common, Field{"WARC-IP-Address", c.ip})
	}
	p := Place{File: w.name(), Offset: w.size, ID: w.opt.NewID(), PayloadDigest: c.digest}
	w.buf.Reset()
	if err := w.pack(kind, p.ID, append(common[:len(common):len(common)], extra...), c.block); err != nil {
		return Place{}, err
	}
	p.Length = int64(w.buf.Len())
	if c.request != nil {
		head := append(common[:len(common):len(common)],
			Field{"WARC-Concurrent-To", "<" + p.ID + ">"}, Field{"Content-Type", "application/http;msgtype=request"})
		if err := w.pack(Request, w.opt.NewID(), head, c.request); err != nil {
			return Place{}, err
		}
	}
	if err := w.flush(); err != nil {
		return Place{}, err
	}
	return p, nil
}
