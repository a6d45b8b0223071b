package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// partedByStyle reports whether an inline element that follows another without
// white space stands apart from it all the same: links side by side are buttons,
// and "<strong>Waterschap</strong><span>Heuvelbeek</span>" is kept apart by a
// style sheet. A word that is cut into elements has text outside of them, or
// parts of a letter or two: "<b>Ge</b>meente", "m<sup>2</sup>".
func partedByStyle(n *html.Node, tag atom.Atom) bool {
	before := n.PrevSibling
	if before == nil || before.Type != html.ElementNode || blockElements[before.DataAtom] {
		return false
	}
	if tag == atom.A && before.Data == "a" {
		return true
	}
	if tag == atom.Sup || tag == atom.Sub || before.Data == "sup" || before.Data == "sub" {
		return false
	}
	first, last := inlineText(n), inlineText(before)
	if len(first) < shortestPart || len(last) < shortestPart {
		return false
	}
	start, _ := utf8.DecodeRuneInString(first)
	end, _ := utf8.DecodeLastRuneInString(last)
	return isWordRune(start) && isWordRune(end)
}

// shortestPart is how long both texts are at least that are two words, in bytes.
const shortestPart = 3

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// inlineText gives the text of an element with no block in it; "" for others.
func inlineText(n *html.Node) string {
	var b strings.Builder
	var add func(*html.Node) bool
	add = func(n *html.Node) bool {
		switch n.Type {
		case html.TextNode:
			b.WriteString(n.Data)
		case html.ElementNode:
			if tag := atom.Lookup([]byte(n.Data)); blockElements[tag] || unseen[tag] || tag == atom.Br {
				return false
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			if !add(c) {
				return false
			}
		}
		return true
	}
	if !add(n) {
		return ""
	}
	return b.String()
}
