package extract

import (
	"slices"
	"strings"

	"github.com/akkoord/akkoord/mention"
	"github.com/akkoord/akkoord/text"
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

// regionsUnlisted reads a name in the lead that nothing knows and that the text
// uses as a place at least twice, or in its title: "muziek op de Worp", "op De Faktorij".
func (r *reading) regionsUnlisted(d *draft) bool {
	for i := range r.sentences {
		s := &r.sentences[i]
		if i > leadSentences {
			break
		}
		if s.skip && !s.title || s.speech {
			continue
		}
		for k := s.body + 1; k < s.end; k++ {
			if !r.unknownName(s, k) || r.built(k) || !r.liesBehind(s, k) && !(s.title && r.wordBefore(s, k) == "voor") {
				continue
			}
			if n := r.standing(r.doc.TokenText(k)); n < 1 || n < 2 && !(s.title && r.withArticle(k)) {
				continue
			}
			r.addRegion(d, r.guessed(k, k+1), i, ruleRegionGuess)
			return true
		}
	}
	return false
}

// built reports whether a name is one of a building or street.
func (r *reading) built(i int) bool {
	form := r.l.Folded(i)
	has := func(tail string) bool { return strings.HasSuffix(form, tail) }
	return slices.ContainsFunc(venues, has) || slices.ContainsFunc([]string{"straat", "weg", "laan", "dijk", "plein", "kade", "markt", "hof", "hart", "centrum"}, has)
}

// standing counts how often a name stands behind an article or where places stand.
func (r *reading) standing(name string) int {
	if r.sought++; r.sought > shortRoster {
		return r.countStanding()[name]
	}
	n := 0
	for k := range r.tokensLike(name) {
		if t := r.doc.Tokens[k]; t.Shape != text.Lower && r.doc.TokenText(k) == name && (r.liesAt(k) || r.withArticle(k)) {
			n++
		}
	}
	return n
}

// countStanding does what standing does for all words of a text.
func (r *reading) countStanding() map[string]int {
	if r.stands == nil {
		r.stands = map[string]int{}
		for k, t := range r.doc.Tokens {
			if t.Shape != text.Lower && (r.liesAt(k) || r.withArticle(k)) {
				r.stands[r.doc.TokenText(k)]++
			}
		}
	}
	return r.stands
}

// nameToken gives the token at which a place's own name starts, behind an area
// word.
func (r *reading) nameToken(v mention.PlaceValue) int {
	i, ok := r.tokenAt(v.Span.Start)
	if !ok {
		return 0
	}
	return i
}
