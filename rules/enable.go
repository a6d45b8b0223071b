package rules

import (
	"iter"
	"math/bits"

	"github.com/akkoord/akkoord/mention"
)

// A pattern is run over a sentence only when the sentence meets the needs of a
// way to match it (see trigger.go). Even to gather the needs would cost more than
// most sentences are worth: a first look at the signs of its words turns away
// those without any need that ways are looked up by.

// sign is what a word, or a class of mentions, says of the sentence it is in.
type sign uint8

const (
	opens     sign = 1 << iota // it meets a need that ways are looked up by
	opensNext                  // one of a rule of scope next
	status                     // one of a rule that emits a status
)

// signOf gives the signs of the words of a sentence and of classes of mentions,
// given as bits.
func (m *Matcher) signOf(s int, classes uint32) sign {
	var h sign
	known := m.prog.wordSigns
	sent := &m.layer.Doc.Sentences[s]
	for _, w := range m.layer.Words[sent.First:sent.End] {
		if int(w) < len(known) {
			h |= known[w]
		}
	}
	for ; classes != 0; classes &= classes - 1 {
		h |= m.prog.classSigns[bits.TrailingZeros32(classes)]
	}
	return h
}

// meet notes the needs that sentence s, and the next where rules reach it, meet,
// unless the signs of the two tell that no way of the wanted kind can be open.
// Classes given besides, as bits, count as found in both.
func (m *Matcher) meet(s int, here, ahead, want sign, besides uint32) bool {
	next := m.prog.reachesNext && m.continues(s) && (here|ahead)&opensNext != 0
	if here&want == 0 && (!next || ahead&want == 0) {
		return false
	}
	if m.aheadOf == s {
		m.met, m.ahead = m.ahead, m.met
	} else {
		m.meetIn(s, besides, m.met)
	}
	copy(m.wide, m.met)
	if next {
		m.meetIn(s+1, besides, m.ahead)
		m.aheadOf = s + 1
		for i, a := range m.ahead {
			m.wide[i] |= a
		}
	}
	return true
}

// meetIn notes the needs that the words and mentions of a sentence meet.
func (m *Matcher) meetIn(s int, besides uint32, met []uint64) {
	p := m.prog
	clear(met)
	sent := &m.layer.Doc.Sentences[s]
	for _, w := range m.layer.Words[sent.First:sent.End] {
		if int(w) < len(p.rowOf) {
			r := p.rowOf[w]
			meetAll(p.rowNeeds[p.needsAt[r]:p.needsAt[r+1]], met)
		}
	}
	for classes := m.found[s] | besides; classes != 0; classes &= classes - 1 {
		meetAll(p.classNeeds[bits.TrailingZeros32(classes)], met)
	}
}

func meetAll(needs []int32, met []uint64) {
	for _, n := range needs {
		met[n>>6] |= 1 << (n & 63)
	}
}

// sortClasses fills m.found with the classes of the mentions in each sentence,
// and forgets what an earlier pass noted.
func (m *Matcher) sortClasses(l *mention.Layer) {
	m.aheadOf = -1
	sentences := l.Doc.Sentences
	m.found = append(m.found[:0], make([]uint32, len(sentences))...)
	s := 0
	for _, at := range l.Mentions {
		for s > 0 && at.First < sentences[s].First {
			s--
		}
		for s < len(sentences)-1 && at.First >= sentences[s].End {
			s++
		}
		m.found[s] |= 1 << at.Class
	}
}

// enable finds the when-patterns whose needs are all met, and which can start
// where sentence s starts if they must, and reports whether there are any.
func (m *Matcher) enable(s int) bool {
	m.turnOff()
	sent := &m.layer.Doc.Sentences[s]
	first, body := int(sent.First), -1
	for pattern := range m.possible(m.prog.keys) {
		if info := &m.prog.patterns[pattern]; info.atStart && info.scope != Next {
			if body < 0 {
				body = bodyStart(m.layer, first, int(sent.End))
			}
			if !m.prog.canOpen(info, m.rowAt(first)) && (body == first || !m.prog.canOpen(info, m.rowAt(body))) {
				continue
			}
		}
		m.turnOn(pattern)
	}
	return len(m.active) > 0
}

// rowAt gives the row of the word at token i.
func (m *Matcher) rowAt(i int) int32 {
	if i < len(m.layer.Words) {
		if w := m.layer.Words[i]; int(w) < len(m.prog.rowOf) {
			return m.prog.rowOf[w]
		}
	}
	return 0
}

// enableGuards finds the patterns that could undo the candidates, in place of
// the when-patterns, and reports whether there are any.
func (m *Matcher) enableGuards() bool {
	m.turnOff()
	for i := range m.cands {
		for _, g := range m.prog.patterns[m.cands[i].pattern].guards {
			m.turnOn(g)
		}
	}
	return len(m.active) > 0
}

// possible gives the when-patterns that are looked up by one of the keys and
// whose needs are all met, some of them more than once.
func (m *Matcher) possible(keys []uint64) iter.Seq[int32] {
	t := &m.prog.byNeed
	return func(yield func(pattern int32) bool) {
		for i, k := range keys {
			for set := m.wide[i] & k; set != 0; set &= set - 1 {
				need := i<<6 | bits.TrailingZeros64(set)
				groups := t.groups[t.at[need] : t.at[need+1]+1]
				for j := range len(groups) - 1 {
					g := &groups[j]
					if !has(m.wide, g.second) {
						continue
					}
					ways := t.ways[g.first : groups[j+1].first+1]
					for k := range len(ways) - 1 {
						if m.fulfils(&ways[k], t.needs[ways[k].first:ways[k+1].first]) && !yield(ways[k].pattern) {
							return
						}
					}
				}
			}
		}
	}
}

func (m *Matcher) turnOn(pattern int32) {
	if !m.isOn(pattern) {
		m.enabled[pattern>>6] |= 1 << (pattern & 63)
		m.active = append(m.active, pattern)
	}
}

func (m *Matcher) turnOff() {
	for _, i := range m.active {
		m.enabled[i>>6] = 0
	}
	m.active = m.active[:0]
}

func (m *Matcher) isOn(pattern int32) bool { return m.enabled[pattern>>6]&(1<<(pattern&63)) != 0 }

// fulfils reports whether the needs of a way to match a pattern are met.
func (m *Matcher) fulfils(w *wayNeeds, needs []int32) bool {
	met := m.met
	if w.next {
		met = m.wide
	}
	for _, n := range needs {
		if !has(met, n) {
			return false
		}
	}
	return true
}
