package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
)

// Limits of layout, in bytes. A heading or a list item is a short line; a line
// is "long" when it can only be running text.
const (
	headingLength = 100
	itemLength    = 120
	longLine      = 160
)

// blocks divides the page into blocks; together they hold every line that is
// not blank, in order. Lines whose kind is settled keep it.
func (p *page) blocks() []akkoord.Block {
	p.markItems()
	p.markHeadings()
	blocks := make([]akkoord.Block, 0, 8+len(p.lines)/2)
	for i, l := range p.lines {
		kind := l.kind
		if kind == "" {
			kind = akkoord.Paragraph
		}
		if n := len(blocks); n > 0 && p.continues(i, blocks[n-1].Kind, kind) {
			blocks[n-1].Span.End = l.span.End
			continue
		}
		blocks = append(blocks, akkoord.Block{Kind: kind, Span: l.span})
	}
	return blocks
}

// continues reports whether line i goes on with the block of the line above.
func (p *page) continues(i int, above, kind akkoord.BlockKind) bool {
	if p.firstOfGroup(i) || above != kind {
		return false
	}
	if kind == akkoord.Item || kind == akkoord.Heading {
		return !p.startsItem(i) && p.wrapped(i)
	}
	return true
}

// wrapped reports whether line i is the rest of the item above it: it is
// indented under it or goes on in small letters.
func (p *page) wrapped(i int) bool {
	c, _ := utf8.DecodeRuneInString(p.at(i))
	return p.lines[i].indent || unicode.IsLower(c)
}

// markItems settles list items: lines behind a bullet with what is wrapped
// under them, and short lines under one that ends in a colon.
func (p *page) markItems() {
	for i := range p.lines {
		l := &p.lines[i]
		switch {
		case l.kind != "":
		case p.startsItem(i):
			l.kind = akkoord.Item
		case !p.firstOfGroup(i) && p.lines[i-1].kind == akkoord.Item && p.wrapped(i):
			l.kind = akkoord.Item
		}
	}
	for i := 0; i+2 < len(p.lines); i++ {
		if p.lines[i].kind != "" || !strings.HasSuffix(p.at(i), ":") {
			continue
		}
		end := i + 1
		for end < len(p.lines) && p.listLine(end) {
			// A list stands together: in one group or each line in its own.
			if end > i+1 && p.firstOfGroup(end) != p.firstOfGroup(i+2) {
				break
			}
			end++
		}
		// The last of a run of short lines, each in its own group, is often
		// the heading of what comes next.
		if end < len(p.lines) && end-1 > i && p.firstOfGroup(end-1) && p.content(end) && !endsItem(p.at(end-1)) {
			end--
		}
		if end-i-1 < 2 {
			continue
		}
		for j := i + 1; j < end; j++ {
			p.lines[j].kind = akkoord.Item
		}
	}
}

// listLine reports whether an unsettled line could be one of a list.
func (p *page) listLine(i int) bool {
	s := p.at(i)
	return p.lines[i].kind == "" && len(s) <= itemLength && !strings.ContainsAny(s[len(s)-1:], ".!?:")
}

// endsItem reports whether a line ends as items in the middle of a list do.
func endsItem(s string) bool {
	return strings.HasSuffix(s, ";") || strings.HasSuffix(s, ",")
}

// startsItem reports whether line i begins with a bullet or a number.
func (p *page) startsItem(i int) bool {
	s := p.at(i)
	c, n := utf8.DecodeRuneInString(s)
	rest := s[n:]
	spaced := rest != "" && (rest[0] == ' ' || rest[0] == '\t' || strings.HasPrefix(rest, "\u00a0"))
	switch {
	case rest == "":
		return false
	case strings.ContainsRune("•·▪‣◦●○■□✓✔→\uf0b7", c):
		return true
	case strings.ContainsRune("-–—*+", c):
		next, _ := utf8.DecodeRuneInString(rest)
		return spaced || c == '-' && unicode.IsUpper(next)
	case c == 'o': // the second level of a list pasted from a mail
		return spaced && p.hasNeighbour(i, "o ")
	case c >= '0' && c <= '9':
		if rest[0] >= '0' && rest[0] <= '9' {
			rest = rest[1:]
		}
		return len(rest) > 2 && (rest[0] == '.' || rest[0] == ')') && rest[1] == ' '
	case c >= 'a' && c <= 'z':
		return len(rest) > 2 && rest[0] == ')' && rest[1] == ' '
	}
	return false
}

// hasNeighbour reports whether a line beside i in its group starts with s too.
func (p *page) hasNeighbour(i int, s string) bool {
	return !p.firstOfGroup(i) && strings.HasPrefix(p.at(i-1), s) ||
		i+1 < len(p.lines) && !p.firstOfGroup(i+1) && strings.HasPrefix(p.at(i+1), s)
}

// markHeadings settles the short lines that stand above a piece of text: alone
// in their group, or on top of a paragraph that is one much longer line.
func (p *page) markHeadings() {
	for i := range p.lines {
		l := &p.lines[i]
		if l.kind != "" || !p.firstOfGroup(i) || i+1 == len(p.lines) || p.furniture(i+1) || !headingLike(p.at(i)) {
			continue
		}
		alone := p.firstOfGroup(i + 1)
		// Hard-wrapped text has lines of one length, so it cannot look like this.
		next := p.lines[i+1].span.Len()
		above := !alone && p.lines[i+1].kind == "" && (next >= 2*l.span.Len() && next > headingLength || isAboutHeading(p.at(i)))
		if alone || above {
			l.kind = akkoord.Heading
		}
	}
}

func headingLike(s string) bool {
	if len(s) > headingLength || strings.IndexFunc(s, unicode.IsLetter) < 0 {
		return false
	}
	return !strings.ContainsAny(s[len(s)-1:], ".:;,") && !strings.HasSuffix(s, "…")
}
