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
	ids   map[string]Word
	forms []string // by Word; forms[0] is ""
}

// NewVocabulary gives an empty vocabulary.
func NewVocabulary() *Vocabulary {
	return &Vocabulary{ids: make(map[string]Word, 1<<15), forms: []string{""}}
}

// Add folds one token's form and gives its number, a new one if need be.
func (v *Vocabulary) Add(form string) Word {
	key := string(appendFold(nil, form))
	if w, ok := v.ids[key]; ok {
		return w
	}
	w := Word(len(v.forms))
	v.ids[key] = w
	v.forms = append(v.forms, key)
	return w
}

// Lookup gives the number of one token's form, 0 when it is unknown.
func (v *Vocabulary) Lookup(form string) Word {
	var buf [64]byte
	return v.ids[string(appendFold(buf[:0], form))]
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
		dst = append(dst, v.ids[string(appendFold(buf[:0], doc.Text[t.Start:t.End]))])
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
