package corpus

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/quality"
)

const pagesDir = "../testdata/pages"

// TestPages reads pages that are marked up as the sites of municipalities,
// hospitals, corporations, firms and papers mark up theirs, and compares with
// what a careful reader would copy. With -v it prints the pages that lose most;
// what other readers make of them, tools/pages tells.
func TestPages(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(pagesDir, "*.html"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages in %s: %v", pagesDir, err)
	}
	articles := map[string]akkoord.Article{}
	_, err = Read(context.Background(), files, Options{}, func(a akkoord.Article) error {
		articles[a.ID] = a
		return nil
	}, func(r Refusal) { t.Error(r) })
	if err != nil {
		t.Fatal(err)
	}
	var ours float64
	dates := 0
	type loss struct {
		f1  float64
		why string
	}
	var losses []loss
	for _, file := range files {
		id := stem(filepath.Base(file))
		a := articles[id]
		var want struct{ Published akkoord.Date }
		readJSON(t, filepath.Join(pagesDir, id+".json"), &want)
		text, err := os.ReadFile(filepath.Join(pagesDir, id+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Page(data, "", "https://x.nl/", Options{}); errors.Is(err, ErrNoText) != strings.Contains(id, "overzicht") {
			t.Errorf("%s: as a page of a crawl: %v", id, err)
		}
		score := quality.ScoreWords(string(text), contentOf(a))
		ours += score.F1
		losses = append(losses, loss{score.F1, fmt.Sprintf("%.3f  precision %.2f  recall %.2f  %s", score.F1, score.Precision, score.Recall, id)})
		if len(score.Glued) > 0 {
			t.Errorf("%s: words glued together: %q", id, score.Glued)
		}
		if a.Published == want.Published {
			dates++
		} else {
			t.Logf("%s: published %s (%s), want %s", id, a.Published, a.PublishedFrom, want.Published)
		}
	}
	n := float64(len(files))
	sort.Slice(losses, func(i, j int) bool { return losses[i].f1 < losses[j].f1 })
	for _, l := range losses[:min(8, len(losses))] {
		t.Log(l.why)
	}
	t.Logf("%d pages: token F1 %.4f, dates %.3f", len(files), ours/n, float64(dates)/n)
	if ours/n < 0.97 || float64(dates)/n < 0.97 {
		t.Errorf("token F1 %.4f and dates %.3f, want 0.97 of both", ours/n, float64(dates)/n)
	}
}

func readJSON(t *testing.T, file string, v any) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err == nil {
		err = json.Unmarshal(data, v)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// contentOf joins the blocks that are no furniture.
func contentOf(a akkoord.Article) string {
	var b strings.Builder
	for _, block := range a.Blocks {
		if block.Kind != akkoord.Furniture {
			b.WriteString(block.Span.In(a.Text) + "\n\n")
		}
	}
	return b.String()
}
