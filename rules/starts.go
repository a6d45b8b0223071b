package rules

import (
	"github.com/akkoord/akkoord/mention"
)

// start is a state that may start a match. Its pattern stands beside it, since
// most starts are passed over for a pattern that is not enabled.
type start struct {
	state   int32
	pattern int32
	atStart bool // the pattern begins with ^
}

// startTable is the states that may start a match: by class of mention, and
// behind the classes by row of words. It is asked for every token of the
// sentences that are read, so all of it stands close together.
//
// Some words and classes have many starts, and few patterns are enabled in a
// sentence: so one look is for all that stand in the same 64 patterns.
type startTable struct {
	at     []int32      // of each class and row: its first block
	blocks []startBlock // one more than there are
	all    []start
}

// startBlock is the starts from the first one up to that of the next block, of
// these patterns of a block of 64.
type startBlock struct {
	patterns     uint64
	block, first int32
}

// startsOfWords is where the rows begin in a startTable.
var startsOfWords = int32(len(mention.ClassNames))

// newStartTable makes a table of lists of starts, each by pattern.
func newStartTable(lists [][]start) (t startTable) {
	for _, list := range lists {
		t.at = append(t.at, int32(len(t.blocks)))
		block := int32(-1)
		for _, s := range list {
			if s.pattern>>6 != block {
				block = s.pattern >> 6
				t.blocks = append(t.blocks, startBlock{block: block, first: int32(len(t.all))})
			}
			t.blocks[len(t.blocks)-1].patterns |= 1 << (s.pattern & 63)
			t.all = append(t.all, s)
		}
	}
	t.at = append(t.at, int32(len(t.blocks)))
	t.blocks = append(t.blocks, startBlock{first: int32(len(t.all))})
	return t
}

// startSigns tell roughly with which words and classes patterns can start, so
// that most tokens of a sentence need not be looked up: few patterns are enabled.
type startSigns struct {
	words   [8]uint64 // a bit for several rows
	classes uint32    // exact, as bits
}

func (s *startSigns) addRow(row int32) { s.words[row>>6&7] |= 1 << (row & 63) }

// mayHave reports whether a word of the row may start one of the patterns.
func (s *startSigns) mayHave(row int32) bool { return s.words[row>>6&7]&(1<<(row&63)) != 0 }

func (s *startSigns) join(o *startSigns) {
	for i := range s.words {
		s.words[i] |= o.words[i]
	}
	s.classes |= o.classes
}

// canOpen reports whether a pattern can start with the word of the row, or needs
// a mention to start, which is not looked for.
func (p *program) canOpen(info *patternInfo, row int32) bool {
	if info.open.classes != 0 {
		return true
	}
	if !info.open.mayHave(row) {
		return false
	}
	for _, state := range info.starts {
		if st := &p.states[state]; st.op == opSet && p.has(row, st.arg) || st.op == opWord && p.rowOf[st.arg] == row {
			return true
		}
	}
	return false
}

// fillStarts sorts the starting states by class and word.
func (p *program) fillStarts() {
	var lists [2][][]start
	for kind := range lists {
		lists[kind] = make([][]start, int(startsOfWords)+p.rows)
	}
	for i := range p.patterns {
		info := &p.patterns[i]
		kind := 0
		if info.unless >= 0 {
			kind = 1
		}
		for _, state := range info.starts {
			add := func(at int32) {
				if at < startsOfWords {
					info.open.classes |= 1 << at
				} else {
					info.open.addRow(at - startsOfWords)
				}
				lists[kind][at] = append(lists[kind][at], start{state, int32(i), info.atStart})
			}
			switch st := &p.states[state]; st.op {
			case opWord:
				add(startsOfWords + p.rowOf[st.arg])
			case opSet:
				for _, w := range p.setMembers[st.arg] {
					add(startsOfWords + p.rowOf[w])
				}
			case opMention:
				add(st.arg)
			case opClause:
				add(int32(mention.Clause))
			}
		}
	}
	for kind := range lists {
		p.starts[kind] = newStartTable(lists[kind])
	}
}
