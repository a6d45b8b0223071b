package rules_test

import (
	"strings"
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// The texts of rule files carry marks of their own, so the finder of this test
// knows a few words instead of marked mentions.
func reader(v *mention.Vocabulary) func(string, akkoord.Date) *mention.Layer {
	known := strings.NewReplacer("CZ", "<party CZ>", "convenant", "<instrument convenant>")
	return func(text string, published akkoord.Date) *mention.Layer {
		today := strings.NewReplacer("vandaag", "<date="+published.String()+" vandaag>")
		return layer(v, today.Replace(known.Replace(text)))
	}
}

func TestTest(t *testing.T) {
	tests := []struct {
		name, lines string
		want        []string // reason: detail
	}{
		{"all well", `examples: ["[CZ|signatory] tekent het [convenant|kind=convenant]."]`, nil},
		{"silent", `examples: ["[CZ|signatory] leest het convenant."]`, []string{`example: no match: {sign} failed: saw "leest"`}},
		{"undone", `examples: ["[CZ|signatory] tekent nooit een convenant."]`, []string{`example: no match: unless: nooit failed: undone by "nooit"`}},
		{"other span", `examples: ["[CZ tekent|signatory] het convenant."]`, []string{`example: other span: signatory is to be "CZ tekent", found "CZ"`}},
		{"wrong value", `examples: ["CZ tekent het [convenant|kind=pact]."]`, []string{`example: wrong value: kind "convenant" is to be "pact", found "convenant"`}},
		{"no value", `examples: ["CZ tekent het [convenant|signed]."]`, []string{`example: no match: signed is to be "convenant", and the rule matched without a value for it`}},
		{"published", `examples: [{published: 2019-02-20, text: "CZ tekent het convenant [vandaag|signed=2019-02-20]."}]`, nil},
		{"a todo that fails", `examples: ["[CZ|signatory] tekent het convenant."]` + "\n  todo: [CZ zet een krabbel.]", nil},
		{"a todo that is done", `examples: ["[CZ|signatory] tekent het convenant."]` + "\n  todo: [\"[CZ|signatory] tekent een convenant.\"]",
			[]string{"todo: promote it: it is found now: make it an example"}},
		{"a trap that fires", `examples: ["[CZ|signatory] tekent het convenant."]` + "\n  traps: [CZ tekent dat convenant hier., niets]",
			[]string{`trap: fires: on "CZ tekent dat convenant"`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := mention.NewVocabulary()
			file := rule("r", "when: <party:p> {sign} ..2 <instrument:i> <date:d>?", "unless: [nooit]", "emit: {signatory: $p, kind: $i, signed: $d}", tt.lines)
			if strings.Contains(tt.lines, "traps:") {
				file = strings.Replace(file, "  traps: [nooit dit, nooit dat]\n", "", 1)
			}
			var got []string
			for _, f := range load(t, v, file).Test(reader(v)) {
				got = append(got, f.Kind+": "+f.Reason+": "+f.Detail)
				if s := f.String(); !strings.HasPrefix(s, f.At.String()+": rule r: ") || f.At.File != "rules1.yaml" || f.At.Line < 5 {
					t.Errorf("String() = %s", s)
				}
			}
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

func TestWhyNot(t *testing.T) {
	tests := []struct {
		name, when, scope, text string
		element, token, reason  string
	}{
		{"first element", "a b", "clause", "x y", "a", "", "nothing in the sentence starts the pattern"},
		{"next element", "a b c", "clause", "a b d", "c", "d", `saw "d"`},
		{"furthest attempt", "a b c", "clause", "a x a b y a", "c", "y", `saw "y"`},
		{"behind a gap", "<party:p> ..2 {sign}", "clause", "<party CZ> zal het graag doen", "{sign}", "zal", `saw "zal het graag"`},
		{"end of the clause", "a ..6 b", "clause", "a, maar b", "b", ",", `saw ","`},
		{"end of the clause at once", "a , b", "clause", "a, die b", "b", "die", `the clause ends before "die"`},
		{"end of the sentence", "a b", "clause", "x a", "b", "a", "the sentence ends before it"},
		{"any order", "&(a, b) c", "clause", "b a x", "c", "x", `saw "x"`},
		{"unless", "a b", "clause", "a b nooit", "unless: nooit", "nooit", `undone by "nooit"`},
		{"no items", "a b", "block-after", "a b", "scope: block-after", "b", "no list items follow the sentence"},
		{"it matches", "a b", "clause", "a b", "", "", "the rule matches"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := mention.NewVocabulary()
			set := load(t, v, rule("r", "when: "+quote(tt.when), "unless: [nooit]", "scope: "+tt.scope, emits, example))
			l := layer(v, tt.text)
			miss, err := set.WhyNot(l, "r", 0)
			if err != nil {
				t.Fatal(err)
			}
			token := ""
			if miss.Token >= 0 {
				token = l.Doc.TokenText(miss.Token)
			}
			if miss.Element != tt.element || token != tt.token || miss.Reason != tt.reason {
				t.Errorf("got %q at %q: %s\nwant %q at %q: %s", miss.Element, token, miss.Reason, tt.element, tt.token, tt.reason)
			}
		})
	}
}

func TestWhyNotRefuses(t *testing.T) {
	v := mention.NewVocabulary()
	set := load(t, v, rule("party.signs", "when: a", emits, example))
	l := layer(v, "a")
	if _, err := set.WhyNot(l, "party.sign", 0); err == nil || err.Error() != `why not "party.sign": no such rule: did you mean "party.signs"?` {
		t.Errorf("unknown rule: %v", err)
	}
	if _, err := set.WhyNot(l, "party.signs", 1); err == nil {
		t.Error("a sentence that is not there must be an error")
	}
}
