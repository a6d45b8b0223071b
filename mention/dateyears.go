package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
)

// sideStart skips what may stand between a preposition and the date that it
// governs: "tot en met het schooljaar 2024", "tot aan de zomer van 2026", "tot
// in 2027", "tot zeker 2030".
func (p *datePass) sideStart(k int) int {
	for {
		switch part := p.at(k).part; {
		case part == theWord, part == latestWord, p.words(k, "aan"), p.words(k, "in"):
			k++
		case part == aSchoolYear, p.is(k-1, theWord) && p.is(k+1, anInteger) && p.yearLike(k):
			if k++; p.is(k, vanWord) {
				k++ // "het zwemseizoen van 2025"
			}
		default:
			return k
		}
	}
}

// yearLike reports whether token k is a word that a year is told apart by:
// "het hoofdstadjaar 2018", "het pachtseizoen 2024".
func (p *datePass) yearLike(k int) bool {
	w := p.text(k)
	return p.is(k, noDateWord) && len(w) > len("jaar") && (strings.HasSuffix(w, "jaar") || strings.HasSuffix(w, "seizoen"))
}

// schoolYear reads a year of two calendar years at token k, as the second of
// them: "2026-2027", "2026/27".
func (p *datePass) schoolYear(k int) (point, bool) {
	first, second := p.at(k), p.at(k+2)
	if first.part != anInteger || second.part != anInteger || !isYear(int(first.value)) || p.width(k) != 4 {
		return point{}, false
	}
	next := first.value + 1
	if !p.dash(k+1) && p.byteAt(k+1) != '/' || second.value != next && second.value != next%100 {
		return point{}, false
	}
	return point{from: akkoord.Date{Year: int(next)}, end: k + 3}, true
}

// schoolYears reads on from a first school year to a last one: "2023-2024 tot en
// met 2026-2027". The whole runs from the first of their years to the last.
func (p *datePass) schoolYears(a, b point) (point, bool) {
	if a.from.Month != 0 || b.from.Month != 0 || a.from.Year == 0 || b.from.Year != a.from.Year+1 || p.dash(b.end) {
		return point{}, false
	}
	k, _, ok := p.connector(b.end, false)
	if !ok {
		return point{}, false
	}
	return p.schoolYear(p.sideStart(k))
}

// openSchoolYear reads a school year behind "tot en met" or "vanaf": it ends in
// its second year, and begins in its first.
func (p *datePass) openSchoolYear(k int, begins bool) (point, bool) {
	pt, ok := p.schoolYear(k)
	if begins {
		pt.from.Year--
	}
	return pt, ok
}

// yearList emits years in a row as the period that they make up: "2024, 2025 en
// 2026"; two of them only behind a plural or "voor": "de jaren 2024 en 2025".
func (p *datePass) yearList(i int) (end int) {
	j, least := i, 3
	if u := p.at(i); u.part == aUnit && u.value == unitYear && p.plural(i) {
		j, least = i+1, 2
	} else if p.words(i-1, "voor") || i > p.lo && strings.HasSuffix(p.text(i-1), "afspraken") {
		least = 2 // "de afspraken voor 2024 en 2025"
	}
	if m := p.at(j); m.part != anInteger || !p.yearOK(j, int(m.value), aSide) {
		return i
	}
	first, n := int(p.at(j).value), 1
	for k := j + 1; p.byteAt(k) == ',' || p.words(k, "en"); k += 2 {
		if y := p.at(k + 1); y.part != anInteger || int(y.value) != first+n {
			return i
		}
		if n++; p.words(k, "en") {
			if n < least {
				return i
			}
			p.emitDate(Period, i, k+2, DateValue{From: akkoord.Date{Year: first}, To: akkoord.Date{Year: first + n - 1}})
			return k + 2
		}
	}
	return i
}

// Whole gives the date that says no more than a stretch of a few days does: the
// month, or the year, that all of it lies in. A stretch of years has none.
func Whole(v DateValue) akkoord.Date {
	from, to := v.From, v.To
	switch {
	case from.Day == 0 || to.Day == 0 || from.Year != to.Year || to.Compare(from.AddDays(31)) > 0:
		return akkoord.Date{}
	case from.Month != to.Month:
		return akkoord.Date{Year: from.Year}
	}
	return akkoord.Date{Year: from.Year, Month: from.Month}
}
