package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/akkoord/akkoord"
)

// block is a stretch of text of a page between two borders of block elements.
type block struct {
	text   string // white space folded; a br is a line feed
	kind   akkoord.BlockKind
	linked int        // bytes of the text that are links
	aside  bool       // in navigation, a footer, a share bar or the like
	box    *html.Node // the block element that the text stands in
}

// blockElements end the text before them and after them. All other elements
// are inline: "<b>Ge</b>meente" is one word.
var blockElements = map[atom.Atom]bool{
	atom.Address: true, atom.Article: true, atom.Aside: true, atom.Blockquote: true, atom.Body: true, atom.Caption: true, atom.Center: true,
	atom.Dd: true, atom.Details: true, atom.Dialog: true, atom.Div: true, atom.Dl: true, atom.Dt: true, atom.Fieldset: true, atom.Figcaption: true,
	atom.Figure: true, atom.Footer: true, atom.Form: true, atom.H1: true, atom.H2: true, atom.H3: true, atom.H4: true, atom.H5: true, atom.H6: true,
	atom.Header: true, atom.Hr: true, atom.Legend: true, atom.Li: true, atom.Main: true, atom.Menu: true, atom.Nav: true, atom.Ol: true, atom.P: true,
	atom.Pre: true, atom.Search: true, atom.Section: true, atom.Summary: true, atom.Table: true, atom.Tbody: true, atom.Td: true, atom.Tfoot: true,
	atom.Th: true, atom.Thead: true, atom.Tr: true, atom.Ul: true, atom.Img: true, atom.Video: true, atom.Iframe: true,
}

// unseen elements hold no text of the page.
var unseen = map[atom.Atom]bool{
	atom.Head: true, atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Svg: true, atom.Math: true, atom.Iframe: true,
	atom.Button: true, atom.Select: true, atom.Textarea: true, atom.Datalist: true, atom.Object: true, atom.Video: true, atom.Audio: true, atom.Canvas: true,
}

// kindOf gives the kind that an element gives to the blocks in it.
var kindOf = map[atom.Atom]akkoord.BlockKind{
	atom.H1: akkoord.Heading, atom.H2: akkoord.Heading, atom.H3: akkoord.Heading, atom.H4: akkoord.Heading, atom.H5: akkoord.Heading, atom.H6: akkoord.Heading,
	atom.Li: akkoord.Item, atom.Blockquote: akkoord.Quote, atom.Figcaption: akkoord.Caption, atom.Caption: akkoord.Caption,
}

// asideElements and asideNames mark what is not the article; for the names see
// nameParts.
var (
	// Forms are not among them: there are sites that wrap each page in one.
	asideElements = map[atom.Atom]bool{atom.Nav: true, atom.Aside: true, atom.Footer: true, atom.Dialog: true, atom.Menu: true, atom.Search: true}
	asideNames    = map[string]bool{
		"nav": true, "navigation": true, "navbar": true, "menu": true, "breadcrumb": true, "breadcrumbs": true, "kruimelpad": true, "share": true, "sharing": true,
		"social": true, "socials": true, "cookie": true, "cookies": true, "cookiebar": true, "related": true, "gerelateerd": true, "comments": true, "reacties": true,
		"cookieconsent": true, "cookiemelding": true, "cookienotice": true, "cookiewall": true, "consent": true, "gdpr": true,
		"sidebar": true, "footer": true, "banner": true, "newsletter": true, "nieuwsbrief": true, "advertisement": true, "advertentie": true, "pagination": true, "tags": true,
	}
)

// nodeBlocks gives the blocks of a page or a part of it.
func nodeBlocks(n *html.Node) []block {
	var w blockWriter
	w.walk(n, around{})
	w.flush(around{})
	return w.blocks
}

// around is what the elements around a text say about it.
type around struct {
	kind        akkoord.BlockKind
	aside       bool
	link, timed bool       // in an a, in a time element
	cell        bool       // in a table or a list of terms
	lines       bool       // in a pre: line feeds are kept
	box         *html.Node // the innermost block element
}

// blockWriter gathers inline text and cuts it into blocks.
type blockWriter struct {
	blocks []block
	text   strings.Builder
	space  bool                // white space is due before the next letter
	breaks int                 // br elements since the last letter
	linked int                 // bytes of the text in links
	timed  int                 // and in time elements
	skip   map[*html.Node]bool // elements to leave out
}

func (w *blockWriter) walk(n *html.Node, c around) {
	switch n.Type {
	case html.TextNode:
		w.write(n.Data, c)
		return
	case html.ElementNode:
		if hidden(n) || w.skip[n] {
			return
		}
	case html.CommentNode, html.DoctypeNode:
		return
	}
	// The field DataAtom is stale in nodes that readability has renamed.
	tag := atom.Lookup([]byte(n.Data))
	switch {
	case unseen[tag]:
		w.space = true
		return
	case tag == atom.Br:
		if w.breaks++; w.breaks == 2 {
			w.flush(c) // two line breaks are how old pages write a paragraph
		}
		return
	}
	inner := c
	if k, ok := kindOf[tag]; ok {
		inner.kind = k
	}
	isBlock := blockElements[tag]
	if isCaption(n) {
		inner.kind, isBlock = akkoord.Caption, true
	}
	inner.aside = c.aside || isAside(n)
	inner.link = c.link || tag == atom.A
	inner.timed = c.timed || tag == atom.Time
	inner.cell = c.cell || tag == atom.Td || tag == atom.Th || tag == atom.Dt || tag == atom.Dd
	inner.lines = c.lines || tag == atom.Pre
	if isBlock {
		inner.box = n
		w.flush(c)
	} else if partedByStyle(n, tag) {
		w.space = true
	}
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		w.walk(child, inner)
	}
	if isBlock {
		w.flush(inner)
	}
}

// write adds text, with every stretch of white space (and no-break space)
// folded to one space, and without the marks that only guide line breaks.
func (w *blockWriter) write(s string, c around) {
	before := w.text.Len()
	for len(s) > 0 {
		// Most of a page is plain letters, which go over word by word.
		n := 0
		for n < len(s) && '!' <= s[n] && s[n] <= '~' {
			n++
		}
		if n > 0 {
			w.due()
			w.text.WriteString(s[:n])
			s = s[n:]
			continue
		}
		r, size := utf8.DecodeRuneInString(s)
		s = s[size:]
		switch {
		case guidesBreaks(r):
			continue
		case r == '\n' && c.lines:
			if w.breaks++; w.breaks == 2 {
				w.flush(c)
				before = 0
			}
			continue
		case unicode.IsSpace(r):
			w.space = true
			continue
		}
		w.due()
		w.text.WriteRune(r)
	}
	if c.link {
		w.linked += w.text.Len() - before
	}
	if c.timed {
		w.timed += w.text.Len() - before
	}
}

// due writes the white space that stands before the next letter.
func (w *blockWriter) due() {
	if w.text.Len() > 0 {
		if w.breaks > 0 {
			w.text.WriteByte('\n')
		} else if w.space {
			w.text.WriteByte(' ')
		}
	}
	w.space, w.breaks = false, 0
}

// guidesBreaks reports whether a mark is only there to guide line breaks.
func guidesBreaks(r rune) bool { return r == '\u00ad' || r == '\u200b' || r == '\ufeff' }

// plainText is write for a string outside the page's body.
func plainText(s string) string {
	return foldSpace(strings.Map(func(r rune) rune {
		if guidesBreaks(r) {
			return -1
		}
		return r
	}, s))
}

// flush ends the block that is being written; c is where its text stood.
func (w *blockWriter) flush(c around) {
	if n := w.text.Len(); n > 0 {
		kind := c.kind
		if c.cell && kind == "" && n <= headingLength && !strings.Contains(w.text.String(), "\n") {
			kind = akkoord.Paragraph // short as it is, a cell is no heading
		}
		if w.timed == n { // the time of publication, not part of the text
			kind = akkoord.Furniture
		}
		w.blocks = append(w.blocks, block{text: w.text.String(), kind: kind, linked: w.linked, aside: c.aside, box: c.box})
	}
	w.text.Reset()
	w.space, w.breaks, w.linked, w.timed = false, 0, 0, 0
}

func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true"
		case "style":
			return strings.Contains(strings.ReplaceAll(a.Val, " ", ""), "display:none")
		}
	}
	return false
}

func isAside(n *html.Node) bool {
	if asideElements[n.DataAtom] {
		return true
	}
	if n.DataAtom == atom.Body || n.DataAtom == atom.Html || n.DataAtom == atom.Main || n.DataAtom == atom.Article {
		return false // "body.has-sidebar" says nothing of the text in it
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "role":
			if a.Val == "navigation" || a.Val == "complementary" || a.Val == "contentinfo" || a.Val == "search" || a.Val == "dialog" {
				return true
			}
		case "class", "id":
			for part := range nameParts(a.Val) {
				if asideNames[part] {
					return true
				}
			}
		}
	}
	return false
}
