package corpus

import (
	"math/bits"
	"slices"
)

// Copies finds the articles that say what one before them said: the same release
// on the sites of twelve municipalities. It holds about 350 bytes for every
// article and looks at few of them for each new one, by locality sensitive
// hashing: texts that have much in common agree in some band of their
// signatures, and share a slot of the table by it (Indyk and Motwani, 1998). The
// zero value is ready for use. It must not be used by two goroutines at a time.
type Copies struct {
	ids        []string
	signatures []Signature
	slots      []slot // by hash of a band
	used       int
	removed    int
}

// slot enters an article by one of its bands.
type slot struct {
	article uint32 // index into ids + 1; 0 = free
	tag     uint32 // further bits of the band's hash: most that differ need no look at their signatures
}

const (
	bandBins = 4
	bands    = signatureBins / bandBins

	// leastLikeness is how much two texts must have in common.
	leastLikeness = 0.7
	// mostInBand is how many articles share a band before more of them are no
	// longer entered by it: words that stand under everything tell no two apart.
	mostInBand = 32
)

// Find gives the id of an article that one with this signature is a copy of, the
// most alike and of these the first. Texts that name other years are no copies,
// however alike: the yearly agreements of a council and its housing corporation
// are told in the same words.
func (c *Copies) Find(s Signature) (id string, ok bool) {
	best, most := -1, 0.0
	c.each(&s, func(k int, like float64) {
		if like > most || like == most && k < best {
			best, most = k, like
		}
	})
	if best < 0 {
		return "", false
	}
	return c.ids[best], true
}

// All gives the ids of all articles that say what one with this signature says,
// in the order of the ids.
func (c *Copies) All(s Signature) []string {
	var ids []string
	c.each(&s, func(k int, _ float64) { ids = append(ids, c.ids[k]) })
	slices.Sort(ids)
	return slices.Compact(ids)
}

// each calls fn with the entries that are alike enough, some more than once.
func (c *Copies) each(s *Signature, fn func(k int, like float64)) {
	if s.IsZero() || len(c.slots) == 0 {
		return
	}
	for band := range bands {
		at, tag := c.home(s, band)
		for ; c.slots[at].article != 0; at = c.after(at) {
			if c.slots[at].tag != tag {
				continue
			}
			k := int(c.slots[at].article - 1)
			t := &c.signatures[k]
			if !sameBand(s, t, band) || s.years != t.years || !sameLength(s.words, t.words) {
				continue
			}
			if like := s.Likeness(t); like >= leastLikeness {
				fn(k, like)
			}
		}
	}
}

// Add enters an article, so that later ones can be found to be copies of it. A
// text too short to have copies is left out.
func (c *Copies) Add(id string, s Signature) {
	if s.IsZero() {
		return
	}
	if (c.used+bands)*4 > len(c.slots)*3 {
		c.grow()
	}
	c.ids, c.signatures = append(c.ids, id), append(c.signatures, s)
	c.enter(len(c.ids) - 1)
}

// Remove takes an article out that was entered with this signature. Its place
// stays taken until the table grows.
func (c *Copies) Remove(id string, s Signature) {
	if s.IsZero() || len(c.slots) == 0 {
		return
	}
	gone := -1
	c.each(&s, func(k int, _ float64) {
		if c.ids[k] == id {
			gone = k
		}
	})
	if gone < 0 {
		// More than mostInBand had every band of it: no slot leads to it.
		gone = slices.Index(c.ids, id)
	}
	if gone >= 0 {
		c.ids[gone], c.signatures[gone] = "", Signature{}
		c.removed++
	}
}

// Len gives the number of articles that were entered and not removed.
func (c *Copies) Len() int { return len(c.ids) - c.removed }

func (c *Copies) enter(k int) {
	s := &c.signatures[k]
	if s.IsZero() {
		return // it was removed
	}
	for band := range bands {
		sharing := 0
		at, tag := c.home(s, band)
		for ; c.slots[at].article != 0; at = c.after(at) {
			if c.slots[at].tag == tag {
				sharing++
			}
		}
		if sharing < mostInBand {
			c.slots[at] = slot{uint32(k + 1), tag}
			c.used++
		}
	}
}

// grow makes the table half as large again and enters everything again, in the
// order in which it came.
func (c *Copies) grow() {
	c.slots = make([]slot, max(1<<10, len(c.slots)+len(c.slots)/2))
	c.used = 0
	for k := range c.signatures {
		c.enter(k)
	}
}

// home gives the slot where the search for a band begins, and the tag of its
// entries.
func (c *Copies) home(s *Signature, band int) (at int, tag uint32) {
	h := mix64(uint64(band + 1))
	for _, v := range s.bins[band*bandBins : (band+1)*bandBins] {
		h = h<<16 ^ h>>48 ^ uint64(v)
	}
	h = mix64(h)
	place, _ := bits.Mul64(h, uint64(len(c.slots)))
	return int(place), uint32(h)
}

func (c *Copies) after(at int) int {
	if at++; at == len(c.slots) {
		return 0
	}
	return at
}

func sameBand(s, t *Signature, band int) bool {
	from := band * bandBins
	return [bandBins]uint16(s.bins[from:from+bandBins]) == [bandBins]uint16(t.bins[from:from+bandBins])
}

// sameLength reports whether neither text is much longer than the other: a
// digest that takes in a whole release is no copy of it.
func sameLength(a, b uint32) bool { return 10*min(a, b) >= 7*max(a, b) }
