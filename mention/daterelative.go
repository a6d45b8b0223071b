package mention

import "github.com/akkoord/akkoord"

// daysFromRef gives the day n days after the publication date.
func (p *datePass) daysFromRef(n, end int) point {
	if p.ref.IsZero() {
		return point{end: end, relative: true}
	}
	return point{from: (numberOf(p.ref) + dayNumber(n)).date(), end: end}
}

// unknownUntilRef is a point that only a publication date would tell.
func (p *datePass) unknownUntilRef(end int, interval bool) (point, bool) {
	return point{end: end, relative: true, interval: interval}, true
}

// stepOf gives the number of weeks, months or years that a shift moves.
func stepOf(shift int32) int {
	switch {
	case shift < shiftThis:
		return -1
	case shift > shiftThis:
		return 1
	}
	return 0
}

// relativeDay reads "gisteren", "vanmiddag", "morgen". "morgen" is also the
// morning: "de volgende morgen", "goede morgen", "maandag morgen".
func (p *datePass) relativeDay(i, days int) (point, bool) {
	if days == 1 && p.words(i, "morgen") {
		switch before := p.at(i - 1); before.part {
		case theWord, aShift, goodWord, aWeekday, aRelativeDay, theArticleEen:
			if !p.words(i-1, "het") { // "leggen het morgen vast"; the morning is "de morgen"
				return point{}, false
			}
		}
		if i > p.lo {
			switch p.lower(i - 1) {
			case "elke", "iedere", "die", "alle", "'s", "s", "vroege":
				return point{}, false
			}
		}
	}
	return p.daysFromRef(days, i+1), true
}

// weekday reads what starts with a weekday: "vrijdag 22 februari 2019", "vr
// 22-02", "donderdag de 21ste", "vrijdag vorige week", "vrijdag".
func (p *datePass) weekday(i, weekday int, c context) (point, bool) {
	short := p.is(i, aShortDay)
	j := i + 1
	if short && p.byteAt(j) == '.' && p.tight(j) {
		j++
	}
	bare := j
	if p.byteAt(j) == ',' {
		j++
	}
	if p.words(j, "morgen") { // "maandag morgen"
		j, bare = j+1, j+1
	}
	k := j
	if p.is(k, theWord) {
		k++
	}
	// with a day and a month, or a whole date in digits
	switch m := p.at(k); m.part {
	case anInteger, anOrdinal, aCardinal:
		if pt, ok := p.dayMonth(k); ok {
			pt.weekday = weekday
			return pt, true
		}
		if pt, ok := p.numeric(k, aSide); ok {
			pt.weekday = weekday
			return pt, true
		}
		if m.part == anOrdinal && k > j || m.part == anInteger && p.ends(k+1) && p.byteAt(k+1) != ':' && bare == j && !short {
			if m.value >= 1 && m.value <= 31 && p.anchored() {
				return p.weekdayOfMonth(weekday, int(m.value), k+1)
			}
		}
	case aMonth, aShortMonth:
		if d := p.at(k + 1); d.part == anInteger && d.value <= 31 && d.value >= 1 && p.ends(k+2) { // "maandag feb 18"
			return point{from: akkoord.Date{Month: int(m.value), Day: int(d.value)}, weekday: weekday, end: k + 2}, true
		}
	}
	if pt, ok := p.glyphs(k, aSide); ok && pt.from.Day != 0 {
		pt.weekday = weekday
		return pt, true
	}
	if short {
		return point{}, false
	}
	// with a week
	k = bare
	if p.is(k, vanWord) {
		k++
	}
	if s, u := p.at(k), p.at(k+1); s.part == aShift && u.part == aUnit && u.value == unitWeek {
		return p.weekdayOfWeek(weekday, stepOf(s.value), k+2), true
	}
	sense := 0
	if m := p.at(bare); m.part == passedWord || m.part == aShift && m.value == shiftComing && !p.is(bare+1, aUnit) && !p.is(bare+1, aWeekday) {
		sense, bare = 1, bare+1
		if m.part == passedWord {
			sense = int(m.value)
		}
	}
	if sense == 0 && p.assistant {
		sense = 1
	}
	if sense == 0 && p.thatDay(i, weekday) {
		return point{from: p.lastDay, end: bare}, true
	}
	return p.nearWeekday(weekday, sense, bare), true
}

// thatDay reports whether the weekday at token i is the day that the text named
// last: "op 1 april … die donderdag". Before any other weekday "die" is a
// relative pronoun.
func (p *datePass) thatDay(i, weekday int) bool {
	if p.lastDay.IsZero() || i == p.lo || numberOf(p.lastDay).weekday() != weekday {
		return false
	}
	switch p.lower(i - 1) {
	case "die", "diezelfde", "dezelfde":
		return true
	}
	return false
}

// nearWeekday gives the last such day up to the publication date, which is
// what news means; with sense -1 the last one before it, with 1 the next.
func (p *datePass) nearWeekday(weekday, sense, end int) point {
	if p.ref.IsZero() {
		return point{end: end, relative: true}
	}
	n := numberOf(p.ref)
	back := (n.weekday() - weekday + 7) % 7
	switch {
	case sense > 0:
		n += dayNumber(7 - back)
	case sense < 0 && back == 0:
		n -= 7
	default:
		n -= dayNumber(back)
	}
	return point{from: n.date(), end: end}
}

// weekdayOfWeek gives the day of the week that is some weeks from ref's.
func (p *datePass) weekdayOfWeek(weekday, weeks, end int) point {
	if p.ref.IsZero() {
		return point{end: end, relative: true}
	}
	return point{from: (numberOf(p.ref).monday() + dayNumber(7*weeks+weekday-1)).date(), end: end}
}

// weekdayOfMonth gives the day nearest to the anchor that is this weekday and
// this day of its month: "donderdag de 21ste".
func (p *datePass) weekdayOfMonth(weekday, day, end int) (point, bool) {
	a := p.anchor()
	for distance := 0; distance < 24; distance++ {
		for _, step := range [2]int{-distance, distance} {
			month := akkoord.Date{Year: a.Year, Month: max(a.Month, 1)}.AddMonths(step)
			month.Day = day
			if month.Valid() && numberOf(month).weekday() == weekday {
				return point{from: month, end: end}, true
			}
		}
	}
	return point{}, false
}

// season reads "voorjaar 2020", "zomer van 2021": the year is the value.
func (p *datePass) season(i, month int) (point, bool) {
	year, end, ok := p.trailingYear(i + 1)
	if !ok {
		return point{}, false
	}
	if year == 0 {
		return p.unknownUntilRef(end, false)
	}
	return point{from: akkoord.Date{Year: year}, end: end}, true
}

// seasonShifted gives the year of "afgelopen zomer": the last one that has
// begun, or the next to begin.
func (p *datePass) seasonShifted(month int, shift int32, end int) (point, bool) {
	if p.ref.IsZero() {
		return p.unknownUntilRef(end, false)
	}
	year := p.ref.Year
	switch {
	case shift < shiftThis && month > p.ref.Month:
		year--
	case shift > shiftThis && month <= p.ref.Month:
		year++
	}
	return point{from: akkoord.Date{Year: year}, end: end}, true
}

// quarter reads what follows the number of a quarter: "Q3 2021", "eerste
// kwartaal van 2020". Without a year it is that of the anchor.
func (p *datePass) quarter(j, n int) (point, bool) {
	year, end, ok := p.trailingYear(j)
	if !ok {
		if year, end = p.anchor().Year, j; year == 0 {
			return p.unknownUntilRef(end, true)
		}
	}
	if year == 0 {
		return p.unknownUntilRef(end, true)
	}
	return monthsOf(year, 3*n-2, 3*n, end), true
}

// monthsOf gives the months first to last of a year.
func monthsOf(year, first, last, end int) point {
	return point{from: akkoord.Date{Year: year, Month: first}, to: akkoord.Date{Year: year, Month: last}, end: end, interval: true}
}

// daysOf gives n days from a day on.
func daysOf(first dayNumber, n, end int) point {
	return point{from: first.date(), to: (first + dayNumber(n-1)).date(), end: end, interval: true}
}

// night reads "de nacht van dinsdag op woensdag", which is the second day: what
// happens at night is mostly signed after twelve.
func (p *datePass) night(i int) (point, bool) {
	if !p.is(i+1, vanWord) || p.is(i+2, nightWord) || p.is(i+2, aUnit) {
		return point{}, false
	}
	first, ok := p.point(i+2, aOpener)
	if !ok || !p.is(first.end, onWord) {
		return point{}, false
	}
	second, ok := p.point(first.end+1, aSide)
	return second, ok && !second.interval
}
