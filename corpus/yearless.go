package corpus

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// yearlessDate reads a date line without a year ("Vr 22 februari") and settles
// its year from the full dates in the text.
func (p *page) yearlessDate(s string, d *akkoord.Date) bool {
	if !maybeDateLine(s) {
		return false
	}
	weekday, day, month, ok := mention.ParseYearlessDateLine(s)
	if ok {
		*d = resolveYear(p.text, weekday, day, month)
	}
	return ok
}

// resolveYear finds the year of a day and month in the full dates of the text.
// With a weekday it is the year around one of these dates in which the weekday
// fits, the nearest first. Without one all the dates have to be of one year.
// Otherwise the date stays unknown.
func resolveYear(text string, weekday, day, month int) akkoord.Date {
	var best akkoord.Date
	distance := 366 // days; a date further away says nothing
	for _, full := range fullDates(text) {
		for year := full.Year - 1; year <= full.Year+1; year++ {
			d := akkoord.Date{Year: year, Month: month, Day: day}
			if !d.Valid() || weekday == 0 && year != full.Year || weekday != 0 && weekdayOf(d) != weekday {
				continue
			}
			if weekday == 0 && !best.IsZero() && best != d {
				return akkoord.Date{}
			}
			if n := daysBetween(d, full); n < distance {
				best, distance = d, n
			}
		}
	}
	return best
}

// fullDate is a day written out or in digits.
var fullDate = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(\d{1,2})(?:\s+(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\s+|-(\d{1,2})-)((?:19|20)\d\d)\b`)
})

var months = []string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"}

// fullDates gives the days with a year that the text holds, in its order.
func fullDates(text string) []akkoord.Date {
	var dates []akkoord.Date
	for _, m := range fullDate().FindAllStringSubmatch(text, -1) {
		var d akkoord.Date
		d.Day, _ = strconv.Atoi(m[1])
		d.Month, _ = strconv.Atoi(m[3])
		d.Year, _ = strconv.Atoi(m[4])
		for i, name := range months {
			if strings.EqualFold(name, m[2]) {
				d.Month = i + 1
			}
		}
		if d.Day > 0 && d.Month > 0 && d.Valid() {
			dates = append(dates, d)
		}
	}
	return dates
}

func daysBetween(a, b akkoord.Date) int {
	n := int(a.Time().Sub(b.Time()) / (24 * time.Hour))
	return max(n, -n)
}

// weekdayOf gives 1 for Monday to 7 for Sunday.
func weekdayOf(d akkoord.Date) int { return (int(d.Time().Weekday())+6)%7 + 1 }
