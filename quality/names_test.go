package quality

import "testing"

func TestNameOf(t *testing.T) {
	for _, c := range []struct {
		in   string
		want name
	}{
		{"Gemeente Zeist", name{"gemeente", "zeist"}},
		{"de gemeente ZEIST (Utrecht)", name{"gemeente", "zeist"}},
		{"Hoogheemraadschap van Delfland", name{"waterschap", "vandelfland"}},
		{"Ministerie van BZK", name{"ministerie", "bzk"}},
		{"Gemeente", name{"", "gemeente"}},
		{"gemeenten Regio Twente", name{"gemeente", "regiotwente"}},
		{"de Stichting De Roos", name{"stichting", "roos"}},
		{"’s-Hertogenbosch", name{"", "shertogenbosch"}},
		{"'t Gooi", name{"", "gooi"}},
		{"A.S.R.", name{"", "a.s.r"}},
		{"R&D+ B.V.", name{"", "r&d+b.v"}},
		{"...", name{}},
		{"a‑b", name{"", "ab"}}, // no-break hyphen
		{"½ uur", name{"", "12uur"}},
		{"ﬁnancie\u0308n x²", name{"", "financiënx2"}},
		{"İstanbul", name{"", "istanbul"}},
		{"ΟΔΟΣ", name{"", "οδος"}},
	} {
		if got := nameOf(c.in); got != c.want {
			t.Errorf("nameOf(%q) = %+v, want %+v", c.in, got, c.want)
		}
	}
}

func TestSameName(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"Gemeente Zeist", "Zeist", true},
		{"Stad Utrecht", "gemeente Utrecht", true},
		{"Provincie Utrecht", "Gemeente Utrecht", false},
		{"Wel.kom", "Welkom", false},
		{"Echt-Susteren", "echt susteren", true},
		{"Zeist", "Zeist-West", false},
	} {
		if got := nameOf(c.a).same(nameOf(c.b)); got != c.want {
			t.Errorf("%q and %q the same: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestWordF1(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want float64
	}{
		{"a b c d", "A, b (c) e.", 0.75},
		{"a a b", "a b b", 2.0 / 3},
		{"½ x² _a", "1 2 x2 _a", 1},
		{"", "a", 0},
		{"…", "…", 0},
	} {
		if got := wordF1(words(c.a), words(c.b)); got != c.want {
			t.Errorf("word F1 of %q and %q = %v, want %v", c.a, c.b, got, c.want)
		}
	}
}
