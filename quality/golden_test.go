package quality

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// testdata/bad holds a file for every refusal and testdata/bad.txt what is said
// of each of them, all at once.
func TestLoadGoldenRefuses(t *testing.T) {
	_, err := LoadGolden("testdata/bad")
	var all *GoldenError
	if !errors.As(err, &all) {
		t.Fatalf("error is %v, want a *GoldenError", err)
	}
	got := strings.ReplaceAll(err.Error(), `testdata\bad\`, "testdata/bad/") + "\n"
	const file = "testdata/bad.txt"
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("the error is\n%s\nwant\n%s", got, want)
	}
	files, err := goldenFiles("testdata/bad")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		stem := strings.TrimSuffix(filepath.Base(f), ".json")
		if !strings.Contains(got, "/"+stem+".") {
			t.Errorf("%s is not refused", f)
		}
	}
}

func TestLoadGoldenOfNothing(t *testing.T) {
	if _, err := LoadGolden("testdata/nowhere"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a missing folder gives %v, want os.ErrNotExist", err)
	}
	if _, err := LoadGolden(t.TempDir()); err == nil || !strings.Contains(err.Error(), "no NAME.json under") {
		t.Errorf("an empty folder gives %v, want an error that says what was looked for", err)
	}
}

func TestGoldenFind(t *testing.T) {
	g := &Golden{byID: map[string]int{"a": 0, "x/b": 1, "b": 2}}
	for _, c := range []struct{ id, golden string }{{"a", "a"}, {"dev/a", "a"}, {"x/b", "x/b"}, {"y/b", "b"}, {"a/c", ""}, {"", ""}, {"a/", ""}} {
		if got, ok := g.Find(c.id); ok != (c.golden != "") || ok && got != c.golden {
			t.Errorf("Find(%q) = %q, %v, want %q", c.id, got, ok, c.golden)
		}
	}
}

// Records lie in folders too; the text beside a record is read, a page is not.
func TestLoadGolden(t *testing.T) {
	g, err := LoadGolden("testdata/score/golden")
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"dijk", "leeg", "zorg"}; g.Len() != 3 || !reflect.DeepEqual(g.IDs(), want) {
		t.Errorf("ids are %q, want %q", g.IDs(), want)
	}
	for i, withText := range []bool{true, false, false} {
		if (g.records[i].text != nil) != withText {
			t.Errorf("%s has its text: %v, want %v", g.records[i].file, !withText, withText)
		}
	}
}

// A record that the program wrote may be mended into a golden one.
func TestGoldenTakesTheKeysOfARecord(t *testing.T) {
	data := `{"id":"x","rules":"sha256:00","agreements":[{"id":"0a","kind":"pact","amounts":[],"themes":[],"related":[],"checks":[],"evidence":[],
	  "signatories":[{"name":"Zeist","kind":"gemeente","id":null,"count":null,"members":[],"representative":null,"joined":null,"left":null,"span":[0,5]}],
	  "regions":[{"name":"Zeist","kind":"gemeente","id":null,"within":[],"span":[0,5]}],"goals":[{"text":"te bouwen","span":[6,15]}]}]}`
	article := "Zeist te bouwen"
	if _, _, problems := parseGolden("x.json", []byte(data), &article); len(problems) > 0 {
		t.Errorf("refused: %v", problems)
	}
}

// Whatever a file holds, the parser refuses it with a place inside the file or
// gives an answer that scores fully against itself.
func FuzzParseGolden(f *testing.F) {
	for _, dir := range []string{"testdata/bad", "testdata/good", "testdata/score/golden"} {
		files, err := goldenFiles(dir)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(data, "Zij willen de dijk te verhogen.")
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, article string) {
		a, _, problems := parseGolden("f.json", data, &article)
		lines := strings.Count(string(data), "\n") + 1
		for _, p := range problems {
			if p.Line < 1 || p.Line > lines || p.Column < 1 || p.Column > len(data)+1 || p.Reason == "" {
				t.Errorf("problem outside the file: %s", p)
			}
		}
		if len(problems) > 0 {
			return
		}
		if !utf8.Valid(data) || a.id == "" {
			t.Errorf("accepted %q with id %q", data, a.id)
		}
		text := fold(article)
		g := &Golden{byID: map[string]int{a.id: 0}, records: []goldenRecord{{answer: a, text: &text}}}
		for _, row := range Score(g, &Predicted{answers: []answer{a}}).Rows {
			// a value without a single letter or digit is like no other, nor like itself
			if row.Field != "goals" && row.FP+row.FN > 0 {
				t.Errorf("%s of a record against itself: %+v", row.Field, row)
			}
		}
	})
}
