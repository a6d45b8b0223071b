package rules

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/akkoord/akkoord/mention"
)

// Most sentences have nothing to do with agreements. So every pattern is known
// by its needs: sets of words and classes of which one member each must be in
// the sentence. A sentence is read only when all needs of some rule are met,
// and rules are looked up by the need that is likely to be the rarest.

// need is met by a token with one of the words or a mention of one of the
// classes.
type need struct {
	words   []mention.Word
	classes []mention.Class
}

// required gives the needs of a node; nil when it may match without any.
func (c *compiler) required(n *node) []need {
	switch n.kind {
	case nodeWord:
		return []need{{words: []mention.Word{c.v.Add(n.text)}}}
	case nodeClass:
		if n.class == mention.Clause {
			return nil // a clause starts at every token
		}
		return []need{{classes: []mention.Class{n.class}}}
	case nodeEntry:
		forms := c.forms(n.text)
		branches := make([][]need, 0, len(forms.longer)+1)
		if len(forms.single) > 0 {
			branches = append(branches, []need{{words: forms.single}})
		}
		for _, p := range forms.longer {
			branches = append(branches, c.required(p.root))
		}
		return c.oneOf(branches)
	case nodeAlt:
		branches := make([][]need, len(n.kids))
		for i, k := range n.kids {
			branches[i] = c.required(k)
		}
		return c.oneOf(branches)
	case nodeSeq, nodeAny:
		var all []need
		for _, k := range n.kids {
			all = append(all, c.required(k)...)
		}
		return all
	}
	return nil // gaps and optional parts
}

// oneOf puts the rarest need of each branch together.
func (c *compiler) oneOf(branches [][]need) []need {
	var all need
	for _, b := range branches {
		if len(b) == 0 {
			return nil
		}
		n := c.rarest(b)
		all.words = append(all.words, n.words...)
		all.classes = append(all.classes, n.classes...)
	}
	slices.Sort(all.words)
	slices.Sort(all.classes)
	return []need{{slices.Compact(all.words), slices.Compact(all.classes)}}
}

func (c *compiler) rarest(needs []need) need {
	return slices.MinFunc(needs, func(a, b need) int { return commonness(a, c.v) - commonness(b, c.v) })
}

// classCommonness guesses how often a class turns up in news, on the scale of
// commonness.
var classCommonness = map[mention.Class]int{
	mention.Instrument: 1, mention.Period: 1, mention.Duration: 1, mention.Money: 1, mention.PartyRef: 1, mention.Quoted: 2, mention.Function: 2,
	mention.Num: 4, mention.Person: 4, mention.Date: 4, mention.Place: 6, mention.Parties: 6, mention.Party: 6,
}

// commonness guesses how often a need is met: long words are rare, short ones
// are not.
func commonness(n need, v *mention.Vocabulary) int {
	worst := 0
	for _, w := range n.words {
		guess := 8
		switch letters := utf8.RuneCountInString(v.Form(w)); {
		case letters >= 8:
			guess = 0
		case letters >= 5:
			guess = 2
		case letters == 4:
			guess = 5
		}
		worst = max(worst, guess)
	}
	for _, class := range n.classes {
		worst = max(worst, classCommonness[class])
	}
	return worst
}

// number gives each need a bit; equal needs share it. The rarest comes first.
func (p *program) number(needs []need) []int32 {
	var bits []int32
	for _, n := range needs {
		key := fmt.Sprint(n.words, n.classes)
		i, ok := p.needNumbers[key]
		if !ok {
			i = int32(len(p.needMembers))
			p.needNumbers[key] = i
			p.needMembers = append(p.needMembers, n)
		}
		bits = append(bits, i)
	}
	return bits
}

// fillNeeds sorts the needs by word and class, and the rules by need.
func (p *program) fillNeeds(byPattern [][]int32, v *mention.Vocabulary) {
	p.classNeeds = make([][]uint64, len(mention.ClassNames))
	for i := range p.classNeeds {
		p.classNeeds[i] = make([]uint64, p.needs)
	}
	for bit, n := range p.needMembers {
		for _, w := range n.words {
			r := p.row(w)
			r.needs[bit>>6] |= 1 << (bit & 63)
			r.any = true
		}
		for _, class := range n.classes {
			p.classNeeds[class][bit>>6] |= 1 << (bit & 63)
		}
	}
	p.keys = make([]uint64, p.needs)
	p.byNeed = make([][]int32, len(p.needMembers))
	for i := range p.patterns {
		info := &p.patterns[i]
		info.needs = make([]uint64, p.needs)
		for _, bit := range byPattern[i] {
			info.needs[bit>>6] |= 1 << (bit & 63)
		}
		if info.unless >= 0 {
			continue
		}
		key := slices.MinFunc(byPattern[i], func(a, b int32) int {
			return commonness(p.needMembers[a], v) - commonness(p.needMembers[b], v)
		})
		p.keys[key>>6] |= 1 << (key & 63)
		p.byNeed[key] = append(p.byNeed[key], int32(i))
	}
}
