package quality

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// The example: dijk is predicted with faults, zorg not at all, leeg gets an
// agreement that is not there, and a record without a golden one is passed over.
const exampleTable = `3 golden articles, 2 of them predicted
field           tp    fp    fn       P       R      F1
agreement        1     1     2   0.500   0.333   0.400
kind             1     1     2   0.500   0.333   0.400
name             1     0     0   1.000   1.000   1.000
status           1     0     0   1.000   1.000   1.000
signed           1     0     1   1.000   0.500   0.667
valid_from       0     1     0   0.000   0.000   0.000
valid_until      0     1     1   0.000   0.000   0.000
party_count      1     0     0   1.000   1.000   1.000
signatories      2     0     2   1.000   0.500   0.667
regions          0     0     1   0.000   0.000   0.000
goals            1     1     1   0.500   0.500   0.500
party_kind       1     1     1   0.500   0.500   0.500
headline 0.5148
`

func exampleReport(t *testing.T) *Report {
	t.Helper()
	g, err := LoadGolden("testdata/score/golden")
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open("testdata/score/predicted.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	p, err := ReadPredicted(f, f.Name())
	if err != nil {
		t.Fatal(err)
	}
	return Score(g, p)
}

func TestReportTable(t *testing.T) {
	if got := exampleReport(t).Table(); got != exampleTable {
		t.Errorf("table is\n%s\nwant\n%s", got, exampleTable)
	}
}

func TestReportJSON(t *testing.T) {
	got := exampleReport(t).JSON()
	start := `{"articles": 3, "predicted": 2, "fields": {"agreement": {"tp": 1, "fp": 1, "fn": 2, "p": 0.5, "r": 0.3333, "f1": 0.4}, "kind": {`
	end := `"party_kind": {"tp": 1, "fp": 1, "fn": 1, "p": 0.5, "r": 0.5, "f1": 0.5}}, "headline": 0.5148}` + "\n"
	if !strings.HasPrefix(got, start) || !strings.HasSuffix(got, end) {
		t.Errorf("JSON is %s\nwant it to begin with %s\nand to end with %s", got, start, end)
	}
	if !strings.Contains(got, `"name": {"tp": 1, "fp": 0, "fn": 0, "p": 1.0, "r": 1.0, "f1": 1.0}`) {
		t.Errorf("whole numbers are not written with a point: %s", got)
	}
}

func TestMisses(t *testing.T) {
	r := exampleReport(t)
	for field, want := range map[string][]string{
		"agreement":   {"dijk: missed convenant \"2015\"", "leeg: spurious manifest none", "zorg: missed convenant none"},
		"valid_until": {`dijk: gold "2026" got "2027"`},
		"signatories": {`dijk: missed "Stichting Groene Dijk"`, `dijk: missed "Gemeente Oosterpolder"`},
		"goals":       {`dijk: spurious "dijk veilig te houden voor iedereen"`, `zorg: missed "samen te werken"`},
		"party_kind":  {`dijk: "Waterschap Vlietland": gold "waterschap" got "overig"`},
		"party_count": nil,
	} {
		misses, err := r.Misses(field)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, m := range misses {
			got = append(got, m.ID+": "+m.What)
		}
		if !slices.Equal(got, want) {
			t.Errorf("misses of %s are\n%s\nwant\n%s", field, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
	if _, err := r.Misses("signatory"); err == nil || !strings.Contains(err.Error(), "want one of agreement, kind, name") {
		t.Errorf("misses of an unknown field: %v, want an error that lists the known ones", err)
	}
}

func TestRound4(t *testing.T) {
	for in, want := range map[float64]string{2.0 / 3: "0.6667", 1: "1.0", 0: "0.0", 0.00005: "0.0001", 0.12345: "0.1235", 0.03125: "0.0312", 0.1: "0.1"} {
		if got := decimal(round4(in)); got != want {
			t.Errorf("%v to four digits is %s, want %s", in, got, want)
		}
	}
}

// Equal pairs go by golden position, then by predicted position.
func TestPairUpSettlesEqualsByPosition(t *testing.T) {
	p := pairUp(2, 3, func(i, j int) float64 { return []float64{1, 1, 2}[j] }, func(c float64) bool { return c >= 1 })
	if want := [][2]int{{0, 2}, {1, 0}}; !slices.Equal(p.pairs, want) {
		t.Errorf("pairs are %v, want %v", p.pairs, want)
	}
	if len(p.goldens) != 0 || !slices.Equal(p.others, []int{1}) {
		t.Errorf("left over are %v and %v, want none and [1]", p.goldens, p.others)
	}
}
