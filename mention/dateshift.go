package mention

import "github.com/akkoord/akkoord"

// shifted reads "vorige week", "dit jaar", "komende vrijdag", "afgelopen
// zomer", "volgende drie maanden", "later dit jaar".
func (p *datePass) shifted(i int, c context) (point, bool) {
	m, j := p.at(i), i+1
	if m.part == laterWord {
		if p.at(j).part != aShift || p.at(j).value != shiftThis || p.at(j+1).part != aUnit {
			return point{}, false
		}
		pt, ok := p.shifted(j, c)
		return p.sinceOrUntilRef(pt, m.value), ok
	}
	n := p.at(j)
	switch n.part {
	case aUnit:
		if p.plural(j) && !p.assistant { // "de komende jaren" is no one knows when
			return point{}, false
		}
		return p.shiftedUnit(m.value, n.value, j+1)
	case anInteger, aCardinal, few, theArticleEen:
		if months, days, end, ok := p.length(j); ok && m.value != shiftThis && months+days > 0 {
			return p.stretch(m.value, months, days, end), true
		}
	case aWeekday:
		return p.shiftedWeekday(m.value, j)
	case aSeason:
		return p.seasonShifted(int(n.value), m.value, j+1)
	case aHoliday, goodWord:
		return p.holidayAt(j, stepOf(m.value))
	case aDaytime:
		if m.value == shiftThis { // "deze namiddag"
			return p.daysFromRef(0, j+1), true
		}
	case aRelativeDay:
		if m.value == shiftThis && p.words(j, "morgen") { // "deze morgen"
			return p.daysFromRef(0, j+1), true
		}
	case aMonth:
		pt, ok := p.month(j, int(n.value), aSide)
		pt.sense = stepOf(m.value)
		return pt, ok
	}
	// "deze 12/5", "volgende 6e april"
	pt, ok := p.dayMonth(j)
	if !ok && n.part == anInteger {
		pt, ok = p.numeric(j, aSide)
	}
	pt.sense = stepOf(m.value)
	return pt, ok
}

// plural reports whether the unit at token j is more than one: "jaren",
// "winters".
func (p *datePass) plural(j int) bool {
	form := p.text(j)
	last := form[len(form)-1]
	return last == 'n' || last == 's'
}

// shiftedUnit gives the week, month, quarter or year that lies before, at or
// after the publication date.
func (p *datePass) shiftedUnit(shift, unit int32, end int) (point, bool) {
	return p.unitsAway(shift, stepOf(shift), unit, end)
}

func (p *datePass) unitsAway(shift int32, step int, unit int32, end int) (point, bool) {
	if unit == unitDay && !p.assistant || unit == unitWorkday { // "de volgende dag" is the day after the story's
		return point{}, false
	}
	if unit == unitWeek {
		k := end
		if p.is(k, onWord) {
			k++
		}
		if w := p.at(k); w.part == aWeekday {
			return p.weekdayOfWeek(int(w.value), step, k+1), true
		}
	}
	if p.ref.IsZero() {
		return p.unknownUntilRef(end, unit != unitMonth && unit != unitYear && unit != unitDay)
	}
	monday := numberOf(p.ref).monday() + dayNumber(7*step)
	switch unit {
	case unitDay:
		return p.daysFromRef(step, end), true
	case unitWeek:
		return daysOf(monday, 7, end), true
	case unitWorkweek:
		return daysOf(monday, 5, end), true
	case unitWeekend:
		if shift == shiftComing && numberOf(p.ref).weekday() < 6 {
			monday -= 7
		}
		return daysOf(monday+5, 2, end), true
	case unitMonth:
		return p.daysOfMonth(akkoord.Date{Year: p.ref.Year, Month: p.ref.Month}.AddMonths(step), end), true
	case unitQuarter:
		first := akkoord.Date{Year: p.ref.Year, Month: (p.ref.Month-1)/3*3 + 1}.AddMonths(3 * step)
		return monthsOf(first.Year, first.Month, first.Month+2, end), true
	}
	year := p.ref.Year + step
	if m := p.at(end); m.part == aMonth { // "volgend jaar juni"
		return point{from: akkoord.Date{Year: year, Month: int(m.value)}, end: end + 1}, true
	}
	if p.is(end, theWord) && p.is(end+1, anOrdinal) && p.is(end+2, aUnit) && p.at(end+2).value == unitWeek { // "volgend jaar de derde week"
		if monday, ok := weekOf(akkoord.Date{Year: year}, int(p.at(end+1).value)); ok {
			return daysOf(monday, 7, end+3), true
		}
	}
	return point{from: akkoord.Date{Year: year}, end: end}, true
}

// daysOfMonth reads the days that may follow a month: "volgende maand van 4 tot
// 23".
func (p *datePass) daysOfMonth(month akkoord.Date, end int) point {
	k := end
	if p.is(k, vanWord) {
		k++
	}
	first := p.at(k)
	j, _, ok := p.connector(k+1, false)
	last := p.at(j)
	if !ok || first.part != anInteger || last.part != anInteger || first.value < 1 || last.value < first.value ||
		int(last.value) > monthLength(month.Year, month.Month) || p.isQuantity(j+1) {
		return point{from: month, end: end}
	}
	from, to := month, month
	from.Day, to.Day = int(first.value), int(last.value)
	return point{from: from, to: to, end: j + 1, interval: true}
}

// shiftedWeekday reads "komende vrijdag", with the day and month that may follow.
func (p *datePass) shiftedWeekday(shift int32, j int) (point, bool) {
	weekday := int(p.at(j).value)
	if pt, ok := p.weekday(j, weekday, inText); ok && pt.end > j+1 {
		pt.sense = stepOf(shift)
		return pt, true
	}
	switch shift {
	case shiftPast:
		return p.nearWeekday(weekday, -1, j+1), true
	case shiftComing:
		return p.nearWeekday(weekday, 1, j+1), true
	}
	return p.weekdayOfWeek(weekday, stepOf(shift), j+1), true
}

// stretch gives the period of so many months and days before or after the
// publication date: "afgelopen twee weken", "komende vier jaar". Reckoned to
// the day, "volgende" and "vorige" mean whole months or years.
func (p *datePass) stretch(shift int32, months, days, end int) point {
	if p.ref.IsZero() {
		return point{end: end, relative: true, interval: true}
	}
	pt := point{end: end, interval: true}
	step, ref := stepOf(shift), p.ref
	whole := shift == shiftFollowing || shift == shiftPrevious
	switch {
	case days != 0 || p.assistant && !whole:
		day := numberOf(ref)
		pt.from, pt.to = (day + 1).date(), (numberOf(ref.AddMonths(months)) + dayNumber(days)).date()
		if step < 0 {
			pt.from, pt.to = (numberOf(ref.AddMonths(-months)) - dayNumber(days)).date(), (day - 1).date()
		}
		return pt
	case months%12 == 0:
		pt.from, pt.to = akkoord.Date{Year: ref.Year}, akkoord.Date{Year: ref.Year + step*months/12}
		if p.assistant {
			pt.from.Year += step
		}
	default:
		ref.Day = 0
		pt.from, pt.to = ref, ref.AddMonths(step*months)
		if p.assistant {
			pt.from = ref.AddMonths(step)
		}
	}
	if step < 0 {
		pt.from, pt.to = pt.to, pt.from
	}
	return pt
}

// sinceOrUntilRef cuts "eerder dit jaar" and "later dit jaar" at the publication
// date, when days are asked for.
func (p *datePass) sinceOrUntilRef(pt point, sense int32) point {
	if !p.assistant || pt.relative {
		return pt
	}
	first, last := pt.from.First(), lastOf(pt.from)
	if !pt.to.IsZero() {
		last = lastOf(pt.to)
	}
	if sense < 0 {
		last = (numberOf(p.ref) - 1).date()
	} else {
		first = p.ref
	}
	pt.from, pt.to, pt.interval = first, last, true
	return pt
}
