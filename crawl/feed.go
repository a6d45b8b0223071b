package crawl

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"net/mail"
	"regexp"
	"strings"
	"time"

	"golang.org/x/net/html/charset"
)

// ReadFeed reads what an RSS or Atom feed lists: addresses, as they stand in it,
// titles and dates of publication. What was read before an error is given with
// it.
func ReadFeed(data []byte) ([]Listing, error) {
	dec := xml.NewDecoder(bytes.NewReader(data))
	dec.Strict = false
	dec.Entity = xml.HTMLEntity
	dec.CharsetReader = charset.NewReaderLabel
	var list []Listing
	root := true
	for {
		token, err := dec.Token()
		if err == io.EOF {
			return list, nil
		}
		if err != nil {
			return list, fmt.Errorf("read feed: %w", err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		name := strings.ToLower(start.Name.Local)
		if root && name != "rss" && name != "feed" && name != "rdf" {
			return nil, fmt.Errorf("read feed: it is <%s>, want <rss>, <feed> or <rdf>", start.Name.Local)
		}
		root = false
		if name != "item" && name != "entry" {
			continue
		}
		var e feedEntry
		if err := dec.DecodeElement(&e, &start); err != nil {
			return list, fmt.Errorf("read feed: %w", err)
		}
		if l := e.listing(); l.URL != "" && len(list) < mostListings {
			list = append(list, l)
		}
	}
}

// feedEntry is an item of RSS or an entry of Atom.
type feedEntry struct {
	Title string `xml:"title"`
	Links []struct {
		Href string `xml:"href,attr"`
		Rel  string `xml:"rel,attr"`
		Text string `xml:",chardata"`
	} `xml:"link"`
	GUID struct {
		Permanent string `xml:"isPermaLink,attr"`
		Text      string `xml:",chardata"`
	} `xml:"guid"`
	PubDate   string `xml:"pubDate"`
	Date      string `xml:"date"` // Dublin Core, in RDF
	Published string `xml:"published"`
	Updated   string `xml:"updated"`
}

func (e *feedEntry) listing() Listing {
	l := Listing{Title: strings.TrimSpace(e.Title)}
	for _, link := range e.Links {
		address := strings.TrimSpace(link.Text)
		if address == "" && (link.Rel == "" || link.Rel == "alternate") {
			address = strings.TrimSpace(link.Href)
		}
		if l.URL == "" {
			l.URL = address
		}
	}
	if id := strings.TrimSpace(e.GUID.Text); l.URL == "" && e.GUID.Permanent != "false" && strings.HasPrefix(id, "http") {
		l.URL = id
	}
	for _, date := range []string{e.Published, e.PubDate, e.Date, e.Updated} {
		if l.Changed = feedTime(date); !l.Changed.IsZero() {
			break
		}
	}
	return l
}

// feedTime reads a date of mail (RSS) or of W3C (Atom).
func feedTime(s string) time.Time {
	if t, err := mail.ParseDate(strings.TrimSpace(s)); err == nil {
		return t
	}
	return stamp(s)
}

// rootElement finds the first element of a document that tells what it is.
var rootElement = regexp.MustCompile(`(?i)<(?:[a-z]+:)?(rss|feed|rdf|urlset|sitemapindex|html|head|body|!doctype html)[\s>]`)

// kindOf tells by its first bytes whether a body is a feed, a sitemap or a page.
func kindOf(body []byte) string {
	m := rootElement.FindSubmatch(body[:min(len(body), 1024)])
	if m == nil {
		return kindPage
	}
	switch strings.ToLower(string(m[1])) {
	case "rss", "feed", "rdf":
		return kindFeed
	case "urlset", "sitemapindex":
		return kindSitemap
	}
	return kindPage
}
