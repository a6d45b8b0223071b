package mention

// intTable maps numbers to numbers, by open addressing in a table that is at
// most half full. It stands behind the look-ups that are made for nearly every
// token, where Go's map takes several times as long. The key 0 is not allowed.
type intTable struct {
	keys   []uint64
	values []int32
	n      int
}

func (t *intTable) slot(key uint64) int {
	mask := uint64(len(t.keys) - 1)
	at := key * 0x9e3779b97f4a7c15 >> 20 & mask
	for t.keys[at] != 0 && t.keys[at] != key {
		at = (at + 1) & mask
	}
	return int(at)
}

// get gives the value of a key, and whether it has one.
func (t *intTable) get(key uint64) (int32, bool) {
	if t.n == 0 {
		return 0, false
	}
	at := t.slot(key)
	return t.values[at], t.keys[at] == key
}

func (t *intTable) set(key uint64, value int32) {
	if 2*(t.n+1) > len(t.keys) {
		old := *t
		size := max(64, 2*len(old.keys))
		t.keys, t.values = make([]uint64, size), make([]int32, size)
		for i, k := range old.keys {
			if k != 0 {
				at := t.slot(k)
				t.keys[at], t.values[at] = k, old.values[i]
			}
		}
	}
	at := t.slot(key)
	if t.keys[at] == 0 {
		t.n++
	}
	t.keys[at], t.values[at] = key, value
}
