package rules_test

import (
	"fmt"
	"testing/fstest"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
)

// A rule is loaded and matched; the layer is made by a mention.Finder with the
// same vocabulary (here by hand).
func Example() {
	files := fstest.MapFS{
		"lexicon.yaml": {Data: []byte("- {id: sign, forms: [tekent, tekenen, tekenden]}\n")},
		"mine.yaml": {Data: []byte(`
- id: party.signs
  doc: Partijen tekenen een instrument.
  when: "<parties:who> ..6 {sign} ..6 <instrument:what>"
  unless: ["(wil|willen) ..4 {sign}"]
  emit: {signatory: $who, kind: $what, status: signed}
  examples: ["[CZ|signatory] en [VGZ|signatory] tekenden het [convenant|kind]."]
  traps: ["CZ wil het convenant tekenen.", "CZ tekent de kaart."]
`)},
	}
	vocabulary := mention.NewVocabulary()
	set, err := rules.Load(files, vocabulary)
	if err != nil {
		fmt.Println(err) // every error with file:line:column
		return
	}
	l := layer(vocabulary, "<parties <party CZ> en <party VGZ>> tekenden het <instrument convenant>.")
	matcher := set.NewMatcher()
	for _, m := range matcher.Match(l, nil) {
		for _, st := range set.Statements(l, m, nil) {
			fmt.Println(st.Field, st.Value, st.Span, st.Rule)
		}
	}
	// Output:
	// signatory CZ {0 2} party.signs
	// signatory VGZ {6 9} party.signs
	// kind convenant {23 32} party.signs
	// status signed {0 32} party.signs
}

// A pattern is tried before there is a rule for it.
func ExampleSet_Pattern() {
	vocabulary := mention.NewVocabulary()
	set, err := rules.Load(fstest.MapFS{
		"lexicon.yaml": {Data: []byte("- {id: sign, forms: [tekent, tekenen, tekenden]}\n")},
	}, vocabulary)
	if err != nil {
		fmt.Println(err)
		return
	}
	if _, err := set.Pattern("{sing} <instument:what>", rules.Clause); err != nil {
		fmt.Println(err)
	}
	pattern, err := set.Pattern("{sign} ..2 <instrument:what>", rules.Clause)
	if err != nil {
		fmt.Println(err)
		return
	}
	l := layer(vocabulary, "CZ en VGZ tekenden het <instrument convenant>.")
	for _, m := range pattern.NewMatcher().Match(l, nil) {
		fmt.Println(l.Doc.SpanOf(m.First, m.End).In(l.Doc.Text))
	}
	// Output:
	// :1:1: unknown lexicon entry "sing": did you mean "sign"?
	// :1:8: unknown class "instument": did you mean "instrument"?
	// tekenden het convenant
}
