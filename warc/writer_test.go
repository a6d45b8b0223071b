package warc

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

var march = time.Date(2019, 3, 1, 12, 0, 0, 0, time.UTC)

// counting gives ids that are the same in every run.
func counting() func() string {
	n := 0
	return func() string { n++; return fmt.Sprintf("urn:uuid:00000000-0000-4000-8000-%012d", n) }
}

func exchange(uri, body string) Exchange {
	return Exchange{
		URI: uri, Date: march, IP: "192.0.2.1",
		Request:  []byte("GET / HTTP/1.1\r\nHost: x.nl\r\n\r\n"),
		Response: []byte("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body),
	}
}

func newWriter(t *testing.T, opt WriterOptions) *Writer {
	t.Helper()
	if opt.NewID == nil {
		opt.NewID = counting()
	}
	w, err := NewWriter(t.Context(), opt)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

func describeFile(t *testing.T, path string) string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	return strings.Join(describe(f, ReaderOptions{CheckDigests: true}), "\n")
}

// TestWrite holds what stands in a written file, read back with its digests.
func TestWrite(t *testing.T) {
	dir := t.TempDir()
	w := newWriter(t, WriterOptions{Dir: dir, Prefix: "x", Info: Header{{"software", "akkoord"}}})
	first, err := w.Write(exchange("http://x.nl/", "tekst"))
	if err != nil {
		t.Fatal(err)
	}
	if got := names(t, dir); got != "x-00001.warc.gz.open" {
		t.Errorf("while writing: %s", got)
	}
	unchanged := Unchanged{
		URI: "http://x.nl/", Date: march.Add(time.Hour), Head: []byte("HTTP/1.1 200 OK\r\n\r\n"), Profile: IdenticalPayload,
		PayloadDigest: first.PayloadDigest, RefersTo: first.ID, RefersToURI: "http://x.nl/", RefersToDate: march,
	}
	again, err := w.WriteRevisit(unchanged)
	if err != nil {
		t.Fatal(err)
	}
	notModified := Unchanged{URI: "http://x.nl/", Date: march.Add(2 * time.Hour), Head: []byte("HTTP/1.1 304 Not Modified\r\n\r\n"), Profile: NotModified}
	if _, err := w.WriteRevisit(notModified); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if got := names(t, dir); got != "x-00001.warc.gz" {
		t.Errorf("after Close: %s", got)
	}
	got := describeFile(t, filepath.Join(dir, first.File))
	want := fmt.Sprintf(`0 warcinfo  20190301120000 142
%d response http://x.nl/ 20190301120000 49 "HTTP/1.1 200 OK" 5
%d request http://x.nl/ 20190301120000 30 "GET / HTTP/1.1" 0
%d revisit http://x.nl/ 20190301130000 19
%d revisit http://x.nl/ 20190301140000 29`, first.Offset, first.Offset+first.Length, again.Offset, again.Offset+again.Length)
	if got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	f, err := os.Open(filepath.Join(dir, first.File))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	_, _ = f.Seek(again.Offset, io.SeekStart)
	rec, err := NewReader(f, ReaderOptions{}).Next()
	if err != nil || rec.ID != again.ID || rec.Header.Get("WARC-Refers-To") != "<"+first.ID+">" || rec.Header.Get("WARC-Refers-To-Date") != "2019-03-01T12:00:00Z" ||
		rec.Header.Get("WARC-Profile") != IdenticalPayload || rec.Header.Get("WARC-Payload-Digest") != first.PayloadDigest {
		t.Errorf("%v %+v", err, rec)
	}
}

// TestWriteSame writes the same bytes twice.
func TestWriteSame(t *testing.T) {
	var files [2]string
	for i := range files {
		dir := t.TempDir()
		w := newWriter(t, WriterOptions{Dir: dir})
		p, err := w.Write(exchange("http://x.nl/", "tekst"))
		if err := errors.Join(err, w.Close()); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(filepath.Join(dir, p.File))
		if err != nil {
			t.Fatal(err)
		}
		files[i] = string(data)
	}
	if files[0] != files[1] || files[0] == "" {
		t.Error("two runs give different files")
	}
	if a, b := randomID(), randomID(); a == b || len(a) != len("urn:uuid:")+36 {
		t.Errorf("random ids %s %s", a, b)
	}
}

// TestRotate begins a new file at the size, and behind the last serial.
func TestRotate(t *testing.T) {
	dir := t.TempDir()
	for range 2 {
		w := newWriter(t, WriterOptions{Dir: dir, MaxBytes: 1500})
		for i := range 5 {
			if _, err := w.Write(exchange(fmt.Sprintf("http://x.nl/%d", i), "tekst")); err != nil {
				t.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	want := "akkoord-00001.warc.gz akkoord-00002.warc.gz akkoord-00003.warc.gz akkoord-00004.warc.gz akkoord-00005.warc.gz akkoord-00006.warc.gz"
	if got := names(t, dir); got != want {
		t.Errorf("got %s", got)
	}
	responses := 0
	for _, name := range strings.Fields(names(t, dir)) {
		text := describeFile(t, filepath.Join(dir, name))
		if !strings.HasPrefix(text, "0 warcinfo") || strings.Contains(text, "broken") {
			t.Errorf("%s:\n%s", name, text)
		}
		responses += strings.Count(text, " response ")
	}
	if responses != 10 {
		t.Errorf("%d responses", responses)
	}
}

// TestRefused holds what is not written.
func TestRefused(t *testing.T) {
	dir := t.TempDir()
	w := newWriter(t, WriterOptions{Dir: dir})
	for _, x := range []Exchange{
		{Date: march}, {URI: "http://x.nl/a b", Date: march}, {URI: "http://x.nl/\r\nX: y", Date: march}, {URI: "http://x.nl/"},
		{URI: "http://x.nl/", Date: march, IP: "1\r\nX: y"},
	} {
		if _, err := w.Write(x); err == nil {
			t.Errorf("%+v was written", x)
		}
	}
	for _, u := range []Unchanged{{URI: "http://x.nl/", Date: march}, {URI: "http://x.nl/", Date: march, Profile: IdenticalPayload}} {
		if _, err := w.WriteRevisit(u); err == nil {
			t.Errorf("%+v was written", u)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(exchange("http://x.nl/", "x")); !errors.Is(err, os.ErrClosed) {
		t.Errorf("after Close: %v", err)
	}
	for _, opt := range []WriterOptions{{Dir: filepath.Join(dir, "none")}, {Dir: dir, Prefix: "a/b"}} {
		if _, err := NewWriter(t.Context(), opt); err == nil {
			t.Errorf("%+v is accepted", opt)
		}
	}
}

// TestTogether writes from several goroutines; each record stays in one piece.
func TestTogether(t *testing.T) {
	dir := t.TempDir()
	w := newWriter(t, WriterOptions{Dir: dir, MaxBytes: 5000})
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for k := range 4 {
				if _, err := w.Write(exchange(fmt.Sprintf("http://x.nl/%d/%d", i, k), "tekst")); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if err := errors.Join(w.Sync(), w.Close()); err != nil {
		t.Fatal(err)
	}
	responses := 0
	for _, name := range strings.Fields(names(t, dir)) {
		text := describeFile(t, filepath.Join(dir, name))
		responses += strings.Count(text, " response ")
		if strings.Contains(text, "record at byte") {
			t.Error(text)
		}
	}
	if responses != 32 {
		t.Errorf("%d responses", responses)
	}
}
