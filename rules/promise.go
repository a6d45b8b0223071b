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
	var here, ahead sign
	for s := range l.Doc.Sentences {
		here = ahead
		if s == 0 {
			here = m.signOf(0, m.found[0]|names)
		}
		if s+1 < len(l.Doc.Sentences) {
			ahead = m.signOf(s+1, m.found[s+1]|names)
		}
		if blockKind(l, s) == akkoord.Furniture || !m.meet(s, here, ahead, makes, names) {
			continue
		}
		for pattern := range m.possible(m.prog.makeKeys) {
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
