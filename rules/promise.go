package rules

import (
	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// MayMatch reports whether a rule that emits a status, which is what makes an
// agreement, could match in the document. It needs the layer's words and the
// sentences with an instrument (Layer.Worded), no mentions, and takes every
// other class of mention as given; so false is certain and true is not. It
// spares most texts the finding of mentions.
func (m *Matcher) MayMatch(l *mention.Layer) bool {
	m.layer = l
	for s := range l.Doc.Sentences {
		if blockKind(l, s) == akkoord.Furniture {
			continue
		}
		clear(m.met)
		clear(m.metNext)
		m.meetWords(s, m.met)
		for class, needs := range m.prog.classNeeds {
			if mention.Class(class) == mention.Instrument && !l.Worded[s] {
				continue
			}
			for i, n := range needs {
				m.met[i] |= n
			}
		}
		for _, pattern := range m.prog.making {
			if m.fulfils(&m.prog.patterns[pattern]) {
				return true
			}
		}
	}
	return false
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
