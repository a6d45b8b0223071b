package warc

import (
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
)

// FuzzReader reads any bytes to their end: it may find them broken in as many
// places as it likes, but neither panics nor goes on for ever, and offsets grow.
func FuzzReader(f *testing.F) {
	page := "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n" + chunked(packed("<p>tekst"), 9)
	plain := record("warcinfo", "u:i", "a: b") + record("response", "http://x.nl/", page) + record("request", "http://x.nl/", "GET / HTTP/1.1\r\n\r\n")
	for _, seed := range []string{
		"", "WARC/1.0\r\n", plain, packed(plain), packed(record("resource", "u:a", "a"), plain), plain[:len(plain)/2],
		strings.Replace(plain, "Length: 4", "Length: 44", 1), packed("WARC/1.0\r\n")[:20], record("response", "u:", "HTTP/1.1 200 OK\r\nContent-Encoding: br, deflate\r\n\r\n\x0b"),
		record("resource", "u:a", "a", "WARC-Block-Digest: sha1:"+strings.Repeat("A", 32), "WARC-Payload-Digest: md5:x"),
	} {
		f.Add(seed, true)
		f.Add(seed, false)
	}
	f.Fuzz(func(t *testing.T, data string, seek bool) {
		var in io.Reader = strings.NewReader(data)
		if !seek {
			in = pipe(data)
		}
		last := int64(-1)
		for i, line := range describe(in, ReaderOptions{CheckDigests: true, MaxBody: 1 << 16}) {
			var offset int64
			if _, err := fmt.Sscanf(strings.TrimPrefix(line, "broken record at byte "), "%d", &offset); err != nil || offset < last {
				t.Fatalf("line %d, %q, after offset %d", i, line, last)
			}
			last = offset
		}
	})
}

// pages makes a gzipped file of n responses with pages of about size bytes.
func pages(n, size int, encode func(string) string, fields string) string {
	words := strings.Fields("de gemeente en het waterschap tekenden vandaag een convenant over schoon water in de regio waarin zij afspreken dat")
	var members []string
	seed := uint32(1)
	for i := range n {
		var b strings.Builder
		fmt.Fprintf(&b, "<html><head><title>Bericht %d</title></head><body>", i)
		for b.Len() < size {
			b.WriteString("<p class=\"tekst\">")
			for range 40 {
				seed = seed*1664525 + 1013904223
				b.WriteString(words[int(seed>>16)%len(words)])
				fmt.Fprintf(&b, "%d ", seed>>28)
			}
			b.WriteString("</p>\n")
		}
		body := encode(b.String())
		members = append(members, record("response", fmt.Sprintf("http://x.nl/%d", i), "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"+fields+"\r\n"+body))
	}
	return packed(members...)
}

// BenchmarkReader reads pages of 60 KB out of a gzipped file, each to the end of
// its decoded body.
func BenchmarkReader(b *testing.B) {
	const n, size = 200, 60_000
	same := func(s string) string { return s }
	for _, bm := range []struct {
		name, fields string
		encode       func(string) string
		opt          ReaderOptions
		skip         bool
	}{
		{name: "plain", encode: same},
		{name: "digests", encode: same, opt: ReaderOptions{CheckDigests: true}},
		{name: "skipped", encode: same, skip: true},
		{name: "gzip-chunked", fields: "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n", encode: func(s string) string { return chunked(packed(s), 8192) }},
	} {
		b.Run(bm.name, func(b *testing.B) {
			data := pages(n, size, bm.encode, bm.fields)
			b.ReportAllocs()
			b.ResetTimer()
			start := time.Now()
			for range b.N {
				rd, count := NewReader(strings.NewReader(data), bm.opt), 0
				for {
					rec, err := rd.Next()
					if err == io.EOF {
						break
					} else if err != nil {
						b.Fatal(err)
					}
					count++
					if bm.skip {
						continue
					}
					msg, err := rec.HTTP()
					if err != nil {
						b.Fatal(err)
					}
					if got, err := io.Copy(io.Discard, msg.Body); err != nil || got < size {
						b.Fatal(got, err)
					}
				}
				if count != n {
					b.Fatal(count)
				}
			}
			b.ReportMetric(float64(n*b.N)/time.Since(start).Seconds(), "pages/s")
		})
	}
}
