package rules

import (
	"slices"

	"github.com/akkoord/akkoord/mention"
)

// A pattern is compiled by Glushkov's construction: every word, gap and mention
// becomes one state, and each state lists the states that may follow it. There
// are no empty moves left to make while matching, and since the language has no
// repetition but that of a gap the states form no loops.

// op is what a state reads.
type op uint8

const (
	opWord    op = iota // the token whose word is arg
	opSet               // a token whose word is in set arg
	opGap               // one to arg tokens of any kind
	opMention           // a mention of class arg that starts here
	opClause            // everything up to the end of the clause
)

// state is one element of a compiled pattern.
type state struct {
	op      op
	accepts bool  // the pattern may end here
	scope   Scope // of the pattern's rule
	pattern int32 // index into program.patterns
	arg     int32
	capture int32 // index into program.captures, -1 for none
	// The states that may follow are edges[first:end] of the program: gaps and
	// clauses, from mentions on mentions, from words on words.
	first, mentions, words, end int32
	followClasses               uint32 // the classes of those mentions, as bits
	followWords                 int32  // the set of all of those words
}

// fragment is a compiled part of a pattern: the states it can start with, those
// it can end with, and whether it can be passed over.
type fragment struct {
	first, last []int32
	empty       bool
}

// compiler adds patterns to a program. Sizes are checked before anything is
// built, so that lexicon entries nested in one another cannot blow it up.
type compiler struct {
	prog    *program
	lex     lexicon
	v       *mention.Vocabulary
	pattern int32
	element *node              // what states are made for: the rule's own element
	follow  [][]int32          // by state
	words   map[string]wordSet // single-word forms by entry
	common  []int16            // by word: its commonness, 0 before it is asked for
}

// wordSet is the single words and the longer forms of a lexicon entry.
type wordSet struct {
	single []mention.Word
	longer []*Pattern
}

func (c *compiler) compile(p *Pattern, index int32) {
	c.pattern, c.element = index, nil
	f := c.node(p.root)
	info := &c.prog.patterns[index]
	info.starts = f.first
	for _, s := range f.last {
		c.prog.states[s].accepts = true
	}
}

func (c *compiler) node(n *node) fragment {
	// States inside a lexicon entry are told as the entry that the rule names.
	if outer := c.element; outer == nil && (n.kind == nodeWord || n.kind == nodeEntry || n.kind == nodeClass || n.kind == nodeGap) {
		c.element = n
		defer func() { c.element = nil }()
	}
	switch n.kind {
	case nodeWord:
		return c.state(opWord, int32(c.v.Add(n.text)), -1)
	case nodeEntry:
		return c.entry(n.text)
	case nodeClass:
		if n.class == mention.Clause {
			return c.state(opClause, 0, c.prog.capture(n.capture))
		}
		return c.state(opMention, int32(n.class), c.prog.capture(n.capture))
	case nodeGap:
		return c.gap(n.n)
	case nodeSeq:
		f := fragment{empty: true}
		for _, k := range n.kids {
			f = c.join(f, c.node(k))
		}
		return f
	case nodeOpt:
		f := c.node(n.kids[0])
		f.empty = true
		return f
	case nodeAlt:
		return c.either(n)
	}
	return c.anyOrder(n)
}

func (c *compiler) state(o op, arg, capture int32) fragment {
	s := int32(len(c.prog.states))
	c.prog.states = append(c.prog.states, state{op: o, scope: c.prog.patterns[c.pattern].scope, pattern: c.pattern, arg: arg, capture: capture})
	c.prog.nodes = append(c.prog.nodes, c.element)
	c.follow = append(c.follow, nil)
	return fragment{first: []int32{s}, last: []int32{s}}
}

// join puts b after a.
func (c *compiler) join(a, b fragment) fragment {
	c.link(a.last, b.first)
	f := fragment{first: a.first, last: b.last, empty: a.empty && b.empty}
	if a.empty {
		f.first = append(slices.Clone(a.first), b.first...)
	}
	if b.empty {
		f.last = append(slices.Clone(a.last), b.last...)
	}
	return f
}

func (c *compiler) link(from, to []int32) {
	for _, s := range from {
		c.follow[s] = append(c.follow[s], to...)
	}
}

// gap is one state, which may be passed over.
func (c *compiler) gap(n int) fragment {
	f := c.state(opGap, int32(n), -1)
	f.empty = true
	return f
}

// either takes the plain words among the branches together, so that a list of
// fifty words is one state.
func (c *compiler) either(n *node) fragment {
	var single []mention.Word
	var f fragment
	for _, k := range n.kids {
		if k.kind == nodeWord {
			single = append(single, c.v.Add(k.text))
			continue
		}
		b := c.node(k)
		f.first, f.last, f.empty = append(f.first, b.first...), append(f.last, b.last...), f.empty || b.empty
	}
	return c.withWords(f, single)
}

func (c *compiler) withWords(f fragment, single []mention.Word) fragment {
	if len(single) == 0 {
		return f
	}
	w := c.state(opWord, int32(single[0]), -1)
	if len(single) > 1 {
		s := &c.prog.states[w.first[0]]
		s.op, s.arg = opSet, c.prog.set(single)
	}
	f.first, f.last = append(w.first, f.first...), append(w.last, f.last...)
	return f
}

func (c *compiler) entry(id string) fragment {
	forms := c.forms(id)
	var f fragment
	for _, p := range forms.longer {
		b := c.node(p.root)
		f.first, f.last = append(f.first, b.first...), append(f.last, b.last...)
	}
	return c.withWords(f, forms.single)
}

// forms splits an entry's forms into single words, those of the entries it
// names included, and longer ones.
func (c *compiler) forms(id string) wordSet {
	if set, ok := c.words[id]; ok {
		return set
	}
	var set wordSet
	var add func(n *node, p *Pattern)
	add = func(n *node, p *Pattern) {
		switch {
		case n.kind == nodeWord:
			set.single = append(set.single, c.v.Add(n.text))
		case n.kind == nodeEntry:
			other := c.forms(n.text)
			set.single = append(set.single, other.single...)
			set.longer = append(set.longer, other.longer...)
		case n.kind == nodeAlt && n == p.root:
			for _, k := range n.kids {
				add(k, p)
			}
		default:
			set.longer = append(set.longer, &Pattern{Source: p.Source, src: p.src, root: n})
		}
	}
	for _, p := range c.lex[id].Forms {
		add(p.root, p)
	}
	slices.Sort(set.single)
	set.single = slices.Compact(set.single)
	c.words[id] = set
	return set
}

// anyOrder compiles &( , ): one step for every set of parts that has been read.
// Steps go from smaller to larger sets.
func (c *compiler) anyOrder(n *node) fragment {
	required := 0
	for k, part := range n.kids {
		if part.kind != nodeOpt {
			required |= 1 << k
		}
	}
	full := 1<<len(n.kids) - 1
	var f fragment
	f.empty = required == 0
	reached := make([][]int32, full+1) // the states after which this set has been read
	for read := 0; read <= full; read++ {
		if read != 0 && read&required == required {
			f.last = append(f.last, reached[read]...)
		}
		if read == full || read != 0 && reached[read] == nil {
			continue
		}
		before := reached[read]
		if read != 0 {
			gap := c.gap(AnyOrderGap)
			c.link(before, gap.first)
			before = append(slices.Clone(before), gap.last...)
		}
		for k, part := range n.kids {
			if read&(1<<k) != 0 {
				continue
			}
			if part.kind == nodeOpt {
				part = part.kids[0]
			}
			b := c.node(part)
			c.link(before, b.first)
			if read == 0 {
				f.first = append(f.first, b.first...)
			}
			reached[read|1<<k] = append(reached[read|1<<k], b.last...)
		}
	}
	return f
}

// cost gives the number of states that a node will take, at most limit.
func (c *compiler) cost(n *node, limit int, entries map[string]int) int {
	total := 0
	switch n.kind {
	case nodeWord, nodeClass:
		total = 1
	case nodeGap:
		total = n.n
	case nodeEntry:
		if known, ok := entries[n.text]; ok {
			return known
		}
		for _, p := range c.lex[n.text].Forms {
			total = min(total+c.cost(p.root, limit, entries), limit)
		}
		entries[n.text] = total
	case nodeAny:
		parts := len(n.kids)
		for _, k := range n.kids {
			total = min(total+c.cost(k, limit, entries)<<(parts-1), limit)
		}
		total += AnyOrderGap << parts
	default:
		for _, k := range n.kids {
			total = min(total+c.cost(k, limit, entries), limit)
		}
	}
	return min(total, limit)
}
