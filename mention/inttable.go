package mention

// intTable maps numbers to numbers, by open addressing in a table that is at
// most half full. It stands behind the look-ups that are made for nearly every
// token, where Go's map takes several times as long. The key 0 is not allowed.
type intTable struct {
	slots []intSlot
	n     int
}

// intSlot holds key and value side by side: a look-up waits for memory once.
type intSlot struct {
	key   uint64
	value int32
}

func (t *intTable) slot(key uint64) *intSlot {
	mask := uint64(len(t.slots) - 1)
	at := key * 0x9e3779b97f4a7c15 >> 20 & mask
	for t.slots[at].key != 0 && t.slots[at].key != key {
		at = (at + 1) & mask
	}
	return &t.slots[at]
}

// get gives the value of a key, and whether it has one.
func (t *intTable) get(key uint64) (int32, bool) {
	if t.n == 0 {
		return 0, false
	}
	s := t.slot(key)
	return s.value, s.key == key
}

func (t *intTable) set(key uint64, value int32) {
	if 2*(t.n+1) > len(t.slots) {
		old := t.slots
		t.slots = make([]intSlot, max(64, 2*len(old)))
		for _, s := range old {
			if s.key != 0 {
				*t.slot(s.key) = s
			}
		}
	}
	s := t.slot(key)
	if s.key == 0 {
		t.n++
	}
	*s = intSlot{key, value}
}
