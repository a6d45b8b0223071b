package warccheck

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/nlnwa/gowarc"

	"github.com/akkoord/akkoord/warc"
)

// written writes every kind of record that the writer knows into small files,
// and gives the folder with the number of records.
func written(t *testing.T) (dir string, records int) {
	t.Helper()
	dir = t.TempDir()
	n := 0
	w, err := warc.NewWriter(t.Context(), warc.WriterOptions{
		Dir: dir, Prefix: "check", MaxBytes: 4000,
		Info:  warc.Header{{Name: "software", Value: "akkoord"}, {Name: "robots", Value: "obey"}},
		NewID: func() string { n++; return fmt.Sprintf("urn:uuid:00000000-0000-4000-8000-%012d", n) },
	})
	if err != nil {
		t.Fatal(err)
	}
	var packed bytes.Buffer
	zw := gzip.NewWriter(&packed)
	_, _ = io.WriteString(zw, strings.Repeat("<p>De gemeente en de school.</p>", 100))
	_ = zw.Close()
	at := time.Date(2019, 3, 1, 12, 0, 0, 0, time.UTC)
	for i, message := range []string{
		"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>tekst\n",
		"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n9\r\n<p>tekst\n\r\n0\r\n\r\n",
		"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + packed.String(),
		"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\nContent-Length: 0\r\n\r\n",
		"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + strings.Repeat("\x00\xff\r\n\r\n", 3000),
	} {
		uri := fmt.Sprintf("https://www.voorbeeld.nl/nieuws/%d?a=b&c=%%20", i)
		request := []byte("GET / HTTP/1.1\r\nHost: www.voorbeeld.nl\r\nUser-Agent: akkoord\r\n\r\n")
		first, err := w.Write(warc.Exchange{URI: uri, Date: at, IP: "192.0.2.1", Request: request, Response: []byte(message)})
		if err != nil {
			t.Fatal(err)
		}
		for profile, head := range map[string]string{
			warc.IdenticalPayload: "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n",
			warc.NotModified:      "HTTP/1.1 304 Not Modified\r\nETag: \"a\"\r\n\r\n",
		} {
			_, err := w.WriteRevisit(warc.Unchanged{
				URI: uri, Date: at.Add(time.Hour), IP: "2001:db8::1", Request: request, Head: []byte(head), Profile: profile,
				PayloadDigest: first.PayloadDigest, RefersTo: first.ID, RefersToURI: uri, RefersToDate: at,
			})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return dir, n
}

// TestStrict reads written files.
func TestStrict(t *testing.T) {
	dir, want := written(t)
	if records := strict(t, dir); records != want {
		t.Errorf("%d records read, %d written", records, want)
	}
}

// TestKilled reads what a crawl wrote that was killed again and again, where the
// test of that has left it.
func TestKilled(t *testing.T) {
	dir := os.Getenv(keptEnv)
	if dir == "" {
		t.Skipf("%s does not name an archive", keptEnv)
	}
	if records := strict(t, filepath.Join(dir, "warc")); records < 1000 {
		t.Errorf("%d records read, want more than 1000", records)
	}
}

// keptEnv is the folder that TestCrawlKilled of package crawl has worked in.
const keptEnv = "AKKOORD_TEST_KEEP"

// strict reads the files in a folder in strict mode, digests included, and gives
// the number of records.
func strict(t *testing.T, dir string) (records int) {
	t.Helper()
	files, err := filepath.Glob(dir + "/*.warc.gz")
	if err != nil || len(files) < 2 {
		t.Fatalf("files %v: %v", files, err)
	}
	for _, name := range files {
		rd, err := gowarc.NewWarcFileReader(name, 0, gowarc.WithStrictValidation())
		if err != nil {
			t.Fatal(err)
		}
		for {
			rec, offset, found, err := rd.Next()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%s at %d: %v", filepath.Base(name), offset, err)
			}
			err = rec.ValidateDigest(found)
			if err != nil || !found.Valid() {
				t.Errorf("%s at %d, %s: %v %v", filepath.Base(name), offset, rec.Type(), err, found)
			}
			if rec.Type() == gowarc.Revisit {
				if ref, err := rec.RevisitRef(); err != nil || ref.TargetRecordId == "" || ref.TargetDate == "" {
					t.Errorf("%s at %d refers to %+v: %v", filepath.Base(name), offset, ref, err)
				}
			}
			records++
			_ = rec.Close()
		}
		_ = rd.Close()
	}
	return records
}

// TestNotices shows that the other reader does notice what is wrong, so that
// its silence about our files means something.
func TestNotices(t *testing.T) {
	dir, _ := written(t)
	data, err := os.ReadFile(filepath.Join(dir, "check-00001.warc.gz"))
	if err != nil {
		t.Fatal(err)
	}
	zr, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(zr)
	if err != nil {
		t.Fatal(err)
	}
	for name, bad := range map[string]string{
		"digest": strings.Replace(string(plain), "<p>tekst", "<p>teksT", 1),
		"length": strings.Replace(string(plain), "Content-Length: ", "Content-Length: 1", 1),
		"date":   strings.Replace(string(plain), "WARC-Date", "WARC-Day", 1),
	} {
		rd, err := gowarc.NewWarcFileReaderFromStream(strings.NewReader(bad), 0, gowarc.WithStrictValidation())
		if err != nil {
			t.Fatal(err)
		}
		noticed := false
		for !noticed {
			rec, _, found, err := rd.Next()
			if err == io.EOF {
				break
			}
			noticed = err != nil || rec.ValidateDigest(found) != nil || !found.Valid()
		}
		if !noticed {
			t.Errorf("a wrong %s goes unnoticed", name)
		}
	}
}
