package mention

import "github.com/akkoord/akkoord"

// settle completes a point that its words leave open: the missing year, or the
// missing month and year, are those that bring it nearest to the anchor. A
// point without an anchor loses its value; the pass notes that it waits for one.
func (p *datePass) settle(pt point) point {
	d := pt.from
	switch {
	case pt.relative:
		return pt
	case d.Year != 0:
		if d.Day != 0 && d.Valid() && !pt.interval {
			p.full = d
			if p.firstFull.IsZero() {
				p.firstFull = d
			}
		}
		return pt
	case !p.anchored():
		p.waiting = true
		pt.from, pt.to = akkoord.Date{}, akkoord.Date{}
	case d.Month == 0:
		pt.from = p.nearestDay(d.Day)
	default:
		pt.from.Year = p.nearestYear(pt)
		if !pt.from.Valid() {
			pt.from = akkoord.Date{}
		}
	}
	return pt
}

// nearestDay gives the day of a month that is nearest to the anchor.
func (p *datePass) nearestDay(day int) akkoord.Date {
	a := p.anchor()
	best, distance := akkoord.Date{}, 1<<30
	for step := -1; step <= 1; step++ {
		d := akkoord.Date{Year: a.Year, Month: max(a.Month, 1)}.AddMonths(step)
		d.Day = day
		if p.assistant && numberOf(d) < numberOf(a) {
			continue
		}
		if away := abs(int(numberOf(d) - numberOf(a))); d.Valid() && away < distance {
			best, distance = d, away
		}
	}
	return best
}

// The furthest that a weekday may pull a day without a year from the anchor:
// an older article seldom leaves out the year, and writers get weekdays wrong.
const weekdayReach = 740 // days

// nearestYear gives the year that brings the month or day nearest to the
// anchor: with a weekday a year in which it fits, if one is within reach; with
// "jl." not after the anchor, with "a.s." not before it.
func (p *datePass) nearestYear(pt point) int {
	a := p.anchor()
	now := int(numberOf(a))
	best, distance := a.Year, 1<<30
	fits := 1 << 30
	for y := a.Year - 4; y <= a.Year+4; y++ {
		d := pt.from
		if d.Year = y; !d.Valid() {
			continue
		}
		first, last := int(numberOf(d)), int(numberOf(lastOf(d)))
		if pt.sense < 0 && first > now || pt.sense > 0 && last < now || pt.sense == 0 && p.assistant && last < now {
			continue
		}
		away := max(first-now, now-last, 0)
		if pt.weekday != 0 && numberOf(d).weekday() == pt.weekday && away <= weekdayReach {
			if away < fits {
				best, fits = y, away
			}
		}
		if fits == 1<<30 && away < distance {
			best, distance = y, away
		}
	}
	return best
}

// join settles the two sides of a period together: what one side leaves out is
// taken from the other ("3 en 12 sept", "nov tot feb 2017").
func (p *datePass) join(a, b point) (from, to akkoord.Date) {
	if a.from.Month == 0 && a.from.Day != 0 { // a bare day
		if a.from.Month, a.from.Year = b.from.Month, b.from.Year; a.from.Day > b.from.Day && b.from.Day != 0 {
			a.from = a.from.AddMonths(-1)
		}
	}
	if b.from.Month == 0 && b.from.Day != 0 {
		b.from.Month, b.from.Year = a.from.Month, a.from.Year
	}
	switch {
	case a.from.Year == 0 && a.sense != 0 && b.from.Year != 0:
		a = p.settle(a) // "van aanstaande mei tot okt 2020"
	case a.from.Year == 0 && b.from.Year == 0:
		if b.weekday != 0 && a.weekday == 0 || p.assistant && a.weekday == 0 {
			b = p.settle(b)
			a.from.Year = b.from.Year
			a.from = yearBefore(a.from, b.from)
			break
		}
		a = p.settle(a)
		fallthrough
	case b.from.Year == 0:
		b.from.Year = a.from.Year
		if b.from.Compare(a.from) < 0 && lastOf(b.from).Compare(a.from.First()) < 0 {
			b.from.Year++
		}
	case a.from.Year == 0:
		a.from.Year = b.from.Year
		a.from = yearBefore(a.from, b.from)
	}
	from, to = a.from, b.from
	if !b.to.IsZero() {
		to = b.to
	}
	if from.Year == 0 || to.Year == 0 {
		return akkoord.Date{}, akkoord.Date{}
	}
	return from, to
}

// yearBefore puts a in the year before when it would come after b.
func yearBefore(a, b akkoord.Date) akkoord.Date {
	if a.First().Compare(lastOf(b)) > 0 {
		a.Year--
	}
	return a
}
