package rules

import (
	"cmp"
	"slices"
	"strings"
)

// choose turns the candidates of one sentence into matches: those that an
// unless forbids are gone, and of overlapping ones of the same rule the best
// stays. Matches of different rules all stay; extraction settles them.
func (m *Matcher) choose(s int, dst []Match) []Match {
	if len(m.cands) == 0 {
		return dst
	}
	slices.SortFunc(m.cands, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.pattern, b.pattern), cmp.Compare(b.score, a.score), cmp.Compare(a.first, b.first), cmp.Compare(a.end, b.end))
	})
	before := len(dst)
	for i := 0; i < len(m.cands); {
		pattern := m.cands[i].pattern
		j := i
		for j < len(m.cands) && m.cands[j].pattern == pattern {
			j++
		}
		if m.prog.patterns[pattern].unless < 0 {
			dst = m.chooseRule(s, m.cands[i:j], dst)
		}
		i = j
	}
	slices.SortStableFunc(dst[before:], func(a, b Match) int {
		return cmp.Or(cmp.Compare(a.First, b.First), Compare(a, b))
	})
	return dst
}

// chooseRule takes the candidates of one rule, best first.
func (m *Matcher) chooseRule(s int, cands []candidate, dst []Match) []Match {
	before := len(dst)
	info := &m.prog.patterns[cands[0].pattern]
	rule := m.rules[info.rule]
	for _, c := range cands {
		overlaps := slices.ContainsFunc(dst[before:], func(o Match) bool { return int(c.first) < o.End && o.First < int(c.end) })
		if overlaps || m.forbidden(info, c) {
			continue
		}
		match := Match{Rule: rule, Sentence: s, First: int(c.first), End: int(c.end)}
		if rule.Scope == BlockAfter {
			if match.Items = m.lists.after(s); len(match.Items) == 0 {
				continue
			}
		}
		match.Captures = m.captures(c.caps)
		dst = append(dst, match)
	}
	return dst
}

// captures copies a thread's captures out, first one first.
func (m *Matcher) captures(last int32) []Capture {
	from := len(m.caps)
	for i := last; i >= 0; i = m.run.caps[i].prev {
		m.caps = append(m.caps, Capture{m.prog.captures[m.run.caps[i].name], m.run.caps[i].mention})
	}
	got := m.caps[from:len(m.caps):len(m.caps)]
	slices.Reverse(got)
	return got
}

// forbidden reports whether an unless of the rule was hit where it counts: in a
// clause that the candidate touches, or anywhere when the scope is wider.
func (m *Matcher) forbidden(info *patternInfo, c candidate) bool {
	_, hit := m.guardHit(info, c)
	return hit
}

func (m *Matcher) guardHit(info *patternInfo, c candidate) (candidate, bool) {
	for _, guard := range info.guards {
		if !m.isOn(guard) {
			continue
		}
		i, _ := slices.BinarySearchFunc(m.cands, guard, func(c candidate, p int32) int { return cmp.Compare(c.pattern, p) })
		for ; i < len(m.cands) && m.cands[i].pattern == guard; i++ {
			if hit := m.cands[i]; info.scope != Clause || m.sharesClause(c, hit) {
				return hit, true
			}
		}
	}
	return candidate{}, false
}

// sharesClause reports whether some token of a stands in the same clause as
// some token of b. Clauses are numbered in text order.
func (m *Matcher) sharesClause(a, b candidate) bool {
	clause := m.layer.ClauseOf
	return clause[a.first] <= clause[b.end-1] && clause[b.first] <= clause[a.end-1]
}

// Compare is the order of choice between matches: the longest first, then the
// one whose rule has the most literal elements, then by id of the rule.
func Compare(a, b Match) int {
	return cmp.Or(
		cmp.Compare(b.End-b.First, a.End-a.First),
		cmp.Compare(b.Rule.Literals, a.Rule.Literals),
		strings.Compare(a.Rule.ID, b.Rule.ID),
	)
}
