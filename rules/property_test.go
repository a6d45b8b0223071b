package rules_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/akkoord/akkoord/mention"
)

// A pattern of the property test: written out for the package, and matched here
// by trying everything.
type naive struct {
	op   string // word, class, gap, seq, alt, opt, any
	word string
	n    int
	kids []*naive
}

func (p *naive) String() string {
	kids := make([]string, len(p.kids))
	for i, k := range p.kids {
		kids[i] = k.String()
	}
	switch p.op {
	case "word":
		return p.word
	case "class":
		return "<" + p.word + ">"
	case "gap":
		return fmt.Sprintf("..%d", p.n)
	case "seq":
		return strings.Join(kids, " ")
	case "alt":
		return "(" + strings.Join(kids, " | ") + ")"
	case "opt":
		return "(" + kids[0] + ")?"
	}
	return "&(" + strings.Join(kids, ", ") + ")"
}

// way is one way to match from a token on.
type way struct{ end, elements, skipped, covered int }

func (p *naive) ways(l *mention.Layer, start, i, end int) []way {
	free := i < end && (i == start || l.ClauseOf[i] == l.ClauseOf[i-1])
	switch p.op {
	case "word":
		if free && l.Doc.TokenText(i) == p.word {
			return []way{{i + 1, 1, 0, 1}}
		}
		return nil
	case "class":
		var ways []way
		for _, m := range l.Mentions {
			if free && int(m.First) == i && m.Class.String() == p.word {
				ways = append(ways, way{int(m.End), 1, 0, int(m.End - m.First)})
			}
		}
		return ways
	case "gap":
		ways := []way{{end: i}}
		for n := 1; n <= p.n && i+n <= end && (i+n-1 == start || l.ClauseOf[i+n-1] == l.ClauseOf[i+n-2]); n++ {
			ways = append(ways, way{i + n, 0, n, 0})
		}
		return ways
	case "alt":
		var ways []way
		for _, k := range p.kids {
			ways = append(ways, k.ways(l, start, i, end)...)
		}
		return ways
	case "opt":
		return append(p.kids[0].ways(l, start, i, end), way{end: i})
	case "seq":
		ways := []way{{end: i}}
		for _, k := range p.kids {
			ways = then(l, ways, k, start, end)
		}
		return ways
	}
	return p.anyOrder(l, start, way{end: i}, end, 0)
}

// then goes on with k after each of the ways.
func then(l *mention.Layer, ways []way, k *naive, start, end int) []way {
	seen := map[way]bool{}
	var all []way
	for _, a := range ways {
		for _, b := range k.ways(l, start, a.end, end) {
			w := way{b.end, a.elements + b.elements, a.skipped + b.skipped, a.covered + b.covered}
			if !seen[w] {
				seen[w] = true
				all = append(all, w)
			}
		}
	}
	return all
}

func (p *naive) anyOrder(l *mention.Layer, start int, so way, end, read int) []way {
	var all []way
	done := true
	for k, part := range p.kids {
		if read&(1<<k) != 0 {
			continue
		}
		if part.op == "opt" {
			part = part.kids[0]
		} else {
			done = false
		}
		ways := []way{so}
		if read != 0 {
			ways = then(l, ways, &naive{op: "gap", n: 2}, start, end)
		}
		for _, w := range then(l, ways, part, start, end) {
			all = append(all, p.anyOrder(l, start, w, end, read|1<<k)...)
		}
	}
	if done {
		all = append(all, so)
	}
	return all
}

type hit struct {
	way
	start int
}

// find gives the spans that the package should match: for every end the best
// hit, and of overlapping ones the better.
func (p *naive) find(l *mention.Layer) []string {
	better := func(a, b hit) int {
		return cmp.Or(cmp.Compare(b.elements, a.elements), cmp.Compare(a.skipped, b.skipped), cmp.Compare(b.covered, a.covered),
			cmp.Compare(a.start, b.start), cmp.Compare(a.end, b.end))
	}
	var spans []string
	for _, s := range l.Doc.Sentences {
		best := map[int]hit{}
		for i := int(s.First); i < int(s.End); i++ {
			for _, w := range p.ways(l, i, i, int(s.End)) {
				h := hit{w, i}
				if old, ok := best[w.end]; !ok || better(h, old) < 0 {
					best[w.end] = h
				}
			}
		}
		var hits, chosen []hit
		for _, h := range best {
			hits = append(hits, h)
		}
		slices.SortFunc(hits, better)
		for _, h := range hits {
			if !slices.ContainsFunc(chosen, func(c hit) bool { return c.start < h.end && h.start < c.end }) {
				chosen = append(chosen, h)
			}
		}
		slices.SortFunc(chosen, func(a, b hit) int { return cmp.Compare(a.start, b.start) })
		for _, h := range chosen {
			spans = append(spans, fmt.Sprintf("%d-%d", h.start, h.end))
		}
	}
	return spans
}

// pattern draws a pattern that the language allows. Inner parts of depth 0 are
// words and classes.
func pattern(t *rapid.T, depth int) *naive {
	leaf := func() *naive {
		if rapid.IntRange(0, 4).Draw(t, "leaf") == 0 {
			return &naive{op: "class", word: rapid.SampledFrom([]string{"date", "party"}).Draw(t, "class")}
		}
		return &naive{op: "word", word: rapid.SampledFrom([]string{"a", "b", "c"}).Draw(t, "word")}
	}
	if depth == 0 {
		return leaf()
	}
	kids := func(min, max int) []*naive {
		all := make([]*naive, rapid.IntRange(min, max).Draw(t, "kids"))
		for i := range all {
			all[i] = pattern(t, depth-1)
		}
		return all
	}
	switch rapid.SampledFrom([]string{"leaf", "alt", "any", "seq", "seq"}).Draw(t, "op") {
	case "alt":
		return &naive{op: "alt", kids: kids(2, 3)}
	case "any":
		parts := kids(2, 3)
		if rapid.Bool().Draw(t, "optional part") {
			parts[0] = &naive{op: "opt", kids: []*naive{parts[0]}}
		}
		return &naive{op: "any", kids: parts}
	case "seq":
		seq := kids(2, 3) // its edges must be there: no gap or nothing at all
		middle := pattern(t, depth-1)
		if rapid.Bool().Draw(t, "optional") {
			middle = &naive{op: "opt", kids: []*naive{middle}}
		}
		gap := &naive{op: "gap", n: rapid.IntRange(1, 3).Draw(t, "gap")}
		return &naive{op: "seq", kids: append([]*naive{seq[0], gap, middle}, seq[1:]...)}
	}
	return leaf()
}

func TestAgreesWithNaiveMatcher(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := pattern(t, rapid.IntRange(0, 2).Draw(t, "depth"))
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "c", "d", "<date a>", "<date b c>", "<party b>", "<party <party a> b>", ";", ".\n"}), 1, 14)
		marked := strings.Join(words.Draw(t, "text"), " ")
		v := mention.NewVocabulary()
		set, err := rulesLoad(v, rule("r", "when: "+quote(p.String()), emits, example))
		if err != nil {
			t.Fatalf("%s: %v", p, err)
		}
		l := layer(v, marked)
		var got []string
		for _, m := range set.NewMatcher().Match(l, nil) {
			got = append(got, fmt.Sprintf("%d-%d", m.First, m.End))
		}
		if want := p.find(l); !slices.Equal(got, want) {
			t.Fatalf("%s on %q\ngot  %v\nwant %v", p, marked, got, want)
		}
	})
}
