package warc

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"time"
)

// Type is the kind of a record (WARC-Type), in lower case. A reader may meet
// types that are not listed here; the standard says to pass over them.
type Type string

// The record types of WARC 1.1, section 6.
const (
	Warcinfo     Type = "warcinfo"
	Response     Type = "response"
	Resource     Type = "resource"
	Request      Type = "request"
	Metadata     Type = "metadata"
	Revisit      Type = "revisit"
	Conversion   Type = "conversion"
	Continuation Type = "continuation"
)

// The profiles of revisit records of WARC 1.1, section 6.7.
const (
	IdenticalPayload = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
	NotModified      = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
)

// What can be wrong with a record; a RecordError wraps one of them, or what the
// decompressor said.
var (
	ErrNoRecord   = errors.New("no WARC record begins here")
	ErrHeader     = errors.New("bad header")
	ErrTruncated  = fmt.Errorf("cut off before its end: %w", io.ErrUnexpectedEOF)
	ErrLength     = errors.New("the record does not end where its Content-Length says")
	ErrNotHTTP    = errors.New("not an HTTP message")
	ErrChunk      = errors.New("broken chunk")
	ErrEncoding   = errors.New("unknown content encoding")
	ErrBodyTooBig = errors.New("the decoded body is too large")
	ErrDigest     = errors.New("digest does not match")
)

// RecordError is what is wrong with one record. The ones after it are still to
// be had from Next.
type RecordError struct {
	Offset int64  // where the record, or its gzip member, begins: bytes from the start of the file
	ID     string // as Record.ID; "" when not known
	Err    error
}

// Error gives "record at byte 1234: reason".
func (e *RecordError) Error() string { return fmt.Sprintf("record at byte %d: %v", e.Offset, e.Err) }

// Unwrap gives the reason.
func (e *RecordError) Unwrap() error { return e.Err }

// Field is one line of a header.
type Field struct{ Name, Value string }

// Header is the fields of a record or of an HTTP message, in their order.
type Header []Field

// Get gives the first value of a name, whatever its case; "" when there is none.
func (h Header) Get(name string) string {
	for i := range h {
		if strings.EqualFold(h[i].Name, name) {
			return h[i].Value
		}
	}
	return ""
}

// Values gives all values of a name in order.
func (h Header) Values(name string) (values []string) {
	for i := range h {
		if strings.EqualFold(h[i].Name, name) {
			values = append(values, h[i].Value)
		}
	}
	return values
}

// Record is one record of a file. It is valid until the next call of
// Reader.Next, which passes over what was not read of its block.
type Record struct {
	// Offset is where the record begins, or the gzip member that it stands in:
	// bytes from where the Reader began.
	Offset  int64
	Version string // "1.0", "1.1"
	Type    Type
	// ID is WARC-Record-ID without its angle brackets.
	ID string
	// TargetURI is WARC-Target-URI without the angle brackets that writers of
	// WARC/1.0 put around it, and without white space at its ends. White space
	// inside stays, though no URI has it.
	TargetURI string
	// Date is WARC-Date in UTC: when the capture began. The zero time when
	// there is none or it cannot be read.
	Date   time.Time
	Length int64 // of the block, in bytes
	// Truncated is the reason why the writer left off part of the content
	// ("length", "time", "disconnect", "unspecified"); "" when it did not.
	Truncated string
	Header    Header

	r      *Reader
	left   int64   // bytes of the block not yet read
	err    error   // that reading the block ended with
	broken bool    // where the next record begins is not certain
	closed bool    // Close has told what is wrong
	sums   *sums   // nil when digests are not checked
	entity *entity // the HTTP message, once taken apart
}

// Read reads the block: everything after the record's header, byte for byte. It
// ends with io.EOF, or with ErrTruncated or an error of the decompressor, which
// Close then gives too.
func (rec *Record) Read(p []byte) (int, error) {
	switch {
	case rec.err != nil:
		return 0, rec.err
	case rec.closed, rec.left == 0:
		return 0, io.EOF
	}
	if int64(len(p)) > rec.left {
		p = p[:rec.left]
	}
	n, err := rec.r.in.Read(p)
	rec.left -= int64(n)
	if rec.sums != nil && n > 0 {
		rec.sums.write(p[:n])
	}
	if err != nil && rec.left > 0 {
		rec.fail(err)
		return n, rec.err
	}
	return n, nil
}

// fail notes that the block ends too early.
func (rec *Record) fail(err error) {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		err = ErrTruncated
	}
	rec.err, rec.broken = err, true
}

// Close passes over what is left of the record and gives what is wrong with it:
// nil, or a *RecordError for a block that is cut off, a wrong checksum of its
// gzip member, a record that does not end where it says or, if asked for, a
// wrong digest. Next does the same for a record that was not closed.
func (rec *Record) Close() error {
	if rec.closed {
		return nil
	}
	err := rec.finish()
	rec.closed = true
	if err == nil {
		return nil
	}
	return &RecordError{Offset: rec.Offset, ID: rec.ID, Err: err}
}

func (rec *Record) finish() error {
	if rec.sums != nil {
		rec.sumPayload()
		_, _ = io.CopyBuffer(io.Discard, onlyReader{rec}, make([]byte, 32<<10)) // the error stays in rec.err
	} else if rec.err == nil {
		n, err := discard(rec.r.in, rec.left)
		rec.left -= n
		if rec.left > 0 {
			rec.fail(err)
		}
	}
	if rec.err != nil {
		return rec.err
	}
	if err := rec.r.endRecord(); err != nil {
		rec.broken = true
		return err
	}
	return rec.checkSums()
}

// onlyReader hides everything but Read.
type onlyReader struct{ io.Reader }
