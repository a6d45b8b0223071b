package mention

import "github.com/akkoord/akkoord"

// length reads a length of time at token i: "vier jaar", "anderhalf jaar", "een
// half jaar", "twee jaar en zes maanden", "1 maand, 21 dagen".
func (p *datePass) length(i int) (months, days, end int, ok bool) {
	finest := unitYear + 1 // each next part must be of a finer unit
	for {
		m, d, unit, e, ok := p.lengthPart(i)
		if !ok || unit >= finest {
			return months, days, end, end > 0
		}
		months, days, end, finest = months+m, days+d, e, unit
		i = e
		if p.byteAt(i) == ',' || p.words(i, "en") {
			i++
		}
	}
}

// lengthPart reads one count with its unit.
func (p *datePass) lengthPart(i int) (months, days int, unit int32, end int, ok bool) {
	m, halves, j := p.at(i), 0, i+1
	switch m.part {
	case anInteger, aCardinal:
		if m.value > 999 {
			return
		}
		halves = 2 * int(m.value)
	case aHalfCount:
		halves = int(m.value)
	case few:
		if !p.assistant {
			return
		}
		halves = 2 * int(m.value)
	case aPart:
		if m.value != partMiddle || !p.words(i, "half") || !p.is(j, aUnit) {
			return
		}
		halves = 1
	case theArticleEen:
		halves = 2
		switch next := p.at(j); {
		case next.part == aHalfYear:
			return 6, 0, unitMonth, j + 1, true
		case next.part == aPart && p.words(j, "half"):
			halves, j = 1, j+1
		case next.part == few && p.assistant:
			halves, j = 2*int(next.value), j+1
		}
	case aHalfYear:
		return 6, 0, unitMonth, j, true
	default:
		return
	}
	u := p.at(j)
	if u.part == aLongUnit {
		return halves * int(u.value) / 2, 0, unitYear, j + 1, true
	}
	if u.part != aUnit || m.part == anInteger && (p.glued(i) || p.byteAt(i-1) == ',' && p.tight(i)) {
		return
	}
	switch u.value {
	case unitDay:
		days = halves / 2
	case unitWeek:
		days = 7 * halves / 2
	case unitMonth:
		months, days = halves/2, 15*(halves%2)
	case unitQuarter:
		months = 3 * halves / 2
	case unitYear:
		months = 12 * halves / 2
	default:
		return
	}
	return months, days, u.value, j + 1, true
}

// duration emits the length of time at token i, or the date that it leads to:
// "drie jaar geleden", "twee weken na vandaag".
func (p *datePass) duration(i int) (end int) {
	m := p.at(i)
	if m.part == aYearAdjective {
		return p.emitDuration(i, i+1, 12*int(m.value), 0)
	}
	if s := p.at(i + 1); s.part == aShift && s.value != shiftThis && m.part != theArticleEen { // "5 aankomende jaren"
		if months, days, end, ok := p.countedUnit(m, i+2); ok {
			p.emitPoint(i, p.stretch(s.value, months, days, end))
			return end
		}
	}
	months, days, end, ok := p.length(i)
	if !ok {
		return i
	}
	if pt, ok := p.ledTo(i, months, days, end); ok {
		p.emitPoint(i, pt)
		if !p.assistant && p.is(end, laterWord) {
			p.emitDuration(i, end, months, days) // "Drie jaar later hield het op"
		}
		return pt.end
	}
	if months+days == 0 || p.is(i, few) || p.is(i+1, few) {
		return end
	}
	return p.emitDuration(i, end, months, days)
}

// countedUnit multiplies a count with the unit at token j.
func (p *datePass) countedUnit(count wordMeaning, j int) (months, days, end int, ok bool) {
	n, u := int(count.value), p.at(j)
	if count.part != anInteger && count.part != aCardinal || u.part != aUnit || n < 1 || n > 999 {
		return 0, 0, j, false
	}
	switch u.value {
	case unitDay:
		return 0, n, j + 1, true
	case unitWeek:
		return 0, 7 * n, j + 1, true
	case unitMonth:
		return n, 0, j + 1, true
	case unitYear:
		return 12 * n, 0, j + 1, true
	}
	return 0, 0, j, false
}

func (p *datePass) emitDuration(first, end, months, days int) int {
	p.l.Mentions = append(p.l.Mentions, Mention{Class: Duration, First: int32(first), End: int32(end), Ref: int32(len(p.l.Durations))})
	p.l.Durations = append(p.l.Durations, DurationValue{Months: months, Days: days})
	return end
}

// ledTo reads the word after a length that makes it a date: "geleden", "na
// vandaag", "vanaf morgen", "gerekend vanaf gisteren".
func (p *datePass) ledTo(i, months, days, end int) (point, bool) {
	m := p.at(end)
	switch m.part {
	case agoWord:
		return p.away(-months, -days, 0, end+1), true
	case laterWord:
		if p.assistant && m.value > 0 {
			return p.away(months, days, 0, end+1), true
		}
		if m.value > 0 && !p.lastDay.IsZero() && p.exactly(i, months, days) {
			return point{from: p.lastDay.AddMonths(months).AddDays(days), end: end + 1}, true
		}
		if year := p.told.Year; !p.assistant && year != 0 && months > 0 && months%12 == 0 && days == 0 { // "Drie jaar later" in a story
			return point{from: akkoord.Date{Year: year + int(m.value)*months/12}, end: end + 1}, true
		}
		return point{}, false
	}
	if p.words(end, "gerekend") {
		end++
	}
	sign := 1
	switch m = p.at(end); m.part {
	case fromWord:
	case afterWord:
		sign = int(m.value)
	default:
		return point{}, false
	}
	base := p.at(end + 1)
	if base.part != aRelativeDay && base.part != nowWord {
		return point{}, false
	}
	if sign > 0 && p.atMost(i) {
		return p.fromBase(months, days, int(base.value), end+2), true
	}
	return p.away(sign*months, sign*days, int(base.value), end+2), true
}

// exactly reports whether the length at token i counts to a day from the one that
// the text named last: "een dag later", "op de dag af drie jaar later".
func (p *datePass) exactly(i, months, days int) bool {
	if months == 0 {
		return days > 0 && days <= 31
	}
	return i-3 >= p.lo && p.words(i-3, "de", "dag", "af") || i > p.lo && (p.words(i-1, "precies") || p.words(i-1, "exact"))
}

// atMost reports whether the words before token i make its length a limit:
// "binnen", "binnen de komende", "minder dan".
func (p *datePass) atMost(i int) bool {
	if p.is(i-1, aShift) {
		i--
		if p.is(i-1, theWord) {
			i--
		}
	}
	return p.is(i-1, withinWord) || p.words(i-2, "minder", "dan")
}

// fromBase gives the period of a length that starts base days from ref.
func (p *datePass) fromBase(months, days, base, end int) point {
	pt := point{end: end, interval: true, relative: p.ref.IsZero()}
	if !pt.relative {
		pt.from = p.ref.AddDays(base)
		pt.to = pt.from.AddMonths(months).AddDays(days - 1)
	}
	return pt
}

// away gives the date so far from the day base days after the publication. It
// is no more precise than the length: "drie jaar geleden" is a year.
func (p *datePass) away(months, days, base, end int) point {
	if p.ref.IsZero() {
		return point{end: end, relative: true}
	}
	d := p.ref.AddDays(base)
	switch {
	case p.assistant || days != 0 || months == 0 || base != 0:
	case months%12 == 0:
		d.Month, d.Day = 0, 0
	default:
		d.Day = 0
	}
	return point{from: d.AddMonths(months).AddDays(days), end: end}
}

// reckoned emits what "over", "binnen" and "na" make of a length of time. "over
// vier jaar" is left a duration, since money too is spread over years.
func (p *datePass) reckoned(i int, part dateWord) (end int) {
	k := i + 1
	if p.is(k, theWord) {
		k++
	}
	if s := p.at(k); s.part == aShift && s.value > shiftThis && part == withinWord {
		k++
	}
	months, days, end, ok := p.length(k)
	if !ok || k > i+1 && part != withinWord {
		return i
	}
	if pt, ok := p.ledTo(k, months, days, end); ok {
		p.emitPoint(k, pt)
		return pt.end
	}
	switch {
	case part == overWord && (p.assistant || months == 0 || months%12 != 0),
		part == afterWord && p.assistant && p.at(i).value > 0:
		p.emitPoint(i, p.away(months, days, 0, end))
		return end
	case part == withinWord && p.assistant:
		p.emitPoint(i, p.fromBase(months, days, 0, end))
		return end
	}
	return i
}
