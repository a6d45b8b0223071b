package corpus

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/akkoord/akkoord"
)

// titleLength is the longest title in bytes; a longer line is a paragraph.
const titleLength = 200

// readFront reads the top of the page: date line, byline and title, in whatever
// order they stand. It settles date line and byline as furniture and the title
// as a heading. titleAt is -1 where a title was given or none was found; the
// date is the unknown one rather than a guessed one.
func (p *page) readFront(given akkoord.OptString) (published akkoord.Date, titleAt int) {
	titleAt = -1
	top := 0
	for i := 0; i < len(p.lines) && top < topLines; i++ {
		if !p.content(i) {
			continue
		}
		s := p.at(i)
		top++
		switch d, isDate := dateLine(s); {
		case isDate:
			p.lines[i].kind = akkoord.Furniture
			if published.IsZero() {
				published = d
			}
		case published.IsZero() && p.yearlessDate(s, &published):
			p.lines[i].kind = akkoord.Furniture
		case titleAt >= 0 && isByline(s):
			p.lines[i].kind = akkoord.Furniture
		case top == 1 || titleAt < 0 && p.onlyFurnitureAbove(i):
			if len(s) <= titleLength && strings.IndexFunc(s, unicode.IsLetter) >= 0 {
				titleAt = i
				p.lines[i].kind = akkoord.Heading
			}
		}
		if published.IsZero() {
			published = leadDate(s)
		}
	}
	if published.IsZero() {
		published = p.footDate()
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

// onlyFurnitureAbove reports whether nothing of the article stands above line i.
func (p *page) onlyFurnitureAbove(i int) bool {
	for j := 0; j < i; j++ {
		if p.content(j) {
			return false
		}
	}
	return true
}

// smallNames are the words of a Dutch name that have no capital.
var smallNames = map[string]bool{"van": true, "de": true, "der": true, "den": true, "het": true, "ten": true, "ter": true, "en": true, "te": true, "'t": true}

// isByline reports whether a line says who wrote the article: "door Els de Wit".
func isByline(s string) bool {
	if len(s) > 60 || !startsFold(s, "door") || strings.HasSuffix(s, ".") {
		return false
	}
	words := strings.Fields(s[len("door"):])
	for _, w := range words {
		if c, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(c) && !smallNames[w] {
			return false
		}
	}
	return len(words) > 0 && len(words) < 7
}
