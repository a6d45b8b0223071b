package mention

import "github.com/akkoord/akkoord"

// dayNumber counts days from 1 January 1970. The grammar reckons in it, since
// package time would cost more than the parse itself.
type dayNumber int

// numberOf gives the number of the first day of d.
func numberOf(d akkoord.Date) dayNumber {
	y, m, day := d.Year, max(d.Month, 1), max(d.Day, 1)
	if m <= 2 {
		y--
	}
	era := floorDiv(y, 400)
	yearOfEra := y - era*400
	dayOfYear := (153*((m+9)%12)+2)/5 + day - 1
	return dayNumber(era*146097 + yearOfEra*365 + yearOfEra/4 - yearOfEra/100 + dayOfYear - 719468)
}

// date gives the day that n counts to.
func (n dayNumber) date() akkoord.Date {
	z := int(n) + 719468
	era := floorDiv(z, 146097)
	dayOfEra := z - era*146097
	yearOfEra := (dayOfEra - dayOfEra/1460 + dayOfEra/36524 - dayOfEra/146096) / 365
	dayOfYear := dayOfEra - (365*yearOfEra + yearOfEra/4 - yearOfEra/100)
	m := (5*dayOfYear + 2) / 153
	d := akkoord.Date{Year: yearOfEra + era*400, Month: m + 3, Day: dayOfYear - (153*m+2)/5 + 1}
	if d.Month > 12 {
		d.Month -= 12
		d.Year++
	}
	return d
}

// weekday gives 1 for Monday to 7 for Sunday.
func (n dayNumber) weekday() int { return int(n+3)%7 + 1 + 7*negative(int(n+3)%7) }

// monday gives the Monday of the week that n is in.
func (n dayNumber) monday() dayNumber { return n - dayNumber(n.weekday()-1) }

func negative(n int) int {
	if n < 0 {
		return 1
	}
	return 0
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}

// monthLength gives the number of days of a month; February of an unknown year
// (0) has 29, so that "29 februari" can wait for its year.
func monthLength(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// lastOf gives the last day of a year, month or day.
func lastOf(d akkoord.Date) akkoord.Date {
	switch {
	case d.Month == 0:
		return akkoord.Date{Year: d.Year, Month: 12, Day: 31}
	case d.Day == 0:
		return akkoord.Date{Year: d.Year, Month: d.Month, Day: monthLength(d.Year, d.Month)}
	}
	return d
}

// firstWeek gives the Monday of the first week of a year or month: the week
// that has the first Thursday of it, as ISO 8601 counts the weeks of a year.
func firstWeek(d akkoord.Date) dayNumber {
	fourth := akkoord.Date{Year: d.Year, Month: max(d.Month, 1), Day: 4}
	return numberOf(fourth).monday()
}

// weekOf gives the Monday of week n of a year or month, or of its last week
// when n is negative; ok is false when there is no such week.
func weekOf(d akkoord.Date, n int) (monday dayNumber, ok bool) {
	next := firstWeek(akkoord.Date{Year: d.Year + 1})
	if d.Month != 0 {
		next = firstWeek(d.AddMonths(1))
	}
	if n < 0 {
		return next - 7, true
	}
	monday = firstWeek(d) + dayNumber(7*(n-1))
	return monday, n > 0 && monday < next
}

// nthWeekday gives the n-th of a weekday in a month, or the last one when n is
// negative; ok is false when the month has no such day.
func nthWeekday(year, month, weekday, n int) (day akkoord.Date, ok bool) {
	first := akkoord.Date{Year: year, Month: month, Day: 1}
	day = first
	day.Day += (weekday - numberOf(first).weekday() + 7) % 7
	if n > 0 {
		day.Day += 7 * (n - 1)
		return day, day.Day <= monthLength(year, month)
	}
	for day.Day+7 <= monthLength(year, month) {
		day.Day += 7
	}
	return day, true
}

// easter gives Easter Sunday of a year by the Gregorian reckoning of Gauss, in
// the form of Meeus.
func easter(year int) dayNumber {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	g := (8*b + 13) / 25
	h := (19*a + b - d - g + 15) % 30
	j, k := c/4, c%4
	m := (a + 11*h) / 319
	r := (2*e + 2*j - k - h + m + 32) % 7
	month := (h - m + r + 90) / 25
	return numberOf(akkoord.Date{Year: year, Month: month, Day: (h - m + r + month + 19) % 32})
}
