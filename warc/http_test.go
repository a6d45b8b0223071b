package warc

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
)

// compressed gives data through a compressing writer.
func compressed(data string, make func(io.Writer) io.WriteCloser) string {
	var b bytes.Buffer
	w := make(&b)
	_, _ = io.WriteString(w, data)
	_ = w.Close()
	return b.String()
}

func deflated(data string) string {
	return compressed(data, func(w io.Writer) io.WriteCloser { z, _ := flate.NewWriter(w, 6); return z })
}

func zlibbed(data string) string {
	return compressed(data, func(w io.Writer) io.WriteCloser { return zlib.NewWriter(w) })
}

func brotlied(data string) string {
	return compressed(data, func(w io.Writer) io.WriteCloser { return brotli.NewWriter(w) })
}

// chunked puts data into chunks of n bytes.
func chunked(data string, n int) string {
	var b strings.Builder
	for len(data) > 0 {
		k := min(n, len(data))
		fmt.Fprintf(&b, "%x\r\n%s\r\n", k, data[:k])
		data = data[k:]
	}
	return b.String() + "0\r\n\r\n"
}

// TestBody holds what is made of bodies, whole and damaged.
func TestBody(t *testing.T) {
	const page = "<html><body><p>De gemeente en de school tekenden een convenant.</p></body></html>"
	gz, te := "Content-Encoding: gzip\r\n", "Transfer-Encoding: chunked\r\n"
	half := packed(strings.Repeat(page, 50))
	half = half[:len(half)/2]
	for _, tt := range []struct {
		name, fields, body string
		want               string
		err                error
	}{
		{"plain", "", page, page, nil},
		{"empty", "", "", "", nil},
		{"its length", "Content-Length: 81\r\n", page, page, nil},
		{"shorter than its length", "Content-Length: 82\r\n", page, page, ErrTruncated},
		{"longer than its length", "Content-Length: 10\r\n", page, page, nil},
		{"chunked", te, chunked(page, 7), page, nil},
		{"chunked, line feeds only", te, strings.ReplaceAll(chunked(page, 7), "\r", ""), page, nil},
		{"chunk extension", te, "5;a=b\r\n<html\r\n0\r\n", "<html", nil},
		{"chunk trailer", te, "5\r\n<html\r\n0\r\nX-A: b\r\n\r\n", "<html", nil},
		{"empty, chunked", te, "0\r\n\r\n", "", nil},
		{"chunked said, not done", te, page, page, nil},
		{"last chunk is missing", te, strings.TrimSuffix(chunked(page, 7), "0\r\n\r\n"), page, ErrTruncated},
		{"cut within a chunk", te, "50\r\n<html>", "<html>", ErrTruncated},
		{"broken chunk", te, "6\r\n<html>\r\nzz\r\n<p>", "<html>", ErrChunk},
		{"chunk of a wrong length", te, "3\r\n<html>\r\n0\r\n", "<ht", ErrChunk},
		{"a number too large for a chunk", te, "5\r\n<html\r\nffffffffffffffffff\r\n", "<html", ErrChunk},
		{"gzip", gz, packed(page), page, nil},
		{"gzip, length of the wire", gz + "Content-Length: 5\r\n", packed(page), page, nil},
		{"gzip said, not done", gz, page, page, nil},
		{"gzip, garbage behind", gz, packed(page) + "xyz", page, nil},
		{"gzip, empty", gz, "", "", nil},
		{"gzip and chunked", gz + te, chunked(packed(page), 9), page, nil},
		{"gzip and chunked, only chunks undone", gz + te, packed(page), page, nil},
		{"gzip twice", "Content-Encoding: gzip, gzip\r\n", packed(packed(page)), page, nil},
		{"gzip four times", strings.Repeat(gz, 4), packed(page), "", ErrEncoding},
		{"half of it", gz, half, "<html>", ErrTruncated},
		{"deflate", "Content-Encoding: deflate\r\n", zlibbed(page), page, nil},
		{"deflate without zlib", "Content-Encoding: deflate\r\n", deflated(page), page, nil},
		{"deflate said, not done", "Content-Encoding: deflate\r\n", page, page, nil},
		{"br", "Content-Encoding: br\r\n", brotlied(page), page, nil},
		{"br said, not done", "Content-Encoding: br\r\n", page, page, nil},
		{"br over gzip", "Content-Encoding: gzip, br\r\n", brotlied(packed(page)), page, nil},
		{"an unknown one", "Content-Encoding: zstd\r\n", page, "", ErrEncoding},
		{"no encoding by name", "Content-Encoding: UTF-8\r\n", page, page, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			data := record("response", "http://x.nl/", "HTTP/1.1 200 OK\r\n"+tt.fields+"\r\n"+tt.body) + record("resource", "u:b", "b")
			for _, opt := range []ReaderOptions{{}, {CheckDigests: true}} {
				rd := NewReader(strings.NewReader(data), opt)
				rec, err := rd.Next()
				if err != nil {
					t.Fatal(err)
				}
				msg, err := rec.HTTP()
				if err != nil || msg.Status != 200 {
					t.Fatalf("%+v %v", msg, err)
				}
				got, err := io.ReadAll(msg.Body)
				if !errors.Is(err, tt.err) || err != nil && tt.err == nil {
					t.Errorf("error %v, want %v", err, tt.err)
				}
				if string(got) != tt.want && !(tt.name == "half of it" && strings.HasPrefix(string(got), tt.want)) {
					t.Errorf("got %q", got)
				}
				if next, err := rd.Next(); err != nil || next.TargetURI != "u:b" {
					t.Errorf("the next record: %v", err)
				}
			}
		})
	}
}

// TestBomb stops decoding at the limit.
func TestBomb(t *testing.T) {
	for _, encoding := range []string{"gzip", "deflate", "br"} {
		big := strings.Repeat("0", 3<<20)
		body := map[string]func(string) string{"gzip": func(s string) string { return packed(s) }, "deflate": zlibbed, "br": brotlied}[encoding](big)
		data := record("response", "http://x.nl/", "HTTP/1.1 200 OK\r\nContent-Encoding: "+encoding+"\r\n\r\n"+body)
		for limit, want := range map[int64]error{1 << 20: ErrBodyTooBig, 3 << 20: nil, 3<<20 - 1: ErrBodyTooBig} {
			rec, _ := NewReader(strings.NewReader(data), ReaderOptions{MaxBody: limit}).Next()
			msg, err := rec.HTTP()
			if err != nil {
				t.Fatal(err)
			}
			n, err := io.Copy(io.Discard, msg.Body)
			if !errors.Is(err, want) || n != limit {
				t.Errorf("%s, limit %d: %d bytes, %v", encoding, limit, n, err)
			}
		}
	}
}

// TestHTTP holds the first lines of messages, and what is none.
func TestHTTP(t *testing.T) {
	for _, tt := range []struct {
		kind, block string
		status      int
		err         error
	}{
		{"response", "HTTP/1.1 200 OK\r\n\r\n", 200, nil},
		{"response", "HTTP/1.1 200\r\n\r\n", 200, nil},
		{"response", "HTTP/2 404 \r\nA: b\r\n\r\n", 404, nil},
		{"response", "HTTP/1.0  301  Moved\nLocation: /x\n\n", 301, nil},
		{"response", "HTTP/1.1 304 Not Modified\r\nContent-Length: 55\r\n", 304, nil},
		{"revisit", "HTTP/1.1 200 OK\r\nContent-Length: 55\r\n\r\n", 200, nil},
		{"request", "GET / HTTP/1.1\r\nHost: x.nl\r\n\r\n", 0, nil},
		{"response", "HTTP/1.1 OK\r\n\r\n", 0, ErrNotHTTP},
		{"response", "<html>", 0, ErrNotHTTP},
		{"response", "", 0, ErrNotHTTP},
		{"resource", "HTTP/1.1 200 OK\r\n\r\n", 0, ErrNotHTTP},
	} {
		rec, err := NewReader(strings.NewReader(record(tt.kind, "u:", tt.block)), ReaderOptions{}).Next()
		if err != nil {
			t.Fatal(err)
		}
		msg, err := rec.HTTP()
		if !errors.Is(err, tt.err) || err == nil && msg.Status != tt.status {
			t.Errorf("%s %q: %+v %v", tt.kind, tt.block, msg, err)
		}
		if err == nil {
			if _, err := io.ReadAll(msg.Body); err != nil {
				t.Errorf("%s %q: body: %v", tt.kind, tt.block, err)
			}
		}
		if again, err2 := rec.HTTP(); again != msg || err2 != err {
			t.Error("a second call gives another message")
		}
		if err := rec.Close(); err != nil {
			t.Error(err)
		}
	}
	dns, _ := NewReader(strings.NewReader(record("response", "dns:x.nl", "x", "Content-Type: text/dns")), ReaderOptions{}).Next()
	if _, err := dns.HTTP(); !errors.Is(err, ErrNotHTTP) {
		t.Error(err)
	}
}

// TestDigests holds which digests are taken for right.
func TestDigests(t *testing.T) {
	message := "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked("tekst", 2)
	for _, tt := range []struct {
		kind, block, field string
		ok                 bool
	}{
		{"resource", "tekst", "WARC-Block-Digest: " + digestOf([]byte("tekst")), true},
		{"resource", "tekst", "WARC-Block-Digest: " + strings.ToLower(digestOf([]byte("tekst"))), true},
		{"resource", "tekst", "WARC-Payload-Digest: " + digestOf([]byte("tekst")), true},
		{"resource", "tekst", "WARC-Block-Digest: " + digestOf([]byte("text")), false},
		{"resource", "tekst", "WARC-Block-Digest: sha1:2", false},
		{"resource", "", "WARC-Block-Digest: sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", true},
		{"resource", "", "WARC-Block-Digest: SHA-256:E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855", true},
		{"resource", "", "WARC-Block-Digest: sha256:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", true},
		{"resource", "", "WARC-Block-Digest: md5:d41d8cd98f00b204e9800998ecf8427e", true},
		{"resource", "", "WARC-Block-Digest: crc:1234", true}, // not known here, not checked
		{"resource", "", "WARC-Block-Digest: ", true},
		{"response", message, "WARC-Payload-Digest: " + digestOf([]byte(chunked("tekst", 2))), true},
		{"response", message, "WARC-Payload-Digest: " + digestOf([]byte("tekst")), true},
		{"response", message, "WARC-Payload-Digest: " + digestOf([]byte("text")), false},
		{"revisit", message, "WARC-Payload-Digest: " + digestOf([]byte("text")), true},
	} {
		for _, read := range []bool{true, false} {
			rd := NewReader(strings.NewReader(record(tt.kind, "u:", tt.block, tt.field)), ReaderOptions{CheckDigests: true})
			rec, err := rd.Next()
			if err != nil {
				t.Fatal(err)
			}
			if read {
				_, _ = io.Copy(io.Discard, rec)
			}
			_, err = rd.Next()
			payload := strings.Contains(tt.field, "Payload") && tt.kind == "response" && read // then only the block is known
			if ok := err == io.EOF; ok != (tt.ok || payload) || !ok && !errors.Is(err, ErrDigest) {
				t.Errorf("%s %s, read %v: %v", tt.kind, tt.field, read, err)
			}
		}
	}
}
