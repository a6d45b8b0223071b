package mention

import (
	"strings"
	"unicode/utf8"

	"github.com/akkoord/akkoord/text"
)

// separator gives the token after the separator at token j: a comma, "en" and
// its like, a semicolon, a slash, a plus; j when there is none.
func (p *partyReader) separator(j int) int {
	k := j
	switch p.word(k) {
	case ",", ";", "/", "+", "•":
		k++
	}
	switch p.folded(k) {
	case "en", "alsmede", "alsook", "evenals", "plus", "&":
		k++
		if p.folded(k) == "ook" {
			k++
		}
	case "als":
		if p.both {
			k++
		}
	case "samen", "tezamen":
		if p.folded(k+1) == "met" {
			k += 2
		}
	}
	if k >= p.end {
		return j
	}
	return k
}

// alias notes the abbreviation that stands in brackets behind a full name, so
// that the text may go on with it.
func (p *partyReader) alias(j int, v PartyValue) {
	if p.word(j) != "(" || p.word(j+2) != ")" || v.Place || v.Collective {
		return
	}
	short := p.word(j + 1)
	if s := p.l.Doc.Tokens[j+1].Shape; (s == text.Upper || s == text.Mixed) && len(short) < len(v.Name) && abbreviates(short, v.Name) {
		if p.l.aliases == nil {
			p.l.aliases = map[string]PartyValue{}
		}
		if _, ok := p.l.aliases[short]; !ok {
			p.l.aliases[short] = v
		}
	}
}

// abbreviates reports whether the letters of short stand in name, in order.
func abbreviates(short, name string) bool {
	name = strings.ToLower(name)
	for _, c := range strings.ToLower(short) {
		i := strings.IndexRune(name, c)
		if i < 0 {
			return false
		}
		name = name[i+utf8.RuneLen(c):]
	}
	return true
}

// trailer passes over what may stand between a name and the next separator: an
// abbreviation in brackets, a branch, a short relative clause.
func (p *partyReader) trailer(j int) int {
	if p.word(j) == "(" {
		for k := j + 1; k < p.end && k < j+12; k++ {
			if p.word(k) == ")" {
				j = k + 1
				break
			}
		}
	}
	if e := p.home(j); e > j {
		j = e
	}
	if p.word(j) == "," && p.word(j+1) != "Regio" {
		switch p.folded(j + 1) {
		case "afdeling", "eenheid", "regio", "district", "locatie", "vestiging", "kring", "faculteit", "departement", "vakgroep", "divisie", "basisteam":
			k := j + 2
			for k < p.end && k < j+6 && (capitalised(p.l, k) || p.inName(k)) {
				k++
			}
			if k > j+2 {
				j = k
				if p.word(j) == "," && p.folded(j+1) != "en" && !p.goesOn(j+1) {
					j++
				}
			}
		case "de", "het", "een", "verenigd":
			if p.folded(j+1) == "een" {
				// "Stroomklapper, een start-up van drie studenten, en Woonkring Oost"
				for k := j + 3; k < p.end && k < j+14; k++ {
					if p.word(k) == "," {
						if p.folded(k+1) == "en" || p.goesOn(k+1) {
							return k
						}
						break
					}
				}
			}
			// "Syntein, de zorggroep van de huisartsen; Sociom; …"
			for k := j + 2; k < p.end && k < j+10 && !capitalised(p.l, k); k++ {
				if p.word(k) == ";" {
					return k
				}
			}
		case "die", "dat", "waarvan":
			// The relative clause ends at its comma, if an enumeration goes on there.
			for k := j + 2; k < p.end && k < j+22; k++ {
				if p.word(k) != "," {
					continue
				}
				if p.folded(k+1) == "en" || p.goesOn(k+1) {
					return k
				}
				if k+1 < p.end && p.f.refs.verbs.has(p.l.Words[k+1]) {
					return j // the main clause goes on
				}
			}
		}
	}
	return j
}

// home passes over the place where the body before token j is, if an enumeration
// goes on behind it: "Slagerij Vos uit Bunnik, het parket van Limburg en CZ". j when
// there is none.
func (p *partyReader) home(j int) int {
	switch p.word(j) {
	case "uit", "in", "te", "van":
	default:
		return j
	}
	e := p.placeRun(j + 1)
	if e == j+1 {
		return j
	}
	if p.word(e) == "," && p.l.Doc.Tokens[j].Kind == text.Word && p.goesOn(e+1) && !p.isVerb(e+1) || p.folded(e) == "en" && p.goesOn(e+1) && (p.word(j) != "in" && p.word(j) != "van" || !isPlaceStart(p.l, e+1)) {
		return e
	}
	return j
}

// isVerb reports whether token i is one of the verbs that parties go with.
func (p *partyReader) isVerb(i int) bool {
	return i < p.end && p.f.refs.verbs.has(p.l.Words[i])
}

// goesOn reports whether an element of an enumeration starts at token j.
func (p *partyReader) goesOn(j int) bool {
	// A look, not a reading: this is asked while a unit is being read.
	for k := j; k < p.end && k < j+3; k++ {
		if capitalised(p.l, k) || p.l.nouns[k] > 0 || p.f.roles.types.has(p.l.Words[k]) || p.f.roles.typePlurals.has(p.l.Words[k]) {
			return true
		}
		if !p.f.small.determiner.has(p.l.Words[k]) {
			return false
		}
	}
	return false
}
