package corpus

import (
	"strings"

	"codeberg.org/readeck/go-readability"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/akkoord/akkoord"
)

// mostReadable is the longest text of a page that readability is asked about, in
// bytes: its memory is many times that, and no article comes near.
const mostReadable = 3_000_000

// mainBlocks picks the main text out of the blocks of a page and tells what
// showed where it is: the JSON-LD, else a shape that leaves no doubt, else
// readability, else only what is navigation and not it.
func mainBlocks(root *html.Node, body []block, stated string) ([]block, akkoord.TextFrom) {
	if main := statedBlocks(body, stated); main != nil {
		return main, akkoord.TextByJSONLD
	}
	if main := plainMain(body); main != nil {
		return main, akkoord.TextByShape
	}
	size := 0
	for _, b := range body {
		size += len(b.text)
	}
	if size <= mostReadable {
		if main := readableBlocks(root, body); main != nil {
			return main, akkoord.TextByReadability
		}
	}
	return withoutAsides(body), akkoord.TextByPage
}

// readableBlocks asks readability where the main text is; nil when it finds none.
// The text itself is taken from the page, because readability drops lists of
// parties for their links and headings for their brevity.
func readableBlocks(root *html.Node, body []block) []block {
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.CharThresholds = 200 // a short release is a release
	readable, err := parser.ParseAndMutate(leanCopy(root), nil)
	if err != nil || readable.Node == nil {
		return nil
	}
	found := nodeBlocks(readable.Node)
	first, last, inMain := align(found, body)
	switch {
	case len(found) == 0:
		return nil
	case len(inMain)*4 < len(found)*3:
		return found // readability has rebuilt the page: believe it
	}
	return between(body, first, last, inMain)
}

// between gives the blocks of the page from the first to the last that are known
// to be main text, without the navigation among them. A class like "with-sidebar"
// around the whole page says nothing of it.
func between(body []block, first, last int, inMain map[int]bool) []block {
	trust := 0
	for i := range inMain {
		if body[i].aside {
			trust -= len(body[i].text)
		} else {
			trust += len(body[i].text)
		}
	}
	lists := map[*html.Node]bool{} // those of the article: their items are no menu
	for i := first; i <= last; i++ {
		if b := body[i]; b.list() != nil && (inMain[i] || b.linked*2 < len(b.text)) {
			lists[b.list()] = true
		}
	}
	main := make([]block, 0, last-first+1)
	for i := first; i <= last; i++ {
		b := body[i]
		if b.list() != nil && len(main) > 0 && announces(main[len(main)-1]) {
			lists[b.list()] = true
		}
		switch {
		case b.aside && (trust >= 0 || !inMain[i]):
		case inMain[i] || b.linked*2 < len(b.text) || lists[b.list()]:
			main = append(main, b)
		}
	}
	return main
}

// announces reports whether a list under the block belongs to it: "Aan het pact
// doen mee:".
func announces(b block) bool {
	return b.kind != akkoord.Item && strings.HasSuffix(b.text, ":") && b.linked == 0 && findCue(b.text) == nil
}

// list gives the list that the block is an item of; nil for others.
func (b *block) list() *html.Node {
	if b.kind == akkoord.Item && b.box != nil && b.box.DataAtom == atom.Li {
		return b.box.Parent
	}
	return nil
}

// align finds the blocks of readability in those of the page, in order.
func align(found, body []block) (first, last int, at map[int]bool) {
	at = map[int]bool{}
	next := 0
	for _, b := range found {
		for i := next; i < len(body); i++ {
			if body[i].text != b.text {
				continue
			}
			if len(at) == 0 {
				first = i
			}
			at[i], last, next = true, i, i+1
			break
		}
	}
	return first, last, at
}

// withoutAsides is the whole page without navigation, for pages in which
// readability finds no article.
func withoutAsides(body []block) []block {
	var kept []block
	for _, b := range body {
		if !b.aside {
			kept = append(kept, b)
		}
	}
	return kept
}
