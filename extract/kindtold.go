package extract

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// kindTold gives the kind of a party that its name does not tell, from what the text
// says of it elsewhere: the noun before its name in another place, "zorgorganisatie De
// Wending", or the one behind it, "De Wending, een kleine zorgorganisatie uit Zeist"
// and "De Wending is een zorgorganisatie". It gives "" when nothing tells.
func (r *reading) kindTold(v *mention.PartyValue) akkoord.PartyKind {
	who := identityOf(v)
	for _, names := range [][]namedParty{r.named[:min(len(r.named), fewNamed)], r.titled} {
		for i := range names {
			n := &names[i]
			if n.value.Collective || n.value.Place || !n.who.same(&who) {
				continue
			}
			if n.value.Kind != "" {
				return n.value.Kind
			}
			if kind := r.apposition(n); kind != "" {
				return kind
			}
		}
	}
	return ""
}

// farthestNoun is how many words may stand between the article of an apposition and
// its noun.
const farthestNoun = 4

// apposition gives the kind of the noun that tells behind a name what it is.
func (r *reading) apposition(n *namedParty) akkoord.PartyKind {
	s := &r.sentences[n.sentence]
	k, _ := r.tokenAt(n.value.Span.End)
	for k < s.end && int(r.doc.Tokens[k].Start) < n.value.Span.End {
		k++
	}
	switch r.word(s, k) {
	case ",", "is", "was":
	default:
		return ""
	}
	switch r.word(s, k+1) {
	case "een", "de", "het":
	default:
		return ""
	}
	for j := k + 2; j < s.end && j < k+3+farthestNoun; j++ {
		t := r.doc.Tokens[j]
		if t.Kind != text.Word {
			return ""
		}
		switch r.word(s, j) {
		case "van", "voor", "met", "in", "uit", "en", "die", "dat":
			return ""
		}
		if kind, _, ok := r.l.BodyNoun(j); ok && kind != "" && kind != "gemeente" && kind != "provincie" && t.Shape == text.Lower {
			return kind
		}
	}
	return ""
}

// likeKind gives the kind that all known parties of a draft share, at least two
// of them, authorities and insurers aside: whoever signs among carers is most
// likely one. It gives "" when they differ.
func (d *draft) likeKind() akkoord.PartyKind {
	kind, n := akkoord.PartyKind(""), 0
	for _, p := range d.parties {
		switch p.value.Kind {
		case "", "gemeente", "provincie", "rijk", "waterschap", "zorgverzekeraar", "veiligheid", "overig", "persoon", "bedrijf":
			continue
		}
		if kind != "" && p.value.Kind != kind {
			return ""
		}
		kind, n = p.value.Kind, n+1
	}
	if n < 2 {
		return ""
	}
	return kind
}

// unknownKind guesses the kind of a name that says nothing of it: most are
// companies, but a foundation or association seldom is; it mostly looks after people.
func unknownKind(name string) akkoord.PartyKind {
	for _, w := range []string{"stichting", "vereniging", "vzw"} {
		if strings.HasPrefix(mention.Fold(name), w) {
			return "welzijn"
		}
	}
	return "bedrijf"
}
