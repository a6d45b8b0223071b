package mention

import "github.com/akkoord/akkoord"

// unitOf reads what starts with a unit: "week 12 van 2021", "week van 10 april",
// "jaar 2008", "maand mei", "week na volgende".
func (p *datePass) unitOf(i int, unit int32) (point, bool) {
	j := i + 1
	n := p.at(j)
	if k := j + 1; n.part == afterWord && n.value > 0 { // "de week na de volgende"
		if p.is(k, theWord) {
			k++
		}
		if p.at(k).part == aShift && p.at(k).value == shiftFollowing && !p.is(k+1, aUnit) {
			return p.unitsAway(shiftFollowing, 2, unit, k+1)
		}
	}
	switch unit {
	case unitYear:
		if year, end := p.yearOfStory(i); year != 0 {
			return point{from: akkoord.Date{Year: year}, end: end}, true
		}
		if n.part == anInteger && isYear(int(n.value)) && p.yearOK(j, int(n.value), aSide) {
			return point{from: akkoord.Date{Year: int(n.value)}, end: j + 1}, true
		}
	case unitMonth:
		if n.part == aMonth {
			return p.month(j, int(n.value), aSide)
		}
	case unitDay:
		if pt, ok := p.sameDay(i); ok {
			return pt, true
		}
		if base := p.at(j + 1); n.part == afterWord && n.value > 0 && base.part == aRelativeDay { // "de dag na morgen"
			return p.daysFromRef(int(base.value)+1, j+2), true
		}
		return p.holidayAt(i, 0)
	case unitWeek:
		if n.part == anInteger {
			return p.weekNumber(j, int(n.value))
		}
		for n.part == vanWord || n.part == weekBegins || n.part == onWord || n.part == theWord {
			j++
			n = p.at(j)
		}
		if j == i+1 || n.part == aUnit || n.part == nightWord {
			return point{}, false
		}
		day, ok := p.point(j, inText)
		if !ok || day.interval || day.from.Day == 0 {
			return point{}, false
		}
		if day.relative {
			return p.unknownUntilRef(day.end, true)
		}
		if day = p.settle(day); day.from.IsZero() {
			return p.unknownUntilRef(day.end, true)
		}
		return daysOf(numberOf(day.from).monday(), 7, day.end), true
	}
	return point{}, false
}

// weekNumber reads the number of a week with its year: "12 van 2021".
func (p *datePass) weekNumber(j, n int) (point, bool) {
	if n < 1 || n > 53 || p.text(j)[0] == '0' || p.isQuantity(j+1) || p.glued(j) {
		return point{}, false
	}
	year, end, ok := p.trailingYear(j + 1)
	if !ok {
		year, end = p.anchor().Year, j+1
	}
	if year == 0 {
		return p.unknownUntilRef(end, true)
	}
	monday, ok := weekOf(akkoord.Date{Year: year}, n)
	return daysOf(monday, 7, end), ok
}
