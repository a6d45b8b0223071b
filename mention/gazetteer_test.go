package mention

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
)

func loadedGazetteer(t *testing.T) (*Gazetteer, *Vocabulary) {
	t.Helper()
	v := NewVocabulary()
	g, err := LoadGazetteer(v)
	if err != nil {
		t.Fatal(err)
	}
	return g, v
}

// rowsOf counts the lines of a table without its header.
func rowsOf(t *testing.T, name string) int {
	t.Helper()
	b, err := gazetteerFiles.ReadFile("gazetteer/" + name)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return len(rows) - 1
}

func TestGazetteerTakesEveryRow(t *testing.T) {
	g, _ := loadedGazetteer(t)
	for name, got := range map[string]int{
		"municipalities.csv": len(g.municipalities),
		"places.csv":         len(g.settlements),
		"regions.csv":        len(g.regions),
		"organisations.csv":  len(g.organisations),
	} {
		if want := rowsOf(t, name); got != want || got == 0 {
			t.Errorf("%s: %d of %d rows", name, got, want)
		}
	}
	current := 0
	for _, m := range g.municipalities {
		if m.to.IsZero() {
			current++
		}
	}
	if current != len(g.byName) {
		t.Errorf("%d municipalities exist, %d are found by name", current, len(g.byName))
	}
}

// Every id names one row, every kind is one that a record may have, and every
// code that a row points to exists.
func TestGazetteerIsSound(t *testing.T) {
	g, _ := loadedGazetteer(t)
	seen := map[string]bool{}
	once := func(row string) {
		if seen[row] {
			t.Errorf("%s stands for two rows", row)
		}
		seen[row] = true
	}
	for _, m := range g.municipalities {
		once(m.rowName)
		for _, code := range m.successors {
			if _, ok := g.byCode[code]; !ok {
				t.Errorf("%s: successor %s is no municipality", m.rowName, code)
			}
		}
		if !m.from.IsZero() && !m.to.IsZero() && m.from.Compare(m.to) >= 0 {
			t.Errorf("%s existed from %s to %s", m.rowName, m.from, m.to)
		}
		if (len(m.successors) > 0) != !m.to.IsZero() {
			t.Errorf("%s: ended %q, successors %v", m.rowName, m.to, m.successors)
		}
	}
	for _, s := range g.settlements {
		once(s.rowName)
		if s.in < 0 {
			t.Errorf("%s: in no municipality", s.rowName)
		}
	}
	for _, r := range g.regions {
		once(r.rowName)
		if !slices.Contains(akkoord.RegionKinds, regionKind(r.kind)) {
			t.Errorf("%s: kind %q", r.rowName, regionKind(r.kind))
		}
	}
	for _, o := range g.organisations {
		if !slices.Contains(akkoord.PartyKinds, o.kind) {
			t.Errorf("%s: kind %q", o.name, o.kind)
		}
	}
}

func TestGazetteerHash(t *testing.T) {
	a, _ := loadedGazetteer(t)
	b, _ := loadedGazetteer(t)
	if a.hash != b.hash || len(a.hash) != 64 {
		t.Errorf("hashes %q and %q", a.hash, b.hash)
	}
}

// Loading is the same every time: words have the same numbers, so that rules and
// tables that were loaded in turn agree.
func TestGazetteerLoadsAlike(t *testing.T) {
	_, a := loadedGazetteer(t)
	_, b := loadedGazetteer(t)
	if !slices.Equal(a.forms, b.forms) {
		t.Errorf("vocabularies of %d and %d words differ", a.Len(), b.Len())
	}
}

func TestPlaceRank(t *testing.T) {
	g, _ := loadedGazetteer(t)
	for _, c := range []struct{ name, row string }{
		{"Zeist", "municipalities.csv:GM0355"},   // not the village of the same name
		{"Utrecht", "municipalities.csv:GM0344"}, // not the province
		{"Limburg", "regions.csv:provincie:Limburg"},
		{"Den Dolder", "places.csv:WP2822"},
		{"Haren", "places.csv:"}, // the municipality is gone, the village is not
	} {
		if got := g.place(g.placeByName[c.name]).Row; !strings.HasPrefix(got, c.row) {
			t.Errorf("%s is %s, want %s", c.name, got, c.row)
		}
	}
}

func TestIsAdjectiveOf(t *testing.T) {
	for _, c := range []struct {
		alias, name string
		want        bool
	}{
		{"Twentse", "Twente", true},
		{"Achterhoeks", "Achterhoek", true},
		{"Twente", "Twente", false},
		{"Regio Twente", "Twente", false},
		{"RvN", "Rijk van Nijmegen", false},
	} {
		if got := isAdjectiveOf(c.alias, c.name); got != c.want {
			t.Errorf("%q of %q: %v", c.alias, c.name, got)
		}
	}
}

func TestSlug(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"CZ", "cz"},
		{"Waterschap Hunze en Aa’s", "waterschap-hunze-en-aas"},
		{"Provincie Fryslân", "provincie-fryslân"},
		{"Jansen & Zonen (oud)", "jansen-zonen-oud"},
		{" - ", ""},
	} {
		if got := slug(c.in); got != c.want {
			t.Errorf("slug(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestReadTableTellsWhere(t *testing.T) {
	err := readTable("regions.csv", func(get func(string) string) error {
		if get("geen kolom") != "" {
			t.Error("a column that is not there has a value")
		}
		_, err := akkoord.ParseDate("x" + get("name"))
		return err
	})
	if err == nil || !strings.HasPrefix(err.Error(), "gazetteer regions.csv:2: date ") {
		t.Errorf("error %v", err)
	}
	if err := readTable("none.csv", nil); err == nil || !strings.Contains(err.Error(), "gazetteer none.csv") {
		t.Errorf("error %v", err)
	}
}
