package main

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/store"
)

// crawled runs crawl on a site of one's own.
func crawled(ctx context.Context, dir string, args ...string) (code int, stdout, stderr string) {
	var out, log bytes.Buffer
	p := &program{stdin: strings.NewReader(""), stdout: &out, stderr: &log}
	code = p.runContext(ctx, append([]string{"akkoord", "crawl", "--workspace", dir, "--allow-private", "--delay", "0s"}, args...))
	return code, out.String(), log.String()
}

// TestCrawlInterrupted holds that a crawl ends soon after it is broken off, though
// a server keeps it waiting; that its archive is whole; and that it goes on.
func TestCrawlInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	slow := true
	var mu sync.Mutex
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		wait := slow && r.URL.Path == "/traag"
		mu.Unlock()
		w.Header().Set("Content-Type", "text/html")
		fmt.Fprint(w, `<p><a href="/traag">Nieuws</a></p>`)
		if wait {
			w.(http.Flusher).Flush()
			cancel()
			<-r.Context().Done()
		}
	}))
	defer server.Close()
	dir := t.TempDir()
	begun := time.Now()
	code, _, log := crawled(ctx, dir, server.URL)
	if took := time.Since(begun); code != exitFailed || took > 5*time.Second {
		t.Errorf("it ends with %d after %v and says %q", code, took, log)
	}
	if !strings.Contains(log, "go on with --resume") || !strings.Contains(log, "pages=1") || !strings.Contains(log, "interrupted") {
		t.Errorf("it says %q", log)
	}
	if files := names(t, filepath.Join(dir, "warc")); files != "akkoord-00001.warc.gz" {
		t.Errorf("the archive is %s", files)
	}
	mu.Lock()
	slow = false
	mu.Unlock()
	if code, out, log := crawled(t.Context(), dir, "--resume"); code != exitDone || !strings.Contains(out, "\n      2        0 ") {
		t.Errorf("then it ends with %d: %s%s", code, out, log)
	}
}

// TestCrawlResumesFromNothing holds that a crawl that was killed before it had
// entered its URLs begins with them, under the name that it was begun with.
func TestCrawlResumesFromNothing(t *testing.T) {
	var asked []string
	var mu sync.Mutex
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		mu.Lock()
		asked = append(asked, r.UserAgent()+" "+r.URL.Path)
		mu.Unlock()
		http.NotFound(w, r)
	}))
	defer server.Close()
	dir := t.TempDir()
	st, err := store.Open(dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	_, err = st.BeginCrawl(t.Context(), store.Crawl{Seeds: []string{server.URL + "/nieuws"}, Settings: `{"scope":"host","contact":"pers@zeist.nl"}`})
	if err != nil {
		t.Fatal(err)
	}
	st.Close()
	code, out, log := crawled(t.Context(), dir, "--resume")
	mu.Lock()
	defer mu.Unlock()
	want := "akkoord/1 (+pers@zeist.nl) /robots.txt, akkoord/1 (+pers@zeist.nl) /nieuws, akkoord/1 (+pers@zeist.nl) /sitemap.xml"
	if got := strings.Join(asked, ", "); got != want || code != exitRefused || !strings.Contains(log, `failed source=`+server.URL+`/nieuws reason="404 Not Found"`) {
		t.Errorf("asked for %s, ends with %d: %s%s", got, code, out, log)
	}
}

// TestCrawlProgress holds what somebody who watches is told.
func TestCrawlProgress(t *testing.T) {
	var log bytes.Buffer
	p := &program{stderr: &log}
	p.log = p.logOfLine(nil)
	st, err := store.Open(t.TempDir(), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	c, err := p.startProgress(t.Context(), st, 1)
	if err != nil {
		t.Fatal(err)
	}
	for i, host := range []string{"a.nl", "b.nl", "b.nl", "c.nl", "d.nl"} {
		c.settled(store.URL{Found: store.Found{URL: fmt.Sprintf("https://%s/%d", host, i), Host: host, Kind: "page", Reason: "404 Not Found"}, State: store.Failed, Status: 404}, false)
	}
	c.found(2)
	c.begun, c.logged = c.begun.Add(-2*time.Hour), c.logged.Add(-progressEvery)
	log.Reset()
	c.settled(store.URL{Found: store.Found{Kind: "page"}, State: store.Done, Status: 200}, true)
	want := `INF crawling pages=6 articles=1 agreements=2 rate=0.0/s errors="5 (b.nl 2, a.nl 1, c.nl 1, …)"` + "\n"
	if log.String() != want {
		t.Errorf("%s\nwant %s", log.String(), want)
	}
}

// TestCrawlResumesHarvest holds that an article that was stored just before a
// kill is extracted when the crawl goes on.
func TestCrawlResumesHarvest(t *testing.T) {
	dir := t.TempDir()
	st, err := store.Open(dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	const url = "https://www.zeist.nl/lucht"
	crawl, err := st.BeginCrawl(t.Context(), store.Crawl{Seeds: []string{url}, Settings: `{"scope":"host"}`})
	if err != nil {
		t.Fatal(err)
	}
	u := store.URL{Found: store.Found{URL: url, Host: "www.zeist.nl", Kind: "page", How: "seed"}, State: store.Done, Status: 200}
	if err := st.Enter(t.Context(), crawl.Round, []store.Found{u.Found}); err != nil {
		t.Fatal(err)
	}
	a := akkoord.Article{ID: "1", Lang: "nl", Text: "De gemeente Zeist en de provincie Utrecht ondertekenden op 12 maart 2019 het convenant Schone Lucht."}
	a.Blocks = []akkoord.Block{{Kind: akkoord.Paragraph, Span: akkoord.Span{End: len(a.Text)}}}
	if _, err := st.Settle(t.Context(), u, store.Outcome{Article: &a}); err != nil {
		t.Fatal(err)
	}
	st.Close()
	if code, out, log := crawled(t.Context(), dir, "--resume"); code != exitDone || !strings.Contains(out, "\n      1        1          1 ") {
		t.Errorf("it ends with %d: %s%s", code, out, log)
	}
}
