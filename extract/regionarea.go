package extract

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord/mention"
)

// leadSentences is how far the lead of an article reaches.
const leadSentences = 6

// regionsAsArea reads places that the text names as areas ("de regio Twente",
// "in IJsselland", "in het Oldambt") in the lead and around the event.
func (r *reading) regionsAsArea(d *draft) bool {
	for i := range r.sentences {
		s := &r.sentences[i]
		if s.skip || s.speech || d.main && i > d.sentence+2 && i > leadSentences || !d.main && i != d.sentence {
			continue
		}
		for _, m := range r.l.Between(s.first, s.end) {
			if m.Class != mention.Place || r.inParty(m) || r.dateline(s, m) || r.wide(m) || r.signedThere(s, m) || r.homeOf(s, m) || r.ofBuilding(s, m) || r.oneOfAll(s, m) {
				continue
			}
			if v, ok := r.asArea(d, s, m); ok {
				r.addRegion(d, v, i, ruleRegionArea)
				r.addWithOthers(d, s, m, ruleRegionArea)
			}
		}
	}
	return len(d.regions) > 0
}

// asArea reports whether a place is named as an area, and as which.
func (r *reading) asArea(d *draft, s *sentence, m mention.Mention) (mention.PlaceValue, bool) {
	v := r.l.Places[m.Ref]
	first := int(m.First)
	switch {
	case r.madeThere(s, first):
		return v, false // "een kwart van de groente uit Salland"
	case v.Inhabitant && r.word(s, first-1) == "de":
		return v, false // "leveren de Twentenaren sensoren": who acts
	case v.Adjective && r.privateNoun(s, int(m.End)):
		return v, false // "een Twents ingenieursbureau", "Kempische heideschapen"
	case v.Guess && v.Kind != "plaats" && first == r.nameToken(v) && !r.comesBack(v) && !r.withinArea(s, first):
		return v, false // "de schapen van de Westerheide": an example
	case v.Kind == "regio" || v.Kind == "wijk":
		return v, true
	case v.Guess && v.Kind == "plaats" && hasWords(mention.Fold(string(r.a.Title)), mention.Fold(v.Name)):
		return v, true
	case v.Kind == "gemeente" && !v.Adjective && (r.word(s, first-1) == "het" || r.word(s, first-1) == "de") && r.liesBehind(s, first):
		v.Kind = "regio" // "in het Oldambt", "in het Westland"
		return v, true
	}
	named := first < r.nameToken(v)                    // "gemeente X", "het dorp X"
	return v, named && (!d.main || v.Kind == "plaats") // a municipality is told of as a party
}

// withinArea reports whether a token stands right behind "in", "op" or "rond".
func (r *reading) withinArea(s *sentence, i int) bool {
	switch r.wordBefore(s, i) {
	case "in", "op", "rond", "rondom":
		return true
	}
	return false
}

// madeThere reports whether a place is where goods come from, not people.
func (r *reading) madeThere(s *sentence, first int) bool {
	if r.wordBefore(s, first) != "uit" {
		return false
	}
	for i := first - 1; i > s.body && i > first-4; i-- {
		if r.word(s, i) == "uit" {
			noun := r.word(s, i-1)
			return slices.ContainsFunc(goods, func(tail string) bool { return strings.HasSuffix(noun, tail) })
		}
	}
	return false
}

// goods end the nouns for what is made or grown somewhere.
var goods = []string{"groente", "groenten", "fruit", "melk", "vlees", "kaas", "bier", "wijn", "hout", "graan", "aardappelen", "aardbeien", "eieren", "vis", "producten", "stroom",
	"energie", "warmte", "water", "klei", "zand", "wol", "bloemen", "flesjes", "spullen", "materiaal"}

// privateNoun reports whether the noun at a token is one firm or club, or a breed
// of animals: where those are from is not where an agreement applies.
func (r *reading) privateNoun(s *sentence, i int) bool {
	noun := r.word(s, i)
	return slices.ContainsFunc(private, func(tail string) bool { return strings.HasSuffix(noun, tail) })
}

// private end the nouns for one firm or club and for breeds.
var private = []string{"bureau", "bedrijf", "onderneming", "ondernemer", "maker", "bouwer", "brouwer", "brouwerij", "fabriek", "fabrikant", "firma", "winkel", "super",
	"supermarkt", "streekmarkt", "club", "bank", "boer", "teler", "bakker", "werf", "keten", "reder", "rederij", "producent", "leverancier", "coöperatie", "kok", "slager",
	"vereniging", "stichting", "ontwikkelaar", "schapen", "paarden", "koeien", "runderen", "schaap", "kaas", "bier", "order", "zon"}

// comesBack reports whether the text names a place in its title or more than once.
func (r *reading) comesBack(v mention.PlaceValue) bool {
	if r.placeNames == nil {
		r.placeNames = make(map[string]int, len(r.l.Places))
		for i := range r.l.Places {
			r.placeNames[r.l.Places[i].Name]++
		}
	}
	return r.placeNames[v.Name] > 1 || hasWords(mention.Fold(string(r.a.Title)), mention.Fold(v.Name))
}
