package extract_test

import (
	"slices"
	"testing"

	"github.com/akkoord/akkoord/mention"
)

// What rules match on the layer is what stands behind the record.
func TestLayerIsWhatRulesRead(t *testing.T) {
	a := article("De gemeente Tiel en CZ ondertekenden op 4 maart 2021 het convenant Samen.")
	reader := extractor(t).NewReader()
	l, worth := reader.Layer(&a)
	if !worth {
		t.Fatal("a text that tells of a signing is not read")
	}
	var ids []string
	for _, m := range extractor(t).Rules().NewMatcher().Match(l, nil) {
		ids = append(ids, m.Rule.ID)
	}
	for _, g := range reader.Read(&a).Agreements {
		for _, ev := range g.Evidence {
			if extractor(t).Rules().Rule(ev.Rule) != nil && !slices.Contains(ids, ev.Rule) {
				t.Errorf("%s is read by %s, which matches nothing on the layer; what matches is %v", ev.Path, ev.Rule, ids)
			}
		}
	}
	if len(ids) == 0 {
		t.Error("no rule matches on the layer")
	}
}

// The layer of a text that is not read on has its names all the same.
func TestLayerIsWhole(t *testing.T) {
	a := article("De gemeente Tiel viert feest met CZ.")
	l, worth := extractor(t).NewReader().Layer(&a)
	if worth {
		t.Error("a text about a feast is read on")
	}
	if !slices.ContainsFunc(l.Mentions, func(m mention.Mention) bool { return m.Class == mention.Parties }) {
		t.Errorf("the layer has %v, want the parties", l.Mentions)
	}
}
