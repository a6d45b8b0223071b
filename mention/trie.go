package mention

// trie finds entries of several words in a run of word numbers. Each node is
// reached by one word from its parent; the edges of all nodes stand in one
// hash table, which is smaller and faster than a table per node.
type trie struct {
	edges intTable // from node and word to node
	// first has a bit for every word that starts an entry, so that most tokens
	// cost one look at a bit.
	first  []uint64
	leaves [][]entry // by node
}

// entry is what a run of words stands for: a row of one of the tables.
type entry struct {
	table table
	row   int32
	// capital is set when the text must write the first word with a capital.
	capital bool
	// exact is set for forms in capitals only ("HAN", "OM"): the text must too.
	exact bool
}

// table says which slice of the Gazetteer an entry's row indexes.
type table uint8

const (
	organisations table = iota
	municipalities
	settlements
	regions
)

func newTrie() *trie {
	return &trie{leaves: make([][]entry, 1, 1<<14)}
}

// add enters words with the entry that they stand for.
func (t *trie) add(words []Word, e entry) {
	if len(words) == 0 {
		return
	}
	w := int(words[0])
	for len(t.first) <= w/64 {
		t.first = append(t.first, 0)
	}
	t.first[w/64] |= 1 << (w % 64)
	node := int32(0)
	for _, w := range words {
		next, ok := t.edges.get(edge(node, w))
		if !ok {
			next = int32(len(t.leaves))
			t.leaves = append(t.leaves, nil)
			t.edges.set(edge(node, w), next)
		}
		node = next
	}
	for _, have := range t.leaves[node] {
		if have == e {
			return
		}
	}
	t.leaves[node] = append(t.leaves[node], e)
}

func edge(node int32, w Word) uint64 { return uint64(node)<<32 | uint64(w) }

// starts reports whether an entry may start with the word.
func (t *trie) starts(w Word) bool {
	i := int(w) / 64
	return i < len(t.first) && t.first[i]&(1<<(w%64)) != 0
}

// walk calls found for every entry that the words start with, shortest first;
// n is the number of words that it takes.
func (t *trie) walk(words []Word, found func(n int, e entry)) {
	if len(words) == 0 || !t.starts(words[0]) {
		return
	}
	node := int32(0)
	for i, w := range words {
		if w == 0 {
			return
		}
		next, ok := t.edges.get(edge(node, w))
		if !ok {
			return
		}
		node = next
		for _, e := range t.leaves[node] {
			found(i+1, e)
		}
	}
}
