package mention

import "github.com/akkoord/akkoord"

// period emits the period with two sides at token i: "van 2017 t/m 2020",
// "tussen 3 en 12 sept", "1 tot en met 5 mei", "2023-2026". date reports
// whether there was at least a first side, which may then be a date by itself.
func (p *datePass) period(i int) (end int, date bool) {
	first := p.at(i).part
	prefixed := first == vanWord || first == betweenWord || first == fromWord
	j := i
	if prefixed {
		if j++; p.is(j, theWord) {
			j++
		}
		if p.is(j, aSchoolYear) {
			j++
		}
	}
	if prefixed && (j >= p.hi || p.is(j, noDateWord) && !p.g.odd(p.text(j))) {
		return i, false // most of "van"
	}
	a, ok := p.point(j, aOpener)
	if !ok {
		return i, false
	}
	k, until, ok := p.connector(a.end, first == betweenWord)
	if y := p.at(k); !ok && p.byteAt(a.end) == '/' && a.from.Month == 0 && y.part == anInteger && int(y.value) == a.from.Year+1 {
		ok = true // "schooljaar 2019/2020"
	}
	if !ok {
		return i, true
	}
	k = p.sideStart(k)
	b, ok := p.point(k, aSide)
	if !ok {
		// "november 19-20"
		d := p.at(k)
		if a.from.Day == 0 || a.from.Month == 0 || d.part != anInteger || d.value < int32(a.from.Day) || d.value > 31 || !p.dash(a.end) {
			return i, true
		}
		b = point{from: a.from, end: k + 1}
		b.from.Day = int(d.value)
	}
	bareA, bareB := a.from.Month == 0 && a.from.Day != 0, b.from.Month == 0 && b.from.Day != 0
	switch {
	case a.relative || b.relative:
		if bareA || bareB {
			return i, true
		}
		v := DateValue{Yearless: true, Until: until}
		p.emitDate(Period, i, b.end, v)
		return b.end, true
	case bareA && (bareB || b.from.Day == 0) || bareB && a.from.Month == 0:
		return i, true
	case !prefixed && a.from.Month == 0 && b.from.Month == 0 && a.end == k && a.interval != b.interval:
		return i, true
	}
	if last, ok := p.schoolYears(a, b); ok {
		b, until = last, false
	}
	from, to := p.join(a, b)
	if from.IsZero() {
		p.waiting = true
	} else if !from.Valid() || !to.Valid() || lastOf(to).Compare(from.First()) < 0 {
		return i, true
	}
	if from.Day != 0 && p.ofPeriod.IsZero() {
		p.ofPeriod = from
	}
	if !until {
		to, b.end = p.nextSchoolYear(to, b.end)
	}
	p.emitDate(Period, i, b.end, DateValue{From: from, To: to, Until: until, Yearless: from.IsZero()})
	return b.end, true
}

// nextSchoolYear goes on with the school years that follow on a period: "de
// schooljaren 2021-2022 en 2022-2023".
func (p *datePass) nextSchoolYear(to akkoord.Date, end int) (akkoord.Date, int) {
	for to.Month == 0 && (p.words(end, "en") || p.byteAt(end) == ',') {
		pt, ok := p.schoolYear(end + 1)
		if !ok || pt.from.Year != to.Year+1 && pt.from.Year != to.Year+2 {
			break
		}
		to, end = akkoord.Date{Year: pt.from.Year}, pt.end
	}
	return to, end
}

// connector reads what joins the sides of a period.
func (p *datePass) connector(i int, between bool) (end int, until, ok bool) {
	switch p.at(i).part {
	case tillWord:
		if p.words(i+1, "en", "met") {
			return i + 3, false, true
		}
		return i + 1, true, true
	case throughWord:
		return i + 1, false, true
	case andWord:
		return i + 1, false, between && p.words(i, "en")
	}
	return i + 1, false, p.dash(i)
}

// backward reports whether "tot" at token i counts back to a start: "werkt terug
// tot 1 januari", "met terugwerkende kracht tot 2022".
func (p *datePass) backward(i int) bool {
	return i-1 >= p.lo && (p.words(i-1, "terug") || p.words(i-1, "terugwerkt") || p.words(i-1, "terugwerken")) || i-2 >= p.lo && p.words(i-2, "terugwerkende", "kracht")
}

// openPeriod emits a period with one side: "tot en met 2024", "tot 1 januari
// 2026", "vanaf 2024", "sinds mei".
func (p *datePass) openPeriod(i int) (end int) {
	first := p.at(i).part
	k, until := i+1, false
	if first == tillWord && p.backward(i) {
		first, k = fromWord, p.sideStart(k)
	} else if first == fromWord {
		if _, ok := p.schoolYear(p.sideStart(k)); ok {
			// "vanaf het schooljaar 2022-2023" has no end
		} else if end, _ = p.period(i); end > i {
			return end
		}
	} else {
		k, until, _ = p.connector(i, false)
	}
	k = p.sideStart(k)
	if p.is(k, nowWord) {
		return i
	}
	pt, ok := p.openSchoolYear(k, first == fromWord || until)
	if !ok {
		if pt, ok = p.point(k, aSide); !ok && first != fromWord && !until {
			pt, ok = p.occasion(k)
		}
	}
	if !ok || pt.from.Month == 0 && pt.from.Day != 0 && !p.bareDayOK(k, pt.end) {
		return i
	}
	if p.is(k, aWeekday) && pt.end == k+1 && !p.words(i, "sinds") {
		pt = p.nearWeekday(int(p.at(k).value), 1, pt.end) // "tot vrijdag" looks ahead
	}
	v := DateValue{Yearless: true, Until: until}
	if !pt.relative {
		pt = p.settle(pt)
		v.Yearless = pt.from.IsZero()
		if first == fromWord {
			if pt.from.Day > 0 && !pt.interval {
				p.lastDay = pt.from // "Sinds vorige week donderdag … Die dag"
			}
			if v.From = pt.from; pt.interval && !p.assistant { // "sinds vorige week": in that month
				v.From = Whole(DateValue{From: pt.from, To: pt.to})
			}
		} else if v.To = pt.from; !pt.to.IsZero() {
			v.To = pt.to
		}
	}
	p.emitDate(Period, i, pt.end, v)
	return pt.end
}
