package mention

import (
	"testing"
	"time"

	"github.com/akkoord/akkoord"
)

// TestDayNumber holds the calendar against package time, day by day over the
// years that need care.
func TestDayNumber(t *testing.T) {
	for d := time.Date(1895, 1, 1, 0, 0, 0, 0, time.UTC); d.Year() < 2105; d = d.AddDate(0, 0, 1) {
		day := akkoord.DateOf(d)
		n := numberOf(day)
		weekday := int(d.Weekday()+6)%7 + 1
		if want := dayNumber(d.Unix() / 86400); d.Unix()%86400 == 0 && n != want || n.date() != day || n.weekday() != weekday {
			t.Fatalf("%v has number %d (%v, weekday %d), want %d, weekday %d", day, n, n.date(), n.weekday(), want, weekday)
		}
		year, week := d.ISOWeek()
		monday, ok := weekOf(akkoord.Date{Year: year}, week)
		if !ok || monday != n.monday() {
			t.Fatalf("week %d of %d starts on %v (%v), want %v", week, year, monday.date(), ok, n.monday().date())
		}
	}
}

func TestWeekOf(t *testing.T) {
	for _, tt := range []struct {
		in   akkoord.Date
		n    int
		want string
	}{
		{akkoord.Date{Year: 2016}, -1, "2016-12-26"},
		{akkoord.Date{Year: 2015}, 53, "2015-12-28"},
		{akkoord.Date{Year: 2019, Month: 1}, 3, "2019-01-14"},
		{akkoord.Date{Year: 2014, Month: 9}, -1, "2014-09-22"},
		{akkoord.Date{Year: 2016}, 53, ""},
		{akkoord.Date{Year: 2019, Month: 2}, 6, ""},
	} {
		monday, ok := weekOf(tt.in, tt.n)
		got := monday.date().String()
		if !ok {
			got = ""
		}
		if got != tt.want {
			t.Errorf("week %d of %v starts on %q, want %q", tt.n, tt.in, got, tt.want)
		}
	}
}

func TestHolidays(t *testing.T) {
	byName := map[string]*holiday{}
	for i := range holidays {
		for _, name := range holidays[i].names {
			byName[name] = &holidays[i]
		}
	}
	for _, tt := range []struct {
		name string
		year int
		want string
	}{
		{"pasen", 2018, "2018-04-01"}, {"pasen", 2019, "2019-04-21"}, {"pasen", 2000, "2000-04-23"}, {"pasen", 2038, "2038-04-25"}, {"pasen", 2285, "2285-03-22"},
		{"hemelvaart", 2024, "2024-05-09"}, {"pinksteren", 2021, "2021-05-23"}, {"carnaval", 2023, "2023-02-19"}, {"koningsdag", 2025, "2025-04-26"},
		{"koningsdag", 2024, "2024-04-27"}, {"koninginnedag", 2006, "2006-04-29"}, {"moederdag", 2022, "2022-05-08"}, {"vaderdag", 2015, "2015-06-21"},
		{"prinsjesdag", 2020, "2020-09-15"},
	} {
		if got := byName[tt.name].on(tt.year).String(); got != tt.want {
			t.Errorf("%s %d = %s, want %s", tt.name, tt.year, got, tt.want)
		}
	}
}
