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
	"unicode"

	"codeberg.org/readeck/go-readability"

	"github.com/akkoord/akkoord"
)

const pagesDir = "../testdata/pages"

// TestPages reads pages that are marked up as the sites of municipalities,
// hospitals, corporations, firms and papers mark up theirs, and compares with
// what a careful reader would copy. With -v it prints the pages that lose most
// and what readability alone makes of all of them.
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
	var ours, alone float64
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
		words := wordCounts(string(text))
		got := wordCounts(contentOf(a))
		f1, p, r := tokenF1(words, got)
		ours += f1
		losses = append(losses, loss{f1, fmt.Sprintf("%.3f  precision %.2f  recall %.2f  %s", f1, p, r, id)})
		f1, _, _ = tokenF1(words, wordCounts(readable(t, file)))
		alone += f1
		if a.Published == want.Published {
			dates++
		} else {
			t.Logf("%s: published %s (%s), want %s", id, a.Published, a.PublishedFrom, want.Published)
		}
		for w := range got {
			if one, other := gluedOf(w, words); one != "" {
				t.Errorf("%s: %q is %q and %q glued together", id, w, one, other)
			}
		}
	}
	n := float64(len(files))
	sort.Slice(losses, func(i, j int) bool { return losses[i].f1 < losses[j].f1 })
	for _, l := range losses[:min(8, len(losses))] {
		t.Log(l.why)
	}
	t.Logf("%d pages: token F1 %.4f, with readability alone %.4f; dates %.3f", len(files), ours/n, alone/n, float64(dates)/n)
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

// readable gives what readability alone takes for the text of a page.
func readable(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	article, err := readability.FromReader(strings.NewReader(decodeAs(data, "")), nil)
	if err != nil {
		return ""
	}
	return article.Title + "\n\n" + article.TextContent
}

func wordCounts(s string) map[string]int {
	counts := map[string]int{}
	for _, w := range strings.FieldsFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		counts[w]++
	}
	return counts
}

// tokenF1 compares the words of two texts, each as often as it stands there.
func tokenF1(want, got map[string]int) (f1, precision, recall float64) {
	both, wanted, gotten := 0, 0, 0
	for w, n := range want {
		wanted += n
		both += min(n, got[w])
	}
	for _, n := range got {
		gotten += n
	}
	if both == 0 {
		return 0, 0, 0
	}
	precision, recall = float64(both)/float64(gotten), float64(both)/float64(wanted)
	return 2 * precision * recall / (precision + recall), precision, recall
}

// gluedOf gives the two words of a text that a word which is not in it is made
// of; "" when it is none.
func gluedOf(w string, words map[string]int) (one, other string) {
	if words[w] > 0 {
		return "", ""
	}
	for i := 3; i <= len(w)-3; i++ {
		if words[w[:i]] > 0 && words[w[i:]] > 0 {
			return w[:i], w[i:]
		}
	}
	return "", ""
}
