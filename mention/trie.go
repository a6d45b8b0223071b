package mention

// trie finds entries of several words in a run of word numbers. Each node is
// reached by one word from its parent; the edges of all nodes but the root stand
// in one hash table, which is smaller and faster than a table per node.
type trie struct {
	roots []int32  // by first word: its node, 0 for none
	edges intTable // from node and word to node
	inner []uint64 // a bit for every node that other nodes follow: most names end where they are found
	// first has a bit for every word that starts an entry, so that most tokens
	// cost one look at a bit.
	first  wordSet
	small  wordSet   // those that start an organisation's name that may be in small letters
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
	t.first.add(words[0])
	if e.table == organisations && !e.capital && !e.exact {
		t.small.add(words[0])
	}
	for len(t.roots) <= int(words[0]) {
		t.roots = append(t.roots, 0)
	}
	node := t.roots[words[0]]
	if node == 0 {
		node = t.newNode()
		t.roots[words[0]] = node
	}
	for _, w := range words[1:] {
		next, ok := t.edges.get(edge(node, w))
		if !ok {
			next = t.newNode()
			t.edges.set(edge(node, w), next)
			t.inner[node/64] |= 1 << (node % 64)
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

func (t *trie) newNode() int32 {
	node := len(t.leaves)
	t.leaves = append(t.leaves, nil)
	for len(t.inner) <= node/64 {
		t.inner = append(t.inner, 0)
	}
	return int32(node)
}

func edge(node int32, w Word) uint64 { return uint64(node)<<32 | uint64(w) }

// starts reports whether an entry may start with the word.
func (t *trie) starts(w Word) bool { return t.first.has(w) }

// startsSmall reports whether an organisation's name that may be written in
// small letters may start with the word.
func (t *trie) startsSmall(w Word) bool { return t.small.has(w) }

// walk calls found for every entry that the words start with, shortest first;
// n is the number of words that it takes.
func (t *trie) walk(words []Word, found func(n int, e entry)) {
	if len(words) == 0 || !t.starts(words[0]) {
		return
	}
	node := t.roots[words[0]]
	for n := 1; ; n++ {
		for _, e := range t.leaves[node] {
			found(n, e)
		}
		if n == len(words) || words[n] == 0 || t.inner[node/64]&(1<<(node%64)) == 0 {
			return
		}
		next, ok := t.edges.get(edge(node, words[n]))
		if !ok {
			return
		}
		node = next
	}
}
