package mention

import "github.com/akkoord/akkoord"

// holiday is a day with a name of its own. A fixed one has a month and a day;
// one that moves with Easter has its distance in days; the others are the n-th
// of a weekday in a month.
type holiday struct {
	names      []string // one token each
	month, day int
	easter     int // days after Easter Sunday, when month is 0
	weekday, n int // with month, when day is 0
}

// holidays are the days that Dutch writers name instead of giving a date.
var holidays = []holiday{
	{names: []string{"nieuwjaarsdag", "nieuwjaar"}, month: 1, day: 1},
	{names: []string{"driekoningen"}, month: 1, day: 6},
	{names: []string{"valentijnsdag"}, month: 2, day: 14},
	{names: []string{"carnaval", "carnavalszondag"}, easter: -49},
	{names: []string{"aswoensdag"}, easter: -46},
	{names: []string{"pasen", "paaszondag"}, easter: 0},
	{names: []string{"paasmaandag"}, easter: 1},
	{names: []string{"koningsdag"}, month: 4, day: 27},
	{names: []string{"koninginnedag"}, month: 4, day: 30},
	{names: []string{"dodenherdenking"}, month: 5, day: 4},
	{names: []string{"bevrijdingsdag"}, month: 5, day: 5},
	{names: []string{"moederdag"}, month: 5, weekday: 7, n: 2},
	{names: []string{"hemelvaart", "hemelvaartsdag"}, easter: 39},
	{names: []string{"pinksteren", "pinksterzondag"}, easter: 49},
	{names: []string{"pinkstermaandag"}, easter: 50},
	{names: []string{"vaderdag"}, month: 6, weekday: 7, n: 3},
	{names: []string{"prinsjesdag"}, month: 9, weekday: 2, n: 3},
	{names: []string{"dierendag"}, month: 10, day: 4},
	{names: []string{"halloween"}, month: 10, day: 31},
	{names: []string{"jaarwisseling"}, month: 12, day: 31},
	{names: []string{"allerheiligen"}, month: 11, day: 1},
	{names: []string{"allerzielen"}, month: 11, day: 2},
	{names: []string{"sint-maarten"}, month: 11, day: 11},
	{names: []string{"sinterklaasavond", "pakjesavond"}, month: 12, day: 5},
	{names: []string{"kerstavond"}, month: 12, day: 24},
	{names: []string{"kerst", "kerstmis"}, month: 12, day: 25},
	{names: []string{"oudjaar", "oudejaarsdag", "oudejaarsavond"}, month: 12, day: 31},
	// The names from here on have a word before them; see holidayAt.
	{names: []string{"kerstdag"}, month: 12, day: 25},
	{names: []string{"paasdag"}, easter: 0},
	{names: []string{"pinksterdag"}, easter: 49},
	// Sinterklaas is a day only where he cannot be the man: see holidayAt.
	{names: []string{"sinterklaas"}, month: 12, day: 5},
}

// on gives the day of the holiday in a year. Koningsdag and Koninginnedag give
// way to a Sunday: the one moves to the Saturday, the other did too.
func (h *holiday) on(year int) akkoord.Date {
	switch {
	case h.month == 0:
		return (easter(year) + dayNumber(h.easter)).date()
	case h.day == 0:
		d, _ := nthWeekday(year, h.month, h.weekday, h.n)
		return d
	}
	d := akkoord.Date{Year: year, Month: h.month, Day: h.day}
	if h.month == 4 && numberOf(d).weekday() == 7 {
		d.Day--
	}
	return d
}

// holidayAt reads a holiday that starts at token i: "Pasen", "tweede kerstdag",
// "Goede Vrijdag", "de Dag van de Arbeid", with the year that may follow. sense
// is -1 for the last one before ref, 1 for the next, 0 for the nearest.
func (p *datePass) holidayAt(i, sense int) (point, bool) {
	first, shift, j := p.at(i), 0, i
	var h *holiday
	var goodFriday, labourDay, earthDay = holiday{easter: -2}, holiday{month: 5, day: 1}, holiday{month: 4, day: 22}
	switch {
	case first.part == anOrdinal && (first.value == 1 || first.value == 2):
		day := p.at(i + 1)
		if day.part != aHolidayDay {
			return point{}, false
		}
		h, shift, j = &holidays[day.value], int(first.value)-1, i+2
	case first.part == aHoliday:
		h, j = &holidays[first.value], i+1
		if h.names[0] == "sinterklaas" && !p.alone(i, j) && !p.is(i-1, withWord) {
			return point{}, false
		}
	case p.words(i, "goede", "vrijdag"):
		h, j = &goodFriday, i+2
	case p.words(i, "dag", "van", "de", "arbeid"):
		h, j = &labourDay, i+4
	case p.words(i, "dag", "van", "de", "aarde"):
		h, j = &earthDay, i+4
	default:
		return point{}, false
	}
	year, end, said := p.trailingYear(j)
	if !said {
		end = j
		if !p.anchored() {
			return point{end: j, relative: true}, true
		}
		year = p.holidayYear(h, sense)
	}
	if year == 0 { // "Pasen volgend jaar" without a date to reckon from
		return point{end: end, relative: true}, true
	}
	day := h.on(year)
	day = (numberOf(day) + dayNumber(shift)).date()
	if !p.assistant && p.around(i) && (h.month > 0 && h.day > 7 || h.easter == 0 && h.month == 0) { // "vlak voor Kerst"
		day.Day = 0
		if h.month == 0 {
			day.Month = 0 // Easter moves from month to month
		}
	}
	return point{from: day, end: end}, true
}

// holidayYear gives the year whose holiday is meant when the text names none.
func (p *datePass) holidayYear(h *holiday, sense int) int {
	if sense == 0 && p.assistant {
		sense = 1
	}
	anchor := p.anchor()
	best, distance := anchor.Year, 1<<30
	for y := anchor.Year - 1; y <= anchor.Year+1; y++ {
		delta := int(numberOf(h.on(y)) - numberOf(anchor))
		if delta*sense < 0 {
			continue
		}
		if abs(delta) < distance {
			best, distance = y, abs(delta)
		}
	}
	return best
}

// around reports whether the words before token i put something near a holiday
// and not on it: "vlak voor Kerst", "rond de kerst", "kort na Pasen".
func (p *datePass) around(i int) bool {
	if p.is(i-1, theWord) {
		i--
	}
	if p.words(i-1, "rond") {
		return true
	}
	if !p.is(i-1, afterWord) || i-2 < p.lo {
		return false
	}
	switch p.lower(i - 2) {
	case "vlak", "kort", "net", "pal", "juist", "even":
		return true
	}
	return false
}
