package mention

import (
	"github.com/akkoord/akkoord/text"
)

// Word is the number of a folded word in a Vocabulary; 0 is a word that the
// vocabulary does not know.
type Word int32

// Vocabulary numbers every word that a gazetteer, the lexicon, a grammar or a
// rule names, so that the layers above compare numbers and never strings. It
// is filled while things load and only read afterwards; reading is safe from
// several goroutines.
type Vocabulary struct {
	forms []string // by Word; forms[0] is ""
	// keys is by Word, and tells most words apart from others by itself.
	keys []wordKey
	// slots is a hash table with open addressing, at most half full: the look-up
	// of every token of every text is made here, and Go's map takes several times
	// as long. A slot holds half of the hash and the word, so that all of them
	// stay near the processor and what is not the word is seldom looked at.
	slots []slot
	shift uint8 // the top 64-shift bits of a hash are its slot
	// filter has a bit for the hash of every word. Most words of a text that are
	// unknown are turned away by this small table, without a look at the large.
	filter [1 << 11]uint64
}

// wordKey is the key and the length of a word. Up to eight bytes the key is the
// word itself, and nothing more needs to be compared.
type wordKey struct {
	key  uint64
	size int
}

// slot is a word and the low half of its hash.
type slot struct {
	hash uint32
	word Word
}

// NewVocabulary gives an empty vocabulary.
func NewVocabulary() *Vocabulary {
	return &Vocabulary{forms: []string{""}, keys: make([]wordKey, 1), slots: make([]slot, 1<<16), shift: 64 - 16}
}

// Add folds one token's form and gives its number, a new one if need be.
func (v *Vocabulary) Add(form string) Word {
	if w := v.Lookup(form); w != 0 || form == "" {
		return w
	}
	form = Fold(form)
	w := Word(len(v.forms))
	v.forms = append(v.forms, form)
	key, _ := keyOf(form, 0, len(form))
	v.keys = append(v.keys, wordKey{key, len(form)})
	v.enter(w)
	if 2*len(v.forms) > len(v.slots) {
		v.slots = make([]slot, 2*len(v.slots))
		v.shift--
		for w := 1; w < len(v.forms); w++ {
			v.enter(Word(w))
		}
	}
	return w
}

// enter puts a word into the table and the filter.
func (v *Vocabulary) enter(w Word) {
	h := hash(v.keys[w].key)
	at := int(h >> v.shift)
	for v.slots[at].word != 0 {
		at = (at + 1) & (len(v.slots) - 1)
	}
	v.slots[at] = slot{uint32(h), w}
	v.filter[h>>6&filterMask] |= 1 << (h & 63)
}

const filterMask = 1<<11 - 1

const hashPrime = 0x9e3779b97f4a7c15

// hash spreads a key over 64 bits. The slot takes the highest bits, and the
// filter those in the middle, which are brought down first.
func hash(key uint64) uint64 {
	key *= hashPrime
	return key ^ key>>29
}

// keyOf gives the key of text[start:end] as it is folded in ASCII, and whether
// there are other letters in it: of eight bytes or less these bytes, of longer
// words a hash. It takes the text around the word, since to load eight bytes and
// leave some is faster than to load fewer.
func keyOf(text string, start, end int) (key uint64, other bool) {
	n := end - start
	if start+8 <= len(text) {
		key = load8(text, start) & (1<<(8*uint(n)) - 1) // all for n of eight or more
	} else {
		for i := end - 1; i >= start; i-- { // then n is less than eight
			key = key<<8 | uint64(text[i])
		}
	}
	high := key
	key = lower8(key)
	for i := start + 8; i < end; i += 8 {
		x := load8(text, min(i, end-8)) // the last may overlap the one before
		high |= x
		key = hash(key ^ lower8(x))
	}
	return key, high&highBits != 0
}

// Lookup gives the number of one token's form, 0 when it is unknown.
func (v *Vocabulary) Lookup(form string) Word { return v.lookup(form, 0, len(form)) }

// lookup is Lookup for text[start:end]. Every token of every text comes by here.
func (v *Vocabulary) lookup(text string, start, end int) Word {
	key, other := keyOf(text, start, end)
	if other {
		return v.lookupFolded(text[start:end])
	}
	h := hash(key)
	if v.filter[h>>6&filterMask]&(1<<(h&63)) == 0 {
		return 0
	}
	return v.find(h, key, text[start:end])
}

// find gives the word of a key; form is of ASCII or folded.
func (v *Vocabulary) find(h, key uint64, form string) Word {
	for at := int(h >> v.shift); ; at = (at + 1) & (len(v.slots) - 1) {
		s := v.slots[at]
		if s.hash != uint32(h) || s.word == 0 {
			if s.word == 0 {
				return 0
			}
			continue
		}
		if k := &v.keys[s.word]; k.key == key && k.size == len(form) && (k.size <= 8 || foldsTo(form, v.forms[s.word])) {
			return s.word
		}
	}
}

// lookupFolded is Lookup for a form with other letters than ASCII.
func (v *Vocabulary) lookupFolded(form string) Word {
	var buf [64]byte
	folded := string(appendFold(buf[:0], form)) // on the stack, if short
	key, _ := keyOf(folded, 0, len(folded))
	return v.find(hash(key), key, folded)
}

// Form gives the folded form of a word.
func (v *Vocabulary) Form(w Word) string { return v.forms[w] }

// Len gives the number of words, plus one for the unknown word: every Word is
// below it.
func (v *Vocabulary) Len() int { return len(v.forms) }

// Words appends the number of every token of the document to dst.
func (v *Vocabulary) Words(dst []Word, doc *text.Document) []Word {
	source := doc.Text
	for i := range doc.Tokens {
		t := &doc.Tokens[i]
		dst = append(dst, v.lookup(source, int(t.Start), int(t.End)))
	}
	return dst
}
