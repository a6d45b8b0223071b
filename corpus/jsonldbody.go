package corpus

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/akkoord/akkoord"
)

// The articleBody of a JSON-LD is the main text only if the page bears it out:
// it is as often a summary, the first lines, or the text of another page. All
// comparing is between letters and digits alone, since bodies have lost their
// borders: "een zin.Nog een zin".
const (
	leastStated   = 200     // letters of a body that is worth a look
	leastMatch    = 24      // letters of a block that cannot stand in it by chance
	mostStated    = 200_000 // bytes: each block is looked for in the body, and no article comes near
	leastStatedOf = 0.9     // of the body's letters that blocks of the page hold
)

// statedBlocks gives the main text of a page that states it, from the blocks of
// the page where these hold it, else, on a page that scripts fill, from what is
// stated; nil when the two do not bear each other out.
func statedBlocks(body []block, stated string) []block {
	if len(stated) < leastStated || len(stated) > mostStated {
		return nil
	}
	paragraphs := statedParagraphs(stated)
	whole := ""
	for _, p := range paragraphs {
		whole += letters(p.text)
	}
	if len(whole) < leastStated {
		return nil
	}
	first, last, held, at := findStated(body, whole)
	switch {
	case float64(held) >= leastStatedOf*float64(len(whole)):
		if tellsMore(body, first, last, at) {
			return nil
		}
		return between(body, first, last, at)
	case tellsElse(body, at, len(whole)):
		return nil
	}
	shown := map[string]block{}
	for i := range at {
		shown[letters(body[i].text)] = body[i]
	}
	for i, p := range paragraphs {
		if b, ok := shown[letters(p.text)]; ok {
			paragraphs[i] = b // the page knows a heading from a paragraph
		}
	}
	return paragraphs
}

// findStated finds the blocks of the page in the body, in order, and counts the
// letters of the body that they hold.
func findStated(body []block, whole string) (first, last, held int, at map[int]bool) {
	at = map[int]bool{}
	first, pos := -1, 0
	for i, b := range body {
		s := letters(b.text)
		j := strings.Index(whole[pos:], s)
		if s == "" || j < 0 || len(s) < leastMatch && (j > 0 || b.aside) {
			continue
		}
		if first < 0 {
			first = i
		}
		at[i], last = true, i
		held += len(s)
		pos += j + len(s)
	}
	return first, last, held, at
}

// tellsMore reports whether running text stands directly around what the body
// holds, in the same part of the page: then the body is not the whole of it.
func tellsMore(body []block, first, last int, at map[int]bool) bool {
	part := commonBox(body[first].box, body[last].box)
	for up := part; up != nil; up = up.Parent {
		if up.DataAtom == atom.Article || up.DataAtom == atom.Main {
			part = up
			break
		}
	}
	for i, b := range body {
		if !at[i] && (i < first || i > last) && runsOn(b) && isWithin(b.box, part) {
			return true
		}
	}
	return false
}

// tellsElse reports whether the page has text that is not in the body: a
// paragraph, or lines that together are half as long.
func tellsElse(body []block, at map[int]bool, whole int) bool {
	rest := 0
	for i, b := range body {
		if at[i] || b.aside || b.linked*2 >= len(b.text) || findCue(b.text) != nil {
			continue
		}
		if rest += len(b.text); runsOn(b) || rest*2 > whole {
			return true
		}
	}
	return false
}

// runsOn reports whether a block is a paragraph of an article by its looks.
func runsOn(b block) bool {
	return !b.aside && len(b.text) >= leastText && b.linked*2 < len(b.text) && b.kind != akkoord.Caption && findCue(b.text) == nil
}

// commonBox gives the innermost element around two others.
func commonBox(a, b *html.Node) *html.Node {
	around := map[*html.Node]bool{}
	for ; a != nil; a = a.Parent {
		around[a] = true
	}
	for b != nil && !around[b] {
		b = b.Parent
	}
	return b
}

func isWithin(n, part *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == part {
			return true
		}
	}
	return false
}

// statedParagraphs parts a body, which may be text or HTML.
func statedParagraphs(stated string) []block {
	if strings.Contains(stated, "</") || strings.Contains(stated, "<br") {
		if root, err := html.Parse(strings.NewReader(stated)); err == nil {
			return nodeBlocks(root)
		}
	}
	var blocks []block
	for _, line := range strings.Split(html.UnescapeString(stated), "\n") {
		if line = plainText(line); line != "" {
			blocks = append(blocks, block{text: line})
		}
	}
	return blocks
}

// letters gives the letters and digits of a text in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}
