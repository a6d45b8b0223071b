package warc

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// DefaultMaxBody is how much of a body is decoded when ReaderOptions.MaxBody is
// 0, in bytes.
const DefaultMaxBody = 64 << 20

// bufferSize is what is read ahead, in bytes: of the file, and again of a gzip
// member.
const bufferSize = 64 << 10

// ReaderOptions say how a file is read. The zero value is ready for use.
type ReaderOptions struct {
	// MaxBody is how many bytes of an HTTP body are decoded before
	// ErrBodyTooBig: a few KB of gzip can unfold to gigabytes. 0 =
	// DefaultMaxBody.
	MaxBody int64
	// CheckDigests compares WARC-Block-Digest and WARC-Payload-Digest with the
	// content, also of records that are passed over. It costs a hash of every
	// byte.
	CheckDigests bool
}

// Reader gives the records of one file in their order. It is not for use by
// several goroutines at once.
type Reader struct {
	opt        ReaderOptions
	raw        *counter      // the file
	src        *bufio.Reader // the file, read ahead
	compressed bool
	zr         *gzip.Reader
	member     *bufio.Reader // the gzip member at hand, unpacked
	inMember   bool
	start      int64         // where the member, or the plain record, begins
	in         *bufio.Reader // src or member: where records are read from
	cur        *Record
	err        error // that ends reading
	head       []byte
	http       httpReaders
	rewound    int64 // bytes read again while looking for a next record
	probe      *gzip.Reader
}

// counter counts what is read of a source.
type counter struct {
	io.Reader
	seeker io.Seeker // nil when the source cannot be read again
	base   int64     // where the source stood at first
	n      int64     // bytes read since
}

func (c *counter) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.n += int64(n)
	return n, err
}

// NewReader reads records from r, plain or gzipped as its first bytes say. When
// r is an io.Seeker, what a broken record swallowed is looked through again for
// the records that follow it; otherwise reading goes on behind it.
func NewReader(r io.Reader, opt ReaderOptions) *Reader {
	if opt.MaxBody <= 0 {
		opt.MaxBody = DefaultMaxBody
	}
	raw := &counter{Reader: r}
	if s, ok := r.(io.Seeker); ok {
		if base, err := s.Seek(0, io.SeekCurrent); err == nil {
			raw.seeker, raw.base = s, base
		}
	}
	rd := &Reader{opt: opt, raw: raw, src: bufio.NewReaderSize(raw, bufferSize)}
	rd.in = rd.src
	if head, _ := rd.src.Peek(2); len(head) == 2 && head[0] == 0x1f && head[1] == 0x8b {
		rd.compressed = true
		rd.zr = new(gzip.Reader)
		rd.member = bufio.NewReaderSize(nil, bufferSize)
		rd.in = rd.member
	}
	return rd
}

// Offset is how far the file has been read: the bytes from where it began to
// behind the last record that was closed.
func (r *Reader) Offset() int64 { return r.raw.n - int64(r.src.Buffered()) }

// Next gives the next record and passes over the rest of the one before it. A
// *RecordError tells of a broken record; the next call goes on behind it.
// Everything else ends reading: io.EOF behind the last record, or what the
// source gave.
func (r *Reader) Next() (*Record, error) {
	if rec := r.cur; rec != nil {
		r.cur = nil
		err := rec.Close()
		if rec.broken && !(r.inMember && errors.Is(err, ErrLength) && r.scanMember() == nil) {
			r.resync(rec.Offset + 1)
		}
		if err != nil {
			return nil, err
		}
	}
	if r.err != nil {
		return nil, r.err
	}
	if err := r.begin(); err != nil {
		return nil, r.failed(err)
	}
	rec, err := r.parseRecord()
	if err != nil {
		return nil, r.failed(err)
	}
	rec.Offset = r.start
	r.cur = rec
	return rec, nil
}

// failed sorts an error met between two records: the end of the file, an error
// of the source, or a broken record, behind which the next one is looked for.
func (r *Reader) failed(err error) error {
	if err == io.EOF {
		r.err = io.EOF
		return io.EOF
	}
	if err == io.ErrUnexpectedEOF {
		err = ErrTruncated
	}
	if !isBroken(err) {
		r.err = fmt.Errorf("read at byte %d: %w", r.Offset(), err)
		return r.err
	}
	broken := &RecordError{Offset: r.start, Err: err}
	if r.inMember && (errors.Is(err, ErrNoRecord) || errors.Is(err, ErrHeader)) && r.scanMember() == nil {
		return broken
	}
	r.resync(r.start + 1)
	return broken
}

// isBroken tells an error of the content from one of the source.
func isBroken(err error) bool {
	for _, e := range []error{ErrNoRecord, ErrHeader, ErrTruncated, ErrLength, gzip.ErrHeader, gzip.ErrChecksum} {
		if errors.Is(err, e) {
			return true
		}
	}
	return isCorrupt(err)
}

// begin goes to the first byte of the next record; io.EOF when there is none.
func (r *Reader) begin() error {
	if !r.compressed {
		err := skipBlank(r.src)
		r.start = r.Offset()
		return err
	}
	for {
		if r.inMember {
			err := skipBlank(r.member)
			if err != io.EOF {
				return err
			}
			r.inMember = false
		}
		r.start = r.Offset()
		head, err := r.src.Peek(2)
		if len(head) == 0 {
			return err
		}
		if len(head) < 2 || head[0] != 0x1f || head[1] != 0x8b {
			return fmt.Errorf("%w: no gzip member", ErrNoRecord)
		}
		if err := r.zr.Reset(r.src); err != nil {
			if err == io.EOF || err == io.ErrUnexpectedEOF {
				err = ErrTruncated
			}
			return err
		}
		r.zr.Multistream(false)
		r.member.Reset(r.zr)
		r.inMember = true
	}
}

// endRecord goes behind the blank lines after a block and looks whether the
// record ends there: at the end of the file or gzip member, or where the next
// record begins.
func (r *Reader) endRecord() error {
	switch err := skipBlank(r.in); {
	case err == io.EOF:
		r.inMember = false
		return nil
	case err == io.ErrUnexpectedEOF:
		return ErrTruncated
	case err != nil:
		return err
	}
	// A file may end within the word: then it is the next record that is cut off.
	if head, _ := r.in.Peek(5); strings.HasPrefix("WARC/", string(head)) {
		return nil
	}
	return ErrLength
}

// skipBlank passes over line ends; its error is that of the byte after them.
func skipBlank(in *bufio.Reader) error {
	for {
		c, err := in.ReadByte()
		if err != nil {
			return err
		}
		if c != '\r' && c != '\n' {
			return in.UnreadByte()
		}
	}
}

// discard passes over n bytes of any number.
func discard(in *bufio.Reader, n int64) (int64, error) {
	done := int64(0)
	for done < n {
		k, err := in.Discard(int(min(n-done, 1<<30)))
		done += int64(k)
		if err != nil {
			return done, err
		}
	}
	return done, nil
}
