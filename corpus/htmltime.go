package corpus

import (
	"net/url"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/akkoord/akkoord"
)

// timePlaces are the places of the time element of an article, best first.
var timePlaces = []func(*html.Node) bool{
	func(n *html.Node) bool { return attribute(n, "itemprop") == "datePublished" },
	func(n *html.Node) bool { return hasAttribute(n, "pubdate") },
	func(n *html.Node) bool { return within(n, atom.Article) },
	func(n *html.Node) bool { return within(n, atom.Main) },
	func(n *html.Node) bool { return true },
}

// timeElement gives the day of the first time element that can be that of the
// article; none on a page that only lists articles, each with its own.
func timeElement(times []*html.Node) (akkoord.Date, bool) {
	for _, here := range timePlaces {
		var found akkoord.Date
		dated := map[*html.Node]bool{} // articles with a time of their own
		for _, n := range times {
			if !here(n) {
				continue
			}
			article, own := ownTime(n)
			if !own {
				continue
			}
			stated := attribute(n, "datetime")
			if !hasAttribute(n, "datetime") {
				stated = textOf(n)
			}
			if d, ok := machineDate(stated); ok {
				dated[article] = true
				if found.IsZero() {
					found = d
				}
			}
		}
		if len(dated) > mostDated {
			return akkoord.Date{}, false
		}
		if !found.IsZero() {
			return found, true
		}
	}
	return akkoord.Date{}, false
}

// mostDated is how many article elements with a time an article page has, its
// own and a related one or two; more of them are an overview.
const mostDated = 3

// ownTime reports whether a time element can be that of the article it stands
// in, and gives the article element: not in a list, in a card that links to
// another page, among comments or beside the article. The foot of an article is
// where many systems put its date, unlike the foot of a page.
func ownTime(n *html.Node) (article *html.Node, own bool) {
	feet := 0
	for p := n.Parent; p != nil; p = p.Parent {
		switch {
		case p.DataAtom == atom.Article || p.DataAtom == atom.Main || strings.HasSuffix(attribute(p, "itemtype"), "Article"):
			if article == nil {
				article = p
			}
			feet = 0
		case p.DataAtom == atom.Footer || hasClass(p, "footer"):
			feet++
		case p.DataAtom == atom.Li, isAside(p):
			return nil, false
		case p.DataAtom == atom.A && attribute(p, "rel") != "bookmark" && !strings.HasPrefix(attribute(p, "href"), "#"):
			return nil, false
		}
	}
	return article, feet == 0
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttribute(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

func hasClass(n *html.Node, class string) bool {
	for _, c := range strings.Fields(attribute(n, "class")) {
		if c == class {
			return true
		}
	}
	return false
}

// dateInURL reads the day, or the month, that a news site puts in the path of an
// article: /2022/10/05/, /nieuws/2022-10-05-convenant, /20221005/. Numbers that
// make no date say nothing.
func dateInURL(address string) (akkoord.Date, bool) {
	u, err := url.Parse(address)
	if err != nil {
		return akkoord.Date{}, false
	}
	segments := strings.Split(u.Path, "/")
	for i, s := range segments {
		year, ok := numberIn(s, 4, 1995, 2099)
		if ok && i+2 < len(segments) {
			month, ok := numberIn(segments[i+1], 2, 1, 12)
			if !ok {
				continue
			}
			day, ok := numberIn(segments[i+2], 2, 1, 31)
			if !ok {
				return akkoord.Date{Year: year, Month: month}, true
			}
			return wholeDate(year, month, day)
		}
		if len(s) >= 10 && s[4] == '-' && s[7] == '-' && (len(s) == 10 || s[10] == '-') {
			s = s[:4] + s[5:7] + s[8:10]
		}
		if len(s) == 8 {
			year, okYear := numberIn(s[:4], 4, 1995, 2099)
			month, okMonth := numberIn(s[4:6], 2, 1, 12)
			day, okDay := numberIn(s[6:], 2, 1, 31)
			if okYear && okMonth && okDay {
				return wholeDate(year, month, day)
			}
		}
	}
	return akkoord.Date{}, false
}

// numberIn reads a number of so many digits that lies between two others.
func numberIn(s string, digits, least, most int) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && len(s) <= digits && least <= n && n <= most
}

// wholeDate refuses 31 February.
func wholeDate(year, month, day int) (akkoord.Date, bool) {
	d := akkoord.Date{Year: year, Month: month, Day: day}
	_, err := akkoord.ParseDate(d.String())
	return d, err == nil
}
