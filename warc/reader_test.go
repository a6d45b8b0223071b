package warc

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
)

// record makes a record with a block.
func record(kind, uri, block string, fields ...string) string {
	head := fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: 2019-03-01T12:00:00Z\r\n", kind, uri)
	for _, f := range fields {
		head += f + "\r\n"
	}
	return fmt.Sprintf("%sContent-Length: %d\r\n\r\n%s\r\n\r\n", head, len(block), block)
}

// packed makes a gzip member of each part.
func packed(parts ...string) string {
	var b bytes.Buffer
	for _, p := range parts {
		zw := gzip.NewWriter(&b)
		_, _ = io.WriteString(zw, p)
		_ = zw.Close()
	}
	return b.String()
}

// pipe hides that a reader can seek.
func pipe(s string) io.Reader { return onlyReader{strings.NewReader(s)} }

// TestBroken holds what is read of damaged files, those that can be read again
// and those that come through a pipe.
func TestBroken(t *testing.T) {
	a, b, c := record("resource", "u:a", "aaaa"), record("resource", "u:b", "bbbb"), record("resource", "u:c", "cccc")
	long := strings.Replace(b, "Length: 4", "Length: 400", 1)
	short := strings.Replace(b, "Length: 4", "Length: 2", 1)
	flipped := []byte(packed(a, b, c))
	second := len(packed(a))
	flipped[second+len(packed(b))-6] ^= 1 // in the checksum of b
	half := packed(b)[:len(packed(b))/2]
	const good, piped = "", "piped"
	for _, tt := range []struct{ name, data, how, want string }{
		{"empty", "", good, ""},
		{"one", a, good, "a"},
		{"no line ends between", strings.TrimSpace(a) + b, good, "a b"},
		{"too many line ends", a + "\n\n\r\n" + b + "\r\n\r\n\r\n", good, "a b"},
		{"line feeds only", strings.ReplaceAll(a+b, "\r\n", "\n"), good, "a b"},
		{"not a WARC file", "<html>" + strings.Repeat("x\n", 10), good, `!0 no WARC record begins here: "<html>x"`},
		{"garbage in front", "xyz\r\n" + a, good, `!0 no WARC record begins here: "xyz" a`},
		{"garbage between", a + "xyz\r\n" + b, good, `a !0 the record does not end where its Content-Length says b`},
		{"length too short", a + short + c, good, "a b !115 the record does not end where its Content-Length says c"},
		{"length too short, piped", a + short + c, piped, "a b !115 the record does not end where its Content-Length says c"},
		{"length too long", a + long + c, good, "a b !115 cut off before its end: unexpected EOF c"},
		{"length too long, piped", a + long + c, piped, "a b !115 cut off before its end: unexpected EOF"},
		{"no length", a + strings.Replace(b, "Content-Length", "Length", 1) + c, good, "a !115 bad header: no Content-Length c"},
		{"wrong length", a + strings.Replace(b, ": 4", ": 4 bytes", 1) + c, piped, `a !115 bad header: Content-Length is "4 bytes" c`},
		{"negative length", strings.Replace(a, ": 4", ": -4", 1) + c, good, `!0 bad header: Content-Length is "-4" c`},
		{"unknown version", strings.Replace(a, "WARC/1.0", "WARC/2.0", 1) + c, good, `!0 no WARC record begins here: "WARC/2.0" c`},
		{"cut in a block", a + b[:len(b)-6], good, "a b !115 cut off before its end: unexpected EOF"},
		{"cut in a header", a + b[:30], good, "a !115 cut off before its end: unexpected EOF"},
		{"cut in a version", a + b[:4], piped, "a !115 cut off before its end: unexpected EOF"},
		{"gzip", packed(a, b, c), good, "a b c"},
		{"gzip, piped", packed(a, b, c), piped, "a b c"},
		{"gzip, all in one member", packed(a + b + c), good, "a b c"},
		{"gzip, one damaged within a member", packed(a + short + c), good, "a b !0 the record does not end where its Content-Length says c"},
		{"gzip, no header within a member", packed(a + strings.Replace(b, "Content-Length", "x", 1) + c), good, "a !0 bad header: no Content-Length c"},
		{"gzip, empty member", packed(a, "", b), good, "a b"},
		{"gzip, checksum", string(flipped), good, "a b !140 gzip: invalid checksum c"},
		{"gzip, half a member", packed(a) + half + packed(c), good, "a !140 flate: corrupt input before offset 125 c"},
		{"gzip, half a member, at the end", packed(a) + half, good, "a !140 cut off before its end: unexpected EOF"},
		{"gzip, garbage between", packed(a) + "xyz" + packed(b), piped, "a !140 no WARC record begins here: no gzip member b"},
		{"gzip, zeros at the end", packed(a) + strings.Repeat("\x00", 70_000), good, "a !140 no WARC record begins here: no gzip member"},
		{"gzip, other members between", packed(a, "other", b), good, `a !140 no WARC record begins here: "other" b`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var in io.Reader = strings.NewReader(tt.data)
			if tt.how == piped {
				in = pipe(tt.data)
			}
			if got := outline(t, in); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// outline gives the last letter of each record's URI, and what is broken.
func outline(t *testing.T, in io.Reader) string {
	t.Helper()
	var parts []string
	rd := NewReader(in, ReaderOptions{})
	for i := 0; ; i++ {
		rec, err := rd.Next()
		var broken *RecordError
		switch {
		case errors.As(err, &broken):
			parts = append(parts, fmt.Sprintf("!%d %v", broken.Offset, broken.Err))
		case err == io.EOF:
			return strings.Join(parts, " ")
		case err != nil || i > 100:
			t.Fatalf("after %q: %v", parts, err)
		default:
			parts = append(parts, strings.TrimPrefix(rec.TargetURI, "u:"))
		}
	}
}

// TestCut reads a small file cut at every byte: each record that is whole is
// given, and the cut is reported unless it falls between two records.
func TestCut(t *testing.T) {
	parts := []string{
		record("warcinfo", "u:i", "software: x\r\n"),
		record("response", "u:r", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n5\r\nabcde\r\n0\r\n\r\n"),
		record("resource", "u:s", "text"),
	}
	for _, zip := range []bool{false, true} {
		var ends []int
		data := ""
		for _, p := range parts {
			if zip {
				p = packed(p)
			}
			data += p
			ends = append(ends, len(data))
		}
		for cut := range len(data) {
			whole := 0
			for _, end := range ends {
				if !zip {
					end -= 4 // a block without the line ends behind it is whole
				}
				if end <= cut {
					whole++
				}
			}
			for _, in := range []io.Reader{strings.NewReader(data[:cut]), pipe(data[:cut])} {
				lines := describe(in, ReaderOptions{CheckDigests: true})
				good, bad := 0, 0
				for _, l := range lines {
					if strings.Contains(l, "broken ") || strings.Contains(l, "record at byte") {
						bad++
					} else {
						good++
					}
				}
				if good != whole || bad > 1 {
					t.Fatalf("gzip %v, cut at %d: %d records whole, want %d:\n%s", zip, cut, good, whole, strings.Join(lines, "\n"))
				}
			}
		}
	}
}

// TestFields holds what is made of the fields of a record.
func TestFields(t *testing.T) {
	data := "WARC/1.1\r\nwarc-type: RESPONSE\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: < http://x.nl/een twee >\r\n" +
		"WARC-Date: 2019-03-01T12:00:00.123456Z\r\nno colon\r\nX-Long: a\r\n b\r\n\tc\r\nX-Long: d\r\nWARC-Truncated: length\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
	rec, err := NewReader(strings.NewReader(data), ReaderOptions{}).Next()
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprintf("%s %s %s %s %d %v %s %d",
		rec.Version, rec.Type, rec.ID, rec.TargetURI, rec.Date.Nanosecond(), rec.Header.Values("x-long"), rec.Truncated, rec.Length)
	if want := "1.1 response urn:uuid:1 http://x.nl/een twee 123456000 [a b c d] length 0"; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	for s, want := range map[string]string{
		"2019-03-01T12:00:00Z": "2019-03-01T12:00:00Z", "2019-03-01T14:00:00+02:00": "2019-03-01T12:00:00Z", "2019-03-01": "2019-03-01T00:00:00Z",
		"2019": "2019-01-01T00:00:00Z", "20190301120000": "2019-03-01T12:00:00Z", "1 maart": "0001-01-01T00:00:00Z", "": "0001-01-01T00:00:00Z",
	} {
		if got := stamp(parseDate(s)); got != want {
			t.Errorf("parseDate(%q) = %s, want %s", s, got, want)
		}
	}
}

// TestSourceError ends reading, and is given again and again.
func TestSourceError(t *testing.T) {
	gone := errors.New("the disk is gone")
	rd := NewReader(io.MultiReader(strings.NewReader(record("resource", "u:a", "aaaa")), failedReader{gone}), ReaderOptions{})
	_, _ = rd.Next()
	for range 3 {
		_, err := rd.Next()
		var broken *RecordError
		if errors.As(err, &broken) {
			continue // the record that it was met in
		}
		if !errors.Is(err, gone) {
			t.Errorf("got %v", err)
		}
	}
}

// TestLarge reads records of 200 MB in bounded memory, by skipping and reading.
func TestLarge(t *testing.T) {
	const size = 200 << 20
	head := fmt.Sprintf("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: %d\r\n\r\n", size)
	in := io.MultiReader(strings.NewReader(head), io.LimitReader(zeros{}, size), strings.NewReader("\r\n\r\n"+record("resource", "u:b", "b")))
	allocs := testing.Benchmark(func(b *testing.B) {
		if b.N > 1 {
			return
		}
		if got := outline(t, in); got != " b" {
			t.Errorf("got %q", got)
		}
	})
	if allocs.AllocedBytesPerOp() > 4<<20 {
		t.Errorf("%d bytes allocated", allocs.AllocedBytesPerOp())
	}
}

type zeros struct{}

func (zeros) Read(p []byte) (int, error) { return len(p), nil }

// TestSniff tells WARC files from others by their first bytes.
func TestSniff(t *testing.T) {
	plain := record("resource", "u:a", strings.Repeat("a", 1000))
	for data, want := range map[string]bool{
		plain: true, plain[:20]: true, packed(plain): true, packed(plain)[:100]: true, "WARC/1.1\n": true,
		"": false, "WARC": false, "WARC/1.0 is a format.": false, "WARC/x.1\r\n": false, packed("text"): false, "\x1f\x8b": false,
	} {
		if got := Sniff([]byte(data)); got != want {
			t.Errorf("Sniff(%.30q) = %v", data, got)
		}
	}
}
