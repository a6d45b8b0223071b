package extract

import (
	"strings"

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
// the rest, folded, without articles and brackets.
func partyKey(name string) (kind, rest string) {
	name = mention.Fold(name)
	if i := strings.IndexByte(name, '('); i > 0 {
		name = strings.TrimSpace(name[:i])
	}
	for _, w := range []string{"de ", "het ", "een "} {
		name = strings.TrimPrefix(name, w)
	}
	for _, t := range typeWords {
		if rest, ok := strings.CutPrefix(name, t.word); ok && rest != "" {
			return t.kind, strings.Trim(strings.TrimPrefix(rest, "van "), " .")
		}
	}
	return "", strings.Trim(name, " .")
}

// sameName compares the names of two agreements or parties: alike but for the
// type word, which one of them may leave out.
func sameName(a, b string) bool {
	ka, na := partyKey(a)
	kb, nb := partyKey(b)
	return na == nb && (ka == kb || ka == "" || kb == "")
}

// sameParty compares two parties: by id, by name, or the shorter name as the
// start of the longer one ("Antonius" after "Antonius Ziekenhuis").
func sameParty(a, b mention.PartyValue) bool {
	if a.ID != "" && b.ID != "" && !a.Place && !b.Place {
		return a.ID == b.ID
	}
	ka, na := partyKey(a.Name)
	kb, nb := partyKey(b.Name)
	if na == nb {
		// A bare place is the municipality, not the province or water board.
		return ka == kb || ka == "" && (!a.Place || kb == "gemeente") || kb == "" && (!b.Place || ka == "gemeente")
	}
	if ka != kb || a.Place || b.Place || a.Collective || b.Collective || len(na) < 4 || len(nb) < 4 {
		return false
	}
	return strings.HasPrefix(na, nb+" ") || strings.HasPrefix(nb, na+" ")
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
