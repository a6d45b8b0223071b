package warc

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zlib"
)

// maxEncodings is how many content encodings are undone, one over the other.
const maxEncodings = 3

// contentEncodings gives those that change the bytes, in the order in which
// they were applied.
func contentEncodings(h Header) (names []string) {
	for _, value := range h.Values("Content-Encoding") {
		for _, name := range strings.Split(value, ",") {
			switch name = strings.ToLower(strings.TrimSpace(name)); name {
			case "", "identity", "none", "utf-8", "chunked": // the last three are seen, and mean nothing
			default:
				names = append(names, name)
			}
		}
	}
	return names
}

// Decode gives a body without its content encodings, as Message.Body is: encoding
// is the value of Content-Encoding, limit the bytes that may come out. It is for
// bodies that stand in no record.
func Decode(body io.Reader, encoding string, limit int64) io.Reader {
	h := &httpReaders{}
	encodings := contentEncodings(Header{{"Content-Encoding", encoding}})
	return &bodyReader{in: h.decodeAll(encodings, body), left: limit, limit: limit}
}

// decodeAll undoes content encodings that were applied in this order.
func (h *httpReaders) decodeAll(encodings []string, body io.Reader) io.Reader {
	if len(encodings) > maxEncodings {
		return failedReader{fmt.Errorf("%w: %d, one over the other", ErrEncoding, len(encodings))}
	}
	for i := len(encodings) - 1; i >= 0; i-- {
		body = h.decode(encodings[i], body, len(encodings)-1-i)
	}
	return body
}

func isChunked(h Header) bool {
	for _, value := range h.Values("Transfer-Encoding") {
		if strings.Contains(strings.ToLower(value), "chunked") {
			return true
		}
	}
	return false
}

// decode undoes one content encoding, or none where the bytes are not so
// encoded. The readers of the outermost one are used again for the next record,
// those of an encoding within it (depth > 0) are new.
func (h *httpReaders) decode(name string, in io.Reader, depth int) io.Reader {
	buffered, ok := in.(*bufio.Reader)
	switch {
	case ok:
	case depth == 0 && h.decoded != nil:
		h.decoded.Reset(in)
		buffered = h.decoded
	default:
		buffered = bufio.NewReaderSize(in, bufferSize/2)
		if depth == 0 {
			h.decoded = buffered
		}
	}
	head, _ := buffered.Peek(1024)
	if len(head) == 0 {
		return buffered
	}
	switch name {
	case "gzip", "x-gzip":
		if len(head) < 2 || head[0] != 0x1f || head[1] != 0x8b {
			return buffered
		}
		gz := h.gz
		if gz == nil || depth > 0 {
			gz = new(gzip.Reader)
		}
		if depth == 0 {
			h.gz = gz
		}
		if err := gz.Reset(buffered); err != nil {
			return failedReader{err}
		}
		gz.Multistream(false) // browsers do not read what follows either
		return gz
	case "deflate":
		// RFC 9110 means zlib by it; servers that sent bare deflate were many.
		if z, err := zlib.NewReader(buffered); err == nil {
			return z
		} else if !errors.Is(err, zlib.ErrHeader) {
			return failedReader{err}
		}
		// The two bytes that zlib took are still in head, which is only valid
		// until the next read.
		again := io.MultiReader(bytes.NewReader(bytes.Clone(head[:min(2, len(head))])), buffered)
		if !unpacks(flate.NewReader(bytes.NewReader(head))) {
			return again
		}
		return flate.NewReader(again)
	case "br":
		if !unpacks(brotli.NewReader(bytes.NewReader(head))) {
			return buffered
		}
		return brotli.NewReader(buffered)
	}
	return failedReader{fmt.Errorf("%w %q", ErrEncoding, name)}
}

// unpacks reports whether the first bytes can be what they are said to be.
func unpacks(in io.Reader) bool {
	var some [16]byte
	n, err := io.ReadFull(in, some[:])
	return n > 0 || err == nil || err == io.EOF || err == io.ErrUnexpectedEOF
}

// failedReader gives an error when it is read.
type failedReader struct{ err error }

func (f failedReader) Read([]byte) (int, error) { return 0, f.err }

// chunkReader undoes the chunked transfer encoding (RFC 9112, section 7.1).
type chunkReader struct {
	in   *bufio.Reader
	left int64 // of the chunk at hand
	any  bool  // a chunk has been read
	err  error
}

// begin reports whether the bytes begin with the size of a chunk: many writers
// undo the encoding and keep the header.
func (c *chunkReader) begin(in *bufio.Reader) bool {
	*c = chunkReader{in: in}
	head, _ := in.Peek(40)
	if len(head) == 0 {
		return false
	}
	line, _, ended := bytes.Cut(head, []byte("\n"))
	_, ok := chunkSize(line)
	return ok && (ended || len(head) < 40 || bytes.IndexByte(line, ';') >= 0)
}

// chunkSize reads the line before a chunk: hex digits, perhaps an extension.
func chunkSize(line []byte) (int64, bool) {
	line, _, _ = bytes.Cut(line, []byte(";"))
	n, err := strconv.ParseUint(string(bytes.TrimSpace(line)), 16, 62)
	return int64(n), err == nil
}

// Read gives the content of the chunks. Before an error stands what came whole.
func (c *chunkReader) Read(p []byte) (int, error) {
	for c.err == nil && c.left == 0 {
		c.err = c.next()
	}
	if c.err != nil {
		return 0, c.err
	}
	n, err := c.in.Read(p[:min(int64(len(p)), c.left)])
	c.left -= int64(n)
	if err == io.EOF {
		err = ErrTruncated
	}
	c.err = err
	return n, err
}

// next reads the line before a chunk, and the end of the chunk before it.
func (c *chunkReader) next() error {
	line, err := c.in.ReadSlice('\n')
	if err == nil && c.any && len(bytes.TrimRight(line, "\r\n")) == 0 {
		line, err = c.in.ReadSlice('\n')
	}
	if err == io.EOF && len(line) == 0 {
		return ErrTruncated // the last chunk, of size 0, is missing
	}
	n, ok := chunkSize(line)
	switch {
	case err == io.EOF && (!ok || n > 0):
		return ErrTruncated
	case !ok || err == bufio.ErrBufferFull:
		return fmt.Errorf("%w: its size is %q", ErrChunk, bytes.TrimSpace(line[:min(len(line), 20)]))
	case err != nil && err != io.EOF:
		return err
	case n == 0:
		return io.EOF
	}
	c.left, c.any = n, true
	return nil
}
