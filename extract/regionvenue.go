package extract

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord/mention"
)

// signedThere reports whether a place is where the agreement was made: "die
// vrijdag in het Gooi is gesloten", "tekenden in Zwolle", "in het stadhuis van Tiel".
func (r *reading) signedThere(s *sentence, m mention.Mention) bool {
	if r.indoors(s, m) {
		return r.hasSigning(s, s.first, s.end)
	}
	switch r.wordBefore(s, int(m.First)) {
	case "in", "te", "op", "bij":
	default:
		return false
	}
	first, end := int(m.First), int(m.End)
	if r.hasSigning(s, end, end+3) && !r.hasComma(s, end, end+3) {
		return true
	}
	if v := r.l.Places[m.Ref]; v.Kind == "gemeente" || v.Kind == "plaats" {
		// "sloten dinsdag in Middelharnis een convenant", "tekenden een convenant in Arnhem"
		if (r.instrumentAt(end) || r.instrumentAt(end+1) || r.instrumentEnds(first-1)) && r.hasSigning(s, s.first, first) {
			return true
		}
		for k := s.first; k < first; k++ {
			if w := r.word(s, k); w == "ondertekening" || w == "tekening" {
				return true // "de ondertekening van het charter, in de turnzaal van de Tandem in Eeklo"
			}
		}
	}
	for k := first - 1; k >= first-3; k-- {
		if w := r.word(s, k); w == "in" || w == "te" || w == "op" || w == "bij" {
			return r.hasSigning(s, k-1, k)
		}
	}
	return false
}

// signs reports whether a place stands in a list of those who sign: "Zeist, CZ
// en Bunnik tekenen convenant". That is who, and settled by who they are.
func (r *reading) signs(s *sentence, m mention.Mention) bool {
	for _, i := range s.lists {
		if o := r.l.Mentions[i]; o.First <= m.First && m.End <= o.End && len(r.l.Lists[o.Ref].Members) > 1 {
			return r.hasSigning(s, int(o.End), int(o.End)+2)
		}
	}
	return false
}

// instrumentAt reports whether a word for an agreement starts at a token.
func (r *reading) instrumentAt(i int) bool {
	return slices.ContainsFunc(r.l.Between(i, i+1), func(m mention.Mention) bool { return m.Class == mention.Instrument })
}

// instrumentEnds reports whether one ends before a token.
func (r *reading) instrumentEnds(i int) bool {
	return slices.ContainsFunc(r.l.Between(i-12, i), func(m mention.Mention) bool { return m.Class == mention.Instrument && int(m.End) == i })
}

func (r *reading) hasSigning(s *sentence, first, end int) bool {
	first, end = max(first, s.first), min(end, s.end)
	if end-first > shortStretch {
		all := r.signingTokens()
		k, _ := slices.BinarySearch(all, int32(first))
		return k < len(all) && int(all[k]) < end
	}
	for i := first; i < end; i++ {
		if r.signsAt(s, i) {
			return true
		}
	}
	return false
}

// signsAt reports whether a token tells of signing.
func (r *reading) signsAt(s *sentence, i int) bool {
	w := r.word(s, i)
	return signings[w] && (w != "zetten" || r.penBehind(s, i))
}

// penBehind reports whether what is set down behind a verb is a name: "zetten een
// buurtdienst op" is no signing.
func (r *reading) penBehind(s *sentence, i int) bool {
	for k := i + 1; k < s.end && k < i+shortStretch; k++ {
		switch w := r.word(s, k); w {
		case "naam", "namen", "hun", "haar", "zijn":
			return true
		default:
			if strings.HasPrefix(w, "handtekening") || strings.HasPrefix(w, "krabbel") || strings.HasPrefix(w, "paraa") {
				return true
			}
		}
	}
	return false
}

// shortStretch is how many tokens are looked through one by one.
const shortStretch = 64

// signingTokens gives the tokens that are verbs of making an agreement.
func (r *reading) signingTokens() []int32 {
	if !r.signedKnown {
		r.signed, r.signedKnown = r.signed[:0], true
		for i := range r.doc.Tokens {
			if signings[r.l.Folded(i)] && r.signsAt(&r.sentences[r.sentenceAt(i)], i) {
				r.signed = append(r.signed, int32(i))
			}
		}
	}
	return r.signed
}

func (r *reading) hasComma(s *sentence, first, end int) bool {
	for i := first; i < min(end, s.end); i++ {
		if w := r.word(s, i); w == "," || w == ";" || w == "." {
			return true
		}
	}
	return false
}

// indoors reports whether a place only tells where a building stands: "in het
// gemeentehuis in Den Burg", "de fabriek te Bolsward", "in de Grote Kerk van Goes".
func (r *reading) indoors(s *sentence, m mention.Mention) bool {
	i := int(m.First) - 1
	switch r.word(s, i) {
	case "in", "te", "van", "bij":
	default:
		return false
	}
	noun := r.word(s, i-1)
	if i-1 < s.body || !slices.ContainsFunc(venues, func(tail string) bool { return strings.HasSuffix(noun, tail) }) {
		return false
	}
	for k := i - 2; k >= s.body && k >= i-6; k-- {
		switch r.word(s, k) {
		case "in", "op", "bij", "te":
			return true
		}
	}
	return false
}
