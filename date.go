package akkoord

import (
	"encoding/json"
	"fmt"
	"time"
)

// Date is a partial date: a year, a month of a year, or a day. It stands for
// the interval of days that it covers and never for an invented day inside it.
// The zero value is the unknown date and is JSON null; the others are the JSON
// strings "2019", "2019-02" and "2019-02-20".
type Date struct {
	Year  int // 0 = the whole date is unknown
	Month int // 1 to 12; 0 = only the year is known
	Day   int // 1 to 31; 0 = only year and month are known
}

// ParseDate reads "2019", "2019-02" or "2019-02-20"; "" gives the unknown
// date. A day that does not exist ("2019-02-30") is an error.
func ParseDate(s string) (Date, error) {
	d, ok := parseDate(s)
	if !ok {
		return Date{}, fmt.Errorf("date %q: want YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists", s)
	}
	return d, nil
}

func parseDate(s string) (Date, bool) {
	number := func(i, n int) int {
		v := 0
		for _, c := range []byte(s[i : i+n]) {
			if c < '0' || c > '9' {
				return -1
			}
			v = v*10 + int(c-'0')
		}
		return v
	}
	var d Date
	switch len(s) {
	case 0:
		return d, true
	case 4:
		d = Date{Year: number(0, 4)}
	case 7:
		d = Date{Year: number(0, 4), Month: number(5, 2)}
	case 10:
		d = Date{Year: number(0, 4), Month: number(5, 2), Day: number(8, 2)}
	default:
		return d, false
	}
	if len(s) > 4 && s[4] != '-' || len(s) > 7 && s[7] != '-' {
		return Date{}, false
	}
	if len(s) > 4 && d.Month == 0 || len(s) > 7 && d.Day == 0 {
		return Date{}, false
	}
	return d, d.Valid() && !d.IsZero()
}

// DateOf gives the day of t in t's own time zone.
func DateOf(t time.Time) Date { return Date{t.Year(), int(t.Month()), t.Day()} }

// IsZero reports whether the date is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// Valid reports whether the date is unknown or exists in the calendar.
func (d Date) Valid() bool {
	switch {
	case d.IsZero():
		return true
	case d.Year < 1 || d.Year > 9999 || d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Month == 0 && d.Day != 0:
		return false
	case d.Day == 0:
		return true
	}
	return d.Day <= daysIn(d.Year, d.Month)
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// First gives the first day of the interval; of the unknown date, itself.
func (d Date) First() Date {
	if d.IsZero() {
		return d
	}
	return Date{d.Year, max(d.Month, 1), max(d.Day, 1)}
}

// Last gives the last day of the interval; of the unknown date, itself.
func (d Date) Last() Date {
	switch {
	case d.IsZero() || d.Day != 0:
		return d
	case d.Month == 0:
		return Date{d.Year, 12, 31}
	}
	return Date{d.Year, d.Month, daysIn(d.Year, d.Month)}
}

// Compare orders dates by first day, then by last day, so that "2019" sorts
// after "2019-01-01" and before "2019-02". The unknown date sorts first.
func (d Date) Compare(e Date) int {
	if c := compareDays(d.First(), e.First()); c != 0 {
		return c
	}
	return compareDays(d.Last(), e.Last())
}

func compareDays(a, b Date) int {
	x, y := a.Year*10000+a.Month*100+a.Day, b.Year*10000+b.Month*100+b.Day
	switch {
	case x < y:
		return -1
	case x > y:
		return 1
	}
	return 0
}

// Covers reports whether every day of e lies within d.
func (d Date) Covers(e Date) bool {
	return !d.IsZero() && !e.IsZero() && compareDays(d.First(), e.First()) <= 0 && compareDays(e.Last(), d.Last()) <= 0
}

// Time gives midnight UTC of the first day; the zero time for the unknown date.
func (d Date) Time() time.Time {
	if d.IsZero() {
		return time.Time{}
	}
	f := d.First()
	return time.Date(f.Year, time.Month(f.Month), f.Day, 0, 0, 0, 0, time.UTC)
}

// AddDays moves a full day by n days; a date of less precision is returned as
// it is. Beyond the years 1 to 9999 the result is the unknown date.
func (d Date) AddDays(n int) Date {
	if d.Day == 0 {
		return d
	}
	return inCalendar(DateOf(d.Time().AddDate(0, 0, n)))
}

// AddMonths moves the date by n months and keeps its precision; a year moves by
// whole years only, months beyond them are dropped. A day that the month lacks
// becomes its last. Beyond the years 1 to 9999 the result is the unknown date.
func (d Date) AddMonths(n int) Date {
	switch {
	case d.IsZero():
		return d
	case d.Month == 0:
		return inCalendar(Date{Year: d.Year + n/12})
	}
	m := d.Year*12 + d.Month - 1 + n
	e := Date{Year: m / 12, Month: m%12 + 1}
	if d.Day != 0 {
		e.Day = min(d.Day, daysIn(e.Year, e.Month))
	}
	return inCalendar(e)
}

// inCalendar gives the unknown date for one that could not be written and read
// back.
func inCalendar(d Date) Date {
	if !d.Valid() {
		return Date{}
	}
	return d
}

// String gives "2019", "2019-02", "2019-02-20", or "" for the unknown date.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// MarshalJSON writes the date as a string, or null when it is unknown.
func (d Date) MarshalJSON() ([]byte, error) {
	if d.IsZero() {
		return []byte("null"), nil
	}
	return []byte(`"` + d.String() + `"`), nil
}

// UnmarshalJSON reads a string as ParseDate does, or null.
func (d *Date) UnmarshalJSON(b []byte) error {
	var s *string
	if err := json.Unmarshal(b, &s); err != nil {
		return fmt.Errorf("date %s: want a string or null: %w", b, err)
	}
	*d = Date{}
	if s == nil {
		return nil
	}
	v, err := ParseDate(*s)
	*d = v
	return err
}
