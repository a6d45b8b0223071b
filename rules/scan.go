package rules

import (
	"math/bits"

	"github.com/akkoord/akkoord/mention"
)

// score orders the ways to match: more elements read, then fewer tokens skipped
// by gaps, then more tokens covered by elements, then an earlier start. Each
// takes 16 bits, so that one comparison does. It only ever grows by what the
// next element adds, so of two threads in the same state the better one stays
// the better one, and the other can be dropped: that keeps the cost linear.
type score uint64

const (
	scoreElement score = 1 << 48
	scoreSkip    score = 1 << 32 // taken off for a skipped token
	scoreToken   score = 1 << 16
	scoreBase    score = (1<<16 - 1) << 32 // room to take skipped tokens off
)

// thread is a match under way: state has just been read, up to the token in
// whose list the thread stands.
type thread struct {
	score score
	state int32
	until int32 // in a gap: the token that it cannot pass over any more
	start int32 // first token, from the start of the run
	caps  int32 // index into run.caps, -1 for none
	next  int32 // the next thread that arrives at the same token, -1 for none
}

// link is a capture and the one before it.
type link struct {
	prev, name int32
	mention    mention.Mention
}

// candidate is a match before the choice.
type candidate struct {
	score      score
	pattern    int32
	first, end int32
	caps       int32
}

// run is the state of one pass over a sentence, kept for its memory.
type run struct {
	first, end, far int        // tokens: starts lie in [first, end), matches end by far
	body            int        // where ^ matches, besides first
	tail, farTail   int        // $ matches from here to end, and from here to far
	places          []place    // by token from first, one more than tokens
	open            startSigns // of the enabled patterns

	threads  []thread
	caps     []link
	arrivals []int32 // by token from first: the newest thread arriving there, -1 for none
	visits   []visit // by state
	accepted []visit // by pattern, with the candidate
	ready    []int32 // the states that have a thread at this step
	step     uint32
}

// visit is the best thread for a state at a step; it holds for that step only.
type visit struct {
	step   uint32
	thread int32
}

// scan reads the tokens once, with all threads side by side, and adds to the
// candidates. It is told which patterns are to be read: 0 for those of when, 1
// for those of unless.
func (m *Matcher) scan(kind int) {
	r := &m.run
	r.threads, r.arrivals = r.threads[:0], r.arrivals[:0]
	for range r.places {
		r.arrivals = append(r.arrivals, -1)
	}
	r.open = startSigns{}
	for _, i := range m.active {
		r.open.join(&m.prog.patterns[i].open)
	}
	for i := r.first; i <= r.far; i++ {
		if r.step++; r.step == 0 { // after four thousand million tokens
			clear(r.visits)
			clear(r.accepted)
			r.step = 1
		}
		if r.arrivals[i-r.first] >= 0 {
			m.arrive(i)
		}
		if i < r.end {
			m.start(i, kind)
		}
	}
	if m.tally != nil {
		m.countSteps()
	}
}

// arrive moves on the threads that stand before token i: first the best thread
// for every state that may come now is found, then each state reads once.
func (m *Matcher) arrive(i int) {
	r, p := &m.run, m.prog
	r.ready = r.ready[:0]
	here := &r.places[i-r.first]
	for a := r.arrivals[i-r.first]; a >= 0; a = r.threads[a].next {
		t := &r.threads[a]
		st := &p.states[t.state]
		if st.accepts {
			m.accept(i, t, st.pattern)
		}
		if i == r.far || here.border > st.scope {
			if m.why != nil {
				m.why.stopped(m, t, i)
			}
			continue
		}
		switch {
		case m.why != nil || p.has(here.row, st.followWords):
			m.propose(p.edges[st.first:st.end], a)
		case here.classes&st.followClasses != 0:
			m.propose(p.edges[st.first:st.words], a)
		default:
			m.propose(p.edges[st.first:st.mentions], a)
		}
		if st.op == opGap {
			m.skip(i, *t)
		}
	}
	for _, s := range r.ready {
		// A copy, since reading may move the threads in memory.
		t := r.threads[r.visits[s].thread]
		if !m.read(s, i, &t) && m.why != nil {
			m.why.failed(m, s, &t, i)
		}
	}
}

// propose offers thread a to the states that may come now; each keeps the best.
func (m *Matcher) propose(states []int32, a int32) {
	r := &m.run
	for _, s := range states {
		switch v := &r.visits[s]; {
		case v.step != r.step:
			*v = visit{r.step, a}
			r.ready = append(r.ready, s)
		case r.threads[v.thread].score < r.threads[a].score:
			v.thread = a
		}
	}
}

// accept notes that thread t ends a match of its pattern before token i; of
// those that end there the best stays.
func (m *Matcher) accept(i int, t *thread, pattern int32) {
	r := &m.run
	if m.prog.patterns[pattern].atEnd && !r.atEnd(i) {
		return
	}
	c := candidate{t.score, pattern, int32(r.first) + t.start, int32(i), t.caps}
	v := &r.accepted[pattern]
	switch {
	case v.step != r.step:
		*v = visit{r.step, int32(len(m.cands))}
		m.cands = append(m.cands, c)
	case m.cands[v.thread].score < c.score:
		m.cands[v.thread] = c
	}
}

// start begins the matches whose first element is token i or a mention there.
func (m *Matcher) start(i, kind int) {
	r, t := &m.run, &m.prog.starts[kind]
	here := &r.places[i-r.first]
	if r.open.mayHave(here.row) {
		m.startAll(t, startsOfWords+here.row, i)
	}
	for classes := here.classes & r.open.classes; classes != 0; classes &= classes - 1 { // read looks at all mentions of one
		m.startAll(t, int32(bits.TrailingZeros32(classes)), i)
	}
	if r.open.classes&(1<<mention.Clause) != 0 {
		m.startAll(t, int32(mention.Clause), i)
	}
}

// startAll begins those of one class or row of the table.
func (m *Matcher) startAll(table *startTable, at int32, i int) {
	blocks := table.blocks[table.at[at] : table.at[at+1]+1]
	for k := range len(blocks) - 1 {
		b := &blocks[k]
		if on := m.enabled[b.block] & b.patterns; on != 0 {
			m.startThese(table.all[b.first:blocks[k+1].first], on, i)
		}
	}
}

// startThese begins the starts of which the pattern is on.
func (m *Matcher) startThese(starts []start, on uint64, i int) {
	r := &m.run
	fresh := thread{score: scoreBase | score(MaxSentence-(i-r.first)), start: int32(i - r.first), caps: -1}
	for _, s := range starts {
		if on&(1<<(s.pattern&63)) != 0 && (!s.atStart || i == r.first || i == r.body) {
			m.read(s.state, i, &fresh)
		}
	}
}

// read lets state s read from token i on and reports whether it could.
func (m *Matcher) read(s int32, i int, t *thread) bool {
	l := m.layer
	st := &m.prog.states[s]
	switch st.op {
	case opWord:
		if l.Words[i] != mention.Word(st.arg) {
			return false
		}
	case opSet:
		if !m.prog.has(m.run.places[i-m.run.first].row, st.arg) {
			return false
		}
	case opGap:
		m.skip(i, thread{score: t.score, state: s, until: int32(i) + st.arg, start: t.start, caps: t.caps})
		return true
	case opClause:
		if i >= len(l.ClauseEnd) || int(l.ClauseEnd[i]) <= i {
			return false
		}
		end := min(int(l.ClauseEnd[i]), m.run.far)
		m.readMention(s, t, mention.Mention{Class: mention.Clause, First: int32(i), End: int32(end)})
		return true
	case opMention:
		return m.readMentions(s, i, t)
	}
	m.readWord(s, i, t)
	return true
}

// readWord moves thread t on to state s, which reads the word at token i.
func (m *Matcher) readWord(s int32, i int, t *thread) {
	if m.goesOn(&m.prog.states[s], i+1) {
		m.run.push(thread{score: t.score + scoreElement + scoreToken, state: s, start: t.start, caps: t.caps}, i+1)
	}
}

// readMentions moves thread t on to state s, which reads the mentions of its
// class that start at token i, and reports whether there are any.
func (m *Matcher) readMentions(s int32, i int, t *thread) (found bool) {
	r, mentions := &m.run, m.mentions
	class := mention.Class(m.prog.states[s].arg)
	for j := int(r.places[i-r.first].mention); j < len(mentions) && int(mentions[j].First) == i; j++ {
		if mt := &mentions[j]; mt.Class == class && mt.End > mt.First && int(mt.End) <= r.far {
			m.readMention(s, t, *mt)
			found = true
		}
	}
	return found
}

func (m *Matcher) readMention(s int32, t *thread, mt mention.Mention) {
	r, st := &m.run, &m.prog.states[s]
	if !m.goesOn(st, int(mt.End)) {
		return
	}
	caps := t.caps
	if st.capture >= 0 {
		r.caps = append(r.caps, link{caps, st.capture, mt})
		caps = int32(len(r.caps) - 1)
	}
	r.push(thread{score: t.score + scoreElement + scoreToken*score(mt.End-mt.First), state: s, start: t.start, caps: caps}, int(mt.End))
}

// skip passes thread t, which stands before token i in a gap, over that token,
// and over others up to one with which what follows the gap can begin.
func (m *Matcher) skip(i int, t thread) {
	r := &m.run
	st := &m.prog.states[t.state]
	for i < int(t.until) {
		i++
		t.score -= scoreSkip
		if m.goesOn(st, i) {
			r.push(t, i)
			return
		}
		if i == r.far || r.places[i-r.first].border > st.scope {
			return
		}
	}
}

// goesOn reports whether a thread that stands in the state before token i can
// end there, or read what stands there: most cannot, and are not made.
func (m *Matcher) goesOn(st *state, i int) bool {
	if st.accepts || m.why != nil {
		return true
	}
	at := &m.run.places[i-m.run.first]
	if i == m.run.far || at.border > st.scope {
		return false
	}
	return st.first < st.mentions || at.classes&st.followClasses != 0 || m.prog.has(at.row, st.followWords)
}

func (r *run) push(t thread, at int) {
	t.next = r.arrivals[at-r.first]
	r.threads = append(r.threads, t)
	r.arrivals[at-r.first] = int32(len(r.threads) - 1)
}
