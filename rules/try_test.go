package rules_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

func TestPattern(t *testing.T) {
	v := mention.NewVocabulary()
	set := load(t, v, rule("r", "when: a b", emits, example))
	tests := []struct {
		name, pattern string
		scope         rules.Scope
		text          string
		want          string // the texts of the matches
	}{
		{"new words", "zon ..2 maan", rules.Clause, "de zon en de maan", "zon en de maan"},
		{"the lexicon's entries", "{be} {signed}", rules.Clause, "het werd getekend", "werd getekend"},
		{"a capture", "{sign} ..2 <instrument:what>", rules.Clause, "zij tekenden het <instrument convenant>", "tekenden het convenant"},
		{"a border of its scope", "zon maan", rules.Clause, "zon; maan", ""},
		{"a wider scope", `zon \; maan`, rules.Sentence, "zon; maan", "zon; maan"},
		{"the next sentence", "zon ..2 maan", rules.Next, "De zon. De maan.", "zon. De maan"},
		{"twice", "zon", rules.Clause, "zon en zon", "zon|zon"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			pattern, err := set.Pattern(tt.pattern, tt.scope)
			if err != nil {
				t.Fatal(err)
			}
			l := layer(v, tt.text)
			var got []string
			for _, m := range pattern.NewMatcher().Match(l, nil) {
				got = append(got, l.Doc.SpanOf(m.First, m.End).In(l.Doc.Text))
				if m.Rule.ID != rules.PatternID {
					t.Errorf("the match is of rule %q", m.Rule.ID)
				}
			}
			if s := strings.Join(got, "|"); s != tt.want {
				t.Errorf("%q matches %q, want %q", tt.pattern, s, tt.want)
			}
		})
	}
}

// What is wrong with a pattern is told as it is for rule files, all at once.
func TestPatternRefuses(t *testing.T) {
	set := load(t, mention.NewVocabulary(), rule("r", "when: a b", emits, example))
	tests := []struct {
		pattern string
		want    []string
	}{
		{"één {sing} <instument:what>", []string{
			`1:5: unknown lexicon entry "sing": did you mean "sign"?`,
			`1:12: unknown class "instument": did you mean "instrument"?`,
		}},
		{"(a .. b", []string{"1:4: a gap without a bound: write ..n, n from 1 to 40", "1:1: '(' without ')'"}},
		{"", []string{"1:1: nothing to match here"}},
		{"<clause:c>", []string{"1:1: the pattern has nothing that must be there"}},
	}
	for _, tt := range tests {
		_, err := set.Pattern(tt.pattern, rules.Clause)
		var list rules.ErrorList
		if !errors.As(err, &list) {
			t.Errorf("%q gives %v, want an ErrorList", tt.pattern, err)
			continue
		}
		for _, want := range tt.want {
			if !slices.ContainsFunc(list, func(e *rules.Error) bool { return strings.HasPrefix(e.Error(), ":"+want) }) {
				t.Errorf("%q gives\n%v\nwant among them\n%s", tt.pattern, err, want)
			}
		}
	}
}

func TestUses(t *testing.T) {
	set := load(t, mention.NewVocabulary(),
		rule("r", `when: "{be} ..3 {signed}"`, `unless: ["{modal} {be}"]`, emits, example), rule("none", "when: a", emits, example))
	names := func(id string) string {
		var ids []string
		for _, e := range set.Uses(set.Rule(id)) {
			ids = append(ids, e.ID)
			if len(e.Forms) == 0 || e.At.File != "lexicon.yaml" || e.At.Line == 0 {
				t.Errorf("entry %s at %s has %d forms", e.ID, e.At, len(e.Forms))
			}
		}
		return strings.Join(ids, " ")
	}
	if got := names("r"); got != "be become signed modal" {
		t.Errorf("rule r uses %q", got)
	}
	if got := names("none"); got != "" {
		t.Errorf("a rule of plain words uses %q", got)
	}
}

func TestParseScope(t *testing.T) {
	for _, s := range []rules.Scope{rules.Clause, rules.Sentence, rules.Next, rules.BlockAfter} {
		if got, err := rules.ParseScope(s.String()); err != nil || got != s {
			t.Errorf("%q is read as %v, %v", s.String(), got, err)
		}
	}
	if _, err := rules.ParseScope("sentense"); err == nil || err.Error() != `unknown scope "sentense": did you mean "sentence"?` {
		t.Errorf("sentense gives %v", err)
	}
}
