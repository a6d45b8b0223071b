package extract_test

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/corpus"
	"github.com/akkoord/akkoord/quality"
)

var update = flag.Bool("update", false, "rewrite testdata/extracted.jsonl and testdata/score.txt")

const (
	testdata = "../testdata"
	goldDir  = "../../shared/gold"
	howTo    = "if the change is meant: go test ./extract -run Golden -update, and look at the diff"
)

// articlesIn reads all articles of a folder, in the order of the files.
func articlesIn(t testing.TB, dir string) []akkoord.Article {
	t.Helper()
	var all []akkoord.Article
	_, err := corpus.Read(context.Background(), []string{dir}, corpus.Options{},
		func(a akkoord.Article) error { all = append(all, a); return nil },
		func(r corpus.Refusal) { t.Logf("refused: %v", r) })
	if err != nil {
		t.Fatal(err)
	}
	if len(all) == 0 {
		t.Fatalf("no articles in %s", dir)
	}
	return all
}

func jsonLine(t testing.TB, rec akkoord.Record) []byte {
	t.Helper()
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(rec); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// score compares what is read in the articles with the golden records in dir.
func score(t *testing.T, golden string, articles []akkoord.Article) *quality.Report {
	t.Helper()
	g, err := quality.LoadGolden(golden)
	if err != nil {
		t.Fatal(err)
	}
	r := extractor(t).NewReader()
	predicted, err := g.Run(articles, func(a akkoord.Article) (akkoord.Record, error) { return r.Read(&a), nil })
	if err != nil {
		t.Fatal(err)
	}
	return quality.Score(g, predicted)
}

// sameAsFile compares with a file of testdata, or rewrites it under -update.
func sameAsFile(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join(testdata, name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v; %s", err, howTo)
	}
	if bytes.Equal(got, want) {
		return
	}
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range max(len(g), len(w)) {
		a, b := lineAt(g, i), lineAt(w, i)
		if a != b {
			from := differ(a, b)
			t.Errorf("%s:%d: from byte %d of %.50s\n got %.200s\nwant %.200s", name, i+1, from, b, a[from:], b[from:])
		}
	}
	t.Error(howTo)
}

func lineAt(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(no line)"
}

// differ gives the byte from which to show two lines that differ: a little
// before the first difference, for records are long.
func differ(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return max(n-60, 0)
}

// The records of the sample articles, so that every change of a rule shows as a
// diff. The hash of the rules is left out: it would change every line.
func TestGoldenRecords(t *testing.T) {
	var b bytes.Buffer
	r := extractor(t).NewReader()
	for _, a := range articlesIn(t, filepath.Join(testdata, "articles")) {
		rec := r.Read(&a)
		rec.Rules = ""
		b.Write(jsonLine(t, rec))
	}
	sameAsFile(t, "extracted.jsonl", b.Bytes())
}

// How well the sample articles are read, field by field: all of them, and those
// that nobody has read while writing rules.
func TestGoldenScore(t *testing.T) {
	golden := filepath.Join(testdata, "golden")
	articles := articlesIn(t, filepath.Join(testdata, "articles"))
	all := score(t, golden, articles)

	unread := unreadSamples(t)
	dir := t.TempDir()
	for id := range unread {
		record, err := os.ReadFile(filepath.Join(golden, id+".json"))
		if err != nil {
			t.Fatalf("unread.txt: %v", err)
		}
		if err := os.WriteFile(filepath.Join(dir, id+".json"), record, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	kept := slices.DeleteFunc(articles, func(a akkoord.Article) bool { return !unread[a.ID] })
	table := fmt.Sprintf("All sample articles\n\n%s\nThose of unread.txt\n\n%s", all.Table(), score(t, dir, kept).Table())
	sameAsFile(t, "score.txt", []byte(table))
}

// unreadSamples gives the ids in testdata/unread.txt.
func unreadSamples(t *testing.T) map[string]bool {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(testdata, "unread.txt"))
	if err != nil {
		t.Fatal(err)
	}
	unread := map[string]bool{}
	for line := range strings.Lines(string(b)) {
		if id := strings.TrimSpace(line); id != "" && !strings.HasPrefix(id, "#") {
			unread[id] = true
		}
	}
	return unread
}

// The annotated articles outside this repository: the scores may rise, never
// fall under these.
func TestGold(t *testing.T) {
	if _, err := os.Stat(goldDir); err != nil {
		t.Skip("the annotated articles are not here: ", err)
	}
	for _, c := range []struct {
		set, field string
		least      float64
	}{
		{"seeds", "headline", 0.93},
		{"seeds", "signatories", 0.98},
		{"seeds", "signed", 0.99},
		{"dev", "headline", 0.94},
	} {
		dir := filepath.Join(goldDir, c.set)
		report := score(t, dir, articlesIn(t, dir))
		got := report.Headline
		if c.field != "headline" {
			row, ok := report.Row(c.field)
			if !ok {
				t.Fatalf("no score for %s", c.field)
			}
			got = row.F1
		}
		if got < c.least {
			t.Errorf("%s: %s %.4f, want %.2f at least\n%s", c.set, c.field, got, c.least, report.Table())
		}
		t.Logf("%s: %s %.4f", c.set, c.field, got)
	}
}
