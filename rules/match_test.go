package rules_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

// describe gives "rule: text {capture=text} [item]".
func describe(l *mention.Layer, m rules.Match) string {
	s := m.Rule.ID + ": " + l.Doc.SpanOf(m.First, m.End).In(l.Doc.Text)
	for _, c := range m.Captures {
		s += fmt.Sprintf(" {%s=%s}", c.Name, l.Text(c.Mention))
	}
	for _, it := range m.Items {
		s += fmt.Sprintf(" [%s]", l.Doc.SpanOf(it.First, it.End).In(l.Doc.Text))
	}
	return s
}

func matches(set *rules.Set, l *mention.Layer) string {
	var lines []string
	for _, m := range set.NewMatcher().Match(l, nil) {
		lines = append(lines, describe(l, m))
	}
	return strings.Join(lines, "\n")
}

const emits = `emit: {status: signed}`
const example = `examples: ["[x|status]"]`

func TestMatch(t *testing.T) {
	tests := []struct {
		name, when, text, want string
	}{
		{"plain words fold", "'s-Hertogenbosch tekent", "In ’s-HERTOGENBOSCH Tekent men.", "r: ’s-HERTOGENBOSCH Tekent"},
		{"accents tell words apart", "één partij", "Een partij en één partij.", "r: één partij"},
		{"escape", `wie \? \( nee \)`, "Wie? (nee)", "r: Wie? (nee)"},
		{"marks are words", "zo: ja", "Zo: ja.", "r: Zo: ja"},
		{"lexicon, one word", "zij {sign}", "Zij tekenden.", "r: Zij tekenden"},
		{"lexicon, separable verb", "zij {sign}", "Zij sloten gisteren af en zij zetten er samen hun handtekening met plezier onder.",
			"r: Zij sloten gisteren af\nr: zij zetten er samen hun handtekening met plezier onder"},
		{"lexicon within lexicon", "{be} {signed}", "Het werd getekend.", "r: werd getekend"},
		{"a gap is bounded", "a ..2 b", "a x y b a x y z b", "r: a x y b"},
		{"a gap may be nothing", "a ..2 b", "a b", "r: a b"},
		{"gaps prefer the nearest start", "<party:p> ..6 {sign}", "<party NS> zag dat <party CZ> ook tekenden.", "r: CZ ook tekenden {p=CZ}"},
		{"gaps prefer the nearest end", "{sign} ..6 <instrument:i>", "Zij tekenden het <instrument pact> en dus geen <instrument convenant>.", "r: tekenden het pact {i=pact}"},
		{"optional parts are taken where they stand", "{sign} (..6 <date:d>)?", "Zij tekenden het op <date mei> al.", "r: tekenden het op mei {d=mei}"},
		{"alternatives", "(op|in) <date:d>", "Dat is in <date mei> gezegd.", "r: in mei {d=mei}"},
		{"the longer mention", "<parties:p> {sign}", "<parties <party A> en <parties <party B>>> tekenden.", "r: A en B tekenden {p=A en B}"},
		{"the same name twice", "<date:d> tot <date:d>", "Van <date mei> tot <date juni>.", "r: mei tot juni {d=mei} {d=juni}"},
		{"without capture", "<party> {sign}", "<party CZ> tekent.", "r: CZ tekent"},
		{"any order", "&(<date:d>, <place:p>?, <instrument:i>) {signed}", "In <place Urk> is op <date mei> in <place Urk> het <instrument pact> getekend.",
			"r: mei in Urk het pact getekend {d=mei} {p=Urk} {i=pact}"},
		{"any order, reversed", "{be} &(<date:d>, <instrument:i>) ..1 {signed}", "Er werd het <instrument pact> <date mei> getekend.", ""},
		{"any order, reversed with a gap", "{be} het &(<date:d>, <instrument:i>) ..1 {signed}", "Er werd het <instrument pact> op <date mei> getekend.",
			"r: werd het pact op mei getekend {i=pact} {d=mei}"},
		{"any order takes no part twice", "&(a, b)", "a a", ""},
		{"any order, only two tokens between", "&(a, b)", "a x y z b en a x y b", "r: b en a"},
		{"clause mention", "om <clause:g>", "Zij tekenen om de zorg te verbeteren, zegt men.", "r: om de zorg te verbeteren {g=de zorg te verbeteren}"},
		{"a match stays in its clause", "<party:p> ..6 {sign}", "<party CZ> groeit, maar wij tekenden.", ""},
		{"a mention may span clauses", "<parties:p> {sign}", "<parties <party A>, die <party B>> tekenden.", "r: A, die B tekenden {p=A, die B}"},
		{"sentences end matches", "a ..3 b", "Een a x. B dus", ""},
		{"start of the sentence", "^ a b", "x a b. A b", "r: A b"},
		{"start behind a bullet", "^ a b", "- a b\n1. a b", "r: a b\nr: a b"},
		{"end of the sentence", "b $", "a b c. A b.", "r: b"},
		{"end with the mark", "b : $", "a b: c\na b:", "r: b:"},
		{"overlaps of one rule", "a ..1 a", "a a a a", "r: a a\nr: a a"},
		{"words unknown to the vocabulary", "a ..2 b", "a nooitgehoord b", "r: a nooitgehoord b"},
		{"nothing", "a b", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := mention.NewVocabulary()
			set := load(t, v, rule("r", "when: "+quote(tt.when), emits, example))
			if got := matches(set, layer(v, tt.text)); got != tt.want {
				t.Errorf("%s on %q\ngot  %s\nwant %s", tt.when, tt.text, got, tt.want)
			}
		})
	}
}

func quote(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }

func TestScope(t *testing.T) {
	tests := []struct {
		name, scope, when, text, want string
	}{
		{"sentence crosses clauses", "sentence", "a ..6 b", "a, maar b. A x. B", "r: a, maar b"},
		{"next crosses into the next sentence", "next", "a ..6 b", "Een a x. B y. B", "r: a x. B"},
		{"next is found within one", "next", "a ..6 b", "Een a b. En a b. C", "r: a b\nr: a b"},
		{"next stays in its block", "next", "a ..6 b", "Een a x.\n\nB y.", ""},
		{"next with the trigger in the second", "next", "x ..6 {signed}", "Het x. Getekend is het.", "r: x. Getekend"},
		{"next goes no further", "next", "a ..6 c", "Een a. B. C.", ""},
		{"items", "block-after", "partijen : $", "De partijen:\n- Gemeente A\n- CZ en zo.\n1. Drie\nNiet dit\n- noch dat",
			"r: partijen: [Gemeente A] [CZ en zo.] [Drie]"},
		{"items in the next block", "block-after", "partijen : $", "De partijen:\n\n• een\n\n• twee\n\nDrie", "r: partijen: [een] [twee]"},
		{"no items", "block-after", "partijen : $", "De partijen:\nZij zijn er.", ""},
		{"a dash that is no bullet", "block-after", "partijen : $", "De partijen:\n-5 graden", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := mention.NewVocabulary()
			set := load(t, v, rule("r", "when: "+quote(tt.when), "scope: "+tt.scope, emits, example))
			if got := matches(set, layer(v, tt.text)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestUnless(t *testing.T) {
	tests := []struct {
		name, scope, unless, text, want string
	}{
		{"in the clause", "clause", "{modal} ..4 tekenen", "<party CZ> wil tekenen.", ""},
		{"in another clause", "clause", "{modal} ..4 groeien", "<party CZ> tekenen, maar wil groeien.", "r: CZ tekenen"},
		{"elsewhere in the clause", "clause", "nooit", "<party CZ> tekenen dit ook nooit.", ""},
		{"anywhere in the sentence", "sentence", "{modal} ..4 groeien", "<party CZ> tekenen, maar wil groeien.", ""},
		{"in another sentence", "sentence", "nooit", "Nooit dus. <party CZ> tekenen.", "r: CZ tekenen"},
		{"undoes only the match of its clause", "clause", "nooit", "<party CZ> tekenen nooit; <party VGZ> tekenen.", "r: VGZ tekenen"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := mention.NewVocabulary()
			set := load(t, v, rule("r", "when: <party> ..3 tekenen", "scope: "+tt.scope, "unless: ["+quote(tt.unless)+"]", emits, example))
			if got := matches(set, layer(v, tt.text)); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
		})
	}
}

// Matches of different rules all stay; at one place the order of choice is
// longest, most literal elements, id.
func TestOrderOfChoice(t *testing.T) {
	v := mention.NewVocabulary()
	set := load(t, v,
		rule("z.long", "when: a b c", emits, example)+rule("b.few", "when: a ..1 c", emits, example)+
			rule("c.equal", "when: a b", emits, example)+rule("a.equal", "when: a b", emits, example))
	got := matches(set, layer(v, "a b c"))
	want := "z.long: a b c\nb.few: a b c\na.equal: a b\nc.equal: a b"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestFurnitureIsNotRead(t *testing.T) {
	v := mention.NewVocabulary()
	set := load(t, v, rule("r", "when: a b", emits, example))
	l := layer(v, "a b\n\na b")
	l.Doc.Blocks[0].Kind = "furniture"
	got := set.NewMatcher().Match(l, nil)
	if len(got) != 1 || got[0].Sentence != 1 {
		t.Errorf("got %d matches, want the one in sentence 1", len(got))
	}
}

// A sentence without end must not take memory or time without end.
func TestLongSentence(t *testing.T) {
	v := mention.NewVocabulary()
	set := load(t, v, rule("r", "when: a ..40 a ..40 b", emits, example))
	l := layer(v, strings.Repeat("a ", 20_000)+"b")
	if got := set.NewMatcher().Match(l, nil); len(got) != 0 {
		t.Errorf("a sentence is read up to %d tokens, but b behind them was found", rules.MaxSentence)
	}
}

// One set serves many goroutines, each with a matcher and layers of its own.
func TestSetIsSharedByMatchers(t *testing.T) {
	v := mention.NewVocabulary()
	set := load(t, v, sixtyRules())
	want := matches(set, layer(v, sentences["trigger"]))
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if got := matches(set, layer(v, sentences["trigger"])); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
	wg.Wait()
}
