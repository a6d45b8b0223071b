package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// width gives the number of bytes of token i.
func (p *datePass) width(i int) int {
	t := p.token(i)
	return int(t.End - t.Start)
}

// numeric reads a date in digits: "12-07-2019", "12/7/19", "12.07.2019",
// "2019-07-12", "2019-07-12T14:02", and where a date is expected "12-4" and
// "11/2016".
func (p *datePass) numeric(i int, c context) (point, bool) {
	sep := p.byteAt(i + 1)
	if sep != '-' && sep != '/' && sep != '.' || i+2 >= p.hi || p.tied(i-1) {
		return point{}, false
	}
	apart := !p.tight(i+1) || !p.tight(i+2)
	a, b := p.at(i), p.at(i+2)
	if b.part != anInteger {
		return point{}, false
	}
	if apart || p.byteAt(i+3) != sep || !p.tight(i+3) || !p.tight(i+4) {
		return p.twoParts(i, int(a.value), int(b.value), sep, apart, c)
	}
	third := i + 4
	y, width := p.at(third), p.width(third)
	if y.part != anInteger { // "12T14", of an ISO date with its time
		s := p.text(third)
		if len(s) < 3 || s[2] != 'T' {
			return point{}, false
		}
		n, ok := integer(s[:2])
		if !ok {
			return point{}, false
		}
		y, width = wordMeaning{anInteger, n}, 2
	}
	if p.tied(third + 1) {
		return point{}, false
	}
	d, ok := dateOf(int(a.value), int(b.value), int(y.value), p.width(i), width)
	return point{from: d, end: third + 1}, ok
}

// tied reports whether token i is a mark that ties the number beside it to more
// digits, as in "123-12-1234-5".
func (p *datePass) tied(i int) bool {
	if i <= p.lo || i+1 >= p.hi || p.token(i).Space || p.token(i+1).Space {
		return false
	}
	switch p.byteAt(i) {
	case '-', '/', '.', ':':
		return p.token(i-1).Kind == text.Number && p.token(i+1).Kind == text.Number
	}
	return false
}

// dateOf orders the three numbers of a date by their widths.
func dateOf(a, b, c, widthA, widthC int) (akkoord.Date, bool) {
	d := akkoord.Date{Year: c, Month: b, Day: a}
	switch {
	case widthA == 4:
		d = akkoord.Date{Year: a, Month: b, Day: c}
	case widthA > 2:
		return d, false
	case widthC == 2:
		d.Year = twoDigitYear(c)
	case widthC != 4:
		return d, false
	}
	return d, d.Year >= 1000 && d.Month > 0 && d.Day > 0 && d.Valid()
}

// twoParts reads "12-4" and "14/10" where a date is expected, and "11/2016".
func (p *datePass) twoParts(i, a, b int, sep byte, apart bool, c context) (point, bool) {
	switch {
	case sep == '.' || p.tied(i+3):
	case p.width(i+2) == 4 && a >= 1 && a <= 12 && isYear(b) && (!apart || p.ends(i+3) || p.assistant):
		return point{from: akkoord.Date{Year: b, Month: a}, end: i + 3}, true
	case p.width(i) == 4 && p.width(i+2) == 2 && isYear(a) && b >= 1 && b <= 12 && (apart && p.assistant || !apart && p.text(i + 2)[0] == '0'):
		return point{from: akkoord.Date{Year: a, Month: b}, end: i + 3}, true
	case !apart && b >= 1 && b <= 12 && a >= 1 && a <= monthLength(0, b) && p.width(i+2) <= 2:
		before := p.at(i - 1).part
		expected := c == aSide || before == aWeekday || before == aShortDay || before == onWord || before == aShift ||
			c == aOpener && (before == betweenWord || before == vanWord && sep == '/' || p.dash(i+3) && !p.tight(i+3))
		if expected && !p.isQuantity(i+3) {
			pt := point{from: akkoord.Date{Month: b, Day: a}, end: i + 3}
			if year, end, ok := p.trailingYear(i + 3); ok && year != 0 && p.byteAt(i+3) == ',' {
				pt.from.Year, pt.end = year, end
			}
			return pt, validPoint(pt)
		}
	}
	return point{}, false
}

// glyphs reads a date that is one token to the segmenter: "12.07.2019",
// "05-aug-2016", "2-okt", "sep-2012", and a year that is one word after a
// preposition: "in tweeduizendtwaalf".
func (p *datePass) glyphs(i int, c context) (point, bool) {
	if i < p.lo || i >= p.hi {
		return point{}, false
	}
	s := p.text(i)
	if year, ok := shortYear(s); ok && (c == aSide || c == aOpener) {
		return point{from: akkoord.Date{Year: year}, end: i + 1}, true
	}
	if len(s) > 40 || len(s) < 5 || !p.g.odd(s) {
		return point{}, false
	}
	if p.is(i-1, inWord) || p.is(i-1, fromWord) || c == aSide {
		if n, ok := p.g.compound(s); ok && isYear(int(n)) {
			return point{from: akkoord.Date{Year: int(n)}, end: i + 1}, true
		}
	}
	k := strings.IndexAny(s, "-./")
	if k < 1 {
		return point{}, false
	}
	a, rest := s[:k], s[k+1:]
	b, last := rest, ""
	if k2 := strings.IndexByte(rest, s[k]); k2 > 0 {
		b, last = rest[:k2], rest[k2+1:]
	}
	n1, digits := integer(a)
	if digits && last != "" {
		if n2, ok := integer(b); ok {
			n3, ok := integer(strings.TrimSuffix(last, "."))
			if !ok || len(b) > 2 {
				return point{}, false
			}
			d, ok := dateOf(int(n1), int(n2), int(n3), len(a), len(strings.TrimSuffix(last, ".")))
			return point{from: d, end: i + 1}, ok
		}
	}
	pt := point{end: i + 1}
	if digits {
		pt.from.Day, a = int(n1), b
	} else if last != "" {
		return point{}, false
	} else {
		last = b
	}
	year, isNumber := integer(last)
	if last != "" && (!isNumber || len(last) != 4) || len(a) < 3 || len(a) > 9 {
		return point{}, false
	}
	month := listed(Fold(a), aMonth, aShortMonth)
	if month == 0 || digits && (n1 < 1 || int(n1) > monthLength(0, month)) {
		return point{}, false
	}
	pt.from.Month, pt.from.Year = month, int(year)
	return pt, validPoint(pt)
}
