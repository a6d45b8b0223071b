package rules

import (
	"slices"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/yamltree"
)

// Limits of the language. Nothing in a pattern is unbounded, so that matching
// costs the same for every token whatever the text says.
const (
	MaxGap      = 40   // tokens that one gap may pass over
	AnyOrderGap = 2    // tokens that may stand between the parts of &( , )
	maxParts    = 5    // parts of one &( , ): every order of them is compiled
	maxStates   = 4000 // size of one compiled pattern
	maxSource   = 4000 // bytes of one pattern
	maxDepth    = 30   // brackets within brackets
)

// Pattern is one parsed pattern of a rule or of a lexicon entry.
type Pattern struct {
	Source string // as written

	src     yamltree.Scalar
	root    *node
	atStart bool // ^: begins where its sentence begins
	atEnd   bool // $: ends where its sentence ends
}

// String gives the pattern as written.
func (p *Pattern) String() string { return p.Source }

// nodeKind tells the elements of a pattern apart.
type nodeKind uint8

const (
	nodeWord  nodeKind = iota // plain word, folded
	nodeEntry                 // {x}
	nodeClass                 // <class:name>
	nodeGap                   // ..n
	nodeSeq                   // kids after one another
	nodeAlt                   // ( kids | … ), one of them
	nodeOpt                   // kids[0]?
	nodeAny                   // &( kids, … ), all of them in any order
)

// node is an element of a pattern. It stands at bytes [pos, end) of the source.
type node struct {
	kind     nodeKind
	pos, end int
	text     string        // the word, or the name of the entry or class
	class    mention.Class // of nodeClass, filled in by the checker
	capture  string        // of nodeClass; "" when it is not captured
	n        int           // of nodeGap
	kids     []*node
}

// walk calls f for the node and everything under it.
func (n *node) walk(f func(*node)) {
	f(n)
	for _, k := range n.kids {
		k.walk(f)
	}
}

// emptyable reports whether the node can match without reading a token.
// Lexicon entries never can; the checker sees to it.
func (n *node) emptyable() bool {
	switch n.kind {
	case nodeGap, nodeOpt:
		return true
	case nodeSeq, nodeAny:
		for _, k := range n.kids {
			if !k.emptyable() {
				return false
			}
		}
		return true
	case nodeAlt:
		for _, k := range n.kids {
			if k.emptyable() {
				return true
			}
		}
	}
	return false
}

// edgeGap gives a gap that the node can begin (or end) with, nil if none.
func (n *node) edgeGap(end bool) *node {
	switch n.kind {
	case nodeGap:
		return n
	case nodeSeq:
		for i := range n.kids {
			k := n.kids[i]
			if end {
				k = n.kids[len(n.kids)-1-i]
			}
			if g := k.edgeGap(end); g != nil || !k.emptyable() {
				return g
			}
		}
		return nil
	}
	for _, k := range n.kids {
		if g := k.edgeGap(end); g != nil {
			return g
		}
	}
	return nil
}

// captures gives the classes that a capture's name stands for; no classes when
// the pattern does not capture it.
func (p *Pattern) captures(name string) []mention.Class {
	var classes []mention.Class
	p.root.walk(func(n *node) {
		if n.kind == nodeClass && n.capture == name {
			classes = append(classes, n.class)
		}
	})
	return classes
}

// captureNames lists the names that the pattern captures, in their order.
func (p *Pattern) captureNames() []string {
	var names []string
	p.root.walk(func(n *node) {
		if n.kind == nodeClass && n.capture != "" && !slices.Contains(names, n.capture) {
			names = append(names, n.capture)
		}
	})
	return names
}

// literals counts the words and lexicon entries: the more of them, the more a
// pattern says.
func (p *Pattern) literals() int {
	count := 0
	p.root.walk(func(n *node) {
		if n.kind == nodeWord || n.kind == nodeEntry {
			count++
		}
	})
	return count
}
