package rules

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// MayMatch reports whether a rule that emits a status, which is what makes an
// agreement, could match in the document. It needs the layer as FindValues
// leaves it and takes every name as given; so false is certain and true is not.
// It spares most texts the finding of names.
func (m *Matcher) MayMatch(l *mention.Layer) bool {
	m.layer = l
	m.sortClasses(l)
	for s := range l.Doc.Sentences {
		if blockKind(l, s) == akkoord.Furniture {
			continue
		}
		clear(m.met)
		clear(m.metNext)
		m.meetWords(s, m.met)
		m.meetClasses(m.found[s]|names, m.met)
		if m.prog.reachesNext && m.continues(s) {
			m.meetWords(s+1, m.metNext)
			m.meetClasses(m.found[s+1]|names, m.metNext)
		}
		for pattern := range m.possible {
			if m.prog.patterns[pattern].makes {
				return true
			}
		}
	}
	return false
}

// names are the classes that FindValues does not find, as bits.
const names = 1<<mention.Party | 1<<mention.Parties | 1<<mention.PartyRef | 1<<mention.Person | 1<<mention.Function |
	1<<mention.Place | 1<<mention.Quoted | 1<<mention.Clause

// sortClasses fills m.found with the classes of the mentions in each sentence.
func (m *Matcher) sortClasses(l *mention.Layer) {
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

// makes reports whether a rule emits a status other than that something ended,
// which alone makes no agreement.
func (r *Rule) makes() bool {
	for _, e := range r.Emit {
		if e.Field == akkoord.FieldStatus {
			return e.Constant != string(akkoord.Ended)
		}
	}
	return false
}
