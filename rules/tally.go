package rules

import (
	"cmp"
	"slices"
	"strings"
)

// Cost is what one rule cost and brought while a matcher counted.
type Cost struct {
	Rule      *Rule
	Hits      int // matches
	Sentences int // sentences with all that the rule needs, in which it was tried
	// Steps is how many words, mentions and gap tokens the rule read, on every
	// attempt and in its unless. All rules run side by side, so this, and no
	// clock, tells what share of the time is theirs.
	Steps int
}

// Count makes the matcher count from now on what each rule costs.
func (m *Matcher) Count() {
	m.tally = make([]Cost, len(m.rules))
	for i, r := range m.rules {
		m.tally[i].Rule = r
	}
}

// Costs gives what has been counted since Count: every rule, the most steps
// first, then by id. It is empty when nothing was to be counted.
func (m *Matcher) Costs() []Cost {
	costs := slices.Clone(m.tally)
	slices.SortFunc(costs, func(a, b Cost) int {
		return cmp.Or(cmp.Compare(b.Steps, a.Steps), strings.Compare(a.Rule.ID, b.Rule.ID))
	})
	return costs
}

// countSteps adds what one scan of a sentence cost. It reads the threads that
// the scan left behind, so that scanning itself need not count.
func (m *Matcher) countSteps() {
	p := m.prog
	for i := range m.run.threads {
		pattern := p.states[m.run.threads[i].state].pattern
		m.tally[p.patterns[pattern].rule].Steps++
	}
	for _, i := range m.active {
		if p.patterns[i].unless < 0 {
			m.tally[p.patterns[i].rule].Sentences++
		}
	}
}

// countHits adds what was found in one sentence.
func (m *Matcher) countHits(found []Match) {
	for i := range found {
		m.tally[found[i].Rule.index].Hits++
	}
}
