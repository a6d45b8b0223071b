package crawl

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/store"
)

// TestRefusals holds the message for everything that is not taken, and that each
// address is told of once.
func TestRefusals(t *testing.T) {
	want := map[string]string{
		"/intern":            "robots.txt forbids it",
		"/rond":              "it redirects to itself",
		"/elders":            "it redirects to https://www.limburg.nl/, which is out of scope",
		"/nergens":           `redirect 302 to nowhere: "ftp://x.nl/"`,
		"/stap/6":            "more than 5 redirects in a row",
		"/weg":               "404 Not Found",
		"/stuk":              "500 Internal Server Error, asked for 2 times",
		"/druk":              "429 Too Many Requests, asked for 2 times",
		"/foto":              "type image/png, which holds no article",
		"/groot":             "larger than 0.1 MB",
		"/bom":               "larger than 0.1 MB",
		"/gzip":              "broken gzip: gzip: invalid header",
		"/zstd":              `content encoding "zstd" is not read`,
		"/pdf":               "bad PDF: it is cut short",
		"/rss":               "it is no feed",
		"/kaart":             "read sitemap: it is <html>, want <urlset> or <sitemapindex>",
		"/a/b/a/b/a/b":       "trap: ",
		"/lang?a&b&c&d&e&f&": "trap: ",
	}
	handler := func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Type", "text/html")
		switch path, number, _ := strings.Cut(r.URL.Path[1:], "/"); path {
		case "robots.txt":
			fmt.Fprint(w, "User-agent: *\nDisallow: /intern\nSitemap: /kaart\n")
		case "":
			fmt.Fprint(w, `<link rel="alternate" type="application/rss+xml" href="/rss"><a href="/stap/1">x</a>`)
			for path := range want {
				if path != "/rss" && path != "/kaart" && !strings.HasPrefix(path, "/stap") {
					fmt.Fprintf(w, `<a href="%s">x</a>`, path)
				}
			}
		case "rond":
			http.Redirect(w, r, "/rond", http.StatusFound)
		case "elders":
			http.Redirect(w, r, "https://www.limburg.nl/", http.StatusFound)
		case "nergens":
			h.Set("Location", "ftp://x.nl/")
			w.WriteHeader(http.StatusFound)
		case "stap":
			var n int
			fmt.Sscan(number, &n)
			http.Redirect(w, r, fmt.Sprintf("/stap/%d", n+1), http.StatusFound)
		case "stuk":
			w.WriteHeader(http.StatusInternalServerError)
		case "druk":
			w.WriteHeader(http.StatusTooManyRequests)
		case "foto":
			h.Set("Content-Type", "image/png")
		case "groot":
			fmt.Fprint(w, strings.Repeat("a", 200_000))
		case "bom":
			h.Set("Content-Encoding", "gzip")
			w.Write(compressed(t, strings.Repeat("a", 200_000), false))
		case "gzip":
			h.Set("Content-Encoding", "gzip")
			fmt.Fprint(w, "\x1f\x8b\x08 maar dan kapot")
		case "zstd":
			h.Set("Content-Encoding", "zstd")
			fmt.Fprint(w, "x")
		case "pdf":
			h.Set("Content-Type", "application/pdf")
			fmt.Fprint(w, "%PDF-1.4 kapot")
		case "rss", "kaart":
			fmt.Fprint(w, "<html><p>Niets</p></html>")
		default:
			http.NotFound(w, r)
		}
	}
	server := httptest.NewServer(http.HandlerFunc(handler))
	defer server.Close()
	fetcher := NewFetcher(FetchOptions{AllowPrivate: true, MaxBytes: 100_000})
	defer fetcher.Close()
	var mu sync.Mutex
	told := map[string][]string{}
	_, err := crawlInto(t.Context(), t.TempDir(), []string{server.URL + "/"}, Options{Tries: 2}, Handlers{
		Fetch: fetcher.Fetch,
		Settled: func(u store.URL, _ *akkoord.Article) {
			mu.Lock()
			defer mu.Unlock()
			if u.State == store.Failed || u.State == store.Refused {
				path := strings.TrimPrefix(u.URL, server.URL)
				told[path] = append(told[path], strings.ReplaceAll(u.Reason, server.URL, ""))
			}
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	for path, reason := range want {
		path, _ := Canonical(server.URL+path, nil)
		path = strings.TrimPrefix(path, server.URL)
		if got := told[path]; len(got) != 1 || got[0] != reason && !(strings.HasSuffix(reason, ": ") && strings.HasPrefix(got[0], reason)) {
			t.Errorf("%s: %q\nwant %q", path, got, reason)
		}
		delete(told, path)
	}
	if len(told) > 0 {
		t.Errorf("also refused: %q", told)
	}
}
