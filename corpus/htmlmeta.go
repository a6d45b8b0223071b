package corpus

import (
	"net/url"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

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

func readMeta(parts *pageParts, ld jsonLD) pageMeta {
	meta := parts.meta
	var m pageMeta
	m.site = firstOf(ld.publisher, meta["og:site_name"], meta["dcterms.publisher"], meta["dc.publisher"])
	m.url = pageURL(parts.canonical, meta["og:url"], ld.url)
	m.title = pageTitle(parts, firstOf(meta["og:title"], ld.headline, meta["dcterms.title"]), string(m.site))
	m.published, m.publishedFrom = pageDate(parts, ld.published)
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
func pageTitle(parts *pageParts, stated akkoord.OptString, site string) akkoord.OptString {
	heading := ""
	if len(parts.headings) > 0 {
		h := parts.headings[0]
		inner := func(n *html.Node) bool { return within(n, atom.Article) || within(n, atom.Main) }
		if i := slices.IndexFunc(parts.headings, inner); i >= 0 {
			h = parts.headings[i]
		}
		if blocks := nodeBlocks(h); len(blocks) == 1 {
			heading = plainText(blocks[0].text)
		}
	}
	title := string(stated)
	if title == "" {
		title = heading
	}
	fromElement := title == ""
	if fromElement {
		title = plainText(textOf(parts.title))
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
func pageDate(parts *pageParts, ld string) (akkoord.Date, akkoord.PublishedFrom) {
	for _, name := range dateNames {
		if d, ok := machineDate(parts.meta[name]); ok {
			return d, akkoord.FromMeta
		}
	}
	if d, ok := machineDate(ld); ok {
		return d, akkoord.FromJSONLD
	}
	if d, ok := timeElement(parts.times); ok {
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
