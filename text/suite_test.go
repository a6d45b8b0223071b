package text_test

import (
	"bufio"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/akkoord/akkoord/text"
	"github.com/akkoord/akkoord/text/prose"
)

// treebanks are texts whose sentences and tokens were marked by people, with
// the boundary F that text.Dutch must reach on them. What LassySmall asks for
// beyond it is the borders between list items that stand on one line.
var treebanks = []struct {
	file  string
	least float64
}{
	{"sentences-alpino-dev.jsonl", 0.98},
	{"sentences-lassysmall-dev.jsonl", 0.92},
}

type goldText struct {
	ID         string
	Text       string
	Paragraphs [][2]int
	Sentences  [][2]int
	Tokens     [][2]int
}

// readGold reads a treebank and turns its offsets from code points into bytes.
func readGold(tb testing.TB, file string) []goldText {
	tb.Helper()
	f, err := os.Open(filepath.Join("../../shared/suites/sentences", file))
	if errors.Is(err, fs.ErrNotExist) {
		tb.Skipf("the treebank %s is not beside this work tree", file)
	}
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	var texts []goldText
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var g goldText
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			tb.Fatalf("%s: %v", file, err)
		}
		var at []int
		for i := range g.Text {
			at = append(at, i)
		}
		at = append(at, len(g.Text))
		for _, pairs := range [][][2]int{g.Paragraphs, g.Sentences, g.Tokens} {
			for i, p := range pairs {
				pairs[i] = [2]int{at[p[0]], at[p[1]]}
			}
		}
		texts = append(texts, g)
	}
	if err := lines.Err(); err != nil {
		tb.Fatalf("%s: %v", file, err)
	}
	return texts
}

// tally counts what a system and the gold have in common.
type tally struct{ both, system, gold int }

func (c tally) f() float64 {
	if c.both == 0 {
		return 0
	}
	return 2 * float64(c.both) / float64(c.system+c.gold)
}

func (c tally) plus(d tally) tally {
	return tally{c.both + d.both, c.system + d.system, c.gold + d.gold}
}

func count[K comparable](c *tally, system, gold map[K]bool) {
	c.system += len(system)
	c.gold += len(gold)
	for k := range system {
		if gold[k] {
			c.both++
		}
	}
}

// score compares a segmenter with the gold. The last boundary of a paragraph is
// not counted, since it is trivial.
func score(t *testing.T, s text.Segmenter, texts []goldText) (boundaries, tokens tally) {
	t.Helper()
	var doc text.Document
	for _, g := range texts {
		s.Segment(&doc, g.Text, nil)
		if err := doc.Check(); err != nil {
			t.Errorf("%s: %v", g.ID, err)
		}
		systemEnds, goldEnds := map[int]bool{}, map[int]bool{}
		for _, x := range doc.Sentences {
			systemEnds[x.Span.End] = true
		}
		for _, x := range g.Sentences {
			goldEnds[x[1]] = true
		}
		for _, p := range g.Paragraphs {
			delete(systemEnds, p[1])
			delete(goldEnds, p[1])
		}
		count(&boundaries, systemEnds, goldEnds)

		systemTokens, goldTokens := map[[2]int]bool{}, map[[2]int]bool{}
		for _, x := range doc.Tokens {
			systemTokens[[2]int{int(x.Start), int(x.End)}] = true
		}
		for _, x := range g.Tokens {
			goldTokens[x] = true
		}
		count(&tokens, systemTokens, goldTokens)
	}
	return boundaries, tokens
}

// TestTreebanks measures both segmenters on the same sentences. Tokens are judged
// over the treebanks together: LassySmall, unlike this package, keeps "1985-1987",
// "50%" and whole formulas in one token, which is nearer to what prose does.
func TestTreebanks(t *testing.T) {
	var dutch, other tally
	for _, bank := range treebanks {
		texts := readGold(t, bank.file)
		boundaries, tokens := score(t, text.Dutch{}, texts)
		proseBoundaries, proseTokens := score(t, prose.Segmenter{}, texts)
		t.Logf("%s: boundary F: Dutch %.4f, prose %.4f; token F: Dutch %.4f, prose %.4f",
			bank.file, boundaries.f(), proseBoundaries.f(), tokens.f(), proseTokens.f())
		if boundaries.f() < bank.least {
			t.Errorf("%s: boundary F of Dutch is %.4f, want at least %.2f", bank.file, boundaries.f(), bank.least)
		}
		if boundaries.f() <= proseBoundaries.f() {
			t.Errorf("%s: the boundaries of prose are no worse than those of Dutch", bank.file)
		}
		dutch, other = dutch.plus(tokens), other.plus(proseTokens)
	}
	t.Logf("together: token F: Dutch %.4f, prose %.4f", dutch.f(), other.f())
	if dutch.f() <= other.f() {
		t.Error("the tokens of prose are no worse than those of Dutch, which should then not be the default")
	}
}
