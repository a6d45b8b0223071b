package crawl

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/akkoord/akkoord/store"
)

// captures is a Captures that can forget what it was told.
type captures map[string]store.Capture

func (c captures) Capture(_ context.Context, url string) (store.Capture, bool, error) {
	known, ok := c[url]
	return known, ok, nil
}

func (c captures) PutCaptures(_ context.Context, list []store.Capture) error {
	for _, k := range list {
		c[k.URL] = k
	}
	return nil
}

// TestArchiveLeftOpen holds that a page whose record is the last thing before a
// kill is not kept twice, and that a record that was cut off is.
func TestArchiveLeftOpen(t *testing.T) {
	dir := t.TempDir()
	opt := WARCOptions{Dir: filepath.Join(dir, "warc")}
	answer := func(body string) *Response {
		return &Response{Status: 200, Raw: []byte(body), Received: []byte("HTTP/1.1 200 OK\r\n\r\n" + body), Sent: []byte("GET / HTTP/1.1\r\n\r\n")}
	}
	a, err := OpenWARC(t.Context(), opt, captures{})
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"een", "twee"} {
		if err := a.Keep(t.Context(), Request{URL: "http://x.nl/" + path}, answer(path), monday); err != nil {
			t.Fatal(err)
		}
	}
	// The kill: the file stays open, and the last record is not all there.
	open := filepath.Join(opt.Dir, "akkoord-00001.warc.gz.open")
	data, err := os.ReadFile(open)
	if err != nil {
		t.Fatal(err)
	}
	member := bytes.LastIndex(data[:bytes.LastIndex(data, []byte("\x1f\x8b\x08"))], []byte("\x1f\x8b\x08")) // the response before its request
	if err := os.WriteFile(open, data[:member+40], 0o644); err != nil {
		t.Fatal(err)
	}

	// It may be killed again before all is known.
	broken := errors.New("killed")
	if _, err := OpenWARC(t.Context(), opt, failing{broken}); !errors.Is(err, broken) {
		t.Fatalf("a failing store: %v", err)
	}
	known := captures{}
	if a, err = OpenWARC(t.Context(), opt, known); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"een", "twee"} {
		if err := a.Keep(t.Context(), Request{URL: "http://x.nl/" + path}, answer(path), monday); err != nil {
			t.Fatal(err)
		}
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	count := map[string]int{}
	for _, line := range archived(t, dir) {
		count[line]++
	}
	for _, line := range []string{"response http://x.nl/een | HTTP/1.1 200 OK | een", "revisit http://x.nl/een | HTTP/1.1 200 OK | ", "response http://x.nl/twee | HTTP/1.1 200 OK | twee"} {
		if count[line] != 1 {
			t.Errorf("%q is there %d times: %v", line, count[line], count)
		}
	}
}

// failing is a Captures that cannot be written.
type failing struct{ err error }

func (f failing) Capture(context.Context, string) (store.Capture, bool, error) {
	return store.Capture{}, false, nil
}
func (f failing) PutCaptures(context.Context, []store.Capture) error { return f.err }

// TestArchiveFull holds that a kill at any moment around the end of a file does
// not let a page be forgotten that is in it.
func TestArchiveFull(t *testing.T) {
	dir, known := t.TempDir(), captures{}
	for i := range 5 {
		a, err := OpenWARC(t.Context(), WARCOptions{Dir: dir, MaxBytes: 1}, known)
		if err != nil {
			t.Fatal(err)
		}
		for k := range i { // then it is killed
			res := &Response{Status: 200, Raw: []byte("x"), Received: []byte("HTTP/1.1 200 OK\r\n\r\nx")}
			if err := a.Keep(t.Context(), Request{URL: fmt.Sprintf("http://x.nl/%d/%d", i, k)}, res, monday); err != nil {
				t.Fatal(err)
			}
		}
	}
	a, err := OpenWARC(t.Context(), WARCOptions{Dir: dir}, known)
	if err != nil {
		t.Fatal(err)
	}
	for i := range 5 {
		for k := range i {
			url := fmt.Sprintf("http://x.nl/%d/%d", i, k)
			if held, err := a.Holds(t.Context(), url); err != nil || !held {
				t.Errorf("%s is not known any more: %v", url, err)
			}
		}
	}
}
