package mention

import "github.com/akkoord/akkoord"

// partOf reads "begin 2021", "medio mei", "eind volgend jaar", "het einde van
// 2008". The value is that of the whole, unless days are asked for.
func (p *datePass) partOf(i int) (point, bool) {
	part, j := p.at(i).value, i+1
	if p.is(j, vanWord) {
		j++
	}
	if p.is(j, theWord) {
		j++
	}
	m := p.at(j)
	var pt point
	var ok bool
	switch m.part {
	case anInteger, aMonth, aShortMonth, aSeason, aShift, aQuarterCode:
		pt, ok = p.point(j, aSide)
	case aUnit:
		if m.value == unitMonth || m.value == unitYear {
			if pt, ok = p.unitOf(j, m.value); !ok && j > i+1 && p.is(j-1, theWord) { // "eind van de maand"
				pt, ok = p.shiftedUnit(shiftThis, m.value, j+1)
			}
		}
	}
	if !ok || pt.from.Day != 0 && !pt.interval {
		return point{}, false
	}
	if p.assistant && !pt.relative {
		pt = narrow(p.settle(pt), part, m.part == aShift)
	}
	return pt, true
}

// narrow gives the days of a part: of a year a third of it ("begin 2000") or
// half of it ("begin volgend jaar"), of a month the first or last half, of a
// week the days to Wednesday or from Thursday.
func narrow(pt point, part int32, halves bool) point {
	d := pt.from
	pt.interval = true
	switch {
	case d.IsZero():
	case !pt.to.IsZero():
		if d.Day != 0 && part == partBegin {
			pt.to = d.AddDays(2)
		} else if d.Day != 0 && part == partEnd {
			pt.from = d.AddDays(3)
		}
	case d.Month == 0 && halves:
		pt.to = akkoord.Date{Year: d.Year, Month: 6}
		pt.from.Month = 1
		if part == partEnd {
			pt.from.Month, pt.to.Month = 7, 12
		}
	case d.Month == 0:
		first := 4*int(part) - 3
		pt.from.Month, pt.to = first, akkoord.Date{Year: d.Year, Month: first + 3}
	case part == partBegin:
		pt.from.Day, d.Day = 1, 15
		pt.to = d
	case part == partMiddle:
		pt.from.Day, d.Day = 10, 20
		pt.to = d
	default:
		pt.from.Day, pt.to = 16, lastOf(d)
	}
	return pt
}

// ordinal reads what starts with an ordinal: "12e juli", "eerste kwartaal van
// 2020", "tweede kerstdag", "derde week van oktober", "laatste maandag in
// maart", "20ste van de volgende maand", "de 15e".
func (p *datePass) ordinal(i, n int, c context) (point, bool) {
	if pt, ok := p.holidayAt(i, 0); ok {
		return pt, true
	}
	if pt, ok := p.dayMonth(i); ok {
		return pt, true
	}
	j := i + 1
	if p.is(j, ordinalTail) {
		j++
	}
	m := p.at(j)
	switch m.part {
	case aUnit:
		return p.ordinalUnit(m.value, n, j+1)
	case aHalfYear:
		if year, end, ok := p.trailingYear(j + 1); ok && year != 0 && (n == 1 || n == 2) {
			return monthsOf(year, 6*n-5, 6*n, end), true
		}
	case aWeekday:
		month, end, ok := p.within(j + 1)
		if !ok && p.assistant && !p.ref.IsZero() {
			month, end, ok = p.ref, j+1, true
		}
		if !ok || month.Month == 0 {
			return point{}, false
		}
		day, ok := nthWeekday(month.Year, month.Month, int(m.value), n)
		return point{from: day, end: end}, ok
	case vanWord:
		if month, end, ok := p.within(j); ok && month.Month != 0 && n > 0 {
			month.Day = n
			return point{from: month, end: end}, month.Valid()
		}
	case aHoliday:
		if n < 0 {
			return p.holidayAt(j, -1)
		}
	case anInteger, aCardinal, few:
		if months, days, end, ok := p.length(j); ok && n < 0 && months+days > 0 { // "de laatste twee jaar"
			return p.stretch(shiftPast, months, days, end), true
		}
	}
	if p.words(j, "helft", "van") {
		if year, end, ok := p.trailingYear(j + 1); ok && year != 0 && (n == 1 || n == 2) {
			return monthsOf(year, 6*n-5, 6*n, end), true
		}
	}
	if n < 1 || n > 31 {
		return point{}, false
	}
	if c != inText {
		return point{from: akkoord.Date{Day: n}, end: j}, true
	}
	if !p.is(i-1, theWord) || !p.anchored() || !p.assistant && !p.bareDayOK(i, j) {
		return point{}, false
	}
	return point{from: akkoord.Date{Day: n}, end: j}, true
}

// bareDayOK tells "op de 15e" from "op de 15e verdieping".
func (p *datePass) bareDayOK(i, j int) bool {
	switch p.at(i - 2).part {
	case onWord, tillWord, fromWord, withWord:
	default:
		return false
	}
	next := p.at(j).part
	return p.ends(j) || next == anAuxiliary || next == andWord || next == inWord || next == vanWord
}

// ordinalUnit reads the rest of "eerste kwartaal van 2020", "derde week van
// oktober", "derde dag in oktober".
func (p *datePass) ordinalUnit(unit int32, n, j int) (point, bool) {
	if unit == unitQuarter {
		if n < 0 {
			n = 4
		}
		if n > 4 {
			return point{}, false
		}
		return p.quarter(j, n)
	}
	whole, end, ok := p.within(j)
	if !ok {
		return point{}, false
	}
	switch unit {
	case unitWeek:
		monday, ok := weekOf(whole, n)
		return daysOf(monday, 7, end), ok
	case unitDay:
		if whole.Month == 0 {
			return point{}, false
		}
		if whole.Day = n; n < 0 {
			whole.Day = monthLength(whole.Year, whole.Month)
		}
		return point{from: whole, end: end}, whole.Valid()
	}
	return point{}, false
}

// within reads the month or year that a day or week is counted in: "van oktober
// 2014", "in maart", "van de vorige maand", "van 2016".
func (p *datePass) within(j int) (akkoord.Date, int, bool) {
	if !p.is(j, vanWord) && !p.is(j, inWord) {
		return akkoord.Date{}, j, false
	}
	j++
	if p.is(j, theWord) {
		j++
		if m := p.at(j); m.part == aUnit && m.value == unitMonth && !p.ref.IsZero() { // "van de maand"
			return akkoord.Date{Year: p.ref.Year, Month: p.ref.Month}, j + 1, true
		}
	}
	switch p.at(j).part {
	case aMonth, aShortMonth, aShift, anInteger:
	default:
		return akkoord.Date{}, j, false
	}
	pt, ok := p.point(j, aSide)
	if !ok || pt.relative || pt.interval {
		return akkoord.Date{}, j, false
	}
	pt = p.settle(pt)
	return pt.from, pt.end, !pt.from.IsZero() && pt.from.Day == 0
}
