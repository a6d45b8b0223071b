package rules

import (
	"slices"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// MayMatch reports whether rules that emit a status could match in the document,
// one of them such that it makes an agreement. It needs the layer as FindValues
// leaves it. Rules that read no names are tried there and then; for the others
// every name is taken as given. So false is certain and true is not. It spares
// most texts the finding of names.
func (m *Matcher) MayMatch(l *mention.Layer) bool {
	m.layer, m.sorted = l, false
	m.lists.reset(l)
	m.sortClasses(l)
	var here, ahead sign
	makes, tells := false, false
	for s := range l.Doc.Sentences {
		here = ahead
		if s == 0 {
			here = m.signOf(0, m.found[0]|names)
		}
		if s+1 < len(l.Doc.Sentences) {
			ahead = m.signOf(s+1, m.found[s+1]|names)
		}
		if blockKind(l, s) == akkoord.Furniture || !m.meet(s, here, ahead, status, names) {
			continue
		}
		m.turnOff()
		for pattern := range m.possible(m.prog.statusKeys) {
			info := &m.prog.patterns[pattern]
			if !info.tells {
				continue
			}
			makes, tells = makes || info.makes, tells || info.named
			if !tells {
				m.turnOn(pattern)
			}
		}
		if !tells && len(m.active) > 0 {
			tells = m.tries(s)
		}
		if makes && tells {
			return true
		}
	}
	return false
}

// tries reports whether an enabled pattern matches in sentence s but for its
// unless.
func (m *Matcher) tries(s int) bool {
	if !m.sorted {
		m.sorted = true
		m.values = append(m.values[:0], m.layer.Mentions...)
		slices.SortStableFunc(m.values, func(a, b mention.Mention) int { return int(a.First - b.First) })
	}
	m.mentions = m.values
	first, _ := slices.BinarySearchFunc(m.values, m.layer.Doc.Sentences[s].First, func(at mention.Mention, first int32) int { return int(at.First - first) })
	m.frame(s)
	m.look(first)
	m.scan(0)
	return len(m.cands) > 0
}

// names are the classes that FindValues does not find, as bits.
const names = 1<<mention.Party | 1<<mention.Parties | 1<<mention.PartyRef | 1<<mention.Person | 1<<mention.Function |
	1<<mention.Place

// tells reports whether a rule emits a status.
func (r *Rule) tells() bool {
	return slices.ContainsFunc(r.Emit, func(e Emit) bool { return e.Field == akkoord.FieldStatus })
}

// fillNamed notes which patterns read mentions that FindValues does not find.
func (p *program) fillNamed() {
	for i := range p.states {
		if st := &p.states[i]; st.op == opMention && names&(1<<st.arg) != 0 {
			p.patterns[st.pattern].named = true
		}
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
