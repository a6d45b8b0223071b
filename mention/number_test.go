package mention

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// values lists what a text holds of some classes: numbers, sums, and durations
// as months and days ("48m", "42d").
func (r dateReader) values(s string, classes ...Class) string {
	l := r.layer(s, newsDay)
	var out []string
	for _, m := range l.Mentions {
		if !slices.Contains(classes, m.Class) {
			continue
		}
		switch m.Class {
		case Num, Money:
			out = append(out, fmt.Sprint(l.Numbers[m.Ref]))
		case Duration:
			v := l.Durations[m.Ref]
			if v.Months != 0 {
				out = append(out, fmt.Sprintf("%dm", v.Months))
			}
			if v.Days != 0 {
				out = append(out, fmt.Sprintf("%dd", v.Days))
			}
		}
	}
	return strings.Join(out, " ")
}

func TestNumbers(t *testing.T) {
	tests := []struct {
		want string
		in   []string
	}{
		{"18", []string{"18 partijen", "achttien partijen", "de 18 organisaties", "Achttien partijen"}},
		{"2", []string{"twee gemeenten", "beide corporaties", "de 2 partijen"}},
		{"1", []string{"één partij"}},
		{"2600", []string{"2.600 woningen", "2600 woningen", "zesentwintighonderd woningen", "tweeduizendzeshonderd woningen"}},
		{"29", []string{"negenentwintig", "29"}},
		{"22", []string{"tweeëntwintig"}},
		{"120", []string{"honderdtwintig", "honderdentwintig", "120"}},
		{"3500", []string{"vijfendertighonderd", "3.500"}},
		{"2012", []string{"tweeduizendtwaalf woningen", "2012 woningen"}},
		{"2000", []string{"2000 woningen", "tweeduizend woningen", "2.000 huizen"}},
		{"300000", []string{"300 duizend mensen"}},
		{"17000000", []string{"17 miljoen mensen", "zeventien miljoen"}},
		{"", []string{"een gemeente", "20%", "11,4 procent", "06-12345678", "(0544) 39 00 00", "3-1", "12 juli 2019", "vier jaar", "eerste", "drieste honden", "hondenhok", "de 15e editie", "20.00 uur"}},
	}
	r := newDateReader()
	for _, tt := range tests {
		for _, in := range tt.in {
			if got := r.values(in, Num); got != tt.want {
				t.Errorf("%q = %q, want %q", in, got, tt.want)
			}
		}
	}
}

func TestMoney(t *testing.T) {
	tests := []struct {
		want string
		in   []string
	}{
		{"32000000", []string{"32 miljoen euro", "tweeëndertig miljoen euro", "€ 32 miljoen", "€32 mln.", "32 mln. euro", "€ 32.000.000"}},
		{"11400000", []string{"11,4 miljoen euro", "€11,4 miljoen"}},
		{"20000", []string{"€ 20.000", "20.000 euro", "€20.000,-", "€ 20.000,00", "twintigduizend euro", "20 duizend euro"}},
		{"400000", []string{"vier ton", "4 ton", "vier ton beschikbaar", "€ 400.000"}},
		{"1500000", []string{"1,5 mln. euro", "anderhalf miljoen euro", "€ 1,5 mln"}},
		{"1000000", []string{"een miljoen euro", "1 miljoen euro", "€ 1 miljoen"}},
		{"2", []string{"2 euro", "twee euro", "€ 2,50"}},
		{"", []string{"32 miljoen mensen", "vier ton CO2", "40 ton", "een ton", "2020", "euro", "€", "miljoenen euro's"}},
	}
	r := newDateReader()
	for _, tt := range tests {
		for _, in := range tt.in {
			if got := r.values(in, Money); got != tt.want {
				t.Errorf("%q = %q, want %q", in, got, tt.want)
			}
		}
	}
}

func TestDurations(t *testing.T) {
	tests := []struct {
		want string
		in   []string
	}{
		{"48m", []string{"vier jaar", "4 jaar", "voor een periode van vier jaar", "een vierjarige overeenkomst", "de komende vier jaar", "€ 3 miljoen over vier jaar"}},
		{"3m", []string{"drie maanden", "3 maanden", "een looptijd van drie maanden", "een kwartaal"}},
		{"42d", []string{"zes weken", "6 weken"}},
		{"10d", []string{"tien dagen"}},
		{"18m", []string{"anderhalf jaar", "een jaar en zes maanden"}},
		{"6m", []string{"een halfjaar", "een half jaar", "half jaar", "zes maanden"}},
		{"30m", []string{"twee jaar en zes maanden", "tweeënhalf jaar"}},
		{"12m", []string{"een jaar", "één jaar", "eenjarig"}},
		{"96m", []string{"een 8-jarige jongen", "acht jaar"}},
		{"900m", []string{"boven 75 jaar", "vijfenzeventig jaar"}},
		{"1m 21d", []string{"1 maand en 21 dagen", "één maand, 21 dagen"}},
		{"", []string{"drie jaar geleden", "per jaar", "dit jaar", "vier uur", "een jaarlijkse markt", "meerjarig"}},
	}
	r := newDateReader()
	for _, tt := range tests {
		for _, in := range tt.in {
			if got := r.values(in, Duration); got != tt.want {
				t.Errorf("%q = %q, want %q", in, got, tt.want)
			}
		}
	}
}

// TestNothingTwice: what is part of a date or a sum is no number besides.
func TestNothingTwice(t *testing.T) {
	r := newDateReader()
	for _, in := range []string{"12 juli 2019", "2017 tot en met 2020", "€ 20.000", "32 miljoen euro", "vier jaar", "twee weken geleden", "12-07-2019", "week 12"} {
		if got := r.layer(in, newsDay).Mentions; len(got) != 1 {
			t.Errorf("%q has mentions %v, want one", in, got)
		}
	}
}

func TestNumeral(t *testing.T) {
	for n, want := range map[int]string{
		1: "een eerste", 2: "twee tweede", 3: "drie derde", 8: "acht achtste", 19: "negentien negentiende", 20: "twintig twintigste",
		22: "tweeëntwintig tweeëntwintigste", 29: "negenentwintig negenentwintigste", 83: "drieëntachtig drieëntachtigste", 100: "honderd honderdste",
	} {
		if cardinal, ordinal := numeral(n); cardinal+" "+ordinal != want {
			t.Errorf("numeral(%d) = %s %s, want %s", n, cardinal, ordinal, want)
		}
	}
}
