package extract

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord/mention"
)

// tails are the words that the named parties of a text open with or stand behind,
// in the order of their last letters: those that end in a noun stand together.
type tails struct {
	words []tail
	found []int32
}

// tail is a word by which a noun may stand for a party.
type tail struct {
	word  string
	party int32 // of reading.named
	// opens is set for the first of several words of the name, which a short noun
	// must be and a longer one may end.
	opens bool
}

func (r *reading) makeTails() *tails {
	t := &tails{}
	for i := range r.named {
		n := &r.named[i]
		if n.value.Collective || n.value.Place {
			continue
		}
		name := n.value.Name
		if !isASCII(name) {
			name = mention.Fold(name)
		}
		if first, _, more := strings.Cut(name, " "); more {
			t.words = append(t.words, tail{lower(first), int32(i), true})
		}
		for k := max(int(n.m.First), 1); k < int(n.m.End); k++ {
			if int(r.doc.Tokens[k].Start) == n.value.Span.Start {
				t.words = append(t.words, tail{r.l.Folded(k - 1), int32(i), false})
				break
			}
		}
	}
	slices.SortFunc(t.words, func(a, b tail) int { return compareTails(a.word, b.word) })
	return t
}

// compareTails compares two words from their last letters on.
func compareTails(a, b string) int {
	for i := 1; i <= len(a) && i <= len(b); i++ {
		if x, y := a[len(a)-i], b[len(b)-i]; x != y {
			return int(x) - int(y)
		}
	}
	return len(a) - len(b)
}

// find gives the parties that a noun can stand for; see openedBy.
func (t *tails) find(r *reading, noun string) opened {
	k := opened{-1, -1}
	at, _ := slices.BinarySearchFunc(t.words, noun, func(w tail, noun string) int { return compareTails(w.word, noun) })
	t.found = t.found[:0]
	for ; at < len(t.words) && strings.HasSuffix(t.words[at].word, noun); at++ {
		w := &t.words[at]
		if w.opens && len(w.word) > len(noun) && len(noun) < shortestTail {
			continue
		}
		t.found = append(t.found, w.party)
		if k.first < 0 || int(w.party) < k.first {
			k.first = int(w.party)
		}
	}
	for _, i := range t.found {
		if (k.other < 0 || int(i) < k.other) && !r.named[k.first].who.same(&r.named[i].who) {
			k.other = int(i)
		}
	}
	return k
}
