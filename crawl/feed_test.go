package crawl

import (
	"net/url"
	"testing"
)

func TestReadFeed(t *testing.T) {
	for name, tt := range map[string]struct{ feed, want string }{
		"rss": {`<?xml version="1.0"?><rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><atom:link href="https://venlo.nl/rss" rel="self"/><link>https://venlo.nl/</link>
<item><title>Convenant</title><link> https://venlo.nl/1 </link><pubDate>Mon, 08 Mar 2021 10:00:00 +0100</pubDate></item>
<item><guid>https://venlo.nl/2</guid><dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">2021-03-09</dc:date></item><item><guid isPermaLink="false">https://venlo.nl/3</guid></item></channel></rss>`,
			"https://venlo.nl/1 2021-03-08 Convenant | https://venlo.nl/2 2021-03-09 "},
		"atom": {`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>a</title><link rel="self" href="/x"/><link href="/1"/><published>2021-03-08T10:00:00Z</published><updated>2021-04-01T10:00:00Z</updated></entry></feed>`,
			"/1 2021-03-08 a"},
		"rdf": {`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><item><title>Caf&eacute;</title><link>https://venlo.nl/1</link></item></rdf:RDF>`, "https://venlo.nl/1 0001-01-01 Café"},
	} {
		list, err := ReadFeed([]byte(tt.feed))
		if got := listed(list); err != nil || got != tt.want {
			t.Errorf("%s: %s, %v\nwant %s", name, got, err, tt.want)
		}
		if kindOf([]byte(tt.feed)) != kindFeed {
			t.Errorf("%s is not known as a feed", name)
		}
	}
	if _, err := ReadFeed([]byte("<html>")); err == nil || err.Error() != "read feed: it is <html>, want <rss>, <feed> or <rdf>" {
		t.Errorf("a page: %v", err)
	}
	if kindOf([]byte("<!doctype html><p>&lt;rss>")) != kindPage || kindOf([]byte("<?xml version='1.0'?><urlset>")) != kindSitemap {
		t.Error("a page or a sitemap is taken for something else")
	}
}

func TestScope(t *testing.T) {
	for _, tt := range []struct {
		scope         Scope
		seed, address string
		want          bool
	}{
		{ScopeHost, "https://www.venlo.nl/nieuws/1", "http://www.venlo.nl/", true},
		{ScopeHost, "https://www.venlo.nl/", "https://venlo.nl/", false},
		{ScopePath, "https://www.venlo.nl/nieuws/index.html", "https://www.venlo.nl/nieuws/2021/1", true},
		{ScopePath, "https://www.venlo.nl/nieuws/index.html", "https://www.venlo.nl/nieuwsbrief", false},
		{ScopePath, "https://www.venlo.nl/nieuws/", "https://www.limburg.nl/nieuws/", false},
		{ScopeDomain, "https://www.venlo.nl/", "https://pers.venlo.nl/x", true},
		{ScopeDomain, "https://www.venlo.co.uk/", "https://www.tegelen.co.uk/", false},
		{ScopeDomain, "https://127.0.0.1/", "https://127.0.0.2/", false},
		{ScopeDomain, "https://intranet/", "https://intranet/x", true},
	} {
		s := scope{kind: tt.scope}
		s.add(tt.seed)
		u, err := url.Parse(tt.address)
		if got := s.holds(u); err != nil || got != tt.want {
			t.Errorf("%s of %s: %s %v, %v", tt.scope, tt.seed, tt.address, got, err)
		}
	}
	if _, err := ParseScope("site"); err == nil || err.Error() != `scope "site": say host, path or domain` {
		t.Error(err)
	}
}

func FuzzReadFeed(f *testing.F) {
	f.Add([]byte("<rss><item><link>https://venlo.nl/1</link></item></rss>"))
	f.Add([]byte("<feed><entry><link href='/1'/></entry></feed>"))
	f.Fuzz(func(t *testing.T, feed []byte) {
		list, _ := ReadFeed(feed)
		for _, l := range list {
			if l.URL == "" {
				t.Error("a listing has no address")
			}
		}
		kindOf(feed)
	})
}
