package crawl

import (
	"bytes"
	"net/url"
	"strings"

	"golang.org/x/net/html"
)

// Links is what a page leads to, each address in its canonical form and once, in
// the order of the page.
type Links struct {
	Pages []string // of <a> and <area>, and the next page of a list
	Feeds []string // RSS and Atom that the page offers
	// Canonical is the address under which the page wants to be known; "" when it
	// does not say.
	Canonical string
	// NoFollow reports that the page asks not to follow its links.
	NoFollow bool
	// NoIndex reports that the page asks not to be kept.
	NoIndex bool
	// Refused counts the links that are no pages: other schemes, broken addresses.
	Refused int
}

// skippedTypes are the ends of addresses of files that no article is in.
var skippedTypes = []string{
	".jpg", ".jpeg", ".png", ".gif", ".svg", ".webp", ".ico", ".bmp", ".tif", ".tiff", ".mp3", ".mp4", ".m4a", ".m4v", ".mov", ".avi", ".wmv", ".webm", ".ogg", ".wav",
	".zip", ".gz", ".rar", ".7z", ".exe", ".dmg", ".apk", ".css", ".js", ".json", ".woff", ".woff2", ".ttf", ".eot", ".ics", ".vcf", ".xls", ".xlsx", ".ods", ".csv",
	".ppt", ".pptx", ".odp", ".dwg", ".gpx", ".kml", ".kmz", ".shp",
}

// ReadLinks reads the links of a web page that was found at an address. The page
// is UTF-8, or close enough to it for tags and addresses to be read.
func ReadLinks(page []byte, address *url.URL) Links {
	var l Links
	base := address
	seen := map[string]bool{}
	add := func(list *[]string, raw string) {
		raw = strings.TrimSpace(raw)
		if raw == "" || strings.HasPrefix(raw, "#") {
			return
		}
		canonical, err := Canonical(raw, base)
		if err != nil {
			l.Refused++
			return
		}
		if !seen[canonical] {
			seen[canonical] = true
			*list = append(*list, canonical)
		}
	}
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return l // its end: the page is in memory
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			tag := string(name)
			switch tag {
			case "a", "area", "link", "base", "meta":
			default:
				continue
			}
			attr := map[string]string{}
			for more {
				var key, value []byte
				key, value, more = z.TagAttr()
				if _, twice := attr[string(key)]; !twice {
					attr[string(key)] = string(value)
				}
			}
			switch rel := " " + strings.ToLower(attr["rel"]) + " "; tag {
			case "base":
				if u, err := address.Parse(attr["href"]); err == nil && attr["href"] != "" && base == address {
					base = u
				}
			case "meta":
				if strings.EqualFold(attr["name"], "robots") || strings.EqualFold(attr["name"], "akkoord") {
					l.robotsTag(attr["content"])
				}
			case "link":
				switch kind := strings.ToLower(attr["type"]); {
				case strings.Contains(rel, " alternate ") && (strings.HasPrefix(kind, "application/rss") || strings.HasPrefix(kind, "application/atom")):
					add(&l.Feeds, attr["href"])
				case strings.Contains(rel, " canonical "):
					if c, err := Canonical(attr["href"], base); err == nil && l.Canonical == "" {
						l.Canonical = c
					}
				case strings.Contains(rel, " next "):
					add(&l.Pages, attr["href"])
				}
			default:
				if !strings.Contains(rel, " nofollow ") && !isFile(attr["href"]) {
					add(&l.Pages, attr["href"])
				}
			}
		}
	}
}

// robotsTag reads the wishes of a page, from its meta element or from the header
// X-Robots-Tag, which may name the crawler that it is for.
func (l *Links) robotsTag(content string) {
	content = strings.ToLower(content)
	if agent, wishes, found := strings.Cut(content, ":"); found && !strings.Contains(agent, ",") && !strings.HasPrefix(agent, "unavailable_after") && !strings.HasPrefix(agent, "max-") {
		if strings.TrimSpace(agent) != Agent {
			return
		}
		content = wishes
	}
	for _, wish := range strings.Split(content, ",") {
		switch strings.TrimSpace(wish) {
		case "none":
			l.NoFollow, l.NoIndex = true, true
		case "nofollow":
			l.NoFollow = true
		case "noindex":
			l.NoIndex = true
		}
	}
}

// isFile reports whether an address is that of a picture, an archive and the
// like, by the end of its path.
func isFile(raw string) bool {
	path, _, _ := strings.Cut(raw, "?")
	path, _, _ = strings.Cut(path, "#")
	dot := strings.LastIndexByte(path, '.')
	if dot < 0 || strings.Contains(path[dot:], "/") {
		return false
	}
	end := strings.ToLower(path[dot:])
	for _, t := range skippedTypes {
		if end == t {
			return true
		}
	}
	return false
}
