// Package lingua tells the language of texts that common words do not tell, by
// the letters that follow each other. It is a package of its own because it brings
// the frequencies of letters of many languages along, 110 MB in the program.
//
// It knows nothing of articles, and it is not to be asked about every text: the
// first one costs about a second and a half and 90 MB of memory, each further one
// a millisecond or two.
package lingua

import (
	"strings"
	"sync"

	"github.com/pemistahl/lingua-go"
)

// detector knows Dutch and what a doubtful text in our sources may be in. It has
// no Frisian.
var detector = sync.OnceValue(func() lingua.LanguageDetector {
	return lingua.NewLanguageDetectorBuilder().
		FromLanguages(lingua.Dutch, lingua.English, lingua.German, lingua.French, lingua.Afrikaans).
		Build()
})

// surely is the confidence, of 1 for all languages together, from which a text
// is taken for one in another language than Dutch.
const surely = 0.8

// Judge gives the ISO 639-1 code of the language of a text: nl unless it is
// surely in another one.
func Judge(text string) string {
	values := detector().ComputeLanguageConfidenceValues(text) // the likeliest first
	if len(values) == 0 || values[0].Value() < surely {
		return "nl"
	}
	return strings.ToLower(values[0].Language().IsoCode639_1().String())
}
