package store

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/akkoord/akkoord"
)

var noon = time.Date(2021, 3, 8, 12, 0, 0, 0, time.UTC)

func page(url, how string, depth int) Found {
	return Found{URL: url, Host: "www.venlo.nl", Kind: "page", How: how, Depth: depth}
}

func openCrawl(t *testing.T) (*Store, int) {
	t.Helper()
	s, err := Open(t.TempDir(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	c, err := s.BeginCrawl(t.Context(), Crawl{Seeds: []string{"https://www.venlo.nl/"}, Settings: "{}", Started: noon})
	if err != nil {
		t.Fatal(err)
	}
	return s, c.Round
}

// turns takes what is queued in its order, as paths.
func turns(t *testing.T, s *Store, round int) string {
	t.Helper()
	var order []string
	for {
		u, ok, err := s.Next(t.Context(), round, "www.venlo.nl")
		if err != nil {
			t.Fatal(err)
		}
		if !ok {
			return strings.Join(order, " ")
		}
		order = append(order, strings.TrimPrefix(u.URL, "https://www.venlo.nl"))
		u.State = Done
		if _, err := s.Settle(t.Context(), u, Outcome{}); err != nil {
			t.Fatal(err)
		}
	}
}

func TestNext(t *testing.T) {
	s, round := openCrawl(t)
	forbidden := page("https://www.venlo.nl/x", "link", 1)
	forbidden.Reason = "trap: a calendar"
	err := s.Enter(t.Context(), round, []Found{page("https://www.venlo.nl/c", "link", 2), page("https://www.venlo.nl/b", "link", 1), forbidden,
		page("https://www.venlo.nl/a", "link", 1), page("https://www.venlo.nl/b", "sitemap", 0)})
	if err != nil {
		t.Fatal(err)
	}
	u, _, err := s.Next(t.Context(), round, "www.venlo.nl")
	if err != nil || u.URL != "https://www.venlo.nl/b" || u.How != "link" || u.Depth != 1 {
		t.Fatalf("next: %+v, %v", u, err)
	}
	u.Tries, u.Due, u.State = 1, noon.Add(time.Minute), Queued
	if _, err := s.Settle(t.Context(), u, Outcome{}); err != nil {
		t.Fatal(err)
	}
	if got := turns(t, s, round); got != "/a /c /b" {
		t.Errorf("turns: %s, want /a /c /b", got)
	}
	// A new crawl takes up again what it finds, and nothing else.
	if c, err := s.BeginCrawl(t.Context(), Crawl{Settings: "{}"}); err != nil || c.Round != round+1 {
		t.Fatalf("%+v, %v", c, err)
	}
	if err := s.Enter(t.Context(), round+1, []Found{page("https://www.venlo.nl/a", "seed", 0)}); err != nil {
		t.Fatal(err)
	}
	if got := turns(t, s, round+1); got != "/a" {
		t.Errorf("turns: %s, want /a", got)
	}
}

func TestSettle(t *testing.T) {
	s, round := openCrawl(t)
	if err := s.Enter(t.Context(), round, []Found{page("https://www.venlo.nl/", "seed", 0)}); err != nil {
		t.Fatal(err)
	}
	u, _, err := s.Next(t.Context(), round, "www.venlo.nl")
	if err != nil {
		t.Fatal(err)
	}
	u.State, u.Status, u.ETag, u.Digest, u.Fetched = Done, 200, `"v1"`, "00ff", noon
	a := akkoord.Article{ID: "0123456789abcdef", Lang: "nl", Text: "Venlo tekent."}
	child := page("https://www.venlo.nl/a", "link", 1)
	child.Parent = u.URL

	// Nothing of it is there when any of it cannot be stored.
	broken := child
	broken.URL = "https://www.venlo.nl/broken"
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Settle(ctx, u, Outcome{Article: &a, Found: []Found{broken}}); err == nil {
		t.Fatal("settled after the end of its context")
	}
	if _, err := s.Article(t.Context(), a.ID); !errors.Is(err, ErrNotFound) {
		t.Errorf("half of it is stored: %v", err)
	}

	before, _ := s.Revision(t.Context())
	sum, err := s.Settle(t.Context(), u, Outcome{Article: &a, SourcePath: "https://www.venlo.nl", Found: []Found{child}})
	if err != nil || sum.Added != 1 {
		t.Fatalf("%+v, %v", sum, err)
	}
	after, _ := s.Revision(t.Context())
	if after != before+1 {
		t.Errorf("revision %d after %d", after, before)
	}
	var got []URL
	if err := s.EachURL(t.Context(), round, "", func(u URL) error { got = append(got, u); return nil }); err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || got[0].ArticleID != a.ID || got[0].ETag != `"v1"` || !got[0].Fetched.Equal(noon) || got[1].State != Queued {
		t.Errorf("%+v", got)
	}
	if found, err := s.FoundOn(t.Context(), u.URL); err != nil || len(found) != 1 || found[0] != child {
		t.Errorf("found on the seed: %+v, %v", found, err)
	}
	// The state alone is no new revision: an index stays as good as it was.
	if _, err := s.Settle(t.Context(), got[1], Outcome{}); err != nil {
		t.Fatal(err)
	}
	if n, _ := s.Revision(t.Context()); n != after {
		t.Errorf("revision %d, want %d", n, after)
	}
	// Another source holds the id.
	other := a
	other.Text = "Iets anders."
	sum, err = s.Settle(t.Context(), got[1], Outcome{Article: &other, SourcePath: "https://www.limburg.nl"})
	if err != nil || len(sum.Conflicts) != 1 {
		t.Errorf("%+v, %v", sum, err)
	}
	counts, err := s.CountCrawl(t.Context(), round)
	if err != nil || len(counts) != 1 || counts[0] != (HostCount{Host: "www.venlo.nl", Fetched: 1, Articles: 1, Refused: 1}) {
		t.Errorf("%+v, %v", counts, err)
	}
	// The article may go; the address is still known.
	if _, err := s.DeleteArticles(t.Context(), []string{a.ID}); err != nil {
		t.Fatal(err)
	}
	if _, known, err := s.URL(t.Context(), round, u.URL); err != nil || !known {
		t.Errorf("known: %v, %v", known, err)
	}
}

func TestHostsAndCrawls(t *testing.T) {
	s, round := openCrawl(t)
	if _, ok, err := s.Host(t.Context(), "https://www.venlo.nl"); ok || err != nil {
		t.Errorf("host: %v, %v", ok, err)
	}
	want := Host{Origin: "https://www.venlo.nl", Robots: "User-agent: *\nDisallow: /x", Status: 200, Fetched: noon, Delay: 1500 * time.Millisecond}
	if err := s.PutHost(t.Context(), want); err != nil {
		t.Fatal(err)
	}
	if got, ok, err := s.Host(t.Context(), want.Origin); !ok || err != nil || got != want {
		t.Errorf("host: %+v, %v, %v", got, ok, err)
	}
	if err := s.EndCrawl(t.Context(), round, noon); err != nil {
		t.Fatal(err)
	}
	c, err := s.LastCrawl(t.Context())
	if err != nil || !c.Ended || c.Round != round || len(c.Seeds) != 1 || !c.Started.Equal(noon) {
		t.Errorf("%+v, %v", c, err)
	}
}
