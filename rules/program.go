package rules

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/akkoord/akkoord/mention"
)

// program is all patterns of a rule set as one automaton. Words are looked up
// through rows: row 0 stands for every word that no rule names.
type program struct {
	patterns []patternInfo // those of when, then those of unless
	states   []state
	nodes    []*node // by state: the element as the rule writes it, for explanations
	edges    []int32
	captures []string // names by number

	rowOf   []int32  // by mention.Word; words beyond its end have row 0
	rows    int      // how many there are
	members []uint64 // by row: the sets that hold the word, in rowSets words
	signs   []uint64 // by set: a bit for several rows, to leave members alone where it can
	rowSets int
	starts  [2]startTable // of the when-patterns and of those of unless: a scan is for either

	// The needs that the word of row r meets are rowNeeds[needsAt[r]:needsAt[r+1]].
	// They stand apart from the rows, in little memory, since they are looked at for
	// every word of most sentences.
	needsAt  []int32
	rowNeeds []int32

	classNeeds  [][]int32 // by class: the needs that a mention of it meets
	needs       int       // words of a set of needs
	byNeed      wayTable  // the ways to match a when-pattern, by its rarest need
	keys        []uint64  // the needs that byNeed has patterns for
	statusKeys  []uint64  // those that it has patterns for that emit a status
	wordSigns   []sign    // by mention.Word
	classSigns  []sign    // by class
	reachesNext bool      // there is a rule of scope next

	setNumbers  map[string]int32
	setMembers  [][]mention.Word
	needNumbers map[string]int32
	needMembers []need
	key         []byte // memory of set and number
}

// has reports whether the word of a row is in a set. Row 0 is in none.
func (p *program) has(row, set int32) bool {
	return p.signs[set]&(1<<(row&63)) != 0 && p.members[int(row)*p.rowSets+int(set>>6)]&(1<<(set&63)) != 0
}

// patternInfo is one compiled pattern.
type patternInfo struct {
	rule    int32
	unless  int32 // index into Rule.Unless, -1 for When
	scope   Scope
	atStart bool
	atEnd   bool
	starts  []int32 // states that may start a match
	open    startSigns
	guards  []int32 // of a when-pattern: the patterns of its unless
	tells   bool    // of a when-pattern: its rule emits a status
	makes   bool    // and one that makes an agreement
	named   bool    // the pattern reads names
}

// capture numbers a capture's name; "" has none.
func (p *program) capture(name string) int32 {
	if name == "" {
		return -1
	}
	if i := slices.Index(p.captures, name); i >= 0 {
		return int32(i)
	}
	p.captures = append(p.captures, name)
	return int32(len(p.captures) - 1)
}

// set numbers a set of words; equal sets share a number.
func (p *program) set(ws []mention.Word) int32 {
	ws = slices.Clone(ws)
	slices.Sort(ws)
	ws = slices.Compact(ws)
	key := appendKey(p.key[:0], ws)
	p.key = key
	if i, ok := p.setNumbers[string(key)]; ok {
		return i
	}
	i := int32(len(p.setMembers))
	p.setNumbers[string(key)] = i
	p.setMembers = append(p.setMembers, ws)
	return i
}

// appendKey appends numbers to the key of a map.
func appendKey[N ~int32](key []byte, numbers []N) []byte {
	for _, n := range numbers {
		key = binary.LittleEndian.AppendUint32(key, uint32(n))
	}
	return key
}

// newProgram compiles the rules, whose patterns have been checked.
func newProgram(rules []*Rule, lex lexicon, v *mention.Vocabulary, errs *ErrorList) *program {
	p := &program{setNumbers: map[string]int32{}, needNumbers: map[string]int32{}}
	c := &compiler{prog: p, lex: lex, v: v, words: map[string]wordSet{}}
	costs := map[string]int{}
	var needs [][][]int32 // by when-pattern, and way
	add := func(r *Rule, pattern *Pattern, unless int) bool {
		if c.cost(pattern.root, maxStates+1, costs) > maxStates {
			errs.Add(pattern.src.At, "the pattern takes more than %d states: shorten its gaps or its &( , )", maxStates)
			return false
		}
		index := int32(len(p.patterns))
		p.patterns = append(p.patterns, patternInfo{
			rule: int32(r.index), unless: int32(unless), scope: r.Scope, atStart: pattern.atStart, atEnd: pattern.atEnd,
		})
		c.compile(pattern, index)
		return true
	}
	for _, r := range rules {
		if !add(r, r.When, -1) {
			continue
		}
		ways := c.ways(r.When.root)
		if slices.ContainsFunc(ways, func(w way) bool { return len(w) == 0 }) {
			errs.Add(r.When.src.At, "the pattern has nothing that must be there: at least one word, entry or mention (not <clause>) must not be optional")
		}
		var numbers [][]int32
		for _, w := range ways {
			if n := p.number(c.telling(w)); !slices.ContainsFunc(numbers, func(o []int32) bool { return slices.Equal(o, n) }) {
				numbers = append(numbers, n)
			}
		}
		needs = append(needs, numbers)
		p.reachesNext = p.reachesNext || r.Scope == Next
	}
	for when, r := range rules {
		for i, u := range r.Unless {
			add(r, u, i)
			if len(*errs) == 0 {
				p.patterns[when].guards = append(p.patterns[when].guards, int32(len(p.patterns)-1))
			}
		}
		if len(*errs) == 0 {
			info := &p.patterns[when]
			info.tells, info.makes = r.tells(), r.makes()
		}
	}
	if len(*errs) > 0 {
		return nil
	}
	p.fillEdges(c.follow)
	p.fillRows(v)
	p.fillStarts()
	p.fillNamed()
	p.fillNeeds(needs)
	return p
}

// fillEdges sorts what follows each state by what it reads. The union of all
// words that may follow is a set of its own, so that while matching one look
// tells that none of them stands here, as is the case for most tokens.
func (p *program) fillEdges(follow [][]int32) {
	unions := map[string]int32{}
	rank := func(s int32) int {
		switch p.states[s].op {
		case opWord, opSet:
			return 2
		case opMention:
			return 1
		}
		return 0
	}
	for i := range p.states {
		st := &p.states[i]
		edges := slices.Clone(follow[i])
		slices.SortFunc(edges, func(a, b int32) int { return cmp.Or(rank(a)-rank(b), int(a-b)) })
		edges = slices.Compact(edges)
		st.first = int32(len(p.edges))
		p.edges = append(p.edges, edges...)
		st.end = int32(len(p.edges))
		st.mentions, st.words = st.end, st.end
		for j := len(edges) - 1; j >= 0 && rank(edges[j]) > 0; j-- {
			st.mentions = st.first + int32(j)
			if rank(edges[j]) == 2 {
				st.words = st.mentions
			} else {
				st.followClasses |= 1 << p.states[edges[j]].arg
			}
		}
		st.followWords = p.union(p.edges[st.words:st.end], unions)
	}
}

// union numbers the set of all words that the states read. The states behind
// the tokens of one gap are the same, hence the memory.
func (p *program) union(states []int32, known map[string]int32) int32 {
	key := appendKey(nil, states)
	if set, ok := known[string(key)]; ok {
		return set
	}
	var all []mention.Word
	for _, s := range states {
		if st := &p.states[s]; st.op == opWord {
			all = append(all, mention.Word(st.arg))
		} else {
			all = append(all, p.setMembers[st.arg]...)
		}
	}
	known[string(key)] = p.set(all)
	return known[string(key)]
}

// row gives the row of a word, a new one if need be.
func (p *program) row(w mention.Word) int {
	if p.rowOf[w] == 0 {
		p.rowOf[w] = int32(p.rows)
		p.addRow()
	}
	return int(p.rowOf[w])
}

func (p *program) addRow() {
	p.rows++
	p.members = append(p.members, make([]uint64, p.rowSets)...)
}

// namedWords gives how many words the sets hold at most, and somewhat more.
func (p *program) namedWords() int {
	seen := make([]uint64, len(p.rowOf)/64+1)
	n := 64
	for _, members := range p.setMembers {
		for _, w := range members {
			if seen[w/64]&(1<<(w%64)) == 0 {
				seen[w/64] |= 1 << (w % 64)
				n++
			}
		}
	}
	return n
}

// fillRows gives a row to every word that a state or a need reads, and notes the
// sets that hold it.
func (p *program) fillRows(v *mention.Vocabulary) {
	p.rowOf = make([]int32, v.Len())
	p.rowSets = (len(p.setMembers) + 63) / 64
	p.members = make([]uint64, 0, p.rowSets*p.namedWords())
	p.signs = make([]uint64, len(p.setMembers))
	p.addRow()
	for set, members := range p.setMembers {
		for _, w := range members {
			row := p.row(w) // before members is read: a new row may move them
			p.members[row*p.rowSets+set>>6] |= 1 << (set & 63)
			p.signs[set] |= 1 << (row & 63)
		}
	}
	for i := range p.states {
		if st := &p.states[i]; st.op == opWord {
			p.row(mention.Word(st.arg))
		}
	}
	for _, n := range p.needMembers {
		for _, w := range n.words {
			p.row(w)
		}
	}
}
