package mention

import (
	"slices"
	"strings"
)

// wordSet is a set of words of the vocabulary; asking costs one look at a bit.
// The unknown word is in none.
type wordSet []uint64

// newWordSet gives the set of the words, adding them to the vocabulary.
func newWordSet(v *Vocabulary, words ...string) wordSet {
	var s wordSet
	for _, w := range words {
		s.add(v.Add(w))
	}
	return s
}

func (s *wordSet) add(w Word) {
	for len(*s) <= int(w)/64 {
		*s = append(*s, 0)
	}
	(*s)[w/64] |= 1 << (w % 64)
}

func (s wordSet) has(w Word) bool {
	i := int(w) / 64
	return i < len(s) && s[i]&(1<<(w%64)) != 0
}

// wordTable gives words of the vocabulary a value; asking costs one look into a
// slice. The unknown word has none.
type wordTable[T any] struct {
	at     []uint16 // by word: index into values, plus one
	values []T
}

func (t *wordTable[T]) set(w Word, v T) {
	for len(t.at) <= int(w) {
		t.at = append(t.at, 0)
	}
	if n := t.at[w]; n > 0 {
		t.values[n-1] = v
		return
	}
	t.values = append(t.values, v)
	t.at[w] = uint16(len(t.values))
}

func (t *wordTable[T]) get(w Word) (v T, ok bool) {
	if int(w) >= len(t.at) || t.at[w] == 0 {
		return v, false
	}
	return t.values[t.at[w]-1], true
}

func (t *wordTable[T]) has(w Word) bool { return int(w) < len(t.at) && t.at[w] != 0 }

// tailTable finds which of many endings a word has, the longest first, by the
// last four bytes of the word; no ending is shorter.
type tailTable struct {
	tails []string
	lists intTable  // from the last four bytes to an index into groups
	group [][]int32 // indexes into tails, the longest first
}

func newTailTable(tails []string) *tailTable {
	t := &tailTable{tails: tails}
	for i, tail := range tails {
		key := lastFour(tail)
		g, ok := t.lists.get(key)
		if !ok {
			g = int32(len(t.group))
			t.group = append(t.group, nil)
			t.lists.set(key, g)
		}
		list := t.group[g]
		at := len(list)
		for at > 0 && len(tails[list[at-1]]) < len(tail) {
			at--
		}
		t.group[g] = slices.Insert(list, at, int32(i))
	}
	return t
}

func lastFour(s string) uint64 {
	n := len(s)
	return uint64(s[n-4])<<24 | uint64(s[n-3])<<16 | uint64(s[n-2])<<8 | uint64(s[n-1])
}

// find gives the index of the longest ending of form that leaves at least rest
// bytes before it, -1 when it has none.
func (t *tailTable) find(form string, rest int) int {
	if len(form) < 4+rest {
		return -1
	}
	g, ok := t.lists.get(lastFour(form))
	if !ok {
		return -1
	}
	for _, i := range t.group[g] {
		if tail := t.tails[i]; len(form) >= len(tail)+rest && strings.HasSuffix(form, tail) {
			return int(i)
		}
	}
	return -1
}
