package mention

import (
	"bytes"
	"encoding/csv"
	"slices"
	"testing"

	"github.com/akkoord/akkoord"
)

// Every line of the roles table says something, says it once, and is written
// as texts are folded.
func TestRolesAreSound(t *testing.T) {
	b, err := gazetteerFiles.ReadFile("gazetteer/roles.csv")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[[3]string]bool{}
	for _, r := range rows[1:] {
		word, plural, kind, match, use := r[0], r[1], r[2], r[3], r[4]
		if !slices.Contains([]string{"word", "tail", "in"}, match) || !slices.Contains([]string{"type", "role", "end", "name", "hint"}, use) {
			t.Errorf("%s: match %q, use %q", word, match, use)
		}
		if kind != "" && !slices.Contains(akkoord.PartyKinds, akkoord.PartyKind(kind)) {
			t.Errorf("%s: kind %q", word, kind)
		}
		if kind == "" && use != "type" && use != "role" {
			t.Errorf("%s tells no kind", word)
		}
		for _, form := range []string{word, plural} {
			if folded := string(appendFold(nil, form)); folded != form {
				t.Errorf("%q is folded to %q", form, folded)
			}
		}
		key := [3]string{word, plural, use}
		if seen[key] {
			t.Errorf("%s is entered twice as %s", word, use)
		}
		seen[key] = true
	}
}

// No organisation has two rows.
func TestOrganisationsAreEnteredOnce(t *testing.T) {
	b, err := gazetteerFiles.ReadFile("gazetteer/organisations.csv")
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, r := range rows[1:] {
		if seen[r[0]] {
			t.Errorf("%s is entered twice", r[0])
		}
		seen[r[0]] = true
	}
}

// What the words of a name tell of the kind of a body.
func TestKindOfName(t *testing.T) {
	f, err := NewFinder(Options{})
	if err != nil {
		t.Fatal(err)
	}
	l := &Layer{finder: f}
	for name, want := range map[string]akkoord.PartyKind{
		"Bibliotheek Zeist":                         "cultuur_sport",
		"Mannenkoor De Lofzang":                     "cultuur_sport",
		"Vereniging van Waterbouwers":               "belangenorganisatie",
		"Nederlandse Groothandel Branchevereniging": "belangenorganisatie",
		"Dorpencommissie Oost":                      "belangenorganisatie",
		"Bakkerij De Vereniging":                    "bedrijf",
		"Energie Groep Noord":                       "bedrijf",
		"Food Safety Research":                      "kennisinstelling",
		"Woonstichting De Sleutel":                  "woningcorporatie",
		"Zorgcoöperatie Dichtbij":                   "zorgaanbieder",
		"Museumvereniging Oud-Rijssen":              "cultuur_sport",
		"Nog Iets":                                  "",
		"Coöperatie Huisartsen Texel":               "zorgaanbieder",
		"Coöperatie De Eendracht":                   "samenwerkingsverband",
		"Transportcentrum Oss":                      "bedrijf",
		"Recreatieschap Rottemeren":                 "samenwerkingsverband",
		"Kerkgemeente Urk":                          "overig",
		"Kringloop Zuid B.V.":                       "bedrijf",
	} {
		if got := l.KindOfName(name); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func TestWordBefore(t *testing.T) {
	for _, c := range []struct{ before, want string }{
		{"en klimhal ", "klimhal"},
		{"klimhal “", "klimhal"},
		{"de muziekschool '", "muziekschool"},
		{"(crèche ", "crèche"},
		{"klimhal, ", ""},
		{"Klimhal ", ""},
		{"", ""},
	} {
		if got := wordBefore(c.before+"De Nok", len(c.before)); got != c.want {
			t.Errorf("%q: %q, want %q", c.before, got, c.want)
		}
	}
}
