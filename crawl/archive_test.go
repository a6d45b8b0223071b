package crawl

import (
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/store"
	"github.com/akkoord/akkoord/warc"
)

// archived reads the web archive of a workspace, digests included, and gives a
// line for each record: what it is, its address and its first line.
func archived(t *testing.T, dir string) (lines []string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "warc", "*"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%s: %v, %v", dir, files, err)
	}
	for _, path := range files {
		if !strings.HasSuffix(path, ".warc.gz") {
			t.Errorf("%s is left behind", path)
		}
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		for rd := warc.NewReader(f, warc.ReaderOptions{CheckDigests: true}); ; {
			rec, err := rd.Next()
			if err == io.EOF {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			line := fmt.Sprintf("%s %s", rec.Type, rec.TargetURI)
			if rec.Type == warc.Warcinfo {
				info, _ := io.ReadAll(rec)
				line = strings.TrimSpace(string(info))
			} else if msg, err := rec.HTTP(); err != nil {
				t.Errorf("%s: %v", line, err)
			} else {
				body, _ := io.ReadAll(msg.Body)
				line = fmt.Sprintf("%s | %s | %s", line, msg.StartLine, body)
			}
			if rec.Truncated != "" {
				line += " | " + rec.Truncated
			}
			if err := rec.Close(); err != nil {
				t.Errorf("%s: %s: %v", path, line, err)
			}
			lines = append(lines, line)
		}
	}
	return lines
}

// TestArchive holds what is kept of a crawl, and of a second one that finds
// everything as it was.
func TestArchive(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Type", "text/html")
		switch r.URL.Path {
		case "/robots.txt":
			h.Set("Content-Type", "text/plain")
			fmt.Fprint(w, "User-agent: *\n")
		case "/":
			fmt.Fprint(w, "<a href=/gelijk>x</a>")
			w.(http.Flusher).Flush() // in chunks
			fmt.Fprint(w, "<a href=/weg>x</a> <a href=/naar>x</a> <a href=/foto>x</a>")
		case "/gelijk":
			h.Set("ETag", `"1"`)
			if r.Header.Get("If-None-Match") != "" {
				w.WriteHeader(http.StatusNotModified)
				return
			}
			h.Set("Content-Encoding", "gzip")
			zw := gzip.NewWriter(w)
			fmt.Fprint(zw, "niets nieuws")
			zw.Close()
		case "/naar":
			http.Redirect(w, r, "/gelijk", http.StatusFound)
		case "/foto":
			h.Set("Content-Type", "image/png")
		default:
			w.WriteHeader(http.StatusNotFound)
			fmt.Fprint(w, "weg")
		}
	}))
	defer server.Close()
	dir := t.TempDir()
	for range 2 {
		if _, err := crawlInto(t.Context(), dir, []string{server.URL + "/"}, Options{}, Handlers{}); err != nil {
			t.Fatal(err)
		}
	}
	head := "format: WARC File Format 1.1\r\nconformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n" +
		"software: test\r\nhttp-header-user-agent: akkoord/1\r\nrobots: obey (RFC 9309)"
	robots := "response SITE/robots.txt | HTTP/1.1 200 OK | User-agent: *\n"
	index := `response SITE/ | HTTP/1.1 200 OK | <a href=/gelijk>x</a><a href=/weg>x</a> <a href=/naar>x</a> <a href=/foto>x</a>`
	rest := []string{
		"response SITE/sitemap.xml | HTTP/1.1 404 Not Found | weg",
		"response SITE/gelijk | HTTP/1.1 200 OK | niets nieuws",
		"response SITE/weg | HTTP/1.1 404 Not Found | weg",
		"response SITE/naar | HTTP/1.1 302 Found | ",
		"response SITE/foto | HTTP/1.1 200 OK |  | unspecified",
	}
	again := []string{head, "revisit SITE/ | HTTP/1.1 200 OK | ", rest[0], "revisit SITE/gelijk | HTTP/1.1 304 Not Modified | "}
	want := append(append([]string{head, robots, index}, rest...), append(again, rest[2:]...)...)
	var got []string
	requests := 0
	for _, line := range archived(t, dir) {
		if strings.HasPrefix(line, "request ") {
			requests++
		} else {
			got = append(got, strings.ReplaceAll(line, server.URL, "SITE"))
		}
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if requests != len(want)-2 {
		t.Errorf("%d requests for %d answers", requests, len(want)-2)
	}
}

// sameAsArchive holds that the archive of a workspace gives the articles that the
// crawl put into it: the same ids, with the same texts.
func sameAsArchive(t *testing.T, dir string) {
	t.Helper()
	texts := map[string]string{}
	opt := corpus.Options{}
	_, err := corpus.Read(t.Context(), []string{filepath.Join(dir, "warc")}, opt, func(a akkoord.Article) error {
		texts[a.ID] = a.Text
		return nil
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(dir, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	err = st.EachArticle(t.Context(), store.ArticleFilter{}, func(a akkoord.Article) error {
		if texts[a.ID] != a.Text {
			t.Errorf("%s %s: the archive has %q under this id, the workspace %q", a.ID, a.URL, texts[a.ID], a.Text)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestArchiveAddresses holds that an article has the id of its address, however
// odd that is, in the archive too.
func TestArchiveAddresses(t *testing.T) {
	dir := t.TempDir()
	a, err := OpenWARC(t.Context(), WARCOptions{Dir: dir}, captures{})
	if err != nil {
		t.Fatal(err)
	}
	want := map[string]string{}
	for i, raw := range []string{
		"https://www.Gemeente-Coëvorden.nl/nieuws/café", "http://x.nl/a b/%7ec|d", "http://x.nl/?q=<a>", "http://x.nl/<a>", `http://x.nl/"a"?b='c'&a={d}`,
		"http://x.nl/%e9%20?x=\u00a0y", "http://x.nl/?a=%zz", "http://[2001:db8::1]:8080/", "http://x.nl/a;b=c?d;e",
	} {
		url, err := Canonical(raw, nil)
		if err != nil {
			t.Fatal(err)
		}
		page := article("x.nl", i+1)
		made, err := corpus.Page([]byte(page), "text/html", url, corpus.Options{})
		if err != nil {
			t.Fatal(err)
		}
		want[made.ID] = url
		res := &Response{Status: 200, Raw: []byte(page), Received: []byte("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page)}
		if err := a.Keep(t.Context(), Request{URL: url}, res, monday); err != nil {
			t.Fatal(err)
		}
	}
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = corpus.Read(t.Context(), []string{dir}, corpus.Options{}, func(a akkoord.Article) error {
		if want[a.ID] != string(a.URL) {
			t.Errorf("%s %s, want %s", a.ID, a.URL, want[a.ID])
		}
		delete(want, a.ID)
		return nil
	}, func(r corpus.Refusal) { t.Error(r) })
	if err != nil || len(want) > 0 {
		t.Errorf("not in the archive: %v %v", want, err)
	}
}
