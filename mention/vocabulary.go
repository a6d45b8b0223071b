package mention

import (
	"unicode"
	"unicode/utf8"

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
	// slots is a hash table with open addressing, at most half full: the look-up
	// of every token of every text is made here, and Go's map takes twice as long.
	slots []slot
	// filter has a bit for the hash of every word. Most words of a text are
	// unknown, and this small table turns them away without a look at the large.
	filter [1 << 13]uint64
}

// slot holds a word with a part of its hash, which spares most comparisons.
type slot struct {
	tag  uint32
	word Word
}

// NewVocabulary gives an empty vocabulary.
func NewVocabulary() *Vocabulary {
	return &Vocabulary{forms: []string{""}, slots: make([]slot, 1<<16)}
}

// Add folds one token's form and gives its number, a new one if need be.
func (v *Vocabulary) Add(form string) Word {
	var buf [64]byte
	key := appendFold(buf[:0], form)
	h := hash(key)
	at := v.slot(h, key)
	if w := v.slots[at].word; w != 0 || len(key) == 0 {
		return w
	}
	w := Word(len(v.forms))
	v.forms = append(v.forms, string(key))
	v.slots[at] = slot{tag(h), w}
	v.filter[tag(h)>>6&filterMask] |= 1 << (tag(h) & 63)
	if 2*len(v.forms) > len(v.slots) {
		v.grow()
	}
	return w
}

// slot gives the place of a folded form in the table, where it stands or the
// empty slot where it belongs.
func (v *Vocabulary) slot(h uint64, key []byte) int {
	at := v.home(h)
	for v.slots[at].word != 0 && (v.slots[at].tag != tag(h) || v.forms[v.slots[at].word] != string(key)) {
		at = (at + 1) & (len(v.slots) - 1)
	}
	return at
}

// home gives the slot where the search for a hash begins.
func (v *Vocabulary) home(h uint64) int { return int(h^h>>32) & (len(v.slots) - 1) }

// maybe reports whether a word of this hash can be known at all.
func (v *Vocabulary) maybe(h uint64) bool {
	return v.filter[tag(h)>>6&filterMask]&(1<<(tag(h)&63)) != 0
}

const filterMask = 1<<13 - 1

// The hash is FNV-1a of 64 bits.
const (
	hashStart = 14695981039346656037
	hashPrime = 1099511628211
)

func hash(key []byte) uint64 {
	h := uint64(hashStart)
	for _, c := range key {
		h = (h ^ uint64(c)) * hashPrime
	}
	return h
}

// tag is the part of a hash that a slot keeps.
func tag(h uint64) uint32 { return uint32(h >> 32) }

func (v *Vocabulary) grow() {
	v.slots = make([]slot, 2*len(v.slots))
	for w := 1; w < len(v.forms); w++ {
		h := hash([]byte(v.forms[w]))
		v.slots[v.slot(h, []byte(v.forms[w]))] = slot{tag(h), Word(w)}
	}
}

// Lookup gives the number of one token's form, 0 when it is unknown.
//
// Every token of every text comes by here, so plain ASCII is folded and hashed in
// one go, without a copy.
func (v *Vocabulary) Lookup(form string) Word {
	h := uint64(hashStart)
	for i := 0; i < len(form); i++ {
		if form[i] >= utf8.RuneSelf {
			return v.lookupFolded(form)
		}
		h = (h ^ uint64(lower(form[i]))) * hashPrime
	}
	if !v.maybe(h) {
		return 0
	}
	for at := v.home(h); v.slots[at].word != 0; at = (at + 1) & (len(v.slots) - 1) {
		if s := v.slots[at]; s.tag == tag(h) && foldsTo(form, v.forms[s.word]) {
			return s.word
		}
	}
	return 0
}

// lookupFolded is Lookup for a form with other letters than ASCII.
func (v *Vocabulary) lookupFolded(form string) Word {
	var buf [64]byte
	key := appendFold(buf[:0], form)
	h := hash(key)
	if !v.maybe(h) {
		return 0
	}
	return v.slots[v.slot(h, key)].word
}

// foldsTo reports whether an ASCII form has this folded form.
func foldsTo(form, folded string) bool {
	if len(form) != len(folded) {
		return false
	}
	for i := 0; i < len(form); i++ {
		if lower(form[i]) != folded[i] {
			return false
		}
	}
	return true
}

// lower makes an ASCII capital small.
func lower(c byte) byte {
	if c-'A' < 26 {
		c |= 0x20
	}
	return c
}

// Form gives the folded form of a word.
func (v *Vocabulary) Form(w Word) string { return v.forms[w] }

// Len gives the number of words, plus one for the unknown word: every Word is
// below it.
func (v *Vocabulary) Len() int { return len(v.forms) }

// Words appends the number of every token of the document to dst.
func (v *Vocabulary) Words(dst []Word, doc *text.Document) []Word {
	for i := range doc.Tokens {
		t := &doc.Tokens[i]
		dst = append(dst, v.Lookup(doc.Text[t.Start:t.End]))
	}
	return dst
}

// Fold gives the form under which a token is looked up: lower case, with the
// typographic apostrophe and hyphens made plain. Accents stay, since "één" and
// "een" are different words.
func Fold(form string) string { return string(appendFold(nil, form)) }

func appendFold(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			dst = append(dst, lower(c))
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '’', '‘', '`', '´':
			dst = append(dst, '\'')
		case '‐', '‑':
			dst = append(dst, '-')
		case utf8.RuneError:
			dst = append(dst, s[i:i+n]...)
		default:
			dst = utf8.AppendRune(dst, unicode.ToLower(r))
		}
		i += n
	}
	return dst
}
