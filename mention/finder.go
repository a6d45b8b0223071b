package mention

import (
	"maps"
	"slices"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// Finder finds the mentions of documents. It is safe for several goroutines;
// each brings a Layer of its own.
type Finder struct {
	vocabulary  *Vocabulary
	gazetteer   *Gazetteer
	roles       *roleTable
	instruments *instrumentTable
	clauses     *clauseTable
	small       *smallWords
	persons     *personTable
	refs        *refTable
	dates       *DateGrammar
	areaWords   wordTable[akkoord.RegionKind]
	areaPlurals wordTable[akkoord.RegionKind]
	areaTails   *tailTable
	traits      *traitTable
}

// Options configure a Finder; the zero value is the embedded Dutch data.
type Options struct {
	// Vocabulary to number words in; nil makes a new one. Rules that are to
	// match the finder's mentions must be loaded with the same vocabulary.
	Vocabulary *Vocabulary
}

// NewFinder loads the gazetteers and grammars.
func NewFinder(opt Options) (*Finder, error) {
	v := opt.Vocabulary
	if v == nil {
		v = NewVocabulary()
	}
	// The grammars go first, so that the words of which texts are full have the
	// lowest numbers, and stand close together in every table by word.
	dates, small, clauses, refs := NewDateGrammar(v), newSmallWords(v), newClauseTable(v), newRefTable(v)
	instruments, err := loadInstruments(v)
	if err != nil {
		return nil, err
	}
	roles, err := loadRoles(v)
	if err != nil {
		return nil, err
	}
	g, err := LoadGazetteer(v)
	if err != nil {
		return nil, err
	}
	f := &Finder{
		vocabulary: v, gazetteer: g, roles: roles, instruments: instruments, clauses: clauses,
		small: small, persons: newPersonTable(v), refs: refs, dates: dates,
		areaTails: newTailTable(areaTails),
	}
	for _, w := range slices.Sorted(maps.Keys(areaWords)) {
		f.areaWords.set(v.Add(w), areaWords[w])
	}
	for _, w := range slices.Sorted(maps.Keys(areaPlurals)) {
		f.areaPlurals.set(v.Add(w), areaPlurals[w])
	}
	f.traits = newTraitTable(f)
	return f, nil
}

// Hash gives the hash of the gazetteer files.
func (f *Finder) Hash() string { return f.gazetteer.hash }

// Find fills the layer with the mentions of the document. ref is the day of
// publication, against which relative dates are read; zero when unknown.
//
// It is Start, FindValues and FindNames, one after another. Whoever reads many
// texts calls these and stops as soon as a text has nothing to offer.
func (f *Finder) Find(l *Layer, doc *text.Document, ref akkoord.Date) {
	f.Start(l, doc)
	f.FindValues(l, ref)
	f.FindNames(l)
}

// Start fills the layer with the words of the document and reports whether any
// of them is for an agreement, or hints at one. It finds no mentions yet.
func (f *Finder) Start(l *Layer, doc *text.Document) (any bool) {
	f.reset(l, doc)
	l.worded = l.worded[:0]
	for s := range doc.Sentences {
		worded := false
		first, end := int(doc.Sentences[s].First), int(doc.Sentences[s].End)
		for i, t := range l.traits[first:end] {
			if t&mayInstrument != 0 && !worded {
				_, n := f.instruments.kindAt(l, first+i)
				worded = n > 0
			}
			any = any || worded || t&aHint != 0
		}
		l.worded = append(l.worded, worded)
	}
	return any
}

// FindValues finds the dates, periods, durations, numbers, sums, instruments and
// clauses of a layer that Start has filled, cheap to find beside names.
func (f *Finder) FindValues(l *Layer, ref akkoord.Date) {
	quotes(l)
	f.dates.Find(l, ref)
	l.gatherDays()
	f.instruments.find(l)
	f.clauses.find(l)
}

// FindNames finds the other mentions of a layer that FindValues has filled, and
// puts all in order.
func (f *Finder) FindNames(l *Layer) {
	l.cover()
	f.persons.find(l)
	l.cover()
	f.roles.mark(l)
	f.places(l)
	f.parties(l)
	l.order()
}

func (f *Finder) reset(l *Layer, doc *text.Document) {
	l.Doc, l.finder = doc, f
	l.forms = l.forms[:0]
	f.traits.mark(l, f.vocabulary)
	l.Mentions, l.days = l.Mentions[:0], l.days[:0]
	l.Dates, l.Durations, l.Numbers = l.Dates[:0], l.Durations[:0], l.Numbers[:0]
	l.Instruments, l.PartyValues, l.Lists = l.Instruments[:0], l.PartyValues[:0], l.Lists[:0]
	l.Refs, l.Places = l.Refs[:0], l.Places[:0]
	l.members = l.members[:0]
}

// cover notes which mention found so far covers each token, so that later
// grammars don't read a name into a date or an instrument.
func (l *Layer) cover() {
	n := len(l.Doc.Tokens)
	l.covered = append(l.covered[:0], make([]Class, n)...)
	for _, m := range l.Mentions {
		if m.Class == Quoted || m.Class == Num {
			continue
		}
		for i := m.First; i < m.End; i++ {
			l.covered[i] = m.Class
		}
	}
}
