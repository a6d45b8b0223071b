package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/akkoord/akkoord/mention"
)

func TestCosts(t *testing.T) {
	v := mention.NewVocabulary()
	set := load(t, v,
		rule("cheap", "when: zon maan", emits, example),
		rule("dear", "when: zon ..6 maan", "unless: [ster]", emits, example),
		rule("dead", "when: zee ..6 strand", emits, example),
	)
	costs := func(texts ...string) string {
		m := set.NewMatcher()
		m.Count()
		for _, s := range texts {
			m.Match(layer(v, s), nil)
		}
		var b strings.Builder
		for _, c := range m.Costs() {
			fmt.Fprintf(&b, "%s %d hits %d sentences %d steps\n", c.Rule.ID, c.Hits, c.Sentences, c.Steps)
		}
		return b.String()
	}
	for _, tt := range []struct{ text, want string }{
		{"de zon", "cheap 0 hits 0 sentences 0 steps\ndead 0 hits 0 sentences 0 steps\ndear 0 hits 0 sentences 0 steps\n"},
		// zon, maan; a gap is a step more when it goes on, and so is what
		// an unless reads.
		{"zon maan", "cheap 1 hits 1 sentences 2 steps\ndear 1 hits 1 sentences 2 steps\ndead 0 hits 0 sentences 0 steps\n"},
		{"zon en maan", "dear 1 hits 1 sentences 3 steps\ncheap 0 hits 1 sentences 0 steps\ndead 0 hits 0 sentences 0 steps\n"},
		{"ster zon maan", "dear 0 hits 1 sentences 3 steps\ncheap 1 hits 1 sentences 2 steps\ndead 0 hits 0 sentences 0 steps\n"},
	} {
		if got := costs(tt.text); got != tt.want {
			t.Errorf("%q costs\n%swant\n%s", tt.text, got, tt.want)
		}
	}
	if a, b := costs("zon maan", "ster zon maan"), costs("ster zon maan", "zon maan"); a != b {
		t.Errorf("the order of texts shows:\n%s\n%s", a, b)
	}
}

func TestNothingIsCountedUnasked(t *testing.T) {
	v := mention.NewVocabulary()
	m := load(t, v, rule("r", "when: zon", emits, example)).NewMatcher()
	m.Match(layer(v, "zon"), nil)
	if got := m.Costs(); len(got) != 0 {
		t.Errorf("costs without Count: %v", got)
	}
}
