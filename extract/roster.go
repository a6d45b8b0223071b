package extract

import (
	"iter"
	"strings"
)

// shortRoster is how many parties a roster looks through one by one.
const shortRoster = 24

// roster is a list of parties that is asked whether it holds one. The zero value
// is empty.
//
// A short one is looked through. A long one has an index that gives all parties
// that may be the same and some that are not, by id, by name and by the words
// that names open with.
type roster struct {
	all     []identity
	indexed int // the parties that the index has
	ids     map[string][]int32
	names   map[string][]int32
	starts  map[string][]int32
}

// reset empties a roster and keeps the memory of the list.
func (o *roster) reset() { *o = roster{all: o.all[:0]} }

func (o *roster) add(p identity) { o.all = append(o.all, p) }

// replace puts another party in the place of one. The index keeps both.
func (o *roster) replace(k int, p identity) {
	o.all[k] = p
	if k < o.indexed {
		o.index(k)
	}
}

// find gives the first party of the list that is the same as p; -1 when none is.
func (o *roster) find(p *identity) int {
	if len(o.all) <= shortRoster {
		for i := range o.all {
			if o.all[i].same(p) {
				return i
			}
		}
		return -1
	}
	first := len(o.all)
	o.each(p, func(k int) { first = min(first, k) })
	if first == len(o.all) {
		return -1
	}
	return first
}

// each calls fn once with every party of a long list that is the same as p, or
// twice with one that replaced another.
func (o *roster) each(p *identity, fn func(k int)) {
	for ; o.indexed < len(o.all); o.indexed++ {
		o.index(o.indexed)
	}
	byID := p.id != "" && !p.place
	if byID {
		for _, k := range o.ids[p.id] {
			if o.all[k].same(p) {
				fn(int(k))
			}
		}
	}
	try := func(list []int32) {
		for _, k := range list {
			if q := &o.all[k]; q.same(p) && !(byID && q.id == p.id && !q.place) {
				fn(int(k))
			}
		}
	}
	name := lower(p.rest)
	try(o.names[name])
	try(o.starts[name])
	for short := range starts(name) {
		try(o.names[short])
	}
}

// index puts party k into the index.
func (o *roster) index(k int) {
	if o.ids == nil {
		o.ids, o.names, o.starts = map[string][]int32{}, map[string][]int32{}, map[string][]int32{}
	}
	p := &o.all[k]
	if p.id != "" && !p.place {
		o.ids[p.id] = append(o.ids[p.id], int32(k))
	}
	name := lower(p.rest)
	o.names[name] = append(o.names[name], int32(k))
	for short := range starts(name) {
		o.starts[short] = append(o.starts[short], int32(k))
	}
}

// mostStarts is how many words of a name an index knows.
const mostStarts = 16

// starts gives the names that a name of several words goes on from: "antonius"
// of "antonius ziekenhuis".
func starts(name string) iter.Seq[string] {
	return func(yield func(string) bool) {
		n := 0
		for i := shortestStart; i < len(name) && n < mostStarts; i++ {
			if name[i] != ' ' {
				continue
			}
			if n++; !yield(name[:i]) {
				return
			}
		}
	}
}

// lower gives a name in the letters that sameWords takes for the same.
func lower(name string) string {
	return strings.Map(func(c rune) rune {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		return c
	}, name)
}
