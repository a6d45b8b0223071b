package corpus

import (
	"fmt"
	"slices"
	"strings"
)

// languageSample is how many bytes of a text decide on its language.
const languageSample = 1024

// stopWords are the commonest short words of Dutch and of what is taken for it.
// A word may stand with several languages: what counts is the difference. Words
// of more than six letters do not take part, so that most words cost nothing.
var stopWords = [...]struct{ code, name, words string }{
	{"nl", "Dutch", "de het een en van in is op te dat die voor met zijn niet aan er om ook als bij naar uit door over maar wordt worden deze ze hebben heeft dan nog wel geen tot hun kan werd zich meer wij tussen of"},
	{"en", "English", "the and of to in is that for with was on are as by it be this from at have has not their will which an or we its were"},
	{"de", "German", "der die und das den von zu mit ist im nicht auf für des dem ein eine sich auch wird werden sind bei oder aus in an zur zum über"},
	{"fr", "French", "le la les des et du une un est dans pour que qui sur avec au par plus pas ce sont aux de en ont"},
	{"af", "Afrikaans", "die het en van nie wat sy hulle vir aan ek is deur om te ons 'n was word kan op in met as dat by na uit tot"},
	{"fy", "Frisian", "de it fan yn en is dat foar mei net te om har wurde oan ek binne troch nei sa by wy hat in op as"},
	{"es", "Spanish", "el la los de y que en del las por con una para se su al como es un lo"},
	{"it", "Italian", "di il che la e per un del non una della con sono è le dei nel al si da"},
	{"da", "a Scandinavian language", "og er det af for med på som til den ikke de har en at och är att av ett i om fra ved var"},
}

// longestStopWord is a limit in bytes; eight would still fit a packed word.
const longestStopWord = 6

// stopIndex maps a stop word, its bytes packed into a number, to the set of its
// languages, one bit each.
var stopIndex = func() map[uint64]uint16 {
	m := map[uint64]uint16{}
	for i, l := range stopWords {
		for _, w := range strings.Fields(l.words) {
			word := uint64(0)
			for _, b := range []byte(w) {
				word = word<<8 | uint64(b)
			}
			m[word] |= 1 << i
		}
	}
	return m
}()

// judged is how many of stopWords Options.Judge knows: all up to Afrikaans.
const judged = 5

// guess is what a text's language looks like: a code, "" for none that is
// known, and words about it for the user.
type guess struct {
	code, looks string
	doubt       bool // it turns on a word or two
}

// language decides on the language of a text: by its stop words, and where these
// leave doubt by Judge.
func (o *Options) language(text string) guess {
	g := guessLanguage(text)
	if !g.doubt || o.Judge == nil {
		return g
	}
	code := o.Judge(strings.ToValidUTF8(text[:min(len(text), languageSample)], ""))
	for _, l := range stopWords[1:] {
		if l.code == code {
			return guess{code: code, looks: "it looks like " + l.name}
		}
	}
	return guess{code: "nl"}
}

// guessLanguage counts the stop words in the first bytes of the text. Dutch is
// the default: another language has to beat it, and a text of some length has
// to have a tenth of Dutch stop words (news has a third and more).
func guessLanguage(text string) guess {
	var hits [len(stopWords)]int
	words, foreign := countStopWords(text, &hits)
	best := 0
	for i, n := range hits {
		if n > hits[best] {
			best = i
		}
	}
	switch {
	case foreign*2 > words:
		return guess{looks: "it is not in Latin script"}
	case words >= 40 && hits[best]*10 < words:
		return guess{looks: fmt.Sprintf("only %d of its first %d words are common Dutch ones", hits[0], words)}
	case best != 0:
		return guess{stopWords[best].code, "it looks like " + stopWords[best].name, best < judged && hits[best]-hits[0] <= 2}
	}
	second := slices.Max(hits[1:])
	return guess{code: "nl", doubt: words >= 5 && (hits[0]*10 < words || second == hits[0] && slices.Contains(hits[1:judged], second))}
}

// countStopWords counts the words of the sample, the ones in other scripts than
// Latin, and the hits by language.
func countStopWords(text string, hits *[len(stopWords)]int) (words, foreign int) {
	if len(text) > languageSample {
		text = text[:languageSample]
	}
	word, n, other := uint64(0), 0, false
	for i := 0; ; i++ {
		class := byte(0)
		if i < len(text) {
			class = letterClass[text[i]]
		}
		if class != 0 {
			word, n = word<<8|uint64(class), n+1
			other = other || class == foreignLetter
			continue
		}
		if n > 0 {
			words++
			if other {
				foreign++
			} else if n <= longestStopWord {
				for set, i := stopIndex[word], 0; set != 0; set, i = set>>1, i+1 {
					hits[i] += int(set & 1)
				}
			}
			word, n, other = 0, 0, false
		}
		if i >= len(text) {
			return words, foreign
		}
		switch lead := text[i]; { // the later bytes of a sign
		case lead == 0xc2:
			i++
		case lead == 0xe2:
			i += 2
		case lead >= 0xf0:
			i += 3
		}
	}
}

// foreignLetter stands for every byte of a letter that is not Latin.
const foreignLetter = 1

// letterClass maps the bytes of UTF-8 to what they are in a word: 0 for no
// letter, foreignLetter, else the byte in lower case. Going by bytes is exact
// for Dutch and near enough for the rest: C2 and E2 lead signs, quotes and
// dashes, C3 to CC Latin letters, F0 emoji, the others further alphabets.
var letterClass = func() (t [256]byte) {
	for b := range t {
		switch c := byte(b); {
		case 'a' <= c && c <= 'z' || c == '\'' || 0xc3 <= c && c <= 0xcc:
			t[b] = c
		case 'A' <= c && c <= 'Z':
			t[b] = c + 'a' - 'A'
		case 0x80 <= c && c < 0xc0: // a later byte of the letter before
			t[b] = c
		case c == 0xe2 || c == 0xc2 || c >= 0xf0:
		case c > 0xcc:
			t[b] = foreignLetter
		}
	}
	return t
}()
