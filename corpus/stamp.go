package corpus

import (
	"strings"
	"time"

	"github.com/akkoord/akkoord"
)

// stampLayouts are the times of day that machines write after a date.
var stampLayouts = []string{
	time.RFC3339, "2006-01-02T15:04:05", "2006-01-02 15:04:05", "2006-01-02T15:04", "2006-01-02 15:04",
	"2006-01-02T15:04:05-0700", "2006-01-02 15:04:05-07:00", "2006-01-02 15:04:05 -0700", "2006-01-02T15:04Z07:00",
}

// ParseTime reads a time as machines write it: a W3C date and what comes near it.
// One without a zone is taken for UTC; a date, also one that is only a month or a
// year, is the beginning of its first day.
func ParseTime(s string) (t time.Time, ok bool) {
	s = strings.TrimSpace(s)
	if d, err := akkoord.ParseDate(s); err == nil && !d.IsZero() {
		return d.First().Time(), true
	}
	for _, layout := range stampLayouts {
		if t, err := time.Parse(layout, s); err == nil && t.Year() > 0 {
			return t, true
		}
	}
	return time.Time{}, false
}

// stampDate reads a partial date, or the day of a time in its own time zone.
func stampDate(s string) (akkoord.Date, bool) {
	if d, err := akkoord.ParseDate(strings.TrimSpace(s)); err == nil && !d.IsZero() {
		return d, true
	}
	t, ok := ParseTime(s)
	if !ok {
		return akkoord.Date{}, false
	}
	return akkoord.DateOf(t), true
}
