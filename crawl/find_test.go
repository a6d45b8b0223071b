package crawl

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"net/url"
	"strings"
	"testing"
)

func TestReadSitemap(t *testing.T) {
	const pages = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> https://www.venlo.nl/nieuws/1?a=1&amp;b=2 </loc><lastmod>2021-03-08</lastmod></url>
<url><loc>https://www.venlo.nl/nieuws/2</loc><lastmod>gisteren</lastmod>
 <news:news><news:publication><news:name>Venlo</news:name></news:publication><news:publication_date>2021-03-09T10:00:00+01:00</news:publication_date><news:title>Convenant</news:title></news:news></url>
<url><lastmod>2021</lastmod></url></urlset>`
	const want = "https://www.venlo.nl/nieuws/1?a=1&b=2 2021-03-08  | https://www.venlo.nl/nieuws/2 2021-03-09 Convenant"
	var zipped bytes.Buffer
	gz := gzip.NewWriter(&zipped)
	gz.Write([]byte(pages))
	gz.Close()
	for name, file := range map[string]string{"plain": pages, "gzip": zipped.String(), "with a byte order mark": "\ufeff" + pages} {
		s, err := ReadSitemap(strings.NewReader(file))
		if got := listed(s.Pages); err != nil || got != want {
			t.Errorf("%s: %s, %v\nwant %s", name, got, err, want)
		}
	}
	index := `<sitemapindex><sitemap><loc>https://www.venlo.nl/a.xml.gz</loc><lastmod>2021-03</lastmod></sitemap></sitemapindex>`
	if s, err := ReadSitemap(strings.NewReader(index)); err != nil || listed(s.Sitemaps) != "https://www.venlo.nl/a.xml.gz 2021-03-01 " || s.Pages != nil {
		t.Errorf("index: %+v, %v", s, err)
	}
	if s, err := ReadSitemap(strings.NewReader("https://venlo.nl/a\r\n\r\nhttps://venlo.nl/b\n")); err != nil || len(s.Pages) != 2 {
		t.Errorf("text: %+v, %v", s, err)
	}
}

func TestReadSitemapBroken(t *testing.T) {
	for _, tt := range []struct {
		file, want string
		pages      int
	}{
		{"<urlset><url><loc>https://venlo.nl/a</loc></url><url><loc>htt", "read sitemap: XML syntax error on line 1: unexpected EOF", 1},
		{"<html><body>Niet gevonden</body></html>", "read sitemap: it is <html>, want <urlset> or <sitemapindex>", 0},
		{"Niet gevonden", `read sitemap: "Niet gevonden" is no address`, 0},
		{"<urlset>" + strings.Repeat("<url><loc>https://venlo.nl/a</loc></url>", mostListings+1), "read sitemap: it has more than 50000 addresses", mostListings},
		{"\x1f\x8bxx", "read sitemap: unexpected EOF", 0},
	} {
		s, err := ReadSitemap(strings.NewReader(tt.file))
		if err == nil || err.Error() != tt.want || len(s.Pages) != tt.pages {
			t.Errorf("%.40q: %d pages, %v\nwant %d, %s", tt.file, len(s.Pages), err, tt.pages, tt.want)
		}
	}
}

func listed(list []Listing) string {
	var parts []string
	for _, l := range list {
		parts = append(parts, fmt.Sprintf("%s %s %s", l.URL, l.Changed.Format("2006-01-02"), l.Title))
	}
	return strings.Join(parts, " | ")
}

func TestReadLinks(t *testing.T) {
	address, _ := url.Parse("https://www.venlo.nl/nieuws/")
	const page = `<!doctype html><head><base href="/archief/"><meta name="ROBOTS" content="NoIndex, follow">
<link rel="canonical" href="https://www.venlo.nl/nieuws?utm_source=x"><link rel="alternate" type="application/rss+xml" href="/rss.xml">
<link rel="stylesheet" href="/a.css"><link rel="next" href="?page=2"></head>
<a href="2021/convenant#top">a</a> <a href='2021/convenant'>again</a> <A HREF=/nieuws/b>b</A> <a href="foto.JPG?w=3">c</a>
<a href="mailto:pers@venlo.nl">d</a> <a href="javascript:void(0)">e</a> <a href="#inhoud">f</a> <a rel="nofollow" href="/g">g</a>
<a href="https://www.limburg.nl/">h</a> <a href="/stukken/akkoord.pdf">i</a> <script>"<a href='/nooit'>"</script><a>j</a>`
	l := ReadLinks([]byte(page), address)
	want := "https://www.venlo.nl/archief/?page=2 https://www.venlo.nl/archief/2021/convenant https://www.venlo.nl/nieuws/b https://www.limburg.nl/ https://www.venlo.nl/stukken/akkoord.pdf"
	if got := strings.Join(l.Pages, " "); got != want {
		t.Errorf("pages %s\nwant  %s", got, want)
	}
	if len(l.Feeds) != 1 || l.Feeds[0] != "https://www.venlo.nl/rss.xml" || l.Canonical != "https://www.venlo.nl/nieuws" || !l.NoIndex || l.NoFollow || l.Refused != 2 {
		t.Errorf("%+v", l)
	}
}

func FuzzReadSitemap(f *testing.F) {
	f.Add("<urlset><url><loc>https://venlo.nl/a</loc><lastmod>2021</lastmod></url></urlset>")
	f.Add("https://venlo.nl/a\n")
	f.Add("\x1f\x8b\x08")
	f.Fuzz(func(t *testing.T, file string) {
		s, _ := ReadSitemap(strings.NewReader(file))
		for _, l := range append(s.Pages, s.Sitemaps...) {
			if l.URL == "" {
				t.Error("a listing has no address")
			}
		}
	})
}
