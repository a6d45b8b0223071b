package corpus

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageParts are the elements of a page that tell about it, in document order,
// found in one walk over its nodes.
type pageParts struct {
	title     *html.Node // of the head
	meta      map[string]string
	canonical string
	jsonLD    []string // the texts of its scripts
	headings  []*html.Node
	times     []*html.Node
}

func partsOf(root *html.Node) *pageParts {
	p := &pageParts{meta: map[string]string{}}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Meta:
			p.addMeta(n)
		case atom.Link:
			if attribute(n, "rel") == "canonical" && p.canonical == "" {
				p.canonical = attribute(n, "href")
			}
		case atom.Title:
			if p.title == nil && n.Parent != nil && n.Parent.DataAtom == atom.Head {
				p.title = n
			}
		case atom.Script:
			if attribute(n, "type") == "application/ld+json" && n.FirstChild != nil {
				p.jsonLD = append(p.jsonLD, n.FirstChild.Data)
			}
		case atom.H1:
			p.headings = append(p.headings, n)
		case atom.Time:
			p.times = append(p.times, n)
		}
	}
	return p
}

// addMeta takes what a meta element says, unless one before it said it.
func (p *pageParts) addMeta(n *html.Node) {
	for _, key := range []string{"property", "name", "itemprop"} {
		name := strings.ToLower(strings.TrimSpace(attribute(n, key)))
		if name == "" || p.meta[name] != "" {
			continue
		}
		if value := plainText(attribute(n, "content")); value != "" {
			p.meta[name] = value
		}
	}
}

// within reports whether one of the elements around n is of the kind.
func within(n *html.Node, tag atom.Atom) bool {
	for p := range n.Ancestors() {
		if p.DataAtom == tag {
			return true
		}
	}
	return false
}

// textOf gives the text of an element as it stands in the page.
func textOf(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
