package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
)

// readFront reads the top of the page: date line, byline and title, in whatever
// order they stand, under mastheads or not. It settles date line, byline and
// masthead as furniture and the title as a heading. titleAt is -1 where a title
// was given or none was found; the date is the unknown one rather than a
// guessed one.
func (p *page) readFront(given akkoord.OptString) (published akkoord.Date, titleAt int) {
	var heads []int // what may be the title, above the body
	prose := 0      // paragraphs of the body so far; after the lead no date line is to be expected
	var changed akkoord.Date
	for i, top := 0, 0; i < len(p.lines) && top < topLines && prose < 2; i++ {
		s := p.at(i)
		if !p.content(i) {
			// The path of pages, the byline or the reading time may hold the date.
			if d, ok := dateLine(s); ok && published.IsZero() && p.furniture(i) {
				published = d
			}
			continue
		}
		if strings.IndexFunc(s, unicode.IsLetter) < 0 && !maybeDateLine(s) {
			continue // a rule of dashes
		}
		top++
		switch d, isDate := dateLine(s); {
		case isDate:
			p.lines[i].kind = akkoord.Furniture
			if published.IsZero() {
				published = d
			}
		case published.IsZero() && p.yearlessDate(s, &published):
			p.lines[i].kind = akkoord.Furniture
		case changed.IsZero() && isChangedLine(s, &changed):
			p.lines[i].kind = akkoord.Furniture
		case len(heads) > 0 && isByline(s):
			p.lines[i].kind = akkoord.Furniture
		case prose > 0:
			if p.firstOfGroup(i) {
				prose++
			}
		case len(heads) == 0 && len(s) <= titleLength && strings.IndexFunc(s, unicode.IsLetter) >= 0, len(heads) > 0 && p.headLine(i):
			heads = append(heads, i)
		default:
			prose = 1
		}
		if published.IsZero() {
			published = leadDate(s)
		}
	}
	titleAt = -1
	switch {
	case len(heads) > 0 && prose > 0:
		titleAt = p.pickTitle(heads)
	case len(heads) > 0:
		titleAt = p.pickTitle(heads[:1])
	}
	if published.IsZero() {
		published = p.footDate()
	}
	if published.IsZero() {
		published = changed
	}
	if given != "" && (titleAt < 0 || !strings.EqualFold(foldSpace(p.at(titleAt)), foldSpace(string(given)))) {
		// The text does not open with the title: its first line is what its
		// layout says.
		if titleAt >= 0 {
			p.lines[titleAt].kind = ""
		}
		titleAt = -1
	}
	return published, titleAt
}

// smallNames are the words of a Dutch name that have no capital.
var smallNames = map[string]bool{"van": true, "de": true, "der": true, "den": true, "het": true, "ten": true, "ter": true, "en": true, "te": true, "'t": true}

// isByline reports whether a line says who wrote the article: "door Els de Wit".
func isByline(s string) bool {
	if len(s) > 60 || !startsFold(s, "door") || strings.HasSuffix(s, ".") {
		return false
	}
	words := strings.Fields(strings.TrimLeft(s[len("door"):], " :"))
	for _, w := range words {
		if c, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(c) && !smallNames[w] {
			return false
		}
	}
	return len(words) > 0 && len(words) < 7
}
