package corpus

import (
	"encoding/json"
	"net/url"
	"strings"

	"github.com/PuerkitoBio/goquery"

	"github.com/akkoord/akkoord"
)

// pageMeta is what a page states about itself.
type pageMeta struct {
	url, title, site akkoord.OptString
	published        akkoord.Date
	publishedFrom    akkoord.PublishedFrom
}

// dateNames are the meta elements that hold a publication date, best first.
var dateNames = []string{
	"article:published_time", "og:article:published_time", "datepublished", "dcterms.issued", "dc.date.issued", "dcterms.available", "dcterms.date", "dc.date",
	"dcterms.created", "dc.date.created", "publication_date", "publicationdate", "publishdate", "publish-date", "publish_date", "pubdate", "date",
}

func readMeta(doc *goquery.Document) pageMeta {
	meta := map[string]string{}
	doc.Find("meta[content]").Each(func(_ int, s *goquery.Selection) {
		for _, key := range []string{"property", "name", "itemprop"} {
			name := strings.ToLower(strings.TrimSpace(s.AttrOr(key, "")))
			if value := plainText(s.AttrOr("content", "")); name != "" && value != "" && meta[name] == "" {
				meta[name] = value
			}
		}
	})
	ld := readJSONLD(doc)
	var m pageMeta
	m.site = firstOf(ld.publisher, meta["og:site_name"], meta["dcterms.publisher"], meta["dc.publisher"])
	m.url = pageURL(doc.Find(`link[rel="canonical"]`).First().AttrOr("href", ""), meta["og:url"], ld.url)
	m.title = pageTitle(doc, firstOf(meta["og:title"], ld.headline, meta["dcterms.title"]), string(m.site))
	m.published, m.publishedFrom = pageDate(doc, meta, ld.published)
	return m
}

func firstOf(values ...string) akkoord.OptString {
	for _, v := range values {
		if v != "" {
			return akkoord.OptString(v)
		}
	}
	return ""
}

// pageURL gives the first whole web address.
func pageURL(candidates ...string) akkoord.OptString {
	for _, c := range candidates {
		u, err := url.Parse(strings.TrimSpace(c))
		if err == nil && u.Host != "" && (u.Scheme == "https" || u.Scheme == "http") {
			return akkoord.OptString(u.String())
		}
	}
	return ""
}

// titleMarks stand between a title and the name of the site.
var titleMarks = []string{" | ", " - ", " – ", " — ", " :: ", " » "}

// pageTitle takes the stated title, else the only h1, else the title element,
// and leaves the name of the site behind it out.
func pageTitle(doc *goquery.Document, stated akkoord.OptString, site string) akkoord.OptString {
	heading := ""
	if h := doc.Find("h1"); h.Length() > 0 {
		if inner := doc.Find("article h1, main h1"); inner.Length() > 0 {
			h = inner
		}
		if blocks := nodeBlocks(h.Get(0)); len(blocks) == 1 {
			heading = plainText(blocks[0].text)
		}
	}
	title := string(stated)
	if title == "" {
		title = heading
	}
	fromElement := title == ""
	if fromElement {
		title = plainText(doc.Find("head title").First().Text())
	}
	// "Title | Site" with the h1 "Title": the page itself shows where to cut.
	if heading != "" && len(title) > len(heading) && strings.EqualFold(title[:len(heading)], heading) {
		for _, mark := range titleMarks {
			if strings.HasPrefix(title[len(heading):], mark) {
				return akkoord.OptString(heading)
			}
		}
	}
	for _, mark := range titleMarks {
		i := strings.LastIndex(title, mark)
		if i < 0 {
			continue
		}
		if strings.EqualFold(title[i+len(mark):], site) || fromElement && strings.Contains(title[:i], " ") {
			return akkoord.OptString(strings.TrimSpace(title[:i]))
		}
	}
	return akkoord.OptString(title)
}

// pageDate gives the publication date by the best witness of it.
func pageDate(doc *goquery.Document, meta map[string]string, ld string) (akkoord.Date, akkoord.PublishedFrom) {
	for _, name := range dateNames {
		if d, ok := machineDate(meta[name]); ok {
			return d, akkoord.FromMeta
		}
	}
	if d, ok := machineDate(ld); ok {
		return d, akkoord.FromJSONLD
	}
	if d, ok := timeElement(doc); ok {
		return d, akkoord.FromTime
	}
	return akkoord.Date{}, ""
}

// machineDate reads the dates of metadata, some of which are written for people.
func machineDate(s string) (akkoord.Date, bool) {
	if s = plainText(s); s == "" {
		return akkoord.Date{}, false
	}
	if d, ok := stampDate(s); ok {
		return d, true
	}
	return dateLine(s)
}

// jsonLD is what the JSON-LD of a page says of its article.
type jsonLD struct{ headline, published, publisher, url string }

// readJSONLD reads the first object of an article type, in document order.
func readJSONLD(doc *goquery.Document) (found jsonLD) {
	doc.Find(`script[type="application/ld+json"]`).EachWithBreak(func(_ int, s *goquery.Selection) bool {
		var v any
		if json.Unmarshal([]byte(s.Text()), &v) != nil {
			return true // broken metadata is no reason to refuse a page
		}
		object := articleObject(v, 0)
		if object == nil {
			return true
		}
		found = jsonLD{
			headline:  plainText(stringIn(object, "headline")),
			published: stringIn(object, "datePublished"),
			url:       stringIn(object, "url"),
		}
		if p, ok := object["publisher"].(map[string]any); ok {
			found.publisher = plainText(stringIn(p, "name"))
		}
		return false
	})
	return found
}

// articleObject searches lists, @graph and mainEntity for an article; it does
// not go deep, comments and related articles are articles too.
func articleObject(v any, depth int) map[string]any {
	if depth > 3 {
		return nil
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			if o := articleObject(e, depth+1); o != nil {
				return o
			}
		}
	case map[string]any:
		if isArticleType(v["@type"]) {
			return v
		}
		for _, key := range []string{"@graph", "mainEntity"} {
			if o := articleObject(v[key], depth+1); o != nil {
				return o
			}
		}
	}
	return nil
}

func isArticleType(t any) bool {
	switch t := t.(type) {
	case string:
		return strings.HasSuffix(t, "Article") || strings.HasSuffix(t, "Posting") || t == "Report"
	case []any:
		for _, e := range t {
			if isArticleType(e) {
				return true
			}
		}
	}
	return false
}

func stringIn(object map[string]any, key string) string {
	s, _ := object[key].(string)
	return s
}
