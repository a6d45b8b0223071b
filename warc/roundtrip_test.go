package warc

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestRoundTrip writes any exchanges and reads them back as they were.
func TestRoundTrip(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		dir, err := os.MkdirTemp(t.TempDir(), "")
		if err != nil {
			rt.Fatal(err)
		}
		bodies := rapid.SliceOfN(rapid.SliceOf(rapid.Byte()), 1, 6).Draw(rt, "bodies")
		way := rapid.SampledFrom([]string{"", "gzip", "chunked", "gzip chunked"}).Draw(rt, "way")
		w := newWriter(t, WriterOptions{Dir: dir, MaxBytes: int64(rapid.IntRange(800, 3000).Draw(rt, "max"))})
		for i, b := range bodies {
			body, head := string(b), "HTTP/1.1 200 OK\r\n"
			if strings.Contains(way, "gzip") {
				body, head = packed(body), head+"Content-Encoding: gzip\r\n"
			}
			if strings.Contains(way, "chunked") {
				body, head = chunked(body, 5), head+"Transfer-Encoding: chunked\r\n"
			}
			if strings.TrimSpace(way) == "" {
				head += fmt.Sprintf("Content-Length: %d\r\n", len(body))
			}
			x := Exchange{URI: fmt.Sprintf("http://x.nl/%d", i), Date: march, Response: []byte(head + "\r\n" + body)}
			if _, err := w.Write(x); err != nil {
				rt.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			rt.Fatal(err)
		}
		next := 0
		for _, name := range strings.Fields(names(t, dir)) {
			f, err := os.Open(filepath.Join(dir, name))
			if err != nil {
				rt.Fatal(err)
			}
			defer f.Close()
			for rd := NewReader(f, ReaderOptions{CheckDigests: true}); ; {
				rec, err := rd.Next()
				if err == io.EOF {
					break
				} else if err != nil {
					rt.Fatal(err)
				}
				if rec.Type != Response {
					continue
				}
				msg, err := rec.HTTP()
				if err != nil {
					rt.Fatal(err)
				}
				got, err := io.ReadAll(msg.Body)
				if err != nil || string(got) != string(bodies[next]) || rec.TargetURI != fmt.Sprintf("http://x.nl/%d", next) {
					rt.Fatalf("body %d: %q %v", next, got, err)
				}
				next++
			}
		}
		if next != len(bodies) {
			rt.Fatalf("%d of %d came back", next, len(bodies))
		}
	})
}
