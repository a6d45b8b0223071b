package rules

import (
	"fmt"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/yamltree"
)

// Miss says why a rule does not match in a sentence: the first element that
// failed on the attempt that came furthest, and where it looked.
type Miss struct {
	Element     string // as the rule writes it: "{sign}", "<date:when>"
	Token, Last int    // it looked at the tokens Token to Last (with a gap before it, more than one); Token is -1 when nothing was looked at
	Reason      string // in words, with the text it saw
	Read        int    // how many words and mentions it had read before that one
}

// WhyNot explains why a rule does not match in sentence s of the layer. A rule
// that does match gives a Miss without Element. An unknown id is an error.
func (s *Set) WhyNot(l *mention.Layer, ruleID string, sentence int) (Miss, error) {
	rule := s.Rule(ruleID)
	if rule == nil {
		return Miss{}, fmt.Errorf("why not %q: no such rule%s", ruleID, yamltree.Nearest(ruleID, s.ids()))
	}
	if sentence < 0 || sentence >= len(l.Doc.Sentences) {
		return Miss{}, fmt.Errorf("why not %q: sentence %d of %d", ruleID, sentence, len(l.Doc.Sentences))
	}
	m := s.NewMatcher()
	m.layer, m.mentions, m.why = l, l.Mentions, &whyNot{token: -1}
	m.lists.reset(l)
	m.why.pattern = int32(rule.index)
	m.turnOn(m.why.pattern)
	found := m.sentence(sentence, 0, nil)
	if len(found) > 0 {
		return Miss{Token: -1, Reason: "the rule matches"}, nil
	}
	return m.why.explain(m, rule), nil
}

// whyNot collects, while a rule is run, the failure of the thread that had read
// the most elements.
type whyNot struct {
	pattern     int32
	elements    score
	node        *node
	token, last int
	ended       bool // the thread ran into the end of its scope instead
}

// elements counts the words and mentions that a candidate read.
func (c *candidate) elements() int { return int(c.score / scoreElement) }

// failed notes that state s could not read token i for thread t.
func (w *whyNot) failed(m *Matcher, s int32, t *thread, i int) {
	if st := &m.prog.states[s]; st.pattern == w.pattern && st.op != opGap {
		w.note(m.prog.nodes[s], t.score/scoreElement, i, false)
	}
}

// stopped notes that *thread t may not go on to token i: its scope ends there.
func (w *whyNot) stopped(m *Matcher, t *thread, i int) {
	st := &m.prog.states[t.state]
	if st.pattern != w.pattern {
		return
	}
	for _, s := range m.prog.edges[st.first:st.end] {
		if m.prog.states[s].op != opGap {
			w.note(m.prog.nodes[s], t.score/scoreElement, i, true)
			return
		}
	}
}

func (w *whyNot) note(n *node, elements score, i int, ended bool) {
	switch {
	case w.node == nil || elements > w.elements, elements == w.elements && n == w.node && w.ended && !ended:
		*w = whyNot{w.pattern, elements, n, i, i, ended}
	case elements == w.elements && n == w.node && w.ended == ended:
		w.token, w.last = min(w.token, i), max(w.last, i)
	}
}

// explain puts the failure into words.
func (w *whyNot) explain(m *Matcher, rule *Rule) Miss {
	l := m.layer
	for _, c := range m.cands { // it would have matched
		if c.pattern != w.pattern {
			continue
		}
		if hit, ok := m.guardHit(&m.prog.patterns[c.pattern], c); ok {
			unless := rule.Unless[m.prog.patterns[hit.pattern].unless]
			return Miss{"unless: " + unless.Source, int(hit.first), int(hit.end) - 1,
				fmt.Sprintf("undone by %q", l.Doc.SpanOf(int(hit.first), int(hit.end)).In(l.Doc.Text)), c.elements()}
		}
		return Miss{"scope: block-after", int(c.end) - 1, int(c.end) - 1, "no list items follow the sentence", c.elements()}
	}
	if w.node == nil {
		first := rule.When.root
		for first.kind == nodeSeq || first.kind == nodeOpt && len(first.kids) > 0 {
			first = first.kids[0]
		}
		return Miss{rule.When.text(first), -1, -1, "nothing in the sentence starts the pattern", 0}
	}
	miss := Miss{Element: rule.When.text(w.node), Token: w.token, Last: w.last, Read: int(w.elements)}
	switch {
	case w.token >= m.run.far:
		miss.Reason = "the sentence ends before it"
		miss.Token, miss.Last = m.run.far-1, m.run.far-1
	case w.ended:
		miss.Reason = fmt.Sprintf("the %s ends before %q", rule.Scope.reach(), l.Doc.TokenText(w.token))
	default:
		end := min(w.last+1, m.run.far)
		miss.Reason = fmt.Sprintf("saw %q", l.Doc.SpanOf(w.token, end).In(l.Doc.Text))
	}
	return miss
}

// reach names what a match of this scope may not leave.
func (s Scope) reach() string {
	if s == Clause {
		return "clause"
	}
	return "sentence"
}

// text gives an element as it is written. A nil node stands for the gap between
// the parts of &( , ).
func (p *Pattern) text(n *node) string {
	if n == nil || n.end > len(p.Source) {
		return p.Source
	}
	return p.Source[n.pos:n.end]
}
