package rules

import (
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

// Capture gives the first capture of a name.
func (m *Match) Capture(name string) (mention.Mention, bool) {
	for _, c := range m.Captures {
		if c.Name == name {
			return c.Mention, true
		}
	}
	return mention.Mention{}, false
}

// Matcher finds matches with memory that it uses again and again. One serves
// one goroutine; the Set behind it serves all.
type Matcher struct {
	prog  *program
	rules []*Rule
	layer *mention.Layer

	found        []uint32 // by sentence: the classes of its mentions as bits, for MayMatch
	met, metNext []uint64 // the needs that this sentence and the next meet
	enabled      []bool   // by pattern
	active       []int32  // the enabled patterns

	run   run
	cands []candidate
	lists items
	caps  []Capture // of the matches given out last
	why   *whyNot   // set while an explanation is being made
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
	clear(m.met)
	clear(m.metNext)
	met := m.meet(s, mentions, m.met)
	if m.prog.reachesNext && m.continues(s) && m.meet(s+1, mentions, m.metNext) {
		met = true
	}
	return met
}

// meet notes the needs that a sentence meets and reports whether there are any
// that rules are looked up by. Mentions are sought from index from.
func (m *Matcher) meet(s, from int, met []uint64) bool {
	l, p := m.layer, m.prog
	sent := &l.Doc.Sentences[s]
	m.meetWords(s, met)
	for i := from; i < len(l.Mentions) && l.Mentions[i].First < sent.End; i++ {
		if l.Mentions[i].First < sent.First {
			continue
		}
		for j, n := range p.classNeeds[l.Mentions[i].Class] {
			met[j] |= n
		}
	}
	for i, k := range p.keys {
		if met[i]&k != 0 {
			return true
		}
	}
	return false
}

// meetWords notes the needs that the words of a sentence meet.
func (m *Matcher) meetWords(s int, met []uint64) {
	p := m.prog
	sent := &m.layer.Doc.Sentences[s]
	for _, w := range m.layer.Words[sent.First:sent.End] {
		if int(w) >= len(p.rowOf) {
			continue
		}
		if r := p.rowOf[w]; r != 0 && p.rows[r].any {
			for i, n := range p.rows[r].needs {
				met[i] |= n
			}
		}
	}
}

// enable finds the patterns whose needs are all met and reports whether there
// are any.
func (m *Matcher) enable() bool {
	for _, i := range m.active {
		m.enabled[i] = false
	}
	m.active = m.active[:0]
	p := m.prog
	for i, k := range p.keys {
		for bits := (m.met[i] | m.metNext[i]) & k; bits != 0; bits &= bits - 1 {
			for _, pattern := range p.byNeed[i<<6|trailing(bits)] {
				if !m.enabled[pattern] && m.fulfils(&p.patterns[pattern]) {
					m.enablePattern(pattern)
				}
			}
		}
	}
	return len(m.active) > 0
}

// enablePattern turns a when-pattern on, and the guards that could undo it.
func (m *Matcher) enablePattern(pattern int32) {
	m.enabled[pattern] = true
	m.active = append(m.active, pattern)
	for _, g := range m.prog.patterns[pattern].guards {
		if m.fulfils(&m.prog.patterns[g]) {
			m.enabled[g] = true
			m.active = append(m.active, g)
		}
	}
}

// fulfils reports whether the needs of some way to match the pattern are met.
func (m *Matcher) fulfils(info *patternInfo) bool {
	for _, needs := range info.ways {
		if m.meets(needs, info.scope) {
			return true
		}
	}
	return false
}

func (m *Matcher) meets(needs []uint64, scope Scope) bool {
	for i, n := range needs {
		met := m.met[i]
		if scope == Next {
			met |= m.metNext[i]
		}
		if met&n != n {
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
	return m.choose(s, dst)
}

func (m *Matcher) anyNext() bool {
	for _, i := range m.active {
		if m.prog.patterns[i].scope == Next {
			return true
		}
	}
	return false
}
