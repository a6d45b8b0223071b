package mention

import (
	"strings"

	"github.com/akkoord/akkoord"
	"github.com/akkoord/akkoord/text"
)

// unit reads one element of an enumeration: a name with the words before it, a
// plural with its names, persons who stand for a body, or a collective.
func (p *partyReader) unit(i int, inList bool) ([]PartyValue, int) {
	noun := p.nounAhead(i)
	if noun {
		if v, e := p.collective(i); e > i {
			if values, end := p.spelledOut(v, e); end > e {
				return values, end // "de drie gemeenten Ede, Barneveld en Scherpenzeel"
			}
			return p.one(v), e
		}
	}
	j := i
	for j < p.end && j < i+3 && (p.l.traits[j]&aUnitLead != 0 && p.leads(j, i) || p.isBullet(j)) {
		j++
	}
	if v, e := p.councilOf(j); e > j {
		return p.one(v), e
	}
	if k := p.peopleOf(j); k > j {
		if values, e := p.unit(k, inList); e > k && (len(values) != 1 || !values[0].Place && !values[0].Collective) {
			return values, e
		}
	}
	if noun {
		if v, e := p.gazetteer(j); e > j+1 && p.isPlural(j) {
			return p.one(v), e // "Zorgverzekeraars Nederland"
		}
		if v, e := p.plural(j); e > j {
			return v, e
		}
	} else if !inList && !p.mayOpen(j) {
		return nil, i
	}
	if v, e := p.represented(j); e > j {
		return v, e
	}
	return p.single(i, j, noun, inList)
}

// single reads the one name of the unit that starts at token i, from token j
// behind what leads to it: behind a type word ("de regionale stichting X"), behind
// a role noun ("zorgverzekeraar CZ", when noun tells that one is near) or alone.
func (p *partyReader) single(i, j int, noun, inList bool) ([]PartyValue, int) {
	t := j // the type word
	if j > i && (p.foreign(j) || p.demonym(j)) {
		j++ // "het Noorse Fjordgas AS"
		t = j
	} else {
		for t < p.end && t < j+2 && p.l.Doc.Tokens[t].Shape == text.Lower && p.l.Doc.Tokens[t].Kind == text.Word && !p.f.roles.types.has(p.l.Words[t]) && p.adjectival(t) {
			t++
		}
	}
	if t < p.end && p.f.roles.types.has(p.l.Words[t]) {
		if v, e := p.name(t, ""); e > t {
			return p.one(v), e
		}
	}
	k, kind, keep := j, akkoord.PartyKind(""), false // where the name starts behind a role noun
	if noun {
		k, kind, keep = p.role(j)
	}
	if k == j && inList && p.unknownRole(j) {
		k = j + 1
	}
	if k > j {
		if v, e := p.ownsBody(k); e > k && p.word(e-1) == ")" {
			return v, e
		}
	}
	v, e := p.name(k, kind)
	if e == k && k > j && kind == "bedrijf" {
		v, e = p.namedAfter(k)
	}
	if e == k {
		return nil, i
	}
	if keep && v.Place && k > j {
		// "agrarisch collectief Krimpenerwaard": a role noun and a place only;
		// "huisartsenvereniging De Kiel" has a name that a village has too.
		v.Place, v.Kind, v.ID, v.Row, v.Known = false, kind, "", "", true
		if article(p.folded(k)) && e > k+1 {
			return p.one(v), e
		}
		v.Span = p.l.Doc.SpanOf(j, e)
		v.Name = v.Span.In(p.l.Doc.Text)
	}
	if k > j {
		v.Known = true
	}
	return p.one(v), e
}

// leads reports whether token j, a determiner or a word of small.unitLead, stands
// before the name of the unit that starts at token i, and is no part of it.
func (p *partyReader) leads(j, i int) bool {
	if p.f.small.determiner.has(p.l.Words[j]) && !capitalised(p.l, j) {
		return true
	}
	switch p.folded(j) {
	case "ook", "zowel", "als":
		return true
	case "de":
		return j == i && !p.capitalName(j)
	case "het":
		return !p.capitalName(j)
	}
	return false
}

// one gives a party as the only one of its unit. Units need no memory of their
// own: they are taken over before the next is read.
func (p *partyReader) one(v PartyValue) []PartyValue {
	p.l.units = append(p.l.units, v)
	n := len(p.l.units)
	return p.l.units[n-1 : n : n]
}

// nounAhead reports whether a role noun or the plural of a type word stands
// within the next few tokens: most readings of a unit need one.
func (p *partyReader) nounAhead(i int) bool {
	for k := i; k < p.end && k < i+8; k++ {
		if p.l.traits[k]&(aNoun|aTypePlural) != 0 {
			return true
		}
	}
	return false
}

// mayOpen reports whether, without a role noun ahead, anything at token j could
// open a unit: a few looks that spare most words the readings.
func (p *partyReader) mayOpen(j int) bool {
	l := p.l
	if j >= p.end {
		return false
	}
	w, t := l.Words[j], l.traits[j]
	if t&(mayOffice|mayOffices) != 0 || l.covered[j] == Person || l.covered[j] == Function {
		return true
	}
	for k := j; k < p.end && k < j+3; k++ {
		if l.traits[k]&aTypeWord != 0 {
			return true
		}
	}
	if t&capital == 0 {
		form := p.folded(j)
		return p.f.gazetteer.names.startsSmall(w) || form == "gemeenteraad" || form == "college"
	}
	// The capital of a common word that opens the sentence says nothing, unless a
	// longer name opens with it.
	if j > p.first || !p.f.small.common.has(w) || p.f.gazetteer.names.starts(w) || l.aliases != nil {
		return true
	}
	switch p.folded(j) {
	case "de", "het", "van", "gemeenteraad", "college", "b":
		return true
	}
	return j+1 < p.end && (capitalised(l, j+1) || p.f.persons.prefix.has(l.Words[j+1]))
}

// capitalName reports whether an article with a capital belongs to a known name
// ("De Zorggroep", "Het Groninger Landschap").
func (p *partyReader) capitalName(j int) bool {
	_, e := p.gazetteer(j)
	return e > j+1 || j > p.first && capitalised(p.l, j) && capitalised(p.l, j+1)
}

func (p *partyReader) isBullet(j int) bool {
	if j != p.first {
		return false
	}
	switch p.word(j) {
	case "-", "•", "*", "–", "·", "o":
		return true
	}
	return false
}

func article(w string) bool { return w == "de" || w == "het" || w == "'t" }

// foreign reports whether token j tells behind an article from what country the
// body is whose name follows, and is no part of the name.
func (p *partyReader) foreign(j int) bool {
	if j+1 >= p.end || !capitalised(p.l, j) || !capitalised(p.l, j+1) || p.known(j) {
		return false
	}
	return p.f.small.country.has(p.l.Words[j])
}

// demonym reports whether token j tells behind "het" from what town a firm is
// whose name follows: "het Leuvense Photonix".
func (p *partyReader) demonym(j int) bool {
	if j+1 >= p.end || p.folded(j-1) != "het" || capitalised(p.l, j-1) || !capitalised(p.l, j+1) || p.known(j) || p.l.nouns[j+1] > 0 || p.f.roles.types.has(p.l.Words[j+1]) || p.f.small.common.has(p.l.Words[j+1]) {
		return false
	}
	_, ok := p.f.gazetteer.adjectives.get(p.l.Words[j])
	return ok && strings.HasSuffix(p.word(j), "se") && !clubNoun(p.word(j+1))
}
