package akkoord

import (
	"encoding/json"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func day(t *testing.T, s string) Date {
	t.Helper()
	d, err := ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// anyDate generates unknown dates, years, months and days.
var anyDate = rapid.Custom(func(t *rapid.T) Date {
	d := Date{Year: rapid.OneOf(rapid.IntRange(1, 9999), rapid.IntRange(1995, 2030)).Draw(t, "year")}
	switch rapid.IntRange(0, 3).Draw(t, "precision") {
	case 0:
		return Date{}
	case 1:
		return d
	case 2:
		d.Month = rapid.IntRange(1, 12).Draw(t, "month")
		return d
	}
	d.Month = rapid.IntRange(1, 12).Draw(t, "month")
	d.Day = rapid.IntRange(1, daysIn(d.Year, d.Month)).Draw(t, "day")
	return d
})

func TestParseDate(t *testing.T) {
	for _, c := range []struct {
		in   string
		want Date
	}{
		{"", Date{}},
		{"2019", Date{2019, 0, 0}},
		{"2019-02", Date{2019, 2, 0}},
		{"2019-02-28", Date{2019, 2, 28}},
		{"2020-02-29", Date{2020, 2, 29}},
		{"0001-01-01", Date{1, 1, 1}},
		{"9999-12-31", Date{9999, 12, 31}},
	} {
		got, err := ParseDate(c.in)
		if err != nil || got != c.want {
			t.Errorf("ParseDate(%q) = %v, %v, want %v", c.in, got, err, c.want)
		}
		if got.String() != c.in {
			t.Errorf("%q is written as %q", c.in, got)
		}
	}
	for _, in := range []string{
		"0000", "19", "201a", "2019-", "2019-00", "2019-13", "2019-1", "2019/02", "2019-02-29", "2019-02-00", "2019-02-3", "2019-04-31",
		"2019-02 28", "2019-02-28T", " 2019", "-019", "2019-0a-01", "1900-02-29", "２０１９",
	} {
		if got, err := ParseDate(in); err == nil || !got.IsZero() {
			t.Errorf("ParseDate(%q) = %v, %v, want an error", in, got, err)
		}
	}
}

func TestDateValid(t *testing.T) {
	for _, d := range []Date{{}, {2019, 0, 0}, {2019, 12, 0}, {2019, 12, 31}} {
		if !d.Valid() {
			t.Errorf("%#v is not valid", d)
		}
	}
	for _, d := range []Date{{0, 2, 0}, {0, 0, 3}, {2019, 0, 3}, {2019, 13, 0}, {2019, 2, 29}, {-1, 0, 0}, {10000, 0, 0}, {2019, -1, 0}, {2019, 1, -1}} {
		if d.Valid() {
			t.Errorf("%#v is valid", d)
		}
	}
}

func TestDateInterval(t *testing.T) {
	for _, c := range []struct{ in, first, last string }{
		{"", "", ""},
		{"2019", "2019-01-01", "2019-12-31"},
		{"2020-02", "2020-02-01", "2020-02-29"},
		{"2019-02", "2019-02-01", "2019-02-28"},
		{"2019-02-20", "2019-02-20", "2019-02-20"},
	} {
		d := day(t, c.in)
		if d.First().String() != c.first || d.Last().String() != c.last {
			t.Errorf("%q runs from %q to %q, want %q to %q", c.in, d.First(), d.Last(), c.first, c.last)
		}
	}
}

func TestDateCompareSorts(t *testing.T) {
	order := []string{"", "2018-12-31", "2019-01-01", "2019-01", "2019", "2019-01-02", "2019-02-01", "2019-02", "2019-12-31", "2020"}
	for i, a := range order {
		for j, b := range order {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			if got := day(t, a).Compare(day(t, b)); got != want {
				t.Errorf("%q compared with %q gives %d, want %d", a, b, got, want)
			}
		}
	}
}

func TestDateCovers(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"2019", "2019-02-20", true},
		{"2019", "2019", true},
		{"2019-02", "2019", false},
		{"2019-02", "2019-02-28", true},
		{"2019-02", "2019-03-01", false},
		{"2018", "2019", false},
		{"", "2019", false},
		{"2019", "", false},
	} {
		if got := day(t, c.a).Covers(day(t, c.b)); got != c.want {
			t.Errorf("%q covers %q: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestDateAdd(t *testing.T) {
	months := func(n int) func(Date) Date { return func(d Date) Date { return d.AddMonths(n) } }
	days := func(n int) func(Date) Date { return func(d Date) Date { return d.AddDays(n) } }
	for _, c := range []struct {
		in, what string
		add      func(Date) Date
		want     string
	}{
		{"2018", "48 months", months(48), "2022"},
		{"2018", "18 months", months(18), "2019"},
		{"2018", "-18 months", months(-18), "2017"},
		{"2018-11", "3 months", months(3), "2019-02"},
		{"2018-02", "-2 months", months(-2), "2017-12"},
		{"2018-10-01", "48 months", months(48), "2022-10-01"},
		{"2019-01-31", "a month", months(1), "2019-02-28"},
		{"2020-02-29", "a year", months(12), "2021-02-28"},
		{"", "a month", months(1), ""},
		{"2019-12-31", "a day", days(1), "2020-01-01"},
		{"2019-03-01", "a day back", days(-1), "2019-02-28"},
		{"2019-03", "a day", days(1), "2019-03"},
		{"9999-12", "a month", months(1), ""},
		{"9999", "a year", months(12), ""},
		{"9999-12-31", "a day", days(1), ""},
		{"0001-01-15", "a month back", months(-1), ""},
		{"0001-05", "two years back", months(-24), ""},
	} {
		if got := c.add(day(t, c.in)); got.String() != c.want {
			t.Errorf("%q and %s is %q, want %q", c.in, c.what, got, c.want)
		}
	}
}

func TestDateOfKeepsTheDayOfTheZone(t *testing.T) {
	at := time.Date(2019, 2, 20, 23, 30, 0, 0, time.FixedZone("west", -3600))
	if got := DateOf(at); got.String() != "2019-02-20" {
		t.Errorf("DateOf(%v) = %q", at, got)
	}
	if got := day(t, "2019-02").Time(); !got.Equal(time.Date(2019, 2, 1, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("the time of 2019-02 is %v", got)
	}
	if !(Date{}).Time().IsZero() {
		t.Error("the unknown date has a time")
	}
}

func TestDateJSON(t *testing.T) {
	for _, in := range []string{`2019`, `"2019-02-30"`, `["2019"]`, `"gisteren"`} {
		d := Date{2001, 1, 1}
		if err := json.Unmarshal([]byte(in), &d); err == nil {
			t.Errorf("%s is read as %q, want an error", in, d)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate.Draw(t, "date")
		b, err := json.Marshal(d)
		if err != nil {
			t.Fatal(err)
		}
		back := Date{2001, 1, 1}
		if err := json.Unmarshal(b, &back); err != nil || back != d {
			t.Fatalf("%#v is written as %s and read as %#v, %v", d, b, back, err)
		}
	})
}

func TestDateLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anyDate.Draw(t, "a"), anyDate.Draw(t, "b"), anyDate.Draw(t, "c")
		if a.Compare(b) != -b.Compare(a) || (a.Compare(b) == 0) != (a == b) {
			t.Fatalf("%q and %q compare as %d and %d", a, b, a.Compare(b), b.Compare(a))
		}
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
			t.Fatalf("%q, %q, %q do not sort", a, b, c)
		}
		if !a.IsZero() && !(a.Covers(a) && a.Covers(a.First()) && a.Covers(a.Last())) {
			t.Fatalf("%q does not cover itself", a)
		}
		n := rapid.IntRange(-30000, 30000).Draw(t, "n")
		for _, d := range []Date{a.AddMonths(n), a.AddDays(n)} {
			if back, err := ParseDate(d.String()); err != nil || back != d {
				t.Fatalf("%q moved by %d is %#v, which cannot be written", a, n, d)
			}
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"", "2019", "2019-02", "2019-02-20", "2019-02-30", "2019-2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if d, err := ParseDate(s); err == nil && d.String() != s {
			t.Errorf("%q is read and written back as %q", s, d)
		}
	})
}
