package register

import (
	"testing"

	"github.com/akkoord/akkoord"
)

func TestFold(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"zeist", "zeist"},
		{"Gemeente  Súdwest‑Fryslân ", "gemeente sudwest-fryslan"},
		{"’s-Hertogenbosch", "'s-hertogenbosch"},
		{"\u00a0Noord\u00adHolland", "noordholland"},
		{"IJsselstein", "ijsselstein"},
		{"Ĳsselstein", "ijsselstein"},
		{" a", "a"},
		{"", ""},
	} {
		if got := Fold(test.in); got != test.want {
			t.Errorf("Fold(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func TestBare(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"gemeente zeist", "zeist"},
		{"de gemeente zeist", "zeist"},
		{"gemeente", "gemeente"},
		{"zeist (ut)", "zeist"},
		{"(cjg) centrum", "centrum"},
		{"open (haak", "open (haak"},
		{"gemeentebelangen", "gemeentebelangen"},
		{"ministerie van bzk", "bzk"},
	} {
		if got := bare(test.in); got != test.want {
			t.Errorf("bare(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

// FuzzFold holds that folding is done once: a folded name folds to itself.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"Gemeente Súdwest-Fryslân", "’s-Gravenhage", " a  b ", "ﬁ", "İ", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		once := Fold(s)
		if twice := Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, again %q", s, once, twice)
		}
	})
}

func TestShownNamesDiffer(t *testing.T) {
	reg := registerOf(t, []akkoord.Agreement{
		agreement("a1", "2019", "Utrecht|gm0344|gemeente", "Utrecht|pv26|provincie"),
		agreement("a2", "2019", "De Linde|o1|zorgaanbieder", "De Linde|o2|zorgaanbieder", "De Linde||zorgaanbieder"),
		agreement("a3", "2019", "Zeist|gm0355|gemeente"),
	})
	parties, err := reg.Parties(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"De Linde (zorgaanbieder) [name:de linde]", "De Linde (zorgaanbieder) [o1]", "De Linde (zorgaanbieder) [o2]",
		"Utrecht (gemeente)", "Utrecht (provincie)", "Zeist",
	}
	all := parties.All()
	if len(all) != len(want) {
		t.Fatalf("%d parties, want %d", len(all), len(want))
	}
	for i, e := range all {
		if e.Name != want[i] {
			t.Errorf("party %d is %q, want %q", i, e.Name, want[i])
		}
	}
	if got := parties.Of("Utrecht", "pv26"); got == nil || got.Name != "Utrecht (provincie)" {
		t.Errorf("Utrecht of pv26: %+v", got)
	}
	if got := parties.Of("zeist", ""); got == nil || got.Key != "gm0355" {
		t.Errorf("zeist without id: %+v", got)
	}
	if got := parties.Of("Ergens", ""); got != nil {
		t.Errorf("never seen: %+v", got)
	}
}
