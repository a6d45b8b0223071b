package quality

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/akkoord/akkoord"
	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "rewrite the golden files of this package")

func TestGoldenBytes(t *testing.T) {
	const file = "testdata/good/full.json"
	if *update {
		if err := WriteGolden(file, full); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	got, err := GoldenBytes(full)
	if err != nil {
		t.Fatal(err)
	}
	if string(got) != string(want) {
		t.Errorf("golden form is\n%s\nwant\n%s", got, want)
	}
}

// What is written can be read back and scores without a fault.
func TestWrittenGoldenIsReadAndScoresFull(t *testing.T) {
	dir := t.TempDir()
	text := rapid.StringMatching(`[A-Za-z&<" ]{0,8}[a-z]`)
	optional := rapid.StringMatching(`([A-Z]&[a-z]{1,5})?`)
	rapid.Check(t, func(t *rapid.T) {
		r := akkoord.Record{ID: text.Draw(t, "id"), Title: akkoord.OptString(optional.Draw(t, "title"))}
		for range rapid.IntRange(0, 3).Draw(t, "agreements") {
			a := akkoord.Agreement{
				Kind: rapid.SampledFrom(akkoord.Kinds).Draw(t, "kind"), Status: rapid.SampledFrom(akkoord.Statuses).Draw(t, "status"),
				Name:       akkoord.OptString(optional.Draw(t, "name")),
				Signed:     akkoord.Date{Year: rapid.IntRange(1900, 2100).Draw(t, "year"), Month: rapid.IntRange(0, 12).Draw(t, "month")},
				PartyCount: akkoord.OptInt(rapid.IntRange(0, 3).Draw(t, "party_count")),
			}
			for _, name := range rapid.SliceOfN(text, 0, 3).Draw(t, "signatories") {
				a.Signatories = append(a.Signatories, akkoord.Party{Name: name, Kind: rapid.SampledFrom(akkoord.PartyKinds).Draw(t, "kind")})
			}
			for _, goal := range rapid.SliceOfN(text, 0, 3).Draw(t, "goals") {
				a.Goals = append(a.Goals, akkoord.Goal{Text: goal})
			}
			r.Agreements = append(r.Agreements, a)
		}
		path := filepath.Join(dir, "sub", "x.json")
		if err := WriteGolden(path, r); err != nil {
			t.Fatalf("%v", err)
		}
		g, err := LoadGolden(dir)
		if err != nil {
			t.Fatalf("%v", err)
		}
		var p Predicted
		p.Add(r)
		for _, row := range Score(g, &p).Rows {
			if row.FP+row.FN > 0 {
				t.Fatalf("%s: %+v", row.Field, row)
			}
		}
	})
}
