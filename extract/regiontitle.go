package extract

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
)

func (r *reading) regionsInTitle(d *draft) bool {
	_, signers, larger := d.soleMunicipality()
	for i := range r.sentences {
		s := &r.sentences[i]
		if !s.title {
			continue
		}
		for _, m := range r.l.Between(s.first, s.end) {
			if m.Class == mention.Place && (!r.inOrganisation(m) || (signers > 0 || larger) && r.behindOpening(s, m)) && !r.wide(m) && !r.signs(s, m) && !r.ofOffice(s, m) && !r.whosePeople(s, m) && !(r.l.Places[m.Ref].Adjective && r.privateNoun(s, int(m.End))) && !r.plainWord(s, m) && !(signers > 1 && r.actsInTitle(d, s, m)) {
				r.addRegion(d, r.l.Places[m.Ref], i, ruleRegionTitle)
			}
		}
	}
	return len(d.regions) > 0
}

// areaInTitle reads the stream, moor or district that the title says it is for:
// "Zeven partners zetten stap voor het dal van de Buulder Aa".
func (r *reading) areaInTitle(d *draft) bool {
	for i := range r.sentences {
		s := &r.sentences[i]
		if !s.title {
			continue
		}
		for _, m := range r.l.Between(s.first, s.end) {
			if m.Class != mention.Place || r.l.Places[m.Ref].Adjective || r.inOrganisation(m) || r.wide(m) {
				continue
			}
			if v := r.l.Places[m.Ref]; v.Guess && (v.Kind == "regio" || v.Kind == "wijk") && (r.liesBehind(s, int(m.First)) || r.wordBefore(s, int(m.First)) == "voor" || r.liesAt(int(m.First))) && !r.cutShort(v) {
				r.addWithOthers(d, s, m, ruleRegionTitle)
			}
		}
	}
	return len(d.regions) > 0
}

// cutShort reports whether the text has the name of an area in full elsewhere:
// "de Vliet" for "de Steenbergse Vliet".
func (r *reading) cutShort(v mention.PlaceValue) bool {
	tail := " " + v.Name
	return slices.ContainsFunc(r.l.Places, func(o mention.PlaceValue) bool { return strings.HasSuffix(o.Name, tail) })
}

// actsInTitle reports whether a place in a title is a municipality that signs
// with others: "Meppel en Steenwijkerland delen straks strooiwagens".
func (r *reading) actsInTitle(d *draft, s *sentence, m mention.Mention) bool {
	first := int(m.First)
	for w := r.word(s, first-1); first-2 >= s.first && (w == "en" || w == ","); w = r.word(s, first-1) {
		before, ok := r.placeAt(first - 2)
		if !ok {
			break // "in Bladel, Reusel en Oirschot": the first tells
		}
		first = int(before.First)
	}
	if r.liesBehind(s, first) || r.wordBefore(s, first) == "voor" {
		return false
	}
	name := mention.Fold(r.l.Places[m.Ref].Name)
	return slices.ContainsFunc(d.parties, func(p draftParty) bool {
		_, rest := partyKey(p.value.Name)
		return p.value.Kind == "gemeente" && mention.Fold(rest) == name
	})
}

// whosePeople reports whether an adjective only tells where those who act are
// from: "Twintig Haagse clubs", "Urker vissers".
func (r *reading) whosePeople(s *sentence, m mention.Mention) bool {
	if !r.l.Places[m.Ref].Adjective {
		return false
	}
	noun := r.word(s, int(m.End))
	return slices.ContainsFunc(actors, func(tail string) bool { return strings.HasSuffix(noun, tail) })
}

// actors end the nouns for people and bodies that act together.
var actors = []string{"clubs", "vissers", "bedrijven", "ondernemers", "gemeenten", "scholen", "huisartsen", "ziekenhuizen", "corporaties", "verenigingen", "brouwers",
	"bakkers", "werkgevers", "bonden", "burgemeesters", "wethouders", "museums", "musea", "makers", "kerken", "winkeliers", "bestuurders"}

// plainWord reports whether a village at the start of a title is a word that the
// capital belongs to, since the text has it without one as well: "Houten kazerne
// mag blijven".
func (r *reading) plainWord(s *sentence, m mention.Mention) bool {
	if int(m.First) != s.first || m.End != m.First+1 || r.l.Places[m.Ref].Adjective {
		return false
	}
	name := r.l.Text(m)
	for i, t := range r.doc.Tokens {
		if t.Shape == text.Lower && strings.EqualFold(r.doc.TokenText(i), name) {
			return true
		}
	}
	return false
}
