package warc

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/klauspost/compress/gzip"
)

// Message is the HTTP message in the block of a response, request or revisit
// record.
type Message struct {
	StartLine string // "HTTP/1.1 200 OK", "GET / HTTP/1.1"
	Status    int    // of a response; 0 in a request
	Header    Header
	// Body is the content without its transfer encoding (chunked) and content
	// encodings (gzip, deflate, br). Where the writer undid them and left the
	// header as it was, which many do, the bytes are taken as they are.
	//
	// It ends with io.EOF when the body is whole. Before another error stands
	// everything that could be read: ErrTruncated for a body shorter than it
	// says, ErrChunk, ErrEncoding, ErrBodyTooBig, or what the decompressor said.
	Body io.Reader
}

// httpReaders are used again for every message of a file.
type httpReaders struct {
	buf     *bufio.Reader // over the block
	decoded *bufio.Reader // over the chunks, for a look at the first bytes
	gz      *gzip.Reader
	chunks  chunkReader
	body    bodyReader
}

// entity is the HTTP message of a record and what its digests need of it.
type entity struct {
	msg      *Message
	err      error
	raw      io.Reader // everything behind the header
	transfer io.Reader // the same without chunks
}

// HTTP takes the block apart as an HTTP message. It has to come before Read,
// and takes the block's place; the message is valid as long as the record. The error is ErrNotHTTP for a block that is
// something else, or that of reading the block.
func (rec *Record) HTTP() (*Message, error) {
	if rec.entity == nil {
		rec.entity = &entity{}
		rec.entity.err = rec.parseHTTP(rec.entity)
	}
	return rec.entity.msg, rec.entity.err
}

// isHTTP reports whether the block is said to be an HTTP message. Response
// records also hold answers of other protocols (text/dns).
func (rec *Record) isHTTP() bool {
	switch rec.Type {
	case Response, Request, Revisit:
	default:
		return false
	}
	kind := strings.ToLower(rec.Header.Get("Content-Type"))
	return kind == "" || strings.HasPrefix(kind, "application/http")
}

func (rec *Record) parseHTTP(e *entity) error {
	switch {
	case !rec.isHTTP():
		return fmt.Errorf("%w: a %s record of type %q", ErrNotHTTP, rec.Type, rec.Header.Get("Content-Type"))
	case rec.closed || rec.left != rec.Length:
		return errors.New("the block has been read already")
	}
	h := &rec.r.http
	if h.buf == nil {
		h.buf = bufio.NewReaderSize(rec, bufferSize/2)
	}
	h.buf.Reset(rec)
	head, err := rec.r.readHeader(h.buf)
	if err != nil && (!errors.Is(err, ErrTruncated) || rec.err != nil) {
		return err
	}
	m := &Message{}
	var fields string
	m.StartLine, fields = cutLine(head)
	if !m.parseStart() {
		return fmt.Errorf("%w: it begins with %q", ErrNotHTTP, m.StartLine[:min(len(m.StartLine), 40)])
	}
	m.Header = parseFields(fields)
	e.msg = m
	rec.unfold(e)
	return nil
}

// parseStart reads the first line: "HTTP/1.1 200 OK" or "GET / HTTP/1.1".
func (m *Message) parseStart() bool {
	if !strings.HasPrefix(m.StartLine, "HTTP/") {
		i := strings.LastIndexByte(m.StartLine, ' ')
		return i > 0 && strings.HasPrefix(m.StartLine[i+1:], "HTTP/")
	}
	_, rest, _ := strings.Cut(m.StartLine, " ")
	code, _, _ := strings.Cut(strings.TrimLeft(rest, " "), " ")
	status, err := strconv.Atoi(code)
	m.Status = status
	return err == nil && len(code) == 3 && status >= 100
}

// unfold stacks the readers that make the body out of the block.
func (rec *Record) unfold(e *entity) {
	h, m := &rec.r.http, e.msg
	in := h.buf
	if rec.sums != nil && rec.sums.raw != nil {
		in = bufio.NewReader(io.TeeReader(in, rec.sums.raw))
	}
	e.raw = in
	var body io.Reader = in
	encodings := contentEncodings(m.Header)
	switch {
	case isChunked(m.Header) && h.chunks.begin(in):
		body = &h.chunks
	case len(encodings) == 0 && rec.Type != Revisit:
		if n, err := strconv.ParseInt(m.Header.Get("Content-Length"), 10, 64); err == nil && m.Status != 304 {
			body = &wantReader{in: in, want: n}
		}
	}
	if rec.sums != nil && rec.sums.plain != nil {
		body = io.TeeReader(body, rec.sums.plain)
	}
	e.transfer = body
	h.body = bodyReader{in: h.decodeAll(encodings, body), left: rec.r.opt.MaxBody, limit: rec.r.opt.MaxBody}
	m.Body = &h.body
}

// wantReader ends with ErrTruncated when less comes than was promised.
type wantReader struct {
	in   io.Reader
	want int64
}

func (w *wantReader) Read(p []byte) (int, error) {
	n, err := w.in.Read(p)
	w.want -= int64(n)
	if err == io.EOF && w.want > 0 {
		err = ErrTruncated
	}
	return n, err
}

// bodyReader is the outermost reader of a body: it counts, and words errors.
type bodyReader struct {
	in          io.Reader
	left, limit int64
	err         error
}

func (b *bodyReader) Read(p []byte) (int, error) {
	if b.err != nil {
		return 0, b.err
	}
	if int64(len(p)) > b.left+1 {
		p = p[:b.left+1]
	}
	n, err := b.in.Read(p)
	switch {
	case int64(n) > b.left:
		n = int(b.left)
		err = fmt.Errorf("%w: more than %d bytes", ErrBodyTooBig, b.limit)
	case err == io.ErrUnexpectedEOF:
		err = ErrTruncated
	}
	b.left -= int64(n)
	b.err = err
	return n, err
}
