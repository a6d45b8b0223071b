package warc

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// suite holds real files of other writers, from the tests of warcio.
const suite = "../../shared/suites/warc"

// describe reads a file to its end and gives a line for each record and error.
func describe(r io.Reader, opt ReaderOptions) (lines []string) {
	rd := NewReader(r, opt)
	for {
		rec, err := rd.Next()
		var broken *RecordError
		switch {
		case errors.As(err, &broken):
			lines = append(lines, "broken "+err.Error())
			continue
		case err == io.EOF:
			return lines
		case err != nil:
			return append(lines, "ended by "+err.Error())
		}
		line := fmt.Sprintf("%d %s %s %s %d", rec.Offset, rec.Type, rec.TargetURI, rec.Date.Format("20060102150405"), rec.Length)
		if rec.Type == Response || rec.Type == Request {
			msg, err := rec.HTTP()
			if err != nil {
				line += fmt.Sprintf(" %v", err)
			} else {
				body, err := io.ReadAll(msg.Body)
				line += fmt.Sprintf(" %q %d", msg.StartLine, len(body))
				if err != nil {
					line += fmt.Sprintf(" %v", err)
				}
			}
		}
		if err := rec.Close(); err != nil {
			line += " " + err.Error()
		}
		lines = append(lines, line)
	}
}

// TestSuite reads every file of the suite completely, digests included.
func TestSuite(t *testing.T) {
	files, _ := filepath.Glob(suite + "/*")
	if len(files) == 0 {
		t.Skipf("%s is not there", suite)
	}
	want := map[string][]string{
		// The first payload digest of this file is wrong on purpose; the others
		// are the same in three encodings.
		"example-digest.warc": {
			`0 request http://example.com/ 20170306040206 493 "GET / HTTP/1.0" 0 record at byte 0: digest does not match: ` +
				`the payload is not that of sha1:1112H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ`,
			`922 request http://example.com/ 20170306040206 493 "GET / HTTP/1.0" 0`,
			`1840 request http://example.com/ 20170306040206 493 "GET / HTTP/1.0" 0`,
			`2758 request http://example.com/ 20170306040206 493 "GET / HTTP/1.0" 0`,
		},
		"example-iana.org-chunked.warc": {
			`0 warcinfo  20170306165409 137`,
			`405 response http://www.iana.org/ 20170306165409 7566 "HTTP/1.1 200 OK" 7223`,
			`8379 request http://www.iana.org/ 20170306165409 76 "GET / HTTP/1.1" 0`,
		},
		"example-resource.warc.gz": {
			`0 warcinfo  20170429013041 249`,
			`361 warcinfo  20170429013041 399`,
			`802 resource http://example.com/ 20170429013030 1303`,
		},
		"example-space-in-target-uri.warc.gz": {
			`0 warcinfo  20190619161643 73`,
			`241 resource file:///example with spaces.png 20190619161643 70`,
		},
	}
	for _, path := range files {
		t.Run(filepath.Base(path), func(t *testing.T) {
			f, err := os.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			got := describe(f, ReaderOptions{CheckDigests: true})
			if w := strings.Join(want[filepath.Base(path)], "\n"); strings.Join(got, "\n") != w {
				t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), w)
			}
		})
	}
}
