package rules_test

import (
	"testing"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/rules"
	"github.com/akkoord/akkoord/text"
)

// loadEmbedded gives the Dutch rules with a finder that numbers words as they do.
func loadEmbedded(t *testing.T) (*rules.Set, *mention.Finder) {
	t.Helper()
	v := mention.NewVocabulary()
	f, err := mention.NewFinder(mention.Options{Vocabulary: v})
	if err != nil {
		t.Fatal(err)
	}
	s, err := rules.Load(rules.Embedded(), v)
	if err != nil {
		t.Fatal(err)
	}
	return s, f
}

// Every embedded rule finds what its examples mark and nothing in its traps.
func TestEmbeddedRules(t *testing.T) {
	set, finder := loadEmbedded(t)
	failures := set.Test(func(s string, published akkoord.Date) *mention.Layer {
		var doc text.Document
		var l mention.Layer
		text.Dutch{}.Segment(&doc, s, nil)
		finder.Find(&l, &doc, published)
		return &l
	})
	for _, f := range failures {
		t.Error(f)
	}
}

// The embedded rules show by themselves what they are for and where they stop.
func TestEmbeddedRulesAreDocumented(t *testing.T) {
	set, _ := loadEmbedded(t)
	if len(set.Rules()) == 0 {
		t.Fatal("no embedded rules")
	}
	for _, r := range set.Rules() {
		if len(r.Examples) == 0 || len(r.Traps) == 0 {
			t.Errorf("%s: rule %s has %d examples and %d traps", r.At, r.ID, len(r.Examples), len(r.Traps))
		}
		if set.Rule(r.ID) != r {
			t.Errorf("rule %s is not found by its id", r.ID)
		}
	}
}

// Records name the rules that made them by this hash.
func TestEmbeddedHashIsStable(t *testing.T) {
	a, _ := loadEmbedded(t)
	b, _ := loadEmbedded(t)
	if a.Hash() == "" || a.Hash() != b.Hash() {
		t.Errorf("hashes %q and %q of the same rules", a.Hash(), b.Hash())
	}
}
