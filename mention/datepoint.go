package mention

import "github.com/akkoord/akkoord"

// point is one side of a period or a date by itself, as far as its words say
// it; settle completes it.
type point struct {
	from akkoord.Date // Year is 0 when the words give none; then Month may be 0 too, for a bare day
	to   akkoord.Date // last part of an interval like "volgende week", else zero
	end  int          // token after it

	weekday  int  // 1 to 7 when given and the date is not complete
	sense    int  // -1 for the past ("jl."), 1 for the future ("a.s."), 0 for the nearest
	relative bool // it can only be told from ref, and there is none
	interval bool // a range of days, even if its value is not known
}

// context says where a point stands, which decides how much its words need to
// say to count as one.
type context uint8

const (
	inText  context = iota // on its own
	aSide                  // after "tot", "vanaf", "tussen" and the like: bare years, "mei", "12/5"
	aOpener                // left of "tot en met", "-": also bare day numbers, taking the month from the right
)

// point reads the date at token i.
func (p *datePass) point(i int, c context) (point, bool) {
	m := p.at(i)
	switch m.part {
	case anInteger:
		return p.digits(i, int(m.value), c)
	case anOrdinal:
		return p.ordinal(i, int(m.value), c)
	case aCardinal:
		if pt, ok := p.dayMonth(i); ok {
			return pt, ok
		}
		return p.spelledYear(i, c)
	case aMonth, aShortMonth:
		return p.month(i, int(m.value), c)
	case aWeekday, aShortDay:
		return p.anniversary(p.weekday(i, int(m.value), c))
	case aRelativeDay:
		return p.anniversary(p.relativeDay(i, int(m.value)))
	case nowWord:
		if c == inText {
			return point{}, false
		}
		return p.daysFromRef(0, i+1), true
	case aShift, laterWord:
		return p.shifted(i, c)
	case aPart:
		return p.partOf(i)
	case aSeason:
		return p.season(i, int(m.value))
	case aHoliday, goodWord:
		return p.holidayAt(i, 0)
	case aQuarterCode:
		return p.quarter(i+1, int(m.value))
	case aUnit:
		return p.unitOf(i, m.value)
	case nightWord:
		return p.night(i)
	case aDaytime:
		return p.sameDay(i)
	}
	return p.glyphs(i, c)
}

// digits reads what starts with a plain number: 12-07-2019, 12 juli, 2019.
func (p *datePass) digits(i, n int, c context) (point, bool) {
	if pt, ok := p.numeric(i, c); ok {
		return pt, true
	}
	if pt, ok := p.dayMonth(i); ok {
		return pt, true
	}
	if p.yearOK(i, n, c) {
		pt := point{from: akkoord.Date{Year: n}, end: i + 1}
		if c == inText {
			if m := p.at(i + 1); m.part == aMonth && (p.assistant || p.alone(i, i+2)) { // "2016 juni"
				pt.from.Month, pt.end = int(m.value), i+2
			}
		}
		return pt, true
	}
	if p.is(i+1, ordinalTail) && n <= 31 { // "20 ste van de volgende maand"
		return p.ordinal(i, n, c)
	}
	if c == aOpener && n >= 1 && n <= 31 && !p.tied(i-1) {
		return point{from: akkoord.Date{Day: n}, end: i + 1}, true
	}
	return point{}, false
}

// dayMonth reads a day with its month and whatever year follows: "12 juli 2019",
// "de 9e van mei", "twaalf juli", "2-okt".
func (p *datePass) dayMonth(i int) (point, bool) {
	m := p.at(i)
	day, j := int(m.value), i+1
	if day < 1 || day > 31 || p.tight(i) && p.byteAt(i-1) == ',' {
		return point{}, false
	}
	if p.is(j, ordinalTail) {
		j++
	}
	if sep := p.byteAt(j); (sep == '-' || sep == '/') && p.tight(j) && p.tight(j+1) {
		return p.gluedMonth(i, day, j)
	}
	if p.is(j, vanWord) {
		j++
	}
	mon := p.at(j)
	if mon.part != aMonth && mon.part != aShortMonth {
		return p.sharedMonth(day, j)
	}
	if day > monthLength(0, int(mon.value)) {
		return point{}, false
	}
	pt := point{from: akkoord.Date{Month: int(mon.value), Day: day}}
	return p.withYear(pt, p.abbreviationDot(j))
}

// sharedMonth finds the month of a day that ends before token j at the end of a
// list: "4, 5 en 6 mei 2020", "donderdag 7 en vrijdag 8 maart". The list needs
// an "en" or "of" before its last day: "artikel 3, 12 mei" is none.
func (p *datePass) sharedMonth(day, j int) (point, bool) {
	for k, last := j, false; k < j+24 && !last; k++ {
		last = p.is(k, andWord)
		if !last && p.byteAt(k) != ',' {
			return point{}, false
		}
		if w := p.at(k + 1).part; w == aWeekday || w == aShortDay {
			k++
		}
		if k++; !p.is(k, anInteger) && !p.is(k, anOrdinal) && !p.is(k, aCardinal) {
			return point{}, false
		}
		if !last {
			continue
		}
		if m := p.at(k + 1).part; m != aMonth && m != aShortMonth {
			return point{}, false
		}
		pt, ok := p.dayMonth(k)
		if pt.from.Day = day; !ok || pt.end <= k+1 || day > monthLength(pt.from.Year, pt.from.Month) {
			return point{}, false
		}
		pt.end = j
		return pt, pt.from.Month != 0
	}
	return point{}, false
}

// gluedMonth reads "05-aug-2016", "01/aug/2019" and "2-okt" in separate tokens.
func (p *datePass) gluedMonth(i, day, sep int) (point, bool) {
	mon := p.at(sep + 1)
	if mon.part != aMonth && mon.part != aShortMonth || day > monthLength(0, int(mon.value)) {
		return point{}, false
	}
	pt := point{from: akkoord.Date{Month: int(mon.value), Day: day}, end: sep + 2}
	if s := p.byteAt(sep + 2); s != 0 && s == p.byteAt(sep) && p.tight(sep+2) && p.tight(sep+3) {
		if y := p.at(sep + 3); y.part == anInteger && p.token(sep+3).End-p.token(sep+3).Start == 4 {
			pt.from.Year, pt.end = int(y.value), sep+4
		}
	}
	return pt, validPoint(pt)
}

// abbreviationDot gives the token after the month at j, past the dot of an
// abbreviation that was split off within the sentence.
func (p *datePass) abbreviationDot(j int) int {
	if p.at(j).part == aShortMonth && p.byteAt(j+1) == '.' && p.tight(j+1) && j+2 < p.hi {
		return j + 2
	}
	return j + 1
}

// withYear completes a point that ends before token j with the year or the
// "jl." or "a.s." that may stand there.
func (p *datePass) withYear(pt point, j int) (point, bool) {
	pt.end = j
	if year, end, ok := p.trailingYear(j); ok {
		if year == 0 {
			pt.relative = true
		}
		pt.from.Year, pt.end = year, end
	} else if m := p.at(j); m.part == passedWord {
		pt.sense, pt.end = int(m.value), j+1
		if p.byteAt(j+1) == '.' && p.tight(j+1) && p.text(j)[len(p.text(j))-1] != '.' && j+2 < p.hi {
			pt.end++
		}
	} else if m.part == aShift && m.value == shiftComing && p.words(j, "aanstaande") {
		pt.sense, pt.end = 1, j+1
	}
	return pt, validPoint(pt)
}

// validPoint refuses a day that does not exist.
func validPoint(pt point) bool {
	return pt.from.Day == 0 || pt.from.Month == 0 || pt.from.Year == 0 || pt.from.Valid()
}

// month reads a month by itself or with its year, or with a day after it.
func (p *datePass) month(i, month int, c context) (point, bool) {
	pt := point{from: akkoord.Date{Month: month}}
	j := p.abbreviationDot(i)
	if d := p.at(j); d.part == anInteger && d.value >= 1 && d.value <= 31 {
		// "April 14, 2015", "juli 13 - juli 15"
		if year, end, ok := p.trailingYear(j + 1); ok && p.byteAt(j+1) == ',' {
			pt.from.Day, pt.from.Year, pt.end = int(d.value), year, end
			return pt, validPoint(pt)
		}
		if c == aOpener && p.dash(j+1) || c == aSide && p.dash(i-1) || p.is(i-1, aWeekday) {
			pt.from.Day, pt.end = int(d.value), j+1
			return pt, true
		}
	}
	if p.is(j, theWord) { // "september de 16e"
		if d := p.at(j + 1); d.part == anOrdinal && d.value >= 1 && d.value <= 31 {
			pt.from.Day, pt.end = int(d.value), j+2
			return pt, true
		}
	}
	pt, ok := p.withYear(pt, j)
	if !ok || pt.from.Year != 0 || pt.relative || pt.sense != 0 || c != inText {
		return pt, ok
	}
	// A bare month. "mei" and the abbreviations need a word before them that
	// asks for a date; the others are never anything else.
	if before := p.at(i - 1); p.at(i).part == aShortMonth || before.part == anInteger && before.value > 31 { // "32 mei"
		return pt, false
	}
	return pt, month != 5 || p.asksForDate(i-1) || p.alone(i, i+1)
}

// asksForDate reports whether the word at i makes what follows a date where it
// could be something else.
func (p *datePass) asksForDate(i int) bool {
	switch p.at(i).part {
	case inWord, tillWord, throughWord, fromWord, betweenWord, aPart, laterWord, overWord, afterWord:
		return true
	case withWord:
		return p.is(i-1, andWord) && p.is(i-2, tillWord)
	case andWord, vanWord:
		return p.at(i-1).part == aMonth || p.at(i-1).part == aUnit || p.at(i-1).part == aPart
	}
	return false
}
