package corpus

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/akkoord/akkoord/warc"
)

const dutchPage = "<html><head><title>Convenant</title></head><body><p>De gemeente en de school hebben een convenant getekend.</p></body></html>"

// capture is one record of an archive that a test makes.
type capture struct {
	kind, uri, fields, block string
	at                       time.Time
}

func response(uri, head, body string) capture {
	return capture{kind: "response", uri: uri, fields: "Content-Type: application/http;msgtype=response\r\n", block: "HTTP/1.1 " + head + "\r\n\r\n" + body}
}

func html200(uri, body string) capture {
	return response(uri, "200 OK\r\nContent-Type: text/html", body)
}

func zipped(s string) string {
	var b bytes.Buffer
	zw := gzip.NewWriter(&b)
	_, _ = zw.Write([]byte(s))
	_ = zw.Close()
	return b.String()
}

// archived makes a WARC file, plain or with a gzip member per record.
func archived(pack bool, captures ...capture) string {
	var all strings.Builder
	for _, c := range captures {
		if c.at.IsZero() {
			c.at = time.Date(2019, 3, 1, 12, 0, 0, 0, time.UTC)
		}
		record := fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nWARC-Date: %s\r\n%sContent-Length: %d\r\n\r\n%s\r\n\r\n",
			c.kind, c.uri, c.at.Format(time.RFC3339), c.fields, len(c.block), c.block)
		if pack {
			record = zipped(record)
		}
		all.WriteString(record)
	}
	return all.String()
}

// TestWARC reads an archive with one of everything.
func TestWARC(t *testing.T) {
	text := func(s string) string { return strings.Replace(dutchPage, "school", s, 1) }
	captures := []capture{
		{kind: "warcinfo", fields: "Content-Type: application/warc-fields\r\n", block: "software: x\r\n"},
		html200("http://x.nl/a", dutchPage),
		{kind: "request", uri: "http://x.nl/a", block: "GET /a HTTP/1.1\r\n\r\n"},
		response("<http://x.nl/een twee>", "200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Encoding: gzip", zipped(text("co\xf6peratie"))),
		response("http://x.nl/tekst", "200 OK\r\nContent-Type: text/plain", "De gemeente en het waterschap hebben een akkoord getekend."),
		{kind: "resource", uri: "file:///r.html", fields: "Content-Type: text/html\r\n", block: text("universiteit")},
		html200("http://x.nl/c", strings.Replace(text("stichting"), "<title>", `<link rel="canonical" href="https://www.x.nl/c"><title>`, 1)),
		response("http://x.nl/weg", "404 Not Found\r\nContent-Type: text/html", dutchPage),
		response("http://x.nl/plaat", "200 OK\r\nContent-Type: image/png", "\x89PNG"),
		response("http://x.nl/onbekend", "200 OK", dutchPage),
		response("http://x.nl/robots.txt", "200 OK\r\nContent-Type: text/plain", "User-agent: *\r\nDisallow:\r\n"),
		response("http://x.nl/oud", "OK", dutchPage),
		{kind: "revisit", uri: "http://x.nl/a", block: "HTTP/1.1 200 OK\r\n\r\n"},
		html200("http://x.nl/en", "<p>The council and the school have signed an agreement about the new building that they will share.</p>"),
		response("http://x.nl/half", "200 OK\r\nContent-Type: text/html\r\nContent-Length: 900", dutchPage[:60]),
		response("http://x.nl/lengte", "200 OK\r\nContent-Type: text/html\r\nContent-Length: 900", text("werkgever")),
		{kind: "resource", uri: "metadata://gnu.org/software/wget/warc/wget.log", fields: "Content-Type: text/plain\r\n", block: "Opslaan als index.html"},
		{kind: "resource", fields: "Content-Type: text/plain\r\n", block: "De gemeente"},
		response("http://x.nl/kop", "200 OK\r\nX: "+strings.Repeat("x", 1<<20), dutchPage),
		response("http://x.nl/zstd", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: zstd", "xx"),
		response("http://x.nl/a.pdf", "200 OK\r\nContent-Type: application/pdf", pdfDoc("", nil, pdfLines(700, "De gemeente en de molenaars hebben een convenant getekend."))),
		response("http://x.nl/download?id=1", "200 OK\r\nContent-Type: application/octet-stream", docx(t, "<w:p><w:r><w:t>De gemeente en de vissers hebben een convenant getekend.</w:t></w:r></w:p>")),
		response("http://x.nl/iets", "200 OK\r\nContent-Type: application/octet-stream", "\x00\x01De"),
		response("http://x.nl/scan.pdf", "200 OK\r\nContent-Type: application/pdf", pdfDoc("", nil, "/X Do")),
		response("http://x.nl/feed", "200 OK\r\nContent-Type: application/rss+xml", "<rss></rss>"),
		html200("http://x.nl/nieuws", overview),
	}
	for _, name := range []string{"x.warc", "x.warc.gz", "X.WARC.GZ"} {
		path := filepath.Join(t.TempDir(), name)
		data := archived(strings.HasSuffix(strings.ToLower(name), ".gz"), captures...)
		write(t, path, data+archived(strings.HasSuffix(strings.ToLower(name), ".gz"), captures[1])[:60])
		articles, refusals, sum := readAll(t, Options{}, path)
		var got strings.Builder
		for _, a := range articles {
			fmt.Fprintf(&got, "%s %s %s\n", a.ID, a.URL, a.Text[strings.LastIndex(a.Text, "De gemeente"):])
		}
		want := fmt.Sprintf(`%s http://x.nl/a De gemeente en de school hebben een convenant getekend.
%s http://x.nl/een%%20twee De gemeente en de coöperatie hebben een convenant getekend.
%s http://x.nl/tekst De gemeente en het waterschap hebben een akkoord getekend.
%s file:///r.html De gemeente en de universiteit hebben een convenant getekend.
%s https://www.x.nl/c De gemeente en de stichting hebben een convenant getekend.
%s http://x.nl/onbekend De gemeente en de school hebben een convenant getekend.
%s http://x.nl/lengte De gemeente en de werkgever hebben een convenant getekend.
%s http://x.nl/a.pdf De gemeente en de molenaars hebben een convenant getekend.
%s http://x.nl/download?id=1 De gemeente en de vissers hebben een convenant getekend.
`, PageID("http://x.nl/a"), PageID("http://x.nl/een%20twee"), PageID("http://x.nl/tekst"), PageID("file:///r.html"), PageID("http://x.nl/c"),
			PageID("http://x.nl/onbekend"), PageID("http://x.nl/lengte"), PageID("http://x.nl/a.pdf"), PageID("http://x.nl/download?id=1"))
		if got.String() != want {
			t.Errorf("%s: got\n%swant\n%s", name, got.String(), want)
		}
		got.Reset()
		for _, r := range refusals {
			fmt.Fprintln(&got, strings.TrimPrefix(r.String(), path))
		}
		want = fmt.Sprintf(`:14: not in Dutch: it looks like English (http://x.nl/en)
:15: cannot be read: cut off before its end: unexpected EOF (http://x.nl/half)
:19: cannot be read: bad header: longer than 1048576 bytes (http://x.nl/kop)
:20: cannot be read: unknown content encoding "zstd" (http://x.nl/zstd)
:24: no text in the PDF: its page is a picture; recognise their text first (http://x.nl/scan.pdf)
: record at byte %d: cut off before its end: unexpected EOF
`, len(data))
		if got.String() != want {
			t.Errorf("%s: refused\n%swant\n%s", name, got.String(), want)
		}
		const passed = "map[warc application/octet-stream:1 warc application/rss+xml:1 warc image/png:1 warc list of links:1 warc metadata::1 warc no address:1 warc not http:1 warc revisit:1 warc robots.txt:1 warc status 404:1]"
		if got := fmt.Sprint(sum.PassedOverBy); got != passed || sum.PassedOver != 10 {
			t.Errorf("%s: passed over %d %s", name, sum.PassedOver, got)
		}
	}
}

// TestWARCCaptures gives each text of a URL once, wherever it stands.
func TestWARCCaptures(t *testing.T) {
	at := func(hour int, word string) capture {
		c := html200("http://x.nl/a", strings.Replace(dutchPage, "school", word, 1))
		c.at = time.Date(2019, 3, 1, hour, 0, 0, 0, time.UTC)
		return c
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "1.warc"), archived(false, at(12, "school"), at(13, "school"), at(14, "bibliotheek"), at(15, "school")))
	write(t, filepath.Join(dir, "2.warc.gz"), archived(true, at(16, "bibliotheek"), at(17, "provincie")))
	articles, refusals, sum := readAll(t, Options{IDPrefix: "w-"}, dir)
	id := "w-" + PageID("http://x.nl/a")
	want := fmt.Sprintf("[%s %s@20190301140000 %s@20190301170000]", id, id, id)
	if got := fmt.Sprint(ids(articles)); got != want || sum.Repeated != 3 || len(refusals) != 0 {
		t.Errorf("got %s, %d repeated, refused %v\nwant %s", got, sum.Repeated, refusals, want)
	}
}

// TestWARCStdin reads an archive from standard input, which cannot be read again.
func TestWARCStdin(t *testing.T) {
	for _, pack := range []bool{false, true} {
		data := archived(pack, html200("http://x.nl/a", dutchPage))
		articles, refusals, _ := readAll(t, Options{Stdin: strings.NewReader(data)}, "-")
		if len(articles) != 1 || articles[0].ID != PageID("http://x.nl/a") || len(refusals) != 0 {
			t.Errorf("packed %v: %v, refused %v", pack, ids(articles), refusals)
		}
	}
}

// TestWARCLimits refuses pages that unfold to more than an article may have.
func TestWARCLimits(t *testing.T) {
	long := strings.Repeat("de gemeente ", 500)
	path := filepath.Join(t.TempDir(), "x.warc")
	write(t, path, archived(false,
		response("http://x.nl/bom", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip", zipped(long)),
		capture{kind: "resource", uri: "http://x.nl/groot", fields: "Content-Type: text/plain\r\n", block: long},
		html200("http://x.nl/a", dutchPage)))
	articles, refusals, _ := readAll(t, Options{MaxBytes: 1000}, path)
	if len(articles) != 1 || len(refusals) != 2 {
		t.Fatalf("%d articles, refused %v", len(articles), refusals)
	}
	for i, want := range []string{
		"too large: more than 1000 bytes for one article (1001 bytes or more) (http://x.nl/bom)",
		"too large: more than 1000 bytes for one article (6000 bytes or more) (http://x.nl/groot)",
	} {
		if refusals[i].Reason != want {
			t.Errorf("got  %s\nwant %s", refusals[i].Reason, want)
		}
	}
}

// TestWARCWritten reads what the writer of package warc wrote.
func TestWARCWritten(t *testing.T) {
	dir := t.TempDir()
	w, err := warc.NewWriter(t.Context(), warc.WriterOptions{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	_, err = w.Write(warc.Exchange{
		URI: "https://x.nl/a", Date: time.Date(2019, 3, 1, 12, 0, 0, 0, time.UTC), Request: []byte("GET /a HTTP/1.1\r\n\r\n"),
		Response: []byte("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + dutchPage),
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	articles, refusals, sum := readAll(t, Options{}, dir)
	if len(articles) != 1 || articles[0].ID != PageID("https://x.nl/a") || len(refusals) != 0 || sum.PassedOver != 0 {
		t.Errorf("%+v %v %+v", articles, refusals, sum)
	}
}

// TestWARCSuite reads the real files of the suite without a broken record.
func TestWARCSuite(t *testing.T) {
	const suite = "../../shared/suites/warc"
	if _, err := os.Stat(suite); err != nil {
		t.Skipf("%s is not there", suite)
	}
	articles, refusals, sum := readAll(t, Options{AnyLanguage: true}, suite)
	if len(articles) != 2 || len(refusals) != 0 || fmt.Sprint(sum.PassedOverBy) != "map[warc image/png:1]" {
		t.Errorf("%v, refused %v, passed over %v", ids(articles), refusals, sum.PassedOverBy)
	}
}
