package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// shortYear reads a year without its century: "'21", "’24".
func shortYear(s string) (year int, ok bool) {
	digits := strings.TrimPrefix(strings.TrimPrefix(s, "'"), "’")
	if len(digits) != 2 || len(s) == 2 {
		return 0, false
	}
	n, ok := integer(digits)
	return twoDigitYear(int(n)), ok
}

// twoDigitYear puts "19" in 2019 and "74" in 1974.
func twoDigitYear(n int) int {
	if n < 50 {
		return 2000 + n
	}
	return 1900 + n
}

func isYear(n int) bool { return n >= 1900 && n <= 2099 }

// yearOK decides whether the number at token i is a year.
func (p *datePass) yearOK(i, n int, c context) bool {
	if !isYear(n) || p.width(i) != 4 || p.tight(i) && i > p.lo && !p.opensBefore(i, c) {
		return false
	}
	if p.tight(i+1) && (p.byteAt(i+1) == '/' || p.byteAt(i+1) == '-' || p.byteAt(i+1) == ':') && c != aOpener {
		return false
	}
	if p.isQuantity(i+1) || p.at(i-1).part == euroWord {
		return false
	}
	next := p.at(i + 1).part
	plain := p.ends(i+1) || next != noDateWord && next != anInteger && next != aCardinal
	before := p.at(i - 1).part
	switch {
	case c != inText, before == inWord, before == fromWord, before == tillWord, before == aPart, before == aUnit, before == aSeason:
		// "in 2000 huizen": the one year that often counts things
		return n != 2000 || plain || !strings.HasSuffix(p.text(i+1), "en")
	case before == vanWord, before == afterWord, before == overWord, before == laterWord:
		return n != 2000 || plain
	case before == andWord || p.byteAt(i-1) == ',':
		if p.lastYear == i-1 {
			return true
		}
	}
	return plain && n != 2000
}

// opensBefore reports whether the mark right before token i may open a year:
// "(2014)", "=2019", "–2021".
func (p *datePass) opensBefore(i int, c context) bool {
	switch p.text(i - 1) {
	case "(", "[", "=", "'", "‘", "’", "\"", "“", "„", "-", "–", "—", "~", "/", ":", "|", "*":
		return !p.tied(i-1) || c == aSide
	}
	return false
}

// isQuantity reports whether token i is what a number before it counts, or
// makes it a postcode.
func (p *datePass) isQuantity(i int) bool {
	if i >= p.hi {
		return false
	}
	switch p.at(i).part {
	case aQuantity, aScale, euroWord:
		return true
	case aUnit:
		return !p.is(i-1, aMonth)
	}
	t := p.token(i)
	return t.Kind == text.Word && t.Shape == text.Upper && t.End-t.Start == 2
}

// trailingYear reads the year after a day or month: "2019", "'19", ", 2016",
// "van 2020", "vorig jaar", "negentien zevenentachtig". year is 0 when it hangs
// on an unknown publication date.
func (p *datePass) trailingYear(j int) (year, end int, ok bool) {
	from := j
	if p.byteAt(j) == ',' || p.is(j, vanWord) || p.is(j, inWord) && p.words(j, "in") {
		from++
	}
	m := p.at(from)
	if from > j && p.is(from+1, aUnit) && p.at(from+1).value == unitYear && m.part != aShift { // "van dat jaar"
		if year, end := p.yearOfStory(from + 1); year != 0 {
			return year, end, true
		}
	}
	switch {
	case m.part == anInteger && p.width(from) == 4 && m.value >= 1000 && m.value < 3000:
		if from > j && !isYear(int(m.value)) || p.isQuantity(from+1) || p.tied(from+1) || p.tight(from) && from == j {
			return 0, j, false
		}
		return int(m.value), from + 1, true
	case m.part == anInteger && p.width(from) == 2 && from == j && p.ends(from+1) && p.token(from).Space && !p.dash(from+1) && p.byteAt(from+1) != '%':
		return twoDigitYear(int(m.value)), from + 1, true
	case m.part == aShift && p.is(from+1, aUnit) && p.at(from+1).value == unitYear && m.value != shiftPast:
		if p.ref.IsZero() {
			return 0, from + 2, true
		}
		return p.ref.Year + stepOf(m.value), from + 2, true
	case m.part == aCardinal && (m.value == 19 || m.value == 20) && from == j:
		if rest := p.at(from + 1); rest.part == aCardinal && rest.value >= 10 && rest.value < 100 {
			return int(m.value*100 + rest.value), from + 2, true
		}
	}
	if from > j || j >= p.hi {
		return 0, j, false
	}
	if s := p.text(j); s == "'" || s == "’" || s == "‘" { // "'19" in two tokens
		if n := p.at(j + 1); n.part == anInteger && p.tight(j+1) && p.width(j+1) == 2 {
			return twoDigitYear(int(n.value)), j + 2, true
		}
	} else if len(s) > 2 {
		if n, ok := integer(strings.TrimLeft(s, "'’‘")); ok && n < 100 && !(s[0] >= '0' && s[0] <= '9') {
			return twoDigitYear(int(n)), j + 1, true
		}
		if n, ok := p.g.compound(s); ok && isYear(int(n)) {
			return int(n), j + 1, true
		}
	}
	return 0, j, false
}

// spelledYear reads "negentien zevenentachtig", and the bare day of "drie tot
// en met twaalf mei".
func (p *datePass) spelledYear(i int, c context) (point, bool) {
	if c == inText && !p.is(i-1, inWord) {
		return point{}, false
	}
	if year, end, ok := p.trailingYear(i); ok && year != 0 && end == i+2 {
		return point{from: akkoord.Date{Year: year}, end: end}, true
	}
	if m := p.at(i); c == aOpener && m.value >= 1 && m.value <= 31 {
		return point{from: akkoord.Date{Day: int(m.value)}, end: i + 1}, true
	}
	return point{}, false
}
