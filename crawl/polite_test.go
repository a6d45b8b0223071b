package crawl

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/store"
)

// clock is a time that passes only while somebody sleeps.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) Sleep(ctx context.Context, d time.Duration) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	return ctx.Err()
}

// told is a host of which somebody tells what it answers: "STATUS header: value|body", the
// answers to one path after each other.
type told map[string][]string

// crawlTold crawls https://venlo.nl/ and gives the requests, each with the
// second at which it was made, and what became of each address.
func crawlTold(t *testing.T, answers told, opt Options) (asked, urls string, sum Summary) {
	t.Helper()
	time0 := &clock{now: monday}
	var lines []string
	fetch := func(_ context.Context, q Request, now time.Time) (*Response, error) {
		path := strings.TrimPrefix(q.URL, "https://venlo.nl")
		lines = append(lines, fmt.Sprintf("%g:%s", now.Sub(monday).Seconds(), path))
		answer := "404 |"
		if list := answers[path]; len(list) > 0 {
			answer = list[0]
			if len(list) > 1 {
				answers[path] = list[1:]
			}
		}
		head, body, _ := strings.Cut(answer, "|")
		res := &Response{URL: q.URL, Header: http.Header{}, Body: []byte(body), Raw: []byte(body)}
		rest := ""
		fmt.Sscan(head, &res.Status)
		if _, rest, _ = strings.Cut(head, " "); rest != "" {
			name, value, _ := strings.Cut(rest, ": ")
			res.Header.Set(name, strings.TrimSpace(value))
		}
		if res.Status == 0 {
			return nil, errors.New("no route to host")
		}
		res.RetryAfter = retryAfter(res.Header.Get("Retry-After"), now)
		if l := res.Header.Get("Location"); l != "" {
			res.Location = l
		}
		return res, nil
	}
	dir := t.TempDir()
	opt.Now, opt.Sleep = time0.Now, time0.Sleep
	if opt.Delay == 0 {
		opt.Delay = time.Second
	}
	sum, err := crawlInto(t.Context(), dir, []string{"https://venlo.nl/"}, opt, Handlers{
		Fetch: fetch,
		Page: func(body []byte, _, url string) (akkoord.Article, error) {
			a := akkoord.Article{ID: url, URL: akkoord.OptString(url), Lang: "nl", Text: "coöperatie"}
			published, _, _ := strings.Cut(string(body), " ")
			a.Published, _ = akkoord.ParseDate(published)
			return a, nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	_, all := held(t, dir)
	var states []string
	for address, u := range all {
		if u.Status != http.StatusNotFound || u.State != store.Done { // the sitemap that is guessed
			states = append(states, strings.TrimPrefix(address, "https://venlo.nl")+" "+u.State+" "+u.Reason)
		}
	}
	if len(states) == 1 {
		urls = states[0]
	} else {
		urls = fmt.Sprint(len(states))
	}
	return strings.Join(lines, " "), urls, sum
}

func TestPolite(t *testing.T) {
	for _, tt := range []struct {
		name    string
		answers told
		opt     Options
		asked   string
		urls    string
	}{
		{"a second between requests", told{"/": {"200 |"}}, Options{}, "0:/robots.txt 1:/ 2:/sitemap.xml", "/ done "},
		{"Crawl-delay is longer", told{"/robots.txt": {"200 |User-agent: *\nCrawl-delay: 7"}, "/": {"200 |"}}, Options{}, "0:/robots.txt 7:/ 14:/sitemap.xml", "/ done "},
		{"robots.txt is down", told{"/robots.txt": {"503 |"}}, Options{}, "0:/robots.txt 5:/robots.txt 15:/robots.txt",
			"/ refused robots.txt cannot be reached: 503 Service Unavailable; so everything is forbidden"},
		{"robots.txt comes back", told{"/robots.txt": {"0 |", "200 |"}, "/": {"200 |"}}, Options{}, "0:/robots.txt 5:/robots.txt 6:/ 7:/sitemap.xml", "/ done "},
		{"robots.txt is elsewhere", told{"/robots.txt": {"301 Location: https://venlo.nl/r|"}, "/r": {"200 |User-agent: akkoord\nDisallow: /"}}, Options{},
			"0:/robots.txt 1:/r", "2"},
		{"robots.txt goes round", told{"/robots.txt": {"301 Location: https://venlo.nl/robots.txt|"}, "/": {"200 |"}}, Options{Delay: -1},
			"0:/robots.txt 0:/robots.txt 0:/robots.txt 0:/robots.txt 0:/robots.txt 0:/robots.txt 0:/ 0:/sitemap.xml", "/ done "},
		{"busy", told{"/": {"429 Retry-After: 60|", "503 |", "200 |"}}, Options{}, "0:/robots.txt 1:/ 61:/sitemap.xml 62:/ 72:/", "/ done "},
		{"busy for long", told{"/": {"503 Retry-After: 7200|"}}, Options{}, "0:/robots.txt 1:/", "2"},
		{"errors", told{"/": {"500 |"}}, Options{}, "0:/robots.txt 1:/ 2:/sitemap.xml 6:/ 16:/ 36:/", "/ failed 500 Internal Server Error, asked for 4 times"},
		{"the network", told{"/": {"0 |", "0 |", "200 |"}}, Options{}, "0:/robots.txt 1:/ 2:/sitemap.xml 6:/ 16:/", "/ done "},
		{"too old", told{"/": {"200 |2019-12-31 "}}, Options{Since: akkoord.Date{Year: 2020}}, "0:/robots.txt 1:/ 2:/sitemap.xml", "/ done published 2019-12-31, before 2020"},
		{"old by its sitemap", told{"/": {"200 |"}, "/sitemap.xml": {"200 |<urlset><url><loc>/oud</loc><lastmod>2019</lastmod></url></urlset>"}}, Options{Since: akkoord.Date{Year: 2020}},
			"0:/robots.txt 1:/ 2:/sitemap.xml", "2"},
		{"enough", told{"/": {"200 |<a href=/1>1</a><a href=/2>2</a><a href=/3>3</a>"}, "/1": {"200 |"}}, Options{MaxPages: 2}, "0:/robots.txt 1:/ 2:/sitemap.xml 3:/1", "4"},
		{"deep", told{"/": {"200 |<a href=/1>1</a>"}, "/1": {"200 |<a href=/2>2</a>"}}, Options{Depth: 1}, "0:/robots.txt 1:/ 2:/sitemap.xml 3:/1", "2"},
		{"nofollow", told{"/": {"200 X-Robots-Tag: nofollow|<a href=/1>1</a>"}}, Options{}, "0:/robots.txt 1:/ 2:/sitemap.xml", "/ done "},
		{"dry run", told{"/": {"200 |<a href=/1>1</a>"}}, Options{DryRun: true}, "0:/robots.txt 1:/ 2:/sitemap.xml", "2"},
	} {
		asked, urls, sum := crawlTold(t, tt.answers, tt.opt)
		if asked != tt.asked || urls != tt.urls {
			t.Errorf("%s: asked %s, became %s\nwant %s, %s", tt.name, asked, urls, tt.asked, tt.urls)
		}
		if (tt.name == "busy for long") != (len(sum.Left) == 1) {
			t.Errorf("%s: left %v", tt.name, sum.Left)
		}
	}
}

// TestLeftAlone holds that a host that asked for a long wait is not asked for
// anything else when the crawl goes on before that time, and is after it.
func TestLeftAlone(t *testing.T) {
	dir := t.TempDir()
	st, err := store.Open(dir, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	c, err := st.BeginCrawl(t.Context(), store.Crawl{Settings: "{}", Started: monday})
	if err != nil {
		t.Fatal(err)
	}
	var asked []string
	time0 := &clock{now: monday}
	goOn := func() Summary {
		sum, err := Run(t.Context(), []string{"https://venlo.nl/"}, Options{Round: c.Round, Now: time0.Now, Sleep: time0.Sleep}, st, Handlers{
			Fetch: func(_ context.Context, q Request, now time.Time) (*Response, error) {
				asked = append(asked, strings.TrimPrefix(q.URL, "https://venlo.nl"))
				res := &Response{URL: q.URL, Status: http.StatusNotFound}
				if len(asked) == 2 {
					res.Status, res.RetryAfter = http.StatusTooManyRequests, 2*time.Hour
				}
				return res, nil
			},
		})
		if err != nil {
			t.Fatal(err)
		}
		return sum
	}
	until := monday.Add(2*time.Hour + time.Second) // of the second request
	for range 2 {
		sum := goOn()
		if len(sum.Left) != 1 || sum.Left[0].Host != "venlo.nl" || !sum.Left[0].Until.Equal(until) {
			t.Errorf("left alone: %v, want until %v", sum.Left, until)
		}
	}
	if got := strings.Join(asked, " "); got != "/robots.txt /" {
		t.Errorf("asked for %s", got)
	}
	time0.now = until
	if sum := goOn(); len(sum.Left) != 0 || strings.Join(asked, " ") != "/robots.txt / /sitemap.xml /" {
		t.Errorf("then asked for %s, left %v", asked, sum.Left)
	}
}
