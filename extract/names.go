package extract

import (
	"strings"
	"unicode/utf8"

	"github.com/akkoord/akkoord/mention"
)

// typeWords are the words that tell what a body is and that a text may leave
// out when it comes back to it, with the type that they stand for.
var typeWords = []struct{ word, kind string }{
	{"gemeente ", "gemeente"}, {"stad ", "gemeente"}, {"provincie ", "provincie"}, {"waterschap ", "waterschap"},
	{"hoogheemraadschap ", "waterschap"}, {"ministerie van ", "ministerie"}, {"ministerie ", "ministerie"}, {"hogeschool ", "hogeschool"},
	{"stichting ", "stichting"}, {"vereniging ", "vereniging"}, {"universiteit ", "universiteit"},
}

// partyKey gives a name as it is compared: its type, "" when it names none, and
// the rest, without articles and brackets. The rest may be in capitals still,
// which sameWords does not mind: names are compared much too often to copy them.
func partyKey(name string) (kind, rest string) {
	if !isASCII(name) {
		name = mention.Fold(name)
	}
	if i := strings.IndexByte(name, '('); i > 0 {
		name = strings.TrimSpace(name[:i])
	}
	for _, w := range [...]string{"de ", "het ", "een "} {
		name, _ = cutWord(name, w)
	}
	for i := range typeWords {
		t := &typeWords[i]
		if rest, ok := cutWord(name, t.word); ok && rest != "" {
			rest, _ = cutWord(rest, "van ")
			return t.kind, strings.Trim(rest, " .")
		}
	}
	return "", strings.Trim(name, " .")
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// cutWord cuts a word in small letters, in whatever letters the name writes it.
func cutWord(name, word string) (rest string, ok bool) {
	if len(name) < len(word) || !sameWords(name[:len(word)], word) {
		return name, false
	}
	return name[len(word):], true
}

// sameWords compares two names but for capitals in ASCII; all others are folded.
func sameWords(a, b string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := 0; i < len(a); i++ {
		if a[i] != b[i] && small(a[i]) != small(b[i]) {
			return false
		}
	}
	return true
}

func small(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

// sameName compares the names of two agreements or parties: alike but for the
// type word, which one of them may leave out.
func sameName(a, b string) bool {
	ka, na := partyKey(a)
	kb, nb := partyKey(b)
	return sameWords(na, nb) && (ka == kb || ka == "" || kb == "")
}

// identity is what parties are compared by. It is made once for a party, since
// its name is compared much too often to be taken apart every time.
type identity struct {
	id, kind, rest    string // kind and rest are those of partyKey
	place, collective bool
}

func identityOf(v *mention.PartyValue) identity {
	kind, rest := partyKey(v.Name)
	return identity{v.ID, kind, rest, v.Place, v.Collective}
}

// shortestStart is how long a name must be to stand for one that goes on.
const shortestStart = 4

// same compares two parties: by id, by name, or the shorter name as the start of
// the longer one ("Antonius" after "Antonius Ziekenhuis").
func (a *identity) same(b *identity) bool {
	if a.id != "" && b.id != "" && !a.place && !b.place {
		return a.id == b.id
	}
	if sameWords(a.rest, b.rest) {
		// A bare place is the municipality, not the province or water board.
		return a.kind == b.kind || a.kind == "" && (!a.place || b.kind == "gemeente") || b.kind == "" && (!b.place || a.kind == "gemeente")
	}
	if a.kind != b.kind || a.place || b.place || a.collective || b.collective || len(a.rest) < shortestStart || len(b.rest) < shortestStart {
		return false
	}
	return goesOn(a.rest, b.rest) || goesOn(b.rest, a.rest)
}

// goesOn reports whether a name is a shorter one with more words behind it.
func goesOn(name, short string) bool {
	return len(name) > len(short) && name[len(short)] == ' ' && sameWords(name[:len(short)], short)
}

// hasWords reports whether the words of part stand in whole as words.
func hasWords(whole, part string) bool {
	for from := 0; ; {
		i := strings.Index(whole[from:], part)
		if i < 0 || part == "" {
			return false
		}
		i += from
		end := i + len(part)
		if (i == 0 || whole[i-1] == ' ') && (end == len(whole) || strings.IndexByte(" ,.:;!?", whole[end]) >= 0) {
			return true
		}
		from = end
	}
}
