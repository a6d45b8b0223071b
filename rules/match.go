package rules

import (
	"math/bits"
	"slices"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
)

// MaxSentence is how many tokens of a sentence are read. What is longer is a
// table or a mistake, and scores are packed for this length.
const MaxSentence = 4096

// Match is one place where a rule applies.
type Match struct {
	Rule       *Rule
	Sentence   int // index into Document.Sentences; of scope next and block-after, the first
	First, End int // tokens [First, End)
	Captures   []Capture
	Items      []TokenRange // of scope block-after, the list items, without bullets
}

// Capture is a mention that a rule captured. A name may occur more than once.
// A captured clause has no table entry: its Ref is 0.
type Capture struct {
	Name    string
	Mention mention.Mention
}

// TokenRange is the tokens [First, End).
type TokenRange struct{ First, End int }

// Matcher finds matches with memory that it uses again and again. One serves
// one goroutine; the Set behind it serves all.
type Matcher struct {
	prog  *program
	rules []*Rule
	layer *mention.Layer

	found        []uint32 // by sentence: the classes of its mentions as bits, for MayMatch
	met, metNext []uint64 // the needs that this sentence and the next meet
	known        int      // the sentence that metNext was filled for, -1 for none
	enabled      []bool   // by pattern
	active       []int32  // the enabled patterns

	run   run
	cands []candidate
	lists items
	caps  []Capture // of the matches given out last
	why   *whyNot   // set while an explanation is being made
	tally []Cost    // by rule, set while costs are being counted
}

// NewMatcher gives a matcher for the set.
func (s *Set) NewMatcher() *Matcher {
	p := s.prog
	return &Matcher{
		prog: p, rules: s.rules,
		met: make([]uint64, p.needs), metNext: make([]uint64, p.needs),
		enabled: make([]bool, len(p.patterns)),
		run:     run{visits: make([]visit, len(p.states)), accepted: make([]visit, len(p.patterns))},
	}
}

// Match appends the matches of all rules in the whole document to dst, by
// sentence, then first token, then in the order of choice (Compare). Sentences
// in furniture are not read. Captures and Items are valid until the next call.
func (m *Matcher) Match(l *mention.Layer, dst []Match) []Match {
	m.layer = l
	m.caps = m.caps[:0]
	m.lists.reset(l)
	m.known = -1
	sentences := l.Doc.Sentences
	next := 0 // first mention that does not stand before the sentence
	for s := range sentences {
		for next < len(l.Mentions) && l.Mentions[next].First < sentences[s].First {
			next++
		}
		if blockKind(l, s) == akkoord.Furniture {
			continue
		}
		if m.trigger(s, next) && m.enable() {
			dst = m.sentence(s, next, dst)
		}
	}
	return dst
}

// continues reports whether the next sentence stands in the same block.
func (m *Matcher) continues(s int) bool {
	sentences := m.layer.Doc.Sentences
	return s+1 < len(sentences) && sentences[s+1].Block == sentences[s].Block
}

func blockKind(l *mention.Layer, s int) akkoord.BlockKind {
	if b := int(l.Doc.Sentences[s].Block); b < len(l.Doc.Blocks) {
		return l.Doc.Blocks[b].Kind
	}
	return akkoord.Paragraph
}

// trigger notes what sentence s, and the next where rules reach it, has of what
// rules need, and reports whether that is anything at all.
func (m *Matcher) trigger(s, mentions int) bool {
	if m.known == s {
		m.met, m.metNext = m.metNext, m.met
	} else {
		m.meet(s, mentions, m.met)
	}
	if m.prog.reachesNext && m.continues(s) {
		m.meet(s+1, mentions, m.metNext)
		m.known = s + 1
	} else {
		clear(m.metNext)
	}
	return m.anyKey()
}

// meet notes the needs that a sentence meets. Mentions are sought from index
// from.
func (m *Matcher) meet(s, from int, met []uint64) {
	clear(met)
	l := m.layer
	m.meetWords(s, met)
	sent := &l.Doc.Sentences[s]
	var classes uint32
	for i := from; i < len(l.Mentions) && l.Mentions[i].First < sent.End; i++ {
		if l.Mentions[i].First >= sent.First {
			classes |= 1 << l.Mentions[i].Class
		}
	}
	m.meetClasses(classes, met)
}

// meetWords notes the needs that the words of a sentence meet.
func (m *Matcher) meetWords(s int, met []uint64) {
	p := m.prog
	sent := &m.layer.Doc.Sentences[s]
	for _, w := range m.layer.Words[sent.First:sent.End] {
		if int(w) >= len(p.rowOf) {
			continue
		}
		if r := p.rowOf[w]; r != 0 {
			for _, n := range p.rows[r].needs {
				met[n.word] |= n.bits
			}
		}
	}
}

// meetClasses notes the needs that mentions of the classes, given as bits, meet.
func (m *Matcher) meetClasses(classes uint32, met []uint64) {
	for ; classes != 0; classes &= classes - 1 {
		for _, n := range m.prog.classNeeds[bits.TrailingZeros32(classes)] {
			met[n.word] |= n.bits
		}
	}
}

// anyKey reports whether any need is met that rules are looked up by.
func (m *Matcher) anyKey() bool {
	for i, k := range m.prog.keys {
		if (m.met[i]|m.metNext[i])&k != 0 {
			return true
		}
	}
	return false
}

// enable finds the patterns whose needs are all met and reports whether there
// are any.
func (m *Matcher) enable() bool {
	for _, i := range m.active {
		m.enabled[i] = false
	}
	m.active = m.active[:0]
	for pattern := range m.possible {
		if !m.enabled[pattern] {
			m.enablePattern(pattern)
		}
	}
	return len(m.active) > 0
}

// possible gives the when-patterns whose needs are all met, some of them more
// than once.
func (m *Matcher) possible(yield func(pattern int32) bool) {
	p := m.prog
	for i, k := range p.keys {
		for set := (m.met[i] | m.metNext[i]) & k; set != 0; set &= set - 1 {
			ways := p.byNeed[i<<6|bits.TrailingZeros64(set)]
			for j := range ways {
				if m.fulfils(&ways[j]) && !yield(ways[j].pattern) {
					return
				}
			}
		}
	}
}

// enablePattern turns a when-pattern on, and the guards that could undo it.
func (m *Matcher) enablePattern(pattern int32) {
	m.enabled[pattern] = true
	m.active = append(m.active, pattern)
	for _, g := range m.prog.patterns[pattern].guards {
		if slices.ContainsFunc(m.prog.patterns[g].ways, func(w wayNeeds) bool { return m.fulfils(&w) }) {
			m.enabled[g] = true
			m.active = append(m.active, g)
		}
	}
}

// fulfils reports whether the needs of a way to match a pattern are met.
func (m *Matcher) fulfils(w *wayNeeds) bool {
	next := m.prog.patterns[w.pattern].scope == Next
	for _, n := range w.needs {
		met := m.met[n.word]
		if next {
			met |= m.metNext[n.word]
		}
		if met&n.bits != n.bits {
			return false
		}
	}
	return true
}

// sentence runs the enabled patterns over sentence s and appends what they
// match.
func (m *Matcher) sentence(s, mentions int, dst []Match) []Match {
	sentences := m.layer.Doc.Sentences
	r := &m.run
	r.first, r.end = int(sentences[s].First), int(sentences[s].End)
	r.end = min(r.end, r.first+MaxSentence)
	r.far = r.end
	if m.prog.reachesNext && m.continues(s) && r.end == int(sentences[s].End) && m.anyNext() {
		r.far = min(int(sentences[s+1].End), r.first+MaxSentence)
	}
	r.body, r.tail, r.farTail = bodyStart(m.layer, r.first, r.end), tailStart(m.layer, r.first, r.end), tailStart(m.layer, r.end, r.far)
	r.mention = mentions
	m.cands = m.cands[:0]
	m.scan()
	before := len(dst)
	dst = m.choose(s, dst)
	if m.tally != nil {
		m.count(dst[before:])
	}
	return dst
}

func (m *Matcher) anyNext() bool {
	for _, i := range m.active {
		if m.prog.patterns[i].scope == Next {
			return true
		}
	}
	return false
}
