package crawl

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/store"
)

// crawlEnv makes the test binary a process that crawls: the workspace, then the
// seeds. It goes on with the crawl that is in the workspace.
const crawlEnv = "AKKOORD_TEST_CRAWL"

func TestMain(m *testing.M) {
	if line := os.Getenv(crawlEnv); line != "" {
		words := strings.Fields(line)
		if _, err := crawlInto(context.Background(), words[0], words[1:], Options{}, Handlers{}); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	goleak.VerifyTestMain(m)
}

// hurry is a sleep that does not.
func hurry(ctx context.Context, d time.Duration) error { return sleep(ctx, min(d, time.Millisecond)) }

// crawlInto crawls into a workspace, or goes on with what is there.
func crawlInto(ctx context.Context, dir string, seeds []string, opt Options, h Handlers) (Summary, error) {
	st, err := store.Open(dir, store.Options{})
	if err != nil {
		return Summary{}, err
	}
	defer st.Close()
	c, err := st.LastCrawl(ctx)
	if errors.Is(err, store.ErrNotFound) || err == nil && c.Ended {
		c, err = st.BeginCrawl(ctx, store.Crawl{Seeds: seeds, Settings: "{}", Started: monday})
	}
	if err != nil {
		return Summary{}, err
	}
	if h.Fetch == nil {
		fetcher := NewFetcher(FetchOptions{AllowPrivate: true})
		defer fetcher.Close()
		archive, err := OpenWARC(ctx, WARCOptions{Dir: filepath.Join(dir, "warc"), Software: "test", UserAgent: fetcher.UserAgent(), MaxBytes: 100_000}, st)
		if err != nil {
			return Summary{}, err
		}
		defer archive.Close()
		h.Fetch, h.Archive = fetcher.Fetch, archive
	}
	opt.Round = c.Round
	if opt.Delay == 0 {
		opt.Delay = -1
	}
	if opt.Sleep == nil {
		opt.Sleep = hurry
	}
	sum, err := Run(ctx, seeds, opt, st, h)
	if err != nil {
		return sum, err
	}
	return sum, st.EndCrawl(ctx, c.Round, monday)
}

// held gives the articles of a workspace by their addresses, and what became of
// the addresses of its last crawl.
func held(t *testing.T, dir string) (articles map[string]int, urls map[string]store.URL) {
	t.Helper()
	st, err := store.Open(dir, store.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	articles, urls = map[string]int{}, map[string]store.URL{}
	err = st.EachArticle(t.Context(), store.ArticleFilter{}, func(a akkoord.Article) error {
		articles[string(a.URL)]++
		if !strings.Contains(a.Text, "coöperatie") {
			t.Errorf("%s: charset: %q", a.URL, a.Text)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	c, err := st.LastCrawl(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := st.EachURL(t.Context(), c.Round, "", func(u store.URL) error { urls[u.URL] = u; return nil }); err != nil {
		t.Fatal(err)
	}
	return articles, urls
}

// complete holds that a workspace has every article of the sites once, and that
// nothing was asked for that is forbidden. most is how often a page may be given.
func complete(t *testing.T, dir string, sites []*site, most int) map[string]store.URL {
	t.Helper()
	articles, urls := held(t, dir)
	want := 0
	for _, s := range sites {
		for address := range s.articles() {
			want++
			if articles[address] != 1 {
				t.Errorf("%s: %d times: %+v", address, articles[address], urls[address])
			}
		}
		s.mu.Lock()
		calendars := 0
		for path, n := range s.asked {
			if strings.HasPrefix(path, "/intern") {
				t.Errorf("%s was asked for %d times", path, n)
			}
			if strings.HasPrefix(path, "/agenda") {
				calendars++
			}
		}
		for path, n := range s.given {
			if n > most {
				t.Errorf("%s was fetched %d times", path, n)
			}
		}
		if calendars > mostCalendars {
			t.Errorf("%d pages of an endless calendar were fetched", calendars)
		}
		s.mu.Unlock()
	}
	if len(articles) != want {
		t.Errorf("%d articles, want %d", len(articles), want)
	}
	for address, u := range urls {
		if u.State == store.Queued {
			t.Errorf("%s is still queued: %+v", address, u)
		}
	}
	return urls
}

func TestCrawl(t *testing.T) {
	sites := []*site{newSite(t)} // TestCrawlKilled has several
	seeds := []string{sites[0].URL + "/"}
	dir := t.TempDir()
	sum, err := crawlInto(t.Context(), dir, seeds, Options{Depth: 100}, Handlers{})
	if err != nil {
		t.Fatal(err)
	}
	urls := complete(t, dir, sites, 1)
	sameAsArchive(t, dir)
	if sum.Articles != len(sites[0].articles()) || sum.OutOfScope == 0 {
		t.Errorf("%+v", sum)
	}
	for path, want := range map[string]string{
		"/intern/1": "refused 0 robots.txt forbids it", "/intern/2": "refused 0 robots.txt forbids it", "/intern/3": "refused 0 robots.txt forbids it",
		"/naar-intern": "done 302 redirect to SITE/intern/3", "/rondje": "failed 302 it redirects to itself", "/weg": "failed 404 404 Not Found",
		"/nieuws/5": "refused 200 broken gzip: gzip: invalid header", "/nieuws/9": "done 200 noindex: the page asks not to be kept",
		"/print/8": "done 200 known as SITE/nieuws/8", "/oud/7": "done 301 redirect to SITE/nieuws/7", "/nieuws/8": "done 200 ", "/": "done 200 no article: no running text",
		"/sitemap.xml": "done 404 there is none", "/agenda/2023/1": "refused 0 trap: a calendar, of which 24 pages were taken",
	} {
		u := urls[sites[0].URL+path]
		if got := strings.ReplaceAll(fmt.Sprintf("%s %d %s", u.State, u.Status, u.Reason), sites[0].URL, "SITE"); got != want {
			t.Errorf("%s: %s\nwant %s", path, got, want)
		}
	}
	for _, s := range sites {
		s.mu.Lock()
		if s.atOnce != 1 {
			t.Errorf("%d requests at once to one host", s.atOnce)
		}
		s.mu.Unlock()
	}

	// A new visit asks whether anything has changed.
	sum, err = crawlInto(t.Context(), dir, seeds, Options{}, Handlers{})
	if err != nil || sum.Articles != 0 {
		t.Errorf("again: %+v, %v", sum, err)
	}
	complete(t, dir, sites, 1+1) // those without an article are given anew
	for _, s := range sites {
		s.mu.Lock()
		if s.same < len(s.articles()) {
			t.Errorf("%d pages answered with 304, want %d", s.same, len(s.articles()))
		}
		s.mu.Unlock()
	}
}

// TestCrawlCancelled holds that a crawl ends with its context, at once and with
// nothing left running (TestMain looks for goroutines).
func TestCrawlCancelled(t *testing.T) {
	s := newSite(t)
	dir := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	begin := time.Now()
	turn := func(ctx context.Context, d time.Duration) error {
		cancel() // while it waits for its next turn
		return sleep(ctx, d)
	}
	_, err := crawlInto(ctx, dir, []string{s.URL + "/"}, Options{Delay: time.Hour, Sleep: turn}, Handlers{})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("it ends with %v", err)
	}
	cancel()
	if took := time.Since(begin); took > 5*time.Second {
		t.Errorf("it took %v to end", took)
	}
	if _, err := crawlInto(t.Context(), dir, nil, Options{}, Handlers{}); err != nil {
		t.Fatal(err)
	}
	complete(t, dir, []*site{s}, 1)
}
