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

// Matcher finds matches with memory that it uses again and again. One serves
// one goroutine; the Set behind it serves all.
type Matcher struct {
	prog  *program
	rules []*Rule
	layer *mention.Layer
	// mentions is those of the layer by first token, and values a copy of those
	// that MayMatch reads, once it has sorted them.
	mentions, values []mention.Mention
	sorted           bool

	found   []uint32 // by sentence: the classes of its mentions as bits
	met     []uint64 // the needs that this sentence meets
	wide    []uint64 // the needs that this sentence or the next meets
	ahead   []uint64 // the needs that sentence aheadOf meets: those of the next, for when its turn comes
	aheadOf int
	active  []int32  // the enabled patterns
	enabled []uint64 // the same as bits

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
		met: make([]uint64, p.needs), wide: make([]uint64, p.needs), ahead: make([]uint64, p.needs),
		enabled: make([]uint64, len(p.patterns)/64+1),
		run:     run{visits: make([]visit, len(p.states)), accepted: make([]visit, len(p.patterns))},
	}
}

// Match appends the matches of all rules in the whole document to dst, by
// sentence, then first token, then in the order of choice (Compare). Sentences
// in furniture are not read. Captures and Items are valid until the next call.
func (m *Matcher) Match(l *mention.Layer, dst []Match) []Match {
	m.layer, m.mentions = l, l.Mentions
	m.caps = m.caps[:0]
	m.lists.reset(l)
	m.sortClasses(l)
	sentences := l.Doc.Sentences
	next := 0 // first mention that does not stand before the sentence
	var here, ahead sign
	for s := range sentences {
		here = ahead
		if s == 0 {
			here = m.signOf(0, m.found[0])
		}
		if s+1 < len(sentences) {
			ahead = m.signOf(s+1, m.found[s+1])
		}
		if blockKind(l, s) == akkoord.Furniture || !m.meet(s, here, ahead, opens, 0) || !m.enable(s) {
			continue
		}
		for next < len(l.Mentions) && l.Mentions[next].First < sentences[s].First {
			next++
		}
		dst = m.sentence(s, next, dst)
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

// sentence runs the enabled patterns over sentence s and appends what they
// match. What an unless could undo is known only then: most sentences are read
// once, and those with a match a second time for the unless of its rule alone.
func (m *Matcher) sentence(s, mentions int, dst []Match) []Match {
	m.frame(s)
	m.look(mentions)
	m.scan(0)
	if m.enableGuards() {
		m.scan(1)
	}
	before := len(dst)
	dst = m.choose(s, dst)
	if m.tally != nil {
		m.countHits(dst[before:])
	}
	return dst
}

// frame finds where a run over sentence s begins and ends.
func (m *Matcher) frame(s int) {
	sentences := m.layer.Doc.Sentences
	r := &m.run
	r.first, r.end = int(sentences[s].First), int(sentences[s].End)
	r.end = min(r.end, r.first+MaxSentence)
	r.far = r.end
	if m.prog.reachesNext && m.continues(s) && r.end == int(sentences[s].End) && m.anyNext() {
		r.far = min(int(sentences[s+1].End), r.first+MaxSentence)
	}
	r.body, r.tail, r.farTail = bodyStart(m.layer, r.first, r.end), tailStart(m.layer, r.first, r.end), tailStart(m.layer, r.end, r.far)
	m.cands, r.caps = m.cands[:0], r.caps[:0]
}

func (m *Matcher) anyNext() bool {
	for _, i := range m.active {
		if m.prog.patterns[i].scope == Next {
			return true
		}
	}
	return false
}
