package extract

import (
	"strings"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

// comeBack adds the parties that the sentence of an event names by their type
// only: "de bibliotheek" for Bibliotheek AanZet, "de brouwerij" for Brouwerij
// Sint Joris, "het waterschap" for the one that the text has named.
func (r *reading) comeBack(e *event) {
	s := e.s
	for i := s.body; i+1 < s.end; i++ {
		if w := r.word(s, i); w != "de" && w != "het" {
			continue
		}
		noun := i + 1
		t := r.doc.Tokens[noun]
		if t.Kind != text.Word || t.Shape != text.Lower || t.End-t.Start < 5 || r.l.Speech[noun] || r.covered(noun) {
			continue
		}
		switch r.word(s, noun) {
		case "programma", "project", "actieprogramma", "campagne", "wedstrijd", "festival":
			continue // such a name is of no body
		}
		if n, ok := r.namedBy(r.word(s, noun), s.index); ok && r.actor(s, mention.Mention{First: int32(i), End: int32(noun + 1)}) {
			r.addParty(e.draft, n.value, s.index, ruleReference, false)
		}
	}
}

// covered reports whether a token stands in a party or a word for parties.
func (r *reading) covered(token int) bool {
	for _, m := range r.l.Between(token-8, token+1) {
		if (m.Class == mention.Parties || m.Class == mention.PartyRef || m.Class == mention.Instrument) && int(m.First) <= token && token < int(m.End) {
			return true
		}
	}
	return false
}

// namedBy gives the party of the text up to a sentence whose name opens with a
// noun, or stands behind it; of several none, for then the noun does not tell.
func (r *reading) namedBy(noun string, sentence int) (namedParty, bool) {
	k := r.openedBy(noun)
	switch {
	case k.first < 0 || r.named[k.first].sentence > sentence:
		if n, ok := r.titledAs(noun); ok {
			return n, true
		}
		// "Ons waterschap", "de gemeente": whoever the page is of
		if v, ok := r.publisher(); ok && opensWithNoun(v.Name, noun) {
			return namedParty{value: v, sentence: sentence}, true
		}
	case k.other < 0 || r.named[k.other].sentence > sentence:
		return r.named[k.first], true
	}
	return namedParty{}, false
}

// titledAs gives the one party of the title that a noun can stand for.
func (r *reading) titledAs(noun string) (namedParty, bool) {
	at := -1
	for i := range r.titled {
		n := &r.titled[i]
		if n.value.Collective || n.value.Place || !opensWithNoun(n.value.Name, noun) && !opensWithCompound(n.value.Name, noun) && !r.behindNoun(n, noun) {
			continue
		}
		if at >= 0 && !r.titled[at].who.same(&n.who) {
			return namedParty{}, false
		}
		at = i
	}
	if at < 0 {
		return namedParty{}, false
	}
	return r.titled[at], true
}

// opened is the first party of the text whose name opens with a noun or stands
// behind it, and the first one that is another; -1 for none.
type opened struct{ first, other int }

// openedBy looks for the parties that a noun can stand for, once for each noun.
func (r *reading) openedBy(noun string) opened {
	if k, ok := r.nouns[noun]; ok {
		return k
	}
	if r.tails == nil && len(r.nouns) > shortRoster && len(r.named) > shortRoster {
		r.tails = r.makeTails()
	}
	k := opened{-1, -1}
	if r.tails != nil {
		k = r.tails.find(r, noun)
		r.nouns[noun] = k
		return k
	}
	for i := range r.named {
		n := &r.named[i]
		if n.value.Collective || n.value.Place || !opensWithNoun(n.value.Name, noun) && !opensWithCompound(n.value.Name, noun) && !r.behindNoun(n, noun) {
			continue
		}
		if k.first < 0 {
			k.first = i
		} else if !r.named[k.first].who.same(&n.who) {
			k.other = i
			break
		}
	}
	r.nouns[noun] = k
	return k
}

// shortestTail is how long a noun must be to be the end of a compound.
const shortestTail = 6

// opensWithCompound reports whether the first of several words of a name ends in
// the noun: "Zuivelcoöperatie Noorderland" for "de coöperatie".
func opensWithCompound(name, noun string) bool {
	if len(noun) < shortestTail {
		return false
	}
	if !isASCII(name) {
		name = mention.Fold(name)
	}
	first, _, more := strings.Cut(name, " ")
	return more && len(first) > len(noun) && sameWords(first[len(first)-len(noun):], noun)
}

// opensWithNoun reports whether the first of several words of a name is the noun.
func opensWithNoun(name, noun string) bool {
	if !isASCII(name) {
		name = mention.Fold(name)
	}
	return len(name) > len(noun) && name[len(noun)] == ' ' && sameWords(name[:len(noun)], noun)
}

// behindNoun reports whether the name stands right behind a word that ends in
// the noun: "bewonerscoöperatie Vollenhove Warm" for "de coöperatie".
func (r *reading) behindNoun(n *namedParty, noun string) bool {
	for k := int(n.m.First); k < int(n.m.End); k++ {
		if int(r.doc.Tokens[k].Start) == n.value.Span.Start {
			return k > 0 && strings.HasSuffix(r.l.Folded(k-1), noun)
		}
	}
	return false
}
