package warc

import (
	"bytes"
	"errors"
	"io"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/gzip"
)

// maxRewound is how much is read a second time while looking for records that a
// broken one swallowed, in bytes, beside as much as the file has so far. Without
// it a file made for the purpose could be read over and over.
const maxRewound = 64 << 20

// isCorrupt reports whether the decompressor found its input wrong.
func isCorrupt(err error) bool {
	var corrupt flate.CorruptInputError
	var internal flate.InternalError
	return errors.As(err, &corrupt) || errors.As(err, &internal)
}

// resync goes to the next thing that looks like the beginning of a record: a
// gzip member that unpacks to "WARC/", or in a plain file a line that is a
// version line. It begins at offset from when the source can be read again,
// else where reading stopped. When there is none, the end of the file is next.
func (r *Reader) resync(from int64) {
	if r.err != nil {
		return
	}
	if !r.rewind(from) && r.Offset() < from {
		_, _ = discard(r.src, from-r.Offset())
	}
	r.inMember = false
	find := r.findLine
	if r.compressed {
		find = r.findMember
	}
	previous := byte('\n') // the byte before the window, for findLine
	if !r.compressed && r.Offset() == from {
		previous = 0
	}
	for {
		window, err := r.src.Peek(bufferSize)
		at, found := find(window, previous, err != nil)
		if at > 0 {
			previous = window[at-1]
		}
		_, _ = r.src.Discard(at)
		switch {
		case found:
			return
		case err == io.EOF:
			_, _ = r.src.Discard(r.src.Buffered())
			return
		case err != nil:
			r.err = err
			return
		}
	}
}

// rewind goes back to an offset, if the source can and may be read again.
func (r *Reader) rewind(to int64) bool {
	back := r.Offset() - to
	if r.raw.seeker == nil || back <= 0 || r.rewound+back > maxRewound+r.raw.n {
		return false
	}
	if _, err := r.raw.seeker.Seek(r.raw.base+to, io.SeekStart); err != nil {
		return false
	}
	r.rewound += back
	r.raw.n = to
	r.src.Reset(r.raw)
	return true
}

// versionLine is the longest first line of a record, "\nWARC/1.17\r\n".
const versionLine = 12

// findLine looks for a version line in the window. It gives where it begins, or
// how much of the window is certainly before it.
func (r *Reader) findLine(window []byte, previous byte, last bool) (at int, found bool) {
	for at < len(window) {
		i := bytes.Index(window[at:], []byte("WARC/"))
		if i < 0 {
			break
		}
		at += i
		if len(window)-at < versionLine && !last && at > 0 {
			return at, false // look again with more behind it
		}
		if at > 0 {
			previous = window[at-1]
		}
		line, _, ended := bytes.Cut(window[at:min(len(window), at+versionLine)], []byte("\n"))
		if _, ok := parseVersion(string(bytes.TrimSuffix(line, []byte("\r")))); ok && ended && previous == '\n' {
			return at, true
		}
		at++
	}
	if last {
		return len(window), false
	}
	return max(at, len(window)-len("WARC/")+1), false
}

// enough is how many bytes the first word of a gzip member is unpacked from.
// More would make it slow to look through a file made of false beginnings.
const enough = 1 << 10

// findMember looks for a gzip member that holds a record, as findLine does.
func (r *Reader) findMember(window []byte, _ byte, last bool) (at int, found bool) {
	for at < len(window) {
		i := bytes.Index(window[at:], []byte{0x1f, 0x8b, 8})
		if i < 0 {
			break
		}
		at += i
		if len(window)-at < enough && !last && at > 0 {
			return at, false
		}
		if r.holdsRecord(window[at:min(len(window), at+enough)]) {
			return at, true
		}
		at++
	}
	if last {
		return len(window), false
	}
	return max(at, len(window)-2), false
}

// holdsRecord unpacks the first word of what may be a gzip member.
func (r *Reader) holdsRecord(data []byte) bool {
	if r.probe == nil {
		r.probe = new(gzip.Reader)
	}
	return unpacksToRecord(r.probe, data)
}

func unpacksToRecord(zr *gzip.Reader, data []byte) bool {
	if zr.Reset(bytes.NewReader(data)) != nil {
		return false
	}
	var word [5]byte
	n, _ := io.ReadFull(zr, word[:])
	return string(word[:n]) == "WARC/"
}

// Sniff reports whether a file that begins with these bytes is a WARC file,
// plain or gzipped. A few hundred bytes are enough.
func Sniff(head []byte) bool {
	if bytes.HasPrefix(head, []byte{0x1f, 0x8b}) {
		return unpacksToRecord(new(gzip.Reader), head)
	}
	line, _, _ := bytes.Cut(head[:min(len(head), versionLine)], []byte("\n"))
	_, ok := parseVersion(string(bytes.TrimSuffix(line, []byte("\r"))))
	return ok
}

// scanMember goes to the next version line inside the gzip member at hand. Its
// error is nil also where there is none and the member ends well.
func (r *Reader) scanMember() error {
	previous := byte('\n')
	for {
		window, err := r.member.Peek(bufferSize)
		at, found := r.findLine(window, previous, err != nil)
		if at > 0 {
			previous = window[at-1]
		}
		_, _ = r.member.Discard(at)
		switch {
		case found:
			return nil
		case err == io.EOF:
			_, _ = r.member.Discard(r.member.Buffered())
			return nil
		case err != nil:
			return err
		}
	}
}
