package warc

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// maxHeader is the most that is read of a header, in bytes: of a record or of
// an HTTP message. Real ones have a few thousand.
const maxHeader = 1 << 20

// parseRecord reads the header of the record that begins at the next byte. Of
// the errors ErrNoRecord, ErrHeader and ErrTruncated are the record's; others
// come from the source.
func (r *Reader) parseRecord() (*Record, error) {
	head, err := r.readHeader(r.in)
	if err != nil && len(head) == 0 {
		return nil, err
	}
	line, rest := cutLine(head)
	version, ok := parseVersion(line)
	switch {
	case !ok && err == nil, !ok && !strings.HasPrefix("WARC/", line[:min(len(line), 5)]):
		return nil, fmt.Errorf("%w: %q", ErrNoRecord, line[:min(len(line), 30)])
	case err != nil:
		return nil, err
	}
	rec := &Record{Version: version, Header: parseFields(rest), r: r}
	length := rec.Header.Get("Content-Length")
	rec.Length, err = strconv.ParseInt(length, 10, 64)
	switch {
	case length == "":
		return nil, fmt.Errorf("%w: no Content-Length", ErrHeader)
	case err != nil || rec.Length < 0:
		return nil, fmt.Errorf("%w: Content-Length is %q", ErrHeader, length[:min(len(length), 30)])
	}
	rec.left = rec.Length
	rec.Type = Type(strings.ToLower(rec.Header.Get("WARC-Type")))
	rec.ID = unbracket(rec.Header.Get("WARC-Record-ID"))
	rec.TargetURI = unbracket(rec.Header.Get("WARC-Target-URI"))
	rec.Truncated = rec.Header.Get("WARC-Truncated")
	rec.Date = parseDate(rec.Header.Get("WARC-Date"))
	if r.opt.CheckDigests {
		rec.sums = newSums(rec)
	}
	return rec, nil
}

// readHeader reads up to and including an empty line. At the end of the source
// it gives what there is and ErrTruncated.
func (r *Reader) readHeader(in *bufio.Reader) (string, error) {
	r.head = r.head[:0]
	for lineStart := 0; ; {
		part, err := in.ReadSlice('\n')
		r.head = append(r.head, part...)
		switch {
		case err == bufio.ErrBufferFull && len(r.head) <= maxHeader:
			continue // a long line
		case err == io.EOF || err == io.ErrUnexpectedEOF:
			return string(r.head), ErrTruncated
		case err != nil && err != bufio.ErrBufferFull:
			return string(r.head), err
		case len(r.head) > maxHeader:
			return "", fmt.Errorf("%w: longer than %d bytes", ErrHeader, maxHeader)
		}
		if lineStart == 0 && in == r.in && !bytes.HasPrefix(r.head, []byte("WARC/")) {
			return string(r.head), nil // no record: do not look for its end
		}
		if len(bytes.TrimRight(r.head[lineStart:], "\r\n")) == 0 {
			return string(r.head), nil
		}
		lineStart = len(r.head)
	}
}

// cutLine takes the first line off, without its end.
func cutLine(s string) (line, rest string) {
	line, rest, _ = strings.Cut(s, "\n")
	return strings.TrimSuffix(line, "\r"), rest
}

// parseVersion reads "WARC/1.1". The drafts before 1.0 (0.17, 0.18) are laid
// out in the same way.
func parseVersion(line string) (string, bool) {
	v, ok := strings.CutPrefix(strings.TrimRight(line, " \t"), "WARC/")
	if !ok || len(v) < 3 || len(v) > 4 || (v[0] != '0' && v[0] != '1') || v[1] != '.' {
		return "", false
	}
	return v, isDigits(v[2:])
}

func isDigits(s string) bool {
	return strings.IndexFunc(s, func(c rune) bool { return c < '0' || c > '9' }) < 0
}

// parseFields reads the lines of a header. A line that begins with white space
// belongs to the one before it; one without a colon is passed over.
func parseFields(s string) Header {
	h := make(Header, 0, strings.Count(s, "\n"))
	for s != "" {
		var line string
		line, s = cutLine(s)
		if line == "" {
			continue
		}
		if (line[0] == ' ' || line[0] == '\t') && len(h) > 0 {
			last := &h[len(h)-1]
			last.Value = strings.TrimSpace(last.Value + " " + strings.TrimSpace(line))
			continue
		}
		if name, value, ok := strings.Cut(line, ":"); ok {
			h = append(h, Field{strings.TrimSpace(name), strings.TrimSpace(value)})
		}
	}
	return h
}

// unbracket takes off the angle brackets and the white space around a URI.
func unbracket(s string) string {
	s = strings.TrimSpace(s)
	if len(s) >= 2 && s[0] == '<' && s[len(s)-1] == '>' {
		s = strings.TrimSpace(s[1 : len(s)-1])
	}
	return s
}

// dateLayouts are the forms of the W3C note on dates that WARC 1.1 allows, and
// the fourteen digits of ARC files that some converters kept.
var dateLayouts = []string{
	time.RFC3339Nano, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02", "2006-01", "2006", "20060102150405",
}

// parseDate reads a WARC-Date; the zero time when it is none.
func parseDate(s string) time.Time {
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return t.UTC()
		}
	}
	return time.Time{}
}
