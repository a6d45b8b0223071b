package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
)

// page is a text seen as lines, on its way to blocks. All formats go through
// it, so that a cue for furniture or a form of date line is written once.
type page struct {
	text  string
	lines []line // the lines that are not blank
}

// line is a line without the white space around it.
type line struct {
	span   akkoord.Span
	group  int               // lines with no blank line between them share it
	indent bool              // white space stood before it
	kind   akkoord.BlockKind // "" = not settled yet
}

// newPage finds the lines of a text. kinds are those of its groups where the
// format knows them (the tags of a web page), "" or nil where it does not.
func newPage(text string, kinds []akkoord.BlockKind) *page {
	p := &page{text: text, lines: make([]line, 0, 1+strings.Count(text, "\n"))}
	group, blank := -1, true
	for start := 0; start < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
			end = start + i
		}
		span := trim(text, akkoord.Span{Start: start, End: end})
		if span.Len() == 0 {
			blank = true
		} else {
			if blank {
				group++
				blank = false
			}
			l := line{span: span, group: group, indent: span.Start > start}
			if group < len(kinds) {
				l.kind = kinds[group]
			}
			p.lines = append(p.lines, l)
		}
		start = end + 1
	}
	return p
}

// trim takes the white space off both ends of a span.
func trim(text string, s akkoord.Span) akkoord.Span {
	for s.Start < s.End {
		c, n := utf8.DecodeRuneInString(text[s.Start:s.End])
		if !unicode.IsSpace(c) {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		c, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !unicode.IsSpace(c) {
			break
		}
		s.End -= n
	}
	return s
}

func (p *page) at(i int) string { return p.lines[i].span.In(p.text) }

// groupEnd gives the index after the last line of the group that i stands in.
func (p *page) groupEnd(i int) int {
	j := i + 1
	for j < len(p.lines) && p.lines[j].group == p.lines[i].group {
		j++
	}
	return j
}

func (p *page) firstOfGroup(i int) bool {
	return i == 0 || p.lines[i-1].group != p.lines[i].group
}

// furniture reports whether line i is settled as something beside the article.
func (p *page) furniture(i int) bool { return p.lines[i].kind == akkoord.Furniture }

// content reports whether line i is part of what the article says.
func (p *page) content(i int) bool {
	return p.lines[i].kind != akkoord.Furniture && p.lines[i].kind != akkoord.Caption
}

// complete fills in what follows from the text: blocks, title, publication
// date and publisher, each only where the format has not stated it.
func (a *draft) complete() {
	p := newPage(a.Text, a.kinds)
	p.markFurniture()
	published, titleAt := p.readFront(a.Title)
	if a.Published.IsZero() && !published.IsZero() {
		a.Published, a.PublishedFrom = published, akkoord.FromText
	}
	if a.Published.IsZero() && !a.inURL.IsZero() {
		a.Published, a.PublishedFrom = a.inURL, akkoord.FromURL
	}
	if a.Title == "" && titleAt >= 0 {
		a.Title = akkoord.OptString(foldSpace(p.at(titleAt)))
	}
	if a.Source == "" {
		a.Source = p.source()
	}
	if a.Source == "" {
		a.Source = a.site
	}
	if a.Blocks == nil {
		a.Blocks = p.blocks()
	}
}

// foldSpace makes one space of every stretch of white space.
func foldSpace(s string) string { return strings.Join(strings.Fields(s), " ") }
