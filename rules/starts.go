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
