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
	at, tag := v.slot(key)
	if w := v.slots[at].word; w != 0 || len(key) == 0 {
		return w
	}
	w := Word(len(v.forms))
	v.forms = append(v.forms, string(key))
	v.slots[at] = slot{tag, w}
	v.filter[tag>>6&filterMask] |= 1 << (tag & 63)
	if 2*len(v.forms) > len(v.slots) {
		v.grow()
	}
	return w
}

// slot gives the place of a folded form in the table, where it stands or the
// empty slot where it belongs, and its tag.
func (v *Vocabulary) slot(key []byte) (at int, tag uint32) {
	mask := len(v.slots) - 1
	h := hash(key)
	tag = uint32(h >> 32)
	at = int(h^h>>32) & mask
	for {
		s := v.slots[at]
		if s.word == 0 || s.tag == tag && v.forms[s.word] == string(key) {
			return at, tag
		}
		at = (at + 1) & mask
	}
}

// find gives the word of a folded form, 0 when it is unknown.
func (v *Vocabulary) find(key []byte) Word {
	tag := uint32(hash(key) >> 32)
	if v.filter[tag>>6&filterMask]&(1<<(tag&63)) == 0 {
		return 0
	}
	at, _ := v.slot(key)
	return v.slots[at].word
}

const filterMask = 1<<13 - 1

// hash is FNV-1a of 64 bits.
func hash(key []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range key {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

func (v *Vocabulary) grow() {
	v.slots = make([]slot, 2*len(v.slots))
	for w := 1; w < len(v.forms); w++ {
		at, tag := v.slot([]byte(v.forms[w]))
		v.slots[at] = slot{tag, Word(w)}
	}
}

// Lookup gives the number of one token's form, 0 when it is unknown.
func (v *Vocabulary) Lookup(form string) Word {
	var buf [64]byte
	return v.find(appendFold(buf[:0], form))
}

// Form gives the folded form of a word.
func (v *Vocabulary) Form(w Word) string { return v.forms[w] }

// Len gives the number of words, plus one for the unknown word: every Word is
// below it.
func (v *Vocabulary) Len() int { return len(v.forms) }

// Words appends the number of every token of the document to dst.
func (v *Vocabulary) Words(dst []Word, doc *text.Document) []Word {
	var buf [64]byte
	for i := range doc.Tokens {
		t := &doc.Tokens[i]
		dst = append(dst, v.find(appendFold(buf[:0], doc.Text[t.Start:t.End])))
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
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			dst = append(dst, c)
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
