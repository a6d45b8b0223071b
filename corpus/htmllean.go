package corpus

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// leanCopy copies a page for readability, which looks at every node many times:
// without what nobody sees, without elements that only style words, without
// empty ones and without the attributes that it does not go by. What remains is
// a third of the nodes of a usual page, with the same main text.
func leanCopy(root *html.Node) *html.Node {
	c := &html.Node{Type: html.DocumentNode}
	for child := root.FirstChild; child != nil; child = child.NextSibling {
		leanInto(c, child)
	}
	return c
}

// leanInto copies n to the end of the children of to.
func leanInto(to, n *html.Node) {
	switch n.Type {
	case html.TextNode:
		leanText(to, n.Data)
		return
	case html.ElementNode:
	default:
		return
	}
	tag := n.DataAtom
	switch {
	case tag == atom.Head:
		leanHead(to, n)
		return
	case unseen[tag] || hidden(n):
		if !blockElements[tag] {
			leanText(to, " ")
		}
		return
	}
	attrs := leanAttributes(n)
	block := blockElements[tag] || tag == atom.Html
	if !block {
		if partedByStyle(n, tag) {
			leanText(to, " ")
		}
		if len(attrs) == 0 && tag != atom.A && tag != atom.Br && tag != atom.Code {
			for child := n.FirstChild; child != nil; child = child.NextSibling {
				leanInto(to, child)
			}
			return
		}
	}
	el := &html.Node{Type: html.ElementNode, Data: n.Data, DataAtom: tag, Namespace: n.Namespace, Attr: attrs}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		leanInto(el, child)
	}
	if el.FirstChild == nil && n.FirstChild != nil || el.FirstChild == nil && emptied[tag] {
		return
	}
	to.AppendChild(el)
}

// emptied are the elements that say nothing when nothing is in them.
var emptied = map[atom.Atom]bool{
	atom.Div: true, atom.Section: true, atom.Span: true, atom.P: true, atom.A: true, atom.Header: true, atom.Li: true, atom.Ul: true,
	atom.Article: true, atom.Aside: true, atom.Nav: true, atom.Footer: true, atom.I: true, atom.B: true, atom.Label: true, atom.Form: true,
}

// leanText adds text; white space between blocks is no text.
func leanText(to *html.Node, s string) {
	last := to.LastChild
	switch {
	case last != nil && last.Type == html.TextNode:
		last.Data += s
	case strings.TrimSpace(s) != "" || last != nil && !blockElements[last.DataAtom]:
		to.AppendChild(&html.Node{Type: html.TextNode, Data: s})
	}
}

// leanHead keeps the titles, which tell readability which heading is the title.
func leanHead(to, head *html.Node) {
	el := &html.Node{Type: html.ElementNode, Data: "head", DataAtom: atom.Head}
	for n := head.FirstChild; n != nil; n = n.NextSibling {
		isTitle := n.DataAtom == atom.Meta && (strings.HasSuffix(attribute(n, "property"), "title") || strings.HasSuffix(attribute(n, "name"), "title"))
		if n.DataAtom != atom.Title && !isTitle {
			continue
		}
		c := &html.Node{Type: html.ElementNode, Data: n.Data, DataAtom: n.DataAtom, Attr: n.Attr}
		if t := n.FirstChild; t != nil {
			c.AppendChild(&html.Node{Type: html.TextNode, Data: t.Data})
		}
		el.AppendChild(c)
	}
	to.AppendChild(el)
}

// leanAttributes gives the attributes by which readability tells what an
// element is for. Addresses only count as being one of the page itself.
func leanAttributes(n *html.Node) []html.Attribute {
	var kept []html.Attribute
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "role", "rel", "itemprop", "aria-modal", "summary", "datatable":
			if a.Val != "" {
				kept = append(kept, a)
			}
		case "href":
			if !strings.HasPrefix(a.Val, "#") {
				a.Val = "/"
			}
			kept = append(kept, a)
		}
	}
	return kept
}
