package crawl

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// perHost is the number of article pages of one host of the test site; with its
// lists, redirects and the like, three of them make more than 500 pages.
const perHost = 170

// site is a web site with everything that goes wrong on one. The number of a page
// decides on what is wrong with it.
type site struct {
	*httptest.Server
	mu     sync.Mutex
	asked  map[string]int // requests by address
	given  map[string]int // those that were answered with a page
	same   int            // those that were answered with 304
	at     int            // requests under way
	atOnce int            // the most of them
	hook   func()         // called with each request, unless nil
}

// The ways of being wrong: numbers modulo 25.
const (
	pageBusy    = 1  // 429 at first
	pageLatin   = 2  // windows-1252 that says UTF-8
	pageUTF8    = 3  // UTF-8 that says windows-1252
	pageSlow    = 4  //
	pageBroken  = 5  // broken gzip
	pageDown    = 6  // 503 at first
	pageMoved   = 7  // linked by its old address only
	pagePrinted = 8  // linked by a page for printing, and by an address with a tracker
	pageNoIndex = 9  //
	pageListed  = 10 // in the sitemap only
	pageFed     = 11 // in the feed only
)

func newSite(t *testing.T) *site {
	s := &site{asked: map[string]int{}, given: map[string]int{}}
	s.Server = httptest.NewUnstartedServer(s)
	s.Start()
	t.Cleanup(s.Close)
	return s
}

// articles gives the addresses of the pages that a crawl must bring.
func (s *site) articles() map[string]bool {
	want := map[string]bool{}
	for i := 1; i <= perHost; i++ {
		if i%25 != pageBroken && i%25 != pageNoIndex {
			want[fmt.Sprintf("%s/nieuws/%d", s.URL, i)] = true
		}
	}
	return want
}

// ServeHTTP answers, and counts what it was asked for.
func (s *site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	address := r.URL.String()
	s.asked[address]++
	times := s.asked[address]
	s.at++
	s.atOnce = max(s.atOnce, s.at)
	hook := s.hook
	s.mu.Unlock()
	if hook != nil {
		hook()
	}
	defer func() {
		s.mu.Lock()
		s.at--
		s.mu.Unlock()
	}()
	folder, rest, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	number, _ := strconv.Atoi(rest)
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	switch folder {
	case "robots.txt":
		h.Set("Content-Type", "text/plain")
		fmt.Fprintf(w, "User-agent: *\nDisallow: /intern/\nSitemap: %s/kaart.xml\n", s.URL)
	case "kaart.xml":
		h.Set("Content-Type", "text/xml")
		fmt.Fprintf(w, "<sitemapindex><sitemap><loc>%s/kaart-1.xml.gz</loc></sitemap></sitemapindex>", s.URL)
	case "kaart-1.xml.gz":
		h.Set("Content-Type", "application/octet-stream")
		gz := gzip.NewWriter(w)
		fmt.Fprint(gz, "<urlset>")
		for i := pageListed; i <= perHost; i += 25 {
			fmt.Fprintf(gz, "<url><loc>%s/nieuws/%d</loc><lastmod>2021-03-08</lastmod></url>", s.URL, i)
		}
		fmt.Fprintf(gz, "<url><loc>%s/intern/2</loc></url></urlset>", s.URL)
		gz.Close()
	case "rss.xml":
		h.Set("Content-Type", "application/rss+xml")
		fmt.Fprint(w, "<rss><channel>")
		for i := pageFed; i <= perHost; i += 25 {
			fmt.Fprintf(w, "<item><title>x</title><link>/nieuws/%d</link><pubDate>Mon, 08 Mar 2021 10:00:00 +0100</pubDate></item>", i)
		}
		fmt.Fprint(w, "</channel></rss>")
	case "":
		fmt.Fprint(w, `<link rel="alternate" type="application/rss+xml" href="/rss.xml"><a href="/lijst?page=1">Nieuws</a> <a href="/agenda/2021/1">Agenda</a>
<a href="/intern/1">Intern</a> <a href="/naar-intern">Intern</a> <a href="/weg">Weg</a> <a href="/rondje">Rond</a> <a href="https://www.limburg.nl/">Limburg</a> <a href="/traag">Traag</a>`)
	case "lijst":
		page, _ := strconv.Atoi(r.URL.Query().Get("page"))
		for i := page*20 - 19; i <= min(page*20, perHost); i++ {
			switch i % 25 {
			case pageListed, pageFed:
			case pageMoved:
				fmt.Fprintf(w, "<a href=/oud/%d>x</a> ", i)
			case pagePrinted:
				fmt.Fprintf(w, "<a href=/print/%d>x</a> <a href='/nieuws/%[1]d?utm_source=lijst#top'>x</a> ", i)
			default:
				fmt.Fprintf(w, "<a href=/nieuws/%d>x</a> ", i)
			}
		}
		if page*20 < perHost {
			fmt.Fprintf(w, `<a href="?page=%d">Volgende</a>`, page+1)
		}
	case "agenda":
		year, month, _ := strings.Cut(rest, "/")
		y, _ := strconv.Atoi(year)
		m, _ := strconv.Atoi(month)
		fmt.Fprintf(w, `<a href="/agenda/%d/%d">Volgende maand</a>`, y+m/12, m%12+1)
	case "oud":
		http.Redirect(w, r, fmt.Sprintf("/nieuws/%d", number), http.StatusMovedPermanently)
	case "naar-intern":
		http.Redirect(w, r, "/intern/3", http.StatusFound)
	case "rondje":
		http.Redirect(w, r, "/rondje", http.StatusFound)
	case "print":
		fmt.Fprintf(w, `<link rel="canonical" href="%s/nieuws/%d">%s`, s.URL, number, article(s.URL, number))
	case "nieuws":
		s.serveArticle(w, r, number, times)
	default:
		http.NotFound(w, r)
	}
}

// article is a page with some text of its own.
func article(host string, number int) string {
	return fmt.Sprintf(`<!doctype html><html lang="nl"><head><title>Akkoord %d</title><meta property="article:published_time" content="2021-03-%02d"></head>
<body><h1>Akkoord %[1]d</h1><p>De gemeente Coevorden en de coöperatie %[1]d hebben het convenant nummer %[1]d ondertekend in het stadhuis aan de markt (%[3]s).</p>
<p>Met de afspraken willen de partijen in de komende jaren samen werken aan een groene omgeving voor de inwoners.</p></body></html>`, number, number%28+1, host)
}

func (s *site) serveArticle(w http.ResponseWriter, r *http.Request, number, times int) {
	if number < 1 || number > perHost {
		http.NotFound(w, r)
		return
	}
	h := w.Header()
	etag := fmt.Sprintf(`"v%d"`, number)
	h.Set("ETag", etag)
	if r.Header.Get("If-None-Match") == etag {
		s.mu.Lock()
		s.same++
		s.mu.Unlock()
		w.WriteHeader(http.StatusNotModified)
		return
	}
	body := []byte(article(s.URL, number))
	switch number % 25 {
	case pageBusy:
		if times == 1 {
			h.Set("Retry-After", "2")
			http.Error(w, "te druk", http.StatusTooManyRequests)
			return
		}
	case pageDown:
		if times == 1 {
			http.Error(w, "onderhoud", http.StatusServiceUnavailable)
			return
		}
	case pageLatin:
		body = bytes.ReplaceAll(body, []byte("ö"), []byte("\xf6"))
	case pageUTF8:
		h.Set("Content-Type", "text/html; charset=iso-8859-1")
	case pageSlow: // what is tried is an answer that takes its time, so nothing is waited for
		select {
		case <-time.After(30 * time.Millisecond):
		case <-r.Context().Done():
			return
		}
	case pageBroken:
		h.Set("Content-Encoding", "gzip")
		w.Write([]byte("\x1f\x8b\x08 maar dan kapot"))
		return
	case pageNoIndex:
		h.Set("X-Robots-Tag", "noindex")
	}
	s.mu.Lock()
	s.given[r.URL.Path]++
	s.mu.Unlock()
	w.Write(body)
}
