package corpus

// Copies finds the articles that say what one before them said: the same release
// on the sites of twelve municipalities. It holds about 250 bytes for every
// article and looks at few of them for each new one, by locality sensitive
// hashing: texts that have much in common agree in some band of their
// signatures, and share a slot of the table by it (Indyk and Motwani, 1998). The
// zero value is ready for use. It must not be used by two goroutines at a time.
type Copies struct {
	ids        []string
	signatures []Signature
	slots      []uint32 // index into ids + 1, by hash of a band; 0 = free
	used       int
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
	if s.IsZero() || len(c.slots) == 0 {
		return "", false
	}
	best, most := -1, 0.0
	for band := range bands {
		for at := c.home(&s, band); c.slots[at] != 0; at = c.after(at) {
			k := int(c.slots[at] - 1)
			t := &c.signatures[k]
			if !sameBand(&s, t, band) || s.years != t.years || !sameLength(s.words, t.words) {
				continue
			}
			if like := s.Likeness(t); like >= leastLikeness && (like > most || like == most && k < best) {
				best, most = k, like
			}
		}
	}
	if best < 0 {
		return "", false
	}
	return c.ids[best], true
}

// Add enters an article, so that later ones can be found to be copies of it. A
// text too short to have copies is left out.
func (c *Copies) Add(id string, s Signature) {
	if s.IsZero() {
		return
	}
	if (c.used+bands)*10 > len(c.slots)*7 {
		c.grow()
	}
	c.ids, c.signatures = append(c.ids, id), append(c.signatures, s)
	c.enter(len(c.ids) - 1)
}

// Len gives the number of articles that were entered.
func (c *Copies) Len() int { return len(c.ids) }

func (c *Copies) enter(k int) {
	s := &c.signatures[k]
	for band := range bands {
		sharing := 0
		at := c.home(s, band)
		for ; c.slots[at] != 0; at = c.after(at) {
			if sameBand(s, &c.signatures[c.slots[at]-1], band) {
				sharing++
			}
		}
		if sharing < mostInBand {
			c.slots[at] = uint32(k + 1)
			c.used++
		}
	}
}

// grow makes the table twice as large and enters everything again, in the order
// in which it came.
func (c *Copies) grow() {
	c.slots = make([]uint32, max(1<<10, 2*len(c.slots)))
	c.used = 0
	for k := range c.signatures {
		c.enter(k)
	}
}

// home gives the slot where the search for a band begins.
func (c *Copies) home(s *Signature, band int) int {
	h := mix64(uint64(band + 1))
	for _, v := range s.bins[band*bandBins : (band+1)*bandBins] {
		h = h<<16 ^ h>>48 ^ uint64(v)
	}
	return int(mix64(h) & uint64(len(c.slots)-1))
}

func (c *Copies) after(at int) int { return (at + 1) & (len(c.slots) - 1) }

func sameBand(s, t *Signature, band int) bool {
	from := band * bandBins
	return [bandBins]uint16(s.bins[from:from+bandBins]) == [bandBins]uint16(t.bins[from:from+bandBins])
}

// sameLength reports whether neither text is much longer than the other: a
// digest that takes in a whole release is no copy of it.
func sameLength(a, b uint32) bool { return 10*min(a, b) >= 7*max(a, b) }
