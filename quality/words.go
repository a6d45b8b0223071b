package quality

import (
	"strings"
	"unicode"
)

// WordScore says how well a text that was read agrees with the one that should
// have been read, word for word, each as often as it stands there. Words are
// letters and digits; their order does not count.
type WordScore struct {
	F1, Precision, Recall float64
	// Glued lists the words that were read and are two words of the wanted text
	// without the space between them, in the order of reading.
	Glued []string
}

// ScoreWords compares the words of two texts.
func ScoreWords(want, got string) WordScore {
	wanted, gotten := plainWords(want), plainWords(got)
	left := map[string]int{}
	for _, w := range wanted {
		left[w]++
	}
	known := make(map[string]bool, len(left))
	for w := range left {
		known[w] = true
	}
	var s WordScore
	both := 0
	for _, w := range gotten {
		if left[w] > 0 {
			left[w]--
			both++
		}
		if !known[w] && isGlued(w, known) {
			s.Glued = append(s.Glued, w)
		}
	}
	if both > 0 {
		s.Precision, s.Recall = float64(both)/float64(len(gotten)), float64(both)/float64(len(wanted))
		s.F1 = 2 * s.Precision * s.Recall / (s.Precision + s.Recall)
	}
	return s
}

func plainWords(s string) []string {
	return strings.FieldsFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
}

// shortestGlued is how long both halves of a glued word are, in bytes.
const shortestGlued = 3

// isGlued reports whether a word that a text does not have is made of two that
// it has.
func isGlued(w string, known map[string]bool) bool {
	for i := shortestGlued; i <= len(w)-shortestGlued; i++ {
		if known[w[:i]] && known[w[i:]] {
			return true
		}
	}
	return false
}
