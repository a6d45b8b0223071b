package rules

// opening is the states that may start a match, of the when-patterns and of
// those of unless: a scan is for either.
type opening [2]starts

// add appends a start of a pattern.
func (o *opening) add(state, pattern int32, info *patternInfo) {
	s := start{state, pattern, info.atStart}
	if info.unless >= 0 {
		o[1].add(s)
	} else {
		o[0].add(s)
	}
}

// start is a state that may start a match. Its pattern stands beside it, since
// most starts are passed over for a pattern that is not enabled.
type start struct {
	state   int32
	pattern int32
	atStart bool // the pattern begins with ^
}

// starts is the states that may start a match, by pattern. The common words have
// hundreds, and few patterns are enabled in a sentence: so one look is for all
// that stand in the same 64 patterns.
type starts struct {
	all    []start
	blocks []startBlock
}

// startBlock is the starts up to end, of these patterns of a block of 64.
type startBlock struct {
	block, end int32
	patterns   uint64
}

// add appends a start; they come by pattern.
func (s *starts) add(st start) {
	s.all = append(s.all, st)
	block := st.pattern >> 6
	if n := len(s.blocks); n == 0 || s.blocks[n-1].block != block {
		s.blocks = append(s.blocks, startBlock{block: block})
	}
	b := &s.blocks[len(s.blocks)-1]
	b.end = int32(len(s.all))
	b.patterns |= 1 << (st.pattern & 63)
}
