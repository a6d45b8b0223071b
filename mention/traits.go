package mention

import (
	"slices"

	"github.com/akkoord/akkoord/text"
)

// trait tells by one look at a token which grammars could read anything there:
// a dozen of them pass over every text, and to most tokens none has anything to
// say. The traits that begin with "may" are only likely; all others are sure.
type trait uint32

const (
	capital       trait = 1 << iota // a word that starts like a name
	mayInstrument                   // a word for an agreement, or its first word
	aHint                           // a word that hints at an agreement
	mayNoun                         // a role noun
	aNoun                           // a role noun, once roleTable.mark has looked
	mayOffice                       // an office
	mayOffices                      // the plural of one
	aTitle                          // a title or form of address
	aGivenName                      // a first name
	anAreaWord                      // "regio", "wijk"
	aTypeWord                       // "gemeente", "gemeenten"
	aTypePlural                     // "gemeenten"
	aPronoun                        // "zij", "wij"
	aGeneralRef                     // "partijen", "partners", "drietal"
	aLeadingWord                    // a word that may stand before a party
	aUnitLead                       // one that unit passes over
	aNameStart                      // the first word of a name in the gazetteer, and no common word
	mayDate                         // a number, or a word that a date, duration or number may start with
)

// traitTable knows the traits of words, and those of endings for the words that
// the vocabulary does not know.
type traitTable struct {
	words  []trait  // by Word
	tails  intTable // by the last four bytes of a word
	filter [64]uint64
}

// shortestTail is the length of the shortest word that is looked at for its
// ending.
const shortestTail = 6

func newTraitTable(f *Finder) *traitTable {
	t := &traitTable{}
	for _, of := range []struct {
		tails *tailTable
		t     trait
	}{{f.instruments.tails, mayInstrument}, {f.roles.tails, mayNoun}, {f.persons.tails, mayOffice}, {f.persons.plurals, mayOffices}} {
		for _, tail := range of.tails.tails {
			t.addTail(lastFour(tail), of.t)
		}
	}
	t.words = make([]trait, f.vocabulary.Len())
	for w := range t.words {
		t.words[w] = f.traitsOf(Word(w))
		if form := f.vocabulary.Form(Word(w)); len(form) >= 4 {
			tail := t.tail(form)
			if f.instruments.never.has(Word(w)) {
				tail &^= mayInstrument
			}
			t.words[w] |= tail
		}
	}
	return t
}

// traitsOf gives the traits that a word has as a whole.
func (f *Finder) traitsOf(w Word) (t trait) {
	for _, of := range []struct {
		has bool
		t   trait
	}{
		{f.instruments.words.has(w) || f.instruments.starts.has(w), mayInstrument},
		{f.instruments.hints.has(w), aHint},
		{f.roles.byWord.has(w), mayNoun},
		{f.persons.offices.has(w), mayOffice},
		{f.persons.titles.has(w), aTitle},
		{f.gazetteer.given.has(w), aGivenName},
		{f.areaWords.has(w) || f.areaPlurals.has(w), anAreaWord},
		{f.roles.types.has(w) || f.roles.typePlurals.has(w), aTypeWord},
		{f.roles.typePlurals.has(w), aTypePlural},
		{f.small.pronoun.has(w), aPronoun},
		{f.refs.general.has(w) || f.refs.groups.has(w), aGeneralRef},
		{f.small.leading.has(w), aLeadingWord},
		{f.small.determiner.has(w) || f.small.unitLead.has(w), aUnitLead},
		{f.dates.starts(w), mayDate},
		{f.gazetteer.names.starts(w) && !f.small.common.has(w), aNameStart},
	} {
		if of.has {
			t |= of.t
		}
	}
	return t
}

func (t *traitTable) addTail(key uint64, of trait) {
	have, _ := t.tails.get(key)
	t.tails.set(key, have|int32(of))
	h := tailHash(key)
	t.filter[h>>6] |= 1 << (h & 63)
}

// tailHash gives twelve bits for the four bytes of an ending.
func tailHash(key uint64) uint32 { return uint32(key) * 0x9e3779b1 >> 20 }

// tail gives the traits that a word may have by its ending.
func (t *traitTable) tail(form string) trait {
	key := lastFour(form)
	h := tailHash(key)
	if t.filter[h>>6]&(1<<(h&63)) == 0 {
		return 0
	}
	of, ok := t.tails.get(key)
	if !ok {
		return 0
	}
	return trait(of)
}

// mark numbers the words of the document and notes their traits, in one pass:
// the processor has just learnt whether it knows the word.
func (t *traitTable) mark(l *Layer, v *Vocabulary) {
	n := len(l.Doc.Tokens)
	l.Words = slices.Grow(l.Words[:0], n)[:n]
	l.traits = slices.Grow(l.traits[:0], n)[:n]
	source := l.Doc.Text
	for i := range l.Doc.Tokens {
		tok := &l.Doc.Tokens[i]
		start, end := int(tok.Start), int(tok.End)
		var of trait
		w := v.lookup(source, start, end)
		if w != 0 && int(w) < len(t.words) {
			of = t.words[w]
		} else if tok.Kind == text.Word && end-start >= shortestTail {
			of = t.tail(source[start:end])
		}
		switch {
		case tok.Kind == text.Number:
			of |= mayDate
		case tok.Kind == text.Word:
			if w == 0 {
				of |= mayDate
			}
			if tok.Shape != text.Lower {
				of |= capital
			}
		}
		l.Words[i], l.traits[i] = w, of
	}
}
