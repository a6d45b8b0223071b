package corpus

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// plainMain gives the main text of a page that leaves no doubt about it: all of
// its running text stands in one element that is not the page as a whole. Nil
// where it does leave doubt, so that readability has to weigh one part against
// another; that takes longer than all the rest.
func plainMain(body []block) []block {
	var boxes []*html.Node // of the running text
	prose := 0
	for _, b := range body {
		if runsOn(b) {
			prose += len(b.text)
			boxes = append(boxes, b.box)
		}
	}
	if prose < plainProse {
		return nil
	}
	part := commonOf(boxes)
	if !holdsArticle(part) || isFarOut(part, boxes[1:]) || isFarOut(part, boxes[:len(boxes)-1]) {
		return nil
	}
	var inside []block
	from, to, all, linked := -1, 0, 0, 0
	inMain := map[int]bool{}
	for i, b := range body {
		if !isWithin(b.box, part) {
			continue
		}
		if from < 0 {
			from = i
		}
		to = i
		if b.aside {
			continue
		}
		inside = append(inside, b)
		all, linked = all+len(b.text), linked+b.linked
		if b.linked*2 < len(b.text) {
			inMain[i] = true
		}
	}
	if linked*5 > all || prose*2 < all || countTeasers(inside).teasers > mostTeasers {
		return nil
	}
	return between(body, from, to, inMain)
}

// isFarOut reports whether the one box that is not among the others stands far
// from them, as a paragraph in the foot of a page does that has no other mark.
func isFarOut(part *html.Node, others []*html.Node) bool {
	if len(others) < 2 {
		return false
	}
	inner := commonOf(others)
	return inner != part && inner.Parent != part
}

// commonOf gives the innermost element around all boxes.
func commonOf(boxes []*html.Node) *html.Node {
	common := boxes[0]
	for _, b := range boxes[1:] {
		if !isWithin(b, common) {
			common = commonBox(common, b)
		}
	}
	return common
}

// What leaves no doubt: so much running text, in bytes; it is half of the part
// at least, and links are a fifth of it at most; not more than one of its
// paragraphs can belong to a link to another article.
const (
	plainProse  = 500
	mostTeasers = 1
)

// holdsArticle reports whether an element is a part of a page that may hold one
// article: not the page, and not a part with such parts in it.
func holdsArticle(part *html.Node) bool {
	if part == nil {
		return false
	}
	switch part.DataAtom {
	case atom.Div, atom.Article, atom.Section, atom.Main:
	default:
		return false
	}
	for n := range part.Descendants() {
		if n.DataAtom == atom.Article || n.DataAtom == atom.Main {
			return false
		}
	}
	return true
}
