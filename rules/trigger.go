package rules

import (
	"cmp"
	"slices"

	"github.com/akkoord/akkoord/mention"
)

// Most sentences have nothing to do with agreements. So every pattern is known
// by its needs: sets of words and classes of which one member each must be in
// the sentence. A pattern with branches has several ways, each with needs of its
// own. A sentence is read only when all needs of some way are met, and the ways
// are looked up by the need that is likely to be the rarest.

// need is met by a token with one of the words or a mention of one of the
// classes.
type need struct {
	words   []mention.Word
	classes []mention.Class
}

// way is the needs of one way to match a pattern.
type way []need

// maxWays bounds the ways of a pattern; beyond it branches are taken together.
const maxWays = 24

// ways gives the ways to match a node. A way without needs is open to every
// sentence.
func (c *compiler) ways(n *node) []way {
	switch n.kind {
	case nodeWord:
		return []way{{{words: []mention.Word{c.v.Add(n.text)}}}}
	case nodeClass:
		if n.class != mention.Clause { // a clause starts at every token
			return []way{{{classes: []mention.Class{n.class}}}}
		}
	case nodeEntry:
		forms := c.forms(n.text)
		longer := make([]*node, len(forms.longer))
		for i, p := range forms.longer {
			longer[i] = p.root
		}
		return c.branches(forms.single, longer)
	case nodeAlt:
		var single []mention.Word
		var longer []*node
		for _, k := range n.kids {
			if k.kind == nodeWord {
				single = append(single, c.v.Add(k.text))
			} else {
				longer = append(longer, k)
			}
		}
		return c.branches(single, longer)
	case nodeSeq, nodeAny:
		all := []way{{}}
		for _, k := range n.kids {
			all = c.both(all, c.ways(k))
		}
		return all
	}
	return []way{{}} // gaps and optional parts
}

// branches gives the ways of words, which are one way together, and of nodes.
func (c *compiler) branches(single []mention.Word, longer []*node) []way {
	var all []way
	if len(single) > 0 {
		all = append(all, way{{words: single}})
	}
	for _, n := range longer {
		all = append(all, c.ways(n)...)
	}
	return all
}

// both gives the ways to meet a and b.
func (c *compiler) both(a, b []way) []way {
	for len(a)*len(b) > maxWays {
		if len(a) > len(b) {
			a = c.together(a)
		} else {
			b = c.together(b)
		}
	}
	all := make([]way, 0, len(a)*len(b))
	for _, x := range a {
		for _, y := range b {
			all = append(all, slices.Concat(x, y))
		}
	}
	return all
}

// together makes one way of several: the rarest need of each, any of which will
// do.
func (c *compiler) together(ways []way) []way {
	var all need
	for _, w := range ways {
		if len(w) == 0 {
			return []way{{}}
		}
		n := c.rarest(w)
		all.words = append(all.words, n.words...)
		all.classes = append(all.classes, n.classes...)
	}
	slices.Sort(all.words)
	slices.Sort(all.classes)
	return []way{{{slices.Compact(all.words), slices.Compact(all.classes)}}}
}

func (c *compiler) rarest(needs []need) need {
	return slices.MinFunc(needs, func(a, b need) int { return c.commonness(a) - c.commonness(b) })
}

// classCommonness guesses in how many of a thousand sentences a class turns up,
// in articles that tell of an agreement.
var classCommonness = map[mention.Class]int{
	mention.Money: 20, mention.Period: 50, mention.Duration: 60, mention.Quoted: 100, mention.Instrument: 110, mention.Function: 110, mention.PartyRef: 180,
	mention.Date: 180, mention.Num: 200, mention.Person: 200, mention.Place: 400, mention.Parties: 600, mention.Party: 600,
}

// commonness guesses how many of a thousand sentences meet a need.
func (c *compiler) commonness(n need) int {
	sum := 0
	for _, w := range n.words {
		if int(w) >= len(c.common) {
			c.common = append(c.common, make([]int16, c.v.Len()-len(c.common))...)
		}
		if c.common[w] == 0 {
			c.common[w] = int16(wordCommonness(c.v.Form(w)))
		}
		sum += int(c.common[w])
	}
	for _, class := range n.classes {
		sum += classCommonness[class]
	}
	return sum
}

// tooCommon is how many of a thousand sentences meet a need that is not worth a
// look, beside a rarer one.
const tooCommon = 800

// telling gives the needs of a way that tell sentences apart, the rarest first.
// The others turn few away, and every common word would meet dozens of them.
func (c *compiler) telling(w way) way {
	w = slices.Clone(w)
	slices.SortStableFunc(w, func(a, b need) int { return c.commonness(a) - c.commonness(b) })
	for i := range w {
		if i > 0 && c.commonness(w[i]) >= tooCommon {
			return w[:i]
		}
	}
	return w
}

// number gives each need of a way a bit; equal needs share it.
func (p *program) number(w way) []int32 {
	var bits []int32
	for _, n := range w {
		key := append(p.key[:0], byte(len(n.classes)))
		for _, class := range n.classes {
			key = append(key, byte(class))
		}
		key = appendKey(key, n.words)
		p.key = key
		i, ok := p.needNumbers[string(key)]
		if !ok {
			i = int32(len(p.needMembers))
			p.needNumbers[string(key)] = i
			p.needMembers = append(p.needMembers, n)
		}
		if !slices.Contains(bits, i) {
			bits = append(bits, i)
		}
	}
	return bits
}

// wayTable is the ways to match, by the need that they are looked up by. That
// need is often met, and the second rarest one (or the only one) tells most ways
// apart: those that have it in common are turned away together. It is looked at
// for most sentences, so all of it is kept small and close together.
type wayTable struct {
	at     []int32    // by need: its first group
	groups []wayGroup // one more than there are
	ways   []wayNeeds // one more than there are
	needs  []int32    // of all ways
}

// wayGroup is the ways from the first one up to that of the next group.
type wayGroup struct {
	second int32
	first  int32
}

// wayNeeds is one way to match a pattern: its needs are those from the first one
// up to that of the next way.
type wayNeeds struct {
	pattern int32
	first   int32
	next    bool // its rule is of scope next
}

// has reports whether a need is among the needs met.
func has(met []uint64, need int32) bool { return met[need>>6]&(1<<(need&63)) != 0 }

// fillNeeds sorts the needs by word and class, and the ways by need.
func (p *program) fillNeeds(byPattern [][][]int32) {
	p.needs = max(1, (len(p.needMembers)+63)/64)
	p.classNeeds = make([][]int32, len(mention.ClassNames))
	byRow := map[int32][]int32{}
	for bit, n := range p.needMembers {
		for _, w := range n.words {
			if r := p.rowOf[w]; !slices.Contains(byRow[r], int32(bit)) {
				byRow[r] = append(byRow[r], int32(bit))
			}
		}
		for _, class := range n.classes {
			p.classNeeds[class] = append(p.classNeeds[class], int32(bit))
		}
	}
	for r := range p.rows {
		p.needsAt = append(p.needsAt, int32(len(p.rowNeeds)))
		p.rowNeeds = append(p.rowNeeds, byRow[int32(r)]...)
	}
	p.needsAt = append(p.needsAt, int32(len(p.rowNeeds)))
	p.keys, p.statusKeys = make([]uint64, p.needs), make([]uint64, p.needs)
	byNeed := make([][]keyedWay, len(p.needMembers))
	signs := make([]sign, len(p.needMembers))
	for i, ways := range byPattern {
		info := &p.patterns[i]
		for _, numbers := range ways {
			key := numbers[0]
			signs[key] |= info.sign()
			p.keys[key>>6] |= 1 << (key & 63)
			if info.tells {
				p.statusKeys[key>>6] |= 1 << (key & 63)
			}
			byNeed[key] = append(byNeed[key], keyedWay{int32(i), info.scope == Next, numbers})
		}
	}
	p.byNeed = newWayTable(byNeed)
	p.fillSigns(signs)
}

// keyedWay is a way with its needs, the one that it is looked up by first.
type keyedWay struct {
	pattern int32
	next    bool
	needs   []int32
}

func (w keyedWay) second() int32 { return w.needs[min(1, len(w.needs)-1)] }

// newWayTable makes a table of the ways by need.
func newWayTable(byNeed [][]keyedWay) (t wayTable) {
	for _, ways := range byNeed {
		slices.SortStableFunc(ways, func(a, b keyedWay) int { return cmp.Compare(a.second(), b.second()) })
		t.at = append(t.at, int32(len(t.groups)))
		for i, w := range ways {
			if i == 0 || w.second() != ways[i-1].second() {
				t.groups = append(t.groups, wayGroup{w.second(), int32(len(t.ways))})
			}
			t.ways = append(t.ways, wayNeeds{w.pattern, int32(len(t.needs)), w.next})
			t.needs = append(t.needs, w.needs...)
		}
	}
	t.at = append(t.at, int32(len(t.groups)))
	t.groups = append(t.groups, wayGroup{first: int32(len(t.ways))})
	t.ways = append(t.ways, wayNeeds{first: int32(len(t.needs))})
	return t
}

// sign gives what a word is a sign of that meets a need by which the pattern is
// looked up.
func (info *patternInfo) sign() sign {
	h := opens
	if info.scope == Next {
		h |= opensNext
	}
	if info.tells {
		h |= status
	}
	return h
}

// fillSigns sorts the signs of needs by word and class.
func (p *program) fillSigns(signs []sign) {
	p.wordSigns = make([]sign, len(p.rowOf))
	p.classSigns = make([]sign, len(mention.ClassNames))
	for bit, n := range p.needMembers {
		for _, w := range n.words {
			p.wordSigns[w] |= signs[bit]
		}
		for _, class := range n.classes {
			p.classSigns[class] |= signs[bit]
		}
	}
}
